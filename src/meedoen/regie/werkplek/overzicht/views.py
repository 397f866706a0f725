# SPDX-License-Identifier: EUPL-1.2
"""The overview of a dossier and, as a page of its own, the reasoning behind one of its dates."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok, KlokSoort, klokken
from meedoen.domein.metrolijn import metrolijn
from meedoen.domein.taken import taken_uit
from meedoen.domein.toegang import Handeling, Rol, Scope, Veldgroep, mag
from meedoen.recht.geldigheid import Tekst, met_teksten, teksten
from meedoen.regie.dossiers.feiten import beleid, dossierfeiten
from meedoen.regie.dossiers.kop import eerste_kruimel, maak_kop
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import scope_van, vernauw
from meedoen.regie.logboek.services import log
from meedoen.regie.web.onderdelen.artikel import tekstlinks
from meedoen.regie.web.onderdelen.modellen import LinkBeeld, WaaromBeeld
from meedoen.regie.web.zinnen import domein_nl
from meedoen.regie.werkplek.overzicht import beeld, inzage, keten, lezen
from meedoen.regie.werkplek.overzicht import klokken as klokbeelden
from meedoen.regie.werkplek.overzicht import waarom as redenen
from meedoen.regie.werkplek.overzicht.lezen import Rondom

_GEBEURTENISSEN = 6
_OPEN_KLOKKEN = (KlokSoort.BEWAREN_VERVOLG.value, KlokSoort.BEWAARTERMIJN.value)
"""What may be explained of a dossier under another ground: how long it is kept."""


class Stand(NamedTuple):
    """What the facts of a dossier say today."""

    feiten: DossierFeiten
    klokken: tuple[Klok, ...]
    beleid: Beleid


def stand_van(scope: Scope, dossier: Dossier, regels: Beleid) -> Stand:
    """Return facts and clocks as they stand on the day of the scope, by this policy; one query.

    Computed anew: a stored clock is as old as the last change, and a page must not say "loopt" on the day after.
    """
    feiten = dossierfeiten(dossier)
    return Stand(feiten, klokken(feiten, vandaag=scope.vandaag, beleid=regels), regels)


@require_GET
def overzicht(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show where this person stands, what comes next, and by when; `?waarom=<klok>` opens the reasons of a date."""
    scope, dossier = _haal(request, dossier_id, wat="overzicht", handeling=Handeling.DOSSIER_INZIEN)
    leest = mag(scope.rol, Handeling.DOSSIER_LEZEN)
    if leest and dossier.leesgroepen and scope.rol is not Rol.BREEKGLAS:
        return redirect(f"/dossiers/{dossier.id}/vervolg")
    if not leest:
        return render(request, "werkplek/inzage.html", inzage.pagina(scope, dossier))
    rondom = lezen.lees_rondom(scope, dossier, gebeurtenissen=_GEBEURTENISSEN)
    stand = stand_van(scope, dossier, rondom.beleid)
    basis = f"/dossiers/{dossier.id}"
    open_klok = _gevraagd(request.GET.get("waarom", ""), stand.klokken)
    waarom = {}
    if open_klok is not None:
        sluit = f"{basis}#klok-{open_klok.soort}"
        waarom[open_klok.soort.value] = _waarom(scope, dossier, open_klok, stand, sluit=sluit)
    return render(request, "werkplek/overzicht.html", _inhoud(scope, dossier, stand, rondom, waarom))


def _haal(request: HttpRequest, dossier_id: UUID, *, wat: str, handeling: Handeling) -> tuple[Scope, Dossier]:
    """Return scope and dossier, with the read in the logboek. Outside this scope it does not exist."""
    scope = scope_van(request, handeling)
    try:
        dossier = lezen.lees_dossier(scope, dossier_id)
    except Dossier.DoesNotExist as fout:
        raise Http404 from fout
    scope = vernauw(request, scope, dossier, open_bij=Veldgroep.VERLOOP)
    log(scope=scope, handeling="lezen", object=wat, gemeente_id=dossier.gemeente_id, dossier_ids=[dossier.id])
    return scope, dossier


