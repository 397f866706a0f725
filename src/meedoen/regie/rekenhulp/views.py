# SPDX-License-Identifier: EUPL-1.2
"""The Rekenhulp: ask the law a question. No login, nothing is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Uitkomst
from meedoen.recht.uitvoer import voorbeeld
from meedoen.regie.rekenhulp import beeld
from meedoen.regie.rekenhulp.antwoord import antwoord as in_woorden
from meedoen.regie.rekenhulp.forms import MEESTE_RIJEN, VraagForm, getypt, invullen, rijen_van, zet_fout
from meedoen.regie.rekenhulp.onderwerpen import onderwerp_van, onderwerpen
from meedoen.regie.web import gemeenten, kalender
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.web.rechtsantwoord import Antwoord, beantwoord, naam_van, vind
from meedoen.regie.web.toegang import openbaar
from meedoen.regie.web.zinnen import recht_nl

_LANGSTE_ZOEK: Final = 80


@openbaar
@require_GET
def overzicht(request: HttpRequest) -> HttpResponse:
    """List the questions by subject; `?zoek=` those with these words, `?open=` unfolds one subject."""
    zoek = " ".join(request.GET.get("zoek", "").split())[:_LANGSTE_ZOEK]
    gevonden = onderwerpen(zoek)
    aantal = sum(len(onderwerp.vragen) for onderwerp in gevonden)
    ctx = {"onderwerpen": gevonden, "zoek": zoek, "aantal": aantal, "open": request.GET.get("open", "")}
    return render(request, "rekenhulp/overzicht.html", ctx)


@openbaar
@require_http_methods(["GET", "POST"])
def vraag(request: HttpRequest, naam: str) -> HttpResponse:
    """Ask for the facts (GET, `?voorbeeld=1` fills in an example) and answer them (POST)."""
    regel = vind(naam)
    if regel is None or "_" in naam:
        raise Http404
    vraagtekst, onderwerp = recht_nl.REKENVRAGEN[regel.naam], onderwerp_van(regel)
    ctx: dict[str, Any] = {
        "naam": naam_van(regel),
        "vraag": vraagtekst,
        "artikelen": [artikellink(artikel) for artikel in regel.artikelen],
        "kruimels": [
            LinkBeeld("Rekenhulp", "/rekenhulp"),
            LinkBeeld(onderwerp.naam, f"/rekenhulp?open={onderwerp.anker}#{onderwerp.anker}"),
            LinkBeeld(vraagtekst, ""),
        ],
    }
    if request.method == "GET":
        form, rijen = _leeg_of_voorbeeld(regel, met_voorbeeld="voorbeeld" in request.GET)
        return render(request, "rekenhulp/vraag.html", ctx | _velden(form, rijen))
    rijen = rijen_van(regel, request.POST)
    form = VraagForm(request.POST, regel=regel, rijen=rijen)
    if any(f"meer-{lijst}" in request.POST for lijst in rijen):
        # One more line is no question yet: keep what was typed, without refusals.
        form = VraagForm(initial=getypt(form), regel=regel, rijen=rijen)
    elif form.is_valid():
        ctx |= _antwoord(form, regel)
    return render(request, "rekenhulp/vraag.html", ctx | _velden(form, rijen), status=422 if form.errors else 200)


def _velden(form: VraagForm, rijen: Mapping[str, int]) -> dict[str, Any]:
    ctx = {"form": form, "rijen": list(rijen.items()), "vol": MEESTE_RIJEN, **form.in_delen()}
    return ctx | ({"gemeenten": gemeenten.namen()} if ctx["met_gemeenten"] else {})


def _leeg_of_voorbeeld(regel: Regel, *, met_voorbeeld: bool) -> tuple[VraagForm, dict[str, int]]:
    gegevens = voorbeeld(regel) if met_voorbeeld else {"peildatum": kalender.vandaag().isoformat()}
    rijen = rijen_van(regel, {})
    for lijst in rijen:
        rijen[lijst] = max(rijen[lijst], len(gegevens.get(lijst) or ()))
    return VraagForm(initial=invullen(gegevens), regel=regel, rijen=rijen), rijen


def _antwoord(form: VraagForm, regel: Regel) -> dict[str, Any]:
    antwoord: Antwoord = beantwoord(regel, form.gegevens())
    if antwoord.soort == "fout":
        fout = antwoord.inhoud["fout"]
        zet_fout(form, fout.get("veld", ""), fout["zin"])
        return {"fout_artikel": fout.get("artikel")}
    if not isinstance(antwoord.ruw, Uitkomst):
        return {"oordeel": antwoord.inhoud["oordeelNodig"]}
    return {
        "uitkomst": in_woorden(regel, antwoord.ruw.waarde),
        "waarom": beeld.waarom(antwoord.ruw, antwoord.teksten),
        "lijn": beeld.lijn(antwoord.ruw),
    }
