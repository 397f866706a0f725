# SPDX-License-Identifier: EUPL-1.2
"""The forms after a fine: payments, paying in parts, an aanmaning."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from meedoen.regie.besluiten.verzendveld import kies_wijze
from meedoen.regie.besluiten.vooraf import KNOP, brief_vooraf
from meedoen.regie.bezwaren.views.hulp import gezien, probeer
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.views.hulp import bevestigpagina
from meedoen.regie.handhaving import forms as f
from meedoen.regie.handhaving import services
from meedoen.regie.handhaving.views.hulp import WEGEN, basis, haal_zaak, vraag

_formulier = require_http_methods(["GET", "POST"])


@_formulier
def betaling(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Write a payment."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, WEGEN)
    form = f.BetalingForm(request.POST or None, initial={"datum": scope.vandaag})

    def doe() -> None:
        invoer = form.cleaned_data
        services.boek_betaling(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, gezien=gezien(request),
            datum=invoer["datum"], centen=invoer["bedrag"],
        )  # fmt: skip

    return vraag(request, scope, zaak.dossier, form, doe, titel="Betaling", knop="Betaling bewaren", naar=procedure_id,
                 bewerking=zaak.rij.bewerking)  # fmt: skip


@_formulier
def regeling(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Agree on paying in parts."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, WEGEN)
    form = f.RegelingForm(request.POST or None)
    kies_wijze(form, zaak.dossier)

    def wat() -> services.Regeling:
        return services.Regeling(form.cleaned_data["termijnen"], form.cleaned_data["tot"])

    brief = brief_vooraf(
        request, form, zaak.dossier.gemeente_id,
        lambda: services.concept_regeling(scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, wat=wat()),
    )  # fmt: skip
    return brief or vraag(
        request, scope, zaak.dossier, form,
        lambda: services.spreek_regeling_af(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, wat=wat(), hoe=form.cleaned_data["hoe_weg"]
        ),
        titel="In delen betalen", knop="Besluit nemen", naar=procedure_id, extra={"tweede_knop": KNOP},
        lead="Spreek een bedrag af dat lukt. Meedoen verdeelt wat nog open is en maakt de brief. Zolang de regeling "
        "loopt, komt er geen aanmaning.",
        gelukt="Afgesproken. De brief vind je bij Besluiten.",
    )  # fmt: skip


@_formulier
def aanmaning(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Ask once, then send an aanmaning."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, WEGEN)
    form, terug = DaadForm(request.POST if request.method == "POST" else None), basis(zaak.dossier, zaak.rij.id)
    gelezen = brief_vooraf(
        request, form, zaak.dossier.gemeente_id,
        lambda: services.concept_aanmaning(scope=scope, dossier=zaak.dossier, procedure_id=procedure_id),
    )  # fmt: skip
    if gelezen is not None:
        return gelezen
    if (
        request.method == "POST"
        and form.is_valid()
        and probeer(form, lambda: services.maan_aan(scope=scope, dossier=zaak.dossier, procedure_id=procedure_id))
    ):
        messages.success(request, "Bewaard.")
        return redirect(terug)
    return bevestigpagina(
        request,
        vraag="Aanmaning sturen?",
        gevolg="Bel eerst: lukt betalen niet, spreek dan een regeling af.",
        gevolgen=["De inburgeraar krijgt twee weken.", "De aanmaning kost de inburgeraar niets extra."],
        knop="Aanmaning sturen",
        terug=terug,
        form=form,
        tweede_knop=KNOP,
    )
