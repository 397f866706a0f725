# SPDX-License-Identifier: EUPL-1.2
"""The talk as data: sections, questions, and which element of the law each question serves.

Own wording, level B1. Every question can be answered with "weet ik niet" or "wil ik niet zeggen". A question with
`veld` keeps its value in that table (start level, health), where others read it; the rest is kept as an answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from meedoen.domein.toegang import Veldgroep

Soort = Literal["keuze", "meer", "getal", "tekst"]
WEET_NIET: Final = "weet_niet"
WIL_NIET: Final = "wil_niet"
ONTWIJKEND: Final[Mapping[str, str]] = MappingProxyType({WEET_NIET: "Weet ik niet", WIL_NIET: "Wil ik niet zeggen"})
LENGTE: Final = 500
_G, _F, _S, _B = Veldgroep.GEZONDHEID, Veldgroep.GEZIN, Veldgroep.STARTNIVEAU, Veldgroep.BEGELEIDING
Keuzes = tuple[tuple[str, str], ...]
JA_NEE: Final[Keuzes] = (("ja", "Ja"), ("nee", "Nee"))
_JA_MISSCHIEN: Final[Keuzes] = (("ja", "Ja"), ("misschien", "Misschien"), ("nee", "Nee"))
_LUKT: Final[Keuzes] = (("zelf", "Ja, dat lukt zelf"), ("hulp", "Met een beetje hulp"), ("nee", "Nee, nog niet"))
DIPLOMAS: Final[Keuzes] = (
    ("geen", "Geen diploma"),
    ("basisschool", "Basisschool"),
    ("middelbaar", "Middelbare school"),
    ("vakopleiding", "Vakopleiding"),
    ("hoger", "Hogeschool of universiteit"),
)
GELETTERDHEID: Final[Keuzes] = (
    ("NVT", "Ja, in ons alfabet"),
    ("AA", "Ja, maar in een ander alfabet"),
    ("A", "Nee, of alleen een beetje"),
)
"""DUO's own letters: A must learn to read and write, AA does so in another script, NVT needs neither."""

