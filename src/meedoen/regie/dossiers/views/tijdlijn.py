# SPDX-License-Identifier: EUPL-1.2
"""The tijdlijn of a dossier, and taking back what was wrong on it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any, Final
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, Veldgroep
from meedoen.regie.dossiers import queries
from meedoen.regie.dossiers.forms import RedenForm, ToenForm
from meedoen.regie.dossiers.kop import kruimels, maak_kop
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.queries.tijdlijn import (
    ALLE_SOORTEN,
    TijdlijnFilter,
    TijdlijnPlaats,
    gecorrigeerd,
    tel,
)
from meedoen.regie.dossiers.regels import BRONNEN, NIET_LOS, STANDAARD, maak_regel, woorden
from meedoen.regie.dossiers.services import Weigering, corrigeer, draai_terug
from meedoen.regie.dossiers.services.terugdraaien import regels_van
from meedoen.regie.dossiers.toen import stand
from meedoen.regie.dossiers.views.hulp import bevestigpagina, haal, toon
from meedoen.regie.web import datums
from meedoen.regie.web.csvbestand import csvbestand
from meedoen.regie.web.kalender import AMSTERDAM, einde_van
from meedoen.regie.web.onderdelen.modellen import BladerBeeld, KnopBeeld, LeegBeeld, MeldingBeeld

SOORTEN = (
    ("keten", "Keten"),
    ("mens", "Mens"),
    ("correctie", "Correctie"),
    ("brief", "Brief en besluit"),
    ("klok", "Klok"),
)
TOEN: Final = "bekend_op"
"""Part of the address: the day of which the tijdlijn is asked."""
_PERIODES = (
    ("", "Sinds de start"),
    ("30", "Laatste 30 dagen"),
    ("90", "Laatste 3 maanden"),
    ("365", "Laatste jaar"),
)


@require_GET
def tijdlijn(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show what happened, newest first, with both dates where they differ; with `bekend_op` as it stood on a day."""
    form, toen = _toen(request)
    scope, dossier = haal(
        request, dossier_id, wat=f"tijdlijn zoals op {toen}" if toen else "tijdlijn", open_bij=Veldgroep.VERLOOP
    )
    keuze = _keuze(request, scope.vandaag, toen)
    rijen = queries.tijdlijn(scope, dossier, keuze, na=_plaats(request))
    blad = rijen[:50]
    weg = gecorrigeerd(dossier, [rij.id for rij in blad], keuze.bekend_op)
    volgende = ""
    if len(rijen) > 50:
        laatste = blad[-1]
        plek = f"{laatste.geldig_op}~{laatste.vastgelegd_op.isoformat()}~{laatste.id}"
        volgende = "?" + urlencode([*_vragen(request), ("na", plek)])
    inhoud = {
        "kop": maak_kop(scope, dossier, "tijdlijn"),
        "kruimels": kruimels(dossier, "Tijdlijn"),
        "dossier": dossier,
        "regels": [maak_regel(r, scope, dossier, vervallen=r.id in weg, met_links=toen is None) for r in blad],
        "aantal": len(blad) if not volgende and "na" not in request.GET else tel(dossier, keuze),
        "soorten": [(code, woord, code in keuze.soorten) for code, woord in SOORTEN],
        "bronnen": [
            (code, woord or "Een collega", code == keuze.bron)
            for code, woord in (("", "Alle bronnen"), *BRONNEN.items())
        ],
        "periodes": [(code, woord, code == request.GET.get("periode", "")) for code, woord in _PERIODES],
        "zin": _zin(keuze),
        "download": f"/dossiers/{dossier.id}/tijdlijn/download?" + urlencode(_vragen(request)),
        "blader": BladerBeeld(volgende_url=volgende) if volgende else None,
        "leeg": LeegBeeld("Niets met deze keuzes", "Zet bij Soort meer vinkjes, of kies een langere periode."),
        "filter": [(naam, waarde) for naam, waarde in _vragen(request) if naam != TOEN],
    }
    if toen is not None:
        inhoud |= _beeld_van_toen(request, scope, dossier, toen)
    return toon(request, "dossiers/tijdlijn.html", inhoud, form=form)


def _toen(request: HttpRequest) -> tuple[ToenForm, date | None]:
    """Return the form of the day that is asked for, and that day when it can be: not in the future."""
    form = ToenForm(request.GET if request.GET.get(TOEN, "").strip() else None)
    form.fields[TOEN].niet_na = request.scope.vandaag  # type: ignore[attr-defined]
    return form, form.cleaned_data[TOEN] if form.is_bound and form.is_valid() else None


