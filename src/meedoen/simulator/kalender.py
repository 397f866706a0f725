# SPDX-License-Identifier: EUPL-1.2
"""The one place of the simulator that knows what day it is."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Amsterdam")


class Kalender:
    """Today and now in the Netherlands. A fixed day moves the date; the time of day stays the real one."""

    def __init__(self, vast: date | None = None) -> None:
        self.vast = vast

    def vandaag(self) -> date:
        """The fixed day, or else today in Europe/Amsterdam."""
        return self.vast or datetime.now(ZONE).date()

    def nu(self) -> datetime:
        """Now, with time zone; on the fixed day when there is one."""
        nu = datetime.now(ZONE)
        return nu if self.vast is None else nu.replace(year=self.vast.year, month=self.vast.month, day=self.vast.day)


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
