# SPDX-License-Identifier: EUPL-1.2
"""The secret address of a colleague's calendar feed: made, found again, taken back."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Final, NamedTuple
from uuid import UUID

from django.db import connection

from meedoen.domein.toegang import Rol
from meedoen.regie.organisaties import toegangsbewijzen
from meedoen.regie.organisaties.models import Agendaadres

ROLLEN: Final = (Rol.CONSULENT, Rol.TEAMLEIDER)


class Houder(NamedTuple):
    """Whose address this is, in the role and the gemeenten of today."""

    account_id: UUID
    naam: str
    rol: Rol
    gemeenten: tuple[int, ...]


def sinds(account_id: UUID) -> datetime | None:
    """Return since when this person has an address; None without one."""
    adres = Agendaadres.objects.filter(account_id=account_id).first()
    return adres.gemaakt_op if adres else None


def maak(*, account_id: UUID, nu: datetime) -> str:
    """Give a fresh secret for the address; the one of before is no longer good. Only its SHA-256 is kept."""
    sleutel = secrets.token_urlsafe(32)
    nieuw = {"sleutel": toegangsbewijzen.afdruk(sleutel), "gemaakt_op": nu}
    Agendaadres.objects.update_or_create(account_id=account_id, defaults=nieuw)
    return sleutel


def trek_in(*, account_id: UUID) -> None:
    """Take the address back; nothing happens when there is none."""
    Agendaadres.objects.filter(account_id=account_id).delete()


def zoek(sleutel: str, *, nu: datetime) -> Houder | None:
    """Return whose address holds this secret; None when it is not (or no longer) good."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select account, naam, rol, gemeenten from meedoen.zoek_agenda(%s::bytea, %s::date)",
            [toegangsbewijzen.afdruk(sleutel), nu.date()],
        )
        rij = cursor.fetchone()
    return None if rij is None else Houder(rij[0], rij[1], Rol(rij[2]), tuple(rij[3]))


def tel(houder: Houder, *, nu: datetime) -> int:
    """Count one request for this calendar, as the API counts its clients; return how many seconds to wait, or 0."""
    return toegangsbewijzen.tel(houder.account_id, nu=nu)
