# SPDX-License-Identifier: EUPL-1.2
"""Who takes care of whose tasks while somebody is away. What one may see does not change by it."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models import Q

from meedoen.domein.toegang import Handeling, Rol, Scope, mag_in
from meedoen.regie.organisaties.models import Aanstelling, Vervanging
from meedoen.regie.organisaties.services import Geweigerd

VAN_WIE = """
select distinct v.medewerker_id from organisaties_vervanging v
where v.gemeente_id = any(%(gemeenten)s::int[]) and v.vervanger_id = %(medewerker)s::uuid
  and v.vanaf <= %(vandaag)s::date and v.tot > %(vandaag)s::date and v.ingetrokken_op is null
"""
"""Whose tasks somebody takes care of, for a query that asks more."""


def vervangt(scope: Scope) -> list[UUID]:
    """Return whose tasks the asker takes care of today; one query."""
    with connection.cursor() as cursor:
        cursor.execute(
            VAN_WIE,
            {"gemeenten": list(scope.gemeenten), "medewerker": scope.medewerker_id, "vandaag": scope.vandaag},
        )
        return [rij[0] for rij in cursor.fetchall()]


def komende(scope: Scope) -> list[Vervanging]:
    """Return what holds today or comes, in order of day; one query."""
    rijen = Vervanging.objects.filter(
        gemeente_id__in=scope.gemeenten, tot__gt=scope.vandaag, ingetrokken_op__isnull=True
    )
    return list(rijen.select_related("medewerker", "vervanger", "gemeente").order_by("vanaf", "medewerker__naam", "id"))


@transaction.atomic
def spreek_af(*, scope: Scope, medewerker_id: UUID, vervanger_id: UUID, vanaf: date, tot_en_met: date) -> int:
    """Let one colleague take care of another's tasks, in each gemeente of the asker where both work.

    Return in how many gemeenten. The same again changes nothing. Raise `Geweigerd` with the sentence why not.
    """
    if medewerker_id == vervanger_id:
        raise Geweigerd("Kies twee verschillende collega's.")
    if tot_en_met < max(vanaf, scope.vandaag):
        raise Geweigerd("De laatste dag ligt voor de eerste dag, of is al voorbij.")
    tot = tot_en_met + timedelta(days=1)
    samen = _werkt_in(scope, medewerker_id) & _werkt_in(scope, vervanger_id)
    if not samen:
        raise Geweigerd("Deze collega's werken nu niet voor dezelfde gemeente.")
    for gemeente_id in sorted(samen):
        if not mag_in(scope, Handeling.TOEWIJZEN, gemeente_id):
            raise Geweigerd("Alleen een teamleider spreekt een vervanging af.")
        zelfde = {
            "gemeente_id": gemeente_id, "medewerker_id": medewerker_id, "vervanger_id": vervanger_id, "vanaf": vanaf,
            "tot": tot, "ingetrokken_op": None,
        }  # fmt: skip
        if Vervanging.objects.filter(**zelfde).exists():
            continue
        try:
            with transaction.atomic():
                Vervanging.objects.create(**zelfde, gemaakt_op=scope.nu, gemaakt_door=scope.naam)
        except IntegrityError as fout:
            raise Geweigerd("Voor deze dagen is al een vervanging afgesproken. Trek die eerst in.") from fout
    return len(samen)


def trek_in(*, scope: Scope, vervanging_id: UUID) -> None:
    """End a vervanging at once. Raise `Vervanging.DoesNotExist` outside the scope; twice does nothing more."""
    rij = Vervanging.objects.get(gemeente_id__in=scope.gemeenten, id=vervanging_id)
    if not mag_in(scope, Handeling.TOEWIJZEN, rij.gemeente_id):
        raise Geweigerd("Alleen een teamleider trekt een vervanging in.")
    Vervanging.objects.filter(id=rij.id, ingetrokken_op__isnull=True).update(ingetrokken_op=scope.nu)


def _werkt_in(scope: Scope, medewerker_id: UUID) -> set[int]:
    nu = Q(tot__isnull=True) | Q(tot__gt=scope.vandaag)
    rijen = Aanstelling.objects.filter(
        nu, gemeente_id__in=scope.gemeenten, medewerker_id=medewerker_id, rol=Rol.CONSULENT.value,
        vanaf__lte=scope.vandaag,
    )  # fmt: skip
    return set(rijen.values_list("gemeente_id", flat=True))
