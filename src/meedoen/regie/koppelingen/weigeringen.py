# SPDX-License-Identifier: EUPL-1.2
"""The page "Wat weigert DUO?": every acceptance rule with an example, from the table that the checks are held to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from meedoen.domein.keten.duo_voorcontrole import DuoRegel, Levering
from meedoen.domein.keten.duo_voorcontrole.regels import REGELS
from meedoen.domein.keten.duo_voorcontrole.voorbeelden import voorbeeld
from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.web.zinnen import domein_nl


@dataclass(frozen=True, slots=True)
class RegelUitleg:
    """One rule in words: what it says, what one reads in a case, who says so, and the doubt."""

    regel: str
    voorbeeld: str
    herkomst: str
    twijfel: str


@dataclass(frozen=True, slots=True)
class Groep:
    """The rules of one kind of delivery."""

    sleutel: str
    kop: str
    uitleg: str
    regels: tuple[RegelUitleg, ...]


@cache
def groepen() -> tuple[Groep, ...]:
    """Return all rules by what is delivered, in the order of the table."""
    return tuple(
        Groep(
            levering.value,
            domein_nl.zin(f"duogroep_{levering}"),
            domein_nl.zin(f"duogroep_{levering}_uitleg"),
            tuple(_uitleg(regel) for regel in REGELS if regel.levering is levering),
        )
        for levering in Levering
    )


def _uitleg(regel: DuoRegel) -> RegelUitleg:
    weigering = voorbeeld(regel.code)
    return RegelUitleg(
        domein_nl.zin(regel.zin_code),
        domein_nl.zin(weigering.zin_code, weigering.waarden),
        domein_nl.zin(f"duoherkomst_{regel.herkomst}"),
        domein_nl.twijfelzin(f"duo_{regel.twijfel}") if regel.twijfel else "",
    )


@require_safe
def weigeringen(request: HttpRequest) -> HttpResponse:
    """Explain every rule. It tells of nobody, so everybody who is logged in may read it."""
    scope: Scope = request.scope  # type: ignore[attr-defined]
    keten = LinkBeeld("Keten", "/keten" if mag(scope.rol, Handeling.BERICHTEN_BEKIJKEN) else "")
    kruimels = (keten, LinkBeeld("Wat weigert DUO?"))
    return render(request, "koppelingen/weigeringen.html", {"groepen": groepen(), "kruimels": kruimels})
