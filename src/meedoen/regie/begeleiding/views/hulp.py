# SPDX-License-Identifier: EUPL-1.2
"""What the pages of guidance share: where we are, and who may change it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import haal as haal_dossier
from meedoen.regie.dossiers.views.hulp import niet_open
from meedoen.regie.dossiers.views.hulp import vraag as vraag_dossier

P = ParamSpec("P")
BLAD = "begeleiding"


@dataclass(slots=True)
class Plek:
    """Where we are: who asks, which dossier, and its facts."""

    request: HttpRequest
    scope: Scope
    dossier: Dossier
    feiten: DossierFeiten

    @property
    def basis(self) -> str:
        """Address of the page Begeleiding."""
        return f"/dossiers/{self.dossier.id}/{BLAD}"

    @property
    def mag_wijzigen(self) -> bool:
        """This person may change the guidance of an open dossier."""
        return mag(self.scope.rol, Handeling.BEGELEIDING_BIJHOUDEN) and self.dossier.gesloten_op is None


def haal(request: HttpRequest, dossier_id: UUID, handeling: Handeling = Handeling.DOSSIER_LEZEN) -> Plek:
    """Return where we are, with the read in the logboek. Outside this scope the dossier does not exist."""
    scope, dossier = haal_dossier(request, dossier_id, handeling, wat=BLAD)
    return Plek(request, scope, dossier, dossierfeiten(dossier))


def wijzigend(view: Callable[Concatenate[Plek, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """Give a view of an act its `Plek` in place of request and dossier; a closed dossier leads back with the reason."""

    @wraps(view)
    def doe(request: HttpRequest, dossier_id: UUID, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        plek = haal(request, dossier_id, Handeling.BEGELEIDING_BIJHOUDEN)
        return niet_open(request, plek.dossier) or view(plek, *args, **kwargs)

    return doe


def vraag(plek: Plek, form: DaadForm, doe: Callable[[], object], **woorden: Any) -> HttpResponse:
    """Show the form, or do what it asks and go back; a refusal stands in the form with what was typed."""
    return vraag_dossier(plek.request, plek.scope, plek.dossier, form, doe, **{"terug": BLAD} | woorden)
