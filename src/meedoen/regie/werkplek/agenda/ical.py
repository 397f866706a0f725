# SPDX-License-Identifier: EUPL-1.2
"""A calendar as text (RFC 5545): only what a feed of days and appointments needs. Pure: no database, no request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final, NamedTuple

_BYTES_OP_REGEL: Final = 75
_TIJDZONE: Final = (
    "BEGIN:VTIMEZONE", "TZID:Europe/Amsterdam",
    "BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
    "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
    "END:VTIMEZONE",
)  # fmt: skip


class Item(NamedTuple):
    """One entry. `wanneer` is a day (the whole day), or a moment at the clock of Amsterdam.

    `uid` stays the same for ever; `gewijzigd` (with a time zone) is when the entry got this content.
    """

    uid: str
    wanneer: date | datetime
    titel: str
    url: str
    gewijzigd: datetime


def kalender(naam: str, items: Iterable[Item]) -> str:
    """Return the calendar with these entries, its lines folded and ended by CRLF (RFC 5545, section 3.1)."""
    regels = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Meedoen//Agenda//NL", "CALSCALE:GREGORIAN",
        f"NAME:{tekst(naam)}", f"X-WR-CALNAME:{tekst(naam)}", "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        *_TIJDZONE,
    ]  # fmt: skip
    for item in items:
        regels += _regels(item)
    regels.append("END:VCALENDAR")
    return "".join(f"{deel}\r\n" for regel in regels for deel in vouw(regel))


def tekst(waarde: str) -> str:
    """Return a text as a value of type TEXT (RFC 5545, section 3.3.11)."""
    for teken, nieuw in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n"), ("\r", "\\n")):
        waarde = waarde.replace(teken, nieuw)
    return waarde


def vouw(regel: str) -> Iterator[str]:
    """Give a content line in parts of at most 75 bytes, never within a character; a part that goes on has a space."""
    deel, lengte = "", 0
    for teken in regel:
        breedte = len(teken.encode())
        if lengte + breedte > _BYTES_OP_REGEL:
            yield deel
            deel, lengte = " ", 1
        deel, lengte = deel + teken, lengte + breedte
    yield deel


def _regels(item: Item) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{item.uid}",
        f"DTSTAMP:{item.gewijzigd.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        *_tijd(item.wanneer),
        f"SUMMARY:{tekst(item.titel)}",
        f"URL:{item.url}",
        "CLASS:PRIVATE",
        "END:VEVENT",
    ]


def _tijd(wanneer: date | datetime) -> list[str]:
    """A whole day takes no time in a calendar (TRANSPARENT); how long an appointment takes we do not know."""
    if isinstance(wanneer, datetime):
        return [f"DTSTART;TZID=Europe/Amsterdam:{wanneer:%Y%m%dT%H%M%S}"]
    einde = wanneer + timedelta(days=1)
    return [f"DTSTART;VALUE=DATE:{wanneer:%Y%m%d}", f"DTEND;VALUE=DATE:{einde:%Y%m%d}", "TRANSP:TRANSPARENT"]
