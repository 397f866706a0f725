# SPDX-License-Identifier: EUPL-1.2
"""Writes lines in the logboek (BIO2 8.15.01: action, object, result, origin, actor, time; and the purpose)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import connection
from uuid_utils import uuid7

from meedoen.domein.toegang import Scope
from meedoen.regie.web.toegang import met_scope

_VOEG_TOE = """
insert into logboek_logregel
  (id, gemeente_id, dossier_id, handeling, object, resultaat, herkomst, medewerker_id, actor, tijd, doel)
select regel.id, regel.gemeente, regel.dossier, %s::text, %s::text, %s::text, %s::text, %s::uuid, %s::text,
       %s::timestamptz, %s::text
from unnest(%s::uuid[], %s::int[], %s::uuid[]) as regel (id, gemeente, dossier)
"""


def log(
    *,
    scope: Scope,
    handeling: str,
    object: str,
    resultaat: str = "gelukt",
    gemeente_id: int | None,
    dossier_ids: Sequence[UUID] = (),
) -> None:
    """Write one line per dossier in one statement; without dossiers one line about the object itself.

    Runs in the transaction of the act: an act that is undone leaves no line that it was done.
    """
    dossiers: list[UUID | None] = list(dict.fromkeys(dossier_ids)) or [None]
    _schrijf(scope, handeling, object, resultaat, [(gemeente_id, dossier) for dossier in dossiers])


def log_lijst(
    *,
    scope: Scope,
    handeling: str,
    object: str,
    dossiers: Iterable[tuple[int, UUID]],
) -> None:
    """Write one line per (gemeente_id, dossier_id) that a list showed, in one statement. No rows: nothing."""
    paren: list[tuple[int | None, UUID | None]] = list(dict.fromkeys(dossiers))
    if paren:
        _schrijf(scope, handeling, object, "gelukt", paren)


def _schrijf(
    scope: Scope,
    handeling: str,
    object_: str,
    resultaat: str,
    paren: Sequence[tuple[int | None, UUID | None]],
) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            _VOEG_TOE,
            [
                handeling[:60],
                object_[:80],
                resultaat[:20],
                scope.herkomst[:64],
                scope.medewerker_id,
                scope.naam[:100],
                scope.nu,
                scope.doel[:80],
                # Made here: PostgreSQL asks the kernel anew for each, a third of writing a page of a hundred.
                _reeks([uuid7() for _ in paren]),
                _reeks([gemeente for gemeente, _ in paren]),
                _reeks([dossier for _, dossier in paren]),
            ],
        )


def _reeks(waarden: Iterable[object]) -> str:
    """Return numbers or ids as the text of an array: a page of a hundred is logged at a third of the cost."""
    return "{" + ",".join(["NULL" if waarde is None else str(waarde) for waarde in waarden]) + "}"


def log_weigering(
    *,
    scope: Scope,
    handeling: str,
    object: str,
    resultaat: str = "geweigerd",
    gemeente_id: int | None = None,
    dossier_ids: Sequence[UUID] = (),
) -> None:
    """Write what was refused or failed, in a transaction of its own.

    Call it after the transaction of the request has ended, so that undoing that one leaves this line. Without
    `gemeente_id` the line goes to the first gemeente of the scope: the asker may not write about another one.
    """
    eigen = gemeente_id if gemeente_id in scope.gemeenten else scope.gemeenten[0]
    with met_scope(scope):
        log(
            scope=scope,
            handeling=handeling,
            object=object,
            resultaat=resultaat,
            gemeente_id=eigen,
            dossier_ids=dossier_ids,
        )
