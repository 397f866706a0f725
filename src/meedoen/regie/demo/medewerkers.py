# SPDX-License-Identifier: EUPL-1.2
"""Invented staff and partner organisations of the demo region Baarn, Bunschoten, Soest.

All names are made up. "Steunpunt Nieuwkomers" and the language schools do not exist.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import NAMESPACE_URL, UUID, uuid5

from meedoen.domein.toegang import Rol


@dataclass(frozen=True, slots=True)
class Medewerker:
    """Someone who works in one gemeente, or (beheerder) for the whole region."""

    id: UUID
    naam: str
    rol: Rol
    gemeenten: tuple[int, ...]
    functie: str
    email: str
    telefoon: str
    talen: str
    uren_per_week: int
    organisatie: UUID | None = None


@dataclass(frozen=True, slots=True)
class Contactpersoon:
    """Someone at a partner organisation whom a newcomer may have as contact person."""

    naam: str
    telefoon: str
    email: str


@dataclass(frozen=True, slots=True)
class Partner:
    """An invented organisation that carries out guidance or teaches."""

    id: UUID
    naam: str
    soort: str
    gemeenten: tuple[int, ...]
    telefoon: str
    email: str
    contactpersonen: tuple[Contactpersoon, ...]


@dataclass(frozen=True, slots=True)
class Aansluiting:
    """A client of the API, with which a school logs in; ``id`` is its client_id."""

    id: UUID
    gemeente: int
    partner: Partner
    naam: str


REGIO: dict[int, str] = {308: "Baarn", 313: "Bunschoten", 342: "Soest"}
_CONSULENTEN: dict[int, tuple[tuple[str, str, int], ...]] = {
    308: (
        ("Marloes Verhagen", "Engels, Duits", 32),
        ("Karim Tazi", "Arabisch, Frans", 36),
        ("Joke Steenstra", "Engels", 24),
    ),
    313: (
        ("Wilma Koelewijn-Bos", "Engels", 28),
        ("Teun Hopman", "Engels, Duits", 36),
        ("Samira Ouchan", "Tarifit, Frans", 32),
    ),
    342: (
        ("Bram Nieuwlaar", "Engels", 36),
        ("Elif Korkut", "Turks, Engels", 32),
        ("Annet de Wringer", "Engels, Spaans", 24),
    ),
}
_TEAMLEIDERS = {308: "Ingrid Molenkamp", 313: "Gijs van Dommelen", 342: "Renske Oldenziel"}
_INKOMEN = {308: "Nadia Terpstra", 313: "Cor Wijnbergen", 342: "Hatice Yildirim"}
_JURIST = "Maarten Osinga"
_FINANCIEN = "Lies Huizenga"
_BEHEERDER = "Pieter Zandvoorder"
_STEUNPUNT = {
    308: ("Fleur Ankersmit", "Dawoud Karimzai"),
    313: ("Hanneke Schutteveld", "Yonas Habtezion"),
    342: ("Liesbeth Groothuizen", "Rima Saloum"),
}
WELZIJN = "Welzijn Baarn (verzonnen)"
"""Takes over the guidance of Baarn: somebody of it logs in, and nobody is referred to it yet."""
_WELZIJN_MENS = "Roos Verbeek"
_TAALMAATJES = {308: "Tineke Veldhoen", 313: "Jaap Koelewijn", 342: "Mieke van Soestdijk"}
SCHOOL = "Taalschool De Eem (verzonnen)"
"""Also a school of DUO's simulator: who has its lessons, is placed there, and it logs in at /scholen."""
_SCHOLEN = (
    ("Taalschool De Brug", (308, 342)),
    ("Taalhuis Het Anker", (313, 342)),
    ("Eemtaal Onderwijs", (308, 313, 342)),
    (SCHOOL, (308, 313, 342)),
)


def _id(soort: str, naam: str) -> UUID:
    """Return the same id for the same name on every run."""
    return uuid5(NAMESPACE_URL, f"https://meedoen.example/demo/{soort}/{naam}")


def _email(naam: str, domein: str) -> str:
    return f"{naam.lower().replace(' ', '.')}@{domein}.example"


def medewerkers() -> tuple[Medewerker, ...]:
    """Return per gemeente three consulenten, a teamleider and an inkomensconsulent; for the region one jurist, one
    person of financiën and one functioneel beheerder.
    """
    staf: list[Medewerker] = []

    def voeg_toe(naam: str, rol: Rol, gemeenten: tuple[int, ...], functie: str, talen: str, uren: int) -> None:
        domein = REGIO[gemeenten[0]].lower() if len(gemeenten) == 1 else "regio"
        telefoon = f"0880001{len(staf) + 1:03d}"
        id_ = _id("medewerker", naam)
        staf.append(Medewerker(id_, naam, rol, gemeenten, functie, _email(naam, domein), telefoon, talen, uren))

    for gemeente, consulenten in _CONSULENTEN.items():
        for naam, talen, uren in consulenten:
            voeg_toe(naam, Rol.CONSULENT, (gemeente,), "consulent inburgering", talen, uren)
        voeg_toe(_TEAMLEIDERS[gemeente], Rol.TEAMLEIDER, (gemeente,), "teamleider inburgering", "Engels", 36)
    for gemeente, naam in _INKOMEN.items():
        voeg_toe(naam, Rol.INKOMENSCONSULENT, (gemeente,), "inkomensconsulent", "Engels", 32)
    voeg_toe(_JURIST, Rol.JURIST, tuple(REGIO), "jurist", "Engels", 32)
    voeg_toe(_FINANCIEN, Rol.FINANCIEN, tuple(REGIO), "medewerker financiën", "Engels", 28)
    voeg_toe(_BEHEERDER, Rol.BEHEERDER, tuple(REGIO), "functioneel beheerder", "Engels", 36)
    return tuple(staf)


