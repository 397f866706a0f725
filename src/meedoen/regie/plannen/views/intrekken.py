# SPDX-License-Identifier: EUPL-1.2
"""Withdraw the plan in force, with the letter that says so; where two people adopted it, two withdraw it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from meedoen.domein.toegang import Handeling
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.besluiten.services import BesluitWeigering
from meedoen.regie.besluiten.verzendveld import IntrekForm, kies_wijze
from meedoen.regie.besluiten.vooraf import KNOP, brief_vooraf
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.plannen import services
from meedoen.regie.plannen.services import PlanWeigering
from meedoen.regie.plannen.views.hulp import Plek, haal


@require_http_methods(["GET", "POST"])
def intrekken(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Ask once and why, then withdraw the plan in force; where two people adopted it, the first lays it before."""
    plek = haal(request, dossier_id, Handeling.PIP_VASTSTELLEN)
    pip = plek.plannen.geldend
    if pip is None or pip.besluit is None:
        messages.info(request, "Er is geen plan dat je kunt intrekken.")
        return redirect(plek.basis)
    besluit, weg = pip.besluit, pip.besluit.bekendmaking is not None
    voor = weg and besluit.vier_ogen and besluit.intrekken_voorgelegd_door in (None, plek.scope.medewerker_id)
    if request.method == "POST" and "laat-staan" in request.POST:
        return _laat_staan(plek, besluit)
    if request.method == "GET" and (waarom := services.waarom_niet_intrekken(plek.feiten)):
        messages.info(request, f"{waarom} Wijzigen kan wel.")
        return redirect(plek.basis)
    form = IntrekForm(request.POST or None, initial={"reden": besluit.intrekreden})
    kies_wijze(form, plek.dossier)
    gelezen = brief_vooraf(
        request, form, plek.dossier.gemeente_id,
        lambda: besluiten.concept_intrekking(
            scope=plek.scope, dossier=plek.dossier, besluit=besluit,
            wat=besluiten.Intrekking(form.cleaned_data["reden"], services.gevolg(plek.dossier, pip)),
        ),
    )  # fmt: skip
    if gelezen is not None:
        return gelezen
    if request.method == "POST" and form.is_valid() and "bekijk" not in request.POST:
        try:
            return _trek_in(plek, besluit, form, voor=voor)
        except (PlanWeigering, BesluitWeigering, Weigering) as fout:
            form.add_error(None, fout.zin)
    ctx = {
        "vraag": "Plan intrekken?",
        "gevolg": "Dit kan alleen zolang DUO nog geen termijn heeft vastgesteld.",
        "gevolgen": _bij_intrekken(besluit, voor=voor, weg=weg),
        "knop_tekst": _knop(besluit, voor=voor),
        "tweede_knop": KNOP if weg else "",
        "laat_staan": _laat_staan_knop(plek, besluit),
        "terug_url": plek.basis,
        "formulier": form,
        "kruimels": plek.kruimels("Plan intrekken"),
    }
    return render(request, "plannen/bevestig.html", ctx, status=422 if form.errors else 200)


def _knop(besluit: Besluit, *, voor: bool) -> str:
    if not voor:
        return "Plan intrekken"
    return "Voorstel wijzigen" if besluit.intrekken_voorgelegd_door else "Voorleggen aan een collega"


def _laat_staan_knop(plek: Plek, besluit: Besluit) -> str:
    if besluit.intrekken_voorgelegd_door is None:
        return ""
    zelf = besluit.intrekken_voorgelegd_door == plek.scope.medewerker_id
    return "Voorstel terugnemen" if zelf else "Plan laten staan"


def _laat_staan(plek: Plek, besluit: Besluit) -> HttpResponse:
    try:
        services.geef_intrekking_terug(scope=plek.scope, dossier=plek.dossier, besluit=besluit)
    except (PlanWeigering, BesluitWeigering, Weigering) as fout:
        messages.error(plek.request, fout.zin)
    else:
        messages.success(plek.request, "Het voorstel is weg. Het plan blijft gelden.")
    return redirect(plek.basis)


def _bij_intrekken(besluit: Besluit, *, voor: bool, weg: bool) -> list[str]:
    twee = "In deze gemeente beslissen twee mensen over een plan: een collega leest je voorstel en trekt het plan in."
    if besluit.intrekken_voorgelegd_door:
        twee = "Je hebt dit al voorgesteld. Een collega leest het en trekt het plan in, of laat het staan."
    uit = [twee] if voor else []
    if not voor and besluit.intrekken_voorgelegd_naam:
        uit.append(f"{besluit.intrekken_voorgelegd_naam} stelt voor om het plan in te trekken.")
    return [
        *uit,
        "Het besluit blijft in het dossier staan, met het woord ingetrokken.",
        "Wij vragen DUO om het plan weg te halen.",
        "De tien weken voor het plan lopen dan weer.",
        "Intrekken is ook een besluit: er komt een brief, en bezwaar kan."
        if weg
        else "De brief is niet weg geweest. Er komt daarom geen nieuwe brief.",
    ]


def _trek_in(plek: Plek, besluit: Besluit, form: IntrekForm, *, voor: bool) -> HttpResponse:
    reden = form.cleaned_data["reden"]
    if voor:
        services.leg_intrekking_voor(scope=plek.scope, dossier=plek.dossier, besluit=besluit, reden=reden)
        messages.success(
            plek.request, "Voorgelegd. Het staat nu op Vandaag bij de teamleider; een andere collega mag ook."
        )
        return redirect(plek.basis)
    _, nieuw = services.trek_pip_in(
        scope=plek.scope, dossier=plek.dossier, reden=reden, hoe=form.cleaned_data["hoe_weg"]
    )
    messages.success(plek.request, "Het plan is ingetrokken. Wij halen het ook weg bij DUO.")
    return redirect(f"{plek.dossier_url}/besluiten/{nieuw.id}" if nieuw else plek.basis)
