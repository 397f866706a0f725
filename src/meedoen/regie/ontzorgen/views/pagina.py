# SPDX-License-Identifier: EUPL-1.2
"""The page Ontzorgen of a dossier."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from meedoen.domein.klokken import KlokStaat
from meedoen.domein.toegang import Handeling
from meedoen.domein.toegang import mag as magdoen
from meedoen.regie.dossiers.kop import kruimels, maak_kop
from meedoen.regie.ontzorgen import beeld, queries
from meedoen.regie.ontzorgen.views.hulp import Plek, haal
from meedoen.regie.web.onderdelen.modellen import KnopBeeld


@require_safe
def ontzorgen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show who pays the fixed costs from when until when, and the way to paying oneself."""
    plek = haal(request, dossier_id)
    scope, dossier, mag, vandaag = plek.scope, plek.dossier, plek.mag_wijzigen, plek.scope.vandaag
    betalingen = queries.betalingen(scope, dossier)
    plan, overgang = queries.begroting(scope, dossier), queries.overgang(scope, dossier)
    bedragen, besluit = plek.ziet_bedragen, queries.besluit(scope, dossier)
    return render(
        request,
        "ontzorgen/ontzorgen.html",
        {
            "dossier": dossier,
            "kop": maak_kop(scope, dossier, "ontzorgen"),
            "kruimels": kruimels(dossier, "Ontzorgen", scope=scope),
            "basis": plek.basis,
            "mag": mag,
            "bedragen": bedragen,
            "stand": beeld.stand(plek.feiten, plek.klok),
            "besluit": beeld.besluitbeeld(
                besluit, plek.basis, leest=magdoen(scope.rol, Handeling.DOSSIER_LEZEN), mag_wijzigen=plek.mag_wijzigen
            )
            if besluit
            else None,
            "waarom_url": f"/dossiers/{dossier.id}/waarom/{plek.klok.soort.value}" if plek.klok.stappen else "",
            "knoppen": _knoppen(plek) if mag else (),
            "ontbreekt": beeld.ontbreekt(plek.klok, betalingen, vandaag),
            "betalingen": beeld.betalingen(betalingen, basis=plek.basis, vandaag=vandaag, mag=mag),
            "maanden": beeld.per_maand(betalingen, vandaag) if bedragen else None,
            "begroting": beeld.begrotingsbeeld(plan, betalingen, vandaag) if plan else None,
            "overgang": beeld.overgangsbeeld(overgang) if overgang else None,
            "toeslagen": beeld.toeslagen(queries.toeslagen(scope, dossier), basis=plek.basis, vandaag=vandaag, mag=mag),
        },
    )


def _knoppen(plek: Plek) -> tuple[KnopBeeld, ...]:
    """The acts that make sense now, the first as the main one."""
    feiten, basis, klok = plek.feiten, plek.basis, plek.klok
    bijstand = KnopBeeld("Bijstand invullen" if feiten.bijstand is None else "Bijstand wijzigen", f"{basis}/bijstand")
    if klok.staat is KlokStaat.NIET_VAN_TOEPASSING:
        return (bijstand,) if feiten.bijstand is None else (bijstand, KnopBeeld("Langer ontzorgen", f"{basis}/langer"))
    if feiten.bijstand is None or klok.uiterste is None:
        return (bijstand,)
    if klok.staat is KlokStaat.GEHAALD:
        return (bijstand,)
    return (
        KnopBeeld("Ontzorgen beginnen", f"{basis}/begin"),
        KnopBeeld("Uitstroomplan maken", f"{basis}/exitplan"),
        KnopBeeld("Eindgesprek vastleggen", f"{basis}/exitgesprek"),
        KnopBeeld("Langer ontzorgen", f"{basis}/langer"),
        bijstand,
    )
