# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences about hours: the ledger, PVT, MAP, zelfredzaamheidsroute, change of route, afschalen."""

from typing import Final

from meedoen.regie.web.zinnen.recht_nl.basis import Zinnen

TITELS: Final[dict[str, str]] = {
    # Urenregister
    "uren_tellen": "Telt mee voor {0}: {1}",
    "uren_tellen_niet": "Telt niet mee voor {0}: {1}",
    "uren_nog_open": "Nog niet zeker voor {0}: {1}",
    "uren_totaal": "Samen voor {0}: {1}",
    # PVT en MAP
    "pvt_uren_genoeg": "Genoeg uren PVT: {0}",
    "pvt_uren_te_kort": "Nog {1} uur PVT nodig",
    "pvt_activiteit_gedaan": "Er was een activiteit of excursie",
    "pvt_activiteit_ontbreekt": "Er was nog geen activiteit of excursie",
    "pvt_nog_tekenen": "De participatieverklaring is nog niet getekend",
    "pvt_getekend": "De participatieverklaring is getekend op {0:dag}",
    "pvt_elders_getekend": "Niet getekend op de bijeenkomst",
    "pvt_aanwezigheid_vastleggen": "Leg vast wie er was en wie tekende",
    "pvt_afgerond": "PVT is afgerond op {0:dag}",
    "pvt_niet_afgerond": "PVT is nog niet afgerond",
    "map_uren_genoeg": "Genoeg uren praktijk in MAP: {0}",
    "map_uren_te_kort": "Nog {1} uur praktijk in MAP nodig",
    "map_thema_ontbreekt": "Nog niet aan bod in MAP: {0}",
    "map_themas_volledig": "Alle acht onderwerpen van MAP zijn aan bod geweest",
    "map_gesprek_voeren": "Voer het eindgesprek van MAP",
    "map_gesprek_gevoerd": "Het eindgesprek van MAP was op {0:dag}",
    "map_afgerond": "MAP is afgerond op {0:dag}",
    "map_niet_afgerond": "MAP is nog niet afgerond",
    # Zelfredzaamheidsroute
    "z_route_niet_examen_haalbaar": "De zelfredzaamheidsroute past niet",
    "z_route_examen_niet_haalbaar": "De zelfredzaamheidsroute past",
    "redenen_staan_vast": "De redenen staan op papier",
    "redenen_nog_vastleggen": "Schrijf de redenen nog op",
    "z_cursusnorm": "Er is {0} uur les nodig",
    "z_lagere_norm_kan": "Minder uren les kan hier",
    "z_lagere_norm_mag_niet": "Minder uren les kan hier niet",
    "z_lagere_norm": "De gemeente vraagt {0} uur les",
    "z_participatienorm": "Er is {0} uur participatie nodig",
    "z_participatie_alleen_asiel": "Geen uren participatie nodig",
    "z_belastbaarheid": "Hoogstens {0} uur participatie",
    "z_cursus_nog": "Nog {1} uur les",
    "z_pvt_map_erin": "PVT en MAP tellen mee als participatie",
    "z_participatie_nog": "Nog {1} uur participatie",
    "z_gesprek_voeren": "Voer het eindgesprek",
    "z_gesprek_gevoerd": "Het eindgesprek was op {0:dag}",
    "z_route_behaald": "De zelfredzaamheidsroute is behaald op {0:dag}",
    "z_route_niet_behaald": "De zelfredzaamheidsroute is nog niet behaald",
    "z_deel_aanbieden": "De gemeente biedt dit aan: {0}",
    "gesprek_door_college": "De gemeente voert het gesprek zelf",
    "gesprek_door_openbaar_lichaam": "Een samenwerking van gemeenten voert het gesprek",
    "gesprek_derde_mag_niet": "Een ander mag dit gesprek niet voeren",
    "gesprek_derde_met_mandaat": "Een ander mag dit gesprek voeren, met mandaat",
    "certificaat_overhandigen": "Geef het certificaat zelf aan de inburgeraar",
    "certificaat_overhandigd": "Het certificaat is gegeven op {0:dag}",
    "certificaat_niet_persoonlijk": "Het certificaat is niet persoonlijk gegeven",
    # Wissel van leerroute
    "uren_gaan_eraf": "Er gaat {0} uur les af van de zelfredzaamheidsroute",
    "uren_wegen_mee": "De {0} uur les weegt mee in het nieuwe plan",
    "geen_intensiteit_gezin_overig": "De gemeente bepaalt hier geen aantal lesuren",
    "pogingen_gaan_mee": "Gedane examens tellen mee in de nieuwe leerroute",
    "examen_gaat_mee": "{0:hoofdletter} blijft gehaald",
    "examen_a2_gaat_niet_mee": "{0:hoofdletter} op A2 telt niet mee",
    "examens_z_gaan_niet_mee": "Examens uit de zelfredzaamheidsroute gaan niet mee",
    "niets_gaat_mee": "Voor deze wissel regelt de wet niets",
    # Afschalen
    "afschalen_alleen_b1_route": "Afschalen kan alleen in de B1-route",
    "afschalen_niet_in_eerste_plan": "Afschalen kan niet in een eerste plan",
    "afschalen_te_weinig_uren": "Nog {1} uur les Nederlands nodig",
    "afschalen_genoeg_uren": "Genoeg uren les Nederlands: {0}",
    "afschalen_te_weinig_inzet": "De inzet in de lessen was niet genoeg",
    "afschalen_genoeg_inzet": "De inzet in de lessen was genoeg",
    "afschalen_b1_haalbaar": "B1 is nog haalbaar",
    "afschalen_mag": "{0:hoofdletter} mag op A2",
    "afschalen_in_plan": "Pas het plan aan",
    "niveau_in_plan": "{0:hoofdletter} op niveau {1}",
}

