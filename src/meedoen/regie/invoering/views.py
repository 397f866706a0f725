# SPDX-License-Identifier: EUPL-1.2
"""The board of what a gemeente has to arrange, its points, and the list as a file."""

from __future__ import annotations

from datetime import date
from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.invoering import queries, services
from meedoen.regie.invoering.forms import PuntForm
from meedoen.regie.invoering.models import Invoeringspunt, Staat
from meedoen.regie.invoering.services import Gegevens, Geweigerd
from meedoen.regie.invoering.sjabloon import RUBRIEKEN
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.web import datums
from meedoen.regie.web.csvbestand import csvbestand, xlsxbestand
from meedoen.regie.web.onderdelen.modellen import LinkBeeld, TabBeeld, ToestandBeeld

BASIS = "/beheer/invoering"
_KOLOMMEN = ("Onderdeel", "Wat", "Wie", "Uiterlijk", "Hoever", "Afgesproken", "Laatst gewijzigd", "Door")
_SOORT = {Staat.OPEN: "nog_niet", Staat.BEZIG: "loopt", Staat.KLAAR: "goed", Staat.NIET_NODIG: "nvt"}
_LET_OP_DAGEN = 14


@require_GET
def bord(request: HttpRequest) -> HttpResponse:
    """Show what is arranged and what is not, of one gemeente."""
    scope, gemeenten, gekozen = _wie_en_waar(request)
    alleen_open = request.GET.get("toon") == "open"
    stand = queries.bord(gekozen, scope.vandaag, alleen_open=alleen_open)
    ctx = {
        "bord": stand,
        "rubrieken": [(naam, [_rij(punt, scope.vandaag) for punt in rijen]) for naam, rijen in stand.rubrieken],
        "gemeente_id": gekozen,
        "naam": gemeenten[gekozen],
        "tabs": tuple(TabBeeld(naam, f"{BASIS}?gemeente={code}", code == gekozen) for code, naam in gemeenten.items()),
        "alleen_open": alleen_open,
        "te_laat_tekst": f"{stand.te_laat} te laat",
        "aandeel": stand.klaar / stand.totaal if stand.totaal else 0.0,
    }
    return render(request, "invoering/bord.html", ctx)


