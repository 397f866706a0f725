# SPDX-License-Identifier: EUPL-1.2
"""Place somebody at a provider, and end that."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_http_methods

from meedoen.regie.dossiers.views.hulp import bevestigpagina, formulierpagina
from meedoen.regie.organisaties.queries import partners_van
from meedoen.regie.trajecten import queries, services
from meedoen.regie.trajecten.forms import EindeForm, PlaatsingForm
from meedoen.regie.trajecten.models import Plaatsing
from meedoen.regie.trajecten.views.hulp import Plek, bewaar, wijzigend


@require_http_methods(["GET", "POST"])
@wijzigend
def plaatsen(plek: Plek) -> HttpResponse:
    """Place this person at a provider."""
    aanbieders = partners_van(plek.dossier.gemeente_id, plek.scope.vandaag)
    form = PlaatsingForm(
        plek.request.POST or None, aanbieders=aanbieders, instellingen=queries.instellingen(),
        initial={"leerroute": plek.feiten.leerroute or ""},
    )  # fmt: skip
    if plek.request.method == "POST" and form.is_valid():
        klaar = bewaar(plek, form, lambda: _plaats(plek, form), "Bewaard. De aanbieder kan de plaatsing nu zien.")
        if klaar is not None:
            return klaar
    lead = "" if aanbieders else "Er zijn nog geen aanbieders. De functioneel beheerder voegt ze toe."
    return formulierpagina(
        plek.request, plek.scope, plek.dossier, form, titel="Plaatsen bij een aanbieder", knop="Plaatsing bewaren",
        lead=lead, terug="traject",
    )  # fmt: skip


def _plaats(plek: Plek, form: PlaatsingForm) -> None:
    invoer = form.cleaned_data
    services.plaats(
        scope=plek.scope, dossier=plek.dossier, organisatie_id=invoer["aanbieder"], vanaf=invoer["vanaf"],
        tot=invoer["tot"], leerroute=invoer["leerroute"], cursus=invoer["cursus"].strip(),
        instellingsnummer=invoer["instelling"],
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@wijzigend
def beeindigen(plek: Plek, plaatsing_id: UUID) -> HttpResponse:
    """Ask when and why, then end a placement."""
    rij = _vind(plek, plaatsing_id)
    form = EindeForm(plek.request.POST or None, initial={"tot": plek.scope.vandaag})
    if plek.request.method == "POST" and form.is_valid():
        klaar = bewaar(
            plek,
            form,
            lambda: services.beeindig_plaatsing(
                scope=plek.scope, dossier=plek.dossier, plaatsing_id=rij.id, **form.cleaned_data
            ),
            "De plaatsing is beëindigd.",
        )
        if klaar is not None:
            return klaar
    return bevestigpagina(
        plek.request, vraag=f"Plaatsing bij {rij.organisatie.naam} beëindigen?",
        gevolg="De aanbieder ziet deze persoon dan niet meer.",
        gevolgen=["Wat de aanbieder al heeft, blijft bij de aanbieder.", "De berichten blijven in het dossier."],
        knop="Plaatsing beëindigen", terug=plek.basis, form=form,
    )  # fmt: skip


def _vind(plek: Plek, plaatsing_id: UUID) -> Plaatsing:
    for rij in queries.plaatsingen(plek.scope, plek.dossier):
        if rij.id == plaatsing_id:
            return rij
    raise Http404
