# SPDX-License-Identifier: EUPL-1.2
"""The forms of ontzorgen, each one act."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein.gebeurtenissen import Betaler, VasteLast
from meedoen.regie.besluiten.verzendveld import IntrekForm, kies_wijze
from meedoen.regie.besluiten.vooraf import KNOP, brief_vooraf
from meedoen.regie.ontzorgen import forms as f
from meedoen.regie.ontzorgen import models, queries, services
from meedoen.regie.ontzorgen.services.plan import TOESLAGEN
from meedoen.regie.ontzorgen.services.verlengen import Verlenging
from meedoen.regie.ontzorgen.views.hulp import Plek, haal, vraag, wijzigend
from meedoen.regie.web import datums
from meedoen.regie.web.zinnen.domein_nl.ontzorgen import LASTEN

_EEN_DAG = timedelta(days=1)
_formulier = require_http_methods(["GET", "POST"])


@_formulier
@wijzigend
def bijstand(plek: Plek) -> HttpResponse:
    """Lay down when the bijstand began, and when it ends."""
    oud = plek.feiten.bijstand
    begin = {"vanaf": oud.vanaf, "tot_en_met": oud.tot - _EEN_DAG if oud.tot else None} if oud else {}
    form = f.BijstandForm(plek.request.POST or None, initial=begin)

    def doe() -> None:
        invoer = form.cleaned_data
        services.stel_bijstand_vast(
            scope=plek.scope, dossier=plek.dossier, vanaf=invoer["vanaf"], tot=f.na(invoer["tot_en_met"])
        )

    return vraag(plek, form, doe, titel="Recht op bijstand", knop="Bijstand bewaren",
                 lead="Neem de dag over uit het besluit over de bijstand. Daarmee begint het ontzorgen.")  # fmt: skip


@_formulier
@wijzigend
def begin(plek: Plek) -> HttpResponse:
    """Lay down that the payments are arranged."""
    form = f.DagForm(plek.request.POST or None, initial={"datum": plek.scope.vandaag})
    return vraag(
        plek, form,
        lambda: services.begin_ontzorgen(scope=plek.scope, dossier=plek.dossier, datum=form.cleaned_data["datum"]),
        titel="Ontzorgen beginnen", knop="Begin bewaren",
        lead="Vul de dag in waarop alles is geregeld: de gemeente betaalt de vaste lasten uit de bijstand.",
    )  # fmt: skip


@_formulier
@wijzigend
def last(plek: Plek) -> HttpResponse:
    """Lay down who pays a fixed cost."""
    soort = plek.request.GET.get("last", "")
    oud = plek.feiten.bijstand
    form = f.LastForm(
        plek.request.POST or None,
        initial={"last": soort, "betaler": Betaler.GEMEENTE.value, "vanaf": oud.vanaf if oud else None},
    )

    def doe() -> None:
        invoer = form.cleaned_data
        services.regel_last(
            scope=plek.scope, dossier=plek.dossier, last=VasteLast(invoer["last"]), betaler=Betaler(invoer["betaler"]),
            ontvanger=invoer["ontvanger"], centen=invoer["bedrag"], vanaf=invoer["vanaf"],
            tot=f.na(invoer["tot_en_met"]), reden=invoer["reden"],
        )  # fmt: skip

    return vraag(plek, form, doe, titel="Vaste last", knop="Vaste last bewaren")


@_formulier
@wijzigend
def zelf(plek: Plek, last_id: UUID) -> HttpResponse:
    """Let the person pay a cost themselves from a day."""
    rij = _rij(plek, last_id)
    form = f.ZelfForm(plek.request.POST or None, initial={"vanaf": rij.tot or plek.scope.vandaag})
    wat = LASTEN[VasteLast(rij.last)]
    return vraag(
        plek, form,
        lambda: services.betaal_zelf(scope=plek.scope, dossier=plek.dossier, last_id=last_id, **form.cleaned_data),
        titel=f"Zelf betalen: {wat.lower()}", knop="Zelf betalen bewaren",
        lead="Vanaf deze dag betaalt de inburgeraar deze last zelf.",
    )  # fmt: skip


@_formulier
@wijzigend
def weg(plek: Plek, last_id: UUID) -> HttpResponse:
    """Take back a payment that was a mistake."""
    wat = LASTEN[VasteLast(_rij(plek, last_id).last)]
    form = f.WegForm(plek.request.POST or None)
    return vraag(
        plek, form,
        lambda: services.haal_last_weg(scope=plek.scope, dossier=plek.dossier, last_id=last_id, **form.cleaned_data),
        titel=f"Weghalen: {wat.lower()}", knop="Vaste last weghalen",
        lead="Doe dit alleen als het niet klopt. Vul daarna de goede last in. Wat er stond, blijft op de tijdlijn.",
    )  # fmt: skip


def _rij(plek: Plek, last_id: UUID) -> models.VasteLast:
    for betaling in queries.betalingen(plek.scope, plek.dossier):
        if betaling.rij.id == last_id:
            return betaling.rij
    raise Http404


@_formulier
@wijzigend
def exitplan(plek: Plek) -> HttpResponse:
    """Lay down when the exit plan was made."""
    form = f.DagForm(plek.request.POST or None, initial={"datum": plek.scope.vandaag})
    return vraag(
        plek, form,
        lambda: services.maak_exitplan(scope=plek.scope, dossier=plek.dossier, datum=form.cleaned_data["datum"]),
        titel="Uitstroomplan", knop="Uitstroomplan bewaren",
        lead="Spreek samen af wanneer de inburgeraar welke last zelf betaalt, en maak een begroting.",
    )  # fmt: skip


@_formulier
@wijzigend
def begroting(plek: Plek) -> HttpResponse:
    """Make a budget plan."""
    oud = queries.begroting(plek.scope, plek.dossier)
    form = f.BegrotingForm(plek.request.POST or None, initial=dict(oud.posten) if oud else {})
    return vraag(
        plek, form,
        lambda: services.bewaar_begroting(scope=plek.scope, dossier=plek.dossier, posten=form.posten()),
        titel="Begroting per maand", knop="Begroting bewaren",
        lead="Vul in wat er per maand binnenkomt en wat er uitgaat. Leeg is niets. De vaste lasten telt Meedoen erbij.",
    )  # fmt: skip


@_formulier
@wijzigend
def langer(plek: Plek) -> HttpResponse:
    """Decide to go on under article 57 of the Participatiewet; the letter can be read first."""
    form = f.VerlengForm(plek.request.POST or None, initial={"besproken_op": plek.scope.vandaag})
    kies_wijze(form, plek.dossier)
    brief = brief_vooraf(
        plek.request, form, plek.dossier.gemeente_id,
        lambda: services.concept_verleng(scope=plek.scope, dossier=plek.dossier, wat=_verlenging(form)),
    )  # fmt: skip
    lead = (
        "Betalen uit de bijstand kan na de zes maanden alleen met een eigen besluit (artikel 57 onderdeel a van de "
        "Participatiewet). Meedoen maakt het besluit en de brief."
    )
    laatste = plek.klok.uiterste
    if laatste is not None and laatste < plek.scope.vandaag - _EEN_DAG:
        lead = (
            f"{lead} Het ontzorgen liep tot en met {datums.voluit(laatste)}. Dit besluit geldt vanaf vandaag: wat "
            "daartussen is betaald, heeft geen besluit."
        )
    return brief or vraag(
        plek, form, lambda: services.verleng(
            scope=plek.scope, dossier=plek.dossier, wat=_verlenging(form), hoe=form.cleaned_data["hoe_weg"]
        ),
        titel="Langer ontzorgen", knop="Besluit nemen", lead=lead, tweede_knop=KNOP,
        gelukt="Besloten. De brief is gemaakt. Je vindt hem bij Besluiten.",
    )  # fmt: skip


@_formulier
@wijzigend
def langer_intrekken(plek: Plek) -> HttpResponse:
    """Withdraw the decision to go on; the letter can be read first."""
    form = IntrekForm(plek.request.POST or None)
    kies_wijze(form, plek.dossier)

    def wat() -> services.Intrek:
        return services.Intrek(form.cleaned_data["reden"], form.cleaned_data["hoe_weg"])

    brief = brief_vooraf(
        plek.request, form, plek.dossier.gemeente_id,
        lambda: services.concept_trek_in(scope=plek.scope, dossier=plek.dossier, wat=wat()),
    )  # fmt: skip
    return brief or vraag(
        plek, form, lambda: services.trek_in(scope=plek.scope, dossier=plek.dossier, wat=wat()),
        titel="Langer ontzorgen intrekken", knop="Besluit intrekken", tweede_knop=KNOP,
        lead="De gemeente betaalt dan niet meer uit de bijstand na vandaag, of na de zes maanden als die nog lopen. "
        "Intrekken is ook een besluit: er komt een brief, en bezwaar kan.",
        gelukt="Ingetrokken. De brief vind je bij Besluiten.",
    )  # fmt: skip


def _verlenging(form: f.VerlengForm) -> Verlenging:
    invoer = form.cleaned_data
    return Verlenging(
        tot=invoer["tot_en_met"] + _EEN_DAG, gegronde_redenen=invoer["gegronde_redenen"] == "ja",
        reden=invoer["reden"], besproken_op=invoer["besproken_op"], mening=invoer["mening"],
    )  # fmt: skip


@require_safe
def besluit(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Give the letter of the newest decision to go on, also to who reads no other decisions of this dossier."""
    plek = haal(request, dossier_id)
    rij = queries.besluit(plek.scope, plek.dossier)
    brief = queries.brief(plek.scope, plek.dossier, rij) if rij else None
    if rij is None or brief is None:
        raise Http404
    koppen = {"Content-Disposition": f'inline; filename="{rij.nummer}.pdf"', "Cache-Control": "no-store"}
    return HttpResponse(bytes(brief.pdf), content_type="application/pdf", headers=koppen)


