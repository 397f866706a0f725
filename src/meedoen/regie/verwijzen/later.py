# SPDX-License-Identifier: EUPL-1.2
"""What the worker does: moving many people, some dossiers at a time, and looking at contracts each new day."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import InterfaceError, OperationalError, connection

from meedoen.domein.toegang import Rol, Scope
from meedoen.regie.verwijzen.models import Overgang, Overgangsregel
from meedoen.regie.verwijzen.services.fouten import ZINNEN
from meedoen.regie.verwijzen.services.grond import volg_contracten
from meedoen.regie.verwijzen.services.overgang import doe_een, sluit_af
from meedoen.regie.web.toegang import met_scope, scope_namens

PER_KEER: Final = 20
"""So many people, and then the messages of everybody come first again."""
_LEEN: Final = (
    "select id, gemeente_id, door, medewerker_id from meedoen.leen_overgang(%s::timestamptz, %s::timestamptz)"
)
_log = logging.getLogger("meedoen.verwijzen")


def werk(*, nu: datetime, lease: timedelta) -> bool:
    """Move some people of the oldest move that runs; False when there is none.

    Of a worker that is killed the next one goes on when the loan ends: who went, went; who did not, still waits.
    """
    with connection.cursor() as cursor:
        cursor.execute(_LEEN, [nu, nu + lease])
        rij = cursor.fetchone()
    if rij is None:
        return False
    id_, gemeente_id, door, medewerker_id = rij
    scope = scope_namens(medewerker_id, door, Rol.CONSULENT, [gemeente_id], nu=nu, doel="begeleiding verplaatsen")
    for _ in range(PER_KEER):
        if not _een(scope, id_):
            break
    with met_scope(scope):
        sluit_af(scope=scope, overgang=Overgang(id=id_, gemeente_id=gemeente_id))
    return True


def volg_contracten_van(gemeente_id: int, *, nu: datetime) -> int:
    """Each new day: tell where a contract or the cooperation ends; return of how many referrals that changed."""
    scope = scope_namens(None, "Meedoen", Rol.CONSULENT, [gemeente_id], nu=nu, doel="contracten volgen")
    with met_scope(scope):
        return volg_contracten(scope=scope, gemeente_id=gemeente_id)


def _een(scope: Scope, id_: UUID) -> bool:
    try:
        with met_scope(scope):
            return doe_een(scope=scope, overgang=Overgang.objects.get(gemeente_id=scope.gemeenten[0], id=id_))
    except (OperationalError, InterfaceError):
        raise
    except Exception as fout:  # one person must not stop the others; the text may hold data of a person
        _log.error("verplaatsing %s: een dossier mislukt: %s", id_, type(fout).__name__)
    with met_scope(scope):
        volgende = Overgangsregel.objects.filter(gemeente_id=scope.gemeenten[0], overgang_id=id_, staat="wacht")
        eerste = volgende.order_by("id").values_list("id", flat=True)[:1]
        return bool(volgende.filter(id__in=list(eerste)).update(staat="mislukt", waarom=ZINNEN["ging_mis"]))
