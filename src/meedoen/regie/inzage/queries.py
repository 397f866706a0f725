# SPDX-License-Identifier: EUPL-1.2
"""Reads on break-glass."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Q

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.inzage.models import Breekglas


class ZonderTweede(NamedTuple):
    """How many looks in a gemeente nobody can judge, because no other teamleider works there; and since when."""

    gemeente: int
    aantal: int
    sinds: datetime


def zonder_tweede(scope: Scope) -> list[ZonderTweede]:
    """Return the gemeenten of this scope where a look waits for a second person, the longest first; one query."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select gemeente, aantal, sinds from meedoen.inzages_zonder_tweede(%s::date) order by sinds, gemeente",
            [scope.vandaag],
        )
        return [ZonderTweede(*rij) for rij in cursor.fetchall()]


def lopend(scope: Scope) -> list[Breekglas]:
    """Return the looks of the asker that run now; one query."""
    if scope.medewerker_id is None:
        return []
    rijen = Breekglas.objects.filter(
        gemeente_id__in=scope.gemeenten, medewerker_id=scope.medewerker_id, tot__gt=scope.nu, gestopt_op__isnull=True
    )
    return list(rijen.order_by("tot"))


def na_te_kijken(scope: Scope, hoogstens: int = 100) -> list[Breekglas]:
    """Return the looks that nobody judged yet, oldest first; one query."""
    rijen = Breekglas.objects.filter(gemeente_id__in=scope.gemeenten, nagekeken_op__isnull=True)
    return list(rijen.select_related("dossier", "gemeente").order_by("vanaf", "id")[:hoogstens])


def nagekeken(scope: Scope, hoogstens: int = 20) -> list[Breekglas]:
    """Return the looks that were judged last; one query."""
    rijen = Breekglas.objects.filter(gemeente_id__in=scope.gemeenten, nagekeken_op__isnull=False)
    return list(rijen.select_related("dossier", "gemeente", "nagekeken_door").order_by("-nagekeken_op")[:hoogstens])


def alle(scope: Scope, *, na: tuple[datetime, UUID] | None = None, hoogstens: int) -> list[Breekglas]:
    """Return looks, judged or not, newest first, after the moment and id of the last one read; one query."""
    rijen = Breekglas.objects.filter(gemeente_id__in=scope.gemeenten)
    if na is not None:
        rijen = rijen.filter(Q(vanaf__lt=na[0]) | Q(vanaf=na[0], id__lt=na[1]))
    rijen = rijen.select_related("dossier", "gemeente", "nagekeken_door").order_by("-vanaf", "-id")
    return list(rijen[:hoogstens])


def van(dossier: Dossier) -> list[Breekglas]:
    """Return every look into this dossier, newest first; one query."""
    rijen = Breekglas.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    return list(rijen.select_related("nagekeken_door").order_by("-vanaf", "-id"))
