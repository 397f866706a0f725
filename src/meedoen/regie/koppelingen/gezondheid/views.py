# SPDX-License-Identifier: EUPL-1.2
"""The page Keten of the functioneel beheerder: how the chain stands and what to do, without any person."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from meedoen.domein.toegang import Handeling
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.koppelingen.gezondheid import beelden, bladzijde
from meedoen.regie.koppelingen.gezondheid.lezen import gezondheid
from meedoen.regie.web.onderdelen.modellen import LeegBeeld


@require_GET
def beheer(request: HttpRequest) -> HttpResponse:
    """Show counts, causes and moments of the gemeenten of this beheerder."""
    scope = scope_van(request, Handeling.KETEN_BEWAKEN)
    stand = gezondheid(scope)
    inhoud = {
        **bladzijde.algemeen(stand, scope, verschil=bladzijde.verschil_vannacht(scope)),
        "verschillen": bladzijde.getallen(scope),
        "storingen": beelden.storingen(stand),
        "leeg": LeegBeeld("Niets blijft hangen", "Weigert DUO een bericht, of gaat er iets mis? Dan staat hier hoe "
                          "vaak, waarom, en wie er iets aan doet.")}  # fmt: skip
    return render(request, "koppelingen/keten_beheer.html", inhoud)
