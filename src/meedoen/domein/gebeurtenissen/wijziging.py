# SPDX-License-Identifier: EUPL-1.2
"""Rows of changes in a dossier: packages of a move, the household, and family that follows (nareis)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.toegang import Veldgroep


@gebeurtenis("pakket_gegeven", Soort.MENS, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class PakketGegeven(Gegevens):
    """On request the new gemeente got PIP, progress and fines (Wet inburgering 2021, article 35 lid 4)."""

    datum: date
    gemeente: int
    gevraagd_op: date
    gevraagd_door: str


@gebeurtenis("pakket_overgenomen", Soort.MENS, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class PakketOvergenomen(Gegevens):
    """The package of the previous gemeente was read and confirmed; `lesuren` rows of lessons were copied from it."""

    datum: date
    gemeente: int
    lesuren: int


@gebeurtenis("nareis_aangekondigd", Soort.MENS, Veldgroep.GEZIN)
@dataclass(frozen=True, slots=True, kw_only=True)
class NareisAangekondigd(Gegevens):
    """Family will follow: so many adults and children, on `verwacht` when that is known. A later row wins.

    With nobody at all: it does not go through.
    """

    datum: date
    volwassenen: int
    kinderen: int
    verwacht: date | None = None


@gebeurtenis("nareis_aangekomen", Soort.MENS, Veldgroep.GEZIN)
@dataclass(frozen=True, slots=True, kw_only=True)
class NareisAangekomen(Gegevens):
    """The family that was announced is here since `datum`."""

    datum: date


@gebeurtenis("huishouden_verbonden", Soort.MENS, Veldgroep.GEZIN)
@dataclass(frozen=True, slots=True, kw_only=True)
class HuishoudenVerbonden(Gegevens):
    """Since `datum` this dossier belongs to one household with another.

    With which one stands on the page of the household while it is so, and never here: a tijdlijn only grows, and who
    fled from somebody must not stay beside that person for ever.
    """

    datum: date


@gebeurtenis("huishouden_losgemaakt", Soort.MENS, Veldgroep.GEZIN)
@dataclass(frozen=True, slots=True, kw_only=True)
class HuishoudenLosgemaakt(Gegevens):
    """Since `datum` this dossier and another are no longer one household; with which one is not told here either."""

    datum: date
