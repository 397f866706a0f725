# SPDX-License-Identifier: EUPL-1.2
"""Writing down what oneself or a colleague does by a day."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.dossiers.forms_taken import EigenTaakForm
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Weigering, maak_eigen_taak, voor_wie
from meedoen.regie.dossiers.views.hulp import formulierpagina, haal, niet_open, weer_naar

_VELD = {"taak_leeg": "wat", "taak_verleden": "uiterlijk", "taak_te_ver": "uiterlijk", "taak_geen_collega": "voor"}


@require_http_methods(["GET", "POST"])
def eigen_taak(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Ask what, by when and for whom; then back to the overview, or to the list it was asked from.

    `wat` and `uiterlijk` in the address are filled in beforehand, by a page that says what comes later.
    """
    scope, dossier = haal(request, dossier_id, Handeling.EIGEN_TAAK_MAKEN, wat="eigen taak")
    if (dicht := niet_open(request, dossier)) is not None:
        return dicht
    form = EigenTaakForm(
        request.POST or None,
        collegas=_collegas(scope, dossier),
        initial={
            "voor": scope.medewerker_id,
            "terug": weer_naar(request, ""),
            **{veld: request.GET[veld][:200] for veld in ("wat", "uiterlijk") if veld in request.GET},
        },
    )
    if request.method == "POST" and form.is_valid():
        gegeven = form.cleaned_data
        try:
            maak_eigen_taak(
                scope=scope,
                dossier=dossier,
                wat=gegeven["wat"],
                uiterlijk=gegeven["uiterlijk"],
                voor=UUID(gegeven["voor"]),
            )
        except Weigering as fout:
            form.add_error(_VELD.get(fout.code), fout.zin)
        else:
            messages.success(request, "De taak staat klaar. Je vindt hem ook bij Ook te doen in het dossier.")
            return redirect(weer_naar(request, f"/dossiers/{dossier.id}"))
    return formulierpagina(
        request, scope, dossier, form, titel="Eigen taak maken", knop="Taak maken", terug="",
        lead="De taak komt op Vandaag van wie je kiest. Wie in dit dossier werkt, leest hem ook.",
    )  # fmt: skip


def _collegas(scope: Scope, dossier: Dossier) -> list[tuple[str, str]]:
    uit = []
    for collega in voor_wie(scope, dossier):
        wie = f"Mijzelf ({collega.naam})" if collega.id == scope.medewerker_id else collega.naam
        heeft = collega.id == dossier.consulent_id and collega.id != scope.medewerker_id
        uit.append((str(collega.id), f"{wie}, heeft dit dossier" if heeft else wie))
    return uit
