# SPDX-License-Identifier: EUPL-1.2
"""The letters of a bezwaar as data: that it came in, what is missing, that the decision comes later, the decision."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from meedoen.regie.besluiten.brieven.gegevens import Brief


@dataclass(frozen=True, kw_only=True)
class OverBezwaar(Brief):
    """What the letters about a bezwaar share.

    besluit_van, besluit_nummer: of the decision objected to; its kind is not named, for it can tell of health.
    """

    bezwaar_van: date
    besluit_van: date
    besluit_nummer: str


@dataclass(frozen=True, kw_only=True)
class BezwaarOntvangenBrief(OverBezwaar):
    """The confirmation that a bezwaar came in (Awb art. 6:14 lid 1), with what comes next (7:2, 7:10).

    tijdig: in time (6:9); met_redenen: the reader wrote why; commissie: one of 7:13 advises. beslissen_tot: last day.
    """

    sjabloon: ClassVar[str] = "bezwaar_ontvangen.typ"

    tijdig: bool
    met_redenen: bool
    commissie: bool
    beslissen_tot: date

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return "Wij hebben uw bezwaar ontvangen"


@dataclass(frozen=True, kw_only=True)
class BezwaarAanvullenBrief(OverBezwaar):
    """The request to complete a bezwaar (Awb art. 6:5, 6:6), with what that does to the last day to decide (7:10).

    ontbreekt: values of `recht.awb.bezwaar_behandelen.Vereiste`; wat: in own words, may be empty. aanvullen_tot: last
    day, inclusive. was, beslissen_tot: last day to decide before, and when nothing comes. adresregels: where to send.
    """

    sjabloon: ClassVar[str] = "bezwaar_aanvullen.typ"

    ontbreekt: tuple[str, ...]
    wat: str = ""
    aanvullen_tot: date
    was: date
    beslissen_tot: date
    adresregels: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse a request for nothing, and a day that has passed: ValueError."""
        if not self.ontbreekt:
            raise ValueError("een vraag om aan te vullen zonder wat er ontbreekt (artikel 6:6 Awb)")
        if self.aanvullen_tot <= self.dagtekening:
            raise ValueError("aanvullen kan tot een dag na de brief")

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return "Vul uw bezwaar aan"


@dataclass(frozen=True, kw_only=True)
class BezwaarLaterBrief(OverBezwaar):
    """The notice that the decision comes later (Awb art. 7:10 lid 5).

    afgesproken: the reader agreed (lid 4), else the college puts it off (lid 3). was, beslissen_tot: last day before
    and now.
    """

    sjabloon: ClassVar[str] = "bezwaar_later.typ"

    afgesproken: bool
    was: date
    beslissen_tot: date

    def __post_init__(self) -> None:
        """Refuse a delay that is none: ValueError."""
        if self.beslissen_tot <= self.was:
            raise ValueError("later beslissen is op een latere dag")

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return "Wij beslissen later op uw bezwaar"


@dataclass(frozen=True, kw_only=True)
class BezwaarBrief(OverBezwaar):
    """The decision on bezwaar (Awb art. 7:11, 7:12), with the way to court (art. 8:1, 6:7).

    gehoord_op: day of the hearing, None when nobody was heard. uitkomst: "gegrond", "ongegrond" or
    "niet_ontvankelijk"; vervolg: with "gegrond" one of "herroepen", "nieuw_besluit", "zelfde_besluit", else empty.
    boete: what is left of the fine ("€ 100"), empty where the decision is no fine. beroep_tot: last day, inclusive.
    """

    sjabloon: ClassVar[str] = "bezwaar.typ"

    gehoord_op: date | None = None
    uitkomst: str
    vervolg: str = ""
    boete: str = ""
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
        return f"Beslissing op uw bezwaar: {self._kort}"

    @property
    def _kort(self) -> str:
        if self.boete and self.vervolg == "herroepen":
            return "u hoeft geen boete te betalen"
        if self.boete and self.vervolg == "nieuw_besluit":
            return f"de boete wordt {self.boete}"
        if self.boete and self.uitkomst == "ongegrond":
            return "de boete blijft"
        return {
            "gegrond": "u krijgt gelijk",
            "ongegrond": "u krijgt geen gelijk",
            "niet_ontvankelijk": "wij behandelen het niet",
        }[self.uitkomst]
