# SPDX-License-Identifier: EUPL-1.2
"""Which quarters a gemeente still has to deliver, and by when. Pure.

The task belongs to a gemeente and not to a dossier, so it is derived here and kept nowhere: it ends when the quarter
was delivered. It warns in the last two weeks of the four.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.regie.uitvoer.cbs.kwartaal import Kwartaal, laatste_voorbij, reeks

WAARSCHUW: Final = timedelta(weeks=2)


class Staat(StrEnum):
    """How a quarter stands."""

    OPEN = "open"
    NADERT = "nadert"
    TE_LAAT = "te_laat"


class Taak(NamedTuple):
    """A quarter that these gemeenten still have to deliver."""

    kwartaal: Kwartaal
    uiterlijk: date
    staat: Staat
    gemeenten: tuple[int, ...]


def taken(geleverd: Mapping[int, Iterable[Kwartaal]], vandaag: date) -> list[Taak]:
    """Return what is still to be delivered, oldest first. `geleverd`: gemeente -> quarters that were delivered.

    Asked for are the last quarter that is over, and every one between the first that a gemeente delivered and that.
    What a gemeente delivered before it worked with Meedoen, Meedoen can't know: no earlier quarter is asked for.
    """
    laatste = laatste_voorbij(vandaag)
    open_: dict[Kwartaal, list[int]] = {}
    for gemeente, gedaan in geleverd.items():
        klaar = set(gedaan)
        for k in reeks(min({laatste, *klaar}), laatste):
            if k not in klaar:
                open_.setdefault(k, []).append(gemeente)
    return [Taak(k, k.uiterlijk, _staat(k.uiterlijk, vandaag), tuple(sorted(open_[k]))) for k in sorted(open_)]


def _staat(uiterlijk: date, vandaag: date) -> Staat:
    if vandaag > uiterlijk:
        return Staat.TE_LAAT
    return Staat.NADERT if vandaag > uiterlijk - WAARSCHUW else Staat.OPEN
