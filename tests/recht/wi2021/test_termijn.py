# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 11, Besluit inburgering 2021 art. 4.2 and 2.1 lid 2."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenStrijdig, NogNietVanKracht
from meedoen.recht.wi2021.termijn import (
    Periode,
    inburgeringstermijn,
    onderbreking_telt,
    start_inburgeringstermijn,
)

Goed = Callable[[Any], Any]


@pytest.mark.parametrize(
    ("dagtekening", "start", "laatste", "twijfels"),
    [
        (date(2026, 3, 15), date(2026, 3, 16), date(2029, 3, 15), ()),  # worked example 5
        (date(2022, 1, 1), date(2022, 1, 2), date(2025, 1, 1), ()),  # first day of the act
        (date(2026, 12, 31), date(2027, 1, 1), date(2029, 12, 31), ()),
        (date(2026, 4, 24), date(2026, 4, 25), date(2029, 4, 24), ()),
        (date(2023, 12, 25), date(2023, 12, 26), date(2026, 12, 25), ()),  # ends on Kerst: no shift
        (date(2026, 11, 20), date(2026, 11, 21), date(2029, 11, 20), ()),
        # leap days
        (date(2028, 2, 27), date(2028, 2, 28), date(2031, 2, 27), ()),
        (date(2028, 2, 28), date(2028, 2, 29), date(2031, 2, 28), ("ontbrekende_dag",)),
        (date(2028, 2, 29), date(2028, 3, 1), date(2031, 2, 28), ()),
        (date(2028, 3, 1), date(2028, 3, 2), date(2031, 3, 1), ()),
        (date(2025, 2, 27), date(2025, 2, 28), date(2028, 2, 27), ()),
        (date(2025, 2, 28), date(2025, 3, 1), date(2028, 2, 29), ("schrikkeldag",)),
        (date(2025, 3, 1), date(2025, 3, 2), date(2028, 3, 1), ()),
        # month ends
        (date(2026, 8, 30), date(2026, 8, 31), date(2029, 8, 30), ()),
        (date(2026, 8, 31), date(2026, 9, 1), date(2029, 8, 31), ()),
    ],
)
def test_three_years_from_the_day_after_the_dagtekening(
    dagtekening: date, start: date, laatste: date, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(inburgeringstermijn(dagtekening))
    assert uitkomst.waarde == Periode(start, laatste + timedelta(days=1))
    assert uitkomst.waarde.laatste_dag == laatste
    assert uitkomst.twijfels == twijfels


def test_a_new_plan_leaves_the_start_where_it_was(goed: Goed) -> None:
    eerste = goed(inburgeringstermijn(date(2026, 3, 15)))
    opnieuw = goed(inburgeringstermijn(date(2026, 3, 15), opnieuw_vastgesteld=True))
    assert opnieuw.waarde == eerste.waarde
    assert [s.code for s in opnieuw.stappen if s not in eerste.stappen] == ["start_wijzigt_niet"]


@pytest.mark.parametrize("functie", [inburgeringstermijn, start_inburgeringstermijn])
def test_a_dagtekening_before_the_act_is_refused(functie: Callable[[date], Any]) -> None:
    with pytest.raises(NogNietVanKracht):
        functie(date(2021, 12, 31))


@pytest.mark.parametrize(
    ("onderbreking", "telt"),
    [
        (Periode(date(2027, 5, 1), date(2027, 5, 2)), True),
        (Periode(date(2027, 5, 1), date(2028, 4, 30)), True),
        (Periode(date(2027, 5, 1), date(2028, 5, 1)), True),  # exactly a year
        (Periode(date(2027, 5, 1), date(2028, 5, 2)), False),  # a day longer
        (Periode(date(2028, 2, 29), date(2029, 3, 1)), True),  # from a leap day
        (Periode(date(2028, 2, 29), date(2029, 3, 2)), False),
    ],
)
def test_an_interruption_of_at_most_a_year_counts(onderbreking: Periode, telt: bool, goed: Goed) -> None:
    assert goed(onderbreking_telt(onderbreking)).waarde is telt


@pytest.mark.parametrize("einde", [date(2027, 5, 1), date(2027, 4, 30)])
def test_an_interruption_without_days_is_refused(einde: date) -> None:
    with pytest.raises(GegevenStrijdig) as gevangen:
        onderbreking_telt(Periode(date(2027, 5, 1), einde))
    assert gevangen.value.code == "periode_leeg"


DAGTEKENING = date(2026, 3, 15)  # term 16-3-2026 up to 16-3-2029


@pytest.mark.parametrize(
    ("onderbrekingen", "erbij"),
    [
        ((), 0),
        ((Periode(date(2027, 1, 1), date(2027, 1, 31)),), 30),
        ((Periode(date(2026, 3, 1), date(2026, 3, 16)),), 0),  # before the term
        ((Periode(date(2026, 3, 1), date(2026, 3, 17)),), 1),  # one day of it lies in the term
        ((Periode(date(2029, 3, 15), date(2029, 3, 25)),), 10),  # begins on the last day
        ((Periode(date(2029, 3, 16), date(2029, 3, 25)),), 0),  # begins after it
        ((Periode(date(2027, 1, 1), date(2028, 1, 2)),), 0),  # longer than a year
        ((Periode(date(2027, 1, 1), date(2028, 1, 1)),), 365),
        ((Periode(date(2027, 1, 1), date(2027, 1, 11)), Periode(date(2027, 1, 11), date(2027, 1, 21))), 20),
        ((Periode(date(2028, 6, 1), date(2028, 6, 11)), Periode(date(2027, 6, 1), date(2027, 6, 6))), 15),
        # the second begins only because the first made the term longer
        ((Periode(date(2028, 3, 1), date(2028, 3, 11)), Periode(date(2029, 3, 20), date(2029, 3, 25))), 15),
    ],
)
def test_the_term_grows_by_the_length_of_the_interruption(
    onderbrekingen: tuple[Periode, ...], erbij: int, goed: Goed
) -> None:
    uitkomst = goed(inburgeringstermijn(DAGTEKENING, onderbreking=onderbrekingen))
    assert uitkomst.waarde == Periode(date(2026, 3, 16), date(2029, 3, 16) + timedelta(days=erbij))


def test_overlapping_interruptions_are_refused() -> None:
    met = (Periode(date(2027, 1, 1), date(2027, 2, 1)), Periode(date(2027, 1, 31), date(2027, 3, 1)))
    with pytest.raises(GegevenStrijdig) as gevangen:
        inburgeringstermijn(DAGTEKENING, onderbreking=met)
    assert gevangen.value.code == "onderbrekingen_overlappen"


DAGEN = st.dates(date(2022, 1, 1), date(2050, 12, 31))


@given(DAGEN)
def test_the_term_is_half_open_and_three_years_long(dagtekening: date) -> None:
    termijn = inburgeringstermijn(dagtekening).waarde
    assert not termijn.bevat(dagtekening)
    assert termijn.bevat(dagtekening + timedelta(days=1))
    assert termijn.bevat(termijn.laatste_dag)
    assert not termijn.bevat(termijn.einde)
    assert termijn.dagen in (1095, 1096, 1097)
    assert inburgeringstermijn(dagtekening) == inburgeringstermijn(dagtekening)


@given(DAGEN, st.integers(1, 1000), st.integers(1, 365))
def test_an_extension_moves_the_end_by_exactly_its_length(dag: date, na: int, duur: int) -> None:
    begin = dag + timedelta(days=na)
    met = inburgeringstermijn(dag, onderbreking=(Periode(begin, begin + timedelta(days=duur)),))
    zonder = inburgeringstermijn(dag)
    assert met.waarde.start == zonder.waarde.start
    assert met.waarde.einde - zonder.waarde.einde == timedelta(days=duur)


def test_an_interruption_up_to_the_first_day_lies_outside_the_term() -> None:
    voor = Periode(date(2026, 3, 1), date(2026, 3, 16))
    codes = [stap.code for stap in inburgeringstermijn(DAGTEKENING, onderbreking=(voor,)).stappen]
    assert codes[-1] == "onderbreking_buiten_termijn"
