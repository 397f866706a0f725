# SPDX-License-Identifier: EUPL-1.2
"""Dutch words for value codes, and sentences for doubts, questions and refusals of the law rules."""

from typing import Final

from meedoen.regie.web.zinnen.recht_nl.basis import Zinnen

WOORDEN: Final[dict[str, dict[str, str]]] = {
    "geen_werkdag": {
        "zaterdag": "een zaterdag",
        "zondag": "een zondag",
        "nieuwjaarsdag": "Nieuwjaarsdag",
        "goede_vrijdag": "Goede Vrijdag",
        "tweede_paasdag": "Tweede Paasdag",
        "koningsdag": "Koningsdag",
        "koninginnedag": "Koninginnedag",
        "vijf_mei": "Bevrijdingsdag",
        "hemelvaartsdag": "Hemelvaartsdag",
        "tweede_pinksterdag": "Tweede Pinksterdag",
        "eerste_kerstdag": "Eerste Kerstdag",
        "tweede_kerstdag": "Tweede Kerstdag",
        "gelijkgesteld_kb": "een extra vrije dag van het Rijk",
    },
    "derde_niet": {
        "verhuizing": "na een verhuizing geldt een vaste tijd",
        "tekst_2022": "de regels van 2022 kenden die uitzondering niet",
    },
    "vergunning": {
        "asiel_bepaald": "een asielvergunning voor bepaalde tijd",
        "asiel_onbepaald": "een asielvergunning voor onbepaalde tijd",
        "regulier_bepaald": "een reguliere vergunning voor bepaalde tijd",
        "regulier_onbepaald": "een reguliere vergunning voor onbepaalde tijd",
        "eu_langdurig_met_bescherming": "een EU-vergunning voor langdurig ingezetenen, met bescherming",
        "eu_langdurig": "een EU-vergunning voor langdurig ingezetenen",
        "eu_burger": "verblijf als burger van de Europese Unie",
        "tijdelijke_bescherming": "tijdelijke bescherming (Oekraïne)",
        "nederlander": "de Nederlandse nationaliteit",
        "geen": "geen verblijfsvergunning",
    },
    "intakeonderdeel": {
        "leerbaarheidstoets": "de leerbaarheidstoets",
        "onderwijs_en_werk": "opleiding en werk in het land van herkomst",
        "persoonlijke_omstandigheden": "de persoonlijke situatie en de gezondheid",
        "vve_kind": "voorschool of vroegschool voor het kind",
        "taalniveau": "het taalniveau",
        "arbeidsparticipatie": "de kansen op werk",
        "zelfredzaamheid": "wat iemand zelf kan regelen",
    },
    "eis": {
        "leerroute": "de leerroute",
        "oordeel_leerroute": "de reden voor de leerroute",
        "onderwijsroute": "het onderzoek naar de onderwijsroute",
        "niveau": "het taalniveau per vaardigheid",
        "intensiteit_leerroute": "het aantal uren les",
        "ondersteuning": "de ondersteuning en begeleiding",
        "intensiteit_pvt": "het aantal uren participatieverklaringstraject (PVT)",
        "intensiteit_map": "het aantal uren Arbeidsmarkt en Participatie (MAP)",
        "voortgangsgesprekken": "het aantal voortgangsgesprekken",
        "vve_kind": "de afspraak over voorschool of vroegschool",
        "alfabetisering": "de alfabetisering",
        "examens_z": "de examens in de zelfredzaamheidsroute",
        "participatiewet": "het besluit over de bijstand",
        "uren_meedoen": "het aantal uren meedoen",
    },
    "eis_reden": {
        "": "",
        "leerroute_kiezen": "kies een leerroute",
        "andere_leerroute_na_verhuizing": (
            "na een verhuizing blijft de leerroute dezelfde: kies die van de vorige gemeente"
        ),
        "leerroute_overgenomen": "de leerroute is overgenomen van de vorige gemeente",
        "oordeel_grote_kans": "schrijf op waarom er een grote kans is op een mbo- of hbo-diploma",
        "oordeel_examen_niet_haalbaar": "schrijf op waarom het examen binnen de termijn niet haalbaar is",
        "b1_route_zonder_oordeel": "voor de B1-route vraagt de wet geen aparte reden",
        "wens_onderwijsroute_vragen": "vraag of een opleiding in het mbo of hoger onderwijs gewenst is",
        "onderwijsroute_zonder_wens": "de onderwijsroute kan alleen als de inburgeraar die zelf wil",
        "geen_wens_onderwijsroute": "de inburgeraar wil geen opleiding in het mbo of hoger onderwijs",
        "onderwijsroute_onderzoeken": (
            "de inburgeraar wil een opleiding: schrijf op wat je hebt onderzocht en waarom de route anders is"
        ),
        "z_route_zonder_niveau": "de zelfredzaamheidsroute heeft geen examenniveau",
        "niveau_per_vaardigheid": "kies een niveau voor lezen, luisteren, schrijven en spreken",
        "a2_zonder_afschalen": "A2 kan alleen na een besluit om af te schalen, in de B1-route",
        "pvt_uren_invullen": "vul het aantal uren PVT in",
        "pvt_te_weinig_uren": "PVT duurt ten minste 12 uur",
        "volgt_taalschakeltraject": "wie het taalschakeltraject volgt, hoeft MAP niet te doen",
        "taalschakeltraject_komt": "met het taalschakeltraject vervalt MAP",
        "map_uren_invullen": "vul het aantal uren MAP in",
        "map_te_weinig_uren": "MAP duurt ten minste 40 uur",
        "gezin_overig_kiest_zelf": "gezinsmigranten en overige migranten kiezen zelf hun lessen",
        "intensiteit_invullen": "vul in hoeveel uur les het plan telt, in totaal",
        "ondersteuning_invullen": "schrijf op welke ondersteuning en begeleiding nodig is",
        "gesprekken_invullen": "vul in hoeveel voortgangsgesprekken er komen",
        "vve_vragen": "vraag of er een kind is voor voorschool of vroegschool",
        "geen_kind_voor_vve": "er is geen kind voor voorschool of vroegschool",
        "vve_afspraken_invullen": "schrijf op wat er is afgesproken over voorschool of vroegschool",
        "pw_nagaan": "kijk of er een besluit over bijstand is dat bij het plan hoort",
        "geen_pw_beschikkingen": "er is geen besluit over bijstand dat bij het plan hoort",
        "pw_bijvoegen": "voeg het besluit over bijstand bij het plan",
        "geen_z_route": "dit geldt alleen in de zelfredzaamheidsroute",
        "wens_examens_vragen": "vraag of examens op A2 of het examen KNM gewenst zijn",
        "geen_wens_examens": "de inburgeraar wil geen examens doen",
        "in_staat_beoordelen": "beoordeel of de examens haalbaar zijn",
        "niet_in_staat_examens": "de examens zijn volgens de gemeente niet haalbaar",
        "examens_vastleggen": "kies welke examens in het plan komen",
        "alfabetisering_nagaan": "ga na of leren lezen en schrijven nodig is",
        "al_gealfabetiseerd": "leren lezen en schrijven is niet nodig",
        "alfabetisering_opnemen": (
            "neem de alfabetisering als plicht op in het plan: zonder die zin geeft DUO er geen lening voor"
        ),
        "z_te_weinig_lessen": (
            "de Z-route heeft ten minste 800 uur les: vul 800 in of schrijf op waarom minder hier mag"
        ),
        "z_te_weinig_meedoen": (
            "de Z-route heeft ten minste 800 uur meedoen, met PVT en MAP erin: vul 800 in of schrijf op waarom"
            " minder hier mag"
        ),
        "z_minder_met_reden": "het zijn er minder dan 800; waarom dat hier mag, staat in het plan",
        "meedoen_invullen": "vul in hoeveel uur het meedoen duurt, in totaal",
        "meedoen_alleen_asiel": "uren meedoen horen alleen bij asielstatushouders",
    },
    "niveau": {"A2": "A2", "B1": "B1", "B2": "B2"},
    "leerroute": {"B1": "de B1-route", "O": "de onderwijsroute", "Z": "de zelfredzaamheidsroute"},
    "wijzigingsgrond": {
        "andere_leerroute": "een andere leerroute",
        "afschalen_naar_a2": "afschalen naar niveau A2",
        "verhuizing": "een verhuizing naar een andere gemeente",
    },
    "voortgang": {
        "onvoldoende": "minder dan verwacht",
        "groter": "groter dan verwacht",
        "zoals_verwacht": "zoals verwacht",
    },
}

