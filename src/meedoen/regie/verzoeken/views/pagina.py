# SPDX-License-Identifier: EUPL-1.2
"""The page Verzoeken of a dossier, and the acts up to a refusal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein.toegang import Handeling, mag
from meedoen.regie.besluiten.vooraf import KNOP, brief_vooraf
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.kop import kruimels, maak_kop
from meedoen.regie.dossiers.views.hulp import bevestigpagina, bewaar, haal, niet_open, vraag
from meedoen.regie.intake.views.hulp import wetstappen
from meedoen.regie.plannen import queries as plannen
from meedoen.regie.verzoeken import beeld, queries, services
from meedoen.regie.verzoeken import forms as f
from meedoen.regie.verzoeken.soorten import ONDERWERPEN
from meedoen.regie.verzoeken.views.hulp import BLAD, Plek, haal_verzoek
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LeegBeeld

_BEHANDELEN = Handeling.VERZOEK_BEHANDELEN
_formulier = require_http_methods(["GET", "POST"])


@require_safe
def blad(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show what was asked: what waits first, each with how it stands and what can be done."""
    scope, dossier = haal(request, dossier_id, wat="verzoeken")
    rijen = queries.verzoeken(scope, dossier)
    eerste = min((rij for rij in rijen if rij.loopt), key=lambda rij: rij.ontvangen_op, default=None)
    plan = queries.plan_sinds(scope, dossier, eerste) if eerste is not None else None
    dicht = dossier.gesloten_op is not None
    kaarten = [
        (kaart, wetstappen(kaart.wet))
        for kaart in (
            beeld.kaart(
                rij,
                scope,
                plan if plan and plan.dagtekening >= rij.ontvangen_op else None,
                dicht=dicht,
                voorop=plek == 0,
            )
            for plek, rij in enumerate(rijen)
        )
    ]
    kan_nieuw = mag(scope.rol, _BEHANDELEN) and not dicht
    return render(request, "verzoeken/blad.html", {
        "dossier": dossier,
        "kop": maak_kop(scope, dossier, "wijzigen"),
        "kruimels": kruimels(dossier, "Verzoeken"),
        "kaarten": kaarten,
        "nieuw": KnopBeeld("Verzoek vastleggen", f"{beeld.basis(dossier.id)}/nieuw", "gewoon" if rijen else "hoofd")
        if kan_nieuw
        else None,
        "leeg": LeegBeeld(
            "Er is niets gevraagd",
            "Vraagt iemand een andere leerroute, andere uren of iets anders in het plan? Leg het vast. De gemeente "
            "beslist dan binnen acht weken.",
        ),
    })  # fmt: skip


