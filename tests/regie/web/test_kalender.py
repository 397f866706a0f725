# SPDX-License-Identifier: EUPL-1.2
"""The clock of the site: what day it is, and that time never goes back when a tester set the day."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from meedoen.regie.web import kalender
from meedoen.regie.web.kalender import AMSTERDAM, einde_van


def _op(monkeypatch: Any, echt: datetime) -> None:
    class Klok(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:
            return echt.astimezone(tz)

    monkeypatch.setattr(kalender, "datetime", Klok)


def _lees(monkeypatch: Any, settings: Any, vast: date | None, start: datetime, *later: timedelta) -> list[datetime]:
    settings.MEEDOEN_VANDAAG, settings.MEEDOEN_VANDAAG_SINDS = vast, start.astimezone(UTC)
    uit = []
    for verstreken in later:
        _op(monkeypatch, start.astimezone(UTC) + verstreken)
        uit.append(kalender.nu())
    return uit


STAPPEN = [timedelta(minutes=5 * stap) for stap in range(60)]


@pytest.mark.parametrize(
    ("start", "vast"),
    [
        (datetime(2026, 11, 21, 22, 0, tzinfo=AMSTERDAM), date(2027, 3, 1)),
        (datetime(2026, 11, 21, 23, 59, 59, tzinfo=AMSTERDAM), date(2026, 2, 28)),
        (datetime(2026, 10, 25, 1, 0, tzinfo=AMSTERDAM), date(2026, 11, 23)),  # the hour that comes twice
        (datetime(2026, 11, 21, 1, 0, tzinfo=AMSTERDAM), date(2027, 10, 31)),  # set to a night that has it
        (datetime(2026, 11, 21, 1, 0, tzinfo=AMSTERDAM), date(2027, 3, 28)),  # and to one that misses an hour
    ],
)
def test_a_set_clock_never_goes_back(monkeypatch: Any, settings: Any, start: datetime, vast: date) -> None:
    gelezen = _lees(monkeypatch, settings, vast, start, *STAPPEN)
    assert gelezen[0] == datetime.combine(vast, start.time(), AMSTERDAM)
    verstreken = [een.astimezone(UTC) - gelezen[0].astimezone(UTC) for een in gelezen]
    assert verstreken == STAPPEN


def test_at_midnight_the_day_goes_on(monkeypatch: Any, settings: Any) -> None:
    start = datetime(2026, 11, 21, 23, 30, tzinfo=AMSTERDAM)
    voor, na = _lees(
        monkeypatch, settings, date(2027, 3, 1), start, timedelta(minutes=29), timedelta(minutes=31, days=1)
    )
    assert voor == datetime(2027, 3, 1, 23, 59, tzinfo=AMSTERDAM)
    assert na == datetime(2027, 3, 3, 0, 1, tzinfo=AMSTERDAM)
    assert kalender.vandaag() == date(2027, 3, 3)


def test_a_set_clock_starts_at_the_time_that_was_asked(monkeypatch: Any, settings: Any) -> None:
    settings.MEEDOEN_VANDAAG_OM = time(10, 30)
    start = datetime(2026, 11, 21, 23, 59, tzinfo=AMSTERDAM)
    (later,) = _lees(monkeypatch, settings, date(2027, 3, 1), start, timedelta(minutes=20))
    assert later == datetime(2027, 3, 1, 10, 50, tzinfo=AMSTERDAM)


VRAAG = """
import django; django.setup()
from meedoen.regie.web import kalender
print(kalender.nu().isoformat())
"""
VRAAG_DUO = """
import os
from datetime import date, datetime
from meedoen.simulator.kalender import Kalender
print(Kalender(date.fromisoformat(os.environ["MEEDOEN_VANDAAG"]),
               datetime.fromisoformat(os.environ["MEEDOEN_VANDAAG_SINDS"])).nu().isoformat())
"""


VRAAG_OM = (
    """
import os; os.environ["MEEDOEN_VANDAAG"] += "T10:30"
"""
    + VRAAG
)


def test_the_environment_says_the_time_of_day() -> None:
    omgeving = {"MEEDOEN_VANDAAG": "2027-02-27", "MEEDOEN_VANDAAG_SINDS": datetime.now(UTC).isoformat()}
    uit = subprocess.run(
        [sys.executable, "-c", VRAAG_OM], env={**os.environ, **omgeving}, capture_output=True, text=True, check=True
    ).stdout.strip()
    verstreken = datetime.fromisoformat(uit) - datetime(2027, 2, 27, 10, 30, tzinfo=AMSTERDAM)
    assert timedelta(0) <= verstreken < timedelta(minutes=1)


@pytest.mark.parametrize("vraag", [VRAAG, VRAAG_DUO])
def test_a_process_that_starts_later_runs_on_with_the_clock_of_the_run(vraag: str) -> None:
    """A worker that starts again after midnight is not set back to the first day, and neither is DUO."""
    sinds = datetime.now(UTC) - timedelta(days=2)
    omgeving = {"MEEDOEN_VANDAAG": "2027-02-27", "MEEDOEN_VANDAAG_SINDS": sinds.isoformat()}
    uit = subprocess.run(
        [sys.executable, "-c", vraag], env={**os.environ, **omgeving}, capture_output=True, text=True, check=True
    ).stdout.strip()
    assert datetime.fromisoformat(uit).date() == date(2027, 3, 1)


def test_without_a_day_it_is_real_time(monkeypatch: Any, settings: Any) -> None:
    start = datetime(2026, 11, 21, 22, 0, tzinfo=AMSTERDAM)
    (nu,) = _lees(monkeypatch, settings, None, start, timedelta(0))
    assert nu == start


@pytest.mark.parametrize("dag", [date(2026, 3, 3), date(2026, 3, 29), date(2026, 10, 25), date(2026, 12, 31)])
def test_the_end_of_a_day_is_its_last_moment(dag: date) -> None:
    einde = einde_van(dag)
    assert einde.date() == dag
    assert (einde.astimezone(UTC) + timedelta(microseconds=1)).astimezone(AMSTERDAM).date() == dag + timedelta(days=1)


def test_the_demo_tells_all_its_processes_the_same_start(tmp_path: Any) -> None:
    from meedoen.regie.draaien.opstelling import Opstelling

    gezegd = datetime.fromisoformat(Opstelling(8000, 8001, tmp_path).omgeving()["MEEDOEN_VANDAAG_SINDS"])
    assert abs(gezegd - datetime.now(UTC)) < timedelta(minutes=1)
