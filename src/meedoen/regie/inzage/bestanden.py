# SPDX-License-Identifier: EUPL-1.2
"""All looks into a dossier with a reason, as a file for who judges them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.timezone import localtime
from django.views.decorators.http import require_GET

from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.inzage import queries
from meedoen.regie.inzage.models import Breekglas
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.web import datums
from meedoen.regie.web.csvbestand import csvbestand, xlsxbestand
from meedoen.regie.web.toegang import met_scope

_KOLOMMEN: Final = ("Wie", "Naam", "Dossier", "Gemeente", "Wanneer", "Reden", "Oordeel", "Nagekeken door",
                    "Nagekeken op", "Toelichting")  # fmt: skip
_IN_BESTAND: Final = 500


@require_GET
def als_csv(request: HttpRequest) -> HttpResponseBase:
    """Give all looks as CSV, the newest first."""
    scope = scope_van(request, Handeling.INZAGE_NAKIJKEN)
    return csvbestand(_naam(scope), _KOLOMMEN, _cellen(scope))


@require_GET
def als_xlsx(request: HttpRequest) -> HttpResponse:
    """Give the same as a workbook."""
    scope = scope_van(request, Handeling.INZAGE_NAKIJKEN)
    return xlsxbestand(_naam(scope), _KOLOMMEN, _cellen(scope))


def _naam(scope: Scope) -> str:
    return f"inzage-{scope.vandaag.isoformat()}"


def _cellen(scope: Scope) -> Iterator[tuple[str, ...]]:
    na: tuple[datetime, UUID] | None = None
    while True:
        with met_scope(scope):
            blad = queries.alle(scope, na=na, hoogstens=_IN_BESTAND)
            gezien = [(rij.gemeente_id, rij.dossier_id) for rij in blad]
            log_lijst(scope=scope, handeling="downloaden", object="inzages", dossiers=gezien)
        yield from map(_regel, blad)
        if len(blad) < _IN_BESTAND:
            return
        na = (blad[-1].vanaf, blad[-1].id)


def _regel(rij: Breekglas) -> tuple[str, ...]:
    oordeel = {True: "Terecht", False: "Niet terecht", None: "Nog nakijken"}[rij.terecht]
    return (
        rij.naam, rij.dossier.naam, rij.dossier.nummer, rij.gemeente.naam, datums.getypt(localtime(rij.vanaf).date()),
        rij.reden, oordeel, rij.nagekeken_door.naam if rij.nagekeken_door else "",
        datums.getypt(localtime(rij.nagekeken_op).date()) if rij.nagekeken_op else "", rij.toelichting,
    )  # fmt: skip
