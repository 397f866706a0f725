# SPDX-License-Identifier: EUPL-1.2
"""Handhaving in words: its clocks, its tasks and its rows on the tijdlijn. No sentence says whose fault it is."""

from __future__ import annotations

from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.web import datums

TAKEN: Final[dict[str, str]] = {
    "taak_boete_wegen":
        "Oproep {nummer} is gemist. Weeg uiterlijk {uiterste} of een boete past. Geen boete kan altijd.",
    "taak_boete_rapport":
        "Een boete wordt gewogen. Maak uiterlijk {uiterste} het rapport en het voornemen, of stop.",
    "taak_boete_wacht_zienswijze": "De inburgeraar kan tot en met {uiterste} zeggen wat hij of zij ervan vindt.",
    "taak_boete_zienswijze": "Reageren kon tot en met {tot}. Leg vast of er een zienswijze kwam.",
    "taak_boete_wacht_collega": "Een collega beslist over de boete.",
    "taak_boete_beslissen": "Beslis uiterlijk {uiterste}: een boete, of geen boete. Niet wie het rapport maakte.",
    "taak_boete_betaling": "De boete had uiterlijk {tot} betaald moeten zijn. Vraag wat lukt; een regeling kan altijd.",
    "taak_boete_na_aanmaning": "De tijd van de aanmaning is voorbij sinds {tot}. Bespreek wat er nu kan.",
    "taak_boete_deel_gemist":
        "Een deel van de boete is niet betaald. De laatste dag was {tot}. Bel eerst, en vraag wat er is.",
    "taak_boete_deel_gevraagd":
        "Op {sinds} is gevraagd waarom een deel niet is betaald. Kies: de regeling blijft, een nieuwe, of stoppen.",
    "stap_boete_wegen": "Weeg of een boete past",
    "stap_boete_rapport": "Maak het rapport, of stop",
    "stap_boete_wacht_zienswijze": "Wacht op de zienswijze",
    "stap_boete_zienswijze": "Leg de zienswijze vast",
    "stap_boete_wacht_collega": "Een collega beslist over de boete",
    "stap_boete_beslissen": "Beslis: een boete, of geen boete",
    "stap_boete_betaling": "Bespreek de betaling",
    "stap_boete_deel_gemist": "Vraag waarom een deel niet is betaald",
    "stap_boete_deel_gevraagd": "Kies hoe het verder gaat met de regeling",
    "stap_boete_na_aanmaning": "Bespreek de betaling",
}  # fmt: skip
KLOKKEN: Final[dict[str, str]] = {
    "klok_boete_beslissen": "Beslissen over een boete",
    "klok_boete_termijn": "Nieuwe termijn na een boete",
    "klok_boete_bezwaar": "Bezwaar tegen een boete",
    "klok_boete_betalen": "Boete betalen",
    "reden_boete_wacht_rapport": "Begint met de datum van het rapport.",
    "reden_boete_gestopt": "Het wegen van de boete is gestopt.",
    "reden_boete_termijn_van_orde": "De dertien weken zijn voorbij. Beslissen kan nog, maar doe het snel.",
    "reden_boete_geen_nieuwe_termijn": "Alleen bij een boete voor de brede intake hoort een nieuwe termijn.",
    "reden_boete_nog_niet_opgelegd": "Begint als er een boete is opgelegd.",
    "reden_boete_intake_klaar": "De brede intake is afgerond.",
    "reden_boete_bezwaar_gemaakt": "Er is bezwaar gemaakt.",
    "reden_boete_herroepen": "De boete geldt niet meer.",
    "knop_boete_voorbereiden": "Boete wegen",
    "knop_boete_beslissen": "Over de boete beslissen",
    "veldgroep_handhaving_bedragen": "handhaving, met bedragen",
}
KNOP_PER_TAAK: Final[dict[str, str]] = {
    "boete_rapport": "Rapport maken",
    "boete_wacht_zienswijze": "Boete bekijken",
    "boete_zienswijze": "Zienswijze vastleggen",
    "boete_betaling": "Betaling bekijken",
    "boete_na_aanmaning": "Betaling bekijken",
    "boete_deel_gemist": "Betaling bekijken",
    "boete_deel_gevraagd": "Betaling bekijken",
}
STAP_TITELS: Final[dict[str, str]] = {
    "boete_termijn_gesteld": "De boete geeft een nieuwe termijn",
    "boete_uitstel": "Later betalen is afgesproken",
    "boete_uitstel_gestopt": "De regeling is gestopt",
}
STAP_UITLEG: Final[dict[str, str]] = {
    "boete_termijn_gesteld": "Verstuurd op {bekendmaking}. Komen kan tot en met {laatste_dag}.",
    "boete_uitstel": "Tot en met {laatste_dag}.",
    "boete_uitstel_gestopt": "Betalen kan nog tot en met {laatste_dag}.",
}
ALLES: Final[dict[str, str]] = TAKEN | KLOKKEN
TITELS: Final[dict[str, str]] = {
    "boete_stap": "Boete",
    "boete_stap__begonnen": "Er wordt gewogen of een boete past",
    "boete_stap__gewogen": "Verwijt en bijstand gewogen",
    "boete_stap__omstandigheid": "Opgeschreven wat voor de inburgeraar spreekt",
    "boete_stap__voorgelegd": "Geen boete voorgesteld",
    "boete_stap__rapport": "Rapport en voornemen verstuurd",
    "boete_stap__zienswijze": "Zienswijze ontvangen",
    "boete_stap__zienswijze_geen": "Geen zienswijze ontvangen",
    "boete_stap__besloten": "Boete vastgesteld, de brief moet nog weg",
    "boete_stap__beboet": "Boete opgelegd",
    "boete_stap__geen_boete": "Geen boete",
    "boete_stap__gestopt": "Wegen van een boete gestopt",
    "boete_stap__uitstel": "Later of in delen betalen afgesproken",
    "boete_stap__navraag": "Gevraagd waarom een deel van de boete niet is betaald",
    "boete_stap__regeling_ingetrokken": "Betalingsregeling gestopt",
    "boete_stap__aangemaand": "Aanmaning verstuurd",
    "boete_stap__betaling": "Deel van de boete betaald",
    "boete_stap__betaald": "Boete helemaal betaald",
    "boete_stap__bezwaar": "Bezwaar tegen de boete ontvangen",
    "boete_stap__bezwaar_herstel_gevraagd": "Gevraagd om het bezwaar tegen de boete aan te vullen",
    "boete_stap__bezwaar_hersteld": "Bezwaar tegen de boete aangevuld",
    "boete_stap__bezwaar_gehoord": "Hoorzitting over de boete gehouden",
    "boete_stap__bezwaar_uitstel": "Uitstel afgesproken voor de beslissing op bezwaar",
    "boete_stap__bezwaar_ingetrokken": "Bezwaar tegen de boete ingetrokken",
    "boete_stap__verdaagd": "Beslissing op bezwaar uitgesteld",
    "boete_stap__bezwaar_beslist": "Beslist op het bezwaar tegen de boete",
    "boete_stap__beroep": "Beroep tegen de boete",
    "boete_stap__uitspraak": "Uitspraak over de boete",
}
ZINNEN: Final[dict[str, str]] = {
    "boete_stap": "Op {datum}.",
    "boete_stap__begonnen": "Voor artikel {artikel} van de Wet inburgering 2021. Begonnen op {datum}.",
    "boete_stap__rapport": "Op {datum}. Reageren kan tot en met {tot}.",
    "boete_stap__beboet": "Verstuurd op {datum}.{termijn}",
    "boete_stap__geen_boete": "Verteld op {datum}. Voor deze gebeurtenis komt er geen boete meer.",
    "boete_stap__gestopt": "{reden}",
    "boete_stap__uitstel": "Tot en met {tot}.",
    "boete_stap__regeling_ingetrokken": "Op {datum}. Betalen kan tot en met {tot}.",
    "boete_stap__bezwaar": "Op {datum}. De boete geldt zolang gewoon.",
    "boete_stap__bezwaar_herstel_gevraagd": "Op {datum}. Aanvullen kan tot en met {tot}.",
    "boete_stap__verdaagd": "{weken} weken later.",
    "boete_stap__bezwaar_uitstel": "Met de inburgeraar afgesproken: uiterlijk {tot}.",
    "boete_stap__bezwaar_beslist": "Op {datum}: {wat}.",
    "boete_stap__uitspraak": "Op {datum}: {wat}.",
}
_WAT: Final = {
    g.Heroverweging.BLIJFT: "de boete blijft",
    g.Heroverweging.LAGER: "de boete wordt lager",
    g.Heroverweging.VERVALT: "de boete vervalt",
}


def variant(gegevens: g.BoeteStap) -> str:
    """Return the part of the data that decides the sentence."""
    geen = gegevens.actie is g.Boeteactie.ZIENSWIJZE and gegevens.gegeven is False
    return f"{gegevens.actie.value}_geen" if geen else gegevens.actie.value


def waarden(gegevens: g.Gegevens) -> dict[str, object]:
    """Return the values beyond the fields of the row."""
    if not isinstance(gegevens, g.BoeteStap):
        return {}
    return {
        "artikel": gegevens.grond.value if gegevens.grond else "",
        "wat": _WAT[gegevens.uitkomst] if gegevens.uitkomst else "",
        "termijn": f" Komen kan tot en met {datums.voluit(gegevens.tot)}." if gegevens.tot else "",
    }
