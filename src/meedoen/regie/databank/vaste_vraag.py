# SPDX-License-Identifier: EUPL-1.2
"""Queries of the ORM whose SQL is made once: making it takes longer than asking it (docs/besluiten/0038).

    @vaste_vraag
    def taken_van(gemeente_id: int, dossier_id: UUID) -> QuerySet[Taak]:
        return Taak.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id).order_by("uiterlijk")

    taken_van(dossier.gemeente_id, dossier.id)  # a list

The function is called once per form of its arguments, with stand-ins; where these turn up among the parameters of the
SQL, the real values go from then on. So what it builds may depend on the form of an argument (None, a truth, how many
there are in a tuple) and not on its value.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import wraps
from itertools import count
from typing import Any, NamedTuple, ParamSpec, TypeVar
from uuid import UUID

from django.core.exceptions import EmptyResultSet, ValidationError
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Model, QuerySet

P = ParamSpec("P")
M = TypeVar("M", bound=Model)
R = TypeVar("R")

_teller = count(1)


class Plek(NamedTuple):
    """Where a parameter comes from: which argument, and which of its parts where that is a tuple (else -1)."""

    argument: int
    deel: int


class _Kant(NamedTuple):
    """A query that is ready: its compiler with the SQL, and the parameters: constants and places."""

    vragen: QuerySet[Any, Any]
    maker: Any
    sql: str
    parameters: tuple[object, ...]


class NietVast(Exception):
    """The SQL of this function depends on the value of an argument, or leaves one out; the text names it."""


def vaste_vraag(bouw: Callable[P, QuerySet[M, R]]) -> Callable[P, list[R]]:
    """Make of a function that builds a query one that asks it and returns the rows, in their order.

    Arguments by position: UUID, int, str, date, datetime, a tuple of these, or a bool or None. Raises NietVast at the
    first call when the SQL can't be kept.
    """
    kanten: dict[tuple[object, ...], _Kant | None] = {}

    @wraps(bouw)
    def vraag(*args: P.args, **kwargs: P.kwargs) -> list[R]:
        assert not kwargs
        vorm = tuple(_vorm(arg) for arg in args)
        if vorm not in kanten:
            try:
                kanten[vorm] = _maak(bouw, args)
            except (ValidationError, ValueError, TypeError):
                # A value that its field makes into another kind, as a text for an id: asked as any other query.
                return list(bouw(*args, **kwargs))
        kant = kanten[vorm]
        if kant is None:
            return []
        waarden = tuple(_waarde(p, args) if isinstance(p, Plek) else p for p in kant.parameters)
        lezer: Any = kant.vragen._iterable_class
        return list(lezer(_Bron(kant, waarden)))

    return vraag


def van_dossier(bouw: Callable[[int, UUID], QuerySet[M, R]]) -> Callable[[int, UUID], list[R]]:
    """Make a `vaste_vraag` of a function of gemeente and dossier: most of what a page shows hangs on these two."""
    return vaste_vraag(bouw)


def tabel_van_dossier(model: type[M], *volgorde: str) -> Callable[[int, UUID], list[M]]:
    """Return the question for all rows of this table with one dossier, in this order."""
    rijen = model._default_manager.order_by(*volgorde) if volgorde else model._default_manager.all()
    return van_dossier(lambda gemeente, dossier: rijen.filter(gemeente_id=gemeente, dossier_id=dossier))


def eerste(rijen: Sequence[R]) -> R | None:
    """Return the first row, or None: for a table with at most one per dossier, or a question that asks for one."""
    return rijen[0] if rijen else None


def _vorm(arg: object) -> object:
    if arg is None or isinstance(arg, bool):
        return arg
    return tuple(_vorm(deel) for deel in arg) if isinstance(arg, tuple) else type(arg)


def _waarde(plek: Plek, args: Sequence[Any]) -> object:
    waarde = args[plek.argument]
    return waarde if plek.deel < 0 else waarde[plek.deel]


def _maak(bouw: Callable[..., QuerySet[Any, Any]], args: Sequence[object]) -> _Kant | None:
    """Build and compile; None where Django sees without asking that there are no rows (an empty tuple)."""
    plekken: dict[object, Plek] = {}
    invoer: list[object] = []
    for nummer, arg in enumerate(args):
        delen = [_dubbel(deel) for deel in arg] if isinstance(arg, tuple) else [_dubbel(arg)]
        for deel, dubbel in enumerate(delen):
            if dubbel is not None and not isinstance(dubbel, bool):
                plekken[dubbel] = Plek(nummer, deel if isinstance(arg, tuple) else -1)
        invoer.append(tuple(delen) if isinstance(arg, tuple) else delen[0])
    vragen = bouw(*invoer)
    if vragen._prefetch_related_lookups or vragen._known_related_objects:  # type: ignore[attr-defined]
        raise NietVast(f"{bouw.__qualname__}: haalt er rijen bij in een tweede vraag")
    maker = vragen.query.get_compiler(using=DEFAULT_DB_ALIAS)
    try:
        sql, parameters = maker.as_sql()
    except EmptyResultSet:
        return None
    gevonden = tuple(plekken.get(p, p) if p.__hash__ else p for p in parameters)
    if weg := set(plekken.values()) - {p for p in gevonden if isinstance(p, Plek)}:
        raise NietVast(f"{bouw.__qualname__}: argument {min(weg).argument} staat niet als waarde in de vraag")
    return _Kant(vragen, maker, sql, gevonden)


def _dubbel(waarde: object) -> object:
    """Return a value of the same kind that stands nowhere else."""
    n = next(_teller)
    if waarde is None or isinstance(waarde, bool):
        return waarde
    if isinstance(waarde, UUID):
        return UUID(int=(1 << 127) + n)
    if isinstance(waarde, int):
        return 1_900_000_000 + n
    if isinstance(waarde, str):
        return f"~~{n}~~"
    if isinstance(waarde, datetime):
        return datetime(1700, 1, 1, tzinfo=waarde.tzinfo) + timedelta(seconds=n)
    if isinstance(waarde, date):
        return date(1600, 1, 1) + timedelta(days=n)
    raise NietVast(f"een {type(waarde).__name__} kan geen argument van een vaste vraag zijn")


class _Bron:
    """What Django's own readers of rows ask of a query set: they make the objects, as after any query."""

    db = DEFAULT_DB_ALIAS
    _known_related_objects: dict[Any, Any] = {}

    def __init__(self, kant: _Kant, waarden: tuple[object, ...]) -> None:
        self.query = _Vraag(kant, waarden)
        self.model = kant.vragen.model
        self._fields = kant.vragen._fields  # type: ignore[attr-defined]


class _Vraag:
    def __init__(self, kant: _Kant, waarden: tuple[object, ...]) -> None:
        self._kant, self._waarden = kant, waarden

    def get_compiler(self, using: str) -> Any:
        maker = copy.copy(self._kant.maker)
        # A connection belongs to a thread.
        maker.connection = connections[using]
        maker.as_sql = lambda *_args, **_kwargs: (self._kant.sql, self._waarden)
        return maker

    def __getattr__(self, naam: str) -> Any:
        return getattr(self._kant.vragen.query, naam)
