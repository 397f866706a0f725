# SPDX-License-Identifier: EUPL-1.2
"""Rows about schools and guidance organisations: where somebody is placed, and what was written about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.toegang import Veldgroep


@gebeurtenis("geplaatst", Soort.MENS, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class Geplaatst(Gegevens):
    """The person goes to this provider from `vanaf`, and until `tot` (exclusive) when that is known.

    `leerroute` B, O or Z, empty where the placement is no lesson; `cursus` in the words of the consulent.
    """

    plaatsing_id: UUID
    organisatie: str
    vanaf: date
    tot: date | None = None
    leerroute: str = ""
    cursus: str = ""


@gebeurtenis("plaatsing_beeindigd", Soort.MENS, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class PlaatsingBeeindigd(Gegevens):
    """From `tot` on this person is no longer at this provider, and the provider no longer sees the dossier."""

    plaatsing_id: UUID
    organisatie: str
    tot: date
    reden: str = ""


@gebeurtenis("plaatsing_gestart", Soort.KETEN, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class PlaatsingGestart(Gegevens):
    """The provider says that this person began there on `startdatum`."""

    plaatsing_id: UUID
    organisatie: str
    startdatum: date


@gebeurtenis("bericht_van_partner", Soort.KETEN, Veldgroep.BERICHTEN)
@dataclass(frozen=True, slots=True, kw_only=True)
class BerichtVanPartner(Gegevens):
    """A provider wrote about this person; the text itself stands with the message."""

    bericht_id: UUID
    organisatie: str
    onderwerp: str


@gebeurtenis("bericht_gelezen", Soort.MENS, Veldgroep.BERICHTEN)
@dataclass(frozen=True, slots=True, kw_only=True)
class BerichtGelezen(Gegevens):
    """Somebody of the gemeente read (or answered) that message."""

    bericht_id: UUID
    organisatie: str
