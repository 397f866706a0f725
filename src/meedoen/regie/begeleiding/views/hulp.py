# SPDX-License-Identifier: EUPL-1.2
"""What the pages of guidance share: where we are, and who may change it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from meedoen.domein.begeleiding import veldgroep_van
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import Regelpunt
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag, ziet
from meedoen.regie.begeleiding.services import handeling_van
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import haal as haal_dossier
from meedoen.regie.dossiers.views.hulp import niet_open, wijzigend_met
from meedoen.regie.dossiers.views.hulp import vraag as vraag_dossier

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

    @property
    def week_url(self) -> str:
        """Address where this reader finds what is to arrange on arriving."""
        hele = mag(self.scope.rol, Handeling.DOSSIER_LEZEN)
        return f"{self.basis}#week" if hele else f"/dossiers/{self.dossier.id}/eerste-week"

    def mag_punt(self, punt: Regelpunt) -> bool:
        """This person keeps up this thing to arrange, in an open dossier."""
        return mag(self.scope.rol, handeling_van(punt)) and self.dossier.gesloten_op is None

    def ziet_punt(self, punt: Regelpunt) -> bool:
        """This person may read how this thing stands."""
        return ziet(self.scope, veldgroep_van(punt), self.dossier.gemeente_id)


def haal(
    request: HttpRequest,
    dossier_id: UUID,
    handeling: Handeling = Handeling.DOSSIER_LEZEN,
    open_bij: Veldgroep = Veldgroep.BEGELEIDING,
) -> Plek:
    """Return where we are, with the read in the logboek. Outside this scope the dossier does not exist."""
    scope, dossier = haal_dossier(request, dossier_id, handeling, wat=BLAD, open_bij=open_bij)
    return Plek(request, scope, dossier, dossierfeiten(dossier))


wijzigend = wijzigend_met(haal, Handeling.BEGELEIDING_BIJHOUDEN)
"""Give a view of an act its `Plek` in place of request and dossier; a closed dossier leads back with the reason."""


def bij_punt(view: Callable[[Plek, Regelpunt], HttpResponse]) -> Callable[..., HttpResponse]:
    """Give a view of one thing to arrange its `Plek` and the thing, for who keeps that one up."""

    @wraps(view)
    def doe(request: HttpRequest, dossier_id: UUID, punt: str) -> HttpResponse:
        if punt not in set(Regelpunt):
            raise Http404
        wat = Regelpunt(punt)
        plek = haal(request, dossier_id, handeling_van(wat), veldgroep_van(wat))
        return niet_open(request, plek.dossier) or view(plek, wat)

    return doe


def vraag(plek: Plek, form: DaadForm, doe: Callable[[], object], **woorden: Any) -> HttpResponse:
    """Show the form, or do what it asks and go back; a refusal stands in the form with what was typed."""
    return vraag_dossier(plek.request, plek.scope, plek.dossier, form, doe, **{"terug": BLAD} | woorden)
