# SPDX-License-Identifier: EUPL-1.2
"""Rows of what somebody asks to change in the plan (Awb chapter 4): each step with its day.

No row says what was asked or why it was refused: that stands with the room (`regie/verzoeken`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.toegang import Veldgroep


class Verzoekactie(StrEnum):
    """What was done with what somebody asked."""

    ONTVANGEN = "ontvangen"
    """It came in; `mondeling`: in a talk."""
    AANVULLING_GEVRAAGD = "aanvulling_gevraagd"
    """The person was asked to complete it, `tot` and including this day (Awb 4:5)."""
    AANGEVULD = "aangevuld"
    LATER = "later"
    """The person was told that the decision comes later, on `tot` at the latest (Awb 4:14 lid 3)."""
    VOORGELEGD = "voorgelegd"
    """A refusal lies before a second person."""
    TERUGGEGEVEN = "teruggegeven"
    """It does not lie there any more: taken back, or sent back."""
    TOEGEKEND = "toegekend"
    AFGEWEZEN = "afgewezen"
    NIET_BEHANDELD = "niet_behandeld"
    """Left unhandled, because it was not completed (Awb 4:5 lid 1)."""
    INGETROKKEN = "ingetrokken"
    """By who asked it."""


@gebeurtenis("verzoek_stap", Soort.MENS, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class VerzoekStap(Gegevens):
    """One step of verzoek `verzoek_id`, on `datum`. `door`: who laid a refusal before a colleague."""

    verzoek_id: UUID
    actie: Verzoekactie
    datum: date
    mondeling: bool | None = None
    tot: date | None = None
    door: str = ""
