# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences for the steps about the fines of the Wet inburgering 2021."""

from typing import Final

from meedoen.regie.web.zinnen.recht_nl.basis import Zinnen

TITELS: Final[dict[str, str]] = {
    # Brede intake
    "nog_geen_intakeboete": "Een boete kan nog niet",
    "eerste_intakeboete": "Een eerste boete kan",
    "nieuwe_termijn_loopt": "De nieuwe termijn loopt nog tot en met {0:dag}",
    "nieuwe_termijn_niet_gemist": "Na de boete is er geen oproep gemist",
    "tweede_intakeboete": "Een tweede boete kan",
    "al_twee_intakeboetes": "Er zijn al {0:boete|boetes} geweest",
    "geen_boete_in_azc": "In het azc komt er geen boete",
    "intake_twee_maanden": "De nieuwe termijn eindigt uiterlijk {1:dag}",
    "intake_kies_werkdag": "Kies een werkdag: {1:dag}",
    "boete_maximum": "Voor deze boete noemt de wet hoogstens {1}",
    # Tijdens het traject
    "onderdeel_bindt": "{0:hoofdletter} geldt voor deze inburgeraar",
    "onderdeel_zonder_boete": "Op {0} staat geen boete",
    "intensiteit_bindt_niet": "Het aantal uren les geldt hier niet",
    "boete_medewerking": "Op niet genoeg meewerken staat een boete",
    "boete_grondbedrag": "De boete begint bij {0}",
    "boete_terugkijken": "We kijken twaalf maanden terug",
    "eerdere_boete_telt": "Een eerdere boete telt mee",
    "eerdere_boete_later_vast": "Een eerdere boete telt niet mee",
    "eerdere_boete_nog_open": "Een eerdere boete telt nog niet mee",
    "eerdere_boete_te_oud": "Een eerdere boete is te lang geleden",
    "eerdere_boete_zelfde_dag": "Een boete van dezelfde dag telt niet mee",
    "eerste_trede": "Dit is de eerste keer die telt",
    "hogere_trede": "Dit is keer {0}",
    "ladder_verdubbelt": "Verdubbeld wordt het {2}",
    "ladder_telt_op": "Opgeteld wordt het {2}",
    "opgelegd_verdubbelt": "Twee keer de vorige boete is {1}",
    "boete_ten_hoogste": "Meer dan {1} mag niet",
    "factor_verwijt": "{1} procent daarvan is {2}",
    "geen_verwijt_geen_boete": "De inburgeraar kon er niets aan doen",
    # Plafond
    "boeteplafond": "Voor {0} is het samen hoogstens {1}",
    "boete_buiten_termijn": "De boete van {0} telt niet mee",
    "boetes_in_termijn": "In deze termijn: {0:boete|boetes}, samen {1}",
    "ruimte_over": "Er is nog ruimte voor {0}",
    "boete_past": "De boete past: {1}",
    "boete_afgetopt": "De boete wordt lager: {1}",
    # Asielstatushouders
    "geen_asieldrempel": "De extra drempel geldt alleen voor asielstatushouders",
    "asielboetes_uit": "De gemeente legt asielstatushouders geen boetes op",
    "onwil_niet_bewezen": "Onwil is niet bewezen",
    "onwil_zonder_motivering": "De onwil is nog niet opgeschreven",
    "onwil_bewezen": "Onwil is bewezen en opgeschreven",
    # Samenloop
    "bijstand_verlaagd": "De bijstand is hiervoor verlaagd op {0}",
    "geen_boete_bijstand": "Dan komt er geen boete",
    "bijstand_niet_verlaagd": "De bijstand is hiervoor niet verlaagd",
    "geen_boete_zelfde_gedraging": "Hiervoor is geen boete opgelegd",
    "te_lang_geleden": "De overtreding is te lang geleden",
    "niets_in_de_weg": "Niets staat een boete in de weg",
    # DUO
    "boete_pvt_open": "Het participatieverklaringstraject (PVT) is niet af",
    "boete_map_open": "De module Arbeidsmarkt en Participatie (MAP) is niet af",
    "boete_map_niet_nodig": "MAP hoeft hier niet",
    "boete_pvt_map_klaar": "PVT en MAP zijn klaar",
    "boete_pvt_map": "De boete van DUO is {0}",
    "boete_leerroute_behaald": "Alle onderdelen zijn gehaald",
    "geen_boete_verblijf": "De verblijfsvergunning eindigt, dus er komt geen boete",
    "boete_lesuren": "{0} uur les gevolgd",
    "boete_lesuren_pip": "{2} procent van de lessen gevolgd",
    "boete_aanwezigheid": "{0} procent aanwezig",
    "boetetabel": "De tabel van DUO noemt {1}",
    "aftrek_behaald": "Daar gaat {1} procent af: {2}",
    "boetetabel_z": "De tabel van DUO noemt {2}",
    "boetetabel_z_overig": "De tabel van DUO noemt {1}",
    "duo_boetes_asiel": "DUO legt asielstatushouders nu geen boete op",
    "duo_nieuwe_termijn_pvt_map": "DUO geeft {0} maanden extra",
    "duo_nieuwe_termijn_onderdelen": "DUO geeft {1} maanden extra",
    "duo_nieuwe_termijn_uren": "DUO geeft {1} maanden extra",
    "duo_nieuwe_termijn_lesuren": "DUO geeft {1} maanden extra",
    "langste_termijn": "De langste nieuwe termijn geldt: {0} maanden",
    "een_nieuwe_termijn": "De nieuwe termijn is {0} maanden",
    "duo_nieuwe_termijn_tot": "De nieuwe termijn loopt tot en met {2:dag}",
    "tweede_boete_duo": "Vanaf {0:dag} kan een tweede boete komen",
    "iedere_twee_jaar": "Vanaf {1:dag} kan de volgende boete komen",
    # Verwijtbaar aan DUO
    "op_tijd_afgerond": "Dit onderdeel was op tijd klaar",
    "onderdeel_te_laat": "Dit onderdeel is te laat",
    "verwijt_ja": "Meld aan DUO: verwijtbaar, ja",
    "verwijt_nee": "Meld aan DUO: verwijtbaar, nee",
    "nog_niet_melden": "Nog niets over verwijt aan DUO melden",
    "nee_vooraf": "Je mag DUO al melden: verwijtbaar, nee",
    "ja_nog_niet": "Nog niets over verwijt aan DUO melden",
}

