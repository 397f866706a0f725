# SPDX-License-Identifier: EUPL-1.2
"""Judging that somebody is to blame for a PVT or MAP that is late: one proposes, another confirms or gives it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein.keten.duo_voorcontrole import ResultaatVoorDuo
from meedoen.domein.toegang import Handeling, mag
from meedoen.regie.besluiten.uitleg import bewijsbeeld
from meedoen.regie.dossiers.views.hulp import niet_open, toon
from meedoen.regie.intake.voorstelbeeld import tweeden
from meedoen.regie.trajecten import queries, services, verwijtbeeld
from meedoen.regie.trajecten.forms import TrajectFormulier
from meedoen.regie.trajecten.forms_verwijt import BevestigForm, TeruggeefForm, TerughaalForm, VoorlegForm
from meedoen.regie.trajecten.models import Verwijtvoorstel
from meedoen.regie.trajecten.services import Onderdeel, TrajectWeigering
from meedoen.regie.trajecten.services.verwijt import afdruk, punten
from meedoen.regie.trajecten.views.hulp import Plek, haal
from meedoen.regie.voordeel.punten import NAMEN, Punt, samen_zin
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.web.zinnen import domein_nl

TITELS: Final = {Onderdeel.PVT: "Participatieverklaring (PVT)", Onderdeel.MAP: "Eindgesprek MAP"}


@dataclass(frozen=True, slots=True)
class Daad:
    """One act on this page: who may, its form, heading, button and what is said when it is done."""

    handeling: Handeling
    form: type[TrajectFormulier]
    titel: str
    knop: str
    klaar: str


DADEN: Final[dict[str, Daad]] = {
    "voorleggen": Daad(Handeling.TRAJECT_BIJHOUDEN, VoorlegForm, "Oordeel voorleggen", "Voorleggen aan een collega",
                       "Voorgelegd. DUO krijgt het pas als een collega het bevestigt."),
    "bevestigen": Daad(Handeling.VERWIJT_BEVESTIGEN, BevestigForm, "Bevestigen of teruggeven", "Bevestigen",
                       "Bevestigd. DUO krijgt dit vanzelf door."),
    "teruggeven": Daad(Handeling.VERWIJT_BEVESTIGEN, TeruggeefForm, "Teruggeven", "Teruggeven", "Teruggegeven."),
    "terughalen": Daad(Handeling.TRAJECT_BIJHOUDEN, TerughaalForm, "Terughalen", "Terughalen",
                       "Teruggehaald. Je kunt opnieuw voorleggen."),
}  # fmt: skip


@require_http_methods(["GET", "POST"])
def verwijt(request: HttpRequest, dossier_id: UUID, onderdeel: str, daad: str = "") -> HttpResponse:
    """Show what speaks for the person and the act that is asked now (or chosen); do it on POST."""
    nu = daad or ("voorleggen" if request.method == "POST" else "")
    doet = request.method == "POST"
    plek = haal(request, dossier_id, DADEN[nu].handeling if doet else Handeling.DOSSIER_LEZEN)
    deel = Onderdeel(onderdeel)
    dicht = niet_open(request, plek.dossier)
    if dicht is not None:
        return dicht
    open_ = _open(plek, deel)
    if request.method == "GET":
        nu = _nu(plek, open_, daad)
        if daad and nu != daad:
            return redirect(f"{plek.basis}/{deel}/verwijt")
        return _bladzijde(plek, deel, nu, _leeg(plek, deel, nu, open_))
    form = DADEN[nu].form(request.POST)
    if form.is_valid():
        try:
            _DOE[nu](plek, deel, form)
        except TrajectWeigering as fout:
            form.meld(fout.zinnen)
        else:
            messages.success(request, DADEN[nu].klaar)
            return redirect(plek.basis if nu == "bevestigen" else f"{plek.basis}/{deel}/verwijt")
    return _bladzijde(plek, deel, nu, form)


def _open(plek: Plek, deel: Onderdeel) -> Verwijtvoorstel | None:
    return next((rij for rij in queries.verwijten(plek.dossier, deel) if rij.staat == "voorgelegd"), None)


def _nu(plek: Plek, open_: Verwijtvoorstel | None, daad: str) -> str:
    """The act of this person: the one they chose where they can do it, else the one that is asked; empty for none."""
    if open_ is None:
        kan = ["voorleggen"]
    elif open_.voorgelegd_door == plek.scope.medewerker_id:
        kan = ["", "terughalen"]
    else:
        kan = ["bevestigen", "teruggeven"]
    kan = [naam for naam in kan if not naam or mag(plek.scope.rol, DADEN[naam].handeling)]
    return daad if daad in kan else next(iter(kan), "")


def _leeg(plek: Plek, deel: Onderdeel, nu: str, open_: Verwijtvoorstel | None) -> TrajectFormulier | None:
    if not nu:
        return None
    if nu == "voorleggen":
        vorige = queries.verwijten(plek.dossier, deel).first()
        feit = plek.feiten.pvt if deel is Onderdeel.PVT else plek.feiten.map
        begin: dict[str, Any] = {"datum": feit.datum} if feit is not None else {}
        if vorige is not None and vorige.staat in ("teruggegeven", "teruggehaald"):
            velden = ("hoor", "hoor_op", "verklaring", "datum", "reden")
            begin = {veld: getattr(vorige, veld) for veld in velden}
        return VoorlegForm(initial=begin)
    return DADEN[nu].form(initial={"voorstel": open_.id if open_ else ""})


def _leg_voor(plek: Plek, deel: Onderdeel, form: Any) -> object:
    return services.leg_verwijt_voor(scope=plek.scope, dossier=plek.dossier, onderdeel=deel, oordeel=form.oordeel())


def _bevestig(plek: Plek, deel: Onderdeel, form: Any) -> object:
    return services.bevestig_verwijt(
        scope=plek.scope, dossier=plek.dossier, onderdeel=deel, voorstel_id=form.voorstel_id()
    )


def _geef_terug(plek: Plek, deel: Onderdeel, form: Any) -> object:
    return services.geef_verwijt_terug(
        scope=plek.scope, dossier=plek.dossier, onderdeel=deel, voorstel_id=form.voorstel_id(),
        reden=form.cleaned_data["reden"],
    )  # fmt: skip


def _haal_terug(plek: Plek, deel: Onderdeel, form: Any) -> object:
    return services.haal_verwijt_terug(scope=plek.scope, dossier=plek.dossier, onderdeel=deel)


_DOE: Final[dict[str, Callable[[Plek, Onderdeel, Any], object]]] = {
    "voorleggen": _leg_voor, "bevestigen": _bevestig, "teruggeven": _geef_terug, "terughalen": _haal_terug,
}  # fmt: skip


def _bladzijde(plek: Plek, deel: Onderdeel, nu: str, form: TrajectFormulier | None) -> HttpResponse:
    voor = punten(plek.dossier, plek.feiten, plek.scope.vandaag)
    rijen = list(queries.verwijten(plek.dossier, deel))
    open_ = next((rij for rij in rijen if rij.staat == "voorgelegd"), None)
    url = f"{plek.basis}/{deel}/verwijt"
    if nu == "voorleggen" and form is not None:
        # What is on the page now is what this person reads before they try again.
        form.initial["gezien"] = afdruk(voor)
        if form.is_bound:
            getypt = plek.request.POST.copy()
            getypt["gezien"] = str(afdruk(voor))
            form.data = getypt
    wie = open_.voorgelegd_door if open_ else plek.scope.medewerker_id
    inhoud = {
        "dossier": plek.dossier,
        "kruimels": plek.kruimels(TITELS[deel]),
        "titel": f"{TITELS[deel]}: te laat en verwijtbaar?",
        "url": url,
        "nu": nu,
        "daad": DADEN.get(nu),
        "kan_niet": _kan_niet(plek, deel) if nu == "voorleggen" and not (form and form.is_bound) else (),
        "open": open_,
        "open_paren": verwijtbeeld.paren(open_) if open_ else (),
        "eigen": open_ is not None and open_.voorgelegd_door == plek.scope.medewerker_id,
        "punten": [(NAMEN[punt.soort], punt.zin, punt.bron) for punt in voor],
        "samen": samen_zin(voor),
        "anders": open_ is not None and _anders(open_, voor),
        "eerder": verwijtbeeld.eerder(rijen, f"{url}/bewijs"),
        "tweeden": tweeden(plek.dossier.gemeente_id, behalve=wie, vandaag=plek.scope.vandaag,
                           handeling=Handeling.VERWIJT_BEVESTIGEN) if nu in ("", "voorleggen") else None,
        "nee_url": f"{plek.basis}/{deel}",
    }  # fmt: skip
    return toon(plek.request, "trajecten/verwijt.html", inhoud, form=form)


def _anders(open_: Verwijtvoorstel, voor: list[Punt]) -> bool:
    return bool(services.als_rijen(voor) != open_.punten)


def _kan_niet(plek: Plek, deel: Onderdeel) -> list[str]:
    """Why DUO would not take it today, whatever is filled in."""
    feit = plek.feiten.pvt if deel is Onderdeel.PVT else plek.feiten.map
    nieuw = ResultaatVoorDuo(datum=feit.datum if feit else None, verwijtbaar=True)
    weigeringen = services.controle(deel, nieuw, plek.feiten, plek.scope.vandaag)
    return [domein_nl.zin(w.zin_code, w.waarden) for w in weigeringen]


@require_safe
def bewijs(request: HttpRequest, dossier_id: UUID, onderdeel: str) -> HttpResponse:
    """Show the receipt of the last judgement that was confirmed: who judged and who confirmed, on which facts."""
    plek = haal(request, dossier_id)
    rij = next((rij for rij in queries.verwijten(plek.dossier, onderdeel) if rij.ontvangstbewijs), None)
    if rij is None:
        raise Http404
    ctx = {
        **bewijsbeeld(rij.ontvangstbewijs),
        "dossier": plek.dossier,
        "titel": f"Bewijs {TITELS[Onderdeel(onderdeel)]}",
        "waarvan": "De gemeente zei DUO dat te laat zijn verwijtbaar is. Met deze feiten en regels is dat gebeurd",
        "geldt": "Wat toen is gebeurd, blijft staan.",
        "terug": LinkBeeld("Terug naar het traject", plek.basis),
        "kruimels": plek.kruimels("Bewijs"),
    }
    return render(request, "besluiten/bewijs.html", ctx)
