# SPDX-License-Identifier: EUPL-1.2
"""The Rekenhulp: ask the law a question. No login, nothing is kept."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Uitkomst
from meedoen.recht.uitvoer import voorbeeld
from meedoen.regie.rekenhulp import beeld
from meedoen.regie.rekenhulp.forms import VraagForm, invullen, rijen_van, zet_fout
from meedoen.regie.rekenhulp.onderwerpen import onderwerpen
from meedoen.regie.web import kalender
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.rechtsantwoord import Antwoord, beantwoord, naam_van, vind
from meedoen.regie.web.toegang import openbaar
from meedoen.regie.web.zinnen import recht_nl


@openbaar
@require_GET
def overzicht(request: HttpRequest) -> HttpResponse:
    """List the questions by subject."""
    return render(request, "rekenhulp/overzicht.html", {"onderwerpen": onderwerpen()})


@openbaar
@require_http_methods(["GET", "POST"])
def vraag(request: HttpRequest, naam: str) -> HttpResponse:
    """Ask for the facts (GET, `?voorbeeld=1` fills in an example) and answer them (POST)."""
    regel = vind(naam)
    if regel is None or "_" in naam:
        raise Http404
    ctx: dict[str, Any] = {
        "naam": naam_van(regel),
        "vraag": recht_nl.REKENVRAGEN[regel.naam],
        "artikelen": [artikellink(artikel) for artikel in regel.artikelen],
    }
    if request.method == "GET":
        ctx["form"], ctx["rijen"] = _leeg_of_voorbeeld(regel, met_voorbeeld="voorbeeld" in request.GET)
        return render(request, "rekenhulp/vraag.html", ctx | ctx["form"].in_delen())
    rijen = rijen_van(regel, request.POST)
    meer = any(f"meer-{lijst}" in request.POST for lijst in rijen)
    form = VraagForm(request.POST, regel=regel, rijen=rijen)
    ctx |= {"form": form, "rijen": list(rijen.items())}
    if meer:
        # One more line is no question yet: keep what was typed, without refusals.
        ctx["form"] = VraagForm(initial=request.POST.dict(), regel=regel, rijen=rijen)
    elif form.is_valid():
        ctx |= _antwoord(form, regel)
    fout = not meer and bool(form.errors)
    return render(request, "rekenhulp/vraag.html", ctx | ctx["form"].in_delen(), status=422 if fout else 200)


def _leeg_of_voorbeeld(regel: Regel, *, met_voorbeeld: bool) -> tuple[VraagForm, list[tuple[str, int]]]:
    gegevens = voorbeeld(regel) if met_voorbeeld else {"peildatum": kalender.vandaag().isoformat()}
    rijen = rijen_van(regel, {})
    for lijst in rijen:
        rijen[lijst] = max(rijen[lijst], len(gegevens.get(lijst) or ()))
    return VraagForm(initial=invullen(gegevens), regel=regel, rijen=rijen), list(rijen.items())


def _antwoord(form: VraagForm, regel: Regel) -> dict[str, Any]:
    antwoord: Antwoord = beantwoord(regel, form.gegevens())
    if antwoord.soort == "fout":
        fout = antwoord.inhoud["fout"]
        zet_fout(form, fout.get("veld", ""), fout["zin"])
        return {"fout_artikel": fout.get("artikel")}
    if not isinstance(antwoord.ruw, Uitkomst):
        return {"oordeel": antwoord.inhoud["oordeelNodig"]}
    uit = beeld.antwoord(antwoord.ruw)
    return {
        "uitkomst": uit,
        "is_lijst": isinstance(uit, list),
        "waarom": beeld.waarom(antwoord.ruw),
        "lijn": beeld.lijn(antwoord.ruw),
    }
