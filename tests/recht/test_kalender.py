# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.kalender import Periode, tel_maanden_op


@pytest.mark.parametrize(
    ("dag", "maanden", "verwacht", "bestaat"),
    [
        (date(2026, 3, 16), 18, date(2027, 9, 16), True),
        (date(2026, 3, 16), 36, date(2029, 3, 16), True),
        (date(2026, 11, 30), 1, date(2026, 12, 30), True),
        (date(2026, 12, 31), 1, date(2027, 1, 31), True),
        (date(2026, 11, 30), 3, date(2027, 3, 1), False),
        (date(2026, 8, 31), 6, date(2027, 3, 1), False),
        (date(2026, 8, 31), 18, date(2028, 3, 1), False),  # February 2028 has 29 days
        (date(2026, 8, 29), 18, date(2028, 2, 29), True),
        (date(2026, 8, 30), 18, date(2028, 3, 1), False),
        (date(2026, 10, 31), 1, date(2026, 12, 1), False),
        (date(2028, 2, 29), 36, date(2031, 3, 1), False),
        (date(2028, 2, 29), 48, date(2032, 2, 29), True),
        (date(2026, 5, 5), 0, date(2026, 5, 5), True),
    ],
)
def test_months_are_counted_by_day_number(dag: date, maanden: int, verwacht: date, bestaat: bool) -> None:
    assert tel_maanden_op(dag, maanden) == (verwacht, bestaat)


def test_a_period_holds_its_first_day_and_not_its_end() -> None:
    periode = Periode(date(2026, 3, 1), date(2026, 3, 4))
    assert [periode.bevat(date(2026, 2, 28)), periode.bevat(date(2026, 3, 1))] == [False, True]
    assert [periode.bevat(date(2026, 3, 3)), periode.bevat(date(2026, 3, 4))] == [True, False]
    assert periode.laatste_dag == date(2026, 3, 3)
    assert periode.dagen == 3


@given(st.dates(date(2022, 1, 1), date(2060, 1, 1)), st.integers(1, 60))
def test_counting_months_keeps_the_day_number_or_says_that_it_could_not(dag: date, maanden: int) -> None:
    einde, bestaat = tel_maanden_op(dag, maanden)
    assert einde.day == (dag.day if bestaat else 1)
    assert (einde.year - dag.year) * 12 + einde.month - dag.month == maanden + (not bestaat)
    assert bestaat or dag.day > 28


@given(st.dates(date(2022, 1, 1), date(2060, 1, 1)), st.dates(date(2022, 1, 1), date(2060, 1, 1)))
def test_a_later_start_never_ends_earlier(a: date, b: date) -> None:
    vroeg, laat = sorted((a, b))
    assert tel_maanden_op(vroeg, 36).dag <= tel_maanden_op(laat, 36).dag
