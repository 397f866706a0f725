# SPDX-License-Identifier: EUPL-1.2
"""Uitnodigingen and oproepen of one person: what was sent, the next step with its reason, the letter before it goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.besluiten import queries as besluiten
from meedoen.regie.besluiten import services as brieven
from meedoen.regie.besluiten.brieven.gegevens import Brief as Briefgegevens
from meedoen.regie.besluiten.brieven.talen import naam, voorkeur
from meedoen.regie.besluiten.models import Brief
from meedoen.regie.dossiers.kop import contact_van
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import haal, toon, weer_naar
from meedoen.regie.intake import brieven as inhoud
from meedoen.regie.intake import forms as f
from meedoen.regie.intake import queries, services, voorstelbeeld
from meedoen.regie.intake.feiten import Ladder, ladder, open_voorstel
from meedoen.regie.intake.geschiedenis import regels
from meedoen.regie.intake.models import Afrondingsvoorstel, Oproep
from meedoen.regie.intake.services import Afspraak, IntakeWeigering
from meedoen.regie.intake.trappen import Stapwoorden, stapzin, woorden
from meedoen.regie.intake.views.daden import BUITEN_AZC, DADEN, OVER_VOORSTEL, anders, eerst
from meedoen.regie.intake.views.hulp import WEIGERINGEN, in_formulier, rond, wetstappen
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.web.zinnen import recht_nl


@dataclass(frozen=True, slots=True)
class Plek:
    """Where we are: who asks, which dossier, its ladder, and the proposals to complete without the person."""

    request: HttpRequest
    scope: Scope
    dossier: Dossier
    stand: Ladder
    voorstellen: Sequence[Afrondingsvoorstel]
    afspraken: Mapping[UUID, Oproep]

    @property
    def voorstel(self) -> Afrondingsvoorstel | None:
        """The proposal that lies before a colleague."""
        return open_voorstel(self.stand, self.voorstellen)

    @property
    def basis(self) -> str:
        """Address of the dossier."""
        return f"/dossiers/{self.dossier.id}"

    @property
    def nu(self) -> str:
        """The act that is asked now."""
        return eerst(self.stand, self.scope, self.voorstel)


def _plek(request: HttpRequest, scope: Scope, dossier: Dossier) -> Plek:
    stand = ladder(dossier, peildatum=scope.vandaag)
    return Plek(request, scope, dossier, stand, queries.voorstellen(dossier), queries.afspraken(dossier))


@require_http_methods(["GET", "POST"])
def oproep(request: HttpRequest, dossier_id: UUID, daad: str = "") -> HttpResponse:
    """Show the ladder of one person, with the form of the act that is asked (or chosen); do it on POST."""
    if daad and daad not in DADEN:
        raise Http404
    handeling = DADEN[daad].handeling if request.method == "POST" and daad else Handeling.DOSSIER_LEZEN
    scope, dossier = haal(request, dossier_id, handeling, wat="oproepen brede intake")
    plek = _plek(request, scope, dossier)
    if request.method == "GET" and (elders := _elders(daad, plek)):
        messages.info(request, elders)
        return HttpResponseRedirect(f"{plek.basis}/oproep")
    nu = daad or plek.nu
    if request.method != "POST" or not nu:
        return _bladzijde(plek, nu, _leeg(plek, nu) if nu else None)
    form = DADEN[nu].form(request.POST)
    if form.is_valid():
        antwoord = _doe(plek, nu, form)
        if antwoord is not None:
            return antwoord
    return _bladzijde(_plek(request, scope, dossier), nu, form)


def _elders(daad: str, plek: Plek) -> str:
    """Return why the page of this act is not there now, empty when it is."""
    if plek.stand.in_azc and daad in BUITEN_AZC:
        return "In het azc kun je alleen uitnodigen. Een oproep komt na de verhuizing."
    if daad in OVER_VOORSTEL and plek.voorstel is None:
        return IntakeWeigering("ligt_niet_voor").zin
    if daad == "afronden" and plek.voorstel is not None:
        return IntakeWeigering("ligt_al_voor", door=plek.voorstel.voorgelegd_door_naam).zin
    if not daad or daad == plek.nu or daad in anders(plek.stand, plek.scope, plek.voorstel):
        return ""
    if plek.stand.feiten.intake is not None:
        return IntakeWeigering("intake_klaar").zin
    return IntakeWeigering("nu_niet", stap=stapzin(plek.stand)).zin


def _doe(plek: Plek, daad: str, form: forms.Form) -> HttpResponse | None:
    """Do the act or show its letter first; None when it was refused and the form says why."""
    wat, scope, dossier = DADEN[daad], plek.scope, plek.dossier
    if wat.brief and "versturen" not in plek.request.POST:
        with in_formulier(form):
            brief = maak_brief(scope, dossier, plek.stand, daad, form)
        return None if form.errors else _eerst_lezen(plek, daad, form, brief)
    with in_formulier(form):
        uitkomst = _UITVOEREN[daad](scope, dossier, plek.stand, form)
    if form.errors:
        return None
    messages.success(plek.request, wat.klaar or "Vastgelegd.")
    if isinstance(uitkomst, Brief):
        return HttpResponseRedirect(f"{plek.basis}/oproep#brief-{uitkomst.id}")
    if daad == "bevestigen" or form.cleaned_data.get("uitkomst") == g.Opkomst.VERSCHENEN.value:
        return HttpResponseRedirect(f"{plek.basis}/intake")
    return HttpResponseRedirect(weer_naar(plek.request, f"{plek.basis}/oproep"))


def _afspraak(form: forms.Form) -> Afspraak:
    assert isinstance(form, f.UitnodigingForm)
    return form.afspraak()


def _korter(form: forms.Form) -> bool:
    return bool(form.cleaned_data.get("korter"))


def _nummer(stand: Ladder) -> int:
    if stand.laatste is None or stand.laatste.nummer is None:
        raise IntakeWeigering("geen_oproep")
    return stand.laatste.nummer


def _gelezen(form: forms.Form) -> UUID:
    assert isinstance(form, f.BevestigForm)
    return form.voorstel_id()


def _contact(scope: Scope, dossier: Dossier, stand: Ladder, form: forms.Form) -> object:
    d = form.cleaned_data
    return services.leg_contactpoging_vast(
        scope=scope,
        dossier=dossier,
        nummer=_nummer(stand),
        datum=d["datum"],
        kanaal=g.Kanaal(d["kanaal"]),
        bereikt=d["bereikt"] == "ja",
        eigen_taal=d["eigen_taal"],
        verwijtbaar=f.VERWIJT[d["oordeel"]],
    )


_UITVOEREN: Final[dict[str, Callable[[Scope, Dossier, Ladder, forms.Form], object]]] = {
    "uitnodiging": lambda s, d, _, form: services.nodig_uit(scope=s, dossier=d, afspraak=_afspraak(form)),
    "oproep": lambda s, d, _, form: services.roep_op(
        scope=s, dossier=d, afspraak=_afspraak(form), korter_afgesproken=_korter(form)
    ),
    "waarschuwing": lambda s, d, _, form: services.waarschuw_en_roep_opnieuw(
        scope=s, dossier=d, afspraak=_afspraak(form), korter_afgesproken=_korter(form)
    ),
    "verzetten": lambda s, d, _, form: services.verzet(
        scope=s, dossier=d, afspraak=_afspraak(form), reden=form.cleaned_data["reden"]
    ),
    "uitkomst": lambda s, d, stand, form: services.leg_uitkomst_vast(
        scope=s, dossier=d, nummer=_nummer(stand), uitkomst=g.Opkomst(form.cleaned_data["uitkomst"])
    ),
    "contact": _contact,
    "oordeel": lambda s, d, stand, form: services.beoordeel(
        scope=s,
        dossier=d,
        nummer=_nummer(stand),
        verwijtbaar=bool(f.VERWIJT[form.cleaned_data["oordeel"]]),
    ),
    "afronden": lambda s, d, _, form: services.leg_afronden_voor(scope=s, dossier=d, reden=form.cleaned_data["reden"]),
    "bevestigen": lambda s, d, _, form: services.bevestig_afronden(scope=s, dossier=d, voorstel_id=_gelezen(form)),
    "teruggeven": lambda s, d, _, form: services.geef_afronden_terug(
        scope=s, dossier=d, voorstel_id=_gelezen(form), reden=form.cleaned_data["reden"]
    ),
    "terughalen": lambda s, d, _, __: services.haal_afronden_terug(scope=s, dossier=d),
}


def maak_brief(scope: Scope, dossier: Dossier, stand: Ladder, daad: str, form: forms.Form) -> Briefgegevens:
    """Return the letter as it would leave, after the same checks; writes nothing."""
    afspraak = _afspraak(form)
    if daad == "uitnodiging":
        services.eis_dag(scope, afspraak)
        return inhoud.uitnodiging(scope, dossier, afspraak)
    if daad == "verzetten":
        services.eis_dag(scope, afspraak)
        return inhoud.oproep(scope, dossier, afspraak, volgnummer=min(stand.geteld + 1, 3))
    return services.brief_voor(scope, dossier, stand, afspraak, korter_afgesproken=_korter(form))


def _eerst_lezen(plek: Plek, daad: str, form: forms.Form, brief: Briefgegevens) -> HttpResponse:
    """Show what leaves, before anything leaves."""
    scope, dossier, post = plek.scope, plek.dossier, plek.request.POST
    velden = [(naam, post.get(naam, "")) for naam in form.fields if post.get(naam)]
    getypt = urlencode(velden)
    url = f"{plek.basis}/oproep/{daad}"
    ctx = {
        **rond(scope, dossier, "Oproep", "Brief"),
        "daad": DADEN[daad],
        "verder_url": url,
        "voorbeeld_url": f"{url}/voorbeeld?{getypt}",
        "terug_url": f"{url}?{getypt}",
        "velden": velden,
        "brief": brief,
        "afspraak": _afspraak(form),
        "taal": naam(brief.taal),
        "veilig": contact.veilig_contact if (contact := contact_van(dossier)) else "",
        "boete": daad in ("oproep", "waarschuwing", "verzetten"),
    }
    return render(plek.request, "intake/brief_lezen.html", ctx)


@require_GET
def voorbeeld(request: HttpRequest, dossier_id: UUID, daad: str) -> HttpResponse:
    """Return the letter as PDF as it would leave; nothing is kept."""
    if daad not in DADEN or not DADEN[daad].brief:
        raise Http404
    scope, dossier = haal(request, dossier_id, DADEN[daad].handeling, wat=f"voorbeeld brief: {daad}")
    form = DADEN[daad].form(request.GET)
    plek = _plek(request, scope, dossier)
    if form.is_valid():
        try:
            pdf = brieven.druk_af(maak_brief(scope, dossier, plek.stand, daad, form), dossier.gemeente_id)
        except WEIGERINGEN as weigering:
            form.add_error(None, weigering.zin)
        else:
            return _pdf(pdf, f"voorbeeld-{daad}")
    return _bladzijde(plek, daad, form)


@require_GET
def brief(request: HttpRequest, dossier_id: UUID, brief_id: UUID) -> HttpResponse:
    """Return a letter of this ladder as it left."""
    scope, dossier = haal(request, dossier_id, wat="brief")
    try:
        rij = besluiten.brief_pdf(scope, dossier, brief_id)
    except Brief.DoesNotExist as fout:
        raise Http404 from fout
    return _pdf(bytes(rij.pdf), f"{rij.soort}-{rij.dagtekening.isoformat()}")


def _pdf(pdf: bytes, naam: str) -> HttpResponse:
    antwoord = HttpResponse(pdf, content_type="application/pdf")
    antwoord["Content-Disposition"] = f'inline; filename="{naam}.pdf"'
    antwoord["Cache-Control"] = "no-store"
    return antwoord


def _leeg(plek: Plek, daad: str) -> forms.Form:
    """Return the form of an act with what is known already, or with what was typed before the letter was read."""
    wat, scope, dossier = DADEN[daad], plek.scope, plek.dossier
    begin: dict[str, Any] = {}
    if daad == "contact":
        begin = {"datum": scope.vandaag}
    elif plek.voorstellen and daad == "afronden":
        begin = {"reden": plek.voorstellen[0].reden}
    elif plek.voorstel is not None:
        begin = {"voorstel": plek.voorstel.id}
    elif wat.brief:
        plaats, tolk = _plaats(dossier, plek.stand), dossier.tolk or dossier.taal or _vorige_tolk(plek)
        begin = f.begin_afspraak(services.eerste_dag(scope, dossier), plaats[:120], tolk[:60])
        begin |= {"brieftaal": voorkeur(dossier.taal)}
        if "datum" in plek.request.GET:
            begin = {naam: plek.request.GET.get(naam, "") for naam in wat.form.base_fields}
    return wat.form(initial=begin)


def _plaats(dossier: Dossier, stand: Ladder) -> str:
    """Return where a talk usually is: on the COA location while somebody lives there, else at the gemeente."""
    if stand.in_azc and stand.feiten.azc and stand.feiten.azc[-1].locatie:
        return stand.feiten.azc[-1].locatie
    return f"Gemeentehuis {dossier.gemeente.naam}, {dossier.gemeente.adres}".strip(", ")


def _vorige_tolk(plek: Plek) -> str:
    """Return the interpreter of the last letter: who needed one then needs one now."""
    regels_ = [regel for ronde in plek.stand.rondes for regel in ronde.regels if regel in plek.afspraken]
    return plek.afspraken[regels_[-1]].tolk if regels_ else ""


def _rust(dossier: Dossier, stand: Ladder) -> Stapwoorden | None:
    """Return why nobody is invited or called now, where that is so."""
    if stand.feiten.overleden is not None:
        return Stapwoorden("Er gaan geen brieven meer uit", "Deze persoon is overleden.")
    if dossier.gesloten_op is not None:
        return Stapwoorden("Dit dossier is gesloten", f"Sinds {datums.voluit(dossier.gesloten_op)}.")
    if stand.feiten.pauze is not None:
        sinds = datums.voluit(stand.feiten.pauze.vanaf)
        zin = f"Er is een tijdelijke vrijstelling sinds {sinds}. Zolang is er geen plicht om te komen."
        return Stapwoorden("De inburgering staat stil", zin)
    return None


def _meelezen(voorstel: Afrondingsvoorstel | None, tweede: bool) -> Stapwoorden | None:
    """Return the step in words for who can be the second person."""
    if voorstel is None or not tweede:
        return None
    zin = f"{voorstel.voorgelegd_door_naam} wil de brede intake afronden zonder gesprek. Lees waarom, en beslis."
    return Stapwoorden("Afronden bevestigen of teruggeven", zin)


def _tweeden(plek: Plek, daad: str) -> voorstelbeeld.Tweeden | None:
    """Who can be the second person, where somebody lays it before them or waits for them."""
    if plek.voorstel is None and daad != "afronden":
        return None
    wie = plek.voorstel.voorgelegd_door if plek.voorstel else plek.scope.medewerker_id
    return voorstelbeeld.tweeden(plek.dossier.gemeente_id, behalve=wie, vandaag=plek.scope.vandaag)


def _bladzijde(plek: Plek, daad: str, form: forms.Form | None) -> HttpResponse:
    scope, dossier, stand, voorstel = plek.scope, plek.dossier, plek.stand, plek.voorstel
    basis, rust, open_ = f"{plek.basis}/oproep", _rust(dossier, stand), dossier.gesloten_op is None
    mag_nu = bool(daad) and mag(scope.rol, DADEN[daad].handeling) and open_
    lijst = weer_naar(plek.request, "")
    ctx = {
        **rond(scope, dossier, "Oproep"),
        "stand": stand,
        "woorden": rust or _meelezen(voorstel, mag_nu and daad == "bevestigen") or woorden(stand),
        "rust": rust,
        "klaar": stand.feiten.intake,
        "gekozen": daad and daad != plek.nu,
        "daad_code": daad,
        "daad": DADEN.get(daad),
        "mag": mag_nu,
        "actie_url": f"{basis}/{daad}{lijst and '?' + urlencode({'terug': lijst})}",
        "anders": [
            LinkBeeld(DADEN[code].titel, f"{basis}/{code}")
            for code in anders(stand, scope, voorstel)
            if open_ and code != daad and mag(scope.rol, DADEN[code].handeling)
        ],
        "regels": regels(stand, plek.afspraken),
        "voorstel": voorstel,
        "voorstel_eigen": voorstel is not None and voorstel.voorgelegd_door == scope.medewerker_id,
        "voorstellen": voorstelbeeld.voorstellen(plek.voorstellen, voorstel, basis=plek.basis),
        "teruggegeven": voorstelbeeld.teruggegeven(plek.voorstellen),
        "tweeden": _tweeden(plek, daad),
        "wet": wetstappen(stand.stappen),
        "oordeel": stand.oordeel and recht_nl.vraagzin(stand.oordeel),
        "oordeel_artikel": stand.oordeel and artikellink(stand.oordeel.artikel),
        "strijdig": stand.strijdig and recht_nl.weigerzin(stand.strijdig),
        "geen_adres": dossier.geheim_adres,
    }
    return toon(plek.request, "intake/oproep.html", ctx, form=form if mag_nu else None)
