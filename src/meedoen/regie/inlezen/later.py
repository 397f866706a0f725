# SPDX-License-Identifier: EUPL-1.2
"""What the worker does with files: judge, write or undo a large one, and wipe what is too old."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import InterfaceError, OperationalError, connection, transaction

from meedoen.domein.toegang import Rol, Scope
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.inlezen import blokken, queries
from meedoen.regie.inlezen.models import InleesRij, Inlezing
from meedoen.regie.inlezen.services import Geweigerd, bevestig, pak
from meedoen.regie.inlezen.soorten import SOORTEN
from meedoen.regie.web.toegang import met_scope, scope_namens

MEER_DAN: Final = 300
"""A file that writes into more dossiers than this takes some seconds, so the worker writes it."""
_LEEN: Final = """
select id, gemeente_id, staat, door, medewerker_id from meedoen.leen_inlezing(%s::timestamptz, %s::timestamptz)
"""
_MISLUKT: Final = (
    "Er ging iets mis en er is niets ingelezen. Probeer het opnieuw. Mislukt het weer, vraag dan de beheerder van de "
    "techniek om het logboek van de worker."
)
_HALVERWEGE: Final = (
    "Er ging iets mis. Wat al gedaan is, staat er; de rest nog niet. Probeer het opnieuw, dan gaat Meedoen verder. "
    "Mislukt het weer, vraag dan de beheerder van de techniek om het logboek van de worker."
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
    """Do one piece of what was asked for, or wipe rows whose time is over; for the worker. False: nothing to do."""
    with connection.cursor() as cursor:
        cursor.execute(_LEEN, [nu, nu + lease])
        rij = cursor.fetchone()
    if rij is not None:
        _doe(nu, *rij)
        return True
    with connection.cursor() as cursor:
        cursor.execute("select meedoen.wis_inlezingen(%s::timestamptz)", [nu])
        return bool(cursor.fetchone()[0])


def _doe(nu: datetime, id_: UUID, gemeente_id: int, staat: str, door: str, medewerker_id: UUID | None) -> None:
    """One block of a list, or all of one without blocks, in one transaction.

    Of a worker that is killed the next one goes on when the loan ends.
    """
    scope = scope_namens(medewerker_id, door, Rol.CONSULENT, [gemeente_id], nu=nu, doel="bestand inlezen")
    try:
        with met_scope(scope):
            _stap(scope, queries.inlezing(scope, id_), staat)
    except (OperationalError, InterfaceError):
        raise
    except (Geweigerd, Weigering) as fout:
        _geef_terug(scope, id_, str(fout))
    except Exception as fout:  # one file must not stop the messages of all; the text may hold data of a person
        _log.error("inlezing %s mislukt: %s", id_, type(fout).__name__)
        _geef_terug(scope, id_, None)


def _stap(scope: Scope, stuk: Inlezing, staat: str) -> None:
    if SOORTEN[stuk.soort].blok is None:
        bevestig(scope=scope, stuk=stuk, al_gevraagd=True)
        return
    doe = {"lezen": blokken.lees_blok, "wacht": blokken.schrijf_blok, "terug": blokken.draai_blok_terug}[staat]
    doe(scope=scope, stuk=stuk)
    # The next block may come at once, also from another worker; so may what a person asks after this.
    Inlezing.objects.filter(gemeente_id=stuk.gemeente_id, id=stuk.id).update(geleend_tot=None)


def _geef_terug(scope: Scope, id_: UUID, waarom: str | None) -> None:
    """Let the file wait for a person again; not when another worker or a person was first.

    A list that could not be judged is thrown away: it was not confirmed, and nothing came of it.
    """
    terug = {"lezen": "weggegooid", "wacht": "klaar", "terug": "ingelezen"}
    with met_scope(scope):
        stuk = queries.inlezing(scope, id_)
        if stuk.staat not in terug:
            return
        tekst = waarom or (_MISLUKT if SOORTEN[stuk.soort].blok is None else _HALVERWEGE)
        velden: dict[str, object] = {"staat": terug[stuk.staat], "melding": tekst[:300], "geleend_tot": None}
        if stuk.staat == "wacht":
            velden |= {"bevestigd_door": "", "bevestigd_id": None}
        Inlezing.objects.filter(gemeente_id=stuk.gemeente_id, id=id_, staat=stuk.staat).update(**velden)
