# SPDX-License-Identifier: EUPL-1.2
"""Reads of Wijzigen: packages of a move."""

from __future__ import annotations

from django.db.models import QuerySet

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.wijzigingen.models import Overdrachtspakket


def pakketten(scope: Scope, dossier: Dossier) -> QuerySet[Overdrachtspakket]:
    """Return the packages of one dossier, newest first."""
    rijen = Overdrachtspakket.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    return rijen.order_by("-gemaakt_op", "-id")


def sleutel_bekend(scope: Scope, gemeente_id: int, van: int, publiek: bytes) -> bool:
    """Say whether this gemeente took a package with this key from `van` before: a person checked it then."""
    return Overdrachtspakket.objects.filter(
        gemeente_id=gemeente_id, richting="in", gemeentecode=van, sleutel=publiek
    ).exists()
