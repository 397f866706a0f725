# SPDX-License-Identifier: EUPL-1.2
"""The reconciliation in words: parts, causes, acts, and values as people write them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from meedoen.domein.afstemming import Onderdeel, Oorzaak, Stap
from meedoen.regie.web import datums
from meedoen.regie.web.gemeenten import naam_van

ONDERDEEL: Final[Mapping[Onderdeel, str]] = {
    Onderdeel.PERSOON: "De persoon zelf",
    Onderdeel.PLICHT: "Inburgeringsplicht",
    Onderdeel.DOELGROEP: "Doelgroep",
    Onderdeel.TERMIJN: "Inburgeringstermijn",
    Onderdeel.LBT: "Leerbaarheidstoets (LBT)",
    Onderdeel.VRIJSTELLING: "Vrijstelling",
    Onderdeel.ONTHEFFING: "Ontheffing",
    Onderdeel.PIP: "Plan (PIP)",
    Onderdeel.CONTACTPERSOON: "Contactpersoon",
    Onderdeel.AANBOD: "Inburgeringsaanbod",
    Onderdeel.PVT: "Participatieverklaring (PVT)",
    Onderdeel.MAP: "Eindgesprek MAP",
    Onderdeel.ZROUTE: "Afronding van de Z-route",
    Onderdeel.UREN: "Uren",
}
OORZAAK: Final[Mapping[Oorzaak, str]] = {
    Oorzaak.NOG_NIET_VERSTUURD: "Nog niet verstuurd",
    Oorzaak.NIET_KLAARGEZET: "Niet doorgegeven",
    Oorzaak.GEWEIGERD: "Geweigerd door DUO",
    Oorzaak.MELDING_WACHT: "Melding wacht nog",
    Oorzaak.GEWIJZIGD_BIJ_DUO: "Gewijzigd bij DUO",
    Oorzaak.HIER_VERBETERD: "Hier verbeterd",
    Oorzaak.ANDERE_GEMEENTE: "Andere gemeente",
    Oorzaak.ONZE_FOUT: "Fout bij ons",
}
UITLEG: Final[Mapping[Oorzaak, str]] = {
    Oorzaak.NOG_NIET_VERSTUURD: "Ons bericht is nog niet weg. Het gaat vanzelf. Je hoeft niets te doen.",
    Oorzaak.NIET_KLAARGEZET: "Er staat geen bericht klaar dat dit aan DUO doorgeeft.",
    Oorzaak.GEWEIGERD: "DUO nam ons bericht niet aan.",
    Oorzaak.MELDING_WACHT: "DUO heeft het gemeld, maar de melding is nog niet verwerkt.",
    Oorzaak.GEWIJZIGD_BIJ_DUO: "DUO zegt nu iets anders dan wij hebben.",
    Oorzaak.HIER_VERBETERD: (
        "Een collega heeft dit hier verbeterd of teruggedraaid. DUO zegt nog wat er eerst stond. Meedoen neemt dat "
        "niet over. Klopt het zoals het hier staat? Vraag dan aan DUO om het aan te passen."
    ),
    Oorzaak.ANDERE_GEMEENTE: "Deze persoon, of het plan, hoort bij DUO bij een andere gemeente.",
    Oorzaak.ONZE_FOUT: "DUO nam ons bericht aan, maar heeft toch iets anders.",
}
ONBEKEND: Final = "DUO kent deze persoon niet. Kijk of het BSN klopt."
KNOP: Final[Mapping[Stap, str]] = {
    Stap.AFWACHTEN: "Bekijk de rij",
    Stap.KETEN: "Kies op Keten",
    Stap.OPNIEUW_STUREN: "Opnieuw sturen",
    Stap.OVERNEMEN: "Overnemen van DUO",
    Stap.TIJDLIJN: "Bekijk de verbetering",
    Stap.PLAN: "Naar het plan",
    Stap.TRAJECT: "Naar het traject",
    Stap.GEGEVENS: "Naar de gegevens",
    Stap.CONTACTPERSOON: "Naar de contactpersoon",
}
_NAAM: Final[Mapping[str, str]] = {
    "aanbod": "Aanbod bij",
    "activiteiten": "Participatieactiviteiten",
    "begindatum": "Begint op",
    "contactpersoon": "Contactpersoon",
    "dagtekening": "Dagtekening",
    "datum": "Datum",
    "datum_afname": "Afgenomen op",
    "doelgroep": "Doelgroep",
    "einddatum": "Eindigt op",
    "einde": "Laatste dag",
    "examennummer": "Examennummer",
    "gemeente": "Gemeente",
    "inburgeringsplichtig": "Inburgeringsplichtig",
    "kennisgeving": "Kennisgeving",
    "leerroute": "Leerroute",
    "niveau": "Niveau",
    "reikwijdte": "Geldt voor",
    "resultaat": "Uitslag",
    "start": "Begint op",
    "taalles": "Participatie als taalles",
    "taalles_knm": "Taalles en KNM in de brede intake",
    "toegekend": "Toegekend",
    "uren_totaal": "Geschatte uren",
}
_WOORD: Final[Mapping[str, Mapping[Any, str]]] = {
    "doelgroep": {"AS": "asielstatushouder", "GO": "gezinsmigrant of overige"},
    "leerroute": {"B": "B1-route", "O": "onderwijsroute", "Z": "Z-route"},
    "reikwijdte": {"geheel": "alles", "tijdelijk": "tijdelijk", "gedeeltelijk": "een deel"},
}
NIETS: Final = "niets"


def naam(veld: str) -> str:
    """Return the label of a value."""
    return _NAAM.get(veld, veld)


def waarde(veld: str, ruw: object) -> str:
    """Return one stored value as people write it; the end of a term is told as its last day."""
    if ruw is None:
        return NIETS
    if isinstance(ruw, bool):
        return "ja" if ruw else "nee"
    if veld == "gemeente" and isinstance(ruw, int):
        return naam_van(ruw)
    if isinstance(ruw, int):
        return f"{ruw} uur"
    tekst = str(ruw)
    try:
        dag = date.fromisoformat(tekst)
    except ValueError:
        return _WOORD.get(veld, {}).get(tekst, tekst)
    return datums.voluit(dag - timedelta(days=1) if veld == "einde" else dag)
