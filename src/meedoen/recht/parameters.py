# SPDX-License-Identifier: EUPL-1.2
"""The lengths of terms that clocks rest on, the hours and the amounts, by date: what a proposal can change.

Each stands where a rule asks for it by name (`geldigheid.kies`), so a new length is a new line here.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from meedoen.recht.bron import AWB, BESLUIT, PARTICIPATIEWET, REGELING, WET, Artikel
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies

Eenheid = Literal["dagen", "weken", "maanden", "jaren", "uren", "euro"]

PVT_UREN: Final = 12
MAP_UREN: Final = 40
LESSEN_Z: Final = 800
MEEDOEN_Z: Final = 800

_ALTIJD: Final = date(1900, 1, 1)
"""First day of what a rule says of any day: whether the act was there yet is asked before it gets there."""
_JAAR_IN_DAGEN: Final = 366
_JAAR_IN_WEKEN: Final = 52
_TWINTIG_JAAR: Final = 240
_UREN: Final = 5_000
_CENTEN: Final = 500_000


class Parameter(NamedTuple):
    """A length, number of hours or amount: article, unit, the versions known, and the values that make sense at all.

    An amount (`euro`) is in eurocents, so are its bounds.
    """

    artikel: Artikel
    eenheid: Eenheid
    versies: tuple[Versie[int], ...]
    minst: int
    meest: int


def _van_begin(artikel: Artikel, eenheid: Eenheid, waarde: int, meest: int) -> Parameter:
    """What holds since the act began."""
    return Parameter(artikel, eenheid, (Versie(INWERKINGTREDING, waarde, BEKEND),), 1, meest)


def _van_altijd(artikel: Artikel, eenheid: Eenheid, waarde: int, meest: int) -> Parameter:
    """What a rule asks of any day."""
    return Parameter(artikel, eenheid, (Versie(_ALTIJD, waarde, BEKEND),), 1, meest)


def _uren(artikel: Artikel, waarde: int) -> Parameter:
    return Parameter(artikel, "uren", (Versie(INWERKINGTREDING, waarde, BEKEND),), 0, _UREN)


def _boete(artikel: Artikel, centen: int) -> Parameter:
    return Parameter(artikel, "euro", (Versie(INWERKINGTREDING, centen, BEKEND),), 0, _CENTEN)


PARAMETERS: Final[Mapping[str, Parameter]] = MappingProxyType(
    {
        "pip_dagen": _van_begin(Artikel(BESLUIT, "5.3", "1"), "dagen", 70, _JAAR_IN_DAGEN),
        "pip_derde_dagen": _van_begin(Artikel(BESLUIT, "5.3", "2"), "dagen", 14, _JAAR_IN_DAGEN),
        "termijn_maanden": _van_begin(Artikel(WET, "11", "1"), "maanden", 36, _TWINTIG_JAAR),
        "routewissel_maanden": _van_begin(Artikel(BESLUIT, "5.4", "1"), "maanden", 18, _TWINTIG_JAAR),
        "verlenging_maanden": _van_altijd(Artikel(BESLUIT, "4.5", "1"), "maanden", 6, _TWINTIG_JAAR),
        "aanbod_maanden": _van_altijd(Artikel(REGELING, "4.1", "1", "g"), "maanden", 3, _TWINTIG_JAAR),
        "taalschakeltraject_maanden": _van_altijd(Artikel(REGELING, "4.1", "1", "g"), "maanden", 6, _TWINTIG_JAAR),
        "ontzorgen_maanden": _van_begin(Artikel(PARTICIPATIEWET, "56a", "2"), "maanden", 6, _TWINTIG_JAAR),
        # The Awb is of 1994; before that day nothing of this package asks.
        "bezwaar_dagen": Parameter(
            Artikel(AWB, "6:7"), "dagen", (Versie(date(1994, 1, 1), 42, BEKEND),), 1, _JAAR_IN_DAGEN
        ),
        "beslissen_aanvraag_weken": _van_altijd(Artikel(AWB, "4:13", "2"), "weken", 8, _JAAR_IN_WEKEN),
        "beslissen_bezwaar_weken": _van_altijd(Artikel(AWB, "7:10", "1"), "weken", 6, _JAAR_IN_WEKEN),
        "beslissen_commissie_weken": _van_altijd(Artikel(AWB, "7:10", "1"), "weken", 12, _JAAR_IN_WEKEN),
        "bewaren_jaren": _van_altijd(Artikel(BESLUIT, "9.9", "1", "a"), "jaren", 5, 50),
        "pvt_norm": _uren(Artikel(BESLUIT, "3.1", "3"), PVT_UREN),
        "map_norm": _uren(Artikel(REGELING, "3.1"), MAP_UREN),
        "z_lesuren": _uren(Artikel(BESLUIT, "3.14", "2", "a"), LESSEN_Z),
        "z_meedoenuren": _uren(Artikel(BESLUIT, "3.14", "2", "b"), MEEDOEN_Z),
        "boete_intake": _boete(Artikel(BESLUIT, "7.1", "1"), 25_000),
        "boete_grondbedrag": _boete(Artikel(BESLUIT, "7.1", "2"), 5_000),
        "boete_beslissen_weken": _van_altijd(Artikel(AWB, "5:51", "1"), "weken", 13, _JAAR_IN_WEKEN),
        "boete_betalen_weken": _van_altijd(Artikel(AWB, "4:87", "1"), "weken", 6, _JAAR_IN_WEKEN),
        "aanmaning_weken": _van_altijd(Artikel(AWB, "4:112", "1"), "weken", 2, _JAAR_IN_WEKEN),
    }
)
"""Name -> length, hours or amount."""


def lengte(naam: str, peildatum: date, bekend_op: date | None = None) -> int:
    """Return what holds under this name on `peildatum`, in its unit. Raises KeyError and NogNietVanKracht."""
    parameter = PARAMETERS[naam]
    return kies(parameter.versies, peildatum, bekend_op, regel=naam, artikel=parameter.artikel).waarde
