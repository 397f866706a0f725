# SPDX-License-Identifier: EUPL-1.2
"""Pages of the functioneel beheerder: which quarters are open, and the layout of the file. No person is in reach."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from meedoen import gegevens
from meedoen.domein.toegang import Handeling
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.uitvoer.cbs import beeld, queries, services, xsd
from meedoen.regie.uitvoer.cbs.beschrijving import BeschrijvingGeweigerd, voorbeeld
from meedoen.regie.uitvoer.cbs.forms import BeschrijvingForm
from meedoen.regie.web import datums
from meedoen.regie.web.bijlage import als_bijlage
from meedoen.regie.web.onderdelen.modellen import LinkBeeld

ADRES = "/beheer/cbs"


@require_GET
def overzicht(request: HttpRequest) -> HttpResponse:
    """List what is open and what was made, in counts; and the layout of each gemeente."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    vormen = [
        {"code": code, "naam": naam, "vorm": queries.vorm(code, scope.vandaag)}
        for code, naam in gemeenten_van(scope.gemeenten)
    ]
    inhoud = {
        "taken": [
            (taak, beeld.toestand(taak, scope), beeld.gemeentenamen(taak.gemeenten))
            for taak in queries.open_taken(scope)
        ],
        "vormen": vormen,
        "bundels": beeld.bundels(queries.opgaven(scope)),
    }
    return render(request, "uitvoer/beheer_cbs.html", inhoud)


@require_http_methods(["GET", "POST"])
def beschrijving(request: HttpRequest, gemeente_id: int) -> HttpResponse:
    """Bring a layout and an XSD for one gemeente, from a day on."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    if gemeente_id not in scope.gemeenten:
        raise Http404
    form = BeschrijvingForm(
        request.POST or None, request.FILES or None, vandaag=scope.vandaag, initial={"vanaf": scope.vandaag}
    )
    if request.method == "POST" and form.is_valid():
        gegeven = form.cleaned_data
        try:
            services.stel_beschrijving_in(
                scope=scope, gemeente_id=gemeente_id, inhoud=gegeven["beschrijving"], schema=gegeven["schema"],
                vanaf=gegeven["vanaf"], reden=gegeven["reden"],
            )  # fmt: skip
        except BeschrijvingGeweigerd as fout:
            form.add_error("beschrijving", str(fout))
        except xsd.XsdGeweigerd as fout:
            form.add_error("schema", str(fout))
        else:
            messages.success(request, f"De beschrijving geldt vanaf {datums.voluit(gegeven['vanaf'])}.")
            return redirect(f"{ADRES}/{gemeente_id}")
    vorm = queries.vorm(gemeente_id, scope.vandaag)
    inhoud: dict[str, Any] = {
        "form": form,
        "naam": dict(gemeenten_van([gemeente_id]))[gemeente_id],
        "kruimels": (LinkBeeld("Opgave aan het CBS", ADRES), LinkBeeld("Beschrijving van het bestand")),
        "vormen": [{"b": vorm.beschrijving, "velden": beeld.velden(vorm.beschrijving), "eigen_xsd": vorm.eigen_xsd}],
        "eerder": [(rij, queries.vorm_van(rij).beschrijving.naam) for rij in queries.beschrijvingen(gemeente_id)],
    }
    return render(
        request, "uitvoer/beheer_beschrijving.html", inhoud, status=422 if form.is_bound and form.errors else 200
    )


@require_GET
def voorbeeld_json(request: HttpRequest) -> HttpResponse:
    """Give our example, to begin from."""
    scope_van(request, Handeling.BELEID_INSTELLEN)
    tekst = json.dumps(gegevens.lees("cbs_swi_voorbeeld"), ensure_ascii=False, indent=2)
    return als_bijlage(HttpResponse(tekst.encode(), content_type="application/json"), "voorbeeld-beschrijving.json")


@require_GET
def voorbeeld_xsd(request: HttpRequest) -> HttpResponse:
    """Give the XSD that Meedoen makes from the example."""
    scope_van(request, Handeling.BELEID_INSTELLEN)
    return als_bijlage(HttpResponse(xsd.xsd_van(voorbeeld()), content_type="application/xml"), "voorbeeld.xsd")
