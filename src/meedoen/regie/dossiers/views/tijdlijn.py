# SPDX-License-Identifier: EUPL-1.2
"""The tijdlijn of a dossier, and taking back what was wrong on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.dossiers import queries
from meedoen.regie.dossiers.forms import RedenForm
from meedoen.regie.dossiers.kop import fasenaam, kruimels, maak_kop
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.queries.tijdlijn import (
    ALLE_SOORTEN,
    TijdlijnFilter,
    TijdlijnPlaats,
    gecorrigeerd,
    tel,
)
from meedoen.regie.dossiers.services import Weigering, corrigeer, draai_terug
from meedoen.regie.dossiers.services.terugdraaien import regels_van
from meedoen.regie.dossiers.views.hulp import bevestigpagina, haal
from meedoen.regie.web import datums
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.onderdelen.modellen import BladerBeeld, LeegBeeld, LinkBeeld, TijdlijnRegel
from meedoen.regie.web.zinnen import domein_nl

VELDEN = {
    "bsn": "BSN",
    "v_nummer": "V-nummer",
    "geheim_adres": "geheim adres",
    "telefoon": "telefoonnummer",
    "telefoon_uitleg": "uitleg bij het telefoonnummer",
    "email": "e-mailadres",
    "veilig_contact": "veilig contact",
    "talen": "andere talen",
    "asiel_bepaalde_tijd": "soort vergunning",
    "titel_tot": "einddatum van de vergunning",
}
"""Field -> word, where the name of the field is no word."""
SOORTEN = (
    ("keten", "Keten"),
    ("mens", "Mens"),
    ("correctie", "Correctie"),
    ("brief", "Brief en besluit"),
    ("klok", "Klok"),
)
_STANDAARD = tuple(code for code, _ in SOORTEN if code != "klok")
BRONNEN = {
    "duo": "Bericht van DUO",
    "brp": "BRP",
    "coa": "COA",
    "medewerker": "",
    "inburgeraar": "De inburgeraar",
    "vorige_gemeente": "Vorige gemeente",
    "systeem": "Meedoen",
}
_PERIODES = (
    ("", "Sinds de start"),
    ("30", "Laatste 30 dagen"),
    ("90", "Laatste 3 maanden"),
    ("365", "Laatste jaar"),
)


@require_GET
def tijdlijn(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show what happened, newest first, with both dates where they differ."""
    scope, dossier = haal(request, dossier_id, wat="tijdlijn")
    keuze = _keuze(request, scope.vandaag)
    rijen = queries.tijdlijn(scope, dossier, keuze, na=_plaats(request))
    blad = rijen[:50]
    weg = gecorrigeerd(dossier, [rij.id for rij in blad])
    volgende = ""
    if len(rijen) > 50:
        laatste = blad[-1]
        plek = f"{laatste.geldig_op}~{laatste.vastgelegd_op.isoformat()}~{laatste.id}"
        volgende = "?" + urlencode([*_vragen(request), ("na", plek)])
    inhoud = {
        "kop": maak_kop(scope, dossier, "tijdlijn"),
        "kruimels": kruimels(dossier, "Tijdlijn"),
        "dossier": dossier,
        "regels": [maak_regel(rij, scope, dossier, vervallen=rij.id in weg) for rij in blad],
        "aantal": tel(dossier, keuze),
        "soorten": [(code, woord, code in keuze.soorten) for code, woord in SOORTEN],
        "bronnen": [
            (code, woord or "Een collega", code == keuze.bron)
            for code, woord in (("", "Alle bronnen"), *BRONNEN.items())
        ],
        "periodes": [(code, woord, code == request.GET.get("periode", "")) for code, woord in _PERIODES],
        "zin": _zin(keuze),
        "blader": BladerBeeld(volgende_url=volgende) if volgende else None,
        "leeg": LeegBeeld("Niets met deze keuzes", "Zet bij Soort meer vinkjes, of kies een langere periode."),
    }
    return render(request, "dossiers/tijdlijn.html", inhoud)


def _keuze(request: HttpRequest, vandaag: date) -> TijdlijnFilter:
    gekozen = tuple(soort for soort in request.GET.getlist("soort") if soort in ALLE_SOORTEN)
    bron = request.GET.get("bron", "")
    dagen = request.GET.get("periode", "")
    return TijdlijnFilter(
        soorten=gekozen or _STANDAARD,
        bron=bron if bron in BRONNEN else "",
        vanaf=vandaag - timedelta(days=int(dagen)) if dagen in ("30", "90", "365") else None,
    )


