# SPDX-License-Identifier: EUPL-1.2
"""Algemene wet bestuursrecht art. 4:86 to 4:117, 5:10, 5:42 and 6:16: paying a fine."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.awb.betaling import (
    InvorderFeiten,
    InvorderStap,
    OverlijdenFeiten,
    UitstelFeiten,
    aanmaningsvergoeding,
    boete_na_overlijden,
    einde_aanmaning,
    invordering,
    rente_verschuldigd,
    uiterste_betaaldag_boete,
    uitstel_intrekken,
)
from meedoen.recht.fouten import GegevenStrijdig, NogNietVanKracht
from meedoen.recht.termijnenwet import is_werkdag

Goed = Callable[[Any], Any]


@pytest.mark.parametrize(
    ("bekendmaking", "later", "laatste"),
    [
        (date(2026, 6, 5), None, date(2026, 7, 17)),
        (date(2026, 6, 6), None, date(2026, 7, 20)),  # Saturday
        (date(2026, 11, 20), None, date(2027, 1, 4)),  # Nieuwjaarsdag
        (date(2026, 6, 5), date(2026, 7, 17), date(2026, 7, 17)),
        (date(2026, 6, 5), date(2026, 9, 1), date(2026, 9, 1)),
    ],
)
def test_six_weeks_to_pay_or_the_later_day_of_the_decision(
    bekendmaking: date, later: date | None, laatste: date, goed: Goed
) -> None:
    assert goed(uiterste_betaaldag_boete(bekendmaking, betalen_voor=later)).waarde == laatste


def test_less_than_six_weeks_is_refused() -> None:
    with pytest.raises(GegevenStrijdig) as fout:
        uiterste_betaaldag_boete(date(2026, 6, 5), betalen_voor=date(2026, 7, 16))
    assert fout.value.code == "betaaltermijn_te_kort"


@pytest.mark.parametrize(
    ("aanmaning", "laatste"),
    [(date(2026, 7, 20), date(2026, 8, 3)), (date(2026, 12, 11), date(2026, 12, 28))],
)
def test_two_weeks_after_an_aanmaning(aanmaning: date, laatste: date, goed: Goed) -> None:
    assert goed(einde_aanmaning(aanmaning)).waarde == laatste


OPEN = InvorderFeiten(bekendmaking=date(2026, 6, 5), boetebedrag=25_000)
AANGEMAAND = replace(OPEN, aanmaning_op=date(2026, 7, 20))


@pytest.mark.parametrize(
    ("feiten", "dag", "stap"),
    [
        (OPEN, date(2026, 6, 5), InvorderStap.WACHTEN),
        (OPEN, date(2026, 7, 17), InvorderStap.WACHTEN),
        (OPEN, date(2026, 7, 18), InvorderStap.AANMANEN),
        (replace(OPEN, betaald=25_000), date(2026, 9, 1), InvorderStap.BETAALD),
        (replace(OPEN, betaald=25_001), date(2026, 9, 1), InvorderStap.BETAALD),
        (replace(OPEN, betaald=24_999), date(2026, 9, 1), InvorderStap.AANMANEN),
        (replace(OPEN, betalen_voor=date(2026, 8, 31)), date(2026, 8, 31), InvorderStap.WACHTEN),
        (replace(OPEN, betalen_voor=date(2026, 8, 31)), date(2026, 9, 1), InvorderStap.AANMANEN),
        (replace(OPEN, uitstel_tot=date(2026, 8, 31)), date(2026, 7, 18), InvorderStap.UITSTEL),
        (replace(OPEN, uitstel_tot=date(2026, 8, 31)), date(2026, 8, 31), InvorderStap.UITSTEL),
        (replace(OPEN, uitstel_tot=date(2026, 8, 31)), date(2026, 9, 1), InvorderStap.AANMANEN),
        (replace(AANGEMAAND, uitstel_tot=date(2026, 8, 31)), date(2026, 8, 20), InvorderStap.UITSTEL),
        (AANGEMAAND, date(2026, 8, 3), InvorderStap.AANMANING_LOOPT),
        (AANGEMAAND, date(2026, 8, 4), InvorderStap.DWANGBEVEL_MAG),
        (replace(AANGEMAAND, betaald=25_000), date(2026, 8, 4), InvorderStap.BETAALD),
        (replace(OPEN, boetebedrag=0), date(2026, 9, 1), InvorderStap.BETAALD),
        (replace(OPEN, bezwaar_loopt=True), date(2026, 7, 18), InvorderStap.AANMANEN),
    ],
)
def test_what_the_payment_allows(feiten: InvorderFeiten, dag: date, stap: InvorderStap, goed: Goed) -> None:
    assert goed(invordering(feiten, peildatum=dag)).waarde is stap


def test_bezwaar_does_not_suspend_and_it_says_so() -> None:
    met = invordering(replace(OPEN, bezwaar_loopt=True), peildatum=date(2026, 7, 18))
    assert "bezwaar_schorst_niet" in [s.code for s in met.stappen]
    zonder = invordering(OPEN, peildatum=date(2026, 7, 18))
    assert "bezwaar_schorst_niet" not in [s.code for s in zonder.stappen]


@pytest.mark.parametrize(
    ("feiten", "code"),
    [
        (replace(OPEN, aanmaning_op=date(2026, 7, 17)), "aanmaning_voor_verzuim"),
        (replace(OPEN, boetebedrag=-1), "boete_negatief"),
        (replace(OPEN, betaald=-1), "boete_negatief"),
    ],
)
def test_what_cannot_be_is_refused(feiten: InvorderFeiten, code: str) -> None:
    with pytest.raises(GegevenStrijdig) as fout:
        invordering(feiten, peildatum=date(2026, 9, 1))
    assert fout.value.code == code


@pytest.mark.parametrize(
    ("feiten", "codes"),
    [
        (UitstelFeiten(), ["uitstel_blijft"]),
        (UitstelFeiten(deel_uiterlijk=date(2026, 7, 20)), ["uitstel_blijft"]),  # its own day is in time
        (UitstelFeiten(deel_uiterlijk=date(2026, 7, 19)), ["deel_niet_betaald"]),
        (UitstelFeiten(gegevens_onjuist=True), ["uitstel_op_onjuiste_gegevens"]),
        (UitstelFeiten(omstandigheden_tegen=True), ["uitstel_omstandigheden_anders"]),
        (UitstelFeiten(deel_uiterlijk=date(2026, 7, 1), omstandigheden_tegen=True),
         ["deel_niet_betaald", "uitstel_omstandigheden_anders"]),
    ],
)  # fmt: skip
def test_for_what_a_delay_can_be_withdrawn(feiten: UitstelFeiten, codes: list[str], goed: Goed) -> None:
    uitkomst = goed(uitstel_intrekken(feiten, peildatum=date(2026, 7, 20)))
    assert [stap.code for stap in uitkomst.stappen] == codes
    assert uitkomst.waarde is (codes != ["uitstel_blijft"])
    assert {(stap.artikel.artikel, stap.artikel.lid) for stap in uitkomst.stappen} == {("4:96", "1")}


@given(st.dates(date(2022, 1, 1), date(2040, 1, 1)), st.integers(-400, 400), st.booleans(), st.booleans())
def test_a_ground_stays_one_and_without_one_a_delay_stays(dag: date, later: int, onjuist: bool, tegen: bool) -> None:
    feiten = UitstelFeiten(deel_uiterlijk=dag, gegevens_onjuist=onjuist, omstandigheden_tegen=tegen)
    mag = uitstel_intrekken(feiten, peildatum=dag + timedelta(days=later)).waarde
    assert mag is (later > 0 or onjuist or tegen)


@pytest.mark.parametrize(
    ("rente", "verzuim", "centen", "code"),
    [
        (1_999, True, 0, "rente_onder_drempel"),
        (2_000, True, 2_000, "rente_verschuldigd"),
        (5_000, True, 5_000, "rente_verschuldigd"),
        (5_000, False, 0, "geen_verzuim_geen_rente"),
        (0, True, 0, "rente_onder_drempel"),
    ],
)
def test_interest_from_twenty_euros_on(rente: int, verzuim: bool, centen: int, code: str, goed: Goed) -> None:
    uitkomst = goed(rente_verschuldigd(rente, in_verzuim=verzuim, peildatum=date(2026, 11, 20)))
    assert uitkomst.waarde == centen
    assert uitkomst.stappen[0].code == code


@pytest.mark.parametrize(("schuld", "centen"), [(0, 900), (45_399, 900), (45_400, 2_000), (80_000, 2_000)])
def test_what_an_aanmaning_may_cost(schuld: int, centen: int, goed: Goed) -> None:
    assert goed(aanmaningsvergoeding(schuld, peildatum=date(2026, 7, 1))).waarde == centen


def test_amounts_of_before_are_not_made_up() -> None:
    with pytest.raises(NogNietVanKracht) as fout:
        aanmaningsvergoeding(25_000, peildatum=date(2026, 6, 30))
    assert fout.value.vanaf == date(2026, 7, 1)
    for doe in (
        lambda: aanmaningsvergoeding(-1, peildatum=date(2026, 7, 1)),
        lambda: rente_verschuldigd(-1, in_verzuim=True, peildatum=date(2026, 7, 1)),
    ):
        with pytest.raises(GegevenStrijdig):
            doe()


OVERLEDEN = OverlijdenFeiten(overleden_op=date(2026, 12, 1), onherroepelijk_op=None, boetebedrag=25_000, betaald=10_000)


@pytest.mark.parametrize(
    ("feiten", "blijft", "code"),
    [
        (OVERLEDEN, 0, "boete_vervalt_geheel"),
        (replace(OVERLEDEN, onherroepelijk_op=date(2026, 12, 2)), 0, "boete_vervalt_geheel"),
        (replace(OVERLEDEN, onherroepelijk_op=date(2026, 12, 1)), 10_000, "boete_vervalt_rest"),
        (replace(OVERLEDEN, onherroepelijk_op=date(2026, 6, 1), betaald=0), 0, "boete_vervalt_rest"),
        (replace(OVERLEDEN, onherroepelijk_op=date(2026, 6, 1), betaald=30_000), 25_000, "boete_vervalt_rest"),
    ],
)
def test_after_death(feiten: OverlijdenFeiten, blijft: int, code: str, goed: Goed) -> None:
    uitkomst = goed(boete_na_overlijden(feiten))
    assert uitkomst.waarde == blijft
    assert uitkomst.stappen[0].code == code


def test_after_death_the_step_tells_what_lapses_and_a_fine_of_nothing_is_none() -> None:
    vast = replace(OVERLEDEN, onherroepelijk_op=date(2026, 6, 1))
    assert boete_na_overlijden(vast).stappen[0].waarden == (date(2026, 6, 1), 15_000)
    assert boete_na_overlijden(replace(vast, boetebedrag=0, betaald=0)).waarde == 0


def test_after_death_a_negative_amount_is_refused() -> None:
    for anders in ({"boetebedrag": -1}, {"betaald": -1}):
        with pytest.raises(GegevenStrijdig):
            boete_na_overlijden(replace(OVERLEDEN, **anders))


@given(st.dates(date(2022, 1, 1), date(2050, 1, 1)), st.integers(0, 200))
def test_a_dwangbevel_comes_eight_weeks_after_the_decision_at_the_soonest(dag: date, later: int) -> None:
    laatste = uiterste_betaaldag_boete(dag).waarde
    assert is_werkdag(laatste)
    feiten = InvorderFeiten(bekendmaking=dag, boetebedrag=100, aanmaning_op=laatste + timedelta(days=1))
    uitkomst = invordering(feiten, peildatum=dag + timedelta(days=later)).waarde
    if uitkomst is InvorderStap.DWANGBEVEL_MAG:
        assert later > 8 * 7
