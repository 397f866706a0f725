# SPDX-License-Identifier: EUPL-1.2
"""Paying a fine: Algemene wet bestuursrecht art. 4:86 to 4:117, 5:10 and 5:42 lid 2. Amounts in eurocents.

The wettelijke rente itself is not reckoned here: its percentage stands in a besluit that was not read.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.recht.bron import AWB, Artikel
from meedoen.recht.fouten import GegevenStrijdig, weiger_onder_nul
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies
from meedoen.recht.parameters import lengte
from meedoen.recht.regel import Regel
from meedoen.recht.termijnenwet import verschuif_einde
from meedoen.recht.uitkomst import Stap, Uitkomst

AWB_4_87_1: Final = Artikel(AWB, "4:87", "1")
AWB_4_94_2: Final = Artikel(AWB, "4:94", "2")
AWB_4_96_1: Final = Artikel(AWB, "4:96", "1")
AWB_4_96_1_A: Final = Artikel(AWB, "4:96", "1", "a")
AWB_4_96_1_B: Final = Artikel(AWB, "4:96", "1", "b")
AWB_4_96_1_C: Final = Artikel(AWB, "4:96", "1", "c")
AWB_4_97: Final = Artikel(AWB, "4:97")
AWB_4_98_1: Final = Artikel(AWB, "4:98", "1")
AWB_4_98_2: Final = Artikel(AWB, "4:98", "2")
AWB_4_112_1: Final = Artikel(AWB, "4:112", "1")
AWB_4_113_1: Final = Artikel(AWB, "4:113", "1")
AWB_4_117_1: Final = Artikel(AWB, "4:117", "1")
AWB_5_10_2: Final = Artikel(AWB, "5:10", "2")
AWB_5_42_2: Final = Artikel(AWB, "5:42", "2")
AWB_6_16: Final = Artikel(AWB, "6:16")

RENTEDREMPEL: Final = (Versie(INWERKINGTREDING, 2_000, BEKEND),)
"""Below this amount of interest none is owed (art. 4:98 lid 2)."""


class Vergoeding(NamedTuple):
    """What an aanmaning may cost: `laag` for a debt below `grens`, else `hoog`."""

    grens: int
    laag: int
    hoog: int


AANMANINGSVERGOEDING: Final = (Versie(date(2026, 7, 1), Vergoeding(45_400, 900, 2_000), BEKEND),)
"""Art. 4:113 lid 1 as it stood on 1-7-2026; since when is not known, so earlier days are refused."""


def uiterste_betaaldag_boete(bekendmaking: date, *, betalen_voor: date | None = None) -> Uitkomst[date]:
    """Return the last day to pay a fine: six weeks after bekendmaking, or a later day named in it (art. 4:87 lid 1).

    `betalen_voor`: that later day (inclusive), None when the decision names none. Six weeks end on a working day
    (Algemene termijnenwet art. 1 lid 1). Raises GegevenStrijdig when the day named is earlier than the act allows.
    """
    geteld = bekendmaking + timedelta(weeks=lengte("boete_betalen_weken", bekendmaking))
    einde = verschuif_einde(geteld)
    stappen = (Stap(AWB_4_87_1, "zes_weken_betalen", (bekendmaking, geteld)), *einde.stappen)
    if betalen_voor is None:
        return Uitkomst(einde.waarde, stappen)
    if betalen_voor < einde.waarde:
        raise GegevenStrijdig("betalen_voor", AWB_4_87_1, "betaaltermijn_te_kort")
    return Uitkomst(betalen_voor, (*stappen, Stap(AWB_4_87_1, "later_betalen", (betalen_voor,))))


def einde_aanmaning(aanmaning_op: date) -> Uitkomst[date]:
    """Return the last day to pay after an aanmaning: two weeks from the day after sending (art. 4:112 lid 1)."""
    geteld = aanmaning_op + timedelta(weeks=lengte("aanmaning_weken", aanmaning_op))
    einde = verschuif_einde(geteld)
    return Uitkomst(einde.waarde, (Stap(AWB_4_112_1, "twee_weken_aanmaning", (aanmaning_op, geteld)), *einde.stappen))


class InvorderStap(StrEnum):
    """Where the payment of a fine stands."""

    BETAALD = "betaald"
    WACHTEN = "wachten"
    UITSTEL = "uitstel"
    AANMANEN = "aanmanen"
    AANMANING_LOOPT = "aanmaning_loopt"
    DWANGBEVEL_MAG = "dwangbevel_mag"


@dataclass(frozen=True, kw_only=True, slots=True)
class InvorderFeiten:
    """A fine to be paid. `boetebedrag` and `betaald` in eurocents. `betalen_voor`: later day named in the decision.
    `uitstel_tot`: last day of a delay granted (art. 4:94). `aanmaning_op`: day it was sent. `bezwaar_loopt`."""

    bekendmaking: date
    boetebedrag: int
    betaald: int = 0
    betalen_voor: date | None = None
    uitstel_tot: date | None = None
    aanmaning_op: date | None = None
    bezwaar_loopt: bool = False


def invordering(feiten: InvorderFeiten, *, peildatum: date) -> Uitkomst[InvorderStap]:
    """Return what the payment of a fine allows on a day (art. 4:87, 4:94, 4:97, 4:112, 4:117, 5:10 lid 2, 6:16).

    Bezwaar does not suspend paying; a delay granted does bar aanmaning and collecting. A dwangbevel only when the two
    weeks of an aanmaning went by without full payment. Raises GegevenStrijdig for a negative amount, or an aanmaning
    sent before the person was late.
    """
    weiger_onder_nul(AWB_4_87_1, "boete_negatief", boetebedrag=feiten.boetebedrag, betaald=feiten.betaald)
    rest = feiten.boetebedrag - feiten.betaald
    if rest <= 0:
        return Uitkomst(InvorderStap.BETAALD, (Stap(AWB_4_87_1, "boete_betaald", (feiten.betaald,)),))
    dag = uiterste_betaaldag_boete(feiten.bekendmaking, betalen_voor=feiten.betalen_voor)
    stappen = dag.stappen
    if feiten.bezwaar_loopt:
        stappen += (Stap(AWB_6_16, "bezwaar_schorst_niet"),)
    if feiten.aanmaning_op is not None and feiten.aanmaning_op <= dag.waarde:
        raise GegevenStrijdig("aanmaning_op", AWB_4_112_1, "aanmaning_voor_verzuim")
    if peildatum <= dag.waarde:
        return Uitkomst(InvorderStap.WACHTEN, (*stappen, Stap(AWB_4_87_1, "nog_te_betalen", (rest, dag.waarde))))
    if feiten.uitstel_tot is not None and peildatum <= feiten.uitstel_tot:
        return Uitkomst(InvorderStap.UITSTEL, (*stappen, Stap(AWB_4_94_2, "uitstel_loopt", (feiten.uitstel_tot,))))
    stappen += (Stap(AWB_4_97, "in_verzuim", (rest, dag.waarde)),)
    if feiten.aanmaning_op is None:
        return Uitkomst(InvorderStap.AANMANEN, (*stappen, Stap(AWB_4_112_1, "aanmaning_sturen")))
    einde = einde_aanmaning(feiten.aanmaning_op)
    stappen += einde.stappen
    if peildatum <= einde.waarde:
        return Uitkomst(InvorderStap.AANMANING_LOOPT, (*stappen, Stap(AWB_4_112_1, "aanmaning_loopt", (einde.waarde,))))
    mag = (Stap(AWB_4_117_1, "aanmaning_voorbij", (einde.waarde,)), Stap(AWB_5_10_2, "dwangbevel_mag", (rest,)))
    return Uitkomst(InvorderStap.DWANGBEVEL_MAG, (*stappen, *mag))


@dataclass(frozen=True, kw_only=True, slots=True)
class UitstelFeiten:
    """What became of a delay of payment. `deel_uiterlijk`: last day of the oldest part that is not paid, None when
    every part that fell due is. `gegevens_onjuist`: the person told it wrong or not in full, and the truth would have
    led to another decision. `omstandigheden_tegen`: what changed since stands in the way of going on."""

    deel_uiterlijk: date | None = None
    gegevens_onjuist: bool = False
    omstandigheden_tegen: bool = False


def uitstel_intrekken(feiten: UitstelFeiten, *, peildatum: date) -> Uitkomst[bool]:
    """Return whether a delay of payment can be withdrawn or changed, with each ground that holds (art. 4:96 lid 1).

    It can be, it need not; a part missed on its own day is missed from the next day on.
    """
    stappen: list[Stap] = []
    if feiten.deel_uiterlijk is not None and feiten.deel_uiterlijk < peildatum:
        stappen.append(Stap(AWB_4_96_1_A, "deel_niet_betaald", (feiten.deel_uiterlijk,)))
    if feiten.gegevens_onjuist:
        stappen.append(Stap(AWB_4_96_1_B, "uitstel_op_onjuiste_gegevens"))
    if feiten.omstandigheden_tegen:
        stappen.append(Stap(AWB_4_96_1_C, "uitstel_omstandigheden_anders"))
    if not stappen:
        return Uitkomst(False, (Stap(AWB_4_96_1, "uitstel_blijft"),))
    return Uitkomst(True, tuple(stappen))


def rente_verschuldigd(
    rentebedrag: int, *, in_verzuim: bool, peildatum: date, bekend_op: date | None = None
) -> Uitkomst[int]:
    """Return the wettelijke rente that is owed on a late fine, in eurocents (art. 4:98).

    `rentebedrag`: what it comes to at the last payment, reckoned elsewhere. Below EUR 20 nothing is owed (lid 2).
    Raises GegevenStrijdig for a negative amount.
    """
    if rentebedrag < 0:
        raise GegevenStrijdig("rentebedrag", AWB_4_98_2, "boete_negatief")
    if not in_verzuim:
        return Uitkomst(0, (Stap(AWB_4_98_1, "geen_verzuim_geen_rente"),))
    drempel = kies(RENTEDREMPEL, peildatum, bekend_op, regel="rentedrempel", artikel=AWB_4_98_2).waarde
    if rentebedrag < drempel:
        return Uitkomst(0, (Stap(AWB_4_98_2, "rente_onder_drempel", (rentebedrag, drempel)),))
    return Uitkomst(rentebedrag, (Stap(AWB_4_98_1, "rente_verschuldigd", (rentebedrag,)),))


def aanmaningsvergoeding(openstaand: int, *, peildatum: date, bekend_op: date | None = None) -> Uitkomst[int]:
    """Return what the college may charge for an aanmaning at this debt, in eurocents (art. 4:113 lid 1).

    It may, it need not; the aanmaning names the amount (lid 2). Raises NogNietVanKracht before 1-7-2026, because the
    amounts of before were not read, GegevenStrijdig for a negative debt.
    """
    if openstaand < 0:
        raise GegevenStrijdig("openstaand", AWB_4_113_1, "boete_negatief")
    versie = kies(AANMANINGSVERGOEDING, peildatum, bekend_op, regel="aanmaningsvergoeding", artikel=AWB_4_113_1).waarde
    bedrag = versie.laag if openstaand < versie.grens else versie.hoog
    return Uitkomst(bedrag, (Stap(AWB_4_113_1, "vergoeding_aanmaning", (openstaand, bedrag)),))


@dataclass(frozen=True, kw_only=True, slots=True)
class OverlijdenFeiten:
    """A fine of someone who died. `onherroepelijk_op`: first day on which it was irrevocable, None when it never was.
    `boetebedrag` and `betaald` in eurocents."""

    overleden_op: date
    onherroepelijk_op: date | None
    boetebedrag: int
    betaald: int = 0


def boete_na_overlijden(feiten: OverlijdenFeiten) -> Uitkomst[int]:
    """Return what stays of a fine when the person has died, in eurocents (art. 5:42 lid 2); nothing more is collected.

    Not yet irrevocable on that day: all of it lapses, also what was paid. Irrevocable: as far as it was unpaid.
    Raises GegevenStrijdig for a negative amount.
    """
    weiger_onder_nul(AWB_5_42_2, "boete_negatief", boetebedrag=feiten.boetebedrag, betaald=feiten.betaald)
    vast = feiten.onherroepelijk_op
    if vast is None or vast > feiten.overleden_op:
        return Uitkomst(0, (Stap(AWB_5_42_2, "boete_vervalt_geheel", (feiten.overleden_op, feiten.boetebedrag)),))
    blijft = min(feiten.betaald, feiten.boetebedrag)
    return Uitkomst(blijft, (Stap(AWB_5_42_2, "boete_vervalt_rest", (vast, feiten.boetebedrag - blijft)),))


REGELS: Final = (
    Regel(
        uiterste_betaaldag_boete,
        ids=("AWB-09",),
        artikelen=(AWB_4_87_1,),
        voorbeeld={"bekendmaking": date(2026, 11, 20)},
    ),
    Regel(einde_aanmaning, ids=("AWB-09",), artikelen=(AWB_4_112_1,), voorbeeld={"aanmaning_op": date(2027, 1, 11)}),
    Regel(
        invordering,
        ids=("AWB-09",),
        artikelen=(AWB_4_87_1, AWB_4_94_2, AWB_4_97, AWB_4_112_1, AWB_4_117_1, AWB_5_10_2, AWB_6_16),
        voorbeeld={
            "feiten": InvorderFeiten(bekendmaking=date(2026, 11, 20), boetebedrag=25_000),
            "peildatum": date(2027, 1, 11),
        },
    ),
    Regel(
        uitstel_intrekken,
        ids=("AWB-09",),
        artikelen=(AWB_4_96_1, AWB_4_96_1_A, AWB_4_96_1_B, AWB_4_96_1_C),
        voorbeeld={"feiten": UitstelFeiten(deel_uiterlijk=date(2026, 11, 20)), "peildatum": date(2026, 11, 23)},
    ),
    Regel(
        rente_verschuldigd,
        ids=("AWB-09",),
        artikelen=(AWB_4_98_1, AWB_4_98_2),
        voorbeeld={"rentebedrag": 1_250, "in_verzuim": True, "peildatum": date(2027, 1, 11)},
    ),
    Regel(
        aanmaningsvergoeding,
        ids=("AWB-09",),
        artikelen=(AWB_4_113_1,),
        voorbeeld={"openstaand": 25_000, "peildatum": date(2027, 1, 11)},
    ),
    Regel(
        boete_na_overlijden,
        ids=("AWB-10",),
        artikelen=(AWB_5_42_2,),
        voorbeeld={
            "feiten": OverlijdenFeiten(overleden_op=date(2026, 12, 1), onherroepelijk_op=None, boetebedrag=25_000)
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
