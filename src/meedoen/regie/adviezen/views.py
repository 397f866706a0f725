# SPDX-License-Identifier: EUPL-1.2
"""The page Advies of a dossier, and its acts: take it up, weigh it, give it, or say that it is no longer needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein.adviezen import open_vraag
from meedoen.domein.gebeurtenissen import Adviesvrager
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag, ziet
from meedoen.regie.adviezen import beeld, queries, services
from meedoen.regie.adviezen import forms as f
from meedoen.regie.adviezen.models import Advies
from meedoen.regie.besluiten.services import BesluitWeigering, druk_af
from meedoen.regie.dossiers.feiten import beleid, dossierfeiten
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.kop import kruimels, maak_kop
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import bewaar, niet_open, toon
from meedoen.regie.dossiers.views.hulp import haal as haal_dossier
from meedoen.regie.dossiers.views.hulp import vraag as vraag_dossier
from meedoen.regie.intake.views.hulp import wetstappen
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LeegBeeld, LinkBeeld

_BLAD = "advies"
_GEVEN = Handeling.ADVIES_GEVEN
_formulier = require_http_methods(["GET", "POST"])


def _haal(
    request: HttpRequest, dossier_id: UUID, handeling: Handeling = Handeling.ADVIES_INZIEN
) -> tuple[Scope, Dossier]:
    return haal_dossier(request, dossier_id, handeling, wat="advies over ontheffing")


def _haal_advies(request: HttpRequest, dossier_id: UUID, advies_id: UUID) -> tuple[Scope, Dossier, Advies]:
    scope, dossier = _haal(request, dossier_id, _GEVEN)
    try:
        return scope, dossier, queries.advies(scope, dossier, advies_id)
    except Advies.DoesNotExist as fout:
        raise Http404 from fout


def _leest_dossier(scope: Scope) -> bool:
    return mag(scope.rol, Handeling.DOSSIER_LEZEN)


def _kruimels(scope: Scope, dossier: Dossier, *verder: str) -> tuple[LinkBeeld, ...]:
    *begin, _ = kruimels(dossier, "x", scope=scope)
    blad = LinkBeeld("Advies", beeld.basis(dossier.id)) if verder else LinkBeeld("Advies")
    return (*begin, blad, *(LinkBeeld(woord) for woord in verder))


@require_safe
def blad(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show the advice that is to be given, with what comes next, or the last one; and the ones before."""
    scope, dossier = _haal(request, dossier_id)
    leest = _leest_dossier(scope)
    rijen = queries.adviezen(scope, dossier)
    rij, eerder = (rijen[0], rijen[1:]) if rijen else (None, [])
    regels = beleid(dossier.gemeente_id, scope.vandaag)
    feiten = dossierfeiten(dossier) if leest else None
    mag_geven = mag(scope.rol, _GEVEN) and dossier.gesloten_op is None
    begint = mag_geven and ziet(scope, Veldgroep.GEZONDHEID, dossier.gemeente_id) and not (rij and rij.loopt)
    vraag = open_vraag(feiten.adviezen, feiten.signalen) if feiten is not None else None
    ziet_duo = feiten is not None and ziet(scope, Veldgroep.ONTHEFFING, dossier.gemeente_id)
    return render(request, "adviezen/blad.html", {
        "dossier": dossier,
        "kop": maak_kop(scope, dossier, "besluiten" if leest else "zaak"),
        "kruimels": _kruimels(scope, dossier),
        "rij": rij,
        "basis": beeld.basis(dossier.id, rij.id) if rij else "",
        "volgende": beeld.volgende(rij, regels, mag=mag_geven) if rij else None,
        "eisen": beeld.eisen(rij) if rij else (),
        "gewogen": rij is not None and any(getattr(rij, eis) is not None for eis in services.EISEN),
        "paren": beeld.paren(rij) if rij else (),
        "wet": wetstappen(beeld.wet(rij)) if rij else (),
        "mag": mag_geven,
        "nieuw": _nieuwknop(dossier, rij) if begint else None,
        "gevraagd": f"DUO vroeg op {datums.voluit(vraag.op)} om advies." if vraag and vraag.id is None else "",
        "eerder": [(een, beeld.volgende(een, regels, mag=False)) for een in eerder],
        "duo": beeld.besluit_van_duo(feiten) if feiten is not None and ziet_duo else (),
        "artikelen": beeld.ARTIKELEN,
        "gezondheid": beeld.GEZONDHEID,
        "naar_duo": beeld.NAAR_DUO,
        "jurist": not leest,
        "leeg": _leeg(leest),
    })  # fmt: skip


def _nieuwknop(dossier: Dossier, rij: Advies | None) -> KnopBeeld:
    url = f"{beeld.basis(dossier.id)}/nieuw"
    return KnopBeeld("Nieuw advies beginnen", url) if rij else KnopBeeld("Advies beginnen", url, "hoofd")


def _leeg(leest: bool) -> LeegBeeld:
    if leest:
        return LeegBeeld(
            "Er is geen advies gevraagd",
            "Wil de inburgeraar DUO om ontheffing vragen om bijzondere omstandigheden? Dan hoort daar een advies van "
            "de gemeente bij. Ook DUO kan erom vragen.",
        )
    return LeegBeeld("Er is geen advies te geven", "Je ziet een advies zolang het nog niet is gegeven.")


