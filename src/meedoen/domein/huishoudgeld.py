# SPDX-License-Identifier: EUPL-1.2
"""Sums of ontzorgen: what is paid per month by whom, what a budget leaves, and the days between COA and bijstand.

Amounts are whole cents. A period runs from its first day until a day (exclusive); None: no end is known.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.domein.gebeurtenissen import Betaler

_EEN_DAG: Final = timedelta(days=1)
HOOGSTENS_DAGEN: Final = 366
"""The gap from COA to bijstand is drawn for at most so many days."""


class Last(NamedTuple):
    """One payment: who pays how much per month, from a day until a day."""

    betaler: Betaler
    centen: int
    vanaf: date
    tot: date | None


class Maand(NamedTuple):
    """What is paid in one month (`eerste` is its first day), per payer in cents; `voorbij`: the month is over."""

    eerste: date
    gemeente: int
    zelf: int
    ander: int
    voorbij: bool


class Post(StrEnum):
    """A line of the budget plan."""

    LOON = "loon"
    BIJSTAND = "bijstand"
    ZORGTOESLAG = "zorgtoeslag"
    HUURTOESLAG = "huurtoeslag"
    KIND = "kind"
    ANDER_INKOMEN = "ander_inkomen"
    BOODSCHAPPEN = "boodschappen"
    VERVOER = "vervoer"
    KLEDING = "kleding"
    AFLOSSEN = "aflossen"
    ANDERE_UITGAVE = "andere_uitgave"


INKOMEN: Final = (
    Post.LOON, Post.BIJSTAND, Post.ZORGTOESLAG, Post.HUURTOESLAG, Post.KIND, Post.ANDER_INKOMEN,
)  # fmt: skip
UITGAVEN: Final = (Post.BOODSCHAPPEN, Post.VERVOER, Post.KLEDING, Post.AFLOSSEN, Post.ANDERE_UITGAVE)


class Begroting(NamedTuple):
    """A budget per month in cents: what comes in, the fixed costs, what else goes out, and what is left."""

    inkomen: int
    vaste_lasten: int
    uitgaven: int

    @property
    def over(self) -> int:
        """What is left; negative when more goes out than comes in."""
        return self.inkomen - self.vaste_lasten - self.uitgaven


class Brug(StrEnum):
    """What somebody lives of on a day between COA and the first benefit."""

    LEEFGELD = "leefgeld"
    VOORSCHOT = "voorschot"
    ANDERS = "anders"
    NIETS = "niets"
    UITKERING = "uitkering"


class Stuk(NamedTuple):
    """Days in a row (`tot_en_met` included) with the same bridge."""

    brug: Brug
    vanaf: date
    tot_en_met: date

    @property
    def dagen(self) -> int:
        """How many days it holds."""
        return (self.tot_en_met - self.vanaf).days + 1


def maanden(lasten: Iterable[Last], vandaag: date, *, vooruit: int = 3) -> tuple[Maand, ...]:
    """Return per month what was and will be paid, from the first month until `vooruit` months after this one.

    A part of a month counts by its days, rounded to a cent (half a cent up). Without payments there is no month.
    """
    alle = [last for last in lasten if last.tot is None or last.tot > last.vanaf]
    if not alle:
        return ()
    uit = []
    eerste, deze = min(last.vanaf for last in alle).replace(day=1), vandaag.replace(day=1)
    laatste = deze
    for _ in range(vooruit):
        laatste = _volgende(laatste)
    einden = [last.tot - _EEN_DAG for last in alle if last.tot is not None]
    if len(einden) == len(alle):
        laatste = min(laatste, max(einden).replace(day=1))
    while eerste <= laatste:
        som = dict.fromkeys(Betaler, 0)
        for last in alle:
            som[last.betaler] += _in_maand(last, eerste)
        uit.append(Maand(eerste, som[Betaler.GEMEENTE], som[Betaler.ZELF], som[Betaler.ANDER], eerste < deze))
        eerste = _volgende(eerste)
    return tuple(uit)


def _volgende(eerste: date) -> date:
    return (eerste + timedelta(days=31)).replace(day=1)


def _in_maand(last: Last, eerste: date) -> int:
    volgende = _volgende(eerste)
    vanaf, tot = max(last.vanaf, eerste), volgende if last.tot is None else min(last.tot, volgende)
    dagen = max(0, (tot - vanaf).days)
    in_maand = monthrange(eerste.year, eerste.month)[1]
    return (2 * last.centen * dagen + in_maand) // (2 * in_maand)


def begroting(posten: Mapping[str, int], lasten: Iterable[Last], dag: date) -> Begroting:
    """Return the budget that these posts give beside the fixed costs on `dag`, as if the person paid them all.

    What somebody else pays is no cost of this person.
    """
    vast = sum(
        last.centen
        for last in lasten
        if last.betaler is not Betaler.ANDER and last.vanaf <= dag and (last.tot is None or dag < last.tot)
    )
    return Begroting(sum(posten.get(post, 0) for post in INKOMEN), vast, sum(posten.get(post, 0) for post in UITGAVEN))


def dagen(
    leefgeld_tot_en_met: date,
    uitkering_op: date,
    *,
    voorschot: tuple[date, date] | None = None,
    anders: tuple[date, date] | None = None,
) -> tuple[tuple[date, Brug], ...]:
    """Return day by day what somebody lives of: the last day of leefgeld, the days between, the first benefit day.

    `voorschot` and `anders` hold their first and last day (included); an advance goes before anything else. At most
    `HOOGSTENS_DAGEN` days; nothing when the benefit comes on or before the last day of leefgeld.
    """
    aantal = min((uitkering_op - leefgeld_tot_en_met).days, HOOGSTENS_DAGEN)
    if aantal < 1:
        return ()
    uit = [(leefgeld_tot_en_met, Brug.LEEFGELD)]
    for nummer in range(1, aantal):
        dag = leefgeld_tot_en_met + timedelta(days=nummer)
        if voorschot is not None and voorschot[0] <= dag <= voorschot[1]:
            uit.append((dag, Brug.VOORSCHOT))
        elif anders is not None and anders[0] <= dag <= anders[1]:
            uit.append((dag, Brug.ANDERS))
        else:
            uit.append((dag, Brug.NIETS))
    if aantal == (uitkering_op - leefgeld_tot_en_met).days:
        uit.append((uitkering_op, Brug.UITKERING))
    return tuple(uit)


def stukken(per_dag: Iterable[tuple[date, Brug]]) -> tuple[Stuk, ...]:
    """Return the same days as stretches of one bridge each."""
    uit: list[Stuk] = []
    for dag, brug in per_dag:
        if uit and uit[-1].brug is brug:
            uit[-1] = uit[-1]._replace(tot_en_met=dag)
        else:
            uit.append(Stuk(brug, dag, dag))
    return tuple(uit)
