# SPDX-License-Identifier: EUPL-1.2
"""Deciding on bezwaar, and what it costs: Algemene wet bestuursrecht art. 7:10, 7:13 and 7:15."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.bron import AWB, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.geldigheid import BEKEND, Versie, gekend
from meedoen.recht.kalender import EEN_DAG
from meedoen.recht.parameters import lengte
from meedoen.recht.regel import Regel
from meedoen.recht.termijnenwet import verschuif_einde
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst

AWB_7_10_1: Final = Artikel(AWB, "7:10", "1")
AWB_7_10_2: Final = Artikel(AWB, "7:10", "2")
AWB_7_10_3: Final = Artikel(AWB, "7:10", "3")
AWB_7_10_4: Final = Artikel(AWB, "7:10", "4")
AWB_7_10_5: Final = Artikel(AWB, "7:10", "5")
AWB_7_13_1: Final = Artikel(AWB, "7:13", "1")
AWB_7_15_1: Final = Artikel(AWB, "7:15", "1")
AWB_7_15_2: Final = Artikel(AWB, "7:15", "2")
AWB_7_15_3: Final = Artikel(AWB, "7:15", "3")

WEKEN_VERDAGING: Final = 6
LEDEN_COMMISSIE: Final = 2

# Whether the suspension ends at the latest with the term to mend, also where the defect was mended after it (lid 2).
# Rules up to version 2026.3 let it go on until the day it was mended, and named no doubt about the last day.
UITERLIJK_TERMIJN: Final[tuple[Versie[bool], ...]] = (
    Versie(date(1994, 1, 1), False, BEKEND),
    Versie(date(1994, 1, 1), True, date(2026, 11, 23)),
)


def is_adviescommissie(leden: int, *, voorzitter_onafhankelijk: bool) -> Uitkomst[bool]:
    """Return whether a committee is one of art. 7:13 lid 1: a chair and at least two members, the chair independent.

    `leden` does not count the chair. Only such a committee gives the college twelve weeks instead of six.
    """
    genoeg = leden >= LEDEN_COMMISSIE
    if genoeg and voorzitter_onafhankelijk:
        return Uitkomst(True, (Stap(AWB_7_13_1, "commissie_telt", (leden,)),))
    code = "voorzitter_niet_onafhankelijk" if genoeg else "commissie_te_klein"
    return Uitkomst(False, (Stap(AWB_7_13_1, code, (leden,)),))


@dataclass(frozen=True, kw_only=True, slots=True)
class Verzuim:
    """A defect in the bezwaar (art. 6:6). `herstel_gevraagd_op`: the person was asked to mend it; `herstel_tot`: last
    day of the term for that; `hersteld_op`: day it was mended, None when it was not."""

    herstel_gevraagd_op: date
    herstel_tot: date
    hersteld_op: date | None = None

    def loopt(self, vandaag: date) -> bool:
        """Say whether the person still has time to mend it on this day, and did not yet."""
        return self.hersteld_op is None and vandaag <= self.herstel_tot


@dataclass(frozen=True, kw_only=True, slots=True)
class BezwaarFeiten:
    """For the term to decide. `bekendmaking`: of the decision objected to. `commissie`: one of art. 7:13.

    `verdaagd_weken`: weeks of verdaging, 0 to 6. `uitstel_tot`: last day of a further delay that the person agreed to
    or that a statutory procedure needs, None when there is none.
    """

    bekendmaking: date
    commissie: bool
    verzuimen: tuple[Verzuim, ...] = ()
    verdaagd_weken: int = 0
    uitstel_tot: date | None = None


def _einde_opschorting(verzuim: Verzuim) -> tuple[date, str]:
    """The day until which the term stands still, and the doubt where the term to mend passed unused."""
    hersteld, tot = verzuim.hersteld_op, verzuim.herstel_tot
    if not gekend(UITERLIJK_TERMIJN, None)[-1].waarde:
        return tot if hersteld is None else hersteld, ""
    if hersteld is not None and hersteld <= tot:
        return hersteld, ""
    twijfel = "opschorting_laatste_dag"
    return tot, twijfel


def schort_op(
    start: date, geteld: date, verzuimen: tuple[Verzuim, ...], artikel: Artikel = AWB_7_10_2
) -> tuple[date, tuple[Stap, ...]]:
    """Move the counted end by the days of suspension that lie in the term, which begins on `start`.

    `artikel`: where the suspension stands; art. 4:15 lid 1 onder a has the same words for an aanvraag. Raises
    GegevenStrijdig for defects that overlap or end before they begin.
    """
    stappen: list[Stap] = []
    vrij = date.min
    for verzuim in sorted(verzuimen, key=lambda v: v.herstel_gevraagd_op):
        einde, twijfel = _einde_opschorting(verzuim)
        if einde < verzuim.herstel_gevraagd_op:
            raise GegevenStrijdig("hersteld_op", artikel, "hersteld_voor_gevraagd")
        if verzuim.herstel_gevraagd_op < vrij:
            raise GegevenStrijdig("verzuimen", artikel, "verzuimen_overlappen")
        vrij = einde
        begin = max(verzuim.herstel_gevraagd_op + EEN_DAG, start)
        if begin > geteld or einde <= begin:
            stappen.append(Stap(artikel, "opschorting_telt_niet", (verzuim.herstel_gevraagd_op,)))
            continue
        geteld += einde - begin
        stappen.append(Stap(artikel, "beslissing_opgeschort", (begin, einde, (einde - begin).days), twijfel))
    return geteld, tuple(stappen)


def beslistermijn_bezwaar(feiten: BezwaarFeiten) -> Uitkomst[date]:
    """Return the last day to decide on a bezwaar (art. 7:10).

    Six weeks, twelve with a committee of art. 7:13, from the day after the term for bezwaar (lid 1). Suspended from
    the day after the person was asked to mend a defect until the day it is mended, or the last day of the term for
    that, whichever comes first (lid 2). Neither is counted: the earliest reading, with the doubt
    `opschorting_laatste_dag` where the term passed unused. Verdaging adds at most six weeks (lid 3), counted from the
    end before it moves for a weekend; further delay goes to the day agreed (lid 4). Each is to be told in writing
    (lid 5). Raises GegevenStrijdig for more than six weeks or for defects that overlap or end before they begin.
    """
    if not 0 <= feiten.verdaagd_weken <= WEKEN_VERDAGING:
        raise GegevenStrijdig("verdaagd_weken", AWB_7_10_3, "te_lang_verdaagd")
    termijn = bezwaartermijn(feiten.bekendmaking)
    vanaf = feiten.bekendmaking
    weken = lengte("beslissen_bezwaar_weken", vanaf)
    if feiten.commissie:
        weken = lengte("beslissen_commissie_weken", vanaf)
    geteld = termijn.waarde.laatste_dag + timedelta(weeks=weken)
    stappen = [*termijn.stappen, Stap(AWB_7_10_1, "beslissen_op_bezwaar", (termijn.waarde.laatste_dag, weken, geteld))]
    geteld, opgeschort = schort_op(termijn.waarde.einde, geteld, feiten.verzuimen)
    stappen += opgeschort
    if feiten.verdaagd_weken:
        geteld += timedelta(weeks=feiten.verdaagd_weken)
        stappen.append(Stap(AWB_7_10_3, "beslissing_verdaagd", (feiten.verdaagd_weken, geteld)))
    einde = verschuif_einde(geteld)
    laatste = einde.waarde
    stappen += einde.stappen
    if feiten.uitstel_tot is not None and feiten.uitstel_tot > laatste:
        laatste = feiten.uitstel_tot
        stappen.append(Stap(AWB_7_10_4, "verder_uitstel", (laatste,)))
    if any(stap.code in ("beslissing_opgeschort", "beslissing_verdaagd", "verder_uitstel") for stap in stappen):
        stappen.append(Stap(AWB_7_10_5, "uitstel_meedelen"))
    return Uitkomst(laatste, tuple(stappen))


@dataclass(frozen=True, kw_only=True, slots=True)
class KostenFeiten:
    """For the costs of bezwaar. `kosten_gevraagd_op`: the person asked for them, None when not asked. `beslist_op`:
    the bezwaar was decided, None while it runs. `herroepen`: the decision was revoked. `te_wijten_aan_college`:
    judgement whether it was unlawful and the college is to blame, None while not judged."""

    kosten_gevraagd_op: date | None
    beslist_op: date | None
    herroepen: bool
    te_wijten_aan_college: bool | None = None


def kosten_bezwaar(feiten: KostenFeiten) -> Uitkomst[bool] | OordeelNodig:
    """Return whether the college pays the costs of the person (art. 7:15); the bezwaar itself is free (lid 1).

    Only when asked for before the decision on bezwaar (lid 3; the same day counts, because hours are not kept), and
    only as far as the decision is revoked for unlawfulness the college is to blame for (lid 2). Raises
    GegevenOntbreekt when it was revoked and the day of that decision is not known.
    """
    gratis = Stap(AWB_7_15_1, "bezwaar_gratis")
    gevraagd = feiten.kosten_gevraagd_op
    if gevraagd is None:
        return Uitkomst(False, (gratis, Stap(AWB_7_15_2, "kosten_niet_gevraagd")))
    if feiten.beslist_op is not None and gevraagd > feiten.beslist_op:
        return Uitkomst(False, (gratis, Stap(AWB_7_15_3, "kosten_te_laat_gevraagd", (gevraagd, feiten.beslist_op))))
    if not feiten.herroepen:
        return Uitkomst(False, (gratis, Stap(AWB_7_15_2, "niet_herroepen")))
    if feiten.beslist_op is None:
        raise GegevenOntbreekt("beslist_op", AWB_7_15_3)
    if feiten.te_wijten_aan_college is None:
        return OordeelNodig(AWB_7_15_2, "te_wijten_aan_college")
    code = "kosten_vergoeden" if feiten.te_wijten_aan_college else "niet_te_wijten"
    return Uitkomst(feiten.te_wijten_aan_college, (gratis, Stap(AWB_7_15_2, code)))


REGELS: Final = (
    Regel(
        is_adviescommissie,
        ids=("AWB-02",),
        artikelen=(AWB_7_13_1,),
        voorbeeld={"leden": 2, "voorzitter_onafhankelijk": True},
    ),
    Regel(
        beslistermijn_bezwaar,
        ids=("AWB-02",),
        artikelen=(AWB_7_10_1, AWB_7_10_2, AWB_7_10_3, AWB_7_10_4, AWB_7_10_5),
        voorbeeld={"feiten": BezwaarFeiten(bekendmaking=date(2026, 11, 20), commissie=True)},
    ),
    Regel(
        kosten_bezwaar,
        ids=("AWB-15",),
        artikelen=(AWB_7_15_1, AWB_7_15_2, AWB_7_15_3),
        voorbeeld={
            "feiten": KostenFeiten(kosten_gevraagd_op=None, beslist_op=date(2026, 11, 20), herroepen=False),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
