# SPDX-License-Identifier: EUPL-1.2
"""What a person asks of the BRP: everything of somebody anew, or the BSN by name and birth date."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from meedoen.domein.nummers import lees_bsn
from meedoen.domein.toegang import Handeling
from meedoen.regie.dossiers.kop import kruimels
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.dossiers.views.hulp import haal, niet_open
from meedoen.regie.koppelingen.brp.port import GeenRegister
from meedoen.regie.koppelingen.brp.verversen import vraag_opnieuw
from meedoen.regie.koppelingen.brp.zoeken import kandidaten, kies
from meedoen.regie.koppelingen.registers import gewone_registers
from meedoen.regie.koppelingen.zinnen import OORZAKEN
from meedoen.regie.web.onderdelen.modellen import LeegBeeld, MeldingBeeld

_VRAAG_LATER = "Probeer het later opnieuw."
_NIEMAND = LeegBeeld(
    "De BRP kent niemand met deze naam en geboortedatum",
    "Kijk na of de naam zo op het verblijfsdocument staat. Wie nog niet is ingeschreven, heeft nog geen BSN.",
)


@require_POST
def opnieuw(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Ask the BRP now, and say on the page of the person what changed."""
    scope, dossier = haal(request, dossier_id, Handeling.GEGEVENS_AANVULLEN, wat="persoon")
    if (dicht := niet_open(request, dossier)) is not None:
        return dicht
    try:
        anders, onzeker = vraag_opnieuw(scope=scope, dossier=dossier, brp=gewone_registers().brp)
    except GeenRegister as fout:
        messages.warning(request, _geen_antwoord(fout))
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


@require_http_methods(["GET", "POST"])
def zoeken(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Find the BSN: first who the BRP has by this name and date, then who of them it is. No number in an address."""
    scope, dossier = haal(request, dossier_id, Handeling.GEGEVENS_AANVULLEN, wat="persoon: nummers")
    if (dicht := niet_open(request, dossier)) is not None:
        return dicht
    inhoud: dict[str, Any] = {
        "dossier": dossier,
        "kruimels": kruimels(dossier, "BSN zoeken"),
        "gevonden": None,
        "leeg": _NIEMAND,
    }
    if request.method == "POST":
        brp = gewone_registers().brp
        try:
            if gekozen := lees_bsn(request.POST.get("bsn", "")):
                kies(scope=scope, dossier=dossier, bsn=gekozen, brp=brp)
                messages.success(request, "Het BSN staat in het dossier. Je kunt nu de BRP en DUO vragen.")
                return redirect(f"/dossiers/{dossier.id}/persoon")
            inhoud["gevonden"] = kandidaten(scope=scope, dossier=dossier, brp=brp)
        except GeenRegister as fout:
            inhoud["fout"] = MeldingBeeld("let_op", "Zoeken is niet gelukt", _geen_antwoord(fout))
        except Weigering as fout:
            inhoud["fout"] = MeldingBeeld("let_op", "Zoeken is niet gelukt", fout.zin)
    return render(request, "koppelingen/brp_zoeken.html", inhoud, status=422 if "fout" in inhoud else 200)


def _geen_antwoord(fout: GeenRegister) -> str:
    doen = _VRAAG_LATER if fout.tijdelijk else "Meld dit bij de beheerder."
    return f"{OORZAKEN[fout.oorzaak].waarom} Er is niets veranderd. {doen}"
