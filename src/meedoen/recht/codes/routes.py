# SPDX-License-Identifier: EUPL-1.2
"""Codes of the plicht and its routes, and of the tasks around them: aanbod, begeleiding, intake, ontzorgen."""

from typing import Final

from meedoen.recht.codes.basis import Deel, aantal, bedrag, codes, datum, woord

DEEL: Final = Deel(
    stappen={
        # De plicht, Wet 6 tot en met 9
        "plicht_onderdeel": (woord("onderdeel", "plichtonderdeel"),),
        "examen_gehaald": (woord("onderdeel", "examenonderdeel"), datum("gehaald op")),
        "examen_nog_halen": (woord("onderdeel", "examenonderdeel"),),
        "examen_vrijgesteld": (woord("onderdeel", "examenonderdeel"),),
        "examen_behaald": (),
        "examen_niet_behaald": (),
        "onderwijsroute_behaald": (datum("afgerond op"),),
        "onderwijsroute_niet_behaald": (),
        "examen_telt_als_behaald": (),
        "plicht_voldaan": (datum("voldaan op"),),
        # Examengeld, Regeling 3.4 en 3.5
        "examenpoging_gratis": (aantal("pogingen tot nu toe"), aantal("gratis pogingen")),
        "gratis_pogingen_op": (aantal("pogingen tot nu toe"), aantal("gratis pogingen")),
        "examen_zelf_betalen": (),
        "examengeld": (bedrag("bedrag"),),
        "staatsexamengeld": (woord("niveau", "niveau"),),
        "plicht_niet_voldaan": (),
        "krijgt_diploma": (),
        "krijgt_certificaat": (),
        # Onderwijsroute, Wet 8
        "geen_wens_opleiding": (),
        "wens_opleiding": (),
        "wens_onderzocht": (),
        "grote_kans_diploma": (),
        "geen_grote_kans_diploma": (),
        "map_vervalt_volgt": (),
        "map_vervalt_afgerond": (),
        "map_nodig_gestopt": (),
        "map_nodig_niet_begonnen": (),
        "map_nodig": (),
        # Aanbod, Wet 16, Besluit 9.3, Regeling 4.1
        "begin_traject_beslist": (),
        "ook_aanbod_op_tijd": (),
        "aanbod_op_tijd": (datum("dag"), datum("laatste dag")),
        "aanbod_te_laat": (datum("dag"), datum("laatste dag")),
        "aanbod_kan_nog": (datum("laatste dag"),),
        "aanbod_uitgebleven": (datum("laatste dag"),),
        "aanbod_melden_aan_duo": (),
        "aanbod_verklaring_geven": (),
        "aanbod_grond_voor_verlenging": (),
        "school_heeft_keurmerk": (),
        "school_zonder_keurmerk": (),
        "school_geeft_taalschakel": (),
        "school_geeft_geen_taalschakel": (),
        # Dagtekening van het PIP, Wet 15 lid 1 en 11 lid 2
        "handtekening_niet_nodig": (),
        "dagtekening_beslist": (datum("dagtekening"),),
        "andere_dag_getekend": (datum("getekend op"),),
        # Leerbaarheidstoets, Wet 14 lid 5
        "lbt_door_duo": (),
        "lbt_zonder_uitslag": (),
        "lbt_uitslag_onbekend": (),
        "lbt_b1_haalbaar": (),
        "lbt_b1_niet_haalbaar": (),
        "lbt_is_advies": (),
        "leerroute_volgens_lbt": (woord("leerroute", "leerroute"),),
        "leerroute_anders_dan_lbt": (woord("leerroute", "leerroute"),),
        # Brede intake plannen en vastleggen, Wet 14, Besluit 5.2 lid 3
        "intake_nog_vastleggen": (),
        "intake_vastgelegd": (datum("vastgelegd op"),),
        "intake_zonder_eigen_termijn": (),
        "intake_mag_eerder": (),
        "intake_uiterlijk": (datum("laatste dag van het plan"),),
        "intake_streefdag": (aantal("weken vooraf"), datum("streefdag")),
        # Maatschappelijke begeleiding, Wet 13, Besluit 5.1
        "begeleiding_alleen_asiel": (),
        "begeleiding_wacht_op_huisvesting": (),
        "begeleiding_wacht_op_inschrijving": (),
        "begeleiding_na_huisvesting": (datum("inschrijving"),),
        "begeleiding_na_inschrijving": (datum("inschrijving"),),
        "begeleiding_vanaf_plicht": (datum("begin van de plicht"),),
        "begeleiding_praktische_hulp": (),
        "begeleiding_voorlichting": (),
        "begeleiding_zonder_einde": (),
        # Voorinburgering, Wet 10, Besluit 3.17
        "voorinburgering_alleen_asiel": (),
        "voorinburgering_voorbij": (),
        "voorinburgering_bij_coa": (),
        "voorinburgering_vrijwillig": (),
        "voorinburgering_vertraagt_niet": (),
        "voorinburgering_telt_niet": (),
        # Ontzorgen, Participatiewet 56a en 57
        "ontzorgen_alleen_plichtig": (),
        "ontzorgen_alleen_asielvergunning": (woord("verblijfsrecht", "vergunning"),),
        "ontzorgen_zonder_bijstand": (),
        "ontzorgen_geldt": (),
        "ontzorgen_zes_maanden": (datum("recht op bijstand"), datum("laatste dag")),
        "ontzorgen_eindigt": (datum("laatste dag"),),
        "ontzorgen_betaalt": (woord("wat", "vaste_last"),),
        "ontzorgen_in_besluit": (),
        "betalen_zolang_nodig": (),
        "betalen_geen_redenen": (),
    },
    vragen={
        "kans_onderzoeken": (),
        "grote_kans_diploma": (),
        "besteden_zonder_hulp": (),
    },
    twijfels=frozenset(
        {
            "aanbod_bij_onderwijsroute",
            "dag_van_voldoen",
            "examengeld_niet_gelezen",
            "examen_tijdens_traject",
            "map_na_stoppen",
            "ondertekend_bij_duo",
            "ontzorgen_met_bijstand",
        }
    ),
    strijdig=frozenset(
        {
            "aanbod_voor_plan",
            "pogingen_onder_nul",
            "bijstand_eindigt_voor_begin",
            "traject_niet_afgerond",
            "weken_negatief",
        }
    ),
    velden=frozenset(
        {
            "traject_afgerond_op",
            "inburgeringsplichtig",
            "keurmerk",
            "examenniveau",
            "taalschakel_instelling",
            "wens_opleiding",
        }
    ),
    regels=frozenset({"examengeld", "maatschappelijke_begeleiding", "ontzorgen"}),
    woorden={
        "plichtonderdeel": codes(
            "pvt map taalexamens knm_examen taalschakeltraject z_cursusuren z_participatie z_eindgesprek"
        ),
        "vaste_last": codes("huur gas water stroom zorgverzekering"),
    },
)
