# SPDX-License-Identifier: EUPL-1.2
"""Reads of help after or outside the act. What the scope may not see, the database does not give."""

from __future__ import annotations

from django.db.models import F

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier, Startniveau
from meedoen.regie.vervolg.models import Activiteit


def activiteiten(scope: Scope, dossier: Dossier) -> list[Activiteit]:
    """Return the activities of one dossier: what goes on first, then the newest."""
    rijen = Activiteit.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    return list(rijen.order_by(F("tot").desc(nulls_first=True), "-vanaf", "id"))


def startniveau(scope: Scope, dossier: Dossier) -> Startniveau | None:
    """Return education, work and languages, where those went along."""
    return Startniveau.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id).first()
