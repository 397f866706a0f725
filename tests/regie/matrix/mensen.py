# SPDX-License-Identifier: EUPL-1.2
"""Who asks: each role here, next door and in another region, and a consulent before and after the appointment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from tests.conftest import BAARN, BUNSCHOTEN
from tests.regie.matrix.stand import GISTEREN, GRONINGEN, MORGEN, VAN_DE_MATRIX, eigen_id
from tests.regie.matrix.verwacht_adressen import LETTERS
from tests.regie.regio import Verbinding, zet


@dataclass(frozen=True)
class Wie:
    """Somebody who asks. `letter` is the role; `waar` the gemeente of the appointment, which may be over or to come."""

    letter: str
    waar: int
    vanaf: Any = None
    tot: Any = None
    binnen: bool = True

    @property
    def id(self) -> UUID:
        return eigen_id(f"wie/{self}")

    def __str__(self) -> str:
        wanneer = "" if self.binnen else "-vooraf" if self.vanaf else "-achteraf"
        return f"{LETTERS[self.letter]}-{self.waar}{wanneer}"


MENSEN = [
    *(Wie(letter, waar) for letter in LETTERS for waar in (BAARN, BUNSCHOTEN)),
    *(Wie(letter, GRONINGEN) for letter in "CTB"),
    Wie("C", BAARN, vanaf=MORGEN, binnen=False),
    Wie("C", BAARN, tot=GISTEREN, binnen=False),
]


def leg_mensen(v: Verbinding) -> None:
    """Give each of them an account and an appointment."""
    if v.execute("select 1 from organisaties_account where id = %s", [MENSEN[0].id]).fetchone():
        return
    for wie in MENSEN:
        zet(v, "organisaties_account", id=wie.id, email=f"{wie}@voorbeeld.example", is_active=True)
        zet(v, "organisaties_medewerker", id=wie.id, gemeente_id=wie.waar, naam=str(wie), email="x@voorbeeld.example")
        zet(v, "organisaties_aanstelling", id=wie.id, medewerker_id=wie.id, gemeente_id=wie.waar,
            rol=LETTERS[wie.letter], vanaf=wie.vanaf or "2021-01-01", tot=wie.tot,
            organisatie_id=_organisatie(v, wie.waar) if wie.letter in "MV" else None)  # fmt: skip


def _organisatie(v: Verbinding, gemeente: int) -> UUID:
    """Return the organisation that the seeded set refers somebody of this gemeente to."""
    (organisatie,) = v.execute(
        f"select organisatie_id from verwijzen_verwijzing where gemeente_id = {gemeente} {VAN_DE_MATRIX}"
    ).fetchone() or (None,)
    assert organisatie is not None
    return organisatie
