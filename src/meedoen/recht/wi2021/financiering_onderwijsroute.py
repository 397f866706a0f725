# SPDX-License-Identifier: EUPL-1.2
"""Where the extra money for the onderwijsroute comes from: Wet inburgering 2021 art. 42a, Besluit art. 10.1."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Final

from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.fouten import JaarOntbreekt
from meedoen.recht.geldigheid import BEKEND, Versie
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.financiering_bedragen import controleer_jaar, van_jaar
from meedoen.recht.wi2021.financiering_telling import EERSTE_JAAR_ONDERWIJSROUTE, LAATSTE_JAAR_ONDERWIJSROUTE

WI_42A_1: Final = Artikel(WET, "42a", "1")
WI_42A_3: Final = Artikel(WET, "42a", "3")
B_10_1_1: Final = Artikel(BESLUIT, "10.1", "1")


LANDELIJK_APART: Final[Sequence[Versie[int]]] = (
    Versie(date(2022, 1, 1), 1_500_000_000, BEKEND),
    Versie(date(2023, 1, 1), 900_000_000, BEKEND),
    Versie(date(2024, 1, 1), 1_590_000_000, BEKEND),
    Versie(date(2025, 1, 1), 1_480_000_000, BEKEND),
)
"""Eurocents for the whole country in the separate SPUK onderwijsroute."""

ROUTEPRIJS: Final[Sequence[Versie[int]]] = (Versie(date(2026, 1, 1), 1_700_000, BEKEND),)
"""Eurocents per route that the money inside the SPUK is meant to guarantee."""


class Onderwijsgeld(StrEnum):
    """A separate specific grant, or a part of the SPUK itself."""

    APART = "apart"
    IN_SPUK = "in_spuk"


def geld_onderwijsroute(jaar: int, bekend_op: date | None = None) -> Uitkomst[Onderwijsgeld]:
    """Return how the onderwijsroute was paid for beside the SPUK in `jaar` (art. 42a, Besluit art. 10.1 lid 1).

    2022 to 2025 a separate grant, which the Minister may recover (art. 42a lid 3); 2026 to 2029 a one-off amount per
    AS inside the SPUK (`telt_voor_onderwijsroute`). Raises JaarOntbreekt after 2029, NogNietVanKracht before 2022.
    """
    controleer_jaar(jaar, WI_42A_1)
    if jaar > LAATSTE_JAAR_ONDERWIJSROUTE:
        raise JaarOntbreekt("geld_onderwijsroute", B_10_1_1, jaar)
    if jaar >= EERSTE_JAAR_ONDERWIJSROUTE:
        prijs = van_jaar(ROUTEPRIJS, EERSTE_JAAR_ONDERWIJSROUTE, bekend_op)
        if prijs is None:
            raise JaarOntbreekt("geld_onderwijsroute", B_10_1_1, jaar)
        return Uitkomst(Onderwijsgeld.IN_SPUK, (Stap(B_10_1_1, "onderwijsroute_in_spuk", (jaar, prijs)),))
    totaal = van_jaar(LANDELIJK_APART, jaar, bekend_op)
    if totaal is None:
        raise JaarOntbreekt("geld_onderwijsroute", WI_42A_1, jaar)
    stappen = (Stap(WI_42A_1, "onderwijsroute_apart", (jaar, totaal)), Stap(WI_42A_3, "onderwijsroute_kan_terug"))
    return Uitkomst(Onderwijsgeld.APART, stappen)


REGELS: Final = (
    Regel(
        geld_onderwijsroute,
        ids=("SP-10",),
        artikelen=(B_10_1_1, WI_42A_1, WI_42A_3),
        voorbeeld={"jaar": 2026},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
