# SPDX-License-Identifier: EUPL-1.2
"""All sessions, and the list of kinds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.voorlichting import queries, services
from meedoen.regie.voorlichting.forms import PlanForm, SoortForm
from meedoen.regie.voorlichting.models import Bijeenkomst
from meedoen.regie.voorlichting.services import VoorlichtingWeigering
from meedoen.regie.voorlichting.views.hulp import BASIS, kruimels, vraag
from meedoen.regie.web import datums
from meedoen.regie.web.csvbestand import csvbestand, xlsxbestand

KOLOMMEN: Final = ("Datum", "Tijd", "Gemeente", "Voorlichting", "Plaats", "Taal van de tolk", "Plekken", "Genodigd",
                   "Aanwezig", "Gaat door")  # fmt: skip
_BIJHOUDEN: Final = Handeling.BEGELEIDING_BIJHOUDEN
_formulier = require_http_methods(["GET", "POST"])


@require_safe
def overzicht(request: HttpRequest) -> HttpResponse:
    """Show what must be laid down still, what comes, and what was."""
    scope = scope_van(request)
    stand = queries.stand(scope)
    ctx = {
        "mag": mag(scope.rol, _BIJHOUDEN),
        "basis": BASIS,
        "regio": len(scope.gemeenten) > 1,
        "groepen": (
            ("vastleggen", "Nog vast te leggen: wie was er?", stand.vastleggen),
            ("komt", "Komt eraan", stand.komt),
            ("geweest", "Geweest", stand.geweest),
        ),
        "soorten": bool(queries.soorten(scope)),
    }
    return render(request, "voorlichting/overzicht.html", ctx)


def _cellen(scope: Scope) -> Iterator[tuple[str, ...]]:
    for rij in queries.bijeenkomsten(scope).order_by("-datum", "-begin", "id"):
        yield (
            datums.getypt(rij.datum), datums.tijdstip(rij.begin), rij.gemeente.naam, rij.soort.naam, rij.plaats,
            rij.taal, str(rij.plekken), str(_aantal(rij, "genodigd")), str(_aantal(rij, "was_er")),
            "nee" if rij.afgelast_op else "ja",
        )  # fmt: skip


def _aantal(rij: Bijeenkomst, naam: str) -> int:
    return int(getattr(rij, naam))


@require_safe
def als_csv(request: HttpRequest) -> HttpResponseBase:
    """Give all sessions as CSV: counts, no names."""
    scope = scope_van(request)
    return csvbestand("voorlichting", KOLOMMEN, list(_cellen(scope)))


@require_safe
def als_xlsx(request: HttpRequest) -> HttpResponse:
    """Give the same as a workbook."""
    return xlsxbestand("voorlichting", KOLOMMEN, _cellen(scope_van(request)))


@_formulier
def nieuw(request: HttpRequest) -> HttpResponse:
    """Plan a session."""
    scope = scope_van(request, _BIJHOUDEN)
    soorten = queries.soorten(scope)
    if not soorten:
        messages.warning(request, "Zet eerst soorten voorlichting op de lijst.")
        return redirect(f"{BASIS}/soorten")
    form = PlanForm(request.POST or None, soorten=soorten, initial={"soort": request.GET.get("soort", "")})

    def doe() -> str:
        velden = dict(form.cleaned_data)
        gekozen = velden.pop("soort")
        soort = next(s for s in soorten if s.id == gekozen)
        return f"{BASIS}/{services.plan(scope=scope, soort=soort, **velden).id}"

    return vraag(request, form, doe, titel="Bijeenkomst plannen", knop="Bijeenkomst plannen", terug=BASIS,
                 gelukt="Gepland. Nodig nu mensen uit.")  # fmt: skip


@require_safe
def soorten(request: HttpRequest) -> HttpResponse:
    """Show the kinds, since when and until when they are offered, and how many wait."""
    scope = scope_van(request)
    wachten = queries.wachtenden(scope)
    alle = queries.soorten(scope, lopend=False)
    ctx = {
        "kruimels": kruimels("Soorten"),
        "mag": mag(scope.rol, _BIJHOUDEN),
        "basis": BASIS,
        "regio": len(scope.gemeenten) > 1,
        "rijen": [(rij, wachten.get(rij.id, 0), rij.tot is not None and rij.tot <= scope.vandaag) for rij in alle],
    }
    return render(request, "voorlichting/soorten.html", ctx)


@require_POST
def beginnen(request: HttpRequest) -> HttpResponse:
    """Put our list on that of each own gemeente."""
    scope = scope_van(request, _BIJHOUDEN)
    aantal = sum(services.begin_lijst(scope=scope, gemeente_id=code) for code in scope.gemeenten)
    messages.success(request, f"{aantal} soorten op de lijst gezet." if aantal else "Alles stond al op de lijst.")
    return redirect(f"{BASIS}/soorten")


@_formulier
def soort_nieuw(request: HttpRequest) -> HttpResponse:
    """Add a kind."""
    scope = scope_van(request, _BIJHOUDEN)
    form = SoortForm(request.POST or None, gemeenten=gemeenten_van(scope.gemeenten))

    def doe() -> str:
        services.maak_soort(scope=scope, **form.cleaned_data)
        return f"{BASIS}/soorten"

    return vraag(request, form, doe, titel="Soort toevoegen", knop="Soort bewaren", terug=f"{BASIS}/soorten")


@require_POST
def soort_stoppen(request: HttpRequest, soort_id: UUID) -> HttpResponse:
    """Offer a kind no longer."""
    scope = scope_van(request, _BIJHOUDEN)
    if soort_id not in {soort.id for soort in queries.soorten(scope, lopend=False)}:
        raise Http404
    try:
        services.stop_soort(scope=scope, soort_id=soort_id)
    except VoorlichtingWeigering as fout:
        messages.warning(request, fout.zin)
    else:
        messages.success(request, "Deze soort wordt niet meer gegeven. Wat er was, blijft staan.")
    return redirect(f"{BASIS}/soorten")
