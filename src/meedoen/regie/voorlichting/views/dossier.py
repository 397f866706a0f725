# SPDX-License-Identifier: EUPL-1.2
"""What one person asked for and attended."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from meedoen.domein.toegang import Handeling, mag
from meedoen.regie.dossiers.kop import kruimels, maak_kop
from meedoen.regie.dossiers.views.hulp import haal, niet_open
from meedoen.regie.dossiers.views.hulp import vraag as vraag_dossier
from meedoen.regie.voorlichting import queries, services
from meedoen.regie.voorlichting.forms import VraagForm
from meedoen.regie.voorlichting.models import Staat
from meedoen.regie.voorlichting.services import VoorlichtingWeigering

_BLAD = "voorlichting"
_BIJHOUDEN = Handeling.BEGELEIDING_BIJHOUDEN


@require_safe
def blad(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show it, newest first."""
    scope, dossier = haal(request, dossier_id, wat=_BLAD)
    magt = mag(scope.rol, _BIJHOUDEN) and dossier.gesloten_op is None
    ctx = {
        "dossier": dossier,
        "kop": maak_kop(scope, dossier, "begeleiding"),
        "kruimels": kruimels(dossier, "Begeleiding", "Voorlichting"),
        "basis": f"/dossiers/{dossier.id}/{_BLAD}",
        "mag": magt,
        "rijen": [(rij, magt and rij.staat == Staat.GEVRAAGD) for rij in queries.van_dossier(scope, dossier)],
    }
    return render(request, "voorlichting/dossier.html", ctx)


@require_http_methods(["GET", "POST"])
def vragen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Keep that somebody wants to come."""
    scope, dossier = haal(request, dossier_id, _BIJHOUDEN, wat=_BLAD)
    soorten = [s for s in queries.soorten(scope) if s.gemeente_id == dossier.gemeente_id]
    form = VraagForm(request.POST or None, soorten=soorten)

    def doe() -> None:
        soort = next(s for s in soorten if s.id == form.cleaned_data["soort"])
        services.vraag(scope=scope, dossier=dossier, soort=soort)

    return niet_open(request, dossier) or vraag_dossier(
        request, scope, dossier, form, doe, titel="Wil naar een voorlichting", knop="Op de lijst zetten", terug=_BLAD,
        lead="Op de vraag of de wens van de inburgeraar zelf.", gelukt="Staat op de lijst voor een uitnodiging.",
    )  # fmt: skip


@require_POST
def weg(request: HttpRequest, dossier_id: UUID, deelname_id: UUID) -> HttpResponse:
    """Keep that somebody does not want it any more."""
    scope, dossier = haal(request, dossier_id, _BIJHOUDEN, wat=_BLAD)
    try:
        services.trek_in(scope=scope, dossier=dossier, deelname_id=deelname_id)
    except VoorlichtingWeigering as fout:
        messages.warning(request, fout.zin)
    else:
        messages.success(request, "Van de lijst gehaald.")
    return redirect(f"/dossiers/{dossier.id}/{_BLAD}")
