# SPDX-License-Identifier: EUPL-1.2
"""`/api/v1` for schools and guidance organisations: placements, contact, messages. Reads and writes its own only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from http import HTTPStatus
from typing import Any, TypeVar
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from meedoen.domein.partners import Bevoegdheid
from meedoen.domein.toegang import Scope
from meedoen.regie.api.v1.aanmelden import Probleem, voor
from meedoen.regie.api.v1.antwoorden import alleen, goed
from meedoen.regie.api.v1.rijen import bericht_json, contact_json, plaatsing_json
from meedoen.regie.api.v1.vormen import NIEUW_BERICHT, NIEUWE_START
from meedoen.regie.api.v1.vragen import (
    geen_lichaam,
    geen_vraag,
    lees_blad,
    lees_id,
    lees_lichaam,
    lees_sleutel,
    met_etag,
    niet_gevonden,
)
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.organisaties.toegangsbewijzen import Houder
from meedoen.regie.trajecten import queries, services
from meedoen.regie.trajecten.models import Partnerbericht, Plaatsing
from meedoen.regie.web.toegang import openbaar

_B = Bevoegdheid
R = TypeVar("R", Plaatsing, Partnerbericht)


@openbaar
@csrf_exempt
@alleen("GET")
@voor(_B.PLAATSINGEN_LEZEN)
def plaatsingen(request: HttpRequest, houder: Houder) -> HttpResponse:
    """List the placements at this provider."""
    blad = lees_blad(request)
    rijen, volgende = _blad(
        queries.eigen_plaatsingen(houder.scope, na=blad.na, hoogstens=blad.hoogstens + 1), blad.hoogstens
    )
    mensen = queries.leerlingen(houder.scope, [rij.id for rij in rijen])
    _log(houder.scope, "plaatsingen", rijen)
    return goed({"plaatsingen": [plaatsing_json(rij, mensen[rij.id]) for rij in rijen], "volgende": volgende})


@openbaar
@csrf_exempt
@alleen("GET")
@voor(_B.PLAATSINGEN_LEZEN)
def plaatsing(request: HttpRequest, houder: Houder, id: str) -> HttpResponse:
    """Give one placement."""
    geen_vraag(request)
    return met_etag(request, _plaatsing_json(houder.scope, _plaatsing(houder.scope, lees_id(id))))


@openbaar
@csrf_exempt
@alleen("GET")
@voor(_B.CONTACT_LEZEN)
def contact(request: HttpRequest, houder: Houder, id: str) -> HttpResponse:
    """Give the contact data that the purpose of this client allows."""
    geen_vraag(request)
    rij = _plaatsing(houder.scope, lees_id(id))
    _log(houder.scope, "contactgegevens", [rij])
    return met_etag(request, contact_json(queries.leerlingen(houder.scope, [rij.id])[rij.id]))


@openbaar
@csrf_exempt
@alleen("PUT")
@voor(_B.PLAATSINGEN_SCHRIJVEN)
def start(request: HttpRequest, houder: Houder, id: str) -> HttpResponse:
    """Take the day on which somebody began."""
    geen_vraag(request)
    lichaam = lees_lichaam(request, NIEUWE_START)
    rij = services.meld_start(
        scope=houder.scope, organisatie=houder.organisatie, plaatsing=_plaatsing(houder.scope, lees_id(id)),
        startdatum=date.fromisoformat(lichaam["startdatum"]),
    )  # fmt: skip
    return goed(_plaatsing_json(houder.scope, rij))


@openbaar
@csrf_exempt
@alleen("GET", "POST")
def berichten(request: HttpRequest) -> HttpResponse:
    """List the messages of this provider (GET), or take one (POST)."""
    return _schrijf(request) if request.method == "POST" else _lijst(request)


@voor(_B.BERICHTEN_LEZEN)
def _lijst(request: HttpRequest, houder: Houder) -> HttpResponse:
    blad = lees_blad(request, over="plaatsing")
    gevonden = queries.eigen_berichten(houder.scope, plaatsing_id=blad.over, na=blad.na, hoogstens=blad.hoogstens + 1)
    rijen, volgende = _blad(gevonden, blad.hoogstens)
    _log(houder.scope, "berichten van aanbieder", rijen)
    return goed({"berichten": [bericht_json(rij) for rij in rijen], "volgende": volgende})


@voor(_B.BERICHTEN_SCHRIJVEN)
def _schrijf(request: HttpRequest, houder: Houder) -> HttpResponse:
    geen_vraag(request)
    sleutel, lichaam = lees_sleutel(request), lees_lichaam(request, NIEUW_BERICHT)

    def doe() -> UUID:
        rij = queries.eigen_plaatsing(houder.scope, UUID(lichaam["plaatsing"]))
        if rij is None:
            raise Probleem(
                HTTPStatus.UNPROCESSABLE_ENTITY, "Deze plaatsing is er niet (meer).", soort="plaatsingOnbekend",
                veld="plaatsing",
            )  # fmt: skip
        bericht = services.schrijf_als_partner(
            scope=houder.scope, organisatie=houder.organisatie, plaatsing=rij, onderwerp=lichaam["onderwerp"],
            tekst=lichaam["tekst"],
        )  # fmt: skip
        return bericht.id

    try:
        bericht_id, _ = services.eenmaal(
            scope=houder.scope, aansluiting_id=houder.aansluiting_id, sleutel=sleutel,
            wat={"wat": "bericht", **lichaam}, doe=doe,
        )  # fmt: skip
    except services.SleutelAnders:
        raise Probleem(
            HTTPStatus.UNPROCESSABLE_ENTITY, "Deze Idempotency-Key is al gebruikt voor iets anders.",
            soort="sleutelAnders",
        ) from None  # fmt: skip
    rij = queries.eigen_bericht(houder.scope, bericht_id)
    if rij is None:
        raise niet_gevonden()
    antwoord = goed(bericht_json(rij), HTTPStatus.CREATED)
    antwoord["Location"] = f"/api/v1/berichten/{rij.id}"
    return antwoord


@openbaar
@csrf_exempt
@alleen("GET")
@voor(_B.BERICHTEN_LEZEN)
def bericht(request: HttpRequest, houder: Houder, id: str) -> HttpResponse:
    """Give one message."""
    geen_vraag(request)
    rij = _bericht(houder.scope, lees_id(id))
    _log(houder.scope, "berichten van aanbieder", [rij])
    return met_etag(request, bericht_json(rij))


@openbaar
@csrf_exempt
@alleen("PUT")
@voor(_B.BERICHTEN_LEZEN)
def gelezen(request: HttpRequest, houder: Houder, id: str) -> HttpResponse:
    """Take it that a message of the gemeente was read."""
    geen_vraag(request)
    geen_lichaam(request)
    rij = services.lees_als_partner(scope=houder.scope, bericht=_bericht(houder.scope, lees_id(id)))
    return goed(bericht_json(rij))


def _plaatsing(scope: Scope, id_: UUID) -> Plaatsing:
    rij = queries.eigen_plaatsing(scope, id_)
    if rij is None:
        raise niet_gevonden()
    return rij


def _plaatsing_json(scope: Scope, rij: Plaatsing) -> dict[str, Any]:
    _log(scope, "plaatsingen", [rij])
    return plaatsing_json(rij, queries.leerlingen(scope, [rij.id])[rij.id])


def _bericht(scope: Scope, id_: UUID) -> Partnerbericht:
    rij = queries.eigen_bericht(scope, id_)
    if rij is None:
        raise niet_gevonden()
    return rij


def _blad(rijen: list[R], hoogstens: int) -> tuple[list[R], str | None]:
    """Return the rows of one page, and the id to go on after when there are more."""
    return rijen[:hoogstens], str(rijen[hoogstens - 1].id) if len(rijen) > hoogstens else None


def _log(scope: Scope, wat: str, rijen: Sequence[Plaatsing | Partnerbericht]) -> None:
    log_lijst(
        scope=scope, handeling="lezen", object=f"API: {wat}",
        dossiers=[(rij.gemeente_id, rij.dossier_id) for rij in rijen],
    )  # fmt: skip
