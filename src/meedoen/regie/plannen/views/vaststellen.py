# SPDX-License-Identifier: EUPL-1.2
"""Adopt the plan: what follows from it, the letter beforehand, and the decision."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from meedoen.domein.toegang import Handeling, mag
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.brieven.talen import gekozen, voorkeur
from meedoen.regie.besluiten.services import BesluitWeigering
from meedoen.regie.besluiten.taalveld import kies_taal
from meedoen.regie.besluiten.verzendveld import kies_wijze
from meedoen.regie.besluiten.vooraf import KNOP
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.plannen import brief as brieven
from meedoen.regie.plannen import services
from meedoen.regie.plannen.beeld import datumregels
from meedoen.regie.plannen.beeld.paneel import waarom_van
from meedoen.regie.plannen.controle import controleer
from meedoen.regie.plannen.forms import VaststelForm
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.services import PlanWeigering
from meedoen.regie.plannen.services.toegang import vier_ogen
from meedoen.regie.plannen.views.hulp import Plek, gevolgen, haal, invoer, lees_bewerking, paneel_inhoud
from meedoen.regie.web import datums

_FOUTEN = (PlanWeigering, BesluitWeigering, Weigering)


@require_http_methods(["GET", "POST"])
def vaststellen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Ask once, with all that follows from it; then decide."""
    plek = haal(request, dossier_id, Handeling.PIP_VASTSTELLEN)
    if plek.plannen.concept is None:
        messages.info(request, "Er is geen plan in de maak.")
        return redirect(plek.basis)
    form = VaststelForm(request.POST or None, initial={"dagtekening": plek.scope.vandaag})
    kies_wijze(form, plek.dossier)
    kies_taal(form, plek.dossier)
    form.fields["dagtekening"].niet_na = plek.scope.vandaag  # type: ignore[attr-defined]
    form.fields["dagtekening"].zin_na = (  # type: ignore[attr-defined]
        "De datum op het plan ligt in de toekomst. Kies vandaag of een eerdere dag."
    )
    if request.method == "POST" and form.is_valid():
        if "bekijk" in request.POST:
            return _lees(plek, plek.concept, form.cleaned_data["dagtekening"], form.cleaned_data["brieftaal"])
        try:
            besluit = services.stel_vast(
                scope=plek.scope,
                dossier=plek.dossier,
                dagtekening=form.cleaned_data["dagtekening"],
                bewerking=lees_bewerking(request),
                hoe=form.cleaned_data["hoe_weg"],
                brieftaal=form.cleaned_data["brieftaal"],
            )
        except _FOUTEN as fout:
            veld = getattr(fout, "veld", "")
            form.add_error("dagtekening" if veld == "dagtekening" else None, fout.zin)
        else:
            messages.success(request, "Het plan is vastgesteld. De brief staat klaar en DUO krijgt bericht.")
            return redirect(f"{plek.dossier_url}/besluiten/{besluit.id}")
    return _toon(plek, plek.plannen.concept, form)


def _dag(plek: Plek, form: VaststelForm) -> date:
    """The day to reckon with: what was typed, when that is a day that can be."""
    if form.is_bound and form.cleaned_data.get("dagtekening"):
        gekozen: date = form.cleaned_data["dagtekening"]
        return gekozen
    getypt = plek.request.GET.get("dagtekening", "")
    try:
        dag = datums.lees(getypt) if getypt else plek.scope.vandaag
    except datums.DatumFout:
        return plek.scope.vandaag
    return min(dag, plek.scope.vandaag)


