# SPDX-License-Identifier: EUPL-1.2
"""What the pages of ontzorgen share: where we are, and saving with the refusal in the form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok, KlokSoort, klokken, zoek
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag, ziet
from meedoen.regie.dossiers.feiten import beleid, dossierfeiten
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import haal as haal_dossier
from meedoen.regie.dossiers.views.hulp import vraag as vraag_dossier
from meedoen.regie.dossiers.views.hulp import wijzigend_met


@dataclass(slots=True)
class Plek:
    """Where we are: who asks, which dossier, its facts and its clock of ontzorgen."""

    request: HttpRequest
    scope: Scope
    dossier: Dossier
    feiten: DossierFeiten
    klok: Klok

    @property
    def basis(self) -> str:
        """Address of the page Ontzorgen."""
        return f"/dossiers/{self.dossier.id}/ontzorgen"

    @property
    def mag_wijzigen(self) -> bool:
        """This person may change ontzorgen of an open dossier."""
        return mag(self.scope.rol, Handeling.ONTZORGEN_BIJHOUDEN) and self.dossier.gesloten_op is None

    @property
    def ziet_bedragen(self) -> bool:
        """This person may see amounts."""
        return ziet(self.scope, Veldgroep.ONTZORGEN_BEDRAGEN, self.dossier.gemeente_id)


def haal(request: HttpRequest, dossier_id: UUID, handeling: Handeling = Handeling.ONTZORGEN_INZIEN) -> Plek:
    """Return where we are, with the read in the logboek. Outside this scope the dossier does not exist."""
    scope, dossier = haal_dossier(request, dossier_id, handeling, wat="ontzorgen")
    feiten = dossierfeiten(dossier)
    alle = klokken(feiten, vandaag=scope.vandaag, beleid=beleid(dossier.gemeente_id, scope.vandaag))
    return Plek(request, scope, dossier, feiten, zoek(alle, KlokSoort.ONTZORGEN))


wijzigend = wijzigend_met(haal, Handeling.ONTZORGEN_BIJHOUDEN)
"""Give a view of an act its `Plek` in place of request and dossier; a closed dossier leads back with the reason."""


def vraag(
    plek: Plek, form: DaadForm, doe: Callable[[], object], *, titel: str, knop: str, lead: str = "",
    gelukt: str = "Bewaard.", tweede_knop: str = "",
) -> HttpResponse:  # fmt: skip
    """Show the form, or do what it asks and go back; a refusal stands in the form with what was typed."""
    return vraag_dossier(
        plek.request, plek.scope, plek.dossier, form, doe, titel=titel, knop=knop, lead=lead, terug="ontzorgen",
        gelukt=gelukt, tweede_knop=tweede_knop,
    )  # fmt: skip
