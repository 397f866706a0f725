# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences for the rules about money: SPUK, onderwijsroute, SiSa."""

from typing import Final

from meedoen.regie.web.zinnen.recht_nl.basis import Zinnen

TITELS: Final[dict[str, str]] = {
    # Bedragen
    "spuk_bedrag_go": "In {0} is het {1} per gezinsmigrant of overige migrant",
    "spuk_bedrag_ingevoerd": "Gerekend met {1} per gezinsmigrant of overige migrant",
    "spuk_bedragen_as": "In {0} is het {1}, {2} en {3} per asielstatushouder",
    "spuk_bedragen_ingevoerd": "Gerekend met {1}, {2} en {3} per asielstatushouder",
    "spuk_gewichten_met_prestatie": "In {0} wegen ook de afgeronde trajecten mee",
    "spuk_gewichten_zonder_prestatie": "In {0} wegen afgeronde trajecten niet mee",
    "spuk_gewichten_ingevoerd": "Gerekend met ingevulde gewichten voor {0}",
    "spuk_percentage_as": "Naar verwachting is {0}% inburgeringsplichtig als asielstatushouder",
    # Telling
    "spuk_peildag": "De telling kijkt naar {0:dag}",
    "spuk_peildag_go": "Gezinsmigranten en overige migranten: geteld op {0:dag}",
    "spuk_peildag_as": "Asielstatushouders: geteld op {0:dag}",
    "spuk_jaar_afgerond": "Afgeronde trajecten: heel {0}",
    "spuk_prognose_begroting": "De verwachting komt uit de begroting van {0:dag}",
    "spuk_peildag_onderwijsroute": "Onderwijsroute: geteld op {0:dag}",
    "spuk_nog_in_azc": "Woont op die dag nog in een azc",
    "spuk_later_gehuisvest": "Komt pas later in een gemeente wonen",
    "spuk_go_alleen_eerste_jaar": "Telt alleen in het eerste jaar, {0}",
    "spuk_as_drie_jaren": "Telt drie jaren, vanaf {0}",
    "spuk_as_prognose": "Telt vooraf niet per persoon",
    "spuk_woont_elders": "Woont op die dag in een andere gemeente",
    "spuk_telt": "Telt in {1} mee: {0}",
    "spuk_voldaan_telt": "Al klaar met inburgeren, en telt toch mee",
    "spuk_in_landelijk_totaal": "In het landelijke totaal gaat {0}",
    "spuk_prestatie_weegt_niet": "In {0} wegen afgeronde trajecten nog niet",
    "spuk_inhaal_telt": "Telt mee in de inhaalslag van het eerste jaar",
    "spuk_inhaal_telt_niet": "Telt niet mee in de inhaalslag van het eerste jaar",
    "spuk_afgerond_telt": "Afgerond in {1}, dus het telt mee",
    "spuk_afgerond_telt_niet": "Niet afgerond in {1}, dus het telt niet mee",
    # Onderwijsroute
    "onderwijsroute_apart": "In {0} was er apart geld voor de onderwijsroute",
    "onderwijsroute_kan_terug": "Het Rijk kan dat geld terugvragen",
    "onderwijsroute_in_spuk": "In {0} zit het geld voor de onderwijsroute in de SPUK",
    "onderwijsroute_apart_betaald": "In {0} zat de onderwijsroute niet in de SPUK",
    "onderwijsroute_alleen_as": "Dit bedrag is er alleen voor asielstatushouders",
    "onderwijsroute_niet_in_pip": "Op {0:dag} staat de onderwijsroute niet in het plan (PIP)",
    "onderwijsroute_al_betaald": "Voor deze persoon is al eens betaald",
    "onderwijsroute_telt": "Telt in {0} mee voor de onderwijsroute",
    "onderwijsroute_later_telt": "Telt in {0} mee, na het jaar van de woning",
    "onderwijsroute_later_telt_niet": "Telt in {0} niet mee, want de woning kwam eerder",
    "onderwijsroute_bedrag_ingevoerd": "Gerekend met {1} per persoon in de onderwijsroute",
    # Formules
    "spuk_deel_go": "Deel voor gezinsmigranten en overige migranten: {2}",
    "spuk_grondslag": "De gemeente weegt {0} van de {1}",
    "spuk_landelijk_totaal": "Landelijk is er {0} voor asielstatushouders",
    "spuk_deel_as": "Deel voor asielstatushouders: {0}",
    "spuk_deel_onderwijsroute": "Deel voor de onderwijsroute: {1}",
    "spuk_deel_onderwijsroute_voorlopig": "Voorlopig deel voor de onderwijsroute: {2}",
    "spuk_som_van_twee": "Samen {2}",
    "spuk_som_van_drie": "Samen {3}",
    # Dagen
    "spuk_drie_maanden_vooraf": "De voorlopige SPUK is bekend op {1:dag}",
    "spuk_tussentijds_herzien": "Het landelijke bedrag is herzien op {0:dag}",
    "spuk_vier_weken": "Vier weken later is {1:dag}",
    "spuk_zes_maanden_erna": "De definitieve SPUK is bekend op {1:dag}",
    "spuk_duo_in_mei": "DUO stuurt het meestal in mei",
    "spuk_twaalfde_deel": "Elke maand rond de vijftiende {0}",
    "spuk_niets_te_verrekenen": "Er valt niets te verrekenen",
    "spuk_nabetaling": "De gemeente krijgt {2} erbij",
    "spuk_terugbetalen": "De gemeente betaalt {2} terug",
    # Besteding en verantwoording
    "kosten_uit_spuk": "De SPUK betaalt {0}",
    "kosten_niet_uit_spuk": "De SPUK betaalt {0} niet",
    "kosten_uit_gemeentefonds": "Het gemeentefonds betaalt {0}",
    "sisa_uitstel_vragen": "Uitstel vragen kan tot en met {0:dag}",
    "sisa_verantwoording": "De verantwoording is er uiterlijk {1:dag}",
    "sisa_gegevens_bekend": "De gegevens van {0:dag} tellen",
    "sisa_achttien_maanden": "Alles moet er zijn op {0:dag}",
    "sisa_mededeling_drie_maanden": "Drie maanden later is {0:dag}",
    "sisa_niet_volledig": "De verantwoording was niet op tijd volledig",
    "sisa_onbillijk_lager": "De minister kan minder terugvragen",
    "spuk_niet_besteed": "Niet uitgegeven: {0}",
    "spuk_gereserveerd": "Daarvan blijft {0} staan voor {1}",
    "spuk_fout_of_onzeker": "Fout of onzeker volgens de accountant: {0}",
    "spuk_terug_binnen_een_jaar": "Het Rijk vraagt {0} terug",
    "spuk_niets_terug": "Het Rijk vraagt niets terug",
    "spuk_uit_reserve": "Uit het vorige jaar komt {0} mee",
    "spuk_lasten_vorig_jaar": "Uit het vorige jaar komt {0} aan kosten mee",
    "spuk_lasten_naar_volgend_jaar": "Een tekort van {0} gaat naar {1}",
    "spuk_over": "Er blijft {0} over",
    "spuk_precies_besteed": "Alles is precies uitgegeven",
    "regionaal_college_zelf": "De gemeente voert de wet zelf uit",
    "regionaal_openbaar_lichaam": "De regio voert de wet uit",
    "regionaal_gemeente_verantwoordt": "Geld en verantwoording blijven bij de gemeente",
    "regionaal_cijfers_tellen": "De cijfers van de regio tellen",
    "regionaal_cijfers_tellen_niet": "De cijfers van de regio tellen nog niet",
}

