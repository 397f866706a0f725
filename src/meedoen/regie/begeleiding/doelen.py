# SPDX-License-Identifier: EUPL-1.2
"""Goals in the first person by theme, and examples of a goal with its agreements whose days follow the clocks.

The themes follow the sub-goals of the GGM. Those about health, addiction and justice are left out on purpose: what was
chosen here would tell of it to everybody who helps.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from meedoen.domein.klokken import Klok, KlokSoort


class Thema(StrEnum):
    """What a goal is about."""

    TAAL = "taal"
    LEREN = "leren"
    WERK = "werk"
    MEEDOEN = "meedoen"
    DIGITAAL = "digitaal"
    GELD = "geld"
    WONEN = "wonen"
    KINDEREN = "kinderen"
    MENSEN = "mensen"


THEMAS: Final[Mapping[Thema, str]] = MappingProxyType({
    Thema.TAAL: "Nederlands",
    Thema.LEREN: "Leren en diploma",
    Thema.WERK: "Werk",
    Thema.MEEDOEN: "Meedoen en vrijwilligerswerk",
    Thema.DIGITAAL: "Telefoon en computer",
    Thema.GELD: "Geld",
    Thema.WONEN: "Wonen",
    Thema.KINDEREN: "Kinderen en zorg voor anderen",
    Thema.MENSEN: "Mensen om me heen",
})  # fmt: skip
DOELEN: Final[Mapping[Thema, tuple[str, ...]]] = MappingProxyType({
    Thema.TAAL: (
        "Ik wil een gesprek kunnen voeren in de winkel en met mijn buren.",
        "Ik wil zelf kunnen bellen om een afspraak te maken.",
        "Ik wil brieven kunnen lezen en begrijpen.",
        "Ik wil mijn examens halen voor de termijn voorbij is.",
    ),
    Thema.LEREN: (
        "Ik wil weten welke opleiding bij mij past.",
        "Ik wil mijn diploma laten waarderen.",
        "Ik wil beginnen met een opleiding.",
    ),
    Thema.WERK: (
        "Ik wil weten welk werk bij mij past.",
        "Ik wil een cv hebben en leren solliciteren.",
        "Ik wil werkervaring opdoen.",
        "Ik wil een baan waarmee ik mijn gezin zelf kan onderhouden.",
    ),
    Thema.MEEDOEN: (
        "Ik wil vrijwilligerswerk doen en daar Nederlands spreken.",
        "Ik wil sporten of iets doen in mijn buurt.",
    ),
    Thema.DIGITAAL: (
        "Ik wil zelf met DigiD inloggen en mijn zaken regelen.",
        "Ik wil kunnen mailen en formulieren invullen.",
    ),
    Thema.GELD: (
        "Ik wil overzicht over wat er binnenkomt en uitgaat.",
        "Ik wil mijn vaste lasten zelf betalen.",
        "Ik wil weten waar ik hulp krijg als ik een rekening niet kan betalen.",
    ),
    Thema.WONEN: (
        "Ik wil mijn huis inrichten en weten hoe alles werkt.",
        "Ik wil weten bij wie ik moet zijn als er iets kapot is.",
    ),
    Thema.KINDEREN: (
        "Ik wil opvang voor mijn kind, zodat ik naar de les kan.",
        "Ik wil met de leerkracht van mijn kind kunnen praten.",
    ),
    Thema.MENSEN: (
        "Ik wil mensen leren kennen in mijn buurt.",
        "Ik wil iemand hebben die ik iets kan vragen.",
    ),
})  # fmt: skip
"""Our own sentences, to start from; somebody's own words are better."""


class Anker(StrEnum):
    """From which day an agreement of an example counts."""

    VANDAAG = "vandaag"
    AANBOD = "aanbod"
    """The last day for the aanbod."""
    PVT = "pvt"
    """The day at which the gemeente aims for the participatieverklaring."""
    MAP = "map"
    ONTZORGEN = "ontzorgen"
    """The last day of ontzorgen."""
    TERMIJN = "termijn"
    """The last day of the inburgeringstermijn."""


class Voorstel(NamedTuple):
    """An agreement of an example: who does what, `dagen` after (or, below zero, before) its anchor, how both see it."""

    wat: str
    wie: str
    anker: Anker
    dagen: int
    gezien: str


class Voorbeeld(NamedTuple):
    """A goal with its agreements. `routes`: for which leerroutes it comes first; empty: for all."""

    code: str
    naam: str
    routes: str
    thema: Thema
    doel: str
    afspraken: tuple[Voorstel, ...]


