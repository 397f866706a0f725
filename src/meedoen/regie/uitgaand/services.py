# SPDX-License-Identifier: EUPL-1.2
"""Lay a message ready in the outbox, in the transaction of the act that needs it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import connection, transaction

from meedoen.domein.keten import berichten
from meedoen.domein.toegang import Scope
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.uitgaand.models import Bericht

KANAAL = "meedoen_werk"
"""The channel on which the worker listens; PostgreSQL tells it when the transaction is committed."""


@transaction.atomic
def leg_klaar(
    *,
    scope: Scope,
    gemeente_id: int,
    dossier_id: UUID,
    bericht: berichten.Bericht,
    uiterlijk: date | None = None,
) -> Bericht:
    """Freeze `bericht` in the outbox and wake the worker. `uiterlijk`: the day it should be accepted by."""
    rij = Bericht.objects.create(
        id=nieuw_id(),
        gemeente_id=gemeente_id,
        dossier_id=dossier_id,
        soort=bericht.soort,
        versie=bericht.versie,
        inhoud=berichten.naar_dict(bericht),
        gelegd_op=scope.nu,
        gelegd_door=scope.naam,
        uiterlijk=uiterlijk,
        volgende_poging_op=scope.nu,
    )
    wek_werker()
    return rij


def wek_werker() -> None:
    """Tell the worker there is something to do, once this transaction is committed."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify(%s::text, '')", [KANAAL])
