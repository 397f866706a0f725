# SPDX-License-Identifier: EUPL-1.2
"""The door to the database: every read and write happens in a transaction with a scope set on it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID

from django.db import connection, transaction

from meedoen.domein.toegang import Rol, Scope, Veldgroep, schrijfbare_veldgroepen, veldgroepen

F = TypeVar("F", bound=Callable[..., Any])

_huidig: ContextVar[Scope | None] = ContextVar("meedoen_scope", default=None)

GROEP_GEMEENTE = "gemeente"
GROEP_BEHEER = "functioneel_beheer"
GROEP_PARTNER = "partner"
_GROEPEN = {
    Rol.BEHEERDER: GROEP_BEHEER, Rol.PARTNER: GROEP_PARTNER, Rol.BEGELEIDER: "begeleider",
    Rol.VRIJWILLIGER: "vrijwilliger",
}  # fmt: skip
# Laying down a fact rebuilds what the list of dossiers knows of plicht and residence.
_IN_DOSSIER = (
    Veldgroep.VERLOOP, Veldgroep.NAAM, Veldgroep.NAAM_CONTACT, Veldgroep.VERBLIJF, Veldgroep.BERICHTEN,
)  # fmt: skip

_ZET = """
select set_config('meedoen.gemeenten', %s, true), set_config('meedoen.leesgroepen', %s, true),
       set_config('meedoen.schrijfgroepen', %s, true), set_config('meedoen.medewerker', %s, true),
       set_config('meedoen.vandaag', %s, true), set_config('meedoen.organisatie', %s, true),
       set_config('meedoen.rol', %s, true), set_config('meedoen.dossier', %s, true), set_config('role', %s, true)
"""


def lijst(waarden: tuple[object, ...]) -> str:
    """Return `waarden` as the text of a PostgreSQL array."""
    return "{" + ",".join(str(waarde) for waarde in waarden) + "}"


def groepsrol(rol: Rol) -> str:
    """Return the database group role in which somebody with `rol` works."""
    return _GROEPEN.get(rol, GROEP_GEMEENTE)


def keten_scope(gemeente_id: int, *, nu: datetime, vandaag: date, herkomst: str, doel: str) -> Scope:
    """Return the scope in which the worker handles one message of one gemeente."""
    return Scope(
        medewerker_id=None,
        naam="Meedoen",
        rol=Rol.KETEN,
        gemeenten=(gemeente_id,),
        veldgroepen=veldgroepen(Rol.KETEN),
        herkomst=herkomst,
        vandaag=vandaag,
        nu=nu,
        doel=doel,
    )


def scope_namens(wie: UUID | None, naam: str, rol: Rol, gemeenten: Sequence[int], *, nu: datetime, doel: str) -> Scope:
    """Return the scope in which the worker does what this person asked for, with the rights of that role."""
    return Scope(
        medewerker_id=wie,
        naam=naam,
        rol=rol,
        gemeenten=tuple(gemeenten),
        veldgroepen=veldgroepen(rol),
        herkomst="worker",
        vandaag=nu.date(),
        nu=nu,
        doel=doel,
    )


def zet_scope(scope: Scope) -> None:
    """Set `scope` on the running transaction; it ends with that transaction."""
    schrijf = tuple(g for g in schrijfbare_veldgroepen(scope.rol) if g in scope.veldgroepen)
    _zet(
        lijst(scope.gemeenten),
        lijst(scope.veldgroepen),
        lijst(schrijf),
        str(scope.medewerker_id or ""),
        scope.vandaag.isoformat(),
        str(scope.organisatie_id or ""),
        scope.rol.value,
        str(scope.dossier_id or ""),
        groepsrol(scope.rol),
    )


def _zet(*waarden: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_ZET, waarden)


@contextmanager
def onthoud(scope: Scope | None) -> Iterator[None]:
    """Remember `scope` as the running one; at the end put back what held before.

    Only matters inside a transaction that goes on (a test, or a scope within a scope): settings made with
    `set local` would outlive the inner block there.
    """
    vorige = _huidig.get()
    teken = _huidig.set(scope)
    try:
        yield
    finally:
        _huidig.reset(teken)
        if connection.in_atomic_block and not connection.needs_rollback:
            if vorige is None:
                _zet("", "", "", "", "", "", "", "", "none")
            else:
                zet_scope(vorige)


@contextmanager
def met_scope(scope: Scope) -> Iterator[Scope]:
    """Open a transaction in which the database shows `scope` and nothing else.

    For the worker, commands, streamed exports and the log of refusals.
    """
    with onthoud(scope), transaction.atomic():
        zet_scope(scope)
        yield scope


@contextmanager
def in_dossier(scope: Scope, gemeente_id: int, dossier_id: UUID, *groepen: Veldgroep) -> Iterator[Scope]:
    """Work for a moment in the scope in which is laid down what somebody did who sees no tijdlijn.

    Who guides for an organisation, and a jurist, may neither see nor write the tijdlijn, clocks and tasks. It has the
    rights of a consulent, narrowed to guidance (or to `groepen` in its place) and the course of this one dossier; the
    name stays theirs. After it their own scope holds again.
    """
    eigen = replace(
        scope, rol=Rol.CONSULENT, gemeenten=(gemeente_id,), dossier_id=dossier_id, organisatie_id=None,
        veldgroepen=tuple(sorted(groep.value for groep in {*_IN_DOSSIER, *(groepen or (Veldgroep.BEGELEIDING,))})),
    )  # fmt: skip
    try:
        with met_scope(eigen):
            yield eigen
    finally:
        if not connection.needs_rollback:
            zet_scope(scope)


def openbaar(view: F) -> F:
    """Mark a view that needs no login (login page, /gezond, the Notificatie API)."""
    view.openbaar = True  # type: ignore[attr-defined]
    return view


def zonder_dossiers(view: F) -> F:
    """Mark a view of the own account: logged in, but with the bare role that can't see any dossier."""
    view.zonder_dossiers = True  # type: ignore[attr-defined]
    return view


def in_eigen_rol(view: F) -> F:
    """Mark a view about a dossier that break-glass does not widen: the page about break-glass itself."""
    view.in_eigen_rol = True  # type: ignore[attr-defined]
    return view
