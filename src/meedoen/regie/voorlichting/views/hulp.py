# SPDX-License-Identifier: EUPL-1.2
"""What the pages of voorlichting share: a form that belongs to no dossier."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse

from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.views.hulp import bewaar, toon
from meedoen.regie.web.onderdelen.modellen import LinkBeeld

BASIS: Final = "/voorlichting"


def kruimels(*verder: str) -> tuple[LinkBeeld, ...]:
    """Return the breadcrumb; `verder` are words without a link."""
    return (LinkBeeld("Voorlichting", BASIS), *(LinkBeeld(woord) for woord in verder))


def vraag(
    request: HttpRequest,
    form: DaadForm,
    doe: Callable[[], str],
    *,
    titel: str,
    knop: str,
    terug: str,
    lead: str = "",
    gelukt: str = "Bewaard.",
    versie: int | None = None,
) -> HttpResponse:
    """Show the form, or do what it asks and go where it says; a refusal stands in it with what was typed."""
    ctx = {
        "titel": titel,
        "knop": knop,
        "lead": lead,
        "terug_url": terug,
        "kruimels": kruimels(titel),
        "versie": versie,
    }
    return bewaar(request, form, doe, gelukt=gelukt) or toon(request, "voorlichting/formulier.html", ctx, form=form)
