# SPDX-License-Identifier: EUPL-1.2
"""The layout engine: from kenmerken to the fields of one row, and each field that can't be, by name. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from meedoen.regie.uitvoer.cbs.beschrijving import DATUMVORMEN, Beschrijving, Veld
from meedoen.regie.uitvoer.cbs.kenmerken import KENMERKEN, VAN_DE_KOP, VAN_DE_REGEL


class Fout(NamedTuple):
    """What is wrong with one field of a row: the element, the value as it would be, and a sentence."""

    veld: str
    waarde: str
    zin: str


class Ingedeeld(NamedTuple):
    """The fields of a row that are written, in order, and what is wrong."""

    velden: tuple[tuple[str, str], ...]
    fouten: tuple[Fout, ...]


def woord_van(kenmerk: str) -> str:
    """Return the word of a kenmerk for people."""
    if kenmerk in KENMERKEN:
        return KENMERKEN[kenmerk].woord
    return VAN_DE_REGEL.get(kenmerk) or VAN_DE_KOP[kenmerk]


def deel_in(velden: Iterable[Veld], waarden: Mapping[str, str]) -> Ingedeeld:
    """Return the fields that these kenmerken (code -> text, days as 2026-11-22) give."""
    uit: list[tuple[str, str]] = []
    fouten: list[Fout] = []
    for veld in velden:
        rauw = waarden.get(veld.kenmerk, "")
        if not rauw:
            if veld.verplicht and veld.leeg is None:
                fouten.append(Fout(veld.naam, "", f"{woord_van(veld.kenmerk)} is leeg, en moet in het bestand."))
            elif veld.leeg is not None:
                uit.append((veld.naam, veld.leeg))
            continue
        tekst, zin = _vorm(veld, rauw)
        if zin:
            fouten.append(Fout(veld.naam, rauw, zin))
        else:
            uit.append((veld.naam, tekst))
    return Ingedeeld(tuple(uit), tuple(fouten))


def deel_regel_in(b: Beschrijving, waarden: Mapping[str, str]) -> Ingedeeld:
    """Return the fields of one person; a person without any of the numbers asked for is a fault."""
    uit = deel_in(b.velden, waarden)
    if b.een_van and not any(waarden.get(kenmerk) for kenmerk in b.een_van):
        woorden = " of ".join(woord_van(kenmerk) for kenmerk in b.een_van)
        naam = next(veld.naam for veld in b.velden if veld.kenmerk == b.een_van[0])
        return Ingedeeld(uit.velden, (*uit.fouten, Fout(naam, "", f"Er is minstens een van deze nodig: {woorden}.")))
    return uit


def _vorm(veld: Veld, rauw: str) -> tuple[str, str]:
    """Return (text, "") or ("", sentence)."""
    match veld.soort:
        case "datum":
            try:
                return date.fromisoformat(rauw).strftime(DATUMVORMEN[veld.vorm]), ""
            except ValueError:
                return "", "Dit is geen datum."
        case "code":
            tekst = veld.codes.get(rauw)
            return (tekst, "") if tekst else ("", f"'{rauw}' heeft geen code in de beschrijving.")
        case "getal" if not (rauw.isascii() and rauw.isdigit()):
            return "", "Dit is geen heel getal."
    if len(rauw) > veld.lengte:
        return "", f"Dit is langer dan {veld.lengte} tekens."
    if not rauw.isprintable():
        return "", "Hierin staan tekens die je niet ziet."
    if veld.patroon and _compileer(veld.patroon).fullmatch(rauw) is None:
        return "", f"Dit past niet bij de vorm {veld.patroon}."
    return rauw, ""


@cache
def _compileer(patroon: str) -> re.Pattern[str]:
    return re.compile(patroon, re.ASCII)