def _beeld_van_toen(request: HttpRequest, scope: Scope, dossier: Dossier, dag: date) -> dict[str, Any]:
    """Return what the page shows beside the rows themselves when it stands on an earlier day."""
    filter_ = urlencode([paar for paar in _vragen(request) if paar[0] != TOEN])
    uitleg = "Wat later is vastgelegd of verbeterd, zie je niet. De gegevens bovenaan zijn wel die van nu."
    gemaakt = datums.voluit(dossier.aangemaakt_op.astimezone(AMSTERDAM).date())
    begonnen = stand(scope, dossier, dag)
    beeld = {
        "toen": dag,
        "stand": begonnen,
        "melding": MeldingBeeld(
            "let_op",
            f"Je ziet wat we wisten op {datums.voluit(dag)}",
            uitleg,
            KnopBeeld("Terug naar nu", f"/dossiers/{dossier.id}/tijdlijn" + (f"?{filter_}" if filter_ else "")),
        ),
    }
    if not begonnen:
        beeld["leeg"] = LeegBeeld("Toen was hier nog niets", f"Dit dossier is gemaakt op {gemaakt}.")
    return beeld


@require_GET
def download(request: HttpRequest, dossier_id: UUID) -> HttpResponseBase:
    """Give the filtered tijdlijn as CSV, at most 2000 rows; what was corrected is in it too."""
    form, toen = _toen(request)
    if form.is_bound and toen is None:
        # Never the rows of now under the name of another day; the page says what is wrong with it.
        return redirect(f"/dossiers/{dossier_id}/tijdlijn?{urlencode(_vragen(request))}")
    zoals = f"zoals op {toen}" if toen else ""
    scope, dossier = haal(request, dossier_id, wat=f"tijdlijn downloaden {zoals}".strip(), open_bij=Veldgroep.VERLOOP)
    keuze = _keuze(request, scope.vandaag, toen)
    rijen = queries.tijdlijn(scope, dossier, keuze, aantal=2000)
    weg = gecorrigeerd(dossier, [rij.id for rij in rijen], keuze.bekend_op)
    cellen = []
    for rij in rijen:
        regel = maak_regel(rij, scope, dossier, vervallen=rij.id in weg)
        vast = datums.getypt(regel.vastgelegd_op or regel.datum)
        toelichting = regel.zin or (f"{regel.stond_er} -> {regel.is_nu}" if regel.is_nu else "")
        cellen.append((datums.getypt(regel.datum), vast, regel.soort, regel.titel, toelichting, regel.bron))
    naam = "-".join(deel for deel in ("tijdlijn", dossier.nummer, zoals.replace(" ", "-")) if deel)
    return csvbestand(naam, ("Geldig op", "Vastgelegd op", "Soort", "Wat", "Toelichting", "Bron"), cellen)


def _keuze(request: HttpRequest, vandaag: date, toen: date | None) -> TijdlijnFilter:
    gekozen = tuple(soort for soort in request.GET.getlist("soort") if soort in ALLE_SOORTEN)
    bron = request.GET.get("bron", "")
    dagen = request.GET.get("periode", "")
    return TijdlijnFilter(
        soorten=gekozen or STANDAARD,
        bron=bron if bron in BRONNEN else "",
        vanaf=(toen or vandaag) - timedelta(days=int(dagen)) if dagen in ("30", "90", "365") else None,
        bekend_op=einde_van(toen) if toen else None,
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
    zinnen = [f"Vervalt: {woorden(g.uit_dict(rij.kenmerk, rij.gegevens))[0]}." for rij in mee]
    return [*zinnen, "Fase, klokken en taken worden opnieuw berekend.", "DUO hoort hier niets van."]


@require_http_methods(["GET", "POST"])
def vervallen(request: HttpRequest, dossier_id: UUID, regel_id: UUID) -> HttpResponse:
    """Withdraw one row that a person laid down."""
    scope, dossier = haal(
        request, dossier_id, Handeling.FEIT_CORRIGEREN, wat="tijdlijnregel", open_bij=Veldgroep.VERLOOP
    )
    rij = _rij(dossier, regel_id)
    inhoud = g.uit_dict(rij.kenmerk, rij.gegevens)
    if inhoud.soort is not g.Soort.MENS or isinstance(inhoud, NIET_LOS):
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
        vraag=f"“{woorden(inhoud)[0]}” laten vervallen?",
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
