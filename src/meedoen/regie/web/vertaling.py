# SPDX-License-Identifier: EUPL-1.2
"""Fixed sentences and the library in other languages, as files of data that anybody can read and mend.

No translator has checked them; each file says so (`nagekeken`) and so does each page and print that uses one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from string import Formatter
from typing import Final

from meedoen.gegevens import lees

TALEN: Final = ("ar", "en", "ti", "tr")
"""Codes (ISO 639-1) of the languages that there is a file for, beside Dutch."""


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of a sentence. `eigen`: filled in, with a direction of its own; `merk`: a remark, not the text."""

    tekst: str
    vet: bool = False
    eigen: bool = False
    merk: bool = False


Zin = tuple[Stuk, ...]
Waarde = str | int | date


@dataclass(frozen=True, slots=True)
class Vertaling:
    """One language: fixed sentences by code, library texts by their Dutch words, the months for a date."""

    taal: str
    naam: str
    naam_nl: str
    ook: tuple[str, ...]
    richting: str
    nagekeken: bool
    maanden: tuple[str, ...]
    zinnen: Mapping[str, str]
    bibliotheek: Mapping[str, str]

    def zin(self, code: str, **waarden: Waarde) -> Zin:
        """Return a fixed sentence with its values filled in. Raise KeyError for a code or value that is not there."""
        uit = []
        for tekst, naam, _, _ in Formatter().parse(self.zinnen[code]):
            if tekst:
                uit.append(Stuk(tekst))
            if naam:
                waarde = waarden[naam]
                woord = self.datum(waarde) if isinstance(waarde, date) else str(waarde)
                uit.append(Stuk(woord, vet=not isinstance(waarde, str), eigen=True))
        return tuple(uit)

    def datum(self, dag: date) -> str:
        """Return a date in words."""
        return f"{dag.day} {self.maanden[dag.month - 1]} {dag.year}"

    def uit_bibliotheek(self, tekst: str) -> str | None:
        """Return the translation of a text of the library, or None for words of a person."""
        return self.bibliotheek.get(tekst.strip())

    def wie(self, wie: str) -> str | None:
        """Return who does something as we say that to the person, or None for a name."""
        code = _WIE.get(wie.strip().casefold())
        return self.zinnen[code] if code else None


@cache
def vertaling(taal: str) -> Vertaling:
    """Return the language with this code. Raise FileNotFoundError where there is no file."""
    stuk = dict(lees(f"vertalingen/{taal}"))
    return Vertaling(**stuk | {"ook": tuple(stuk["ook"]), "maanden": tuple(stuk["maanden"])})


NEDERLANDS: Final = vertaling("nl")


def taal_van(naam: str) -> str:
    """Return the code of a language as a dossier names it ("Arabisch"); empty where there is no translation."""
    gezocht = naam.strip().casefold()
    for code in TALEN:
        ander = vertaling(code)
        if gezocht in (ander.naam_nl.casefold(), ander.naam.casefold(), *ander.ook):
            return code
    return ""


@dataclass(frozen=True, slots=True)
class Paar:
    """One block in Dutch with the same in the other language; `ander` is empty without one.

    `soort`: kop, doel, afspraak, zin, klein or melding: how it looks.
    """

    soort: str
    nl: Zin
    ander: Zin = ()


@dataclass(frozen=True, slots=True)
class Tweetalig:
    """Makes pairs. `ander`: the language beside Dutch, None for Dutch alone."""

    ander: Vertaling | None

    def zin(self, code: str, soort: str = "zin", **waarden: Waarde) -> Paar:
        """Return a fixed sentence in both languages."""
        return Paar(soort, NEDERLANDS.zin(code, **waarden), self.ander.zin(code, **waarden) if self.ander else ())

    def tekst(self, tekst: str, soort: str = "zin", *, label: str = "", wie: str = "") -> Paar:
        """Return words behind the fixed label or behind who; words that are not in the library stay Dutch, marked."""
        nl = (*self._voor(NEDERLANDS, label, wie), Stuk(tekst.strip(), eigen=True))
        if self.ander is None:
            return Paar(soort, nl)
        vertaald = self.ander.uit_bibliotheek(tekst)
        los = (Stuk(f"[{self.ander.zinnen['niet_vertaald']}] ", merk=True), Stuk(tekst.strip(), eigen=True))
        inhoud = (Stuk(vertaald),) if vertaald else los
        return Paar(soort, nl, (*self._voor(self.ander, label, wie), *inhoud))

    @staticmethod
    def _voor(taal: Vertaling, label: str, wie: str) -> Zin:
        if label:
            return (Stuk(f"{taal.zinnen[label]}: "),)
        if not wie:
            return ()
        rol = taal.wie(wie)
        naam = Stuk(rol, vet=True) if rol else Stuk(wie.strip(), vet=True, eigen=True)
        return (naam, Stuk(": "))


_WIE: Final[Mapping[str, str]] = {
    "de inburgeraar": "wie_inburgeraar",
    "inburgeraar": "wie_inburgeraar",
    "de consulent": "wie_consulent",
    "consulent": "wie_consulent",
    "samen": "wie_samen",
    "de begeleider": "wie_begeleider",
}
"""Who does something, as the library says it -> the sentence with which we say that to the person."""


def samen(*paren: Paar, soort: str = "zin") -> Paar:
    """Return pairs as one block, with a space between them."""
    delen = [(paar.nl, paar.ander) for paar in paren]
    return Paar(soort, _aaneen([nl for nl, _ in delen]), _aaneen([ander for _, ander in delen if ander]))


def _aaneen(zinnen: list[Zin]) -> Zin:
    uit: list[Stuk] = []
    for plek, zin in enumerate(zinnen):
        uit += [Stuk(" "), *zin] if plek else zin
    return tuple(uit)
