# SPDX-License-Identifier: EUPL-1.2
"""Foreign diplomas at IDW: the list, asking, the answer, and its use in start level and plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen import Onderwijsniveau, Waarderingstand
from meedoen.domein.taken.diploma import verwacht
from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import formulierpagina, haal, niet_open
from meedoen.regie.intake import services
from meedoen.regie.intake.services.diploma import ONDERWEG, TERUG
from meedoen.regie.intake.views.hulp import in_formulier, rond
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import ToestandBeeld
from meedoen.regie.web.velden import DatumVeld, Formulier
from meedoen.regie.web.zinnen.domein_nl.diploma import NIVEAUS, STANDEN

_BLAD: Final = "intake/diploma"
_WAT: Final = "diplomawaardering"
_TEKEN: Final = {
    Waarderingstand.AANGEVRAAGD: "wacht", Waarderingstand.AANVULLEN: "let_op", Waarderingstand.ONTVANGEN: "let_op",
    Waarderingstand.GEEN: "let_op", Waarderingstand.GEBRUIKT: "goed", Waarderingstand.INGETROKKEN: "nvt",
}  # fmt: skip
_ANTWOORDEN: Final = (
    Waarderingstand.ONTVANGEN, Waarderingstand.AANVULLEN, Waarderingstand.AANGEVRAAGD, Waarderingstand.GEEN,
    Waarderingstand.INGETROKKEN,
)  # fmt: skip
_formulier = require_http_methods(["GET", "POST"])


class VraagForm(Formulier):
    """A diploma that lies with IDW."""

    diploma = forms.CharField(label="Welk diploma?", max_length=120, help_text="Neem het hoogste: één is gratis.")
    land = forms.CharField(label="Uit welk land?", max_length=60)
    datum = DatumVeld(label="Aangevraagd op")
    verwacht = DatumVeld(
        label="Antwoord verwacht op", required=False,
        help_text="Mag leeg. IDW noemt zes weken, vanaf de dag dat alle papieren er zijn.",
    )  # fmt: skip


class AntwoordForm(Formulier):
    """What IDW let know."""

    stand = forms.TypedChoiceField(
        label="Wat liet IDW weten?", coerce=Waarderingstand, widget=forms.RadioSelect,
        choices=[(stand.value, STANDEN[stand]) for stand in _ANTWOORDEN],
    )  # fmt: skip
    datum = DatumVeld(label="Op welke dag?")
    niveau = forms.TypedChoiceField(
        label="Te vergelijken met", required=False, coerce=Onderwijsniveau, empty_value=None,
        choices=[("", "Kies…"), *((niveau.value, naam) for niveau, naam in NIVEAUS.items())],
    )  # fmt: skip
    richting = forms.CharField(label="Richting", max_length=80, required=False, help_text="Bijvoorbeeld: techniek.")
    verwacht = DatumVeld(label="Antwoord verwacht op", required=False, help_text="Alleen als IDW het nog bekijkt.")


class GebruikForm(Formulier):
    """That start level and plan were looked at with it."""

    in_startniveau = forms.BooleanField(
        label="Neem het niveau van IDW over in het startniveau, als hoogste diploma", required=False
    )


@require_safe
def blad(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show each diploma at IDW, how it stands, and what came back."""
    scope, dossier = haal(request, dossier_id, wat=_WAT)
    feiten = dossierfeiten(dossier)
    plicht = feiten.plicht
    ctx = rond(scope, dossier, "Diplomawaardering") | {
        "rijen": [_rij(w) for w in reversed(feiten.waarderingen)],
        "mag": mag(scope.rol, Handeling.INTAKE_INVULLEN) and dossier.gesloten_op is None,
        "gratis": plicht is not None and plicht.inburgeringsplichtig and feiten.voldaan is None,
        "blad": f"/dossiers/{dossier.id}/{_BLAD}",
    }
    return render(request, "intake/diploma.html", ctx)


