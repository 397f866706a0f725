# SPDX-License-Identifier: EUPL-1.2
"""What DUO and the letters need of a gemeente, and what does not work while it is missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from meedoen.regie.organisaties.models import Gemeente
from meedoen.regie.web.velden import toon_telefoon

VELDEN = ("oin", "adres", "bezwaaradres", "telefoon", "email")
_NAMEN = {
    "oin": "OIN",
    "adres": "Bezoekadres",
    "bezwaaradres": "Adres voor bezwaar",
    "telefoon": "Telefoon",
    "email": "E-mailadres in brieven",
}
_ZONDER = {
    "oin": "Zonder OIN komt er niets van DUO binnen en gaat er niets naar DUO.",
    "bezwaaradres": "Zonder adres voor bezwaar kan niemand een besluit vaststellen.",
    "adres": "Zonder bezoekadres staat er geen adres in brieven.",
}


class Gegeven(NamedTuple):
    """One line: its name, its value in words ("" when missing), and what does not work without it."""

    naam: str
    waarde: str
    zonder: str


class GemeenteBeeld(NamedTuple):
    """One gemeente as the page shows it. `ontbreekt`: the consequences of what is missing."""

    id: int
    naam: str
    gegevens: tuple[Gegeven, ...]
    ontbreekt: tuple[str, ...]


def gemeente_beelden(codes: Sequence[int]) -> list[GemeenteBeeld]:
    """Return these gemeenten by name; one query."""
    return [_beeld(gemeente) for gemeente in Gemeente.objects.filter(id__in=codes)]


def _beeld(gemeente: Gemeente) -> GemeenteBeeld:
    gegevens = tuple(
        Gegeven(_NAMEN[veld], _toon(veld, getattr(gemeente, veld) or ""), _ZONDER.get(veld, "")) for veld in VELDEN
    )
    leeg = tuple(gegeven.zonder for gegeven in gegevens if gegeven.zonder and not gegeven.waarde)
    return GemeenteBeeld(gemeente.id, gemeente.naam, gegevens, leeg)


def _toon(veld: str, waarde: str) -> str:
    return toon_telefoon(waarde) if veld == "telefoon" else waarde
