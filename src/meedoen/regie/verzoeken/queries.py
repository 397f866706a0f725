# SPDX-License-Identifier: EUPL-1.2
"""Reads of what people ask to change. What the scope may not see, the database does not give."""

from __future__ import annotations

from uuid import UUID

from meedoen.domein.toegang import Scope
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.verzoeken.models import Verzoek


def verzoeken(scope: Scope, dossier: Dossier) -> list[Verzoek]:
    """Return the verzoeken of a dossier: those that wait first, then the newest; one query."""
    rijen = Verzoek.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    return sorted(rijen.order_by("-ontvangen_op", "-id"), key=lambda rij: not rij.loopt)


def verzoek(scope: Scope, dossier: Dossier, verzoek_id: UUID, *, vast: bool = False) -> Verzoek:
    """Return one verzoek, locked with `vast`; raise `Verzoek.DoesNotExist`."""
    rijen = Verzoek.objects.select_for_update() if vast else Verzoek.objects
    return rijen.get(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, id=verzoek_id)


def plan_sinds(scope: Scope, dossier: Dossier, rij: Verzoek) -> Besluit | None:
    """Return the newest changed plan that was adopted since this was asked, or None."""
    rijen = Besluit.objects.filter(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, soort="pip_gewijzigd", staat="vastgesteld",
        dagtekening__gte=rij.ontvangen_op,
    )  # fmt: skip
    return rijen.defer("ontvangstbewijs").order_by("-dagtekening", "-nummer").first()