UITLEG: Final[dict[str, str]] = {
    "spuk_bedrag_go": "De gemeente krijgt dit één keer, voor het eerste jaar.",
    "spuk_bedrag_ingevoerd": "Dit bedrag voor {0} is met de hand ingevuld. Kijk na of het in de Regeling staat.",
    "spuk_bedragen_as": (
        "Voor het jaar van de woning, het tweede en het derde jaar. Samen maken deze bedragen het landelijke totaal."
    ),
    "spuk_bedragen_ingevoerd": "Deze bedragen voor {0} zijn met de hand ingevuld. Kijk na of ze in de Regeling staan.",
    "spuk_gewichten_met_prestatie": (
        "De gewichten zijn {1}, {2} en {3}, en {4} per afgerond traject. Ze verdelen het geld: je krijgt ze niet zelf."
    ),
    "spuk_gewichten_zonder_prestatie": (
        "De gewichten zijn {1}, {2} en {3}. Ze verdelen het geld: je krijgt ze niet zelf."
    ),
    "spuk_gewichten_ingevoerd": "De gewichten zijn {1}, {2}, {3} en {4}. Kijk na of ze in de Regeling staan.",
    "spuk_percentage_as": "Dat deel telt van de mensen die naar verwachting een woning krijgen.",
    "spuk_peildag": "Waar iemand op die dag woont, bepaalt welke gemeente het geld krijgt.",
    "spuk_peildag_go": "DUO telt wie dan in de gemeente woont.",
    "spuk_peildag_as": "DUO telt wie dan in de gemeente woont. Wie nog in een azc is, telt niet.",
    "spuk_jaar_afgerond": "DUO telt de trajecten met een diploma of certificaat.",
    "spuk_prognose_begroting": "Het Rijk verdeelt de landelijke verwachting naar het aantal inwoners.",
    "spuk_peildag_onderwijsroute": "Wie dan de onderwijsroute in het plan heeft, telt.",
    "spuk_nog_in_azc": "Iemand telt pas mee als er een woning in een gemeente is. De telling was op {0}.",
    "spuk_later_gehuisvest": "Dat was op {0}, na de telling.",
    "spuk_go_alleen_eerste_jaar": "Voor een gezinsmigrant of overige migrant krijgt de gemeente één keer geld.",
    "spuk_as_drie_jaren": "Dat zijn het jaar van de woning en de twee jaren erna. Daarna telt iemand niet meer.",
    "spuk_as_prognose": (
        "Vooraf telt DUO alleen wie twee jaar eerder een woning kreeg. Deze persoon kreeg die in {0}. De rest wordt"
        " geschat."
    ),
    "spuk_woont_elders": "De gemeente waar iemand op {0} woont, krijgt het geld.",
    "spuk_telt": "Kwam in {2} in een gemeente wonen.",
    "spuk_voldaan_telt": "De plicht was klaar op {0}. Voor het geld maakt dat geen verschil.",
    "spuk_in_landelijk_totaal": "Dat totaal wordt verdeeld met gewichten. De gemeente kan meer of minder krijgen.",
    "spuk_prestatie_weegt_niet": "Dat begint in {1}.",
    "spuk_inhaal_telt": (
        "Afgerond op {0}. In het eerste jaar tellen alle trajecten vanaf 2022 die klaar waren op {1}."
    ),
    "spuk_inhaal_telt_niet": (
        "Afgerond op {0}. Alleen trajecten die in 2022 of later begonnen en klaar waren op {1}, tellen."
    ),
    "spuk_afgerond_telt": "De dag was {0}. Het jaar van twee jaar eerder telt.",
    "spuk_afgerond_telt_niet": "De dag was {0}. Alleen het jaar van twee jaar eerder telt.",
    "onderwijsroute_apart": "Landelijk was dat {1}, naast de SPUK.",
    "onderwijsroute_kan_terug": "Dat kan als uit de verantwoording niet blijkt dat het goed is uitgegeven.",
    "onderwijsroute_in_spuk": "Er komt één keer een bedrag per asielstatushouder bij. Het doel is {1} per route.",
    "onderwijsroute_apart_betaald": "Het geld kwam toen uit een aparte regeling.",
    "onderwijsroute_alleen_as": "Gezinsmigranten en overige migranten betalen zelf hun lessen.",
    "onderwijsroute_niet_in_pip": "DUO kijkt naar het plan op die dag.",
    "onderwijsroute_al_betaald": "Het bedrag is er één keer per persoon.",
    "onderwijsroute_telt": "De woning kwam in hetzelfde jaar en er is niet eerder betaald.",
    "onderwijsroute_later_telt": "Er is niet eerder betaald.",
    "onderwijsroute_later_telt_niet": "Alleen het jaar van de woning telt in deze lezing.",
    "onderwijsroute_bedrag_ingevoerd": (
        "Dit bedrag voor {0} is met de hand ingevuld. Kijk na of het in de Regeling staat."
    ),
    "spuk_deel_go": "{0:persoon|personen} die in {1} in een gemeente kwamen wonen, keer het bedrag.",
    "spuk_grondslag": "Aantal personen keer gewicht, voor de gemeente en voor alle gemeenten samen.",
    "spuk_landelijk_totaal": "Aantal personen in het land keer bedrag.",
    "spuk_deel_as": "Het landelijke totaal keer het aandeel van de gemeente.",
    "spuk_deel_onderwijsroute": "{0:persoon|personen} keer het bedrag.",
    "spuk_deel_onderwijsroute_voorlopig": (
        "Verwacht aantal: {0}. Daarvan is een deel asielstatushouder, en van hen volgt {1}% de onderwijsroute."
    ),
    "spuk_som_van_twee": "{0} voor gezinsmigranten en overige migranten, {1} voor asielstatushouders.",
    "spuk_som_van_drie": (
        "{0} voor gezinsmigranten en overige migranten, {1} voor asielstatushouders en {2} voor de onderwijsroute."
    ),
    "spuk_drie_maanden_vooraf": "Dat is drie maanden voor het begin van het jaar, {0}.",
    "spuk_tussentijds_herzien": "Dat gebeurt één keer, in het jaar zelf.",
    "spuk_vier_weken": "Zo lang heeft de minister na {0} om het nieuwe bedrag bekend te maken.",
    "spuk_zes_maanden_erna": "Dat is een half jaar na het einde van {0}. Het bedrag volgt dan uit de echte aantallen.",
    "spuk_duo_in_mei": "De wet geeft tot en met eind juni.",
    "spuk_twaalfde_deel": "Dat is een twaalfde deel. De eerste betaling is rond {1}, de laatste rond {2}.",
    "spuk_niets_te_verrekenen": "Het definitieve bedrag van {0} is al betaald.",
    "spuk_nabetaling": "Betaald is {0}, definitief is het {1}. Het verschil komt in één keer.",
    "spuk_terugbetalen": "Betaald is {0}, definitief is het {1}. Het verschil gaat in één keer terug.",
    "kosten_uit_spuk": "Dat is een voorziening die helpt bij het inburgeren.",
    "kosten_niet_uit_spuk": "Dat zijn kosten om de wet uit te voeren.",
    "kosten_uit_gemeentefonds": "Dat zijn kosten om de wet uit te voeren. Daarvoor is de SPUK niet.",
    "sisa_uitstel_vragen": "Vraag het met een reden aan de minister van Binnenlandse Zaken.",
    "sisa_verantwoording": "Dit is de SiSa over {0}: jaarrekening, jaarverslag en het verslag van de accountant.",
    "sisa_gegevens_bekend": "Wat je later op verzoek van de minister geeft, telt ook mee.",
    "sisa_achttien_maanden": "Is de verantwoording dan niet volledig, dan vraagt het Rijk alles terug.",
    "sisa_mededeling_drie_maanden": "Zo lang heeft de minister om te laten weten dat alles terug moet.",
    "sisa_niet_volledig": "Dat moest op {0}. Daarom gaat de hele uitkering van {1} terug.",
    "sisa_onbillijk_lager": "Dat kan als alles terugvragen erg onredelijk is. De minister beslist.",
    "spuk_niet_besteed": "Wat niet is uitgegeven, gaat terug of blijft staan voor het volgende jaar.",
    "spuk_gereserveerd": "De gemeente geeft het dan uit aan inburgering.",
    "spuk_fout_of_onzeker": "Dat deel gaat ook terug.",
    "spuk_terug_binnen_een_jaar": "De verantwoording kwam op {1}. Je hoort het uiterlijk op {2}.",
    "spuk_niets_terug": "Er is niets over en niets fout.",
    "spuk_uit_reserve": "Dat geld is toen niet uitgegeven.",
    "spuk_lasten_vorig_jaar": "Toen was er te weinig geld.",
    "spuk_lasten_naar_volgend_jaar": "De minister telt die kosten bij het volgende jaar.",
    "spuk_over": "Een deel mag blijven staan voor het volgende jaar. Hoeveel, staat in de Regeling.",
    "spuk_precies_besteed": "Er gaat niets terug en niets mee.",
    "regionaal_college_zelf": "Alleen als alle taken zijn overgedragen, treedt de regio in de plaats van de gemeente.",
    "regionaal_openbaar_lichaam": "Alle taken zijn overgedragen aan een openbaar lichaam.",
    "regionaal_gemeente_verantwoordt": "Ook als de regio het werk doet.",
    "regionaal_cijfers_tellen": "De jaarstukken van de regio zijn vastgesteld.",
    "regionaal_cijfers_tellen_niet": "Eerst moeten de jaarstukken van de regio zijn vastgesteld.",
}

