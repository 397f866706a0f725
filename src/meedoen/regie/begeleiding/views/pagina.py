# SPDX-License-Identifier: EUPL-1.2
"""The page Begeleiding of a dossier, and its figures as a file."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from meedoen.domein.beleid import Beleid
from meedoen.domein.gebeurtenissen import Regelpunt
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag
from meedoen.recht.awb.klacht import AWB_9_11_1, AWB_9_12_1
from meedoen.regie.begeleiding import beeld, queries
from meedoen.regie.begeleiding.beeld_week import LijstBeeld, eerste_week
from meedoen.regie.begeleiding.schaal import VRAGEN
from meedoen.regie.begeleiding.views.hulp import BLAD, Plek, haal
from meedoen.regie.dossiers.feiten import beleid
from meedoen.regie.dossiers.kop import kruimels, maak_kop
from meedoen.regie.organisaties.models import Gemeente
from meedoen.regie.web.csvbestand import csvbestand
from meedoen.regie.web.onderdelen.artikel import artikellink


@require_safe
def begeleiding(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show the line of guidance, the first week, the house, and both views of what somebody does alone."""
    plek = haal(request, dossier_id)
    scope, dossier, feiten, magt = plek.scope, plek.dossier, plek.feiten, plek.mag_wijzigen
    metingen = queries.metingen(scope, dossier)
    open_ = feiten.begeleiding.afspraken
    regels = beleid(dossier.gemeente_id, scope.vandaag)
    return render(
        request,
        "begeleiding/begeleiding.html",
        {
            "dossier": dossier,
            "kop": maak_kop(scope, dossier, BLAD),
            "kruimels": kruimels(dossier, "Begeleiding"),
            "basis": plek.basis,
            "mag": magt,
            "lijn": beeld.lijn(feiten, regels, scope.vandaag),
            "week": _week(plek, regels),
            "mag_week": magt,
            "wonen": beeld.wonen(queries.aankomst(scope, dossier), feiten),
            "gebieden": beeld.gebieden(metingen),
            "momenten": beeld.momenten(metingen, plek.basis, mag=magt),
            "wie": beeld.wie(feiten, scope.vandaag),
            "doelen": queries.open_doelen(scope, dossier),
            "volgende_afspraak": min((a.uiterlijk for a in open_), default=None),
            "vragen": [naam for naam, _ in VRAGEN.values()],
            "antwoorden": beeld.antwoorden(queries.hoe_gaat_het(scope, dossier), plek.basis, mag=magt),
        },
    )


def _week(plek: Plek, regels: Beleid) -> LijstBeeld:
    return eerste_week(
        plek.feiten, plek.basis, plek.scope.vandaag, beleid=regels, ziet=plek.ziet_punt, mag=plek.mag_punt
    )


@require_safe
def week(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show what is to arrange on arriving, as far as the reader's work goes: an inkomensconsulent sees the money."""
    plek = haal(request, dossier_id, Handeling.ONTZORGEN_INZIEN, Veldgroep.ONTZORGEN)
    scope, dossier = plek.scope, plek.dossier
    hele = mag(scope.rol, Handeling.DOSSIER_LEZEN)
    lijst = _week(plek, beleid(dossier.gemeente_id, scope.vandaag))
    leeg = "Er is nog geen sleutel. Met de sleutel begint de lijst van de eerste week."
    inhoud = {
        "dossier": dossier,
        "kop": maak_kop(scope, dossier, BLAD if hele else "ontzorgen"),
        "kruimels": kruimels(dossier, "Eerste week", scope=scope),
        "week": replace(lijst, leeg=leeg) if lijst.leeg else lijst,
        "mag_week": any(plek.mag_punt(punt) for punt in Regelpunt),
        "sleutel": plek.feiten.begeleiding.sleutel,
        "hele": hele,
    }
    return render(request, "begeleiding/week.html", inhoud)


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
