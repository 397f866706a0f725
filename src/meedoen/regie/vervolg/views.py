# SPDX-License-Identifier: EUPL-1.2
"""The page Vervolg of a dossier, and its acts: end nazorg; begin, prolong, stop and wipe help on another ground."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag
from meedoen.recht.kalender import tel_maanden_op
from meedoen.regie.dossiers.feiten import beleid, dossierfeiten
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.kop import kruimels, maak_kop
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import bevestigpagina
from meedoen.regie.dossiers.views.hulp import haal as haal_dossier
from meedoen.regie.dossiers.views.hulp import vraag as vraag_dossier
from meedoen.regie.vervolg import beeld, queries, services
from meedoen.regie.vervolg import forms as f
from meedoen.regie.vervolg.models import Activiteit
from meedoen.regie.web import datums

_BLAD = "vervolg"
_BIJHOUDEN = Handeling.VERVOLG_BIJHOUDEN
_EEN_DAG = timedelta(days=1)
_JAAR = 12
_formulier = require_http_methods(["GET", "POST"])


@dataclass(slots=True)
class Plek:
    """Where we are: who asks, which dossier, and its facts."""

    request: HttpRequest
    scope: Scope
    dossier: Dossier
    feiten: DossierFeiten
    beleid: Beleid

    @property
    def basis(self) -> str:
        """Address of the page Vervolg."""
        return f"/dossiers/{self.dossier.id}/{_BLAD}"


def _haal(request: HttpRequest, dossier_id: UUID, handeling: Handeling = Handeling.DOSSIER_LEZEN) -> Plek:
    scope, dossier = haal_dossier(request, dossier_id, handeling, wat=_BLAD, open_bij=Veldgroep.VERLOOP)
    return Plek(request, scope, dossier, dossierfeiten(dossier), beleid(dossier.gemeente_id, scope.vandaag))


def _vraag(plek: Plek, form: DaadForm, doe: Callable[[], object], **woorden: Any) -> HttpResponse:
    return vraag_dossier(plek.request, plek.scope, plek.dossier, form, doe, **{"terug": _BLAD} | woorden)


@require_safe
def blad(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show nazorg or the ground of now: for what, on what, until when; what is open, and how long it is kept."""
    plek = _haal(request, dossier_id)
    scope, dossier, feiten = plek.scope, plek.dossier, plek.feiten
    kan_niet = services.waarom_niet(scope, dossier, feiten)
    mag_wijzigen = mag(scope.rol, _BIJHOUDEN)
    buiten = feiten.buiten_de_wet
    mee, gesloten = beeld.dicht(feiten) if buiten else ((), ())
    ctx = {
        "dossier": dossier,
        "kop": maak_kop(scope, dossier, _BLAD),
        "kruimels": kruimels(dossier, "Vervolg"),
        "basis": plek.basis,
        "mag": mag_wijzigen,
        "loopt": buiten and feiten.vervolg.loopt,
        "buiten": buiten,
        "stand": beeld.stand(dossier, feiten, plek.beleid, scope.vandaag),
        "knoppen": beeld.knoppen(feiten, plek.basis, kan_niet=kan_niet, vandaag=scope.vandaag, beleid=plek.beleid)
        if mag_wijzigen
        else (),
        "kan_niet": kan_niet.zin if kan_niet is not None and kan_niet.code != "loopt_al" else "",
        "mee": mee,
        "dicht": gesloten,
        "startniveau": queries.startniveau(scope, dossier) if buiten else None,
        "activiteiten": [
            (rij, _periode(rij, loopt=feiten.vervolg.loopt)) for rij in queries.activiteiten(scope, dossier)
        ] if buiten else [],
        "bewaren": beeld.bewaren(dossier, feiten, scope.vandaag, plek.beleid),
    }  # fmt: skip
    return render(request, "vervolg/blad.html", ctx)


def _periode(rij: Activiteit, *, loopt: bool) -> str:
    """Return from when until when; of what was not finished when the help stopped, only its begin is known."""
    vanaf = datums.voluit(rij.vanaf)
    if rij.tot is not None:
        return f"{vanaf} tot en met {datums.voluit(rij.tot - _EEN_DAG)}"
    return f"{vanaf}, loopt" if loopt else f"vanaf {vanaf}"


