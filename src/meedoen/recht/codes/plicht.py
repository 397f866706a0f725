# SPDX-License-Identifier: EUPL-1.2
"""Codes of who: the plicht, vrijstelling, ontheffing, the group over time, what one can count on, which act holds."""

from typing import Final

from meedoen.recht.codes.basis import Deel, aantal, bedrag, codes, datum, gemeente, woord

_GEZEGD = (datum("dag"),)
_GROEP = woord("doelgroep", "doelgroep")
_VOORZIENING = woord("voorziening", "voorziening")
_DIPLOMA = (woord("diploma", "diploma"),)
_DOEL = (woord("verblijfsdoel", "verblijfsdoel"),)

DEEL: Final = Deel(
    stappen={
        # Pensioengerechtigde leeftijd, AOW 7a
        "aow_leeftijd_rond": (aantal("jaar waarin"), aantal("jaren")),
        "aow_leeftijd": (aantal("jaar waarin"), aantal("jaren"), aantal("maanden")),
        "aow_dag": (datum("geboren op"), datum("dag waarop de AOW-leeftijd is bereikt")),
        "aow_bereikt": (datum("dag waarop de AOW-leeftijd is bereikt"),),
        "aow_nog_niet_bereikt": (datum("dag waarop de AOW-leeftijd is bereikt"),),
        "aow_nog_lang_niet": (datum("peildatum"),),
        "aow_binnen_zes_maanden": (datum("zes maanden later"),),
        "aow_verder_dan_zes_maanden": (datum("zes maanden later"),),
        # Plicht, Wet 3 en Besluit 2.2
        "verblijf_met_plicht": (woord("verblijfsrecht", "vergunning"), datum("vanaf")),
        "verblijf_begint_later": (datum("vanaf"),),
        "tijdelijke_bescherming_geen_plicht": (),
        "jonger_dan_zestien": (datum("dag waarop iemand zestien wordt"),),
        "zestien_of_ouder": (datum("dag waarop iemand zestien werd"),),
        "heeft_nederlandse_nationaliteit": (),
        "heeft_eer_nationaliteit": (),
        "heeft_turkse_nationaliteit": (),
        "heeft_andere_nationaliteit": (),
        "nederlander_geen_plicht": (),
        "eer_of_zwitsers": (),
        "turks_wel_plicht": (),
        "nationaliteit_geen_uitzondering": (),
        "geestelijke_bedienaar": (),
        "asiel_nooit_tijdelijk": (),
        "doel_op_de_lijst": _DOEL,
        "doel_niet_op_de_lijst": _DOEL,
        "vergunning_zegt_tijdelijk": (),
        "vergunning_zegt_niet_tijdelijk": (),
        "blijvend_doel": (),
        "tijdelijk_geen_plicht": (),
        "uitzondering": (woord("uitzondering", "uitzondering"),),
        "geen_uitzondering": (),
        "inburgeringsplichtig": (),
        "verblijf_vanaf": (datum("vanaf"),),
        "niet_met_terugwerkende_kracht": (datum("bekendgemaakt op"),),
        "eerst_zestien": (datum("dag waarop iemand zestien wordt"),),
        "plicht_begint": (datum("eerste dag"),),
        "minderjarige_zelf_bekwaam": (datum("dag waarop iemand achttien wordt"),),
        "meerderjarig": (datum("dag waarop iemand achttien werd"),),
        # Onderbreking, Besluit 2.1
        "soort_onderbreking": (woord("soort onderbreking", "onderbrekingssoort"),),
        "procedure_sluit_aan": (datum("vanaf"),),
        "procedure_sluit_niet_aan": (datum("vanaf"),),
        "onderbreking_loopt_nog": (datum("vanaf"), datum("laatste dag van het jaar")),
        "onderbreking_duurt_te_lang": (datum("vanaf"), datum("laatste dag van het jaar")),
        # Vrijstelling, Wet 4
        "acht_jaar_leerplicht": (aantal("jaren"), aantal("jaren die nodig zijn")),
        "geen_acht_jaar_leerplicht": (aantal("jaren"), aantal("jaren die nodig zijn")),
        "geen_diploma": (),
        "diploma_op_de_lijst": _DIPLOMA,
        "diploma_niet_op_de_lijst": _DIPLOMA,
        "diploma_zonder_taaleis": _DIPLOMA,
        "nu_leerplichtig": (),
        "niet_leerplichtig": (),
        "volgt_opleiding": (),
        "volgt_geen_opleiding": (),
        "voldoende_ingeburgerd": (aantal("jaren ingezetene"), aantal("jaren werk")),
        "niet_voldoende_ingeburgerd": (aantal("jaren ingezetene die nodig zijn"), aantal("jaren werk die nodig zijn")),
        "kosten_vrijstelling": (bedrag("kosten"),),
        "vrijstelling_gratis": (),
        "oude_termijn_loopt_verder": (datum("eerste dag zonder vrijstelling"),),
        "eerste_plan_nodig": (datum("eerste dag zonder vrijstelling"),),
        "duo_beslist_in_acht_weken": (datum("ontvangen op"), datum("geteld einde")),
        # Ontheffing, Wet 5
        "vijf_jaar_vooruit": (datum("aangevraagd op"), datum("laatste dag van de vijf jaar")),
        "geheel_ontheven": (),
        "gedeeltelijk_ontheven": (),
        "alleen_aangepast_examen": (),
        "niet_ontheven": (),
        "kosten_deskundigenverklaring": (bedrag("kosten"),),
        "geld_terug": (bedrag("terug"),),
        "geen_geld_terug": (),
        "plan_vervalt": (),
        "examen_vervalt": (woord("examenonderdeel", "vaardigheid"),),
        "knm_vervalt": (),
        "participatie_begrensd": (aantal("uren"),),
        "pvt_en_map_blijven": (),
        "niets_ontheven": (),
        "advies_bij_aanvraag": (),
        "advies_ambtshalve": (),
        "advies_niet_van_belang": (),
        "advies_zonder_termijn": (),
        "bio_eis_klaar": (woord("eis", "bio_eis"),),
        "bio_eis_ontbreekt": (woord("eis", "bio_eis"),),
        "bio_advies_positief": (),
        # Doelgroep door de tijd en wat daarbij hoort
        "groep_geldt": (_GROEP, datum("vanaf")),
        "groep_gewijzigd": (datum("op"), woord("eerst", "doelgroep"), woord("daarna", "doelgroep")),
        "voorziening_begint": (_VOORZIENING, datum("vanaf")),
        "voorziening_eindigt": (_VOORZIENING, datum("vanaf")),
        "rechten_blijven_gelijk": _GEZEGD,
        "lopende_lessen": (),
        "college_biedt": (_VOORZIENING,),
        "duo_biedt": (_VOORZIENING,),
        "geen_aanspraak": (_VOORZIENING, woord("waarom niet", "voorziening_reden")),
        "z_lessen_door_college": (),
        "z_lessen_zelf_kopen": (),
        "zelf_gehuisvest": (gemeente("woonplaats"),),
        # Overgang, Wet 54
        "plichtig_eind_2021": (),
        "overgang_asielbesluit": (datum("besluit van"),),
        "overgang_document": (datum("opgehaald op"),),
        "overgang_opleiding": (datum("uitgeschreven op"),),
        "wi2013_geldt": _GEZEGD,
        "wi2021_geldt": _GEZEGD,
        "wi2013_zelf_verantwoordelijk": (),
        "begeleiding_2013_alleen_asiel": (),
        "begeleiding_2013_altijd": (aantal("procent geleend"), aantal("procent dat nodig is")),
        "laatste_jaar_2013": (datum("begin van het laatste jaar"), datum("eerste dag na de termijn")),
        "niet_laatste_jaar_2013": (datum("begin van het laatste jaar"), datum("eerste dag na de termijn")),
        "begeleiding_2013_mag": (aantal("procent geleend"), aantal("procent dat nodig is")),
        "begeleiding_2013_te_weinig": (aantal("procent geleend"), aantal("procent dat nodig is")),
        "map_geeft_vrijstelling_ona": (),
        "geen_vrijstelling_ona": (),
        # Voortgang en kinderopvangtoeslag
        "voldoende_zicht": (),
        "school_meldt_altijd": (),
        "school_meldt_op_verzoek": (),
        "school_meldt_nog_niet": (),
        "grond_kinderopvangtoeslag": (),
        "geen_grond_kinderopvangtoeslag": (),
        "duo_meldt_toeslagen": (),
    },
    vragen={
        "advies_arts": (datum("laatste dag van de vijf jaar"),),
        "advies_van_belang": (),
        "bio_eis": (woord("eis", "bio_eis"),),
    },
    twijfels=codes(
        "aow_uit_mededeling begin_volgens_duo lopende_lessen_na_wissel oekraine_overgang overgang_volgens_duo"
        " taal_en_knm_ontheven"
        " termijn_in_regeling turkse_nationaliteit vermogende_na_2024 vrijstelling_in_termijn"
        " wet_kinderopvang_niet_gelezen zelf_gevonden_woning"
    ),
    strijdig=codes(
        "aantal_onder_nul geen_groepswissel_op_die_dag geen_vergunning_bepaalde_tijd lening_klopt_niet"
        " onderbreking_nog_niet_begonnen ontheffing_alle_taalonderdelen ontheffing_examen_in_z_route"
        " ontheffing_participatie_buiten_z_route twee_groepen_op_een_dag"
    ),
    velden=codes(
        "aow_leeftijd asielbesluit_op diploma direct_aansluitend document_opgehaald_op eigen_asielvergunning"
        " geestelijke_bedienaar groepen heeft_bijstand jaren_ingezetene jaren_leerplicht jaren_werk leerplichtig"
        " nationaliteiten nationaliteitsgroep taaleis_gehaald taalgesprek_b1 tijdelijk_volgens_vergunning"
        " uitzondering verblijfsdoel volgt_opleiding"
    ),
    regels=codes("aow_leeftijd inburgeringsplicht ontheffing tijdelijk_doel voorzieningen vrijstelling"),
    woorden={
        "verblijfsdoel": codes(
            "gezin_bij_tijdelijk vermogende_vreemdeling zelfstandige kennismigrant blauwe_kaart seizoenarbeid"
            " overplaatsing loondienst dienstverlening onderzoek lerend_werken militair studie zoekjaar uitwisseling"
            " medische_behandeling tijdelijk_humanitair afwachten_rwn_17 gezin humanitair religieuze_organisatie anders"
        ),
        "uitzondering": codes("familie_vrij_verkeer langdurig_ingezetene verdrag"),
        "onderbrekingssoort": codes("geen_ingezetene tijdelijk_doel bedienaar_gestopt"),
        "diploma": codes(
            "inburgering_2021 inburgering_2013 nederlandstalig vmbo_basis_kader overzee_of_belgie bes"
            " internationale_school ander"
        ),
        "vaardigheid": codes("lezen luisteren schrijven spreken"),
        "bio_eis": codes("uitzonderlijk onvoorzien niet_te_wijten schrijnend"),
        "doelgroep": codes("AS GO"),
        "voorziening": codes(
            "maatschappelijke_begeleiding ontzorgen brede_intake pip intensiteit_leerroute begeleiding cursus pvt map"
            " z_cursusuren z_participatie z_eindgesprek gratis_examens lening"
        ),
        "voorziening_reden": codes(
            "alleen_asielstatushouder alleen_gezin_of_overig geen_eigen_asielvergunning geen_bijstand"
            " volgt_taalschakeltraject"
        ),
    },
)
