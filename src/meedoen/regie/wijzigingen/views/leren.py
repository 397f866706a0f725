# SPDX-License-Identifier: EUPL-1.2
"""Afschalen to A2 and another leerroute: the evidence, the law's answer, and the way into the plan."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from meedoen.domein.keten.duo_voorcontrole import ROUTE_VAN_DUO
from meedoen.recht.fouten import RechtFout
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.uren import Urendoel
from meedoen.regie.dossiers.views.hulp import bevestigpagina, formulierpagina
from meedoen.regie.plannen import leren
from meedoen.regie.plannen import queries as plannen
from meedoen.regie.trajecten import queries as trajecten
from meedoen.regie.trajecten import services as trajectdaden
from meedoen.regie.web.zinnen import recht_nl
from meedoen.regie.wijzigingen import services
from meedoen.regie.wijzigingen.beeld import bundel, kansen
from meedoen.regie.wijzigingen.beeld.krediet import kredietbeeld
from meedoen.regie.wijzigingen.forms import AfschalenForm, LeerrouteForm, LesurenForm, RedenForm
from meedoen.regie.wijzigingen.views.hulp import Plek, bewaar, haal_om_te_lezen_of_doen, wijzigend

_formulier = require_http_methods(["GET", "POST"])


def _bewijs(plek: Plek, doel: Urendoel) -> dict[str, Any]:
    """The evidence that both pages show: the meter of one norm, the rows, levels, exams."""
    meter, fout = None, ""
    try:
        standen = leren.standen(plek.feiten, peildatum=plek.scope.vandaag, bewijs=plek.bewijs())
        stand = next(s for s in standen.waarde if s.doel is doel)
        meter = bundel.meter(stand, standen.stappen)
    except RechtFout as gevonden:
        geen_plan = plek.feiten.eerste_dagtekening is None
        fout = kansen.GEEN_PLAN if geen_plan else recht_nl.weigerzin(gevonden)
    regels = trajecten.lesregels(plek.scope, plek.dossier)
    return {
        "meter": meter,
        "meterfout": fout,
        "lessen": bundel.lessen(regels, plek.basis, mag=plek.mag_wijzigen),
        "niveaus": bundel.niveaus(plek.feiten),
        "examens": bundel.examens(plek.feiten),
        "gezegd": bundel.gezegd(plek.feiten, sum(r.feit.uren for r in regels)),
        "laatste_gesprek": plek.feiten.laatste_voortgangsgesprek,
    }


def _kans(plek: Plek, sleutel: str) -> kansen.Kans:
    concept = plannen.plannen(plek.scope, plek.dossier).concept
    vraag = kansen.Vraag(
        plek.feiten, plek.scope.vandaag, plek.dossier_url, plek.bewijs(), plek.mag_wijzigen, plek.lezing
    )
    alle = kansen.kansen(vraag, concept_door=concept.bewaard_door if concept else "")
    return next(k for k in alle if k.sleutel == sleutel)


@_formulier
def afschalen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show the meter to 600 hours and the evidence; with enough of both, ask the two judgements."""
    plek = haal_om_te_lezen_of_doen(request, dossier_id)
    kans = _kans(plek, "afschalen")
    mag = plek.mag_wijzigen and kans.toestand == kansen.KAN
    form = AfschalenForm(request.POST or None) if mag else None
    if form is not None and request.method == "POST" and form.is_valid():
        klaar = bewaar(
            plek, form,
            lambda: services.begin_afschalen(scope=plek.scope, dossier=plek.dossier, **form.cleaned_data),
            gelukt="Het nieuwe plan staat klaar als concept, met A2 waar jij dat koos. Kijk het na en stel het vast.",
            naar=f"{plek.dossier_url}/plan",
        )  # fmt: skip
        if klaar is not None:
            return klaar
    inhoud = plek.pagina("Afschalen naar A2") | _bewijs(plek, Urendoel.AFSCHALEN) | {"kans": kans, "form": form}
    status = 422 if form is not None and form.is_bound else 200
    return render(request, "wijzigingen/afschalen.html", inhoud, status=status)


