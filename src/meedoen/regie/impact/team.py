# SPDX-License-Identifier: EUPL-1.2
"""Pages of the teamleider: which dossiers would shift under a proposal that the beheerder had reckoned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.dossiers.queries import Plaats
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.impact import beeld, queries, zinnen
from meedoen.regie.impact.models import Berekening
from meedoen.regie.impact.queries import DossierVerschoven
from meedoen.regie.impact.rekenen import Onderdeel
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.web import datums
from meedoen.regie.web.csvbestand import csvbestand, xlsxbestand
from meedoen.regie.web.lijsten import Lijstadres, downloads, lees_plaats
from meedoen.regie.web.onderdelen.modellen import BladerBeeld, LeegBeeld, LinkBeeld
from meedoen.regie.web.toegang import met_scope

ADRES: Final = "/team/wetswijziging"
_OP_BLAD: Final = 50
_IN_BESTAND: Final = 500
_KOLOMMEN: Final = (
    "Naam", "Dossier", "Consulent", "Soort", "Wat", "Nu", "Straks", "Hoeveel", "Eenheid", "Richting", "Stand nu",
    "Stand straks",
)  # fmt: skip


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """List the berekeningen that are done."""
    scope = scope_van(request, Handeling.TEAM_BEKIJKEN)
    inhoud = {
        "kruimels": (LinkBeeld("Team", "/team"), LinkBeeld("Als de wet verandert")),
        "rijen": [
            {"rij": rij, "voorstel": beeld.voorstel_zinnen(rij)} for rij in queries.berekeningen(scope, klaar=True)
        ],
        "leeg": LeegBeeld(
            "Nog niets berekend",
            "De functioneel beheerder berekent wat een andere wet zou doen. Daarna zie je hier bij welke dossiers.",
        ),
        "regio": len(scope.gemeenten) > 1,
        "adres": ADRES,
    }
    return render(request, "impact/team_lijst.html", inhoud)


@require_safe
def dossiers(request: HttpRequest, berekening_id: UUID) -> HttpResponse:
    """Show who would shift from what to what, by name."""
    scope = scope_van(request, Handeling.TEAM_BEKIJKEN)
    rij = _vind(scope, berekening_id)
    gevonden = queries.per_dossier(rij, plaats=lees_plaats(request), hoogstens=_OP_BLAD + 1)
    blad = gevonden[:_OP_BLAD]
    log_lijst(scope=scope, handeling="lezen", object="wetswijziging", dossiers=[(rij.gemeente_id, d.id) for d in blad])
    inhoud = {
        "rij": rij,
        "kruimels": (LinkBeeld("Team", "/team"), LinkBeeld("Als de wet verandert", ADRES), LinkBeeld("Dossiers")),
        "voorstel": beeld.voorstel_zinnen(rij),
        "dossiers": [beeld.dossier(d) for d in blad],
        "leeg": LeegBeeld(
            "Er verschuift niets", "Bij geen open dossier verandert een klok, taak, aantal uren of boete."
        ),
        "downloads": downloads(Lijstadres(ADRES, {}), f"{ADRES}/{rij.id}"),
        "blader": BladerBeeld(volgende_url=_volgende(rij, blad) if len(gevonden) > _OP_BLAD else ""),
        "begin_url": f"{ADRES}/{rij.id}" if "na" in request.GET else "",
        "telt": zinnen.TELT,
        "telt_niet": zinnen.TELT_NIET,
    }
    return render(request, "impact/team_dossiers.html", inhoud)


def _volgende(rij: Berekening, blad: list[DossierVerschoven]) -> str:
    return f"{ADRES}/{rij.id}?{urlencode({'na': f'{blad[-1].sorteernaam}~{blad[-1].id}'})}"


@require_safe
def bestand(request: HttpRequest, berekening_id: UUID) -> StreamingHttpResponse:
    """Give the same as CSV for a spreadsheet, one line for each thing that shifts."""
    scope = scope_van(request, Handeling.TEAM_BEKIJKEN)
    rij = _vind(scope, berekening_id)
    return csvbestand(f"wetswijziging-{rij.peildatum.isoformat()}", _KOLOMMEN, _rijen(scope, rij))


@require_safe
def werkmap(request: HttpRequest, berekening_id: UUID) -> HttpResponse:
    """Give the same as a workbook."""
    scope = scope_van(request, Handeling.TEAM_BEKIJKEN)
    rij = _vind(scope, berekening_id)
    return xlsxbestand(f"wetswijziging-{rij.peildatum.isoformat()}", _KOLOMMEN, _rijen(scope, rij))


def _rijen(scope: Scope, rij: Berekening) -> Iterator[tuple[str, ...]]:
    plaats: Plaats | None = None
    while True:
        with met_scope(scope):
            blad = queries.per_dossier(rij, plaats=plaats, hoogstens=_IN_BESTAND)
            log_lijst(
                scope=scope,
                handeling="downloaden",
                object="wetswijziging",
                dossiers=[(rij.gemeente_id, d.id) for d in blad],
            )
        for dossier in blad:
            yield from _cellen(dossier)
        if len(blad) < _IN_BESTAND:
            return
        plaats = Plaats(blad[-1].sorteernaam, blad[-1].id)


def _cellen(dossier: DossierVerschoven) -> Iterator[tuple[str, ...]]:
    for v in dossier.verschuivingen:
        nu, straks = (_cel(v.onderdeel, wat) for wat in (v.van, v.naar))
        hoever, eenheid = zinnen.cel(v.onderdeel, v.verschil) if v.verschil else ("", "")
        yield (
            dossier.naam,
            dossier.nummer,
            dossier.consulent,
            v.onderdeel.value,
            zinnen.naam(v.onderdeel, v.soort),
            nu,
            straks,
            hoever,
            eenheid,
            zinnen.richting(v.onderdeel, v.verschil) if v.verschil else "",
            zinnen.stand(v.onderdeel, v.was),
            zinnen.stand(v.onderdeel, v.wordt),
        )


def _cel(onderdeel: Onderdeel, wat: date | int | None) -> str:
    if isinstance(wat, int):
        return zinnen.kaal(wat) if onderdeel is Onderdeel.BEDRAG else str(wat)
    return "" if wat is None else datums.getypt(wat)


def _vind(scope: Scope, id_: UUID) -> Berekening:
    try:
        rij = queries.berekening(scope, id_)
    except Berekening.DoesNotExist as fout:
        raise Http404 from fout
    if rij.staat != "klaar":
        raise Http404
    return rij
