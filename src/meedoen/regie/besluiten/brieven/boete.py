# SPDX-License-Identifier: EUPL-1.2
"""The letters of a boeteprocedure as data (Awb title 4.4 and 5.4). Amounts are text: "€ 250"."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from .gegevens import Bezwaar, Brief, Zin


@dataclass(frozen=True, kw_only=True)
class Gebeurd:
    """One earlier step that is proven: the day, and what happened."""

    dag: date
    zin: str


@dataclass(frozen=True, kw_only=True)
class BoeteBrief(Brief):
    """What the letters about a fine share.

    overtreding: what happened, one sentence to the reader; voorschrift: the article as one cites it.
    voor: sentences that speak for the reader, as we know them.
    """

    overtreding: Zin
    voorschrift: str
    voor: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class VoornemenBoeteBrief(BoeteBrief):
    """The intention to fine with the report (Awb art. 5:48, 5:50): what we saw, and the right to speak or be silent.

    zienswijze_tot: last day to react, inclusive; tolktaal: empty when no interpreter is asked yet.
    """

    sjabloon: ClassVar[str] = "voornemen_boete.typ"

    gebeurd: tuple[Gebeurd, ...]
    feiten: str
    plaats_tijd: str
    hoogste: str
    zienswijze_tot: date
    rapport_door: str
    tolktaal: str = ""

    def __post_init__(self) -> None:
        """Refuse a report that shows nothing: ValueError."""
        if not self.gebeurd and not self.feiten.strip():
            raise ValueError("een rapport zonder feiten (artikel 5:48 Awb)")

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return "Wij denken aan een boete: vertel ons eerst wat u vindt"


@dataclass(frozen=True, kw_only=True)
class BoeteBesluitBrief(BoeteBrief):
    """The fine (Awb art. 5:9, 5:52, 4:86, 4:87): amount, why, how to pay in parts, and the remedy.

    betalen_tot: last day to pay; termijn_tot: last day of the new term to come (Wet inburgering 2021 art. 22 lid 2),
    None for a fine of art. 23; lager_dan: the amount of the rules where special circumstances lowered it, else empty.
    """

    sjabloon: ClassVar[str] = "boete_besluit.typ"

    bedrag: str
    motivering: str
    zienswijze: Zin
    betalen_tot: date
    bezwaar: Bezwaar
    termijn_tot: date | None = None
    lager_dan: str = ""

    def __post_init__(self) -> None:
        """Refuse a fine without reasons (Awb art. 3:46): ValueError."""
        if not self.motivering.strip():
            raise ValueError("een boete zonder motivering (artikel 3:46 Awb)")

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return self.titelzin.tekst

    @property
    def titelzin(self) -> Zin:
        """The heading with its amount."""
        return Zin("Besluit: u krijgt een boete van {bedrag}", {"bedrag": self.bedrag})


@dataclass(frozen=True, kw_only=True)
class GeenBoeteBrief(BoeteBrief):
    """The notice that no fine follows (Awb art. 5:50 lid 2 a): after it a fine for this is barred (art. 5:43)."""

    sjabloon: ClassVar[str] = "geen_boete.typ"

    motivering: str

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return "U krijgt geen boete"


@dataclass(frozen=True, kw_only=True)
class AanmaningBrief(Brief):
    """The aanmaning (Awb art. 4:112): what is still open, and two weeks to pay it or to ask for a regeling."""

    sjabloon: ClassVar[str] = "aanmaning.typ"

    openstaand: str
    boete_van: date
    betalen_tot: date

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return "Aanmaning: u hebt uw boete nog niet helemaal betaald"


@dataclass(frozen=True, kw_only=True)
class Deelbetaling:
    """One part to pay: the amount as text, and its last day."""

    bedrag: str
    dag: date


@dataclass(frozen=True, kw_only=True)
class UitstelBetalingBrief(Brief):
    """The decision that a fine is paid later or in parts (Awb art. 4:94). uitstel_tot: its last day, inclusive."""

    sjabloon: ClassVar[str] = "uitstel_betaling.typ"

    openstaand: str
    boete_van: date
    delen: tuple[Deelbetaling, ...]
    uitstel_tot: date
    bezwaar: Bezwaar

    def __post_init__(self) -> None:
        """Refuse a delay that names no part, or another end than its last part: ValueError."""
        if not self.delen or self.delen[-1].dag != self.uitstel_tot:
            raise ValueError("een uitstel noemt tot wanneer het geldt (artikel 4:94 Awb)")

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return "Besluit: u mag de boete " + ("later betalen" if len(self.delen) == 1 else "in delen betalen")
