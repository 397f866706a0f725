# SPDX-License-Identifier: EUPL-1.2
"""Rows of arriving and guidance: the house, the list of things to arrange, the line that goes down, what was agreed.

No row holds an answer about self-reliance or about how somebody is: those stand with the room (`regie/begeleiding`)
and are read by no clock, no task and no decision. A row only says that it was talked about.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.toegang import Veldgroep


class Woonstap(StrEnum):
    """A step on the way to a house."""

    ZOEKEN = "zoeken"
    AANBOD = "aanbod"
    GEWEIGERD = "geweigerd"
    """The person did not take the house that was offered."""
    SLEUTEL = "sleutel"


class Woonvorm(StrEnum):
    """Where somebody lives."""

    AZC = "azc"
    HAR = "har"
    """A hotel or other place for a short time, that the gemeente arranged (Hotel- en accommodatieregeling)."""
    DOORSTROOM = "doorstroom"
    """A doorstroomlocatie, also in another gemeente."""
    LOGEER = "logeer"
    REFERENT = "referent"
    """With the member of the family who asked for them to come."""
    NIDOS = "nidos"
    """Under eighteen, alone, with the care of Nidos."""
    EIGEN = "eigen"
    DAKLOOS = "dakloos"


class Regelpunt(StrEnum):
    """One thing to arrange when somebody gets a house, or before the first lesson."""

    MELDING_BIJSTAND = "melding_bijstand"
    VOORSCHOT = "voorschot"
    ENERGIE = "energie"
    INRICHTING = "inrichting"
    ZORGVERZEKERING = "zorgverzekering"
    BANKREKENING = "bankrekening"
    DIGID = "digid"
    TOESLAGEN = "toeslagen"
    KINDERBIJSLAG = "kinderbijslag"
    HUISARTS = "huisarts"
    JGZ = "jgz"
    SCHOOL = "school"
    REIZEN = "reizen"
    OPVANG = "opvang"


class Begeleidingsfase(StrEnum):
    """How much guidance somebody gets: it goes down."""

    INTENSIEF = "intensief"
    BEGELEIDEN = "begeleiden"
    LOSLATEN = "loslaten"
    KLAAR = "klaar"


class Blik(StrEnum):
    """Whose view it is: of the person, or of who guides."""

    EIGEN = "eigen"
    BEGELEIDER = "begeleider"


@gebeurtenis("woning_stap", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class WoningStap(Gegevens):
    """On `datum` this step was taken. `plaats` is a town and never an address; `reden`: why a house was not taken."""

    datum: date
    stap: Woonstap
    plaats: str = ""
    reden: str = ""


@gebeurtenis("geen_woning", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class GeenWoning(Gegevens):
    """From `vanaf` up to and including `tot_en_met` there was no house. It counts for the person, who can't help it."""

    vanaf: date
    tot_en_met: date
    toelichting: str = ""


@gebeurtenis("woonsituatie_vastgesteld", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class WoonsituatieVastgesteld(Gegevens):
    """Since `vanaf` somebody lives so, as people say it; it moves no term, which is for the registers.

    `gemeente`: the name of the gemeente where that is, when it is not ours (the verblijfsgemeente). `wordt_18`: the day
    on which the care of Nidos ends, as far as it was known when this was laid down.
    """

    vanaf: date
    vorm: Woonvorm
    gemeente: str = ""
    wordt_18: date | None = None


@gebeurtenis("regelpunt_bijgewerkt", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class RegelpuntBijgewerkt(Gegevens):
    """How one thing to arrange stands; the last row of a `punt` counts.

    `wie` does it, `uiterlijk` by when, `alleen`: the person can do it alone (None: not asked). `nvt`: not needed here.
    """

    punt: Regelpunt
    wie: str = ""
    uiterlijk: date | None = None
    alleen: bool | None = None
    gedaan_op: date | None = None
    nvt: bool = False


@gebeurtenis("begeleiding_fase", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class BegeleidingFase(Gegevens):
    """Since `datum` the guidance is in this phase, with a talk at least once in `ritme_dagen` days (0: none)."""

    datum: date
    fase: Begeleidingsfase
    ritme_dagen: int
    reden: str = ""


@gebeurtenis("zelfredzaamheid_besproken", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class ZelfredzaamheidBesproken(Gegevens):
    """On `datum` somebody looked at what the person does alone. The answers stand elsewhere, under `meting_id`."""

    datum: date
    blik: Blik
    meting_id: UUID


class Uitkomst(StrEnum):
    """What came of an agreement. It says nothing of whose fault that is."""

    GELUKT = "gelukt"
    NIET_GELUKT = "niet_gelukt"
    VERVALT = "vervalt"
    """Not needed any more."""


@gebeurtenis("doel_gesteld", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class DoelGesteld(Gegevens):
    """On `datum` a goal was set; its words stand with the room."""

    doel_id: UUID
    datum: date


@gebeurtenis("doel_gesloten", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class DoelGesloten(Gegevens):
    """On `datum` a goal was reached, or let go."""

    doel_id: UUID
    datum: date
    gehaald: bool


@gebeurtenis("plan_besproken", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class PlanBesproken(Gegevens):
    """On `datum` plan, goals and agreements were discussed at one screen; version `versie` was printed."""

    gesprek_id: UUID
    datum: date
    versie: int


@gebeurtenis("plan_getekend", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGetekend(Gegevens):
    """On `datum` somebody who was there signed version `versie`. No rule, clock or task asks for it."""

    gesprek_id: UUID
    datum: date
    versie: int


@gebeurtenis("voorlichting_gevraagd", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class VoorlichtingGevraagd(Gegevens):
    """On `datum` the person asked for voorlichting. Which kind stands with the room; one about health is no row."""

    deelname_id: UUID
    datum: date


@gebeurtenis("voorlichting_uitgenodigd", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class VoorlichtingUitgenodigd(Gegevens):
    """The person was invited to a session on `datum`, which may be to come."""

    deelname_id: UUID
    datum: date


@gebeurtenis("voorlichting_geweest", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class VoorlichtingGeweest(Gegevens):
    """The person was at a session on `datum`. That somebody was not there is never a row."""

    deelname_id: UUID
    datum: date


class TolkStand(StrEnum):
    """How a booking of an interpreter stands."""

    GEVRAAGD = "gevraagd"
    BEVESTIGD = "bevestigd"
    AFGEZEGD = "afgezegd"
    KWAM = "kwam"
    KWAM_NIET = "kwam_niet"


@gebeurtenis("tolk_geboekt", Soort.MENS, Veldgroep.NAAM_CONTACT)
@dataclass(frozen=True, slots=True, kw_only=True)
class TolkGeboekt(Gegevens):
    """How the booking of an interpreter for the talk of `datum` stands since this row; the last one counts."""

    boeking_id: UUID
    datum: date
    stand: TolkStand


@gebeurtenis("afspraak_gemaakt", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class AfspraakGemaakt(Gegevens):
    """Somebody does something by `uiterlijk`; what and who stands with the room."""

    afspraak_id: UUID
    uiterlijk: date


@gebeurtenis("afspraak_afgerond", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class AfspraakAfgerond(Gegevens):
    """On `datum` it was laid down what came of an agreement."""

    afspraak_id: UUID
    datum: date
    uitkomst: Uitkomst


@gebeurtenis("hoe_gaat_het_gevraagd", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class HoeGaatHetGevraagd(Gegevens):
    """On `datum` the person was asked how it goes. The answers stand elsewhere, under `antwoord_id`."""

    datum: date
    antwoord_id: UUID
