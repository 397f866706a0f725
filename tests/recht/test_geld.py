# SPDX-License-Identifier: EUPL-1.2
"""Whole amounts: rounding half upwards, parts that add up."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.geld import Afronding, in_gelijke_delen, procent, rond_af


@pytest.mark.parametrize(
    ("precies", "op", "verwacht"),
    [
        (Fraction(149, 100), Afronding.CENT, 1),
        (Fraction(150, 100), Afronding.CENT, 2),
        (Fraction(151, 100), Afronding.CENT, 2),
        (Fraction(7), Afronding.CENT, 7),
        (Fraction(14_949), Afronding.EURO, 14_900),
        (Fraction(14_950), Afronding.EURO, 15_000),
        (Fraction(14_951), Afronding.EURO, 15_000),
    ],
)
def test_amounts_are_rounded_half_upwards(precies: Fraction, op: Afronding, verwacht: int) -> None:
    assert rond_af(precies, op) == verwacht


def test_the_cent_is_the_default() -> None:
    assert rond_af(Fraction(12_349, 10)) == 1235


def test_a_percentage_is_a_fraction() -> None:
    assert procent(70) == Fraction(7, 10)
    assert procent(100) == 1


@pytest.mark.parametrize(("centen", "verwacht"), [(12, (3, 3, 3, 3)), (14, (4, 4, 3, 3)), (0, (0, 0, 0, 0))])
def test_cents_over_go_to_the_first_parts(centen: int, verwacht: tuple[int, ...]) -> None:
    assert in_gelijke_delen(centen, 4) == verwacht


@given(st.integers(0, 10**11), st.integers(1, 24))
def test_parts_add_up_and_differ_by_a_cent_at_most(centen: int, delen: int) -> None:
    uit = in_gelijke_delen(centen, delen)
    assert sum(uit) == centen
    assert len(uit) == delen
    assert max(uit) - min(uit) <= 1
    assert list(uit) == sorted(uit, reverse=True)


@given(st.fractions(0, 10**6), st.sampled_from(Afronding))
def test_rounding_moves_half_a_unit_at_most(precies: Fraction, op: Afronding) -> None:
    eenheid = 100 if op is Afronding.EURO else 1
    uit = rond_af(precies, op)
    assert uit % eenheid == 0
    assert abs(uit - precies) * 2 <= eenheid
