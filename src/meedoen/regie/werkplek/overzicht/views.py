# SPDX-License-Identifier: EUPL-1.2
"""The overview of a dossier and, as a page of its own, the reasoning behind one of its dates."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok, KlokSoort, klokken, zoek
from meedoen.domein.metrolijn import metrolijn
from meedoen.domein.taken import taken_uit
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers import queries
from meedoen.regie.dossiers.feiten import beleid, dossierfeiten
from meedoen.regie.dossiers.kop import maak_kop
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.regels import kort
from meedoen.regie.dossiers.views.hulp import haal
from meedoen.regie.web.onderdelen.modellen import LinkBeeld, WaaromBeeld
from meedoen.regie.web.zinnen import domein_nl
from meedoen.regie.werkplek.overzicht import beeld, keten
from meedoen.regie.werkplek.overzicht import klokken as klokbeelden
from meedoen.regie.werkplek.overzicht import waarom as redenen

_GEBEURTENISSEN = 6


class Stand(NamedTuple):
    """What the facts of a dossier say today."""

    feiten: DossierFeiten
    klokken: tuple[Klok, ...]
    beleid: Beleid


def stand_van(scope: Scope, dossier: Dossier) -> Stand:
    """Return facts, clocks and policy as they stand on the day of the scope; two queries.

    Computed anew: a stored clock is as old as the last change, and a page must not say "loopt" on the day after.
    """
    regels = beleid(dossier.gemeente_id, scope.vandaag)
    feiten = dossierfeiten(dossier)
    return Stand(feiten, klokken(feiten, vandaag=scope.vandaag, beleid=regels), regels)


@require_GET
def overzicht(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show where this person stands, what comes next, and by when; `?waarom=<klok>` opens the reasons of a date."""
    scope, dossier = haal(request, dossier_id, wat="overzicht")
    stand = stand_van(scope, dossier)
    basis = f"/dossiers/{dossier.id}"
    open_klok = _gevraagd(request.GET.get("waarom", ""), stand.klokken)
    waarom = {}
    if open_klok is not None:
        waarom[open_klok.soort.value] = _waarom(scope, dossier, open_klok, sluit=f"{basis}#klok-{open_klok.soort}")
    return render(request, "werkplek/overzicht.html", _inhoud(scope, dossier, stand, waarom))


@require_GET
def waarom(request: HttpRequest, dossier_id: UUID, klok: str) -> HttpResponse:
    """Show the reasons behind one date as a page of its own."""
    scope, dossier = haal(request, dossier_id, wat=f"waarom: {klok}"[:80])
    stand = stand_van(scope, dossier)
    gekozen = _gevraagd(klok, stand.klokken)
    if gekozen is None:
        raise Http404
    code = gekozen.soort.value
    basis = f"/dossiers/{dossier.id}"
    terug = f"{basis}#klok-{code}"
    inhoud = {
        "dossier": dossier,
        "naam": dossier.naam[:1].upper() + dossier.naam[1:],
        "kruimels": (*_kruimels(dossier), LinkBeeld(domein_nl.zin(f"klok_{code}"))),
        "klok": klokbeelden.klokbeeld(gekozen, basis=basis, vandaag=scope.vandaag, gemeente=dossier.gemeente.naam),
        "waarom": _waarom(scope, dossier, gekozen, sluit=""),
        "terug": terug,
    }
    return render(request, "werkplek/waarom.html", inhoud)


def _inhoud(scope: Scope, dossier: Dossier, stand: Stand, waarom: dict[str, WaaromBeeld]) -> dict[str, Any]:
    basis = f"/dossiers/{dossier.id}"
    taken = taken_uit(stand.feiten, stand.klokken, vandaag=scope.vandaag, beleid=stand.beleid)
    betrokkenen = queries.mensen(scope, dossier)
    open_ = queries.taken_van(dossier)
    stap, zelf = beeld.stap(scope, dossier, stand.feiten, taken, open_)
    lijst = klokbeelden.maak(
        stand.klokken, basis=basis, vandaag=scope.vandaag, gemeente=dossier.gemeente.naam, waarom=waarom
    )
    return {
        "dossier": dossier,
        "kop": maak_kop(scope, dossier, "overzicht"),
        "kruimels": _kruimels(dossier),
        "meldingen": beeld.meldingen(dossier, stand.feiten, stand.klokken, basis),
        "stap": stap if dossier.samengevoegd_in is None else None,
        "stations": beeld.stations(metrolijn(stand.feiten, stand.klokken, scope.vandaag)),
        "te_doen": beeld.te_doen(scope, dossier, [taak for taak in open_ if taak.id != zelf]),
        "gepland": beeld.gepland(stand.feiten, scope.vandaag),
        "tijdlijn": [replace(regel, links=()) for regel in kort(scope, dossier, hoogstens=_GEBEURTENISSEN)],
        "mensen": beeld.mensen(scope, dossier, betrokkenen, queries.gezin(dossier)),
        "kies": beeld.kies_links(scope, dossier, betrokkenen),
        "klokken": lijst.eerst,
        "andere_klokken": lijst.rest,
        "keten": keten.stand(scope, dossier, stand.feiten),
    }


def _kruimels(dossier: Dossier) -> tuple[LinkBeeld, ...]:
    return (LinkBeeld("Dossiers", "/dossiers"), LinkBeeld(dossier.naam, f"/dossiers/{dossier.id}"))


def _gevraagd(code: str, alle: tuple[Klok, ...]) -> Klok | None:
    """Return the clock with this code when it has steps to show."""
    if code not in {soort.value for soort in KlokSoort}:
        return None
    klok = zoek(alle, KlokSoort(code))
    return klok if klok.stappen else None


def _waarom(scope: Scope, dossier: Dossier, klok: Klok, *, sluit: str) -> WaaromBeeld:
    rijen = redenen.bronnen(dossier, klok)
    naam = dossier.naam if not dossier.voornamen else dossier.voornamen.split()[0]
    return redenen.maak(klok, rijen, naam=naam, basis=f"/dossiers/{dossier.id}", vandaag=scope.vandaag, sluit_url=sluit)
