# SPDX-License-Identifier: EUPL-1.2
"""Acts of ontzorgen and the days between COA and bijstand."""

from __future__ import annotations

from typing import Final

from tests.regie.daden.speler import Daad

_D = "dossiers/<uuid:dossier_id>"
DADEN: Final[dict[str, Daad]] = {
    f"{_D}/ontzorgen/bijstand": Daad(wie="inkomen", tijdlijn=("bijstand_vastgesteld",)),
    f"{_D}/ontzorgen/last/<uuid:last_id>/weg": Daad(
        via=(f"{_D}/ontzorgen", f"{_D}/ontzorgen/last/<uuid:last_id>/weg"),
        tijdlijn=("regel_vervallen",),
        rijen=("ontzorgen_vastelast",),
    ),
    f"{_D}/ontzorgen/begroting": Daad(velden={"loon": "1200"}, rijen=("ontzorgen_begrotingsplan",)),
    f"{_D}/ontzorgen/overgang": Daad(velden={"leefgeld_tot_en_met": "1-10-2026"}, rijen=("ontzorgen_overgang",)),
    f"{_D}/ontzorgen/toeslag/<slug:soort>": Daad(woorden={"soort": "zorgtoeslag"}, rijen=("ontzorgen_toeslag",)),
    f"{_D}/ontzorgen/begin": Daad(
        wie="inkomen", stand="as_traject", eerst=(f"{_D}/ontzorgen/bijstand",), tijdlijn=("ontzorgen_begonnen",)
    ),
    f"{_D}/ontzorgen/last": Daad(
        wie="inkomen",
        stand="as_traject",
        velden={"bedrag": "620,50"},
        eerst=(f"{_D}/ontzorgen/bijstand", f"{_D}/ontzorgen/begin"),
        tijdlijn=("vaste_last_geregeld",),
        rijen=("ontzorgen_bedrag", "ontzorgen_vastelast"),
    ),
    f"{_D}/ontzorgen/last/<uuid:last_id>/zelf": Daad(
        wie="inkomen",
        stand="as_traject",
        via=(f"{_D}/ontzorgen", f"{_D}/ontzorgen/last/<uuid:last_id>/zelf"),
        eerst=(f"{_D}/ontzorgen/bijstand", f"{_D}/ontzorgen/begin", f"{_D}/ontzorgen/last"),
        tijdlijn=("vaste_last_geregeld",),
        rijen=("ontzorgen_bedrag", "ontzorgen_vastelast"),
    ),
    f"{_D}/ontzorgen/exitplan": Daad(
        wie="inkomen",
        stand="as_traject",
        eerst=(f"{_D}/ontzorgen/bijstand", f"{_D}/ontzorgen/begin"),
        tijdlijn=("exitplan_gemaakt",),
    ),
    f"{_D}/ontzorgen/langer": Daad(
        wie="inkomen",
        stand="as_traject",
        velden={"tot_en_met": "1-9-2027"},
        eerst=(f"{_D}/ontzorgen/bijstand", f"{_D}/ontzorgen/begin"),
        tijdlijn=("ontzorgen_verlengd",),
        rijen=("besluiten_besluit", "besluiten_brief", "besluiten_nummerreeks"),
    ),
    f"{_D}/ontzorgen/langer/intrekken": Daad(
        wie="inkomen",
        stand="as_traject",
        eerst=(f"{_D}/ontzorgen/bijstand", f"{_D}/ontzorgen/begin", f"{_D}/ontzorgen/langer"),
        tijdlijn=("ontzorgen_verlengd",),
        rijen=("besluiten_besluit", "besluiten_brief", "besluiten_nummerreeks"),
    ),
    f"{_D}/ontzorgen/exitgesprek": Daad(
        wie="inkomen",
        stand="as_traject",
        eerst=(f"{_D}/ontzorgen/bijstand", f"{_D}/ontzorgen/begin"),
        tijdlijn=("ontzorgen_beeindigd",),
    ),
}