@_formulier
def nieuw(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Lay down what somebody asks."""
    scope, dossier = haal(request, dossier_id, _BEHANDELEN, wat="verzoek")
    dicht = niet_open(request, dossier)
    if dicht is not None:
        return dicht
    form = f.NieuwForm(request.POST or None, initial={"ontvangen_op": scope.vandaag})
    return vraag(
        request, scope, dossier, form,
        lambda: services.neem_op(scope=scope, dossier=dossier, **form.cleaned_data),
        titel="Verzoek vastleggen", knop="Verzoek bewaren", terug=BLAD,
        gelukt="Het verzoek staat in het dossier. Vanaf die dag telt de tijd om te beslissen.",
        lead="Vraagt de inburgeraar om een wijziging van het plan? Ook een nee is dan een besluit, met een brief.",
    )  # fmt: skip


def _daad(
    plek: Plek, form: DaadForm, daad: Callable[..., object], concept: Callable[..., Any] | None = None, **woorden: Any
) -> HttpResponse:
    """One form of one act. `concept`: makes the letter that can be read first."""
    dicht = plek.dicht()
    if dicht is not None:
        return dicht
    if concept is not None:
        gelezen = brief_vooraf(
            plek.request, form, plek.dossier.gemeente_id,
            lambda: concept(scope=plek.scope, dossier=plek.dossier, rij=plek.rij, **form.cleaned_data),
        )  # fmt: skip
        if gelezen is not None:
            return gelezen
        woorden["tweede_knop"] = KNOP
    return vraag(
        plek.request, plek.scope, plek.dossier, form, lambda: daad(**plek.wie(), **form.cleaned_data),
        terug=BLAD, bewerking=plek.rij.bewerking, **woorden,
    )  # fmt: skip


@_formulier
def aanvullen(request: HttpRequest, dossier_id: UUID, verzoek_id: UUID) -> HttpResponse:
    """Ask the person by letter for what is missing."""
    plek = haal_verzoek(request, dossier_id, verzoek_id, _BEHANDELEN)
    if plek.rij.loopt and plek.rij.aanvullen_op is not None:
        return plek.weg("al_gevraagd")
    form = f.AanvulForm(
        request.POST or None, initial={"tot": services.aanvuldag(plek.dossier, plek.scope.vandaag)}
    )  # fmt: skip
    return _daad(
        plek, form, services.vraag_aanvulling, services.concept_aanvullen,
        titel="Om een aanvulling vragen", knop="Brief maken", gelukt="De brief staat klaar. Verstuur hem vandaag.",
        lead="De inburgeraar krijgt een brief. Zolang je wacht, staat de tijd om te beslissen stil.",
    )  # fmt: skip


@_formulier
def aangevuld(request: HttpRequest, dossier_id: UUID, verzoek_id: UUID) -> HttpResponse:
    """Write that the person gave what was missing."""
    plek = haal_verzoek(request, dossier_id, verzoek_id, _BEHANDELEN)
    if plek.rij.loopt and (plek.rij.aanvullen_op is None or plek.rij.aangevuld_op is not None):
        return plek.weg("niet_gevraagd")
    form = f.DagForm(request.POST or None, initial={"datum": plek.scope.vandaag})
    return _daad(plek, form, services.vul_aan, titel="Verzoek aangevuld", knop="Bewaren",
                 lead="Vanaf deze dag telt de tijd om te beslissen weer.")  # fmt: skip


@_formulier
def later(request: HttpRequest, dossier_id: UUID, verzoek_id: UUID) -> HttpResponse:
    """Tell the person by letter that the decision comes later."""
    plek = haal_verzoek(request, dossier_id, verzoek_id, _BEHANDELEN)
    if plek.rij.loopt and plek.rij.later_op is not None:
        return plek.weg("al_later")
    if plek.rij.loopt and plek.scope.vandaag > plek.rij.termijn().waarde:
        return plek.weg("later_te_laat")
    form = f.LaterForm(request.POST or None)
    was = datums.voluit_met_dag(plek.rij.termijn().waarde)
    return _daad(
        plek, form, services.meld_later, services.concept_later,
        titel="Later beslissen", knop="Brief maken", gelukt="De brief staat klaar. Verstuur hem vandaag.",
        lead=f"De laatste dag is nu {was}. Tot die dag kun je dit één keer schrijven (artikel 4:14 lid 3 Awb).",
    )  # fmt: skip


@_formulier
def intrekken(request: HttpRequest, dossier_id: UUID, verzoek_id: UUID) -> HttpResponse:
    """Write that the person does not ask it any more."""
    plek = haal_verzoek(request, dossier_id, verzoek_id, _BEHANDELEN)
    form = f.DagForm(request.POST or None, initial={"datum": plek.scope.vandaag})
    return _daad(
        plek, form, services.trek_in, titel="Verzoek ingetrokken", knop="Verzoek afsluiten",
        lead="Alleen de inburgeraar zelf trekt een verzoek in. Twijfel je? Beslis dan op het verzoek.",
    )  # fmt: skip


@_formulier
def toekennen(request: HttpRequest, dossier_id: UUID, verzoek_id: UUID) -> HttpResponse:
    """Lead to the change of the plan; once that was adopted, say that it grants this."""
    plek = haal_verzoek(request, dossier_id, verzoek_id, _BEHANDELEN)
    dicht = plek.dicht()
    if dicht is not None:
        return dicht
    plan = queries.plan_sinds(plek.scope, plek.dossier, plek.rij)
    if plan is None:
        onderwerp = ONDERWERPEN[plek.rij.onderwerp]
        concept = plannen.plannen(plek.scope, plek.dossier).concept is not None
        return render(request, "verzoeken/toekennen.html", {
            "dossier": plek.dossier, "kruimels": kruimels(plek.dossier, "Verzoek toekennen"), "terug_url": plek.terug,
            "onderwerp": onderwerp, "concept": concept,
            "wijzig": KnopBeeld("Plan bekijken", f"/dossiers/{plek.dossier.id}/plan", "hoofd") if concept
            else KnopBeeld("Wijziging beginnen", f"/dossiers/{plek.dossier.id}/{onderwerp.wijzig}", "hoofd"),
        })  # fmt: skip
    form = DaadForm(request.POST or None)

    def doe() -> str:
        services.ken_toe(**plek.wie())
        return plek.terug

    return bewaar(request, form, doe, gelukt="Het verzoek is toegekend.") or bevestigpagina(
        request, vraag="Kent het nieuwe plan dit verzoek toe?",
        gevolg=f"Het plan van {datums.voluit(plan.dagtekening)}, besluit {plan.nummer}.",
        gevolgen=["Het verzoek is klaar. De brief bij het plan is het antwoord.",
                  "Kent het plan maar een deel toe? Wijs dan de rest af."],
        knop="Verzoek toekennen", terug=plek.terug, form=form, bewerking=plek.rij.bewerking,
    )  # fmt: skip
