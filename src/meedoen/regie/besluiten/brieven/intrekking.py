# SPDX-License-Identifier: EUPL-1.2
"""The letter that withdraws a besluit as data: that too is a besluit, with a reason and a remedy (Awb 3:46, 3:45)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from meedoen.regie.besluiten.brieven.gegevens import Bezwaar, Brief

WAT: Final[Mapping[str, str]] = {
    "pip": "uw plan voor inburgering en participatie (PIP)",
    "pip_gewijzigd": "uw nieuwe plan voor inburgering en participatie (PIP)",
    "ontheffing_lbt": "het besluit dat u de leerbaarheidstoets niet hoeft te doen",
    "ontheffing_lbt_afgewezen": "het besluit dat u de leerbaarheidstoets moet doen",
    "boete_uitstel": "de afspraak dat u uw boete later of in delen betaalt",
    "ontzorgen_langer": "het besluit dat wij uw vaste lasten betalen",
}
"""Kind of besluit that can be withdrawn -> what it is, to the reader; never its ground."""


@dataclass(frozen=True, kw_only=True)
class IntrekkingBrief(Brief):
    """A besluit is withdrawn. wat: which, in words; besluit_van, besluit_nummer: of it. gevolg: sentences on what this
    means for the reader. reden: why, in words of the gemeente to the reader. grond: the ground of the law in a
    sentence of ours before it; empty where the reason says it all.
    """

    sjabloon: ClassVar[str] = "intrekking.typ"

    wat: str
    besluit_van: date
    besluit_nummer: str
    reden: str
    gevolg: tuple[str, ...]
    bezwaar: Bezwaar
    grond: str = ""

    def __post_init__(self) -> None:
        """Refuse a withdrawal without reasons (Awb art. 3:46): ValueError."""
        if not self.reden.strip():
            raise ValueError("een intrekking zonder motivering (artikel 3:46 Awb)")

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return "Besluit: wij trekken een eerder besluit in"
