# SPDX-License-Identifier: EUPL-1.2
"""`/team/lading`: many new people at once. The teamleider sees what it means, and confirms how they are spread."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from meedoen.domein.lading import Collega, gevolgen, spreid
from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Weigering, wijs_toe
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.werkplek.lading import beeld, queries

PER_KEER: Final = 100
"""Dossiers that one confirmation gives away: more would make somebody wait for the page."""
MEESTE_PER_WEEK: Final = 999
_VOLTIJD: Final = 36
_ANDERS = "Er is intussen iets veranderd. Hieronder staat een nieuw voorstel."


class _Keuze(NamedTuple):
    """What the teamleider chose: plans a week, and who takes part. `fout`: what is wrong with it."""

    per_week: int
    mee: frozenset[UUID]
    fout: str


@require_http_methods(["GET", "POST"])
def lading(request: HttpRequest) -> HttpResponse:
    """Show the weeks and the proposal; a POST gives away the first of them, as shown."""
    scope = scope_van(request, Handeling.TOEWIJZEN)
    bron = request.POST if request.method == "POST" else request.GET
    mensen, rijen = queries.collegas(scope), queries.losse(scope)
    keuze = _lees_keuze(bron, mensen)
    voorstel = spreid([rij.los for rij in rijen], [m for m in mensen if m.medewerker_id in keuze.mee])
    eerst = {id_: voorstel[id_] for id_ in list(voorstel)[:PER_KEER]}
    fout = keuze.fout
    if request.method == "POST" and not fout:
        fout = _geef(request, scope, eerst)
        if not fout:
            return redirect(f"/team/lading?{_vraag(keuze)}")
    wie = beeld.wieregels(rijen, mensen, eerst)
    gemeente_van = {rij.dossier_id: rij.gemeente_id for rij in rijen}
    log_lijst(scope=scope, handeling="lezen", object="lading verdelen",
              dossiers=[(gemeente_van[regel.dossier_id], regel.dossier_id) for regel in wie])  # fmt: skip
    gevolg = gevolgen(
        [rij.uiterste for rij in rijen], queries.van_collegas(scope), per_week=keuze.per_week, vandaag=scope.vandaag
    )
    inhoud: dict[str, Any] = {
        "kruimels": (LinkBeeld("Team", "/team"), LinkBeeld("Veel nieuwe mensen tegelijk")),
        "rijen": rijen,
        "strip": beeld.strip(rijen, gevolg),
        "bevinding": beeld.bevinding(rijen, gevolg, keuze.per_week),
        "weken": beeld.weekregels(gevolg),
        "grafiek": beeld.grafiek(gevolg, keuze.per_week) if gevolg.weken else "",
        "per_week": bron.get("per_week", "") if keuze.fout else keuze.per_week,
        "collegas": beeld.collegaregels(mensen, keuze.mee, voorstel),
        "mee": sorted(str(id_) for id_ in keuze.mee),
        "over": len(rijen) - len(voorstel),
        "wie": wie,
        "later": len(voorstel) - len(eerst),
        "afdruk": _afdruk(eerst),
        "fout": fout,
        "veldfout": keuze.fout,
        "regio": len(scope.gemeenten) > 1,
    }
    return render(request, "werkplek/lading.html", inhoud, status=422 if fout else 200)


def _lees_keuze(bron: QueryDict, mensen: Sequence[Collega]) -> _Keuze:
    """Before a first choice everybody with hours takes part, and makes one plan a week when working full-time."""
    mee = frozenset(m.medewerker_id for m in mensen if m.uren > 0)
    standaard = max(1, round(sum(m.uren for m in mensen) / _VOLTIJD))
    if "per_week" not in bron:
        return _Keuze(standaard, mee, "")
    gekozen = set(bron.getlist("mee"))
    mee = frozenset(id_ for id_ in mee if str(id_) in gekozen)
    tekst = bron.get("per_week", "").strip()
    if not (tekst.isascii() and tekst.isdigit() and int(tekst) <= MEESTE_PER_WEEK):
        return _Keuze(standaard, mee, f"Vul bij plannen per week een getal in van 0 tot en met {MEESTE_PER_WEEK}.")
    return _Keuze(int(tekst), mee, "")


def _geef(request: HttpRequest, scope: Scope, eerst: Mapping[UUID, UUID]) -> str:
    """Give away what the page showed, all or none; return the sentence of what is wrong, or nothing."""
    if not eerst:
        return "Er is niemand om aan te verdelen. Kies een of meer collega's."
    if request.POST.get("afdruk") != _afdruk(eerst):
        return _ANDERS
    dossiers = {d.id: d for d in Dossier.objects.filter(gemeente_id__in=scope.gemeenten, id__in=list(eerst))}
    per_collega: dict[UUID, list[Dossier]] = {}
    for id_, wie in eerst.items():
        per_collega.setdefault(wie, []).append(dossiers[id_])
    try:
        with transaction.atomic():
            for wie, van_wie in sorted(per_collega.items()):
                wijs_toe(scope=scope, dossiers=van_wie, medewerker_id=wie)
    except Weigering as weigering:
        return weigering.zin
    aantal = "1 dossier heeft" if len(eerst) == 1 else f"{len(eerst)} dossiers hebben"
    messages.success(request, f"{aantal} nu een consulent. Het staat op de tijdlijn van elk dossier.")
    return ""


def _afdruk(eerst: Mapping[UUID, UUID]) -> str:
    """Return what tells whether this proposal is still the one that was on the page."""
    tekst = ",".join(f"{dossier}:{wie}" for dossier, wie in sorted(eerst.items()))
    return hashlib.sha256(tekst.encode()).hexdigest()[:32]


def _vraag(keuze: _Keuze) -> str:
    return urlencode([("per_week", str(keuze.per_week)), *(("mee", str(id_)) for id_ in sorted(keuze.mee))])
