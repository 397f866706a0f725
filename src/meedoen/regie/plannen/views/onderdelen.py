# SPDX-License-Identifier: EUPL-1.2
"""Change one part of the plan, with the panel beside it; and the check that runs while typing."""

from __future__ import annotations

from copy import copy
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from meedoen.domein.toegang import Handeling
from meedoen.regie.besluiten.brieven.tekens import onafdrukbaar, zin
from meedoen.regie.besluiten.services import afdrukbaar
from meedoen.regie.plannen import queries, services, wijziging
from meedoen.regie.plannen.controle import bij_veld
from meedoen.regie.plannen.forms import (
    FORMULIEREN,
    AfschalenForm,
    AfspraakForm,
    ConceptForm,
    RoutewisselForm,
    WijzigingForm,
)
from meedoen.regie.plannen.models import Afspraak, Pip
from meedoen.regie.plannen.onderdelen import DOELEN, IN_BRIEF, ONDERDELEN, TITELS
from meedoen.regie.plannen.services import PlanWeigering
from meedoen.regie.plannen.views.hulp import Plek, haal, lees_bewerking, paneel_inhoud


def _form(plek: Plek, onderdeel: str, data: Any = None) -> ConceptForm:
    pip = plek.concept
    velden = {veld: getattr(pip, veld) for veld in ONDERDELEN[onderdeel]}
    opties: dict[str, Any] = {"initial": velden}
    klasse = FORMULIEREN[onderdeel]
    if onderdeel == "leerroute" and pip.wijzigingsgrond == wijziging.ANDERE_LEERROUTE:
        klasse = RoutewisselForm
    if klasse is WijzigingForm:
        klasse = AfschalenForm if pip.wijzigingsgrond == wijziging.AFSCHALEN else WijzigingForm
        return klasse(data, gronden=wijziging.mogelijke_gronden(plek.feiten), **opties)
    form = klasse(data, **opties)
    if "besproken_op" in form.fields:
        # The letter tells it as something that was: a talk that is still to come is no talk.
        form.fields["besproken_op"].niet_na = plek.scope.vandaag  # type: ignore[attr-defined]
        form.fields["besproken_op"].zin_na = "Deze dag komt nog. Vul in op welke dag het gesprek was."  # type: ignore[attr-defined]
    return form


def _merk_tekens(form: ConceptForm) -> tuple[tuple[str, str], ...]:
    """Say beside each field what the letter can't print of it; return the fields of the letter with that sentence.

    The same rule as the panel and the adoption; it stops no saving.
    """
    kan = afdrukbaar()
    uit = []
    for naam in IN_BRIEF.keys() & form.fields.keys():
        mist = onafdrukbaar(str(form[naam].value() or ""), kan) if kan else ()
        form.fields[naam].let_op = zin(mist)  # type: ignore[attr-defined]
        uit.append((naam, zin(mist)))
    return tuple(uit)


