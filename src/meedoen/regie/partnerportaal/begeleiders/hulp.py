# SPDX-License-Identifier: EUPL-1.2
"""What the pages of people who guide share: who asks, about whom, and a form that survives a bad connection."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from meedoen.domein.toegang import Handeling, Rol, Scope
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.views.hulp import scope_van, toon
from meedoen.regie.logboek.services import log
from meedoen.regie.verwijzen import queries
from meedoen.regie.verwijzen.queries import Mens
from meedoen.regie.verwijzen.services import VerwijsWeigering

P = ParamSpec("P")
LIJST = "/begeleiding"


@dataclass(slots=True)
class Plek:
    """Where we are: who asks, and about whom."""

    request: HttpRequest
    scope: Scope
    mens: Mens

    @property
    def basis(self) -> str:
        """Address of the page of this person."""
        return f"{LIJST}/{self.mens.dossier_id}"

    @property
    def begeleidt(self) -> bool:
        """This is a begeleider, and no volunteer."""
        return self.scope.rol is Rol.BEGELEIDER


def over_mens(
    wat: str, *, begeleider: bool = False
) -> Callable[[Callable[Concatenate[Plek, P], HttpResponse]], Callable[..., HttpResponse]]:
    """Give a view its `Plek`, with the read in the logboek as `wat`. Outside this scope the person does not exist.

    `begeleider`: a page that a volunteer does not have.
    """
    handeling = Handeling.VERWIJZING_BEANTWOORDEN if begeleider else Handeling.BEGELEIDEN

    def maak(view: Callable[Concatenate[Plek, P], HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def doe(request: HttpRequest, dossier_id: UUID, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            scope = scope_van(request, handeling)
            mens = queries.mens(scope, dossier_id)
            if mens is None:
                return weg(request)
            log(scope=scope, handeling="lezen", object=f"begeleiding: {wat}", gemeente_id=mens.gemeente_id,
                dossier_ids=[mens.dossier_id])  # fmt: skip
            return prive(view(Plek(request, scope, mens), *args, **kwargs))

        return doe

    return maak


def weg(request: HttpRequest) -> HttpResponse:
    """Say that somebody is not, or no longer, among the own people; what was typed stays on the screen of the form."""
    inhoud = {"zin": VerwijsWeigering("niet_van_jou").zin}
    return prive(toon(request, "partnerportaal/begeleiders/weg.html", inhoud, status=404))


def prive(antwoord: HttpResponse) -> HttpResponse:
    """Keep a page about somebody out of the memory of the phone."""
    antwoord["Cache-Control"] = "no-store"
    return antwoord


def verzend(
    plek: Plek, form: DaadForm, doe: Callable[[], object], *, titel: str, knop: str, gelukt: str, lead: str = ""
) -> HttpResponse:
    """Show the form, or do what it asks and go to the person; a refusal stands in it with what was typed.

    The page of the person tells by its address which form arrived, so that the draft on the phone may go.
    """
    if plek.request.method == "POST" and form.is_valid():
        try:
            doe()
        except VerwijsWeigering as fout:
            form.meld(fout)
        else:
            messages.success(plek.request, gelukt)
            return redirect(f"{plek.basis}?verstuurd={plek.request.path}")
    inhoud: dict[str, Any] = {"mens": plek.mens, "basis": plek.basis, "titel": titel, "knop": knop, "lead": lead}
    return toon(plek.request, "partnerportaal/begeleiders/formulier.html", inhoud, form=form)
