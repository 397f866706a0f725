# SPDX-License-Identifier: EUPL-1.2
"""The plan in words: what is open, and the names of routes, states and grounds."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meedoen.domein.keten.duo_voorcontrole import Weigering
from meedoen.recht.wi2021.pip_inhoud import Inhoudseis
from meedoen.regie.plannen.controle import Oordeel
from meedoen.regie.web.taal import hoofdletter
from meedoen.regie.web.zinnen import domein_nl, recht_nl

LEERROUTES: Final[Mapping[str, str]] = domein_nl.namen.LEERROUTES
ALFABETISERING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "A": "Leert eerst lezen en schrijven",
        "AA": "Leert ons alfabet, kan al lezen en schrijven in een ander schrift",
        "NVT": "Niet nodig",
    }
)
STATEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "concept": "In de maak",
        "ter_vaststelling": "Ligt bij een collega",
        "vastgesteld": "Geldt nu",
        "vervangen": "Vervangen",
        "ingetrokken": "Ingetrokken",
        "overgenomen": "Van de vorige gemeente",
    }
)
EISNAMEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "leerroute": "Leerroute",
        "oordeel_leerroute": "Reden voor de leerroute",
        "onderwijsroute": "Onderzoek naar de onderwijsroute",
        "niveau": "Niveau per vaardigheid",
        "intensiteit_leerroute": "Uren les",
        "uren_meedoen": "Uren meedoen",
        "ondersteuning": "Ondersteuning en begeleiding",
        "intensiteit_pvt": "Uren voor PVT",
        "intensiteit_map": "Uren voor MAP",
        "voortgangsgesprekken": "Aantal voortgangsgesprekken",
        "vve_kind": "Voorschool of vroegschool",
        "alfabetisering": "Alfabetisering",
        "examens_z": "Examens in de Z-route",
        "participatiewet": "Besluit over de bijstand",
    }
)


def eiszin(eis: Inhoudseis) -> str:
    """Return what is missing, or why the element does not apply; empty when it is there."""
    reden = recht_nl.WOORDEN["eis_reden"][eis.reden]
    return f"{hoofdletter(reden)}." if reden else ""


def duozin(weigering: Weigering) -> str:
    """Return DUO's refusal in plain words, with what to change."""
    return domein_nl.zin(weigering.zin_code, weigering.waarden)


def eerste_open(oordeel: Oordeel) -> str:
    """Return the first thing that stands in the way; empty when nothing does."""
    if oordeel.ontbreekt:
        return eiszin(oordeel.ontbreekt[0])
    if oordeel.weigeringen:
        return duozin(oordeel.weigeringen[0])
    return oordeel.punten[0].zin if oordeel.punten else ""
