# SPDX-License-Identifier: EUPL-1.2
"""What the gemeente and providers wrote about one person; write back, or say that it was read."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from meedoen.domein.toegang import Handeling, mag
from meedoen.regie.dossiers.views.hulp import formulierpagina
from meedoen.regie.trajecten import beeld_partners, queries, services
from meedoen.regie.trajecten.forms import BerichtForm
from meedoen.regie.trajecten.views.hulp import Plek, haal, wijzigend


@require_safe
def berichten(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show all messages with providers about this person, per placement."""
    plek = haal(request, dossier_id)
    leest = mag(plek.scope.rol, Handeling.BERICHT_LEZEN)
    schrijft = leest and plek.dossier.gesloten_op is None
    gesprekken = beeld_partners.gesprekken(
        queries.plaatsingen(plek.scope, plek.dossier), queries.partnerberichten(plek.scope, plek.dossier),
        vandaag=plek.scope.vandaag, leest=leest, schrijft=schrijft, basis=f"/dossiers/{dossier_id}",
    )  # fmt: skip
    inhoud = {
        "dossier": plek.dossier,
        "kruimels": plek.kruimels("Berichten met aanbieders"),
        "gesprekken": gesprekken,
        "plaatsen_url": f"{plek.basis}/plaatsing" if schrijft else "",
    }
    return render(request, "trajecten/berichten.html", inhoud)


@require_http_methods(["GET", "POST"])
@wijzigend
def schrijven(plek: Plek, plaatsing_id: UUID) -> HttpResponse:
    """Write to the provider of one placement."""
    rij = next((p for p in queries.plaatsingen(plek.scope, plek.dossier) if p.id == plaatsing_id), None)
    if rij is None:
        raise Http404
    form = BerichtForm(plek.request.POST or None)
    if plek.request.method == "POST" and form.is_valid():
        try:
            services.schrijf_bericht(
                scope=plek.scope, dossier=plek.dossier, plaatsing_id=rij.id, onderwerp=form.cleaned_data["onderwerp"],
                tekst=form.cleaned_data["tekst"],
            )  # fmt: skip
        except services.TrajectWeigering as fout:
            form.meld(fout.zinnen)
        else:
            messages.success(plek.request, f"Verstuurd aan {rij.organisatie.naam}.")
            return redirect(f"/dossiers/{plek.dossier.id}/berichten")
    return formulierpagina(
        plek.request, plek.scope, plek.dossier, form, titel=f"Bericht aan {rij.organisatie.naam}",
        knop="Bericht sturen", terug="berichten",
        lead="Berichten van deze aanbieder die je nog niet las, tellen daarna als gelezen.",
    )  # fmt: skip


@require_POST
def gelezen(request: HttpRequest, dossier_id: UUID, bericht_id: UUID) -> HttpResponse:
    """Say that a message was read; its task ends."""
    plek = haal(request, dossier_id, Handeling.BERICHT_LEZEN)
    try:
        services.lees_bericht(scope=plek.scope, dossier=plek.dossier, bericht_id=bericht_id)
    except services.TrajectWeigering as fout:
        messages.warning(request, str(fout))
    else:
        messages.success(request, "Gelezen. De taak is klaar.")
    return redirect(f"/dossiers/{plek.dossier.id}/berichten")
