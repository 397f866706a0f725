# SPDX-License-Identifier: EUPL-1.2
"""Paying the social loan back, as information: Wet inburgering 2021 art. 21, Besluit 6.7-6.14, Regeling 6.4-6.5.

DUO sets the monthly amount. It is not reckoned here: the interest per year is in no source of this package.
"""

from datetime import date
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, REGELING, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, weiger_onder_nul
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies
from meedoen.recht.kalender import EEN_DAG, Periode, tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst

WI_21_3: Final = Artikel(WET, "21", "3")
B_6_7_1: Final = Artikel(BESLUIT, "6.7", "1")
B_6_7_2: Final = Artikel(BESLUIT, "6.7", "2")
B_6_7_3: Final = Artikel(BESLUIT, "6.7", "3")
B_6_7_4: Final = Artikel(BESLUIT, "6.7", "4")
B_6_12_2: Final = Artikel(BESLUIT, "6.12", "2")
B_6_14_1: Final = Artikel(BESLUIT, "6.14", "1")
B_6_14_2: Final = Artikel(BESLUIT, "6.14", "2")
R_6_4_1: Final = Artikel(REGELING, "6.4", "1")
R_6_5_2: Final = Artikel(REGELING, "6.5", "2")

ZES_MAANDEN: Final = 6
TIEN_JAAR_IN_MAANDEN: Final = 120
VIJF_JAAR_IN_MAANDEN: Final = 60
DRIE_JAAR_IN_MAANDEN: Final = 36
_MAANDEN_PER_JAAR: Final = 12
LAAGSTE_MAANDBEDRAG: Final[tuple[Versie[int], ...]] = (Versie(INWERKINGTREDING, 1_500, BEKEND),)
LAAGSTE_DRAAGKRACHT: Final[tuple[Versie[int], ...]] = (Versie(INWERKINGTREDING, 18_000, BEKEND),)
"""Eurocents a month, and a year (Regeling art. 6.5 lid 2)."""


class Terugbetaling(NamedTuple):
    """The six months in which one need not pay yet, the time to pay back, and until when the interest is fixed.

    `rente_vast_tot` is the first day after it.
    """

    aanloopfase: Periode
    terugbetaling: Periode
    rente_vast_tot: date


def _perioden(aanloop: Periode, start: date, stappen: tuple[Stap, ...]) -> Uitkomst[Terugbetaling]:
    einde = tel_maanden_op(start, TIEN_JAAR_IN_MAANDEN).dag
    vast_tot = tel_maanden_op(start, VIJF_JAAR_IN_MAANDEN).dag
    erbij = (
        Stap(B_6_7_1, "terugbetalen_tien_jaar", (start, einde - EEN_DAG)),
        Stap(R_6_4_1, "rente_staat_vast", (aanloop.start, vast_tot - EEN_DAG)),
    )
    return Uitkomst(Terugbetaling(aanloop, Periode(start, einde), vast_tot), (*stappen, *erbij))


def terugbetaalperiode(
    *, voldaan_of_vervallen_op: date | None = None, lening_verstrekt_op: date | None = None, vrijwillig: bool = False
) -> Uitkomst[Terugbetaling]:
    """Return when one pays the loan back (art. 21 lid 3, Besluit art. 6.7, Regeling art. 6.4).

    `voldaan_of_vervallen_op`: day on which the plicht was met or the claim to the loan lapsed. Then six months
    without paying, with interest, and from the first day of the next month at most ten years. The interest of the
    beginning holds for those months and the first five years. `vrijwillig` (lid 4): six months after three years
    since the loan was given, or after the exam was passed (`voldaan_of_vervallen_op`) when that is earlier.
    Raises GegevenOntbreekt for the day that is needed.
    """
    if not vrijwillig:
        if voldaan_of_vervallen_op is None:
            raise GegevenOntbreekt("voldaan_of_vervallen_op", WI_21_3)
        begin, artikel, code = voldaan_of_vervallen_op, WI_21_3, "aanloopfase"
    else:
        if lening_verstrekt_op is None:
            raise GegevenOntbreekt("lening_verstrekt_op", B_6_7_4)
        begin = tel_maanden_op(lening_verstrekt_op, DRIE_JAAR_IN_MAANDEN).dag
        if voldaan_of_vervallen_op is not None:
            begin = min(begin, voldaan_of_vervallen_op)
        artikel, code = B_6_7_4, "aanloopfase_vrijwillig"
    na_zes, bestaat = tel_maanden_op(begin, ZES_MAANDEN)
    twijfel = "" if bestaat else "ontbrekende_dag"
    aanloop = Stap(artikel, code, (begin, na_zes), twijfel)
    if vrijwillig:
        return _perioden(Periode(begin, na_zes), na_zes, (aanloop,))
    moment = na_zes if bestaat else na_zes - EEN_DAG
    start = tel_maanden_op(moment.replace(day=1), 1).dag
    eerste = Stap(B_6_7_2, "eerste_van_de_maand", (start,))
    return _perioden(Periode(begin, na_zes), start, (aanloop, eerste))


