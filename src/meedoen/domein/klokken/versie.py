# SPDX-License-Identifier: EUPL-1.2
"""The version of everything a clock follows from: the rules of the law and the way we read a tijdlijn."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from meedoen.recht.versie import regelversie

_LENGTE = 16


@cache
def klokkenversie() -> str:
    """Return the rule version with sixteen hexadecimal digits over the source of `meedoen.domein`."""
    wortel, som = Path(__file__).parent.parent, sha256()
    for pad in sorted(wortel.rglob("*.py"), key=lambda p: p.relative_to(wortel).as_posix()):
        som.update(pad.relative_to(wortel).as_posix().encode() + b"\0")
        som.update(pad.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return f"{regelversie()}+{som.hexdigest()[:_LENGTE]}"
