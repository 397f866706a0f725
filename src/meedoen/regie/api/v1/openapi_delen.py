# SPDX-License-Identifier: EUPL-1.2
"""Parts of the OpenAPI document that every operation uses."""

from __future__ import annotations

from typing import Any, Final

from meedoen.regie.api.v1.antwoorden import VERSIE

KOPPEN: Final = {
    "API-Version": {"description": "Volledige versie van de API.", "schema": {"type": "string", "example": VERSIE}}
}


def goed(inhoud: dict[str, Any]) -> dict[str, Any]:
    """Return a good answer with this content."""
    return {"description": "Antwoord.", "headers": KOPPEN, "content": {"application/json": inhoud}}


def fout(zin: str) -> dict[str, Any]:
    """Return a refusal as problem details; `zin` says when."""
    # The three members stand here again because the linter of the API Design Rules does not follow a $ref.
    velden_ = {"status": {"type": "integer"}, "title": {"type": "string"}, "detail": {"type": "string"}}
    probleem = {"allOf": [{"$ref": "#/components/schemas/Probleem"}], "type": "object", "properties": velden_}
    return {"description": zin, "headers": KOPPEN, "content": {"application/problem+json": {"schema": probleem}}}
