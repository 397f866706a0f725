# SPDX-License-Identifier: EUPL-1.2
"""Rows of the valuation of a foreign diploma by IDW (Nuffic and SBB): asked, what came back, and its use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.toegang import Veldgroep


class Waarderingstand(StrEnum):
    """How a valuation stands."""

    AANGEVRAAGD = "aangevraagd"
    AANVULLEN = "aanvullen"
    """IDW asks for more papers."""
    ONTVANGEN = "ontvangen"
    GEEN = "geen"
    """IDW can't value it."""
    GEBRUIKT = "gebruikt"
    """The start level and the plan were looked at with it."""
    INGETROKKEN = "ingetrokken"


class Onderwijsniveau(StrEnum):
    """A Dutch level as IDW names it."""

    VMBO = "vmbo"
    HAVO = "havo"
    VWO = "vwo"
    MBO_1_2 = "mbo_1_2"
    MBO_3 = "mbo_3"
    MBO_4 = "mbo_4"
    HBO = "hbo"
    WO = "wo"


@gebeurtenis("diplomawaardering_stap", Soort.MENS, Veldgroep.STARTNIVEAU)
@dataclass(frozen=True, slots=True, kw_only=True)
class DiplomawaarderingStap(Gegevens):
    """How the valuation `waardering_id` of this diploma stands since `datum`; the last row counts.

    `verwacht`: the day by which IDW answers. `niveau` and `richting`: what came back, once it did.
    """

    waardering_id: UUID
    datum: date
    stand: Waarderingstand
    diploma: str
    land: str
    verwacht: date | None = None
    niveau: Onderwijsniveau | None = None
    richting: str = ""
