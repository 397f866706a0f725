# SPDX-License-Identifier: EUPL-1.2
"""Checks JSON against condensed files (`meedoen.gegevens`: duo_api.json, brp_api.json) and finds operations of DUO
by path.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from meedoen import gegevens

#: The one API that the gemeente serves and DUO calls; it is not answered here.
NOTIFICATIE = "Notificatie"


class Operatie(NamedTuple):
    """One operation of one API, as in DUO's files. `antwoorden`: status -> schema of the content or None."""

    api: str
    versie: str
    id: str
    methode: str
    pad: str
    lichaam: dict[str, Any] | None
    antwoorden: dict[str, Any]


@cache
def operaties() -> tuple[Operatie, ...]:
    """All operations of DUO's APIs, the Notificatie API included."""
    return tuple(
        Operatie(naam, api["versie"], op["id"], op["methode"], op["pad"], op["lichaam"], op["antwoorden"])
        for naam, api in gegevens.duo_apis().items()
        for op in api["operaties"]
    )


@cache
def _patronen() -> tuple[tuple[re.Pattern[str], str], ...]:
    paden = sorted({op.pad for op in operaties() if op.api != NOTIFICATIE}, key=lambda pad: pad.count("{"))
    return tuple((re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", pad)), pad) for pad in paden)


def vind(methode: str, pad: str) -> tuple[Operatie | None, dict[str, str], bool]:
    """(operation, path parameters, is the path known) for a request path without the base path."""
    for patroon, sjabloon in _patronen():
        if treffer := patroon.fullmatch(pad):
            passend = (op for op in operaties() if op.pad == sjabloon and op.methode == methode)
            return next(passend, None), treffer.groupdict(), True
    return None, {}, False


def fouten(api: str | dict[str, Any], schema: dict[str, Any], waarde: Any, plek: str = "") -> list[str]:
    """What is wrong with `waarde` by a schema of `api` (a name, or all schemas of an API that is not DUO's), one
    Dutch sentence each; empty when it is valid.
    """
    if "ref" in schema:
        schemas = gegevens.duo_apis()[api]["schemas"] if isinstance(api, str) else api
        schema = schemas[schema["ref"]]
    if "soorten" in schema and isinstance(waarde, dict):
        gekozen = schema["soorten"].get(str(waarde.get("type")))
        if gekozen is None:
            return [f"{plek or 'het bericht'} heeft een onbekend type"]
        return fouten(api, {"ref": gekozen}, waarde, plek)
    soort = schema.get("type")
    if soort == "object":
        return _fouten_object(api, schema, waarde, plek)
    if soort == "array":
        return _fouten_lijst(api, schema, waarde, plek)
    return _fouten_waarde(schema, waarde, plek or "de waarde")


def parameterfouten(api: str, parameters: dict[str, str]) -> list[str]:
    """What is wrong with the path parameters of a request."""
    uit: list[str] = []
    for deel in gegevens.duo_apis()[api]["parameters"].values():
        if deel["in"] == "path" and deel["naam"] in parameters:
            waarde: Any = parameters[deel["naam"]]
            if deel["type"] == "integer" and re.fullmatch(r"\d{1,9}", waarde):
                waarde = int(waarde)
            uit += _fouten_waarde(deel, waarde, deel["naam"])
    return uit


def _fouten_object(api: str | dict[str, Any], schema: dict[str, Any], waarde: Any, plek: str) -> list[str]:
    if not isinstance(waarde, dict):
        return [f"{plek or 'het bericht'} is geen object"]
    voor = f"{plek}." if plek else ""
    uit = [f"{voor}{naam} ontbreekt" for naam in schema.get("required", ()) if naam not in waarde]
    for naam, deel in schema.get("properties", {}).items():
        if naam in waarde:
            uit += fouten(api, deel, waarde[naam], f"{voor}{naam}")
    return uit


def _fouten_lijst(api: str | dict[str, Any], schema: dict[str, Any], waarde: Any, plek: str) -> list[str]:
    if not isinstance(waarde, list):
        return [f"{plek or 'het bericht'} is geen lijst"]
    uit = ["de lijst is te lang"] if len(waarde) > schema.get("maxItems", sys.maxsize) else []
    uit += [f"{plek or 'de lijst'} is te kort"] if len(waarde) < schema.get("minItems", 0) else []
    for nummer, deel in enumerate(waarde):
        uit += fouten(api, schema["items"], deel, f"{plek}[{nummer}]")
    return uit


def _fouten_waarde(schema: dict[str, Any], waarde: Any, plek: str) -> list[str]:
    soort = schema.get("type")
    if soort == "boolean":
        return [] if isinstance(waarde, bool) else [f"{plek} is geen ja of nee"]
    if soort in ("integer", "number"):
        if isinstance(waarde, bool) or not isinstance(waarde, int):
            return [f"{plek} is geen geheel getal"]
        goed = schema.get("minimum", -(2**63)) <= waarde <= schema.get("maximum", 2**63)
        return [] if goed else [f"{plek} is te klein of te groot"]
    if not isinstance(waarde, str):
        return [f"{plek} is geen tekst"]
    return _fouten_tekst(schema, waarde, plek)


def _fouten_tekst(schema: dict[str, Any], waarde: str, plek: str) -> list[str]:
    if not schema.get("minLength", 0) <= len(waarde) <= schema.get("maxLength", sys.maxsize):
        return [f"{plek} is te kort of te lang"]
    if "enum" in schema and waarde not in schema["enum"]:
        return [f"{plek} heeft een onbekende waarde"]
    if "pattern" in schema and not _patroon(schema["pattern"]).fullmatch(waarde):
        return [f"{plek} heeft niet de goede vorm"]
    return [] if _goede_vorm(schema.get("format"), waarde) else [f"{plek} heeft niet de goede vorm"]


def _goede_vorm(vorm: str | None, waarde: str) -> bool:
    try:
        if vorm == "date":
            return len(waarde) == 10 and date.fromisoformat(waarde) is not None
        if vorm == "date-time":
            return "T" in waarde and datetime.fromisoformat(waarde).tzinfo is not None
        if vorm == "uuid":
            return len(waarde) == 36 and UUID(waarde) is not None
    except ValueError:
        return False
    return True


@cache
def _patroon(patroon: str) -> re.Pattern[str]:
    # `re` does not know \p{…}; DUO uses it inside a class for the name of a contact person, so it is spelled
    # out.
    return re.compile(re.sub(r"\\p\{(\w+)\}", lambda deel: _tekens(deel[1]), patroon))


@cache
def _tekens(categorie: str) -> str:
    """The characters of a Unicode category as ranges for inside a character class."""
    codes = [c for c in range(sys.maxunicode) if unicodedata.category(chr(c)).startswith(categorie)]
    reeksen: list[list[int]] = []
    for code in codes:
        if reeksen and code == reeksen[-1][1] + 1:
            reeksen[-1][1] = code
        else:
            reeksen.append([code, code])
    return "".join(f"{re.escape(chr(a))}-{re.escape(chr(b))}" for a, b in reeksen)
