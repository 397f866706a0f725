# SPDX-License-Identifier: EUPL-1.2
"""The lists of Keten as files for a spreadsheet: what waits, and where Meedoen and DUO differ."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_GET

from meedoen.domein.afstemming import Oorzaak
from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.koppelingen import beelden, queries
from meedoen.regie.koppelingen.afstemming import queries as afstemming
from meedoen.regie.koppelingen.afstemming.beelden import verschil_beeld
from meedoen.regie.koppelingen.beelden import WachtBeeld
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.web.csvbestand import csvbestand, xlsxbestand
from meedoen.regie.web.gemeenten import naam_van
from meedoen.regie.web.toegang import met_scope

_WACHT: Final = ("Over wie", "Dossier", "Gemeente", "Wat er is", "Waarom", "Wat je doet", "Stand", "Sinds")
_VERSCHIL: Final = ("Over wie", "Dossier", "Gemeente", "Wat", "Stand", "Waarom", "Bij ons en bij DUO", "Sinds")
_Namen = dict[UUID, tuple[str, str]]


def _naam(wat: str, scope: Scope) -> str:
    return f"{wat}-{scope.vandaag.isoformat()}"


@require_GET
def wacht_csv(request: HttpRequest) -> HttpResponseBase:
    """Give all messages that wait as CSV: first those for a person, then those that go by themselves."""
    scope = scope_van(request, Handeling.BERICHTEN_BEKIJKEN)
    return csvbestand(_naam("keten", scope), _WACHT, list(_wacht(scope)))


@require_GET
def wacht_xlsx(request: HttpRequest) -> HttpResponse:
    """Give the same as a workbook."""
    scope = scope_van(request, Handeling.BERICHTEN_BEKIJKEN)
    return xlsxbestand(_naam("keten", scope), _WACHT, _wacht(scope))


def _wacht(scope: Scope) -> Iterator[tuple[str, ...]]:
    meldingen, berichten = queries.alles_wat_wacht(scope)
    alle = [*((rij.gemeente_id, rij.dossier_id) for rij in meldingen),
            *((rij.gemeente_id, rij.dossier_id) for rij in berichten)]  # fmt: skip
    namen = queries.dossiers_bij(scope, [dossier for _, dossier in alle])
    genoemd = [(g, d) for g, d in alle if g is not None and d is not None and d in namen]
    log_lijst(scope=scope, handeling="downloaden", object="keten", dossiers=genoemd)
    for rij in berichten:
        yield _regel(beelden.bericht_beeld(rij, namen, scope), namen, rij.dossier_id, rij.gemeente_id)
    for melding in meldingen:
        yield _regel(beelden.melding_beeld(melding, namen, scope), namen, melding.dossier_id, melding.gemeente_id)


def _regel(beeld: WachtBeeld, namen: _Namen, dossier: UUID | None, gemeente: int | None) -> tuple[str, ...]:
    nummer = namen[dossier][1] if dossier in namen else ""
    return (beeld.wie, nummer, naam_van(gemeente) if gemeente else "", beeld.wat, beeld.waarom, beeld.doe,
            beeld.toestand.tekst, beeld.sinds)  # fmt: skip


@require_GET
def verschillen_csv(request: HttpRequest) -> HttpResponseBase:
    """Give all open differences, or those of one cause, as CSV."""
    scope = scope_van(request, Handeling.BERICHTEN_BEKIJKEN)
    return csvbestand(_naam("verschillen", scope), _VERSCHIL, _verschillen(scope, _oorzaak(request)))


@require_GET
def verschillen_xlsx(request: HttpRequest) -> HttpResponse:
    """Give the same as a workbook."""
    scope = scope_van(request, Handeling.BERICHTEN_BEKIJKEN)
    return xlsxbestand(_naam("verschillen", scope), _VERSCHIL, _verschillen(scope, _oorzaak(request)))


def _oorzaak(request: HttpRequest) -> str:
    gekozen = request.GET.get("oorzaak", "")
    return gekozen if gekozen in {oorzaak.value for oorzaak in Oorzaak} else ""


def _verschillen(scope: Scope, oorzaak: str) -> Iterator[tuple[str, ...]]:
    na: tuple[datetime, UUID] | None = None
    while True:
        with met_scope(scope):
            rijen, meer = afstemming.open_verschillen(scope, oorzaak=oorzaak, na=na)
            namen = queries.dossiers_bij(scope, [rij.dossier_id for rij in rijen])
            genoemd = [(rij.gemeente_id, rij.dossier_id) for rij in rijen if rij.dossier_id in namen]
            log_lijst(scope=scope, handeling="downloaden", object="verschillen met DUO", dossiers=genoemd)
        for rij in rijen:
            beeld = verschil_beeld(rij, namen, scope)
            waarden = "; ".join(f"{w.naam}: {w.ons or '-'} / {w.duo or '-'}" for w in beeld.waarden)
            yield (beeld.wie, namen.get(rij.dossier_id, ("", ""))[1], naam_van(rij.gemeente_id), beeld.wat,
                   beeld.toestand.tekst, beeld.waarom, waarden, beeld.sinds)  # fmt: skip
        if not meer:
            return
        na = (rijen[-1].sinds, rijen[-1].id)
