# SPDX-License-Identifier: EUPL-1.2
"""Page of the teamleider: the own data in names of the GGM, as a file."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from meedoen import gegevens
from meedoen.domein.toegang import Handeling
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.uitvoer.ggm import uitvoer
from meedoen.regie.uitvoer.ggm.afwijkingen import AFWIJKINGEN, NIET
from meedoen.regie.web.bijlage import als_bijlage
from meedoen.regie.web.onderdelen.modellen import LinkBeeld


@require_GET
def bladzijde(request: HttpRequest) -> HttpResponse:
    """Say what is in the files and where they depart from the GGM."""
    scope = scope_van(request, Handeling.GEGEVENS_UITVOEREN)
    model = gegevens.lees("ggm_inburgering")
    inhoud = {
        "kruimels": (LinkBeeld("Team", "/team"), LinkBeeld("Gegevens in namen van het GGM")),
        "gemeenten": gemeenten_van(scope.gemeenten),
        "versie": model["versie"],
        "afwijkingen": AFWIJKINGEN,
        "niet": NIET,
    }
    return render(request, "uitvoer/ggm.html", inhoud)


@require_GET
def als_json(request: HttpRequest, gemeente_id: int) -> StreamingHttpResponse:
    """Give everything of one gemeente as JSON, a person at a time."""
    scope = scope_van(request, Handeling.GEGEVENS_UITVOEREN)
    if gemeente_id not in scope.gemeenten:
        raise Http404
    antwoord = StreamingHttpResponse(uitvoer.als_json(scope, gemeente_id), content_type="application/json")
    return als_bijlage(antwoord, f"ggm-{gemeente_id:04d}-{scope.vandaag.isoformat()}.json")


@require_GET
def als_zip(request: HttpRequest, gemeente_id: int) -> HttpResponse:
    """Give the same as tables in a zip."""
    scope = scope_van(request, Handeling.GEGEVENS_UITVOEREN)
    if gemeente_id not in scope.gemeenten:
        raise Http404
    antwoord = HttpResponse(uitvoer.als_zip(scope, gemeente_id), content_type="application/zip")
    return als_bijlage(antwoord, f"ggm-{gemeente_id:04d}-{scope.vandaag.isoformat()}.zip")
