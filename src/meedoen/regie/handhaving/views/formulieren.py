# SPDX-License-Identifier: EUPL-1.2
"""The forms of weighing and deciding, each one act."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from meedoen.domein.gebeurtenissen import Boetegrond
from meedoen.recht.wi2021.boete_medewerking import Planonderdeel, Verwijtbaarheid
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.besluiten.taalveld import kies_taal
from meedoen.regie.besluiten.verzendveld import kies_wijze
from meedoen.regie.besluiten.vooraf import KNOP, brief_vooraf
from meedoen.regie.bezwaren.views.hulp import gezien, probeer
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.views.hulp import bevestigpagina
from meedoen.regie.handhaving import forms as f
from meedoen.regie.handhaving import services, toets
from meedoen.regie.handhaving.fouten import BoeteWeigering
from meedoen.regie.handhaving.services import rapport
from meedoen.regie.handhaving.views.hulp import BESLIS, WEGEN, basis, haal, haal_zaak, vraag
from meedoen.regie.voordeel.punten import Soort
from meedoen.regie.web import datums
from meedoen.regie.web.taal import euro

_formulier = require_http_methods(["GET", "POST"])


@_formulier
def begin_intake(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Ask once, then begin to weigh a fine for a missed oproep."""
    scope, dossier = haal(request, dossier_id, WEGEN)
    form = DaadForm(request.POST if request.method == "POST" else None)
    nieuw = []
    if request.method == "POST" and probeer(form, lambda: nieuw.append(
        services.begin_intake(scope=scope, dossier=dossier)
    )):  # fmt: skip
        return redirect(basis(dossier, nieuw[0].id))
    return bevestigpagina(
        request,
        vraag="Beginnen met wegen?",
        gevolg="Je kijkt stap voor stap of een boete past.",
        gevolgen=[
            "Er gaat nu nog niets naar de inburgeraar.",
            "Je kunt op elk moment stoppen, of kiezen voor geen boete.",
            "Een ander dan wie het rapport maakt, beslist.",
        ],
        knop="Beginnen met wegen",
        terug=basis(dossier),
        form=form,
    )


