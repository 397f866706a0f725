# SPDX-License-Identifier: EUPL-1.2
"""Moving the guidance of many people: choose from whom to whom, look at who goes, ask for it, see how it goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from meedoen.domein.toegang import Handeling, Scope
from meedoen.domein.verwijzen import onthult
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.organisaties.models import Organisatie
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.verwijzen import beeld_overgang, overgangen, services
from meedoen.regie.verwijzen.forms_overgang import KeuzeForm, OvergangForm
from meedoen.regie.verwijzen.overgangen import Kandidaat, Keuze
from meedoen.regie.verwijzen.services import VerwijsWeigering
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.web.velden import uuids

_BEGIN = "/verplaatsen"
_KOP = "Begeleiding of lessen verplaatsen"


@require_safe
def begin(request: HttpRequest) -> HttpResponse:
    """Ask from whom to whom, and show the moves of before."""
    scope = scope_van(request, Handeling.BEGELEIDING_VERDELEN)
    return _toon_begin(request, scope, KeuzeForm(**_keuzes(scope), initial={"vanaf": scope.vandaag}))


@require_http_methods(["GET", "POST"])
def vooraf(request: HttpRequest) -> HttpResponse:
    """Show who would go, who can't and why, and what the contracts say; then ask for it."""
    scope = scope_van(request, Handeling.BEGELEIDING_VERDELEN)
    bron = request.POST if request.method == "POST" else request.GET
    form = KeuzeForm(bron, **_keuzes(scope))
    if not form.is_valid():
        return _toon_begin(request, scope, form)
    keuze = form.keuze()
    daad = OvergangForm(request.POST if request.method == "POST" else None)
    gekozen = set(uuids(bron.getlist("wie"))) if request.method == "POST" else None
    if request.method == "POST" and daad.is_valid():
        velden = daad.cleaned_data
        try:
            rij = services.begin(
                scope=scope, sleutel=velden["sleutel"], keuze=keuze, wie=gekozen or set(), reden=velden["reden"],
                boven_contract=velden["boven_contract"],
            )  # fmt: skip
        except VerwijsWeigering as fout:
            if fout.veld in form.fields:
                form.meld(fout)
                return _toon_begin(request, scope, form)
            daad.meld(fout)
        else:
            return redirect(f"{_BEGIN}/{rij.id}")
    return _toon_vooraf(request, scope, keuze, form, daad, gekozen)


def _toon_vooraf(
    request: HttpRequest, scope: Scope, keuze: Keuze, form: KeuzeForm, daad: OvergangForm, gekozen: set[UUID] | None
) -> HttpResponse:
    alle, meer = overgangen.kandidaten(scope, keuze)
    log_lijst(
        scope=scope, handeling="lezen", object=services.OBJECT,
        dossiers=[(k.rij.gemeente_id, k.rij.dossier_id) for k in alle],
    )  # fmt: skip
    deel = overgangen.deel_van(keuze.taak)
    van, naar = overgangen.standen_op(keuze.gemeente_id, [keuze.van_id, keuze.naar_id], keuze.vanaf, deel)
    beeld = beeld_overgang.vooraf(
        keuze,
        alle,
        _gaan(alle, gekozen),
        form.namen(),
        van=van,
        naar=naar,
        verdeling=overgangen.verdeling(keuze.gemeente_id, keuze.vanaf, deel),
    )  # fmt: skip
    if not beeld.vol:
        del daad.fields["boven_contract"]
    ctx = {
        "kruimels": (LinkBeeld(_KOP, _BEGIN), LinkBeeld("Nakijken")),
        "beeld": beeld,
        "keuze": [(naam, form.data.get(naam, "")) for naam in form.fields],
        "form": daad,
        "meer": overgangen.HOOGSTENS if meer else 0,
    }
    return render(request, "verwijzen/overgang_vooraf.html", ctx, status=422 if daad.is_bound and daad.errors else 200)


def _gaan(alle: Sequence[Kandidaat], gekozen: set[UUID] | None) -> set[UUID]:
    """Return who has a tick: all who can go, or those that somebody chose of them."""
    kan = {k.rij.id for k in alle if not k.waarom_niet}
    return kan if gekozen is None else kan & gekozen


@require_safe
def voortgang(request: HttpRequest, overgang_id: UUID) -> HttpResponse:
    """Show how far a move is, and who did not go and why."""
    scope = scope_van(request, Handeling.BEGELEIDING_VERDELEN)
    rij = overgangen.overgang(scope, overgang_id)
    if rij is None:
        raise Http404
    regels = overgangen.regels(rij)
    log_lijst(
        scope=scope, handeling="lezen", object=services.OBJECT,
        dossiers=[(regel.gemeente_id, regel.dossier_id) for regel in regels],
    )  # fmt: skip
    ctx = {
        "kruimels": (LinkBeeld(_KOP, _BEGIN), LinkBeeld("Verplaatsing")),
        "overgang": rij,
        "gedaan": rij.gedaan_n + rij.mislukt_n,  # type: ignore[attr-defined]
        "regels": [(regel, beeld_overgang.STAAT[regel.staat]) for regel in regels],
    }
    return render(request, "verwijzen/overgang.html", ctx)


@require_POST
def opnieuw(request: HttpRequest, overgang_id: UUID) -> HttpResponse:
    """Try once more who did not go."""
    scope = scope_van(request, Handeling.BEGELEIDING_VERDELEN)
    if overgangen.overgang(scope, overgang_id) is None:
        raise Http404
    try:
        services.probeer_opnieuw(scope=scope, overgang_id=overgang_id)
    except VerwijsWeigering as fout:
        messages.error(request, fout.zin)
    return redirect(f"{_BEGIN}/{overgang_id}")


def _toon_begin(request: HttpRequest, scope: Scope, form: KeuzeForm) -> HttpResponse:
    ctx: dict[str, Any] = {
        "form": form,
        "overgangen": overgangen.overgangen(scope),
        "standen": beeld_overgang.standen(overgangen.standen(scope), scope.vandaag),
        "regio": len(scope.gemeenten) > 1,
    }
    return render(request, "verwijzen/overgang_begin.html", ctx, status=422 if form.is_bound and form.errors else 200)


def _keuzes(scope: Scope) -> dict[str, Any]:
    """Return from whom one can move (only who has people), to whom, and who of those can guide."""
    gemeenten = gemeenten_van(scope.gemeenten) if len(scope.gemeenten) > 1 else []
    achter = {code: f", {naam}" for code, naam in gemeenten}
    van = [
        (f"{code}:{rij.id}", f"{rij.naam}{achter.get(code, '')} ({beeld_overgang.mensen(aantal)})")
        for code, rij, aantal in overgangen.met_mensen(scope)
    ]
    begeleiden = set().union(*(services.met_begeleider(code, scope.vandaag) for code in scope.gemeenten))
    return {"van": van, "naar": _naar(scope), "begeleiden": begeleiden}


def _naar(scope: Scope) -> list[tuple[UUID, str]]:
    """Return to whom one can move: the gemeente works with it, and its name reveals nothing."""
    rijen = Organisatie.objects.filter(
        Q(samenwerkingen__tot__isnull=True) | Q(samenwerkingen__tot__gt=scope.vandaag), alleen_gids=False,
        samenwerkingen__gemeente_id__in=scope.gemeenten, samenwerkingen__vanaf__lte=scope.vandaag,
    )  # fmt: skip
    return [(rij.id, rij.naam) for rij in rijen.distinct().order_by("naam", "id") if not onthult(rij.naam)]
