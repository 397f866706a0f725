# SPDX-License-Identifier: EUPL-1.2
"""The page on which somebody writes down when the letter of a besluit went out, or makes it anew."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from meedoen.domein.toegang import Handeling
from meedoen.regie.besluiten import queries, zinnen
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.besluiten.services import BesluitWeigering, maak_opnieuw, mag_versturen, verstuur
from meedoen.regie.besluiten.verzending import verzendform, verzending
from meedoen.regie.dossiers.kop import kruimels
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.dossiers.views.hulp import haal
from meedoen.regie.web.onderdelen.modellen import LinkBeeld


@require_http_methods(["GET", "POST"])
def versturen(request: HttpRequest, dossier_id: UUID, besluit_id: UUID) -> HttpResponse:
    """Ask on which day the letter went out, and how; or make it anew with the days of today."""
    scope, dossier = haal(request, dossier_id, Handeling.BESLUIT_VERSTUREN, wat="brief versturen")
    try:
        rij = queries.besluit(scope, dossier, besluit_id)
    except Besluit.DoesNotExist as fout:
        raise Http404 from fout
    if not mag_versturen(scope, rij) or rij.staat == "ingetrokken":
        raise Http404
    url = f"/dossiers/{dossier.id}/besluiten/{rij.id}"
    if "opnieuw" in request.POST:
        try:
            maak_opnieuw(scope=scope, dossier=dossier, besluit_id=rij.id)
        except (BesluitWeigering, Weigering) as weigering:
            messages.warning(request, weigering.zin)
        else:
            messages.success(request, "De brief is opnieuw gemaakt, met de dagen van vandaag.")
        return HttpResponseRedirect(url)
    form = verzendform(scope, rij, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            verstuur(scope=scope, dossier=dossier, besluit_id=rij.id, dag=form.cleaned_data["datum"],
                     hoe=form.cleaned_data["hoe"])  # fmt: skip
        except BesluitWeigering as weigering:
            form.meld(weigering)
        except Weigering as weigering:
            form.add_error(None, weigering.zin)
        else:
            messages.success(request, "Bewaard. De termijnen lopen vanaf de dag van versturen.")
            return HttpResponseRedirect(url)
    naam = zinnen.BESLUITEN.get(rij.soort, rij.soort)
    *begin, laatste = kruimels(dossier, "Brief versturen")
    ctx = {
        "dossier": dossier,
        "besluit": rij,
        "naam": naam,
        "form": form,
        "url": url,
        "verzending": verzending(scope, rij),
        "kruimels": (
            *begin,
            LinkBeeld("Besluiten", f"/dossiers/{dossier.id}/besluiten"),
            LinkBeeld(naam, url),
            laatste,
        ),
    }
    return render(request, "besluiten/versturen.html", ctx, status=422 if form.errors else 200)
