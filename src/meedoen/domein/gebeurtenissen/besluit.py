# SPDX-License-Identifier: EUPL-1.2
"""Rows of the letter of a besluit: it waits to be sent, it was sent (Awb 3:40, 3:41).

No row says what was decided: the kind of a decision can tell of health. What it is, stands with the decision.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.toegang import Veldgroep


class Verzendwijze(StrEnum):
    """How the letter of a besluit reached the person: sent or handed over (Awb 3:41), or electronically (2:14)."""

    POST = "post"
    UITGEREIKT = "uitgereikt"
    VEILIG_BERICHT = "veilig_bericht"


@gebeurtenis("besluit_wacht_op_brief", Soort.BRIEF, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class BesluitWachtOpBrief(Gegevens):
    """A besluit was taken on `datum` and its letter did not go out with it: nothing that follows from it runs yet."""

    besluit_id: UUID
    nummer: str
    datum: date


@gebeurtenis("besluit_verstuurd", Soort.BRIEF, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class BesluitVerstuurd(Gegevens):
    """The letter went out on `datum`, when it did not with the besluit, or another day than was known before.

    `pip_versie`: the version of the plan that it lays down, None for any other besluit.
    """

    besluit_id: UUID
    nummer: str
    datum: date
    hoe: Verzendwijze
    pip_versie: int | None = None
