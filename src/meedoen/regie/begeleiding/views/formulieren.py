# SPDX-License-Identifier: EUPL-1.2
"""The forms of arriving and guidance, each one act."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from meedoen.domein.begeleiding import VAN_PUNT, Lijst, ritme
from meedoen.domein.gebeurtenissen import Begeleidingsfase, Regelpunt, Woonstap, Woonvorm
from meedoen.regie.begeleiding import forms as f
from meedoen.regie.begeleiding import queries, services
from meedoen.regie.begeleiding.services import BegeleidWeigering
from meedoen.regie.begeleiding.views.hulp import Plek, bij_punt, vraag, wijzigend
from meedoen.regie.dossiers.feiten import beleid
from meedoen.regie.dossiers.kop import kruimels
from meedoen.regie.dossiers.views.hulp import toon
from meedoen.regie.web import datums
from meedoen.regie.web.zinnen.domein_nl.begeleiding import PUNTEN, UITLEG

_GEWIST = "De antwoorden worden gewist. Dat er iets is weggehaald, blijft op de tijdlijn."
_formulier = require_http_methods(["GET", "POST"])
_VOLGENDE = {None: Woonstap.ZOEKEN, Woonstap.ZOEKEN: Woonstap.AANBOD, Woonstap.AANBOD: Woonstap.SLEUTEL,
             Woonstap.GEWEIGERD: Woonstap.AANBOD, Woonstap.SLEUTEL: Woonstap.ZOEKEN}  # fmt: skip


def _getal(tekst: str) -> int:
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 12 else -1


@_formulier
@wijzigend
def woning(plek: Plek) -> HttpResponse:
    """Lay down a step on the way to a house."""
    laatste = plek.feiten.begeleiding.woning
    stap = _VOLGENDE[laatste.stap if laatste else None]
    form = f.WoningForm(plek.request.POST or None, initial={"datum": plek.scope.vandaag, "stap": stap.value})

    def doe() -> None:
        velden = form.cleaned_data | {"stap": Woonstap(form.cleaned_data["stap"])}
        services.leg_woonstap_vast(scope=plek.scope, dossier=plek.dossier, **velden)

    lead = "Met de sleutel begint de lijst van de eerste week, en de begeleiding als die er nog niet was."
    return vraag(plek, form, doe, titel="Woning", knop="Stap vastleggen", lead=lead)


@_formulier
@wijzigend
def woonsituatie(plek: Plek) -> HttpResponse:
    """Lay down where somebody lives."""
    form = f.WoonsituatieForm(plek.request.POST or None, initial={"vanaf": plek.scope.vandaag})

    def doe() -> None:
        velden = form.cleaned_data | {"vorm": Woonvorm(form.cleaned_data["vorm"])}
        services.leg_woonsituatie_vast(scope=plek.scope, dossier=plek.dossier, **velden)

    return vraag(plek, form, doe, titel="Waar woont iemand?", knop="Woonplek vastleggen",
                 lead="Dit verandert geen termijn: daarvoor telt wat DUO en de BRP zeggen.")  # fmt: skip


@_formulier
@wijzigend
def geen_woning(plek: Plek) -> HttpResponse:
    """Lay down a time without a house."""
    form = f.GeenWoningForm(plek.request.POST or None, initial={"tot_en_met": plek.scope.vandaag})
    return vraag(
        plek, form,
        lambda: services.leg_geen_woning_vast(scope=plek.scope, dossier=plek.dossier, **form.cleaned_data),
        titel="Geen woning beschikbaar", knop="Dagen vastleggen",
        lead="Zo blijft zichtbaar dat de inburgeraar hier niets aan kon doen.",
    )  # fmt: skip


@_formulier
@bij_punt
def regelen(plek: Plek, wat: Regelpunt) -> HttpResponse:
    """Lay down who arranges one thing, by when, and when it was done."""
    feiten = plek.feiten
    stand = services.stand_van(feiten.begeleiding, wat)
    begin = feiten.begeleiding.sleutel if VAN_PUNT[wat].lijst is Lijst.EERSTE_WEEK else feiten.pip_concept
    uiterlijk = begin + timedelta(days=VAN_PUNT[wat].dagen) if begin else None
    post = plek.request.POST or None
    form = f.PuntForm(post, initial=f.puntbegin(stand, uiterlijk))
    gezien = services.merk(stand) if post is None else _getal(post.get("bewerking", ""))
    return vraag(
        plek, form,
        lambda: services.werk_punt_bij(scope=plek.scope, dossier=plek.dossier, nieuw=form.stand(wat), gezien=gezien),
        titel=PUNTEN[wat], knop="Bewaren", lead=UITLEG.get(wat, ""), bewerking=gezien,
        terug=plek.week_url.removeprefix(f"/dossiers/{plek.dossier.id}/"),
    )  # fmt: skip


@require_POST
@bij_punt
def gedaan(plek: Plek, wat: Regelpunt) -> HttpResponse:
    """Tick one thing off as done today."""
    try:
        nieuw = services.vink_punt_af(scope=plek.scope, dossier=plek.dossier, punt=wat)
    except BegeleidWeigering as fout:
        messages.warning(plek.request, fout.zin)
    else:
        messages.success(plek.request, f"{PUNTEN[wat]}: {'gedaan' if nieuw else 'dit was al klaar'}.")
    return redirect(plek.week_url)


@_formulier
@wijzigend
def fase(plek: Plek) -> HttpResponse:
    """Let the guidance go to a phase."""
    nu, post = plek.feiten.begeleiding.fase, plek.request.POST or None
    gezien = services.merk(nu) if post is None else _getal(post.get("bewerking", ""))
    begin = {"datum": plek.scope.vandaag, "fase": nu.fase.value if nu else Begeleidingsfase.INTENSIEF.value}
    form = f.FaseForm(post, initial=begin)

    def doe() -> None:
        velden = form.cleaned_data | {"fase": Begeleidingsfase(form.cleaned_data["fase"])}
        if velden["ritme_dagen"] is None:
            velden["ritme_dagen"] = ritme(velden["fase"], beleid(plek.dossier.gemeente_id, plek.scope.vandaag))
        services.kies_fase(scope=plek.scope, dossier=plek.dossier, gezien=gezien, **velden)

    return vraag(
        plek, form, doe, titel="Fase van de begeleiding", knop="Fase vastleggen", bewerking=gezien,
        lead="Van intensief naar loslaten. Kies samen, op wat de inburgeraar nu zelf doet.",
    )  # fmt: skip


@_formulier
@wijzigend
def meting(plek: Plek) -> HttpResponse:
    """Fill in together what the person does alone, in two views."""
    form = f.MetingForm(plek.request.POST or None, initial={"datum": plek.scope.vandaag})
    if plek.request.method == "POST" and form.is_valid():
        velden = form.cleaned_data
        try:
            services.bewaar_meting(
                scope=plek.scope, dossier=plek.dossier, datum=velden["datum"], trappen=form.trappen(),
                toelichting=velden["toelichting"],
            )  # fmt: skip
        except BegeleidWeigering as fout:
            form.meld(fout)
        else:
            messages.success(plek.request, "Bewaard. Hieronder zie je het naast de vorige keer.")
            return redirect(f"{plek.basis}#zelfredzaamheid")
    inhoud = {
        "titel": "Samen invullen: wat doet iemand zelf?",
        "dossier": plek.dossier,
        "kruimels": kruimels(plek.dossier, "Begeleiding", "Samen invullen"),
        "terug_url": plek.basis,
    }
    return toon(plek.request, "begeleiding/meting.html", inhoud, form=form)


@_formulier
@wijzigend
def meting_weg(plek: Plek, meting_id: UUID) -> HttpResponse:
    """Take back what was filled in by mistake."""
    rij = next((m for m in queries.metingen(plek.scope, plek.dossier) if m.id == meting_id), None)
    if rij is None:
        raise Http404
    form = f.RedenForm(plek.request.POST or None)
    return vraag(
        plek, form,
        lambda: services.haal_meting_weg(scope=plek.scope, dossier=plek.dossier, meting_id=meting_id,
                                         **form.cleaned_data),
        titel=f"Weghalen: ingevuld op {datums.voluit(rij.datum)}", knop="Weghalen",
        lead=_GEWIST,
    )  # fmt: skip


@_formulier
@wijzigend
def hoe_gaat_het(plek: Plek) -> HttpResponse:
    """Lay down what the person answers when asked how it goes."""
    form = f.HoeGaatHetForm(plek.request.POST or None, initial={"datum": plek.scope.vandaag})

    def doe() -> None:
        velden = form.cleaned_data
        services.bewaar_antwoorden(
            scope=plek.scope, dossier=plek.dossier, datum=velden["datum"], antwoorden=form.antwoorden(),
            woorden=velden["woorden"],
        )  # fmt: skip

    lead = (
        "Vraag het de inburgeraar alleen, zo nodig met een tolk. Niets hoeft. Wat iemand zegt, wordt nooit een bewijs."
    )
    return vraag(plek, form, doe, titel="Hoe gaat het?", knop="Antwoorden bewaren", lead=lead)


@_formulier
@wijzigend
def hoe_gaat_het_weg(plek: Plek, antwoord_id: UUID) -> HttpResponse:
    """Take back answers that were a mistake."""
    rij = next((r for r in queries.hoe_gaat_het(plek.scope, plek.dossier) if r.id == antwoord_id), None)
    if rij is None:
        raise Http404
    form = f.RedenForm(plek.request.POST or None)
    return vraag(
        plek, form,
        lambda: services.haal_antwoorden_weg(scope=plek.scope, dossier=plek.dossier, antwoord_id=antwoord_id,
                                             **form.cleaned_data),
        titel=f"Weghalen: gevraagd op {datums.voluit(rij.datum)}", knop="Weghalen", lead=_GEWIST,
    )  # fmt: skip
