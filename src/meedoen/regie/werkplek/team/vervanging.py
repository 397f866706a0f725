# SPDX-License-Identifier: EUPL-1.2
"""`/team/vervanging`: who takes care of whose tasks while somebody is away."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from meedoen.domein.toegang import Handeling, Rol, Scope
from meedoen.regie.dossiers.views.hulp import scope_van, toon
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties import vervangingen
from meedoen.regie.organisaties.models import Vervanging
from meedoen.regie.organisaties.queries import collegas_van
from meedoen.regie.organisaties.services import Geweigerd
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.web.velden import DatumVeld, Formulier

_PAD = "/team/vervanging"


class VervangingForm(Formulier):
    """Who is away, who takes care, and from which day to which."""

    medewerker = forms.ChoiceField(label="Wie is er niet?")
    vervanger = forms.ChoiceField(label="Wie neemt waar?", help_text="Ziet de taken van de ander op Vandaag.")
    vanaf = DatumVeld(label="Eerste dag")
    tot_en_met = DatumVeld(label="Laatste dag")

    def __init__(self, *args: Any, collegas: list[tuple[str, str]], **opties: Any) -> None:
        super().__init__(*args, **opties)
        for naam in ("medewerker", "vervanger"):
            self.fields[naam].choices = [("", "Kies een collega"), *collegas]  # type: ignore[attr-defined]


@require_http_methods(["GET", "POST"])
def vervanging(request: HttpRequest) -> HttpResponse:
    """Show who takes care of whom now and later, and agree on a new one."""
    scope = scope_van(request, Handeling.TOEWIJZEN)
    namen = collegas_van(scope.gemeenten, rol=Rol.CONSULENT.value, vandaag=scope.vandaag)
    form = VervangingForm(request.POST or None, collegas=[(str(id_), naam) for id_, naam in namen])
    if request.method == "POST" and form.is_valid():
        try:
            _spreek_af(scope, form.cleaned_data)
        except Geweigerd as fout:
            form.add_error(None, str(fout))
        else:
            wie = dict(form.fields["vervanger"].choices)  # type: ignore[attr-defined]
            messages.success(request, f"Afgesproken. {wie[form.cleaned_data['vervanger']]} neemt waar.")
            return redirect(_PAD)
    dag = timedelta(days=1)
    inhoud = {
        "kruimels": (LinkBeeld("Team", "/team"), LinkBeeld("Vervanging")),
        "rijen": [
            (rij, datums.kort(rij.vanaf), datums.kort(rij.tot - dag), rij.vanaf <= scope.vandaag)
            for rij in vervangingen.komende(scope)
        ],
        "regio": len(scope.gemeenten) > 1,
    }
    return toon(request, "werkplek/vervanging.html", inhoud, form=form)


def _spreek_af(scope: Scope, gegeven: dict[str, Any]) -> None:
    vervangingen.spreek_af(
        scope=scope,
        medewerker_id=UUID(gegeven["medewerker"]),
        vervanger_id=UUID(gegeven["vervanger"]),
        vanaf=gegeven["vanaf"],
        tot_en_met=gegeven["tot_en_met"],
    )
    log(scope=scope, handeling="vastleggen", object="vervanging", gemeente_id=scope.gemeenten[0])


@require_POST
def intrekken(request: HttpRequest, vervanging_id: UUID) -> HttpResponse:
    """End a vervanging at once."""
    scope = scope_van(request, Handeling.TOEWIJZEN)
    try:
        vervangingen.trek_in(scope=scope, vervanging_id=vervanging_id)
    except Vervanging.DoesNotExist as fout:
        raise Http404 from fout
    log(scope=scope, handeling="intrekken", object="vervanging", gemeente_id=scope.gemeenten[0])
    messages.success(request, "De vervanging is ingetrokken.")
    return redirect(_PAD)
