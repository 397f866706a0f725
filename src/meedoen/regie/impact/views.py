# SPDX-License-Identifier: EUPL-1.2
"""Pages of the beheerder: ask what a proposal would shift, see it in counts, remove it. No dossier is in reach here."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.impact import beeld, queries, services, zinnen
from meedoen.regie.impact.forms import VoorstelForm
from meedoen.regie.impact.models import Berekening
from meedoen.regie.impact.rekenen import Onderdeel
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.web.onderdelen.modellen import LeegBeeld, LinkBeeld

ADRES = "/beheer/wetswijziging"
_WAT = {"telt": zinnen.TELT, "telt_niet": zinnen.TELT_NIET}


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """List what was asked, newest first."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    rijen = [
        {"rij": rij, "voorstel": beeld.voorstel_zinnen(rij), "toestand": beeld.toestand(rij)}
        for rij in queries.berekeningen(scope)
    ]
    leeg = LeegBeeld(
        "Nog niets berekend",
        "Hier komt elke berekening: het voorstel, wie het vroeg, en bij hoeveel dossiers er iets verschuift.",
    )
    inhoud = {"rijen": rijen, "leeg": leeg, "regio": len(scope.gemeenten) > 1, "adres": ADRES, **_WAT}
    return render(request, "impact/lijst.html", inhoud)


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Ask for a berekening: from which day, and another length, number of hours or amount for one thing or more."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    form = VoorstelForm(request.POST or None, gemeenten=gemeenten_van(scope.gemeenten), vandaag=scope.vandaag)
    if request.method == "POST" and form.is_valid():
        invoer = form.cleaned_data
        try:
            id_ = services.vraag_aan(
                scope=scope, gemeente_id=invoer["gemeente"], lengtes=form.lengtes(), vanaf=invoer["vanaf"]
            )
        except services.Geweigerd as fout:
            form.add_error(None, str(fout))
        else:
            return redirect(f"{ADRES}/{id_}")
    inhoud: dict[str, Any] = {
        "form": form,
        "onderwerpen": beeld.onderwerpen(form),
        "regio": len(scope.gemeenten) > 1,
        "kruimels": _kruimels("Nieuwe berekening"),
        **_WAT,
    }
    return render(request, "impact/nieuw.html", inhoud, status=422 if form.errors else 200)


@require_safe
def uitkomst(request: HttpRequest, berekening_id: UUID) -> HttpResponse:
    """Show how far it is, and then what would shift: counts, no dossiers."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    rij = _vind(scope, berekening_id)
    inhoud: dict[str, Any] = {
        "rij": rij,
        "adres": f"{ADRES}/{rij.id}",
        "voorstel": beeld.voorstel_zinnen(rij),
        "kruimels": _kruimels("Berekening"),
        "loopt": rij.staat in ("wacht", "bezig"),
        **_WAT,
    }
    if inhoud["loopt"]:
        inhoud |= {"voortgang": beeld.voortgang(rij), "aandeel": beeld.aandeel(rij)}
    elif rij.staat == "klaar":
        inhoud |= {
            "strip": beeld.strip(rij),
            "klokken": beeld.groepen(rij.uitkomst, Onderdeel.KLOK),
            "taken": beeld.taakregels(rij.uitkomst),
            "uren": beeld.groepen(rij.uitkomst, Onderdeel.PLICHT),
            "boetes": beeld.groepen(rij.uitkomst, Onderdeel.BEDRAG),
            "telt_alles": beeld.telt_alles(rij.uitkomst),
        }
    return render(request, "impact/uitkomst.html", inhoud)


@require_http_methods(["GET", "POST"])
def verwijderen(request: HttpRequest, berekening_id: UUID) -> HttpResponse:
    """Ask once, then remove it."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    rij = _vind(scope, berekening_id)
    if request.method == "POST":
        services.verwijder(scope=scope, gemeente_id=rij.gemeente_id, berekening_id=rij.id)
        messages.success(request, "De berekening is verwijderd.")
        return redirect(ADRES)
    inhoud = {
        "vraag": "Berekening verwijderen?",
        "gevolg": "De uitkomst is dan weg, ook voor de teamleider.",
        "gevolgen": ["Aan dossiers verandert niets.", "Je kunt hetzelfde later opnieuw berekenen."],
        "knop_tekst": "Berekening verwijderen",
        "terug_url": f"{ADRES}/{rij.id}",
    }
    return render(request, "web/bevestig.html", inhoud)


def _vind(scope: Scope, id_: UUID) -> Berekening:
    try:
        return queries.berekening(scope, id_)
    except Berekening.DoesNotExist as fout:
        raise Http404 from fout


def _kruimels(hier: str) -> tuple[LinkBeeld, ...]:
    return (LinkBeeld("Als de wet verandert", ADRES), LinkBeeld(hier))
