# SPDX-License-Identifier: EUPL-1.2
"""One session: who is invited, who came, what follows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.dossiers import queries as dossiers
from meedoen.regie.dossiers.queries import Filter, Plaats
from meedoen.regie.dossiers.views.hulp import bevestigpagina, scope_van
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.voorlichting import queries, services
from meedoen.regie.voorlichting.forms import AanwezigForm, BijeenkomstForm, VervolgForm
from meedoen.regie.voorlichting.models import GEWEEST, Bijeenkomst, Deelname, Staat, Vervolg
from meedoen.regie.voorlichting.services import VoorlichtingWeigering
from meedoen.regie.voorlichting.services.basis import GEZONDHEID
from meedoen.regie.voorlichting.views.hulp import BASIS, kruimels, vraag
from meedoen.regie.web import datums
from meedoen.regie.web.csvbestand import csvbestand, xlsxbestand
from meedoen.regie.web.onderdelen.modellen import BladerBeeld
from meedoen.regie.web.velden import uuids

KOLOMMEN: Final = ("Naam", "Taal", "Tolk", "Stand", "Vervolg")
_BIJHOUDEN: Final = Handeling.BEGELEIDING_BIJHOUDEN
_formulier = require_http_methods(["GET", "POST"])


def _haal(
    request: HttpRequest, bijeenkomst_id: UUID, handeling: Handeling = Handeling.DOSSIER_LEZEN
) -> tuple[Scope, Bijeenkomst]:
    scope = scope_van(request, handeling)
    try:
        return scope, queries.bijeenkomst(scope, bijeenkomst_id)
    except Bijeenkomst.DoesNotExist as fout:
        raise Http404 from fout


def _mensen(scope: Scope, sessie: Bijeenkomst, handeling: str = "lezen") -> list[Deelname]:
    rijen = queries.deelnemers(scope, sessie)
    log_lijst(scope=scope, handeling=handeling, object="deelnemers voorlichting",
              dossiers=[(rij.gemeente_id, rij.dossier_id) for rij in rijen])  # fmt: skip
    return rijen


def _naam(sessie: Bijeenkomst) -> str:
    return f"{sessie.soort.naam}, {datums.voluit(sessie.datum)}"


@require_safe
def bijeenkomst(request: HttpRequest, bijeenkomst_id: UUID) -> HttpResponse:
    """Show one session with who was invited."""
    scope, rij = _haal(request, bijeenkomst_id)
    ctx = {
        "rij": rij,
        "kruimels": kruimels(_naam(rij)),
        "basis": f"{BASIS}/{rij.id}",
        "mag": mag(scope.rol, _BIJHOUDEN) and rij.afgelast_op is None,
        "komt": rij.datum >= scope.vandaag,
        "kan_vastleggen": rij.datum <= scope.vandaag,
        "gezondheid": rij.veldgroep == GEZONDHEID,
        "mensen": [(mens, mens.staat in GEWEEST and not mens.vervolg) for mens in _mensen(scope, rij)],
    }
    return render(request, "voorlichting/bijeenkomst.html", ctx)


@_formulier
def wijzigen(request: HttpRequest, bijeenkomst_id: UUID) -> HttpResponse:
    """Change day, time, place, places or language."""
    scope, rij = _haal(request, bijeenkomst_id, _BIJHOUDEN)
    begin = {naam: getattr(rij, naam) for naam in ("datum", "begin", "plaats", "plekken", "taal")}
    form, terug = BijeenkomstForm(request.POST or None, initial=begin), f"{BASIS}/{rij.id}"
    getypt = request.POST.get("versie", "")
    gezien = int(getypt) if getypt.isascii() and getypt.isdecimal() and len(getypt) < 9 else rij.versie

    def doe() -> str:
        services.wijzig(scope=scope, bijeenkomst_id=rij.id, versie=gezien, **form.cleaned_data)
        return terug

    return vraag(request, form, doe, titel="Bijeenkomst wijzigen", knop="Wijziging bewaren", terug=terug,
                 lead=_naam(rij), versie=rij.versie, gelukt="Bewaard. Vertel het wie al is uitgenodigd.")  # fmt: skip


@_formulier
def afgelasten(request: HttpRequest, bijeenkomst_id: UUID) -> HttpResponse:
    """Ask once, then call the session off."""
    scope, rij = _haal(request, bijeenkomst_id, _BIJHOUDEN)
    terug = f"{BASIS}/{rij.id}"
    if request.method == "POST":
        try:
            aantal = services.gelast_af(scope=scope, bijeenkomst_id=rij.id)
        except VoorlichtingWeigering as fout:
            messages.warning(request, fout.zin)
        else:
            messages.success(request, f"De bijeenkomst gaat niet door. Bel wie kwam: {aantal}.")
        return redirect(terug)
    return bevestigpagina(
        request, vraag="Bijeenkomst afgelasten?", gevolg=f"{_naam(rij)}.", knop="Bijeenkomst afgelasten", terug=terug,
        gevolgen=["Wie is uitgenodigd, staat daarna weer op de lijst voor een volgende keer.",
                  "Meedoen stuurt geen bericht. Bel de mensen zelf."],
    )  # fmt: skip


@_formulier
def uitnodigen(request: HttpRequest, bijeenkomst_id: UUID) -> HttpResponse:
    """Choose whom to invite: who asked for it, or anybody of this gemeente by name."""
    scope, rij = _haal(request, bijeenkomst_id, _BIJHOUDEN)
    basis, fout = f"{BASIS}/{rij.id}", ""
    if request.method == "POST":
        try:
            aantal = services.nodig_uit(scope=scope, bijeenkomst_id=rij.id, dossier_ids=_gekozen(request))
        except VoorlichtingWeigering as weigering:
            fout = weigering.zin
        else:
            messages.success(request, f"{aantal} uitgenodigd. Meedoen stuurt niets: bel of vertel het zelf.")
            return redirect(basis)
    iedereen = request.GET.get("toon") == "iedereen"
    kandidaten, blader = (_iedereen if iedereen else _gevraagd)(request, scope, rij)
    log_lijst(scope=scope, handeling="lezen", object="uitnodigen voorlichting",
              dossiers=[(rij.gemeente_id, mens["id"]) for mens in kandidaten])  # fmt: skip
    al = {mens.dossier_id for mens in queries.deelnemers(scope, rij)}
    ctx = {
        "rij": rij, "basis": basis, "kruimels": kruimels(_naam(rij), "Uitnodigen"), "naam": _naam(rij),
        "iedereen": iedereen, "fout": fout, "verder": "na" in request.GET, "blader": blader,
        "gekozen": set(_gekozen(request)),
        "kandidaten": [mens | {"al": mens["id"] in al} for mens in kandidaten],
    }  # fmt: skip
    return render(request, "voorlichting/uitnodigen.html", ctx, status=422 if fout else 200)


def _gekozen(request: HttpRequest) -> list[UUID]:
    return uuids(request.POST.getlist("dossier")[:200])


def _gevraagd(request: HttpRequest, scope: Scope, rij: Bijeenkomst) -> tuple[list[dict[str, Any]], BladerBeeld]:
    dag, _, id_ = request.GET.get("na", "").partition("~")
    try:
        na = queries.Na(date.fromisoformat(dag), UUID(id_)) if id_ else None
    except ValueError:
        na = None
    gevonden = queries.gevraagd(scope, rij, na)
    rijen, meer = gevonden[: queries.MEEST], len(gevonden) > queries.MEEST
    mensen = [{"id": r.dossier_id, "naam": r.dossier.naam, "taal": r.dossier.taal, "tolk": r.dossier.tolk,
               "sinds": r.gevraagd_op} for r in rijen]  # fmt: skip
    volgende = f"?na={rijen[-1].gevraagd_op.isoformat()}~{rijen[-1].id}" if meer else ""
    return mensen, BladerBeeld("", volgende, f"{len(rijen)} op deze bladzijde")


def _iedereen(request: HttpRequest, scope: Scope, rij: Bijeenkomst) -> tuple[list[dict[str, Any]], BladerBeeld]:
    naam, _, id_ = request.GET.get("na", "").rpartition("~")
    try:
        plaats = Plaats(naam[:160], UUID(id_)) if id_ else None
    except ValueError:
        plaats = None
    gevonden = dossiers.lijst(scope, Filter(gemeente=rij.gemeente_id), plaats=plaats, aantal=queries.MEEST)
    rijen, meer = gevonden[: queries.MEEST], len(gevonden) > queries.MEEST
    mensen = [{"id": r.id, "naam": r.naam, "taal": r.taal, "tolk": r.tolk, "sinds": None} for r in rijen]
    volgende = f"?{urlencode({'toon': 'iedereen', 'na': f'{rijen[-1].sleutel}~{rijen[-1].id}'})}" if meer else ""
    return mensen, BladerBeeld("", volgende, f"{len(rijen)} op deze bladzijde")


@_formulier
def aanwezig(request: HttpRequest, bijeenkomst_id: UUID) -> HttpResponse:
    """Lay down who came."""
    scope, rij = _haal(request, bijeenkomst_id, _BIJHOUDEN)
    terug = f"{BASIS}/{rij.id}"
    mensen = [mens for mens in _mensen(scope, rij) if mens.staat != Staat.INGETROKKEN]
    form = AanwezigForm(request.POST or None, mensen=mensen)

    def doe() -> str:
        services.leg_aanwezigheid_vast(scope=scope, bijeenkomst_id=rij.id, standen=form.standen())
        return terug

    return vraag(request, form, doe, titel="Wie was er?", knop="Bewaren", terug=terug,
                 lead=f"{_naam(rij)}. Schrijf nooit op waarom iemand er niet was.")  # fmt: skip


@_formulier
def vervolg(request: HttpRequest, deelname_id: UUID) -> HttpResponse:
    """Lay down what is offered afterwards."""
    scope = scope_van(request, _BIJHOUDEN)
    try:
        rij = queries.deelname(scope, deelname_id)
    except Deelname.DoesNotExist as fout:
        raise Http404 from fout
    if rij.bijeenkomst is None:
        raise Http404
    terug, form = f"{BASIS}/{rij.bijeenkomst_id}", VervolgForm(request.POST or None, veldgroep=rij.veldgroep)

    def doe() -> str:
        velden = form.cleaned_data | {"vervolg": Vervolg(form.cleaned_data["vervolg"])}
        services.bied_vervolg(scope=scope, deelname_id=rij.id, **velden)
        return terug

    return vraag(request, form, doe, titel=f"Vervolg voor {rij.dossier.naam}", knop="Vervolg bewaren", terug=terug,
                 lead=_naam(rij.bijeenkomst))  # fmt: skip


def _cellen(scope: Scope, rij: Bijeenkomst) -> Iterator[tuple[str, ...]]:
    for mens in _mensen(scope, rij, "downloaden"):
        yield (mens.dossier.naam, mens.dossier.taal, mens.dossier.tolk, mens.get_staat_display(),
               mens.get_vervolg_display() if mens.vervolg else "")  # fmt: skip


@require_safe
def als_csv(request: HttpRequest, bijeenkomst_id: UUID) -> HttpResponseBase:
    """Give who was invited as CSV."""
    scope, rij = _haal(request, bijeenkomst_id)
    return csvbestand(f"voorlichting-{rij.datum.isoformat()}", KOLOMMEN, list(_cellen(scope, rij)))


@require_safe
def als_xlsx(request: HttpRequest, bijeenkomst_id: UUID) -> HttpResponse:
    """Give the same as a workbook."""
    scope, rij = _haal(request, bijeenkomst_id)
    return xlsxbestand(f"voorlichting-{rij.datum.isoformat()}", KOLOMMEN, _cellen(scope, rij))