TWIJFELS: Final[dict[str, str]] = {
    "percentage_as_niet_gelezen": (
        "De regeling van dit jaar is hiervoor niet gelezen. In 2023 en 2026 staat er 70%. Kijk het na."
    ),
    "afronding_spuk": (
        "De wet zegt niet hoe het bedrag wordt afgerond. Wij ronden één keer af, aan het eind. Het bedrag van DUO"
        " gaat voor."
    ),
    "eerste_prestatiejaar": (
        "Wij denken dat afgeronde trajecten in 2026 voor het eerst meewegen. Voor 2024 kennen we de regels niet."
    ),
    "fout_bij_tekort": (
        "Er is meer uitgegeven dan gekregen. De wet zegt niet of het foute deel dan eerst van het tekort af gaat."
        " Wij tellen het helemaal."
    ),
    "herziening_zonder_besluit": (
        "De regels over deze herziening stonden nog niet in het Besluit dat wij lazen. Kijk na of ze er zijn."
    ),
    "onderwijsroute_later": (
        "De wet is niet duidelijk over wie de onderwijsroute pas na het jaar van de woning kiest. Wij tellen alleen"
        " het jaar van de woning, tenzij je anders kiest."
    ),
    "verdeling_centen": (
        "Het bedrag is niet precies door twaalf te delen. De wet zegt niet waar de centen blijven. Wij geven ze in"
        " de eerste maanden."
    ),
}

