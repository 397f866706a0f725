# SPDX-License-Identifier: EUPL-1.2
"""The rows of a PIP decision, from plan to sentence (Wet inburgering 2021, art. 15).

A sentence is found in another language by its Dutch words: see `talen.py`.
"""

from datetime import date

from meedoen.regie.web.taal import opsomming

from .gegevens import Leerroute, Regel, Stuk, Zin


def vast(label: str, bron: str, **waarden: str | int | date) -> Regel:
    """Row with a fixed sentence: *so* is bold, {so} is filled in."""
    zin = Zin(bron, waarden)
    return Regel(label=label, zin=zin.stukken, uit=zin)


def leerroute(route: Leerroute, *, niveau: str = "") -> Regel:
    """Row "Leerroute" (art. 15 lid 1 a). niveau: "B1" or "A2", for the B1-route only."""
    if route is Leerroute.B1_ROUTE:
        bron = "U volgt de *B1-route*. U leert Nederlands tot en met niveau {niveau}."
        return vast("Leerroute", bron, niveau=niveau or "B1")
    if route is Leerroute.ONDERWIJSROUTE:
        bron = "U volgt de *onderwijsroute*. U leert Nederlands en gaat daarna naar een opleiding."
    else:
        bron = "U volgt de *Z-route*. U leert Nederlands en leert zelf uw weg te vinden in Nederland."
    return vast("Leerroute", bron)


def lessen(uren_per_week: int, *, school: str = "") -> Regel:
    """Row "Lessen": the intensity of the leerroute (art. 15 lid 2, asielstatushouders)."""
    if school:
        return vast("Lessen", "U krijgt *{uren} uur les per week* bij {school}.", uren=uren_per_week, school=school)
    return vast("Lessen", "U krijgt *{uren} uur les per week*.", uren=uren_per_week)


def meedoen(uren: int) -> Regel:
    """Row "Meedoen": participation in the Z-route, PVT and MAP included (Besluit inburgering 2021, art. 3.14)."""
    bron = (
        "U doet *{uren} uur* mee in de buurt of op het werk. De uren voor de participatieverklaring en voor werk "
        "tellen hierin mee."
    )
    return vast("Meedoen", bron, uren=uren)


def alfabetisering() -> Regel:
    """Row "Lezen en schrijven": the person first learns the Latin script."""
    return vast("Lezen en schrijven", "U leert eerst lezen en schrijven in ons alfabet.")


def participatieverklaring(uren: int, *, uiterlijk: date | None = None) -> Regel:
    """Row "Participatieverklaring" (art. 15 lid 1 c); uren of the traject, uiterlijk inclusive."""
    bron = "U volgt dit traject *{uren} uur*."
    if uiterlijk is None:
        return vast("Participatieverklaring", bron, uren=uren)
    return vast("Participatieverklaring", f"{bron} Uiterlijk op {{dag}} bent u klaar.", uren=uren, dag=uiterlijk)


def werk(uren: int) -> Regel:
    """Row "Werk": the module Arbeidsmarkt en Participatie (art. 15 lid 1 c); uren of practice."""
    return vast("Werk", "U leert werken in Nederland: minstens *{uren} uur in de praktijk*.", uren=uren)


def hulp(naam: str, *, organisatie: str = "") -> Regel:
    """Row "Hulp": who guides the person (art. 15 lid 1 b)."""
    if organisatie:
        return vast("Hulp", "{naam} van {organisatie} helpt u.", naam=naam, organisatie=organisatie)
    return vast("Hulp", "{naam} helpt u.", naam=naam)


def kinderen(voornamen: tuple[str, ...], *, opvang: str = "de voorschool") -> Regel:
    """Row "Kinderen": agreements on voor- en vroegschoolse educatie (art. 15 lid 1 d)."""
    werkwoord = "gaat" if len(voornamen) == 1 else "gaan"
    return vrij("Kinderen", f"{opsomming(voornamen)} {werkwoord} naar {opvang}.")


def gesprekken(aantal: int) -> Regel:
    """Row "Gesprekken": number of voortgangsgesprekken (Besluit inburgering 2021, art. 5.3 lid 4)."""
    return vast("Gesprekken", "Wij praten *{aantal} keer* met u over hoe het gaat.", aantal=aantal)


def vrij(label: str, zin: str) -> Regel:
    """Row in the caseworker's own words."""
    return Regel(label=label, zin=(Stuk(tekst=zin),))