@_formulier
def leerroute(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show per other route what goes along, with its proof; then ask what the law asks of a change."""
    plek = haal_om_te_lezen_of_doen(request, dossier_id)
    van = ROUTE_VAN_DUO.get(plek.feiten.leerroute or "")
    if van is None or not plek.feiten.pips:
        raise Http404
    kans = _kans(plek, "leerroute")
    mag = plek.mag_wijzigen and kans.toestand.soort != "wacht"
    form = LeerrouteForm(request.POST or None, van=van) if mag else None
    if form is not None and request.method == "POST" and form.is_valid():
        klaar = bewaar(
            plek, form,
            lambda: services.begin_andere_route(scope=plek.scope, dossier=plek.dossier, **form.velden()),
            gelukt="Het nieuwe plan staat klaar als concept, met de uren die meegaan. Vul de leerroute aan en stel "
            "het vast.",
            naar=f"{plek.dossier_url}/plan",
        )  # fmt: skip
        if klaar is not None:
            return klaar
    lezing = plek.lezing
    routes = [
        kredietbeeld(plek.feiten, van=van, naar=naar, vandaag=plek.scope.vandaag, bewijs=plek.bewijs(), lezing=lezing)
        for naar in Leerroute
        if naar is not van
    ]
    inhoud = plek.pagina("Andere leerroute") | _bewijs(plek, Urendoel.CURSUS_Z)
    inhoud |= {"kans": kans, "form": form, "routes": routes}
    return render(
        request, "wijzigingen/leerroute.html", inhoud, status=422 if form is not None and form.is_bound else 200
    )


@_formulier
@wijzigend
def lesuren(plek: Plek) -> HttpResponse:
    """Lay down hours of lessons that a school states."""
    form = LesurenForm(plek.request.POST or None)
    if plek.request.method == "POST" and form.is_valid():
        klaar = bewaar(
            plek, form,
            lambda: trajectdaden.boek_lesuren(scope=plek.scope, dossier=plek.dossier, les=form.les()),
            gelukt="De lesuren staan in het dossier.", naar=f"{plek.basis}/afschalen",
        )  # fmt: skip
        if klaar is not None:
            return klaar
    return formulierpagina(
        plek.request, plek.scope, plek.dossier, form, titel="Lesuren vastleggen", knop="Lesuren bewaren",
        lead="Neem over wat de school schrijft, per periode en per soort les. De school meldt de uren zelf aan DUO.",
        terug="wijzigen/afschalen",
    )  # fmt: skip


@_formulier
@wijzigend
def lesuren_weg(plek: Plek, regel_id: UUID) -> HttpResponse:
    """Take back hours that were a mistake."""
    regel = next((r for r in trajecten.lesregels(plek.scope, plek.dossier) if r.id == regel_id), None)
    if regel is None:
        raise Http404
    form = RedenForm(plek.request.POST or None)
    if plek.request.method == "POST" and form.is_valid():
        klaar = bewaar(
            plek, form,
            lambda: trajectdaden.haal_lesuren_weg(
                scope=plek.scope, dossier=plek.dossier, regel_id=regel_id, reden=form.cleaned_data["reden"]
            ),
            gelukt="De lesuren tellen niet meer mee.", naar=f"{plek.basis}/afschalen",
        )  # fmt: skip
        if klaar is not None:
            return klaar
    return bevestigpagina(
        plek.request, vraag="Lesuren weghalen?",
        gevolg=f"Deze {regel.feit.uren} uur bij {regel.feit.school} tellen dan niet meer mee.",
        gevolgen=["Wat er stond, blijft op de tijdlijn te lezen."],
        knop="Lesuren weghalen", terug=f"{plek.basis}/afschalen", form=form,
    )  # fmt: skip
