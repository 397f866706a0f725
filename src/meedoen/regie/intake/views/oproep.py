# SPDX-License-Identifier: EUPL-1.2
"""Uitnodigingen and oproepen of one person: what was sent, the next step with its reason, the letter before it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.recht.wi2021.intake import IntakeStap
from meedoen.regie.besluiten import queries as besluiten
from meedoen.regie.besluiten import services as brieven
from meedoen.regie.besluiten.brieven.gegevens import Brief as Briefgegevens
from meedoen.regie.besluiten.models import Brief
from meedoen.regie.dossiers.kop import contact_van
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import haal, toon
from meedoen.regie.intake import brieven as inhoud
from meedoen.regie.intake import forms as f
from meedoen.regie.intake import queries, services
from meedoen.regie.intake.feiten import Ladder, ladder
from meedoen.regie.intake.geschiedenis import regels
from meedoen.regie.intake.services import Afspraak, IntakeWeigering
from meedoen.regie.intake.trappen import Stapwoorden, woorden
from meedoen.regie.intake.views.hulp import WEIGERINGEN, in_formulier, rond, wetstappen
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.web.zinnen import recht_nl

_S = IntakeStap


@dataclass(frozen=True, slots=True)
class Daad:
    """An act on the ladder: its form, the words on the page, and whether a letter leaves (read it first)."""

    form: type[forms.Form]
    titel: str
    knop: str
    handeling: Handeling
    brief: bool = False
    klaar: str = ""


DADEN: Final[dict[str, Daad]] = {
    "uitnodiging": Daad(f.UitnodigingForm, "Uitnodiging", "Brief bekijken", Handeling.UITNODIGEN, True,
                        "De uitnodiging is gemaakt. Verstuur hem of geef hem mee."),
    "oproep": Daad(f.OproepForm, "Oproep", "Brief bekijken", Handeling.OPROEPEN, True,
                   "De oproep is gemaakt. Verstuur hem vandaag."),
    "waarschuwing": Daad(f.OproepForm, "Waarschuwing met nieuwe oproep", "Brief bekijken", Handeling.WAARSCHUWEN,
                         True, "De waarschuwing met de nieuwe oproep is gemaakt. Verstuur hem vandaag."),
    "verzetten": Daad(f.VerzetForm, "Gesprek verzetten", "Brief bekijken", Handeling.OPROEPEN, True,
                      "Het gesprek is verzet. Verstuur de nieuwe brief vandaag en bel ook even."),
    "uitkomst": Daad(f.UitkomstForm, "Wat kwam ervan?", "Vastleggen", Handeling.OPROEP_UITKOMST),
    "contact": Daad(f.ContactForm, "Bellen of langsgaan", "Contact vastleggen", Handeling.CONTACT_VASTLEGGEN),
    "oordeel": Daad(f.OordeelForm, "Oordelen", "Oordeel vastleggen", Handeling.OPROEP_UITKOMST),
    "afronden": Daad(f.AfrondenZonderForm, "Afronden zonder medewerking", "Afronden zonder medewerking",
                     Handeling.INTAKE_AFRONDEN),
}  # fmt: skip
_BUITEN_AZC: Final = frozenset({"oproep", "waarschuwing", "verzetten", "afronden"})
"""Acts that rest on the duty to come, which nobody has on a COA location."""
_BIJ_STAP: Final[dict[IntakeStap, str]] = {
    _S.UITNODIGEN: "uitnodiging",
    _S.EERSTE_OPROEP: "oproep",
    _S.NIEUWE_DATUM: "oproep",
    _S.DERDE_OPROEP: "oproep",
    _S.WAARSCHUWING_EN_HERHAALDE_OPROEP: "waarschuwing",
    _S.AFRONDEN_ZONDER_MEDEWERKING: "afronden",
}


def eerst(stand: Ladder, scope: Scope) -> str:
    """Return the act that is asked now, empty when nothing is."""
    if stand.strijdig is not None or stand.feiten.intake is not None or stand.feiten.pauze is not None:
        return ""
    laatste = stand.laatste
    if laatste is not None and laatste.uitkomst is None and not stand.in_azc:
        return "uitkomst" if (laatste.afspraak_op or laatste.verstuurd) <= scope.vandaag else ""
    if stand.stap is None:
        # First speak: judging somebody whom nobody reached is the other way, never the one that is offered first.
        return "oordeel" if laatste is not None and laatste.gesproken else "contact"
    if stand.stap is _S.CONTACT_ZOEKEN:
        return "contact"
    return _BIJ_STAP.get(stand.stap, "")


def anders(stand: Ladder, scope: Scope) -> list[str]:
    """Return the acts that are possible beside the one that is asked."""
    if stand.strijdig is not None or stand.feiten.intake is not None or stand.feiten.pauze is not None:
        return []
    laatste, nu = stand.laatste, eerst(stand, scope)
    loopt = laatste is not None and laatste.uitkomst is None and not stand.in_azc
    kan = {
        "verzetten": loopt,
        "uitkomst": loopt,
        "contact": stand.stap is None,
        "oordeel": stand.stap is None,
        "uitnodiging": stand.stap in (_S.EERSTE_OPROEP, _S.WACHTEN) and not loopt,
    }
    return [daad for daad, mogelijk in kan.items() if mogelijk and daad != nu]


@require_http_methods(["GET", "POST"])
def oproep(request: HttpRequest, dossier_id: UUID, daad: str = "") -> HttpResponse:
    """Show the ladder of one person, with the form of the act that is asked (or chosen); do it on POST."""
    if daad and daad not in DADEN:
        raise Http404
    handeling = DADEN[daad].handeling if request.method == "POST" and daad else Handeling.DOSSIER_LEZEN
    scope, dossier = haal(request, dossier_id, handeling, wat="oproepen brede intake")
    stand = ladder(dossier, peildatum=scope.vandaag)
    if request.method == "GET" and stand.in_azc and daad in _BUITEN_AZC:
        messages.info(request, "In het azc kun je alleen uitnodigen. Een oproep komt na de verhuizing.")
        return HttpResponseRedirect(f"/dossiers/{dossier.id}/oproep")
    nu = daad or eerst(stand, scope)
    if request.method != "POST" or not nu:
        form = _leeg(nu, scope, dossier, stand) if nu else None
        return _bladzijde(request, scope, dossier, stand, nu, form)
    form = DADEN[nu].form(request.POST)
    if form.is_valid():
        antwoord = _doe(request, scope, dossier, stand, nu, form)
        if antwoord is not None:
            return antwoord
    return _bladzijde(request, scope, dossier, ladder(dossier, peildatum=scope.vandaag), nu, form)


def _doe(
    request: HttpRequest, scope: Scope, dossier: Dossier, stand: Ladder, daad: str, form: forms.Form
) -> HttpResponse | None:
    """Do the act or show its letter first; None when it was refused and the form says why."""
    wat = DADEN[daad]
    if wat.brief and "versturen" not in request.POST:
        with in_formulier(form):
            brief = maak_brief(scope, dossier, stand, daad, form)
        return None if form.errors else _eerst_lezen(request, scope, dossier, daad, form, brief)
    with in_formulier(form):
        uitkomst = _UITVOEREN[daad](scope, dossier, stand, form)
    if form.errors:
        return None
    messages.success(request, wat.klaar or "Vastgelegd.")
    if isinstance(uitkomst, Brief):
        return HttpResponseRedirect(f"/dossiers/{dossier.id}/oproep#brief-{uitkomst.id}")
    if daad == "afronden" or form.cleaned_data.get("uitkomst") == g.Opkomst.VERSCHENEN.value:
        return HttpResponseRedirect(f"/dossiers/{dossier.id}/intake")
    return HttpResponseRedirect(f"/dossiers/{dossier.id}/oproep")


def _afspraak(form: forms.Form) -> Afspraak:
    assert isinstance(form, f.UitnodigingForm)
    return form.afspraak()


def _korter(form: forms.Form) -> bool:
    return bool(form.cleaned_data.get("korter"))


def _nummer(stand: Ladder) -> int:
    if stand.laatste is None or stand.laatste.nummer is None:
        raise IntakeWeigering("geen_oproep")
    return stand.laatste.nummer


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
    "afronden": lambda s, d, _, form: services.rond_af_zonder_medewerking(
        scope=s, dossier=d, reden=form.cleaned_data["reden"]
    ),
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


def _eerst_lezen(
    request: HttpRequest, scope: Scope, dossier: Dossier, daad: str, form: forms.Form, brief: Briefgegevens
) -> HttpResponse:
    """Show what leaves, before anything leaves."""
    velden = [(naam, request.POST.get(naam, "")) for naam in form.fields if request.POST.get(naam)]
    vraag = request.POST.copy()
    vraag.pop("csrfmiddlewaretoken", None)
    ctx = {
        **rond(scope, dossier, "Oproep", "Brief"),
        "daad": DADEN[daad],
        "verder_url": f"/dossiers/{dossier.id}/oproep/{daad}",
        "voorbeeld_url": f"/dossiers/{dossier.id}/oproep/{daad}/voorbeeld?{vraag.urlencode()}",
        "terug_url": f"/dossiers/{dossier.id}/oproep/{daad}",
        "velden": velden,
        "brief": brief,
        "afspraak": _afspraak(form),
        "veilig": contact.veilig_contact if (contact := contact_van(dossier)) else "",
        "boete": daad in ("oproep", "waarschuwing", "verzetten"),
    }
    return render(request, "intake/brief_lezen.html", ctx)


@require_GET
def voorbeeld(request: HttpRequest, dossier_id: UUID, daad: str) -> HttpResponse:
    """Return the letter as PDF as it would leave; nothing is kept."""
    if daad not in DADEN or not DADEN[daad].brief:
        raise Http404
    scope, dossier = haal(request, dossier_id, DADEN[daad].handeling, wat=f"voorbeeld brief: {daad}")
    form = DADEN[daad].form(request.GET)
    stand = ladder(dossier, peildatum=scope.vandaag)
    if form.is_valid():
        try:
            pdf = brieven.druk_af(maak_brief(scope, dossier, stand, daad, form))
        except WEIGERINGEN as weigering:
            form.add_error(None, weigering.zin)
        else:
            return _pdf(pdf, f"voorbeeld-{daad}")
    return _bladzijde(request, scope, dossier, stand, daad, form)


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


def _leeg(daad: str, scope: Scope, dossier: Dossier, stand: Ladder) -> forms.Form:
    wat = DADEN[daad]
    begin: dict[str, Any] = {"datum": scope.vandaag} if daad == "contact" else {}
    if wat.brief:
        plaats = _plaats(dossier, stand)
        begin = f.begin_afspraak(services.eerste_dag(scope, dossier), plaats[:120], dossier.tolk or dossier.taal)
    return wat.form(initial=begin)


def _plaats(dossier: Dossier, stand: Ladder) -> str:
    """Return where a talk usually is: on the COA location while somebody lives there, else at the gemeente."""
    if stand.in_azc and stand.feiten.azc and stand.feiten.azc[-1].locatie:
        return stand.feiten.azc[-1].locatie
    return f"Gemeentehuis {dossier.gemeente.naam}, {dossier.gemeente.adres}".strip(", ")


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


def _bladzijde(
    request: HttpRequest,
    scope: Scope,
    dossier: Dossier,
    stand: Ladder,
    daad: str,
    form: forms.Form | None,
) -> HttpResponse:
    basis = f"/dossiers/{dossier.id}/oproep"
    rust = _rust(dossier, stand)
    mag_nu = bool(daad) and mag(scope.rol, DADEN[daad].handeling) and dossier.gesloten_op is None
    ctx = {
        **rond(scope, dossier, "Oproep"),
        "stand": stand,
        "woorden": rust or woorden(stand),
        "rust": rust,
        "klaar": stand.feiten.intake,
        "gekozen": daad and daad != eerst(stand, scope),
        "daad_code": daad,
        "daad": DADEN.get(daad),
        "mag": mag_nu,
        "actie_url": f"{basis}/{daad}",
        "anders": [
            LinkBeeld(DADEN[code].titel, f"{basis}/{code}")
            for code in anders(stand, scope)
            if dossier.gesloten_op is None
        ],
        "regels": regels(stand, queries.afspraken(dossier)),
        "wet": wetstappen(stand.stappen),
        "oordeel": stand.oordeel and recht_nl.vraagzin(stand.oordeel),
        "oordeel_artikel": stand.oordeel and artikellink(stand.oordeel.artikel),
        "strijdig": stand.strijdig and recht_nl.weigerzin(stand.strijdig),
        "geen_adres": dossier.geheim_adres,
    }
    return toon(request, "intake/oproep.html", ctx, form=form if mag_nu else None)
