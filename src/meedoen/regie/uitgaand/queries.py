# SPDX-License-Identifier: EUPL-1.2
"""Reads of the outbox."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from meedoen.domein.toegang import Scope
from meedoen.regie.uitgaand.models import Bericht


def van_dossier(scope: Scope, *, gemeente_id: int, dossier_id: UUID) -> QuerySet[Bericht]:
    """Return the messages about one dossier with their attempts, newest first."""
    return (
        Bericht.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id)
        .prefetch_related("verzoeken")
        .order_by("-gelegd_op", "-id")
    )


def vastgelopen(scope: Scope, *, gemeente_id: int, hoogstens: int = 100) -> list[Bericht]:
    """Return what a person must look at in one gemeente: refused and stuck messages, oldest first."""
    return list(
        Bericht.objects.filter(gemeente_id=gemeente_id, staat__in=["geweigerd", "vastgelopen"]).order_by(
            "gelegd_op", "id"
        )[:hoogstens]
    )