@_formulier
def nieuw(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Write that an advice was asked, by the person or by DUO."""
    scope, dossier = _haal(request, dossier_id, _GEVEN)
    if not ziet(scope, Veldgroep.GEZONDHEID, dossier.gemeente_id):
        raise PermissionDenied("Een consulent begint het advies. Daarna kun je eraan meewerken.")
    dicht = niet_open(request, dossier)
    if dicht is not None:
        return dicht
    begin: dict[str, Any] = {"gevraagd_op": scope.vandaag}
    feiten = dossierfeiten(dossier)
    vraag = open_vraag(feiten.adviezen, feiten.signalen)
    if vraag is not None and vraag.id is None:
        begin = {"gevraagd_op": vraag.op, "door": Adviesvrager.DUO.value}
    form = f.NieuwForm(request.POST or None, initial=begin)
    return vraag_dossier(
        request, scope, dossier, form,
        lambda: services.neem_op(scope=scope, dossier=dossier, **form.velden()),
        titel="Advies beginnen", knop="Advies beginnen", terug=_BLAD,
        lead="Alleen bij zeer bijzondere omstandigheden. Lukt inburgeren niet door gezondheid? Dan is er een andere "
             "weg: medische ontheffing bij DUO.",
    )  # fmt: skip


def _loopt_niet(request: HttpRequest, dossier: Dossier, rij: Advies) -> HttpResponse | None:
    """Return the way back with the reason when nothing can be done on this advice any more; None while it can."""
    if rij.loopt:
        return niet_open(request, dossier)
    messages.warning(request, services.AdviesWeigering("klaar").zin)
    return redirect(beeld.basis(dossier.id))


def _gezien(request: HttpRequest) -> int:
    """Return the count of saves that the form showed; 0 (never a count) when it is no number."""
    ruw = request.POST.get("bewerking", "")
    return int(ruw) if ruw.isdecimal() else 0


def _daad(
    request: HttpRequest, scope: Scope, dossier: Dossier, rij: Advies, form: DaadForm, daad: Callable[..., object],
    velden: Callable[[], dict[str, Any]], **woorden: str,
) -> HttpResponse:  # fmt: skip
    """One form of one act on one advice; `velden` gives the arguments of the act out of what was typed."""

    dicht = _loopt_niet(request, dossier, rij)
    if dicht is not None:
        return dicht

    def doe() -> object:
        return daad(scope=scope, dossier=dossier, advies_id=rij.id, gezien=_gezien(request), **velden())

    return vraag_dossier(request, scope, dossier, form, doe, terug=_BLAD, bewerking=rij.bewerking, **woorden)


@_formulier
def wegen(request: HttpRequest, dossier_id: UUID, advies_id: UUID) -> HttpResponse:
    """Ask what the article asks; half the answers can be kept."""
    scope, dossier, rij = _haal_advies(request, dossier_id, advies_id)
    form = f.WeegForm(request.POST or None, rij)
    return _daad(
        request, scope, dossier, rij, form, services.weeg,
        lambda: {"oordelen": form.oordelen(), "gezegd": form.cleaned_data["gezegd"]},
        titel="De vier vragen van de wet", knop="Antwoorden bewaren",
        lead="De vier eisen moeten alle vier kloppen (artikel 2.8 lid 1 Besluit inburgering 2021). Bij één nee hoef je "
             "de andere niet te beantwoorden.",
    )  # fmt: skip


@_formulier
def stoppen(request: HttpRequest, dossier_id: UUID, advies_id: UUID) -> HttpResponse:
    """Write that the advice is no longer needed."""
    scope, dossier, rij = _haal_advies(request, dossier_id, advies_id)
    form = f.StopForm(request.POST or None)
    return _daad(request, scope, dossier, rij, form, services.stop, lambda: form.cleaned_data,
                 titel="Advies niet meer nodig", knop="Stoppen",
                 lead="Er gaat dan geen advies naar DUO. Wat je opschreef, blijft te lezen.")  # fmt: skip


@_formulier
def versturen(request: HttpRequest, dossier_id: UUID, advies_id: UUID) -> HttpResponse:
    """Show the advice first, then give it."""
    scope, dossier, rij = _haal_advies(request, dossier_id, advies_id)
    dicht = _loopt_niet(request, dossier, rij)
    if dicht is not None:
        return dicht
    terug = beeld.basis(dossier.id)
    try:
        brief = services.concept(scope=scope, dossier=dossier, rij=rij)
    except (services.AdviesWeigering, BesluitWeigering) as fout:
        messages.warning(request, fout.zin)
        return redirect(terug)
    form = f.VerstuurForm(request.POST or None, initial={"wijze": rij.door})

    def doe() -> str:
        services.verstuur(scope=scope, dossier=dossier, advies_id=rij.id, gezien=_gezien(request),
                          **form.cleaned_data)  # fmt: skip
        return terug

    ctx = {"dossier": dossier, "kruimels": _kruimels(scope, dossier, "Geven"), "brief": brief, "rij": rij,
           "terug_url": terug, "basis": beeld.basis(dossier.id, rij.id), "naar_duo": beeld.NAAR_DUO}  # fmt: skip
    gelukt = "Het advies is gegeven. De brief staat klaar: geef hem mee of stuur hem op."
    return bewaar(request, form, doe, gelukt=gelukt) or toon(request, "adviezen/versturen.html", ctx, form=form)


@require_safe
def voorbeeld(request: HttpRequest, dossier_id: UUID, advies_id: UUID) -> HttpResponse:
    """Return the letter as PDF as it would leave; nothing is kept."""
    scope, dossier, rij = _haal_advies(request, dossier_id, advies_id)
    try:
        pdf = druk_af(services.concept(scope=scope, dossier=dossier, rij=rij), dossier.gemeente_id)
    except (services.AdviesWeigering, BesluitWeigering) as fout:
        messages.warning(request, fout.zin)
        return redirect(beeld.basis(dossier.id))
    koppen = {"Content-Disposition": 'inline; filename="voorbeeld-advies.pdf"', "Cache-Control": "no-store"}
    return HttpResponse(pdf, content_type="application/pdf", headers=koppen)
