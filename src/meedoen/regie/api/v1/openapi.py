# SPDX-License-Identifier: EUPL-1.2
"""The OpenAPI document of the API, made from the rules themselves; docs/api/openapi.json is its committed copy."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from meedoen.recht.invoer import velden
from meedoen.recht.regel import Regel
from meedoen.recht.register import regels
from meedoen.recht.uitvoer import schema, voorbeeld
from meedoen.recht.versie import REGELS
from meedoen.regie.api.v1.antwoorden import VERSIE
from meedoen.regie.web.rechtsantwoord import beantwoord, naam_van
from meedoen.regie.web.zinnen import recht_nl

_KOPPEN: Final = {
    "API-Version": {"description": "Volledige versie van de API.", "schema": {"type": "string", "example": VERSIE}}
}
_ARTIKEL: Final = {
    "type": "object",
    "required": ["citaat", "link"],
    "properties": {
        "citaat": {"type": "string", "example": "artikel 5.3 lid 1 Besluit inburgering 2021"},
        "link": {"type": "string", "format": "uri", "description": "De pagina op wetten.overheid.nl."},
    },
}
_SCHEMAS: Final[dict[str, Any]] = {
    "Artikel": _ARTIKEL,
    "Twijfel": {
        "type": "object",
        "description": "Wat de wet openlaat, en wat Meedoen kiest.",
        "required": ["code", "zin"],
        "properties": {"code": {"type": "string"}, "zin": {"type": "string"}},
    },
    "Stap": {
        "type": "object",
        "description": "Een stap van de redenering, in de volgorde waarin je redeneert.",
        "required": ["code", "titel", "uitleg", "artikel", "waarden"],
        "properties": {
            "code": {"type": "string"},
            "titel": {"type": "string"},
            "uitleg": {"type": "string"},
            "artikel": {"$ref": "#/components/schemas/Artikel"},
            "waarden": {"type": "array", "items": {}},
            "twijfel": {"$ref": "#/components/schemas/Twijfel"},
        },
    },
    "Antwoord": {
        "type": "object",
        "description": "De uitkomst met alle stappen, of de vraag die een mens moet beantwoorden (oordeelNodig).",
        "required": ["vraag", "regelversie"],
        "properties": {
            "vraag": {"type": "string"},
            "uitkomst": {
                "description": "Waarde van de regel: een datum, getal (euro's in centen), ja of nee, of een object."
            },
            "stappen": {"type": "array", "items": {"$ref": "#/components/schemas/Stap"}},
            "oordeelNodig": {
                "type": "object",
                "required": ["code", "vraag", "artikel"],
                "properties": {
                    "code": {"type": "string"},
                    "vraag": {"type": "string"},
                    "artikel": {"$ref": "#/components/schemas/Artikel"},
                },
            },
            "regelversie": {"type": "string", "description": "Versie van de regels waarmee is gerekend."},
        },
    },
    "Probleem": {
        "type": "object",
        "description": "Waarom er geen antwoord is (RFC 9457).",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {"type": "string"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
            "soort": {"type": "string", "enum": ["invoer", "gegevenOntbreekt", "gegevenStrijdig", "nogNietVanKracht"]},
            "veld": {"type": "string", "description": "Het gegeven dat niet goed is."},
            "artikel": {"$ref": "#/components/schemas/Artikel"},
        },
    },
}


@cache
def document() -> dict[str, Any]:
    """Return the whole document (OpenAPI 3.1); made once, for every rule answers its example in it. Don't change it."""
    paden: dict[str, Any] = {
        "/recht": {"get": _lijst()},
        "/openapi.json": {"get": _zelf()},
    }
    for regel in regels().values():
        paden[f"/recht/{naam_van(regel)}"] = {"get": _beschrijving(regel), "post": _vraag(regel)}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Meedoen",
            "version": VERSIE,
            "description": "Vragen over de Wet inburgering 2021, met bij elk antwoord de stappen en de artikelen.",
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
            "contact": {"name": "Meedoen", "url": "https://meedoen.example", "email": "meedoen@meedoen.example"},
        },
        "servers": [{"url": "https://meedoen.example/api/v1", "description": "Waar de gemeente Meedoen draait."}],
        "tags": [{"name": "recht", "description": "De wet, regel voor regel."}],
        "paths": paden,
        "components": {"schemas": _SCHEMAS},
    }


def _goed(inhoud: dict[str, Any]) -> dict[str, Any]:
    return {"description": "Antwoord.", "headers": _KOPPEN, "content": {"application/json": inhoud}}


def _fout(zin: str) -> dict[str, Any]:
    # The three members stand here again because the linter of the API Design Rules does not follow a $ref.
    velden_ = {"status": {"type": "integer"}, "title": {"type": "string"}, "detail": {"type": "string"}}
    probleem = {"allOf": [{"$ref": "#/components/schemas/Probleem"}], "type": "object", "properties": velden_}
    return {"description": zin, "headers": _KOPPEN, "content": {"application/problem+json": {"schema": probleem}}}


def _lijst() -> dict[str, Any]:
    return {
        "operationId": "vragen",
        "tags": ["recht"],
        "summary": "Alle vragen",
        "responses": {"200": _goed({"schema": {"type": "object"}})},
    }


def _zelf() -> dict[str, Any]:
    return {
        "operationId": "openapi",
        "tags": ["recht"],
        "summary": "Dit document",
        "responses": {"200": _goed({"schema": {"type": "object"}})},
    }


def _beschrijving(regel: Regel) -> dict[str, Any]:
    return {
        "operationId": f"beschrijf-{naam_van(regel)}",
        "tags": ["recht"],
        "summary": f"Wat nodig is voor: {recht_nl.REKENVRAGEN[regel.naam]}",
        "responses": {"200": _goed({"schema": {"type": "object"}})},
    }


def _vraag(regel: Regel) -> dict[str, Any]:
    gegevens = schema(regel)
    for veld in velden(regel):
        gegevens["properties"][veld.sleutel]["description"] = recht_nl.LABELS[veld.naam]
    # Without the fingerprint of the source in it, or this document would change with every comment in a rule.
    gegeven = {**beantwoord(regel, voorbeeld(regel)).inhoud, "regelversie": REGELS}
    antwoord = {"schema": {"$ref": "#/components/schemas/Antwoord"}, "example": gegeven}
    return {
        "operationId": naam_van(regel),
        "tags": ["recht"],
        "summary": recht_nl.REKENVRAGEN[regel.naam],
        "description": "Rust op " + "; ".join(artikel.citaat for artikel in regel.artikelen) + ".",
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": gegevens, "example": voorbeeld(regel)}},
        },
        "responses": {
            "200": _goed(antwoord),
            "400": _fout("De vraag is niet te lezen, of een gegeven ontbreekt of kan niet."),
            "422": _fout("De wet geeft met deze gegevens geen antwoord."),
        },
    }