UITLEG: Final[dict[str, str]] = {
    "uren_tellen": "{2:hoofdletter}.",
    "uren_tellen_niet": "{2:hoofdletter}.",
    "uren_nog_open": "{2:hoofdletter}.",
    "uren_totaal": "",
    "pvt_uren_genoeg": "PVT is het participatieverklaringstraject. De wet vraagt ten minste {1} uur.",
    "pvt_uren_te_kort": "PVT is het participatieverklaringstraject. Tot nu toe geteld: {0} uur.",
    "pvt_activiteit_gedaan": "Zo wordt een Nederlandse kernwaarde praktisch.",
    "pvt_activiteit_ontbreekt": "Ten minste een keer wordt een Nederlandse kernwaarde praktisch gemaakt.",
    "pvt_nog_tekenen": "Met tekenen eindigt PVT.",
    "pvt_getekend": "Deze dag gaat naar DUO.",
    "pvt_elders_getekend": (
        "Er is getekend op {0}, maar niet op de bijeenkomst. De wet vraagt dat de inburgeraar daar is en daar tekent."
    ),
    "pvt_aanwezigheid_vastleggen": (
        "De gemeente houdt bij wie er was bij de inleiding en wie tekende. De inburgeraar heeft er geen nadeel van."
    ),
    "pvt_afgerond": "De uren, de activiteit en de handtekening zijn er.",
    "pvt_niet_afgerond": "Er mist nog iets. De stappen hierboven zeggen wat.",
    "map_uren_genoeg": "MAP is de module Arbeidsmarkt en Participatie. De wet vraagt ten minste {1} uur praktijk.",
    "map_uren_te_kort": "MAP is de module Arbeidsmarkt en Participatie. Tot nu toe geteld: {0} uur praktijk.",
    "map_thema_ontbreekt": "De wet noemt acht onderwerpen. Dit is er een van.",
    "map_themas_volledig": "",
    "map_gesprek_voeren": "De gemeente sluit MAP af met een gesprek.",
    "map_gesprek_gevoerd": "Deze dag gaat naar DUO.",
    "map_afgerond": "De uren, de onderwerpen en het eindgesprek zijn er.",
    "map_niet_afgerond": "Er mist nog iets. De stappen hierboven zeggen wat.",
    "z_route_niet_examen_haalbaar": "Het examen of het taalschakeltraject is binnen de termijn te halen.",
    "z_route_examen_niet_haalbaar": (
        "De gemeente vindt dat examen en taalschakeltraject binnen de termijn niet te halen zijn."
    ),
    "redenen_staan_vast": "Zo is later te zien waarom de gemeente dit vond.",
    "redenen_nog_vastleggen": "Zonder redenen is niet te volgen waarom de gemeente dit vond.",
    "z_cursusnorm": "Het zijn lessen Nederlands en Kennis van de Nederlandse Maatschappij (KNM) samen.",
    "z_lagere_norm_kan": (
        "Er is een beperking in horen of zien, met revalidatie. Dan mag de gemeente een lager aantal kiezen."
    ),
    "z_lagere_norm_mag_niet": (
        "Dat kan alleen bij een beperking in horen of zien, met revalidatie. Het gewone aantal blijft."
    ),
    "z_lagere_norm": "Dat mag, want er is een beperking in horen of zien, met revalidatie.",
    "z_participatienorm": "PVT en MAP zitten in dit aantal.",
    "z_participatie_alleen_asiel": "Die gelden alleen voor asielstatushouders.",
    "z_belastbaarheid": "DUO gaf een gedeeltelijke ontheffing. PVT en MAP blijven wel nodig.",
    "z_cursus_nog": "Tot nu toe geteld: {0} uur.",
    "z_pvt_map_erin": "Het gaat om {0} uur PVT en {1} uur MAP.",
    "z_participatie_nog": "Tot nu toe geteld: {0} uur, met PVT en MAP erbij.",
    "z_gesprek_voeren": "De zelfredzaamheidsroute eindigt met een gesprek met de gemeente.",
    "z_gesprek_gevoerd": "",
    "z_route_behaald": "De uren en het eindgesprek zijn er. Deze dag gaat naar DUO.",
    "z_route_niet_behaald": "Er zijn nog uren nodig, of een geldig eindgesprek.",
    "z_deel_aanbieden": "Het past bij wat iemand kan en wil leren.",
    "gesprek_door_college": "Zo vraagt de wet het.",
    "gesprek_door_openbaar_lichaam": "Dat mag als de gemeenten hun taken daaraan hebben gegeven.",
    "gesprek_derde_mag_niet": "De gemeente mag dit gesprek niet overdragen, ook niet aan een school. Voer het zelf.",
    "gesprek_derde_met_mandaat": "Leg vast dat de gemeente dit heeft overgedragen.",
    "certificaat_overhandigen": "DUO maakt het certificaat. De gemeente geeft het persoonlijk.",
    "certificaat_overhandigd": "",
    "certificaat_niet_persoonlijk": "Het is gegeven op {0}. De wet vraagt dat de gemeente het persoonlijk geeft.",
    "uren_gaan_eraf": "Dat moet van de wet. Daarna is er nog {1} uur les nodig.",
    "uren_wegen_mee": "Kies in het nieuwe plan een aantal uren dat daarbij past.",
    "geen_intensiteit_gezin_overig": "Gezinsmigranten en overige migranten kiezen zelf hun lessen.",
    "pogingen_gaan_mee": "Ook een examen dat niet gehaald is, telt als poging.",
    "examen_gaat_mee": "Dit examen hoeft niet opnieuw.",
    "examen_a2_gaat_niet_mee": "In de nieuwe leerroute is ten minste B1 nodig.",
    "examens_z_gaan_niet_mee": "De wet laat alleen examens uit de onderwijsroute meegaan naar de B1-route.",
    "niets_gaat_mee": "Uren en examens gaan daarom niet vanzelf mee. Kijk wat redelijk is en schrijf dat op.",
    "afschalen_alleen_b1_route": "Alleen daar horen examens op A2 bij.",
    "afschalen_niet_in_eerste_plan": "Er moet eerst een tijd les zijn geweest. DUO weigert een eerste plan op A2.",
    "afschalen_te_weinig_uren": "Tot nu toe geteld: {0} uur. Lessen KNM tellen hier niet mee.",
    "afschalen_genoeg_uren": "De wet vraagt {1} uur. Leren lezen en schrijven telt mee.",
    "afschalen_te_weinig_inzet": "De wet vraagt genoeg inzet tijdens die lessen.",
    "afschalen_genoeg_inzet": "Dat blijkt uit wat de school en de gemeente zagen.",
    "afschalen_b1_haalbaar": "Afschalen kan alleen als B1 binnen de termijn niet te halen is.",
    "afschalen_mag": "De gemeente mag dit besluiten. Het hoeft niet.",
    "afschalen_in_plan": "Het besluit komt in het plan. Een laatste dag om af te schalen is er niet.",
    "niveau_in_plan": "Zo komt het in het plan.",
}

