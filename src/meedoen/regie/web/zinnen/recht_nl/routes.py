# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences about the plicht and its routes, and about the tasks around them, up to ontzorgen."""

from typing import Final

from meedoen.regie.web.zinnen.recht_nl.basis import Zinnen

TITELS: Final[dict[str, str]] = {
    # De plicht
    "plicht_onderdeel": "Dit hoort erbij: {0}",
    "examen_gehaald": "Gehaald: {0}",
    "examen_nog_halen": "Nog te halen: {0}",
    "examen_vrijgesteld": "Niet nodig: {0}",
    "examen_behaald": "Het inburgeringsexamen is behaald",
    "examen_niet_behaald": "Het inburgeringsexamen is nog niet behaald",
    "onderwijsroute_behaald": "Het taalschakeltraject is afgerond op {0:dag}",
    "onderwijsroute_niet_behaald": "De onderwijsroute is nog niet behaald",
    "examen_telt_als_behaald": "Zonder taalschakeltraject telt het examen",
    "plicht_voldaan": "Alles is gedaan op {0:dag}",
    "examenpoging_gratis": "Deze poging is gratis",
    "gratis_pogingen_op": "De gratis pogingen zijn op",
    "examen_zelf_betalen": "De inburgeraar betaalt het examen zelf",
    "examengeld": "Een onderdeel kost {0}",
    "staatsexamengeld": "Op niveau {0} is het een Staatsexamen NT2",
    "plicht_niet_voldaan": "Nog niet alles is gedaan",
    "krijgt_diploma": "De inburgeraar krijgt een diploma",
    "krijgt_certificaat": "De inburgeraar krijgt een certificaat",
    # Onderwijsroute
    "geen_wens_opleiding": "De inburgeraar wil geen opleiding in het mbo of hoger onderwijs",
    "wens_opleiding": "De inburgeraar wil een opleiding in het mbo of hoger onderwijs",
    "wens_onderzocht": "De gemeente heeft die wens onderzocht",
    "grote_kans_diploma": "De kans op een diploma is groot",
    "geen_grote_kans_diploma": "De kans op een diploma is niet groot",
    "map_vervalt_volgt": "MAP hoeft niet: de inburgeraar volgt het taalschakeltraject",
    "map_vervalt_afgerond": "MAP hoeft niet: het taalschakeltraject is afgerond",
    "map_nodig_gestopt": "MAP is nodig: het taalschakeltraject is gestopt",
    "map_nodig_niet_begonnen": "MAP is nog nodig: het taalschakeltraject is niet begonnen",
    "map_nodig": "MAP is nodig",
    # Aanbod
    "begin_traject_beslist": "Bij de onderwijsroute telt het begin van het traject",
    "ook_aanbod_op_tijd": "Bij de onderwijsroute tellen begin en aanbod allebei",
    "aanbod_op_tijd": "Het was op tijd: {0:dag}",
    "aanbod_te_laat": "Het was te laat: {0:dag}",
    "aanbod_kan_nog": "Er is nog tijd tot en met {0:dag}",
    "aanbod_uitgebleven": "Het is er niet, en de laatste dag is voorbij",
    "aanbod_melden_aan_duo": "Meld het aan DUO",
    "aanbod_verklaring_geven": "Geef de inburgeraar een verklaring",
    "aanbod_grond_voor_verlenging": "De inburgeraar kan meer tijd krijgen",
    "school_heeft_keurmerk": "De school heeft een keurmerk",
    "school_zonder_keurmerk": "De school heeft geen keurmerk",
    "school_geeft_taalschakel": "De school geeft het taalschakeltraject",
    "school_geeft_geen_taalschakel": "De school geeft geen taalschakeltraject",
    # Datum op het plan
    "handtekening_niet_nodig": "Een handtekening is niet nodig",
    "dagtekening_beslist": "De datum op het plan telt: {0:dag}",
    "andere_dag_getekend": "Getekend op een andere dag: {0}",
    # Leerbaarheidstoets
    "lbt_door_duo": "De leerbaarheidstoets is van DUO",
    "lbt_zonder_uitslag": "Er is geen uitslag",
    "lbt_uitslag_onbekend": "De uitslag is onbekend",
    "lbt_b1_haalbaar": "Volgens de toets is de B1-route haalbaar",
    "lbt_b1_niet_haalbaar": "Volgens de toets is de B1-route niet haalbaar",
    "lbt_is_advies": "De toets is een advies",
    "leerroute_volgens_lbt": "{0:hoofdletter} past bij de uitslag",
    "leerroute_anders_dan_lbt": "{0:hoofdletter} past niet bij de uitslag",
    # Brede intake
    "intake_nog_vastleggen": "Schrijf op wat de intake opleverde",
    "intake_vastgelegd": "De intake staat op papier",
    "intake_zonder_eigen_termijn": "De wet geeft de intake geen eigen termijn",
    "intake_mag_eerder": "De intake mag al beginnen",
    "intake_uiterlijk": "Uiterlijk {0:dag} is de intake klaar",
    "intake_streefdag": "Rond de intake af voor of op {1:dag}",
    # Maatschappelijke begeleiding
    "begeleiding_alleen_asiel": "Geen maatschappelijke begeleiding van de gemeente",
    "begeleiding_wacht_op_huisvesting": "De begeleiding wacht op een woning",
    "begeleiding_wacht_op_inschrijving": "De begeleiding wacht op de inschrijving",
    "begeleiding_na_huisvesting": "Ingeschreven in de gemeente van de woning op {0:dag}",
    "begeleiding_na_inschrijving": "Ingeschreven in de gemeente op {0:dag}",
    "begeleiding_vanaf_plicht": "De plicht begon later: {0:dag}",
    "begeleiding_praktische_hulp": "Praktische hulp hoort erbij",
    "begeleiding_voorlichting": "Uitleg hoort erbij",
    "begeleiding_zonder_einde": "De wet noemt geen einde",
    # Voorinburgering
    "voorinburgering_alleen_asiel": "Voorinburgering is er alleen met een eigen asielvergunning",
    "voorinburgering_voorbij": "Voorinburgering is voorbij",
    "voorinburgering_bij_coa": "Het COA biedt voorinburgering aan",
    "voorinburgering_vrijwillig": "Voorinburgering is gratis en vrijwillig",
    "voorinburgering_vertraagt_niet": "Voorinburgering mag de inburgering niet vertragen",
    "voorinburgering_telt_niet": "Deze uren tellen niet mee",
    # Ontzorgen
    "ontzorgen_alleen_plichtig": "Ontzorgen geldt hier niet",
    "ontzorgen_alleen_asielvergunning": "Ontzorgen geldt niet met deze vergunning",
    "ontzorgen_zonder_bijstand": "Er is geen bijstand",
    "ontzorgen_geldt": "De gemeente betaalt de vaste lasten uit de bijstand",
    "ontzorgen_zes_maanden": "{duur_t_m:Maanden}, tot en met {1:dag}",
    "ontzorgen_eindigt": "De laatste dag is eerder: {0:dag}",
    "ontzorgen_betaalt": "De gemeente betaalt {0}",
    "ontzorgen_in_besluit": "Het staat in het besluit over de bijstand",
    "betalen_zolang_nodig": "De gemeente mag betalen zolang dat nodig is",
    "betalen_geen_redenen": "De gemeente mag niet betalen uit de bijstand",
}

