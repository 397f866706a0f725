# SPDX-License-Identifier: EUPL-1.2
"""The group as a dated history, and what changes with it: Wet inburgering 2021 art. 13 lid 1 and 19.

DUO tells the group and each change: SS124 from asiel to gezin en overig, on the person's own request (giving up the
rights of asylum), SS125 the other way round. That the IND ends the asylum permit does not change the group by itself.
"""

from datetime import date
from typing import Final, NamedTuple

from meedoen.recht.bron import WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.kalender import EEN_DAG
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.voorzieningen import Aanspraak, Recht, Voorziening, VoorzieningFeiten, voorzieningen

WI_13_1: Final = Artikel(WET, "13", "1")
WI_19: Final = Artikel(WET, "19")


class GroepVanaf(NamedTuple):
    """From which day DUO counts someone in a group."""

    groep_vanaf: date
    groep: Doelgroep


def groep_op(groepen: tuple[GroepVanaf, ...], *, peildatum: date) -> Uitkomst[Doelgroep]:
    """Return the group on `peildatum` out of the history DUO told (art. 13 lid 1, 19).

    The order in which the history comes does not matter. Raises GegevenOntbreekt when nothing is known of that day,
    GegevenStrijdig when one day has two groups.
    """
    dagen = [vanaf.groep_vanaf for vanaf in groepen]
    if len(set(dagen)) != len(dagen):
        raise GegevenStrijdig("groepen", WI_13_1, "twee_groepen_op_een_dag")
    tot_dan = [vanaf for vanaf in sorted(groepen) if vanaf.groep_vanaf <= peildatum]
    if not tot_dan:
        raise GegevenOntbreekt("groepen", WI_13_1)
    stappen: list[Stap] = []
    for nummer, later in enumerate(tot_dan[1:]):
        eerder = tot_dan[nummer]
        if eerder.groep is not later.groep:
            stappen.append(Stap(WI_13_1, "groep_gewijzigd", (later.groep_vanaf, eerder.groep.value, later.groep.value)))
    groep = tot_dan[-1].groep
    artikel = WI_13_1 if groep is Doelgroep.ASIEL else WI_19
    vanaf = tot_dan[-1].groep_vanaf
    return Uitkomst(groep, (*stappen, Stap(artikel, "groep_geldt", (groep.value, vanaf))))


class Rechtswissel(NamedTuple):
    """What someone could count on before and after, and the first day of the new."""

    voorziening: Voorziening
    eerst: Recht
    daarna: Recht
    vanaf: date


def _per_voorziening(aanspraken: tuple[Aanspraak, ...]) -> dict[Voorziening, Recht]:
    return {aanspraak.voorziening: aanspraak.recht for aanspraak in aanspraken}


def rechten_na_groepswissel(
    groepen: tuple[GroepVanaf, ...],
    *,
    wissel_op: date,
    leerroute: Leerroute | None = None,
    eigen_asielvergunning: bool | None = None,
    heeft_bijstand: bool | None = None,
) -> Uitkomst[tuple[Rechtswissel, ...]]:
    """Return what begins and ends when the group changes on `wissel_op`, from that day on (art. 13, 15, 16, 19, 20).

    Compares `voorzieningen` for both groups. `eigen_asielvergunning` and `heeft_bijstand` are those of the time in
    the asiel group. Nothing changes when the group does not. What happens to lessons that run is not in the act:
    doubt `lopende_lessen_na_wissel`. Raises GegevenStrijdig when no change is known on that day, and as `groep_op`
    and `voorzieningen` do.
    """
    nieuw = groep_op(groepen, peildatum=wissel_op)
    if wissel_op not in [vanaf.groep_vanaf for vanaf in groepen]:
        raise GegevenStrijdig("wissel_op", WI_13_1, "geen_groepswissel_op_die_dag")
    oud = groep_op(groepen, peildatum=wissel_op - EEN_DAG)
    per_groep = []
    for groep in (oud.waarde, nieuw.waarde):
        feiten = VoorzieningFeiten(
            groep=groep,
            leerroute=leerroute,
            eigen_asielvergunning=eigen_asielvergunning,
            heeft_bijstand=heeft_bijstand,
        )
        per_groep.append(_per_voorziening(voorzieningen(feiten, peildatum=wissel_op).waarde))
    eerst, daarna = per_groep
    wissels: list[Rechtswissel] = []
    stappen: list[Stap] = []
    for voorziening in eerst:
        if eerst[voorziening] == daarna[voorziening]:
            continue
        wissels.append(Rechtswissel(voorziening, eerst[voorziening], daarna[voorziening], wissel_op))
        code = "voorziening_eindigt" if daarna[voorziening] == "niet" else "voorziening_begint"
        stappen.append(
            Stap(WI_13_1 if nieuw.waarde is Doelgroep.ASIEL else WI_19, code, (voorziening.value, wissel_op))
        )
        if voorziening is Voorziening.CURSUS and daarna[voorziening] == "niet":
            stappen.append(Stap(WI_19, "lopende_lessen", (), "lopende_lessen_na_wissel"))
    if not wissels:
        stappen.append(Stap(WI_13_1, "rechten_blijven_gelijk", (wissel_op,)))
    return Uitkomst(tuple(wissels), (*nieuw.stappen, *stappen))


_HISTORIE: Final = (
    GroepVanaf(date(2025, 3, 1), Doelgroep.ASIEL),
    GroepVanaf(date(2026, 10, 1), Doelgroep.GEZIN_OVERIG),
)

REGELS: Final = (
    Regel(
        groep_op,
        ids=("WHO-11",),
        artikelen=(WI_13_1, WI_19),
        voorbeeld={"groepen": _HISTORIE, "peildatum": date(2026, 11, 20)},
    ),
    Regel(
        rechten_na_groepswissel,
        ids=("WHO-11",),
        artikelen=(WI_13_1, WI_19),
        voorbeeld={
            "groepen": _HISTORIE,
            "wissel_op": date(2026, 10, 1),
            "leerroute": Leerroute.B1,
            "eigen_asielvergunning": True,
            "heeft_bijstand": True,
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
