# SPDX-License-Identifier: EUPL-1.2
"""The parts in which a fine is paid: what, and by which day. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from meedoen.recht.kalender import tel_maanden_op


class Deel(NamedTuple):
    """One part: its amount in cents, and its last day (inclusive)."""

    dag: date
    centen: int


def delen(centen: int, aantal: int, *, vandaag: date, tot: date) -> tuple[Deel, ...]:
    """Split `centen` in `aantal` parts that differ by a cent at most, the larger first; the last falls on `tot`.

    One part a month where the time allows that, the same day of each month; else spread evenly over the days from
    `vandaag` on. Raises ValueError for fewer cents or days than parts.
    """
    if not 0 < aantal <= min(centen, (tot - vandaag).days):
        raise ValueError(f"{aantal} delen van {centen} centen tussen {vandaag} en {tot}")
    per_maand = [tel_maanden_op(tot, -terug).dag for terug in range(aantal - 1, 0, -1)] if aantal > 1 else []
    if per_maand and per_maand[0] <= vandaag:
        per_maand = [vandaag + timedelta(days=(tot - vandaag).days * nr // aantal) for nr in range(1, aantal)]
    deel, rest = divmod(centen, aantal)
    return tuple(Deel(dag, deel + (nr < rest)) for nr, dag in enumerate((*per_maand, tot)))


def schrijf(delen_: Iterable[Deel]) -> list[list[Any]]:
    """Return the parts as JSON holds them; `lees` gives them back."""
    return [[deel.dag.isoformat(), deel.centen] for deel in delen_]


def lees(rijen: Iterable[Sequence[Any]]) -> tuple[Deel, ...]:
    """Return the parts out of JSON."""
    return tuple(Deel(date.fromisoformat(dag), int(centen)) for dag, centen in rijen)


def open_delen(delen_: Sequence[Deel], betaald: int) -> tuple[Deel, ...]:
    """Return what is still to be paid of each part, oldest first, after `betaald` cents: money fills the oldest."""
    uit = []
    for deel in delen_:
        vult = min(betaald, deel.centen)
        betaald -= vult
        if vult < deel.centen:
            uit.append(Deel(deel.dag, deel.centen - vult))
    return tuple(uit)
