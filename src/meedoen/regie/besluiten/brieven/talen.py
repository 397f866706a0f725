# SPDX-License-Identifier: EUPL-1.2
"""A letter in a second language: its sentences by their Dutch words, as files of data that anybody can mend.

The Dutch text decides and stays in the templates. A translation is found by the Dutch sentence itself, so one that no
longer says the same falls away and the tests ask for it. What goes into a letter is kept with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from meedoen.gegevens import lees
from meedoen.regie.web import datums
from meedoen.regie.web.vertaling import NEDERLANDS, TALEN, taal_van, vertaling

ALLEEN_NEDERLANDS: Final = "nl"
KEUZES: Final = ((ALLEEN_NEDERLANDS, "Alleen Nederlands"), *((code, vertaling(code).naam_nl) for code in TALEN))
"""What the sender chooses from, for a form."""
_GEDEELD: Final = ("opmaak", "regels", "zinnen")
"""Parts of a file that any letter can need."""


@cache
def _bestand(taal: str) -> Mapping[str, Any]:
    return dict(lees(f"vertalingen/brieven/{taal}"))


def delen(taal: str) -> Mapping[str, Mapping[str, str]]:
    """Return per part (a template, or what they share) the Dutch sentences with their translation."""
    uit: Mapping[str, Mapping[str, str]] = _bestand(taal)["delen"]
    return uit


def sjablonen() -> frozenset[str]:
    """Return the templates (with .typ) of the letters that can be made in a second language."""
    return frozenset(f"{deel}.typ" for deel in delen(TALEN[0]) if deel not in _GEDEELD)


def gekozen(keuze: str) -> str:
    """Return the code of the second language that a form gives; empty for Dutch alone."""
    return keuze if keuze in TALEN else ""


def naam(taal: str) -> str:
    """Return in which languages a letter stands, for who sends it."""
    return f"Nederlands en {vertaling(taal).naam_nl}" if taal else dict(KEUZES)[ALLEEN_NEDERLANDS]


def voorkeur(taal: str) -> str:
    """Return what a form proposes for the language of a dossier ("Arabisch"), where there is a file for it."""
    return taal_van(taal) or ALLEEN_NEDERLANDS


def voor_sjabloon(sjabloon: str, taal: str, data: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return what a template needs to set a letter in this language beside Dutch; None for Dutch alone.

    `data`: the letter as its template reads it; of the library only the texts that stand in it come along.
    """
    if not taal or sjabloon not in sjablonen():
        return None
    ander, alle = vertaling(taal), delen(taal)
    teksten = {tekst.strip(" “”\n") for tekst in _teksten(data)}
    eigen = {tekst: vertaald for tekst in sorted(teksten) if (vertaald := ander.uit_bibliotheek(tekst))}
    wie = {tekst: vertaald for tekst in sorted(teksten) if (vertaald := ander.wie(tekst))}
    return {
        "taal": taal,
        "richting": ander.richting,
        "niet_vertaald": ander.zinnen["niet_vertaald"],
        "let_op": {"nl": NEDERLANDS.zinnen["twee_talen"], "ander": ander.zinnen["twee_talen"]},
        "kalender": kalender(taal),
        "zinnen": {
            bron: zin for deel in (*_GEDEELD, sjabloon.removesuffix(".typ")) for bron, zin in alle[deel].items()
        },
        "eigen": eigen,
        "wie": wie,
    }


def kalender(taal: str) -> dict[str, str]:
    """Return the names of months and days of the week by their Dutch name."""
    maanden = dict(zip(NEDERLANDS.maanden, vertaling(taal).maanden, strict=True))
    return maanden | dict(zip(datums.DAGEN, _bestand(taal)["dagen"], strict=True))


def _teksten(waarde: object) -> Iterator[str]:
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, Mapping):
        for deel in waarde.values():
            yield from _teksten(deel)
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from _teksten(deel)
