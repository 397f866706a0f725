# SPDX-License-Identifier: EUPL-1.2
"""The letter that decides on a bezwaar against another decision than a fine."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from meedoen.regie.besluiten.brieven.gegevens import Brief


@dataclass(frozen=True, kw_only=True)
class BezwaarBrief(Brief):
    """The decision on bezwaar (Awb art. 7:11, 7:12), with the way to court (art. 8:1, 6:7).

    besluit_van, besluit_nummer: of the decision objected to; its kind is not named, for it can tell of health.
    gehoord_op: day of the hearing, None when nobody was heard. uitkomst: "gegrond", "ongegrond" or
    "niet_ontvankelijk"; vervolg: with "gegrond" one of "herroepen", "nieuw_besluit", "zelfde_besluit", else empty.
    beroep_tot: last day, inclusive.
    """

    sjabloon: ClassVar[str] = "bezwaar.typ"

    bezwaar_van: date
    besluit_van: date
    besluit_nummer: str
    gehoord_op: date | None = None
    uitkomst: str
    vervolg: str = ""
    motivering: str
    beroep_tot: date

    def __post_init__(self) -> None:
        """Refuse a decision without reasons (Awb art. 7:12), and one that does not say what follows: ValueError."""
        if not self.motivering.strip():
            raise ValueError("een beslissing zonder motivering (artikel 7:12 Awb)")
        if (self.uitkomst == "gegrond") != bool(self.vervolg):
            raise ValueError("bij gegrond hoort wat er volgt, en alleen daarbij")

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return {
            "gegrond": "Beslissing op uw bezwaar: u krijgt gelijk",
            "ongegrond": "Beslissing op uw bezwaar: u krijgt geen gelijk",
            "niet_ontvankelijk": "Beslissing op uw bezwaar: wij behandelen het niet",
        }[self.uitkomst]