UITLEG: Final[dict[str, str]] = {
    "nog_geen_intakeboete": (
        "{0:oproep telt|oproepen tellen} mee. Een boete kan pas na een waarschuwing en een tweede oproep."
    ),
    "eerste_intakeboete": (
        "{0:oproep telt|oproepen tellen} mee, en de waarschuwing is geweest. Weeg eerst of een boete past."
    ),
    "nieuwe_termijn_loopt": "Tot die dag kan de inburgeraar nog komen. Een tweede boete kan nog niet.",
    "nieuwe_termijn_niet_gemist": (
        "De nieuwe termijn liep tot en met {0}. Een tweede boete kan alleen als die is gemist."
    ),
    "tweede_intakeboete": "De nieuwe termijn liep tot en met {0} en is gemist. Weeg opnieuw of een boete past.",
    "al_twee_intakeboetes": "De wet regelt er twee. Na drie oproepen rond je de intake af zonder gesprek.",
    "geen_boete_in_azc": "Meedoen aan de intake is hier vrijwillig.",
    "intake_twee_maanden": "Dat is twee maanden nadat de boete is verstuurd: {0}.",
    "intake_kies_werkdag": "De twee maanden eindigen op {0:dag}. Dat is geen werkdag.",
    "boete_maximum": "Dat geldt voor een boete voor {0}.",
    "onderdeel_bindt": "Dit onderdeel van het plan is verplicht.",
    "onderdeel_zonder_boete": "De wet noemt dit onderdeel van het plan niet bij de boetes.",
    "intensiteit_bindt_niet": "Alleen bij asielstatushouders stelt de gemeente de uren les vast.",
    "boete_medewerking": "Weeg eerst of een boete past, en hoeveel de inburgeraar is te verwijten.",
    "boete_grondbedrag": "Dat bedrag geldt voor een eerste keer, voordat we naar het verwijt kijken.",
    "boete_terugkijken": "Een eerdere overtreding telt als die is gezien van {0} tot en met {1}.",
    "eerdere_boete_telt": "Die overtreding is gezien op {0}. Tegen de boete kan sinds {1} niets meer.",
    "eerdere_boete_later_vast": "Die overtreding is gezien op {0}. Tegen die boete kon tot {1} nog bezwaar of beroep.",
    "eerdere_boete_nog_open": "Die overtreding is gezien op {0}. Tegen die boete kan nog bezwaar of beroep.",
    "eerdere_boete_te_oud": "Die overtreding is gezien op {0}. Alleen wat is gezien vanaf {1} telt.",
    "eerdere_boete_zelfde_dag": "Beide overtredingen zijn gezien op {0}.",
    "eerste_trede": "De boete gaat niet omhoog.",
    "hogere_trede": "{1:eerdere boete telt|eerdere boetes tellen} mee.",
    "ladder_verdubbelt": "Het begin is {1}. Elke keer verdubbelt dat. Dit is keer {0}.",
    "ladder_telt_op": "Het begin is {1}. Elke keer komt dat erbij. Dit is keer {0}.",
    "opgelegd_verdubbelt": "De vorige boete was {0}.",
    "boete_ten_hoogste": "Het kwam uit op {0}. Dat is meer dan de wet toestaat.",
    "factor_verwijt": "Er is {0}. Dan telt {1} procent van het bedrag.",
    "geen_verwijt_geen_boete": "Dan komt er geen boete.",
    "boeteplafond": "Boetes van elke gemeente tellen samen: voor de intake en voor niet genoeg meewerken.",
    "boete_buiten_termijn": "Die boete van {1} is buiten deze termijn opgelegd.",
    "boetes_in_termijn": "",
    "ruimte_over": "Een hogere boete past niet meer in deze termijn.",
    "boete_past": "De berekende boete is {0}.",
    "boete_afgetopt": "De berekende boete is {0}. Daarvoor is in deze termijn geen ruimte meer.",
    "geen_asieldrempel": "Bij gezinsmigranten en overige migranten vraagt de rechter dit niet.",
    "asielboetes_uit": "De gemeente kan dit zelf anders instellen.",
    "onwil_niet_bewezen": "Bij asielstatushouders is een boete alleen mogelijk als blijvende onwil is bewezen.",
    "onwil_zonder_motivering": (
        "Schrijf op waaruit blijkt dat de inburgeraar niet wil. Zonder die tekst kan er geen boete komen."
    ),
    "onwil_bewezen": "Zet de uitleg in het besluit.",
    "bijstand_verlaagd": "Dat was voor dezelfde gedraging.",
    "geen_boete_bijstand": "Eén gedraging leidt niet tot een lagere bijstand én een boete.",
    "bijstand_niet_verlaagd": "Verlagingen voor iets anders: {0}. Die staan een boete niet in de weg.",
    "geen_boete_zelfde_gedraging": "Boetes voor iets anders: {0}. Die staan een verlaging niet in de weg.",
    "te_lang_geleden": "De laatste dag voor een boete was {1}.",
    "niets_in_de_weg": "Weeg nog of de boete past bij deze inburgeraar: de ernst, de situatie en het geld.",
    "boete_pvt_open": "De participatieverklaring is niet op tijd getekend.",
    "boete_map_open": "Het eindgesprek was er niet op tijd.",
    "boete_map_niet_nodig": "Wie het taalschakeltraject volgt of heeft afgerond, hoeft MAP niet te doen.",
    "boete_pvt_map_klaar": "Voor deze onderdelen komt er geen boete.",
    "boete_pvt_map": "Het is één bedrag, ook als PVT en MAP allebei niet af zijn.",
    "boete_leerroute_behaald": "Voor de leerroute komt er geen boete.",
    "geen_boete_verblijf": "Dat staat zo in de wet.",
    "boete_lesuren": "DUO telt lessen Nederlands en kennis van de maatschappij bij een school met keurmerk.",
    "boete_lesuren_pip": "Gevolgd: {0} uur. In het plan: {1} uur.",
    "boete_aanwezigheid": "Dat gaat over de lessen van het taalschakeltraject.",
    "boetetabel": "Dat bedrag geldt als {0}.",
    "aftrek_behaald": "{0:onderdeel|onderdelen} van het examen gehaald.",
    "boetetabel_z": "Gevolgd: {0} uur les. Meegedaan: {1} uur.",
    "boetetabel_z_overig": "Gevolgd: {0} uur les.",
    "duo_boetes_asiel": "Na een uitspraak van juli 2025 stopte DUO hiermee. Het bedrag is wat de regels zeggen.",
    "duo_nieuwe_termijn_pvt_map": "Eén onderdeel open geeft 6 maanden, twee open geeft 12 maanden.",
    "duo_nieuwe_termijn_onderdelen": "Gehaalde onderdelen van het examen: {0}.",
    "duo_nieuwe_termijn_uren": "Les en meedoen samen: {0} uur.",
    "duo_nieuwe_termijn_lesuren": "Gevolgd: {0} uur les.",
    "langste_termijn": "DUO stelt één nieuwe termijn vast voor alles wat nog open is.",
    "een_nieuwe_termijn": "Er is hoogstens één reden voor een nieuwe termijn.",
    "duo_nieuwe_termijn_tot": "Dat is {1:maand|maanden} na de boete van {0}. De datum van DUO gaat voor.",
    "tweede_boete_duo": "Dat is als het dan nog niet klaar is. DUO stelt dan nog één keer een nieuwe termijn vast.",
    "iedere_twee_jaar": "De laatste nieuwe termijn was voorbij op {0}. Daarna kan er elke twee jaar een boete komen.",
    "op_tijd_afgerond": "Klaar op {0}, voor {1}. Over verwijt meld je dan niets.",
    "onderdeel_te_laat": "De termijn was voorbij op {0}.",
    "verwijt_ja": "Schrijf op waarom. DUO gebruikt dit voor de boete.",
    "verwijt_nee": "Schrijf op waarom. DUO legt dan geen boete op voor dit onderdeel.",
    "nog_niet_melden": "Dat kan vanaf {0}, twee maanden voor het einde van de termijn.",
    "nee_vooraf": "De termijn is bijna voorbij: op {0}. De inburgeraar kan er niets aan doen.",
    "ja_nog_niet": "Dat de inburgeraar er iets aan kan doen, meld je pas na het einde van de termijn: {0}.",
}

