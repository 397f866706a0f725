# SPDX-License-Identifier: EUPL-1.2
"""Rows of a boeteprocedure (Wet inburgering 2021, articles 22 and 23; Awb title 5.4): each step with its day.

No row holds an amount or a judgement: those stand with the room (`regie/handhaving`), in field groups of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.toegang import Veldgroep


class Boetegrond(StrEnum):
    """The article of the Wet inburgering 2021 for which a fine is weighed."""

    INTAKE = "22"
    MEDEWERKING = "23"


class Boeteactie(StrEnum):
    """What was done in a boeteprocedure."""

    BEGONNEN = "begonnen"
    GEWOGEN = "gewogen"
    """Blame, bijstand and unwillingness were judged, or judged anew."""
    OMSTANDIGHEID = "omstandigheid"
    """Something that speaks for the person was added, or why one thing has no weight."""
    VOORGELEGD = "voorgelegd"
    """To impose no fine was laid before a second person, before there was a report."""
    RAPPORT = "rapport"
    """The report was made and went to the person with the intention to fine; `tot`: last day for a zienswijze."""
    ZIENSWIJZE = "zienswijze"
    """The zienswijze came, or its term passed without one (`gegeven` False)."""
    BESLOTEN = "besloten"
    """A fine was decided and its letter did not go out with it: it is not in force yet (Awb 3:40)."""
    BEBOET = "beboet"
    """The fine was made known, or on another day than was known; `tot`: last day of the new term (article 22 lid 2)."""
    GEEN_BOETE = "geen_boete"
    GESTOPT = "gestopt"
    UITSTEL = "uitstel"
    """Paying later or in parts was granted (Awb 4:94); `tot`: its last day, `deel_tot`: that of its first part."""
    NAVRAAG = "navraag"
    """The person was asked why a part was not paid; `deel_tot`: until when the arrangement is let stand as it is."""
    REGELING_INGETROKKEN = "regeling_ingetrokken"
    """Paying in parts was withdrawn (Awb 4:96); `tot`: the last day to pay what is open."""
    AANGEMAAND = "aangemaand"
    BETALING = "betaling"
    """A part was paid; `deel_tot`: the last day of the part that comes next, where an arrangement runs."""
    BETAALD = "betaald"
    """Nothing is open any more, also because the fine got lower."""
    BEZWAAR = "bezwaar"
    BEZWAAR_HERSTEL_GEVRAAGD = "bezwaar_herstel_gevraagd"
    BEZWAAR_HERSTELD = "bezwaar_hersteld"
    BEZWAAR_GEHOORD = "bezwaar_gehoord"
    VERDAAGD = "verdaagd"
    """The decision on bezwaar was put off by `weken` weeks (Awb 7:10 lid 3)."""
    BEZWAAR_UITSTEL = "bezwaar_uitstel"
    BEZWAAR_INGETROKKEN = "bezwaar_ingetrokken"
    BEZWAAR_BESLIST = "bezwaar_beslist"
    BEROEP = "beroep"
    UITSPRAAK = "uitspraak"


class Heroverweging(StrEnum):
    """What a decision on bezwaar, or a judgment, did to the fine."""

    BLIJFT = "blijft"
    LAGER = "lager"
    VERVALT = "vervalt"


@gebeurtenis("boete_stap", Soort.MENS, Veldgroep.HANDHAVING)
@dataclass(frozen=True, slots=True, kw_only=True)
class BoeteStap(Gegevens):
    """One step of boeteprocedure `procedure_id`, on `datum`.

    `overtreding_op` (the day it happened), `geconstateerd_op` (the day it was seen; None: that same day), `grond` and
    `oproep_nummer` (the oproep that was missed) come with the first step. `commissie`:
    a committee of Awb 7:13 advises. `bezwaar_id`: with a step of a bezwaar, which one; on old rows it is None, and that
    bezwaar has the id of the procedure. `reden`: why it was stopped; never words of the person.
    """

    procedure_id: UUID
    bezwaar_id: UUID | None = None
    actie: Boeteactie
    datum: date
    grond: Boetegrond | None = None
    overtreding_op: date | None = None
    geconstateerd_op: date | None = None
    oproep_nummer: int | None = None
    tot: date | None = None
    deel_tot: date | None = None
    weken: int | None = None
    gegeven: bool | None = None
    commissie: bool | None = None
    uitkomst: Heroverweging | None = None
    reden: str = ""
