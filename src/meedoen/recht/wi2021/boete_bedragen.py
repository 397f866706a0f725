# SPDX-License-Identifier: EUPL-1.2
"""The fines of the Wet inburgering 2021 (art. 22 to 25), their maxima (art. 26) and dated amounts, in eurocents.

Each amount stands once, here; the rules that use it choose the version of a day.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies
from meedoen.recht.parameters import PARAMETERS, lengte
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst

WI_22_1: Final = Artikel(WET, "22", "1")
WI_22_2: Final = Artikel(WET, "22", "2")
WI_22_3: Final = Artikel(WET, "22", "3")
WI_23_1: Final = Artikel(WET, "23", "1")
WI_24_1: Final = Artikel(WET, "24", "1")
WI_25_1: Final = Artikel(WET, "25", "1")
WI_26_1: Final = Artikel(WET, "26", "1")
WI_26_1_A: Final = Artikel(WET, "26", "1", "a")
WI_26_1_B: Final = Artikel(WET, "26", "1", "b")
WI_26_1_C: Final = Artikel(WET, "26", "1", "c")
WI_26_1_D: Final = Artikel(WET, "26", "1", "d")
B_7_1_1: Final = Artikel(BESLUIT, "7.1", "1")
B_7_1_2: Final = Artikel(BESLUIT, "7.1", "2")
B_7_2_1: Final = Artikel(BESLUIT, "7.2", "1")

"""The day on which the amounts below were read."""


class Boetesoort(StrEnum):
    """The fines of chapter 7: `INTAKE` (art. 22) and `MEDEWERKING` (art. 23) by the college, `PVT_MAP` (art. 24)
    and `LEERROUTE` (art. 25) by DUO."""

    INTAKE = "intake"
    MEDEWERKING = "medewerking"
    PVT_MAP = "pvt_map"
    LEERROUTE = "leerroute"


GROND: Final[Mapping[Boetesoort, Artikel]] = MappingProxyType(
    {
        Boetesoort.INTAKE: WI_22_1,
        Boetesoort.MEDEWERKING: WI_23_1,
        Boetesoort.PVT_MAP: WI_24_1,
        Boetesoort.LEERROUTE: WI_25_1,
    }
)
"""The article that each fine rests on."""

VAN_COLLEGE: Final = frozenset({Boetesoort.INTAKE, Boetesoort.MEDEWERKING})
"""The fines that the college imposes; DUO imposes the others."""


BEDRAG_INTAKE: Final = PARAMETERS["boete_intake"].versies
"""Besluit art. 7.1 lid 1."""
GRONDBEDRAG_MEDEWERKING: Final = PARAMETERS["boete_grondbedrag"].versies
"""Besluit art. 7.1 lid 2, before the raise of lid 3 and the factor of lid 4."""
BEDRAG_PVT_MAP: Final[Sequence[Versie[int]]] = (Versie(INWERKINGTREDING, 34_000, BEKEND),)
"""Besluit art. 7.2 lid 1."""


class Maximum(NamedTuple):
    """Where a maximum stands, and the amount."""

    artikel: Artikel
    bedrag: int


MAXIMUM: Final[tuple[Versie[Mapping[Boetesoort, Maximum]], ...]] = (
    Versie(
        INWERKINGTREDING,
        MappingProxyType(
            {
                Boetesoort.INTAKE: Maximum(WI_26_1_A, 25_000),
                Boetesoort.PVT_MAP: Maximum(WI_26_1_B, 34_000),
                Boetesoort.MEDEWERKING: Maximum(WI_26_1_C, 80_000),
                Boetesoort.LEERROUTE: Maximum(WI_26_1_D, 100_000),
            }
        ),
        BEKEND,
    ),
)
"""What the act allows at most (art. 26 lid 1); for art. 23 also the end of the raise of Besluit art. 7.1 lid 3."""


def bedrag_intake(dag: date, bekend_op: date | None = None) -> int:
    """Return the fine of art. 22 of a day. Raises NogNietVanKracht before 1-1-2022."""
    return lengte("boete_intake", dag, bekend_op)


def grondbedrag_medewerking(dag: date, bekend_op: date | None = None) -> int:
    """Return the base of the fine of art. 23 of a day. Raises NogNietVanKracht before 1-1-2022."""
    return lengte("boete_grondbedrag", dag, bekend_op)


def wettelijk_maximum(soort: Boetesoort, *, peildatum: date, bekend_op: date | None = None) -> Uitkomst[int]:
    """Return the highest fine the act allows for this violation, in eurocents (art. 26 lid 1).

    By this maximum, not by the fine of the case, one judges whether Awb art. 5:53 holds. Raises
    NogNietVanKracht before 1-1-2022.
    """
    tabel = kies(MAXIMUM, peildatum, bekend_op, regel="boete_maximum", artikel=WI_26_1).waarde
    artikel, centen = tabel[soort]
    return Uitkomst(centen, (Stap(artikel, "boete_maximum", (soort.value, centen)),))


REGELS: Final = (
    Regel(
        wettelijk_maximum,
        ids=("FIN-12",),
        artikelen=(WI_26_1_A, WI_26_1_B, WI_26_1_C, WI_26_1_D),
        voorbeeld={"soort": Boetesoort.MEDEWERKING, "peildatum": date(2026, 11, 20)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
