# SPDX-License-Identifier: EUPL-1.2
"""Pages: who may decide what on a day, who carries which part, under which contract; the beheerder keeps all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein.mandaten import Mandaattaak, Onderdeel
from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.mandaten import queries, services, zinnen
from meedoen.regie.mandaten.forms import ContractForm, DagForm, MandaatForm, TaakdeelForm, TotForm
from meedoen.regie.mandaten.models import Contract, Mandaat, Taakdeel
from meedoen.regie.organisaties.queries import gemeenten_van, partners_van
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.web.velden import Formulier

_TERUG = "/mandaten"


@require_safe
def overzicht(request: HttpRequest) -> HttpResponse:
    """Show for a day who may decide what and who carries which part, in each gemeente of this scope."""
    scope: Scope = request.scope  # type: ignore[attr-defined]
    beheert = mag(scope.rol, Handeling.BELEID_INSTELLEN)
    if not beheert and not mag(scope.rol, Handeling.DOSSIER_LEZEN):
        raise PermissionDenied
    form = DagForm(request.GET if "dag" in request.GET else None, initial={"dag": scope.vandaag})
    gekozen = form.cleaned_data["dag"] if form.is_bound and form.is_valid() else None
    dag = gekozen or scope.vandaag
    contracten = list(queries.contracten(scope.gemeenten))
    mandaten, delen = list(queries.mandaten(scope.gemeenten)), list(queries.taakdelen(scope.gemeenten))
    ctx = {
        "form": form,
        "dag": dag,
        "vandaag": dag == scope.vandaag,
        "beheert": beheert,
        "verplaatst": mag(scope.rol, Handeling.BEGELEIDING_VERDELEN),
        "gemeenten": [
            {
                "id": code,
                "naam": naam,
                "taken": [_taak(taak, [r for r in mandaten if r.gemeente_id == code], dag) for taak in Mandaattaak],
                "delen": [_deel(deel, [r for r in delen if r.gemeente_id == code], dag) for deel in Onderdeel],
                "contracten": [
                    (zinnen.ONDERDEEL[Onderdeel(r.onderdeel)], r, zinnen.afgesproken(r), r.tot is None or r.tot > dag)
                    for r in contracten
                    if r.gemeente_id == code and (r.tot is None or r.tot > dag or beheert)
                ],
            }
            for code, naam in gemeenten_van(scope.gemeenten)
        ],
    }
    return render(request, "mandaten/overzicht.html", ctx, status=422 if form.errors else 200)


def _taak(taak: Mandaattaak, alle: list[Mandaat], dag: date) -> dict[str, Any]:
    eigen = [rij for rij in alle if rij.taak == taak]
    return {
        "tekst": zinnen.TAAK[taak],
        "let_op": zinnen.LET_OP.get(taak, ""),
        "nu": [(rij, zinnen.wie(rij)) for rij in eigen if _geldt(rij, dag)],
        "anders": [(rij, zinnen.wie(rij)) for rij in eigen if not _geldt(rij, dag)],
        "geregeld": bool(eigen),
    }


def _deel(deel: Onderdeel, alle: list[Taakdeel], dag: date) -> dict[str, Any]:
    eigen = [rij for rij in alle if rij.onderdeel == deel]
    return {
        "tekst": zinnen.ONDERDEEL[deel],
        "nu": [(rij, rij.partij) for rij in eigen if _geldt(rij, dag)],
        "anders": [(rij, rij.partij) for rij in eigen if not _geldt(rij, dag)],
    }


def _geldt(rij: Mandaat | Taakdeel, dag: date) -> bool:
    return rij.vanaf <= dag and (rij.tot is None or rij.tot > dag)


@require_http_methods(["GET", "POST"])
def nieuw_mandaat(request: HttpRequest, gemeente_id: int) -> HttpResponse:
    """Lay down a mandate that the college gave."""

    def doe(scope: Scope, gegeven: dict[str, Any]) -> None:
        services.geef_mandaat(scope=scope, gemeente_id=gemeente_id, **gegeven)

    lead = "Neem over wat het college besloot. Meedoen kijkt of het mag en bij welk besluit het hoort."
    return _bewaar(request, gemeente_id, MandaatForm, doe, "Mandaat vastleggen", lead)


@require_http_methods(["GET", "POST"])
def nieuw_taakdeel(request: HttpRequest, gemeente_id: int) -> HttpResponse:
    """Lay down who carries a part of the work."""

    def doe(scope: Scope, gegeven: dict[str, Any]) -> None:
        services.verdeel_taak(scope=scope, gemeente_id=gemeente_id, **gegeven)

    lead = (
        "Wie doet welk deel van het werk? Dit verandert niets aan wie een dossier ziet. Een consulent verplaatst "
        "daarna de mensen die er al zijn."
    )
    return _bewaar(request, gemeente_id, TaakdeelForm, doe, "Werk verdelen", lead)


@require_http_methods(["GET", "POST"])
def nieuw_contract(request: HttpRequest, gemeente_id: int) -> HttpResponse:
    """Lay down what was agreed with an organisation."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)

    def doe(van: Scope, gegeven: dict[str, Any]) -> None:
        services.leg_contract_vast(scope=van, gemeente_id=gemeente_id, **gegeven)

    lead = "Houden jullie contracten voor begeleiding bij, dan verplaatst Meedoen mensen alleen naar wie er een heeft."
    soort = partial(ContractForm, organisaties=partners_van(gemeente_id, scope.vandaag))
    return _bewaar(request, gemeente_id, soort, doe, "Contract vastleggen", lead)


