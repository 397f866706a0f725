# SPDX-License-Identifier: EUPL-1.2
"""Reads of the joint plan session. The PDF is never read with a list."""

from __future__ import annotations

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.plangesprek.models import Plangesprek


def gesprekken(scope: Scope, dossier: Dossier) -> list[Plangesprek]:
    """Return the versions with who signed, newest first; two queries."""
    rijen = Plangesprek.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    return list(rijen.prefetch_related("handtekeningen").order_by("-datum", "-gemaakt_op"))
