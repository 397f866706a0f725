# SPDX-License-Identifier: EUPL-1.2
"""What all pages about a dossier share: finding it, logging the read, refusing in the form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar
from uuid import UUID

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.dossiers import kop, queries
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import VeldWeigering, Weigering
from meedoen.regie.logboek.services import log


class MetDossier(Protocol):
    """A place of a room: it knows its dossier."""

    dossier: Dossier


L = TypeVar("L", bound=MetDossier)
P = ParamSpec("P")


def scope_van(request: HttpRequest, handeling: Handeling = Handeling.DOSSIER_LEZEN) -> Scope:
    """Return the scope of this request, or raise PermissionDenied when its role may never do this."""
    scope: Scope = request.scope  # type: ignore[attr-defined]
    if not mag(scope.rol, handeling):
        raise PermissionDenied
    return scope


def haal(
    request: HttpRequest, dossier_id: UUID, handeling: Handeling = Handeling.DOSSIER_LEZEN, *, wat: str
) -> tuple[Scope, Dossier]:
    """Return scope and dossier, with the read in the logboek as `wat`. Outside this scope it does not exist."""
    scope = scope_van(request, handeling)
    try:
        dossier = queries.dossier(scope, dossier_id)
    except Dossier.DoesNotExist as fout:
        raise Http404 from fout
    log(
        scope=scope,
        handeling="lezen",
        object=wat,
        gemeente_id=dossier.gemeente_id,
        dossier_ids=[dossier.id],
    )
    return scope, dossier


def niet_open(request: HttpRequest, dossier: Dossier) -> HttpResponse | None:
    """Return the way back with the reason when this dossier is closed; None while it is open."""
    if dossier.gesloten_op is None:
        return None
    messages.warning(request, Weigering("dossier_gesloten").zin)
    return redirect(f"/dossiers/{dossier.id}/persoon")


def wijzigend_met(
    haal_plek: Callable[[HttpRequest, UUID, Handeling], L], handeling: Handeling
) -> Callable[[Callable[Concatenate[L, P], HttpResponse]], Callable[..., HttpResponse]]:
    """Return what gives a view of an act its place in place of request and dossier; a closed dossier leads back."""

    def maak(view: Callable[Concatenate[L, P], HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def doe(request: HttpRequest, dossier_id: UUID, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            plek = haal_plek(request, dossier_id, handeling)
            return niet_open(request, plek.dossier) or view(plek, *args, **kwargs)

        return doe

    return maak


def toont_adres(request: HttpRequest, scope: Scope, dossier: Dossier) -> bool:
    """Say whether the address may be on this page: a secret one only when asked for, with a line in the logboek."""
    if not dossier.geheim_adres:
        return True
    if request.GET.get("adres") != "tonen":
        return False
    log(
        scope=scope,
        handeling="lezen",
        object="geheim adres",
        gemeente_id=dossier.gemeente_id,
        dossier_ids=[dossier.id],
    )
    return True


def brp_aan() -> bool:
    """Say whether there is a BRP to ask: over the line, or the twin of the demo."""
    return bool(settings.BRP_ADRES) or settings.DEMO


def toon(
    request: HttpRequest,
    sjabloon: str,
    inhoud: Mapping[str, Any],
    *,
    form: forms.BaseForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render a page; with status 422 when its form was sent and has errors."""
    status = 422 if form is not None and form.is_bound and form.errors else status
    return render(request, sjabloon, {**inhoud, "form": form}, status=status)


def formulierpagina(
    request: HttpRequest,
    scope: Scope,
    dossier: Dossier,
    form: forms.BaseForm,
    *,
    titel: str,
    knop: str,
    lead: str = "",
    terug: str = "persoon",
    bewerking: int | None = None,
    extra: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """Render one form about a dossier under its own title, with the way back."""
    inhoud = {
        "titel": titel,
        "knop": knop,
        "lead": lead,
        "terug_url": f"/dossiers/{dossier.id}/{terug}".rstrip("/"),
        "kruimels": kop.kruimels(dossier, titel, scope=scope),
        "dossier": dossier,
        "bewerking": bewerking,
        **(extra or {}),
    }
    return toon(request, "dossiers/formulier.html", inhoud, form=form)


def vraag(
    request: HttpRequest,
    scope: Scope,
    dossier: Dossier,
    form: DaadForm,
    doe: Callable[[], object],
    *,
    titel: str,
    knop: str,
    terug: str,
    lead: str = "",
    gelukt: str = "Bewaard.",
    bewerking: int | None = None,
) -> HttpResponse:
    """Show the form, or do what it asks and go to the page `terug`; a refusal stands in it with what was typed."""
    if request.method == "POST" and form.is_valid():
        try:
            doe()
        except VeldWeigering as fout:
            form.meld(fout)
        else:
            messages.success(request, gelukt)
            return redirect(f"/dossiers/{dossier.id}/{terug}")
    return formulierpagina(
        request, scope, dossier, form, titel=titel, knop=knop, lead=lead, terug=terug, bewerking=bewerking
    )


def bevestigpagina(
    request: HttpRequest,
    *,
    vraag: str,
    gevolg: str,
    gevolgen: list[str],
    knop: str,
    terug: str,
    form: forms.BaseForm | None = None,
) -> HttpResponse:
    """Ask once before an act that weighs, in words that name the consequence."""
    inhoud = {
        "vraag": vraag,
        "gevolg": gevolg,
        "gevolgen": gevolgen,
        "knop_tekst": knop,
        "terug_url": terug,
        "formulier": form,
    }
    return toon(request, "web/bevestig.html", inhoud, form=form)
