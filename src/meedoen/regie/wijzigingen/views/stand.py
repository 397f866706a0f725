# SPDX-License-Identifier: EUPL-1.2
"""A pause and the doelgroep: DUO decides; here is what it means for what runs."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from meedoen.domein.klokken import klokken
from meedoen.domein.klokken.dagen import eerste_werkdag
from meedoen.regie.dossiers.feiten import beleid
from meedoen.regie.trajecten import queries as trajecten
from meedoen.regie.web import datums
from meedoen.regie.web.velden import Formulier
from meedoen.regie.wijzigingen.beeld import stand
from meedoen.regie.wijzigingen.beeld.verhuizing import bij_duo
from meedoen.regie.wijzigingen.views.hulp import Plek, haal

_BEDENKTIJD = timedelta(days=14)
_WAARDEN = {"ja": True, "nee": False}
_KEUZES = (("", "Niet bekend"), ("ja", "Ja"), ("nee", "Nee"))


class VraagForm(Formulier):
    """Two facts on which the law decides; asked where the dossier does not tell them. Nothing is kept."""

    vergunning = forms.ChoiceField(
        label="Heeft of had de inburgeraar zelf een asielvergunning voor bepaalde tijd?", required=False,
        choices=_KEUZES,
    )  # fmt: skip
    bijstand = forms.ChoiceField(label="Is of was er recht op bijstand?", required=False, choices=_KEUZES)


@require_safe
def pauze(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show what stands still, what never does, and what DUO still has to hear."""
    plek = haal(request, dossier_id)
    alle = klokken(plek.feiten, vandaag=plek.scope.vandaag, beleid=beleid(plek.dossier.gemeente_id, plek.scope.vandaag))
    inhoud = plek.pagina("Pauze") | {
        "beeld": stand.pauze(plek.feiten, alle),
        "nooit": stand.NOOIT_STIL,
        "lijst": bij_duo(plek.feiten, trajecten.leveringen(plek.scope, plek.dossier)),
    }
    return render(request, "wijzigingen/pauze.html", inhoud)


def _na_bedenktijd(plek: Plek) -> str:
    """Return the address that writes down to ask again after two weeks (policy), what somebody wants."""
    dag = eerste_werkdag(plek.scope.vandaag + _BEDENKTIJD)
    wat = "Vraag na de bedenktijd of de inburgeraar de andere doelgroep nog wil."
    return f"{plek.dossier_url}/eigen-taak?{urlencode({'wat': wat, 'uiterlijk': datums.getypt(dag)})}"


@require_safe
def doelgroep(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show the doelgroep over time, and what a change begins and ends."""
    plek = haal(request, dossier_id)
    bekend = {
        "vergunning": stand.vergunning_van(plek.feiten),
        "bijstand": True if plek.feiten.bijstand is not None else None,
    }
    form = VraagForm(request.GET)
    form.is_valid()
    antwoorden = {
        naam: waarde if waarde is not None else _WAARDEN.get(form.cleaned_data.get(naam, ""))
        for naam, waarde in bekend.items()
    }
    for naam, waarde in bekend.items():
        if waarde is not None:
            del form.fields[naam]
    inhoud = plek.pagina("Doelgroep") | {
        "beeld": stand.doelgroep(plek.feiten, vandaag=plek.scope.vandaag, **antwoorden),
        "form": form if form.fields else None,
        "bedenktijd": _na_bedenktijd(plek) if plek.mag_wijzigen else "",
    }
    return render(request, "wijzigingen/doelgroep.html", inhoud)
