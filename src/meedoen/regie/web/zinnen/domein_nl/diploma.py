# SPDX-License-Identifier: EUPL-1.2
"""Valuation of a foreign diploma in words: tasks and rows on the tijdlijn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from meedoen.domein import gebeurtenissen as g

NIVEAUS: Final[Mapping[g.Onderwijsniveau, str]] = {
    g.Onderwijsniveau.VMBO: "vmbo",
    g.Onderwijsniveau.HAVO: "havo",
    g.Onderwijsniveau.VWO: "vwo",
    g.Onderwijsniveau.MBO_1_2: "mbo niveau 1 of 2",
    g.Onderwijsniveau.MBO_3: "mbo niveau 3",
    g.Onderwijsniveau.MBO_4: "mbo niveau 4",
    g.Onderwijsniveau.HBO: "hogeschool (hbo)",
    g.Onderwijsniveau.WO: "universiteit (wo)",
}
STANDEN: Final[Mapping[g.Waarderingstand, str]] = {
    g.Waarderingstand.AANGEVRAAGD: "Aangevraagd, IDW bekijkt het",
    g.Waarderingstand.AANVULLEN: "IDW vraagt meer papieren",
    g.Waarderingstand.ONTVANGEN: "Uitkomst is binnen",
    g.Waarderingstand.GEEN: "IDW kan dit diploma niet waarderen",
    g.Waarderingstand.GEBRUIKT: "Gebruikt in startniveau en plan",
    g.Waarderingstand.INGETROKKEN: "Aanvraag ingetrokken",
}
ALLES: Final[dict[str, str]] = {
    "taak_diplomawaardering_wacht": "IDW bekijkt een diploma, sinds {dag}. Verwacht antwoord uiterlijk {uiterste}.",
    "stap_diplomawaardering_wacht": "Wacht op de diplomawaardering",
    "taak_diplomawaardering_navragen":
        "Vraag IDW hoe het staat: het diploma ging weg op {dag} en het antwoord zou er op {uiterste} zijn.",
    "stap_diplomawaardering_navragen": "Vraag IDW hoe het staat",
    "taak_diplomawaardering_aanvullen": "Stuur uiterlijk {uiterste} samen de papieren die IDW nog vraagt.",
    "stap_diplomawaardering_aanvullen": "Vul de aanvraag bij IDW aan",
    "taak_diplomawaardering_gebruiken":
        "Bespreek uiterlijk {uiterste} wat IDW schreef, en kijk wat dat betekent voor startniveau en plan.",
    "stap_diplomawaardering_gebruiken": "Gebruik de diplomawaardering",
}  # fmt: skip
KNOP_PER_TAAK: Final = dict.fromkeys(
    ("diplomawaardering_wacht", "diplomawaardering_navragen", "diplomawaardering_aanvullen",
     "diplomawaardering_gebruiken"), "Diplomawaardering openen",
)  # fmt: skip
TITELS: Final[dict[str, str]] = {"diplomawaardering_stap": "Diplomawaardering: {standnaam}"}
ZINNEN: Final[dict[str, str]] = {"diplomawaardering_stap": "{diploma} ({land}), op {datum}.{uitkomst}"}


def waarden(gegevens: g.Gegevens) -> dict[str, object]:
    """Return the values beyond the fields of the row."""
    if not isinstance(gegevens, g.DiplomawaarderingStap):
        return {}
    richting = f", {gegevens.richting}" if gegevens.richting else ""
    uitkomst = f" Te vergelijken met {NIVEAUS[gegevens.niveau]}{richting}." if gegevens.niveau is not None else ""
    return {"standnaam": STANDEN[gegevens.stand].lower().replace("idw", "IDW"), "uitkomst": uitkomst}
