# SPDX-License-Identifier: EUPL-1.2
"""Algemene wet bestuursrecht art. 6:7, 6:8 and 6:9."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.awb.bezwaar import Periode, bezwaar_tijdig, bezwaartermijn, onherroepelijk_vanaf
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.termijnenwet import is_werkdag

Goed = Callable[[Any], Any]


@pytest.mark.parametrize(
    ("bekendmaking", "laatste"),
    [
        (date(2026, 11, 23), date(2027, 1, 4)),
        (date(2026, 11, 19), date(2026, 12, 31)),
        (date(2026, 11, 20), date(2027, 1, 4)),  # Nieuwjaarsdag, a Friday
        (date(2026, 11, 12), date(2026, 12, 24)),
        (date(2026, 11, 13), date(2026, 12, 28)),  # Eerste Kerstdag
        (date(2026, 11, 14), date(2026, 12, 28)),  # Tweede Kerstdag
        (date(2026, 3, 16), date(2026, 4, 28)),  # Koningsdag
        (date(2026, 3, 24), date(2026, 5, 6)),  # 5 mei
        (date(2026, 2, 20), date(2026, 4, 7)),  # Goede Vrijdag
        (date(2026, 2, 23), date(2026, 4, 7)),  # Tweede Paasdag
        (date(2026, 4, 2), date(2026, 5, 18)),  # Hemelvaartsdag
        (date(2026, 4, 13), date(2026, 5, 26)),  # Tweede Pinksterdag
        (date(2026, 6, 5), date(2026, 7, 17)),  # Friday
        (date(2026, 6, 6), date(2026, 7, 20)),  # Saturday
        (date(2026, 6, 7), date(2026, 7, 20)),  # Sunday
        (date(2028, 1, 18), date(2028, 2, 29)),  # leap day
    ],
)
def test_six_weeks_from_the_day_after_bekendmaking(bekendmaking: date, laatste: date, goed: Goed) -> None:
    uitkomst = goed(bezwaartermijn(bekendmaking))
    assert uitkomst.waarde == Periode(bekendmaking + timedelta(days=1), laatste + timedelta(days=1))
    assert [s.code for s in uitkomst.stappen][:2] == ["bezwaar_begint", "zes_weken"]


BEKEND = date(2026, 6, 5)  # last day Friday 17-7-2026, by post until Friday 24-7-2026


@pytest.mark.parametrize(
    ("ontvangen", "post", "tijdig", "code"),
    [
        (date(2026, 6, 4), None, True, "bezwaar_voor_begin"),
        (date(2026, 6, 5), None, True, "bezwaar_voor_begin"),  # the day it was sent; the term begins the day after
        (date(2026, 6, 6), None, True, "bezwaar_op_tijd"),
        (date(2026, 7, 16), None, True, "bezwaar_op_tijd"),
        (date(2026, 7, 17), None, True, "bezwaar_op_tijd"),
        (date(2026, 7, 18), None, False, "bezwaar_te_laat"),
        (date(2026, 7, 17), date(2026, 7, 16), True, "bezwaar_op_tijd"),
        (date(2026, 7, 20), date(2026, 7, 17), True, "post_op_tijd"),
        (date(2026, 7, 24), date(2026, 7, 17), True, "post_op_tijd"),
        (date(2026, 7, 25), date(2026, 7, 17), False, "post_te_laat"),
        (date(2026, 7, 20), date(2026, 7, 18), False, "bezwaar_te_laat"),
    ],
)
def test_in_time_is_received_in_time_or_posted_in_time_and_here_within_a_week(
    ontvangen: date, post: date | None, tijdig: bool, code: str, goed: Goed
) -> None:
    uitkomst = goed(bezwaar_tijdig(BEKEND, ontvangen_op=ontvangen, per_post_op=post))
    assert uitkomst.waarde is tijdig
    assert uitkomst.stappen[-1].code == code


def test_the_week_for_the_post_was_read_in_the_text_of_today() -> None:
    uitkomst = bezwaar_tijdig(BEKEND, ontvangen_op=date(2026, 7, 20), per_post_op=date(2026, 7, 17))
    assert uitkomst.twijfels == ()


def test_received_before_it_was_posted_is_refused() -> None:
    with pytest.raises(GegevenStrijdig):
        bezwaar_tijdig(BEKEND, ontvangen_op=date(2026, 7, 1), per_post_op=date(2026, 7, 2))


@given(st.dates(date(2022, 1, 1), date(2050, 1, 1)))
def test_the_last_day_to_object_is_a_working_day_six_weeks_on_or_just_after(dag: date) -> None:
    termijn = bezwaartermijn(dag).waarde
    assert is_werkdag(termijn.laatste_dag)
    assert timedelta(days=42) <= termijn.laatste_dag - dag <= timedelta(days=51)
    assert bezwaar_tijdig(dag, ontvangen_op=termijn.laatste_dag).waarde
    assert not bezwaar_tijdig(dag, ontvangen_op=termijn.einde).waarde


@pytest.mark.parametrize(
    ("bekendmakingen", "aangevochten", "vanaf", "code"),
    [
        ((BEKEND,), False, date(2026, 7, 18), "onherroepelijk"),
        ((BEKEND,), True, None, "nog_aangevochten"),
        ((BEKEND, date(2026, 9, 1)), False, date(2026, 10, 14), "onherroepelijk"),
        ((BEKEND, date(2026, 9, 1)), True, None, "nog_aangevochten"),
        ((BEKEND, date(2026, 9, 1), date(2027, 3, 1)), False, date(2027, 4, 13), "onherroepelijk"),
        ((BEKEND, date(2026, 9, 1), date(2027, 3, 1), date(2027, 9, 1)), False, date(2027, 9, 1), "hoogste_rechter"),
        ((BEKEND, date(2026, 9, 1), date(2027, 3, 1), date(2027, 9, 1)), True, date(2027, 9, 1), "hoogste_rechter"),
    ],
)
def test_from_which_day_nothing_can_be_brought_any_more(
    bekendmakingen: tuple[date, ...], aangevochten: bool, vanaf: date | None, code: str, goed: Goed
) -> None:
    uitkomst = goed(onherroepelijk_vanaf(bekendmakingen, aangevochten=aangevochten))
    assert uitkomst.waarde == vanaf
    assert uitkomst.stappen[-1].code == code


@pytest.mark.parametrize(
    ("ingetrokken_op", "vanaf"),
    [
        (date(2026, 7, 17), date(2026, 7, 18)),  # within the term: it stays open until its end
        (date(2026, 7, 18), date(2026, 7, 19)),
        (date(2026, 9, 1), date(2026, 9, 2)),
    ],
)
def test_what_was_withdrawn_ran_up_to_and_including_that_day(ingetrokken_op: date, vanaf: date, goed: Goed) -> None:
    uitkomst = goed(onherroepelijk_vanaf((BEKEND,), ingetrokken_op=ingetrokken_op))
    assert uitkomst.waarde == vanaf
    assert ("ingetrokken_na_termijn" in [stap.code for stap in uitkomst.stappen]) == (vanaf > date(2026, 7, 18))
    assert onherroepelijk_vanaf((BEKEND,), ingetrokken_op=ingetrokken_op, aangevochten=True).waarde is None


@pytest.mark.parametrize("bekendmakingen", [(), (date(2026, 9, 1), BEKEND), (BEKEND,) * 5])
def test_days_of_decisions_that_cannot_be_are_refused(bekendmakingen: tuple[date, ...]) -> None:
    with pytest.raises(GegevenStrijdig) as fout:
        onherroepelijk_vanaf(bekendmakingen)
    assert fout.value.code == "bekendmakingen_kloppen_niet"


def test_it_can_be_posted_and_here_on_one_day() -> None:
    dag = date(2026, 7, 1)
    assert bezwaar_tijdig(BEKEND, ontvangen_op=dag, per_post_op=dag).waarde is True
