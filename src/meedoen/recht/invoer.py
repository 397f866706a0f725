# SPDX-License-Identifier: EUPL-1.2
"""From plain JSON to the facts of a rule: which facts it takes, and a clear refusal of what can't be one.

A rule takes keyword arguments; the fields of a dataclass among them (`feiten`, `verblijf`) stand beside the others, so
that one flat object asks a question: `{"kennisgeving": "2026-10-16", "groep": "AS", "peildatum": "2026-11-21"}`. There
a name is in lowerCamelCase (NL API Design Rules): the fact `in_azc` is asked as `inAzc`.
"""

from __future__ import annotations

import dataclasses
import re
import types
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from functools import cache
from inspect import Parameter, signature
from typing import Any, Final, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from meedoen.recht.kalender import Periode
from meedoen.recht.regel import Regel

EERSTE_DAG: Final = date(1900, 1, 1)
LAATSTE_DAG: Final = date(2199, 12, 31)
HOOGSTE_GETAL: Final = 10**12
LANGSTE_TEKST: Final = 500
LANGSTE_LIJST: Final = 1000

_MISLUKT: Final = object()
RIJEN: Final = (tuple, list, Sequence, Collection, Iterable, frozenset)


class Invoerfout(ValueError):
    """A fact that can't be read. `veld`: its path, such as `onderbreking[0].start`; `verwacht`: what would do."""

    def __init__(self, veld: str, verwacht: str) -> None:
        super().__init__(f"{veld}: {verwacht}" if veld else verwacht)
        self.veld = veld
        self.verwacht = verwacht


class Samenhangfout(Invoerfout):
    """Facts that are each well written, and can't be true together, such as a period that ends before it begins."""


class Veld(NamedTuple):
    """One fact that a rule takes: its name, type, whether it must be there, and its value when left out.

    `deel` names the argument of the rule whose field this is; empty when it is an argument itself.
    """

    naam: str
    soort: Any
    verplicht: bool
    standaard: object
    deel: str

    @property
    def sleutel(self) -> str:
        """The name of the fact in JSON."""
        return kameel(self.naam)


@cache
def kameel(naam: str) -> str:
    """Return a name as JSON writes it: `in_azc` is `inAzc`."""
    eerste, *rest = naam.split("_")
    return eerste + "".join(deel.capitalize() for deel in rest)


def velden(regel: Regel) -> tuple[Veld, ...]:
    """Return the facts of a rule in the order in which it names them."""
    return _velden(regel.functie)


_soorten = cache(get_type_hints)
"""Types of the arguments of a function; kept, for a stream asks for them on every line."""


@cache
def _velden(functie: Callable[..., Any]) -> tuple[Veld, ...]:
    return tuple(_alle_velden(functie))


def _alle_velden(functie: Callable[..., Any]) -> Iterable[Veld]:
    soorten = _soorten(functie)
    for naam, parameter in signature(functie).parameters.items():
        soort = soorten[naam]
        if dataclasses.is_dataclass(soort):
            yield from _delen(naam, soort)
            continue
        leeg = parameter.default is Parameter.empty
        yield Veld(naam, soort, leeg, None if leeg else parameter.default, "")


def _delen(deel: str, soort: Any) -> Iterable[Veld]:
    soorten = get_type_hints(soort)
    for veld in dataclasses.fields(soort):
        if veld.default is not dataclasses.MISSING:
            yield Veld(veld.name, soorten[veld.name], False, veld.default, deel)
        elif veld.default_factory is not dataclasses.MISSING:
            yield Veld(veld.name, soorten[veld.name], False, veld.default_factory(), deel)
        else:
            yield Veld(veld.name, soorten[veld.name], True, None, deel)


