# SPDX-License-Identifier: EUPL-1.2
"""What the pages of bezwaren share: where we are, and saving with the refusal in the form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.bezwaren import queries
from meedoen.regie.bezwaren.beeld import basis
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.kop import kruimels
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import VeldWeigering, Weigering
from meedoen.regie.dossiers.views.hulp import formulierpagina
from meedoen.regie.dossiers.views.hulp import haal as haal_dossier
from meedoen.regie.web.onderdelen.modellen import LinkBeeld


def haal(
    request: HttpRequest, dossier_id: UUID, handeling: Handeling = Handeling.BEZWAAR_INZIEN
) -> tuple[Scope, Dossier]:
    """Return scope and dossier, with the read in the logboek."""
    return haal_dossier(request, dossier_id, handeling, wat="bezwaar")


def haal_bezwaar(
    request: HttpRequest, dossier_id: UUID, bezwaar_id: UUID, handeling: Handeling = Handeling.BEZWAAR_INZIEN
) -> tuple[Scope, Dossier, Bezwaar]:
    """Return scope, dossier and one bezwaar; what the database gives to nobody of this role does not exist."""
    scope, dossier = haal(request, dossier_id, handeling)
    try:
        return scope, dossier, queries.bezwaar(scope, dossier, bezwaar_id)
    except Bezwaar.DoesNotExist as fout:
        raise Http404 from fout


def kruimelpad(scope: Scope, dossier: Dossier, *verder: LinkBeeld) -> tuple[LinkBeeld, ...]:
    """Return the breadcrumb: dossier, decisions (or the case, for a jurist), bezwaren, and what is below it."""
    *begin, _ = kruimels(dossier, "x", scope=scope)
    leest = mag(scope.rol, Handeling.DOSSIER_LEZEN)
    boven = LinkBeeld("Besluiten", f"/dossiers/{dossier.id}/besluiten") if leest else LinkBeeld(
        "Zaak", f"/dossiers/{dossier.id}/zaak"
    )  # fmt: skip
    return (*begin, boven, LinkBeeld("Bezwaren", basis(dossier.id)), *verder)


def gezien(request: HttpRequest) -> int:
    """Return the count of saves that the form showed; 0 (never a count) when it is no number."""
    ruw = request.POST.get("bewerking", "")
    return int(ruw) if ruw.isdecimal() else 0


def probeer(form: DaadForm, doe: Callable[[], object]) -> bool:
    """Do the act and say whether it was done; a refusal lands in the form."""
    try:
        doe()
    except VeldWeigering as fout:
        form.meld(fout)
    except Weigering as fout:
        form.add_error(None, fout.zin)
    return not form.errors


def vraag(
    request: HttpRequest, scope: Scope, dossier: Dossier, form: DaadForm, doe: Callable[[], object], *, titel: str,
    knop: str, lead: str = "", rij: Bezwaar | None = None, gelukt: str = "Bewaard.",
    extra: Mapping[str, Any] | None = None,
) -> HttpResponse:  # fmt: skip
    """Show the form, or do what it asks and go back; a refusal stands in it with what was typed."""
    terug = basis(dossier.id, rij.id if rij else None)
    deze = (LinkBeeld(f"Bezwaar tegen {rij.besluit_nummer}", terug),) if rij else ()
    if request.method == "POST" and form.is_valid() and probeer(form, doe):
        messages.success(request, gelukt)
        return redirect(terug)
    return formulierpagina(
        request, scope, dossier, form, titel=titel, knop=knop, lead=lead,
        terug=terug.removeprefix(f"/dossiers/{dossier.id}/"), bewerking=rij.bewerking if rij else None,
        extra={"kruimels": kruimelpad(scope, dossier, *deze, LinkBeeld(titel)), **(extra or {})},
    )  # fmt: skip
