# SPDX-License-Identifier: EUPL-1.2
"""Reads of guidance. What the scope may not see, the database does not give."""

from __future__ import annotations

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.begeleiding.models import Meting
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.queries.tijdlijn import geldend


def metingen(scope: Scope, dossier: Dossier) -> list[Meting]:
    """Return what was filled in and still counts, by day."""
    rijen = Meting.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, weg_op__isnull=True)
    return list(rijen.order_by("datum", "gemaakt_op", "blik"))


def aankomst(scope: Scope, dossier: Dossier) -> list[tuple[Gebeurtenis, g.Gegevens]]:
    """Return the rows about house, living situation, time without a house and phase, newest first; two queries."""
    return geldend(scope, dossier, g.WoningStap, g.WoonsituatieVastgesteld, g.GeenWoning, g.BegeleidingFase)