NIVEAUS: Final[Keuzes] = (
    ("0", "Nog geen Nederlands"), ("A0", "Een paar woorden (A0)"), ("A1", "Eenvoudige zinnen (A1)"),
    ("A2", "Gewone gesprekken (A2)"), ("B1", "Redelijk goed (B1)"), ("B2", "Goed (B2 of hoger)"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraag:
    """One question. `element`: the statutory element it serves, empty for none; `alleen_als`: asked only when that
    question has that answer. `laagst` and `hoogst` bound a number.
    """

    code: str
    tekst: str
    soort: Soort = "keuze"
    keuzes: Keuzes = ()
    element: str = ""
    veldgroep: Veldgroep = _B
    veld: str = ""
    alleen_als: tuple[str, str] | None = None
    laagst: int = 0
    hoogst: int = 99
    eenheid: str = ""
    smal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderdeel:
    """A section of the talk."""

    code: str
    naam: str
    vragen: tuple[Vraag, ...] = ()


_ONDERWIJS, _PERSOON, _VVE = "onderwijs_en_werk", "persoonlijke_omstandigheden", "vve_kind"
_TAAL, _WERK, _ZELF = "taalniveau", "arbeidsparticipatie", "zelfredzaamheid"
LBT: Final = "leerbaarheidstoets"

ONDERDELEN: Final = (
    Onderdeel(code="kennismaken", naam="Kennismaken", vragen=(
        Vraag(code="taal_gesprek", tekst="In welke taal praat u het liefst?", soort="tekst"),
        Vraag(code="contact_hoe", tekst="Hoe kunnen wij u het best bereiken?", keuzes=(
            ("bellen", "Bellen"), ("bericht", "Een bericht op de telefoon"), ("email", "E-mail"),
            ("brief", "Een brief"))),
        Vraag(code="contact_wanneer", tekst="Wanneer kunt u het best praten?", soort="meer", keuzes=(
            ("ochtend", "In de ochtend"), ("middag", "In de middag"), ("avond", "In de avond"))),
    )),
    Onderdeel(code="gezin", naam="Gezin en kinderen", vragen=(
        Vraag(code="gezin_wie", tekst="Met wie woont u?", element=_PERSOON, veldgroep=_F, soort="meer", keuzes=(
            ("alleen", "Alleen"), ("partner", "Met mijn partner"), ("kinderen", "Met mijn kinderen"),
            ("familie", "Met andere familie"), ("anderen", "Met anderen"))),
        Vraag(code="kind_onder_zes", tekst="Hebt u een kind jonger dan 6 jaar?", element=_VVE, veldgroep=_F,
              keuzes=JA_NEE, smal=True),
        Vraag(code="vve_nu", tekst="Gaat uw kind naar een voorschool, de opvang of school?", element=_VVE,
              veldgroep=_F, alleen_als=("kind_onder_zes", "ja"), keuzes=(
                  ("voorschool", "Ja, naar een voorschool"), ("opvang", "Ja, naar de opvang"),
                  ("school", "Ja, naar de basisschool"), ("wacht", "Nee, wij wachten op een plek"),
                  ("nee", "Nee"))),
        Vraag(code="vve_wens", tekst="Wilt u dat uw kind naar een voorschool gaat?", element=_VVE, veldgroep=_F,
              alleen_als=("kind_onder_zes", "ja"), keuzes=_JA_MISSCHIEN, smal=True),
        Vraag(code="gezin_elders", tekst="Hebt u familie die nog naar Nederland komt?", veldgroep=_F,
              keuzes=_JA_MISSCHIEN, smal=True),
    )),
    Onderdeel(code="wonen_geld", naam="Wonen en geld", vragen=(
        Vraag(code="woning", tekst="Hoe woont u nu?", element=_PERSOON, keuzes=(
            ("eigen", "In een eigen huis of huurhuis"), ("azc", "In een azc of andere opvang"),
            ("anderen", "Bij familie of vrienden"), ("tijdelijk", "Op een tijdelijke plek"))),
        Vraag(code="geld_zorgen", tekst="Hebt u zorgen over geld?", element=_PERSOON, keuzes=(
            ("nee", "Nee"), ("soms", "Soms"), ("ja", "Ja"))),
        Vraag(code="geregeld", tekst="Wat is al geregeld?", soort="meer", keuzes=(
            ("bank", "Een bankrekening"), ("zorg", "Een zorgverzekering"), ("digid", "DigiD"),
            ("huisarts", "Een huisarts"), ("niets", "Nog niets"))),
    )),
    Onderdeel(code="gezondheid", naam="Gezondheid", vragen=(
        Vraag(code="lichaam", tekst="Hebt u klachten van uw lichaam die leren of werken moeilijk maken?",
              element=_PERSOON, veldgroep=_G, keuzes=(("nee", "Nee"), ("beetje", "Een beetje"), ("ja", "Ja"))),
        Vraag(code="hoofd", tekst="Slaapt u slecht, of hebt u zorgen die leren moeilijk maken?",
              element=_PERSOON, veldgroep=_G, keuzes=(("nee", "Nee"), ("soms", "Soms"), ("vaak", "Vaak"))),
        Vraag(code="zien", tekst="Kunt u slecht zien, ook met een bril?", element=_PERSOON, veldgroep=_G,
              veld="gezondheid.visuele_beperking", keuzes=JA_NEE, smal=True),
        Vraag(code="horen", tekst="Kunt u slecht horen, ook met een gehoorapparaat?", element=_PERSOON,
              veldgroep=_G, veld="gezondheid.auditieve_beperking", keuzes=JA_NEE, smal=True),
    )),
    Onderdeel(code="opleiding", naam="Opleiding en leren", vragen=(
        Vraag(code="jaren_school", tekst="Hoeveel jaar bent u naar school gegaan?", soort="getal", hoogst=30,
              eenheid="jaar", element=_ONDERWIJS, veldgroep=_S, veld="startniveau.jaren_school"),
        Vraag(code="hoogste_diploma", tekst="Wat is uw hoogste diploma?", element=_ONDERWIJS, veldgroep=_S,
              veld="startniveau.hoogste_diploma", keuzes=DIPLOMAS),
        Vraag(code="leren_nu", tekst="Wilt u in Nederland een opleiding volgen?", keuzes=_JA_MISSCHIEN, smal=True),
    )),
    Onderdeel(code="werk", naam="Werk en ervaring", vragen=(
        Vraag(code="werkervaring", tekst="Welk werk hebt u gedaan?", soort="tekst", element=_ONDERWIJS,
              veldgroep=_S, veld="startniveau.werkervaring"),
        Vraag(code="jaren_werk", tekst="Hoeveel jaar hebt u gewerkt?", soort="getal", hoogst=60, eenheid="jaar",
              element=_ONDERWIJS, veldgroep=_S, veld="startniveau.jaren_werk"),
        Vraag(code="werk_wanneer", tekst="Wanneer wilt u werken of vrijwilligerswerk doen?", element=_WERK, keuzes=(
            ("heeft", "Ik werk al"), ("nu", "Zo snel mogelijk"), ("naast", "Naast de lessen"),
            ("later", "Eerst Nederlands leren"), ("niet", "Werken kan niet"))),
        Vraag(code="werk_nodig", tekst="Wat hebt u nodig om te kunnen werken?", element=_WERK, soort="meer", keuzes=(
            ("taal", "Meer Nederlands"), ("opvang", "Opvang voor mijn kinderen"),
            ("diploma", "Waarde van mijn diploma"),
            ("vervoer", "Vervoer"), ("niets", "Niets"))),
    )),
    Onderdeel(code="talen", naam="Talen", vragen=(
        Vraag(code="talen", tekst="Welke talen spreekt u?", soort="tekst", element=_TAAL, veldgroep=_S,
              veld="startniveau.talen"),
        Vraag(code="geletterdheid", tekst="Kunt u lezen en schrijven?", element=_TAAL, veldgroep=_S,
              veld="startniveau.geletterdheid", keuzes=GELETTERDHEID),
        Vraag(code="niveau_nederlands", tekst="Hoeveel Nederlands kent u al?", element=_TAAL, veldgroep=_S,
              veld="startniveau.niveau_nederlands", keuzes=NIVEAUS),
    )),
    Onderdeel(code="zelfstandig", naam="Zelfstandig leven", vragen=(
        Vraag(code="zelf_post", tekst="Kunt u brieven en afspraken zelf regelen?", element=_ZELF, keuzes=_LUKT),
        Vraag(code="zelf_digitaal", tekst="Kunt u werken met een telefoon en computer, zoals met DigiD?",
              element=_ZELF, keuzes=_LUKT),
        Vraag(code="zelf_reizen", tekst="Kunt u zelf reizen met bus, trein of fiets?", element=_ZELF, keuzes=_LUKT),
    )),
    Onderdeel(code="wensen", naam="Wensen voor later", vragen=(
        Vraag(code="doel", tekst="Wat wilt u in Nederland graag doen?", soort="tekst"),
        Vraag(code="wens_studie", tekst="Wilt u een diploma halen van mbo, hbo of universiteit?",
              keuzes=_JA_MISSCHIEN, smal=True),
        Vraag(code="wens_hulp", tekst="Waarbij wilt u hulp?", soort="tekst"),
    )),
    Onderdeel(code=LBT, naam="Leerbaarheidstoets"),
)  # fmt: skip
PER_CODE: Final[Mapping[str, Onderdeel]] = MappingProxyType({deel.code: deel for deel in ONDERDELEN})
VRAGEN: Final[Mapping[str, Vraag]] = MappingProxyType(
    {vraag.code: vraag for deel in ONDERDELEN for vraag in deel.vragen}
)
ONDERDEEL_VAN: Final[Mapping[str, str]] = MappingProxyType(
    {vraag.code: deel.code for deel in ONDERDELEN for vraag in deel.vragen}
)
ELEMENTNAMEN: Final[Mapping[str, str]] = MappingProxyType({
    LBT: "leerbaarheidstoets",
    _ONDERWIJS: "opleiding en werk",
    _PERSOON: "persoonlijke omstandigheden en gezondheid",
    _VVE: "voorschool of opvang voor een kind",
    _TAAL: "taalniveau",
    _WERK: "kansen op werk en meedoen",
    _ZELF: "zelfredzaamheid",
})  # fmt: skip


def onderdelen_van(element: str) -> tuple[Onderdeel, ...]:
    """Return the sections in which an element of the law is asked."""
    if element == LBT:
        return (PER_CODE[LBT],)
    return tuple(deel for deel in ONDERDELEN if any(vraag.element == element for vraag in deel.vragen))


def toon(vraag: Vraag, waarde: str) -> str:
    """Return an answer as people read it."""
    if waarde in ONTWIJKEND:
        return ONTWIJKEND[waarde]
    if vraag.soort in ("keuze", "meer"):
        woorden = dict(vraag.keuzes)
        return ", ".join(woorden.get(deel, deel) for deel in waarde.split(",") if deel)
    return f"{waarde} {vraag.eenheid}".strip()
