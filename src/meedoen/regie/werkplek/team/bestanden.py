# SPDX-License-Identifier: EUPL-1.2
"""The tables of Team as files for a spreadsheet; no addresses and no numbers of persons."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_GET

from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.web import datums
from meedoen.regie.web.csvbestand import csvbestand, xlsxbestand
from meedoen.regie.web.lijsten import lees_adres, lees_orde
from meedoen.regie.werkplek.team import beeld
from meedoen.regie.werkplek.team import queries as teamqueries

IN_BESTAND: Final = 5000
_TIEN_WEKEN: Final = (
    "Naam", "Dossier", "Gemeente", "Fase", "Consulent", "Uiterlijk", "Dagen te laat", "Waardoor",
)  # fmt: skip
_WERK: Final = (
    "Medewerker", "Uren per week", "Talen", "Mensen", "Gewicht", "Intake en plan", "Traject", "Afronding en nazorg",
    "Stand",
)  # fmt: skip


@require_GET
def tien_weken_csv(request: HttpRequest) -> HttpResponseBase:
    """Give who does not make the ten weeks as CSV, the first date on top."""
    scope = scope_van(request, Handeling.TEAM_BEKIJKEN)
    return csvbestand(f"tien-weken-{scope.vandaag.isoformat()}", _TIEN_WEKEN, _tien_weken(scope))


@require_GET
def tien_weken_xlsx(request: HttpRequest) -> HttpResponse:
    """Give the same as a workbook."""
    scope = scope_van(request, Handeling.TEAM_BEKIJKEN)
    return xlsxbestand(f"tien-weken-{scope.vandaag.isoformat()}", _TIEN_WEKEN, _tien_weken(scope))


def _tien_weken(scope: Scope) -> list[tuple[str, ...]]:
    rijen = teamqueries.haalt_tien_weken_niet(scope, hoogstens=IN_BESTAND)
    log_lijst(
        scope=scope,
        handeling="downloaden",
        object="tien weken",
        dossiers=[(rij.gemeente_id, rij.dossier_id) for rij in rijen],
    )
    return [
        (
            rij.naam, rij.nummer, rij.gemeente, beeld.fase(rij.fase), rij.consulent or "nog van niemand",
            datums.getypt(rij.uiterste), str(max((scope.vandaag - rij.uiterste).days, 0)), beeld.waardoor(rij),
        )
        for rij in rijen
    ]  # fmt: skip


@require_GET
def werk_csv(request: HttpRequest) -> HttpResponseBase:
    """Give the load per colleague as CSV, sorted as on the page: counts, no dossiers."""
    scope = scope_van(request, Handeling.TEAM_BEKIJKEN)
    return csvbestand(f"werk-{scope.vandaag.isoformat()}", _WERK, _werk(request, scope))


@require_GET
def werk_xlsx(request: HttpRequest) -> HttpResponse:
    """Give the same as a workbook."""
    scope = scope_van(request, Handeling.TEAM_BEKIJKEN)
    return xlsxbestand(f"werk-{scope.vandaag.isoformat()}", _WERK, _werk(request, scope))


def _werk(request: HttpRequest, scope: Scope) -> list[tuple[str, ...]]:
    orde = lees_orde(lees_adres(request, ()), beeld.WERK_KOLOMMEN.values(), beeld.WERK_ORDE)
    regels = beeld.op_orde(beeld.werkregels(teamqueries.werk_per_medewerker(scope)), orde)
    return [
        (
            werk.naam, str(werk.uren), werk.talen, str(werk.mensen), str(werk.gewicht), *map(str, werk.delen),
            toestand.tekst,
        )
        for werk, _, _, toestand, _ in regels
    ]  # fmt: skip