STRIJDIG: Final[dict[str, str]] = {
    "afgerond_voor_begin": "Het traject eindigt voordat het begint. Pas een van de data aan.",
    "geen_percentage": "Een percentage ligt tussen 0 en 100. Pas het aan.",
    "gemeente_boven_land": "De gemeente telt meer dan het hele land. Pas een van de aantallen aan.",
    "herziening_buiten_jaar": "Het landelijke bedrag wordt in het jaar zelf herzien. Pas de dag of het jaar aan.",
    "jaar_te_ver": "Dit jaar ligt te ver weg. Pas het aan.",
    "meer_fout_dan_besteed": "Er is meer fout dan er is uitgegeven. Pas een van de bedragen aan.",
    "onder_nul": "Dit getal kan niet onder nul zijn. Pas het aan.",
    "onderwijsroute_voor_2026": "Voor 2026 zat de onderwijsroute niet in de SPUK. Laat dit bedrag leeg.",
    "sisa_voor_einde_jaar": "De verantwoording komt na het einde van het jaar. Pas de dag aan.",
}

VELDEN: Final[dict[str, str]] = {
    "azc_op_peildag": "Vul in of iemand op de dag van de telling nog in een azc woont.",
    "bedrag_onderwijsroute": "Vul het bedrag per persoon in de onderwijsroute voor {0} in. Wij kennen dat niet.",
    "bedrag_per_go": "Het bedrag per gezinsmigrant of overige migrant voor {0} kennen wij niet. Kijk in de Regeling.",
    "bedragen_per_as": "De bedragen per asielstatushouder voor {0} kennen wij niet. Kijk in de Regeling.",
    "deel_onderwijsroute": "Vul het deel voor de onderwijsroute in. Vanaf 2026 hoort dat bij de SPUK.",
    "gehuisvest_op": "Vul in wanneer iemand in een gemeente kwam wonen.",
    "geld_onderwijsroute": "Hoe de onderwijsroute in {0} wordt betaald, weten wij niet.",
    "gewichten_as": "De gewichten voor {0} kennen wij niet. Kijk in de Regeling.",
    "jaarstukken_vastgesteld": "Vul in of de jaarstukken van de regio zijn vastgesteld.",
    "percentage_onderwijsroute": "Vul in hoeveel procent naar verwachting de onderwijsroute volgt in {0}.",
    "reserveringsruimte": "Vul in hoeveel er in {0} mag blijven staan. De percentages daarvoor kennen wij niet.",
    "sisa_volledig_op": "Vul in wanneer de verantwoording (SiSa) volledig binnen was.",
    "woont_op_peildag": "Vul in of iemand op de dag van de telling in de gemeente woont.",
}

