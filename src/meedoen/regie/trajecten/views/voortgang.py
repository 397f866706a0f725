# SPDX-License-Identifier: EUPL-1.2
"""The page Voortgang of a dossier: the talks, the pace, the picture of it; and planning and recording a talk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import partial
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein.gebeurtenissen import Kanaal
from meedoen.domein.toegang import Veldgroep, ziet
from meedoen.regie.dossiers.kop import maak_kop
from meedoen.regie.dossiers.views.hulp import bevestigpagina, formulierpagina
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.trajecten import beeld_voortgang, queries, services
from meedoen.regie.trajecten.beeld_meer_tijd import MeerTijd, meer_tijd
from meedoen.regie.trajecten.forms import TrajectFormulier
from meedoen.regie.trajecten.forms_voortgang import GesprekForm, MeerTijdForm, PlanGesprekForm
from meedoen.regie.trajecten.views.hulp import Plek, bewaar, haal, wijzigend
from meedoen.regie.web.csvbestand import csvbestand

_BLAD = "voortgang"
_wijzigend = partial(wijzigend, blad=_BLAD)


@require_safe
def voortgang(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show the next talk, whether the path makes the term, hours and levels over time, exams, and the talks."""
    plek = haal(request, dossier_id, blad=_BLAD)
    stand = beeld_voortgang.lees(plek.scope, plek.dossier, plek.feiten)
    return render(
        request,
        "trajecten/voortgang.html",
        {
            "dossier": plek.dossier,
            "kop": maak_kop(plek.scope, plek.dossier, _BLAD),
            "kruimels": plek.kruimels(),
            "basis": plek.basis,
            "mag": plek.mag_wijzigen,
            "volgend": beeld_voortgang.volgend(stand, plek.basis, mag=plek.mag_wijzigen),
            "tempo": beeld_voortgang.tempobeeld(stand),
            "figuren": beeld_voortgang.figuren(stand),
            "meer_tijd": _meer_tijd(plek),
            "examens": beeld_voortgang.examens(stand),
            "gesprekken": beeld_voortgang.gesprekken(queries.gesprekken(plek.scope, plek.dossier)),
        },
    )


def _meer_tijd(plek: Plek) -> MeerTijd | None:
    """The card of reasons for more time, for who may read of health."""
    if not ziet(plek.scope, Veldgroep.GEZONDHEID, plek.dossier.gemeente_id):
        return None
    return meer_tijd(plek.feiten, plek.scope.vandaag, plek.basis, mag=plek.mag_wijzigen)


@require_safe
def download(request: HttpRequest, dossier_id: UUID) -> HttpResponseBase:
    """Give the measured hours, levels and exams as CSV."""
    plek = haal(request, dossier_id, blad=_BLAD)
    stand = beeld_voortgang.lees(plek.scope, plek.dossier, plek.feiten)
    return csvbestand(f"voortgang-{plek.dossier.nummer}", beeld_voortgang.KOLOMMEN, beeld_voortgang.csvrijen(stand))


def _formulier(
    plek: Plek,
    form: TrajectFormulier,
    doe: Callable[[], object],
    *,
    titel: str,
    knop: str,
    lead: str,
    gelukt: str,
    extra: Mapping[str, Any] | None = None,
) -> HttpResponse:
    if plek.request.method == "POST" and form.is_valid():
        klaar = bewaar(plek, form, doe, gelukt)
        if klaar is not None:
            return klaar
    return formulierpagina(
        plek.request, plek.scope, plek.dossier, form, titel=titel, knop=knop, lead=lead, terug=_BLAD, extra=extra
    )