def lees(regel: Regel, gegevens: Mapping[str, object]) -> dict[str, Any]:
    """Return the keyword arguments of the rule. Raises Invoerfout for the first fact that is wrong or missing.

    Samenhangfout, when all can be read, for facts that contradict each other.
    """
    bekend = velden(regel)
    namen = [veld.sleutel for veld in bekend]
    for naam in gegevens:
        if naam not in namen:
            raise Invoerfout(_genoemd(naam), f"dit gegeven kent de vraag niet; wel: {', '.join(namen) or 'niets'}")
    soorten = _soorten(regel.functie)
    delen: dict[str, dict[str, Any]] = {veld.deel: {} for veld in bekend}
    for veld in bekend:
        if veld.sleutel in gegevens:
            delen[veld.deel][veld.naam] = _lees(veld.soort, gegevens[veld.sleutel], veld.sleutel)
        elif veld.verplicht:
            raise Invoerfout(veld.sleutel, f"dit gegeven ontbreekt; verwacht {verwacht(veld.soort)}")
    # Only now: what can't be read goes before what contradicts itself.
    for veld in bekend:
        _samenhang(delen[veld.deel].get(veld.naam), veld.sleutel)
    los = delen.pop("", {})
    return los | {deel: soorten[deel](**inhoud) for deel, inhoud in delen.items()}


def _samenhang(waarde: object, pad: str) -> None:
    """Refuse a period that ends before it begins, wherever it stands."""
    if waarde is None or isinstance(waarde, (date, str, int)):
        return
    if isinstance(waarde, Periode):
        if waarde.einde < waarde.start:
            raise Samenhangfout(f"{pad}.einde", "de periode eindigt voor hij begint; verwacht een dag op of na start")
    elif is_namedtuple(type(waarde)) or dataclasses.is_dataclass(waarde):
        for naam in record(type(waarde))[0]:
            _samenhang(getattr(waarde, naam), f"{pad}.{kameel(naam)}")
    elif isinstance(waarde, tuple):
        for nummer, deel in enumerate(waarde):
            _samenhang(deel, f"{pad}[{nummer}]")


def _genoemd(naam: object) -> str:
    """Return a name that somebody made up as it can be shown: not too long, and without half characters."""
    return str(naam)[:80].encode("utf-8", "replace").decode()


def _lees(soort: Any, waarde: object, pad: str) -> Any:
    if get_origin(soort) in (Union, types.UnionType):
        return _lees_een_van(soort, waarde, pad)
    gelezen = _lees_los(soort, waarde)
    if gelezen is not _MISLUKT:
        return gelezen
    if dataclasses.is_dataclass(soort) or is_namedtuple(soort):
        return _lees_samen(soort, waarde, pad)
    if get_origin(soort) in RIJEN or soort in RIJEN:
        return _lees_rij(soort, waarde, pad)
    if get_origin(soort) is Mapping and isinstance(waarde, dict):
        sleutel, inhoud = get_args(soort)
        return {_lees(sleutel, s, pad): _lees(inhoud, w, f"{pad}.{_genoemd(s)}") for s, w in waarde.items()}
    raise Invoerfout(pad, f"verwacht {verwacht(soort)}")


def _lees_een_van(soort: Any, waarde: object, pad: str) -> Any:
    if waarde is None and type(None) in get_args(soort):
        return None
    (keuze,) = (deel for deel in get_args(soort) if deel is not type(None))
    return _lees(keuze, waarde, pad)


def _lees_los(soort: Any, waarde: object) -> Any:
    """Return a single value, or _MISLUKT where this type or value is none."""
    goed: object = _MISLUKT
    if soort is bool:
        goed = waarde if isinstance(waarde, bool) else _MISLUKT
    elif soort is int:
        goed = _getal(waarde)
    elif soort is str:
        goed = waarde if isinstance(waarde, str) and _is_tekst(waarde) else _MISLUKT
    elif soort is date:
        goed = _dag(waarde)
    elif get_origin(soort) is Literal:
        # By type as well: to Python True is 1. And to JSON 1.0 is 1.
        heel = _getal(waarde) if isinstance(waarde, float) else waarde
        goed = next((deel for deel in get_args(soort) if deel == heel and type(deel) is type(heel)), _MISLUKT)
    elif isinstance(soort, type) and issubclass(soort, Enum):
        goed = next((lid for lid in soort if lid.value == waarde), _MISLUKT)
    return goed


def _getal(waarde: object) -> object:
    if isinstance(waarde, float) and waarde.is_integer():
        waarde = int(waarde)  # JSON has one kind of number: 12.0 is 12.
    heel = isinstance(waarde, int) and not isinstance(waarde, bool) and abs(waarde) <= HOOGSTE_GETAL
    return waarde if heel else _MISLUKT


