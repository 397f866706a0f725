# SPDX-License-Identifier: EUPL-1.2
"""The page Begeleiding of a dossier, and its figures as a file."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from meedoen.domein.toegang import Scope
from meedoen.recht.awb.klacht import AWB_9_11_1, AWB_9_12_1
from meedoen.regie.begeleiding import beeld, queries
from meedoen.regie.begeleiding.schaal import VRAGEN
from meedoen.regie.begeleiding.views.hulp import BLAD, haal
from meedoen.regie.dossiers.feiten import beleid
from meedoen.regie.dossiers.kop import kruimels, maak_kop
from meedoen.regie.organisaties.models import Gemeente
from meedoen.regie.web.csvbestand import csvbestand
from meedoen.regie.web.onderdelen.artikel import artikellink


@require_safe
def begeleiding(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show the line of guidance, the first week, the house, and both views of what somebody does alone."""
    plek = haal(request, dossier_id)
    scope, dossier, feiten, mag = plek.scope, plek.dossier, plek.feiten, plek.mag_wijzigen
    metingen = queries.metingen(scope, dossier)
    open_ = feiten.begeleiding.afspraken
    return render(
        request,
        "begeleiding/begeleiding.html",
        {
            "dossier": dossier,
            "kop": maak_kop(scope, dossier, BLAD),
            "kruimels": kruimels(dossier, "Begeleiding"),
            "basis": plek.basis,
            "mag": mag,
            "lijn": beeld.lijn(feiten, beleid(dossier.gemeente_id, scope.vandaag), scope.vandaag),
            "week": beeld.eerste_week(feiten, plek.basis, scope.vandaag, mag=mag),
            "wonen": beeld.wonen(queries.aankomst(scope, dossier), feiten),
            "gebieden": beeld.gebieden(metingen),
            "momenten": beeld.momenten(metingen, plek.basis, mag=mag),
            "wie": beeld.wie(feiten, scope.vandaag),
            "doelen": queries.open_doelen(scope, dossier),
            "volgende_afspraak": min((a.uiterlijk for a in open_), default=None),
            "vragen": [naam for naam, _ in VRAGEN.values()],
            "antwoorden": beeld.antwoorden(queries.hoe_gaat_het(scope, dossier), plek.basis, mag=mag),
        },
    )


@require_safe
def download(request: HttpRequest, dossier_id: UUID) -> HttpResponseBase:
    """Give what was filled in about self-reliance as CSV."""
    plek = haal(request, dossier_id)
    rijen = beeld.csvrijen(queries.metingen(plek.scope, plek.dossier))
    return csvbestand(f"zelfredzaamheid-{plek.dossier.nummer}", beeld.KOLOMMEN, rijen)


@require_safe
def hulp_en_klacht(request: HttpRequest) -> HttpResponse:
    """Show where anybody finds help outside this team. It is no page of a dossier: who was shown it leaves no trace."""
    scope: Scope = request.scope  # type: ignore[attr-defined]
    gemeenten = Gemeente.objects.filter(id__in=scope.gemeenten).order_by("naam")
    return render(request, "begeleiding/hulp.html", {
        "gemeenten": gemeenten, "klachttermijn": artikellink(AWB_9_11_1), "klachtuitkomst": artikellink(AWB_9_12_1),
    })  # fmt: skip
