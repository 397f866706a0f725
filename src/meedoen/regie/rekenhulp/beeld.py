# SPDX-License-Identifier: EUPL-1.2
"""The answer of a rule as a page shows it: the outcome in words, each step, and a line with the days."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any, Final, NamedTuple, TypeGuard

from meedoen.recht.bron import Artikel
from meedoen.recht.codes import STAPPEN
from meedoen.recht.kalender import Periode
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.versie import REGELS
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.onderdelen.modellen import TwijfelBeeld, WaaromBeeld, WaaromStap
from meedoen.regie.web.taal import euro
from meedoen.regie.web.zinnen import recht_nl

_BREED, _RAND, _HOOGTE = 720, 30, 64
_MEESTE_DAGEN: Final = 12


class Punt(NamedTuple):
    """One day on the line: its place in the drawing, the day, what it is, and whether it is the outcome."""

    x: float
    dag: date
    wat: str
    uitkomst: bool


class Lijn(NamedTuple):
    """The drawing of the days: width and height of its box, and its points from early to late."""

    breed: int
    hoog: int
    punten: tuple[Punt, ...]


def antwoord(uitkomst: Uitkomst[Any]) -> str | list[tuple[str, str]]:
    """Return the outcome in words; a number that the steps name as an amount is written in euros."""
    waarde, bedragen = uitkomst.waarde, _bedragen(uitkomst)
    if _is_bedrag(waarde, bedragen):
        return euro(waarde)
    velden = _velden(waarde)
    if velden is not None and not isinstance(waarde, Periode):
        return [(_naam(n), euro(d) if _is_bedrag(d, bedragen) else _kort(d)) for n, d in velden.items()]
    return woorden(waarde)


def _is_bedrag(waarde: object, bedragen: set[object]) -> TypeGuard[int]:
    return isinstance(waarde, int) and not isinstance(waarde, bool) and bool({waarde, -waarde} & bedragen)


def _bedragen(uitkomst: Uitkomst[Any]) -> set[object]:
    """The eurocents among the values of the steps."""
    return {
        waarde
        for stap in uitkomst.stappen
        for betekenis, waarde in zip(STAPPEN[stap.code], stap.waarden, strict=True)
        if betekenis.soort == "bedrag"
    }


def woorden(waarde: object) -> str | list[tuple[str, str]]:
    """Return an outcome in words; a record becomes pairs of name and words."""
    if isinstance(waarde, Periode):
        return f"{datums.voluit(waarde.start)} tot en met {datums.voluit(waarde.laatste_dag)}"
    velden = _velden(waarde)
    if velden is not None:
        return [(_naam(naam), _kort(deel)) for naam, deel in velden.items()]
    if isinstance(waarde, tuple) and waarde and all(_velden(deel) is not None for deel in waarde):
        return [(str(nummer), _kort(deel)) for nummer, deel in enumerate(waarde, start=1)]
    return _kort(waarde)


def _velden(waarde: object) -> dict[str, object] | None:
    if isinstance(waarde, tuple) and hasattr(waarde, "_fields"):
        return {naam: getattr(waarde, naam) for naam in waarde._fields}
    if dataclasses.is_dataclass(waarde) and not isinstance(waarde, type):
        return {veld.name: getattr(waarde, veld.name) for veld in dataclasses.fields(waarde)}
    return None


def _naam(naam: str) -> str:
    return recht_nl.LABELS.get(naam, naam.replace("_", " ").capitalize())


def _kort(waarde: object) -> str:
    if waarde is None:
        return "geen"
    if isinstance(waarde, bool):
        return "Ja" if waarde else "Nee"
    if isinstance(waarde, Enum):
        return recht_nl.KEUZES.get(type(waarde).__name__, {}).get(
            str(waarde.value), str(waarde.value).replace("_", " ")
        )
    if isinstance(waarde, date):
        return datums.voluit(waarde)
    if isinstance(waarde, Artikel):
        return waarde.citaat
    velden = _velden(waarde)
    if velden is not None:
        return ", ".join(f"{_naam(naam).lower()}: {_kort(deel)}" for naam, deel in velden.items())
    if isinstance(waarde, Mapping):
        return ", ".join(f"{_kort(sleutel)}: {_kort(deel)}" for sleutel, deel in waarde.items()) or "niets"
    if isinstance(waarde, (tuple, list, frozenset, set)):
        return (
            ", ".join(sorted(map(_kort, waarde)) if isinstance(waarde, (set, frozenset)) else map(_kort, waarde))
            or "niets"
        )
    tekst = str(waarde).replace("_", " ")
    return _woord(str(waarde)) or tekst


def _woord(code: str) -> str:
    # A short code ("a", "B1") means something else in each group; then the code itself says more.
    return next((groep[code] for groep in recht_nl.WOORDEN.values() if code in groep), "") if len(code) > 3 else ""


def waarom(uitkomst: Uitkomst[Any]) -> WaaromBeeld:
    """Return the steps of an outcome, each with its article, and the doubts under them."""
    return WaaromBeeld(
        kop="Zo is gerekend",
        zin="Elke stap met het artikel waarop die rust.",
        stappen=tuple(
            WaaromStap(titel=recht_nl.titel(stap), tekst=recht_nl.uitleg(stap), artikelen=(artikellink(stap.artikel),))
            for stap in uitkomst.stappen
        ),
        twijfels=tuple(TwijfelBeeld("Dit laat de wet open", recht_nl.twijfelzin(code)) for code in uitkomst.twijfels),
        voet=f"Gerekend met versie {REGELS} van de regels.",
    )


def lijn(uitkomst: Uitkomst[Any]) -> Lijn | None:
    """Return the days of the steps on a line, None with fewer than two; the last of the outcome stands out."""
    dagen: dict[date, str] = {}
    for stap in uitkomst.stappen:
        for dag, wat in _dagen_van(stap):
            dagen[dag] = wat
    gekozen = sorted(dagen)[:_MEESTE_DAGEN]
    if len(gekozen) < 2:
        return None
    eerste, laatste = gekozen[0], gekozen[-1]
    breedte = _BREED - 2 * _RAND
    slot = _slotdag(uitkomst.waarde)
    punten = tuple(
        Punt(round(_RAND + breedte * (dag - eerste).days / (laatste - eerste).days, 1), dag, dagen[dag], dag == slot)
        for dag in gekozen
    )
    return Lijn(_BREED, _HOOGTE, punten)


def _dagen_van(stap: Stap) -> Iterator[tuple[date, str]]:
    for betekenis, waarde in zip(STAPPEN[stap.code], stap.waarden, strict=True):
        if isinstance(waarde, date):
            yield waarde, betekenis.naam[:1].upper() + betekenis.naam[1:]


def _slotdag(waarde: object) -> date | None:
    if isinstance(waarde, Periode):
        return waarde.laatste_dag
    return waarde if isinstance(waarde, date) else None
