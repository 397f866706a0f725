# SPDX-License-Identifier: EUPL-1.2
"""The guide for everybody, and the pages on which the functioneel beheerder keeps it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from meedoen.domein.toegang import Handeling, Rol, Scope, mag
from meedoen.regie.dossiers.views.hulp import scope_van, toon
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.verwijzen import gids as gids_
from meedoen.regie.verwijzen.forms_gids import GidsForm
from meedoen.regie.verwijzen.models import Gidspartij
from meedoen.regie.verwijzen.services import VerwijsWeigering
from meedoen.regie.web.onderdelen.modellen import LinkBeeld

BEHEER = "/beheer/gids"
_formulier = require_http_methods(["GET", "POST"])


@require_safe
def gids(request: HttpRequest) -> HttpResponse:
    """Show the guide of the own gemeente. It is no page of a dossier: who was shown it leaves no trace."""
    scope: Scope = request.scope  # type: ignore[attr-defined]
    if scope.rol in (Rol.PARTNER, Rol.KETEN):
        raise PermissionDenied
    wijzigt = mag(scope.rol, Handeling.BELEID_INSTELLEN)
    return render(request, "verwijzen/gids.html", {"gids": gids_.gids(scope), "beheer": wijzigt})


@require_safe
def beheer(request: HttpRequest) -> HttpResponse:
    """Show the guide with what to change, and who is missing in it."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    inhoud = {"gids": gids_.gids(scope), "ontbreekt": gids_.ontbreekt(scope), "basis": BEHEER}
    return render(request, "verwijzen/gids_beheer.html", inhoud)


@_formulier
def nieuw(request: HttpRequest) -> HttpResponse:
    """Add a party."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    form = GidsForm(request.POST or None, gemeenten=gemeenten_van(scope.gemeenten))
    if request.method == "POST" and form.is_valid():
        try:
            gids_.zet_in(scope=scope, gemeente_id=form.cleaned_data["gemeente"], velden=form.partij())
        except VerwijsWeigering as fout:
            form.meld(fout)
        else:
            messages.success(request, "De partij staat in de gids.")
            return redirect(BEHEER)
    return _toon(request, form, "In de gids zetten")


@_formulier
def wijzigen(request: HttpRequest, partij_id: UUID) -> HttpResponse:
    """Change a party."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    rij = Gidspartij.objects.filter(id=partij_id, gemeente_id__in=scope.gemeenten).select_related("gemeente").first()
    if rij is None:
        raise Http404
    begin = {veld: getattr(rij, veld) for veld in (*GidsForm.field_order[1:], "versie")}
    form = GidsForm(request.POST or None, gemeenten=[(rij.gemeente_id, rij.gemeente.naam)], initial=begin)
    if request.method == "POST" and form.is_valid():
        try:
            gids_.wijzig(scope=scope, partij=rij, versie=form.cleaned_data["versie"] or 0, velden=form.partij())
        except VerwijsWeigering as fout:
            form.meld(fout)
            form.data = form.data.copy()  # type: ignore[attr-defined]
            form.data["versie"] = str(rij.versie)  # type: ignore[index]
        else:
            messages.success(request, "Bewaard.")
            return redirect(BEHEER)
    return _toon(request, form, "Bewaren", rij)


@require_POST
def weg(request: HttpRequest, partij_id: UUID) -> HttpResponse:
    """Take a party out of the guide."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    if not gids_.haal_uit(scope=scope, partij_id=partij_id):
        raise Http404
    messages.success(request, "De partij staat niet meer in de gids.")
    return redirect(BEHEER)


def _toon(request: HttpRequest, form: GidsForm, knop: str, rij: Gidspartij | None = None) -> HttpResponse:
    inhoud = {
        "titel": rij.naam if rij else "Partij in de gids zetten", "knop": knop, "rij": rij, "terug_url": BEHEER,
        "lead": "Iedereen leest dit. Zet er geen namen van inburgeraars of vrijwilligers in.",
        "kruimels": (LinkBeeld("Gids", BEHEER), LinkBeeld(rij.naam if rij else "Nieuw")),
    }  # fmt: skip
    return toon(request, "verwijzen/gids_formulier.html", inhoud, form=form)
