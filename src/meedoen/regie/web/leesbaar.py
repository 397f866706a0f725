# SPDX-License-Identifier: EUPL-1.2
"""How easy a Dutch text reads: the Flesch-Douma figure, and which sentences are long. A rule of thumb, no judge.

Figure: 206.84 minus 77 times syllables per word minus 0.93 times words per sentence (W.H. Douma, 1960). That 60 or
more fits B1 is our choice: no public norm ties the figure to a level of language.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

B1_VANAF: Final = 60
"""From this figure on we call a text fit for B1."""
LANGE_ZIN: Final = 20
"""A sentence with more words than this is named."""
_KLANK: Final = re.compile(r"[aeiouyáéíóúàèëïöü]+", re.IGNORECASE)
_WOORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


class Leesbaar(NamedTuple):
    """`cijfer`: 0 (hard) to 100 (easy); None for a text without words. `lang`: sentences that are long."""

    cijfer: int | None
    woorden: int
    zinnen: int
    lang: tuple[str, ...]

    @property
    def past_bij_b1(self) -> bool:
        """Whether the figure fits B1 and no sentence is long."""
        return self.cijfer is not None and self.cijfer >= B1_VANAF and not self.lang


def meet(tekst: str) -> Leesbaar:
    """Return how easy this text reads."""
    zinnen = [zin.strip() for zin in re.split(r"[.!?:]+(?:\s|$)|\n+", tekst) if _WOORD.search(zin)]
    woorden = _WOORD.findall(tekst)
    if not woorden:
        return Leesbaar(None, 0, 0, ())
    klanken = sum(max(1, len(_KLANK.findall(woord))) for woord in woorden)
    cijfer = 206.84 - 77 * klanken / len(woorden) - 0.93 * len(woorden) / len(zinnen)
    lang = tuple(zin for zin in zinnen if len(_WOORD.findall(zin)) > LANGE_ZIN)
    return Leesbaar(max(0, min(100, round(cijfer))), len(woorden), len(zinnen), lang)
