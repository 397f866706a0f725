# SPDX-License-Identifier: EUPL-1.2
"""Who guides a person: the page of the gemeente, asking an organisation, and ending that."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein.gebeurtenissen import Begeleidtaak
from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.domein.verwijzen import onthult
from meedoen.regie.dossiers.kop import kruimels, maak_kop
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import bevestigpagina, haal, niet_open, vraag
from meedoen.regie.organisaties.models import Organisatie
from meedoen.regie.verwijzen import beeld, queries, services
from meedoen.regie.verwijzen.forms import StopForm, VerplaatsForm, VerwijsForm
from meedoen.regie.verwijzen.models import OPEN, Verwijzing
from meedoen.regie.verwijzen.services import VerwijsWeigering
from meedoen.regie.web import datums

_BLAD = "begeleiding/verwijzingen"
_formulier = require_http_methods(["GET", "POST"])


@require_safe
def verwijzingen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show which organisations were asked and guide, who does it, and what they wrote down."""
    scope, dossier = haal(request, dossier_id, wat="verwijzingen")
    basis = f"/dossiers/{dossier.id}/begeleiding"
    wijzigt = mag(scope.rol, Handeling.VERWIJZEN) and dossier.gesloten_op is None
    rijen = queries.van_dossier(scope, dossier)
    return render(
        request,
        "verwijzen/verwijzingen.html",
        {
            "dossier": dossier,
            "kop": maak_kop(scope, dossier, "begeleiding"),
            "kruimels": kruimels(dossier, "Begeleiding", "Wie begeleidt"),
            "basis": basis,
            "mag": wijzigt,
            "verwijzingen": beeld.verwijzingen(
                rijen, queries.betrokkenen(scope, dossier) if rijen else [],
                queries.minuten(scope, dossier) if rijen else {}, f"{basis}/verwijzingen", scope.vandaag, mag=wijzigt,
            ),
            "notities": beeld.notities(queries.alle_notities(scope, dossier)) if rijen else [],
        },
    )  # fmt: skip


