# SPDX-License-Identifier: EUPL-1.2
"""Search from every page: number, birth date, or a name with typos."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from meedoen.domein.toegang import Handeling, mag
from meedoen.regie.dossiers import queries
from meedoen.regie.dossiers.kop import eerste_pagina, fasenaam
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LeegBeeld


@require_GET
def zoeken(request: HttpRequest) -> HttpResponse:
    """Show at most twenty people that fit; one exact number opens the dossier at once."""
    scope = scope_van(request)
    vraag = " ".join(request.GET.get("q", "").split())[:100]
    gevonden = queries.zoek(scope, vraag) if vraag else []
    log_lijst(scope=scope, handeling="zoeken", object="dossiers", dossiers=[(t.gemeente_id, t.id) for t in gevonden])
    if len(gevonden) == 1 and gevonden[0].soort in ("bsn", "v_nummer", "nummer"):
        return redirect(eerste_pagina(gevonden[0].id))
    maken = mag(scope.rol, Handeling.DOSSIER_MAKEN)
    leeg = LeegBeeld(
        "Niemand gevonden" if vraag else "Zoek een mens of dossier",
        "Zoek op naam (een tikfout mag), geboortedatum, BSN, V-nummer of dossiernummer.",
        KnopBeeld("Dossier maken", "/dossiers/nieuw") if vraag and maken else None,
    )
    inhoud = {
        "zoekvraag": vraag,
        "treffers": [(t, eerste_pagina(t.id), fasenaam(t.fase)) for t in gevonden],
        "leeg": leeg,
        "regio": len(scope.gemeenten) > 1,
    }
    return render(request, "dossiers/zoeken.html", inhoud)