def begeleiders() -> tuple[Medewerker, ...]:
    """Return the people of each Steunpunt who log in, two begeleiders and a volunteer, and one of Welzijn Baarn."""
    staf: list[Medewerker] = []
    for gemeente, namen in _STEUNPUNT.items():
        punt = steunpunt(gemeente)
        mensen = [(wie, Rol.BEGELEIDER, "maatschappelijk begeleider") for wie in namen]
        mensen.append((_TAALMAATJES[gemeente], Rol.VRIJWILLIGER, "taalmaatje"))
        for nummer, (naam, rol, functie) in enumerate(mensen):
            staf.append(
                Medewerker(
                    _id("medewerker", naam), naam, rol, (gemeente,), functie,
                    _email(naam, f"steunpunt-{REGIO[gemeente].lower()}"), f"0880002{gemeente % 100:02d}{nummer}",
                    "Engels", 24, punt.id,
                )
            )  # fmt: skip
    punt = welzijn()
    (mens,) = punt.contactpersonen
    staf.append(
        Medewerker(
            _id("medewerker", mens.naam), mens.naam, Rol.BEGELEIDER, punt.gemeenten, "maatschappelijk begeleider",
            mens.email, mens.telefoon, "Engels", 28, punt.id,
        )
    )  # fmt: skip
    return tuple(staf)


def begeleiders_van(gemeente: int, situatie: str) -> tuple[Medewerker, ...]:
    """Return who of the Steunpunt guides somebody in this situation: a begeleider, and later a volunteer too."""
    punt = steunpunt(gemeente).id
    eerste, tweede, taalmaatje = (mens for mens in begeleiders() if mens.organisatie == punt)
    begeleider = tweede if situatie == "gesprek_half_klaar" else eerste
    return (begeleider, taalmaatje) if situatie.startswith("traject") else (begeleider,)


def consulenten(gemeente: int) -> tuple[Medewerker, ...]:
    """Return the consulenten of one gemeente of the demo region."""
    return tuple(m for m in medewerkers() if m.rol is Rol.CONSULENT and gemeente in m.gemeenten)


def partners() -> tuple[Partner, ...]:
    """Return the invented partner organisations: a Steunpunt per gemeente, Welzijn Baarn and four language schools."""
    uit: list[Partner] = []
    for gemeente, namen in _STEUNPUNT.items():
        plaats = REGIO[gemeente]
        naam = f"Steunpunt Nieuwkomers {plaats}"
        domein = f"steunpunt-{plaats.lower()}"
        mensen = tuple(
            Contactpersoon(wie, f"0880002{gemeente % 100:02d}{nummer}", _email(wie, domein))
            for nummer, wie in enumerate(namen)
        )
        telefoon, email = f"0880002{gemeente % 100:02d}9", f"info@{domein}.example"
        soort = "maatschappelijke begeleiding"
        uit.append(Partner(_id("partner", naam), naam, soort, (gemeente,), telefoon, email, mensen))
    mens = Contactpersoon(_WELZIJN_MENS, "0880002150", _email(_WELZIJN_MENS, "welzijn-baarn"))
    uit.append(
        Partner(
            _id("partner", WELZIJN), WELZIJN, "maatschappelijke begeleiding", (308,), "0880002159",
            "info@welzijn-baarn.example", (mens,),
        )
    )  # fmt: skip
    for nummer, (naam, gemeenten) in enumerate(_SCHOLEN):
        email = f"info@{naam.removesuffix(' (verzonnen)').lower().replace(' ', '-')}.example"
        uit.append(Partner(_id("partner", naam), naam, "taalschool", gemeenten, f"088000300{nummer}", email, ()))
    return tuple(uit)


def steunpunt(gemeente: int) -> Partner:
    """Return the guidance organisation of a gemeente of the demo region."""
    return next(p for p in partners() if p.gemeenten == (gemeente,) and p.contactpersonen)


def welzijn() -> Partner:
    """Return the organisation that takes over the guidance of Baarn."""
    return next(p for p in partners() if p.naam == WELZIJN)


def aansluitingen() -> tuple[Aansluiting, ...]:
    """Return with what the school where people are placed logs in, once for each gemeente."""
    school = next(p for p in partners() if p.naam == SCHOOL)
    return tuple(
        Aansluiting(_id("aansluiting", f"{SCHOOL}/{code}"), code, school, "Lijst van de school")
        for code in school.gemeenten
    )
