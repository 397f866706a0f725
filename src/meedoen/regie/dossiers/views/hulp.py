# SPDX-License-Identifier: EUPL-1.2
"""What all pages about a dossier share: finding it, logging the read, refusing in the form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar
from uuid import UUID

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from meedoen.domein.toegang import Handeling, Rol, Scope, Veldgroep, mag
from meedoen.regie.dossiers import kop, queries
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import VeldWeigering, Weigering
from meedoen.regie.logboek.services import log
from meedoen.regie.web.toegang import zet_scope
from meedoen.regie.web.zinnen.domein_nl.vervolg import GRONDEN


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
    request: HttpRequest,
    dossier_id: UUID,
    handeling: Handeling = Handeling.DOSSIER_LEZEN,
    *,
    wat: str,
    open_bij: Veldgroep | None = None,
) -> tuple[Scope, Dossier]:
    """Return scope and dossier, with the read in the logboek as `wat`. Outside this scope it does not exist.

    `open_bij`: the field group by which this page is open too while the dossier is under another ground than the Wet
    inburgering 2021; None: it is closed then, see `vernauw`.
    """
    scope = scope_van(request, handeling)
    try:
        dossier = queries.dossier(scope, dossier_id)
    except Dossier.DoesNotExist as fout:
        raise Http404 from fout
    scope = vernauw(request, scope, dossier, open_bij=open_bij)
    log(
        scope=scope,
        handeling="lezen",
        object=wat,
        gemeente_id=dossier.gemeente_id,
        dossier_ids=[dossier.id],
    )
    return scope, dossier


def vernauw(request: HttpRequest, scope: Scope, dossier: Dossier, *, open_bij: Veldgroep | None) -> Scope:
    """Return the scope for this dossier: under another ground than the Wet inburgering 2021 it is narrower.

    What was collected for that act is not readable then, also not for the database, until the request ends; the
    purpose in the logboek is that of the other ground. Raise PermissionDenied for a page about closed data. By
    break-glass, with its reason and its second pair of eyes, all stays readable.
    """
    if not dossier.leesgroepen or scope.rol is Rol.BREEKGLAS:
        return scope
    groepen = frozenset(dossier.leesgroepen.split(","))
    if open_bij is None or open_bij.value not in groepen:
        naam = GRONDEN[dossier.grond]
        raise PermissionDenied(
            f"Dit deel van het dossier is dicht. Het dossier staat onder een andere grond: {naam}. Wat voor de "
            "Wet inburgering 2021 is verzameld, mag daar niet voor worden gebruikt. Open het dossier bij Vervolg."
        )
    nauw = replace(
        scope,
        veldgroepen=tuple(groep for groep in scope.veldgroepen if groep in groepen),
        doel=f"hulp op een andere grond: {dossier.grond}",
    )
    zet_scope(nauw)
    request.scope = nauw  # type: ignore[attr-defined]
    return nauw


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


def weer_naar(request: HttpRequest, anders: str) -> str:
    """Return where to go after an act: the page it was asked from (`terug`), never off this site; else `anders`."""
    doel = request.POST.get("terug") or request.GET.get("terug") or ""
    veilig = doel.startswith("/") and url_has_allowed_host_and_scheme(doel, allowed_hosts=None)
    return doel if veilig else anders


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
        "terug_url": weer_naar(request, f"/dossiers/{dossier.id}/{terug}".rstrip("/")),
        "kruimels": kop.kruimels(dossier, titel, scope=scope),
        "dossier": dossier,
        "bewerking": bewerking,
        **(extra or {}),
    }
    return toon(request, "dossiers/formulier.html", inhoud, form=form)


def bewaar(
    request: HttpRequest, form: DaadForm, doe: Callable[[], str], *, gelukt: str = "Bewaard."
) -> HttpResponse | None:
    """Do what the sent form asks and go to the address that `doe` returns.

    None: the form is still to be shown, with a refusal in it and what was typed.
    """
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        naar = doe()
    except VeldWeigering as fout:
        form.meld(fout)
        return None
    messages.success(request, gelukt)
    return redirect(naar)


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
    tweede_knop: str = "",
) -> HttpResponse:
    """Show the form, or do what it asks and go to the page `terug`; a refusal stands in it with what was typed.

    Asked for from a list (`weer_naar`) it leads back to that list.

    `tweede_knop`: sends the form as `bekijk`, to read first what it would make.
    """

    def en_terug() -> str:
        doe()
        return weer_naar(request, f"/dossiers/{dossier.id}/{terug}".rstrip("/"))

    return bewaar(request, form, en_terug, gelukt=gelukt) or formulierpagina(
        request, scope, dossier, form, titel=titel, knop=knop, lead=lead, terug=terug, bewerking=bewerking,
        extra={"tweede_knop": tweede_knop},
    )  # fmt: skip


def bevestigpagina(
    request: HttpRequest,
    *,
    vraag: str,
    gevolg: str,
    gevolgen: list[str],
    knop: str,
    terug: str,
    form: forms.BaseForm | None = None,
    bewerking: int | None = None,
    tweede_knop: str = "",
) -> HttpResponse:
    """Ask once before an act that weighs, in words that name the consequence. `bewerking`: the count of saves that the
    page shows, sent along as with a form. `tweede_knop`: as in `vraag`."""
    inhoud = {
        "vraag": vraag,
        "gevolg": gevolg,
        "gevolgen": gevolgen,
        "knop_tekst": knop,
        "terug_url": terug,
        "formulier": form,
        "bewerking": bewerking,
        "tweede_knop": tweede_knop,
    }
    return toon(request, "web/bevestig.html", inhoud, form=form)
