# SPDX-License-Identifier: EUPL-1.2
"""Dutch words, questions, doubts and refusals for who is plichtig and what comes with it."""

from typing import Final

from meedoen.regie.web.zinnen.recht_nl import plicht
from meedoen.regie.web.zinnen.recht_nl.basis import Zinnen

VRAGEN: Final[dict[str, str]] = {
    "advies_arts": "Wat adviseert de arts van DUO? De vraag is of inburgeren kan lukken tot en met {0}.",
    "advies_van_belang": "DUO beslist hier zelf. Is een advies van de gemeente daarbij van belang?",
    "bio_eis": "Is de situatie {0}? Schrijf op waarom.",
}

TWIJFELS: Final[dict[str, str]] = {
    "aow_uit_mededeling": (
        "De wet noemt de AOW-leeftijd tot en met 2025. Daarna maakt de minister die bekend. Wij lazen dat in"
        " nieuwsberichten. Kijk het na in de Staatscourant."
    ),
    "begin_volgens_duo": (
        "DUO bepaalt wanneer de plicht begint. Wij rekenen met de dag waarop het verblijfsrecht bekend werd. De"
        " datum van DUO gaat voor."
    ),
    "lopende_lessen_na_wissel": (
        "De wet zegt niet wat er met lopende lessen gebeurt als de doelgroep verandert. Wij laten ze niet meteen"
        " stoppen."
    ),
    "oekraine_overgang": (
        "Misschien komt er een andere vergunning voor mensen uit Oekraïne. Wij vonden daar geen regel over. Kijk"
        " het na."
    ),
    "overgang_volgens_duo": (
        "De wet zegt alleen dat de oude wet blijft gelden voor wie er eind 2021 onder viel. Welke dag telt, is de"
        " uitleg van DUO."
    ),
    "taal_en_knm_ontheven": (
        "De regel noemt hoogstens drie taalonderdelen, of KNM. Of het ook samen kan, staat er niet duidelijk. Wij"
        " volgen het besluit van DUO."
    ),
    "termijn_in_regeling": (
        "Deze termijn staat in een ministeriële regeling. De wet over termijnen noemt die niet. Daarom schuift de"
        " dag hier niet op. Dat is de vroegste dag."
    ),
    "turkse_nationaliteit": (
        "Dat Turken sinds 2022 moeten inburgeren, staat niet met zoveel woorden in de wet. Wij lazen het in"
        " uitleg van het Rijk."
    ),
    "vermogende_na_2024": (
        "Sinds 17 april 2024 staat dit doel niet meer op de lijst. Wat geldt voor wie de vergunning toen al had,"
        " staat er niet. Vraag het DUO."
    ),
    "vrijstelling_in_termijn": (
        "De wet zegt niet of de tijd van de vrijstelling bij de termijn komt. De einddatum van DUO geldt."
    ),
    "wet_kinderopvang_niet_gelezen": (
        "De tekst van de Wet kinderopvang is hiervoor niet gelezen. Kijk de voorwaarden na bij Dienst Toeslagen."
    ),
    "zelf_gevonden_woning": (
        "De wet noemt alleen de gemeente die de woning toewijst. Wie zelf een woning vond, past daar niet in. Wij"
        " kiezen de woonplaats."
    ),
}

STRIJDIG: Final[dict[str, str]] = {
    "aantal_onder_nul": "Een aantal kan niet onder nul zijn. Kijk het getal na.",
    "geen_groepswissel_op_die_dag": "Op die dag begint geen andere doelgroep. Kijk de datum na.",
    "geen_vergunning_bepaalde_tijd": "Een tijdelijk doel bestaat alleen bij een vergunning voor bepaalde tijd.",
    "lening_klopt_niet": "Er kan niet meer geleend zijn dan de hele lening. Kijk de bedragen na.",
    "onderbreking_nog_niet_begonnen": "De onderbreking is nog niet begonnen. Kijk de datums na.",
    "ontheffing_alle_taalonderdelen": (
        "Hoogstens drie van de vier taalonderdelen kunnen vervallen. Kijk na wat DUO schreef."
    ),
    "ontheffing_examen_in_z_route": (
        "In de zelfredzaamheidsroute zijn er geen verplichte examens. Kijk na wat DUO schreef."
    ),
    "ontheffing_participatie_buiten_z_route": (
        "Uren participatie horen alleen bij de zelfredzaamheidsroute. Kijk de leerroute na."
    ),
    "twee_groepen_op_een_dag": "Op één dag staan twee doelgroepen. Haal er een weg.",
}

