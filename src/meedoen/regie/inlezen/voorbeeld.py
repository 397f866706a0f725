# SPDX-License-Identifier: EUPL-1.2
"""An example file with the columns of the gemeente, about people who do not exist."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from meedoen.regie.inlezen.velden import Indeling
from meedoen.regie.web import datums, gemeenten

_MENSEN: Final = (
    {"v_nummer": "2700000001", "voornamen": "Voorbeeld", "achternaam": "Tesfay", "geboortedatum": "14-3-1994",
     "geslacht": "v", "taal": "Tigrinya", "locatie": "azc Voorbeeldstad", "land": "Eritrea", "huishouden": "1001",
     "opleiding": "8 jaar school", "werk": "verkoop", "opmerkingen": ""},
    {"v_nummer": "2700000002", "voornamen": "Voorbeeld", "achternaam": "Al Hamid", "geboortedatum": "2-11-1988",
     "geslacht": "m", "taal": "Arabisch", "locatie": "azc Voorbeeldstad", "land": "Syrië", "huishouden": "1002",
     "opleiding": "universiteit", "werk": "apotheek", "opmerkingen": ""},
)  # fmt: skip


def voorbeeldrijen(indeling: Indeling, *, gemeente_id: int, vandaag: date) -> list[list[str]]:
    """Return the example, the names of the columns first; days lie before `vandaag`, so that it can be read in."""
    gekozen = [(veld, kolom) for veld, kolom in indeling.items() if kolom]
    dagen = {
        "vanaf": datums.getypt(vandaag - timedelta(days=200)),
        "koppeldag": datums.getypt(vandaag - timedelta(days=20)),
        "gemeente": gemeenten.naam_van(gemeente_id),
    }
    regels = [[kolom for _, kolom in gekozen]]
    regels += [[{**mens, **dagen}.get(veld, "") for veld, _ in gekozen] for mens in _MENSEN]
    return regels
