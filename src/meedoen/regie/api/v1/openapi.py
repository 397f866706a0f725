# SPDX-License-Identifier: EUPL-1.2
"""The OpenAPI document of the API, made from the rules themselves; docs/api/openapi.json is its committed copy."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from meedoen.recht.invoer import velden
from meedoen.recht.regel import Regel
from meedoen.recht.register import regels
from meedoen.recht.uitvoer import als_json, schema, voorbeeld
from meedoen.recht.versie import REGELS
from meedoen.regie.api.v1.antwoorden import VERSIE
from meedoen.regie.api.v1.beschrijving import beschrijf
from meedoen.regie.api.v1.openapi_delen import fout, goed
from meedoen.regie.api.v1.openapi_meldingen import CLOUD_EVENT, meldingen
from meedoen.regie.api.v1.openapi_partners import BEVEILIGING, LABEL, SOORTEN, paden_van_partners
from meedoen.regie.api.v1.vormen import SCHEMAS
from meedoen.regie.web.rechtsantwoord import beantwoord, naam_van
from meedoen.regie.web.zinnen import recht_nl

_ARTIKEL: Final = {
    "type": "object",
    "required": ["citaat", "link"],
    "properties": {
        "citaat": {"type": "string", "example": "artikel 5.3 lid 1 Besluit inburgering 2021"},
        "link": {"type": "string", "format": "uri", "description": "De pagina op wetten.overheid.nl."},
        "gelezen": {
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}$",
            "description": "Alleen bij een oude tekst: de maand van de tekst waarin dit artikel is gelezen. Kijk na of "
            "het nog zo staat.",
        },
    },
}
_KORT: Final = {
    "naam": {"type": "string", "description": "Zoals de vraag in het adres staat."},
    "vraag": {"type": "string"},
    "artikelen": {"type": "array", "items": {"$ref": "#/components/schemas/Artikel"}},
    "link": {"type": "string", "format": "uri-reference"},
}
_GEGEVEN: Final = {
    "type": "object",
    "required": ["naam", "betekenis", "verwacht", "eenheid", "verplicht"],
    "properties": {
        "naam": {"type": "string"},
        "betekenis": {"type": "string"},
        "verwacht": {"type": "string", "description": "Hoe het gegeven er in JSON uitziet."},
        "eenheid": {"type": "string", "description": "Hoe je een getal leest; leeg als het geen getal is."},
        "verplicht": {"type": "boolean"},
    },
}
_SOORTEN: Final = [
    "geenJson",
    "invoer",
    "buitenBereik",
    "gegevenOntbreekt",
    "gegevenStrijdig",
    "nogNietVanKracht",
    *SOORTEN,
]
_SCHEMAS: Final[dict[str, Any]] = {
    "Artikel": _ARTIKEL,
    "Vraag": {"type": "object", "required": list(_KORT), "properties": _KORT},
    "Vragen": {
        "type": "object",
        "required": ["vragen"],
        "properties": {"vragen": {"type": "array", "items": {"$ref": "#/components/schemas/Vraag"}}},
    },
    "Beschrijving": {
        "type": "object",
        "required": [*_KORT, "gegevens", "voorbeeld", "schema"],
        "properties": {
            **_KORT,
            "gegevens": {"type": "array", "items": _GEGEVEN},
            "voorbeeld": {"type": "object", "description": "Een vraag die antwoord krijgt."},
            "schema": {"type": "object", "description": "JSON Schema van de gegevens."},
        },
    },
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
    "Tekst": {
        "type": "object",
        "description": "Welke tekst van een artikel gold, van de artikelen die Meedoen op datum kent.",
        "required": ["citaat", "vanaf", "link"],
        "properties": {
            "citaat": {"type": "string"},
            "vanaf": {"type": "string", "format": "date", "description": "Eerste dag waarop deze tekst geldt."},
            "link": {"type": "string", "format": "uri"},
        },
    },
    "Antwoord": {
        "type": "object",
        "description": "De uitkomst met alle stappen, of de vraag die een mens moet beantwoorden (oordeelNodig).",
        "required": ["vraag", "regelversie"],
        "properties": {
            "vraag": {"type": "string"},
            "uitkomst": {
                "description": "Waarde van de regel: een datum, een getal, true of false, tekst, een lijst of object."
            },
            "stappen": {"type": "array", "items": {"$ref": "#/components/schemas/Stap"}},
            "teksten": {"type": "array", "items": {"$ref": "#/components/schemas/Tekst"}},
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
            "soort": {"type": "string", "enum": _SOORTEN},
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
    paden |= paden_van_partners()
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Meedoen",
            "version": VERSIE,
            "description": "Vragen over de Wet inburgering 2021, met bij elk antwoord de stappen en de artikelen. En "
            "voor scholen en begeleiders: wie bij hen is geplaatst, hoe zij die bereiken en wat zij schrijven.",
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
            "contact": {"name": "Meedoen", "url": "https://meedoen.example", "email": "meedoen@meedoen.example"},
        },
        "servers": [{"url": "https://meedoen.example/api/v1", "description": "Waar de gemeente Meedoen draait."}],
        "tags": [{"name": "recht", "description": "De wet, regel voor regel."}, LABEL],
        "paths": paden,
        "webhooks": meldingen(),
        "components": {"schemas": {**_SCHEMAS, **SCHEMAS, "CloudEvent": CLOUD_EVENT}, "securitySchemes": BEVEILIGING},
    }


def _lijst() -> dict[str, Any]:
    return {
        "operationId": "vragen",
        "tags": ["recht"],
        "summary": "Alle vragen",
        "responses": {"200": goed({"schema": {"$ref": "#/components/schemas/Vragen"}})},
    }


def _zelf() -> dict[str, Any]:
    return {
        "operationId": "openapi",
        "tags": ["recht"],
        "summary": "Dit document",
        "responses": {"200": goed({"schema": {"type": "object"}})},
    }


def _beschrijving(regel: Regel) -> dict[str, Any]:
    return {
        "operationId": f"beschrijf-{naam_van(regel)}",
        "tags": ["recht"],
        "summary": f"Wat nodig is voor: {recht_nl.REKENVRAGEN[regel.naam]}",
        "description": _rust_op(regel),
        "responses": {"200": goed({"schema": {"$ref": "#/components/schemas/Beschrijving"}})},
    }


def _vraag(regel: Regel) -> dict[str, Any]:
    gegevens, gegeven_voorbeeld = schema(regel), voorbeeld(regel)
    for veld in velden(regel):
        eigenschap = gegevens["properties"][veld.sleutel]
        beschrijf(eigenschap, veld.soort, veld.naam)
        if veld.sleutel in gegeven_voorbeeld:
            eigenschap["examples"] = [gegeven_voorbeeld[veld.sleutel]]
        if not veld.verplicht:
            eigenschap["default"] = als_json(veld.standaard)
    # Without the fingerprint of the source in it, or this document would change with every comment in a rule.
    gegeven = {**beantwoord(regel, voorbeeld(regel)).inhoud, "regelversie": REGELS}
    antwoord = {"schema": {"$ref": "#/components/schemas/Antwoord"}, "example": gegeven}
    return {
        "operationId": naam_van(regel),
        "tags": ["recht"],
        "summary": recht_nl.REKENVRAGEN[regel.naam],
        "description": _rust_op(regel) + _eenheid_van_uitkomst(regel),
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": gegevens, "example": gegeven_voorbeeld}},
        },
        "responses": {
            "200": goed(antwoord),
            "400": fout("De vraag past niet in het schema: een gegeven ontbreekt, of kan zo niet."),
            "413": fout("De vraag is te groot."),
            "422": fout("De wet geeft met deze gegevens geen antwoord: er mist iets, of het spreekt elkaar tegen."),
        },
    }


def _rust_op(regel: Regel) -> str:
    return "Rust op " + "; ".join(f"[{artikel.citaat}]({artikel.link})" for artikel in regel.artikelen) + "."


def _eenheid_van_uitkomst(regel: Regel) -> str:
    zin = recht_nl.eenheidzin(regel.naam)
    return f" De uitkomst is een getal. {zin}" if zin else ""
