# SPDX-License-Identifier: EUPL-1.2
"""The page Traject of a dossier, and taking back what was laid down."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.regie.dossiers.feiten import beleid
from meedoen.regie.dossiers.kop import maak_kop
from meedoen.regie.dossiers.views.hulp import bevestigpagina
from meedoen.regie.trajecten import beeld, beeld_aanbod, beeld_partners, queries, services
from meedoen.regie.trajecten.forms import RedenForm
from meedoen.regie.trajecten.services.aanbod_te_laat import laat as te_laat
from meedoen.regie.trajecten.views.hulp import Plek, bewaar, haal, wijzigend

_BLIJFT = "Wat er gebeurd is, blijft op de tijdlijn staan."


@require_safe
def traject(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show aanbod, PVT, MAP, Z-route and hours of one dossier, with what DUO has of each."""
    plek = haal(request, dossier_id)
    onderweg = queries.leveringen(plek.scope, plek.dossier)
    mag = plek.mag_wijzigen
    regels = beleid(plek.dossier.gemeente_id, plek.scope.vandaag)
    klok = te_laat(plek.feiten, plek.scope.vandaag, regels)
    laat = beeld_aanbod.te_laat(klok, plek.feiten, plek.basis, f"/dossiers/{plek.dossier.id}", mag=mag)
    return render(
        request,
        "trajecten/traject.html",
        {
            "dossier": plek.dossier,
            "kop": maak_kop(plek.scope, plek.dossier, "traject"),
            "kruimels": plek.kruimels(),
            "basis": plek.basis,
            "delen": [*([laat] if laat else []), *beeld.delen(plek.feiten, onderweg, plek.basis, mag=mag)],
            "totalen": beeld.totalen(plek.feiten, onderweg),
            "urenboek": beeld.urenboek(queries.urenregels(plek.scope, plek.dossier), plek.basis, mag=mag),
            "plaatsingen": [
                beeld_partners.plaatsing(rij, vandaag=plek.scope.vandaag, basis=plek.basis, mag=mag)
                for rij in queries.plaatsingen(plek.scope, plek.dossier)
            ],
            "mag": mag,
        },
    )


def _vraag(
    plek: Plek, *, vraag: str, gevolg: str, knop: str, doe: Callable[[str], object], gelukt: str
) -> HttpResponse:
    """Ask once with the reason, then do it."""
    form = RedenForm(plek.request.POST or None)
    if plek.request.method == "POST" and form.is_valid():
        klaar = bewaar(plek, form, lambda: doe(form.cleaned_data["reden"]), gelukt)
        if klaar is not None:
            return klaar
    return bevestigpagina(
        plek.request, vraag=vraag, gevolg=gevolg, gevolgen=["DUO krijgt dit vanzelf door.", _BLIJFT], knop=knop,
        terug=plek.basis, form=form,
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@wijzigend
def aanbod_weg(plek: Plek, nummer: str) -> HttpResponse:
    """Withdraw an aanbod."""
    aanbod = next((a for a in plek.feiten.aanbod if a.instellingsnummer == nummer), None)
    if aanbod is None:
        raise Http404
    return _vraag(
        plek, vraag=f"Aanbod bij {aanbod.instelling} intrekken?",
        gevolg="De les bij deze instelling geldt dan niet meer als aanbod van de gemeente.", knop="Aanbod intrekken",
        doe=lambda reden: services.trek_aanbod_in(
            scope=plek.scope, dossier=plek.dossier, instellingsnummer=nummer, reden=reden
        ),
        gelukt="Het aanbod is ingetrokken.",
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@wijzigend
def resultaat_weg(plek: Plek, onderdeel: str) -> HttpResponse:
    """Take back PVT, MAP or the completion of the Z-route."""
    scope, dossier = plek.scope, plek.dossier

    def doe(reden: str) -> None:
        if onderdeel == "zroute":
            services.rond_zroute_af(scope=scope, dossier=dossier, datum=None, toelichting=reden)
            return
        deel = services.Onderdeel(onderdeel)
        services.leg_resultaat_vast(scope=scope, dossier=dossier, onderdeel=deel, datum=None, toelichting=reden)

    wat = {"pvt": "De participatieverklaring", "map": "Het eindgesprek MAP", "zroute": "De afronding van de Z-route"}
    return _vraag(
        plek, vraag=f"{wat[onderdeel]} terughalen?", gevolg="De datum telt dan niet meer.",
        knop="Terughalen", doe=doe, gelukt=f"{wat[onderdeel]} is teruggehaald.",
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@wijzigend
def uren_weg(plek: Plek, regel_id: UUID) -> HttpResponse:
    """Take a row out of the hours book."""
    regel = queries.urenregel(plek.scope, plek.dossier, regel_id)
    if regel is None:
        raise Http404
    return _vraag(
        plek, vraag=f"Deze {regel.feit.uren} uur weghalen?", gevolg="Het totaal wordt dan lager.",
        knop="Uren weghalen",
        doe=lambda reden: services.verbeter_uren(
            scope=plek.scope, dossier=plek.dossier, regel_id=regel_id, boeking=None, reden=reden
        ),
        gelukt="De uren zijn weggehaald. DUO krijgt het nieuwe totaal.",
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@wijzigend
def lbt_weg(plek: Plek) -> HttpResponse:
    """Withdraw the examennummer of the leerbaarheidstoets."""
    if not services.heeft_nummer(plek.feiten):
        raise Http404
    return _vraag(
        plek, vraag="Nummer voor de leerbaarheidstoets intrekken?",
        gevolg="De toets kan met dit nummer dan niet meer worden gedaan.", knop="Nummer intrekken",
        doe=lambda reden: services.trek_lbt_nummer_in(scope=plek.scope, dossier=plek.dossier, reden=reden),
        gelukt="Het nummer is ingetrokken.",
    )  # fmt: skip
