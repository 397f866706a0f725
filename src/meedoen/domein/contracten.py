# SPDX-License-Identifier: EUPL-1.2
"""Whether a party can take on people under its contract with the gemeente. Pure; no law, only what was agreed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

BIJNA: Final = timedelta(days=92)
"""A contract that ends within so many days of a move is worth a word."""


class PrijsPer(StrEnum):
    """For what the price of a contract counts."""

    PERSOON = "persoon"
    UUR = "uur"
    MAAND = "maand"
    JAAR = "jaar"


class Bezwaar(StrEnum):
    """What stands in the way of a move (`GEEN`), must be known before it (`VOL`), or is worth a word (`EINDIGT`)."""

    GEEN = "geen"
    VOL = "vol"
    EINDIGT = "eindigt"


@dataclass(frozen=True, slots=True)
class Afgesproken:
    """A contract as far as a move looks at it: it ends on `tot` (exclusive; None: no end), for `aantal` people."""

    tot: date | None
    aantal: int | None


def bezwaren(contract: Afgesproken | None, *, geregeld: bool, dag: date, bezet: int, erbij: int) -> tuple[Bezwaar, ...]:
    """Return what the contract of that day says against `erbij` people more from `dag` on, besides `bezet`.

    `contract`: the one that holds on that day, or None. Where the gemeente keeps no contracts for this part at all
    (`geregeld` is False), nothing stands in the way.
    """
    if contract is None:
        return (Bezwaar.GEEN,) if geregeld else ()
    uit: list[Bezwaar] = []
    if contract.aantal is not None and bezet + erbij > contract.aantal:
        uit.append(Bezwaar.VOL)
    if contract.tot is not None and contract.tot <= dag + BIJNA:
        uit.append(Bezwaar.EINDIGT)
    return tuple(uit)


def gedekt_tot(tijdvakken: Iterable[tuple[date, date | None]], dag: date) -> date | None:
    """Return the first day from `dag` on that none of these spans holds; None where they never end.

    A span is (first day, end exclusive or None); one that begins on the day another ends goes on from it.
    """
    tot = dag
    for vanaf, einde in sorted(tijdvakken, key=lambda vak: vak[0]):
        if vanaf > tot:
            break
        if einde is None:
            return None
        tot = max(tot, einde)
    return tot
