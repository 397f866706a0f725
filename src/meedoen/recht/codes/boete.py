# SPDX-License-Identifier: EUPL-1.2
"""Codes of the fines of the Wet inburgering 2021: art. 22 to 27, Besluit 7.1 and 7.2, Regeling 7.1 to 7.4."""

from typing import Final

from meedoen.recht.codes.basis import Deel, aantal, bedrag, codes, datum, woord

DEEL: Final = Deel(
    stappen={
        # Brede intake, Wet 22
        "nog_geen_intakeboete": (aantal("getelde oproepen"),),
        "eerste_intakeboete": (aantal("getelde oproepen"),),
        "nieuwe_termijn_loopt": (datum("laatste dag van de nieuwe termijn"),),
        "nieuwe_termijn_niet_gemist": (datum("laatste dag van de nieuwe termijn"),),
        "tweede_intakeboete": (datum("laatste dag van de nieuwe termijn"),),
        "al_twee_intakeboetes": (aantal("boetes"),),
        "geen_boete_in_azc": (),
        "intake_twee_maanden": (datum("bekendmaking"), datum("laatste dag")),
        "intake_kies_werkdag": (datum("laatste dag"), datum("werkdag ervoor")),
        # Maximum, Wet 26
        "boete_maximum": (woord("boete", "boetesoort"), bedrag("maximum")),
        # Tijdens het traject, Wet 23, Besluit 7.1 lid 2-4
        "onderdeel_bindt": (woord("onderdeel", "planonderdeel"),),
        "onderdeel_zonder_boete": (woord("onderdeel", "planonderdeel"),),
        "intensiteit_bindt_niet": (),
        "boete_medewerking": (),
        "boete_grondbedrag": (bedrag("grondbedrag"),),
        "boete_terugkijken": (datum("eerste dag"), datum("laatste dag")),
        "eerdere_boete_telt": (datum("geconstateerd op"), datum("onherroepelijk op")),
        "eerdere_boete_later_vast": (datum("geconstateerd op"), datum("onherroepelijk op")),
        "eerdere_boete_nog_open": (datum("geconstateerd op"),),
        "eerdere_boete_te_oud": (datum("geconstateerd op"), datum("eerste dag die telt")),
        "eerdere_boete_zelfde_dag": (datum("geconstateerd op"),),
        "eerste_trede": (),
        "hogere_trede": (aantal("trede"), aantal("boetes die tellen")),
        "ladder_verdubbelt": (aantal("trede"), bedrag("grondbedrag"), bedrag("bedrag")),
        "ladder_telt_op": (aantal("trede"), bedrag("grondbedrag"), bedrag("bedrag")),
        "opgelegd_verdubbelt": (bedrag("vorige boete"), bedrag("bedrag")),
        "boete_ten_hoogste": (bedrag("berekend"), bedrag("maximum")),
        "factor_verwijt": (woord("verwijtbaarheid", "verwijtbaarheid"), aantal("procent"), bedrag("boete")),
        "geen_verwijt_geen_boete": (),
        # Plafond, Besluit 7.1 lid 5
        "boeteplafond": (woord("termijn", "boetetermijn"), bedrag("plafond")),
        "boete_buiten_termijn": (datum("opgelegd op"), bedrag("boete")),
        "boetes_in_termijn": (aantal("boetes"), bedrag("samen")),
        "ruimte_over": (bedrag("ruimte"),),
        "boete_past": (bedrag("berekend"), bedrag("boete")),
        "boete_afgetopt": (bedrag("berekend"), bedrag("boete")),
        # Asielstatushouders
        "geen_asieldrempel": (),
        "asielboetes_uit": (),
        "onwil_niet_bewezen": (),
        "onwil_zonder_motivering": (),
        "onwil_bewezen": (),
        # Samenloop, Wet 27
        "bijstand_verlaagd": (datum("verlaagd op"),),
        "geen_boete_bijstand": (),
        "bijstand_niet_verlaagd": (aantal("verlagingen voor iets anders"),),
        "geen_boete_zelfde_gedraging": (aantal("boetes voor iets anders"),),
        # Toets
        "te_lang_geleden": (datum("peildatum"), datum("laatste dag")),
        "niets_in_de_weg": (),
        # DUO, Wet 24 en 25
        "boete_pvt_open": (),
        "boete_map_open": (),
        "boete_map_niet_nodig": (),
        "boete_pvt_map_klaar": (),
        "boete_pvt_map": (bedrag("boete"),),
        "boete_leerroute_behaald": (),
        "geen_boete_verblijf": (),
        "boete_lesuren": (aantal("lesuren"),),
        "boete_lesuren_pip": (aantal("lesuren"), aantal("uren in het plan"), aantal("procent")),
        "boete_aanwezigheid": (aantal("procent"),),
        "boetetabel": (woord("examens", "pogingen"), bedrag("bedrag")),
        "aftrek_behaald": (aantal("behaalde onderdelen"), aantal("procent eraf"), bedrag("boete")),
        "boetetabel_z": (aantal("lesuren"), aantal("uren participatie"), bedrag("boete")),
        "boetetabel_z_overig": (aantal("lesuren"), bedrag("boete")),
        "duo_boetes_asiel": (),
        "duo_nieuwe_termijn_pvt_map": (aantal("maanden"),),
        "duo_nieuwe_termijn_onderdelen": (aantal("behaalde onderdelen"), aantal("maanden")),
        "duo_nieuwe_termijn_uren": (aantal("uren"), aantal("maanden")),
        "duo_nieuwe_termijn_lesuren": (aantal("lesuren"), aantal("maanden")),
        "langste_termijn": (aantal("maanden"),),
        "een_nieuwe_termijn": (aantal("maanden"),),
        "duo_nieuwe_termijn_tot": (datum("bekendmaking"), aantal("maanden"), datum("laatste dag")),
        "tweede_boete_duo": (datum("eerste dag na de nieuwe termijn"),),
        "iedere_twee_jaar": (datum("eerste dag na de nieuwe termijn"), datum("volgende boete vanaf")),
        # Verwijtbaar aan DUO, Wet 34
        "op_tijd_afgerond": (datum("afgerond op"), datum("eerste dag na de termijn")),
        "onderdeel_te_laat": (datum("eerste dag na de termijn"),),
        "verwijt_ja": (),
        "verwijt_nee": (),
        "nog_niet_melden": (datum("vanaf wanneer wel"),),
        "nee_vooraf": (datum("eerste dag na de termijn"),),
        "ja_nog_niet": (datum("eerste dag na de termijn"),),
    },
    vragen={
        "verwijtbaarheid_boete": (datum("geconstateerd op"),),
        "onwil_bewezen": (),
        "verlaging_na_boete": (datum("boete opgelegd op"),),
        "verwijt_pvt_map": (datum("eerste dag na de termijn"),),
    },
    twijfels=codes(
        "medewerking_tweede_oproep hoogstens_twee_intakeboetes termijn_van_college boeteladder factor_of_ladder_eerst"
        " telling_eerdere_boetes moment_onherroepelijk twaalf_maanden_schrikkeldag boetes_buiten_termijn asielboetes"
        " duo_boetes_asiel titel_boetetabel procent_ertussen uren_boven_tabel iedere_twee_jaar"
        " soort_boetetermijn"
    ),
    strijdig=codes(
        "boetes_niet_op_volgorde nieuwe_termijn_voor_boete eerdere_boete_later onherroepelijk_voor_constatering"
        " overtreding_na_constatering"
        " optellen_bij_opgelegd besluit_voor_overtreding boetetermijn_leeg boete_negatief boete_van_duo"
        " leerroute_stand_kan_niet maanden_nieuwe_termijn aantal_boetes_duo afgerond_in_toekomst"
    ),
    velden=codes(
        "trede opgelegd besluit_op bijstand_nagegaan boetes_nagegaan lesuren uren_in_pip aanwezigheid participatie_uren"
        " pogingen behaald"
    ),
    regels=codes(
        "boete_maximum boete_grondbedrag boete_factor boete_plafond boete_pvt_map boete_leerroute nieuwe_termijn_duo"
    ),
    woorden={
        "boetesoort": codes("intake medewerking pvt_map leerroute"),
        "planonderdeel": codes("leerroute ondersteuning pvt_map vve intensiteit"),
        "verwijtbaarheid": codes("opzet grove_schuld normaal verminderd"),
        "boetetermijn": codes("inburgeringstermijn zes_maanden een_jaar anderhalf_jaar twee_jaar"),
        "pogingen": codes("niet_alles alles_een_keer open_twee_keer"),
    },
)
