# SPDX-License-Identifier: EUPL-1.2
"""OAuth2 with client credentials: a token for a client's secret (RFC 6749, section 4.4) and its end (RFC 7009).

These two answer as those standards ask (`error`, not problem details), so they stand beside `/api/v1`, not in it.
"""

from __future__ import annotations

import base64
import binascii
import logging
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any, Final, NamedTuple
from urllib.parse import unquote_plus
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from meedoen.domein.partners import Bevoegdheid
from meedoen.recht.invoer import kameel
from meedoen.regie.api.v1.antwoorden import View, probleem
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.logboek.services import log, log_weigering
from meedoen.regie.organisaties import toegangsbewijzen
from meedoen.regie.organisaties.toegangsbewijzen import GELDIG_SECONDEN, GeenToegang
from meedoen.regie.trajecten.services import TrajectWeigering
from meedoen.regie.web.herkomst import herkomst
from meedoen.regie.web.toegang import met_scope, openbaar

_SOORT: Final = "application/x-www-form-urlencoded"
_WACHT_SECONDEN: Final = 900
_log = logging.getLogger("meedoen.api")


class _Client(NamedTuple):
    id: UUID | None
    geheim: str


class Probleem(Exception):
    """Ends a request with a refusal; what it wrote is undone."""

    def __init__(self, status: HTTPStatus, detail: str, **meer: Any) -> None:
        super().__init__(detail)
        self.status, self.detail, self.meer = status, detail, meer


@openbaar
@csrf_exempt
@require_POST
def token(request: HttpRequest) -> HttpResponse:
    """Give a token for the secret of a client."""
    try:
        client = _keur(request)
        assert client.id is not None  # it was found
        if seconden := toegangsbewijzen.tel(client.id, nu=_nu(request)):
            return _wacht(seconden, "Te veel aanvragen in een minuut.")
        if request.POST.get("grant_type") != "client_credentials":
            return _fout("unsupported_grant_type", HTTPStatus.BAD_REQUEST)
        bewijs = toegangsbewijzen.geef(client=client.id, gevraagd=request.POST.get("scope", ""), nu=_nu(request))
    except GeenToegang as fout:
        return _geweigerd(request, fout.code)
    houder = _houder(request, bewijs.sleutel)
    if houder is not None:
        with met_scope(houder.scope) as scope:
            log(scope=scope, handeling="toegang geven", object="API", gemeente_id=scope.gemeenten[0])
    return _antwoord(
        {
            "access_token": bewijs.sleutel,
            "token_type": "Bearer",
            "expires_in": GELDIG_SECONDEN,
            "scope": " ".join(bewijs.bevoegdheden),
        }
    )


@openbaar
@csrf_exempt
@require_POST
def intrekken(request: HttpRequest) -> HttpResponse:
    """End a token of this client; an unknown one is no error (RFC 7009, section 2.2)."""
    try:
        client = _keur(request)
    except GeenToegang as fout:
        return _geweigerd(request, fout.code)
    if not request.POST.get("token"):
        return _fout("invalid_request", HTTPStatus.BAD_REQUEST)
    assert client.id is not None  # it was found
    toegangsbewijzen.trek_in(request.POST["token"], client=client.id)
    return _antwoord({})


