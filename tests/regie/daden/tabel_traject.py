# SPDX-License-Identifier: EUPL-1.2
"""Acts of traject, messages to schools and voortgang."""

from __future__ import annotations

from typing import Final

from tests.regie.daden.speler import Daad

_D = "dossiers/<uuid:dossier_id>"
_V = f"{_D}/traject/<resultaat:onderdeel>/verwijt"
DADEN: Final[dict[str, Daad]] = {
    f"{_D}/traject/aanbod/<slug:nummer>/weg": Daad(
        via=(f"{_D}/traject", f"{_D}/traject/aanbod/<slug:nummer>/weg"),
        tijdlijn=("aanbod_ingetrokken",),
        duo=("duo.aanbod_verwijderen",),
    ),
    f"{_D}/traject/plaatsing": Daad(tijdlijn=("geplaatst",), rijen=("trajecten_plaatsing",)),
    f"{_D}/traject/uren": Daad(
        velden={"vanaf": "1-10-2026", "tot_en_met": "31-10-2026"}, tijdlijn=("uren_geboekt",), duo=("duo.uren",)
    ),
    f"{_D}/traject/uren/<uuid:regel_id>": Daad(
        via=(f"{_D}/traject", f"{_D}/traject/uren/<uuid:regel_id>"), tijdlijn=("uren_geboekt",), duo=("duo.uren",)
    ),
    f"{_D}/traject/uren/<uuid:regel_id>/weg": Daad(
        via=(f"{_D}/traject", f"{_D}/traject/uren/<uuid:regel_id>/weg"), tijdlijn=("uren_geboekt",), duo=("duo.uren",)
    ),
    f"{_D}/traject/lbt": Daad(stand="allen", tijdlijn=("lbt_nummer_ingetrokken",), duo=("duo.lbt_nummer_verwijderen",)),
    f"{_D}/traject/<resultaat:onderdeel>": Daad(
        woorden={"onderdeel": "pvt"}, tijdlijn=("pvt_ondertekend",), duo=("duo.pvt",)
    ),
    _V: Daad(
        stand="Telaat",
        woorden={"onderdeel": "pvt"},
        via=(f"{_D}/traject", f"{_D}/traject/<resultaat:onderdeel>", _V),
        velden={"hoor": "gehoord", "hoor_op": "20-11-2026", "datum": "", "verklaring": "Ik wist het niet."},
        tijdlijn=("verwijt_voorgelegd",),
        rijen=("trajecten_verwijtvoorstel",),
    ),
    f"{_V}/<verwijtdaad:daad> bevestigen": Daad(
        wie="teamleider",
        stand="Telaat",
        woorden={"onderdeel": "pvt", "daad": "bevestigen"},
        via=(f"{_D}/traject", _V),
        eerst=(_V,),
        tijdlijn=("verwijt_voorgelegd", "pvt_ondertekend"),
        duo=("duo.pvt",),
        rijen=("trajecten_verwijtvoorstel",),
    ),
    f"{_V}/<verwijtdaad:daad> teruggeven": Daad(
        wie="teamleider",
        stand="Telaat",
        woorden={"onderdeel": "pvt", "daad": "teruggeven"},
        via=(f"{_D}/traject", _V, f"{_V}/<verwijtdaad:daad>"),
        eerst=(_V,),
        tijdlijn=("verwijt_voorgelegd",),
        rijen=("trajecten_verwijtvoorstel",),
    ),
    f"{_V}/<verwijtdaad:daad> terughalen": Daad(
        stand="Telaat",
        woorden={"onderdeel": "pvt", "daad": "terughalen"},
        via=(f"{_D}/traject", _V, f"{_V}/<verwijtdaad:daad>"),
        eerst=(_V,),
        tijdlijn=("verwijt_voorgelegd",),
        rijen=("trajecten_verwijtvoorstel",),
    ),
    f"{_D}/traject/aanbod/gemeld": Daad(
        stand="Telaat", via=(f"{_D}/traject", f"{_D}/traject/aanbod/gemeld"), tijdlijn=("aanbod_gemeld",)
    ),
    f"{_D}/traject/aanbod/verklaring": Daad(
        stand="Telaat", via=(f"{_D}/traject",), tijdlijn=("verklaring_aanbod",), rijen=("besluiten_brief",)
    ),
    f"{_D}/traject/<teruggehaald:onderdeel>/weg": Daad(
        via=(f"{_D}/traject", f"{_D}/traject/<teruggehaald:onderdeel>/weg"),
        tijdlijn=("pvt_ondertekend",),
        duo=("duo.pvt",),
    ),
    f"{_D}/berichten/<uuid:plaatsing_id>": Daad(
        via=(f"{_D}/berichten", f"{_D}/berichten/<uuid:plaatsing_id>"), rijen=("trajecten_partnerbericht",)
    ),
    f"{_D}/berichten/<uuid:bericht_id>/gelezen": Daad(
        via=(f"{_D}/berichten",), tijdlijn=("bericht_gelezen",), rijen=("trajecten_partnerbericht",)
    ),
    f"{_D}/voortgang/plannen": Daad(velden={"op": "7-12-2026"}, tijdlijn=("voortgangsgesprek_gepland",)),
    f"{_D}/voortgang/plannen/weg": Daad(tijdlijn=("voortgangsgesprek_gepland",)),
    f"{_D}/traject/aanbod": Daad(
        stand="as_b1",
        velden={"alfabetisering": "NVT", "datum": "23-11-2026"},
        tijdlijn=("aanbod_gedaan",),
        duo=("duo.aanbod",),
    ),
    f"{_D}/traject/plaatsing/<uuid:plaatsing_id>/einde": Daad(
        via=(f"{_D}/traject", f"{_D}/traject/plaatsing/<uuid:plaatsing_id>/einde"),
        velden={"tot": "1-3-2027"},
        tijdlijn=("plaatsing_beeindigd",),
        rijen=("trajecten_plaatsing",),
    ),
    f"{_D}/traject/zroute": Daad(stand="as_z", tijdlijn=("zroute_afgerond",), duo=("duo.zroute",)),
    f"{_D}/voortgang/gesprek": Daad(velden={"gaat_goed": "De les gaat goed."}, tijdlijn=("voortgangsgesprek",)),
    f"{_D}/voortgang/meer-tijd": Daad(
        velden={"grond": "dakloos", "vanaf": "2-11-2026"}, tijdlijn=("verlengingsgrond_vastgelegd",)
    ),
    f"{_D}/voortgang/meer-tijd/<uuid:grond_id>": Daad(
        via=(f"{_D}/voortgang", f"{_D}/voortgang/meer-tijd/<uuid:grond_id>"),
        eerst=(f"{_D}/voortgang/meer-tijd",),
        velden={"verteld_op": "23-11-2026"},
        tijdlijn=("verlengingsgrond_vastgelegd",),
    ),
}
