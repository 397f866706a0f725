# SPDX-License-Identifier: EUPL-1.2
"""The outcome of a rule in words: a sentence, a list, pairs of name and words, or a table."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from typing import Any, NamedTuple

from meedoen.recht.bron import Artikel
from meedoen.recht.kalender import Periode
from meedoen.recht.regel import Regel
from meedoen.regie.web import datums
from meedoen.regie.web.gemeenten import naam_van as gemeentenaam
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.web.taal import duur, euro, hoofdletter, met_punten
from meedoen.regie.web.zinnen import recht_nl

Cel = str | LinkBeeld


class Tabel(NamedTuple):
    """A table: its heads, and per line its cells, each with the head it stands under."""

    kop: tuple[str, ...]
    rijen: tuple[tuple[tuple[str, Cel], ...], ...]


class Antwoord(NamedTuple):
    """What a page shows as the answer; what is empty is not drawn."""

    zin: str = ""
    paren: tuple[tuple[str, Cel], ...] = ()
    lijst: tuple[str, ...] = ()
    tabel: Tabel | None = None


def antwoord(regel: Regel, waarde: object) -> Antwoord:
    """Return the outcome of a rule in words."""
    if waarde is None or waarde == ():
        return Antwoord(recht_nl.LEEGTES.get(regel.naam, "Geen"))
    delen = _delen(waarde)
    if delen is not None:
        return _van_record(regel, waarde, delen)
    if isinstance(waarde, Mapping):
        return Antwoord(paren=tuple((_hoofdletter(woorden(s)), woorden(w)) for s, w in waarde.items()))
    if isinstance(waarde, tuple) and not isinstance(waarde, Periode):
        return _van_rij(regel, waarde)
    zin = datums.voluit_met_dag(waarde) if isinstance(waarde, date) else woorden(waarde, regel.naam)
    return Antwoord(_hoofdletter(recht_nl.ANTWOORDEN.get(regel.naam, "{0}").format(zin)))


def _van_record(regel: Regel, waarde: object, delen: Mapping[str, Any]) -> Antwoord:
    """A record is pairs; what its sentence says already is left out of them."""
    sjabloon = recht_nl.ANTWOORDEN.get(regel.naam, "")
    zin = sjabloon.format(*(woorden(deel, _naam(waarde, naam)) for naam, deel in delen.items()))
    gezegd = {int(plek) for plek in re.findall(r"\{(\d)\}", sjabloon)}
    rest = {naam: deel for plek, (naam, deel) in enumerate(delen.items()) if plek not in gezegd}
    return Antwoord(_hoofdletter(zin), tuple(_paren(waarde, rest)))


def _paren(waarde: object, delen: Mapping[str, Any]) -> list[tuple[str, Cel]]:
    paren = list[tuple[str, Cel]]()
    for naam, deel in delen.items():
        onder = _delen(deel)
        if onder is not None:
            paren += _paren(deel, onder)
        elif deel is not None and _naam(waarde, naam) in recht_nl.UITKOMSTEN:
            paren.append((recht_nl.UITKOMSTEN[_naam(waarde, naam)], _hoofdletter(_cel(deel, _naam(waarde, naam)))))
    return paren


def _van_rij(regel: Regel, rij: tuple[Any, ...]) -> Antwoord:
    if _delen(rij[0]) is None:
        if regel.naam in recht_nl.ANTWOORDEN:
            return Antwoord(recht_nl.ANTWOORDEN[regel.naam].format(woorden(rij, regel.naam)))
        delen = tuple(_hoofdletter(woorden(deel, regel.naam)) for deel in rij)
        return Antwoord(delen[0]) if len(delen) == 1 else Antwoord(lijst=delen)
    regels = [
        {recht_nl.UITKOMSTEN[_naam(deel, naam)]: _cel(inhoud, _naam(deel, naam))
         for naam, inhoud in (_delen(deel) or {}).items() if _naam(deel, naam) in recht_nl.UITKOMSTEN}
        for deel in rij
    ]  # fmt: skip
    kop = tuple(naam for naam in regels[0] if any(regel[naam] for regel in regels))
    if len(kop) == 1:
        return Antwoord(lijst=tuple(_hoofdletter(str(regel[kop[0]])) for regel in regels))
    rijen = tuple(tuple((naam, _hoofdletter(regel[naam] or "–")) for naam in kop) for regel in regels)
    return Antwoord(_telling(rij), tabel=Tabel(kop, rijen))


def _telling(rij: tuple[Any, ...]) -> str:
    """Return how many lines are still missing, for a table that says of each line how it stands."""
    standen = [deel.staat for deel in rij if hasattr(deel, "staat")]
    ontbreekt = standen.count("ontbreekt")
    if not standen:
        return ""
    if not ontbreekt:
        return "Ja, alles staat erin"
    return f"Nee, er {'ontbreekt' if ontbreekt == 1 else 'ontbreken'} {ontbreekt} van de {len(rij)} onderdelen"


def _cel(waarde: object, naam: str) -> Cel:
    return artikellink(waarde) if isinstance(waarde, Artikel) else woorden(waarde, naam)


def woorden(waarde: object, naam: str = "") -> str:
    """Return a value in words; `naam` is that of the rule, fact or part (`Behaald.op`), for its unit or choices."""
    keuzes = recht_nl.keuzes(type(waarde).__name__ if isinstance(waarde, Enum) else naam) or {}
    if str(waarde) in keuzes:
        return keuzes[str(waarde)]
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, int):
        return getal(waarde, recht_nl.EENHEDEN.get(naam, "aantal"))
    if isinstance(waarde, date):
        return datums.voluit(waarde)
    if isinstance(waarde, Periode):
        return f"{datums.voluit(waarde.start)} tot en met {datums.voluit(waarde.laatste_dag)}"
    if isinstance(waarde, tuple):
        return ", ".join(woorden(deel, naam) for deel in waarde) or "geen"
    return str(waarde)


def getal(aantal: int, eenheid: str) -> str:
    """Return a number with its unit: "€ 12,50", "800 uur", "12 maanden", "Baarn"."""
    los: dict[str, Callable[[int], str]] = {
        "cent": euro,
        "gemeente": gemeentenaam,
        "honderdste": lambda getal_: euro(getal_).removeprefix("€ "),
        "jaar": str,
        "minuut": duur,
        "uur": lambda uren: f"{met_punten(uren)} uur",
        "procent": lambda deel: f"{deel} procent",
        "week": lambda weken: f"{weken} {'week' if weken == 1 else 'weken'}",
        "maand": lambda maanden: f"{maanden} {'maand' if maanden == 1 else 'maanden'}",
    }
    return los.get(eenheid, met_punten)(aantal)


def _naam(waarde: object, deel: str) -> str:
    return f"{type(waarde).__name__}.{deel}"


def _delen(waarde: object) -> dict[str, Any] | None:
    """Return the parts of a record, None for anything else; a period is one thing."""
    if isinstance(waarde, Periode | Artikel):
        return None
    if isinstance(waarde, tuple) and hasattr(waarde, "_fields"):
        return {naam: getattr(waarde, naam) for naam in waarde._fields}
    if dataclasses.is_dataclass(waarde) and not isinstance(waarde, type):
        return {veld.name: getattr(waarde, veld.name) for veld in dataclasses.fields(waarde)}
    return None


def _hoofdletter(cel: Any) -> Any:
    return hoofdletter(cel) if isinstance(cel, str) else cel
