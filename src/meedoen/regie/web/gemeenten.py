# SPDX-License-Identifier: EUPL-1.2
"""Names and codes of the gemeenten for pages that may not ask the database; from the table of CBS."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache

from meedoen import gegevens

HOOGSTE_CODE = 9999


@cache
def namen() -> dict[int, str]:
    """Return code -> name, by name."""
    return {int(rij["code"]): rij["naam"] for rij in sorted(gegevens.tabel("gemeenten"), key=lambda rij: rij["naam"])}


def naam_van(code: int) -> str:
    """Return the name for a code: "Baarn"; of a code that is not in use: "gemeente 0309"."""
    return namen().get(code) or f"gemeente {code:04d}"


def code_van(tekst: str) -> int | None:
    """Return the code for a name or a code as somebody types it; None when there is no such gemeente.

    A code of four digits is taken as written: gemeenten that no longer exist have one too.
    """
    kaal = tekst.strip()
    if kaal.isascii() and kaal.isdigit() and 0 < int(kaal) <= HOOGSTE_CODE:
        return int(kaal)
    gezocht = kaal.casefold().removeprefix("gemeente ")
    return next((code for code, naam in namen().items() if naam.casefold() == gezocht), None)


def lijkt_op(tekst: str) -> str:
    """Return the name that looks most like what was typed, empty when none does."""
    per_naam = {naam.casefold(): naam for naam in namen().values()}
    raak = get_close_matches(tekst.strip().casefold(), per_naam, n=1, cutoff=0.7)
    return per_naam[raak[0]] if raak else ""
