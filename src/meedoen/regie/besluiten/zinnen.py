# SPDX-License-Identifier: EUPL-1.2
"""Names of decisions, letters and the parts of a receipt."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from meedoen.regie.web import datums
from meedoen.regie.web.zinnen.domein_nl.namen import LEERROUTES

BESLUITEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "pip": "Plan (PIP)",
        "pip_gewijzigd": "Gewijzigd plan (PIP)",
        "ontheffing_lbt": "Ontheffing leerbaarheidstoets",
        "ontheffing_lbt_afgewezen": "Geen ontheffing leerbaarheidstoets",
        "ontzorgen_langer": "Langer ontzorgen",
        "verzoek_afgewezen": "Verzoek afgewezen",
        "verzoek_niet_behandeld": "Verzoek niet behandeld",
        "boete": "Boete",
        "geen_boete": "Geen boete",
        "boete_bezwaar": "Beslissing op bezwaar tegen een boete",
        "bezwaar": "Beslissing op bezwaar",
        "intrekking": "Eerder besluit ingetrokken",
        "boete_uitstel": "Later of in delen betalen",
    }
)
OP_BEZWAAR: Final = frozenset({"bezwaar", "boete_bezwaar"})
"""Kinds of decision against which beroep is open (Awb 8:1), and no bezwaar."""
BRIEVEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        **BESLUITEN,
        "oproep": "Oproep",
        "waarschuwing": "Waarschuwing en nieuwe oproep",
        "uitnodiging": "Uitnodiging",
        "verklaring_aanbod": "Verklaring: geen aanbod op tijd",
        "voornemen_boete": "Voornemen voor een boete, met rapport",
        "aanmaning": "Aanmaning",
        "bezwaar_ontvangen": "Bevestiging dat het bezwaar er is",
        "bezwaar_aanvullen": "Vraag om het bezwaar aan te vullen",
        "bezwaar_later": "Bericht dat de beslissing op bezwaar later komt",
        "verzoek_aanvullen": "Vraag om een verzoek aan te vullen",
        "verzoek_later": "Bericht dat de beslissing op een verzoek later komt",
    }
)
STATEN: Final[Mapping[str, str]] = MappingProxyType({"vastgesteld": "Vastgesteld", "ingetrokken": "Ingetrokken"})
REGELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "pip_inhoud": "Wat de wet van het plan vraagt",
        "niveau_voor_duo": "Het niveau voor DUO",
        "regels_van_duo": "De regels van DUO",
        "verwijderen_bij_duo": "Weghalen bij DUO",
        "inburgeringstermijn": "De inburgeringstermijn",
        "routewissel": "Wisselen van leerroute",
        "mag_route_wijzigen": "Mag de leerroute veranderen",
        "leerroute_na_verhuizing": "De leerroute na een verhuizing",
        "aanbod": "Het aanbod voor lessen",
        "bezwaartermijn": "De termijn voor bezwaar",
        "ontheffing_lbt": "Ontheffing van de leerbaarheidstoets",
        "afronden_zonder_medewerking": "Mag de brede intake af zonder gesprek",
        "urenstand": "Welke lesuren tellen mee",
        "afschalen_naar_a2": "Mag het niveau naar A2",
        "krediet_bij_wissel": "Wat meegaat naar de nieuwe leerroute",
        "vier_ogen": "Wie vaststelt",
        "welke_boete_intake": "Welke boete de oproepen toelaten",
        "boete_op_onderdeel": "Of op dit deel van het plan een boete staat",
        "mag_boete": "Of niets een boete in de weg staat",
        "mag_boete_opleggen": "Wie over de boete mag beslissen",
        "boete_medewerking": "De hoogte van de boete",
        "mildste_boete": "Het bedrag van de boete",
        "lagere_boete": "Of de boete lager moet",
        "boete_binnen_plafond": "Het hoogste bedrag in deze termijn",
        "nieuwe_termijn_intake": "De nieuwe termijn na de boete",
        "uiterste_betaaldag_boete": "Tot wanneer betalen kan",
        "uitstel_intrekken": "Of de regeling mag stoppen",
        "betalen_zonder_56a": "Of betalen uit de bijstand mag",
        "zienswijze_vooraf": "Of de inburgeraar eerst mag reageren",
        "mag_op_bezwaar_beslissen": "Wie op het bezwaar mag beslissen",
        "beslistermijn_bezwaar": "De termijn om op het bezwaar te beslissen",
        "bezwaar_tijdig": "Of het bezwaar op tijd is",
        "verzuim_in_bezwaar": "Wat er aan het bezwaar ontbrak",
        "bezwaar_ontvankelijk": "Of het bezwaar wordt behandeld",
        "horen_nodig": "Of een hoorzitting nodig is",
        "beslistermijn_aanvraag": "De termijn om op het verzoek te beslissen",
        "laatste_dag_buiten_behandeling": "Of het verzoek mag blijven liggen",
        "horen_voor_afwijzing": "Of de inburgeraar eerst mag reageren op de afwijzing",
    }
)
_VELDEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "doelgroep": "Doelgroep",
        "begin_plicht": "Begin van de plicht",
        "gevestigd_op": "Ingeschreven in de gemeente op",
        "eerste_dagtekening": "Datum van het eerste plan",
        "termijn_van_duo": "Termijn volgens DUO (einddatum telt niet mee)",
        "versie": "Versie van het plan",
        "visuele_beperking": "Ziet slecht",
        "auditieve_beperking": "Hoort slecht",
        "kan_toets_maken": "Kan de toets maken",
        "voorgelegd_door": "Voorgelegd door",
        "voorgelegd_op": "Voorgelegd op",
        "reden": "Reden",
        "bevestigd_door": "Bevestigd door",
        "bevestigd_op": "Bevestigd op",
        "grond": "Artikel van de Wet inburgering 2021",
        "overtreding_op": "Dag van de gebeurtenis",
        "geconstateerd_op": "Gezien op",
        "navraag_op": "Gevraagd waarom een deel niet is betaald, op",
        "strafzaak": "Strafzaak over hetzelfde",
        "lezing_van_de_wet": "Keuzes van de gemeente waar de wet twijfel laat",
        "rapport_op": "Datum van het rapport",
        "rapport_door": "Rapport gemaakt door",
        "besloten_door": "Beslist door",
        "bewijsstukken": "Wat er is gebeurd",
        "voor_de_inburgeraar": "Wat voor de inburgeraar spreekt",
        "zienswijze": "Zienswijze",
        "motivering": "Motivering",
        "bijstand_vanaf": "Bijstand vanaf",
        "besproken_op": "Besproken op",
        "mening": "Wat de inburgeraar ervan vindt",
        "lesuren": "Lesuren volgens de school",
        "metingen": "Niveau en lesuren volgens gesprekken",
        "examens": "Uitslagen van examens",
        "gesprekken": "Voortgangsgesprekken",
        "boete_van": "Boete van",
        "openstaand": "Nog open",
        "besluit": "Over besluit",
        "besluit_van": "Datum van dat besluit",
    }
)
_PLANVELDEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "wijzigingsgrond": "Grond van de wijziging", "wijzigingsreden": "Reden van de wijziging",
        "doel": "Doel", "leerroute": "Leerroute", "route_reden": "Reden voor de leerroute",
        "wens_onderwijsroute": "Wil een opleiding", "onderwijsroute_onderzocht": "Onderzoek naar de onderwijsroute",
        "voortgang": "Voortgang", "opleiding_tot": "Opleiding tot en met", "bijzonder_geval": "Bijzonder geval",
        "niveau_lezen": "Lezen", "niveau_luisteren": "Luisteren", "niveau_schrijven": "Schrijven",
        "niveau_spreken": "Spreken", "uren_taal_knm": "Uren taal en KNM in totaal", "weken": "Weken les",
        "uren_participatie": "Uren meedoen in totaal", "z_minder_reden": "Reden voor minder uren",
        "school": "School", "alfabetisering": "Alfabetisering",
        "alfabetisering_verplicht": "Alfabetisering is een plicht",
        "mag_opleiding_afmaken": "Mag opleiding afmaken", "examens_z_gewenst": "Wil examens in de Z-route",
        "examens_z_in_staat": "Examens zijn haalbaar", "examens_z": "Examens", "pvt_uren": "Uren PVT",
        "pvt_uiterlijk": "PVT klaar op", "pvt_toelichting": "Toelichting PVT",
        "volgt_taalschakeltraject": "Volgt het taalschakeltraject", "map_uren": "Uren MAP",
        "map_uiterlijk": "MAP klaar op", "map_toelichting": "Toelichting MAP", "begeleiding": "Begeleiding",
        "pw_beschikkingen": "Besluit over bijstand", "pw_bijgevoegd": "Dat besluit gaat mee",
        "voortgangsgesprekken": "Voortgangsgesprekken", "gesprekken_toelichting": "Toelichting gesprekken",
        "besproken_op": "Plan besproken op", "vve_kind": "Kind voor voorschool of vroegschool",
        "vve": "Afspraak over voorschool of vroegschool",
        "inzet_genoeg": "Genoeg inzet tijdens de lessen", "inzet_reden": "Waaruit de inzet blijkt",
        "niet_haalbaar": "B1 lukt niet op tijd bij", "niet_haalbaar_reden": "Waaruit dat blijkt",
    }
)  # fmt: skip
_WOORDEN: Final[Mapping[str, str]] = MappingProxyType(
    {"AS": "Asielstatushouder", "GO": "Gezinsmigrant of overige migrant", "true": "ja", "false": "nee"}
)
_PER_VELD: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "leerroute": LEERROUTES,
        "alfabetisering": {"A": "Leert eerst lezen en schrijven", "AA": "Leert ons alfabet", "NVT": "Niet nodig"},
        "voortgang": {"onvoldoende": "Minder goed dan verwacht", "groter": "Beter dan verwacht"},
        "wijzigingsgrond": {
            "andere_leerroute": "Een andere leerroute",
            "afschalen_naar_a2": "Naar niveau A2 (afschalen)",
            "verhuizing": "Verhuisd vanuit een andere gemeente",
            "herstel_duo": "DUO nam het vorige plan niet aan",
            "andere_afspraken": "Andere afspraken, uren of begeleiding",
        },
    }
)
UITKOMSTEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "leerroute": "Leerroute",
        "niveau_voor_duo": "Niveau voor DUO",
        "termijn_van": "Inburgeren vanaf",
        "termijn_tot_en_met": "Inburgeren tot en met",
        "routewissel_tot_en_met": "Route wisselen tot en met",
        "aanbod_uiterlijk": "Aanbod uiterlijk",
        "bezwaar_tot_en_met": "Bezwaar tot en met",
        "toegekend": "Ontheffing gegeven",
        "betalen_van": "Betalen vanaf",
        "betalen_uit_bijstand_tot_en_met": "Betalen uit de bijstand tot en met",
        "boete": "Boete",
        "betalen_tot_en_met": "Betalen tot en met",
        "nieuwe_termijn_tot_en_met": "Komen kan nog tot en met",
        "boete_uitkomst": "Uitkomst",
        "ingetrokken": "Ingetrokken besluit",
        "delen": "Aantal delen",
        "uitstel_tot_en_met": "Betalen kan tot en met",
        "afgerond_zonder_gesprek": "Brede intake afgerond zonder gesprek",
    }
)


def feiten(bewijs: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return the facts of a receipt as label and words; what was not known says so."""
    feiten_ = bewijs.get("feiten", {})
    afspraken = tuple(
        ("Afspraak", ", ".join(woorden(a[deel]) for deel in ("wat", "wie", "uiterlijk") if a.get(deel)))
        for a in feiten_.get("afspraken", ())
    )
    los = {sleutel: waarde for sleutel, waarde in feiten_.items() if sleutel not in ("plan", "afspraken")}
    return _paren(los, _VELDEN) + _paren(feiten_.get("plan", {}), _PLANVELDEN) + afspraken


