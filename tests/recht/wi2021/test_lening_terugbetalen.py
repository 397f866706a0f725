# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 21, Besluit art. 6.7-6.14, Regeling art. 6.4-6.5: paying the loan back."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.kalender import Periode
from meedoen.recht.wi2021.lening_terugbetalen import (
    Terugbetaling,
    maandbedrag_lening,
    restschuld_vervalt,
    terugbetaalperiode,
)

Goed = Callable[[Any], Any]
NU = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("klaar", "zes_later", "begin", "twijfels"),
    [
        (date(2026, 11, 20), date(2027, 5, 20), date(2027, 6, 1), ()),
        (date(2026, 4, 1), date(2026, 10, 1), date(2026, 11, 1), ()),
        (date(2026, 3, 31), date(2026, 10, 1), date(2026, 10, 1), ("ontbrekende_dag",)),  # no 31 September
        (date(2026, 8, 31), date(2027, 3, 1), date(2027, 3, 1), ("ontbrekende_dag",)),
        (date(2026, 6, 30), date(2026, 12, 30), date(2027, 1, 1), ()),
    ],
)
def test_six_months_and_then_the_first_of_the_month(
    klaar: date, zes_later: date, begin: date, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(terugbetaalperiode(voldaan_of_vervallen_op=klaar))
    assert uitkomst.waarde == Terugbetaling(
        Periode(klaar, zes_later),
        Periode(begin, begin.replace(year=begin.year + 10)),
        begin.replace(year=begin.year + 5),
    )
    assert uitkomst.twijfels == twijfels
    assert uitkomst.stappen[-2].waarden == (begin, uitkomst.waarde.terugbetaling.laatste_dag)
    assert uitkomst.stappen[-1].waarden == (klaar, uitkomst.waarde.rente_vast_tot - timedelta(days=1))


@pytest.mark.parametrize(
    ("verstrekt", "examen", "aanloop"),
    [
        (date(2024, 5, 1), None, Periode(date(2027, 5, 1), date(2027, 11, 1))),
        (date(2024, 5, 1), date(2026, 2, 10), Periode(date(2026, 2, 10), date(2026, 8, 10))),
        (date(2024, 5, 1), date(2027, 5, 2), Periode(date(2027, 5, 1), date(2027, 11, 1))),
    ],
)
def test_voluntary_people_begin_after_three_years_or_the_exam(
    verstrekt: date, examen: date | None, aanloop: Periode, goed: Goed
) -> None:
    uitkomst = goed(terugbetaalperiode(voldaan_of_vervallen_op=examen, lening_verstrekt_op=verstrekt, vrijwillig=True))
    assert uitkomst.waarde.aanloopfase == aanloop
    assert uitkomst.waarde.terugbetaling.start == aanloop.einde
    assert uitkomst.stappen[0].code == "aanloopfase_vrijwillig"


def test_the_day_that_is_needed_is_asked_for() -> None:
    with pytest.raises(GegevenOntbreekt, match="voldaan_of_vervallen_op"):
        terugbetaalperiode()
    with pytest.raises(GegevenOntbreekt, match="lening_verstrekt_op"):
        terugbetaalperiode(voldaan_of_vervallen_op=NU, vrijwillig=True)


@given(st.dates(date(2022, 1, 1), date(2040, 1, 1)))
def test_paying_begins_on_a_first_and_at_most_seven_months_later(klaar: date) -> None:
    terug = terugbetaalperiode(voldaan_of_vervallen_op=klaar).waarde
    begin = terug.terugbetaling.start
    assert begin.day == 1
    maanden = (begin.year - klaar.year) * 12 + begin.month - klaar.month
    assert maanden in (6, 7)
    assert terug.terugbetaling.start < terug.rente_vast_tot < terug.terugbetaling.einde


@pytest.mark.parametrize(
    ("duo", "draagkracht", "bedrag"),
    [
        (9_500, None, 9_500),
        (1_499, None, 1_500),
        (0, None, 1_500),
        (9_500, 17_999, 0),
        (9_500, 18_000, 1_500),
        (9_500, 72_000, 6_000),
        (9_500, 72_011, 6_000),  # rounded down
        (9_500, 113_999, 9_499),
        (9_500, 114_000, 9_500),
        (9_500, 900_000, 9_500),
    ],
)
def test_the_amount_a_month(duo: int, draagkracht: int | None, bedrag: int, goed: Goed) -> None:
    uitkomst = goed(maandbedrag_lening(maandbedrag_duo=duo, draagkracht_per_jaar=draagkracht, peildatum=NU))
    assert uitkomst.waarde == bedrag


def test_it_began_in_2022_and_nothing_lapses_by_itself(goed: Goed) -> None:
    assert goed(maandbedrag_lening(maandbedrag_duo=9_500, peildatum=date(2022, 1, 1))).waarde == 9_500
    assert goed(restschuld_vervalt()).waarde is False
    assert goed(restschuld_vervalt(periode_voorbij=True)).waarde is False
    assert goed(maandbedrag_lening(maandbedrag_duo=9_500, draagkracht_per_jaar=0, peildatum=NU)).waarde == 0


def test_amounts_that_cannot_be_are_refused() -> None:
    with pytest.raises(GegevenStrijdig):
        maandbedrag_lening(maandbedrag_duo=-1, peildatum=NU)
    with pytest.raises(GegevenStrijdig):
        maandbedrag_lening(maandbedrag_duo=1, draagkracht_per_jaar=-1, peildatum=NU)
    with pytest.raises(NogNietVanKracht):
        maandbedrag_lening(maandbedrag_duo=1, peildatum=date(2021, 12, 31))


@pytest.mark.parametrize(
    ("overleden", "voorbij", "verlaagd", "vervalt"),
    [
        (True, False, False, True),
        (True, True, False, True),
        (False, False, True, False),
        (False, True, True, True),
        (False, True, False, False),
    ],
)
def test_what_is_left_may_lapse(overleden: bool, voorbij: bool, verlaagd: bool, vervalt: bool, goed: Goed) -> None:
    uitkomst = goed(restschuld_vervalt(overleden=overleden, periode_voorbij=voorbij, maandbedrag_verlaagd=verlaagd))
    assert uitkomst.waarde is vervalt
    if not overleden and voorbij:
        assert uitkomst.stappen[0].code == ("restschuld_vervalt" if verlaagd else "restschuld_blijft")


def test_a_draagkracht_of_exactly_the_amount_lowers_nothing() -> None:
    uitkomst = maandbedrag_lening(maandbedrag_duo=9_500, draagkracht_per_jaar=9_500 * 12, peildatum=NU)
    assert uitkomst.waarde == 9_500
    assert uitkomst.stappen[-1].code == "draagkracht_verlaagt_niet"
