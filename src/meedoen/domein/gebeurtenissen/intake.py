# SPDX-License-Identifier: EUPL-1.2
"""Rows of the brede intake (Wet inburgering 2021, article 14; Besluit inburgering 2021, article 5.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.gebeurtenissen.dossier import Kanaal
from meedoen.domein.toegang import Veldgroep


class Opkomst(StrEnum):
    """What came of an oproep."""

    VERSCHENEN = "verschenen"
    NIET_VERSCHENEN = "niet_verschenen"
    ONVOLDOENDE = "onvoldoende"


class IntakeWijze(StrEnum):
    """How the brede intake was completed."""

    GESPREK = "gesprek"
    ZONDER_MEDEWERKING = "zonder_medewerking"
    BEPERKT_NA_VERHUIZING = "beperkt_na_verhuizing"


class Voorlegging(StrEnum):
    """Where something that asks two people stands, after this act."""

    VOORGELEGD = "voorgelegd"
    BEVESTIGD = "bevestigd"
    TERUGGEGEVEN = "teruggegeven"
    """The second person sent it back."""
    TERUGGEHAALD = "teruggehaald"
    """The proposer took it back."""


@gebeurtenis("uitnodiging_verstuurd", Soort.BRIEF, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class UitnodigingVerstuurd(Gegevens):
    """A voluntary invitation, also in the azc. Never an oproep: staying away has no consequence."""

    datum: date
    afspraak_op: date | None = None
    kanaal: Kanaal = Kanaal.BRIEF


@gebeurtenis("oproep_verstuurd", Soort.BRIEF, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class OproepVerstuurd(Gegevens):
    """An oproep for the brede intake. `nummer` counts every oproep from 1; come on `afspraak_op`."""

    nummer: int
    datum: date
    afspraak_op: date


@gebeurtenis("oproep_uitkomst", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class OproepUitkomst(Gegevens):
    """What came of oproep `nummer`. `verwijtbaar` is None until someone judged it; False is not counted."""

    nummer: int
    uitkomst: Opkomst
    datum: date
    verwijtbaar: bool | None = None


@gebeurtenis("waarschuwing_verstuurd", Soort.BRIEF, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class WaarschuwingVerstuurd(Gegevens):
    """The written warning after oproep `oproep_nummer` (article 14 lid 1)."""

    oproep_nummer: int
    datum: date


@gebeurtenis("alleen_praten_verteld", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class AlleenPratenVerteld(Gegevens):
    """The person was told of the right to talk alone (Besluit 5.2 lid 2)."""

    datum: date


@gebeurtenis("intake_gestart", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeGestart(Gegevens):
    """The talk began. `vrijwillig`: in the azc phase, before any duty to come."""

    datum: date
    vrijwillig: bool = False


@gebeurtenis("intake_afgerond", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeAfgerond(Gegevens):
    """The brede intake is complete."""

    datum: date
    wijze: IntakeWijze


@gebeurtenis("intake_voorgelegd", Soort.MENS, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeVoorgelegd(Gegevens):
    """Completing the intake in absence (article 14 lid 2) was laid before a second person, or what came of that.

    `door`: who did this act, on `datum`; `voorgelegd_door`: who laid it before, for an act of somebody else. Why
    stands beside the tijdlijn: it is about the person, and this row is only about who works on what.
    """

    datum: date
    door: str
    stand: Voorlegging = Voorlegging.VOORGELEGD
    voorgelegd_door: str = ""


@gebeurtenis("startniveau_vastgesteld", Soort.MENS, Veldgroep.STARTNIVEAU)
@dataclass(frozen=True, slots=True, kw_only=True)
class StartniveauVastgesteld(Gegevens):
    """Education, work, languages and literacy at the start are known; `herkomst` says from whom."""

    datum: date
    herkomst: str


@gebeurtenis("lbt_ontheffing", Soort.MENS, Veldgroep.GEZONDHEID)
@dataclass(frozen=True, slots=True, kw_only=True)
class LbtOntheffing(Gegevens):
    """The college lifted the leerbaarheidstoets, or refused to (article 14 lid 6); the ground stays in the besluit."""

    datum: date
    toegekend: bool = True


@gebeurtenis("derde_gevraagd", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class DerdeGevraagd(Gegevens):
    """A third party was asked for what the PIP cannot do without (Besluit 5.3 lid 2); `vraag` is its name."""

    vraag: str
    derde: str
    datum: date
    reden: str = ""


@gebeurtenis("derde_ontvangen", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class DerdeOntvangen(Gegevens):
    """The answer to request `vraag` arrived: two weeks run from `datum`."""

    vraag: str
    datum: date