def uitkomst(bewijs: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return the outcome of a receipt as label and words.

    What the decision does not have (an aanbod that is not owed) has no row: that is not "unknown".
    """
    waarden = bewijs.get("uitkomst", {})
    plan = bewijs.get("feiten", {}).get("plan", {})
    er = {naam: waarde for naam, waarde in waarden.items() if waarde is not None}
    if plan.get("leerroute"):
        er = {"leerroute": LEERROUTES.get(plan["leerroute"], plan["leerroute"]), **er}
    if plan.get("leerroute") == "Z":
        er["niveau_voor_duo"] = "geen, want de Z-route heeft geen niveau"
    return _paren(er, UITKOMSTEN)


def _paren(waarden: Mapping[str, Any], namen: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Pairs in the order of `namen`: jsonb keeps no order of its own. What has no name comes last."""
    volgorde = [*(naam for naam in namen if naam in waarden), *(naam for naam in waarden if naam not in namen)]
    return tuple((namen.get(naam, _naam(naam)), _van_veld(naam, waarden[naam])) for naam in volgorde)


def _van_veld(naam: str, waarde: Any) -> str:
    return _PER_VELD.get(naam, {}).get(str(waarde)) or woorden(waarde)


def _naam(sleutel: str) -> str:
    return sleutel.replace("_", " ").capitalize()


def woorden(waarde: Any) -> str:
    """Return a value of a receipt as people read it; dates in full."""
    if waarde is None or waarde == "" or waarde == []:
        return "niet bekend"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, Mapping):
        return "; ".join(f"{_naam(sleutel).lower()}: {woorden(deel)}" for sleutel, deel in waarde.items())
    if isinstance(waarde, list):
        return " | ".join(woorden(deel) for deel in waarde)
    try:
        return datums.voluit(date.fromisoformat(str(waarde)))
    except ValueError:
        return _WOORDEN.get(str(waarde), str(waarde))
