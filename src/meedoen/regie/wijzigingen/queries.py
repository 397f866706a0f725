# SPDX-License-Identifier: EUPL-1.2
"""Reads of Wijzigen: packages of a move, and the household."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.wijzigingen.models import Huishoudband, Overdrachtspakket


def pakketten(scope: Scope, dossier: Dossier) -> QuerySet[Overdrachtspakket]:
    """Return the packages of one dossier, newest first."""
    rijen = Overdrachtspakket.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    return rijen.order_by("-gemaakt_op", "-id")


def sleutel_bekend(scope: Scope, gemeente_id: int, van: int, publiek: bytes) -> bool:
    """Say whether this gemeente took a package with this key from `van` before: a person checked it then."""
    return Overdrachtspakket.objects.filter(
        gemeente_id=gemeente_id, richting="in", gemeentecode=van, sleutel=publiek
    ).exists()


def banden(scope: Scope, dossier: Dossier) -> QuerySet[Huishoudband]:
    """Return the dossiers this one forms a household with, as ties that hold; whichever of the two laid them down."""
    van_mij = Q(dossier_id=dossier.id) | Q(ander_id=dossier.id)
    rijen = Huishoudband.objects.filter(van_mij, gemeente_id=dossier.gemeente_id, weg_op__isnull=True)
    return rijen.order_by("bevestigd_op", "id")