def _plaats(request: HttpRequest) -> TijdlijnPlaats | None:
    delen = request.GET.get("na", "").split("~")
    if len(delen) != 3:
        return None
    try:
        return TijdlijnPlaats(date.fromisoformat(delen[0]), datetime.fromisoformat(delen[1]), UUID(delen[2]))
    except ValueError:
        return None


def _vragen(request: HttpRequest) -> list[tuple[str, str]]:
    return [(n, w) for n, waarden in request.GET.lists() if n != "na" for w in waarden]


def _zin(keuze: TijdlijnFilter) -> str:
    uit = [woord for code, woord in SOORTEN if code not in keuze.soorten]
    return "Nieuwste eerst." + (f" Uit staat: {', '.join(uit).lower()}." if uit else "")


def maak_regel(rij: Gebeurtenis, scope: Scope, dossier: Dossier, *, vervallen: bool) -> TijdlijnRegel:
    """Return a row in words. A row that was corrected says so; a correction shows what stood there."""
    inhoud = g.uit_dict(rij.kenmerk, rij.gegevens)
    titel, zin = _woorden(inhoud)
    stond_er, is_nu = _verschil(rij, inhoud)
    links = () if vervallen else _links(rij, inhoud, scope, dossier)
    return TijdlijnRegel(
        datum=rij.geldig_op,
        soort="correctie" if rij.corrigeert_id else inhoud.soort.value,
        titel=f"{titel} (geldt niet meer)" if vervallen else titel,
        zin="" if is_nu else zin,
        bron=f"{_bron(rij)}." if links else _bron(rij),
        links=links,
        geldig_op=rij.geldig_op,
        vastgelegd_op=rij.vastgelegd_op.astimezone(AMSTERDAM).date(),
        stond_er=stond_er,
        is_nu=is_nu,
    )


def _verschil(rij: Gebeurtenis, inhoud: g.Gegevens) -> tuple[str, str]:
    """Return what stood there and what stands there now: of one kind only the fields that differ."""
    if rij.corrigeert is None:
        return "", ""
    oud = g.uit_dict(rij.corrigeert.kenmerk, rij.corrigeert.gegevens)
    if type(oud) is not type(inhoud):
        titel, zin = _woorden(oud)
        return (zin if isinstance(oud, g.Notitie) else titel), "vervalt"
    anders = [v.name for v in fields(oud) if getattr(oud, v.name) != getattr(inhoud, v.name)]
    return _velden(oud, anders), _velden(inhoud, anders) or "hetzelfde"


def _velden(inhoud: g.Gegevens, namen: list[str]) -> str:
    return ", ".join(f"{naam.replace('_', ' ')}: {_toon(getattr(inhoud, naam))}" for naam in namen)


def _toon(waarde: object) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, date):
        return datums.voluit(waarde)
    return "niet bekend" if waarde in (None, "") else str(waarde)


def _woorden(inhoud: g.Gegevens) -> tuple[str, str]:
    if isinstance(inhoud, g.FaseGewijzigd) and not inhoud.van:
        return f"Begint in de fase {fasenaam(inhoud.naar)}", ""
    if isinstance(inhoud, g.Notitie | g.Contactmoment):
        titel = domein_nl.regel(inhoud).titel
        if isinstance(inhoud, g.Contactmoment) and not inhoud.gesprek:
            titel = "Contact geprobeerd"
        return titel, inhoud.tekst + (" (gedeeld)" if inhoud.tekst and inhoud.delen else "")
    if isinstance(inhoud, g.GegevensAangevuld):
        return "Gegevens aangevuld", "Nu bekend: " + ", ".join(VELDEN.get(v, v) for v in inhoud.velden) + "."
    if isinstance(inhoud, g.Toegewezen) and inhoud.naam:
        return f"Staat bij {inhoud.naam}", "Gegeven door de teamleider." if inhoud.door_teamleider else ""
    regel = domein_nl.regel(inhoud)
    return regel.titel, regel.zin


def _bron(rij: Gebeurtenis) -> str:
    woord = BRONNEN.get(rij.bron, rij.bron)
    wie = rij.door if rij.medewerker_id else ""
    tekst = ", ".join(deel for deel in (wie, woord) if deel) or rij.door
    return f"{tekst}. {rij.grond}" if rij.grond else tekst


