# SPDX-License-Identifier: EUPL-1.2
"""Codes of hours: the ledger, PVT, MAP, zelfredzaamheidsroute, change of route, afschalen."""

from typing import Final

from meedoen.recht.codes.basis import Deel, aantal, codes, datum, duur, woord

_UREN: Final = (woord("norm", "urendoel"), duur("duur"), woord("waarom", "urenreden"))

DEEL: Final = Deel(
    stappen={
        # Urenregister, Besluit 5.3 lid 5
        "uren_tellen": _UREN,
        "uren_tellen_niet": _UREN,
        "uren_nog_open": _UREN,
        "uren_totaal": (woord("norm", "urendoel"), duur("wat telt")),
        # PVT en MAP, Besluit 3.1 en 3.2
        "pvt_uren_genoeg": (aantal("uren"), aantal("norm")),
        "pvt_uren_te_kort": (aantal("uren"), aantal("nog nodig")),
        "pvt_activiteit_gedaan": (),
        "pvt_activiteit_ontbreekt": (),
        "pvt_nog_tekenen": (),
        "pvt_getekend": (datum("getekend op"),),
        "pvt_elders_getekend": (datum("getekend op"),),
        "pvt_aanwezigheid_vastleggen": (),
        "pvt_afgerond": (datum("afgerond op"),),
        "pvt_niet_afgerond": (),
        "map_uren_genoeg": (aantal("uren"), aantal("norm")),
        "map_uren_te_kort": (aantal("uren"), aantal("nog nodig")),
        "map_thema_ontbreekt": (woord("thema", "map_thema"),),
        "map_themas_volledig": (),
        "map_gesprek_voeren": (),
        "map_gesprek_gevoerd": (datum("eindgesprek"),),
        "map_afgerond": (datum("afgerond op"),),
        "map_niet_afgerond": (),
        # Zelfredzaamheidsroute, Wet 9, Besluit 3.14
        "z_route_niet_examen_haalbaar": (),
        "z_route_examen_niet_haalbaar": (),
        "redenen_staan_vast": (),
        "redenen_nog_vastleggen": (),
        "z_cursusnorm": (aantal("uren"),),
        "z_lagere_norm_kan": (),
        "z_lagere_norm_mag_niet": (),
        "z_lagere_norm": (aantal("uren"),),
        "z_participatienorm": (aantal("uren"),),
        "z_participatie_alleen_asiel": (),
        "z_belastbaarheid": (aantal("uren"),),
        "z_cursus_nog": (aantal("gevolgd"), aantal("nog nodig")),
        "z_pvt_map_erin": (aantal("uren PVT"), aantal("uren MAP")),
        "z_participatie_nog": (aantal("gedaan"), aantal("nog nodig")),
        "z_gesprek_voeren": (),
        "z_gesprek_gevoerd": (datum("eindgesprek"),),
        "z_route_behaald": (datum("behaald op"),),
        "z_route_niet_behaald": (),
        "z_deel_aanbieden": (woord("onderdeel", "plichtonderdeel"),),
        "gesprek_door_college": (),
        "gesprek_door_openbaar_lichaam": (),
        "gesprek_derde_mag_niet": (),
        "gesprek_derde_met_mandaat": (),
        "certificaat_overhandigen": (),
        "certificaat_overhandigd": (datum("overhandigd op"),),
        "certificaat_niet_persoonlijk": (datum("gegeven op"),),
        # Wissel van leerroute, Besluit 5.4 lid 4
        "uren_gaan_eraf": (aantal("uren eraf"), aantal("nog nodig")),
        "uren_wegen_mee": (aantal("uren"),),
        "geen_intensiteit_gezin_overig": (),
        "pogingen_gaan_mee": (),
        "examen_gaat_mee": (woord("onderdeel", "examenonderdeel"),),
        "examen_a2_gaat_niet_mee": (woord("onderdeel", "examenonderdeel"),),
        "examens_z_gaan_niet_mee": (),
        "niets_gaat_mee": (),
        # Afschalen, Wet 17 lid 3, Besluit 5.5
        "afschalen_alleen_b1_route": (),
        "afschalen_niet_in_eerste_plan": (),
        "afschalen_te_weinig_uren": (aantal("uren"), aantal("nog nodig")),
        "afschalen_genoeg_uren": (aantal("uren"), aantal("norm")),
        "afschalen_te_weinig_inzet": (),
        "afschalen_genoeg_inzet": (),
        "afschalen_b1_haalbaar": (),
        "afschalen_mag": (woord("vaardigheid", "examenonderdeel"),),
        "afschalen_in_plan": (),
        "niveau_in_plan": (woord("vaardigheid", "examenonderdeel"), woord("niveau", "niveau")),
    },
    vragen={
        "uren_laten_meetellen": (datum("dag"), woord("norm", "urendoel")),
        "examen_of_traject_haalbaar": (),
        "inzet_tijdens_lessen": (aantal("uren"),),
        "b1_niet_haalbaar": (),
    },
    twijfels=frozenset(
        {
            "a2_examen_bij_wissel",
            "belastbaarheid_is_norm",
            "ingang_onderwijskrediet",
            "map_gesprek_mandaat",
            "schrikkeldag_terug",
            "werk_als_map",
            "wissel_z_naar_onderwijs",
            "z_aanbod_gezin_overig",
        }
    ),
    strijdig=frozenset(
        {
            "dag_in_de_toekomst",
            "leerroute_voor_plan",
            "norm_niet_lager",
            "uren_negatief",
            "uren_niet_positief",
        }
    ),
    velden=frozenset(
        {
            "aanbieder",
            "activiteit",
            "gesprek_door",
            "in_isolement",
            "nederlandstalig",
            "nt2_docent",
            "op_bijeenkomst",
            "persoonlijk",
        }
    ),
    regels=frozenset({"afschalen", "map_norm", "pvt_norm", "z_lesuren", "z_meedoenuren"}),
    woorden={
        "urendoel": codes("cursus_z participatie_z pvt map afschalen"),
        "urenreden": codes(
            "na_vaststelling brede_intake participatiewet maatschappelijke_begeleiding andere_leerroute"
            " niet_vrijstellende_opleiding deel_van_participatie werk_als_praktijk"
            " voor_vaststelling voorinburgering grond_geldt_niet nog_niet_gevolgd andere_soort alleen_asiel"
            " geen_keurmerk geen_nt2_docent niet_nederlandstalig in_isolement te_lang_geleden"
            " nog_niet_van_kracht niet_laten_meetellen"
            " gemeente_beslist aanbieder_onbekend nt2_docent_onbekend nederlandstalig_onbekend isolement_onbekend"
        ),
        "map_thema": codes(
            "beroepenorientatie werknemerscompetenties realistisch_beroepsbeeld beroepskansen"
            " beroepscompetenties netwerk werk_vinden werkcultuur"
        ),
        "examenonderdeel": codes("lezen luisteren schrijven spreken knm"),
    },
)
