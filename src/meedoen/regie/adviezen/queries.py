# SPDX-License-Identifier: EUPL-1.2
"""Reads of advices. What the scope may not see, the database does not give."""

from __future__ import annotations

from uuid import UUID

from meedoen.domein.toegang import Scope
from meedoen.regie.adviezen.models import Advies
from meedoen.regie.dossiers.models import Dossier


def adviezen(scope: Scope, dossier: Dossier) -> list[Advies]:
    """Return the advices of a dossier that this scope may see: what is still to be given first, then newest first."""
    rijen = list(
        Advies.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id).order_by("-gemaakt_op", "-id")
    )
    return sorted(rijen, key=lambda rij: not rij.loopt)


def advies(scope: Scope, dossier: Dossier, advies_id: UUID, *, vast: bool = False) -> Advies:
    """Return one advice, locked with `vast`; raise `Advies.DoesNotExist`."""
    rijen = Advies.objects.select_for_update() if vast else Advies.objects
    return rijen.get(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, id=advies_id)


def te_geven(scope: Scope, *, hoogstens: int) -> list[Advies]:
    """Return what advices still have to be given in the own gemeenten, the first asked first; one query."""
    rijen = Advies.objects.filter(
        gemeente_id__in=scope.gemeenten, verstuurd_op__isnull=True, vervallen_op__isnull=True,
        dossier__gesloten_op__isnull=True,
    )  # fmt: skip
    return list(rijen.select_related("dossier", "gemeente").order_by("gevraagd_op", "id")[:hoogstens])
