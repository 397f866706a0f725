# SPDX-License-Identifier: EUPL-1.2
"""Dutch words, questions, doubts and refusals for the extension of the term and for the social loan."""

from typing import Final

from meedoen.regie.web.zinnen.recht_nl import verlenging
from meedoen.regie.web.zinnen.recht_nl.basis import Zinnen

VRAGEN: Final[dict[str, str]] = {
    "bijzondere_omstandigheid": (
        "Was dit van {0} tot en met {1} een bijzondere omstandigheid waar de inburgeraar niets aan kon doen?"
    ),
    "opleidingen_aansluitend": "De ene opleiding eindigde op {0}, de andere begon op {1}. Sluiten ze op elkaar aan?",
    "opleiding_al_verlengd": (
        "De termijn is voor deze opleiding al {0} keer langer gemaakt. Welk deel van de opleiding moet nog tellen?"
    ),
}

TWIJFELS: Final[dict[str, str]] = {
    "aanvraag_na_einde": (
        "De termijn was toen al voorbij. De regel noemt geen laatste dag voor de aanvraag. Vraag DUO of het nog kan."
    ),
    "afronding_draagkracht": "De regel zegt niet hoe DUO afrondt. Wij ronden naar beneden af op hele centen.",
    "dagen_een_keer": (
        "De regel zegt niet wat geldt als twee redenen op dezelfde dagen vallen. Wij tellen een dag één keer."
    ),
    "draagkracht_vrijwillig": (
        "De aftrek van de draagkracht noemt alleen de gewone lening. Wij rekenen die ook voor wie vrijwillig inburgert."
    ),
    "keten_nog_ingeschreven": (
        "De regel zegt niet duidelijk hoe het telt als de laatste opleiding nog loopt. Wij tellen beide. DUO beslist."
    ),
    "maximum_per_keer": (
        "De regel zegt niet of het maximum per keer geldt of voor alles samen. Wij rekenen per keer. DUO beslist."
    ),
    "omstandigheid_deels_buiten_termijn": (
        "Een deel valt buiten de termijn. Wij tellen alleen de dagen in de termijn. Duurt het langer, dan kan er"
        " later weer tijd bij komen."
    ),
    "volgorde_facturen": (
        "De regel zegt niet in welke volgorde DUO facturen bekijkt. Wij nemen de volgorde waarin ze zijn ingevuld."
    ),
    "zes_maanden_terug": (
        "Je kunt terugtellen vanaf de einddatum van DUO of vanaf de laatste dag. Dat scheelt één dag. De latere dag"
        " is altijd goed."
    ),
}

STRIJDIG: Final[dict[str, str]] = {
    "bedrag_onder_nul": "Een bedrag kan niet onder nul zijn. Kijk het bedrag na.",
    "omstandigheid_zonder_dagen": "De omstandigheid eindigt voordat die begint. Kijk de datums na.",
    "opleiding_na_lopende": "Na een opleiding die nog loopt, staat een andere. Vul het einde van de eerste in.",
    "opleiding_zonder_dagen": "De opleiding eindigt voordat die begint. Kijk de datums na.",
    "opleidingen_overlappen": "Twee opleidingen vallen over elkaar heen. Pas een van de twee aan.",
}

VELDEN: Final[dict[str, str]] = {
    "aanbod_op": "Vul in op welke dag de gemeente lessen aanbood.",
    "alfabetisering_verplicht": "Vul in of het plan alfabetisering verplicht.",
    "alle_lessen": "Vul in of alle lessen zijn gevolgd.",
    "belastbaar_minimumloon": "Vul het belastbaar minimumloon van dat jaar in. Wij kennen dat bedrag niet.",
    "eerder_zes_maanden": "Vul in of deze zes maanden al eerder zijn gegeven.",
    "ingezetene": "Vul in of de inburgeraar in Nederland staat ingeschreven.",
    "leerroute": "Vul in welke leerroute in het plan staat.",
    "lening_verstrekt_op": "Vul in wanneer DUO de lening gaf.",
    "op_niveau_plan": "Vul in of de examens op het niveau van het plan zijn.",
    "opleidingen": "Vul in welke opleiding de inburgeraar volgt of volgde.",
    "oude_lening_open": "Vul in of een oudere lening nog openstaat.",
    "past_bij_leerroute": "Vul in of de cursus bij de leerroute in het plan past.",
    "rechtmatig_verblijf": "Vul in of het verblijf rechtmatig is.",
    "school_erkend": "Vul in of de school een keurmerk heeft of het traject is erkend.",
    "uren_les": "Vul in hoeveel uur les is gevolgd.",
    "verblijf_vanaf": "Vul in vanaf welke dag het verblijf rechtmatig is.",
    "voldaan_of_vervallen_op": "Vul in wanneer aan de plicht is voldaan, of de lening is gestopt.",
}

REGELS: Final[dict[str, str]] = {
    "lening": "De lening van deze wet bestaat pas vanaf {0}.",
    "verlenging_opleiding": "Extra tijd voor deze opleidingen bestaat pas vanaf {0}.",
}

WOORDEN: Final[dict[str, dict[str, str]]] = {
    "verlengingsgrond": {
        "ziekte": "lange ziekte",
        "overlijden": "overlijden van partner, ouder of kind",
        "bevalling": "een bevalling",
        "opvang": "verblijf in een Blijf van mijn Lijfhuis",
        "alfabetisering": "een cursus alfabetisering",
        "dakloos": "dakloos zijn",
        "geen_aanbod": "geen aanbod van lessen",
        "geen_start": "geen start van het taalschakeltraject",
        "aanbieder": "uitval bij de aanbieder",
        "bijzonder": "een bijzondere omstandigheid",
    },
    "bewijs": {
        "medische_machtiging": "een medische machtiging",
        "akte_van_overlijden": "een afschrift van de akte van overlijden",
        "geboorteakte": "een afschrift van de geboorteakte uit de BRP",
        "verklaring_opvang": "een verklaring van het Blijf van mijn Lijfhuis",
        "verklaring_taalschool": "een verklaring van de taalschool",
        "uitdraai_brp": "een uitdraai uit de BRP",
        "verklaring_college": "een verklaring van de gemeente",
        "stukken_aanbieder": "stukken over wat er bij de aanbieder gebeurde",
        "stukken_omstandigheid": "stukken over de bijzondere omstandigheid",
    },
    "opleidingssoort": {
        "praktijkonderwijs": "praktijkonderwijs",
        "vso": "voortgezet speciaal onderwijs (vso)",
        "entree": "een entreeopleiding (mbo-1)",
    },
    "leendoel": {
        "cursus": "een cursus",
        "taalschakeltraject": "een taalschakeltraject",
        "alfabetisering": "alfabetisering",
        "examen_taal": "een taalexamen",
        "examen_knm": "het examen KNM",
        "examen_ona": "het examen ONA",
    },
}

DEEL: Final = Zinnen(
    titels=verlenging.TITELS,
    uitleg=verlenging.UITLEG,
    vragen=VRAGEN,
    twijfels=TWIJFELS,
    strijdig=STRIJDIG,
    velden=VELDEN,
    regels=REGELS,
    woorden=WOORDEN,
)
