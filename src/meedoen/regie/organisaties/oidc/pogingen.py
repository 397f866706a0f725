# SPDX-License-Identifier: EUPL-1.2
"""Log-ins that are under way: what we must know when the visitor comes back from the provider.

The row can be read with the key in the visitor's cookie only. So a form that was open when the session ended
travels along, and lies nowhere in the open.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Final

from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

from meedoen.regie.organisaties.models import OidcPoging
from meedoen.regie.organisaties.oidc.aanbieder import Vraag
from meedoen.regie.web.middleware import sleutel_van

GELDIG: Final = timedelta(minutes=10)
_KOP: Final = {"alg": "dir", "enc": "A256GCM"}


def bewaar(vraag: Vraag, *, nu: datetime) -> str:
    """Keep what was asked and return the secret for the cookie. What nobody came back for goes."""
    OidcPoging.objects.filter(verloopt_op__lte=nu).delete()
    geheim = secrets.token_hex(32)
    inhoud = jwe.encrypt_compact(_KOP, json.dumps(asdict(vraag)), _sleutel(geheim))
    OidcPoging.objects.create(sleutel=sleutel_van(geheim), inhoud=inhoud, verloopt_op=nu + GELDIG)
    return geheim


def neem(geheim: str, *, nu: datetime) -> Vraag | None:
    """Return what was kept under this secret, once; None when there is none, or it is older than ten minutes."""
    if len(geheim) != 64:
        return None
    gevonden = OidcPoging.objects.filter(sleutel=sleutel_van(geheim), verloopt_op__gt=nu)
    inhoud = gevonden.values_list("inhoud", flat=True).first()
    if inhoud is None or not gevonden.delete()[0]:
        return None
    try:
        return Vraag(**json.loads(jwe.decrypt_compact(inhoud, _sleutel(geheim)).plaintext or b""))
    except (JoseError, ValueError, TypeError):
        return None


def _sleutel(geheim: str) -> OctKey:
    return OctKey.import_key(bytes.fromhex(geheim))
