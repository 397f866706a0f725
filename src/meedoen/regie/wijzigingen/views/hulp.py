# SPDX-License-Identifier: EUPL-1.2
"""What the pages of Wijzigen share: where we are, and saving with the refusal in the form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.recht.wi2021.pip_wijziging import StilstandLezing
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.besluiten.services import BesluitWeigering
from meedoen.regie.dossiers.feiten import beleid, dossierfeiten
from meedoen.regie.dossiers.kop import kruimels, maak_kop
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.dossiers.views.hulp import haal as haal_dossier
from meedoen.regie.dossiers.views.hulp import niet_open
from meedoen.regie.plannen.services import PlanWeigering
from meedoen.regie.trajecten.services import TrajectWeigering
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.web.velden import Formulier
from meedoen.regie.wijzigingen.services import WijzigWeigering

P = ParamSpec("P")
FOUTEN = (WijzigWeigering, PlanWeigering, TrajectWeigering, BesluitWeigering, Weigering)


@dataclass(slots=True)
class Plek:
    """Where we are: who asks, which dossier, its facts."""

    request: HttpRequest
    scope: Scope
    dossier: Dossier
    feiten: DossierFeiten

    @property
    def dossier_url(self) -> str:
        """Address of the dossier."""
        return f"/dossiers/{self.dossier.id}"

    @property
    def basis(self) -> str:
        """Address of the page Wijzigen."""
        return f"{self.dossier_url}/wijzigen"

    @property
    def mag_wijzigen(self) -> bool:
        """This person may change an open dossier."""
        return mag(self.scope.rol, Handeling.PIP_OPSTELLEN) and self.dossier.gesloten_op is None

    @property
    def lezing(self) -> StilstandLezing:
        """Whether in this gemeente a temporary vrijstelling moves the last day for another leerroute; one query."""
        return beleid(self.dossier.gemeente_id, self.scope.vandaag).vrijstelling_lezing

    def bewijs(self) -> Bewijs:
        """Return a receipt to run rules on; of a page it is thrown away."""
        return Bewijs(peildatum=self.scope.vandaag, nu=self.scope.nu)

    def pagina(self, titel: str = "") -> dict[str, Any]:
        """Return what every page below Wijzigen shows around its own part."""
        spoor = (
            (*kruimels(self.dossier), LinkBeeld("Wijzigen", self.basis), LinkBeeld(titel))
            if titel
            else kruimels(self.dossier, "Wijzigen")
        )
        return {
            "dossier": self.dossier,
            "kop": maak_kop(self.scope, self.dossier, "wijzigen"),
            "kruimels": spoor,
            "basis": self.basis,
            "mag": self.mag_wijzigen,
            "titel": titel,
        }


def haal(request: HttpRequest, dossier_id: UUID, handeling: Handeling = Handeling.DOSSIER_LEZEN) -> Plek:
    """Return where we are, with the read in the logboek. Outside this scope the dossier does not exist."""
    scope, dossier = haal_dossier(request, dossier_id, handeling, wat="wijzigen")
    return Plek(request, scope, dossier, dossierfeiten(dossier))


def haal_om_te_lezen_of_doen(request: HttpRequest, dossier_id: UUID) -> Plek:
    """Return where we are on a page that reads and asks in one: to send it, one must be allowed to change."""
    return haal(request, dossier_id, Handeling.PIP_OPSTELLEN if request.method == "POST" else Handeling.DOSSIER_LEZEN)


def wijzigend(view: Callable[Concatenate[Plek, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """Give a view of an act its `Plek` in place of request and dossier; a closed dossier leads back with the reason."""

    @wraps(view)
    def doe(request: HttpRequest, dossier_id: UUID, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        plek = haal(request, dossier_id, Handeling.PIP_OPSTELLEN)
        return niet_open(request, plek.dossier) or view(plek, *args, **kwargs)

    return doe


def bewaar(plek: Plek, form: Formulier, doe: Callable[[], object], *, gelukt: str, naar: str) -> HttpResponse | None:
    """Do it and go to `naar`; on a refusal put the sentences in the form and return None."""
    try:
        doe()
    except FOUTEN as fout:
        zinnen = getattr(fout, "zinnen", None) or ((getattr(fout, "veld", ""), getattr(fout, "zin", str(fout))),)
        for veld, zin in zinnen:
            form.add_error(veld if veld in form.fields else None, zin)
        return None
    messages.success(plek.request, gelukt)
    return redirect(naar)