VRAGEN: Final[dict[str, str]] = {
    "verwijtbaarheid_boete": "Hoeveel is de inburgeraar te verwijten bij de overtreding van {0}?",
    "onwil_bewezen": "Is bewezen dat deze asielstatushouder blijvend niet wil, en niet dat het niet lukt?",
    "verlaging_na_boete": (
        "Voor dezelfde gedraging is op {0} een boete opgelegd. Kan de bijstand dan nog omlaag? Niemand krijgt twee"
        " straffen voor één ding."
    ),
    "verwijt_pvt_map": "De termijn was voorbij op {0}. Kon de inburgeraar er iets aan doen dat het niet af was?",
}

TWIJFELS: Final[dict[str, str]] = {
    "medewerking_tweede_oproep": (
        "Bij te weinig meewerken noemt de wet de tweede oproep niet. Wij vragen ook dan eerst een waarschuwing en een"
        " tweede oproep."
    ),
    "hoogstens_twee_intakeboetes": (
        "De wet zegt niet met zoveel woorden dat het bij twee boetes blijft. Zij regelt er twee, en daarna de intake"
        " zonder gesprek."
    ),
    "termijn_van_college": (
        "Deze termijn stelt de gemeente zelf. De wet schuift hem dan niet op na een weekend of feestdag. Wij nemen de"
        " werkdag ervoor."
    ),
    "boeteladder": (
        "De wet zegt niet of de boete vanaf de derde keer verdubbelt of steeds met hetzelfde bedrag omhoog gaat. Kijk"
        " de berekening na."
    ),
    "factor_of_ladder_eerst": (
        "De wet zegt niet of het bedrag van de wet omhoog gaat, of de boete die echt is opgelegd. Dat maakt hier uit."
        " Kijk de berekening na."
    ),
    "telling_eerdere_boetes": (
        "De wet zegt niet of alle eerdere boetes tellen, of dat je doortelt vanaf de laatste. Dat kan hier uitmaken."
    ),
    "moment_onherroepelijk": (
        "De wet zegt niet op welke dag de eerdere boete vast moet staan: als de nieuwe overtreding is gezien, of pas"
        " bij het besluit. Dat maakt hier uit."
    ),
    "twaalf_maanden_schrikkeldag": (
        "Twaalf maanden terug bestaat die dag niet. Wij beginnen op 1 maart. Dat is in het voordeel van de inburgeraar."
    ),
    "boetes_buiten_termijn": (
        "De wet telt boetes tijdens de termijn. Een boete van daarvoor, zoals bij de intake, laten wij daarom weg."
    ),
    "asielboetes": (
        "De rechter stelde grenzen aan boetes voor asielstatushouders. Dat ging over DUO en de oude wet. Of het ook"
        " voor de gemeente geldt, is niet beslist."
    ),
    "duo_boetes_asiel": (
        "De rechter stelde grenzen aan boetes voor asielstatushouders. Of en wanneer DUO onder deze wet weer boetes"
        " oplegt, is niet bekend."
    ),
    "titel_boetetabel": (
        "In de tekst die wij lazen, ontbraken de titels van de tabellen. Welke tabel voor wie is, leiden wij af uit de"
        " uren die erin staan."
    ),
    "procent_ertussen": (
        "Het percentage ligt net onder een grens. De regels zeggen niet hoe DUO afrondt. Wij ronden naar beneden af."
    ),
    "uren_boven_tabel": (
        "Zoveel uren staan niet in de tabel, want dan is iemand meestal klaar. Wij nemen de kortste nieuwe termijn."
    ),
    "soort_boetetermijn": (
        "DUO zegt niet wat voor termijn dit is. Wij leiden dat af uit de begindatum en de einddatum. Kijk het na: het"
        " hoogste bedrag hangt ervan af."
    ),
    "iedere_twee_jaar": (
        "De wet zegt niet of de eerste van deze boetes meteen komt of na twee jaar. Wij rekenen met twee jaar."
    ),
}