UITLEG: Final[dict[str, str]] = {
    "examenpoging_gratis": "DUO betaalt bij asielstatushouders {1:poging|pogingen} per onderdeel. Gebruikt: {0}.",
    "gratis_pogingen_op": "DUO betaalt {1:poging|pogingen} per onderdeel. Gebruikt: {0}.",
    "examen_zelf_betalen": "Alleen asielstatushouders krijgen gratis pogingen. Betalen uit de lening van DUO kan.",
    "examengeld": "Dat geldt voor één taalonderdeel op niveau A2, en voor KNM.",
    "staatsexamengeld": "Wat dat kost, staat niet in de regeling. Kijk het na bij DUO.",
    "plicht_onderdeel": "Zonder dit is de inburgering niet klaar.",
    "examen_gehaald": "Dat was op {1}.",
    "examen_nog_halen": "Er is nog geen voldoende op het niveau van het plan.",
    "examen_vrijgesteld": "DUO gaf hiervoor een vrijstelling of ontheffing.",
    "examen_behaald": "Alle onderdelen zijn gehaald of niet nodig.",
    "examen_niet_behaald": "Er is nog een onderdeel te halen.",
    "onderwijsroute_behaald": "Daarmee is de onderwijsroute behaald.",
    "onderwijsroute_niet_behaald": "Het taalschakeltraject is niet af, en de examens ook niet.",
    "examen_telt_als_behaald": "Taal op B1 en het examen KNM samen gelden als inburgeringsexamen.",
    "plicht_voldaan": "DUO besluit dat de inburgering klaar is.",
    "plicht_niet_voldaan": "De stappen hierboven zeggen wat er mist.",
    "krijgt_diploma": "DUO geeft het diploma.",
    "krijgt_certificaat": "DUO maakt het certificaat. De gemeente geeft het persoonlijk.",
    "geen_wens_opleiding": "De onderwijsroute is er alleen voor wie dat zelf wil.",
    "wens_opleiding": "Dat is gezegd in de brede intake.",
    "wens_onderzocht": "De rechter heeft een plan vernietigd waarin dat niet goed was gedaan.",
    "grote_kans_diploma": "Dan volgt de inburgeraar het taalschakeltraject.",
    "geen_grote_kans_diploma": "De onderwijsroute past dan niet. Schrijf op waarom.",
    "map_vervalt_volgt": "Stopt het traject, dan is MAP weer nodig.",
    "map_vervalt_afgerond": "",
    "map_nodig_gestopt": "MAP vervalt alleen voor wie het traject volgt of heeft afgerond.",
    "map_nodig_niet_begonnen": "MAP vervalt zodra de inburgeraar het traject volgt.",
    "map_nodig": "MAP is de module Arbeidsmarkt en Participatie. Ook wie werkt, doet MAP.",
    "begin_traject_beslist": "Binnen zes maanden moet het taalschakeltraject echt beginnen.",
    "ook_aanbod_op_tijd": "Het aanbod is er binnen drie maanden, en het traject begint binnen zes maanden.",
    "aanbod_op_tijd": "De laatste dag was {1}.",
    "aanbod_te_laat": "De laatste dag was {1}.",
    "aanbod_kan_nog": "Daarna kan de inburgeraar meer tijd vragen.",
    "aanbod_uitgebleven": "De laatste dag was {0}. Zorg snel voor een aanbod.",
    "aanbod_melden_aan_duo": "DUO moet weten dat het aanbod er niet op tijd was.",
    "aanbod_verklaring_geven": "Die is nodig om bij DUO meer tijd te vragen. Wacht niet tot erom wordt gevraagd.",
    "aanbod_grond_voor_verlenging": "Het late aanbod is niet de schuld van de inburgeraar.",
    "school_heeft_keurmerk": "Dat is nodig voor de B1-route en de zelfredzaamheidsroute.",
    "school_zonder_keurmerk": "Kies een andere school.",
    "school_geeft_taalschakel": "Dat is nodig voor de onderwijsroute.",
    "school_geeft_geen_taalschakel": "Kies voor de onderwijsroute een school met een erkend taalschakeltraject.",
    "handtekening_niet_nodig": "De gemeente stelt het plan vast. Niet tekenen heeft geen gevolgen.",
    "dagtekening_beslist": "De termijn begint de dag erna.",
    "andere_dag_getekend": "Die dag verandert niets aan de termijn.",
    "lbt_door_duo": "De uitslag komt van DUO.",
    "lbt_zonder_uitslag": "De toets is nog niet gemaakt, of de gemeente gaf een ontheffing.",
    "lbt_uitslag_onbekend": "De toets zegt dan niets over de leerroute.",
    "lbt_b1_haalbaar": "Dat gaat over de tijd die de inburgeraar heeft.",
    "lbt_b1_niet_haalbaar": "Dat gaat over de tijd die de inburgeraar heeft.",
    "lbt_is_advies": "De gemeente kiest de leerroute, met alles wat er bekend is.",
    "leerroute_volgens_lbt": "",
    "leerroute_anders_dan_lbt": "Dat mag. Schrijf in het plan waarom.",
    "intake_nog_vastleggen": "De wet vraagt dat wat telt op papier staat.",
    "intake_vastgelegd": "Dat is gedaan op {0}.",
    "intake_zonder_eigen_termijn": "Alleen de laatste dag voor het plan telt. De intake komt daarvoor.",
    "intake_mag_eerder": "Dat kan al in het azc. Meedoen is dan vrijwillig.",
    "intake_uiterlijk": "Dat is de laatste dag van het plan. Plan de intake ruim daarvoor.",
    "intake_streefdag": "Dat is {0:week|weken} voor de laatste dag van het plan. Het is een eigen afspraak.",
    "begeleiding_alleen_asiel": "Die is er alleen voor asielstatushouders.",
    "begeleiding_wacht_op_huisvesting": "Ze begint op de dag van inschrijving in de gemeente die de woning geeft.",
    "begeleiding_wacht_op_inschrijving": "Ze begint op de dag van inschrijving in de gemeente.",
    "begeleiding_na_huisvesting": "Op die dag begint de begeleiding.",
    "begeleiding_na_inschrijving": "Op die dag begint de begeleiding.",
    "begeleiding_vanaf_plicht": "De begeleiding is er voor wie moet inburgeren, dus vanaf die dag.",
    "begeleiding_praktische_hulp": (
        "Bij wonen, zorg, werk, inkomen, verzekeringen en onderwijs, en bij het leren kennen van de buurt."
    ),
    "begeleiding_voorlichting": "Over dezelfde onderwerpen, over opvoeding en over organisaties in de buurt.",
    "begeleiding_zonder_einde": "Ook een aantal uren staat niet in de wet. De gemeente kiest.",
    "voorinburgering_alleen_asiel": "Anderen beginnen in de gemeente.",
    "voorinburgering_voorbij": "Na de inschrijving in de gemeente van de woning begint de inburgering zelf.",
    "voorinburgering_bij_coa": "Tot de inschrijving in de gemeente van de woning.",
    "voorinburgering_vrijwillig": "Niemand hoeft mee te doen.",
    "voorinburgering_vertraagt_niet": "De intake en het plan wachten er niet op.",
    "voorinburgering_telt_niet": "De wet laat uren van de voorinburgering niet meetellen. Gebruik wat er geleerd is.",
    "ontzorgen_alleen_plichtig": "Het is alleen voor wie moet inburgeren volgens de wet van 2021.",
    "ontzorgen_alleen_asielvergunning": (
        "Deze persoon heeft {0}. Ontzorgen vraagt een asielvergunning voor bepaalde tijd."
    ),
    "ontzorgen_zonder_bijstand": "Zonder bijstand valt er niets uit te betalen.",
    "ontzorgen_geldt": "De inburgeraar moet eraan meewerken. Niet meewerken geeft geen boete voor de inburgering.",
    "ontzorgen_zes_maanden": "Het begint op de dag waarop de bijstand begint: {0}. Die dag telt mee.",
    "ontzorgen_eindigt": "Daarna is er geen bijstand meer.",
    "ontzorgen_betaalt": "Dat gaat af van de bijstand, op naam van de inburgeraar.",
    "ontzorgen_in_besluit": "Voeg dat besluit bij het plan.",
    "betalen_zolang_nodig": "Een vaste duur is er niet. Kijk regelmatig of het nog nodig is.",
    "betalen_geen_redenen": "Het kan alleen als iemand zonder hulp niet goed met geld kan omgaan.",
}

