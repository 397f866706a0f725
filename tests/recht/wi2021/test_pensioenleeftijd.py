# SPDX-License-Identifier: EUPL-1.2
"""Algemene Ouderdomswet art. 7a: the age up to which one can be inburgeringsplichtig."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, NogNietVanKracht
from meedoen.recht.wi2021.pensioenleeftijd import (
    pensioen_binnen_zes_maanden,
    pensioendag,
    pensioenleeftijd_bereikt,
)

Goed = Callable[[Any], Any]
UIT_MEDEDELING = ("aow_uit_mededeling",)


@pytest.mark.parametrize(
    ("geboren", "dag", "twijfels"),
    [
        (date(1892, 5, 1), date(1957, 5, 1), ()),  # the year in which the AOW began
        (date(1947, 12, 31), date(2012, 12, 31), ()),  # the last of 65
        (date(1948, 1, 1), date(2013, 2, 1), ()),
        (date(1948, 11, 30), date(2013, 12, 30), ()),
        (date(1948, 12, 1), date(2014, 2, 1), ()),
        (date(1949, 10, 31), date(2014, 12, 31), ()),
        (date(1949, 11, 1), date(2015, 2, 1), ()),  # 65 and 3
        (date(1950, 9, 30), date(2015, 12, 30), ()),
        (date(1950, 10, 1), date(2016, 4, 1), ()),  # 65 and 6
        (date(1951, 6, 30), date(2016, 12, 30), ()),
        (date(1951, 7, 1), date(2017, 4, 1), ()),  # 65 and 9
        (date(1952, 3, 31), date(2017, 12, 31), ()),
        (date(1952, 4, 1), date(2018, 4, 1), ()),  # 66
        (date(1952, 12, 31), date(2018, 12, 31), ()),  # 66
        (date(1953, 1, 1), date(2019, 5, 1), ()),  # 66 and 4 months, three years long
        (date(1955, 8, 31), date(2021, 12, 31), ()),
        (date(1955, 9, 1), date(2022, 4, 1), ()),  # 66 and 7
        (date(1956, 5, 31), date(2022, 12, 31), ()),
        (date(1956, 6, 1), date(2023, 4, 1), ()),  # 66 and 10
        (date(1957, 2, 28), date(2023, 12, 28), ()),
        (date(1957, 3, 1), date(2024, 3, 1), ()),  # 67
        (date(1958, 12, 31), date(2025, 12, 31), ()),  # the last age that the act itself names
        (date(1959, 1, 1), date(2026, 1, 1), UIT_MEDEDELING),
        (date(1960, 12, 31), date(2027, 12, 31), UIT_MEDEDELING),
        (date(1961, 1, 1), date(2028, 4, 1), UIT_MEDEDELING),  # 67 and 3
        (date(1964, 9, 30), date(2031, 12, 30), UIT_MEDEDELING),
        (date(1963, 11, 30), date(2031, 3, 1), (*UIT_MEDEDELING, "ontbrekende_dag")),  # no 30 February
    ],
)
def test_the_age_of_the_year_in_which_it_is_reached_decides(
    geboren: date, dag: date, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(pensioendag(geboren))
    assert uitkomst.waarde == dag
    assert uitkomst.twijfels == twijfels
    assert uitkomst.stappen[0].artikel.lid == ("1" if dag.year <= 2025 else "2")


@pytest.mark.parametrize("geboren", [date(1964, 10, 1), date(1990, 5, 2), date(1889, 1, 1)])
def test_a_day_of_which_the_age_is_not_known_is_refused(geboren: date) -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        pensioendag(geboren)
    assert gevangen.value.veld == "aow_leeftijd"


def test_what_was_not_known_yet_is_not_used() -> None:
    with pytest.raises(NogNietVanKracht):
        pensioendag(date(1955, 9, 1), bekend_op=date(2026, 11, 20))


@pytest.mark.parametrize(
    ("geboren", "peildatum", "bereikt"),
    [
        (date(1960, 3, 14), date(2027, 3, 13), False),
        (date(1960, 3, 14), date(2027, 3, 14), True),
        (date(1960, 3, 14), date(2027, 3, 15), True),
        (date(1960, 12, 31), date(2028, 1, 1), True),  # who reached 67 in 2027 keeps that in 2028
        (date(1990, 5, 2), date(2026, 11, 20), False),
        (date(1990, 5, 2), date(2040, 1, 1), False),
        (date(1964, 10, 1), date(2031, 12, 31), False),
    ],
)
def test_who_has_the_age_on_a_day(geboren: date, peildatum: date, bereikt: bool, goed: Goed) -> None:
    assert goed(pensioenleeftijd_bereikt(geboren, peildatum=peildatum)).waarde is bereikt


@pytest.mark.parametrize(
    ("geboren", "peildatum"), [(date(1964, 10, 1), date(2032, 1, 1)), (date(1970, 1, 1), date(2037, 4, 1))]
)
def test_whether_it_is_reached_after_2031_is_not_guessed(geboren: date, peildatum: date) -> None:
    assert pensioenleeftijd_bereikt(geboren, peildatum=date(2031, 12, 31)).waarde is False
    with pytest.raises(GegevenOntbreekt):
        pensioenleeftijd_bereikt(geboren, peildatum=peildatum)


@pytest.mark.parametrize(
    ("peildatum", "binnen"),
    [
        (date(2026, 9, 13), False),
        (date(2026, 9, 14), True),  # six months before 14-3-2027
        (date(2027, 3, 13), True),
        (date(2027, 3, 14), False),  # reached: no longer ahead
    ],
)
def test_the_last_six_months_before_it(peildatum: date, binnen: bool, goed: Goed) -> None:
    uitkomst = goed(pensioen_binnen_zes_maanden(date(1960, 3, 14), peildatum=peildatum))
    assert uitkomst.waarde is binnen
    bereikt = peildatum >= date(2027, 3, 14)
    code = "aow_binnen_zes_maanden" if binnen else "aow_verder_dan_zes_maanden"
    assert uitkomst.stappen[-1].code == ("aow_bereikt" if bereikt else code)


GEBOREN = st.dates(date(1930, 1, 1), date(1964, 9, 1))


@given(GEBOREN, st.integers(0, 60))
def test_who_is_born_later_reaches_it_later_and_never_before_65(geboren: date, dagen: int) -> None:
    dag = pensioendag(geboren).waarde
    assert dag <= pensioendag(min(geboren + timedelta(days=dagen), date(1964, 9, 1))).waarde
    assert dag.year - geboren.year in (65, 66, 67, 68)


@given(GEBOREN, st.integers(-400, 400))
def test_reached_is_reached_for_good(geboren: date, dagen: int) -> None:
    dag = pensioendag(geboren).waarde
    peildatum = dag + timedelta(days=dagen)
    if peildatum.year <= 2031:
        assert pensioenleeftijd_bereikt(geboren, peildatum=peildatum).waarde is (peildatum >= dag)
