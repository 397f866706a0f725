# SPDX-License-Identifier: EUPL-1.2
"""Dutch dates in words and back. Pure, without Django's localisation (that costs thirteen times as much a date).

Lists say "ma 28 dec 2026", sentences "28 december 2026"; a typed date may be 1-12-2026, 1/12/2026, 2026-12-01
or "1 december 2026".
"""

from __future__ import annotations

import re
from datetime import date, datetime, time

MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
MAANDEN_KORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
DAGEN_KORT = ("ma", "di", "wo", "do", "vr", "za", "zo")

_MAANDNUMMER = {
    **{naam: nummer for nummer, naam in enumerate(MAANDEN, 1)},
    **{naam: nummer for nummer, naam in enumerate(MAANDEN_KORT, 1)},
    "sept": 9,
    "maa": 3,
}
_DAG_EERST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_JAAR_EERST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_MET_NAAM = re.compile(r"(?:[a-z]+ )?(\d{1,2}) ([a-z]+)\.? (\d{4})")
_TWEE_CIJFERS = re.compile(r"\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}")


class DatumFout(ValueError):
    """A typed date that is none; the text is a sentence for the person who typed it."""


def voluit(dag: date) -> str:
    """Return "12 november 2026"."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def kort(dag: date) -> str:
    """Return "12 nov 2026"."""
    return f"{dag.day} {MAANDEN_KORT[dag.month - 1]} {dag.year}"


def kort_met_dag(dag: date) -> str:
    """Return "ma 28 dec 2026", the form for lists."""
    return f"{DAGEN_KORT[dag.weekday()]} {kort(dag)}"


def dag_en_maand(dag: date) -> str:
    """Return "wo 18 nov", for lists where the year is plain."""
    return f"{DAGEN_KORT[dag.weekday()]} {dag.day} {MAANDEN_KORT[dag.month - 1]}"


def dag_gezien_vanaf(dag: date, vandaag: date) -> str:
    """Return "wo 18 nov" for a day in the year of `vandaag`, and "wo 18 nov 2025" for one in another year."""
    return dag_en_maand(dag) if dag.year == vandaag.year else kort_met_dag(dag)


def voluit_met_dag(dag: date) -> str:
    """Return "donderdag 12 november 2026"."""
    return f"{DAGEN[dag.weekday()]} {voluit(dag)}"


def teruglezing(dag: date) -> str:
    """Return "12 november 2026 (donderdag)", what stands under a date field after typing."""
    return f"{voluit(dag)} ({DAGEN[dag.weekday()]})"


def weekdag(dag: date) -> str:
    """Return "donderdag"."""
    return DAGEN[dag.weekday()]


def dag_in_maand(dag: date) -> str:
    """Return "vr 20", for a list that has the month as its heading."""
    return f"{DAGEN_KORT[dag.weekday()]} {dag.day}"


def maand_en_jaar(dag: date) -> str:
    """Return "November 2026", a heading."""
    return f"{MAANDEN[dag.month - 1].capitalize()} {dag.year}"


def maand_kort(dag: date) -> str:
    """Return "nov 2026", a mark on a line."""
    return f"{MAANDEN_KORT[dag.month - 1]} {dag.year}"


def getypt(dag: date) -> str:
    """Return "1-12-2026", the form in which a person types a date."""
    return f"{dag.day}-{dag.month}-{dag.year}"


def tijdstip(moment: time | datetime) -> str:
    """Return "10.00 uur"."""
    return f"{moment.hour}.{moment.minute:02d} uur"


def dagen(aantal: int) -> str:
    """Return "1 dag" or "4 dagen"."""
    return f"{aantal} dag" if aantal == 1 else f"{aantal} dagen"


def nog_dagen(dag: date, vandaag: date) -> str:
    """Return how far away a last day is: "Nog 4 dagen", "Vandaag" or "3 dagen te laat"."""
    verschil = (dag - vandaag).days
    if verschil == 0:
        return "Vandaag"
    if verschil < 0:
        return f"{dagen(-verschil)} te laat"
    return f"Nog {dagen(verschil)}"


def lees(tekst: str) -> date:
    """Return the date a person typed.

    Raises:
        DatumFout: with a sentence that says what to change.
    """
    schoon = " ".join(tekst.strip().lower().split())
    if gevonden := _DAG_EERST.fullmatch(schoon):
        dag, maand, jaar = (int(deel) for deel in gevonden.groups())
    elif gevonden := _JAAR_EERST.fullmatch(schoon):
        jaar, maand, dag = (int(deel) for deel in gevonden.groups())
    elif gevonden := _MET_NAAM.fullmatch(schoon):
        if gevonden[2] not in _MAANDNUMMER:
            raise DatumFout(f"“{gevonden[2]}” is geen maand. Schrijf bijvoorbeeld 1 december 2026.")
        dag, maand, jaar = int(gevonden[1]), _MAANDNUMMER[gevonden[2]], int(gevonden[3])
    elif _TWEE_CIJFERS.fullmatch(schoon):
        raise DatumFout("Schrijf het jaar met vier cijfers. Bijvoorbeeld 1-12-2026.")
    else:
        raise DatumFout("Dit is geen datum. Schrijf dag, maand en jaar. Bijvoorbeeld 1-12-2026.")
    return _bestaand(dag, maand, jaar)


def _bestaand(dag: int, maand: int, jaar: int) -> date:
    if not 1 <= maand <= 12:
        raise DatumFout(f"Maand {maand} bestaat niet. Schrijf eerst de dag en dan de maand.")
    try:
        return date(jaar, maand, dag)
    except ValueError:
        raise DatumFout(f"{MAANDEN[maand - 1].capitalize()} {jaar} heeft geen dag {dag}. Kijk de datum na.") from None
