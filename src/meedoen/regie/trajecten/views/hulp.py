# SPDX-License-Identifier: EUPL-1.2
"""What the pages of the traject share: where we are, the form beside what DUO says, saving with refusals in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.duo_voorcontrole import Levering, Weigering
from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.kop import kruimels
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import haal as haal_dossier
from meedoen.regie.dossiers.views.hulp import niet_open, toon, weer_naar
from meedoen.regie.trajecten import beeld
from meedoen.regie.trajecten.forms import TrajectFormulier
from meedoen.regie.trajecten.services import TrajectWeigering
from meedoen.regie.web.onderdelen.modellen import LinkBeeld

P = ParamSpec("P")


@dataclass(slots=True)
class Plek:
    """Where we are: who asks, which dossier, its facts."""

    request: HttpRequest
    scope: Scope
    dossier: Dossier
    feiten: DossierFeiten
    blad: str = "traject"

    @property
    def basis(self) -> str:
        """Address of the page: Traject or Voortgang."""
        return f"/dossiers/{self.dossier.id}/{self.blad}"

    @property
    def mag_wijzigen(self) -> bool:
        """This person may change the traject of an open dossier."""
        return mag(self.scope.rol, Handeling.TRAJECT_BIJHOUDEN) and self.dossier.gesloten_op is None

    def kruimels(self, *verder: str) -> Any:
        """The breadcrumb of a page of the traject."""
        if not verder:
            return kruimels(self.dossier, self.blad.capitalize())
        return (
            *kruimels(self.dossier),
            LinkBeeld(self.blad.capitalize(), self.basis),
            *(LinkBeeld(woord) for woord in verder),
        )


def haal(
    request: HttpRequest, dossier_id: UUID, handeling: Handeling = Handeling.DOSSIER_LEZEN, *, blad: str = "traject"
) -> Plek:
    """Return where we are, with the read in the logboek. Outside this scope the dossier does not exist."""
    scope, dossier = haal_dossier(request, dossier_id, handeling, wat=blad)
    return Plek(request, scope, dossier, dossierfeiten(dossier), blad)


def wijzigend(
    view: Callable[Concatenate[Plek, P], HttpResponse], *, blad: str = "traject"
) -> Callable[..., HttpResponse]:
    """Give a view of an act its `Plek` in place of request and dossier; a closed dossier leads back with the reason."""

    @wraps(view)
    def doe(request: HttpRequest, dossier_id: UUID, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        plek = haal(request, dossier_id, Handeling.TRAJECT_BIJHOUDEN, blad=blad)
        return niet_open(request, plek.dossier) or view(plek, *args, **kwargs)

    return doe


def bewaar(plek: Plek, form: TrajectFormulier, doe: Callable[[], object], gelukt: str) -> HttpResponse | None:
    """Do it and go back to the page, or the list it was asked from; a refusal stands in the form: None."""
    try:
        doe()
    except TrajectWeigering as fout:
        form.meld(fout.zinnen)
        return None
    messages.success(plek.request, gelukt)
    return redirect(weer_naar(plek.request, plek.basis))


def formulier(
    plek: Plek,
    form: TrajectFormulier,
    *,
    titel: str,
    knop: str,
    levering: Levering,
    controle: str,
    weigeringen: Sequence[Weigering] | None,
    lead: str = "",
    waarschuwing: str = "",
    totaal: str = "",
    verwijt_url: str = "",
) -> HttpResponse:
    """Render one form with beside it what DUO says. `controle`: the address that answers while typing; `verwijt_url`:
    that of the judgement by two people, for a result that is late.
    """
    inhoud = {
        "titel": titel,
        "knop": knop,
        "lead": lead,
        "waarschuwing": waarschuwing,
        "dossier": plek.dossier,
        "kruimels": plek.kruimels(titel),
        "terug_url": plek.basis,
        "verwijt_url": verwijt_url,
        "controle_url": f"{plek.basis}/{controle}/controle",
        **paneel(levering, weigeringen, totaal),
    }
    return toon(plek.request, "trajecten/formulier.html", inhoud, form=form)


def paneel(levering: Levering, weigeringen: Sequence[Weigering] | None, totaal: str = "") -> dict[str, Any]:
    """Return what the panel "Wat DUO zegt" shows; None: too little is filled in to say."""
    duo, redenen = beeld.duo_zegt(weigeringen)
    return {
        "duo": duo,
        "redenen": redenen,
        "twijfels": beeld.twijfels(levering),
        "regels_url": f"/keten/weigeringen#{levering.value}",
        "totaal": totaal,
    }


def typend(plek: Plek, levering: Levering, weigeringen: Sequence[Weigering] | None, totaal: str = "") -> HttpResponse:
    """Answer with the panel for what is typed so far; nothing is saved."""
    inhoud = paneel(levering, weigeringen, totaal) | {"tijdens_typen": True}
    return render(plek.request, "trajecten/_duo.html", inhoud)
