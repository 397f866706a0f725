# SPDX-License-Identifier: EUPL-1.2
"""Reads of bezwaren. What the scope may not see, the database does not give."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from meedoen.domein.toegang import Scope
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.dossiers.models import Dossier


class BesluitVan(NamedTuple):
    """What is kept of the decision that a bezwaar is against."""

    id: UUID
    soort: str
    veldgroep: str
    dagtekening: date
    bekendmaking: date
    besloten_door: UUID
    besloten_door_naam: str
    voorbereid_door: UUID


def bezwaren(scope: Scope, dossier: Dossier) -> list[Bezwaar]:
    """Return the bezwaren of a dossier that this scope may see, newest first."""
    rijen = Bezwaar.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    return list(rijen.order_by("-ontvangen_op", "-id"))


def bezwaar(scope: Scope, dossier: Dossier, bezwaar_id: UUID, *, vast: bool = False) -> Bezwaar:
    """Return one bezwaar, locked with `vast`; raise `Bezwaar.DoesNotExist`."""
    rijen = Bezwaar.objects.select_for_update() if vast else Bezwaar.objects
    return rijen.get(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, id=bezwaar_id)


def lopende(scope: Scope) -> list[Bezwaar]:
    """Return what bezwaren wait for a decision in the own gemeenten, the first day of the law first; one query."""
    rijen = Bezwaar.objects.filter(
        gemeente_id__in=scope.gemeenten, beslist_op__isnull=True, ingetrokken_op__isnull=True
    )
    return list(rijen.select_related("dossier", "gemeente").order_by("uiterlijk", "id"))


def tegen(dossier: Dossier, besluit_id: UUID) -> list[Bezwaar]:
    """Return the bezwaren against one decision, newest first."""
    rijen = Bezwaar.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, besluit_id=besluit_id)
    return list(rijen.order_by("-ontvangen_op", "-id"))


def besluit_met_nummer(dossier: Dossier, nummer: str) -> BesluitVan | None:
    """Return the decision of this dossier with this number, for who may write down a bezwaar against it.

    Also for a jurist, who may not read decisions: the number stands on the letter that the person objects to.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "select id, soort, veldgroep, dagtekening, bekendmaking, besloten_door, besloten_door_naam, "
            "voorbereid_door from meedoen.besluit_voor_bezwaar(%s::int, %s::uuid, %s::text)",
            [dossier.gemeente_id, dossier.id, nummer.strip()],
        )
        rij = cursor.fetchone()
    return None if rij is None else BesluitVan(*rij)
