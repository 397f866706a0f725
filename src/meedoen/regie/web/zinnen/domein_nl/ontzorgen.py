# SPDX-License-Identifier: EUPL-1.2
"""Ontzorgen in words: its tasks and its rows on the tijdlijn."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.web import datums

LASTEN: Final[Mapping[g.VasteLast, str]] = {
    g.VasteLast.HUUR: "Huur",
    g.VasteLast.GAS: "Gas",
    g.VasteLast.WATER: "Water",
    g.VasteLast.STROOM: "Stroom",
    g.VasteLast.ZORGVERZEKERING: "Zorgverzekering",
    g.VasteLast.INTERNET: "Internet en telefoon",
    g.VasteLast.VERZEKERING: "Andere verzekering",
    g.VasteLast.ANDERS: "Iets anders",
}
BETALERS: Final[Mapping[g.Betaler, str]] = {
    g.Betaler.GEMEENTE: "De gemeente, uit de bijstand",
    g.Betaler.ZELF: "De inburgeraar zelf",
    g.Betaler.ANDER: "Iemand anders, of het zit in een andere last",
}
TAKEN: Final[dict[str, str]] = {
    "taak_ontzorgen_begin":
        "Regel uiterlijk {uiterste} het ontzorgen: de bijstand begint op {vanaf}. De gemeente betaalt de vaste lasten.",
    "taak_ontzorgen_exitplan":
        "Maak uiterlijk {uiterste} samen een uitstroomplan: wie betaalt wat na het ontzorgen? Dat loopt tot en met "
        "{laatste}.",
    "taak_ontzorgen_exitgesprek": "Voer uiterlijk {uiterste} het eindgesprek: dan stopt het ontzorgen.",
    "taak_ontzorgen_voorbij":
        "Het ontzorgen liep tot en met {uiterste}. Leg het eindgesprek vast, of waarom het langer nodig is.",
    "stap_ontzorgen_begin": "Regel het ontzorgen",
    "stap_ontzorgen_exitplan": "Maak samen een uitstroomplan",
    "stap_ontzorgen_exitgesprek": "Voer het eindgesprek van het ontzorgen",
    "stap_ontzorgen_voorbij": "Rond het ontzorgen af",
}  # fmt: skip
TITELS: Final[dict[str, str]] = {
    "bijstand_vastgesteld": "Recht op bijstand vanaf {vanaf}",
    "ontzorgen_begonnen": "Ontzorgen is geregeld",
    "vaste_last_geregeld": "{lastnaam}: {betalernaam}",
    "exitplan_gemaakt": "Uitstroomplan gemaakt",
    "ontzorgen_verlengd": "Langer ontzorgen, tot en met {laatste_dag}",
    "ontzorgen_beeindigd": "Eindgesprek van het ontzorgen",
}
ZINNEN: Final[dict[str, str]] = {
    "bijstand_vastgesteld": "{tot_zin}",
    "ontzorgen_begonnen": "De gemeente betaalt de vaste lasten uit de bijstand. Geregeld op {datum}.",
    "vaste_last_geregeld": "Vanaf {vanaf}{tot_zin}.{waarom}",
    "exitplan_gemaakt": "Op {datum} afgesproken wie wat betaalt na het ontzorgen.",
    "ontzorgen_verlengd": "Besluit van {datum}. {reden}",
    "ontzorgen_beeindigd": "Op {datum}. Betaalt alles zelf vanaf {zelf_vanaf}.{waarom}",
}


def waarden(gegevens: g.Gegevens) -> dict[str, object]:
    """Return the values beyond the fields of the row."""
    match gegevens:
        case g.BijstandVastgesteld():
            einde = f"De bijstand stopt op {datums.voluit(gegevens.tot)}." if gegevens.tot else "De bijstand loopt."
            return {"tot_zin": einde}
        case g.VasteLastGeregeld():
            return {
                "lastnaam": LASTEN[gegevens.last],
                "betalernaam": BETALERS[gegevens.betaler].lower(),
                "tot_zin": f" tot en met {datums.voluit(_laatste(gegevens.tot))}" if gegevens.tot else "",
                "waarom": f" {gegevens.reden}" if gegevens.reden else "",
            }
        case g.OntzorgenVerlengd():
            return {"laatste_dag": _laatste(gegevens.tot)}
        case g.OntzorgenBeeindigd():
            return {"waarom": f" {gegevens.toelichting}" if gegevens.toelichting else ""}
        case _:
            return {}


def _laatste(tot: date) -> date:
    return tot - timedelta(days=1)
