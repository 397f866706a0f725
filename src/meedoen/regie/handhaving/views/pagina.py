# SPDX-License-Identifier: EUPL-1.2
"""The pages of handhaving: the boeteprocedures of a dossier, and one of them as a guided line."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.taken.boetes import te_wegen
from meedoen.domein.toegang import Scope
from meedoen.regie.bezwaren.queries import tegen
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.kop import kruimels, maak_kop
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving import beeld, beeld_daarna, queries, toets
from meedoen.regie.handhaving.fouten import ZINNEN, BoeteWeigering
from meedoen.regie.handhaving.kop import stand
from meedoen.regie.handhaving.services.basis import einde
from meedoen.regie.handhaving.services.rapport import bewijs, punten
from meedoen.regie.handhaving.views.hulp import BESLIS, WEGEN, basis, haal, haal_zaak, mag_nu
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LinkBeeld


@require_safe
def lijst(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """List the boeteprocedures, and say which can begin, or why not."""
    scope, dossier = haal(request, dossier_id)
    feiten, url = dossierfeiten(dossier), basis(dossier)
    per_id = {boete.id: boete for boete in feiten.boetes}
    return render(request, "handhaving/lijst.html", {
        "dossier": dossier,
        "kop": maak_kop(scope, dossier, "besluiten"),
        "kruimels": kruimels(dossier, "Handhaving"),
        "procedures": [
            {"url": f"{url}/{rij.id}", "naam": beeld.naam(rij), "rij": rij,
             "toestand": stand(rij, per_id.get(rij.id), scope.vandaag).toestand}
            for rij in queries.procedures(scope, dossier)
        ],
        "kan": _kan(scope, dossier, feiten, url) if mag_nu(scope, WEGEN) else (),
        "einde": ZINNEN.get(einde(dossier, feiten), ""),
    })  # fmt: skip


def _kan(scope: Scope, dossier: Dossier, feiten: DossierFeiten, url: str) -> list[dict[str, Any]]:
    """What can be weighed now, each with why or why not."""
    if einde(dossier, feiten):
        return []
    return [_intake(scope, dossier, feiten, url), _plan(feiten, url)]


def _intake(scope: Scope, dossier: Dossier, feiten: DossierFeiten, url: str) -> dict[str, Any]:
    kop = "Niet gekomen voor de brede intake (artikel 22)"
    gemist = te_wegen(feiten.oproepen, feiten.boetes)
    try:
        toets.grond_intake(feiten, dossier.fase, behalve=None, op=scope.vandaag, reken=toets.los)
    except BoeteWeigering as fout:
        return {"kop": kop, "zin": fout.zin, "knop": None}
    if gemist is None:
        return {"kop": kop, "zin": "De laatste gemiste oproep is al gewogen.", "knop": None}
    return {"kop": kop, "zin": f"Oproep {gemist.nummer} is gemist en telt mee. Weeg of een boete past; het hoeft niet.",
            "knop": KnopBeeld("Boete wegen", f"{url}/intake")}  # fmt: skip


def _plan(feiten: DossierFeiten, url: str) -> dict[str, Any]:
    kop = "Niet genoeg meewerken aan het plan (artikel 23)"
    if feiten.eerste_dagtekening is None:
        return {"kop": kop, "zin": ZINNEN["geen_plan"], "knop": None}
    zin = "Alleen voor begeleiding, PVT en MAP, en bij asielstatushouders ook de lessen. Praat eerst: wat lukt niet?"
    return {"kop": kop, "zin": zin, "knop": KnopBeeld("Boete wegen", f"{url}/plan", onzichtbaar=" voor het plan")}


@require_safe
def procedure(request: HttpRequest, dossier_id: UUID, procedure_id: UUID) -> HttpResponse:
    """Show one boeteprocedure from the first step to the last."""
    scope, zaak = haal_zaak(request, dossier_id, procedure_id)
    boete = next((boete for boete in zaak.feiten.boetes if boete.id == procedure_id and boete.beboet_op), None)
    bedrag = zaak.bedragen.get(procedure_id)
    kijk = beeld.Kijk(
        scope=scope, zaak=zaak, url=basis(zaak.dossier, procedure_id), voor=punten(zaak), bewijs=bewijs(zaak),
        boete=boete, bedrag=bedrag, weegt=mag_nu(scope, WEGEN), beslist=mag_nu(scope, BESLIS),
    )  # fmt: skip
    vrij = toets.niets_in_de_weg(zaak)
    stappen = [
        beeld.stap_gebeurd(kijk),
        beeld.stap_voor(kijk),
        beeld.stap_wegen(kijk, vrij),
        beeld.stap_rapport(kijk, vrij),
        beeld.stap_zienswijze(kijk),
        beeld.stap_beslissing(kijk),
    ]
    if boete is not None and bedrag is not None:
        betalingen = queries.betalingen(zaak.dossier, procedure_id)
        stappen.append(beeld_daarna.stap_betalen(kijk, boete, bedrag, betalingen))
    if boete is not None:
        bezwaren = tegen(zaak.dossier, zaak.rij.besluit_id) if boete.bezwaar_op and zaak.rij.besluit_id else []
        nummer = bezwaren[0].besluit_nummer if bezwaren else queries.besluitnummer(zaak.rij)
        stappen.append(beeld_daarna.stap_bezwaar(kijk, boete, bezwaren, nummer))
    *begin, _ = kruimels(zaak.dossier, "x")
    kan_stoppen = kijk.weegt and zaak.rij.besloten_op is None and zaak.rij.gestopt_op is None
    return render(request, "handhaving/procedure.html", {
        "dossier": zaak.dossier,
        "kruimels": (*begin, LinkBeeld("Handhaving", basis(zaak.dossier)), LinkBeeld(beeld.naam(zaak.rij))),
        "naam": beeld.naam(zaak.rij),
        "staat": stand(zaak.rij, boete, scope.vandaag),
        "volgende": beeld_daarna.volgende_na_boete(kijk, boete) or beeld.volgende(kijk, vrij),
        "stappen": stappen,
        "stop": f"{kijk.url}/stop" if kan_stoppen else "",
    })  # fmt: skip
