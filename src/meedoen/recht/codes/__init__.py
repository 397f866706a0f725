# SPDX-License-Identifier: EUPL-1.2
"""Every code a rule can give, with the meaning of each value position.

The sentences per code and language live with the pages; a test compares them with these tables. A
value is of kind `datum` (date), `aantal` (int), `bedrag` (eurocents, int), `duur` (minutes, int),
`gemeente` (official code, int), `woord` (a code of the group in `WOORDEN` that carries its name) or
`dagen` (tuple of pairs of date and word).
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, TypeVar

from meedoen.recht.codes import (
    aanvraag,
    algemeen,
    awb,
    bezwaar,
    boete,
    gegevens,
    geld,
    intake,
    plan,
    plicht,
    routes,
    termijnen,
    uren,
    verlenging,
    wie,
)
from meedoen.recht.codes.basis import Deel, Soort, Waarde

__all__ = ["DELEN", "REGELS", "STAPPEN", "STRIJDIG", "TWIJFELS", "VELDEN", "VRAGEN", "WOORDEN", "Soort", "Waarde"]

T = TypeVar("T")

DELEN: Final[tuple[Deel, ...]] = (
    algemeen.DEEL,
    termijnen.DEEL,
    wie.DEEL,
    intake.DEEL,
    plan.DEEL,
    geld.DEEL,
    gegevens.DEEL,
    routes.DEEL,
    uren.DEEL,
    boete.DEEL,
    awb.DEEL,
    bezwaar.DEEL,
    aanvraag.DEEL,
    plicht.DEEL,
    verlenging.DEEL,
)


def _samen(tabellen: Iterable[Mapping[str, T]]) -> Mapping[str, T]:
    alles: dict[str, T] = {}
    for tabel in tabellen:
        dubbel = alles.keys() & tabel.keys()
        if dubbel:
            raise ValueError(f"twee delen kennen dezelfde code: {', '.join(sorted(dubbel))}")
        alles |= tabel
    return MappingProxyType(alles)


STAPPEN: Final = _samen(deel.stappen for deel in DELEN)
VRAGEN: Final = _samen(deel.vragen for deel in DELEN)
WOORDEN: Final = _samen(deel.woorden for deel in DELEN)
TWIJFELS: Final = frozenset[str]().union(*(deel.twijfels for deel in DELEN))
STRIJDIG: Final = frozenset[str]().union(*(deel.strijdig for deel in DELEN))
VELDEN: Final = frozenset[str]().union(*(deel.velden for deel in DELEN))
REGELS: Final = frozenset[str]().union(*(deel.regels for deel in DELEN))