def voor(bevoegdheid: Bevoegdheid) -> Callable[[View], View]:
    """Open the scope of the provider whose token this is, when that token may do this.

    The view gets the `Houder` as its second argument. A client that asks too often gets 429; `Probleem` and refusals
    of services become problem details.
    """

    def om(view: View) -> View:
        @openbaar
        @csrf_exempt
        @wraps(view)
        def wikkel(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            soort, _, sleutel = request.headers.get("Authorization", "").partition(" ")
            houder = _houder(request, sleutel.strip()) if soort.lower() == "bearer" and sleutel else None
            if houder is None:
                return _zonder_bewijs(bool(sleutel))
            if seconden := toegangsbewijzen.tel(houder.aansluiting_id, nu=_nu(request)):
                return _te_vaak(seconden)
            if bevoegdheid.value not in houder.bevoegdheden:
                log_weigering(scope=houder.scope, handeling=request.method or "", object=f"API: {bevoegdheid.value}")
                return _te_weinig(bevoegdheid)
            try:
                with met_scope(houder.scope):
                    return view(request, houder, *args, **kwargs)
            except Probleem as fout:
                return probleem(fout.status, fout.detail, **fout.meer)
            except TrajectWeigering as fout:
                veld = next((naam for naam, _ in fout.zinnen if naam), "")
                meer = {"soort": kameel(fout.code), **({"veld": veld} if veld else {})}
                return probleem(HTTPStatus.UNPROCESSABLE_ENTITY, str(fout), **meer)
            except Weigering as fout:
                return probleem(HTTPStatus.UNPROCESSABLE_ENTITY, fout.zin, soort=kameel(fout.code))

        return wikkel

    return om


def _zonder_bewijs(getoond: bool) -> HttpResponse:
    zin = "Dit toegangsbewijs geldt niet (meer). Vraag een nieuw." if getoond else "Hier is een toegangsbewijs nodig."
    antwoord = probleem(HTTPStatus.UNAUTHORIZED, zin)
    antwoord["WWW-Authenticate"] = 'Bearer realm="meedoen"' + (', error="invalid_token"' if getoond else "")
    return antwoord


def _te_vaak(seconden: int) -> HttpResponse:
    zin = f"Meer dan {settings.API_PER_MINUUT} vragen in een minuut. Probeer het over {seconden} seconden opnieuw."
    antwoord = probleem(HTTPStatus.TOO_MANY_REQUESTS, zin)
    antwoord["Retry-After"] = str(seconden)
    return antwoord


def _te_weinig(bevoegdheid: Bevoegdheid) -> HttpResponse:
    antwoord = probleem(HTTPStatus.FORBIDDEN, f"Dit toegangsbewijs mag dit niet. Nodig: {bevoegdheid.value}.")
    antwoord["WWW-Authenticate"] = f'Bearer realm="meedoen", error="insufficient_scope", scope="{bevoegdheid.value}"'
    return antwoord


def _nu(request: HttpRequest) -> Any:
    return request.nu  # type: ignore[attr-defined]


def _houder(request: HttpRequest, sleutel: str) -> toegangsbewijzen.Houder | None:
    nu = _nu(request)
    return toegangsbewijzen.zoek(sleutel, nu=nu, vandaag=nu.date(), herkomst=herkomst(request))


def _keur(request: HttpRequest) -> _Client:
    """Return the client that proved itself. Raise `GeenToegang`."""
    if request.content_type != _SOORT:
        raise GeenToegang("invalid_request")
    client = _lees_client(request)
    nu = _nu(request)
    toegangsbewijzen.keur(client=client.id, geheim=client.geheim, nu=nu, vandaag=nu.date(), herkomst=herkomst(request))
    return client


def _lees_client(request: HttpRequest) -> _Client:
    """Read id and secret from the header (client_secret_basic) or the body (client_secret_post), never both."""
    soort, _, rest = request.headers.get("Authorization", "").partition(" ")
    naam, geheim = request.POST.get("client_id", ""), request.POST.get("client_secret", "")
    if soort.lower() == "basic":
        if geheim:
            raise GeenToegang("invalid_request")
        try:
            naam, _, geheim = base64.b64decode(rest.strip(), validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            raise GeenToegang("invalid_request") from None
        naam, geheim = unquote_plus(naam), unquote_plus(geheim)
    if not naam or not geheim:
        raise GeenToegang("invalid_client" if not soort else "invalid_request")
    try:
        return _Client(UUID(naam), geheim)
    except ValueError:
        return _Client(None, geheim)


def _geweigerd(request: HttpRequest, code: str) -> HttpResponse:
    _log.warning("geen toegangsbewijs voor een aanvraag vanaf %s: %s", herkomst(request), code)
    if code == "dicht":
        return _wacht(_WACHT_SECONDEN, "Te vaak mis. Wacht een kwartier.")
    if code != "invalid_client":
        return _fout(code, HTTPStatus.BAD_REQUEST)
    antwoord = _fout(code, HTTPStatus.UNAUTHORIZED)
    antwoord["WWW-Authenticate"] = 'Basic realm="meedoen"'
    return antwoord


def _wacht(seconden: int, uitleg: str) -> HttpResponse:
    antwoord = _fout("invalid_client", HTTPStatus.TOO_MANY_REQUESTS, uitleg)
    antwoord["Retry-After"] = str(seconden)
    return antwoord


def _fout(code: str, status: HTTPStatus, uitleg: str = "") -> HttpResponse:
    inhoud = {"error": code, **({"error_description": uitleg} if uitleg else {})}
    return _antwoord(inhoud, status)


def _antwoord(inhoud: dict[str, Any], status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    antwoord = JsonResponse(inhoud, status=status)
    antwoord["Cache-Control"] = "no-store"
    antwoord["Pragma"] = "no-cache"
    return antwoord
