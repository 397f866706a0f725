# SPDX-License-Identifier: EUPL-1.2
"""What the page Keten of a worker and that of the beheerder share: partners, queues, APIs, differences in numbers."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from meedoen.domein.afstemming import Oorzaak
from meedoen.domein.toegang import Scope
from meedoen.regie.koppelingen.afstemming import queries, zinnen
from meedoen.regie.koppelingen.afstemming.beelden import ronde_beeld
from meedoen.regie.koppelingen.afstemming.trend import trend
from meedoen.regie.koppelingen.gezondheid import beelden
from meedoen.regie.koppelingen.gezondheid.lezen import Gezondheid
from meedoen.regie.koppelingen.woorden import duur, moment
from meedoen.regie.web.onderdelen.modellen import KetenBeeld, StripDeel


def algemeen(stand: Gezondheid, scope: Scope, *, verschil: StripDeel) -> dict[str, Any]:
    """Return the parts without any person: for everybody who may open a page Keten. `verschil`: the last figure."""
    partners = beelden.partners(stand, scope, settings.DUO_CERTIFICAAT_TOT)
    return {
        "nu": moment(scope.nu),
        "hoe": hoe_het_gaat(partners),
        "strip": [*_strip(stand, scope), verschil],
        "partners": partners,
        "apis": beelden.apis(stand, scope),
        "balken": beelden.rij_balken(stand),
        "gaat_aantal": stand.in_de_rij,
        "voor_mens": stand.voor_mens,
    }


def hoe_het_gaat(partners: list[KetenBeeld]) -> str:
    """Return in one sentence which partners ask for attention."""
    stil = [partner.partner for partner in partners if partner.toestand.soort in ("te_laat", "let_op")]
    if not stil:
        return "Alles wat is aangesloten, werkt."
    wie = stil[0] if len(stil) == 1 else f"{', '.join(stil[:-1])} en {stil[-1]}"
    return f"{wie} {'vraagt' if len(stil) == 1 else 'vragen'} aandacht."


def _strip(stand: Gezondheid, scope: Scope) -> list[StripDeel]:
    oudste = f"oudste wacht {duur(stand.oudste, scope.nu)}" if stand.oudste else "niets wacht"
    return [
        StripDeel(str(stand.voor_mens), "Wacht op een mens", "geweigerd of blijven hangen", "#wacht", te_laat=True),
        StripDeel(str(stand.in_de_rij), "In de rij", oudste, "#rij"),
    ]


def verschil_nu(aantal: int) -> StripDeel:
    """Return the figure of the differences that are open now, as far as this reader may see them."""
    return StripDeel(str(aantal), "Verschillen met DUO", "nog niet opgelost", "#afstemming")


def verschil_vannacht(scope: Scope) -> StripDeel:
    """Return the figure of the last night, for who sees numbers only."""
    aantal = sum(rij.verschillen for rij in queries.laatste(scope))
    return StripDeel(str(aantal), "Verschillen met DUO", "bij de laatste vergelijking", "#afstemming")


def getallen(scope: Scope) -> dict[str, Any]:
    """Return the nights in numbers, for everybody."""
    beeld = trend(queries.nachten(scope))
    nachten = beeld.nachten if beeld else ()
    oorzaken = sorted({oorzaak for nacht in nachten for oorzaak in nacht.per_oorzaak})
    koppen = {oorzaak: zinnen.OORZAAK[Oorzaak(oorzaak)] for oorzaak in oorzaken}
    return {
        "trend": beeld,
        "koppen": list(koppen.values()),
        "nachten": [
            (nacht.dag, nacht.gedaan, nacht.verschillen,
             [(kop, nacht.per_oorzaak.get(oorzaak, 0)) for oorzaak, kop in koppen.items()])
            for nacht in nachten
        ],
    }  # fmt: skip


def verschillen(scope: Scope) -> dict[str, Any]:
    """Return the reconciliation for who may read dossiers: numbers, per gemeente how it goes, and what is open."""
    per_gemeente = {rij.gemeente_id: rij for rij in queries.laatste(scope)}
    telling = queries.tel_open(scope)
    return {
        **getallen(scope),
        "rondes": [ronde_beeld(per_gemeente.get(code), code, scope) for code in sorted(scope.gemeenten)],
        "open": sum(telling.values()),
        "per_oorzaak": [
            (zinnen.OORZAAK[Oorzaak(oorzaak)], zinnen.UITLEG[Oorzaak(oorzaak)], oorzaak, aantal)
            for oorzaak, aantal in telling.items()
        ],
    }
