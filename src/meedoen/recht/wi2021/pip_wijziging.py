# SPDX-License-Identifier: EUPL-1.2
"""When a PIP may change: Wet inburgering 2021 art. 15 lid 4, 17 lid 2-3, Besluit art. 5.4."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, NamedTuple

from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.fouten import GegevenStrijdig, NogNietVanKracht
from meedoen.recht.geldigheid import INWERKINGTREDING
from meedoen.recht.kalender import EEN_DAG, Periode, tel_maanden_op
from meedoen.recht.parameters import lengte
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.leerroute import Leerroute

WI_15_4: Final = Artikel(WET, "15", "4")
WI_17_2: Final = Artikel(WET, "17", "2")
WI_17_3: Final = Artikel(WET, "17", "3")
B_5_4_1: Final = Artikel(BESLUIT, "5.4", "1")
B_5_4_2: Final = Artikel(BESLUIT, "5.4", "2")
B_5_4_3: Final = Artikel(BESLUIT, "5.4", "3")

StilstandLezing = Literal["schuift", "telt mee"]
"""Whether the days of a temporary vrijstelling are added to the year and a half, or count in it."""


class Wijzigingsgrond(NamedTuple):
    """A legal reason to adopt a PIP anew or change it: code, article."""

    code: str
    artikel: Artikel


_GRONDEN: Final = (
    Wijzigingsgrond("andere_leerroute", WI_17_2),
    Wijzigingsgrond("afschalen_naar_a2", WI_17_3),
    Wijzigingsgrond("verhuizing", WI_15_4),
)


def wijzigingsgronden() -> Uitkomst[tuple[Wijzigingsgrond, ...]]:
    """Return the three reasons the act gives to change a PIP: other route, A2, move."""
    return Uitkomst(_GRONDEN, tuple(Stap(g.artikel, "grond_wijziging", (g.code,)) for g in _GRONDEN))


def _grens(start: date) -> tuple[date, str]:
    """The last day of the year and a half, and the doubt where the day number does not exist."""
    einde, bestaat = tel_maanden_op(start, lengte("routewissel_maanden", start))
    return einde - EEN_DAG, "" if bestaat else "ontbrekende_dag"


def laatste_dag_routewissel(
    start: date,
    *,
    route: Leerroute | None,
    naar: Leerroute | None = None,
    stilstand: Sequence[Periode] = (),
    stilstand_lezing: StilstandLezing = "schuift",
) -> Uitkomst[date | None]:
    """Return the last day on which the leerroute can be changed (Besluit art. 5.4 lid 1).

    At most a year and a half from `start`, the first day of the term of art. 11: the last day is the
    day before the same day number 18 months later. The term is longer than three months and does not
    shift (Algemene termijnenwet art. 4). None when there is no last day: from the onderwijsroute to the
    B1-route can be done during the whole traject. With the onderwijsroute and `naar` not given the date
    is that for the other changes, with a step about B1. Exceptions stand in `mag_route_wijzigen`.
    `stilstand`: times of a temporary vrijstelling. The act does not say whether they count: doubt
    `vrijstelling_in_termijn`. In the reading `schuift` their days are added, as to the term; in the stricter
    one, `telt mee`, they count as any other time. Raises NogNietVanKracht for a start before the act came into force,
    GegevenStrijdig for a time that is empty or runs backwards.
    """
    if start < INWERKINGTREDING:
        raise NogNietVanKracht("routewissel", B_5_4_1, INWERKINGTREDING)
    if route is Leerroute.ONDERWIJS and naar is Leerroute.B1:
        return Uitkomst(None, (Stap(B_5_4_1, "onderwijsroute_naar_b1"),))
    laatste, twijfel = _grens(start)
    stappen = [Stap(B_5_4_1, "anderhalf_jaar", (start, laatste), twijfel)]
    for stil in sorted(stilstand):
        if stil.einde <= stil.start:
            raise GegevenStrijdig("stilstand", B_5_4_1, "periode_leeg")
        vanaf = max(stil.start, start)
        if vanaf >= stil.einde or vanaf > laatste:
            continue
        schuift = stilstand_lezing == "schuift"
        if schuift:
            laatste += stil.einde - vanaf
        waarden = (vanaf, stil.laatste_dag, (stil.einde - vanaf).days, laatste)
        code = "stilstand_in_anderhalf_jaar" if schuift else "stilstand_telt_mee"
        stappen.append(Stap(B_5_4_1, code, waarden, "vrijstelling_in_termijn"))
    if route is Leerroute.ONDERWIJS and naar is None:
        stappen.append(Stap(B_5_4_1, "onderwijsroute_naar_b1"))
    return Uitkomst(laatste, tuple(stappen))


@dataclass(frozen=True, kw_only=True, slots=True)
class RoutewisselFeiten:
    """A wish to change the leerroute.

    `start`: first day of the term of art. 11. `voortgang`: judgement of the college, "onvoldoende" or
    "groter" than expected, "zoals_verwacht", None when not judged yet.
    `niet_vrijstellende_opleiding_tot`: last day of such an education (praktijkonderwijs, vso, entree)
    that was finished or broken off, None when there was none.
    `bijzonder_geval`: judgement of the college, None when not judged. `stilstand` and `stilstand_lezing`: as in
    `laatste_dag_routewissel`.
    """

    start: date
    van: Leerroute
    naar: Leerroute
    voortgang: str | None
    niet_vrijstellende_opleiding_tot: date | None = None
    bijzonder_geval: bool | None = None
    stilstand: Sequence[Periode] = ()
    stilstand_lezing: StilstandLezing = "schuift"


_VOORTGANG_TELT: Final = frozenset({"onvoldoende", "groter"})


def mag_route_wijzigen(feiten: RoutewisselFeiten, *, peildatum: date) -> Uitkomst[bool] | OordeelNodig:
    """Return whether the college may adopt another leerroute on `peildatum` (art. 17 lid 2, Besluit 5.4).

    Asks for judgement on the progress (art. 17 lid 2) and, after the year and a half, on a special
    individual case (art. 5.4 lid 3). Lid 2 (after a niet vrijstellende opleiding that ended after the
    limit) is in force since 1-1-2023, before any limit could pass. Raises GegevenStrijdig when both routes
    are the same or the day lies before the start of the term.
    """
    if feiten.van is feiten.naar:
        raise GegevenStrijdig("naar", WI_17_2, "zelfde_leerroute")
    if peildatum < feiten.start:
        raise GegevenStrijdig("start", B_5_4_1, "termijn_nog_niet_begonnen")
    if feiten.voortgang is None:
        return OordeelNodig(WI_17_2, "voortgang_beoordelen", (feiten.van.value, feiten.naar.value))
    if feiten.voortgang not in _VOORTGANG_TELT:
        return Uitkomst(False, (Stap(WI_17_2, "voortgang_zoals_verwacht"),))
    voortgang = Stap(WI_17_2, "voortgang_wijkt_af", (feiten.voortgang,))
    grens = laatste_dag_routewissel(
        feiten.start, route=feiten.van, naar=feiten.naar, stilstand=feiten.stilstand,
        stilstand_lezing=feiten.stilstand_lezing,
    )  # fmt: skip
    stappen = (voortgang, *grens.stappen)
    if grens.waarde is None:
        return Uitkomst(True, stappen)
    if peildatum <= grens.waarde:
        return Uitkomst(True, (*stappen, Stap(B_5_4_1, "binnen_anderhalf_jaar", (peildatum, grens.waarde))))
    stappen = (*stappen, Stap(B_5_4_1, "na_anderhalf_jaar", (peildatum, grens.waarde)))
    opleiding = feiten.niet_vrijstellende_opleiding_tot
    if opleiding is not None and grens.waarde < opleiding <= peildatum:
        return Uitkomst(True, (*stappen, Stap(B_5_4_2, "na_niet_vrijstellende_opleiding", (opleiding,))))
    if feiten.bijzonder_geval is None:
        return OordeelNodig(B_5_4_3, "bijzonder_geval", (peildatum, grens.waarde))
    code = "bijzonder_geval" if feiten.bijzonder_geval else "geen_bijzonder_geval"
    return Uitkomst(feiten.bijzonder_geval, (*stappen, Stap(B_5_4_3, code)))


def leerroute_na_verhuizing(eerdere: Leerroute) -> Uitkomst[Leerroute]:
    """Return the route the new gemeente adopts after a move: the same one (art. 15 lid 4)."""
    return Uitkomst(eerdere, (Stap(WI_15_4, "zelfde_leerroute_na_verhuizing", (eerdere.value,)),))


REGELS: Final = (
    Regel(
        wijzigingsgronden,
        ids=("PIPC-07",),
        artikelen=(
            WI_15_4,
            WI_17_2,
            WI_17_3,
        ),
        voorbeeld={},
    ),
    Regel(
        laatste_dag_routewissel,
        ids=("PIPC-01",),
        artikelen=(B_5_4_1,),
        voorbeeld={"start": date(2026, 11, 20), "route": Leerroute.B1},
    ),
    Regel(
        mag_route_wijzigen,
        ids=("PIPC-01", "PIPC-02"),
        artikelen=(
            B_5_4_1,
            B_5_4_2,
            B_5_4_3,
            WI_17_2,
        ),
        voorbeeld={
            "feiten": RoutewisselFeiten(
                start=date(2026, 11, 20), van=Leerroute.B1, naar=Leerroute.ZELFREDZAAMHEID, voortgang="onvoldoende"
            ),
            "peildatum": date(2027, 3, 1),
        },
    ),
    Regel(leerroute_na_verhuizing, ids=("TERM-04",), artikelen=(WI_15_4,), voorbeeld={"eerdere": Leerroute.B1}),
)
"""The rules of this module (`meedoen.recht.register`)."""