TWIJFELS: Final[dict[str, str]] = {
    "dag_van_kennisgeving": (
        "De wet zegt niet of de dag op de brief telt, of de dag waarop de brief aankomt. Wij rekenen met de"
        " dag op de brief. Dat is de vroegste, dus je bent altijd op tijd."
    ),
    "derde_binnen_termijn": (
        "De informatie kwam nog binnen de tijd voor het plan. De wet zegt niet duidelijk of er dan ook extra tijd"
        " bij komt. Wij rekenen van wel. Mik op het einde van de gewone tijd."
    ),
    "derde_in_verlenging": (
        "De informatie is gevraagd toen de gewone tijd al voorbij was. De wet zegt niet of wachten daarop"
        " nog telt. Wij rekenen van wel, zolang er toen nog tijd was."
    ),
    "gelijkstelling_onbekend": (
        "Het Rijk wijst soms een extra vrije dag aan, zoals de vrijdag na Hemelvaart. Voor dit jaar is dat"
        " nog niet bekend. Wij rekenen zonder. Dat is de vroegste dag."
    ),
    "huisvesting_onbekend": (
        "We weten niet of de gemeente hier de woning toewijst. Bij een gezinslid met een reguliere vergunning"
        " telt de tijd voor het plan vanaf de brief van DUO. Kijk het na."
    ),
    "ontheffing_lbt_in_2022": (
        "Deze ontheffing kwam in de loop van 2022 in de wet. Op welke dag, vonden wij niet. Kijk het na."
    ),
    "map_bij_onderwijsroute": (
        "MAP vervalt voor wie het taalschakeltraject volgt. De wet zegt niet of MAP ook al uit het plan mag"
        " voordat het begint. Wij vragen MAP zolang het traject niet is begonnen."
    ),
    "niveau_bij_deels_a2": (
        "DUO zegt niet welk niveau het wil als een deel op A2 is. Wij geven A2 door zodra één vaardigheid op A2 is."
    ),
    "ontbrekende_dag": (
        "Die dag bestaat niet in de laatste maand. De wet zegt niet wat dan telt. Wij rekenen tot en met de"
        " laatste dag van die maand."
    ),
    "overgang_2023": (
        "Op 1 januari 2023 veranderde de regel, en deze termijn liep toen al. De wet zegt niet welke regel"
        " dan geldt. Wij rekenen met de regel van de dag van de brief."
    ),
    "schrikkeldag": (
        "Geteld vanaf de datum op het plan is de laatste dag 28 februari, geteld vanaf de eerste dag is dat 29"
        " februari. Wij nemen de laatste. De datum van DUO gaat voor."
    ),
    "verhuisd_na_huisvesting": (
        "De wet noemt de gemeente die voor een woning zorgde. Na een verhuizing is dat volgens ons de nieuwe"
        " woonplaats."
    ),
    "verwijtbaarheid_bij_oproep": (
        "De wet zegt niet dat een gemiste oproep buiten iemands schuld niet telt. Wij rekenen zo, en wij"
        " zoeken eerst contact. Dat is zorgvuldig en in het voordeel van de inburgeraar."
    ),
    "voorbereiding_in_azc": (
        "De wet regelt niet wat de gekoppelde gemeente al mag zolang iemand in het azc woont. Wij houden het"
        " op voorbereiden, en altijd vrijwillig."
    ),
}

