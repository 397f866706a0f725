# SPDX-License-Identifier: EUPL-1.2
"""The plan: in the making, in force, or not there yet."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from meedoen.domein.toegang import Handeling
from meedoen.regie.dossiers.kop import maak_kop
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.plannen import queries, services, wijziging
from meedoen.regie.plannen.beeld import maak_stappen, maak_versies
from meedoen.regie.plannen.forms import WijzigingForm
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.services import PlanWeigering
from meedoen.regie.plannen.views.hulp import Plek, haal, lees_bewerking, paneel_inhoud
from meedoen.regie.plannen.voorstel import Voorstel, voorstellen
from meedoen.regie.plannen.zinnen import LEERROUTES
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LeegBeeld, MeldingBeeld


@require_safe
def plan(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show the plan in the making, else the one in force, else how a plan comes here."""
    plek = haal(request, dossier_id)
    if plek.plannen.concept is not None:
        return _concept(plek, plek.plannen.concept)
    if plek.plannen.versies:
        return _vastgesteld(plek, plek.plannen.geldend or plek.plannen.versies[0])
    ctx = _algemeen(plek) | {"leeg": _leeg(plek), "overgenomen": _overgenomen(plek)}
    return render(request, "plannen/leeg.html", ctx)


def _algemeen(plek: Plek) -> dict[str, Any]:
    return {
        "dossier": plek.dossier,
        "kop": maak_kop(plek.scope, plek.dossier, "plan"),
        "kruimels": plek.kruimels("Plan"),
        "basis": plek.basis,
        "versies": maak_versies(plek.plannen.versies, plek.feiten, dossier_url=plek.dossier_url),
    }


def _concept(plek: Plek, pip: Pip) -> HttpResponse:
    wijzigen = plek.mag_wijzigen(pip)
    inhoud = paneel_inhoud(plek, pip)
    ctx = inhoud | _algemeen(plek) | {
        "stappen": maak_stappen(
            pip,
            basis=plek.basis,
            afspraken=plek.afspraken(pip),
            feiten=plek.feiten,
            oordeel=inhoud["oordeel"],
            voorstellen=_voorstellen(plek, pip) if wijzigen else (),
            wijzigen=wijzigen,
        ),
        "wijzigen": wijzigen,
        "overgenomen": _overgenomen(plek),
        "eigen_voorlegging": pip.voorgelegd_door == plek.scope.medewerker_id,
    }  # fmt: skip
    return render(plek.request, "plannen/plan.html", ctx)


def _voorstellen(plek: Plek, pip: Pip) -> tuple[Voorstel, ...]:
    return voorstellen(
        pip,
        plek.feiten,
        startniveau=queries.startniveau(plek.scope, plek.dossier),
        kinderen=queries.kinderen(plek.scope, plek.dossier),
        vandaag=plek.scope.vandaag,
    )


def _overgenomen(plek: Plek) -> dict[str, Any] | None:
    """The plan of another gemeente, as DUO told it."""
    feit = plek.feiten.pip_overgenomen
    if feit is None or plek.plannen.versies:
        return None
    namen = dict(gemeenten_van([feit.gemeente]))
    return {
        "gemeente": namen.get(feit.gemeente, f"gemeente {feit.gemeente:04d}"),
        "route": LEERROUTES[feit.leerroute],
        "niveau": feit.niveau,
        "dagtekening": feit.dagtekening,
    }


def _leeg(plek: Plek) -> LeegBeeld:
    knop = KnopBeeld("PIP opstellen", f"{plek.basis}/opstellen", "hoofd", post=True) if plek.mag_opstellen else None
    tekst = "Hier komt het plan: doel, leerroute, uren, afspraken en begeleiding. "
    if plek.dossier.fase == "gekoppeld":
        tekst += "Je kunt al een eerste versie maken. Vaststellen kan na de inschrijving in de gemeente."
    elif plek.feiten.intake is None:
        tekst += "Je kunt al beginnen. Vaststellen kan als de brede intake is afgerond."
    else:
        tekst += f"De brede intake is klaar sinds {datums.voluit(plek.feiten.intake.datum)}."
    return LeegBeeld("Er is nog geen plan", tekst, knop)


def _vastgesteld(plek: Plek, pip: Pip) -> HttpResponse:
    afspraken = queries.afspraken(plek.scope, pip)
    melding = _melding_intrekken(plek, pip)
    kan_weg = pip.staat == "vastgesteld" and not services.waarom_niet_intrekken(plek.feiten)
    ctx = _algemeen(plek) | {
        "pip": pip,
        "melding": melding,
        "stappen": maak_stappen(
            pip, basis=plek.basis, afspraken=afspraken, feiten=plek.feiten, oordeel=None, wijzigen=False
        ),
        "mag_opstellen": plek.mag_opstellen and plek.plannen.concept is None,
        "kan_intrekken": plek.mag_opstellen and kan_weg and melding is None,
        "besluit_url": f"{plek.dossier_url}/besluiten/{pip.besluit_id}" if pip.besluit_id else "",
    }
    return render(plek.request, "plannen/vastgesteld.html", ctx)