def maandbedrag_lening(
    *, maandbedrag_duo: int, draagkracht_per_jaar: int | None = None, peildatum: date, bekend_op: date | None = None
) -> Uitkomst[int]:
    """Return what one pays back a month, in eurocents, when DUO set `maandbedrag_duo` (Regeling art. 6.5 lid 2).

    At least EUR 15. On request by what one can bear: a twelfth of the draagkracht when that is less, rounded down to
    a cent, and nothing when the draagkracht is below EUR 180 a year. `draagkracht_per_jaar` None: not asked for.
    Raises GegevenStrijdig for an amount below zero, NogNietVanKracht before 1-1-2022.
    """
    weiger_onder_nul(
        R_6_5_2, "bedrag_onder_nul", maandbedrag_duo=maandbedrag_duo, draagkracht_per_jaar=draagkracht_per_jaar
    )
    laagste = kies(LAAGSTE_MAANDBEDRAG, peildatum, bekend_op, regel="lening", artikel=R_6_5_2).waarde
    grens = kies(LAAGSTE_DRAAGKRACHT, peildatum, bekend_op, regel="lening", artikel=R_6_5_2).waarde
    vast = max(maandbedrag_duo, laagste)
    if draagkracht_per_jaar is None:
        return Uitkomst(vast, (Stap(R_6_5_2, "maandbedrag_ten_minste", (laagste, vast)),))
    if draagkracht_per_jaar < grens:
        return Uitkomst(0, (Stap(R_6_5_2, "maandbedrag_nul", (draagkracht_per_jaar, grens)),))
    naar_draagkracht = draagkracht_per_jaar // _MAANDEN_PER_JAAR
    if naar_draagkracht >= vast:
        stap = Stap(B_6_12_2, "draagkracht_verlaagt_niet", (naar_draagkracht, vast))
        return Uitkomst(vast, (Stap(R_6_5_2, "maandbedrag_ten_minste", (laagste, vast)), stap))
    bedrag = max(naar_draagkracht, laagste)
    return Uitkomst(bedrag, (Stap(B_6_12_2, "maandbedrag_naar_draagkracht", (draagkracht_per_jaar, bedrag)),))


def restschuld_vervalt(
    *, overleden: bool = False, periode_voorbij: bool = False, maandbedrag_verlaagd: bool = False
) -> Uitkomst[bool]:
    """Return whether what is left of the loan lapses (Besluit art. 6.14).

    On death; and at the end of the period to pay back when the monthly amount was lowered to the draagkracht, save
    for monthly amounts that were not paid in time.
    """
    if overleden:
        return Uitkomst(True, (Stap(B_6_14_2, "schuld_vervalt_bij_overlijden"),))
    if not periode_voorbij:
        return Uitkomst(False, (Stap(B_6_14_1, "terugbetalen_loopt_nog"),))
    code = "restschuld_vervalt" if maandbedrag_verlaagd else "restschuld_blijft"
    return Uitkomst(maandbedrag_verlaagd, (Stap(B_6_14_1, code),))


REGELS: Final = (
    Regel(
        terugbetaalperiode,
        ids=("LN-04", "LN-05"),
        artikelen=(WI_21_3, B_6_7_1, B_6_7_2, B_6_7_3, B_6_7_4, R_6_4_1),
        voorbeeld={"voldaan_of_vervallen_op": date(2026, 11, 20)},
    ),
    Regel(
        maandbedrag_lening,
        ids=("LN-04",),
        artikelen=(B_6_12_2, R_6_5_2),
        voorbeeld={"maandbedrag_duo": 9_500, "draagkracht_per_jaar": 72_000, "peildatum": date(2026, 11, 20)},
    ),
    Regel(
        restschuld_vervalt,
        ids=("LN-04",),
        artikelen=(B_6_14_1, B_6_14_2),
        voorbeeld={"periode_voorbij": True, "maandbedrag_verlaagd": True},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
