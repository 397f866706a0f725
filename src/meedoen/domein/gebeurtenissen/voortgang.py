# SPDX-License-Identifier: EUPL-1.2
"""Rows of the voortgangsgesprekken that a PIP promises (Wi2021, article 17 lid 1; Besluit, article 5.3 lid 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from uuid import UUID

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.gebeurtenissen.dossier import Kanaal
from meedoen.domein.toegang import Veldgroep
from meedoen.recht.wi2021.verlenging import Verlengingsgrond


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


class Bewijsstand(StrEnum):
    """Where the proof of a reason for more time is."""

    NOG_NIET = "nog_niet"
    INBURGERAAR = "inburgeraar"
    DOSSIER = "dossier"


@gebeurtenis("verlengingsgrond_vastgelegd", Soort.MENS, Veldgroep.GEZONDHEID)
@dataclass(frozen=True, slots=True, kw_only=True)
class VerlengingsgrondVastgelegd(Gegevens):
    """Something for which the person can ask DUO for more time (Besluit, article 4.3 lid 1; Regeling, article 4.1).

    A later row with the same `grond_id` replaces it; `vervalt`: it was none after all. `vanaf` and `tot_en_met` are its
    days, the last None while it goes on. `verteld_op`: the day the person heard that it counts. `waar`: what proof
    there is, and where.
    """

    grond_id: UUID
    datum: date
    grond: Verlengingsgrond
    vanaf: date
    tot_en_met: date | None = None
    verteld_op: date | None = None
    bewijs: Bewijsstand = Bewijsstand.NOG_NIET
    waar: str = ""
    vervalt: bool = False
