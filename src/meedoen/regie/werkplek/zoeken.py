# SPDX-License-Identifier: EUPL-1.2
"""Find a person or a dossier: by number at once, by name with typos."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from meedoen.domein.nummers import lees_bsn
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, leest, mag
from meedoen.regie.dossiers.kop import fasenaam
from meedoen.regie.dossiers.queries import Treffer, zoek
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LeegBeeld

KORTSTE: Final = 2
HOOGSTENS: Final = 20
_OP: Final = {
    "bsn": "het BSN",
    "v_nummer": "het V-nummer",
    "nummer": "het dossiernummer",
    "geboortedatum": "de geboortedatum",
    "naam": "de naam",
}


@require_GET
def zoeken(request: HttpRequest) -> HttpResponse:
    """Show who fits, or go straight to the one dossier that fits a number or a birth date exactly."""
    scope = scope_van(request, Handeling.DOSSIER_INZIEN)
    vraag = " ".join(request.GET.get("q", "").split())[:100]
    treffers = zoek(scope, vraag) if len(vraag) >= KORTSTE else []
    log_lijst(scope=scope, handeling="zoeken", object="zoeken", dossiers=[(t.gemeente_id, t.id) for t in treffers])
    if len(treffers) == 1 and treffers[0].soort != "naam":
        return redirect(f"/dossiers/{treffers[0].id}")
    inhoud = {
        "zoekvraag": vraag,
        "lead": _lead(vraag, treffers),
        "treffers": [(t, fasenaam(t.fase, t.gesloten_om)) for t in treffers],
        "ziet_geboren": leest(scope.rol, Veldgroep.NAAM_CONTACT),
        "ziet_verloop": leest(scope.rol, Veldgroep.VERLOOP),
        "regio": len(scope.gemeenten) > 1,
        "vol": len(treffers) >= HOOGSTENS,
        "leeg": None if treffers else _leeg(vraag, _maak_knop(scope)),
    }
    return render(request, "werkplek/zoeken.html", inhoud)


def _lead(vraag: str, treffers: list[Treffer]) -> str:
    if not treffers:
        return "Zoek op naam, geboortedatum, BSN, V-nummer of dossiernummer."
    wie = "1 mens" if len(treffers) == 1 else f"{len(treffers)} mensen"
    return f"{wie} gevonden op {_OP[treffers[0].soort]} “{vraag}”."


def _maak_knop(scope: Scope) -> KnopBeeld | None:
    return KnopBeeld("Dossier maken", "/dossiers/nieuw") if mag(scope.rol, Handeling.DOSSIER_MAKEN) else None


def _leeg(vraag: str, maken: KnopBeeld | None) -> LeegBeeld:
    if not vraag:
        return LeegBeeld(
            "Wie zoek je?",
            "Typ in het zoekveld bovenaan een naam, een geboortedatum (3-2-1990) of een nummer. Een typefout in een "
            "naam is niet erg.",
        )
    if len(vraag) < KORTSTE:
        return LeegBeeld("Typ wat meer", "Met een enkele letter of een enkel cijfer vinden we te veel mensen.")
    cijfers = "".join(teken for teken in vraag if teken not in " .-")
    if cijfers.isdigit() and len(cijfers) in (8, 9):
        return _leeg_nummer(cijfers, maken)
    datum = _datum_klopt_niet(vraag)
    if datum:
        return LeegBeeld("Deze datum klopt niet", datum)
    return LeegBeeld(
        f"Niemand gevonden op “{vraag}”",
        "Kijk de spelling na of zoek op geboortedatum. Je vindt alleen mensen uit de gemeente waarvoor je werkt.",
        maken,
    )


def _leeg_nummer(cijfers: str, maken: KnopBeeld | None) -> LeegBeeld:
    if lees_bsn(cijfers) is None:
        return LeegBeeld(
            "Dit is geen BSN",
            "De cijfers van een BSN moeten bij elkaar passen (de elfproef). Bij deze cijfers klopt dat niet. "
            "Kijk of er twee verwisseld zijn. Als V-nummer kennen we dit nummer ook niet.",
        )
    return LeegBeeld(
        "Niemand gevonden met dit BSN",
        "Het BSN klopt, maar er is hier geen dossier mee. Misschien heeft een andere gemeente het dossier.",
        maken,
    )


def _datum_klopt_niet(vraag: str) -> str:
    """Return what is wrong with a typed date; empty when it was no date, or a good one."""
    if not any(teken.isdigit() for teken in vraag) or not any(teken in "-/." for teken in vraag):
        return ""
    try:
        datums.lees(vraag)
    except datums.DatumFout as fout:
        return str(fout)
    return ""
