# SPDX-License-Identifier: EUPL-1.2
"""Which task stands under which heading, on working days and on the others."""

import uuid
from datetime import date

import pytest

from meedoen.regie.dossiers.queries import TaakRij
from meedoen.regie.werkplek.vandaag.indeling import deel_in, werkdag

MAANDAG = date(2026, 11, 23)


def _taak(uiterlijk: date | None, *, gewicht: int = 20, groep: str = "doen", naam: str = "A") -> TaakRij:
    return TaakRij(
        308, uuid.uuid4(), uuid.uuid4(), "intake_plannen", "taak_intake_plannen", "{}", "oproepen", "consulent",
        groep, gewicht, uiterlijk, MAANDAG, False, naam, "", "2026-00001", "intake", "", "", "", False, "Baarn", None,
        None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("dag", "lijst_van", "week_tot", "vorige"),
    [
        (date(2026, 11, 23), date(2026, 11, 23), date(2026, 11, 29), date(2026, 11, 20)),
        (date(2026, 11, 27), date(2026, 11, 27), date(2026, 11, 29), date(2026, 11, 26)),
        (date(2026, 11, 28), date(2026, 11, 30), date(2026, 12, 6), date(2026, 11, 27)),
        (date(2026, 11, 29), date(2026, 11, 30), date(2026, 12, 6), date(2026, 11, 27)),
        (date(2026, 12, 24), date(2026, 12, 24), date(2026, 12, 27), date(2026, 12, 23)),
        (date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 3), date(2026, 12, 24)),
        (date(2026, 12, 27), date(2026, 12, 28), date(2027, 1, 3), date(2026, 12, 24)),
    ],
)
def test_a_day_without_office_gives_the_list_of_the_first_working_day(dag, lijst_van, week_tot, vorige) -> None:
    w = werkdag(dag)
    assert (w.dag, w.week_tot, w.vorige, w.vrij) == (lijst_van, week_tot, vorige, lijst_van != dag)


@pytest.mark.parametrize(
    ("uiterlijk", "groep"),
    [
        (date(2026, 11, 20), "nu"),
        (date(2026, 11, 22), "nu"),
        (date(2026, 11, 23), "nu"),
        (None, "nu"),
        (date(2026, 11, 24), "week"),
        (date(2026, 11, 29), "week"),
        (date(2026, 11, 30), "later"),
    ],
)
def test_a_task_stands_under_the_day_it_must_be_done(uiterlijk, groep) -> None:
    indeling = deel_in([_taak(uiterlijk)], werkdag(MAANDAG))
    assert [naam for naam in ("nu", "week", "later", "wacht") if getattr(indeling, naam)] == [groep]


def test_late_is_before_today_and_waiting_is_never_late() -> None:
    taken = [
        _taak(date(2026, 11, 22)),
        _taak(date(2026, 11, 23)),
        _taak(date(2026, 11, 1), groep="wacht"),
        _taak(None),
    ]
    indeling = deel_in(taken, werkdag(MAANDAG))
    assert indeling.te_laat == 1
    assert len(indeling.wacht) == 1


def test_on_saturday_what_is_due_on_monday_is_on_the_list_but_not_late() -> None:
    indeling = deel_in([_taak(date(2026, 11, 30)), _taak(date(2026, 12, 1))], werkdag(date(2026, 11, 28)))
    assert (len(indeling.nu), len(indeling.week), indeling.te_laat) == (1, 1, 0)


def test_what_the_law_asks_stands_above_what_is_due_earlier() -> None:
    taken = [
        _taak(date(2026, 11, 1), gewicht=30, naam="orde"),
        _taak(date(2026, 11, 23), gewicht=0, naam="wet"),
        _taak(date(2026, 11, 10), gewicht=0, naam="wet eerder"),
    ]
    assert [taak.naam for taak in deel_in(taken, werkdag(MAANDAG)).nu] == ["wet eerder", "wet", "orde"]
