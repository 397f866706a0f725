# SPDX-License-Identifier: EUPL-1.2
"""One thing that speaks for the person: what kind, from when until when, and which row says so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from meedoen.regie.web import datums

DAG: Final = timedelta(days=1)


class Soort(StrEnum):
    """Kinds of circumstance. The last five are only ever added by hand."""

    WONING = "woning"
    DUO = "duo"
    GEMEENTE = "gemeente"
    AANBOD = "aanbod"
    TOLK = "tolk"
    BEREIKT = "bereikt"
    VERZET = "verzet"
    PAUZE = "pauze"
    OPVANG = "opvang"
    KIND = "kind"
    ZIEKTE = "ziekte"
    WERK = "werk"
    REIZEN = "reizen"
    GELD = "geld"
    ANDERS = "anders"


NAMEN: Final = {
    Soort.WONING: "Geen eigen woning",
    Soort.DUO: "DUO was laat",
    Soort.GEMEENTE: "De gemeente was laat",
    Soort.AANBOD: "Geen lessen aangeboden",
    Soort.TOLK: "Geen tolk",
    Soort.BEREIKT: "Niemand bereikt",
    Soort.VERZET: "Gesprek door ons verzet",
    Soort.PAUZE: "Tijdelijk vrijgesteld",
    Soort.OPVANG: "Geen opvang voor de kinderen",
    Soort.KIND: "Zorg voor een kind",
    Soort.ZIEKTE: "Ziekte of zorgen, zelf verteld",
    Soort.WERK: "Werk of opleiding",
    Soort.REIZEN: "Reizen",
    Soort.GELD: "Weinig geld of schulden",
    Soort.ANDERS: "Iets anders",
}


class Venster(NamedTuple):
    """The days that matter: up to and including `tot`, from `vanaf` where that is not None."""

    vanaf: date | None
    tot: date

    def knip(self, vanaf: date, tot_en_met: date | None) -> tuple[date, date] | None:
        """Return the part of a time (ends inclusive, None: it goes on) that lies in here; None where none does."""
        begin = max(vanaf, self.vanaf or vanaf)
        einde = min(tot_en_met or self.tot, self.tot)
        return (begin, einde) if begin <= einde else None

    def heeft(self, dag: date) -> bool:
        """This day lies in here."""
        return (self.vanaf is None or self.vanaf <= dag) and dag <= self.tot


class Punt(NamedTuple):
    """What speaks for the person. `sleutel`, at most 24 characters, makes it the same each time it is counted.

    `bron`: where it comes from. `weegt` False with `waarom`: somebody wrote why it has no weight here. `vanaf` and
    `tot_en_met`: its days, both inclusive, where it has any. `rij`: the row of the tijdlijn that says it, if any.
    """

    sleutel: str
    soort: Soort
    zin: str
    bron: str
    weegt: bool = True
    waarom: str = ""
    vanaf: date | None = None
    tot_en_met: date | None = None
    rij: UUID | None = None


def in_dagen(zin: str, dagen: tuple[date, date]) -> str:
    """Return a sentence with its days behind it, openly: from when, until when, how many."""
    aantal = (dagen[1] - dagen[0] + DAG).days
    if aantal == 1:
        return f"{zin} op {datums.voluit(dagen[0])}: 1 dag."
    return f"{zin} van {datums.voluit(dagen[0])} tot en met {datums.voluit(dagen[1])}: {aantal} dagen."


def dagen_samen(punten: Iterable[Punt]) -> int:
    """Return on how many days at least one of these goes; a day in two of them counts once.

    What somebody wrote to have no weight is left out.
    """
    tijden = sorted((p.vanaf, p.tot_en_met) for p in punten if p.weegt and p.vanaf is not None and p.tot_en_met)
    totaal, klaar = 0, date.min
    for vanaf, tot_en_met in tijden:
        begin = max(vanaf, klaar)
        totaal += max(0, (tot_en_met - begin + DAG).days)
        klaar = max(klaar, tot_en_met + DAG)
    return totaal


def samen_zin(punten: Iterable[Punt]) -> str:
    """Return the days together in a sentence; empty where not at least two things have days."""
    lijst = [p for p in punten if p.weegt and p.vanaf is not None]
    if len(lijst) < 2:
        return ""
    return f"Samen gaat dit over {dagen_samen(lijst)} dagen. Een dag die bij twee dingen hoort, telt één keer."