VELDEN: Final[dict[str, str]] = {
    "aow_leeftijd": "De AOW-leeftijd van dat jaar is nog niet bekend. Reken later opnieuw.",
    "asielbesluit_op": "Vul in van welke dag het besluit over asiel is.",
    "diploma": "Vul in welk diploma de inburgeraar heeft.",
    "direct_aansluitend": "Vul in of het verblijf tijdens de procedure direct aansluit.",
    "document_opgehaald_op": "Vul in wanneer de verblijfspas is opgehaald.",
    "eigen_asielvergunning": "Vul in of de inburgeraar een eigen asielvergunning heeft.",
    "geestelijke_bedienaar": "Vul in of de inburgeraar werkt als geestelijke bedienaar.",
    "groepen": "Vul in vanaf welke dag DUO welke doelgroep noemt.",
    "heeft_bijstand": "Vul in of de inburgeraar bijstand heeft.",
    "jaren_ingezetene": "Vul in hoeveel jaar achter elkaar de inburgeraar in Nederland staat ingeschreven.",
    "jaren_leerplicht": "Vul in hoeveel jaar de inburgeraar in Nederland leerplichtig was.",
    "jaren_werk": "Vul in hoeveel jaar de inburgeraar in Nederland werkte, ook als vrijwilliger.",
    "leerplichtig": "Vul in of de inburgeraar nu leerplichtig of kwalificatieplichtig is.",
    "nationaliteitsgroep": "Vul in bij welke groep de nationaliteit hoort.",
    "nationaliteiten": "Vul in welke nationaliteit de inburgeraar heeft.",
    "taaleis_gehaald": "Vul in of het diploma genoeg Nederlands laat zien.",
    "taalgesprek_b1": "Vul in of een gesprek liet zien dat spreken en luisteren op B1 zijn.",
    "tijdelijk_volgens_vergunning": "Vul in of de vergunning zegt dat het verblijf tijdelijk is.",
    "uitzondering": "Vul in of een van de andere uitzonderingen geldt.",
    "verblijfsdoel": "Vul in voor welk doel de vergunning is gegeven.",
    "volgt_opleiding": "Vul in of de inburgeraar een opleiding volgt die tot vrijstelling leidt.",
}

REGELS: Final[dict[str, str]] = {
    "aow_leeftijd": "Deze regel kent de AOW-leeftijd pas vanaf {0}.",
    "inburgeringsplicht": "De Wet inburgering 2021 geldt vanaf {0}. Daarvoor geldt de oude wet.",
    "ontheffing": "Ontheffing volgens deze wet kan pas vanaf {0}.",
    "tijdelijk_doel": "De lijst van tijdelijke doelen geldt pas vanaf {0}.",
    "voorzieningen": "De rechten van deze wet gelden pas vanaf {0}.",
    "vrijstelling": "Vrijstelling volgens deze wet kan pas vanaf {0}.",
}

