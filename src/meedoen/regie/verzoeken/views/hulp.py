# SPDX-License-Identifier: EUPL-1.2
"""What the pages of a verzoek share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import haal, niet_open
from meedoen.regie.verzoeken import beeld, queries
from meedoen.regie.verzoeken.models import Verzoek
from meedoen.regie.verzoeken.services import VerzoekWeigering

BLAD = "verzoeken"


@dataclass(slots=True)
class Plek:
    """Where we are: who asks, which dossier, which verzoek."""

    request: HttpRequest
    scope: Scope
    dossier: Dossier
    rij: Verzoek

    @property
    def terug(self) -> str:
        """Address of the page with all verzoeken."""
        return beeld.basis(self.dossier.id)

    def wie(self) -> dict[str, Any]:
        """Return the arguments by which every act finds this verzoek as the page showed it."""
        ruw = self.request.POST.get("bewerking", "")
        gezien = int(ruw) if ruw.isdecimal() else 0
        return {"scope": self.scope, "dossier": self.dossier, "verzoek_id": self.rij.id, "gezien": gezien}

    def dicht(self, *, ook_voorgelegd: bool = False) -> HttpResponse | None:
        """Return the way back with the reason when this act can't be done (any more); None while it can."""
        code = "" if self.rij.loopt else "klaar"
        if not code and self.rij.voorgelegd_door is not None and not ook_voorgelegd:
            code = "ligt_voor"
        if not code and self.rij.voorgelegd_door is None and ook_voorgelegd:
            code = "ligt_niet_voor"
        return self.weg(code) if code else niet_open(self.request, self.dossier)

    def weg(self, code: str) -> HttpResponse:
        """Return the way back with this refusal."""
        messages.warning(self.request, VerzoekWeigering(code, dag=self.rij.termijn().waarde).zin)
        return redirect(self.terug)


def haal_verzoek(request: HttpRequest, dossier_id: UUID, verzoek_id: UUID, handeling: Handeling) -> Plek:
    """Return where we are, with the read in the logboek. Outside this scope neither exists."""
    scope, dossier = haal(request, dossier_id, handeling, wat="verzoek")
    try:
        return Plek(request, scope, dossier, queries.verzoek(scope, dossier, verzoek_id))
    except Verzoek.DoesNotExist as fout:
        raise Http404 from fout
