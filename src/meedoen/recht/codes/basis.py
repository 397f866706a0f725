# SPDX-License-Identifier: EUPL-1.2
"""What a table of codes looks like; one module beside this one per part of the law."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

Soort = Literal["datum", "aantal", "bedrag", "duur", "gemeente", "woord", "dagen"]


class Waarde(NamedTuple):
    """One position in the values of a step or question: what it means and what kind it is.

    `groep` names the group in `WOORDEN` for the kinds `woord` and `dagen`, else it is empty.
    """

    naam: str
    soort: Soort
    groep: str = ""


def datum(naam: str) -> Waarde:
    """Return the meaning of a position that holds a date."""
    return Waarde(naam, "datum")


def aantal(naam: str) -> Waarde:
    """Return the meaning of a position that holds a number."""
    return Waarde(naam, "aantal")


def bedrag(naam: str) -> Waarde:
    """Return the meaning of a position that holds eurocents."""
    return Waarde(naam, "bedrag")


def duur(naam: str) -> Waarde:
    """Return the meaning of a position that holds a length of time in minutes."""
    return Waarde(naam, "duur")


def gemeente(naam: str) -> Waarde:
    """Return the meaning of a position that holds the official code of a gemeente."""
    return Waarde(naam, "gemeente")


def woord(naam: str, groep: str) -> Waarde:
    """Return the meaning of a position that holds a code of the group `groep`."""
    return Waarde(naam, "woord", groep)


def codes(tekst: str) -> frozenset[str]:
    """Return the codes in `tekst`, which parts them with spaces."""
    return frozenset(tekst.split())


LEEG: Final[Mapping[str, tuple[Waarde, ...]]] = MappingProxyType({})
GEEN_WOORDEN: Final[Mapping[str, frozenset[str]]] = MappingProxyType({})


class Deel(NamedTuple):
    """The codes of one part of the law.

    `stappen`: code of a step -> meaning of its values by position. `vragen`: the same for a question to a
    person (`OordeelNodig.vraag`). `twijfels`: doubts about what the law means (`Stap.twijfel`). `strijdig`:
    facts that can't both be true (`GegevenStrijdig.code`). `velden`: facts whose absence a rule refuses
    (`GegevenOntbreekt.veld`). `regels`: rules that refuse a day before they were in force
    (`NogNietVanKracht.regel`). `woorden`: group -> the codes that a value of kind `woord` can take.
    """

    stappen: Mapping[str, tuple[Waarde, ...]] = LEEG
    vragen: Mapping[str, tuple[Waarde, ...]] = LEEG
    twijfels: frozenset[str] = frozenset()
    strijdig: frozenset[str] = frozenset()
    velden: frozenset[str] = frozenset()
    regels: frozenset[str] = frozenset()
    woorden: Mapping[str, frozenset[str]] = GEEN_WOORDEN