STRIJDIG: Final[dict[str, str]] = {
    "boetes_niet_op_volgorde": "De boetes staan niet op volgorde van datum. Kijk de datums na.",
    "nieuwe_termijn_voor_boete": "De nieuwe termijn eindigt voordat de boete is verstuurd. Kijk de datums na.",
    "eerdere_boete_later": "Een eerdere overtreding is later gezien dan deze. Kijk de datums na.",
    "onherroepelijk_voor_constatering": "Een boete staat vast voordat de overtreding is gezien. Kijk de datums na.",
    "overtreding_na_constatering": "De overtreding is gezien voordat die er was. Kijk de datums na.",
    "optellen_bij_opgelegd": "Kies bij optellen de trede als begin: optellen kijkt niet naar de opgelegde boete.",
    "besluit_voor_overtreding": "De dag van het besluit ligt voor de overtreding. Kijk de datums na.",
    "boetetermijn_leeg": "De termijn eindigt voordat die begint. Kijk de datums na.",
    "boete_negatief": "Een bedrag kan niet onder nul zijn. Pas het bedrag aan.",
    "boete_van_duo": "Deze boete legt DUO op, niet de gemeente. Kies een andere boete.",
    "leerroute_stand_kan_niet": "Een van de getallen kan niet. Kijk de uren, het percentage en de onderdelen na.",
    "maanden_nieuwe_termijn": "Een nieuwe termijn is hoogstens 24 maanden. Pas het aantal aan.",
    "aantal_boetes_duo": "Vul in hoeveel boetes DUO al oplegde: 1 of meer.",
    "afgerond_in_toekomst": "Het onderdeel is klaar op een dag die nog moet komen. Kijk de datums na.",
}