WOORDEN: Final[dict[str, dict[str, str]]] = {
    "verblijfsdoel": {
        "gezin_bij_tijdelijk": "familie van iemand die hier tijdelijk is",
        "vermogende_vreemdeling": "verblijf als vermogende vreemdeling",
        "zelfstandige": "werk als zelfstandige",
        "kennismigrant": "werk als kennismigrant",
        "blauwe_kaart": "Europese blauwe kaart",
        "seizoenarbeid": "seizoenswerk",
        "overplaatsing": "overplaatsing binnen een bedrijf",
        "loondienst": "werk in loondienst",
        "dienstverlening": "dienstverlening over de grens",
        "onderzoek": "wetenschappelijk onderzoek",
        "lerend_werken": "lerend werken",
        "militair": "werk als militair of burger bij een krijgsmacht",
        "studie": "studie",
        "zoekjaar": "werk zoeken en doen",
        "uitwisseling": "uitwisseling",
        "medische_behandeling": "medische behandeling",
        "tijdelijk_humanitair": "tijdelijke humanitaire gronden",
        "afwachten_rwn_17": "wachten op een uitspraak over het Nederlanderschap",
        "gezin": "verblijf bij familie",
        "humanitair": "niet-tijdelijke humanitaire gronden",
        "religieuze_organisatie": "werk voor een religieuze organisatie",
        "anders": "een ander doel",
    },
    "uitzondering": {
        "familie_vrij_verkeer": "familie van een burger van de EU, de EER of Zwitserland",
        "langdurig_ingezetene": "elders in de EU of EER al ingeburgerd voor langdurig verblijf",
        "verdrag": "een verdrag verbiedt de plicht",
    },
    "onderbrekingssoort": {
        "geen_ingezetene": "niet ingeschreven in Nederland",
        "tijdelijk_doel": "verblijf voor een tijdelijk doel",
        "bedienaar_gestopt": "gestopt als geestelijke bedienaar",
    },
    "diploma": {
        "inburgering_2021": "het inburgeringsdiploma van deze wet",
        "inburgering_2013": "het inburgeringsdiploma van de oude wet",
        "nederlandstalig": "een Nederlandstalig diploma",
        "vmbo_basis_kader": "een vmbo-diploma basis of kader",
        "overzee_of_belgie": "een Nederlandstalig diploma van overzee of uit België",
        "bes": "een diploma van Bonaire, Sint Eustatius of Saba",
        "internationale_school": "een diploma van een internationale of Europese school",
        "ander": "een ander diploma",
    },
    "vaardigheid": {"lezen": "lezen", "luisteren": "luisteren", "schrijven": "schrijven", "spreken": "spreken"},
    "bio_eis": {
        "uitzonderlijk": "zeer uitzonderlijk",
        "onvoorzien": "onvoorzien",
        "niet_te_wijten": "buiten de schuld van de inburgeraar ontstaan",
        "schrijnend": "zeer schrijnend als de plicht blijft",
    },
    "doelgroep": {"AS": "asielstatushouder", "GO": "gezinsmigrant of overige migrant"},
    "voorziening": {
        "maatschappelijke_begeleiding": "maatschappelijke begeleiding",
        "ontzorgen": "ontzorgen (vaste lasten betalen uit de bijstand)",
        "brede_intake": "de brede intake met de leerbaarheidstoets",
        "pip": "het plan (PIP)",
        "intensiteit_leerroute": "het aantal uren les in het plan",
        "begeleiding": "begeleiding en voortgangsgesprekken",
        "cursus": "de lessen van de leerroute",
        "pvt": "het participatieverklaringstraject (PVT)",
        "map": "de module Arbeidsmarkt en Participatie (MAP)",
        "z_cursusuren": "de lessen van de zelfredzaamheidsroute",
        "z_participatie": "de uren participatie van de zelfredzaamheidsroute",
        "z_eindgesprek": "het eindgesprek van de zelfredzaamheidsroute",
        "gratis_examens": "twee gratis pogingen per examenonderdeel",
        "lening": "de lening van DUO",
    },
    "voorziening_reden": {
        "alleen_asielstatushouder": "dit is er alleen voor asielstatushouders",
        "alleen_gezin_of_overig": "dit is er alleen voor gezinsmigranten en overige migranten",
        "geen_eigen_asielvergunning": "dit is er alleen met een eigen asielvergunning",
        "geen_bijstand": "dit is er alleen met bijstand",
        "volgt_taalschakeltraject": "wie het taalschakeltraject volgt, hoeft MAP niet te doen",
    },
}

DEEL: Final = Zinnen(
    titels=plicht.TITELS,
    uitleg=plicht.UITLEG,
    vragen=VRAGEN,
    twijfels=TWIJFELS,
    strijdig=STRIJDIG,
    velden=VELDEN,
    regels=REGELS,
    woorden=WOORDEN,
)
