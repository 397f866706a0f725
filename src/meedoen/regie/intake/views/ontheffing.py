# SPDX-License-Identifier: EUPL-1.2
"""Ontheffing of the leerbaarheidstoets: the question, the letter to read first, and the decision (art. 14 lid 6-7)."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.besluiten.services import (
    BesluitWeigering,
    concept_ontheffing_lbt,
    druk_af,
    neem_ontheffing_lbt,
)
from meedoen.regie.besluiten.verzendveld import NU
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import haal, toon
from meedoen.regie.intake import queries
from meedoen.regie.intake.feiten import ladder
from meedoen.regie.intake.forms import OntheffingForm
from meedoen.regie.intake.staat import gesprek
from meedoen.regie.intake.views.hulp import in_formulier, rond
from meedoen.regie.intake.vragen import LBT


@require_http_methods(["GET", "POST"])
def ontheffing(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Decide on ontheffing for who can't see or hear well; the letter is read before the besluit is taken."""
    scope, dossier = haal(request, dossier_id, Handeling.LBT_ONTHEFFEN, wat="ontheffing leerbaarheidstoets")
    zien, horen = _beperking(dossier)
    vraag = _vraagt_oordeel(zien, horen)
    form = OntheffingForm(initial=request.GET.dict(), vraag_in_staat=vraag)
    if request.method == "POST":
        form = OntheffingForm(request.POST, vraag_in_staat=vraag)
        antwoord = _besluit(request, scope, dossier, form) if form.is_valid() else None
        if antwoord is not None:
            return antwoord
    feiten = ladder(dossier, peildatum=scope.vandaag).feiten
    na_verhuizing = gesprek(scope, dossier, feiten).na_verhuizing
    ctx = {
        **rond(scope, dossier, "Ontheffing leerbaarheidstoets"),
        "begonnen": feiten.intake_gestart,
        "bekend": zien is not None or horen is not None,
        "zien": zien,
        "horen": horen,
        "al": feiten.lbt_ontheffing,
        "hoeft_niet": feiten.lbt_uitslag is not None or na_verhuizing or dossier.gesloten_op is not None,
        "terug_url": f"/dossiers/{dossier.id}/intake/{LBT}",
    }
    return toon(request, "intake/ontheffing.html", ctx, form=form)


def _beperking(dossier: Dossier) -> tuple[bool | None, bool | None]:
    """What was said on seeing and on hearing badly; None: not said."""
    rij = queries.gezondheid(dossier)
    return (rij.visuele_beperking, rij.auditieve_beperking) if rij else (None, None)


def _vraagt_oordeel(zien: bool | None, horen: bool | None) -> bool:
    return bool(horen) and not zien


def _besluit(request: HttpRequest, scope: Scope, dossier: Dossier, form: OntheffingForm) -> HttpResponse | None:
    """Show the letter first, or decide; None when it was refused and the form says why."""
    inhoud: dict[str, Any] = {"in_staat": form.kan(), "toelichting": form.cleaned_data["toelichting"]}
    if "besluiten" not in request.POST:
        with in_formulier(form):
            brief = concept_ontheffing_lbt(scope=scope, dossier=dossier, **inhoud)
        velden = [(naam, request.POST.get(naam, "")) for naam in form.fields if request.POST.get(naam)]
        getypt, url = urlencode(velden), f"/dossiers/{dossier.id}/intake/ontheffing"
        ctx = {
            **rond(scope, dossier, "Ontheffing leerbaarheidstoets", "Brief"),
            "velden": velden,
            "verder_url": url,
            "voorbeeld_url": f"{url}/voorbeeld?{getypt}",
            "terug_url": f"{url}?{getypt}",
        }
        return None if form.errors else render(request, "intake/ontheffing_lezen.html", {**ctx, "brief": brief})
    with in_formulier(form):
        besluit = neem_ontheffing_lbt(
            scope=scope, dossier=dossier, dagtekening=scope.vandaag, hoe=form.cleaned_data["hoe_weg"], **inhoud
        )
    if form.errors:
        return None
    messages.success(request, f"Besluit {besluit.nummer} is genomen. {NU[form.cleaned_data['hoe_weg']]}")
    return HttpResponseRedirect(f"/dossiers/{dossier.id}/besluiten/{besluit.id}")


@require_GET
def voorbeeld(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Return the letter as PDF as it would leave; nothing is kept."""
    scope, dossier = haal(request, dossier_id, Handeling.LBT_ONTHEFFEN, wat="voorbeeld brief: ontheffing")
    form = OntheffingForm(request.GET, vraag_in_staat=_vraagt_oordeel(*_beperking(dossier)))
    zin = "Vul eerst in wat er nog ontbreekt. Daarna kun je de brief lezen."
    if form.is_valid():
        try:
            brief = concept_ontheffing_lbt(
                scope=scope, dossier=dossier, in_staat=form.kan(), toelichting=form.cleaned_data["toelichting"]
            )
            koppen = {"Content-Disposition": 'inline; filename="voorbeeld-ontheffing.pdf"', "Cache-Control": "no-store"}
            return HttpResponse(druk_af(brief, dossier.gemeente_id), content_type="application/pdf", headers=koppen)
        except BesluitWeigering as weigering:
            zin = weigering.zin
    messages.warning(request, zin)
    return HttpResponseRedirect(f"/dossiers/{dossier.id}/intake/ontheffing")
