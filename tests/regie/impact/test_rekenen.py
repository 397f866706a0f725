# SPDX-License-Identifier: EUPL-1.2
"""What shifts in one dossier (clocks that run, tasks that come and go, nothing that is over), and how it adds up."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domein.bouw import D, feiten, gevestigd, pip

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import BELEID
from meedoen.domein.klokken import KlokSoort
from meedoen.recht.codes import TWIJFELS
from meedoen.recht.parameters import PARAMETERS
from meedoen.regie.impact import zinnen
from meedoen.regie.impact.optellen import MINST, Bak, Groep, Telling, bakken, grof
from meedoen.regie.impact.rekenen import Onderdeel, Verschuiving, reken
from meedoen.regie.impact.voorstel import maak_voorstel
from meedoen.regie.web.zinnen.domein_nl.taken import TAKEN

KENNIS, HIER = D(2026, 9, 1), D(2026, 10, 2)  # ten weeks from 2 October end on Friday 11 December
BASIS = gevestigd(KENNIS, HIER)
KLAAR = (D(2026, 11, 12), g.IntakeAfgerond(datum=D(2026, 11, 12), wijze=g.IntakeWijze.GESPREK))
DOSSIER = UUID(int=9)
KLOK, TAAK = Onderdeel.KLOK, Onderdeel.TAAK


def _reken(
    vandaag: date, *rijen: tuple[date, g.Gegevens], van: date = KENNIS, **lengtes: int
) -> dict[tuple[Onderdeel, str], Verschuiving]:
    voorstel = maak_voorstel(lengtes, van)
    gevonden = reken(DOSSIER, "308-1", feiten(*rijen), voorstel, vandaag=vandaag, beleid=BELEID)
    return {(v.onderdeel, v.soort): v for v in gevonden}


def test_eight_weeks_move_the_clock_by_two_weeks_and_the_task_of_the_plan_with_it() -> None:
    uit = _reken(D(2026, 11, 13), *BASIS, KLAAR, pip_dagen=56)
    assert uit[KLOK, "pip_tien_weken"].dagen == -14
    assert (uit[KLOK, "pip_tien_weken"].van, uit[KLOK, "pip_tien_weken"].naar) == (D(2026, 12, 11), D(2026, 11, 27))
    assert not [v for v in uit.values() if v.soort == "eerste_contact"]


def test_who_is_too_late_under_the_proposal_gets_the_task_of_that_and_loses_the_other() -> None:
    uit = _reken(D(2026, 11, 30), *BASIS, KLAAR, pip_dagen=56)
    assert (uit[KLOK, "pip_tien_weken"].was, uit[KLOK, "pip_tien_weken"].wordt) == ("loopt", "te_laat")
    weg, erbij = uit[TAAK, "pip_opstellen"], uit[TAAK, "pip_te_laat"]
    assert (weg.was, weg.wordt, weg.naar) == ("open", "", None)
    assert (erbij.was, erbij.wordt, erbij.van, erbij.naar) == ("", "open", None, D(2026, 11, 27))


@pytest.mark.parametrize(("van", "verschuift"), [(KENNIS, True), (KENNIS + timedelta(days=1), False)])
def test_only_a_letter_from_that_day_on_counts(van: date, verschuift: bool) -> None:
    assert bool(_reken(D(2026, 11, 13), *BASIS, KLAAR, van=van, pip_dagen=56)) is verschuift


def test_a_clock_that_was_met_is_left_alone() -> None:
    plan = (D(2026, 11, 20), pip(D(2026, 11, 20)))
    uit = _reken(D(2026, 11, 23), *BASIS, KLAAR, plan, pip_dagen=56)
    assert (KLOK, "pip_tien_weken") not in uit
    assert uit == {}


def test_a_passed_clock_that_would_run_again_counts() -> None:
    plan = (D(2026, 11, 20), pip(D(2026, 11, 20)))
    dag = D(2027, 1, 15)  # six weeks after 20 November are over, ten are not
    assert _reken(dag, *BASIS, KLAAR, plan, bezwaar_dagen=42) == {}
    uit = _reken(dag, *BASIS, KLAAR, plan, bezwaar_dagen=70)[KLOK, "bezwaar"]
    assert (uit.was, uit.wordt, uit.dagen) == ("vervallen", "loopt", (uit.naar - uit.van).days)  # type: ignore[operator]


@pytest.mark.parametrize("naam", PARAMETERS)
def test_the_law_as_it_is_shifts_nothing(naam: str) -> None:
    plan = (D(2026, 11, 20), pip(D(2026, 11, 20)))
    lengte = PARAMETERS[naam].versies[-1].waarde
    for rijen in ((*BASIS, KLAAR), (*BASIS, KLAAR, plan)):
        assert _reken(D(2026, 11, 23), *rijen, van=D(2022, 1, 1), **{naam: lengte}) == {}


def test_every_parameter_clock_and_task_has_its_words() -> None:
    assert set(zinnen.OVER) == set(PARAMETERS)
    assert {twijfel for over in zinnen.OVER.values() for twijfel in over.twijfels} <= set(TWIJFELS)
    signaal = zinnen.naam(TAAK, "bestaat_niet")
    assert [code for code in TAKEN if zinnen.naam(TAAK, code.removeprefix("taak_")) == signaal] == []
    assert all(zinnen.naam(KLOK, soort.value) for soort in KlokSoort)


def _v(nummer: int, dagen: int | None, *, was: str = "loopt", wordt: str = "loopt") -> Verschuiving:
    begin = D(2026, 12, 1)
    naar = None if dagen is None else begin + timedelta(days=dagen)
    return Verschuiving(UUID(int=nummer), str(nummer), KLOK, "pip_tien_weken", begin, naar, was, wordt)


@pytest.mark.parametrize(("aantal", "verteld"), [(0, 0), (1, None), (4, None), (5, 5), (6, 6)])
def test_one_to_four_are_not_told(aantal: int, verteld: int | None) -> None:
    assert grof(aantal) == verteld
    telling = Telling()
    telling.tel(_v(nummer, -14) for nummer in range(aantal))
    groepen = telling.naamloos()["groepen"]
    assert [groep["verschuift"] for groep in groepen] == ([verteld] if aantal else [])
    assert [groep["bakken"] for groep in groepen] == (
        [[[-14, -14, aantal]] if aantal >= MINST else []] if aantal else []
    )


def test_a_dossier_with_two_shifts_is_one_dossier() -> None:
    telling = Telling()
    for nummer in range(12):
        telling.tel([_v(nummer, -14), _v(nummer, 3)._replace(soort="lbt")])
    assert telling.geraakt == 12
    assert telling.naamloos()["geraakt"] == 10  # rounded, so that it gives away no small count


def test_small_bars_are_joined_with_their_neighbour() -> None:
    assert bakken({-14: 5, -12: 4}) == [Bak(-14, -12, 9)]
    assert bakken({-16: 1, -14: 5, -12: 6}) == [Bak(-16, -14, 6), Bak(-12, -12, 6)]
    assert bakken({-14: 4}) == []


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.integers(-2000, 2000), st.integers(1, 9), max_size=60))
def test_bars_lose_nobody_overlap_nowhere_and_are_never_small(dagen: dict[int, int]) -> None:
    uit = bakken(dagen)
    totaal = sum(dagen.values())
    assert sum(bak.aantal for bak in uit) == (totaal if totaal >= MINST else 0)
    assert all(bak.aantal >= MINST for bak in uit)
    assert all(een.tot < ander.van for een, ander in pairwise(uit))
    for bak in uit:
        assert bak.aantal == sum(aantal for dag, aantal in dagen.items() if bak.van <= dag <= bak.tot)


def test_late_and_dateless_are_counted_apart() -> None:
    groep = Groep()
    for v in (
        _v(1, -14, wordt="te_laat"),
        _v(4, -14, wordt="te_laat"),
        _v(2, 14, was="te_laat"),
        _v(3, None, wordt="opgeschort"),
    ):
        groep.tel(v)
    assert groep == Groep(Counter({-14: 2, 14: 1}), erbij=0, weg=1, te_laat_erbij=2, te_laat_weg=1)
