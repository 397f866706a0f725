# SPDX-License-Identifier: EUPL-1.2
"""Checks the token of a client: HS256 with the shared secret, young, and with the claims that the standard names."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json

from meedoen.simulator.zgw.fouten import Weigering

GELDIG_SECONDEN = 3600


def controleer(kop: str, *, geheimen: dict[str, str], nu: float) -> str:
    """Return the client of this Authorization header, or raise `Weigering` with 403 as the standard does."""
    try:
        soort, token = kop.split(" ")
        eerste, tweede, teken = token.split(".")
        hoofd, inhoud = json.loads(_lees(eerste)), json.loads(_lees(tweede))
    except (ValueError, binascii.Error):
        raise Weigering(403, code="not_authenticated", detail="Authenticatiegegevens zijn niet opgegeven.") from None
    mist = {"iss", "iat", "client_id", "user_id", "user_representation"} - set(inhoud)
    if soort != "Bearer" or hoofd != {"typ": "JWT", "alg": "HS256"} or mist:
        raise Weigering(403, code="invalid-jwt-claims", detail="De JWT heeft niet de goede vorm.")
    geheim = geheimen.get(inhoud["client_id"])
    goed = hmac.new((geheim or "").encode(), f"{eerste}.{tweede}".encode(), hashlib.sha256).digest()
    if geheim is None or not hmac.compare_digest(goed, _lees(teken)):
        raise Weigering(403, code="invalid-jwt-token", detail="Client credentials zijn niet geldig.")
    if not nu - GELDIG_SECONDEN <= inhoud["iat"] <= nu + 60:
        raise Weigering(403, code="jwt-expired", detail="De JWT is verlopen.")
    return str(inhoud["client_id"])


def _lees(deel: str) -> bytes:
    return base64.urlsafe_b64decode(deel + "=" * (-len(deel) % 4))
