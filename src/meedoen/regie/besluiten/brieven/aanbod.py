# SPDX-License-Identifier: EUPL-1.2
"""The verklaring for the person that there was no inburgeringsaanbod in time. It is no decision and names no remedy."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from meedoen.regie.besluiten.brieven.gegevens import Brief


@dataclass(frozen=True, kw_only=True)
class VerklaringAanbodBrief(Brief):
    """What the college declares (Regeling inburgering 2021, art. 4.1 lid 3 g), to send along to DUO.

    over, geboren: whom it is about. plan_van: dagtekening of the plan. uiterlijk: the last day for the aanbod, or for
    the start of the taalschakeltraject (`onderwijsroute`). vanaf, tot_en_met: the time without it, both inclusive; None
    for what still goes on.
    """

    sjabloon: ClassVar[str] = "verklaring_aanbod.typ"

    over: str
    geboren: date | None
    plan_van: date
    uiterlijk: date
    vanaf: date
    tot_en_met: date | None
    onderwijsroute: bool

    def __post_init__(self) -> None:
        """Refuse a time that ends before it begins: ValueError."""
        if self.tot_en_met is not None and self.tot_en_met < self.vanaf:
            raise ValueError("de tijd zonder aanbod eindigt voordat zij begint")

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        if self.tot_en_met is None:
            return "Verklaring: uw lessen zijn er niet op tijd"
        return "Verklaring: uw lessen waren er niet op tijd"
