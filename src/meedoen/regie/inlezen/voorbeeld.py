# SPDX-License-Identifier: EUPL-1.2
"""An example file with the columns of the gemeente, about people who do not exist."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from meedoen.regie.inlezen.soorten import OUD, Bestandsoort
from meedoen.regie.inlezen.velden import Indeling
from meedoen.regie.web import datums, gemeenten

_MENSEN: Final = (
    {"v_nummer": "2700000001", "voornamen": "Voorbeeld", "achternaam": "Tesfay", "geboortedatum": "14-3-1994",
     "geslacht": "v", "taal": "Tigrinya", "locatie": "azc Voorbeeldstad", "land": "Eritrea", "huishouden": "1001",
     "opleiding": "8 jaar school", "werk": "verkoop", "opmerkingen": "", "telefoon": "06 12 34 56 01",
     "email": "tesfay@voorbeeld.example", "rol": "hoofd", "uren_taalles": "40"},
    {"v_nummer": "2700000002", "voornamen": "Voorbeeld", "achternaam": "Al Hamid", "geboortedatum": "2-11-1988",
     "geslacht": "m", "taal": "Arabisch", "locatie": "azc Voorbeeldstad", "land": "Syrië", "huishouden": "1002",
     "rol": "partner",
     "opleiding": "universiteit", "werk": "apotheek", "opmerkingen": ""},
)  # fmt: skip
_GELEDEN: Final = {"plicht": 420, "kennisgeving": 420, "inschrijving": 415, "intake": 370, "pip": 360}
"""Field -> so many days before today."""


def voorbeeldrijen(soort: Bestandsoort, indeling: Indeling, *, gemeente_id: int, vandaag: date) -> list[list[str]]:
    """Return the example, the names of the columns first; days lie before `vandaag`, so that it can be read in."""
    gekozen = [(veld, kolom) for veld, kolom in indeling.items() if kolom]
    dagen = {
        "vanaf": datums.getypt(vandaag - timedelta(days=200)),
        "koppeldag": datums.getypt(vandaag - timedelta(days=20)),
        "gemeente": gemeenten.naam_van(gemeente_id),
    }
    dagen |= {naam: datums.getypt(vandaag - timedelta(days=terug)) for naam, terug in _GELEDEN.items()}
    plan = ({"doelgroep": "AS", "leerroute": "B1-route", "niveau": "B1"}, {"doelgroep": "GO", "leerroute": "Z-route"})
    if soort is OUD:
        dagen["termijn"] = datums.getypt(vandaag - timedelta(days=_GELEDEN["pip"]) + timedelta(days=3 * 365))
    regels = [[kolom for _, kolom in gekozen]]
    regels += [
        [{**mens, **dagen, **eigen}.get(veld, "") for veld, _ in gekozen]
        for mens, eigen in zip(_MENSEN, plan, strict=True)
    ]
    return regels