WOORDEN: Final[dict[str, dict[str, str]]] = {
    "plichtonderdeel": {
        "pvt": "het participatieverklaringstraject (PVT)",
        "map": "de module Arbeidsmarkt en Participatie (MAP)",
        "taalexamens": "de vier taalexamens",
        "knm_examen": "het examen Kennis van de Nederlandse Maatschappij (KNM)",
        "taalschakeltraject": "het taalschakeltraject",
        "z_cursusuren": "de lessen van de zelfredzaamheidsroute",
        "z_participatie": "de participatie in de zelfredzaamheidsroute",
        "z_eindgesprek": "het eindgesprek van de zelfredzaamheidsroute",
    },
    "vaste_last": {
        "huur": "de huur",
        "gas": "het gas",
        "water": "het water",
        "stroom": "de stroom",
        "zorgverzekering": "de verplichte zorgverzekering",
    },
}

VRAGEN: Final[dict[str, str]] = {
    "kans_onderzoeken": "De inburgeraar wil een opleiding. Wat heb je onderzocht over de kans op een diploma?",
    "grote_kans_diploma": "Is de kans groot dat de inburgeraar na het taalschakeltraject een diploma haalt?",
    "besteden_zonder_hulp": "Zijn er goede redenen om te denken dat iemand zonder hulp niet goed met geld kan omgaan?",
}

