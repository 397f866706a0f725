# SPDX-License-Identifier: EUPL-1.2
"""What the pages of handhaving share: where we are, and saving with the refusal in the form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag, ziet
from meedoen.regie.bezwaren.views.hulp import probeer
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import formulierpagina
from meedoen.regie.dossiers.views.hulp import haal as haal_dossier
from meedoen.regie.handhaving import queries
from meedoen.regie.handhaving.models import Boeteprocedure
from meedoen.regie.handhaving.services.basis import maak_zaak
from meedoen.regie.handhaving.toets import Zaak

WEGEN, BESLIS = Handeling.BOETE_VOORBEREIDEN, Handeling.BOETE_BESLISSEN
_WAT = "handhaving"


def basis(dossier: Dossier, procedure_id: UUID | None = None) -> str:
    """Return the address of handhaving, or of one procedure."""
    begin = f"/dossiers/{dossier.id}/handhaving"
    return begin if procedure_id is None else f"{begin}/{procedure_id}"


def haal(
    request: HttpRequest, dossier_id: UUID, handeling: Handeling = Handeling.DOSSIER_LEZEN
) -> tuple[Scope, Dossier]:
    """Return scope and dossier, with the read in the logboek. Who does not see handhaving gets no page."""
    scope, dossier = haal_dossier(request, dossier_id, handeling, wat=_WAT)
    if not ziet(scope, Veldgroep.HANDHAVING, dossier.gemeente_id):
        raise Http404
    return scope, dossier


def haal_zaak(
    request: HttpRequest, dossier_id: UUID, procedure_id: UUID, handeling: Handeling = Handeling.DOSSIER_LEZEN
) -> tuple[Scope, Zaak]:
    """Return scope and one procedure with all that the law asks about it."""
    scope, dossier = haal(request, dossier_id, handeling)
    try:
        rij = queries.procedure(scope, dossier, procedure_id)
    except Boeteprocedure.DoesNotExist as fout:
        raise Http404 from fout
    return scope, maak_zaak(scope, dossier, rij, dossierfeiten(dossier))


def mag_nu(scope: Scope, handeling: Handeling) -> bool:
    """Say whether this role may do this."""
    return mag(scope.rol, handeling)


def vraag(
    request: HttpRequest, scope: Scope, dossier: Dossier, form: DaadForm, doe: Callable[[], object], *, titel: str,
    knop: str, lead: str = "", naar: UUID | None = None, gelukt: str = "Bewaard.", bewerking: int | None = None,
    extra: Mapping[str, Any] | None = None,
) -> HttpResponse:  # fmt: skip
    """Show the form, or do what it asks and go to the procedure; a refusal stands in it with what was typed."""
    if request.method == "POST" and form.is_valid() and probeer(form, doe):
        messages.success(request, gelukt)
        return redirect(basis(dossier, naar))
    terug = "handhaving" if naar is None else f"handhaving/{naar}"
    return formulierpagina(
        request, scope, dossier, form, titel=titel, knop=knop, lead=lead, terug=terug, bewerking=bewerking, extra=extra
    )