@_formulier
def nazorg_afsluiten(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """End nazorg with its last contact."""
    plek = _haal(request, dossier_id, _BIJHOUDEN)
    form = f.NazorgForm(request.POST or None, initial={"datum": plek.scope.vandaag, "kanaal": g.Kanaal.KANTOOR})

    def doe() -> None:
        velden = form.cleaned_data | {"bereikt": form.cleaned_data["bereikt"] == "ja"}
        services.sluit_nazorg_af(scope=plek.scope, dossier=plek.dossier, **velden)

    return _vraag(
        plek, form, doe, titel="Nazorg afsluiten", knop="Nazorg afsluiten",
        lead="Het dossier sluit. Lezen kan nog tot de bewaartermijn voorbij is.", gelukt="De nazorg is afgesloten.",
    )  # fmt: skip


@_formulier
def begin(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Let the dossier go on, or begin, under another ground."""
    plek = _haal(request, dossier_id, _BIJHOUDEN)
    scope, dossier = plek.scope, plek.dossier
    kan_niet = services.waarom_niet(scope, dossier, plek.feiten)
    if kan_niet is not None:
        messages.warning(request, kan_niet.zin)
        return redirect(plek.basis)
    na = services.was_plichtig(plek.feiten)
    jaar_later = tel_maanden_op(scope.vandaag, _JAAR).dag - _EEN_DAG
    form = f.BeginForm(
        request.POST or None, na_inburgering=na, initial={"tot_en_met": jaar_later, "toestemming_op": scope.vandaag}
    )

    def doe() -> None:
        velden = {naam: form.cleaned_data[naam] for naam in ("grond", "doelen", "tot_en_met", "grondslag",
                                                             "toestemming_op", "wijze")}  # fmt: skip
        mee = [Veldgroep(code) for code in form.cleaned_data["mee"]]
        services.begin_vervolg(scope=scope, dossier=dossier, mee=mee, lening=form.lening(), **velden)

    return _vraag(
        plek, form, doe, titel="Verder onder een andere grond", knop="Vervolg beginnen",
        lead="Wat voor de inburgering is verzameld, gaat dan dicht. DUO krijgt niets meer te horen en wij vragen DUO "
             "niets meer. Boetes zijn er niet.",
        gelukt="Het dossier staat nu onder een andere grond.",
    )  # fmt: skip


@_formulier
def verlengen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Let it go on until a later day."""
    plek = _haal(request, dossier_id, _BIJHOUDEN)
    if not _loopt(plek):
        return redirect(plek.basis)
    form = f.VerlengForm(request.POST or None, initial={"toestemming_op": plek.scope.vandaag})
    begonnen = plek.feiten.vervolg.begonnen
    if begonnen is not None and begonnen.grondslag is g.Grondslag.TAAK:
        del form.fields["toestemming_op"], form.fields["wijze"]
    return _vraag(
        plek, form,
        lambda: services.verleng_vervolg(scope=plek.scope, dossier=plek.dossier, **form.cleaned_data),
        titel="Vervolg verlengen", knop="Verlenging bewaren",
        lead="Kijk eerst samen wat nog nodig is. Vraag opnieuw toestemming als de hulp daarop rust.",
    )  # fmt: skip


@_formulier
def stoppen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """End it, also because consent was taken back."""
    plek = _haal(request, dossier_id, _BIJHOUDEN)
    if not _loopt(plek):
        return redirect(plek.basis)
    form = f.StopForm(request.POST or None, initial={"datum": plek.scope.vandaag})
    return _vraag(
        plek, form, lambda: services.stop_vervolg(scope=plek.scope, dossier=plek.dossier, **form.cleaned_data),
        titel="Vervolg stoppen", knop="Vervolg stoppen",
        lead="Het dossier sluit. Is de toestemming ingetrokken, dan moeten de gegevens meteen weg.",
        gelukt="Het vervolg is gestopt.",
    )  # fmt: skip


@_formulier
def wissen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Ask once, then wipe what was kept for this help."""
    plek = _haal(request, dossier_id, _BIJHOUDEN)
    if request.method == "POST":
        try:
            aantal = services.wis_vervolg(scope=plek.scope, dossier=plek.dossier)
        except services.VervolgWeigering as fout:
            messages.warning(request, fout.zin)
        else:
            messages.success(request, f"Gewist: {aantal} {'activiteit' if aantal == 1 else 'activiteiten'}.")
        return redirect(plek.basis)
    return bevestigpagina(
        request, vraag="Gegevens van het vervolg wissen?", gevolg="Dit kan niet ongedaan worden gemaakt.",
        gevolgen=["Activiteiten en wat ervan kwam, gaan weg.", "Notities van het vervolg gaan dicht.",
                  "Dat er hulp was, waarvoor en tot wanneer, blijft op de tijdlijn."],
        knop="Gegevens wissen", terug=plek.basis,
    )  # fmt: skip


@_formulier
def activiteit(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Keep an activity."""
    plek = _haal(request, dossier_id, _BIJHOUDEN)
    if not _loopt(plek):
        return redirect(plek.basis)
    form = f.ActiviteitForm(request.POST or None, initial={"vanaf": plek.scope.vandaag})
    return _vraag(
        plek, form,
        lambda: services.voeg_activiteit_toe(scope=plek.scope, dossier=plek.dossier, **form.cleaned_data),
        titel="Activiteit toevoegen", knop="Activiteit bewaren",
        lead="Les, werkervaring of iets anders dat past bij het doel van het vervolg.",
    )  # fmt: skip


@_formulier
def activiteit_klaar(request: HttpRequest, dossier_id: UUID, activiteit_id: UUID) -> HttpResponse:
    """Keep that an activity ended, and what came of it."""
    plek = _haal(request, dossier_id, _BIJHOUDEN)
    eigen = queries.activiteiten(plek.scope, plek.dossier)
    rij = next((rij for rij in eigen if rij.id == activiteit_id), None)
    if rij is None:
        raise Http404
    if not _loopt(plek):
        return redirect(plek.basis)
    form = f.AfrondForm(request.POST or None, initial={"tot_en_met": plek.scope.vandaag})
    return _vraag(
        plek, form,
        lambda: services.rond_activiteit_af(
            scope=plek.scope, dossier=plek.dossier, activiteit_id=activiteit_id, **form.cleaned_data
        ),
        titel=f"Afronden: {rij.wat}", knop="Afronden bewaren",
    )  # fmt: skip


def _loopt(plek: Plek) -> bool:
    """Say whether such help goes on; where not, leave the sentence that says so."""
    loopt = plek.feiten.vervolg.loopt and plek.feiten.buiten_de_wet
    if not loopt:
        messages.warning(plek.request, services.VervolgWeigering("loopt_niet").zin)
    return loopt
