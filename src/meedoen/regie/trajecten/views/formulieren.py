# SPDX-License-Identifier: EUPL-1.2
"""The forms of the traject: aanbod, PVT and MAP, Z-route and hours, each with what DUO says beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten.duo_voorcontrole import (
    Levering,
    Weigering,
    controleer_aanbod,
    controleer_uren,
    controleer_zroute,
)
from meedoen.regie.trajecten import queries, services
from meedoen.regie.trajecten.feiten import traject_stand
from meedoen.regie.trajecten.forms import AanbodForm, ResultaatForm, UrenForm, ZrouteForm
from meedoen.regie.trajecten.queries import UrenRegel
from meedoen.regie.trajecten.services import Onderdeel
from meedoen.regie.trajecten.views.hulp import Plek, bewaar, formulier, typend, wijzigend
from meedoen.regie.trajecten.zinnen import URENSOORTEN

_ONDERWEG = "Bewaard. DUO krijgt dit vanzelf door."
_GEEN_LIJST = (
    "De lijst van instellingen is er nog niet. Meedoen vraagt hem elke dag aan DUO. Nu opvragen kan bij Keten, "
    "onder Scholen."
)


def _aanbodform(plek: Plek, data: Any = None) -> AanbodForm:
    nummer = plek.request.GET.get("instelling", "")
    oud = next((a for a in plek.feiten.aanbod if a.instellingsnummer == nummer), None)
    begin = {} if oud is None else {
        "instelling": nummer, "datum": oud.datum, "start": oud.start, "einde": oud.einde,
        "alfabetisering": oud.alfabetisering,
    }  # fmt: skip
    return AanbodForm(data, initial=begin, instellingen=queries.instellingen(ook=nummer))


def _keur_aanbod(plek: Plek, form: AanbodForm) -> Sequence[Weigering] | None:
    form.is_valid()
    aanbod = form.aanbod()
    if not aanbod.instellingsnummer:
        return None
    weigeringen = controleer_aanbod(aanbod, traject_stand(plek.feiten))
    # What is not answered yet, the form asks; DUO has no say in it before.
    return [w for w in weigeringen if w.code != "aanbod_alfabetisering" or aanbod.alfabetisering]


@require_http_methods(["GET", "POST"])
@wijzigend
def aanbod(plek: Plek) -> HttpResponse:
    """Register an aanbod, or change the one at the same institution."""
    form = _aanbodform(plek, plek.request.POST or None)
    weigeringen = _keur_aanbod(plek, form) if form.is_bound else None
    if plek.request.method == "POST" and form.is_valid():
        klaar = bewaar(
            plek,
            form,
            lambda: services.registreer_aanbod(scope=plek.scope, dossier=plek.dossier, aanbod=form.aanbod()),
            _ONDERWEG,
        )
        if klaar is not None:
            return klaar
    return formulier(
        plek, form, titel="Inburgeringsaanbod", knop="Aanbod bewaren", levering=Levering.AANBOD, controle="aanbod",
        weigeringen=weigeringen, waarschuwing="" if form.heeft_instellingen else _GEEN_LIJST,
        lead="Bij een instelling staat één aanbod. Een nieuw aanbod bij dezelfde instelling vervangt het vorige.",
    )  # fmt: skip


@require_POST
@wijzigend
def aanbod_controle(plek: Plek) -> HttpResponse:
    """Answer what DUO will say to the aanbod as typed so far."""
    return typend(plek, Levering.AANBOD, _keur_aanbod(plek, _aanbodform(plek, plek.request.POST)))


_TITELS = {
    Onderdeel.PVT: ("Participatieverklaring (PVT)", "Dag van ondertekening"),
    Onderdeel.MAP: ("Eindgesprek MAP", "Dag van het eindgesprek"),
}


def _resultaatform(plek: Plek, onderdeel: Onderdeel, data: Any = None) -> ResultaatForm:
    feit = plek.feiten.pvt if onderdeel is Onderdeel.PVT else plek.feiten.map
    begin = {} if feit is None else {
        "datum": feit.datum, "toelichting": feit.toelichting,
        "verwijtbaar": {None: "", True: "ja", False: "nee"}[feit.verwijtbaar],
    }  # fmt: skip
    form = ResultaatForm(data, initial=begin, verwijt_staat=feit is not None and feit.verwijtbaar is True)
    form.fields["datum"].label = _TITELS[onderdeel][1]
    return form


def _keur_resultaat(plek: Plek, onderdeel: Onderdeel, form: ResultaatForm) -> Sequence[Weigering] | None:
    form.is_valid()
    nieuw = form.resultaat()
    if nieuw.datum is None and nieuw.verwijtbaar is None:
        return None
    return services.controle(onderdeel, nieuw, plek.feiten, plek.scope.vandaag)


@require_http_methods(["GET", "POST"])
@wijzigend
def resultaat(plek: Plek, onderdeel: str) -> HttpResponse:
    """Lay down the day of PVT or MAP, or the judgement that it is not in time."""
    deel = Onderdeel(onderdeel)
    form = _resultaatform(plek, deel, plek.request.POST or None)
    weigeringen = _keur_resultaat(plek, deel, form) if form.is_bound else None
    if plek.request.method == "POST" and form.is_valid():
        klaar = _bewaar_resultaat(plek, deel, form)
        if klaar is not None:
            return klaar
    return formulier(
        plek, form, titel=_TITELS[deel][0], knop="Bewaren", levering=Levering.PVT_MAP, controle=onderdeel,
        weigeringen=weigeringen, verwijt_url=f"{plek.basis}/{onderdeel}/verwijt",
    )  # fmt: skip


def _bewaar_resultaat(plek: Plek, deel: Onderdeel, form: ResultaatForm) -> HttpResponse | None:
    nieuw = form.resultaat()
    if nieuw.datum is None and nieuw.verwijtbaar is None:
        # Taking back is an act of its own, that asks once.
        form.add_error("datum", "Vul een datum in, of kies of het te laat zijn verwijtbaar is.")
        return None
    return bewaar(
        plek,
        form,
        lambda: services.leg_resultaat_vast(
            scope=plek.scope, dossier=plek.dossier, onderdeel=deel, datum=nieuw.datum, verwijtbaar=nieuw.verwijtbaar,
            toelichting=form.cleaned_data["toelichting"],
        ),
        _ONDERWEG,
    )  # fmt: skip


@require_POST
@wijzigend
def resultaat_controle(plek: Plek, onderdeel: str) -> HttpResponse:
    """Answer what DUO will say to the result as typed so far."""
    deel = Onderdeel(onderdeel)
    return typend(plek, Levering.PVT_MAP, _keur_resultaat(plek, deel, _resultaatform(plek, deel, plek.request.POST)))


def _keur_zroute(plek: Plek, form: ZrouteForm) -> Sequence[Weigering] | None:
    form.is_valid()
    dag = form.cleaned_data.get("datum")
    return controleer_zroute(dag, traject_stand(plek.feiten), vandaag=plek.scope.vandaag) if dag else None


@require_http_methods(["GET", "POST"])
@wijzigend
def zroute(plek: Plek) -> HttpResponse:
    """Lay down the day the Z-route was completed."""
    oud = plek.feiten.zroute
    form = ZrouteForm(plek.request.POST or None, initial={"datum": oud.datum} if oud else {})
    weigeringen = _keur_zroute(plek, form) if form.is_bound else None
    if plek.request.method == "POST" and form.is_valid():
        klaar = bewaar(
            plek,
            form,
            lambda: services.rond_zroute_af(scope=plek.scope, dossier=plek.dossier, **form.cleaned_data),
            _ONDERWEG,
        )
        if klaar is not None:
            return klaar
    return formulier(
        plek, form, titel="Z-route afronden", knop="Bewaren", levering=Levering.ZROUTE, controle="zroute",
        weigeringen=weigeringen, lead="Doe dit als alle uren, de PVT en de MAP klaar zijn.",
    )  # fmt: skip


@require_POST
@wijzigend
def zroute_controle(plek: Plek) -> HttpResponse:
    """Answer what DUO will say to the day as typed so far."""
    return typend(plek, Levering.ZROUTE, _keur_zroute(plek, ZrouteForm(plek.request.POST)))


def _regel(plek: Plek, regel_id: UUID | None) -> UrenRegel | None:
    if regel_id is None:
        return None
    regel = queries.urenregel(plek.scope, plek.dossier, regel_id)
    if regel is None:
        raise Http404
    return regel


def _keur_uren(plek: Plek, form: UrenForm, regel: UrenRegel | None) -> tuple[Sequence[Weigering] | None, str]:
    """What DUO says to the new total, and that total in words."""
    form.is_valid()
    soort, uren = form.cleaned_data.get("urensoort"), form.cleaned_data.get("uren")
    if not soort or uren is None:
        return None, ""
    soort = g.Urensoort(soort)
    al = plek.feiten.totaal(soort) or 0
    if regel is not None and regel.feit.urensoort is soort:
        al -= regel.feit.uren
    zin = f"{URENSOORTEN[soort]}: {al} uur en {uren} uur erbij. Het totaal voor DUO wordt {al + uren} uur."
    return controleer_uren(soort, al + uren, traject_stand(plek.feiten)), zin


@require_http_methods(["GET", "POST"])
@wijzigend
def uren(plek: Plek, regel_id: UUID | None = None) -> HttpResponse:
    """Book hours, or put a better row in the place of one."""
    regel = _regel(plek, regel_id)
    begin = {} if regel is None else {veld: getattr(regel.feit, veld) for veld in
             ("urensoort", "uren", "vanaf", "tot_en_met", "herkomst")}  # fmt: skip
    form = UrenForm(plek.request.POST or None, initial=begin, vandaag=plek.scope.vandaag, verbeteren=regel is not None)
    weigeringen, totaal = _keur_uren(plek, form, regel) if form.is_bound else (None, "")
    if plek.request.method == "POST" and form.is_valid():
        klaar = _bewaar_uren(plek, form, regel)
        if klaar is not None:
            return klaar
    controle = f"uren/{regel.id}" if regel else "uren"
    return formulier(
        plek, form, titel="Uren verbeteren" if regel else "Uren boeken", knop="Uren bewaren", levering=Levering.UREN,
        controle=controle, weigeringen=weigeringen, totaal=totaal,
        lead="Je boekt uren die zijn geweest. Meedoen telt ze op en geeft het totaal door aan DUO.",
    )  # fmt: skip


def _bewaar_uren(plek: Plek, form: UrenForm, regel: UrenRegel | None) -> HttpResponse | None:
    boeking = form.boeking()
    assert boeking is not None  # a valid form has all of it
    scope, dossier = plek.scope, plek.dossier

    def doe() -> None:
        if regel is None:
            services.boek_uren(scope=scope, dossier=dossier, boeking=boeking)
        else:
            reden = form.cleaned_data["reden"]
            services.verbeter_uren(scope=scope, dossier=dossier, regel_id=regel.id, boeking=boeking, reden=reden)

    return bewaar(plek, form, doe, "Bewaard. DUO krijgt het nieuwe totaal vanzelf door.")


@require_POST
@wijzigend
def uren_controle(plek: Plek, regel_id: UUID | None = None) -> HttpResponse:
    """Answer what the total becomes, and what DUO will say to it."""
    regel = _regel(plek, regel_id)
    form = UrenForm(plek.request.POST, vandaag=plek.scope.vandaag, verbeteren=regel is not None)
    weigeringen, totaal = _keur_uren(plek, form, regel)
    return typend(plek, Levering.UREN, weigeringen, totaal)
