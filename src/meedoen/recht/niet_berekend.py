# SPDX-License-Identifier: EUPL-1.2
"""Rules of the field that this package does not compute, and why: the other half of docs/wet/herleidbaarheid.md."""

from types import MappingProxyType
from typing import Final, NamedTuple

from meedoen.recht.bron import WET, Artikel


class NietBerekend(NamedTuple):
    """Where the rule stands, and in one Dutch sentence why there is nothing to compute."""

    artikel: Artikel
    waarom: str


NIET_BEREKEND: Final = MappingProxyType(
    {
        "DP-14": NietBerekend(Artikel(WET, "33"), "Techniek van de uitwisseling; die staat in regie/koppelingen."),
        "SP-11": NietBerekend(Artikel(WET, "40", "1"), "De gemiddelde prijs van een route is een aanname, geen norm."),
    }
)
"""Id of the rule -> where and why."""
