# SPDX-License-Identifier: EUPL-1.2
"""The pages of bezwaren: those of a dossier, and one of them as a guided line."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from meedoen.domein.toegang import Handeling, mag
from meedoen.regie.bezwaren import beeld, queries
from meedoen.regie.bezwaren.views.hulp import haal, haal_bezwaar, kruimelpad
from meedoen.regie.dossiers.kop import maak_kop
from meedoen.regie.intake.views.hulp import wetstappen
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LeegBeeld, LinkBeeld


@require_safe
def lijst(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """List the bezwaren of a dossier; of the jurist only those that can still go on."""
    scope, dossier = haal(request, dossier_id)
    leest = mag(scope.rol, Handeling.DOSSIER_LEZEN)
    nieuw = None
    if mag(scope.rol, Handeling.BEZWAAR_ONTVANGEN):
        nieuw = KnopBeeld("Bezwaar vastleggen", f"{beeld.basis(dossier.id)}/nieuw")
    return render(request, "bezwaren/lijst.html", {
        "dossier": dossier,
        "kop": maak_kop(scope, dossier, "besluiten" if leest else "zaak"),
        "kruimels": (*kruimelpad(scope, dossier)[:-1], LinkBeeld("Bezwaren")),
        "rijen": [beeld.regel(rij, scope.vandaag) for rij in queries.bezwaren(scope, dossier)],
        "nieuw": nieuw,
        "leeg": LeegBeeld(
            "Er is geen bezwaar" if leest else "Er loopt geen bezwaar",
            "Is de inburgeraar het niet eens met een besluit? Leg het bezwaar hier vast. Je ziet dan voor wanneer er "
            "moet zijn beslist.",
        ),
    })  # fmt: skip


@require_safe
def een(request: HttpRequest, dossier_id: UUID, bezwaar_id: UUID) -> HttpResponse:
    """Show one bezwaar: what to do next, every step, and that the decision goes on."""
    scope, dossier, rij = haal_bezwaar(request, dossier_id, bezwaar_id)
    kijk = beeld.Kijk(scope=scope, rij=rij)
    return render(request, "bezwaren/bezwaar.html", {
        "dossier": dossier,
        "kruimels": kruimelpad(scope, dossier, LinkBeeld(f"Bezwaar tegen {rij.besluit_nummer}")),
        "waartegen": beeld.waartegen(rij),
        "nummer": rij.besluit_nummer,
        "toestand": beeld.toestand(rij, scope.vandaag),
        "volgende": beeld.volgende(kijk),
        "stappen": beeld.stappen(kijk),
        "loopt": rij.loopt,
        "geldt": beeld.GELDT,
        "schorst_niet": beeld.schorst_niet(),
        "wet": wetstappen(beeld.wettelijk(rij)) if rij.loopt else (),
        "jurist": not kijk.leest_dossier,
        "om_geld": bool(kijk.soort.hoogste_bedrag),
    })  # fmt: skip