@require_http_methods(["GET", "POST"])
def contract_beeindigen(request: HttpRequest, id: UUID) -> HttpResponse:
    """Let a contract end on a day."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    return _beeindig(request, scope, lambda: queries.contract(scope, id), Contract.DoesNotExist)


@require_http_methods(["GET", "POST"])
def mandaat_beeindigen(request: HttpRequest, id: UUID) -> HttpResponse:
    """End a mandate from a day on."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    return _beeindig(request, scope, lambda: queries.mandaat(scope, id), Mandaat.DoesNotExist)


@require_http_methods(["GET", "POST"])
def taakdeel_beeindigen(request: HttpRequest, id: UUID) -> HttpResponse:
    """Let a party carry a part no longer from a day on."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    return _beeindig(request, scope, lambda: queries.taakdeel(scope, id), Taakdeel.DoesNotExist)


def _beeindig(
    request: HttpRequest, scope: Scope, haal: Callable[[], Mandaat | Taakdeel | Contract], ontbreekt: type[Exception]
) -> HttpResponse:
    try:
        rij = haal()
    except ontbreekt as fout:
        raise Http404 from fout
    gevolg = "Wat al is besloten of gedaan, blijft zo."
    if isinstance(rij, Mandaat):
        kop, wat, wie = "Mandaat beëindigen", zinnen.TAAK[Mandaattaak(rij.taak)], zinnen.wie(rij)
    elif isinstance(rij, Taakdeel):
        kop, wat, wie = "Werk niet meer verdelen", zinnen.ONDERDEEL[Onderdeel(rij.onderdeel)], rij.partij
    else:
        kop, wat = "Contract beëindigen", zinnen.ONDERDEEL[Onderdeel(rij.onderdeel)]
        wie = f"{rij.organisatie.naam}, {rij.kenmerk}"
        gevolg = "Wie nu wordt begeleid, blijft dat: de consulent krijgt op tijd een taak."

    def doe(van: Scope, gegeven: dict[str, Any]) -> None:
        services.beeindig(scope=van, rij=rij, tot=gegeven["tot"])

    tot = f", nu tot {datums.voluit(rij.tot)}" if rij.tot else ""
    lead = f"{wat}: {wie}, sinds {datums.voluit(rij.vanaf)}{tot}. {gevolg}"
    return _bewaar(request, rij.gemeente_id, TotForm, doe, kop, lead, begin={"tot": scope.vandaag})


def _bewaar(
    request: HttpRequest,
    gemeente_id: int,
    soort: Callable[..., Formulier],
    doe: Callable[[Scope, dict[str, Any]], None],
    kop: str,
    lead: str,
    begin: dict[str, Any] | None = None,
) -> HttpResponse:
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    if gemeente_id not in scope.gemeenten:
        raise Http404
    form = soort(request.POST or None, initial=begin or {"vanaf": scope.vandaag})
    if request.method == "POST" and form.is_valid():
        try:
            doe(scope, form.cleaned_data)
        except services.Geweigerd as fout:
            form.add_error(fout.veld or None, str(fout))
        else:
            messages.success(request, "Dat is bewaard.")
            return redirect(_TERUG)
    ctx = {
        "form": form,
        "titel": kop,
        "knop": kop,
        "terug_url": _TERUG,
        "lead": lead,
        "naam": dict(gemeenten_van([gemeente_id]))[gemeente_id],
        "kruimels": (LinkBeeld("Wie mag wat", _TERUG), LinkBeeld(kop)),
    }
    return render(request, "mandaten/formulier.html", ctx, status=422 if form.is_bound and form.errors else 200)
