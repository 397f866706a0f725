# SPDX-License-Identifier: EUPL-1.2
"""Answers of the API: JSON with the version in a header, and refusals as problem details (RFC 9457)."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any, Final, TypeVar

from django.http import HttpRequest, HttpResponse, JsonResponse

View = Callable[..., HttpResponse]
T = TypeVar("T", bound=HttpResponse)
VERSIE: Final = "1.2.0"
"""Of the API, in the header `API-Version` (NL API Design Rules, /core/version-header)."""


def goed(inhoud: dict[str, Any], status: HTTPStatus = HTTPStatus.OK) -> JsonResponse:
    """Return 200 (or another success) with this JSON."""
    return _met_versie(JsonResponse(inhoud, status=status, json_dumps_params={"ensure_ascii": False}))


def rauw(inhoud: bytes) -> HttpResponse:
    """Return 200 with what is JSON already."""
    return _met_versie(HttpResponse(inhoud, content_type="application/json"))


def probleem(status: HTTPStatus, detail: str, **meer: Any) -> JsonResponse:
    """Return a refusal; `detail` says to a person what is wrong, `meer` are extra members such as `veld`."""
    inhoud = {"type": "about:blank", "title": status.phrase, "status": int(status), "detail": detail, **meer}
    antwoord = JsonResponse(inhoud, status=status, json_dumps_params={"ensure_ascii": False})
    antwoord["Content-Type"] = "application/problem+json"
    return _met_versie(antwoord)


def _met_versie(antwoord: T) -> T:
    antwoord["API-Version"] = VERSIE
    antwoord["Cache-Control"] = "no-store"
    return antwoord


def voor_iedereen(antwoord: HttpResponse) -> HttpResponse:
    """Let pages of other sites read this answer (NL API Design Rules, /core/publish-openapi)."""
    antwoord["Access-Control-Allow-Origin"] = "*"
    return antwoord


def alleen(*methoden: str) -> Callable[[View], View]:
    """Refuse other methods as a problem, with the header Allow."""

    def om(view: View) -> View:
        @wraps(view)
        def wikkel(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method in methoden:
                return view(request, *args, **kwargs)
            antwoord = probleem(HTTPStatus.METHOD_NOT_ALLOWED, f"Hier kan alleen {' en '.join(methoden)}.")
            antwoord["Allow"] = ", ".join(methoden)
            return antwoord

        return wikkel

    return om


def ongewijzigd() -> HttpResponse:
    """Return 304: what the asker holds is still right."""
    return _met_versie(HttpResponse(status=HTTPStatus.NOT_MODIFIED))
