# SPDX-License-Identifier: EUPL-1.2
"""Why a plan changes: the three grounds of the act, and two of our own that change no route and no level."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import DuoUitkomst
from meedoen.recht.bron import WET, Artikel
from meedoen.recht.wi2021.pip_wijziging import wijzigingsgronden

ANDERE_LEERROUTE: Final = "andere_leerroute"
AFSCHALEN: Final = "afschalen_naar_a2"
VERHUIZING: Final = "verhuizing"
HERSTEL: Final = "herstel_duo"
ANDERE_AFSPRAKEN: Final = "andere_afspraken"
WETTELIJK: Final[Mapping[str, Artikel]] = MappingProxyType(
    {grond.code: grond.artikel for grond in wijzigingsgronden().waarde}
)
WI_15: Final = Artikel(WET, "15", "1")

TEKSTEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        ANDERE_LEERROUTE: "Een andere leerroute",
        AFSCHALEN: "Naar niveau A2 (afschalen)",
        VERHUIZING: "Verhuisd vanuit een andere gemeente",
        HERSTEL: "DUO nam het vorige plan niet aan",
        ANDERE_AFSPRAKEN: "Andere afspraken, uren of begeleiding",
    }
)
UITLEG: Final[Mapping[str, str]] = MappingProxyType(
    {
        ANDERE_LEERROUTE: "Als het leren beter of minder goed gaat dan verwacht.",
        AFSCHALEN: "Na 600 uur les, met genoeg inzet, en als B1 op tijd niet lukt. Alleen in de B1-route.",
        VERHUIZING: "De leerroute blijft dezelfde. De rest mag anders.",
        HERSTEL: "Je herstelt wat DUO niet aannam.",
        ANDERE_AFSPRAKEN: "Eigen keuze van de gemeente; de wet noemt deze reden niet. De route blijft dezelfde.",
    }
)


def artikel(grond: str) -> Artikel:
    """Return the article of a ground; for our own grounds that on which the plan itself rests."""
    return WETTELIJK.get(grond, WI_15)


def mogelijke_gronden(feiten: DossierFeiten) -> tuple[str, ...]:
    """Return the grounds that can be chosen for the next version, given what is known; none: it is the first."""
    if not feiten.pips:
        return (VERHUIZING,) if feiten.pip_overgenomen is not None else ()
    uit = []
    if feiten.pips[-1].duo is DuoUitkomst.GEWEIGERD:
        uit.append(HERSTEL)
    uit.append(ANDERE_LEERROUTE)
    if feiten.leerroute == "B":
        uit.append(AFSCHALEN)
    return (*uit, ANDERE_AFSPRAKEN)
