# SPDX-License-Identifier: EUPL-1.2
"""Rows of the advice that the college gives DUO on ontheffing for bijzondere individuele omstandigheden.

No row says what happened to somebody or why: that stands with the room (`regie/adviezen`). Besluit inburgering 2021,
article 2.8.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.toegang import Veldgroep


class Adviesvrager(StrEnum):
    """Who asks for the advice."""

    INBURGERAAR = "inburgeraar"
    """For an application of the person, who sends the advice along (article 2.8 lid 2)."""
    DUO = "duo"
    """DUO thinks of an ontheffing without an application (article 2.8 lid 4)."""


class Adviesactie(StrEnum):
    """What was done with an advice."""

    GEVRAAGD = "gevraagd"
    VERSTUURD = "verstuurd"
    VERVALLEN = "vervallen"
    """It is no longer asked, or of no importance to DUO."""


@gebeurtenis("advies_stap", Soort.MENS, Veldgroep.GEZONDHEID)
@dataclass(frozen=True, slots=True, kw_only=True)
class AdviesStap(Gegevens):
    """One step of advice `advies_id`, on `datum`.

    `door`: who asked, with GEVRAAGD alone. `ontheffen`: the advice is to lift the plicht, with VERSTUURD alone.
    """

    advies_id: UUID
    actie: Adviesactie
    datum: date
    door: Adviesvrager | None = None
    ontheffen: bool | None = None
