# SPDX-License-Identifier: EUPL-1.2
"""Steps and values as JSON that loses nothing: a date comes back as a date, not as text.

Text, numbers, booleans and None stand as they are. Everything else carries its kind: ``{"datum": "2026-11-23"}``,
``{"moment": …}``, ``{"id": …}``, ``{"rij": […]}``. A code (an enum member) is stored as its value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from hashlib import sha256
from typing import Any
from uuid import UUID

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


_VORM = 4
"""Raised when what is stored of the same clock changes shape: all prints then differ, and all are written anew."""


def afdruk(klok: Klok) -> int:
    """Return a number of 64 bits (signed) over all that is stored of a clock; equal clocks give equal numbers."""
    return afdruk_van_alle((klok,))


def afdruk_van_alle(klokken: Iterable[Klok]) -> int:
    """Return such a number over all clocks of a dossier (`Dossier.klokken_afdruk`).

    Everything goes in one flat list, as a rebuild does this for a whole nation: the count of steps says where a clock
    ends, and an article always has four parts.
    """
    alle: list[object] = [_VORM]
    for soort, staat, start, uiterste, gehaald_op, stappen, reden, twijfel, waarden, grond in klokken:
        alle += (soort, staat, start, uiterste, gehaald_op, reden, twijfel, grond, len(stappen), len(waarden))
        if waarden:
            alle += waarden.items()
        for stap in stappen:
            alle += stap[0]
            alle += stap[1:]
    # SHA-256 is what processors have an instruction for.
    return int.from_bytes(sha256(orjson.dumps(alle, default=_kaal)).digest()[:8], signed=True)


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