VELDEN: Final[dict[str, str]] = {
    "trede": "Vul in op welke trede de laatste boete stond.",
    "opgelegd": "Vul in hoe hoog de laatste boete was.",
    "besluit_op": "Vul in op welke dag het besluit valt.",
    "bijstand_nagegaan": "Vraag na of de bijstand is verlaagd voor dezelfde gedraging.",
    "boetes_nagegaan": "Vraag na of er een boete is opgelegd voor dezelfde gedraging.",
    "lesuren": "Vul in hoeveel uur les de inburgeraar volgde.",
    "uren_in_pip": "Vul in hoeveel uur les het plan telt.",
    "aanwezigheid": "Vul in hoeveel procent van de lessen de inburgeraar er was.",
    "participatie_uren": "Vul in hoeveel uur de inburgeraar meedeed aan activiteiten.",
    "pogingen": "Vul in hoe vaak de examens zijn geprobeerd.",
    "behaald": "Vul in hoeveel onderdelen van het examen zijn gehaald.",
}

REGELS: Final[dict[str, str]] = {
    "boete_maximum": "Deze boetes bestaan pas vanaf {0}.",
    "boete_grondbedrag": "Deze boete bestaat pas vanaf {0}. Voor iets van daarvoor kan er geen boete komen.",
    "boete_factor": "Deze boetes bestaan pas vanaf {0}.",
    "boete_plafond": "Het hoogste bedrag per termijn bestaat pas vanaf {0}.",
    "boete_pvt_map": "De boete voor PVT en MAP bestaat pas vanaf {0}.",
    "boete_leerroute": "De boete voor de leerroute bestaat pas vanaf {0}.",
    "nieuwe_termijn_duo": "Nieuwe termijnen van DUO bestaan pas vanaf {0}.",
}

