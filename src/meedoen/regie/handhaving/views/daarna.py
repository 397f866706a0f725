# SPDX-License-Identifier: EUPL-1.2
"""The forms after a fine: payments, an aanmaning, bezwaar, the decision on it and what a court said."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from meedoen.domein.gebeurtenissen import Heroverweging
from meedoen.domein.toegang import Scope
from meedoen.regie.bezwaren.views.hulp import gezien
from meedoen.regie.dossiers.views.hulp import bevestigpagina
from meedoen.regie.handhaving import forms as f
from meedoen.regie.handhaving import services
from meedoen.regie.handhaving.toets import Zaak
from meedoen.regie.handhaving.views.hulp import BESLIS, WEGEN, basis, haal_zaak, probeer, vraag

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
    return vraag(
        request, scope, zaak.dossier, form,
        lambda: services.spreek_regeling_af(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, **form.cleaned_data
        ),
        titel="In delen betalen", knop="Regeling bewaren", naar=procedure_id,
        lead="Spreek een bedrag af dat lukt. Zolang de regeling loopt, komt er geen aanmaning.",
    )  # fmt: skip


def _bevestig(
    request: HttpRequest, scope: Scope, zaak: Zaak, doe: Callable[[], object], *, vraagzin: str, gevolg: str,
    gevolgen: list[str], knop: str,
) -> HttpResponse:  # fmt: skip
    form = f.BoeteForm(request.POST if request.method == "POST" else None)
    terug = basis(zaak.dossier, zaak.rij.id)
    if request.method == "POST" and probeer(form, doe):
        messages.success(request, "Bewaard.")
        return redirect(terug)
    return bevestigpagina(request, vraag=vraagzin, gevolg=gevolg, gevolgen=gevolgen, knop=knop, terug=terug, form=form)


@_formulier
def aanmaning(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Ask once, then send an aanmaning."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, WEGEN)
    return _bevestig(
        request, scope, zaak,
        lambda: services.maan_aan(scope=scope, dossier=zaak.dossier, procedure_id=procedure_id),
        vraagzin="Aanmaning sturen?", gevolg="Bel eerst: lukt betalen niet, spreek dan een regeling af.",
        gevolgen=["De inburgeraar krijgt twee weken.", "De aanmaning kost de inburgeraar niets extra."],
        knop="Aanmaning sturen",
    )  # fmt: skip


@_formulier
def bezwaar(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Write that bezwaar came in."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, WEGEN)
    form = f.BezwaarForm(request.POST or None, initial={"ontvangen_op": scope.vandaag, "commissie": "nee"})

    def doe() -> None:
        invoer = form.cleaned_data
        services.ontvang(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, ontvangen_op=invoer["ontvangen_op"],
            post_op=invoer["post_op"], commissie=invoer["commissie"] == "ja", gronden=invoer["gronden"],
        )  # fmt: skip

    return vraag(request, scope, zaak.dossier, form, doe, titel="Bezwaar ontvangen", knop="Bezwaar bewaren",
                 naar=procedure_id, lead="Ook een bezwaar dat te laat is, krijgt een beslissing.")  # fmt: skip


@_formulier
def verdagen(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Ask once, then put the decision on bezwaar off by six weeks."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, WEGEN)
    return _bevestig(
        request, scope, zaak,
        lambda: services.verdaag(scope=scope, dossier=zaak.dossier, procedure_id=procedure_id),
        vraagzin="Zes weken later beslissen?", gevolg="Dat mag een keer (artikel 7:10 lid 3 Awb).",
        gevolgen=["Vertel het de inburgeraar in een brief; die gaat niet vanzelf uit."], knop="Later beslissen",
    )  # fmt: skip


@_formulier
def beslissing(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Decide on the bezwaar."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, BESLIS)
    form = f.BeslissingForm(request.POST or None)

    def doe() -> None:
        invoer = form.cleaned_data
        services.beslis(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, motivering=invoer["motivering"],
            uitkomst=Heroverweging(invoer["uitkomst"]), lager=invoer["bedrag"],
        )  # fmt: skip

    return vraag(request, scope, zaak.dossier, form, doe, titel="Op bezwaar beslissen", knop="Beslissing versturen",
                 naar=procedure_id, lead="Kijk opnieuw naar alles. De boete kan niet hoger worden.")  # fmt: skip


@_formulier
def beroep(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Write that beroep was brought."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, WEGEN)
    form = f.DagForm(request.POST or None)
    return vraag(
        request, scope, zaak.dossier, form,
        lambda: services.meld_beroep(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, datum=form.cleaned_data["datum"]
        ),
        titel="Beroep", knop="Beroep bewaren", naar=procedure_id,
        lead="De dag waarop de rechtbank, of in hoger beroep de Raad van State, het kreeg.",
    )  # fmt: skip


@_formulier
def uitspraak(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Write what the court did to the fine."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, WEGEN)
    form = f.UitspraakForm(request.POST or None)

    def doe() -> None:
        invoer = form.cleaned_data
        services.leg_uitspraak_vast(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, datum=invoer["datum"],
            uitkomst=Heroverweging(invoer["uitkomst"]), lager=invoer["bedrag"],
        )  # fmt: skip

    return vraag(request, scope, zaak.dossier, form, doe, titel="Uitspraak", knop="Uitspraak bewaren",
                 naar=procedure_id)  # fmt: skip
