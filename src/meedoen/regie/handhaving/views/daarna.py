# SPDX-License-Identifier: EUPL-1.2
"""The forms after a fine: payments, paying in parts, an aanmaning."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from meedoen.regie.besluiten.verzendveld import alleen_vandaag, kies_wijze
from meedoen.regie.besluiten.vooraf import KNOP, brief_vooraf
from meedoen.regie.bezwaren.views.hulp import gezien, probeer
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.views.hulp import bevestigpagina
from meedoen.regie.handhaving import forms as f
from meedoen.regie.handhaving import services
from meedoen.regie.handhaving.services.regelen import eerste_dag
from meedoen.regie.handhaving.views.hulp import WEGEN, basis, haal_zaak, vraag
from meedoen.regie.web import datums

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
        lead="Spreek een bedrag af dat lukt. Loopt er al een regeling? Dan komt deze ervoor in de plaats. Meedoen "
        "verdeelt wat nog open is en maakt de brief. Zolang de regeling "
        "loopt, komt er geen aanmaning.",
        gelukt="Afgesproken. De brief vind je bij Besluiten.",
    )  # fmt: skip


@_formulier
def navraag(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Write what came of asking why a part was not paid; then it stands, or one goes on to another arrangement."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, WEGEN)
    form = f.NavraagForm(request.POST or None, initial={"datum": scope.vandaag})

    def doe() -> None:
        invoer = form.cleaned_data
        services.leg_navraag_vast(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, gezien=gezien(request),
            wat=services.Navraag(invoer["datum"], invoer["gesproken"] == "ja", invoer["tekst"], invoer["wacht_tot"]),
        )  # fmt: skip

    antwoord = vraag(
        request, scope, zaak.dossier, form, doe, titel="Waarom is een deel niet betaald?", knop="Bewaren",
        naar=procedure_id, bewerking=zaak.rij.bewerking,
        lead="Bel eerst, met een tolk als dat nodig is. De regeling laten staan of een nieuwe maken kan altijd. Wat je "
        "hoort, gebruik je nooit voor een boete.",
    )  # fmt: skip
    if antwoord.status_code == HTTPStatus.FOUND and form.cleaned_data["verder"] == f.NIEUW:
        return redirect(f"{basis(zaak.dossier, procedure_id)}/regeling")
    return antwoord


@_formulier
def stoppen(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Withdraw an arrangement by a besluit; the letter can be read first."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, WEGEN)
    boete = next((b for b in zaak.feiten.boetes if b.id == procedure_id and b.staat), None)
    if boete is None:
        raise Http404
    form = f.StopForm(request.POST or None, initial={"tot": eerste_dag(scope, boete)})
    kies_wijze(form, zaak.dossier)
    alleen_vandaag(form)

    def wat() -> services.Stop:
        invoer = form.cleaned_data
        return services.Stop(services.Stopgrond(invoer["grond"]), invoer["reden"], invoer["tot"], invoer["hoe_weg"])

    gelezen = brief_vooraf(
        request, form, zaak.dossier.gemeente_id,
        lambda: services.concept_stop(scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, wat=wat()),
    )  # fmt: skip
    return gelezen or vraag(
        request, scope, zaak.dossier, form,
        lambda: services.stop_regeling(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, gezien=gezien(request), wat=wat()
        ),
        titel="Regeling stoppen", knop="Besluit nemen", naar=procedure_id, bewerking=zaak.rij.bewerking,
        extra={"tweede_knop": KNOP},
        lead="Het hoeft niet: een nieuwe regeling kan ook. Stoppen is een besluit. Er komt een brief, en bezwaar kan. "
        f"De laatste dag om alles te betalen is {datums.voluit(eerste_dag(scope, boete))}, of later.",
        gelukt="De regeling is gestopt. De brief vind je bij Besluiten.",
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
