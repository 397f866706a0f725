# SPDX-License-Identifier: EUPL-1.2
"""Holds JSON against condensed OpenAPI files: DUO's (`meedoen.gegevens`, duo_api.json) and whoever gives schemas."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from meedoen import gegevens


class Operatie(NamedTuple):
    """One operation of one API. `lichaam` and the values of `antwoorden` (by status) are schemas or None."""

    api: str
    versie: str
    id: str
    methode: str
    pad: str
    lichaam: Mapping[str, Any] | None
    antwoorden: Mapping[str, Mapping[str, Any] | None]


Schemas = Mapping[str, Mapping[str, Any]]


@cache
def operaties() -> Mapping[str, Operatie]:
    """Return all operations of DUO's files by operationId."""
    return {
        op["id"]: Operatie(naam, api["versie"], op["id"], op["methode"], op["pad"], op["lichaam"], op["antwoorden"])
        for naam, api in gegevens.duo_apis().items()
        for op in api["operaties"]
    }


def keur(
    api: str | Schemas, schema: Mapping[str, Any], waarde: object, plek: str = "", *, heel: bool = True
) -> list[str]:
    """Return what is wrong with `waarde` by a schema of `api`, one Dutch phrase each; empty when it fits.

    `api`: the name of an API of DUO, or all schemas of another one by name. A kind (`soorten`, by the member `type`)
    that the schema does not name is held against what all kinds have in common. Members that the schema does not
    name are allowed, as DUO's files allow them. No value is ever repeated in a phrase: they end in logs.

    `heel`: a pattern must fit the whole text, as DUO means it. JSON Schema itself is content with a part that fits
    (most patterns of DUO have no ^ and $), so an answer that keeps to the letter of the file asks `heel=False`.
    """
    if "ref" in schema:
        schemas = gegevens.duo_apis()[api]["schemas"] if isinstance(api, str) else api
        schema = schemas[schema["ref"]]
    if waarde is None and schema.get("nullable"):
        return []
    if "soorten" in schema and isinstance(waarde, dict):
        soort = waarde.get("type")
        if isinstance(soort, str) and soort in schema["soorten"]:
            return keur(api, {"ref": schema["soorten"][soort]}, waarde, plek, heel=heel)
    match schema.get("type"):
        case "object":
            return _keur_object(api, schema, waarde, plek, heel)
        case "array":
            return _keur_lijst(api, schema, waarde, plek, heel)
        case "boolean":
            return [] if isinstance(waarde, bool) else [f"{plek} is geen ja of nee"]
        case "integer" | "number":
            return _keur_getal(schema, waarde, plek)
    return _keur_tekst(schema, waarde, plek, heel)


def _keur_object(api: str | Schemas, schema: Mapping[str, Any], waarde: object, plek: str, heel: bool) -> list[str]:
    if not isinstance(waarde, dict):
        return [f"{plek or 'het bericht'} is geen object"]
    voor = f"{plek}." if plek else ""
    uit = [f"{voor}{naam} ontbreekt" for naam in schema.get("required", ()) if naam not in waarde]
    for naam, deel in schema.get("properties", {}).items():
        if naam in waarde:
            uit += keur(api, deel, waarde[naam], f"{voor}{naam}", heel=heel)
    return uit


def _keur_lijst(api: str | Schemas, schema: Mapping[str, Any], waarde: object, plek: str, heel: bool) -> list[str]:
    if not isinstance(waarde, list):
        return [f"{plek or 'het bericht'} is geen lijst"]
    uit = [f"{plek or 'de lijst'} is te lang"] if len(waarde) > schema.get("maxItems", sys.maxsize) else []
    uit += [f"{plek or 'de lijst'} is te kort"] if len(waarde) < schema.get("minItems", 0) else []
    for nummer, deel in enumerate(waarde):
        uit += keur(api, schema["items"], deel, f"{plek}[{nummer}]", heel=heel)
    return uit


def _keur_getal(schema: Mapping[str, Any], waarde: object, plek: str) -> list[str]:
    soorten = (int,) if schema["type"] == "integer" else (int, float)
    if isinstance(waarde, bool) or not isinstance(waarde, soorten):
        return [f"{plek} is geen {'geheel ' if schema['type'] == 'integer' else ''}getal"]
    assert isinstance(waarde, int | float)
    if not schema.get("minimum", -(2**63)) <= waarde <= schema.get("maximum", 2**63 - 1):
        return [f"{plek} is te klein of te groot"]
    return []


def _keur_tekst(schema: Mapping[str, Any], waarde: object, plek: str, heel: bool) -> list[str]:
    if not isinstance(waarde, str):
        return [f"{plek or 'de waarde'} is geen tekst"]
    if not schema.get("minLength", 0) <= len(waarde) <= schema.get("maxLength", sys.maxsize):
        return [f"{plek or 'de waarde'} is te kort of te lang"]
    if "enum" in schema and waarde not in schema["enum"]:
        return [f"{plek or 'de waarde'} kennen we niet"]
    past = "pattern" not in schema or _patroon(schema["pattern"], heel).search(waarde) is not None
    if past and _vorm(schema.get("format"), waarde):
        return []
    return [f"{plek or 'de waarde'} heeft niet de goede vorm"]


_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d):(\d\d)(?:\.(\d+))?([Zz]|[+-]\d\d:\d\d)", re.ASCII)
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


def lees_moment(tekst: str) -> datetime:
    """Return a date-time of RFC 3339 with its offset. Raise ValueError for anything else.

    A leap second becomes the second before it; digits beyond microseconds are dropped.
    """
    deel = _MOMENT.fullmatch(tekst)
    if deel is None:
        raise ValueError("geen datum en tijd")
    dag, uur, seconde, breuk, zone = deel.groups()
    seconde = "59" if seconde == "60" else seconde
    breuk = ((breuk or "") + "000000")[:6]
    return datetime.fromisoformat(f"{dag}T{uur}:{seconde}.{breuk}{'+00:00' if zone in 'Zz' else zone}")


def lees_uuid(tekst: str) -> UUID | None:
    """Return a uuid in its usual form of 36 characters, or None."""
    return UUID(tekst) if _UUID.fullmatch(tekst) else None


def _vorm(vorm: str | None, waarde: str) -> bool:
    try:
        if vorm == "date":
            return len(waarde) == 10 and date.fromisoformat(waarde) is not None
        if vorm == "date-time":
            return lees_moment(waarde) is not None
        if vorm == "uuid":
            return lees_uuid(waarde) is not None
    except ValueError:
        return False
    return True


@cache
def _patroon(patroon: str, heel: bool) -> re.Pattern[str]:
    # In the files \d is a digit of ASCII, and re knows no \p{…}; both are spelled out. $ of re allows a last newline.
    kern = patroon.replace(r"\d", "[0-9]")
    kern = rf"\A(?:{kern.removeprefix('^').removesuffix('$')})\Z" if heel else re.sub(r"\$$", r"\\Z", kern)
    return re.compile(re.sub(r"\\p\{(\w+)\}", lambda deel: _tekens(deel[1]), kern))


@cache
def _tekens(categorie: str) -> str:
    """Return the characters of a Unicode category as ranges for inside a character class."""
    reeksen: list[list[int]] = []
    for code in range(sys.maxunicode + 1):
        if not unicodedata.category(chr(code)).startswith(categorie):
            continue
        if reeksen and code == reeksen[-1][1] + 1:
            reeksen[-1][1] = code
        else:
            reeksen.append([code, code])
    return "".join(f"{re.escape(chr(a))}-{re.escape(chr(b))}" for a, b in reeksen)