def _links(rij: Gebeurtenis, inhoud: g.Gegevens, scope: Scope, dossier: Dossier) -> tuple[LinkBeeld, ...]:
    basis = f"/dossiers/{dossier.id}/tijdlijn/{rij.id}"
    if isinstance(inhoud, g.NotificatieOntvangen) and mag(scope.rol, Handeling.NOTIFICATIE_TERUGDRAAIEN):
        return (LinkBeeld("Bericht terugdraaien", f"{basis}/terugdraaien"),)
    eigen = inhoud.soort is g.Soort.MENS and not isinstance(inhoud, _NIET_LOS)
    if eigen and mag(scope.rol, Handeling.FEIT_CORRIGEREN):
        return (LinkBeeld("Klopt niet", f"{basis}/vervallen"),)
    return ()


# These belong to an act that has its own way back.
_NIET_LOS = (g.DossierGemaakt, g.Toegewezen, g.ContactpersoonGewijzigd, g.PipVastgesteld, g.GegevensAangevuld)


@require_http_methods(["GET", "POST"])
def terugdraaien(request: HttpRequest, dossier_id: UUID, regel_id: UUID) -> HttpResponse:
    """Undo a mistaken notification after naming all that goes with it."""
    scope, dossier = haal(request, dossier_id, Handeling.NOTIFICATIE_TERUGDRAAIEN, wat="melding")
    rij = _rij(dossier, regel_id)
    if rij.kenmerk != g.NotificatieOntvangen.code:
        raise Http404
    form = RedenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            draai_terug(scope=scope, dossier=dossier, regel_id=regel_id, reden=form.cleaned_data["reden"])
        except Weigering as fout:
            form.add_error(None, fout.zin)
        else:
            messages.success(request, "De melding is teruggedraaid. De klokken zijn opnieuw berekend.")
            return redirect(f"/dossiers/{dossier.id}/tijdlijn")
    mee = Gebeurtenis.objects.filter(gemeente_id=dossier.gemeente_id, id__in=regels_van(dossier, regel_id))
    return bevestigpagina(
        request,
        vraag="Deze melding van DUO terugdraaien?",
        gevolg="De melding en wat eruit kwam, gelden dan niet meer. Ze blijven leesbaar op de tijdlijn.",
        gevolgen=_gevolgen(mee),
        knop="Melding terugdraaien",
        terug=f"/dossiers/{dossier.id}/tijdlijn",
        form=form,
    )


def _gevolgen(mee: Iterable[Gebeurtenis]) -> list[str]:
    zinnen = [f"Vervalt: {_woorden(g.uit_dict(rij.kenmerk, rij.gegevens))[0]}." for rij in mee]
    return [*zinnen, "Fase, klokken en taken worden opnieuw berekend.", "DUO hoort hier niets van."]


@require_http_methods(["GET", "POST"])
def vervallen(request: HttpRequest, dossier_id: UUID, regel_id: UUID) -> HttpResponse:
    """Withdraw one row that a person laid down."""
    scope, dossier = haal(request, dossier_id, Handeling.FEIT_CORRIGEREN, wat="tijdlijnregel")
    rij = _rij(dossier, regel_id)
    inhoud = g.uit_dict(rij.kenmerk, rij.gegevens)
    if inhoud.soort is not g.Soort.MENS or isinstance(inhoud, _NIET_LOS):
        raise Http404
    form = RedenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            corrigeer(scope=scope, dossier=dossier, regel_id=regel_id, inhoud=None, reden=form.cleaned_data["reden"])
        except Weigering as fout:
            form.add_error(None, fout.zin)
        else:
            messages.success(request, "De regel geldt niet meer. De klokken zijn opnieuw berekend.")
            return redirect(f"/dossiers/{dossier.id}/tijdlijn")
    return bevestigpagina(
        request,
        vraag=f"“{_woorden(inhoud)[0]}” laten vervallen?",
        gevolg="Deze regel telt dan niet meer mee. Hij blijft leesbaar op de tijdlijn, met jouw reden erbij.",
        gevolgen=["Fase, klokken en taken worden opnieuw berekend."],
        knop="Laten vervallen",
        terug=f"/dossiers/{dossier.id}/tijdlijn",
        form=form,
    )


def _rij(dossier: Dossier, regel_id: UUID) -> Gebeurtenis:
    try:
        return Gebeurtenis.objects.get(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, id=regel_id)
    except Gebeurtenis.DoesNotExist as fout:
        raise Http404 from fout


def kort(scope: Scope, dossier: Dossier, *, hoogstens: int = 5) -> list[Any]:
    """Return the newest rows in words, for the overview of a dossier."""
    rijen = queries.tijdlijn(scope, dossier, TijdlijnFilter(soorten=_STANDAARD), aantal=hoogstens)[:hoogstens]
    weg = gecorrigeerd(dossier, [rij.id for rij in rijen])
    return [maak_regel(rij, scope, dossier, vervallen=rij.id in weg) for rij in rijen]
