# SPDX-License-Identifier: EUPL-1.2
"""The hand-over of one dossier as a page, and of all dossiers of a colleague as one PDF."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from meedoen.domein.toegang import Handeling
from meedoen.regie.besluiten.brieven.maak import BriefMislukt, LettertypenOntbreken
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.werkplek.overdracht import stuk
from meedoen.regie.werkplek.overdracht.queries import van_collega, van_dossier


@require_GET
def overdracht(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show on one page what the next consulent of this dossier has to know."""
    scope = scope_van(request)
    rij = van_dossier(scope, dossier_id)
    if rij is None:
        raise Http404
    log_lijst(scope=scope, handeling="lezen", object="overdracht", dossiers=[(rij.gemeente_id, rij.dossier_id)])
    inhoud = {
        "kruimels": (LinkBeeld("Dossiers", "/dossiers"), LinkBeeld(rij.naam, f"/dossiers/{dossier_id}"),
                     LinkBeeld("Overdracht")),
        "rij": rij,
        "contact": stuk.contact(rij),
        "weggelaten": stuk.WEGGELATEN,
    }  # fmt: skip
    return render(request, "werkplek/overdracht.html", inhoud)


@require_GET
def overdracht_pdf(request: HttpRequest, medewerker_id: UUID) -> HttpResponse:
    """Give the hand-over of all open dossiers of a colleague as one PDF; 404 when there are none here."""
    scope = scope_van(request, Handeling.TOEWIJZEN)
    rijen = van_collega(scope, medewerker_id)
    if not rijen:
        raise Http404
    log_lijst(scope=scope, handeling="downloaden", object="overdracht",
              dossiers=[(rij.gemeente_id, rij.dossier_id) for rij in rijen])  # fmt: skip
    try:
        pdf = stuk.maak(rijen, van=rijen[0].consulent, vandaag=scope.vandaag)
    except (LettertypenOntbreken, BriefMislukt):
        messages.warning(request, "De PDF kan nu niet worden gemaakt. Meld het aan de beheerder van de techniek.")
        return redirect(f"/team/verdelen?van={medewerker_id}")
    koppen = {"Content-Disposition": f'attachment; filename="overdracht-{scope.vandaag.isoformat()}.pdf"',
              "Cache-Control": "private, no-store"}  # fmt: skip
    return HttpResponse(pdf, content_type="application/pdf", headers=koppen)
