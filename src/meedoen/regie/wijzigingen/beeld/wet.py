# SPDX-License-Identifier: EUPL-1.2
"""What the law answers, as a page says it: a state, a sentence, and the steps behind "Waarom?"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht, RechtFout
from meedoen.recht.uitkomst import Stap
from meedoen.regie.web.gemeenten import naam_van
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.web.zinnen import recht_nl


class Wetstap(NamedTuple):
    """One step of the reasoning: what, why, the article, and the doubt with our choice where there is one."""

    titel: str
    uitleg: str
    artikel: LinkBeeld
    twijfel: str = ""


def wetstappen(stappen: Iterable[Stap]) -> tuple[Wetstap, ...]:
    """Return steps in words, each once."""
    return tuple(
        Wetstap(
            recht_nl.titel(stap, naam_van),
            recht_nl.uitleg(stap, naam_van),
            artikellink(stap.artikel),
            recht_nl.twijfelzin(stap.twijfel) if stap.twijfel else "",
        )
        for stap in dict.fromkeys(stappen)
    )


def van_fout(fout: RechtFout) -> tuple[Wetstap, ...]:
    """Return why the law can't be asked yet, as its only step."""
    assert isinstance(fout, GegevenOntbreekt | GegevenStrijdig | NogNietVanKracht)  # the three there are
    return (Wetstap("Er ontbreekt nog iets", recht_nl.weigerzin(fout), artikellink(fout.artikel)),)