@require_POST
def beginnen(request: HttpRequest) -> HttpResponse:
    """Put our list on the board, or what is new in it."""
    scope, gemeenten, gekozen = _wie_en_waar(request)
    aantal = services.begin(scope=scope, gemeente_id=gekozen, nu=request.nu)  # type: ignore[attr-defined]
    messages.success(request, f"{aantal} punten staan op de lijst van {gemeenten[gekozen]}.")
    return redirect(_lijst(gekozen))


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Add an own point."""
    scope, gemeenten, gekozen = _wie_en_waar(request)
    form = PuntForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.voeg_toe(scope=scope, gemeente_id=gekozen, gegevens=_gegevens(form), nu=request.nu)  # type: ignore[attr-defined]
        messages.success(request, "Het punt staat op de lijst.")
        return redirect(_lijst(gekozen))
    return _formulier(request, form, "Punt toevoegen", gemeenten[gekozen], gekozen)


@require_http_methods(["GET", "POST"])
def wijzigen(request: HttpRequest, punt_id: UUID) -> HttpResponse:
    """Say who does it, by when and how far it is."""
    scope, gemeenten = _wie(request)
    punt = Invoeringspunt.objects.filter(id=punt_id, gemeente_id__in=gemeenten).first()
    if punt is None:
        raise Http404
    velden = ("titel", "rubriek", "uitleg", "wie", "uiterlijk", "staat", "toelichting", "versie")
    form = PuntForm(request.POST or None, initial={veld: getattr(punt, veld) for veld in velden})
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"] or 0
        try:
            services.wijzig(scope=scope, punt=punt, versie=versie, gegevens=_gegevens(form), nu=request.nu)  # type: ignore[attr-defined]
        except Geweigerd as fout:
            form.add_error(None, str(fout))
            form.data = form.data.copy()  # type: ignore[attr-defined]
            form.data["versie"] = str(punt.versie)  # type: ignore[index]
        else:
            messages.success(request, f"Bewaard: {form.cleaned_data['titel']}.")
            return redirect(_lijst(punt.gemeente_id))
    return _formulier(request, form, punt.titel, gemeenten[punt.gemeente_id], punt.gemeente_id, punt)


@require_POST
def weghalen(request: HttpRequest, punt_id: UUID) -> HttpResponse:
    """Take an own point away."""
    scope, gemeenten = _wie(request)
    punt = Invoeringspunt.objects.filter(id=punt_id, gemeente_id__in=gemeenten).first()
    if punt is None:
        raise Http404
    try:
        services.haal_weg(scope=scope, punt_id=punt.id)
        messages.success(request, f"Weggehaald: {punt.titel}.")
    except Geweigerd as fout:
        messages.error(request, str(fout))
    return redirect(_lijst(punt.gemeente_id))


@require_GET
def als_csv(request: HttpRequest) -> HttpResponseBase:
    """Give the list as CSV."""
    _, _, gekozen = _wie_en_waar(request)
    return csvbestand(f"invoering-{gekozen:04d}", _KOLOMMEN, _cellen(gekozen))


@require_GET
def als_xlsx(request: HttpRequest) -> HttpResponse:
    """Give the list as a workbook."""
    _, _, gekozen = _wie_en_waar(request)
    return xlsxbestand(f"invoering-{gekozen:04d}", _KOLOMMEN, _cellen(gekozen))


def _wie(request: HttpRequest) -> tuple[Scope, dict[int, str]]:
    scope: Scope = request.scope  # type: ignore[attr-defined]
    if not mag(scope.rol, Handeling.BELEID_INSTELLEN):
        raise PermissionDenied
    return scope, dict(gemeenten_van(scope.gemeenten))


def _wie_en_waar(request: HttpRequest) -> tuple[Scope, dict[int, str], int]:
    """Return scope, gemeenten by name, and the one that is asked for; the first without a choice."""
    scope, gemeenten = _wie(request)
    gevraagd = request.POST.get("gemeente") or request.GET.get("gemeente") or ""
    if not gevraagd:
        return scope, gemeenten, next(iter(gemeenten))
    if not gevraagd.isascii() or not gevraagd.isdigit() or int(gevraagd) not in gemeenten:
        raise Http404
    return scope, gemeenten, int(gevraagd)


def _lijst(gemeente_id: int) -> str:
    return f"{BASIS}?gemeente={gemeente_id}"


def _gegevens(form: PuntForm) -> Gegevens:
    return cast(Gegevens, {naam: waarde for naam, waarde in form.cleaned_data.items() if naam != "versie"})


def _rij(punt: Invoeringspunt, vandaag: date) -> dict[str, Any]:
    return {"punt": punt, "toestand": toestand(punt, vandaag)}


def toestand(punt: Invoeringspunt, vandaag: date) -> ToestandBeeld:
    """Return how far a point is; late or soon where its day says so."""
    staat = Staat(punt.staat)
    if staat in (Staat.OPEN, Staat.BEZIG) and punt.uiterlijk is not None:
        over = (punt.uiterlijk - vandaag).days
        if over < 0:
            return ToestandBeeld("te_laat", datums.nog_dagen(punt.uiterlijk, vandaag))
        if over <= _LET_OP_DAGEN:
            return ToestandBeeld("let_op", f"{staat.label}. {datums.nog_dagen(punt.uiterlijk, vandaag)}")
    return ToestandBeeld(_SOORT[staat], staat.label)  # type: ignore[arg-type]


def _formulier(
    request: HttpRequest, form: PuntForm, kop: str, gemeente: str, gemeente_id: int, punt: Invoeringspunt | None = None
) -> HttpResponse:
    ctx = {
        "form": form,
        "kop": kop,
        "gemeente": gemeente,
        "gemeente_id": gemeente_id,
        "punt": punt,
        "terug": _lijst(gemeente_id),
        "kruimels": (LinkBeeld("Invoering", _lijst(gemeente_id)), LinkBeeld(kop)),
    }
    return render(request, "invoering/punt.html", ctx, status=form.status)


def _cellen(gemeente_id: int) -> list[tuple[str, ...]]:
    return [
        (
            RUBRIEKEN.get(punt.rubriek, punt.rubriek),
            punt.titel,
            punt.wie,
            datums.voluit(punt.uiterlijk) if punt.uiterlijk else "",
            Staat(punt.staat).label,
            punt.toelichting,
            datums.voluit(punt.gewijzigd_op.date()),
            punt.door,
        )
        for punt in queries.punten(gemeente_id)
    ]
