# SPDX-License-Identifier: EUPL-1.2
"""The letters of a verzoek as data: what is missing, that the decision comes later, the refusal."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from meedoen.regie.besluiten.brieven.gegevens import Bezwaar, Brief


@dataclass(frozen=True, kw_only=True)
class OverVerzoek(Brief):
    """What the letters of a verzoek share. om: what was asked, behind "u vroeg ons om"; verzoek_van: on which day."""

    om: str
    verzoek_van: date


@dataclass(frozen=True, kw_only=True)
class VerzoekAanvullenBrief(OverVerzoek):
    """The request to complete a verzoek (Awb art. 4:5), with what that does to the last day to decide (4:15).

    wat: what is missing, in own words. aanvullen_tot: last day, inclusive. was, beslissen_tot: last day to decide
    before, and when nothing comes.
    """

    sjabloon: ClassVar[str] = "verzoek_aanvullen.typ"

    wat: str
    aanvullen_tot: date
    was: date
    beslissen_tot: date

    def __post_init__(self) -> None:
        """Refuse a request for nothing, and a day that has passed: ValueError."""
        if not self.wat.strip():
            raise ValueError("een vraag om aan te vullen zonder wat er ontbreekt (artikel 4:5 Awb)")
        if self.aanvullen_tot <= self.dagtekening:
            raise ValueError("aanvullen kan tot een dag na de brief")

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return "Vul uw verzoek aan"


@dataclass(frozen=True, kw_only=True)
class VerzoekLaterBrief(OverVerzoek):
    """The notice that the decision comes later (Awb art. 4:14 lid 3). reden: why. was, beslissen_tot: last day before
    and now."""

    sjabloon: ClassVar[str] = "verzoek_later.typ"

    reden: str
    was: date
    beslissen_tot: date

    def __post_init__(self) -> None:
        """Refuse a delay that is none: ValueError."""
        if self.beslissen_tot <= self.was:
            raise ValueError("later beslissen is op een latere dag")

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return "Wij beslissen later op uw verzoek"


@dataclass(frozen=True, kw_only=True)
class VerzoekBesluitBrief(OverVerzoek):
    """The refusal of what was asked (Awb art. 1:3 lid 2, 3:46), or that it is left as it was not completed (4:5).

    artikel: on which the change would rest. aanvullen_tot: until when it could be completed, with niet_behandeld.
    gehoord_op: the day on which the person could react, None when nobody was asked; zienswijze: what the person said.
    """

    sjabloon: ClassVar[str] = "verzoek_besluit.typ"

    niet_behandeld: bool
    artikel: str
    motivering: str
    aanvullen_tot: date | None = None
    gehoord_op: date | None = None
    zienswijze: str = ""
    bezwaar: Bezwaar

    def __post_init__(self) -> None:
        """Refuse a refusal without reasons (Awb art. 3:46), and one that leaves what nobody asked to complete."""
        if not self.motivering.strip():
            raise ValueError("een afwijzing zonder motivering (artikel 3:46 Awb)")
        if self.niet_behandeld != (self.aanvullen_tot is not None):
            raise ValueError("niet behandelen kan alleen na de kans om aan te vullen (artikel 4:5 Awb)")

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return "Besluit: wij behandelen uw verzoek niet" if self.niet_behandeld else "Besluit: wij wijzen uw verzoek af"
