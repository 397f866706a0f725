# SPDX-License-Identifier: EUPL-1.2
"""Rows of the voortgangsgesprekken that a PIP promises (Wi2021, article 17 lid 1; Besluit, article 5.3 lid 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.gebeurtenissen.dossier import Kanaal
from meedoen.domein.toegang import Veldgroep


class Taalniveau(StrEnum):
    """How far somebody is in one skill, lowest first."""

    A0 = "A0"
    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"


@gebeurtenis("voortgangsgesprek_gepland", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class VoortgangsgesprekGepland(Gegevens):
    """On `datum` somebody planned the next talk for the day `op`; without `op` the plan is off. A later row wins.

    `om` is the time of that day, at the clock of Amsterdam; None was not said.
    """

    datum: date
    op: date | None = None
    kanaal: Kanaal | None = None
    om: time | None = None


@gebeurtenis("voortgangsgesprek", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class Voortgangsgesprek(Gegevens):
    """A talk about the progress, held on `datum`.

    `aanwezig`: who was there beside the two. `lesuren`: hours of lessons followed in total up to that day, and a level
    per skill, both as the school sees it; None was not told. `delen`: the person reads it at once.
    """

    datum: date
    kanaal: Kanaal
    tolk: bool = False
    aanwezig: str = ""
    gaat_goed: str = ""
    hindert: str = ""
    afspraken: str = ""
    lesuren: int | None = None
    lezen: Taalniveau | None = None
    luisteren: Taalniveau | None = None
    schrijven: Taalniveau | None = None
    spreken: Taalniveau | None = None
    delen: bool = False
