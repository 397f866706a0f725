# SPDX-License-Identifier: EUPL-1.2
"""The one place that asks what day it is (Europe/Amsterdam). Below the edge the day is an argument."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def nu() -> datetime:
    """Return the moment; with MEEDOEN_VANDAAG the clock time of now on that day."""
    moment = datetime.now(AMSTERDAM)
    vast: date | None = settings.MEEDOEN_VANDAAG
    return moment if vast is None else moment.replace(year=vast.year, month=vast.month, day=vast.day)


def vandaag() -> date:
    """Return the calendar day in Amsterdam, or MEEDOEN_VANDAAG where a tester set it."""
    return nu().date()
