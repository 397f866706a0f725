# SPDX-License-Identifier: EUPL-1.2
"""Reads of bookings."""

from __future__ import annotations

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.tolken.models import Boeking


def boekingen(scope: Scope, dossier: Dossier) -> list[Boeking]:
    """Return all bookings of this dossier, newest first."""
    rijen = Boeking.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    return list(rijen.order_by("-datum", "-begin", "id"))