WOORDEN: Final[dict[str, dict[str, str]]] = {
    "boetesoort": {
        "intake": "niet meedoen aan de brede intake",
        "medewerking": "niet genoeg meewerken tijdens het traject",
        "pvt_map": "PVT of MAP niet op tijd af",
        "leerroute": "de leerroute niet op tijd af",
    },
    "planonderdeel": {
        "leerroute": "de gekozen leerroute",
        "ondersteuning": "de ondersteuning en begeleiding",
        "pvt_map": "het aantal uren PVT en MAP",
        "vve": "de afspraak over voorschool of vroegschool",
        "intensiteit": "het aantal uren les",
    },
    "verwijtbaarheid": {
        "opzet": "opzet",
        "grove_schuld": "grove schuld",
        "normaal": "geen opzet en geen grove schuld",
        "verminderd": "verminderde verwijtbaarheid",
    },
    "boetetermijn": {
        "inburgeringstermijn": "de inburgeringstermijn",
        "zes_maanden": "een nieuwe termijn van zes maanden",
        "een_jaar": "een nieuwe termijn van een jaar",
        "anderhalf_jaar": "een nieuwe termijn van anderhalf jaar",
        "twee_jaar": "een nieuwe termijn van twee jaar",
    },
    "pogingen": {
        "niet_alles": "niet alle onderdelen van het examen zijn geprobeerd",
        "alles_een_keer": "alle onderdelen van het examen zijn geprobeerd",
        "open_twee_keer": "elk onderdeel dat nog open is, twee keer is geprobeerd",
    },
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
