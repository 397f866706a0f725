# SPDX-License-Identifier: EUPL-1.2
"""Pages for a phone at a kitchen table: the own people, one person, and the referrals to answer."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein.gebeurtenissen import Begeleidtaak
from meedoen.domein.toegang import Handeling, Rol, Scope, aanbieder, mag
from meedoen.regie.dossiers.views.hulp import scope_van, toon
from meedoen.regie.logboek.services import log, log_lijst
from meedoen.regie.organisaties.models import Organisatie
from meedoen.regie.partnerportaal.begeleiders import beeld
from meedoen.regie.partnerportaal.begeleiders.forms import SOORTEN, AannemenForm, TerugForm
from meedoen.regie.partnerportaal.begeleiders.hulp import LIJST, Plek, over_mens, prive
from meedoen.regie.verwijzen import queries, services
from meedoen.regie.verwijzen.models import Verwijzing
from meedoen.regie.verwijzen.services import VerwijsWeigering
from meedoen.regie.web import datums
from meedoen.regie.web.velden import uuid_of_niets
from meedoen.regie.web.zinnen.domein_nl.begeleiding import BEGELEIDTAKEN

OP_BLAD: Final = 50
DAGEN_VOORUIT: Final = 60
_MAP: Final = "partnerportaal/begeleiders"
_formulier = require_http_methods(["GET", "POST"])


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show the appointments of today, what is asked of the organisation, and the own people by name."""
    scope = scope_van(request, Handeling.BEGELEIDEN)
    na = uuid_of_niets(request.GET.get("na", ""))
    mensen, meer = queries.mensen(scope, na=na, aantal=OP_BLAD)
    nu = [] if na else queries.bezoeken_nu(scope)
    van_nu = queries.deze_mensen(scope, [stuk.dossier_id for stuk in nu])
    vragen = queries.open_vragen(scope) if not na and mag(scope.rol, Handeling.VERWIJZING_BEANTWOORDEN) else []
    ids = [mens.dossier_id for mens in mensen]
    open_, week = queries.open_afspraken(scope, ids), queries.eerste_week(scope, ids)
    gezien = [(mens.gemeente_id, mens.dossier_id) for mens in mensen]
    gezien += [(mens.gemeente_id, mens.dossier_id) for mens in van_nu.values()]
    log_lijst(scope=scope, handeling="lezen", object="begeleiding: lijst", dossiers=gezien)
    vandaag = beeld.bezoeken(nu, van_nu, basis=LIJST, met_dag=False)
    inhoud = {
        "voornaam": scope.naam.split(" ")[0],
        "dag": datums.voluit_met_dag(scope.vandaag).capitalize(),
        "organisatie": Organisatie.objects.filter(id=aanbieder(scope)).values_list("naam", flat=True).first(),
        "verder": bool(na),
        "vandaag": vandaag,
        "vragen": [(rij, BEGELEIDTAKEN[Begeleidtaak(rij.taak)]) for rij in vragen],
        "mensen": beeld.rijen(mensen, open_, week, basis=LIJST),
        "meer_url": f"{LIJST}?na={mensen[-1].dossier_id}" if meer else "",
    }
    return prive(toon(request, f"{_MAP}/lijst.html", inhoud))


