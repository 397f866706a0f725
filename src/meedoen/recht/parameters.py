# SPDX-License-Identifier: EUPL-1.2
"""The lengths of terms that clocks rest on, by date: what a proposal for another law can change.

Each stands where a rule asks for it by name (`geldigheid.kies`), so a new length is a new line here.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from meedoen.recht.bron import AWB, BESLUIT, WET, Artikel
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies


class Parameter(NamedTuple):
    """A length: its article, unit, the versions known, and the lengths that make sense at all."""

    artikel: Artikel
    eenheid: Literal["dagen", "maanden"]
    versies: tuple[Versie[int], ...]
    minst: int
    meest: int


def _van_begin(artikel: Artikel, eenheid: Literal["dagen", "maanden"], waarde: int, meest: int) -> Parameter:
    """A length that holds since the act began."""
    return Parameter(artikel, eenheid, (Versie(INWERKINGTREDING, waarde, BEKEND),), 1, meest)


PARAMETERS: Final[Mapping[str, Parameter]] = MappingProxyType(
    {
        "pip_dagen": _van_begin(Artikel(BESLUIT, "5.3", "1"), "dagen", 70, 366),
        "pip_derde_dagen": _van_begin(Artikel(BESLUIT, "5.3", "2"), "dagen", 14, 366),
        "termijn_maanden": _van_begin(Artikel(WET, "11", "1"), "maanden", 36, 240),
        "routewissel_maanden": _van_begin(Artikel(BESLUIT, "5.4", "1"), "maanden", 18, 240),
        # The Awb is of 1994; before that day nothing of this package asks.
        "bezwaar_dagen": Parameter(Artikel(AWB, "6:7"), "dagen", (Versie(date(1994, 1, 1), 42, BEKEND),), 1, 366),
    }
)
"""Name -> length."""


def lengte(naam: str, peildatum: date) -> int:
    """Return the length of this name in force on `peildatum`, in its unit. Raises KeyError and NogNietVanKracht."""
    parameter = PARAMETERS[naam]
    return kies(parameter.versies, peildatum, regel=naam, artikel=parameter.artikel).waarde
