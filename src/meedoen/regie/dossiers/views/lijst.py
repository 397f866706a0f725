# SPDX-License-Identifier: EUPL-1.2
"""The list of dossiers and its files."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.dossiers import lijstkeuze, queries
from meedoen.regie.dossiers.kop import DOELGROEPEN, eerste_pagina, fase_en_groep, fasenaam
from meedoen.regie.dossiers.lijstkeuze import Keuze
from meedoen.regie.dossiers.lijstregels import Regel, teken_regels
from meedoen.regie.dossiers.queries import DossierRij, Plaats
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.web import datums
from meedoen.regie.web.csvbestand import csvbestand, xlsxbestand
from meedoen.regie.web.lijsten import bijschrift, blader, downloads, lees_plaats, snij
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LeegBeeld, ToestandBeeld
from meedoen.regie.web.taal import met_punten
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.web.zinnen import domein_nl

_MATEN = (50, 100)
_LET_OP_DAGEN = 7
_IN_BESTAND = 500


@require_GET
def dossiers(request: HttpRequest) -> HttpResponse:
    """List dossiers; the filter, the order and the place live in the address."""
    scope = scope_van(request)
    gekozen, plaats = lijstkeuze.lees(request), lees_plaats(request)
    aantal = _MATEN[gekozen.adres.keuze.get("aantal") == "100"]
    gevonden = queries.lijst(scope, gekozen.filter, orde=gekozen.orde, plaats=plaats, aantal=aantal)
    rijen, meer = snij(gevonden, plaats, aantal)
    log_lijst(scope=scope, handeling="lezen", object="dossierlijst", dossiers=[(r.gemeente_id, r.id) for r in rijen])
    teamleider, regio = mag(scope.rol, Handeling.TOEWIJZEN), len(scope.gemeenten) > 1
    omheen = queries.omheen(scope, gekozen.filter)
    kolommen = lijstkeuze.kolommen(gekozen, kiesbaar=teamleider, regio=regio)
    return render(
        request,
        "dossiers/lijst.html",
        {
            "regels": teken_regels([_regel(rij, scope) for rij in rijen], kiesbaar=teamleider, regio=regio),
            "kop": _kop(omheen.aantal),
            "kolommen": kolommen,
            "bijschrift": bijschrift("Dossiers", kolommen),
            "filters": lijstkeuze.filtervelden(omheen, gekozen.filter, scope),
            "adres": gekozen.adres,
            "gefilterd": gekozen.gefilterd,
            "blader": blader(gekozen.adres, [(rij.sleutel, rij.id) for rij in rijen], plaats, meer=meer),
            "leeg": _leeg(scope, gekozen),
            "regio": regio,
            "teamleider": teamleider,
            "nieuw": mag(scope.rol, Handeling.DOSSIER_MAKEN),
            "downloads": downloads(gekozen.adres),
        },
    )


def _kop(aantal: int) -> str:
    if aantal > queries.TELT_TOT:
        return f"Meer dan {met_punten(queries.TELT_TOT)} dossiers"
    return f"{met_punten(aantal)} dossier{'' if aantal == 1 else 's'}"


def _regel(rij: DossierRij, scope: Scope) -> Regel:
    toestand = None
    if rij.uiterste is not None:
        over = (rij.uiterste - scope.vandaag).days
        soort = "te_laat" if over < 0 else "let_op" if over <= _LET_OP_DAGEN else "loopt"
        toestand = ToestandBeeld(soort, datums.nog_dagen(rij.uiterste, scope.vandaag), vlak=over <= 2)  # type: ignore[arg-type]
    fase, groep = fase_en_groep(rij.fase, rij.gesloten_om, rij.doelgroep, rij.grond)
    return Regel(
        rij=rij,
        url=eerste_pagina(rij.id),
        fase=fase,
        doelgroep=groep,
        klok=domein_nl.zin(f"klok_{rij.klok}") if rij.klok else "",
        toestand=toestand,
    )


def _leeg(scope: Scope, gekozen: Keuze) -> LeegBeeld:
    if gekozen.gefilterd:
        return LeegBeeld(
            "Geen dossiers met deze keuzes",
            "Kies bij Fase “Alles wat loopt”, of haal een ander filter weg.",
            KnopBeeld("Alle dossiers tonen", gekozen.adres.pad),
        )
    knop = KnopBeeld("Dossier maken", "/dossiers/nieuw") if mag(scope.rol, Handeling.DOSSIER_MAKEN) else None
    return LeegBeeld(
        "Nog geen dossiers",
        "Zodra DUO een melding stuurt, staat de persoon hier en op Vandaag. Je kunt ook zelf een dossier maken.",
        knop,
    )


# --- files ---------------------------------------------------------------------------------------------------

_KOLOMMEN = ("Naam", "Dossier", "Gemeente", "Fase", "Fase sinds", "Doelgroep", "Taal", "Tolk", "Consulent",
             "Eerste datum", "Waarvoor")  # fmt: skip


@require_GET
def als_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Give the list as it was chosen and sorted as CSV; no addresses and no numbers of persons."""
    scope = scope_van(request)
    return csvbestand(_naam(scope), _KOLOMMEN, _cellen(scope, lijstkeuze.lees(request)))


@require_GET
def als_xlsx(request: HttpRequest) -> HttpResponse:
    """Give the same as a workbook."""
    scope = scope_van(request)
    return xlsxbestand(_naam(scope), _KOLOMMEN, _cellen(scope, lijstkeuze.lees(request)))


def _naam(scope: Scope) -> str:
    return f"dossiers-{scope.vandaag.isoformat()}"


def _cellen(scope: Scope, gekozen: Keuze) -> Iterator[tuple[str, ...]]:
    plaats: Plaats | None = None
    while True:
        with met_scope(scope):
            rijen = queries.lijst(scope, gekozen.filter, orde=gekozen.orde, plaats=plaats, aantal=_IN_BESTAND)
            blad = rijen[:_IN_BESTAND]
            log_lijst(
                scope=scope,
                handeling="downloaden",
                object="dossierlijst",
                dossiers=[(rij.gemeente_id, rij.id) for rij in blad],
            )
        for rij in blad:
            yield (
                rij.naam, rij.nummer, rij.gemeente, fasenaam(rij.fase, rij.gesloten_om), datums.getypt(rij.fase_sinds),
                DOELGROEPEN.get(rij.doelgroep, ""), rij.taal, rij.tolk, rij.consulent or "",
                datums.getypt(rij.uiterste) if rij.uiterste else "",
                domein_nl.zin(f"klok_{rij.klok}") if rij.klok else "",
            )  # fmt: skip
        if len(rijen) <= _IN_BESTAND:
            return
        plaats = Plaats(blad[-1].sleutel, blad[-1].id)