def _rij(w: g.DiplomawaarderingStap) -> dict[str, Any]:
    richting = f", {w.richting}" if w.richting else ""
    return {
        "w": w,
        "toestand": ToestandBeeld(_TEKEN[w.stand], STANDEN[w.stand]),  # type: ignore[arg-type]
        "uitkomst": f"{NIVEAUS[w.niveau]}{richting}" if w.niveau is not None else "",
        "verwacht": datums.voluit(verwacht(w)) if w.stand is Waarderingstand.AANGEVRAAGD else "",
        "onderweg": w.stand in ONDERWEG,
        "terug": w.stand in TERUG,
    }


@_formulier
def nieuw(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Keep that a diploma lies with IDW."""
    scope, dossier = haal(request, dossier_id, Handeling.INTAKE_INVULLEN, wat=_WAT)
    form = VraagForm(request.POST or None, initial={"datum": scope.vandaag})
    return _doe(
        request, scope, dossier, form,
        lambda: services.vraag_waardering(scope=scope, dossier=dossier, **form.cleaned_data),
        titel="Diploma laten waarderen", knop="Aanvraag bewaren",
        lead="De aanvraag zelf doe je samen op idw.nl. Wie moet inburgeren, betaalt niets voor één waardering, zolang "
             "het inburgeringsdiploma er niet is. Zonder papieren geeft IDW een indicatie.",
    )  # fmt: skip


@_formulier
def antwoord(request: HttpRequest, dossier_id: UUID, waardering_id: UUID) -> HttpResponse:
    """Keep what IDW let know."""
    scope, dossier, w = _een(request, dossier_id, waardering_id)
    form = AntwoordForm(request.POST or None, initial={"datum": scope.vandaag})
    return _doe(
        request, scope, dossier, form,
        lambda: services.leg_antwoord_vast(
            scope=scope, dossier=dossier, waardering_id=waardering_id, **form.cleaned_data
        ),
        titel="Antwoord van IDW", knop="Antwoord bewaren", lead=f"{w.diploma}, {w.land}.",
    )  # fmt: skip


@_formulier
def gebruiken(request: HttpRequest, dossier_id: UUID, waardering_id: UUID) -> HttpResponse:
    """Use the outcome in the start level, and keep that the plan was looked at."""
    scope, dossier, w = _een(request, dossier_id, waardering_id)
    form = GebruikForm(request.POST if request.method == "POST" else None, initial={"in_startniveau": True})
    if w.niveau is None:
        del form.fields["in_startniveau"]
    wat = f"IDW vergelijkt {w.diploma} met {NIVEAUS[w.niveau]}." if w.niveau is not None else "IDW gaf geen niveau."
    return _doe(
        request, scope, dossier, form,
        lambda: services.gebruik_waardering(
            scope=scope, dossier=dossier, waardering_id=waardering_id,
            in_startniveau=bool(form.cleaned_data.get("in_startniveau")),
        ),
        titel="Diplomawaardering gebruiken", knop="Gebruikt in startniveau en plan",
        lead=f"{wat} Bespreek dit samen: welke leerroute past erbij, en welk werk? Het plan wijzig je bij Plan.",
    )  # fmt: skip


def _een(request: HttpRequest, dossier_id: UUID, waardering_id: UUID) -> tuple[Scope, Dossier, g.DiplomawaarderingStap]:
    scope, dossier = haal(request, dossier_id, Handeling.INTAKE_INVULLEN, wat=_WAT)
    for w in dossierfeiten(dossier).waarderingen:
        if w.waardering_id == waardering_id:
            return scope, dossier, w
    raise Http404


def _doe(
    request: HttpRequest, scope: Scope, dossier: Dossier, form: Formulier, doe: Callable[[], object],
    *, titel: str, knop: str, lead: str,
) -> HttpResponse:  # fmt: skip
    """Show the form, or do what it asks; a refusal stands in the form with what was typed."""
    if (dicht := niet_open(request, dossier)) is not None:
        return dicht
    if request.method == "POST" and form.is_valid():
        with in_formulier(form):
            doe()
        if not form.errors:
            messages.success(request, "Bewaard.")
            return redirect(f"/dossiers/{dossier.id}/{_BLAD}")
    return formulierpagina(request, scope, dossier, form, terug=_BLAD, titel=titel, knop=knop, lead=lead)
