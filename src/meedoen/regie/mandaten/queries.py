# SPDX-License-Identifier: EUPL-1.2
"""Reads: who may decide what on a day, who carries which part, and under which contract."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from meedoen.domein.mandaten import Mandaattaak, Onderdeel, Ontvanger
from meedoen.domein.toegang import Scope
from meedoen.regie.mandaten.models import Contract, Mandaat, Taakdeel


def op(dag: date) -> Q:
    """Return the condition that a row holds on this day."""
    return Q(vanaf__lte=dag) & (Q(tot__isnull=True) | Q(tot__gt=dag))


def mandaten(gemeenten: Sequence[int]) -> QuerySet[Mandaat]:
    """Return all mandates of these gemeenten, of each task the newest first."""
    return Mandaat.objects.filter(gemeente_id__in=list(gemeenten)).order_by("gemeente_id", "taak", "-vanaf", "-id")


def taakdelen(gemeenten: Sequence[int]) -> QuerySet[Taakdeel]:
    """Return who carries which part in these gemeenten, of each part the newest first."""
    rijen = Taakdeel.objects.filter(gemeente_id__in=list(gemeenten))
    return rijen.order_by("gemeente_id", "onderdeel", "-vanaf", "-id")


def mandaat(scope: Scope, id_: UUID) -> Mandaat:
    """Return one mandate. Raise `Mandaat.DoesNotExist` outside this scope."""
    return Mandaat.objects.select_related("gemeente").get(gemeente_id__in=list(scope.gemeenten), id=id_)


def taakdeel(scope: Scope, id_: UUID) -> Taakdeel:
    """Return one part. Raise `Taakdeel.DoesNotExist` outside this scope."""
    return Taakdeel.objects.select_related("gemeente").get(gemeente_id__in=list(scope.gemeenten), id=id_)


def mandaat_van(scope: Scope, gemeente_id: int, taak: Mandaattaak) -> Mandaat | None:
    """Return the mandate under which this role does this today; None when there is none."""
    eigen = Mandaat.objects.filter(gemeente_id=gemeente_id, taak=taak, aan=Ontvanger.ROL, rol=scope.rol.value)
    return eigen.filter(op(scope.vandaag)).order_by("-vanaf", "-id").first()


def geregeld(gemeente_id: int, taak: Mandaattaak) -> bool:
    """Say whether this gemeente keeps this task in the register at all."""
    return Mandaat.objects.filter(gemeente_id=gemeente_id, taak=taak).exists()


def contracten(gemeenten: Sequence[int]) -> QuerySet[Contract]:
    """Return all contracts of these gemeenten, of each part and organisation the newest first."""
    rijen = Contract.objects.filter(gemeente_id__in=list(gemeenten)).select_related("organisatie")
    return rijen.order_by("gemeente_id", "onderdeel", "organisatie__naam", "-vanaf", "-id")


def contract(scope: Scope, id_: UUID) -> Contract:
    """Return one contract. Raise `Contract.DoesNotExist` outside this scope."""
    rijen = Contract.objects.select_related("gemeente", "organisatie")
    return rijen.get(gemeente_id__in=list(scope.gemeenten), id=id_)


def contracten_op(gemeente_id: int, onderdeel: Onderdeel, dag: date) -> dict[UUID, Contract]:
    """Return organisation -> the contract that holds for this part on this day."""
    rijen = Contract.objects.filter(op(dag), gemeente_id=gemeente_id, onderdeel=onderdeel)
    return {rij.organisatie_id: rij for rij in rijen.select_related("organisatie").order_by("vanaf", "id")}


def houden_contracten(gemeenten: Sequence[int], onderdeel: Onderdeel) -> set[int]:
    """Return which of these gemeenten keep contracts for this part at all, also where none runs today."""
    rijen = Contract.objects.filter(gemeente_id__in=list(gemeenten), onderdeel=onderdeel)
    return set(rijen.values_list("gemeente_id", flat=True).distinct())