def _merk_weken(form: ConceptForm, paneel: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """Say beside the weeks of lessons that they do not fit in the term; it stops no saving."""
    if "weken" not in form.fields:
        return ()
    form.fields["weken"].let_op = paneel["te_lang"]  # type: ignore[attr-defined]
    return (("weken", paneel["te_lang"]),)


def _velden(form: ConceptForm) -> dict[str, Any]:
    """What goes into the plan; text without white space around it."""
    return {naam: waarde for naam, waarde in form.cleaned_data.items() if naam in form.fields}


def _geen_concept(plek: Plek) -> HttpResponse:
    """Lead back to the plan: a colleague adopted the draft or threw it away while this page stood open."""
    niet = " Wat je typte, is niet bewaard." if plek.request.method == "POST" else ""
    messages.warning(plek.request, f"Er is nu geen plan in de maak.{niet}")
    return redirect(plek.basis)


@require_http_methods(["GET", "POST"])
def onderdeel(request: HttpRequest, dossier_id: UUID, onderdeel: str) -> HttpResponse:
    """Change one part of the draft. The second of two savers keeps what was typed and reads what stands there."""
    if onderdeel not in FORMULIEREN:
        raise Http404
    plek = haal(request, dossier_id, Handeling.PIP_OPSTELLEN)
    if plek.plannen.concept is None:
        return _geen_concept(plek)
    form = _form(plek, onderdeel, request.POST or None)
    status = 200
    nu: tuple[tuple[str, str], ...] = ()
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                services.bewaar_onderdeel(
                    scope=plek.scope,
                    dossier=plek.dossier,
                    onderdeel=onderdeel,
                    velden=_velden(form),
                    bewerking=lees_bewerking(request),
                )
            except PlanWeigering as fout:
                form.add_error(None, fout.zin)
                status, nu = (409, _nu(form, plek.concept)) if fout.code == "intussen_bewaard" else (422, ())
            else:
                messages.success(request, f"Bewaard: {TITELS[onderdeel]}.")
                for naam, tekst in _merk_tekens(form):
                    if tekst:
                        messages.warning(request, bij_veld(IN_BRIEF[naam], tekst))
                return redirect(plek.basis)
    return _toon(plek, onderdeel, form, status, nu)


def _nu(form: ConceptForm, pip: Pip) -> tuple[tuple[str, str], ...]:
    """Label and present value of the fields that differ from what was typed."""
    return tuple(
        (str(veld.label), str(_in_woorden(getattr(pip, naam))))
        for naam, veld in form.fields.items()
        if naam in form.cleaned_data and getattr(pip, naam) != form.cleaned_data[naam]
    )


def _in_woorden(waarde: Any) -> Any:
    return (
        {None: "nog leeg", "": "nog leeg", True: "Ja", False: "Nee"}.get(waarde, waarde)
        if not isinstance(waarde, list)
        else ", ".join(waarde) or "nog leeg"
    )


def _toon(plek: Plek, onderdeel: str, form: ConceptForm, status: int, nu: tuple[tuple[str, str], ...]) -> HttpResponse:
    pip = plek.concept
    if not plek.mag_wijzigen(pip):
        messages.warning(plek.request, "Dit plan ligt bij een collega om vast te stellen.")
        return redirect(plek.basis)
    _merk_tekens(form)
    paneel = paneel_inhoud(plek, pip)
    _merk_weken(form, paneel)
    ctx = paneel | {
        "titel": TITELS[onderdeel],
        "onderdeel": onderdeel,
        "form": form,
        "nu": nu,
        "doelen": DOELEN if onderdeel == "doel" else (),
        "kruimels": plek.kruimels("Plan", TITELS[onderdeel]),
        "terug_url": plek.basis,
    }
    return render(plek.request, "plannen/onderdeel.html", ctx, status=status)


@require_POST
def controle(request: HttpRequest, dossier_id: UUID, onderdeel: str) -> HttpResponse:
    """Answer with the panel for what is typed so far; nothing is saved."""
    if onderdeel not in FORMULIEREN:
        raise Http404
    plek = haal(request, dossier_id, Handeling.PIP_OPSTELLEN)
    form = _form(plek, onderdeel, request.POST)
    form.is_valid()
    pip = copy(plek.concept)
    for veld, waarde in _velden(form).items():
        setattr(pip, veld, waarde)
    paneel = paneel_inhoud(plek, pip)
    letop = (*_merk_tekens(form), *_merk_weken(form, paneel))
    return render(request, "plannen/_typen.html", paneel | {"tijdens_typen": True, "letop": letop})


def _afspraak_van(plek: Plek, afspraak_id: UUID) -> Afspraak:
    gevonden = next((a for a in queries.afspraken(plek.scope, plek.concept) if a.id == afspraak_id), None)
    if gevonden is None:
        raise Http404
    return gevonden


@require_http_methods(["GET", "POST"])
def afspraak(request: HttpRequest, dossier_id: UUID, afspraak_id: UUID | None = None) -> HttpResponse:
    """Add or change one agreement."""
    plek = haal(request, dossier_id, Handeling.PIP_OPSTELLEN)
    if plek.plannen.concept is None:
        return _geen_concept(plek)
    rij = _afspraak_van(plek, afspraak_id) if afspraak_id else None
    begin = {v: getattr(rij, v) for v in ("wat", "wie", "uiterlijk", "zichtbaar_aan")} if rij else {}
    form = AfspraakForm(request.POST or None, initial=begin, afdrukbaar=afdrukbaar())
    if rij is None:
        form.fields["uiterlijk"].niet_voor = plek.scope.vandaag  # type: ignore[attr-defined]
        form.fields["uiterlijk"].zin_voor = "Deze dag is al voorbij. Kies vandaag of een latere dag."  # type: ignore[attr-defined]
    if request.method == "POST" and form.is_valid():
        try:
            services.bewaar_afspraak(
                scope=plek.scope,
                dossier=plek.dossier,
                afspraak_id=afspraak_id,
                bewerking=lees_bewerking(request),
                **form.cleaned_data,
            )
        except PlanWeigering as fout:
            form.add_error(None, fout.zin)
        else:
            messages.success(request, "De afspraak is bewaard.")
            return redirect(plek.basis)
    titel = "Afspraak wijzigen" if rij else "Afspraak toevoegen"
    ctx = {
        "titel": titel,
        "lead": "Wie doet wat, voor welke dag, en hoe zien jullie allebei dat het klaar is?",
        "knop": "Afspraak bewaren",
        "form": form,
        "dossier": plek.dossier,
        "kruimels": plek.kruimels("Plan", titel),
        "terug_url": plek.basis,
        "bewerking": plek.concept.bewerking,
    }
    return render(request, "plannen/formulier.html", ctx, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def afspraak_weg(request: HttpRequest, dossier_id: UUID, afspraak_id: UUID) -> HttpResponse:
    """Ask once, then take the agreement out of the draft."""
    plek = haal(request, dossier_id, Handeling.PIP_OPSTELLEN)
    rij = _afspraak_van(plek, afspraak_id)
    if request.method == "POST":
        try:
            services.verwijder_afspraak(scope=plek.scope, dossier=plek.dossier, afspraak_id=afspraak_id)
        except PlanWeigering as fout:
            messages.warning(request, fout.zin)
        else:
            messages.success(request, "De afspraak is weg.")
        return redirect(plek.basis)
    ctx = {
        "vraag": "Afspraak weghalen?",
        "gevolg": f"“{rij.wat}” staat dan niet meer in het plan.",
        "gevolgen": [],
        "knop_tekst": "Afspraak weghalen",
        "terug_url": plek.basis,
        "bewerking": plek.concept.bewerking,
        "kruimels": plek.kruimels("Plan", "Afspraak weghalen"),
    }
    return render(request, "plannen/bevestig.html", ctx)
