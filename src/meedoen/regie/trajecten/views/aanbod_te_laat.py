# SPDX-License-Identifier: EUPL-1.2
"""An aanbod that was not made in time: the verklaring for the person, and when DUO was told."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.besluiten.services import BesluitWeigering
from meedoen.regie.dossiers.views.hulp import formulierpagina
from meedoen.regie.trajecten import services
from meedoen.regie.trajecten.forms import TrajectFormulier
from meedoen.regie.trajecten.services import TrajectWeigering
from meedoen.regie.trajecten.views.hulp import Plek, bewaar, wijzigend
from meedoen.regie.web.velden import DatumVeld
from meedoen.regie.web.zinnen.domein_nl.traject import MELDWIJZEN


class MeldForm(TrajectFormulier):
    """When and how DUO was told."""

    datum = DatumVeld(label="Dag waarop je het DUO liet weten")
    hoe = forms.ChoiceField(
        label="Hoe?", widget=forms.RadioSelect,
        choices=[(wijze.value, woorden.capitalize()) for wijze, woorden in MELDWIJZEN.items()],
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@wijzigend
def melden(plek: Plek) -> HttpResponse:
    """Lay down that DUO was told."""
    oud = plek.feiten.aanbod_gemeld
    begin = {"datum": oud.datum, "hoe": oud.hoe.value} if oud else {"datum": plek.scope.vandaag}
    form = MeldForm(plek.request.POST or None, initial=begin)
    if plek.request.method == "POST" and form.is_valid():
        klaar = bewaar(
            plek,
            form,
            lambda: services.meld_aanbod_aan_duo(
                scope=plek.scope, dossier=plek.dossier, datum=form.cleaned_data["datum"],
                hoe=g.Meldwijze(form.cleaned_data["hoe"]),
            ),
            "Vastgelegd dat DUO het weet.",
        )  # fmt: skip
        if klaar is not None:
            return klaar
    return formulierpagina(
        plek.request, plek.scope, plek.dossier, form, titel="Aanbod te laat: gemeld aan DUO", knop="Bewaren",
        lead="DUO heeft hiervoor geen digitaal bericht. Bel of mail DUO zelf, en leg hier vast wanneer je dat deed.",
        terug="traject",
    )  # fmt: skip


@require_POST
@wijzigend
def verklaren(plek: Plek) -> HttpResponse:
    """Make the verklaring for the person with one button."""
    try:
        services.geef_verklaring(scope=plek.scope, dossier=plek.dossier)
    except TrajectWeigering as fout:
        messages.error(plek.request, fout.zinnen[0][1])
    except BesluitWeigering as fout:
        messages.error(plek.request, fout.zin)
    else:
        messages.success(plek.request, "De verklaring is gemaakt. Lees hem hieronder, en geef of stuur hem.")
    return redirect(f"{plek.basis}#kop-aanbod-te-laat")
