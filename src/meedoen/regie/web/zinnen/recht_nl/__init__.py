# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences for what the law rules give: steps, doubts, questions and refusals."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final, TypeVar

from meedoen.recht.codes import STAPPEN, Waarde
from meedoen.recht.codes import VRAGEN as _VRAAGWAARDEN
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, JaarOntbreekt, NogNietVanKracht, RechtFout
from meedoen.recht.kalender import tel_maanden_op
from meedoen.recht.uitkomst import OordeelNodig, Stap
from meedoen.regie.web.datums import DAGEN, voluit
from meedoen.regie.web.taal import duur, euro
from meedoen.regie.web.zinnen.recht_nl import (
    aanvraag,
    awb,
    awb_vragen,
    bezwaar,
    boete,
    boete_vragen,
    eenheden,
    gegevens,
    gegevens_vragen,
    geld,
    geld_vragen,
    intake,
    plan,
    plicht_vragen,
    plicht_woorden,
    rekenhulp,
    routes,
    termijnen,
    uitkomsten,
    uren,
    uren_rekenhulp,
    verlenging_woorden,
    woorden,
)
from meedoen.regie.web.zinnen.recht_nl.basis import Zinnen

__all__ = [
    "ANTWOORDEN",
    "EENHEDEN",
    "GROEPEN",
    "KEUZES",
    "LABELS",
    "LEEGTES",
    "REGELS",
    "REKENVRAGEN",
    "STRIJDIG",
    "TITELS",
    "TWIJFELS",
    "UITKOMSTEN",
    "UITLEG",
    "VELDEN",
    "VRAGEN",
    "WOORDEN",
    "eenheid",
    "eenheidzin",
    "keuzes",
    "titel",
    "twijfelzin",
    "uitleg",
    "vraagzin",
    "weigerzin",
]

DELEN: Final[tuple[Zinnen, ...]] = (
    woorden.DEEL,
    termijnen.DEEL,
    intake.DEEL,
    plan.DEEL,
    rekenhulp.DEEL,
    geld.DEEL,
    geld_vragen.DEEL,
    gegevens.DEEL,
    gegevens_vragen.DEEL,
    routes.DEEL,
    uren.DEEL,
    uren_rekenhulp.DEEL,
    boete.DEEL,
    boete_vragen.DEEL,
    awb.DEEL,
    awb_vragen.DEEL,
    bezwaar.DEEL,
    aanvraag.DEEL,
    plicht_woorden.DEEL,
    verlenging_woorden.DEEL,
    plicht_vragen.DEEL,
    uitkomsten.DEEL,
    eenheden.DEEL,
)

T = TypeVar("T")


def _samen(tabellen: Iterable[Mapping[str, T]]) -> Mapping[str, T]:
    alles: dict[str, T] = {}
    for tabel in tabellen:
        dubbel = alles.keys() & tabel.keys()
        if dubbel:
            raise ValueError(f"twee delen geven een zin voor: {', '.join(sorted(dubbel))}")
        alles |= tabel
    return MappingProxyType(alles)


TITELS: Final = _samen(deel.titels for deel in DELEN)
UITLEG: Final = _samen(deel.uitleg for deel in DELEN)
VRAGEN: Final = _samen(deel.vragen for deel in DELEN)
TWIJFELS: Final = _samen(deel.twijfels for deel in DELEN)
STRIJDIG: Final = _samen(deel.strijdig for deel in DELEN)
VELDEN: Final = _samen(deel.velden for deel in DELEN)
REGELS: Final = _samen(deel.regels for deel in DELEN)
WOORDEN: Final = _samen(deel.woorden for deel in DELEN)
REKENVRAGEN: Final = _samen(deel.rekenvragen for deel in DELEN)
LABELS: Final = _samen(deel.labels for deel in DELEN)
KEUZES: Final = _samen(deel.keuzes for deel in DELEN)
GROEPEN: Final = _samen(deel.groepen for deel in DELEN)
EENHEDEN: Final = _samen(deel.eenheden for deel in DELEN)
UITKOMSTEN: Final = _samen(deel.uitkomsten for deel in DELEN)
ANTWOORDEN: Final = _samen(deel.antwoorden for deel in DELEN)
LEEGTES: Final = _samen(deel.leegtes for deel in DELEN)

