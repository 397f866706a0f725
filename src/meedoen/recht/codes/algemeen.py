# SPDX-License-Identifier: EUPL-1.2
"""Codes that the rules up to the PIP share: questions, doubts, refusals and words."""

from typing import Final

from meedoen.recht.codes.basis import Deel, codes, datum, woord

DEEL: Final = Deel(
    vragen={
        "lbt_in_staat": (),
        "verwijt_oproep": (datum("oproep verzonden op"),),
        "voortgang_beoordelen": (woord("huidige leerroute", "leerroute"), woord("nieuwe", "leerroute")),
        "bijzonder_geval": (datum("peildatum"), datum("laatste dag voor een wissel")),
    },
    twijfels=frozenset(
        {
            "dag_van_kennisgeving",
            "derde_binnen_termijn",
            "derde_in_verlenging",
            "gelijkstelling_onbekend",
            "huisvesting_onbekend",
            "ontheffing_lbt_in_2022",
            "map_bij_onderwijsroute",
            "niveau_bij_deels_a2",
            "ontbrekende_dag",
            "overgang_2023",
            "schrikkeldag",
            "verhuisd_na_huisvesting",
            "verwijtbaarheid_bij_oproep",
            "voorbereiding_in_azc",
        }
    ),
    strijdig=frozenset(
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
    ),
    velden=frozenset(
        {
            "gezinslid",
            "groep",
            "kennisgeving",
            "niveaus",
            "verhuisd_na_huisvesting",
            "vergunning_referent",
            "woonplaats",
        }
    ),
    regels=frozenset(
        {
            "aanbod_maanden",
            "aanmaning_weken",
            "beslissen_aanvraag_weken",
            "beslissen_bezwaar_weken",
            "beslissen_commissie_weken",
            "bewaren_jaren",
            "bezwaar_dagen",
            "boete_beslissen_weken",
            "boete_betalen_weken",
            "boete_intake",
            "inburgeringstermijn",
            "niveau_bij_deels_a2",
            "ontheffing_lbt",
            "ontzorgen_maanden",
            "pip_dagen",
            "pip_derde_dagen",
            "pip_inhoud",
            "pip_na_verhuizing",
            "pip_tien_weken",
            "routewissel",
            "routewissel_maanden",
            "taalschakeltraject_maanden",
            "termijn_maanden",
            "verlenging_maanden",
            "voortgangsgesprekken",
        }
    ),
    woorden={
        "geen_werkdag": codes(
            "zaterdag zondag nieuwjaarsdag goede_vrijdag tweede_paasdag koningsdag koninginnedag vijf_mei"
            " hemelvaartsdag tweede_pinksterdag eerste_kerstdag tweede_kerstdag gelijkgesteld_kb"
        ),
        "derde_niet": codes("verhuizing tekst_2022"),
        "vergunning": codes(
            "asiel_bepaald asiel_onbepaald regulier_bepaald regulier_onbepaald eu_langdurig_met_bescherming"
            " eu_langdurig eu_burger tijdelijke_bescherming nederlander geen"
        ),
        "intakeonderdeel": codes(
            "leerbaarheidstoets onderwijs_en_werk persoonlijke_omstandigheden vve_kind taalniveau"
            " arbeidsparticipatie zelfredzaamheid"
        ),
        "eis": codes(
            "leerroute oordeel_leerroute onderwijsroute niveau intensiteit_leerroute ondersteuning"
            " intensiteit_pvt intensiteit_map voortgangsgesprekken vve_kind alfabetisering examens_z"
            " participatiewet uren_meedoen"
        ),
        "eis_reden": codes(
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
        "niveau": codes("A2 B1 B2"),
        "leerroute": codes("B1 O Z"),
        "wijzigingsgrond": codes("andere_leerroute afschalen_naar_a2 verhuizing"),
        "voortgang": codes("onvoldoende groter zoals_verwacht"),
    },
)
