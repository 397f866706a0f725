# SPDX-License-Identifier: EUPL-1.2
"""Lay a message ready in the outbox, in the transaction of the act; send it again, or withdraw it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import connection, transaction

from meedoen.domein.keten import berichten
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.uitgaand.models import MISSCHIEN_AANGEKOMEN, Bericht, Poging

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
    rij = _rij(scope, gemeente_id, dossier_id, bericht, uiterlijk)
    rij.save(force_insert=True)
    wek_werker()
    return rij


@transaction.atomic
def leg_veel_klaar(*, scope: Scope, gemeente_id: int, stukken: Sequence[tuple[UUID, berichten.Bericht]]) -> None:
    """Do `leg_klaar` for each (dossier, message), with one statement for all of them together."""
    if stukken:
        Bericht.objects.bulk_create([_rij(scope, gemeente_id, id_, bericht, None) for id_, bericht in stukken])
        wek_werker()


def _rij(
    scope: Scope, gemeente_id: int, dossier_id: UUID, bericht: berichten.Bericht, uiterlijk: date | None
) -> Bericht:
    return Bericht(
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


@transaction.atomic
def trek_onverstuurde_in(*, scope: Scope, gemeente_id: int, dossier_id: UUID, soort: str) -> None:
    """Withdraw the messages of this kind that nobody tried to send yet: what they tell was taken back."""
    rijen = Bericht.objects.filter(
        gemeente_id=gemeente_id, dossier_id=dossier_id, soort=soort, staat="wacht", pogingen=0
    )
    rijen.update(staat="ingetrokken", afgehandeld_op=scope.nu)


@transaction.atomic
def vervang(*, scope: Scope, gemeente_id: int, dossier_id: UUID, bericht: berichten.Bericht) -> tuple[UUID, ...]:
    """Withdraw the refused and stuck messages that `bericht` takes the place of; return their ids."""
    wacht = Bericht.objects.select_for_update().filter(
        gemeente_id=gemeente_id, dossier_id=dossier_id, staat__in=("geweigerd", "vastgelopen")
    )
    weg = tuple(rij.id for rij in wacht if _zelfde(rij, bericht))
    Bericht.objects.filter(gemeente_id=gemeente_id, id__in=weg).update(staat="ingetrokken", afgehandeld_op=scope.nu)
    return weg


def _zelfde(rij: Bericht, bericht: berichten.Bericht) -> bool:
    try:
        ander = berichten.uit_dict(rij.inhoud)
    except berichten.BerichtOnleesbaar:
        return False
    return (ander.onderwerp, ander.betreft) == (bericht.onderwerp, bericht.betreft)


def wek_werker() -> None:
    """Tell the worker there is something to do, once this transaction is committed."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify(%s::text, '')", [KANAAL])


class KanNietMeer(Exception):
    """The message is not in a state in which this can be done; somebody or the worker was first."""


@transaction.atomic
def stuur_opnieuw(*, scope: Scope, gemeente_id: int, bericht_id: UUID) -> Bericht:
    """Put a refused or stuck message back in line, as it was laid down. Raise `KanNietMeer`.

    Whoever does this has looked: an attempt that may have arrived no longer counts as such.
    """
    rij = _van_een_mens(scope, gemeente_id, bericht_id)
    rij.staat, rij.pogingen, rij.oorzaak, rij.afgehandeld_op = "wacht", 0, "", None
    rij.volgende_poging_op, rij.geleend_tot = scope.nu, None
    rij.save()
    pogingen = Poging.objects.filter(gemeente_id=gemeente_id, bericht_id=rij.id, uitkomst__in=MISSCHIEN_AANGEKOMEN)
    pogingen.update(uitkomst="nagekeken")
    wek_werker()
    return rij


@transaction.atomic
def stuur_nog_eens(*, scope: Scope, gemeente_id: int, bericht_id: UUID) -> Bericht:
    """Send what was laid down once more: a refused or stuck message itself, of a sent one a copy. Raise `KanNietMeer`.

    For when the other side accepted a message and holds something else all the same.
    """
    rij = Bericht.objects.select_for_update().filter(gemeente_id=gemeente_id, id=bericht_id).first()
    if rij is None or rij.staat != "verstuurd":
        return stuur_opnieuw(scope=scope, gemeente_id=gemeente_id, bericht_id=bericht_id)
    if not mag_in(scope, Handeling.BERICHT_OPNIEUW_STUREN, gemeente_id):
        raise KanNietMeer("Dit bericht wacht niet meer op jou.")
    bericht = berichten.uit_dict(rij.inhoud)
    return leg_klaar(scope=scope, gemeente_id=gemeente_id, dossier_id=rij.dossier_id, bericht=bericht)


@transaction.atomic
def trek_in(*, scope: Scope, gemeente_id: int, bericht_id: UUID) -> Bericht:
    """Withdraw a refused or stuck message: it will not be sent. Raise `KanNietMeer`."""
    rij = _van_een_mens(scope, gemeente_id, bericht_id)
    rij.staat, rij.afgehandeld_op = "ingetrokken", scope.nu
    rij.save(update_fields=["staat", "afgehandeld_op"])
    return rij


def _van_een_mens(scope: Scope, gemeente_id: int, bericht_id: UUID) -> Bericht:
    rij = Bericht.objects.select_for_update().filter(gemeente_id=gemeente_id, id=bericht_id).first()
    mag = mag_in(scope, Handeling.BERICHT_OPNIEUW_STUREN, gemeente_id)
    if not mag or rij is None or rij.staat not in ("geweigerd", "vastgelopen"):
        raise KanNietMeer("Dit bericht wacht niet meer op jou.")
    return rij
