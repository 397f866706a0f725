# SPDX-License-Identifier: EUPL-1.2
"""What Meedoen asks of the Basisregistratie Personen (BRP)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol


class Adres(NamedTuple):
    """A Dutch address; `postcode` without a space."""

    straat: str
    huisnummer: str
    postcode: str
    plaats: str


class Inschrijving(NamedTuple):
    """Registered in a gemeente (official code) from a day on."""

    gemeente: int
    vanaf: date


@dataclass(frozen=True, slots=True, kw_only=True)
class BrpPersoon:
    """One person as the BRP knows them. `inschrijvingen`: oldest first, the last one is where they live."""

    voornamen: str = ""
    achternaam: str = ""
    geslacht: str = ""
    geboortedatum: date | None = None
    geheim_adres: bool = False
    adres: Adres | None = None
    inschrijvingen: tuple[Inschrijving, ...] = ()
    overleden_op: date | None = None


class BrpPort(Protocol):
    """The BRP, whoever answers. The real client (Haal Centraal) comes with the chain."""

    def zoek(self, *, bsn: str, vandaag: date) -> BrpPersoon | None:
        """Return what the BRP knows of this BSN on `vandaag`, or None. Raise `GeenRegister` when it is down."""
        ...


class GeenRegister(Exception):
    """The register does not answer now; ask again later."""
