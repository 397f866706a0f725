# SPDX-License-Identifier: EUPL-1.2
"""A bezwaar in words: its clock, its tasks and its rows on the tijdlijn. No sentence says what the decision was."""

from __future__ import annotations

from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst

ALLES: Final[dict[str, str]] = {
    "taak_bezwaar_loopt": "Er loopt bezwaar tegen een besluit. De jurist beslist uiterlijk {uiterste}. Het besluit "
    "geldt zolang gewoon.",
    "taak_bezwaar_aanvullen": "De inburgeraar kan het bezwaar aanvullen tot en met {uiterste}. Komt er iets bij jou "
    "binnen? Geef het door aan de jurist.",
    "taak_bezwaar_te_laat": "Op het bezwaar moest uiterlijk {uiterste} zijn beslist. Vraag de jurist hoe het staat.",
    "taak_bezwaar_gegrond": "Het bezwaar is gegrond. Kijk wat er met het besluit moet gebeuren: intrekken, of een "
    "nieuw besluit.",
    "stap_bezwaar_loopt": "Wacht op de beslissing op bezwaar",
    "stap_bezwaar_aanvullen": "Wacht op de aanvulling van het bezwaar",
    "stap_bezwaar_te_laat": "Beslis op het bezwaar",
    "stap_bezwaar_gegrond": "Doe wat de beslissing op bezwaar vraagt",
    "klok_bezwaar_beslissen": "Beslissen op bezwaar",
    "reden_bezwaar_ingetrokken": "Het bezwaar is ingetrokken.",
    "knop_bezwaar_inzien": "Bezwaar bekijken",
    "knop_bezwaar_ontvangen": "Bezwaar vastleggen",
    "knop_bezwaar_behandelen": "Bezwaar behandelen",
}
UITKOMST: Final[dict[BezwaarUitkomst, str]] = {
    BezwaarUitkomst.GEGROND: "gegrond",
    BezwaarUitkomst.ONGEGROND: "ongegrond",
    BezwaarUitkomst.NIET_ONTVANKELIJK: "niet-ontvankelijk",
}
TITELS: Final[dict[str, str]] = {
    "bezwaar_stap": "Bezwaar",
    "bezwaar_stap__ontvangen": "Bezwaar tegen een besluit ontvangen",
    "bezwaar_stap__herstel_gevraagd": "Gevraagd om het bezwaar aan te vullen",
    "bezwaar_stap__hersteld": "Bezwaar aangevuld",
    "bezwaar_stap__gehoord": "Hoorzitting gehouden",
    "bezwaar_stap__verdaagd": "Beslissing op bezwaar uitgesteld",
    "bezwaar_stap__uitstel": "Uitstel afgesproken voor de beslissing op bezwaar",
    "bezwaar_stap__ingetrokken": "Bezwaar ingetrokken",
    "bezwaar_stap__beslist": "Beslist op het bezwaar",
    "bezwaar_stap__beroep": "Beroep na het bezwaar",
    "bezwaar_stap__uitspraak": "Uitspraak van de rechter",
}
ZINNEN: Final[dict[str, str]] = {
    "bezwaar_stap": "Op {datum}.",
    "bezwaar_stap__ontvangen": "Op {datum}. Het besluit geldt zolang gewoon.",
    "bezwaar_stap__herstel_gevraagd": "Op {datum}. Aanvullen kan tot en met {tot}.",
    "bezwaar_stap__verdaagd": "{weken} weken later.",
    "bezwaar_stap__uitstel": "Met de inburgeraar afgesproken: uiterlijk {tot}.",
    "bezwaar_stap__beslist": "Op {datum}: {wat}.",
}


def variant(gegevens: g.BezwaarStap) -> str:
    """Return the part of the data that decides the sentence."""
    return gegevens.actie.value


def waarden(gegevens: g.Gegevens) -> dict[str, object]:
    """Return the values beyond the fields of the row."""
    if not isinstance(gegevens, g.BezwaarStap):
        return {}
    return {"wat": UITKOMST[gegevens.uitkomst] if gegevens.uitkomst else ""}