@_formulier
@wijzigend
def exitgesprek(plek: Plek) -> HttpResponse:
    """Lay down the exit talk; from a day the person pays all costs."""
    laatste = plek.klok.uiterste
    morgen = max(laatste or plek.scope.vandaag, plek.scope.vandaag - _EEN_DAG) + _EEN_DAG
    form = f.ExitForm(plek.request.POST or None, initial={"datum": plek.scope.vandaag, "zelf_vanaf": morgen})
    lead = f"Het ontzorgen loopt tot en met {datums.voluit(laatste)}." if laatste else ""
    return vraag(
        plek, form,
        lambda: services.voer_exitgesprek(scope=plek.scope, dossier=plek.dossier, **form.cleaned_data),
        titel="Eindgesprek", knop="Eindgesprek bewaren", lead=lead,
    )  # fmt: skip


@_formulier
@wijzigend
def overgang(plek: Plek) -> HttpResponse:
    """Lay down the weeks between COA and bijstand."""
    oud = queries.overgang(plek.scope, plek.dossier)
    velden = f.OvergangForm.base_fields
    form = f.OvergangForm(
        plek.request.POST or None, initial={naam: getattr(oud, naam) for naam in velden} if oud else {}
    )

    def doe() -> None:
        invoer = form.cleaned_data
        services.bewaar_overgang(
            scope=plek.scope, dossier=plek.dossier, leefgeld_tot_en_met=invoer["leefgeld_tot_en_met"],
            uitkering_op=invoer["uitkering_op"], voorschot=form.voorschot(), anders=form.iets_anders(),
        )  # fmt: skip

    return vraag(plek, form, doe, titel="Van COA naar bijstand", knop="Dagen bewaren",
                 lead="Wanneer stopt het leefgeld, wanneer komt de uitkering, en wat helpt daartussen?")  # fmt: skip


@_formulier
@wijzigend
def toeslag(plek: Plek, soort: str) -> HttpResponse:
    """Fill in one line of the check-list."""
    if soort not in TOESLAGEN:
        raise Http404
    oud = queries.toeslagen(plek.scope, plek.dossier).get(soort)
    velden = ("wie", "uiterlijk", "gedaan_op", "nvt")
    form = f.ToeslagForm(
        plek.request.POST or None, initial={naam: getattr(oud, naam) for naam in velden} if oud else {}
    )
    return vraag(
        plek, form,
        lambda: services.bewaar_toeslag(scope=plek.scope, dossier=plek.dossier, soort=soort, **form.cleaned_data),
        titel=TOESLAGEN[soort], knop="Bewaren",
    )  # fmt: skip
