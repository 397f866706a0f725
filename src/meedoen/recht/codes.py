# SPDX-License-Identifier: EUPL-1.2
"""Every code a rule can give, with the meaning of each value position.

The sentences per code and language live with the pages; a test compares them with these tables. A
value is of kind `datum` (date), `aantal` (int), `bedrag` (eurocents, int), `gemeente` (official code,
int), `woord` (a code of the group in `WOORDEN` that carries its name) or `dagen` (tuple of pairs of
date and word).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

Soort = Literal["datum", "aantal", "bedrag", "gemeente", "woord", "dagen"]


class Waarde(NamedTuple):
    """One position in the values of a step or question: what it means and what kind it is.

    `groep` names the group in `WOORDEN` for the kinds `woord` and `dagen`, else it is empty.
    """

    naam: str
    soort: Soort
    groep: str = ""


def _datum(naam: str) -> Waarde:
    return Waarde(naam, "datum")


def _aantal(naam: str) -> Waarde:
    return Waarde(naam, "aantal")


def _bedrag(naam: str) -> Waarde:
    return Waarde(naam, "bedrag")


def _gemeente(naam: str) -> Waarde:
    return Waarde(naam, "gemeente")


def _woord(naam: str, groep: str) -> Waarde:
    return Waarde(naam, "woord", groep)


def _codes(tekst: str) -> frozenset[str]:
    return frozenset(tekst.split())


_TERMIJNEN: Final[dict[str, tuple[Waarde, ...]]] = {
    # Algemene termijnenwet
    "einde_blijft": (_datum("geteld einde"),),
    "einde_schuift": (
        _datum("geteld einde"),
        _woord("waarom dat geen werkdag is", "geen_werkdag"),
        _datum("laatste dag"),
        Waarde("overgeslagen dagen", "dagen", "geen_werkdag"),
    ),
    # PIP-termijn, Besluit 5.3
    "wacht_op_kennisgeving": (),
    "wacht_op_inschrijving": (),
    "wacht_op_inschrijving_2022": (_datum("kennisgeving"),),
    "kennisgeving_duo": (_datum("kennisgeving"),),
    "kennisgeving_eerder": (_datum("kennisgeving"),),
    "stond_al_ingeschreven": (_datum("inschrijving"),),
    "geen_huisvesting_gemeente": (),
    "start_inschrijving": (_datum("inschrijving"),),
    "tekst_2022_geldt": (_datum("kennisgeving"),),
    "start_inschrijving_2022": (_datum("inschrijving"),),
    "verhuisd_met_pip": (_datum("inschrijving na verhuizing"),),
    "tien_weken_later": (_datum("dag waarna de tien weken lopen"), _datum("geteld einde")),
    "tien_weken_lopen_nog": (_datum("laatste dag van de tien weken"),),
    "derde_geldt_niet": (_woord("waarom de uitzondering niet geldt", "derde_niet"),),
    "derde_te_laat_gevraagd": (_datum("gevraagd op"), _datum("laatste dag die toen gold")),
    "derde_wacht": (_datum("gevraagd op"),),
    "derde_ruim_op_tijd": (_datum("ontvangen op"), _datum("laatste dag van de tien weken")),
    "derde_ontvangen": (_datum("ontvangen op"), _datum("geteld einde, twee weken later")),
    # Inburgeringstermijn, Wet 11, Besluit 2.1 en 4.2
    "termijn_begint": (_datum("dagtekening"), _datum("eerste dag")),
    "start_wijzigt_niet": (_datum("eerste dag"),),
    "drie_jaar": (_datum("laatste dag"), _datum("eerste dag erna")),
    "onderbreking_hoogstens_een_jaar": (_datum("eerste dag"), _datum("laatste dag")),
    "onderbreking_langer_dan_een_jaar": (_datum("eerste dag"), _datum("laatste dag")),
    "onderbreking_buiten_termijn": (_datum("eerste dag"),),
    "termijn_verlengd": (_aantal("dagen"), _datum("nieuwe laatste dag")),
    # Bezwaar, Awb 6:7-6:9
    "bezwaar_begint": (_datum("bekendmaking"), _datum("eerste dag")),
    "zes_weken": (_datum("eerste dag"), _datum("geteld einde")),
    "bezwaar_op_tijd": (_datum("ontvangen op"), _datum("laatste dag")),
    "bezwaar_te_laat": (_datum("ontvangen op"), _datum("laatste dag")),
    "post_op_tijd": (_datum("op de post"), _datum("ontvangen op"), _datum("uiterlijk te ontvangen")),
    "post_te_laat": (_datum("op de post"), _datum("ontvangen op"), _datum("uiterlijk te ontvangen")),
}

_WIE: Final[dict[str, tuple[Waarde, ...]]] = {
    # Doelgroep, Wet 13 en 19
    "asiel_eigen_vergunning": (),
    "asiel_via_gezin": (_woord("verblijfsrecht van het gezinslid", "vergunning"),),
    "regulier_geen_gezin": (),
    "regulier_gezin": (_woord("verblijfsrecht van het gezinslid", "vergunning"),),
    "geen_doelgroep": (_woord("verblijfsrecht", "vergunning"),),
    # Bevoegde gemeente, Wet 1
    "gehuisvest_door_gemeente": (_gemeente("gemeente die huisvest"),),
    "verhuisd_na_huisvesting": (_gemeente("gemeente die huisvestte"), _gemeente("woonplaats")),
    "woonplaats_bepaalt": (_gemeente("woonplaats"),),
    "alleen_gekoppeld": (_gemeente("gekoppelde gemeente"),),
    "nog_geen_gemeente": (),
    "niet_onder_de_wet": (),
}

_INTAKE: Final[dict[str, tuple[Waarde, ...]]] = {
    # Onderdelen, Wet 14 lid 3 en Besluit 5.2
    "intake_onderdeel": (_woord("onderdeel", "intakeonderdeel"),),
    "intake_onderdeel_ontbreekt": (_woord("onderdeel", "intakeonderdeel"),),
    "intake_volledig": (),
    "intake_beperkt_na_verhuizing": (),
    "gewezen_op_gesprek_alleen": (_datum("gezegd op"),),
    "nog_wijzen_op_gesprek_alleen": (),
    # Ontheffing LBT, Wet 14 lid 6
    "lbt_visuele_beperking": (),
    "lbt_geen_beperking": (),
    "lbt_auditief_in_staat": (),
    "lbt_auditief_niet_in_staat": (),
    # Oproepen, Wet 14 lid 1-2
    "in_azc_alleen_uitnodigen": (),
    "eerste_oproep": (),
    "termijn_loopt": (_datum("laatste dag van de termijn"),),
    "termijn_voorbij_zonder_uitslag": (_datum("laatste dag van de termijn"),),
    "verschenen": (_datum("oproep verzonden op"),),
    "uitnodiging_telt_niet": (_datum("verzonden op"),),
    "niet_verwijtbaar_telt_niet": (_datum("verzonden op"),),
    "verwijt_nog_niet_beoordeeld": (_datum("verzonden op"),),
    "oproep_zonder_waarschuwing": (_datum("verzonden op"),),
    "oproep_telt": (_aantal("hoeveelste"), _datum("verzonden op")),
    "oproepen_geteld": (_aantal("getelde oproepen"),),
    "eerst_contact_zoeken": (_datum("oproep verzonden op"),),
    "nieuwe_datum_kiezen": (),
    "waarschuwing_schrijven": (),
    "herhaalde_oproep": (_aantal("hoeveelste oproep"),),
    "boete_afwegen": (),
    "drie_oproepen_geweest": (_aantal("getelde oproepen"),),
    "nog_geen_drie_oproepen": (_aantal("getelde oproepen"),),
    # Boete, Wet 22 lid 1, Besluit 7.1
    "boete_mogelijk": (),
    "boete_bedrag": (_bedrag("boete"),),
}

_PLAN: Final[dict[str, tuple[Waarde, ...]]] = {
    # Inhoud, Wet 15, Besluit 5.3 en 3.14
    "eis_klaar": (_woord("eis", "eis"), _woord("altijd leeg", "eis_reden")),
    "eis_klaar_met_reden": (_woord("eis", "eis"), _woord("wat een mens heeft beoordeeld", "eis_reden")),
    "eis_ontbreekt": (_woord("eis", "eis"), _woord("wat ontbreekt", "eis_reden")),
    "eis_niet_van_toepassing": (_woord("eis", "eis"), _woord("waarom niet", "eis_reden")),
    "niveau_gelijk": (_woord("niveau", "niveau"),),
    "niveau_ten_minste_b1": (),
    "niveau_deels_a2": (_woord("niveau", "niveau"),),
    # Aanbod, Wet 16, Regeling 4.1
    "aanbod_alleen_asiel": (),
    "aanbod_drie_maanden": (_datum("dagtekening"), _datum("laatste dag")),
    "start_taalschakeltraject": (_datum("dagtekening"), _datum("laatste dag")),
    # Wijziging, Wet 15 lid 4 en 17, Besluit 5.4
    "grond_wijziging": (_woord("grond", "wijzigingsgrond"),),
    "anderhalf_jaar": (_datum("eerste dag van de termijn"), _datum("laatste dag voor een wissel")),
    "onderwijsroute_naar_b1": (),
    "voortgang_zoals_verwacht": (),
    "voortgang_wijkt_af": (_woord("voortgang", "voortgang"),),
    "binnen_anderhalf_jaar": (_datum("peildatum"), _datum("laatste dag voor een wissel")),
    "na_anderhalf_jaar": (_datum("peildatum"), _datum("laatste dag voor een wissel")),
    "na_niet_vrijstellende_opleiding": (_datum("einde van de opleiding"),),
    "bijzonder_geval": (),
    "geen_bijzonder_geval": (),
    "zelfde_leerroute_na_verhuizing": (_woord("leerroute", "leerroute"),),
}

STAPPEN: Final[Mapping[str, tuple[Waarde, ...]]] = MappingProxyType(_TERMIJNEN | _WIE | _INTAKE | _PLAN)
"""Code of a step -> meaning of its values, by position."""

VRAGEN: Final[Mapping[str, tuple[Waarde, ...]]] = MappingProxyType(
    {
        "lbt_in_staat": (),
        "verwijt_oproep": (_datum("oproep verzonden op"),),
        "voortgang_beoordelen": (_woord("huidige leerroute", "leerroute"), _woord("nieuwe", "leerroute")),
        "bijzonder_geval": (_datum("peildatum"), _datum("laatste dag voor een wissel")),
    }
)
"""Code of a question to a person (`OordeelNodig.vraag`) -> meaning of its values."""

TWIJFELS: Final[frozenset[str]] = frozenset(
    {
        "dag_van_kennisgeving",
        "derde_binnen_termijn",
        "derde_in_verlenging",
        "gelijkstelling_onbekend",
        "huisvesting_onbekend",
        "map_bij_onderwijsroute",
        "niveau_bij_deels_a2",
        "ontbrekende_dag",
        "overgang_2023",
        "schrikkeldag",
        "tekst_2017",
        "verhuisd_na_huisvesting",
        "verwijtbaarheid_bij_oproep",
        "voorbereiding_in_azc",
    }
)
"""Codes of doubts about what the law means (`Stap.twijfel`)."""

STRIJDIG: Final[frozenset[str]] = frozenset(
    {
        "onderbrekingen_overlappen",
        "ontvangen_voor_gevraagd",
        "ontvangen_voor_verzonden",
        "oproepen_niet_op_volgorde",
        "periode_leeg",
        "termijn_nog_niet_begonnen",
        "termijn_voor_verzending",
        "waarschuwing_na_oproep",
        "zelfde_leerroute",
    }
)
"""Codes of facts that cannot both be true (`GegevenStrijdig.code`)."""

VELDEN: Final[frozenset[str]] = frozenset(
    {
        "gezinslid",
        "groep",
        "kennisgeving",
        "niveaus",
        "verhuisd_na_huisvesting",
        "vergunning_referent",
        "woonplaats",
    }
)
"""Facts whose absence a rule refuses (`GegevenOntbreekt.veld`)."""

REGELS: Final[frozenset[str]] = frozenset(
    {
        "boete_intake",
        "inburgeringstermijn",
        "niveau_bij_deels_a2",
        "ontheffing_lbt",
        "pip_inhoud",
        "pip_na_verhuizing",
        "pip_tien_weken",
        "routewissel",
        "voortgangsgesprekken",
    }
)
"""Rules that refuse a day before they were in force (`NogNietVanKracht.regel`)."""

WOORDEN: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "geen_werkdag": _codes(
            "zaterdag zondag nieuwjaarsdag goede_vrijdag tweede_paasdag koningsdag koninginnedag vijf_mei"
            " hemelvaartsdag tweede_pinksterdag eerste_kerstdag tweede_kerstdag gelijkgesteld_kb"
        ),
        "derde_niet": _codes("verhuizing tekst_2022"),
        "vergunning": _codes(
            "asiel_bepaald asiel_onbepaald regulier_bepaald regulier_onbepaald eu_langdurig_met_bescherming"
            " eu_langdurig eu_burger tijdelijke_bescherming nederlander geen"
        ),
        "intakeonderdeel": _codes(
            "leerbaarheidstoets onderwijs_en_werk persoonlijke_omstandigheden vve_kind taalniveau"
            " arbeidsparticipatie zelfredzaamheid"
        ),
        "eis": _codes(
            "leerroute oordeel_leerroute onderwijsroute niveau intensiteit_leerroute ondersteuning"
            " intensiteit_pvt intensiteit_map voortgangsgesprekken vve_kind alfabetisering examens_z"
            " participatiewet uren_meedoen"
        ),
        "eis_reden": _codes(
            "leerroute_kiezen andere_leerroute_na_verhuizing leerroute_overgenomen"
            " oordeel_grote_kans oordeel_examen_niet_haalbaar b1_route_zonder_oordeel"
            " wens_onderwijsroute_vragen onderwijsroute_zonder_wens geen_wens_onderwijsroute"
            " onderwijsroute_onderzoeken z_route_zonder_niveau niveau_per_vaardigheid a2_zonder_afschalen"
            " pvt_uren_invullen pvt_te_weinig_uren volgt_taalschakeltraject taalschakeltraject_komt"
            " map_uren_invullen map_te_weinig_uren gezin_overig_kiest_zelf intensiteit_invullen"
            " ondersteuning_invullen gesprekken_invullen vve_vragen geen_kind_voor_vve"
            " vve_afspraken_invullen pw_nagaan geen_pw_beschikkingen pw_bijvoegen geen_z_route"
            " wens_examens_vragen geen_wens_examens in_staat_beoordelen niet_in_staat_examens"
            " examens_vastleggen alfabetisering_nagaan al_gealfabetiseerd alfabetisering_opnemen"
            " z_te_weinig_lessen z_te_weinig_meedoen z_minder_met_reden meedoen_invullen meedoen_alleen_asiel"
        )
        | {""},
        "niveau": _codes("A2 B1 B2"),
        "leerroute": _codes("B1 O Z"),
        "wijzigingsgrond": _codes("andere_leerroute afschalen_naar_a2 verhuizing"),
        "voortgang": _codes("onvoldoende groter zoals_verwacht"),
    }
)
"""Group -> the codes a value of kind `woord` can take; the pages hold the Dutch word for each."""
