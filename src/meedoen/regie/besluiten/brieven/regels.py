# SPDX-License-Identifier: EUPL-1.2
"""The rows of a PIP decision, from plan to sentence (Wet inburgering 2021, art. 15)."""

from datetime import date

from meedoen.regie.web.datums import voluit
from meedoen.regie.web.taal import opsomming

from .gegevens import Leerroute, Regel, Stuk


def _zin(*delen: str) -> tuple[Stuk, ...]:
    """Return the pieces of a sentence; every second one is bold."""
    return tuple(Stuk(tekst=deel, vet=plek % 2 == 1) for plek, deel in enumerate(delen) if deel)


def leerroute(route: Leerroute, *, niveau: str = "") -> Regel:
    """Row "Leerroute" (art. 15 lid 1 a). niveau: "B1" or "A2", for the B1-route only."""
    if route is Leerroute.B1_ROUTE:
        zin = _zin("U volgt de ", "B1-route", f". U leert Nederlands tot en met niveau {niveau or 'B1'}.")
    elif route is Leerroute.ONDERWIJSROUTE:
        zin = _zin("U volgt de ", "onderwijsroute", ". U leert Nederlands en gaat daarna naar een opleiding.")
    else:
        zin = _zin("U volgt de ", "Z-route", ". U leert Nederlands en leert zelf uw weg te vinden in Nederland.")
    return Regel(label="Leerroute", zin=zin)


def lessen(uren_per_week: int, *, school: str = "") -> Regel:
    """Row "Lessen": the intensity of the leerroute (art. 15 lid 2, asielstatushouders)."""
    bij = f" bij {school}." if school else "."
    return Regel(label="Lessen", zin=_zin("U krijgt ", f"{uren_per_week} uur les per week", bij))


def meedoen(uren: int) -> Regel:
    """Row "Meedoen": participation in the Z-route, PVT and MAP included (Besluit inburgering 2021, art. 3.14)."""
    slot = " mee in de buurt of op het werk. De uren voor de participatieverklaring en voor werk tellen hierin mee."
    return Regel(label="Meedoen", zin=_zin("U doet ", f"{uren} uur", slot))


def alfabetisering() -> Regel:
    """Row "Lezen en schrijven": the person first learns the Latin script."""
    return Regel(label="Lezen en schrijven", zin=_zin("U leert eerst lezen en schrijven in ons alfabet."))


def participatieverklaring(uren: int, *, uiterlijk: date | None = None) -> Regel:
    """Row "Participatieverklaring" (art. 15 lid 1 c); uren of the traject, uiterlijk inclusive."""
    slot = f" Uiterlijk op {voluit(uiterlijk)} bent u klaar." if uiterlijk else ""
    return Regel(label="Participatieverklaring", zin=_zin("U volgt dit traject ", f"{uren} uur", f".{slot}"))


def werk(uren: int) -> Regel:
    """Row "Werk": the module Arbeidsmarkt en Participatie (art. 15 lid 1 c); uren of practice."""
    return Regel(label="Werk", zin=_zin("U leert werken in Nederland: minstens ", f"{uren} uur in de praktijk", "."))


def hulp(naam: str, *, organisatie: str = "") -> Regel:
    """Row "Hulp": who guides the person (art. 15 lid 1 b)."""
    van = f" van {organisatie}" if organisatie else ""
    return Regel(label="Hulp", zin=_zin(f"{naam}{van} helpt u."))


def kinderen(voornamen: tuple[str, ...], *, opvang: str = "de voorschool") -> Regel:
    """Row "Kinderen": agreements on voor- en vroegschoolse educatie (art. 15 lid 1 d)."""
    werkwoord = "gaat" if len(voornamen) == 1 else "gaan"
    return Regel(label="Kinderen", zin=_zin(f"{opsomming(voornamen)} {werkwoord} naar {opvang}."))


def gesprekken(aantal: int) -> Regel:
    """Row "Gesprekken": number of voortgangsgesprekken (Besluit inburgering 2021, art. 5.3 lid 4)."""
    return Regel(label="Gesprekken", zin=_zin("Wij praten ", f"{aantal} keer", " met u over hoe het gaat."))


def vrij(label: str, zin: str) -> Regel:
    """Row in the caseworker's own words."""
    return Regel(label=label, zin=_zin(zin))
