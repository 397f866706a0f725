# SPDX-License-Identifier: EUPL-1.2
"""From an outcome of a rule to plain JSON, and the JSON Schema of the facts that a rule takes."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any, Final, Literal, Union, get_args, get_origin

from meedoen.recht.invoer import (
    HOOGSTE_GETAL,
    LANGSTE_LIJST,
    LANGSTE_TEKST,
    RIJEN,
    is_namedtuple,
    kameel,
    record,
    velden,
)
from meedoen.recht.regel import Regel

_DAG: Final = "^(19|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}$"
"""A day from `EERSTE_DAG` up to and including `LAATSTE_DAG`, which a format alone does not say."""


def als_json(waarde: object) -> Any:
    """Return a value as JSON: dates as text, enums by value, records as objects with names in lowerCamelCase."""
    if isinstance(waarde, Enum):
        return waarde.value
    if waarde is None or isinstance(waarde, (bool, int, str)):
        return waarde
    if isinstance(waarde, date):
        return waarde.isoformat()
    if dataclasses.is_dataclass(waarde) and not isinstance(waarde, type):
        return {kameel(veld.name): als_json(getattr(waarde, veld.name)) for veld in dataclasses.fields(waarde)}
    if isinstance(waarde, tuple) and hasattr(waarde, "_fields"):
        return {kameel(naam): als_json(getattr(waarde, naam)) for naam in waarde._fields}
    if isinstance(waarde, Mapping):
        return {str(als_json(sleutel)): als_json(inhoud) for sleutel, inhoud in waarde.items()}
    if isinstance(waarde, (tuple, list)):
        return [als_json(deel) for deel in waarde]
    if isinstance(waarde, (set, frozenset)):
        return sorted(als_json(deel) for deel in waarde)
    raise TypeError(f"{type(waarde).__name__} kan niet in JSON")


def voorbeeld(regel: Regel) -> dict[str, Any]:
    """Return the example of a rule as the JSON object that asks it, without what may be left out."""
    plat: dict[str, Any] = {}
    for veld in velden(regel):
        if not veld.deel and veld.naam not in regel.voorbeeld:
            continue
        waarde = getattr(regel.voorbeeld[veld.deel], veld.naam) if veld.deel else regel.voorbeeld[veld.naam]
        if veld.verplicht or waarde != veld.standaard:
            plat[veld.sleutel] = als_json(waarde)
    return plat


def schema(regel: Regel) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the facts that a rule takes."""
    alle = velden(regel)
    return {
        "type": "object",
        "properties": {veld.sleutel: _schema(veld.soort) for veld in alle},
        "required": [veld.sleutel for veld in alle if veld.verplicht],
        "additionalProperties": False,
    }


def _schema(soort: Any) -> dict[str, Any]:
    if get_origin(soort) in (Union, types.UnionType):
        return {"anyOf": [_schema(deel) for deel in get_args(soort)]}
    if get_origin(soort) is Literal:
        return {"enum": list(get_args(soort))}
    if isinstance(soort, type) and issubclass(soort, Enum):
        return {"type": "string", "enum": [lid.value for lid in soort]}
    if dataclasses.is_dataclass(soort) or is_namedtuple(soort):
        namen, moet = record(soort)
        return {
            "type": "object",
            "properties": {kameel(naam): _schema(deel) for naam, deel in namen.items()},
            "required": [kameel(naam) for naam in namen if naam in moet],
            "additionalProperties": False,
        }
    if get_origin(soort) is Mapping:
        sleutel, inhoud = get_args(soort)
        return {
            "type": "object",
            "properties": {str(lid.value): _schema(inhoud) for lid in sleutel},
            "additionalProperties": False,
        }
    if get_origin(soort) in RIJEN:
        return {"type": "array", "items": _schema(get_args(soort)[0]), "maxItems": LANGSTE_LIJST}
    return _los(soort)


def _los(soort: Any) -> dict[str, Any]:
    los: dict[Any, dict[str, Any]] = {
        bool: {"type": "boolean"},
        int: {"type": "integer", "minimum": -HOOGSTE_GETAL, "maximum": HOOGSTE_GETAL},
        str: {"type": "string", "maxLength": LANGSTE_TEKST},
        date: {"type": "string", "format": "date", "pattern": _DAG},
        type(None): {"type": "null"},
    }
    return los[soort]
