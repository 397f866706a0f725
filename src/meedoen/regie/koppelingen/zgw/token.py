# SPDX-License-Identifier: EUPL-1.2
"""The token with which ZGW APIs know their clients: a JWT signed with the shared secret (HS256, RFC 7515 and 7519)."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from typing import Any


def maak_token(*, client_id: str, geheim: str, namens: str, nu: float) -> str:
    """Return a token for one request. `nu`: seconds since 1970; `namens`: who stands in the other side's log."""
    kop = {"typ": "JWT", "alg": "HS256"}
    inhoud = {
        "iss": client_id,
        "iat": int(nu),
        "client_id": client_id,
        "user_id": "meedoen",
        "user_representation": namens,
    }
    deel = f"{_deel(kop)}.{_deel(inhoud)}"
    return f"{deel}.{_base64(hmac.new(geheim.encode(), deel.encode(), hashlib.sha256).digest())}"


def _deel(inhoud: dict[str, Any]) -> str:
    return _base64(json.dumps(inhoud, separators=(",", ":")).encode())


def _base64(ruw: bytes) -> str:
    return base64.urlsafe_b64encode(ruw).rstrip(b"=").decode()
