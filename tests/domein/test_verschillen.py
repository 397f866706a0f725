# SPDX-License-Identifier: EUPL-1.2
"""Where our date and DUO's differ: when it counts as a difference, and which rows say that it came and went."""

from datetime import timedelta

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.klokken import KlokSoort, klokken, zoek
from meedoen.domein.taken import taken_uit
from meedoen.domein.verschillen import RUIMTE_SS139, te_melden, verschilt
from tests.domein.bouw import D, asiel, feiten, gevestigd, pip, plicht

BEGIN, VANDAAG = D(2026, 6, 1), D(2026, 8, 3)
BASIS = gevestigd(BEGIN, BEGIN)
DAG = timedelta(days=1)
VER = BEGIN + RUIMTE_SS139 + DAG
OPGELOST = g.VerschilOpgelost(over=g.VerschilOver.TIEN_WEKEN, duo=VER)
PLAN = D(2026, 7, 6)
EINDE = D(2029, 7, 7)  # exclusive, as DUO exchanges it


def _te_melden(*rijen):
    f = feiten(*rijen)
    return te_melden(f, klokken(f, vandaag=VANDAAG))


def _taken(*rijen) -> set[str]:
    f = feiten(*rijen)
    return {taak.code for taak in taken_uit(f, klokken(f, vandaag=VANDAAG), vandaag=VANDAAG) if "verschil" in taak.code}


@pytest.mark.parametrize(
    ("duo", "anders"),
    [
        (BEGIN, False),
        (BEGIN + RUIMTE_SS139, False),
        (BEGIN - DAG, True),
        (BEGIN + RUIMTE_SS139 + DAG, True),
    ],
)
def test_duo_may_tell_two_weeks_later_and_never_earlier(duo: D, anders: bool) -> None:
    klok = zoek(klokken(feiten(*BASIS), vandaag=VANDAAG), KlokSoort.PIP_TIEN_WEKEN)
    assert verschilt(duo, klok) is anders


def test_no_start_at_all_is_a_difference_and_a_clock_that_says_nothing_is_none() -> None:
    zonder = zoek(klokken(feiten((BEGIN, asiel())), vandaag=VANDAAG), KlokSoort.PIP_TIEN_WEKEN)
    pauze = zoek(klokken(feiten(*BASIS, (BEGIN, g.Gepauzeerd(vanaf=BEGIN))), vandaag=VANDAAG), KlokSoort.PIP_TIEN_WEKEN)
    assert verschilt(BEGIN, zonder) is True
    assert verschilt(BEGIN, pauze) is None


def test_the_first_difference_on_the_ten_weeks_comes_with_the_message_of_duo_only() -> None:
    assert _te_melden(*BASIS) == ()


def test_a_difference_that_stays_is_told_once_and_keeps_its_task() -> None:
    rijen = (*BASIS, (VER, g.VerschilSs139(duo_start=VER, onze_start=BEGIN)))
    assert _te_melden(*rijen) == ()
    assert _taken(*rijen) == {"verschil_ss139"}


@pytest.mark.parametrize(
    "later",
    [
        pytest.param((VANDAAG, plicht(VER)), id="DUO antwoordt later anders"),
        pytest.param((VANDAAG, g.Ingeschreven(datum=VER, gemeente=308)), id="een andere inschrijving"),
    ],
)
def test_what_makes_the_start_fit_closes_difference_and_task(later: tuple[D, g.Gegevens]) -> None:
    rijen = (*BASIS, (VER, g.VerschilSs139(duo_start=VER, onze_start=BEGIN)), later)
    assert _te_melden(*rijen) == (OPGELOST,)
    klaar = (*rijen, (VANDAAG, OPGELOST))
    assert _te_melden(*klaar) == ()
    assert _taken(*klaar) == set()


def test_it_opens_again_when_the_start_moves_away_again() -> None:
    rijen = (
        *BASIS,
        (VER, g.VerschilSs139(duo_start=VER, onze_start=BEGIN)),
        (VANDAAG, plicht(VER)),
        (VANDAAG, OPGELOST),
        (VANDAAG, plicht(BEGIN)),
    )
    assert _te_melden(*rijen) == (g.VerschilSs139(duo_start=VER, onze_start=BEGIN),)


def test_the_task_names_the_start_of_now_and_not_that_of_the_day_it_was_found() -> None:
    nu = D(2026, 7, 20)
    rijen = (*BASIS, (VER, g.VerschilSs139(duo_start=VER, onze_start=BEGIN)), (VANDAAG, plicht(nu)))
    f = feiten(*rijen)
    (taak,) = [t for t in taken_uit(f, klokken(f, vandaag=VANDAAG), vandaag=VANDAAG) if t.code == "verschil_ss139"]
    assert taak.waarden["ons"] == nu


def test_a_pause_neither_closes_nor_opens_a_difference() -> None:
    rijen = (*BASIS, (VER, g.VerschilSs139(duo_start=VER, onze_start=BEGIN)), (VANDAAG, g.Gepauzeerd(vanaf=VANDAAG)))
    assert _te_melden(*rijen) == ()
    weg = (*BASIS, (VER, g.VerschilSs139(duo_start=VER)), (VER, OPGELOST), (VANDAAG, g.Gepauzeerd(vanaf=VANDAAG)))
    assert _te_melden(*weg) == ()


def test_after_the_end_nothing_opens_or_closes() -> None:
    rijen = (*BASIS, (VER, g.VerschilSs139(duo_start=VER)), (VANDAAG, plicht(VER)), (VANDAAG, g.Overleden()))
    assert _te_melden(*rijen) == ()


def _duo(einde: D) -> tuple[D, g.Gegevens]:
    return (VANDAAG, g.TermijnGesteld(start=PLAN + DAG, einde=einde))


def test_a_difference_on_the_term_is_told_with_both_days_and_again_when_it_changes() -> None:
    met_plan = (*BASIS, (PLAN, pip(PLAN)))
    een = g.VerschilTermijn(duo_laatste=EINDE + DAG, onze_laatste=EINDE - DAG)
    assert _te_melden(*met_plan, _duo(EINDE)) == ()
    assert _te_melden(*met_plan, _duo(EINDE + 2 * DAG)) == (een,)
    assert _te_melden(*met_plan, _duo(EINDE + 2 * DAG), (VANDAAG, een)) == ()
    twee = g.VerschilTermijn(duo_laatste=EINDE + 4 * DAG, onze_laatste=EINDE - DAG)
    assert _te_melden(*met_plan, _duo(EINDE + 5 * DAG), (VANDAAG, een)) == (twee,)


def test_a_term_that_fits_again_closes_its_difference() -> None:
    een = g.VerschilTermijn(duo_laatste=EINDE + DAG, onze_laatste=EINDE - DAG)
    rijen = (*BASIS, (PLAN, pip(PLAN)), _duo(EINDE + 2 * DAG), (VANDAAG, een))
    assert _taken(*rijen) == {"verschil_termijn"}
    weg = g.VerschilOpgelost(over=g.VerschilOver.TERMIJN, duo=EINDE + DAG)
    assert _te_melden(*rijen, _duo(EINDE)) == (weg,)
    assert _te_melden(*rijen, _duo(EINDE), (VANDAAG, weg)) == ()
    assert _taken(*rijen, _duo(EINDE), (VANDAAG, weg)) == set()
    assert _te_melden(*rijen, _duo(EINDE), (VANDAAG, weg), _duo(EINDE + 2 * DAG)) == (een,)
