# SPDX-License-Identifier: EUPL-1.2
"""The key with which a gemeente signs; its public half is what the other gemeente compares by telephone."""

from __future__ import annotations

import hashlib
import hmac

from django.conf import settings

from meedoen.regie.wijzigingen.overdracht import ed25519
from meedoen.regie.wijzigingen.overdracht.vorm import afdruk_van


def geheim_van(gemeente_id: int) -> bytes:
    """Return the secret of one gemeente, 32 bytes.

    It follows from the secret of the installation, as that of the webhooks does: nothing secret stands in the
    database or its back-ups. With another SECRET_KEY the gemeente has another key; what was signed stays readable.
    """
    bron = f"meedoen.overdracht:{gemeente_id}".encode()
    return hmac.new(settings.SECRET_KEY.encode(), bron, hashlib.sha256).digest()


def sleutelafdruk(gemeente_id: int) -> str:
    """Return the public key of one gemeente as two people read it to each other."""
    return afdruk_van(ed25519.publieke_sleutel(geheim_van(gemeente_id)))