@require_http_methods(["GET", "POST"])
@_wijzigend
def plannen(plek: Plek) -> HttpResponse:
    """Plan the next talk."""
    nu = plek.feiten.voortgang_gepland
    begin = {"op": nu.op, "om": nu.om, "kanaal": nu.kanaal or Kanaal.KANTOOR} if nu else {}
    form = PlanGesprekForm(plek.request.POST or None, vandaag=plek.scope.vandaag, initial=begin)

    def doe() -> None:
        velden = form.cleaned_data | {"kanaal": Kanaal(form.cleaned_data["kanaal"])}
        services.plan_gesprek(scope=plek.scope, dossier=plek.dossier, **velden)

    return _formulier(
        plek, form, doe, titel="Voortgangsgesprek plannen", knop="Gesprek plannen", gelukt="Het gesprek is gepland.",
        lead="Meedoen stuurt geen uitnodiging: spreek de dag zelf af, zo nodig met een tolk.",
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@_wijzigend
def plan_weg(plek: Plek) -> HttpResponse:
    """Ask once, then call the planned talk off."""
    if plek.feiten.voortgang_gepland is None:
        raise Http404
    form = TrajectFormulier(plek.request.POST or None)
    if plek.request.method == "POST":
        form.is_valid()
        klaar = bewaar(
            plek,
            form,
            lambda: services.plan_gesprek(scope=plek.scope, dossier=plek.dossier, op=None),
            "Het gesprek gaat niet door. Plan een nieuwe dag.",
        )
        if klaar is not None:
            return klaar
    return bevestigpagina(
        plek.request, vraag="Gaat het geplande gesprek niet door?", gevolg="De afspraak vervalt.",
        gevolgen=["De klok voor het volgende gesprek loopt door.", "Wat er gebeurd is, blijft op de tijdlijn staan."],
        knop="Gesprek gaat niet door", terug=plek.basis, form=form,
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@_wijzigend
def gesprek(plek: Plek) -> HttpResponse:
    """Record a talk."""
    nu = plek.feiten.voortgang_gepland
    gepland = nu.op if nu and nu.op and nu.op <= plek.scope.vandaag else None
    begin = {"datum": gepland or plek.scope.vandaag, "kanaal": nu.kanaal if nu and nu.kanaal else Kanaal.KANTOOR}
    form = GesprekForm(plek.request.POST or None, vandaag=plek.scope.vandaag, initial=begin)
    return _formulier(
        plek, form,
        lambda: services.leg_gesprek_vast(scope=plek.scope, dossier=plek.dossier, gesprek=form.gesprek()),
        titel="Voortgangsgesprek vastleggen", knop="Gesprek vastleggen", gelukt="Vastgelegd. De klok voor het volgende "
        "gesprek is opnieuw begonnen.", lead="Kort is goed. Wat je hier schrijft, is geen bewijs voor een boete.",
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@_wijzigend
def reden_erbij(plek: Plek) -> HttpResponse:
    """Lay down a reason for more time."""
    return _reden(plek, nieuw_id(), {})


@require_http_methods(["GET", "POST"])
@_wijzigend
def reden_wijzigen(plek: Plek, grond_id: UUID) -> HttpResponse:
    """Change a reason for more time, or let it go."""
    nu = next((grond for grond in plek.feiten.verlengingsgronden if grond.grond_id == grond_id), None)
    if nu is None:
        raise Http404
    return _reden(plek, grond_id, {veld.name: getattr(nu, veld.name) for veld in fields(nu)})


def _reden(plek: Plek, grond_id: UUID, begin: dict[str, Any]) -> HttpResponse:
    if not ziet(plek.scope, Veldgroep.GEZONDHEID, plek.dossier.gemeente_id):
        raise PermissionDenied
    weg = bool(begin) and "vervalt" in plek.request.POST
    form = MeerTijdForm(begin if weg else plek.request.POST or None, initial=begin)

    def doe() -> None:
        if weg:
            services.laat_grond_vervallen(scope=plek.scope, dossier=plek.dossier, grond_id=grond_id)
            return
        reden = form.reden(grond_id, plek.scope.vandaag)
        services.leg_grond_vast(scope=plek.scope, dossier=plek.dossier, grond=reden)

    return _formulier(
        plek, form, doe, titel="Reden voor meer tijd", knop="Reden bewaren",
        lead="DUO beslist of de termijn langer wordt. Vertel het de inburgeraar meteen: dan bewaart die het bewijs.",
        gelukt="De reden is vervallen." if weg else "Bewaard. De reden staat bij Voortgang.",
        extra={"vervalknop": "Dit is geen reden"} if begin else {},
    )  # fmt: skip
