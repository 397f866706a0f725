# SPDX-License-Identifier: EUPL-1.2
"""Fines of one person for who collects them, and for who decides on bijstand: amounts and days, never what a fine is
for (proces.md, section 6).
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from meedoen.domein.boetes import Boete
from meedoen.domein.klokken.boetes import betaalklok
from meedoen.domein.toegang import Handeling, Scope
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.participatiewet.samenloop import BoeteVoorGedraging, verlaging_naast_boete
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.regie.dossiers.kop import kruimels, maak_kop
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import haal
from meedoen.regie.handhaving import beeld_daarna, queries
from meedoen.regie.handhaving.models import Boetebedrag
from meedoen.regie.handhaving.services.betalen import stand
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import ToestandBeeld
from meedoen.regie.web.taal import euro
from meedoen.regie.web.zinnen import recht_nl

_ZIEN = Handeling.BOETEBEDRAGEN_INZIEN
_DEEL_GEMIST = (
    "Is het geld toch binnen? Zeg het de consulent: die legt de betaling vast. Anders belt de consulent eerst. Er "
    "gebeurt niets vanzelf."
)
_EERST_ZEGGEN = (
    "Heb je de bijstand voor hetzelfde verlaagd, of ga je dat doen? Zeg het de consulent. Na een verlaging kan er geen "
    "boete meer komen (Wet inburgering 2021, artikel 27)."
)


@require_safe
def van_dossier(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show of one person what fines there are, what was paid, and what is to be paid by when."""
    scope, dossier = haal(request, dossier_id, _ZIEN, wat="boetes, bedragen")
    per_boete = {id_: boete for id_, boete in queries.boetedagen(dossier).items() if boete.beboet_op is not None}
    boetes_ = [
        _boete(scope, dossier, per_boete[rij.procedure_id], rij, betaald)
        for rij, betaald in queries.geld_van(scope, dossier)
        if rij.procedure_id in per_boete
    ]
    return render(request, "handhaving/boetebedragen.html", {
        "dossier": dossier,
        "kop": maak_kop(scope, dossier, "boetes"),
        "kruimels": kruimels(dossier, "Boetes", scope=scope),
        "boetes": boetes_,
    })  # fmt: skip


def _boete(scope: Scope, dossier: Dossier, boete: Boete, bedrag: Boetebedrag, betaald: int) -> dict[str, Any]:
    """Amounts and days of one fine; no ground, and nothing of a bezwaar beyond that the fine no longer stands."""
    assert boete.beboet_op is not None
    klok = betaalklok(boete, scope.vandaag)
    paren = [("Opgelegd", datums.voluit(boete.beboet_op)), ("Bedrag", euro(bedrag.centen)), ("Betaald", euro(betaald))]
    if boete.vervallen:
        terug = f"De boete geldt niet meer. {euro(betaald)} gaat terug." if betaald else "De boete geldt niet meer."
        return {"toestand": ToestandBeeld("nvt", "Vervallen"), "paren": paren, "zin": terug}
    paren.append(("Open", euro(max(0, bedrag.centen - betaald))))
    if betaald < bedrag.centen and klok.uiterste is not None:
        paren.append(("Betalen", f"uiterlijk {datums.voluit_met_dag(klok.uiterste)}"))
    paren += beeld_daarna.regeling(bedrag, betaald)
    if boete.regeling_ingetrokken_op is not None:
        paren.append(("Regeling gestopt", datums.voluit(boete.regeling_ingetrokken_op)))
    if boete.aangemaand_op is not None:
        paren.append(("Aangemaand", datums.voluit(boete.aangemaand_op)))
    paren += [
        ("Betaling", f"{euro(b.centen)} op {datums.voluit(b.datum)}")
        for b in queries.betalingen(dossier, bedrag.procedure_id)
    ]
    try:
        teken = beeld_daarna.STAND[stand(boete, bedrag, betaald, vandaag=scope.vandaag).waarde]
    except GegevenStrijdig as fout:
        return {"toestand": ToestandBeeld("let_op", "Klopt niet"), "paren": paren, "zin": recht_nl.weigerzin(fout)}
    if boete.deel_gemist(scope.vandaag):
        return {"toestand": beeld_daarna.DEEL_GEMIST, "paren": paren, "zin": _DEEL_GEMIST}
    return {"toestand": teken, "paren": paren, "zin": "Een boete wordt nooit ingehouden op de bijstand."}


@require_safe
def samenloop(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show who decides on bijstand for what a fine is weighed or was imposed: only the day of it, and the law."""
    scope, dossier = haal(request, dossier_id, Handeling.SAMENLOOP_INZIEN, wat="boete naast bijstand")
    alle = sorted(queries.boetedagen(dossier).values(), key=lambda boete: boete.begonnen_op, reverse=True)
    return render(request, "handhaving/samenloop.html", {
        "dossier": dossier,
        "kop": maak_kop(scope, dossier, "samenloop"),
        "kruimels": kruimels(dossier, "Boete en bijstand", scope=scope),
        "boetes": [{"dag": boete.begonnen_op, **_naast_bijstand(boete)} for boete in alle],
    })  # fmt: skip


def _naast_bijstand(boete: Boete) -> dict[str, Any]:
    if boete.loopt:
        return {"toestand": ToestandBeeld("loopt", "Wordt gewogen"), "zin": _EERST_ZEGGEN}
    if boete.beboet_op is None:
        return {"toestand": ToestandBeeld("nvt", "Geen boete"), "zin": "Er komt geen boete voor wat er toen gebeurde."}
    if boete.vervallen:
        return {"toestand": ToestandBeeld("nvt", "Vervallen"), "zin": "De boete geldt niet meer."}
    gedraging = str(boete.id)
    eerder = (BoeteVoorGedraging(gedraging=gedraging, opgelegd_op=boete.beboet_op),)
    oordeel = verlaging_naast_boete(gedraging, boetes_gedraging=eerder)
    # The question of the law says the day already.
    zin = f"Er is een boete opgelegd op {datums.voluit(boete.beboet_op)}."
    if isinstance(oordeel, OordeelNodig):
        zin = recht_nl.vraagzin(oordeel)
    return {"toestand": ToestandBeeld("let_op", "Beboet"), "zin": zin}