REGELS: Final[dict[str, str]] = {
    "spuk": "Dit geld voor inburgering (SPUK) bestaat pas vanaf {0}.",
    "tussentijdse_herziening": "Herzien in het jaar zelf kan pas vanaf {0}.",
}

WOORDEN: Final[dict[str, dict[str, str]]] = {
    "spukvariabele": {
        "go": "het eerste en enige jaar",
        "a": "het jaar van de woning",
        "b": "het tweede jaar",
        "c": "het derde jaar",
    },
    "kostensoort": {
        "leerroute": "de leerroutes",
        "map": "de module Arbeidsmarkt en Participatie (MAP)",
        "pvt": "het participatieverklaringstraject (PVT)",
        "maatschappelijke_begeleiding": "de maatschappelijke begeleiding",
        "tolk": "de tolk",
        "brede_intake": "de brede intake",
        "pip": "het maken van het plan (PIP)",
        "voortgang": "het volgen van de voortgang",
        "ontzorgen": "het ontzorgen",
        "overhead": "de overhead",
    },
}

DEEL: Final = Zinnen(
    titels=TITELS,
    uitleg=UITLEG,
    twijfels=TWIJFELS,
    strijdig=STRIJDIG,
    velden=VELDEN,
    regels=REGELS,
    woorden=WOORDEN,
)
