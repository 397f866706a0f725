# SPDX-License-Identifier: EUPL-1.2
"""Summary, start level, ontheffing of the LBT, and completing the brede intake."""

from __future__ import annotations

from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from meedoen.domein.toegang import Handeling
from meedoen.regie.besluiten.uitleg import bewijsbeeld
from meedoen.regie.dossiers.models import Startniveau
from meedoen.regie.dossiers.views.hulp import haal, toon
from meedoen.regie.intake import queries, services, voorstelbeeld
from meedoen.regie.intake.beeld import eisen, vraagregels
from meedoen.regie.intake.feiten import ladder
from meedoen.regie.intake.forms import AfrondenForm, StartniveauForm
from meedoen.regie.intake.services import IntakeWeigering, Startwaarde
from meedoen.regie.intake.services.startniveau import BRONNEN, NAMEN, VELDEN, merk
from meedoen.regie.intake.staat import Gesprek, gesprek, volgende_onderdeel
from meedoen.regie.intake.views.gesprek import verteld_op
from meedoen.regie.intake.views.hulp import in_formulier, kruimels, mag_invullen, rond
from meedoen.regie.intake.vragen import LBT, ONDERDELEN
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LinkBeeld


@require_GET
def samenvatting(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show all answers as text to read out to the person, and to print. Of the notes only what is shared."""
    scope, dossier = haal(request, dossier_id, wat="samenvatting brede intake")
    stand = ladder(dossier, peildatum=scope.vandaag)
    staat = gesprek(scope, dossier, stand.feiten)
    delen = [
        {
            "naam": deel.naam,
            "dicht": deel.code == "gezondheid" and not staat.ziet_gezondheid,
            "regels": [
                regel
                for regel in vraagregels(staat, deel, url="", lezen=True)
                if staat.gegevens[regel.code].beantwoord or (regel.delen and regel.aantekening)
            ],
        }
        for deel in ONDERDELEN
        if deel.code != LBT
    ]
    ctx = {
        **rond(scope, dossier, "Samenvatting"),
        "delen": [deel for deel in delen if deel["regels"] or deel["dicht"]],
        "uitslag": stand.feiten.lbt_uitslag,
        "ontheffing": stand.feiten.lbt_ontheffing,
        "intake": staat.intake,
        "klaar": stand.feiten.intake,
        "mag": mag_invullen(scope, dossier, stand),
        "vandaag": scope.vandaag,
    }
    return render(request, "intake/samenvatting.html", ctx)


@require_http_methods(["GET", "POST"])
def afronden(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show what the law asks and what is still missing; complete the intake on POST."""
    scope, dossier = haal(request, dossier_id, Handeling.INTAKE_AFRONDEN, wat="brede intake afronden")
    form = AfrondenForm(request.POST or None)
    if request.method == "POST":
        form = AfrondenForm(request.POST)
        if form.is_valid():
            with in_formulier(form):
                services.rond_af(scope=scope, dossier=dossier, voorgelezen=form.cleaned_data["voorgelezen"])
            if not form.errors:
                messages.success(request, "De brede intake is klaar. Nu kan het plan (PIP) worden gemaakt.")
                return HttpResponseRedirect(f"/dossiers/{dossier.id}/intake")
    stand = ladder(dossier, peildatum=scope.vandaag)
    staat = gesprek(scope, dossier, stand.feiten)
    ctx = {
        **rond(scope, dossier, "Afronden"),
        "eisen": eisen(staat, intake=stand.feiten.intake),
        "verteld": verteld_op(dossier) if stand.feiten.alleen_praten else "",
        "mist": _mist(staat, f"/dossiers/{dossier.id}/intake", verteld=stand.feiten.alleen_praten is not None),
        "na_verhuizing": staat.na_verhuizing,
        "mag": mag_invullen(scope, dossier, stand) and stand.feiten.intake_gestart is not None,
    }
    return toon(request, "intake/afronden.html", ctx, form=form)


@require_GET
def bewijs(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show the receipt of a completion without the person: who proposed and who confirmed it, on which facts."""
    _, dossier = haal(request, dossier_id, wat="bewijs brede intake")
    rij = voorstelbeeld.bevestigd(queries.voorstellen(dossier))
    if rij is None:
        raise Http404
    ctx = {
        **bewijsbeeld(rij.ontvangstbewijs),
        "dossier": dossier,
        "titel": "Bewijs brede intake",
        "waarvan": "De brede intake is afgerond zonder gesprek. Met deze feiten en regels is dat gebeurd",
        "geldt": "Wat toen is gebeurd, blijft staan.",
        "terug": LinkBeeld("Terug naar de intake", f"/dossiers/{dossier.id}/intake"),
        "kruimels": kruimels(dossier, "Bewijs"),
    }
    return render(request, "besluiten/bewijs.html", ctx)


class Mist(NamedTuple):
    """What is still missing, and where it is done."""

    zin: str
    knop: KnopBeeld


def _mist(staat: Gesprek, basis: str, *, verteld: bool) -> Mist | None:
    try:
        services.eis_volledig(staat, alleen_verteld=verteld)
    except IntakeWeigering as weigering:
        return Mist(weigering.zin, KnopBeeld(*_waar(weigering.code, staat, basis), "hoofd"))
    return None


def _waar(code: str, staat: Gesprek, basis: str) -> tuple[str, str]:
    match code:
        case "alleen_praten":
            return "Vastleggen dat je het vertelde", f"{basis}/gesprek"
        case "lbt_mist":
            return "Naar de leerbaarheidstoets", f"{basis}/{LBT}"
        case "startniveau_mist":
            return "Startniveau invullen", f"{basis}/startniveau"
    return "Verder met het gesprek", f"{basis}/{volgende_onderdeel(staat).code}"


@require_http_methods(["GET", "POST"])
def startniveau(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show and change the start level, each value with its source; also after the intake, as a correction."""
    scope, dossier = haal(request, dossier_id, Handeling.INTAKE_INVULLEN, wat="startniveau")
    rij = queries.startniveau(dossier)
    form = StartniveauForm(initial=_begin(rij))
    if request.method == "POST":
        form = StartniveauForm(request.POST)
        if form.is_valid():
            waarden = {veld: Startwaarde(*form.waarde(veld)) for veld in VELDEN if form.cleaned_data[f"{veld}_bron"]}
            with in_formulier(form):
                services.wijzig_startniveau(
                    scope=scope, dossier=dossier, waarden=waarden, gezien=request.POST.get("gezien", "")
                )
            if not form.errors:
                messages.success(request, "Het startniveau is bewaard.")
                return HttpResponseRedirect(f"/dossiers/{dossier.id}/intake")
    ctx = {
        **rond(scope, dossier, "Startniveau"),
        "gezien": merk(queries.startniveau(dossier)),
        "groepen": [(NAMEN[veld], form[veld], form[f"{veld}_bron"], form[f"{veld}_reden"]) for veld in VELDEN],
        "vastgesteld": rij.vastgesteld_op if rij else None,
    }
    return toon(request, "intake/startniveau.html", ctx, form=form)


def _begin(rij: Startniveau | None) -> dict[str, Any]:
    if rij is None:
        return {}
    begin: dict[str, Any] = {}
    for veld in VELDEN:
        bron = str(rij.bronnen.get(veld, ""))
        begin[veld] = getattr(rij, veld)
        begin[f"{veld}_bron"] = bron if bron in BRONNEN else "onbekend" if bron.startswith("onbekend") else ""
        begin[f"{veld}_reden"] = bron.removeprefix("onbekend: ") if bron.startswith("onbekend") else ""
    return begin
