# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences for the rules about data: flows, special data, access at DUO, deliveries, retention."""

from typing import Final

from meedoen.regie.web.zinnen.recht_nl.basis import Zinnen

TITELS: Final[dict[str, str]] = {
    # Stromen
    "stroom_eigen_beweging": "{0:hoofdletter} mag naar {1}, uit eigen beweging",
    "stroom_op_verzoek": "{0:hoofdletter} mag naar {1}, als die erom vraagt",
    "stroom_beide": "{0:hoofdletter} mag naar {1}, uit eigen beweging of op verzoek",
    "stroom_geen_grondslag": "Deze wet noemt dit niet: {2}, van {0} naar {1}",
    "stroom_andere_groep": "{0:hoofdletter} mag hier alleen bij de andere doelgroep",
    "stroom_alleen_op_verzoek": "{0:hoofdletter} mag alleen als {1} erom vraagt",
    "overdracht_geven": "De nieuwe gemeente krijgt {0}",
    "overdracht_niet_gevraagd": "De nieuwe gemeente heeft nog niets gevraagd",
    # Bijzondere gegevens
    "bijzonder_mag": "Gegevens over {0} mogen hier: {1}",
    "bijzonder_niet_noodzakelijk": "Gegevens over {0} zijn hier niet nodig",
    "bijzonder_niet_voor_dit_doel": "Gegevens over {0} mogen niet voor {1}",
    "bijzonder_niet_door_deze": "Gegevens over {0} zijn niet voor {1}",
    "bsn_bij_wet": "{0:hoofdletter} gebruikt het burgerservicenummer",
    "bsn_aangewezen": "{0:hoofdletter} gebruikt het burgerservicenummer",
    "bsn_geen_grond": "{0:hoofdletter} mag het burgerservicenummer niet op grond van deze wet gebruiken",
    "beveiliging_eis": "Een eis: {0}",
    "hergebruik_mag": "Dit mag: {0}",
    "hergebruik_niet_noodzakelijk": "Dit is hier niet nodig: {0}",
    # Toegang
    "toegang_niet_onder_wet": "Valt niet onder de Wet inburgering 2021",
    "toegang_onbekend_bij_duo": "DUO kent deze persoon niet",
    "toegang_gekoppeld": "Woont in een azc en is gekoppeld aan de gemeente",
    "toegang_ingezetene": "Woont in de gemeente",
    "toegang_eigen_pip": "Het plan (PIP) is van de gemeente",
    "toegang_geen_grond": "De gemeente heeft geen band met deze persoon",
    "toegang_vorig_pip": "Het nieuwe plan (PIP) is jonger dan een maand",
    "toegang_vorig_pip_voorbij": "Het nieuwe plan (PIP) is een maand oud of ouder",
    "toegang_blijft_hier": "De persoon is niet vertrokken",
    "toegang_vertrokken": "Vertrokken op {0:dag}",
    "toegang_eindigt_bij_vertrek": "De toegang stopt op {0:dag}",
    "toegang_zolang_eigen_pip": "De toegang blijft zolang het plan (PIP) van de gemeente is",
    "toegang_maand_na_nieuw_pip": "Een maand na het nieuwe plan (PIP) is {1:dag}",
    "toegang_eindigt_bij_volgend_pip": "De toegang stopt op {0:dag}",
    # Leveringen
    "cbs_kosteloos": "De gemeente levert gegevens aan het CBS",
    "cbs_vier_weken": "Kwartaal {0} is er uiterlijk {2:dag}",
    "uren_taalles": "{0:uur|uur} taalles en {1:uur|uur} in de brede intake",
    "uren_participatie": "{0:uur|uur} participatie",
    "uren_participatie_niet": "Uren participatie gaan hier niet naar DUO",
    "uren_later": "{0:uur|uur} van later tellen nog niet",
    # Bewaren
    "bewaren_plicht_loopt": "De plicht loopt nog",
    "bewaren_vijf_jaar": "{duur:Maanden} na het einde van de plicht is {1:dag}",
    "bewaren_vijftig_jaar": "Vijftig jaar later is {1:dag}",
    "bewaren_lening_loopt": "De lening loopt nog",
    "bewaren_na_lening": "Vijf jaar na de lening is {1:dag}",
    "bewaren_keuze_lening": "Gerekend met de regel voor leningen",
    "bewaren_keuze_vijftig": "Gerekend met de regel van vijftig jaar",
    "bewaren_overleden": "Overleden op {0:dag}",
    "bewaren_lijst_blijft": "Overleden op {0:dag}, en dit gegeven blijft",
    "toestemming_weg": "Toestemming ingetrokken op {0:dag}",
    "vervolg_meteen_weg": "Verwijderen op {0:dag}",
    "vervolg_overleden": "Overleden op {0:dag}: het doel is voorbij",
    "vervolg_loopt": "De hulp loopt sinds {0:dag}",
    "vervolg_niet_langer_dan_nodig": "De hulp stopte op {0:dag}",
    "vervolg_termijn_gemeente": "{0:maand|maanden} na het einde is {1:dag}",
}

