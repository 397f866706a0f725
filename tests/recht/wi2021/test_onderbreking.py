# SPDX-License-Identifier: EUPL-1.2
"""Besluit inburgering 2021 art. 2.1: the plicht goes on through an interruption."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.wi2021.onderbreking import Onderbrekingssoort, plicht_loopt_door

Goed = Callable[[Any], Any]
BEGIN = date(2025, 5, 1)
KORT = [s for s in Onderbrekingssoort if s is not Onderbrekingssoort.PROCEDURE]


@pytest.mark.parametrize("soort", KORT)
@pytest.mark.parametrize(
    ("tot", "door"),
    [(date(2025, 5, 2), True), (date(2026, 5, 1), True), (date(2026, 5, 2), False)],
)
def test_a_year_at_most(soort: Onderbrekingssoort, tot: date, door: bool, goed: Goed) -> None:
    uitkomst = goed(
        plicht_loopt_door(soort, onderbroken_vanaf=BEGIN, onderbroken_tot=tot, peildatum=date(2026, 11, 20))
    )
    assert uitkomst.waarde is door
    assert uitkomst.stappen[0].waarden == (soort.value,)


@pytest.mark.parametrize(("peildatum", "door"), [(BEGIN, True), (date(2026, 4, 30), True), (date(2026, 5, 1), False)])
def test_while_it_lasts_the_year_runs(peildatum: date, door: bool, goed: Goed) -> None:
    uitkomst = goed(plicht_loopt_door(KORT[0], onderbroken_vanaf=BEGIN, peildatum=peildatum))
    assert uitkomst.waarde is door
    assert uitkomst.stappen[-1].waarden == (BEGIN, date(2026, 4, 30))
    assert uitkomst.stappen[-1].code == ("onderbreking_loopt_nog" if door else "onderbreking_duurt_te_lang")
    assert uitkomst.twijfels == ()


def test_a_leap_day_is_in_doubt(goed: Goed) -> None:
    uitkomst = goed(plicht_loopt_door(KORT[0], onderbroken_vanaf=date(2028, 2, 29), peildatum=date(2028, 3, 1)))
    assert uitkomst.twijfels == ("ontbrekende_dag",)


@pytest.mark.parametrize("aansluitend", [True, False])
def test_a_procedure_has_to_follow_at_once_and_may_take_long(aansluitend: bool, goed: Goed) -> None:
    uitkomst = goed(
        plicht_loopt_door(
            Onderbrekingssoort.PROCEDURE,
            onderbroken_vanaf=BEGIN,
            onderbroken_tot=date(2028, 1, 1),
            direct_aansluitend=aansluitend,
            peildatum=date(2028, 6, 1),
        )
    )
    assert uitkomst.waarde is aansluitend
    assert uitkomst.stappen[-1].code == ("procedure_sluit_aan" if aansluitend else "procedure_sluit_niet_aan")


def test_what_is_missing_or_impossible_is_refused() -> None:
    with pytest.raises(GegevenOntbreekt, match="direct_aansluitend"):
        plicht_loopt_door(Onderbrekingssoort.PROCEDURE, onderbroken_vanaf=BEGIN, peildatum=BEGIN)
    with pytest.raises(GegevenStrijdig) as gevangen:
        plicht_loopt_door(KORT[0], onderbroken_vanaf=BEGIN, peildatum=BEGIN - timedelta(days=1))
    assert gevangen.value.code == "onderbreking_nog_niet_begonnen"
    with pytest.raises(GegevenStrijdig) as gevangen:
        plicht_loopt_door(KORT[0], onderbroken_vanaf=BEGIN, onderbroken_tot=BEGIN, peildatum=BEGIN)
    assert gevangen.value.code == "periode_leeg"


@given(st.dates(date(2022, 1, 1), date(2035, 1, 1)), st.integers(1, 800))
def test_what_lasts_counts_as_if_it_ended_today(vanaf: date, dagen: int) -> None:
    peildatum = vanaf + timedelta(days=dagen - 1)
    open_ = plicht_loopt_door(KORT[0], onderbroken_vanaf=vanaf, peildatum=peildatum)
    dicht = plicht_loopt_door(
        KORT[0], onderbroken_vanaf=vanaf, onderbroken_tot=peildatum + timedelta(days=1), peildatum=peildatum
    )
    assert open_.waarde is dicht.waarde