def _is_tekst(waarde: str) -> bool:
    try:
        waarde.encode()
    except UnicodeEncodeError:
        return False  # half of a character, as "\\ud800" in JSON
    return len(waarde) <= LANGSTE_TEKST


def _dag(waarde: object) -> object:
    if not isinstance(waarde, str) or re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", waarde) is None:
        return _MISLUKT
    try:
        dag = date.fromisoformat(waarde)
    except ValueError:
        return _MISLUKT
    return dag if EERSTE_DAG <= dag <= LAATSTE_DAG else _MISLUKT


def is_namedtuple(soort: Any) -> bool:
    """Return whether a type is a NamedTuple."""
    return isinstance(soort, type) and issubclass(soort, tuple) and hasattr(soort, "_fields")


def record(soort: Any) -> tuple[dict[str, Any], set[str]]:
    """Return the fields of a dataclass or NamedTuple with their types, and the names that must be there."""
    soorten = get_type_hints(soort)
    if is_namedtuple(soort):
        return {naam: soorten[naam] for naam in soort._fields}, set(soort._fields) - set(soort._field_defaults)
    leeg = dataclasses.MISSING
    alle = dataclasses.fields(soort)
    moet = {veld.name for veld in alle if veld.default is leeg and veld.default_factory is leeg}
    return {veld.name: soorten[veld.name] for veld in alle}, moet


def _lees_samen(soort: Any, waarde: object, pad: str) -> Any:
    namen, moet = record(soort)
    if not isinstance(waarde, dict):
        raise Invoerfout(pad, f"verwacht {verwacht(soort)}")
    sleutels = {kameel(naam): naam for naam in namen}
    for sleutel in waarde:
        if sleutel not in sleutels:
            raise Invoerfout(f"{pad}.{_genoemd(sleutel)}", f"onbekend; wel: {', '.join(sleutels)}")
    for sleutel, naam in sleutels.items():
        if naam in moet and sleutel not in waarde:
            raise Invoerfout(f"{pad}.{sleutel}", f"dit gegeven ontbreekt; verwacht {verwacht(namen[naam])}")
    inhoud = {sleutels[s]: _lees(namen[sleutels[s]], w, f"{pad}.{s}") for s, w in waarde.items()}
    return soort(**inhoud)


def _lees_rij(soort: Any, waarde: object, pad: str) -> Any:
    if not isinstance(waarde, list) or len(waarde) > LANGSTE_LIJST:
        raise Invoerfout(pad, f"verwacht {verwacht(soort)}")
    deel = get_args(soort)[0]
    rij = [_lees(deel, w, f"{pad}[{i}]") for i, w in enumerate(waarde)]
    return frozenset(rij) if get_origin(soort) is frozenset else tuple(rij)


def verwacht(soort: Any) -> str:
    """Return in words what a fact of this type looks like in JSON."""
    if get_origin(soort) in (Union, types.UnionType):
        delen = [verwacht(deel) for deel in get_args(soort) if deel is not type(None)]
        return " of ".join([*delen, "null"] if type(None) in get_args(soort) else delen)
    if get_origin(soort) is Literal:
        return "een van " + ", ".join(map(str, get_args(soort)))
    if isinstance(soort, type) and issubclass(soort, Enum):
        return "een van " + ", ".join(str(lid.value) for lid in soort)
    if dataclasses.is_dataclass(soort) or is_namedtuple(soort):
        return "een object met " + ", ".join(map(kameel, record(soort)[0]))
    if get_origin(soort) is Mapping:
        sleutel, inhoud = get_args(soort)
        return f"een object met {', '.join(str(lid.value) for lid in sleutel)}, elk {verwacht(inhoud)}"
    if get_origin(soort) in RIJEN:
        return f"een lijst van hoogstens {LANGSTE_LIJST}, elk {verwacht(get_args(soort)[0])}"
    los = {
        bool: "true of false",
        int: "een heel getal van hoogstens 12 cijfers",
        date: f"een datum als 2026-11-21, van {EERSTE_DAG.year} tot en met {LAATSTE_DAG.year}",
        str: f"een tekst van hoogstens {LANGSTE_TEKST} tekens",
    }
    return los.get(soort, "iets anders")
