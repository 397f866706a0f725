# SPDX-License-Identifier: EUPL-1.2
"""Words in the JSON Schema of a rule: what each fact means, in what unit a number stands, what each choice is."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin

from meedoen.recht.invoer import RIJEN, is_namedtuple, kameel, record
from meedoen.regie.web.zinnen import recht_nl


def beschrijf(schema: dict[str, Any], soort: Any, feit: str, eigenaar: str = "") -> None:
    """Write into the schema of a fact, and into that of each part of it, what it is; `eigenaar` is its record."""
    delen = (recht_nl.LABELS[feit] + ".", recht_nl.eenheidzin(feit, eigenaar), _keuzes(soort, feit))
    schema["description"] = " ".join(filter(None, delen))
    _delen(schema, soort)


def _delen(schema: dict[str, Any], soort: Any) -> None:
    if get_origin(soort) in (Union, types.UnionType):
        for onder, deel in zip(schema["anyOf"], get_args(soort), strict=True):
            _delen(onder, deel)
    elif dataclasses.is_dataclass(soort) or is_namedtuple(soort):
        for naam, deel in record(soort)[0].items():
            beschrijf(schema["properties"][kameel(naam)], deel, naam, soort.__name__)
    elif get_origin(soort) in RIJEN:
        _delen(schema["items"], get_args(soort)[0])


def _keuzes(soort: Any, feit: str) -> str:
    """Return what each value means, empty when anything goes."""
    if get_origin(soort) in (Union, types.UnionType, *RIJEN):
        return next(filter(None, (_keuzes(deel, feit) for deel in get_args(soort))), "")
    if get_origin(soort) is Mapping:
        return _keuzes(get_args(soort)[0], feit)
    woorden = recht_nl.keuzes(feit) if get_origin(soort) is Literal or soort is str else None
    if isinstance(soort, type) and issubclass(soort, Enum):
        woorden = recht_nl.KEUZES[soort.__name__]
    return "; ".join(f"{waarde}: {woord}" for waarde, woord in (woorden or {}).items())