UITLEG: Final[dict[str, str]] = {
    "stroom_eigen_beweging": "Doel: {2}. Geef alleen wat daarvoor nodig is.",
    "stroom_op_verzoek": "Doel: {2}. Geef alleen wat daarvoor nodig is.",
    "stroom_beide": "Doel: {2}. Geef alleen wat daarvoor nodig is.",
    "stroom_geen_grondslag": "Misschien staat het in een andere wet. Vraag dat na voordat je iets geeft.",
    "stroom_andere_groep": "De regel noemt deze doelgroep niet.",
    "stroom_alleen_op_verzoek": "Wacht op de vraag en leg die vast.",
    "overdracht_geven": "Dat gebeurt op verzoek, na een verhuizing.",
    "overdracht_niet_gevraagd": "De oude gemeente geeft de gegevens pas als de nieuwe gemeente erom vraagt.",
    "bijzonder_mag": "De wet staat dat toe, zo ver als het nodig is.",
    "bijzonder_niet_noodzakelijk": "Zonder noodzaak mag het niet.",
    "bijzonder_niet_voor_dit_doel": "De wet noemt dit doel niet.",
    "bijzonder_niet_door_deze": "Alleen DUO en de gemeente mogen dit.",
    "bsn_bij_wet": "De wet zegt dat zelf.",
    "bsn_aangewezen": "Het Besluit wijst deze organisatie aan.",
    "bsn_geen_grond": "Misschien mag het op grond van een andere wet.",
    "beveiliging_eis": "Dit geldt voor bijzondere gegevens, zoals over gezondheid.",
    "hergebruik_mag": "De gemeente mag die gegevens gebruiken, zo ver als het nodig is.",
    "hergebruik_niet_noodzakelijk": "Zonder noodzaak mag het niet.",
    "toegang_niet_onder_wet": "DUO geeft alleen gegevens van mensen die onder deze wet vallen.",
    "toegang_onbekend_bij_duo": "Dan zijn er ook geen gegevens om uit te wisselen.",
    "toegang_gekoppeld": "Dan mag de gemeente de gegevens bij DUO zien en wijzigen.",
    "toegang_ingezetene": "Dan mag de gemeente de gegevens bij DUO zien en wijzigen.",
    "toegang_eigen_pip": "Dan mag de gemeente de gegevens bij DUO zien, ook na een verhuizing.",
    "toegang_geen_grond": "Geen inwoner, geen koppeling, en het plan is niet van de gemeente.",
    "toegang_vorig_pip": "Het is van {0}. Het plan ervoor was van deze gemeente. De toegang stopt op {1}.",
    "toegang_vorig_pip_voorbij": "Het is van {0}. De toegang is gestopt op {1}.",
    "toegang_blijft_hier": "Zolang dat zo is, blijft de toegang.",
    "toegang_vertrokken": "Vanaf die dag woont de persoon elders, of is de koppeling gestopt.",
    "toegang_eindigt_bij_vertrek": "De gemeente had hier geen plan (PIP) vastgesteld.",
    "toegang_zolang_eigen_pip": "Pas een plan van een andere gemeente verandert dat.",
    "toegang_maand_na_nieuw_pip": (
        "De andere gemeente stelde een plan vast op {0}. Tot een maand daarna blijft de toegang."
    ),
    "toegang_eindigt_bij_volgend_pip": "Dan is het plan van deze gemeente niet meer het vorige plan.",
    "cbs_kosteloos": "Dat is verplicht en gratis. Het ministerie gebruikt de cijfers.",
    "cbs_vier_weken": "Het kwartaal eindigt op {1}. Daarna zijn er vier weken.",
    "uren_taalles": "Geteld vanaf het begin tot {2}. Die dag zelf telt niet mee.",
    "uren_participatie": "Daarvan {1:uur|uur} in de brede intake. DUO krijgt het totaal.",
    "uren_participatie_niet": "Dat is alleen voor asielstatushouders in de zelfredzaamheidsroute.",
    "uren_later": "Die uren zijn van {1} of erna. Ze gaan met de volgende keer mee.",
    "bewaren_plicht_loopt": "Zolang de plicht loopt, is er geen dag om te verwijderen.",
    "bewaren_vijf_jaar": "De plicht eindigde op {0}.",
    "bewaren_vijftig_jaar": (
        "Geteld vanaf {0}. Langer mag niet. Is het eerder niet meer nodig, dan gaat het eerder weg."
    ),
    "bewaren_lening_loopt": "Tot vijf jaar na de lening blijven deze gegevens.",
    "bewaren_na_lening": "De lening was klaar op {0}.",
    "bewaren_keuze_lening": "Dit gegeven staat in twee lijsten.",
    "bewaren_keuze_vijftig": "Dit gegeven staat in twee lijsten.",
    "bewaren_overleden": "Na een overlijden gaan de gegevens meteen weg.",
    "toestemming_weg": "De hulp rustte op toestemming. Die mag iemand altijd intrekken.",
    "vervolg_meteen_weg": "Zonder toestemming is er geen grond meer om deze gegevens te bewaren.",
    "vervolg_overleden": "Wat voor de hulp is bewaard, is daarna nergens meer voor nodig.",
    "vervolg_loopt": "Zolang de hulp loopt, is er geen dag om te verwijderen.",
    "vervolg_niet_langer_dan_nodig": "Gegevens blijven niet langer dan nodig is voor het doel.",
    "vervolg_termijn_gemeente": "Zo lang bewaart deze gemeente ze, volgens haar eigen beleid.",
    "bewaren_lijst_blijft": "In deze lezing blijft de lijst van vijftig jaar ook na een overlijden.",
}