WOORDEN: Final[dict[str, dict[str, str]]] = {
    "urendoel": {
        "cursus_z": "de lessen van de zelfredzaamheidsroute",
        "participatie_z": "de participatie in de zelfredzaamheidsroute",
        "pvt": "PVT",
        "map": "de praktijk in MAP",
        "afschalen": "afschalen naar A2",
    },
    "urenreden": {
        "na_vaststelling": "dit was na de datum op het plan",
        "brede_intake": "dit was bij de brede intake en de gemeente laat het meetellen",
        "participatiewet": "dit was voor de bijstand, tijdens de brede intake, en de gemeente laat het meetellen",
        "maatschappelijke_begeleiding": (
            "dit was bij de maatschappelijke begeleiding en de gemeente laat het meetellen"
        ),
        "andere_leerroute": "deze lessen waren in de vorige leerroute en gaan mee",
        "niet_vrijstellende_opleiding": (
            "dit was in speciaal onderwijs, praktijkonderwijs of een entree-opleiding en de gemeente laat het meetellen"
        ),
        "deel_van_participatie": "uren PVT en MAP zijn ook uren participatie",
        "werk_als_praktijk": "dit was werk en de gemeente laat het meetellen als praktijk",
        "voor_vaststelling": "dit was voor de datum op het plan, zonder reden waarom het toch telt",
        "voorinburgering": "uren van de voorinburgering in het azc tellen niet",
        "grond_geldt_niet": "dit was voor de datum op het plan en de wet laat het hier niet meetellen",
        "nog_niet_gevolgd": "deze dag moet nog komen",
        "andere_soort": "dit is een ander soort uren",
        "alleen_asiel": "deze uren zijn er alleen voor asielstatushouders",
        "geen_keurmerk": "de school heeft geen keurmerk",
        "geen_nt2_docent": "er was geen docent Nederlands als tweede taal (NT2) bij",
        "niet_nederlandstalig": "er werd geen Nederlands gesproken",
        "in_isolement": "de inburgeraar was daar alleen",
        "te_lang_geleden": "dit was meer dan twee jaar voor de datum op het plan",
        "nog_niet_van_kracht": "toen telde deze opleiding nog niet mee",
        "niet_laten_meetellen": "de gemeente laat deze uren niet meetellen",
        "gemeente_beslist": "de gemeente moet nog kiezen of deze uren meetellen",
        "aanbieder_onbekend": "vul in wie de les gaf",
        "nt2_docent_onbekend": "vul in of er een docent NT2 bij was",
        "nederlandstalig_onbekend": "vul in of er Nederlands werd gesproken",
        "isolement_onbekend": "vul in of er andere mensen bij waren",
    },
    "map_thema": {
        "beroepenorientatie": "welke beroepen er zijn",
        "werknemerscompetenties": "wat een werknemer moet kunnen",
        "realistisch_beroepsbeeld": "een eerlijk beeld van een beroep",
        "beroepskansen": "de kansen in een beroep",
        "beroepscompetenties": "leren wat een beroep vraagt",
        "netwerk": "een netwerk opbouwen",
        "werk_vinden": "werk vinden",
        "werkcultuur": "hoe mensen hier met elkaar werken",
    },
    "examenonderdeel": {
        "lezen": "lezen",
        "luisteren": "luisteren",
        "schrijven": "schrijven",
        "spreken": "spreken",
        "knm": "Kennis van de Nederlandse Maatschappij (KNM)",
    },
}