Gemeentenaam = Callable[[int], str]


def _gemeente_met_code(code: int) -> str:
    return f"gemeente {code:04d}"


class _Datum:
    """A date as the sentences write it: `{0}` 12 november 2026, `{0:dag}` with the weekday before it."""

    def __init__(self, dag: date) -> None:
        self._dag = dag

    def __format__(self, vorm: str) -> str:
        tekst = voluit(self._dag)
        return f"{DAGEN[self._dag.weekday()]} {tekst}" if vorm == "dag" else tekst


class _Woord:
    """A word; `{0:hoofdletter}` begins a sentence with it."""

    def __init__(self, tekst: str) -> None:
        self._tekst = tekst

    def __format__(self, vorm: str) -> str:
        if vorm == "hoofdletter":
            return self._tekst[:1].upper() + self._tekst[1:]
        return self._tekst


class _Aantal:
    """A number; `{0:dag|dagen}` writes it with the word for one or for more."""

    def __init__(self, aantal: int) -> None:
        self._aantal = aantal

    def __format__(self, vorm: str) -> str:
        if not vorm:
            return str(self._aantal)
        een, meer = vorm.split("|")
        return f"{self._aantal} {een if self._aantal == 1 else meer}"


_TELWOORDEN: Final = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
                      "twaalf")  # fmt: skip
_WEEK, _JAAR, _ANDERHALF_JAAR = 7, 12, 18


class _Tijdsduur:
    """The time from the first date of a step up to a day: `{duur:dagen}` 70 dagen, `{duur:weken}` tien weken,
    `{duur:maanden}` anderhalf jaar; with a capital (`{duur:Weken}`) it begins a sentence.

    So a sentence says how long the term was that the rule reckoned with, also when the law changes. In weeks or
    months only where they come out; else in days.
    """

    def __init__(self, start: date, einde: date) -> None:
        self._start, self._einde = start, einde

    def __format__(self, vorm: str) -> str:
        tekst = {"weken": self._weken, "maanden": self._maanden}.get(vorm.lower(), self._dagen)()
        return tekst[:1].upper() + tekst[1:] if vorm[:1].isupper() else tekst

    def _dagen(self) -> str:
        return f"{_Aantal((self._einde - self._start).days):dag|dagen}"

    def _weken(self) -> str:
        weken, rest = divmod((self._einde - self._start).days, _WEEK)
        return self._dagen() if rest else f"{_telwoord(weken)} {'week' if weken == 1 else 'weken'}"

    def _maanden(self) -> str:
        jaren = self._einde.year - self._start.year
        over = _JAAR * jaren + self._einde.month - self._start.month
        # A month that lacks the day ends one later: `tel_maanden_op` counts it whole.
        maanden = next((m for m in (over, over - 1) if tel_maanden_op(self._start, m)[0] == self._einde), None)
        if maanden is None:
            return self._dagen()
        if maanden == _ANDERHALF_JAAR:
            return "anderhalf jaar"
        if maanden % _JAAR == 0:
            return f"{_telwoord(maanden // _JAAR)} jaar"
        return f"{_telwoord(maanden)} {'maand' if maanden == 1 else 'maanden'}"


def _telwoord(aantal: int) -> str:
    return _TELWOORDEN[aantal] if 0 <= aantal < len(_TELWOORDEN) else str(aantal)


