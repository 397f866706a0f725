# SPDX-License-Identifier: EUPL-1.2
"""Rows about a referral: an organisation is asked to guide somebody, takes it on or gives it back, and when it ends.

What the organisation writes down itself (lists, hours, notes) stands with its room and is no row here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.toegang import Veldgroep


class Begeleidtaak(StrEnum):
    """What an organisation is asked for."""

    BEGELEIDING = "begeleiding"
    """Maatschappelijke begeleiding by somebody whose work it is (Wet inburgering 2021, article 13)."""
    TAALMAATJE = "taalmaatje"
    """A volunteer to speak Dutch with, or for a small task."""


@gebeurtenis("verwijzing_gedaan", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class VerwijzingGedaan(Gegevens):
    """An organisation was asked, for from `vanaf`; it sees nobody yet. `tot` (exclusive): None, no end agreed."""

    verwijzing_id: UUID
    organisatie: str
    taak: Begeleidtaak
    datum: date
    vanaf: date
    tot: date | None = None


@gebeurtenis("verwijzing_aangenomen", Soort.KETEN, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class VerwijzingAangenomen(Gegevens):
    """The organisation takes it on, and says who: from this moment those people see what their task needs."""

    verwijzing_id: UUID
    organisatie: str
    datum: date
    wie: str


@gebeurtenis("verwijzing_teruggegeven", Soort.KETEN, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class VerwijzingTeruggegeven(Gegevens):
    """The organisation gives it back, before or after it took it on; it sees nobody any more."""

    verwijzing_id: UUID
    organisatie: str
    datum: date
    reden: str


@gebeurtenis("verwijzing_gestopt", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class VerwijzingGestopt(Gegevens):
    """The gemeente ends it on `tot` (exclusive): from that day the organisation sees nobody any more.

    `vanzelf`: the ground of it fell away (moved out, dossier closed, another ground), and nobody chose to.
    """

    verwijzing_id: UUID
    organisatie: str
    tot: date
    reden: str
    vanzelf: bool = False


@gebeurtenis("verwijzing_afgesproken_tot", Soort.KETEN, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class VerwijzingAfgesprokenTot(Gegevens):
    """From `tot` there is no contract or cooperation with this organisation; None: there is one again, without end."""

    verwijzing_id: UUID
    organisatie: str
    tot: date | None = None
