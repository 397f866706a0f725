# SPDX-License-Identifier: EUPL-1.2
"""The button "Opnieuw vragen aan de BRP" on the page of a person."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from meedoen.domein.toegang import Handeling
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.dossiers.views.hulp import haal, niet_open
from meedoen.regie.koppelingen.brp.port import GeenRegister
from meedoen.regie.koppelingen.brp.verversen import vraag_opnieuw
from meedoen.regie.koppelingen.registers import gewone_registers
from meedoen.regie.koppelingen.zinnen import OORZAKEN

_VRAAG_LATER = "Probeer het later opnieuw."


@require_POST
def opnieuw(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Ask the BRP now, and say on the page of the person what changed."""
    scope, dossier = haal(request, dossier_id, Handeling.GEGEVENS_AANVULLEN, wat="persoon")
    if (dicht := niet_open(request, dossier)) is not None:
        return dicht
    try:
        anders, onzeker = vraag_opnieuw(scope=scope, dossier=dossier, brp=gewone_registers().brp)
    except GeenRegister as fout:
        waarom = OORZAKEN[fout.oorzaak].waarom
        doen = _VRAAG_LATER if fout.tijdelijk else "Meld dit bij de beheerder."
        messages.warning(request, f"{waarom} Er is niets veranderd. {doen}")
    except Weigering as fout:
        messages.warning(request, fout.zin)
    else:
        if anders:
            messages.success(request, f"Gewijzigd volgens de BRP: {', '.join(anders)}.")
        else:
            messages.success(request, "De BRP is gevraagd. Er is niets veranderd.")
        for zin in onzeker:
            messages.warning(request, zin)
    return redirect(f"/dossiers/{dossier.id}/persoon")
