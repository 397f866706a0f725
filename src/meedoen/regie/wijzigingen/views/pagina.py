# SPDX-License-Identifier: EUPL-1.2
"""The page Wijzigen: which changes can be made now, and why not."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from meedoen.regie.plannen import queries as plannen
from meedoen.regie.wijzigingen.beeld import kansen as k
from meedoen.regie.wijzigingen.views.hulp import haal

_PLAN = 4
"""So many changes are about the plan; they stand in the first column."""


@require_safe
def wijzigen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show every change with the law's answer, and the way to it."""
    plek = haal(request, dossier_id)
    concept = plannen.plannen(plek.scope, plek.dossier).concept
    vraag = k.Vraag(plek.feiten, plek.scope.vandaag, plek.dossier_url, plek.bewijs(), plek.mag_wijzigen, plek.lezing)
    alle = k.kansen(vraag, concept_door=concept.bewaard_door if concept else "")
    return render(
        request,
        "wijzigingen/wijzigen.html",
        plek.pagina()
        | {"delen": (alle[:_PLAN], alle[_PLAN:]), "concept_url": f"{plek.dossier_url}/plan" if concept else ""},
    )
