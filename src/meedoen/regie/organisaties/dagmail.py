# SPDX-License-Identifier: EUPL-1.2
"""The e-mail to a colleague that work lies ready: who wants it, and when the next one may go."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from django.db import connection

from meedoen.domein.klokken.dagen import eerste_werkdag
from meedoen.domein.toegang import Rol
from meedoen.regie.organisaties.models import Account
from meedoen.regie.web.kalender import AMSTERDAM

OM: Final = time(7, 0)
"""Not earlier on a working day: after the day's work of the night, before somebody begins."""
ROLLEN: Final = (Rol.CONSULENT, Rol.TEAMLEIDER)
_LEEN: Final = """
select account, email, rol, gemeenten from meedoen.leen_dagmail(%s::timestamptz, %s::date, %s::timestamptz)
"""


class Wie(NamedTuple):
    """A colleague whose turn it is, in the role and the gemeenten of today. `volgende`: when the next one may go."""

    account_id: UUID
    email: str
    rol: Rol
    gemeenten: tuple[int, ...]
    volgende: datetime


def volgende_keer(na: date) -> datetime:
    """Return when the first e-mail after this day may go."""
    return datetime.combine(eerste_werkdag(na + timedelta(days=1)), OM, AMSTERDAM)


def wil_dagmail(account_id: UUID) -> bool:
    """Say whether this person wants it."""
    return Account.objects.filter(id=account_id, dagmail_na__isnull=False).exists()


def kies(*, account_id: UUID, aan: bool, vandaag: date) -> None:
    """Want it from the next working day on, or no longer."""
    Account.objects.filter(id=account_id).update(dagmail_na=volgende_keer(vandaag) if aan else None)


def leen(nu: datetime) -> Wie | None:
    """Return the next colleague whose turn it is; from here on it is not their turn again before `volgende`."""
    volgende = volgende_keer(nu.date())
    with connection.cursor() as cursor:
        cursor.execute(_LEEN, [nu, nu.date(), volgende])
        rij = cursor.fetchone()
    return None if rij is None else Wie(rij[0], rij[1], Rol(rij[2]), tuple(rij[3]), volgende)


def later_vandaag(wie: Wie, *, op: datetime) -> None:
    """Give the turn back for `op`: nothing was sent, for certain. Not when it was turned off or chosen anew since."""
    Account.objects.filter(id=wie.account_id, dagmail_na=wie.volgende).update(dagmail_na=op)
