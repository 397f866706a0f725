# SPDX-License-Identifier: EUPL-1.2
"""Giving the chosen dossiers to a colleague: from the list (many) or from one dossier."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from meedoen.domein.toegang import Handeling, Rol, Scope, mag
from meedoen.regie.dossiers.forms import ToewijzenForm
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Weigering, draag_over, wijs_toe
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.organisaties.queries import collegas
from meedoen.regie.web.velden import uuids


@require_http_methods(["GET", "POST"])
def toewijzen(request: HttpRequest) -> HttpResponse:
    """Give the chosen dossiers to a colleague: from the list (many) or from one dossier."""
    scope = scope_van(request)
    bron = request.POST if request.method == "POST" else request.GET
    ids = uuids(bron.getlist("dossier")[:200])
    gekozen = list(Dossier.objects.filter(gemeente_id__in=scope.gemeenten, id__in=ids).order_by("sorteernaam", "id"))
    if not gekozen:
        messages.warning(request, "Kies eerst een of meer dossiers.")
        return redirect("/dossiers")
    log_lijst(scope=scope, handeling="lezen", object="toewijzen", dossiers=[(d.gemeente_id, d.id) for d in gekozen])
    form = ToewijzenForm(
        request.POST or None,
        collegas=_gedeelde_collegas(scope, gekozen),
        met_niemand=mag(scope.rol, Handeling.TOEWIJZEN),
        notitie=mag(scope.rol, Handeling.NOTITIE_SCHRIJVEN),
    )
    if request.method == "POST" and form.is_valid():
        naar = form.cleaned_data["medewerker"]
        bericht = form.cleaned_data.get("bericht", "")
        try:
            if naar == "niemand":
                anders = wijs_toe(scope=scope, dossiers=gekozen, medewerker_id=None)
            else:
                anders = draag_over(scope=scope, dossiers=gekozen, medewerker_id=UUID(naar), bericht=bericht)
        except Weigering as fout:
            form.add_error(None, fout.zin)
        else:
            _zeg(request, form, len(anders))
            return redirect(f"/dossiers/{gekozen[0].id}/persoon" if len(gekozen) == 1 else "/dossiers")
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "dossiers/toewijzen.html", {"form": form, "gekozen": gekozen}, status=status)


def _zeg(request: HttpRequest, form: ToewijzenForm, aantal: int) -> None:
    naam = dict(form.fields["medewerker"].choices)[form.cleaned_data["medewerker"]]  # type: ignore[attr-defined]
    wat = "1 dossier staat" if aantal == 1 else f"{aantal} dossiers staan"
    waar = "weer bij niemand" if form.cleaned_data["medewerker"] == "niemand" else f"nu bij {naam}"
    messages.success(request, f"{wat} {waar}.")


def _gedeelde_collegas(scope: Scope, gekozen: list[Dossier]) -> list[tuple[str, str]]:
    """Return who works in all gemeenten of these dossiers."""
    gedeeld: set[tuple[UUID, str]] | None = None
    for gemeente in {dossier.gemeente_id for dossier in gekozen}:
        hier = set(collegas(gemeente, rol=Rol.CONSULENT.value, vandaag=scope.vandaag))
        gedeeld = hier if gedeeld is None else gedeeld & hier
    return sorted(((str(i), naam) for i, naam in gedeeld or ()), key=lambda paar: paar[1])