def _duren(waarden: Sequence[object]) -> dict[str, _Tijdsduur]:
    """`duur` and `duur_t_m` (first and last day both count) of a step, where it has two dates."""
    dagen = [waarde for waarde in waarden if isinstance(waarde, date)]
    if len(dagen) < 2:
        return {}
    eerste, laatste = dagen[0], dagen[-1]
    return {"duur": _Tijdsduur(eerste, laatste), "duur_t_m": _Tijdsduur(eerste, laatste + timedelta(days=1))}


def _beeld(beschrijving: Waarde, waarde: object, gemeentenaam: Gemeentenaam) -> object:
    if isinstance(waarde, date):
        return _Datum(waarde)
    if beschrijving.soort == "gemeente" and isinstance(waarde, int):
        return gemeentenaam(waarde)
    if beschrijving.soort == "bedrag" and isinstance(waarde, int):
        return euro(waarde)
    if beschrijving.soort == "duur" and isinstance(waarde, int):
        return duur(waarde)
    if beschrijving.soort == "aantal" and isinstance(waarde, int):
        return _Aantal(waarde)
    if beschrijving.soort == "woord":
        return _Woord(WOORDEN[beschrijving.groep][str(waarde)])
    return waarde


def _schrijf(
    sjabloon: str, beschrijvingen: Sequence[Waarde], waarden: Sequence[object], gemeentenaam: Gemeentenaam
) -> str:
    beelden = [_beeld(b, w, gemeentenaam) for b, w in zip(beschrijvingen, waarden, strict=True)]
    return sjabloon.format(*beelden, **_duren(waarden))


def titel(stap: Stap, gemeentenaam: Gemeentenaam = _gemeente_met_code) -> str:
    """Return the title of a step. `gemeentenaam` gives the name for an official code.

    Raises KeyError for a code that is not registered, ValueError for the wrong number of values.
    """
    return _schrijf(TITELS[stap.code], STAPPEN[stap.code], stap.waarden, gemeentenaam)


def uitleg(stap: Stap, gemeentenaam: Gemeentenaam = _gemeente_met_code) -> str:
    """Return the sentence under the title, empty when there is none. Errors as `titel`."""
    return _schrijf(UITLEG[stap.code], STAPPEN[stap.code], stap.waarden, gemeentenaam)


def keuzes(naam: str) -> Mapping[str, str] | None:
    """Return value -> word for an enum, a fact or a part of an outcome (`Behaald.op`); None when it has no words."""
    groep = GROEPEN.get(naam)
    return KEUZES.get(naam) if groep is None else WOORDEN[groep]


def eenheid(naam: str, eigenaar: str = "") -> str:
    """Return the unit of the number of this name, in the record `eigenaar` when it is a part of one; else empty."""
    return EENHEDEN.get(f"{eigenaar}.{naam}") or EENHEDEN.get(naam, "")


def eenheidzin(naam: str, eigenaar: str = "") -> str:
    """Return how a program must read the number of this name, empty when it is no number."""
    return eenheden.OMSCHRIJVING.get(eenheid(naam, eigenaar), "")


def twijfelzin(code: str) -> str:
    """Return what is doubtful and what was chosen. Raises KeyError for an unknown code."""
    return TWIJFELS[code]


def vraagzin(oordeel: OordeelNodig) -> str:
    """Return the question to the person who has to judge."""
    beschrijvingen = _VRAAGWAARDEN[oordeel.vraag]
    return _schrijf(VRAGEN[oordeel.vraag], beschrijvingen, oordeel.waarden, _gemeente_met_code)


def weigerzin(fout: RechtFout) -> str:
    """Return what to do about a refusal of a rule. Raises KeyError for a field or code without sentence."""
    if isinstance(fout, JaarOntbreekt):
        return VELDEN[fout.veld].format(fout.jaar)
    if isinstance(fout, GegevenOntbreekt):
        return VELDEN[fout.veld]
    if isinstance(fout, GegevenStrijdig):
        return STRIJDIG[fout.code]
    if isinstance(fout, NogNietVanKracht):
        return REGELS[fout.regel].format(_Datum(fout.vanaf))
    raise fout