VRAGEN: Final[dict[str, str]] = {
    "lbt_in_staat": "Kan iemand met deze beperking in het horen de leerbaarheidstoets maken?",
    "verwijt_oproep": "Kon de inburgeraar er iets aan doen dat de oproep van {0} is gemist?",
    "voortgang_beoordelen": ("Gaat het minder goed of juist beter dan verwacht? Alleen dan kan het van {0} naar {1}."),
    "bijzonder_geval": (
        "De laatste dag voor een wissel was {1}. Is dit een bijzonder geval, waarin de leerroute toch anders mag?"
    ),
}

STRIJDIG: Final[dict[str, str]] = {
    "onderbrekingen_overlappen": "Twee onderbrekingen vallen over elkaar heen. Pas een van de twee aan.",
    "ontvangen_voor_gevraagd": "De informatie is ontvangen voordat die was gevraagd. Kijk de datums na.",
    "ontvangen_voor_verzonden": "Het bezwaar is ontvangen voordat het op de post ging. Kijk de datums na.",
    "oproepen_niet_op_volgorde": "De oproepen staan niet op volgorde van datum. Kijk de datums na.",
    "periode_leeg": "De onderbreking eindigt voordat die begint. Kijk de datums na.",
    "termijn_nog_niet_begonnen": "De termijn is nog niet begonnen. Kijk de datum van het plan na.",
    "termijn_voor_verzending": "De termijn eindigt voordat de oproep is verstuurd. Kijk de datums na.",
    "waarschuwing_na_oproep": "De waarschuwing is van na de oproep. Kijk de datums na.",
    "zelfde_leerroute": "Dat is al de leerroute. Kies een andere.",
}

