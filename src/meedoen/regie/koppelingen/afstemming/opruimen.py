# SPDX-License-Identifier: EUPL-1.2
"""What the reconciliation keeps, and how long; the day's work of the worker wipes the rest."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.db import connection

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.feiten import beleid
from meedoen.regie.web.toegang import met_scope

NACHTEN_BEWAARD: Final = timedelta(days=3 * 365)
"""The nights in numbers hold no person: so long a trend can be read."""


def ruim_op(*, scope: Scope, gemeente_id: int) -> int:
    """Wipe solved differences older than the policy of that gemeente says, and old nights; return how many rows.

    A difference that is open stays, however old.
    """
    with met_scope(scope):
        dagen = beleid(gemeente_id, scope.vandaag).verschil_bewaren_dagen
    with connection.cursor() as cursor:
        cursor.execute(
            "select meedoen.wis_afstemming(%s::int, %s::timestamptz, %s::date)",
            [gemeente_id, scope.nu - timedelta(days=dagen), scope.vandaag - NACHTEN_BEWAARD],
        )
        return int(cursor.fetchone()[0])
