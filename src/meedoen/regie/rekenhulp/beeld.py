# SPDX-License-Identifier: EUPL-1.2
"""What stands beside an answer: each step with its article, and a line with the days."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from meedoen.recht.codes import STAPPEN
from meedoen.recht.geldigheid import Tekst
from meedoen.recht.invoer import is_namedtuple, record
from meedoen.recht.kalender import Periode
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.versie import REGELS
from meedoen.regie.web import datums
from meedoen.regie.web.gemeenten import naam_van as gemeentenaam
from meedoen.regie.web.onderdelen.artikel import artikellink, tekstlinks
from meedoen.regie.web.onderdelen.modellen import TwijfelBeeld, WaaromBeeld, WaaromStap
from meedoen.regie.web.zinnen import recht_nl

# Places on the line are percentages of its width, so that its letters stay as large on a telephone. Heights are pixels.
_LINKS, _RECHTS = 4.0, 96.0
_BANEN: Final = (38, 82, 20, 100)
_TUSSEN_NUMMERS: Final = 8.0
_MEESTE_DAGEN: Final = 12
_MEESTE_STREPEN: Final = 4
_MAANDEN_PER_STREEP: Final = (1, 3, 6, 12, 24, 60, 120, 240)


class Punt(NamedTuple):
    """One day on the line: place in percent, height of its number, the day, what it is, and whether it is the answer.

    `erna`: the days since the day before it on the line, in words; empty for the first.
    """

    x: float
    y: int
    dag: date
    wat: str
    uitkomst: bool
    erna: str


class Streep(NamedTuple):
    """The first day of a month, as a mark on the line."""

    x: float
    tekst: str


class Lijn(NamedTuple):
    """The drawing of the days, from early to late. `balk`: from and to of the term that is the answer, or None."""

    punten: tuple[Punt, ...]
    strepen: tuple[Streep, ...]
    balk: tuple[float, float] | None


def waarom(uitkomst: Uitkomst[Any], teksten: Iterable[Tekst]) -> WaaromBeeld:
    """Return the steps of an outcome, each with its article, the doubts under them, and which texts were used."""
    return WaaromBeeld(
        kop="Zo is gerekend",
        zin="Elke stap met het artikel waarop die rust.",
        stappen=tuple(
            WaaromStap(
                titel=recht_nl.titel(stap, gemeentenaam),
                tekst=recht_nl.uitleg(stap, gemeentenaam),
                artikelen=(artikellink(stap.artikel),),
            )
            for stap in uitkomst.stappen
        ),
        twijfels=tuple(TwijfelBeeld("Dit laat de wet open", recht_nl.twijfelzin(code)) for code in uitkomst.twijfels),
        teksten=tekstlinks(teksten),
        voet=f"Gerekend met versie {REGELS} van de regels.",
    )


def lijn(uitkomst: Uitkomst[Any]) -> Lijn | None:
    """Return the days of the steps on a line, None with fewer than two; those of the outcome stand out."""
    dagen: dict[date, list[str]] = {}
    for stap in uitkomst.stappen:
        for dag, wat in _dagen_van(stap):
            if wat not in dagen.setdefault(dag, []):
                dagen[dag].append(wat)
    antwoord = _antwoorddagen(uitkomst.waarde)
    for dag, wat in antwoord.items():
        dagen[dag] = [wat] if wat else dagen.get(dag, ["antwoord"])
    gekozen = _hoogstens(sorted(dagen), antwoord)
    if len(gekozen) < 2:
        return None
    plek = _schaal(gekozen[0], gekozen[-1])
    punten, banen = list[Punt](), dict[int, float]()
    for vorige, dag in zip([None, *gekozen], gekozen, strict=False):
        x = plek(dag)
        y = _baan(x, banen)
        banen[y] = x
        erna = "" if vorige is None else f"{datums.dagen((dag - vorige).days)} later"
        punten.append(Punt(x, y, dag, _samen(dagen[dag]), dag in antwoord, erna))
    termijn = isinstance(uitkomst.waarde, Periode)
    balk = (plek(uitkomst.waarde.start), plek(uitkomst.waarde.laatste_dag)) if termijn else None
    return Lijn(tuple(punten), tuple(_strepen(gekozen[0], gekozen[-1])), balk)


def _schaal(eerste: date, laatste: date) -> Callable[[date], float]:
    """Return what turns a day into a place on the line."""
    breed, dagen = _RECHTS - _LINKS, (laatste - eerste).days
    return lambda dag: round(_LINKS + breed * (dag - eerste).days / dagen, 2)


def _baan(x: float, bezet: Mapping[int, float]) -> int:
    """Return the height for a number: where the one before is far enough away, else where it is farthest."""
    vrij = (baan for baan in _BANEN if x - bezet.get(baan, -_TUSSEN_NUMMERS) >= _TUSSEN_NUMMERS)
    return next(vrij, min(_BANEN, key=lambda baan: bezet.get(baan, 0.0)))


def _hoogstens(dagen: Sequence[date], antwoord: dict[date, str]) -> list[date]:
    """Return as many days as can be read, and never without those of the answer."""
    over = max(_MEESTE_DAGEN - len(antwoord), 0)
    gewoon = [dag for dag in dagen if dag not in antwoord][:over]
    return sorted({*gewoon, *antwoord})


def _strepen(eerste: date, laatste: date) -> Iterator[Streep]:
    """Yield a few first days of months between two days, evenly, and not so near an end that the words stick out."""
    maanden = range(eerste.year * 12 + eerste.month, laatste.year * 12 + laatste.month)
    plek = _schaal(eerste, laatste)
    for om_de in _MAANDEN_PER_STREEP:
        raak = [date(m // 12, m % 12 + 1, 1) for m in maanden if m % om_de == 0]
        strepen = [Streep(plek(dag), datums.maand_kort(dag)) for dag in raak if 12 <= plek(dag) <= 88]
        if len(strepen) <= _MEESTE_STREPEN:
            yield from strepen
            return


def _dagen_van(stap: Stap) -> Iterator[tuple[date, str]]:
    for betekenis, waarde in zip(STAPPEN[stap.code], stap.waarden, strict=True):
        if isinstance(waarde, date):
            yield waarde, betekenis.naam


def _samen(wat: Sequence[str]) -> str:
    tekst = "; ".join(wat)
    return tekst[:1].upper() + tekst[1:]


def _antwoorddagen(waarde: object) -> dict[date, str]:
    """Return the days that are the answer with what they are, empty where the step says it better."""
    if isinstance(waarde, Periode):
        return {waarde.start: "eerste dag", waarde.laatste_dag: "laatste dag"}
    if isinstance(waarde, date):
        return {waarde: ""}
    soort = type(waarde)
    if not (is_namedtuple(soort) or dataclasses.is_dataclass(soort)):
        return {}
    dagen = ((naam, getattr(waarde, naam)) for naam in record(soort)[0])
    return {dag: recht_nl.UITKOMSTEN[f"{soort.__name__}.{naam}"] for naam, dag in dagen if isinstance(dag, date)}