VELDEN: Final[dict[str, str]] = {
    "gezinslid": "Vul in of de vergunning voor verblijf bij een gezinslid is.",
    "groep": "Vul in of het om een asielstatushouder of een gezinsmigrant gaat.",
    "kennisgeving": "Vul in wanneer DUO schreef dat de inburgeringsplicht geldt.",
    "niveaus": "Kies een niveau voor lezen, luisteren, schrijven en spreken.",
    "verhuisd_na_huisvesting": "Vul in of er een verhuizing was na de woning van de gemeente.",
    "vergunning_referent": "Vul in welke vergunning het gezinslid heeft.",
    "woonplaats": "Vul in in welke gemeente de inburgeraar staat ingeschreven.",
}

REGELS: Final[dict[str, str]] = {
    "aanbod_maanden": "De termijn voor het aanbod van lessen bestaat pas vanaf {0}.",
    "aanmaning_weken": "De termijn na een aanmaning bestaat pas vanaf {0}.",
    "beslissen_aanvraag_weken": "De termijn om op een aanvraag te beslissen bestaat pas vanaf {0}.",
    "beslissen_bezwaar_weken": "De termijn om op een bezwaar te beslissen bestaat pas vanaf {0}.",
    "beslissen_commissie_weken": "De termijn om met een commissie op een bezwaar te beslissen bestaat pas vanaf {0}.",
    "bewaren_jaren": "De termijn om gegevens te bewaren bestaat pas vanaf {0}.",
    "boete_beslissen_weken": "De termijn om over een boete te beslissen bestaat pas vanaf {0}.",
    "boete_betalen_weken": "De termijn om een boete te betalen bestaat pas vanaf {0}.",
    "ontzorgen_maanden": "Ontzorgen bestaat pas vanaf {0}.",
    "taalschakeltraject_maanden": "De termijn voor het taalschakeltraject bestaat pas vanaf {0}.",
    "verlenging_maanden": "De termijn om verlenging te vragen bestaat pas vanaf {0}.",
    "bezwaar_dagen": "De termijn voor bezwaar van nu bestaat pas vanaf {0}.",
    "pip_dagen": "De termijn voor het plan (PIP) bestaat pas vanaf {0}.",
    "pip_derde_dagen": "De extra tijd na informatie van een ander bestaat pas vanaf {0}.",
    "routewissel_maanden": "De termijn voor een wissel bestaat pas vanaf {0}.",
    "termijn_maanden": "De inburgeringstermijn van nu bestaat pas vanaf {0}.",
    "boete_intake": "De boete bij de brede intake bestaat pas vanaf {0}.",
    "inburgeringstermijn": ("De Wet inburgering 2021 geldt vanaf {0}. Een plan van daarvoor valt onder de oude wet."),
    "niveau_bij_deels_a2": "Niveaus in het plan bestaan pas vanaf {0}.",
    "ontheffing_lbt": "Ontheffing van de leerbaarheidstoets kan pas vanaf {0}.",
    "pip_inhoud": "Een plan (PIP) bestaat pas vanaf {0}.",
    "pip_na_verhuizing": "De regel na een verhuizing geldt pas vanaf {0}.",
    "pip_tien_weken": "De brief van DUO is van voor {0}. Dan geldt de oude wet, zonder plan (PIP).",
    "routewissel": "Leerroutes bestaan pas vanaf {0}. Kijk de datum van het plan na.",
    "voortgangsgesprekken": "Voortgangsgesprekken in het plan bestaan pas vanaf {0}.",
}

DEEL: Final = Zinnen(vragen=VRAGEN, twijfels=TWIJFELS, strijdig=STRIJDIG, velden=VELDEN, regels=REGELS, woorden=WOORDEN)
