# SPDX-License-Identifier: EUPL-1.2
"""The papers of a case for the jurist (op de zaak betrekking hebbende stukken, Awb 7:4), only while it runs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from meedoen.domein.gebeurtenissen import Boetegrond
from meedoen.domein.toegang import Handeling
from meedoen.regie.besluiten.zinnen import BRIEVEN
from meedoen.regie.bezwaren.beeld import regel as bezwaarregel
from meedoen.regie.bezwaren.queries import bezwaren as bezwaren_van
from meedoen.regie.dossiers.kop import kruimels, maak_kop
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import haal
from meedoen.regie.handhaving import queries
from meedoen.regie.handhaving.forms import in_zin
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LinkBeeld


@require_safe
def brief(request: HttpRequest, dossier_id: UUID, brief_id: UUID) -> HttpResponse:
    """Give a letter of a case that runs as it left; the read stands in the logboek."""
    _, dossier = haal(request, dossier_id, Handeling.ZAAKSTUKKEN_INZIEN, wat="brief van een zaak")
    gevonden = queries.zaakbrief(dossier, brief_id)
    if gevonden is None:
        raise Http404
    naam, pdf = gevonden
    koppen = {"Content-Disposition": f'inline; filename="{naam}.pdf"', "Cache-Control": "no-store"}
    return HttpResponse(pdf, content_type="application/pdf", headers=koppen)


@require_safe
def stukken(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show the papers and letters of each fine that runs, and each bezwaar that does; nothing when nothing runs."""
    scope, dossier = haal(request, dossier_id, Handeling.ZAAKSTUKKEN_INZIEN, wat="stukken van een zaak")
    brieven = queries.zaakbrieven(dossier)
    bezwaren = bezwaren_van(scope, dossier)
    return render(request, "handhaving/zaak.html", {
        "dossier": dossier,
        "kop": maak_kop(scope, dossier, "zaak"),
        "kruimels": kruimels(dossier, "Zaak", scope=scope),
        "zaken": [
            {**_zaak(rij), "brieven": _brieven(dossier, brieven.get(("boete", rij.id), ()))}
            for rij in queries.zaakstukken(dossier)
        ],
        "bezwaren": [
            {
                **bezwaarregel(rij, scope.vandaag),
                "brieven": _brieven(dossier, brieven.get(("bezwaar", rij.id), ())),
            }
            for rij in bezwaren
        ],
        "nieuw": KnopBeeld("Bezwaar vastleggen", f"/dossiers/{dossier.id}/bezwaren/nieuw"),
    })  # fmt: skip


def _brieven(dossier: Dossier, brieven: Sequence[queries.ZaakBrief]) -> list[LinkBeeld]:
    return [
        LinkBeeld(f"{BRIEVEN.get(brief.soort, brief.soort)}, {datums.voluit(brief.dagtekening)} (PDF)",
                  f"/dossiers/{dossier.id}/zaak/{brief.id}.pdf")
        for brief in brieven
    ]  # fmt: skip


def _zaak(rij: queries.Zaakstukken) -> dict[str, Any]:
    if rij.grond == Boetegrond.INTAKE.value:
        naam = f"Brede intake, oproep {rij.oproep_nummer} gemist (artikel 22)"
    else:
        naam = f"Plan: {in_zin(rij.planonderdeel)} (artikel 23)"
    besluit = "Besluit: een boete" if rij.boete else "Besluit: geen boete"
    gezien = f"Gezien op {datums.voluit(rij.gezien_op)}." if rij.gezien_op != rij.overtreding_op else ""
    delen = [
        ("Wat er gebeurde", rij.overtreding_op, (rij.feiten, gezien)),
        ("Rapport en voornemen", rij.rapport_op, (rij.plaats_tijd, *(_stuk(dag, zin) for dag, zin in rij.stukken))),
        ("Zienswijze", rij.zienswijze_op, (rij.zienswijze or "Er kwam geen zienswijze.",)),
        (besluit, rij.besloten_op, (rij.verwijt_reden, rij.motivering)),
    ]
    return {"naam": naam, "delen": [
        {"kop": kop, "dag": dag, "zinnen": [zin for zin in zinnen if zin]} for kop, dag, zinnen in delen if dag
    ]}  # fmt: skip


def _stuk(dag: str, zin: str) -> str:
    return f"{datums.voluit(date.fromisoformat(dag))}: {zin}"
