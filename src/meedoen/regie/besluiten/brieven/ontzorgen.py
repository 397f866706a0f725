# SPDX-License-Identifier: EUPL-1.2
"""The letter of ontzorgen as data: the decision to pay fixed costs out of the bijstand on its own ground."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from meedoen.regie.besluiten.brieven.gegevens import Bezwaar, Brief


@dataclass(frozen=True, kw_only=True)
class OntzorgenLangerBrief(Brief):
    """The decision that the college pays out of the bijstand, and that the reader works along (Participatiewet art. 57
    onderdeel a).

    langer: the college pays already, under article 56a or an earlier decision. vanaf, tot_en_met: both inclusive.
    lasten: what is paid now, in words. besproken_op: day on which the reader could react (Awb art. 4:8); mening: what
    they said, may be empty.
    """

    sjabloon: ClassVar[str] = "ontzorgen_langer.typ"

    langer: bool
    vanaf: date
    tot_en_met: date
    lasten: tuple[str, ...]
    reden: str
    besproken_op: date
    mening: str = ""
    bezwaar: Bezwaar

    def __post_init__(self) -> None:
        """Refuse a decision without reasons (Awb art. 3:46), and one that ends before it begins: ValueError."""
        if not self.reden.strip():
            raise ValueError("een besluit zonder motivering (artikel 3:46 Awb)")
        if self.tot_en_met < self.vanaf:
            raise ValueError("het betalen eindigt voordat het begint")

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return f"Besluit: wij betalen uw vaste lasten{' langer' if self.langer else ''}"