VRAGEN: Final[dict[str, str]] = {
    "uren_laten_meetellen": "De wet laat je kiezen. Tellen deze uren van {0} mee voor {1}?",
    "examen_of_traject_haalbaar": "Kan de inburgeraar het examen of het taalschakeltraject halen binnen de termijn?",
    "inzet_tijdens_lessen": "Er is {0} uur les gevolgd. Was de inzet in die lessen genoeg?",
    "b1_niet_haalbaar": "Welke vaardigheden kan de inburgeraar niet op B1 halen binnen de termijn? Waaruit blijkt dat?",
}

TWIJFELS: Final[dict[str, str]] = {
    "a2_examen_bij_wissel": (
        "De wet zegt niet met zoveel woorden wat een examen op A2 waard is na een wissel naar de onderwijsroute. Wij"
        " tellen het niet mee, want daar is B1 nodig."
    ),
    "belastbaarheid_is_norm": (
        "DUO geeft het hoogste aantal uren dat iemand aankan. Dat dit het nieuwe aantal wordt, lezen wij zo. PVT en MAP"
        " tellen wij daarin mee."
    ),
    "ingang_onderwijskrediet": (
        "Deze regel staat in de tekst van 1 september 2025 en nog niet in die van 12 juni 2024. De precieze begindag"
        " vonden wij niet. Wij rekenen vanaf 1 september 2025."
    ),
    "map_gesprek_mandaat": (
        "Voor het eindgesprek van MAP vonden wij geen verbod om het over te dragen. Bij de zelfredzaamheidsroute is dat"
        " verbod er wel."
    ),
    "schrikkeldag_terug": (
        "Twee jaar voor 29 februari bestaat die dag niet. De wet zegt niet wat dan telt. Wij rekenen vanaf 28 februari."
    ),
    "werk_als_map": (
        "De wet noemt werk niet als praktijk in MAP. Wij laten de gemeente kiezen of werk meetelt. Kies per persoon en"
        " schrijf op waarom."
    ),
    "wissel_z_naar_onderwijs": (
        "De wet regelt niet wat er meegaat van de zelfredzaamheidsroute naar de onderwijsroute. Wij nemen niets mee."
    ),
    "z_aanbod_gezin_overig": (
        "Het ene artikel zegt dat de gemeente dit aan iedereen aanbiedt, het andere noemt alleen asielstatushouders."
        " Gewoonlijk rekenen wij bij gezinsmigranten met alleen het eindgesprek."
    ),
}

