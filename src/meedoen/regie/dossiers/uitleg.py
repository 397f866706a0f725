# SPDX-License-Identifier: EUPL-1.2
"""Steps and values as JSON that loses nothing: a date comes back as a date, not as text.

Text, numbers, booleans and None stand as they are. Everything else carries its kind: ``{"datum": "2026-11-23"}``,
``{"moment": …}``, ``{"id": …}``, ``{"rij": […]}``. A code (an enum member) is stored as its value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any
from uuid import UUID
from zlib import adler32, crc32

import orjson

from meedoen.domein.klokken import Klok
from meedoen.recht.bron import Artikel
from meedoen.recht.uitkomst import Stap


def schrijf_waarde(waarde: object) -> Any:
    """Return one value as JSON can hold it. Raise TypeError for a kind we could not read back."""
    if isinstance(waarde, Enum):
        return schrijf_waarde(waarde.value)
    if waarde is None or isinstance(waarde, bool | int | str):
        return waarde
    if isinstance(waarde, datetime):
        return {"moment": waarde.isoformat()}
    if isinstance(waarde, date):
        return {"datum": waarde.isoformat()}
    if isinstance(waarde, UUID):
        return {"id": str(waarde)}
    if isinstance(waarde, tuple | list):
        return {"rij": [schrijf_waarde(deel) for deel in waarde]}
    if isinstance(waarde, Mapping):
        return {"paren": schrijf_waarden(waarde)}
    raise TypeError(f"waarde van soort {type(waarde).__name__} kan niet bewaard worden")


def lees_waarde(ruw: Any) -> object:
    """Return the value that `schrijf_waarde` wrote; a list comes back as a tuple."""
    if not isinstance(ruw, dict):
        return ruw
    ((soort, waarde),) = ruw.items()
    match soort:
        case "moment":
            return datetime.fromisoformat(waarde)
        case "datum":
            return date.fromisoformat(waarde)
        case "id":
            return UUID(waarde)
        case "rij":
            return tuple(lees_waarde(deel) for deel in waarde)
        case "paren":
            return lees_waarden(waarde)
    raise ValueError(f"onbekende soort waarde: {soort}")


def schrijf_waarden(waarden: Mapping[str, object]) -> dict[str, Any]:
    """Return named values as JSON can hold them."""
    return {naam: schrijf_waarde(waarde) for naam, waarde in waarden.items()}


def lees_waarden(ruw: Mapping[str, Any]) -> dict[str, object]:
    """Return the named values that `schrijf_waarden` wrote (`Taak.waarden`, `Klok.uitleg["waarden"]`)."""
    return {naam: lees_waarde(waarde) for naam, waarde in ruw.items()}


def schrijf_stap(stap: Stap) -> dict[str, Any]:
    """Return one step, with citation and link beside the article, so that a reader needs nothing else."""
    artikel = stap.artikel
    return {
        "artikel": [artikel.bwb, artikel.artikel, artikel.lid, artikel.onderdeel],
        "citaat": artikel.citaat,
        "link": artikel.link,
        "code": stap.code,
        "waarden": [schrijf_waarde(waarde) for waarde in stap.waarden],
        "twijfel": stap.twijfel,
    }


def lees_stap(ruw: Mapping[str, Any]) -> Stap:
    """Return the step that `schrijf_stap` wrote."""
    return Stap(
        Artikel(*ruw["artikel"]),
        ruw["code"],
        tuple(lees_waarde(waarde) for waarde in ruw["waarden"]),
        ruw["twijfel"],
    )


def schrijf_klok(klok: Klok) -> dict[str, Any]:
    """Return what a clock says of itself: steps, values of its reason, doubts, ground."""
    return {
        "stappen": [schrijf_stap(stap) for stap in klok.stappen],
        "waarden": schrijf_waarden(klok.waarden),
        "twijfel": list(klok.twijfel),
        "grond": klok.grond.value,
    }


def klokvelden(klok: Klok) -> dict[str, Any]:
    """Return the columns of a stored clock: all but its ids and its kind."""
    return {
        "staat": klok.staat.value,
        "begin": klok.start,
        "uiterste": klok.uiterste,
        "gehaald_op": klok.gehaald_op,
        "reden": klok.reden,
        "uitleg": schrijf_klok(klok),
        "afdruk": afdruk(klok),
    }


_HELFT = 1 << 63
_ALLES = (1 << 64) - 1
_VORM = 2
"""Raised when what is stored of the same clock changes shape: all prints then differ, and all are written anew."""


def afdruk(klok: Klok) -> int:
    """Return a number of 64 bits (signed) over all that is stored of a clock; equal clocks give equal numbers."""
    if klok.stappen or klok.waarden or klok.start or klok.uiterste or klok.gehaald_op or klok.twijfel:
        return _getal(klok)
    # Not begun or not applicable: the same in most dossiers.
    sleutel = (klok.soort._value_, klok.staat._value_, klok.reden, klok.grond._value_)
    bekend = _leeg.get(sleutel)
    if bekend is None:
        bekend = _leeg[sleutel] = _getal(klok)
    return bekend


def _getal(klok: Klok) -> int:
    inhoud = (
        _VORM, *klok[:5], klok.reden, klok.grond, klok.twijfel, dict(klok.waarden),
        [(*stap[0], *stap[1:]) for stap in klok.stappen],
    )  # fmt: skip
    tekst = orjson.dumps(inhoud, default=_kaal)
    # Two sums, because they are a tenth of the price of a hash: it guards against chance, not against a person.
    return meng((crc32(tekst) << 32) | adler32(tekst)) - _HELFT


def meng(getal: int) -> int:
    """Spread every bit over all of them (the last step of SplitMix64).

    Of two texts with the same change, crc32 changes alike: taken together such changes would hide each other.
    """
    getal = ((getal ^ (getal >> 30)) * 0xBF58476D1CE4E5B9) & _ALLES
    getal = ((getal ^ (getal >> 27)) * 0x94D049BB133111EB) & _ALLES
    return getal ^ (getal >> 31)


def afdruk_van_alle(klokken: Iterable[Klok]) -> int:
    """Return one number over the clocks of a dossier: what `bit_xor` in the database makes of their prints."""
    samen = 0
    for klok in klokken:
        samen ^= afdruk(klok)
    return samen


_leeg: dict[tuple[str, str, str, str], int] = {}


def _kaal(waarde: object) -> object:
    """What `orjson` does not write by itself: a named tuple or a read-only mapping."""
    if isinstance(waarde, tuple):
        return tuple(waarde)
    if isinstance(waarde, Mapping):
        return dict(waarde)
    raise TypeError(f"waarde van soort {type(waarde).__name__} kan niet bewaard worden")


def lees_stappen(uitleg: Mapping[str, Any]) -> tuple[Stap, ...]:
    """Return the steps of a stored clock."""
    return tuple(lees_stap(ruw) for ruw in uitleg.get("stappen", ()))
