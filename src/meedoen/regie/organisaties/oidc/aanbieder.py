# SPDX-License-Identifier: EUPL-1.2
"""The identity provider: where it is, how we ask, and whether its answer is to be believed.

Authorization code flow with PKCE (S256), state and nonce, as the Dutch OpenID Connect profile (NL GOV Assurance
profile for OpenID Connect 1.0) asks; never the implicit flow. Signatures and their checks are of joserfc.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

import httpx
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from joserfc.jwt import JWTClaimsRegistry

from meedoen.regie.identiteit import Instelling

_ALGORITMEN: Final = ("PS256", "PS384", "PS512", "RS256", "ES256", "ES384", "EdDSA")
"""What an id_token may be signed with; `none` and shared secrets are not among them."""
_BEWERING: Final = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
_SPELING: Final = 30
_BEWAAR: Final = 600.0
_TWEE_STAPPEN: Final = frozenset({"mfa", "otp", "hwk", "sms", "swk"})
"""Values of `amr` (RFC 8176) that say that more than a password was asked."""


class Mislukt(Exception):
    """Logging in at the provider failed. `code` says why: it is written in the log, and chooses the sentence."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Vraag:
    """What we must still know when the visitor comes back."""

    state: str
    nonce: str
    bewijs: str
    """The PKCE code verifier."""
    verder: str
    bewaard: str


@dataclass(frozen=True, slots=True)
class Mens:
    """Who the provider says it is. `sterk`: two steps were asked there."""

    uitgever: str
    onderwerp: str
    email: str
    sterk: bool


_plekken: dict[str, tuple[float, dict[str, Any]]] = {}


def begin(instelling: Instelling, *, terug: str, verder: str, bewaard: str) -> tuple[str, Vraag]:
    """Return the address to send the visitor to, and what to keep. Raise `Mislukt` when the provider is away."""
    state, nonce, bewijs = (secrets.token_urlsafe(48) for _ in range(3))
    vraag = Vraag(state, nonce, bewijs, verder, bewaard)
    afdruk = base64.urlsafe_b64encode(hashlib.sha256(vraag.bewijs.encode()).digest()).rstrip(b"=").decode()
    delen = {
        "response_type": "code",
        "client_id": instelling.client,
        "redirect_uri": terug,
        "scope": "openid email",
        "state": vraag.state,
        "nonce": vraag.nonce,
        "code_challenge": afdruk,
        "code_challenge_method": "S256",
    }
    if instelling.sterk:
        delen["acr_values"] = " ".join(instelling.sterk)
    adres = _plekken_van(instelling)["authorization_endpoint"]
    return f"{adres}{'&' if urlsplit(adres).query else '?'}{urlencode(delen)}", vraag


def einde(instelling: Instelling, vraag: Vraag, antwoord: Mapping[str, str], *, terug: str) -> Mens:
    """Return who came back, from the parameters of the address. Raise `Mislukt` with the reason."""
    if not secrets.compare_digest(antwoord.get("state", "").encode(), vraag.state.encode()):
        raise Mislukt("state")
    plekken = _plekken_van(instelling)
    # RFC 9207: an answer of another provider is not exchanged at this one.
    if antwoord.get("iss", plekken["issuer"]) != plekken["issuer"]:
        raise Mislukt("uitgever")
    if "error" in antwoord:
        raise Mislukt("geweigerd" if antwoord["error"] == "access_denied" else "fout_bij_uitgever")
    if not antwoord.get("code"):
        raise Mislukt("geen_code")
    bewijs = _wissel(instelling, plekken, antwoord["code"], vraag.bewijs, terug)
    return _mens(instelling, _lees(instelling, plekken, bewijs, vraag.nonce))


def _plekken_van(instelling: Instelling) -> dict[str, Any]:
    """Return what the provider says of itself, kept for ten minutes."""
    bekend = _plekken.get(instelling.uitgever)
    if bekend is not None and bekend[0] > time.monotonic():
        return bekend[1]
    gelezen = _haal(f"{instelling.uitgever}/.well-known/openid-configuration")
    nodig = ("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri")
    if any(not isinstance(gelezen.get(naam), str) for naam in nodig) or gelezen["issuer"] != instelling.uitgever:
        raise Mislukt("uitgever")
    if any(urlsplit(gelezen[naam]).scheme != urlsplit(instelling.uitgever).scheme for naam in nodig):
        raise Mislukt("uitgever")
    _plekken[instelling.uitgever] = (time.monotonic() + _BEWAAR, gelezen)
    return gelezen


