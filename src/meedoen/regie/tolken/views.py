# SPDX-License-Identifier: EUPL-1.2
"""The interpreters of one person, and the sheet for the interpreter with the appointment alone."""

from __future__ import annotations

from datetime import time
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein.gebeurtenissen import TolkStand
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag
from meedoen.regie.dossiers.kop import kruimels, maak_kop
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import haal, niet_open, vraag
from meedoen.regie.tolken import queries, services
from meedoen.regie.tolken.forms import BoekForm, StandForm
from meedoen.regie.tolken.models import Boeking, Wijze
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import ToestandBeeld
from meedoen.regie.web.zinnen.domein_nl.begeleiding import TOLKSTANDEN

_BLAD = "tolken"
_OPEN_BIJ = Veldgroep.NAAM_CONTACT
_BIJHOUDEN = Handeling.BEGELEIDING_BIJHOUDEN
_formulier = require_http_methods(["GET", "POST"])


def _toestand(rij: Boeking, scope: Scope) -> ToestandBeeld:
    stand = TolkStand(rij.stand)
    if stand in (TolkStand.GEVRAAGD, TolkStand.BEVESTIGD) and rij.datum < scope.vandaag:
        return ToestandBeeld("let_op", "Leg vast of de tolk kwam", vlak=True)
    soort = {TolkStand.GEVRAAGD: "loopt", TolkStand.AFGEZEGD: "nvt", TolkStand.KWAM_NIET: "te_laat"}.get(stand, "goed")
    return ToestandBeeld(soort, TOLKSTANDEN[stand])  # type: ignore[arg-type]


def _boeking(scope: Scope, dossier: Dossier, boeking_id: UUID) -> Boeking:
    for rij in queries.boekingen(scope, dossier):
        if rij.id == boeking_id:
            return rij
    raise Http404


@require_safe
def blad(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show the bookings, newest first."""
    scope, dossier = haal(request, dossier_id, wat=_BLAD, open_bij=_OPEN_BIJ)
    ctx = {
        "dossier": dossier,
        "kop": maak_kop(scope, dossier, "begeleiding"),
        "kruimels": kruimels(dossier, "Begeleiding", "Tolken"),
        "basis": f"/dossiers/{dossier.id}/{_BLAD}",
        "mag": mag(scope.rol, _BIJHOUDEN) and dossier.gesloten_op is None,
        "rijen": [(rij, _toestand(rij, scope), rij.stand in services.OPEN)
                  for rij in queries.boekingen(scope, dossier)],
    }  # fmt: skip
    return render(request, "tolken/blad.html", ctx)


@_formulier
def nieuw(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Book an interpreter."""
    scope, dossier = haal(request, dossier_id, _BIJHOUDEN, wat=_BLAD, open_bij=_OPEN_BIJ)
    begin = {"taal": dossier.tolk or dossier.taal, "wijze": Wijze.TELEFOON, "minuten": 60, "begin": time(10)}
    form = BoekForm(request.POST or None, initial=begin)

    def doe() -> None:
        velden = form.cleaned_data | {"wijze": Wijze(form.cleaned_data["wijze"])}
        services.boek(scope=scope, dossier=dossier, **velden)

    return niet_open(request, dossier) or vraag(
        request, scope, dossier, form, doe, titel="Tolk boeken", knop="Boeking bewaren", terug=_BLAD,
        lead="Een kind of partner tolkt nooit.", gelukt="Bewaard. Vraag de tolk nu aan bij het bureau.",
    )  # fmt: skip


@_formulier
def stand(request: HttpRequest, dossier_id: UUID, boeking_id: UUID) -> HttpResponse:
    """Lay down how a booking stands."""
    scope, dossier = haal(request, dossier_id, _BIJHOUDEN, wat=_BLAD, open_bij=_OPEN_BIJ)
    rij = _boeking(scope, dossier, boeking_id)
    form = StandForm(request.POST or None, nu=TolkStand(rij.stand), voorbij=rij.datum <= scope.vandaag)

    def doe() -> None:
        services.leg_stand_vast(scope=scope, dossier=dossier, boeking_id=rij.id, **form.cleaned_data)

    return niet_open(request, dossier) or vraag(
        request, scope, dossier, form, doe, titel="Hoe staat het met de tolk?", knop="Bewaren", terug=_BLAD,
        lead=f"{datums.voluit_met_dag(rij.datum)} om {datums.tijdstip(rij.begin)}, {rij.taal}. Kwam de tolk niet, dan "
             "telt dat nooit tegen de inburgeraar.",
    )  # fmt: skip


@require_safe
def voor_de_tolk(request: HttpRequest, dossier_id: UUID, boeking_id: UUID) -> HttpResponse:
    """Show the appointment as the interpreter or the agency may see it: no name, no number, no reason."""
    scope, dossier = haal(request, dossier_id, wat="afspraak voor de tolk", open_bij=_OPEN_BIJ)
    return render(request, "tolken/voor_de_tolk.html", {
        "rij": _boeking(scope, dossier, boeking_id), "gemeente": dossier.gemeente,
    })  # fmt: skip
