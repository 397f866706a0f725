# SPDX-License-Identifier: EUPL-1.2
"""The version of the rules, for the receipt that is kept with every decision."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Final

REGELS: Final = "2026.6"
"""Version for people: raised by hand when a rule, amount or term changes."""

_WIST: Final[Mapping[str, date]] = MappingProxyType(
    {
        "2026.1": date(2026, 11, 21),
        "2026.2": date(2026, 11, 22),
        "2026.3": date(2026, 11, 22),
        "2026.4": date(2026, 11, 23),
        "2026.5": date(2026, 11, 23),
    }
)
"""Earlier version -> the last `bekend_sinds` of its rules."""

_LENGTE: Final = 16


@cache
def vingerafdruk() -> str:
    """Return sixteen hexadecimal digits over the source of the package; equal sources give equal digits."""
    wortel = Path(__file__).parent
    som = sha256()
    for pad in sorted(wortel.rglob("*.py"), key=lambda p: p.relative_to(wortel).as_posix()):
        som.update(pad.relative_to(wortel).as_posix().encode())
        som.update(b"\0")
        som.update(pad.read_bytes().replace(b"\r\n", b"\n"))
        som.update(b"\0")
    return som.hexdigest()[:_LENGTE]


@cache
def regelversie() -> str:
    """Return the version of the rules as a receipt keeps it, such as `2026.1+1f0c9a7be2d4c351`."""
    return f"{REGELS}+{vingerafdruk()}"


def bekend_op(regelversie_: str) -> date | None:
    """Return the day up to which the rules of a receipt knew; None for the version of now: all we know.

    Computed by the version and not by the clock: a demo runs on days of its own.
    """
    return _WIST.get(regelversie_.split("+", 1)[0])
