# SPDX-License-Identifier: EUPL-1.2
"""Vandaag of financiën: fines that are late, money that goes back, and what is due soon. Never for what."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from meedoen.domein.boetes import Boete
from meedoen.domein.klokken.boetes import betaalklok
from meedoen.domein.toegang import Scope
from meedoen.recht.awb.betaling import InvorderStap
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.regie.handhaving.beeld_daarna import DEEL_GEMIST, te_laat_deel
from meedoen.regie.handhaving.models import Boetebedrag
from meedoen.regie.handhaving.queries import boetedagen_van, geld_van
from meedoen.regie.handhaving.services.betalen import stand
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import (
    KnopBeeld,
    LeegBeeld,
    LinkBeeld,
    RijBeeld,
    StripDeel,
    ToestandBeeld,
)
from meedoen.regie.web.taal import euro, hoofdletter
from meedoen.regie.web.zinnen import recht_nl
from meedoen.regie.werkplek.vandaag.groep import Groep
from meedoen.regie.werkplek.vandaag.rijen import toestand

_OP_BLAD: Final = 12
_BINNENKORT: Final = timedelta(days=14)
_BOETES: Final = "/boetes"
_TE_LAAT: Final = {
    InvorderStap.AANMANEN: "Betalen kon tot en met {dag}. Zeg het de consulent: die stuurt een aanmaning.",
    InvorderStap.DWANGBEVEL_MAG: "Ook na de aanmaning, tot en met {dag}, is niet alles betaald. Overleg met de jurist.",
}
_KOMT: Final = {
    InvorderStap.WACHTEN: "Betalen kan tot en met {dag}.",
    InvorderStap.UITSTEL: "Er loopt een regeling. De laatste dag is {dag}.",
    InvorderStap.AANMANING_LOOPT: "Er is aangemaand. Betalen kan nog tot en met {dag}.",
}


class _Geld(NamedTuple):
    """One fine: what is open of it (or, below zero, goes back), by when, and the sentence of it."""

    rij: Boetebedrag
    open: int
    dag: date | None
    zin: str
    soort: str


def pagina(scope: Scope, *, lead: str) -> dict[str, Any]:
    """Return what the page Vandaag shows financiën; three queries."""
    alle = geld_van(scope)
    dagen = boetedagen_van([(rij.gemeente_id, rij.dossier_id) for rij, _ in alle]) if alle else {}
    geld = [_lees(rij, betaald, dagen.get(rij.procedure_id), scope.vandaag) for rij, betaald in alle]
    per = {
        soort: _op_dag([g for g in geld if g.soort == soort])
        for soort in ("laat", "gemist", "terug", "klopt_niet", "komt")
    }
    binnenkort = [g for g in per["komt"] if g.dag is not None and g.dag <= scope.vandaag + _BINNENKORT]
    groepen = [
        _groep(scope, "laat", "Te laat", "De dag om te betalen is voorbij", per["laat"]),
        _groep(scope, "deel", "Deel niet betaald", "Van een regeling. De consulent vraagt waarom", per["gemist"]),
        _groep(scope, "terug", "Terug te betalen", "Te veel betaald, of de boete geldt niet meer", per["terug"]),
        _groep(scope, "klopt-niet", "Klopt niet", "Vraag de consulent het na te kijken", per["klopt_niet"]),
        _groep(scope, "komt", "Binnenkort", "Betalen binnen twee weken", binnenkort),
    ]
    log_lijst(scope=scope, handeling="lezen", object="vandaag",
              dossiers=[(g.rij.gemeente_id, g.rij.dossier_id) for g in geld if g.soort])  # fmt: skip
    gevuld = [groep for groep in groepen if groep.aantal]
    return {"lead": lead, "strip": _strip(per, len(binnenkort)), "groepen": gevuld,
            "leeg": None if gevuld else _leeg(len(alle))}  # fmt: skip


def _op_dag(geld: list[_Geld]) -> list[_Geld]:
    return sorted(geld, key=lambda g: (g.dag or date.max, g.rij.dossier.naam, str(g.rij.id)))


def _lees(rij: Boetebedrag, betaald: int, boete: Boete | None, vandaag: date) -> _Geld:
    """Read how one fine stands; `soort` is empty where nothing is to be done for it."""
    niets = _Geld(rij, 0, None, "", "")
    if boete is None or boete.beboet_op is None:
        return niets
    if boete.vervallen or betaald > rij.centen:
        terug = betaald if boete.vervallen else betaald - rij.centen
        waarom = "De boete geldt niet meer." if boete.vervallen else "Er is te veel betaald."
        zin = f"{euro(terug)} gaat terug naar de inburgeraar. {waarom}"
        return _Geld(rij, -terug, None, zin, "terug") if terug else niets
    open_, dag = rij.centen - betaald, betaalklok(boete, vandaag).uiterste
    if boete.deel_tot is not None and boete.deel_gemist(vandaag):
        zin = f"{euro(te_laat_deel(rij, betaald, vandaag))} van de regeling is niet betaald. De laatste dag was "
        zin += f"{datums.voluit(boete.deel_tot)}. Is het binnen? Zeg het de consulent. Die belt anders eerst."
        return _Geld(rij, open_, boete.deel_tot, zin, "gemist")
    try:
        stap = stand(boete, rij, betaald, vandaag=vandaag).waarde
    except GegevenStrijdig as fout:
        return _Geld(rij, open_, dag, recht_nl.weigerzin(fout), "klopt_niet")
    soort = "laat" if stap in _TE_LAAT else "komt" if stap in _KOMT else ""
    if not soort or dag is None:
        return niets
    wanneer = (_TE_LAAT | _KOMT)[stap].format(dag=datums.voluit(dag))
    return _Geld(rij, open_, dag, f"{euro(open_)} staat nog open. {wanneer}", soort)


def _groep(scope: Scope, sleutel: str, kop: str, klein: str, geld: list[_Geld]) -> Groep:
    rest = LinkBeeld(f"Toon alle {len(geld)}", _BOETES) if len(geld) > _OP_BLAD else None
    rijen = tuple(_rij(scope, een) for een in geld[:_OP_BLAD])
    return Groep(sleutel, kop, klein, len(geld), rijen, rest)


def _rij(scope: Scope, geld: _Geld) -> RijBeeld:
    rij, url = geld.rij, f"/dossiers/{geld.rij.dossier_id}/boetes"
    stand_ = {
        "gemist": DEEL_GEMIST,
        "terug": ToestandBeeld("let_op", "Terug"),
        "klopt_niet": ToestandBeeld("let_op", "Klopt niet"),
    }
    return RijBeeld(
        sleutel=str(rij.id),
        naam=hoofdletter(rij.dossier.naam),
        url=url,
        klein=rij.dossier.nummer,
        zin=geld.zin,
        toestand=stand_.get(geld.soort) or toestand(geld.dag, scope.vandaag),
        datum=None if geld.soort == "terug" else geld.dag,
        knop=KnopBeeld("Boete bekijken", url, onzichtbaar=f" van {rij.dossier.naam}"),
    )


def _strip(per: dict[str, list[_Geld]], binnenkort: int) -> tuple[StripDeel, ...]:
    laat, terug = per["laat"], per["terug"]
    open_ = sum(g.open for soort in ("laat", "gemist", "komt", "klopt_niet") for g in per[soort])
    return (
        StripDeel(str(len(laat)), "Te laat", euro(sum(g.open for g in laat)) if laat else "alles is op tijd",
                  "/#groep-laat" if laat else _BOETES, te_laat=True),
        StripDeel(str(len(terug)), "Terug te betalen", euro(-sum(g.open for g in terug)) if terug else "niets",
                  "/#groep-terug" if terug else _BOETES),
        StripDeel(str(binnenkort), "Binnenkort", "binnen twee weken", "/#groep-komt" if binnenkort else _BOETES),
        StripDeel(euro(open_), "Staat open", "van alle boetes", _BOETES),
    )  # fmt: skip


def _leeg(aantal: int) -> LeegBeeld:
    if aantal:
        return LeegBeeld(
            "Er is nu niets te doen",
            "Geen boete is te laat, er gaat geen geld terug en de komende twee weken hoeft niemand te betalen. Alle "
            "boetes staan op Boetes.",
            KnopBeeld("Boetes bekijken", _BOETES),
        )
    return LeegBeeld(
        "Er zijn geen boetes",
        "Krijgt iemand een boete? Dan staat hier wat er open staat en tot wanneer betalen kan. Je ziet nooit waarom. "
        "Komt er geld binnen? Geef het door aan de consulent: die legt de betaling vast.",
    )
