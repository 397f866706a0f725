# SPDX-License-Identifier: EUPL-1.2
"""Rows of a bezwaar (Awb chapters 6 and 7): each step with its day; of one against a fine see `handhaving`.

No row says which decision it is against or what the person wrote: those stand with the room (`regie/bezwaren`), for
the kind of a decision can tell of health.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.toegang import Veldgroep
from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst


class Bezwaaractie(StrEnum):
    """What was done in a bezwaar."""

    ONTVANGEN = "ontvangen"
    """It came in; `bekendmaking`: of the decision objected to, `commissie`: one of Awb 7:13 advises."""
    HERSTEL_GEVRAAGD = "herstel_gevraagd"
    """The person was asked to mend a defect, `tot` and including this day (Awb 6:6)."""
    HERSTELD = "hersteld"
    GEHOORD = "gehoord"
    VERDAAGD = "verdaagd"
    """The decision was put off by `weken` weeks (Awb 7:10 lid 3)."""
    UITSTEL = "uitstel"
    """The person agreed to a decision on `tot` at the latest (Awb 7:10 lid 4)."""
    INGETROKKEN = "ingetrokken"
    BESLIST = "beslist"
    BEROEP = "beroep"
    UITSPRAAK = "uitspraak"


@gebeurtenis("bezwaar_stap", Soort.MENS, Veldgroep.ZAAKSTUKKEN)
@dataclass(frozen=True, slots=True, kw_only=True)
class BezwaarStap(Gegevens):
    """One step of bezwaar `bezwaar_id`, on `datum`. `uitkomst`: what the decision on it says, with that step alone."""

    bezwaar_id: UUID
    actie: Bezwaaractie
    datum: date
    bekendmaking: date | None = None
    commissie: bool | None = None
    tot: date | None = None
    weken: int | None = None
    uitkomst: BezwaarUitkomst | None = None