VRAGEN: Final[dict[str, str]] = {
    "noodzaak_bijzonder": "Zijn gegevens over {0} hier echt nodig voor {1}?",
    "noodzaak_hergebruik": "Is dit nodig voor de taak: {0}?",
    "selectielijst_later": (
        "Het Besluit zegt: weg op {0}. De selectielijst zegt: bewaren tot {1}. Wat kiest de archivaris?"
    ),
}

TWIJFELS: Final[dict[str, str]] = {
    "andere_wet_bijzonder": (
        "Deze wet staat het niet toe. Wij keken niet of een andere wet of toestemming van de persoon dat wel doet."
        " Tot dat duidelijk is: niet doen."
    ),
    "lijst_bij_lening": (
        "Dit gegeven mag hoogstens vijftig jaar blijven, maar ook tot vijf jaar na de lening. De wet zegt niet wat"
        " voorgaat. Wij rekenen met vijftig jaar, tenzij je anders kiest."
    ),
    "lijst_na_overlijden": (
        "De wet zegt niet duidelijk of de lijst van vijftig jaar na een overlijden blijft. Wij verwijderen dan alles,"
        " tenzij je anders kiest."
    ),
    "pip_jonger_dan_een_maand": (
        "DUO zegt niet hoe het een maand telt. Wij tellen vanaf de datum op het plan. Op dezelfde dag een maand later"
        " is de toegang weg, tenzij je anders kiest."
    ),
    "vervolg_geen_termijn_in_wet": (
        "Geen wet die wij lazen, noemt hier een aantal maanden. Het is de keuze van de gemeente. Laat een privacyjurist"
        " haar nakijken."
    ),
    "vervolg_na_overlijden": (
        "De wet zegt niet wanneer gegevens van hulp op een eigen grond na een overlijden weg moeten."
        " Wij kiezen: meteen."
    ),
    "vijftig_jaar_vanaf": (
        "De wet zegt niet vanaf welke dag de vijftig jaar lopen. Wij tellen vanaf het einde van de plicht, tenzij je"
        " anders kiest."
    ),
}

STRIJDIG: Final[dict[str, str]] = {
    "lening_zonder_lening": "Er is een einde van een lening, maar geen lening. Pas een van de twee aan.",
    "pip_niet_op_volgorde": "Een later plan (PIP) is van voor het nieuwe plan. Pas een van de data aan.",
    "pip_voor_vertrek": "Het nieuwe plan (PIP) is van voor het vertrek. Pas een van de data aan.",
    "vervolg_einde_voor_begin": "De hulp stopt voor zij begon. Pas een van de data aan.",
    "te_veel_uren": "DUO neemt hoogstens 9999 uur aan. Pas de uren aan.",
}

