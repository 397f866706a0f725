# SPDX-License-Identifier: EUPL-1.2
"""Reads of the board."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from meedoen.regie.invoering.models import Invoeringspunt, Staat
from meedoen.regie.invoering.sjabloon import RUBRIEKEN, SJABLOON

_AF = (Staat.KLAAR, Staat.NIET_NODIG)
_PLEK = {rubriek: plek for plek, rubriek in enumerate(RUBRIEKEN)}


class Bord(NamedTuple):
    """The board of one gemeente: points by rubriek, how many are done of how many that count, and how many are late."""

    rubrieken: tuple[tuple[str, tuple[Invoeringspunt, ...]], ...]
    klaar: int
    totaal: int
    te_laat: int
    nog_toe_te_voegen: int


def punten(gemeente_id: int) -> list[Invoeringspunt]:
    """Return all points of a gemeente: by rubriek, what is open first, by day."""
    rijen = Invoeringspunt.objects.filter(gemeente_id=gemeente_id)
    return sorted(
        rijen,
        key=lambda punt: (
            _PLEK.get(punt.rubriek, len(_PLEK)),
            punt.staat in _AF,
            punt.uiterlijk or date.max,
            punt.titel,
        ),
    )


def bord(gemeente_id: int, vandaag: date, *, alleen_open: bool = False) -> Bord:
    """Return the board of a gemeente; `alleen_open` leaves out what is done or not needed. One query."""
    alle = punten(gemeente_id)
    tellen = [punt for punt in alle if punt.staat != Staat.NIET_NODIG]
    toon = [punt for punt in alle if not alleen_open or punt.staat not in _AF]
    per_rubriek = tuple(
        (naam, rijen) for code, naam in RUBRIEKEN.items() if (rijen := tuple(p for p in toon if p.rubriek == code))
    )
    staat_er = {punt.sleutel for punt in alle}
    return Bord(
        per_rubriek,
        sum(punt.staat == Staat.KLAAR for punt in tellen),
        len(tellen),
        len(te_laat(alle, vandaag)),
        sum(punt.sleutel not in staat_er for punt in SJABLOON),
    )


def te_laat(alle: Sequence[Invoeringspunt], vandaag: date) -> list[Invoeringspunt]:
    """Return the points whose day is past and that are not done."""
    return [punt for punt in alle if punt.staat not in _AF and punt.uiterlijk is not None and punt.uiterlijk < vandaag]
