# SPDX-License-Identifier: EUPL-1.2
"""Writes the set-up of one gemeente; the secret goes in and never comes out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.db import connection, transaction

from meedoen.domein.keten.zgw import TYPEPLEKKEN
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.koppelingen.zgw.models import Aansluiting, Geheim
from meedoen.regie.koppelingen.zgw.port import APIS
from meedoen.regie.logboek.services import log

_SLOT: Final = "select pg_advisory_xact_lock(7010, %s::int)"
"""Held by who changes a dossier too (migration 0002): a change falls before this set-up or under it, never between."""
_ZET_GEHEIM: Final = """
insert into koppelingen_zgw_geheim (gemeente_id, geheim) values (%s::int, %s::text)
on conflict (gemeente_id) do update set geheim = %s::text
"""


class Geweigerd(Exception):
    """Not for this role in this gemeente."""


@transaction.atomic
def stel_in(*, scope: Scope, gemeente_id: int, gegevens: Mapping[str, Any]) -> None:
    """Keep the set-up. `gegevens`: the fields of `Aansluiting`, the keys of `TYPEPLEKKEN`, and `geheim` ("" keeps it).

    Raise `Geweigerd`.
    """
    if not mag_in(scope, Handeling.BELEID_INSTELLEN, gemeente_id):
        raise Geweigerd
    velden = {naam: gegevens[naam] for naam in ("aan", *APIS, "client_id", "rsin", "met_bsn")}
    typen = {plek.sleutel: gegevens[plek.sleutel] for plek in TYPEPLEKKEN if gegevens[plek.sleutel]}
    with connection.cursor() as cursor:
        cursor.execute(_SLOT, [gemeente_id])
    Aansluiting.objects.update_or_create(gemeente_id=gemeente_id, defaults={**velden, "typen": typen, "alles": True})
    if gegevens["geheim"]:
        with connection.cursor() as cursor:
            cursor.execute(_ZET_GEHEIM, [gemeente_id, gegevens["geheim"], gegevens["geheim"]])
    stand = "aan" if velden["aan"] else "uit"
    log(scope=scope, handeling="instellen", object=f"zaakregistratie ({stand})", gemeente_id=gemeente_id)


def heeft_geheim(gemeente_id: int) -> bool:
    """Say whether a secret is kept for this gemeente."""
    return Geheim.objects.filter(gemeente_id=gemeente_id).only("gemeente_id").exists()