@_formulier
def begin_plan(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Begin to weigh a fine for a part of the plan, with the facts that were seen."""
    scope, dossier = haal(request, dossier_id, WEGEN)
    form = f.MedewerkingForm(request.POST or None)

    def doe() -> None:
        invoer = form.cleaned_data
        services.begin_medewerking(
            scope=scope, dossier=dossier, onderdeel=Planonderdeel(invoer["planonderdeel"]),
            overtreding_op=invoer["overtreding_op"], geconstateerd_op=invoer["geconstateerd_op"],
            feiten_zelf_gezien=invoer["feiten_zelf_gezien"],
        )  # fmt: skip

    return vraag(
        request, scope, dossier, form, doe, titel="Boete wegen voor het plan", knop="Beginnen met wegen",
        lead="Praat eerst met de inburgeraar over wat niet lukt. Een boete is het laatste middel.",
    )  # fmt: skip


@_formulier
def wegen(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Judge blame, bijstand and, for an asielstatushouder, unwillingness."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, WEGEN)
    rij = zaak.rij
    begin = {
        "verwijt": rij.verwijt, "verwijt_reden": rij.verwijt_reden,
        "bijstand": rij.bijstand or ("open" if rij.verwijt else ""),
        "strafzaak": rij.strafzaak or ("open" if rij.verwijt else ""),
        "verlaagd_op": rij.verlaagd_op, "verlaagd_artikel": rij.verlaagd_artikel, "onwil_reden": rij.onwil_reden,
        "onwil": {True: "ja", False: "nee"}.get(rij.onwil_bewezen, "") if rij.onwil_bewezen is not None else "",
    }  # fmt: skip
    asiel = zaak.feiten.doelgroep is Doelgroep.ASIEL and zaak.beleid.asielboetes
    form = f.WeegForm(request.POST or None, initial=begin, asiel=asiel, intake=zaak.grond is Boetegrond.INTAKE)

    def doe() -> None:
        invoer = form.cleaned_data
        services.weeg(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, gezien=gezien(request),
            verwijt=Verwijtbaarheid(invoer["verwijt"]), verwijt_reden=invoer["verwijt_reden"],
            bijstand="" if invoer["bijstand"] == "open" else invoer["bijstand"], verlaagd_op=invoer["verlaagd_op"],
            verlaagd_artikel=invoer["verlaagd_artikel"],
            strafzaak="" if invoer["strafzaak"] == "open" else invoer["strafzaak"],
            onwil_bewezen={"ja": True, "nee": False}.get(invoer.get("onwil", "")),
            onwil_reden=invoer.get("onwil_reden", ""),
        )  # fmt: skip

    return vraag(
        request, scope, zaak.dossier, form, doe, titel="Wegen", knop="Bewaren", naar=procedure_id,
        bewerking=rij.bewerking,
        lead="Jouw voorstel. Wie beslist, kijkt opnieuw.",
    )  # fmt: skip


@_formulier
def omstandigheid(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Add something that speaks for the person."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, WEGEN)
    form = f.OmstandigheidForm(request.POST or None)

    def doe() -> None:
        invoer = form.cleaned_data
        services.voeg_toe(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, gezien=gezien(request),
            soort=Soort(invoer["soort"]), tekst=invoer["tekst"], zelf_verteld=invoer["zelf_verteld"],
        )  # fmt: skip

    return vraag(
        request, scope, zaak.dossier, form, doe, titel="Wat voor de inburgeraar spreekt", knop="Toevoegen",
        naar=procedure_id, bewerking=zaak.rij.bewerking,
        lead="Over gezondheid schrijf je alleen iets als de inburgeraar er zelf over begon.",
    )  # fmt: skip


@_formulier
def weegt_niet(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Write why something that was counted has no weight here; it stays in sight."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, WEGEN)
    sleutel = request.GET.get("punt", "")
    punt = next((p for p in rapport.punten(zaak) if p.sleutel == sleutel and p.weegt), None)
    if punt is None or sleutel.startswith("hand:"):
        raise Http404
    form = f.RedenForm(request.POST or None)
    return vraag(
        request, scope, zaak.dossier, form,
        lambda: services.weegt_niet(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, sleutel=sleutel, **form.cleaned_data
        ),
        titel="Weegt hier niet", knop="Bewaren", naar=procedure_id,
        lead=f"{punt.zin} Het blijft staan, met jouw reden.",
    )  # fmt: skip


@_formulier
def voornemen(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Make the report and send it with the intention to fine; the letter can be read first."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, WEGEN)
    form = f.VoornemenForm(request.POST or None, initial={"tolk": zaak.dossier.tolk})
    kies_taal(form, zaak.dossier)
    gelezen = brief_vooraf(
        request, form, zaak.dossier.gemeente_id, lambda: rapport.concept(scope, zaak, **form.cleaned_data)
    )
    if gelezen is not None:
        return gelezen
    try:
        rapport.eis_kan(zaak)
    except BoeteWeigering as fout:
        messages.warning(request, fout.zin)
        return redirect(basis(zaak.dossier, procedure_id))
    return vraag(
        request, scope, zaak.dossier, form,
        lambda: services.verstuur_voornemen(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, gezien=gezien(request), **form.cleaned_data
        ),
        titel="Rapport en voornemen", knop="Rapport en voornemen versturen", naar=procedure_id,
        bewerking=zaak.rij.bewerking, gelukt="Verstuurd. Geef de brief mee of stuur hem op.",
        lead=f"Reageren kan dan tot en met {datums.voluit(rapport.laatste_dag(zaak))}. Lees de brief eerst.",
        extra={"tweede_knop": KNOP},
    )  # fmt: skip


@_formulier
def zienswijze(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Write what the person said, with the cautie, or that nothing came."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, WEGEN)
    form = f.ZienswijzeForm(request.POST or None)

    def doe() -> None:
        invoer = form.cleaned_data
        ja = {"ja": True, "nee": False}
        services.leg_zienswijze_vast(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, gezien=gezien(request),
            gegeven=ja[invoer["gegeven"]], datum=invoer["datum"] or scope.vandaag,
            verhoord=ja.get(invoer["verhoord"], False), cautie_gegeven=ja.get(invoer["cautie"]), tekst=invoer["tekst"],
        )  # fmt: skip

    return vraag(
        request, scope, zaak.dossier, form, doe, titel="Zienswijze", knop="Bewaren", naar=procedure_id,
        bewerking=zaak.rij.bewerking,
        lead="Zeg vooraf: u hoeft niet te antwoorden. Een tolk is nooit een kind of de partner.",
    )  # fmt: skip


@_formulier
def boete(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Impose the fine."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, BESLIS)
    form = f.BoeteOpleggenForm(
        request.POST or None, initial={"verwijt": zaak.rij.verwijt, "strafzaak": zaak.rij.strafzaak},
        intake=zaak.grond is Boetegrond.INTAKE,
    )  # fmt: skip
    kies_wijze(form, zaak.dossier)
    kies_taal(form, zaak.dossier)

    def oordeel() -> services.Oordeel:
        invoer = form.cleaned_data
        return services.Oordeel(
            invoer["motivering"], Verwijtbaarheid(invoer["verwijt"]),
            invoer["bedrag"] if invoer["lager"] == "ja" else None, invoer["strafzaak"],
        )  # fmt: skip

    def doe() -> None:
        services.leg_op(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, gezien=gezien(request),
            hoe=form.cleaned_data["hoe_weg"], brieftaal=form.cleaned_data["brieftaal"], **oordeel()._asdict(),
        )  # fmt: skip

    gelezen = brief_vooraf(
        request, form, zaak.dossier.gemeente_id,
        lambda: services.concept_boete(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, oordeel=oordeel(),
            brieftaal=form.cleaned_data["brieftaal"],
        ),
    )  # fmt: skip
    return gelezen or vraag(
        request, scope, zaak.dossier, form, doe, titel="Boete opleggen", knop="Boete opleggen", naar=procedure_id,
        bewerking=zaak.rij.bewerking, lead=_lead(zaak), extra={"tweede_knop": KNOP},
        gelukt="De boete is vastgesteld. De brief staat klaar bij het besluit. Betalen in delen kan altijd.",
    )  # fmt: skip


def _lead(zaak: toets.Zaak) -> str:
    try:
        hoogte = toets.bedrag(zaak)
        twijfels = (f"Twijfel in de wet: {zin}" for zin in toets.twijfels(zaak, hoogte.stappen))
        bedrag = " ".join([f"Volgens de regels: {euro(hoogte.centen)}.", *twijfels, ""])
    except BoeteWeigering:
        bedrag = ""
    return f"{bedrag}Er gaat een brief uit met bezwaar en een betalingsregeling. Geen boete kan ook."


@_formulier
def geen_boete(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Decide that no fine comes."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, BESLIS)
    form = f.GeenBoeteForm(request.POST or None, initial={"motivering": zaak.rij.afzien_reden})
    gelezen = brief_vooraf(
        request, form, zaak.dossier.gemeente_id,
        lambda: services.concept_geen_boete(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, **form.cleaned_data
        ),
    )  # fmt: skip
    return gelezen or vraag(
        request, scope, zaak.dossier, form,
        lambda: services.zie_af(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, gezien=gezien(request), **form.cleaned_data
        ),
        titel="Geen boete", knop="Geen boete", naar=procedure_id, bewerking=zaak.rij.bewerking,
        extra={"tweede_knop": KNOP},
        lead="De inburgeraar krijgt een brief. Voor deze gebeurtenis kan dan nooit meer een boete komen.",
        gelukt="Er komt geen boete. De brief staat bij Besluiten.",
    )  # fmt: skip


@_formulier
def voorstel(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Lay before a second person that no fine fits."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, WEGEN)
    form = f.GeenBoeteForm(request.POST or None)
    return vraag(
        request, scope, zaak.dossier, form,
        lambda: services.stel_geen_boete_voor(
            scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, gezien=gezien(request), **form.cleaned_data
        ),
        titel="Geen boete voorstellen", knop="Voorstellen", naar=procedure_id, bewerking=zaak.rij.bewerking,
        lead="Een collega leest het en bevestigt het. Dan krijgt de inburgeraar een brief.",
    )  # fmt: skip


@_formulier
def stop(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Stop weighing, with a reason."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id, WEGEN)
    form = f.RedenForm(request.POST or None)
    verstuurd = zaak.rij.rapport_op is not None
    return vraag(
        request, scope, zaak.dossier, form,
        lambda: services.stop(scope=scope, dossier=zaak.dossier, procedure_id=procedure_id, **form.cleaned_data),
        titel="Wegen stoppen", knop="Stoppen", naar=procedure_id,
        lead="Het voornemen is al verstuurd. Vertel de inburgeraar dat het stopt, of kies: geen boete."
        if verstuurd else "Er komt geen boete en er gaat geen brief uit.",
    )  # fmt: skip
