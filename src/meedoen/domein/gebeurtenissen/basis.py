# SPDX-License-Identifier: EUPL-1.2
"""What every row on the tijdlijn has, and how its data become JSON and come back.

A kind of row is a frozen dataclass under a code that never changes. A new field gets a default, so that old
rows stay readable. Dates and times of day are ISO text, moments ISO text with their offset, ids text, lists arrays.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime, time
from enum import Enum, StrEnum
from typing import Any, ClassVar, NamedTuple, TypeVar, cast
from uuid import UUID

from meedoen.domein.toegang import Veldgroep


class Soort(StrEnum):
    """Where a row comes from, as the reader of the tijdlijn filters it."""

    KETEN = "keten"
    MENS = "mens"
    CORRECTIE = "correctie"
    BRIEF = "brief"
    KLOK = "klok"


class Bron(StrEnum):
    """Who said it. `VORIGE_GEMEENTE`: handed over on request (Wet inburgering 2021, article 35 lid 4)."""

    DUO = "duo"
    BRP = "brp"
    COA = "coa"
    MEDEWERKER = "medewerker"
    INBURGERAAR = "inburgeraar"
    VORIGE_GEMEENTE = "vorige_gemeente"
    SYSTEEM = "systeem"
    OUD_SYSTEEM = "oud_systeem"
    """The system that the gemeente used before: a person read its list in."""
    PARTNER = "partner"
    """A school or guidance organisation that works for the gemeente."""


class GegevensOnleesbaar(Exception):
    """A stored row does not fit its kind: unknown code, unknown field, missing field or wrong type."""

    def __init__(self, code: str, veld: str, waarom: str) -> None:
        super().__init__(f"{code}.{veld}: {waarom}")
        self.code, self.veld, self.waarom = code, veld, waarom


@dataclass(frozen=True, slots=True, kw_only=True)
class Gegevens:
    """The data of one row. Subclasses are registered under their code by `@gebeurtenis`."""

    code: ClassVar[str]
    soort: ClassVar[Soort]
    veldgroep: ClassVar[Veldgroep]
    """The group a reader needs to see the data of this row; that the row exists is `verloop`."""


class Gebeurtenis(NamedTuple):
    """One row on the tijdlijn of a dossier, append-only.

    `geldig_op`: the day it is true from. `vastgelegd_op`: the moment (with time zone) we knew it. `vervangt`:
    the id of the row that this one corrects; from `vastgelegd_op` on that row no longer counts.
    """

    id: UUID
    gegevens: Gegevens
    geldig_op: date
    vastgelegd_op: datetime
    bron: Bron
    vervangt: UUID | None = None


_Lezer = Callable[[Any], Any]
_G = TypeVar("_G", bound=type[Gegevens])
REGISTER: dict[str, type[Gegevens]] = {}
_LEZERS: dict[str, dict[str, _Lezer]] = {}
_VERPLICHT: dict[str, frozenset[str]] = {}


def gebeurtenis(code: str, soort: Soort, veldgroep: Veldgroep) -> Callable[[_G], _G]:
    """Register a dataclass as the kind of row with this code. The same code twice is a programming error."""

    def zet(klasse: _G) -> _G:
        if code in REGISTER:
            raise ValueError(f"code staat er al: {code}")
        klasse.code, klasse.soort, klasse.veldgroep = code, soort, veldgroep
        REGISTER[code] = klasse
        return klasse

    return zet


def naar_dict(gegevens: Gegevens) -> dict[str, Any]:
    """Return the data as a dict that JSON can hold. Fields at None are left out."""
    uit: dict[str, Any] = {}
    for veld in fields(gegevens):
        waarde = getattr(gegevens, veld.name)
        if waarde is not None:
            uit[veld.name] = _schrijf(waarde)
    return uit


def uit_dict(code: str, ruw: Mapping[str, Any]) -> Gegevens:
    """Return the data of a stored row. Raise `GegevensOnleesbaar` when they do not fit the kind."""
    klasse = REGISTER.get(code)
    if klasse is None:
        raise GegevensOnleesbaar(code, "", "onbekende soort")
    lezers = _LEZERS.get(code) or _maak_lezers(klasse)
    try:
        return klasse(**{naam: lezers[naam](waarde) for naam, waarde in ruw.items()})
    except (KeyError, TypeError, ValueError, AttributeError):
        # Something does not fit: go by each field to say what.
        return klasse(**_gelezen(code, lezers, ruw))


def _gelezen(code: str, lezers: Mapping[str, _Lezer], ruw: Mapping[str, Any]) -> dict[str, Any]:
    waarden: dict[str, Any] = {}
    for naam, waarde in ruw.items():
        lezer = lezers.get(naam)
        if lezer is None:
            raise GegevensOnleesbaar(code, naam, "onbekend veld")
        try:
            waarden[naam] = lezer(waarde)
        except (TypeError, ValueError, AttributeError) as fout:
            raise GegevensOnleesbaar(code, naam, str(fout)) from fout
    ontbreekt = _VERPLICHT[code] - waarden.keys()
    if ontbreekt:
        raise GegevensOnleesbaar(code, min(ontbreekt), "ontbreekt")
    return waarden


def _schrijf(waarde: Any) -> Any:
    if isinstance(waarde, tuple):
        return [_schrijf(deel) for deel in waarde]
    if isinstance(waarde, Enum):
        return waarde.value
    if isinstance(waarde, date | time):
        return waarde.isoformat()
    return str(waarde) if isinstance(waarde, UUID) else waarde


def _maak_lezers(klasse: type[Gegevens]) -> dict[str, _Lezer]:
    wenken = typing.get_type_hints(klasse)
    _VERPLICHT[klasse.code] = frozenset(
        veld.name for veld in fields(klasse) if veld.default is MISSING and veld.default_factory is MISSING
    )
    lezers = {veld.name: _lezer(wenken[veld.name]) for veld in fields(klasse)}
    _LEZERS[klasse.code] = lezers
    return lezers


def _lezer(wenk: Any) -> _Lezer:
    """Return the function that reads one field of this type from JSON."""
    if typing.get_origin(wenk) in (types.UnionType, typing.Union):
        (kern,) = (deel for deel in typing.get_args(wenk) if deel is not type(None))
        lees = _lezer(kern)
        return lambda waarde: None if waarde is None else lees(waarde)
    if typing.get_origin(wenk) is tuple:
        lees_deel = _lezer(typing.get_args(wenk)[0])
        return lambda waarde: tuple(lees_deel(deel) for deel in _als(list, waarde))
    if wenk in (datetime, date, time):
        # Itself refuses what is no text.
        return cast(_Lezer, wenk.fromisoformat)
    if issubclass(wenk, Enum):
        leden: dict[object, Any] = {lid.value: lid for lid in wenk}
        return lambda waarde: leden.get(waarde) or wenk(_als(str, waarde))
    if wenk is UUID:
        return lambda waarde: wenk(_als(str, waarde))
    return lambda waarde: _als(wenk, waarde)


def _als(soort: type[Any], waarde: Any) -> Any:
    # bool is an int to Python; a stored true is not a number.
    if type(waarde) is not soort:
        raise TypeError(f"geen {soort.__name__}")
    return waarde