TWIJFELS: Final[dict[str, str]] = {
    "examengeld_niet_gelezen": "Het bedrag lazen wij in de tekst van 18 april 2026. Kijk na wat daarvoor gold.",
    "aanbod_bij_onderwijsroute": (
        "De tekst zegt niet duidelijk of bij de onderwijsroute ook het aanbod binnen drie maanden moet komen."
        " Gewoonlijk rekenen wij alleen met het begin van het traject."
    ),
    "dag_van_voldoen": (
        "De wet zegt niet welke dag telt als alles is gedaan. Wij nemen de dag van het laatste deel. De dag van DUO"
        " gaat voor."
    ),
    "examen_tijdens_traject": (
        "De wet noemt wie de onderwijsroute niet heeft behaald. Wij rekenen ook wie het traject nog volgt daartoe."
    ),
    "map_na_stoppen": (
        "De wet zegt niet met zoveel woorden dat MAP weer nodig is na het stoppen. Wij lezen het zo. Zeg dit vroeg, dan"
        " is er nog tijd."
    ),
    "ondertekend_bij_duo": (
        "DUO noemt dit veld de dag van ondertekening. De wet kijkt naar de datum op het plan. Die datum sturen wij."
    ),
    "ontzorgen_met_bijstand": (
        "De wet zegt niet wat er gebeurt als de bijstand eerder stopt. Wij rekenen dat ontzorgen dan ook stopt, want er"
        " is niets meer om uit te betalen."
    ),
}