def _toon(plek: Plek, pip: Pip, form: VaststelForm) -> HttpResponse:
    dag = _dag(plek, form)
    if not form.is_bound:
        form.initial["dagtekening"] = dag
    oordeel = controleer(pip, invoer(plek, pip, dag))
    uit = gevolgen(plek, pip, dag)
    twee = vier_ogen(plek.dossier, plek.scope)
    zelf = pip.voorgelegd_door == plek.scope.medewerker_id
    url = f"{plek.basis}/vaststellen?dagtekening={datums.getypt(dag)}"
    open_ = plek.request.GET.get("waarom", "")
    ctx = paneel_inhoud(plek, pip, oordeel) | {
        "form": form,
        "dag": dag,
        "datums": datumregels(uit, f"{url}&waarom=") if uit else (),
        "waarom": waarom_van(uit, open_, sluit_url=url) if uit and open_ else None,
        "twee": twee,
        "voorleggen": twee and pip.staat == "concept",
        # The same as `stel_vast` refuses: without two people who adopts is who draws up.
        "niet_van_jou": not twee and pip.staat == "concept" and not mag(plek.scope.rol, Handeling.PIP_OPSTELLEN),
        "wacht_op_ander": twee and zelf and pip.staat == "ter_vaststelling",
        "college": besluiten.college(plek.dossier.gemeente),
        "veilig_contact": getattr(getattr(plek.dossier, "contact", None), "veilig_contact", ""),
        "kruimels": plek.kruimels("Plan", "Vaststellen"),
        "terug_url": plek.basis,
        "scope": plek.scope,
        "lees_eerst": KNOP,
    }
    return render(plek.request, "plannen/vaststellen.html", ctx, status=422 if form.errors else 200)


@require_POST
def voorleggen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Lay the plan before a colleague."""
    plek = haal(request, dossier_id, Handeling.PIP_OPSTELLEN)
    try:
        services.leg_voor(scope=plek.scope, dossier=plek.dossier, bewerking=lees_bewerking(request))
    except _FOUTEN as fout:
        messages.warning(request, fout.zin)
        return redirect(f"{plek.basis}/vaststellen")
    messages.success(request, "Het plan ligt klaar voor een collega. Die leest het en stelt het vast.")
    return redirect(plek.basis)


@require_POST
def terughalen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Make the plan a draft again."""
    plek = haal(request, dossier_id, Handeling.PIP_VASTSTELLEN)
    try:
        services.haal_terug(scope=plek.scope, dossier=plek.dossier)
    except _FOUTEN as fout:
        messages.warning(request, fout.zin)
    else:
        messages.success(request, "Het plan is weer een concept. Je kunt het wijzigen.")
    return redirect(plek.basis)


@require_safe
def brief(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show the letter as it would leave today, with the word concept on it; nothing is kept.

    It stands in the language of the person too, where there is a translation.
    """
    plek = haal(request, dossier_id)
    return _lees(plek, plek.concept, plek.scope.vandaag, gekozen(voorkeur(plek.dossier.taal)))


def _lees(plek: Plek, pip: Pip, dag: date, taal: str) -> HttpResponse:
    """Return the concept of the letter, or to the plan with what stands in the way."""
    oordeel = controleer(pip, invoer(plek, pip, dag))
    uit = gevolgen(plek, pip, dag)
    if uit is None:
        messages.warning(plek.request, "De brief kan nog niet: kies eerst een leerroute.")
        return redirect(plek.basis)
    try:
        pdf = besluiten.druk_af(
            brieven.maak(
                plek.scope, plek.dossier, pip, afspraken=plek.afspraken(pip), feiten=plek.feiten,
                gevolgen=uit, dagtekening=dag, niveau=oordeel.niveau.niveau, taal=taal,
            ),
            plek.dossier.gemeente_id,
        )  # fmt: skip
    except BesluitWeigering as fout:
        messages.warning(plek.request, fout.zin)
        return redirect(plek.basis)
    return pdf_antwoord(pdf, "plan-concept.pdf")


def pdf_antwoord(pdf: bytes, naam: str) -> HttpResponse:
    """Return a PDF to read in the browser, kept by no cache."""
    koppen: dict[str, Any] = {"Content-Disposition": f'inline; filename="{naam}"', "Cache-Control": "no-store"}
    return HttpResponse(pdf, content_type="application/pdf", headers=koppen)
