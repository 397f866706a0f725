# SPDX-License-Identifier: EUPL-1.2
"""Team of the teamleider: who does not make the ten weeks, the load per colleague, and dividing work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from meedoen.domein.toegang import Handeling, Rol, Scope
from meedoen.regie.dossiers import queries
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.queries import DossierRij, Filter
from meedoen.regie.dossiers.queries.herkenning import voluit
from meedoen.regie.dossiers.services import Weigering, wijs_toe
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.organisaties.queries import collegas
from meedoen.regie.web import datums
from meedoen.regie.web.lijsten import bijschrift, downloads, lees_adres, lees_orde, lees_plaats
from meedoen.regie.web.onderdelen.modellen import LinkBeeld, StripDeel
from meedoen.regie.web.velden import uuids
from meedoen.regie.werkplek import queries as werk
from meedoen.regie.werkplek.team import beeld, tekenen
from meedoen.regie.werkplek.team import queries as teamqueries
from meedoen.regie.werkplek.vandaag.rijen import nieuwrij

OP_BLAD = 50
TIEN_WEKEN_OP_BLAD, TIEN_WEKEN_ALLE = 25, 500
VAN_NIEMAND = 10
_NIEMAND = "niemand"


@require_GET
def team(request: HttpRequest) -> HttpResponse:
    """Show the team on one page; six queries."""
    scope = scope_van(request, Handeling.TEAM_BEKIJKEN)
    adres = lees_adres(request, ("tien-weken",))
    orde = lees_orde(adres, beeld.WERK_KOLOMMEN.values(), beeld.WERK_ORDE)
    kolommen = beeld.werkkoppen(adres, orde)
    op_blad = TIEN_WEKEN_ALLE if adres.keuze.get("tien-weken") == "alle" else TIEN_WEKEN_OP_BLAD
    rijen = teamqueries.haalt_tien_weken_niet(scope, hoogstens=op_blad + 1)
    regels = [beeld.tien_weken(rij, scope.vandaag) for rij in rijen[:op_blad]]
    mensen = teamqueries.werk_per_medewerker(scope)
    nieuw_totaal = queries.tel(scope, Filter(consulent=_NIEMAND))
    nieuw = werk.nieuw_van_niemand(scope, hoogstens=VAN_NIEMAND)[:VAN_NIEMAND] if nieuw_totaal else []
    log_lijst(
        scope=scope,
        handeling="lezen",
        object="team",
        dossiers=[*((r.rij.gemeente_id, r.rij.dossier_id) for r in regels),
                  *((r.gemeente_id, r.dossier_id) for r in nieuw)],
    )  # fmt: skip
    te_laat = sum(regel.toestand.soort == "te_laat" for regel in regels)
    meer = len(rijen) > op_blad
    inhoud = {
        "lead": f"Wie haalt de tien weken niet, en wie heeft ruimte? Stand op {datums.voluit(scope.vandaag)}.",
        "strip": _strip(len(regels), te_laat, meer, nieuw_totaal, mensen),
        "regels": regels,
        "tien_weken": tekenen.teken_tien_weken(regels, regio=len(scope.gemeenten) > 1),
        "meer": meer,
        "alles_kan": meer and op_blad == TIEN_WEKEN_OP_BLAD,
        "downloads": downloads(adres, "/team/tien-weken", "van wie de tien weken niet haalt"),
        "werk": tekenen.teken_werk(beeld.op_orde(beeld.werkregels(mensen), orde)),
        "kolommen": kolommen,
        "bijschrift": bijschrift("Open dossiers per medewerker, en hoe zwaar ze samen wegen", kolommen),
        "werk_downloads": downloads(adres, "/team/werk", "van het werk per medewerker"),
        "nieuw": [nieuwrij(rij, scope) for rij in nieuw],
        "nieuw_totaal": nieuw_totaal,
    }
    return render(request, "werkplek/team.html", inhoud)


def _strip(
    aantal: int, te_laat: int, meer: bool, nieuw: int, mensen: Sequence[teamqueries.Werk]
) -> tuple[StripDeel, ...]:
    totaal = sum(mens.mensen for mens in mensen)
    al = f"{te_laat} is al te laat" if te_laat == 1 else f"{te_laat} zijn al te laat"
    if meer and te_laat == aantal:  # the earliest stand first: those that are not drawn may be late too
        al = f"minstens {al}"
    halen = "Haalt tien weken niet" if aantal == 1 else "Halen tien weken niet"
    bij = "bij 1 medewerker" if len(mensen) == 1 else f"bij {len(mensen)} medewerkers"
    return (
        StripDeel(f"{aantal}+" if meer else str(aantal), halen, al, "#tien-weken", te_laat=True),
        StripDeel(str(nieuw), "Nog van niemand", "wijs ze toe", "#van-niemand"),
        StripDeel(str(totaal), "Mensen in begeleiding", bij, "#werk"),
    )


@require_http_methods(["GET", "POST"])
def verdelen(request: HttpRequest) -> HttpResponse:
    """Give dossiers of one colleague (or of nobody) to another: choose them, choose who, see the load, confirm."""
    scope = scope_van(request, Handeling.TOEWIJZEN)
    keuzes = _collegas(scope)
    bron = request.POST if request.method == "POST" else request.GET
    van = _wie(bron.get("van", ""), keuzes) or _NIEMAND
    gekozen = set(uuids(bron.getlist("dossier")[:200]))
    naar, fout = bron.get("naar", ""), ""
    if request.method == "POST":
        fout = _wat_mist(gekozen, naar, keuzes)
        if not fout and "bevestigd" not in bron:
            return _voorbeeld(request, scope, van, naar, gekozen, keuzes)
        fout = fout or _geef(request, scope, van, naar, gekozen, keuzes)
        if not fout:
            return redirect(f"/team/verdelen?{urlencode({'van': van})}")
    plaats = lees_plaats(request)
    filter_ = Filter(consulent=van if van == _NIEMAND else UUID(van))
    rijen = queries.lijst(scope, filter_, plaats=plaats, aantal=OP_BLAD)
    blad = rijen[:OP_BLAD]
    log_lijst(scope=scope, handeling="lezen", object="verdelen", dossiers=[(r.gemeente_id, r.id) for r in blad])
    inhoud = {
        "kruimels": (LinkBeeld("Team", "/team"), LinkBeeld("Werk verdelen")),
        "van": van,
        "bij": "nog van niemand zijn" if van == _NIEMAND else f"nu bij {keuzes[van]} staan",
        "collegas": [(id_, naam, id_ == van) for id_, naam in keuzes.items()],
        "naar": [(id_, naam, id_ == naar) for id_, naam in keuzes.items() if id_ != van],
        "rijen": [(rij, beeld.fase(rij.fase), rij.id in gekozen) for rij in blad],
        "aantal": queries.tel(scope, filter_),
        "volgende": _volgende(van, rijen, blad),
        "fout": fout,
        "naar_niemand": naar == _NIEMAND,
        "regio": len(scope.gemeenten) > 1,
    }
    return render(request, "werkplek/verdelen.html", inhoud, status=422 if fout else 200)


def _wat_mist(gekozen: set[UUID], naar: str, keuzes: dict[str, str]) -> str:
    if not gekozen:
        return "Kies eerst een of meer dossiers."
    if naar != _NIEMAND and naar not in keuzes:
        return "Kies aan wie je de dossiers geeft."
    return ""


def _voorbeeld(
    request: HttpRequest, scope: Scope, van: str, naar: str, gekozen: set[UUID], keuzes: dict[str, str]
) -> HttpResponse:
    """Show what the load becomes; nothing is done yet. Four queries."""
    terug = f"/team/verdelen?{urlencode({'van': van})}"
    rijen = teamqueries.gekozen(scope, gekozen)
    if not rijen:
        return redirect(terug)
    log_lijst(scope=scope, handeling="lezen", object="verdelen", dossiers=[(r.gemeente_id, r.id) for r in rijen])
    inhoud = {
        "kruimels": (LinkBeeld("Team", "/team"), LinkBeeld("Werk verdelen", "/team/verdelen"), LinkBeeld("Nakijken")),
        "van": van,
        "naar": naar,
        "bij": "weer bij niemand" if naar == _NIEMAND else f"bij {keuzes[naar]}",
        "rijen": [(rij, voluit(rij.naam, rij.kenmerk), beeld.fase(rij.fase)) for rij in rijen],
        "last": beeld.verschuiving(teamqueries.werk_per_medewerker(scope), rijen, van=van, naar=naar),
        "terug": terug,
    }
    return render(request, "werkplek/verdelen_nakijken.html", inhoud)


def _geef(request: HttpRequest, scope: Scope, van: str, naar: str, gekozen: set[UUID], keuzes: dict[str, str]) -> str:
    """Assign and say so; return the sentence of what is wrong, or nothing."""
    dossiers = list(Dossier.objects.filter(gemeente_id__in=scope.gemeenten, id__in=gekozen))
    if not dossiers:
        return _wat_mist(set(), naar, keuzes)
    try:
        wijs_toe(
            scope=scope,
            dossiers=dossiers,
            medewerker_id=None if naar == _NIEMAND else UUID(naar),
            alleen_van=van if van == _NIEMAND else UUID(van),
        )
    except Weigering as weigering:
        return weigering.zin
    wat = "1 dossier staat" if len(dossiers) == 1 else f"{len(dossiers)} dossiers staan"
    messages.success(request, f"{wat} {'weer bij niemand' if naar == _NIEMAND else f'nu bij {keuzes[naar]}'}.")
    return ""


def _collegas(scope: Scope) -> dict[str, str]:
    """Return id -> name of who may have dossiers in these gemeenten, by name."""
    uit: dict[str, str] = {}
    for gemeente in scope.gemeenten:
        uit |= {str(id_): naam for id_, naam in collegas(gemeente, rol=Rol.CONSULENT.value, vandaag=scope.vandaag)}
    return dict(sorted(uit.items(), key=lambda paar: paar[1]))


def _wie(tekst: str, keuzes: dict[str, str]) -> str:
    return tekst if tekst in keuzes else ""


def _volgende(van: str, rijen: list[DossierRij], blad: list[DossierRij]) -> str:
    if len(rijen) <= len(blad):
        return ""
    vraag: dict[str, Any] = {"van": van, "na": f"{blad[-1].sleutel}~{blad[-1].id}"}
    return f"/team/verdelen?{urlencode(vraag)}"
