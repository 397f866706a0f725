# SPDX-License-Identifier: EUPL-1.2
"""Reads of the reconciliation: the nights in numbers, and the differences that are open."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from django.db.models import Count, Q

from meedoen.domein.toegang import Scope
from meedoen.regie.koppelingen.models import Afgestemd, Afstemming, Verschil

NACHTEN: Final = 30
PER_BLAD: Final = 50


class Nacht(NamedTuple):
    """One night over all gemeenten of a scope: dossiers looked at, differences found, and those by cause."""

    dag: date
    gedaan: int
    verschillen: int
    per_oorzaak: Mapping[str, int]


def nachten(scope: Scope) -> list[Nacht]:
    """Return the nights of the last month in which something was looked at, oldest first."""
    per_dag: dict[date, list[Afstemming]] = defaultdict(list)
    sinds = scope.vandaag - timedelta(days=NACHTEN)
    for rij in Afstemming.objects.filter(gemeente_id__in=list(scope.gemeenten), dag__gt=sinds, gedaan__gt=0):
        per_dag[rij.dag].append(rij)
    return [_nacht(dag, per_dag[dag]) for dag in sorted(per_dag)]


def _nacht(dag: date, rijen: list[Afstemming]) -> Nacht:
    oorzaken = Counter[str]()
    for rij in rijen:
        oorzaken.update(rij.per_oorzaak)
    return Nacht(dag, sum(rij.gedaan for rij in rijen), sum(rij.verschillen for rij in rijen), oorzaken)


def laatste(scope: Scope) -> list[Afstemming]:
    """Return the last night of each gemeente of this scope."""
    rijen = Afstemming.objects.filter(gemeente_id__in=list(scope.gemeenten)).order_by("gemeente_id", "-dag")
    return list(rijen.distinct("gemeente_id"))


def tel_open(scope: Scope) -> Mapping[str, int]:
    """Return how many differences are open by cause, as far as this scope may read them; the most first."""
    rijen = (
        Verschil.objects.filter(gemeente_id__in=list(scope.gemeenten), opgelost_op__isnull=True)
        .values_list("oorzaak")
        .annotate(aantal=Count("id"))
    )
    return dict(sorted(rijen, key=lambda rij: (-rij[1], rij[0])))


def open_verschillen(
    scope: Scope, *, oorzaak: str = "", na: tuple[datetime, UUID] | None = None
) -> tuple[list[Verschil], bool]:
    """Return a page of open differences, the oldest first, and whether more follow. `na`: where to go on."""
    rijen = Verschil.objects.filter(gemeente_id__in=list(scope.gemeenten), opgelost_op__isnull=True)
    if oorzaak:
        rijen = rijen.filter(oorzaak=oorzaak)
    if na is not None:
        rijen = rijen.filter(Q(sinds__gt=na[0]) | Q(sinds=na[0], id__gt=na[1]))
    blad = list(rijen.order_by("sinds", "id")[: PER_BLAD + 1])
    return blad[:PER_BLAD], len(blad) > PER_BLAD


def van_dossier(gemeente_id: int, dossier_id: UUID) -> list[Verschil]:
    """Return the open differences of one dossier, the oldest first."""
    rijen = Verschil.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id, opgelost_op__isnull=True)
    return list(rijen.order_by("sinds", "id"))


def van_dossiers(gemeente_id: int, dossier_ids: Iterable[UUID]) -> dict[UUID, list[Verschil]]:
    """Return the open differences of these dossiers, those of each the oldest first."""
    uit: dict[UUID, list[Verschil]] = defaultdict(list)
    rijen = Verschil.objects.filter(gemeente_id=gemeente_id, dossier_id__in=list(dossier_ids), opgelost_op__isnull=True)
    for rij in rijen.order_by("sinds", "id"):
        uit[rij.dossier_id].append(rij)
    return uit


def stand_van(gemeente_id: int, dossier_id: UUID) -> Afgestemd | None:
    """Return when this dossier was last held against DUO, and whether somebody asked for it."""
    return Afgestemd.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id).first()
