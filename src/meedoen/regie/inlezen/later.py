# SPDX-License-Identifier: EUPL-1.2
"""What the worker does with files: write a large one that somebody confirmed, and wipe what is too old."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import InterfaceError, OperationalError, connection, transaction

from meedoen.domein.toegang import Rol, Scope
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.inlezen import queries
from meedoen.regie.inlezen.models import InleesRij, Inlezing
from meedoen.regie.inlezen.services import Geweigerd, bevestig, pak
from meedoen.regie.web.toegang import met_scope, scope_namens

MEER_DAN: Final = 300
"""A file that writes into more dossiers than this takes some seconds, so the worker writes it."""
_LEEN: Final = """
select id, gemeente_id, door, medewerker_id from meedoen.leen_inlezing(%s::timestamptz, %s::timestamptz)
"""
_MISLUKT: Final = (
    "Er ging iets mis en er is niets ingelezen. Probeer het opnieuw. Mislukt het weer, vraag dan de beheerder van de "
    "techniek om het logboek van de worker."
)
_log = logging.getLogger("meedoen.inlezen")


def is_groot(stuk: Inlezing) -> bool:
    """Say whether the worker has to write this file."""
    rijen = InleesRij.objects.filter(gemeente_id=stuk.gemeente_id, inlezing_id=stuk.id)
    return rijen.exclude(keuze__in=["", "overslaan"]).count() > MEER_DAN


@transaction.atomic
def vraag(*, scope: Scope, stuk: Inlezing) -> Inlezing:
    """Confirm a large file: the worker writes it in the name of who asked. Raise `Geweigerd` as `bevestig` does."""
    nu = pak(scope, stuk)
    nu.staat, nu.bevestigd_door, nu.bevestigd_id, nu.melding = "wacht", scope.naam, scope.medewerker_id, ""
    nu.save(update_fields=["staat", "bevestigd_door", "bevestigd_id", "melding"])
    return nu


def werk(*, nu: datetime, lease: timedelta) -> bool:
    """Write one file that was asked for, or wipe rows whose time is over; for the worker. False: nothing to do."""
    with connection.cursor() as cursor:
        cursor.execute(_LEEN, [nu, nu + lease])
        rij = cursor.fetchone()
    if rij is not None:
        _schrijf(nu, *rij)
        return True
    with connection.cursor() as cursor:
        cursor.execute("select meedoen.wis_inlezingen(%s::timestamptz)", [nu])
        return bool(cursor.fetchone()[0])


def _schrijf(nu: datetime, id_: UUID, gemeente_id: int, door: str, medewerker_id: UUID | None) -> None:
    """All of it or nothing, in one transaction; of a worker that is killed the next one begins when the loan ends."""
    doel = "COA-bestand inlezen"
    scope = scope_namens(medewerker_id, door, Rol.CONSULENT, [gemeente_id], nu=nu, doel=doel)
    try:
        with met_scope(scope):
            bevestig(scope=scope, stuk=queries.inlezing(scope, id_), al_gevraagd=True)
    except (OperationalError, InterfaceError):
        raise
    except (Geweigerd, Weigering) as fout:
        _geef_terug(scope, id_, str(fout))
    except Exception as fout:  # one file must not stop the messages of all; the text may hold data of a person
        _log.error("inlezing %s mislukt: %s", id_, type(fout).__name__)
        _geef_terug(scope, id_, _MISLUKT)


def _geef_terug(scope: Scope, id_: UUID, waarom: str) -> None:
    """Let the file wait for a person again; not when another worker or a person was first."""
    with met_scope(scope):
        Inlezing.objects.filter(gemeente_id=scope.gemeenten[0], id=id_, staat="wacht").update(
            staat="klaar", melding=waarom[:300], bevestigd_door="", bevestigd_id=None, geleend_tot=None
        )
