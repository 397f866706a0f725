# SPDX-License-Identifier: EUPL-1.2
"""What Meedoen asks of the COA. The fields of the real client profile are not public; these are what we need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol


class Koppeling(NamedTuple):
    """Coupled to a gemeente (official code) on a day."""

    gemeente: int
    datum: date


class Verblijf(NamedTuple):
    """A stay on a COA location; `tot` is the first day elsewhere, None while it lasts."""

    vanaf: date
    tot: date | None
    locatie: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CoaPersoon:
    """One person as the COA knows them."""

    voornamen: str = ""
    achternaam: str = ""
    geslacht: str = ""
    geboortedatum: date | None = None
    koppeling: Koppeling | None = None
    verblijf: tuple[Verblijf, ...] = ()


class CoaPort(Protocol):
    """The COA, whoever answers. The real client comes with the chain."""

    def zoek(self, *, bsn: str | None, v_nummer: str | None, vandaag: date) -> CoaPersoon | None:
        """Return what the COA knows of this person on `vandaag`, or None. Raise `GeenRegister` when it is down."""
        ...