def _melding_intrekken(plek: Plek, pip: Pip) -> MeldingBeeld | None:
    """Say to whoever opens the plan that a colleague proposes to withdraw it; the second person gets the way there."""
    besluit = pip.besluit
    if besluit is None or besluit.intrekken_voorgelegd_door is None or pip.staat != "vastgesteld":
        return None
    zelf = besluit.intrekken_voorgelegd_door == plek.scope.medewerker_id
    kop = f"{'Je stelt' if zelf else f'{besluit.intrekken_voorgelegd_naam} stelt'} voor om dit plan in te trekken"
    knop = KnopBeeld("Voorstel lezen", f"{plek.basis}/intrekken") if plek.mag_vaststellen else None
    return MeldingBeeld("let_op", kop, f"De reden: {besluit.intrekreden.rstrip('.')}. Een collega beslist.", knop)


@require_safe
def versie(request: HttpRequest, dossier_id: UUID, nummer: int) -> HttpResponse:
    """Show one adopted version as it was."""
    plek = haal(request, dossier_id)
    pip = next((p for p in plek.plannen.versies if p.versie == nummer), None)
    if pip is None:
        raise Http404
    return _vastgesteld(plek, pip)


@require_http_methods(["GET", "POST"])
def opstellen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Begin a plan; for a later version choose first why it changes."""
    plek = haal(request, dossier_id, Handeling.PIP_OPSTELLEN)
    gronden = wijziging.mogelijke_gronden(plek.feiten)
    if plek.plannen.concept is not None:
        messages.warning(request, f"Er is al een plan in de maak. {plek.plannen.concept.bewaard_door} bewaarde het.")
        return redirect(plek.basis)
    if len(gronden) > 1:
        return _kies_grond(plek, gronden)
    if request.method != "POST":
        return redirect(plek.basis)
    return _begin(plek, "")


def _kies_grond(plek: Plek, gronden: tuple[str, ...]) -> HttpResponse:
    request = plek.request
    form = WijzigingForm(request.POST or None, gronden=gronden)
    del form.fields["wijzigingsreden"]
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["wijzigingsgrond"]:
            return _begin(plek, form.cleaned_data["wijzigingsgrond"])
        form.add_error("wijzigingsgrond", "Kies waarom het plan verandert.")
    ctx = {
        "titel": "Plan wijzigen",
        "lead": "De inburgeringstermijn blijft dezelfde. Je begint met de inhoud van het plan dat nu geldt.",
        "knop": "Wijziging beginnen",
        "form": form,
        "dossier": plek.dossier,
        "kruimels": plek.kruimels("Plan wijzigen"),
        "terug_url": plek.basis,
    }
    return render(request, "plannen/formulier.html", ctx, status=422 if form.errors else 200)


def _begin(plek: Plek, grond: str) -> HttpResponse:
    try:
        services.begin_pip(scope=plek.scope, dossier=plek.dossier, grond=grond)
    except PlanWeigering as fout:
        messages.warning(plek.request, fout.zin)
    return redirect(plek.basis)


@require_POST
def herstellen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Mend what a refusal says, by its button."""
    plek = haal(request, dossier_id, Handeling.PIP_OPSTELLEN)
    try:
        services.herstel_punt(
            scope=plek.scope,
            dossier=plek.dossier,
            code=request.POST.get("code", ""),
            bewerking=lees_bewerking(request),
        )
    except PlanWeigering as fout:
        messages.warning(request, fout.zin)
    else:
        messages.success(request, "Hersteld. Kijk of het plan nu klopt.")
    return redirect(plek.basis)


@require_POST
def overnemen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Take over a suggestion; its values come from us, not from the form."""
    plek = haal(request, dossier_id, Handeling.PIP_OPSTELLEN)
    sleutel = request.POST.get("sleutel", "")
    gekozen = next((v for v in _voorstellen(plek, plek.concept) if v.sleutel == sleutel), None)
    try:
        if gekozen is None:
            raise PlanWeigering("onbekend_herstel")
        services.bewaar_onderdeel(
            scope=plek.scope,
            dossier=plek.dossier,
            onderdeel=gekozen.onderdeel,
            velden=gekozen.velden,
            bewerking=lees_bewerking(request),
        )
    except PlanWeigering as fout:
        messages.warning(request, fout.zin)
    else:
        messages.success(request, f"Overgenomen: {gekozen.tekst}.")
    return redirect(plek.basis)


@require_http_methods(["GET", "POST"])
def weggooien(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Ask once, then throw the draft away."""
    plek = haal(request, dossier_id, Handeling.PIP_OPSTELLEN)
    pip = plek.concept
    if request.method == "POST":
        try:
            services.gooi_weg(scope=plek.scope, dossier=plek.dossier, bewerking=lees_bewerking(request))
        except PlanWeigering as fout:
            messages.warning(request, fout.zin)
        else:
            messages.success(request, "Het concept is weggegooid.")
        return redirect(plek.basis)
    ctx = {
        "vraag": "Concept weggooien?",
        "gevolg": f"Alles wat in versie {pip.versie} staat, gaat weg.",
        "gevolgen": ["Er gaat geen brief en geen bericht uit.", *_blijft(plek)],
        "knop_tekst": "Concept weggooien",
        "terug_url": plek.basis,
        "bewerking": pip.bewerking,
        "kruimels": plek.kruimels("Concept weggooien"),
    }
    return render(request, "plannen/bevestig.html", ctx)


def _blijft(plek: Plek) -> list[str]:
    return ["Het plan dat nu geldt, blijft gelden."] if plek.plannen.geldend else []
