# SPDX-License-Identifier: EUPL-1.2
"""DUO's list of institutions, asked while somebody waits for a form: quickly, or not at all."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings

from meedoen.regie.koppelingen.duo.client import DuoClient
from meedoen.regie.koppelingen.duo.port import Onbegrijpelijk, Onbereikbaar
from meedoen.regie.organisaties.models import Gemeente

_VERBINDEN, _LEZEN = 1.0, 4.0


def haal_instellingen(gemeente_id: int) -> list[dict[str, Any]] | None:
    """Return the list in DUO's JSON (GET /instellingen), or None when DUO does not give it now."""
    oin = Gemeente.objects.values_list("oin", flat=True).get(id=gemeente_id)
    if not oin:
        return None
    client = DuoClient(settings.DUO_ADRES, settings.DUO_OIN, verbinden=_VERBINDEN, lezen=_LEZEN)
    try:
        antwoord = client.roep("getInstellingen", bron=oin, bericht_id=uuid.uuid4(), parameters={})
    except (Onbereikbaar, Onbegrijpelijk):
        return None
    finally:
        client.sluit()
    lijst: list[dict[str, Any]] | None = antwoord.inhoud if antwoord.status == 200 else None
    return lijst
