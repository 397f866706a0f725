# SPDX-License-Identifier: EUPL-1.2
"""Putting a task away until a later day, and taking it back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Veldgroep
from meedoen.regie.dossiers.forms_taken import WegleggenForm
from meedoen.regie.dossiers.models import Taak
from meedoen.regie.dossiers.services import Weigering, haal_taak_terug, laatste_dag, leg_taak_weg
from meedoen.regie.dossiers.views.hulp import formulierpagina, haal, scope_van, weer_naar
from meedoen.regie.web import datums
from meedoen.regie.web.zinnen import domein_nl


@require_http_methods(["GET", "POST"])
def wegleggen(request: HttpRequest, taak_id: UUID) -> HttpResponse:
    """Choose until when and why; then back to the list on Vandaag."""
    scope = scope_van(request, Handeling.TAAK_AFSLUITEN)
    taak = Taak.objects.filter(gemeente_id__in=scope.gemeenten, id=taak_id).first()
    if taak is None:
        raise Http404
    _, dossier = haal(
        request, taak.dossier_id, Handeling.TAAK_AFSLUITEN, wat="taak wegleggen", open_bij=Veldgroep.VERLOOP
    )
    form = WegleggenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        gegeven = form.cleaned_data
        try:
            leg_taak_weg(
                scope=scope,
                taak_id=taak_id,
                tot=gegeven["tot"],
                reden=g.Uitstelreden(gegeven["reden"]),
                toelichting=gegeven["toelichting"],
            )
        except Weigering as fout:
            form.add_error("toelichting" if fout.code == "reden_nodig" else "tot", fout.zin)
        else:
            messages.success(request, f"Weggelegd. De taak komt terug op {datums.voluit_met_dag(gegeven['tot'])}.")
            return redirect(weer_naar(request, "/"))
    laatste, wet = laatste_dag(taak, scope.vandaag)
    tot = f"Uiterlijk tot {datums.voluit_met_dag(laatste)}" if laatste > scope.vandaag else "De laatste dag is voorbij"
    return formulierpagina(
        request, scope, dossier, form, titel="Taak wegleggen tot later", knop="Taak wegleggen", terug="",
        lead=f"{domein_nl.knop(taak.soort, taak.knop)}. {tot}{', dat is de laatste dag van de wet' if wet else ''}.",
    )  # fmt: skip


@require_POST
def terughalen(request: HttpRequest, taak_id: UUID) -> HttpResponse:
    """Take a task back that was put away."""
    scope = scope_van(request, Handeling.TAAK_AFSLUITEN)
    try:
        haal_taak_terug(scope=scope, taak_id=taak_id)
    except Taak.DoesNotExist as fout:
        raise Http404 from fout
    except Weigering as fout:
        messages.warning(request, fout.zin)
    else:
        messages.success(request, "De taak staat weer in de lijst.")
    return redirect(weer_naar(request, "/"))
