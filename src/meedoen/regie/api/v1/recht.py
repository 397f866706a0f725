# SPDX-License-Identifier: EUPL-1.2
"""`/api/v1/recht`: the law rules over HTTP. No login, nothing is kept, nothing of the question is logged."""

from __future__ import annotations

import json
from functools import cache
from http import HTTPStatus
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from meedoen.recht.invoer import velden, verwacht
from meedoen.recht.regel import Regel
from meedoen.recht.register import regels
from meedoen.recht.uitvoer import schema, voorbeeld
from meedoen.regie.api.v1.antwoorden import alleen, goed, probleem, rauw, voor_iedereen
from meedoen.regie.api.v1.openapi import document
from meedoen.regie.web.rechtsantwoord import artikel_json, beantwoord, lees_vraag, naam_van, vind
from meedoen.regie.web.toegang import openbaar
from meedoen.regie.web.zinnen import recht_nl

HOOGSTENS: Final = 100_000
"""Bytes of one question."""


@openbaar
@csrf_exempt
@alleen("GET")
def vragen(request: HttpRequest) -> HttpResponse:
    """List the questions."""
    return goed({"vragen": [_kort(regel) for regel in regels().values()]})


@openbaar
@csrf_exempt
@alleen("GET", "POST")
def vraag(request: HttpRequest, naam: str) -> HttpResponse:
    """Say what a question takes (GET), or answer it (POST)."""
    regel = vind(naam) if "_" not in naam else None
    if regel is None:
        return probleem(HTTPStatus.NOT_FOUND, f"De vraag '{naam[:80]}' is er niet. De lijst staat op /api/v1/recht.")
    return _antwoord(request, regel) if request.method == "POST" else goed(_lang(regel))


@openbaar
@csrf_exempt
@alleen("GET")
def openapi(request: HttpRequest) -> HttpResponse:
    """Give the OpenAPI document of this API."""
    return voor_iedereen(rauw(_document()))


@cache
def _document() -> bytes:
    """The OpenAPI document as it is sent: a megabyte that never changes while we run."""
    return json.dumps(document(), ensure_ascii=False).encode()


def _antwoord(request: HttpRequest, regel: Regel) -> HttpResponse:
    ruw = request.read(HOOGSTENS + 1)
    if len(ruw) > HOOGSTENS:
        return probleem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"De vraag is groter dan {HOOGSTENS} bytes.")
    try:
        gegevens = lees_vraag(ruw)
    except ValueError as onleesbaar:
        return probleem(HTTPStatus.BAD_REQUEST, str(onleesbaar), soort="geenJson")
    antwoord = beantwoord(regel, gegevens)
    if antwoord.soort != "fout":
        return goed(antwoord.inhoud)
    fout = antwoord.inhoud["fout"]
    # 400: it does not fit the schema. 422: it does, and the law gives no answer to it.
    status = HTTPStatus.BAD_REQUEST if fout["soort"] == "invoer" else HTTPStatus.UNPROCESSABLE_ENTITY
    veld = f"{fout['veld']}: " if "veld" in fout else ""
    meer = {sleutel: fout[sleutel] for sleutel in ("soort", "veld", "artikel") if sleutel in fout}
    return probleem(status, f"{veld}{fout['zin']}", **meer)


def _kort(regel: Regel) -> dict[str, Any]:
    naam = naam_van(regel)
    return {
        "naam": naam,
        "vraag": recht_nl.REKENVRAGEN[regel.naam],
        "artikelen": [artikel_json(artikel) for artikel in regel.artikelen],
        "link": f"/api/v1/recht/{naam}",
    }


def _lang(regel: Regel) -> dict[str, Any]:
    gegevens = [
        {
            "naam": veld.sleutel,
            "betekenis": recht_nl.LABELS[veld.naam],
            "verwacht": verwacht(veld.soort),
            "eenheid": recht_nl.eenheidzin(veld.naam),
            "verplicht": veld.verplicht,
        }
        for veld in velden(regel)
    ]
    return {**_kort(regel), "gegevens": gegevens, "voorbeeld": voorbeeld(regel), "schema": schema(regel)}