@require_GET
def waarom(request: HttpRequest, dossier_id: UUID, klok: str) -> HttpResponse:
    """Show the reasons behind one date as a page of its own."""
    van_ontzorgen = klok == KlokSoort.ONTZORGEN.value
    handeling = Handeling.ONTZORGEN_INZIEN if van_ontzorgen else Handeling.DOSSIER_LEZEN
    scope, dossier = _haal(request, dossier_id, wat=f"waarom: {klok}"[:80], handeling=handeling)
    stand = stand_van(scope, dossier, beleid(dossier.gemeente_id, scope.vandaag))
    if dossier.leesgroepen and klok not in _OPEN_KLOKKEN and scope.rol is not Rol.BREEKGLAS:
        raise Http404
    gekozen = _gevraagd(klok, stand.klokken)
    if gekozen is None:
        raise Http404
    code = gekozen.soort.value
    basis = f"/dossiers/{dossier.id}"
    terug = f"{basis}#klok-{code}"
    inhoud = {
        "dossier": dossier,
        "naam": dossier.naam[:1].upper() + dossier.naam[1:],
        "kruimels": (*_kruimels(scope, dossier), LinkBeeld(domein_nl.zin(f"klok_{code}"))),
        "klok": klokbeelden.klokbeeld(
            gekozen, basis=basis, vandaag=scope.vandaag, gemeente=dossier.gemeente.naam, beleid=stand.beleid
        ),
        "waarom": _waarom(scope, dossier, gekozen, stand, sluit=""),
        "terug": terug,
    }
    return render(request, "werkplek/waarom.html", inhoud)


def _inhoud(
    scope: Scope, dossier: Dossier, stand: Stand, rondom: Rondom, waarom: dict[str, WaaromBeeld]
) -> dict[str, Any]:
    basis = f"/dossiers/{dossier.id}"
    taken = taken_uit(stand.feiten, stand.klokken, vandaag=scope.vandaag, beleid=stand.beleid)
    stap, zelf = beeld.stap(scope, dossier, stand.feiten, taken, rondom.taken)
    lijst = klokbeelden.maak(
        stand.klokken,
        basis=basis,
        vandaag=scope.vandaag,
        gemeente=dossier.gemeente.naam,
        beleid=stand.beleid,
        waarom=waarom,
    )
    return {
        "dossier": dossier,
        "kop": maak_kop(scope, dossier, "overzicht"),
        "kruimels": _kruimels(scope, dossier),
        "meldingen": beeld.meldingen(dossier, stand.feiten, stand.klokken, basis),
        "stap": stap if dossier.samengevoegd_in is None else None,
        "stations": beeld.stations(metrolijn(stand.feiten, stand.klokken, scope.vandaag)),
        "te_doen": beeld.te_doen(scope, dossier, [taak for taak in rondom.taken if taak.id != zelf]),
        "eigen_taak": mag(scope.rol, Handeling.EIGEN_TAAK_MAKEN) and dossier.gesloten_op is None,
        "gepland": beeld.gepland(stand.feiten, scope.vandaag),
        "tijdlijn": [beeld.gebeurtenis(rij, scope, dossier, rondom.vervallen) for rij in rondom.tijdlijn],
        "mensen": beeld.mensen(scope, dossier, rondom.betrokkenen, rondom.gezin),
        "kies": beeld.kies_links(scope, dossier, rondom.betrokkenen),
        "klokken": lijst.lopen,
        "andere_klokken": [
            (kop, beelden)
            for kop, beelden in (("Komt nog", lijst.komen), ("Voorbij of niet nodig", lijst.klaar))
            if beelden
        ],
        "breekglas": mag(scope.rol, Handeling.GLAS_BREKEN),
        "keten": keten.stand(dossier, stand.feiten, rondom.keten, stand.klokken),
    }


def _kruimels(scope: Scope, dossier: Dossier) -> tuple[LinkBeeld, ...]:
    return (eerste_kruimel(scope), LinkBeeld(dossier.naam, f"/dossiers/{dossier.id}"))


def _gevraagd(code: str, alle: tuple[Klok, ...]) -> Klok | None:
    """Return the clock with this code when it has steps to show."""
    return next((klok for klok in alle if klok.soort.value == code and klok.stappen), None)


def _waarom(scope: Scope, dossier: Dossier, klok: Klok, stand: Stand, *, sluit: str) -> WaaromBeeld:
    rijen = redenen.bronnen(dossier, klok)
    naam = dossier.naam if not dossier.voornamen else dossier.voornamen.split()[0]
    beeld_ = redenen.maak(
        klok, rijen, naam=naam, basis=f"/dossiers/{dossier.id}", vandaag=scope.vandaag, sluit_url=sluit
    )
    return replace(beeld_, teksten=tekstlinks(_teksten(scope, klok, stand)))


def _teksten(scope: Scope, klok: Klok, stand: Stand) -> list[Tekst]:
    """Return which texts of the articles in these steps were used: reckoned anew, now with an ear for them."""
    with met_teksten() as gelezen:
        klokken(stand.feiten, vandaag=scope.vandaag, beleid=stand.beleid)
    genoemd = {stap.artikel[:2] for stap in klok.stappen}
    return [tekst for tekst in teksten(gelezen) if tekst.artikel[:2] in genoemd]
