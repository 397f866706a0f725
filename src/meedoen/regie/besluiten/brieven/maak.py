# SPDX-License-Identifier: EUPL-1.2
"""From letter data to PDF: PDF/UA-1 and PDF/A-2a, made by Typst.

The same letter gives the same bytes: no clock is read, the moment in the file is the dagtekening, and only
the fonts in the given folder are used (not those of the machine).
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import lru_cache
from pathlib import Path

import typst

from meedoen.regie.web import datums
from meedoen.regie.web.taal import euro, getal

from . import talen
from .gegevens import Brief, OproepBrief, PipBesluitBrief, WaarschuwingBrief
from .tekens import schoon

SJABLONEN = Path(__file__).parent / "sjablonen"
NORMEN: "list[typst.PDFStandard]" = ["ua-1", "a-2a"]
EERSTE_KEUS = ("Noto Sans", "Vazirmatn", "Sarabun", "DejaVu Sans")


class LettertypenOntbreken(Exception):
    """The folder with fonts is missing or holds none: no letter can be made."""


class TekenOntbreekt(Exception):
    """A letter holds a character no font in the folder has (PDF/A wants every character drawn)."""


class BriefMislukt(Exception):
    """Typst refused the letter; the cause is in the message."""


@lru_cache(maxsize=4)
def _lettertypen(map_: Path) -> tuple[typst.Fonts, tuple[str, ...]]:
    """Return the fonts of a folder and their families, best first."""
    if not map_.is_dir():
        raise LettertypenOntbreken(
            f"Geen map met lettertypen: {map_}. De installatie maakt die aan; zonder die map kan geen brief "
            "worden gemaakt."
        )
    bron = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[map_])
    namen = bron.families()
    if not namen:
        raise LettertypenOntbreken(f"De map {map_} bevat geen lettertype (.ttf of .otf).")
    voorop = tuple(naam for naam in EERSTE_KEUS if naam in namen)
    return bron, voorop + tuple(naam for naam in namen if naam not in voorop)


def families(lettertypen: Path) -> tuple[str, ...]:
    """Return the font families in a folder, in the order a letter tries them. Raises LettertypenOntbreken."""
    return _lettertypen(lettertypen)[1]


def _waarde(waarde: object) -> object:
    """Return a value as the template reads it: dates and times already in Dutch."""
    if isinstance(waarde, Enum):
        return waarde.value
    if isinstance(waarde, str):
        return schoon(waarde)
    if isinstance(waarde, date):
        return dag_voor_sjabloon(waarde)
    if isinstance(waarde, time):
        return datums.tijdstip(waarde)
    if isinstance(waarde, tuple):
        return [_waarde(deel) for deel in waarde]
    if isinstance(waarde, Mapping):
        return {naam: _waarde(deel) for naam, deel in waarde.items()}
    if is_dataclass(waarde):
        return {veld.name: _waarde(getattr(waarde, veld.name)) for veld in fields(waarde)}
    return waarde


def dag_voor_sjabloon(dag: date) -> dict[str, str]:
    """Return a day as a template reads it: with and without the day of the week."""
    return {"datum": datums.voluit(dag), "dag": datums.voluit_met_dag(dag)}


def gegevens_voor_sjabloon(brief: Brief) -> dict[str, object]:
    """Return the data of a letter as its template reads them (keys are the field names, plus `titel`)."""
    data = {veld.name: _waarde(getattr(brief, veld.name)) for veld in fields(brief)}
    data["titel"] = schoon(brief.titel)
    if isinstance(brief, PipBesluitBrief):
        data["jaren"] = getal(brief.hele_jaren) if brief.hele_jaren else ""
        data["hele_jaren"] = brief.hele_jaren
    if isinstance(brief, OproepBrief | WaarschuwingBrief):
        data["boete"] = euro(brief.boete)
    if ander := talen.voor_sjabloon(brief.sjabloon, brief.taal, data):
        data |= {"vertaling": ander, "titelzin": _waarde(brief.titelzin)}
    return data


def invoer(brief: Brief, lettertypen: tuple[str, ...]) -> dict[str, str]:
    """Return what goes into Typst as data: the letter and the font families, as JSON."""
    return {
        "gegevens": json.dumps(gegevens_voor_sjabloon(brief)),
        "lettertypen": json.dumps(lettertypen),
    }


def maak_pdf(brief: Brief, *, lettertypen: Path) -> bytes:
    """Return the letter as PDF (PDF/UA-1 and PDF/A-2a, tagged, language nl-NL, title shown).

    lettertypen: folder with static TTF or OTF files. Raises LettertypenOntbreken without fonts,
    TekenOntbreekt for a character they don't have, BriefMislukt for anything else Typst refuses.
    """
    _, namen = _lettertypen(lettertypen)
    return _zet(brief.sjabloon, invoer(brief, namen), dag=brief.dagtekening, lettertypen=lettertypen)


def maak_stuk(sjabloon: str, gegevens: dict[str, object], *, dag: date, lettertypen: Path) -> bytes:
    """Return a document that is no letter as PDF, from its template and data as JSON takes it; else as `maak_pdf`."""
    _, namen = _lettertypen(lettertypen)
    data = {"gegevens": json.dumps(gegevens), "lettertypen": json.dumps(namen)}
    return _zet(sjabloon, data, dag=dag, lettertypen=lettertypen)


def _zet(sjabloon: str, data: dict[str, str], *, dag: date, lettertypen: Path) -> bytes:
    """Let Typst make the PDF; `dag` is the moment in the file."""
    bron, _ = _lettertypen(lettertypen)
    moment = datetime.combine(dag, time(), tzinfo=UTC)
    try:
        pdf = typst.compile(
            SJABLONEN / sjabloon,
            root=SJABLONEN,
            font_paths=bron,
            ignore_system_fonts=True,
            sys_inputs=data,
            pdf_standards=NORMEN,
            timestamp=moment,
        )
    except typst.TypstError as fout:
        if "could not be displayed" in str(fout):
            raise TekenOntbreekt(str(fout)) from fout
        raise BriefMislukt(str(fout)) from fout
    if not isinstance(pdf, bytes):
        raise BriefMislukt("Typst gaf geen PDF terug")
    return pdf
