# SPDX-License-Identifier: EUPL-1.2
"""One field in which a file and a dossier differ, and how a value is written in it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from meedoen.regie.web import datums


class Verschil(NamedTuple):
    """One field, as the dossier has it and as the file says it; `was` is empty for what the dossier misses."""

    veld: str
    was: str
    wordt: str


def toon(waarde: object) -> str:
    """Return a value as a person would type it; nothing for what is empty."""
    return datums.getypt(waarde) if isinstance(waarde, date) else str(waarde or "")
