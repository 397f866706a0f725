# SPDX-License-Identifier: EUPL-1.2
"""The one place of the simulator that knows what day it is."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Amsterdam")


class Kalender:
    """Today and now in the Netherlands.

    A clock that is set to a day (`vast`) starts there at the real time of day or at `om`, at the moment `sinds` (now,
    unless given), and then runs on: it never goes back, and at midnight the next day begins.
    """

    def __init__(self, vast: date | None = None, sinds: datetime | None = None, om: time | None = None) -> None:
        self._vast, self._sinds, self._om = vast, sinds or datetime.now(UTC), om

    @property
    def vast(self) -> date | None:
        """The day to which this clock was set; None: real time."""
        return self._vast

    @vast.setter
    def vast(self, dag: date | None) -> None:
        self._vast, self._sinds, self._om = dag, datetime.now(UTC), None

    def vandaag(self) -> date:
        """The day it is now in Europe/Amsterdam, by this clock."""
        return self.nu().date()

    def nu(self) -> datetime:
        """Now, with time zone, by this clock."""
        nu = datetime.now(UTC)
        if self._vast is not None:
            begin = datetime.combine(self._vast, self._om or self._sinds.astimezone(ZONE).time(), ZONE)
            nu = begin.astimezone(UTC) + (nu - self._sinds)
        return nu.astimezone(ZONE)


def plus_jaren(dag: date, jaren: int) -> date:
    """The same day `jaren` years later; 29 February becomes 1 March in a common year.

    Used for the exclusive end of a term, so the last day of a term that starts on 29 February is 28 February.
    """
    try:
        return dag.replace(year=dag.year + jaren)
    except ValueError:
        return date(dag.year + jaren, 3, 1)


def plus_maanden(dag: date, maanden: int) -> date:
    """The same day `maanden` months later (negative: earlier), or the last day of that month when it is
    shorter.
    """
    index = dag.year * 12 + dag.month - 1 + maanden
    jaar, maand = divmod(index, 12)
    volgende = date(jaar + (maand == 11), (maand + 1) % 12 + 1, 1)
    return min(volgende - timedelta(days=1), date(jaar, maand + 1, 1) + timedelta(days=dag.day - 1))