VELDEN: Final[dict[str, str]] = {
    "bewaarmaanden": "Vul in hoeveel maanden de gemeente deze gegevens bewaart.",
    "pip_dagtekening": "Vul in welke datum op het nieuwe plan (PIP) staat.",
    "verkregen_op": "Vul in wanneer de gemeente dit gegeven kreeg.",
}

REGELS: Final[dict[str, str]] = {"cbs_levering": "Deze levering aan het CBS bestaat pas vanaf {0}."}

WOORDEN: Final[dict[str, dict[str, str]]] = {
    "partij": {
        "college": "de gemeente",
        "ander_college": "de andere gemeente",
        "duo": "DUO",
        "cursusinstelling": "de taalschool",
        "coa": "het COA",
        "ind": "de IND",
        "cvte": "het College voor Toetsen en Examens",
        "diplomawaardering": "de diplomawaardering (Nuffic of SBB)",
        "belastingdienst": "de Belastingdienst",
        "dienst_toeslagen": "de Dienst Toeslagen",
        "cbs": "het CBS",
    },
    "gegeven": {
        "plicht": "de inburgeringsplicht",
        "vrijstelling": "de vrijstelling",
        "ontheffing": "de ontheffing",
        "certificaat": "het certificaat",
        "diplomadatum": "de datum van het diploma",
        "examens": "het meedoen aan examens, met uitslag",
        "voldaan": "het voldoen aan de plicht",
        "termijn": "het begin en het einde van de termijn",
        "verlenging": "de verlenging van de termijn",
        "recht_op_begeleiding": "het recht op maatschappelijke begeleiding",
        "niet_vrijstellende_opleiding": "een opleiding zonder vrijstelling",
        "boetes": "de boetes",
        "lbt_uitslag": "de uitslag van de leerbaarheidstoets",
        "leerroute": "de leerroute",
        "voortgang": "de voortgang, aanwezigheid en inzet",
        "taalniveau": "het taalniveau",
        "pvt_en_map": "PVT en MAP",
        "pip": "het plan (PIP)",
        "pip_datum": "de datum van het plan (PIP)",
        "geen_aanbod": "het uitblijven van een aanbod voor lessen",
        "naw": "naam, adres en woonplaats",
        "identiteit": "de gegevens over wie iemand is",
        "gezin": "de samenstelling van het gezin",
        "voorinburgering": "de voorinburgering in het azc",
        "verblijfplaats": "de plek waar iemand woont",
        "verblijfsdoel": "het doel van het verblijf",
        "inschrijving_school": "de inschrijving bij de taalschool",
        "facturen": "de facturen van de taalschool",
        "inkomen": "het inkomen",
        "diploma_advies": "het advies over een buitenlands diploma",
        "monitoring": "de gegevens voor de statistiek",
    },
    "verwerkingsdoel": {
        "traject": "de plicht vaststellen en bijhouden",
        "onderdelen": "de onderdelen van de inburgering uitvoeren",
        "termijn": "de termijn vaststellen en verlengen",
        "taken_college": "de taken van de gemeente",
        "lening": "de lening",
        "handhaving": "de handhaving",
        "brede_intake": "de brede intake",
        "lesgeven": "het werk van de taalschool",
        "verhuizing": "verdergaan na een verhuizing",
        "naturalisatie": "verblijf en Nederlander worden",
        "kinderopvang": "de toeslag voor kinderopvang",
        "statistiek": "statistiek en evaluatie",
    },
    "bijzonder_gegeven": {
        "gezondheid": "gezondheid",
        "geloof": "geloof of levensovertuiging",
        "afkomst": "afkomst",
        "ander": "een ander bijzonder onderwerp",
    },
    "bijzonder_doel": {
        "ontheffing": "een ontheffing",
        "termijnverlenging": "een langere termijn",
        "brede_intake": "de brede intake",
        "pip": "het plan (PIP)",
        "begeleiding": "de ondersteuning en begeleiding",
        "geestelijke_bedienaar": "nagaan of iemand geestelijke bedienaar is",
        "ander": "een ander doel",
    },
    "beveiliging": {
        "autorisatie_per_persoon": "alleen wie het voor zijn taak nodig heeft, kan erbij",
        "reservebestand_afgesloten": "de reservekopie ligt op een afgesloten plek",
    },
    "hergebruik": {
        "participatiewet_naar_inburgering": "gegevens van de bijstand gebruiken voor de inburgering",
        "inburgering_naar_participatiewet": "gegevens van de inburgering gebruiken voor de bijstand",
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