def _wissel(instelling: Instelling, plekken: Mapping[str, Any], code: str, bewijs: str, terug: str) -> str:
    """Exchange the code for an id_token, with proof that it is us who asked."""
    delen = {"grant_type": "authorization_code", "code": code, "redirect_uri": terug, "code_verifier": bewijs}
    toegang: tuple[str, str] | None = None
    if instelling.sleutel is not None:
        delen |= {
            "client_id": instelling.client,
            "client_assertion_type": _BEWERING,
            "client_assertion": _bewering(instelling, plekken["issuer"]),
        }
    else:
        toegang = (instelling.client, instelling.geheim)
    try:
        antwoord = httpx.post(plekken["token_endpoint"], data=delen, auth=toegang, timeout=10)
        inhoud = antwoord.json()
    except (httpx.HTTPError, ValueError) as fout:
        raise Mislukt("uitgever_weg") from fout
    if antwoord.status_code != 200 or not isinstance(inhoud, dict) or not isinstance(inhoud.get("id_token"), str):
        raise Mislukt("code_geweigerd")
    return str(inhoud["id_token"])


def _bewering(instelling: Instelling, voor: str) -> str:
    """Return the signed statement that we are this client (RFC 7523), good for a minute."""
    assert instelling.sleutel is not None
    # The clock of the machine, also where MEEDOEN_VANDAAG sets another day: the provider knows only that one.
    nu = int(time.time())
    inhoud = {
        "iss": instelling.client,
        "sub": instelling.client,
        "aud": voor,
        "jti": secrets.token_urlsafe(16),
        "iat": nu,
        "exp": nu + 60,
    }
    kop = {"alg": instelling.algoritme, "kid": instelling.sleutel.thumbprint()}
    return jwt.encode(kop, inhoud, instelling.sleutel, algorithms=[instelling.algoritme])


def _lees(instelling: Instelling, plekken: Mapping[str, Any], token: str, nonce: str) -> dict[str, Any]:
    """Return the claims of an id_token that is of this provider, for us, for this log-in, and of now."""
    try:
        sleutels = KeySet.import_key_set(_haal(plekken["jwks_uri"]))  # type: ignore[arg-type]
        claims: dict[str, Any] = jwt.decode(token, sleutels, algorithms=_ALGORITMEN).claims
        JWTClaimsRegistry(
            leeway=_SPELING,
            iss={"essential": True, "value": plekken["issuer"]},
            aud={"essential": True, "value": instelling.client},
            sub={"essential": True},
            exp={"essential": True},
            iat={"essential": True},
            nonce={"essential": True, "value": nonce},
        ).validate(claims)
    except (JoseError, ValueError, KeyError, TypeError) as fout:
        raise Mislukt("bewijs") from fout
    if isinstance(claims["aud"], list) and len(claims["aud"]) > 1 and claims.get("azp") != instelling.client:
        raise Mislukt("bewijs")
    return claims


def _mens(instelling: Instelling, claims: Mapping[str, Any]) -> Mens:
    email = claims.get(instelling.kenmerk)
    # A provider that says that an address was never checked, does not know whose it is.
    if not isinstance(email, str) or "@" not in email or claims.get("email_verified") is False:
        raise Mislukt("geen_email")
    amr = claims.get("amr")
    sterk = claims.get("acr") in instelling.sterk or bool(isinstance(amr, list) and _TWEE_STAPPEN & set(amr))
    return Mens(instelling.uitgever, str(claims["sub"]), email, sterk)


def _haal(adres: str) -> dict[str, Any]:
    try:
        antwoord = httpx.get(adres, timeout=10)
        inhoud = antwoord.json() if antwoord.status_code == 200 else None
    except (httpx.HTTPError, ValueError) as fout:
        raise Mislukt("uitgever_weg") from fout
    if not isinstance(inhoud, dict):
        raise Mislukt("uitgever_weg")
    return inhoud