STRIJDIG: Final[dict[str, str]] = {
    "dag_in_de_toekomst": "Deze dag moet nog komen. Kijk de datum na.",
    "leerroute_voor_plan": "Voor de datum op het plan was er nog geen leerroute. Kijk de regel na.",
    "norm_niet_lager": "Dit aantal is niet lager dan het gewone aantal. Kijk het na.",
    "uren_negatief": "Een aantal uren kan niet onder nul zijn. Kijk het na.",
    "uren_niet_positief": "Deze regel heeft geen duur. Kijk het aantal minuten na.",
}

VELDEN: Final[dict[str, str]] = {
    "aanbieder": "Vul in wie de les gaf.",
    "activiteit": "Vul in of er een activiteit of excursie was.",
    "gesprek_door": "Vul in wie het eindgesprek voerde.",
    "in_isolement": "Vul in of de inburgeraar daar alleen was.",
    "nederlandstalig": "Vul in of er Nederlands werd gesproken.",
    "nt2_docent": "Vul in of er een docent NT2 bij was.",
    "op_bijeenkomst": "Vul in of er op de bijeenkomst is getekend.",
    "persoonlijk": "Vul in of de gemeente het certificaat persoonlijk gaf.",
}

REGELS: Final[dict[str, str]] = {
    "afschalen": "Afschalen naar A2 kan pas vanaf {0}.",
    "map_norm": "MAP bestaat in deze vorm pas vanaf {0}.",
    "pvt_norm": "PVT bestaat in deze vorm pas vanaf {0}.",
    "z_lesuren": "De zelfredzaamheidsroute bestaat pas vanaf {0}.",
    "z_meedoenuren": "De uren meedoen van de zelfredzaamheidsroute bestaan pas vanaf {0}.",
}

DEEL: Final = Zinnen(
    titels=TITELS,
    uitleg=UITLEG,
    vragen=VRAGEN,
    twijfels=TWIJFELS,
    strijdig=STRIJDIG,
    velden=VELDEN,
    regels=REGELS,
    woorden=WOORDEN,
)