_IK, _SAMEN, _JIJ = "de inburgeraar", "samen", "de begeleider"
_A = Anker
VOORBEELDEN: Final = (
    Voorbeeld(
        "b1_examens", "B1-route: op tijd naar de examens", "B", Thema.TAAL,
        "Ik wil mijn examens halen voor de termijn voorbij is.",
        (
            Voorstel("De reis naar school oefenen en naar de eerste les", _SAMEN, _A.AANBOD, 0, "de school bevestigt"),
            Voorstel("Elke week een uur oefenen in het taalcafé", _IK, _A.VANDAAG, 30, "vier keer geweest"),
            Voorstel("Inschrijven voor het eerste examen", _SAMEN, _A.TERMIJN, -300, "de bevestiging van DUO"),
        ),
    ),
    Voorbeeld(
        "o_studie", "Onderwijsroute: naar de opleiding die past", "O", Thema.LEREN,
        "Ik wil beginnen met een opleiding.",
        (
            Voorstel("Het diploma uit het eigen land laten waarderen", _SAMEN, _A.VANDAAG, 42, "de aanvraag is gedaan"),
            Voorstel("Naar een open dag van twee opleidingen", _IK, _A.VANDAAG, 90, "vertelt welke het beste past"),
            Voorstel("Kennismaken op het taalschakeltraject", _SAMEN, _A.AANBOD, -14, "een datum bij de school"),
        ),
    ),
    Voorbeeld(
        "z_meedoen", "Z-route: meedoen en Nederlands spreken", "Z", Thema.MEEDOEN,
        "Ik wil vrijwilligerswerk doen en daar Nederlands spreken.",
        (
            Voorstel("Samen twee plekken bekijken", _SAMEN, _A.VANDAAG, 30, "een keuze"),
            Voorstel("Beginnen met een ochtend per week", _IK, _A.VANDAAG, 60, "de plek houdt de uren bij"),
            Voorstel("Terugkijken: lukt het, en kan het meer?", _SAMEN, _A.VANDAAG, 150, "een nieuw aantal uren"),
        ),
    ),
    Voorbeeld(
        "opvang", "Ouder: opvang voor de eerste les", "", Thema.KINDEREN,
        "Ik wil opvang voor mijn kind, zodat ik naar de les kan.",
        (
            Voorstel("Een plek zoeken en aanmelden", _SAMEN, _A.VANDAAG, 14, "de bevestiging van de opvang"),
            Voorstel("Kinderopvangtoeslag en de eigen bijdrage regelen", _JIJ, _A.VANDAAG, 28, "de toekenning"),
            Voorstel("Een keer wennen voor de eerste les", _IK, _A.AANBOD, -7, "het kind is geweest"),
        ),
    ),
    Voorbeeld(
        "geld", "Geld: van ontzorgen naar zelf betalen", "", Thema.GELD,
        "Ik wil mijn vaste lasten zelf betalen.",
        (
            Voorstel("Samen de begroting maken", _SAMEN, _A.ONTZORGEN, -60, "de begroting staat bij Ontzorgen"),
            Voorstel("Een maand zelf de huur overmaken", _IK, _A.ONTZORGEN, -31, "het afschrift"),
            Voorstel("Weten waar je hulp krijgt bij een rekening", _JIJ, _A.ONTZORGEN, 0, "kan de plek noemen"),
        ),
    ),
    Voorbeeld(
        "werk", "Werk: van wens naar eerste ervaring", "", Thema.WERK,
        "Ik wil werkervaring opdoen.",
        (
            Voorstel("Een cv maken", _SAMEN, _A.VANDAAG, 42, "het cv is klaar"),
            Voorstel("Met twee mensen praten die dit werk doen", _IK, _A.VANDAAG, 70, "vertelt erover"),
            Voorstel("Met de MAP een plek vinden om te beginnen", _SAMEN, _A.MAP, -30, "een plek en een begindag"),
        ),
    ),
)  # fmt: skip
_MINSTENS: Final = timedelta(days=7)
_NA: Final = timedelta(days=28)


def dagen_van(voorbeeld: Voorbeeld, klokken: Mapping[KlokSoort, Klok], vandaag: date) -> tuple[date, ...]:
    """Return by when each agreement of an example is due: its clock with the days.

    Where the clock does not run, or that day is past or within a week, it is four weeks after the one before it.
    """
    uit: list[date] = []
    for voorstel in voorbeeld.afspraken:
        anker = _anker(voorstel.anker, klokken, vandaag)
        dag = anker + timedelta(days=voorstel.dagen) if anker is not None else vandaag
        uit.append(dag if dag >= vandaag + _MINSTENS else (uit[-1] if uit else vandaag) + _NA)
    return tuple(uit)


def _anker(anker: Anker, klokken: Mapping[KlokSoort, Klok], vandaag: date) -> date | None:
    if anker is Anker.VANDAAG:
        return vandaag
    if anker in (Anker.PVT, Anker.MAP):
        richtdag = klokken[KlokSoort(anker.value)].waarden.get("richtdag")
        return richtdag if isinstance(richtdag, date) else None
    return klokken[KlokSoort.INBURGERINGSTERMIJN if anker is Anker.TERMIJN else KlokSoort(anker.value)].uiterste


def voorbeelden_voor(leerroute: str | None) -> tuple[Voorbeeld, ...]:
    """Return the examples, those of this leerroute first; those of another route are left out."""
    passend = [v for v in VOORBEELDEN if not v.routes or leerroute is None or leerroute in v.routes]
    return tuple(sorted(passend, key=lambda v: not (leerroute and leerroute in v.routes)))
