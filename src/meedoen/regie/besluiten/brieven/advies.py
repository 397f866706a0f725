# SPDX-License-Identifier: EUPL-1.2
"""The letter with the advice of the college to DUO on ontheffing. It is no decision and names no remedy."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from meedoen.regie.besluiten.brieven.gegevens import Brief, Regel


@dataclass(frozen=True, kw_only=True)
class AdviesBrief(Brief):
    """The advice (Besluit inburgering 2021, art. 2.8), to the person who sends it along, or to DUO (`aan_duo`).

    over, geboren: whom it is about, for DUO. kenmerk: DUO's reference, may be empty. regels: each demand of the
    article that was judged, with its reason. gezegd: what the person told, may be empty.
    """

    sjabloon: ClassVar[str] = "advies_duo.typ"

    over: str
    geboren: date | None
    gevraagd_op: date
    aan_duo: bool
    kenmerk: str = ""
    ontheffen: bool
    regels: tuple[Regel, ...]
    gezegd: str = ""

    def __post_init__(self) -> None:
        """Refuse an advice without reasons: ValueError."""
        if not self.regels:
            raise ValueError("een advies zonder redenen zegt niets")

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return "Advies over ontheffing van de inburgeringsplicht"