@_formulier
def verwijzen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Ask an organisation to guide this person."""
    scope, dossier = haal(request, dossier_id, Handeling.VERWIJZEN, wat="verwijzen")
    if dicht := niet_open(request, dossier):
        return dicht
    keuzes = _organisaties(scope, dossier)
    form = VerwijsForm(request.POST or None, organisaties=keuzes, initial={"vanaf": scope.vandaag})

    def doe() -> None:
        velden = form.cleaned_data
        services.verwijs(
            scope=scope, dossier=dossier, organisatie_id=velden["organisatie"], taak=Begeleidtaak(velden["taak"]),
            nodig=velden["nodig"], vanaf=velden["vanaf"], tot=velden["tot"],
            boven_contract=velden.get("boven_contract", False),
        )  # fmt: skip

    lead = "De organisatie leest wat er nodig is, de taal en het aantal kinderen. De naam pas als zij ja zegt."
    if not keuzes:
        lead = "Er is nog geen organisatie met een begeleider die kan inloggen. De functioneel beheerder regelt dat."
    return vraag(
        request, scope, dossier, form, doe, titel="Verwijzen naar begeleiding", knop="Verwijzing versturen",
        terug=_BLAD, lead=lead, gelukt="Verstuurd. Je ziet hier wat de organisatie antwoordt.",
    )  # fmt: skip


def _organisaties(scope: Scope, dossier: Dossier) -> list[tuple[UUID, str]]:
    met = services.met_begeleider(dossier.gemeente_id, scope.vandaag)
    rijen = Organisatie.objects.filter(id__in=met, alleen_gids=False).order_by("naam", "id")
    return [(rij.id, rij.naam) for rij in rijen if not onthult(rij.naam)]


def _lopend(scope: Scope, dossier: Dossier, verwijzing_id: UUID) -> Verwijzing:
    """The referral, asked or taken on. Raise Http404 for any other."""
    for rij in queries.van_dossier(scope, dossier):
        if rij.id == verwijzing_id and rij.staat in OPEN:
            return rij
    raise Http404


@_formulier
def stoppen(request: HttpRequest, dossier_id: UUID, verwijzing_id: UUID) -> HttpResponse:
    """Ask when and why, then end a referral."""
    scope, dossier = haal(request, dossier_id, Handeling.VERWIJZEN, wat="verwijzing")
    if dicht := niet_open(request, dossier):
        return dicht
    rij = _lopend(scope, dossier, verwijzing_id)
    form = StopForm(request.POST or None, initial={"tot": scope.vandaag})
    if request.method == "POST" and form.is_valid():
        try:
            services.stop(scope=scope, dossier=dossier, verwijzing_id=rij.id, **form.cleaned_data)
        except VerwijsWeigering as fout:
            form.meld(fout)
        else:
            messages.success(request, "Vastgelegd. De toegang stopt op de dag die je koos.")
            return redirect(f"/dossiers/{dossier.id}/{_BLAD}")
    return bevestigpagina(
        request, vraag=f"Begeleiding door {rij.organisatie.naam} stoppen?",
        gevolg="Vanaf die dag zien begeleider en vrijwilliger deze persoon niet meer.",
        gevolgen=["Wat zij opschreven, blijft in het dossier.", "Afspraken die nog open staan, blijven jullie taak."],
        knop="Begeleiding stoppen", terug=f"/dossiers/{dossier.id}/{_BLAD}", form=form,
    )  # fmt: skip


@_formulier
def verplaatsen(request: HttpRequest, dossier_id: UUID, verwijzing_id: UUID) -> HttpResponse:
    """Show what goes along, ask who goes on from when, then move it in one act."""
    scope, dossier = haal(request, dossier_id, Handeling.VERWIJZEN, wat="verwijzing")
    if dicht := niet_open(request, dossier):
        return dicht
    rij = _lopend(scope, dossier, verwijzing_id)
    terug = f"/dossiers/{dossier.id}/{_BLAD}"
    keuzes = [(id_, naam) for id_, naam in _organisaties(scope, dossier) if id_ != rij.organisatie_id]
    if not keuzes:
        messages.warning(request, "Er is geen andere organisatie waarvan een begeleider kan inloggen. "
                         "De functioneel beheerder regelt dat.")  # fmt: skip
        return redirect(terug)
    form = VerplaatsForm(request.POST or None, organisaties=keuzes, initial={"vanaf": scope.vandaag})
    if request.method == "POST" and form.is_valid():
        velden = form.cleaned_data
        try:
            services.verplaats(
                scope=scope, dossier=dossier, verwijzing_id=rij.id, organisatie_id=velden["organisatie"],
                vanaf=velden["vanaf"], reden=velden["reden"], boven_contract=velden.get("boven_contract", False),
            )  # fmt: skip
        except VerwijsWeigering as fout:
            form.meld(fout)
        else:
            messages.success(request, "Verplaatst. Je ziet hier wat de nieuwe organisatie antwoordt.")
            return redirect(terug)
    mensen = [m.naam for m in queries.betrokkenen(scope, dossier) if m.organisatie_id == rij.organisatie_id]
    return bevestigpagina(
        request, vraag=f"{dossier.naam}: begeleiding door {rij.organisatie.naam} verplaatsen?",
        gevolg=f"Vanaf de dag die je kiest, ziet niemand van {rij.organisatie.naam} deze persoon nog.",
        gevolgen=[
            f"Wie de toegang verliest: {', '.join(mensen) or 'nog niemand'}.", *_afspraken(rij, scope.vandaag),
            "De nieuwe organisatie ziet eerst alleen wat er nodig is. De naam pas als zij ja zegt.",
        ],
        knop="Begeleiding verplaatsen", terug=terug, form=form,
    )  # fmt: skip


def _afspraken(rij: Verwijzing, vandaag: date) -> list[str]:
    """Return a sentence for each open agreement that goes along when it is moved today."""
    mee = list(services.mee(rij, vandaag))
    if not mee:
        return ["Er gaan geen open afspraken mee."]
    zinnen = [f"Deze afspraak gaat mee: {a.wat.rstrip('.')} (uiterlijk {datums.voluit(a.uiterlijk)})." for a in mee]
    return [*zinnen, "Kies je een latere dag, dan blijven afspraken van voor die dag waar ze zijn."]
