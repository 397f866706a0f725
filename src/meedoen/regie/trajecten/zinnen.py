# SPDX-License-Identifier: EUPL-1.2
"""The traject in words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ALFABETISERING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "A": "Leert eerst lezen en schrijven",
        "AA": "Leert ons alfabet, kan al lezen en schrijven in een ander schrift",
        "NVT": "Niet nodig",
    }
)
LEERROUTES: Final[Mapping[str, str]] = MappingProxyType(
    {"B": "B1-route", "O": "Onderwijsroute", "Z": "Z-route", "": "Geen les"}
)
URENSOORTEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "taalles_knm": "Taalles en KNM in de brede intake",
        "activiteiten": "Meedoen in de Z-route (ook in de brede intake)",
        "taalles": "Meedoen dat telt als taalles",
    }
)
"""As they stand on a form and in the table of totals."""
