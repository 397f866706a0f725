# SPDX-License-Identifier: EUPL-1.2
"""The one place that asks what day it is (Europe/Amsterdam). Below the edge the day is an argument."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_EEN_TEL = timedelta(microseconds=1)


def nu() -> datetime:
    """Return the moment. With MEEDOEN_VANDAAG: from that day, at its time or at that of the start, as fast as time.

    Such a clock was set once, at MEEDOEN_VANDAAG_SINDS (the start of the run, the same for all its processes, or
    else of this process), and then simply runs: a later call is never earlier. At midnight the date goes on with it,
    as for everybody: a demo that stays up overnight finds a new day in the morning, and what waits for later comes
    due. A new start begins at MEEDOEN_VANDAAG again.
    """
    moment = datetime.now(UTC)
    vast: date | None = settings.MEEDOEN_VANDAAG
    if vast is not None:
        sinds: datetime = settings.MEEDOEN_VANDAAG_SINDS
        begin = datetime.combine(vast, settings.MEEDOEN_VANDAAG_OM or sinds.astimezone(AMSTERDAM).time(), AMSTERDAM)
        moment = begin.astimezone(UTC) + (moment - sinds)
    return moment.astimezone(AMSTERDAM)


def vandaag() -> date:
    """Return the calendar day in Amsterdam, or the day of the clock that a tester set with MEEDOEN_VANDAAG."""
    return nu().date()


def einde_van(dag: date) -> datetime:
    """Return the last moment of `dag` in Amsterdam, to the microsecond that the database keeps."""
    return datetime.combine(dag + timedelta(days=1), time.min, AMSTERDAM) - _EEN_TEL
