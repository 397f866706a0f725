# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 40-41, Besluit art. 10.8: when the SPUK is announced, revised, paid and fixed."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenStrijdig, NogNietVanKracht
from meedoen.recht.termijnenwet import is_werkdag
from meedoen.recht.wi2021.financiering_dagen import (
    betaalmomenten_spuk,
    uiterste_bekendmaking_spuk,
    uiterste_bijstelling_spuk,
    uiterste_vaststelling_spuk,
    verrekening_spuk,
)

Goed = Callable[[Any], Any]


@pytest.mark.parametrize("jaar", [2022, 2026, 2027])
def test_the_provisional_grant_is_announced_three_months_before_the_year(jaar: int, goed: Goed) -> None:
    uitkomst = goed(uiterste_bekendmaking_spuk(jaar))
    assert uitkomst.waarde == date(jaar - 1, 10, 1)
    assert uitkomst.stappen[0].artikel.citaat == "artikel 40 lid 3 Wet inburgering 2021"


@pytest.mark.parametrize("jaar", [2022, 2026, 2029])
def test_the_definitive_grant_is_announced_within_half_a_year_and_does_not_shift(jaar: int, goed: Goed) -> None:
    uitkomst = goed(uiterste_vaststelling_spuk(jaar))
    assert uitkomst.waarde == date(jaar + 1, 6, 30)  # 30 June 2030 is a Sunday
    assert uitkomst.stappen[0].artikel.citaat == "artikel 41 lid 4 Wet inburgering 2021"


def test_each_month_a_twelfth_around_the_15th(goed: Goed) -> None:
    uitkomst = goed(betaalmomenten_spuk(30_000_000, jaar=2026))
    assert [betaling.dag for betaling in uitkomst.waarde] == [date(2026, maand, 15) for maand in range(1, 13)]
    assert {betaling.bedrag for betaling in uitkomst.waarde} == {2_500_000}
    assert uitkomst.twijfels == ()


@pytest.mark.parametrize(("uitkering", "twijfelt"), [(24, False), (25, True), (35, True)])
def test_the_payments_are_told_with_the_smallest_part_and_both_days(uitkering: int, twijfelt: bool) -> None:
    (stap,) = betaalmomenten_spuk(uitkering, jaar=2026).stappen
    assert stap.waarden == (2, date(2026, 1, 15), date(2026, 12, 15))
    assert stap.twijfel == ("verdeling_centen" if twijfelt else "")


def test_cents_over_are_a_choice_of_ours(goed: Goed) -> None:
    uitkomst = goed(betaalmomenten_spuk(1_202, jaar=2026))
    assert [betaling.bedrag for betaling in uitkomst.waarde] == [101, 101, *[100] * 10]
    assert uitkomst.twijfels == ("verdeling_centen",)
    with pytest.raises(GegevenStrijdig):
        betaalmomenten_spuk(-1, jaar=2026)


@given(st.integers(0, 10**11), st.integers(2022, 2100))
def test_the_payments_add_up_to_the_grant(uitkering: int, jaar: int) -> None:
    assert sum(b.bedrag for b in betaalmomenten_spuk(uitkering, jaar=jaar).waarde) == uitkering


@pytest.mark.parametrize(
    ("herziening_op", "uiterlijk"),
    [
        (date(2026, 6, 26), date(2026, 7, 24)),  # four weeks, a Friday
        (date(2026, 6, 27), date(2026, 7, 27)),  # Saturday 25 July shifts
        (date(2026, 6, 28), date(2026, 7, 27)),
        (date(2026, 3, 9), date(2026, 4, 7)),  # Monday 6 April is Easter Monday
    ],
)
def test_the_mid_year_amount_follows_within_four_weeks(herziening_op: date, uiterlijk: date, goed: Goed) -> None:
    uitkomst = goed(uiterste_bijstelling_spuk(herziening_op, jaar=2026))
    assert uitkomst.waarde == uiterlijk
    assert uitkomst.twijfels == ("herziening_zonder_besluit",)


def test_the_mid_year_revision_exists_since_21_october_2025_and_in_its_own_year(goed: Goed) -> None:
    assert goed(uiterste_bijstelling_spuk(date(2025, 10, 21), jaar=2025)).waarde == date(2025, 11, 18)
    with pytest.raises(NogNietVanKracht) as vroeg:
        uiterste_bijstelling_spuk(date(2025, 10, 20), jaar=2025)
    assert vroeg.value.vanaf == date(2025, 10, 21)
    for dag in (date(2026, 1, 1), date(2026, 12, 31)):
        assert goed(uiterste_bijstelling_spuk(dag, jaar=2026)).waarde > dag
    for jaar in (2025, 2027):
        with pytest.raises(GegevenStrijdig) as buiten:
            uiterste_bijstelling_spuk(date(2026, 1, 1), jaar=jaar)
        assert buiten.value.code == "herziening_buiten_jaar"


@given(st.dates(date(2025, 10, 21), date(2090, 12, 31)))
def test_the_four_weeks_never_get_shorter_and_end_on_a_working_day(herziening_op: date) -> None:
    dag = uiterste_bijstelling_spuk(herziening_op, jaar=herziening_op.year).waarde
    assert 28 <= (dag - herziening_op).days <= 28 + 5
    assert is_werkdag(dag)


@pytest.mark.parametrize(
    ("voorlopig", "definitief", "verschil", "code"),
    [
        (100, 125, 25, "spuk_nabetaling"),
        (100, 101, 1, "spuk_nabetaling"),
        (125, 100, -25, "spuk_terugbetalen"),
        (100, 100, 0, "spuk_niets_te_verrekenen"),
        (0, 0, 0, "spuk_niets_te_verrekenen"),
    ],
)
def test_afterwards_the_difference_is_settled_at_once(
    voorlopig: int, definitief: int, verschil: int, code: str, goed: Goed
) -> None:
    uitkomst = goed(verrekening_spuk(voorlopig, definitief))
    assert uitkomst.waarde == verschil
    assert uitkomst.stappen[0].code == code


@pytest.mark.parametrize(("voorlopig", "definitief"), [(-1, 1), (1, -1)])
def test_no_grant_is_below_zero(voorlopig: int, definitief: int) -> None:
    with pytest.raises(GegevenStrijdig):
        verrekening_spuk(voorlopig, definitief)


@pytest.mark.parametrize(
    "vraag",
    [
        uiterste_bekendmaking_spuk,
        uiterste_vaststelling_spuk,
        lambda jaar: betaalmomenten_spuk(1, jaar=jaar),
        lambda jaar: uiterste_bijstelling_spuk(date(jaar, 5, 1), jaar=jaar),
    ],
)
def test_before_the_act_there_is_no_grant(vraag: Callable[[int], Any]) -> None:
    with pytest.raises(NogNietVanKracht):
        vraag(2021)