STRIJDIG: Final[dict[str, str]] = {
    "pogingen_onder_nul": "Het aantal pogingen is nul of meer. Pas het aantal aan.",
    "aanbod_voor_plan": "Dit is van voor de datum op het plan. DUO weigert dat. Kijk de datums na.",
    "bijstand_eindigt_voor_begin": "De bijstand stopt voordat die begint. Kijk de datums na.",
    "traject_niet_afgerond": "Er is een dag van afronden, maar het traject is niet af. Pas een van de twee aan.",
    "weken_negatief": "Een aantal weken kan niet onder nul zijn. Kijk het na.",
}

VELDEN: Final[dict[str, str]] = {
    "traject_afgerond_op": "Vul in wanneer het taalschakeltraject is afgerond.",
    "inburgeringsplichtig": "Vul in of iemand moet inburgeren volgens de wet van 2021.",
    "keurmerk": "Vul in of de school een keurmerk heeft.",
    "examenniveau": "Vul in op welk niveau dit examen is.",
    "taalschakel_instelling": "Vul in of de school het taalschakeltraject geeft.",
    "wens_opleiding": "Vul in of de inburgeraar een opleiding in het mbo of hoger onderwijs wil.",
}

REGELS: Final[dict[str, str]] = {
    "examengeld": "Deze examens bestaan pas vanaf {0}.",
    "maatschappelijke_begeleiding": "Maatschappelijke begeleiding in deze wet bestaat pas vanaf {0}.",
    "ontzorgen": "Ontzorgen bestaat pas vanaf {0}.",
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
