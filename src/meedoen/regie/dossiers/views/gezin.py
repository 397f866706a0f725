# SPDX-License-Identifier: EUPL-1.2
"""The household of a person: add or change somebody, and take somebody off."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from meedoen.domein.toegang import Handeling, Veldgroep
from meedoen.regie.dossiers import gezin
from meedoen.regie.dossiers.forms_gezin import LEAD, GezinslidForm, gezinslidbegin
from meedoen.regie.dossiers.models import Dossier, Gezinslid
from meedoen.regie.dossiers.services import Weigering, bewaar_gezinslid, verwijder_gezinslid
from meedoen.regie.dossiers.views.hulp import bevestigpagina, formulierpagina, haal, niet_open, weer_naar


@require_http_methods(["GET", "POST"])
def gezinslid(request: HttpRequest, dossier_id: UUID, lid_id: UUID | None = None) -> HttpResponse:
    """Add or change a member of the household."""
    scope, dossier = haal(request, dossier_id, Handeling.GEGEVENS_AANVULLEN, wat="gezin", open_bij=Veldgroep.GEZIN)
    if (dicht := niet_open(request, dossier)) is not None:
        return dicht
    lid = _lid(dossier, lid_id) if lid_id else None
    form = GezinslidForm(request.POST or None, initial=gezinslidbegin(lid) if lid else None)
    form.fields["geboortedatum"].niet_na = scope.vandaag  # type: ignore[attr-defined]
    if request.method == "POST" and form.is_valid():
        try:
            bewaar_gezinslid(scope=scope, dossier=dossier, gezinslid_id=lid_id, **form.cleaned_data)
        except Weigering as fout:
            form.add_error(None, fout.zin)
        else:
            messages.success(request, "Het gezin is bijgewerkt.")
            return redirect(weer_naar(request, f"/dossiers/{dossier.id}/persoon"))
    titel = "Gezinslid wijzigen" if lid else "Gezinslid toevoegen"
    return formulierpagina(request, scope, dossier, form, titel=titel, knop="Opslaan", lead=LEAD)


@require_http_methods(["GET", "POST"])
def gezinslid_weg(request: HttpRequest, dossier_id: UUID, lid_id: UUID) -> HttpResponse:
    """Ask, then take a member off the household."""
    scope, dossier = haal(request, dossier_id, Handeling.GEGEVENS_AANVULLEN, wat="gezin", open_bij=Veldgroep.GEZIN)
    if (dicht := niet_open(request, dossier)) is not None:
        return dicht
    lid = _lid(dossier, lid_id)
    if request.method == "POST":
        verwijder_gezinslid(scope=scope, dossier=dossier, gezinslid_id=lid_id)
        messages.success(request, f"{gezin.met_hoofdletter(gezin.noem(lid))} hoort niet meer bij het gezin.")
        return redirect(f"/dossiers/{dossier.id}/persoon")
    return bevestigpagina(
        request,
        vraag=f"{gezin.met_hoofdletter(gezin.noem(lid))} uit het gezin halen?",
        gevolg="De gegevens van dit gezinslid gaan weg. Op de tijdlijn blijft staan dat het gezin veranderde.",
        gevolgen=[],
        knop="Uit het gezin halen",
        terug=f"/dossiers/{dossier.id}/persoon",
    )


def _lid(dossier: Dossier, lid_id: UUID) -> Gezinslid:
    try:
        return Gezinslid.objects.get(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, id=lid_id)
    except ObjectDoesNotExist as fout:
        raise Http404 from fout
