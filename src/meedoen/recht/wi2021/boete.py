# SPDX-License-Identifier: EUPL-1.2
"""The fine for not taking part in the brede intake: Wet inburgering 2021 art. 22, Besluit art. 7.1."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.geldigheid import Versie, kies
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst

WI_22_1: Final = Artikel(WET, "22", "1")
B_7_1_1: Final = Artikel(BESLUIT, "7.1", "1")

BEDRAG_INTAKE: Final[Sequence[Versie[int]]] = (Versie(date(2022, 1, 1), 25_000, date(2026, 11, 21)),)
"""Eurocents, Besluit art. 7.1 lid 1."""


def boete_intake(peildatum: date, bekend_op: date | None = None) -> Uitkomst[int]:
    """Return the fine of art. 22 lid 1 in eurocents, as Besluit art. 7.1 lid 1 sets it on `peildatum`.

    This is the amount a letter names, not a decision to fine: that weighs blame and circumstances
    (Awb art. 5:41 and 5:46). Raises NogNietVanKracht before 1-1-2022.
    """
    centen = kies(BEDRAG_INTAKE, peildatum, bekend_op, regel="boete_intake", artikel=B_7_1_1).waarde
    return Uitkomst(centen, (Stap(WI_22_1, "boete_mogelijk"), Stap(B_7_1_1, "boete_bedrag", (centen,))))


REGELS: Final = (
    Regel(
        boete_intake,
        ids=("FIN-01",),
        artikelen=(
            WI_22_1,
            B_7_1_1,
        ),
        voorbeeld={"peildatum": date(2026, 11, 20)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
