# SPDX-License-Identifier: EUPL-1.2
"""Goals and agreements of a dossier: the page, and each act."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from meedoen.domein.gebeurtenissen import Uitkomst
from meedoen.domein.klokken import klokken
from meedoen.regie.begeleiding import beeld_afspraken as beeld
from meedoen.regie.begeleiding import queries, services
from meedoen.regie.begeleiding.doelen import VOORBEELDEN, Thema
from meedoen.regie.begeleiding.forms_afspraken import AfspraakForm, DoelForm, DoelKlaarForm, UitkomstForm
from meedoen.regie.begeleiding.services import BegeleidWeigering
from meedoen.regie.begeleiding.views.hulp import BLAD, Plek, haal, vraag, wijzigend
from meedoen.regie.dossiers.feiten import beleid
from meedoen.regie.dossiers.kop import kruimels, maak_kop

_formulier = require_http_methods(["GET", "POST"])
_TERUG = f"{BLAD}/afspraken"
_VAN = {"plangesprek": "plangesprek"}
"""Where somebody can come from to add something -> the page to go back to."""


@require_safe
def afspraken(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show each goal with its agreements, what was reached, and examples to start from."""
    plek = haal(request, dossier_id)
    scope, dossier, mag = plek.scope, plek.dossier, plek.mag_wijzigen
    doelen, alle = queries.doelen(scope, dossier), queries.afspraken(scope, dossier)
    lopend = klokken(plek.feiten, vandaag=scope.vandaag, beleid=beleid(dossier.gemeente_id, scope.vandaag))
    return render(
        request,
        "begeleiding/afspraken.html",
        {
            "dossier": dossier,
            "kop": maak_kop(scope, dossier, BLAD),
            "kruimels": kruimels(dossier, "Begeleiding", "Doelen en afspraken"),
            "basis": f"{plek.basis}/afspraken",
            "begeleiding_url": plek.basis,
            "mag": mag,
            "groepen": beeld.groepen(doelen, alle, f"{plek.basis}/afspraken", scope.vandaag, mag=mag),
            "eerder": beeld.eerder(doelen, alle),
            "in_plan": len(queries.in_plan(scope, dossier, alle)) if mag else 0,
            "voorbeelden": beeld.voorbeelden(doelen, plek.feiten.leerroute, lopend, scope.vandaag) if mag else (),
        },
    )


def _terug(plek: Plek) -> str:
    return _VAN.get(plek.request.GET.get("van", ""), _TERUG)


@_formulier
@wijzigend
def doel(plek: Plek) -> HttpResponse:
    """Add a goal."""
    form = DoelForm(plek.request.POST or None)

    def doe() -> None:
        thema = Thema(form.cleaned_data["thema"])
        services.stel_doel(scope=plek.scope, dossier=plek.dossier, thema=thema, tekst=form.tekst())

    return vraag(plek, form, doe, titel="Doel toevoegen", knop="Doel bewaren", terug=_terug(plek),
                 lead="Eigen woorden zijn het beste. De zinnen zijn om mee te beginnen.")  # fmt: skip


@_formulier
@wijzigend
def nieuw(plek: Plek) -> HttpResponse:
    """Add an agreement."""
    doelen = [(str(d.id), d.tekst) for d in queries.doelen(plek.scope, plek.dossier) if d.klaar_op is None]
    mensen = [
        (str(mens.medewerker_id), f"{mens.naam} ({mens.rol}, {organisatie})")
        for mens, organisatie in queries.begeleiders(plek.scope, plek.dossier)
    ]
    form = AfspraakForm(
        plek.request.POST or None, doelen=doelen, begeleiders=mensen,
        initial={"doel_id": plek.request.GET.get("doel", ""), "wie": "de inburgeraar"},
    )  # fmt: skip
    return vraag(
        plek, form, lambda: services.spreek_af(scope=plek.scope, dossier=plek.dossier, **form.cleaned_data),
        titel="Afspraak toevoegen", knop="Afspraak bewaren", terug=_terug(plek),
        lead="Wie doet wat, voor welke dag, en hoe zien jullie allebei dat het klaar is?",
    )  # fmt: skip


@require_POST
@wijzigend
def voorbeeld(plek: Plek, code: str) -> HttpResponse:
    """Take over an example with its goal and agreements."""
    gekozen = next((v for v in VOORBEELDEN if v.code == code), None)
    if gekozen is None:
        raise Http404
    try:
        services.neem_voorbeeld(scope=plek.scope, dossier=plek.dossier, voorbeeld=gekozen)
    except BegeleidWeigering as fout:
        messages.warning(plek.request, fout.zin)
    else:
        messages.success(plek.request, "Overgenomen. Pas de dagen en de woorden samen aan.")
    return redirect(f"/dossiers/{plek.dossier.id}/{_TERUG}")


@require_POST
@wijzigend
def uit_plan(plek: Plek) -> HttpResponse:
    """Follow the agreements of the plan in force."""
    try:
        aantal = services.neem_over_uit_plan(scope=plek.scope, dossier=plek.dossier)
    except BegeleidWeigering as fout:
        messages.warning(plek.request, fout.zin)
    else:
        messages.success(
            plek.request, f"{aantal} {'afspraak' if aantal == 1 else 'afspraken'} uit het plan overgenomen."
        )
    return redirect(f"/dossiers/{plek.dossier.id}/{_TERUG}")


@_formulier
@wijzigend
def klaar(plek: Plek, afspraak_id: UUID) -> HttpResponse:
    """Lay down what came of an agreement."""
    rij = next((a for a in queries.afspraken(plek.scope, plek.dossier) if a.id == afspraak_id), None)
    if rij is None:
        raise Http404
    form = UitkomstForm(plek.request.POST or None, initial={"uitkomst": Uitkomst.GELUKT.value})

    def doe() -> None:
        velden = form.cleaned_data | {"uitkomst": Uitkomst(form.cleaned_data["uitkomst"])}
        services.rond_af(scope=plek.scope, dossier=plek.dossier, afspraak_id=afspraak_id, **velden)

    zien = f" Jullie zien het aan: {rij.gezien}." if rij.gezien else ""
    lead = f"{rij.wie.capitalize()}.{zien} Lukt iets niet, dan is dat een reden om te praten, geen verwijt."
    return vraag(plek, form, doe, titel=rij.wat, knop="Uitkomst bewaren", terug=_TERUG, lead=lead)


@_formulier
@wijzigend
def doel_klaar(plek: Plek, doel_id: UUID) -> HttpResponse:
    """Lay down that a goal was reached or let go."""
    rij = next((d for d in queries.doelen(plek.scope, plek.dossier) if d.id == doel_id), None)
    if rij is None:
        raise Http404
    form = DoelKlaarForm(plek.request.POST or None)

    def doe() -> None:
        gehaald = form.cleaned_data["gehaald"] == "ja"
        services.sluit_doel(scope=plek.scope, dossier=plek.dossier, doel_id=doel_id, gehaald=gehaald)

    return vraag(plek, form, doe, titel=rij.tekst, knop="Doel afsluiten", terug=_TERUG,
                 lead="Afspraken bij dit doel die nog open staan, vervallen.")  # fmt: skip
