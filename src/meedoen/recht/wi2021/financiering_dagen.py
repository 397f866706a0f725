# SPDX-License-Identifier: EUPL-1.2
"""When the SPUK is announced, revised, paid and fixed: Wet inburgering 2021 art. 40-41, Besluit art. 10.8."""

from datetime import date, timedelta
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.fouten import GegevenStrijdig, NogNietVanKracht, weiger_onder_nul
from meedoen.recht.geld import in_gelijke_delen
from meedoen.recht.kalender import EEN_DAG, tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.termijnenwet import verschuif_einde
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.financiering_bedragen import controleer_jaar

WI_40_3: Final = Artikel(WET, "40", "3")
WI_40A_1: Final = Artikel(WET, "40a", "1")
WI_40A_2: Final = Artikel(WET, "40a", "2")
WI_41_4: Final = Artikel(WET, "41", "4")
B_10_8_1: Final = Artikel(BESLUIT, "10.8", "1")
B_10_8_2: Final = Artikel(BESLUIT, "10.8", "2")

_MAANDEN_VOORAF: Final = 3
_MAANDEN_ERNA: Final = 6
_BETAALDAG: Final = 15
_TERMIJNEN: Final = 12
VIER_WEKEN: Final = timedelta(weeks=4)
TUSSENTIJDS_VANAF: Final = date(2025, 10, 21)


class Betaling(NamedTuple):
    """One payment: around which day, how many eurocents."""

    dag: date
    bedrag: int


def uiterste_bekendmaking_spuk(jaar: int) -> Uitkomst[date]:
    """Return the last day on which the Minister announces the provisional SPUK of `jaar` (art. 40 lid 3).

    At least three months before the calendar year: 1 October. Counted backwards, so it does not shift (Algemene
    termijnenwet art. 4). Raises NogNietVanKracht before 2022.
    """
    controleer_jaar(jaar, WI_40_3)
    begin = date(jaar, 1, 1)
    dag = tel_maanden_op(begin, -_MAANDEN_VOORAF).dag
    return Uitkomst(dag, (Stap(WI_40_3, "spuk_drie_maanden_vooraf", (begin, dag)),))


def betaalmomenten_spuk(uitkering: int, *, jaar: int) -> Uitkomst[tuple[Betaling, ...]]:
    """Return the twelve payments of the SPUK of `jaar`: a twelfth on or around the 15th (Besluit art. 10.8 lid 1).

    `uitkering` in eurocents. Cents over after dividing go to the first months: our choice, doubt `verdeling_centen`.
    Raises GegevenStrijdig for a negative amount, NogNietVanKracht before 2022.
    """
    controleer_jaar(jaar, B_10_8_1)
    if uitkering < 0:
        raise GegevenStrijdig("uitkering", B_10_8_1, "onder_nul")
    delen = in_gelijke_delen(uitkering, _TERMIJNEN)
    betalingen = tuple(Betaling(date(jaar, maand, _BETAALDAG), deel) for maand, deel in enumerate(delen, 1))
    twijfel = "verdeling_centen" if delen[0] != delen[-1] else ""
    stap = Stap(B_10_8_1, "spuk_twaalfde_deel", (delen[-1], betalingen[0].dag, betalingen[-1].dag), twijfel)
    return Uitkomst(betalingen, (stap,))


def uiterste_bijstelling_spuk(herziening_op: date, *, jaar: int) -> Uitkomst[date]:
    """Return the last day on which the Minister announces the amount of the mid-year revision (art. 40a lid 2).

    The national total is revised once, by law, in the year itself; the announcement follows within four weeks, which
    shift to a working day. The AMvB that names the data did not exist in the texts read: doubt
    `herziening_zonder_besluit`. Raises NogNietVanKracht before 21-10-2025, GegevenStrijdig when the day lies outside
    the year.
    """
    controleer_jaar(jaar, WI_40A_1)
    if herziening_op < TUSSENTIJDS_VANAF:
        raise NogNietVanKracht("tussentijdse_herziening", WI_40A_1, TUSSENTIJDS_VANAF)
    if herziening_op.year != jaar:
        raise GegevenStrijdig("herziening_op", WI_40A_1, "herziening_buiten_jaar")
    geteld = herziening_op + VIER_WEKEN
    einde = verschuif_einde(geteld)
    stappen = (
        Stap(WI_40A_1, "spuk_tussentijds_herzien", (herziening_op,), "herziening_zonder_besluit"),
        Stap(WI_40A_2, "spuk_vier_weken", (herziening_op, geteld)),
        *einde.stappen,
    )
    return Uitkomst(einde.waarde, stappen)


def uiterste_vaststelling_spuk(jaar: int) -> Uitkomst[date]:
    """Return the last day on which the definitive SPUK of `jaar` is announced (art. 41 lid 4).

    Six months after the year: 30 June. Longer than three months, so it does not shift (Algemene termijnenwet art. 4).
    DUO says it does so in May. Raises NogNietVanKracht before 2022.
    """
    controleer_jaar(jaar, WI_41_4)
    dag = tel_maanden_op(date(jaar + 1, 1, 1), _MAANDEN_ERNA).dag - EEN_DAG
    return Uitkomst(dag, (Stap(WI_41_4, "spuk_zes_maanden_erna", (jaar, dag)), Stap(WI_41_4, "spuk_duo_in_mei")))


def verrekening_spuk(voorlopig: int, definitief: int) -> Uitkomst[int]:
    """Return what is settled at once after the definitive SPUK, in eurocents (Besluit art. 10.8 lid 2).

    `voorlopig`: what was paid, after a mid-year revision too. Positive: the gemeente gets it; negative: it pays back.
    Raises GegevenStrijdig for a negative amount.
    """
    weiger_onder_nul(B_10_8_2, "onder_nul", voorlopig=voorlopig, definitief=definitief)
    verschil = definitief - voorlopig
    if not verschil:
        return Uitkomst(0, (Stap(B_10_8_2, "spuk_niets_te_verrekenen", (definitief,)),))
    code = "spuk_nabetaling" if verschil > 0 else "spuk_terugbetalen"
    return Uitkomst(verschil, (Stap(B_10_8_2, code, (voorlopig, definitief, abs(verschil))),))


REGELS: Final = (
    Regel(uiterste_bekendmaking_spuk, ids=("SP-02",), artikelen=(WI_40_3,), voorbeeld={"jaar": 2027}),
    Regel(
        betaalmomenten_spuk,
        ids=("SP-02",),
        artikelen=(B_10_8_1,),
        voorbeeld={"uitkering": 30_000_000, "jaar": 2026},
    ),
    Regel(
        uiterste_bijstelling_spuk,
        ids=("SP-02",),
        artikelen=(WI_40A_1, WI_40A_2),
        voorbeeld={"herziening_op": date(2026, 6, 26), "jaar": 2026},
    ),
    Regel(uiterste_vaststelling_spuk, ids=("SP-03",), artikelen=(WI_41_4,), voorbeeld={"jaar": 2026}),
    Regel(
        verrekening_spuk,
        ids=("SP-02",),
        artikelen=(B_10_8_2,),
        voorbeeld={"voorlopig": 30_000_000, "definitief": 31_250_000},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
