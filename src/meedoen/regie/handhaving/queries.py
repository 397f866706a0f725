# SPDX-License-Identifier: EUPL-1.2
"""Reads of handhaving. What the scope may not see, the database does not give."""

from __future__ import annotations

from uuid import UUID

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving.models import Betaling, Bezwaar, Boetebedrag, Boeteprocedure, Omstandigheid


def _van(dossier: Dossier) -> dict[str, object]:
    return {"gemeente_id": dossier.gemeente_id, "dossier_id": dossier.id}


def procedures(scope: Scope, dossier: Dossier) -> list[Boeteprocedure]:
    """Return the boeteprocedures of a dossier, newest first."""
    return list(Boeteprocedure.objects.filter(**_van(dossier)).order_by("-begonnen_op", "-id"))


def procedure(scope: Scope, dossier: Dossier, procedure_id: UUID, *, vast: bool = False) -> Boeteprocedure:
    """Return one boeteprocedure, locked with `vast`; raise `Boeteprocedure.DoesNotExist`."""
    rijen = Boeteprocedure.objects.select_for_update() if vast else Boeteprocedure.objects
    return rijen.get(**_van(dossier), id=procedure_id)


def omstandigheden(dossier: Dossier, procedure_id: UUID) -> list[Omstandigheid]:
    """Return what people added to a procedure, oldest first."""
    return list(Omstandigheid.objects.filter(**_van(dossier), procedure_id=procedure_id).order_by("gemaakt_op", "id"))


def bezwaar(dossier: Dossier, procedure_id: UUID) -> Bezwaar | None:
    """Return the bezwaar against a fine."""
    return Bezwaar.objects.filter(**_van(dossier), procedure_id=procedure_id).first()


def betalingen(dossier: Dossier, procedure_id: UUID) -> list[Betaling]:
    """Return the payments of a fine, oldest first."""
    return list(Betaling.objects.filter(**_van(dossier), procedure_id=procedure_id).order_by("datum", "id"))


def bedragen(dossier: Dossier) -> dict[UUID, Boetebedrag]:
    """Return the fines of a dossier, by procedure; empty where this scope sees no amounts."""
    return {rij.procedure_id: rij for rij in Boetebedrag.objects.filter(**_van(dossier)).order_by("id")}