@require_safe
@over_mens("persoon")
def mens(plek: Plek) -> HttpResponse:
    """Show one person: what to do, appointments, the list, hours and notes, and what the task needs to know."""
    scope, wie, basis = plek.scope, plek.mens, plek.basis
    stukken = queries.bezoeken(scope, [wie.dossier_id], dagen=DAGEN_VOORUIT)
    open_, klaar = beeld.taken(queries.afspraken(scope, wie.dossier_id), scope.vandaag, basis=basis, wie=plek.begeleidt)
    boek, totaal = queries.uren(scope, wie.dossier_id)
    som, regels = beeld.uren(boek, totaal, dict(SOORTEN))
    inhoud = {
        "mens": wie,
        "basis": basis,
        "begeleidt": plek.begeleidt,
        "bezoeken": beeld.bezoeken(stukken, {wie.dossier_id: wie}, basis=LIJST, met_dag=True),
        "taken": open_,
        "klaar": klaar,
        "themas": beeld.themas(queries.afgevinkt(scope, wie.dossier_id), basis=basis) if plek.begeleidt else [],
        "week": beeld.weekstand(queries.eerste_week(scope, [wie.dossier_id]).get(wie.dossier_id, []), scope.vandaag),
        "som": som,
        "uren": regels,
        "notities": queries.notities(scope, wie.dossier_id),
        "verwijzing": queries.verwijzing_van(scope, wie.dossier_id),
        "feiten": beeld.feiten(wie, queries.gezin(scope, wie.dossier_id), scope.vandaag),
        "verstuurd": _eigen_pad(plek, plek.request.GET.get("verstuurd", "")),
    }
    return toon(plek.request, f"{_MAP}/mens.html", inhoud)


@_formulier
def verwijzing(request: HttpRequest, verwijzing_id: UUID) -> HttpResponse:
    """Show what is asked, without a name; take it on by naming who, or hand it to a colleague."""
    scope, rij = _verwijzing(request, verwijzing_id)
    form = AannemenForm(
        request.POST or None, begeleiders=queries.collegas(scope, Rol.BEGELEIDER, rij.gemeente_id),
        vrijwilligers=queries.collegas(scope, Rol.VRIJWILLIGER, rij.gemeente_id),
        initial=queries.wie_nu(scope, rij) if rij.staat == "aangenomen" else {"begeleider": scope.medewerker_id},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        wie = {Rol.BEGELEIDER: form.cleaned_data["begeleider"], Rol.VRIJWILLIGER: form.cleaned_data["vrijwilliger"]}
        try:
            services.neem_aan(scope=scope, verwijzing_id=rij.id, wie=wie)
        except VerwijsWeigering as fout:
            form.meld(fout)
        else:
            messages.success(request, "Aangenomen. De consulent ziet dit, en wie je koos ziet nu om wie het gaat.")
            return redirect(LIJST)
    stuk = queries.vraag(scope, rij.id)
    inhoud = {
        "rij": rij, "taak": BEGELEIDTAKEN[Begeleidtaak(rij.taak)], "feiten": beeld.vraag(stuk) if stuk else [],
    }  # fmt: skip
    return prive(toon(request, f"{_MAP}/verwijzing.html", inhoud, form=form))


@_formulier
def teruggeven(request: HttpRequest, verwijzing_id: UUID) -> HttpResponse:
    """Ask why, then give a referral back to the consulent."""
    scope, rij = _verwijzing(request, verwijzing_id)
    form = TerugForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.geef_terug(scope=scope, verwijzing_id=rij.id, reden=form.cleaned_data["reden"])
        except VerwijsWeigering as fout:
            form.meld(fout)
        else:
            messages.success(request, "Teruggegeven. De consulent zoekt andere begeleiding.")
            return redirect(LIJST)
    inhoud = {
        "vraag": "Verwijzing teruggeven?", "gevolg": "Niemand van jullie ziet deze persoon daarna nog.",
        "gevolgen": ["De consulent krijgt jullie reden te lezen.", "Wat jullie opschreven, blijft bij de gemeente."],
        "knop_tekst": "Verwijzing teruggeven", "terug_url": f"{LIJST}/verwijzingen/{rij.id}", "formulier": form,
    }  # fmt: skip
    return prive(toon(request, "web/bevestig.html", inhoud, form=form))


def _verwijzing(request: HttpRequest, verwijzing_id: UUID) -> tuple[Scope, Verwijzing]:
    scope = scope_van(request, Handeling.VERWIJZING_BEANTWOORDEN)
    rij = queries.verwijzing(scope, verwijzing_id)
    if rij is None:
        raise Http404
    log(scope=scope, handeling="lezen", object="verwijzing", gemeente_id=rij.gemeente_id, dossier_ids=[rij.dossier_id])
    return scope, rij


def _eigen_pad(plek: Plek, pad: str) -> str:
    return pad if pad.startswith(f"{plek.basis}/") else ""
