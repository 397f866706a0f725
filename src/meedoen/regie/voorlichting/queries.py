# SPDX-License-Identifier: EUPL-1.2
"""Reads of voorlichting. What is about health, the database gives only to who may read that."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from meedoen.domein.toegang import Scope
from meedoen.regie.databank.vaste_vraag import vaste_vraag
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.voorlichting.models import Bijeenkomst, Deelname, Soort, Staat

_BEZET = Count("deelname", filter=Q(deelname__staat__in=(Staat.UITGENODIGD, Staat.AANWEZIG, Staat.NIET_AFGEMELD)))
_WAS_ER = Count("deelname", filter=Q(deelname__staat=Staat.AANWEZIG))
MEEST = 50


@vaste_vraag
def _soorten(gemeenten: tuple[int, ...], lopend_op: date | None) -> QuerySet[Soort]:
    alle = Soort.objects.filter(gemeente_id__in=gemeenten).select_related("gemeente")
    if lopend_op is not None:
        alle = alle.filter(Q(tot=None) | Q(tot__gt=lopend_op), vanaf__lte=lopend_op)
    return alle.order_by("naam", "id")


def soorten(scope: Scope, *, lopend: bool = True) -> list[Soort]:
    """Return the kinds by name; `lopend`: only those that are offered today."""
    return _soorten(scope.gemeenten, scope.vandaag if lopend else None)


def wachtenden(scope: Scope) -> dict[UUID, int]:
    """Return per kind how many wait for an invitation."""
    rijen = Deelname.objects.filter(gemeente_id__in=scope.gemeenten, staat=Staat.GEVRAAGD)
    return dict(rijen.values_list("soort_id").annotate(n=Count("id")).order_by())


def bijeenkomsten(scope: Scope) -> QuerySet[Bijeenkomst]:
    """Return all sessions with `genodigd` (places taken) and `was_er` (who came)."""
    return _bijeenkomsten(scope.gemeenten)


def _bijeenkomsten(gemeenten: tuple[int, ...]) -> QuerySet[Bijeenkomst]:
    alle = Bijeenkomst.objects.filter(gemeente_id__in=gemeenten).select_related("soort", "gemeente")
    return alle.annotate(genodigd=_BEZET, was_er=_WAS_ER)


def _gaan_door(gemeenten: tuple[int, ...]) -> QuerySet[Bijeenkomst]:
    return _bijeenkomsten(gemeenten).filter(afgelast_op=None)


def _open() -> Exists:
    return Exists(Deelname.objects.filter(bijeenkomst_id=OuterRef("id"), staat=Staat.UITGENODIGD))


@vaste_vraag
def _vastleggen(gemeenten: tuple[int, ...], vandaag: date) -> QuerySet[Bijeenkomst]:
    return _gaan_door(gemeenten).filter(_open(), datum__lt=vandaag).order_by("datum", "begin")


@vaste_vraag
def _komt(gemeenten: tuple[int, ...], vandaag: date) -> QuerySet[Bijeenkomst]:
    return _gaan_door(gemeenten).filter(datum__gte=vandaag).order_by("datum", "begin")


@vaste_vraag
def _geweest(gemeenten: tuple[int, ...], vandaag: date) -> QuerySet[Bijeenkomst]:
    return _gaan_door(gemeenten).filter(~_open(), datum__lt=vandaag).order_by("-datum", "-begin")[:MEEST]


class Stand(NamedTuple):
    """Sessions of which it is not laid down who came, that come, and that were (the last `MEEST`)."""

    vastleggen: list[Bijeenkomst]
    komt: list[Bijeenkomst]
    geweest: list[Bijeenkomst]


def stand(scope: Scope) -> Stand:
    """Return how the sessions that go on stand today; three queries."""
    wie_wanneer = (scope.gemeenten, scope.vandaag)
    return Stand(_vastleggen(*wie_wanneer), _komt(*wie_wanneer), _geweest(*wie_wanneer))


def bijeenkomst(scope: Scope, id_: UUID) -> Bijeenkomst:
    """Return one session; raise `Bijeenkomst.DoesNotExist`."""
    return bijeenkomsten(scope).get(id=id_)


def deelnemers(scope: Scope, sessie: Bijeenkomst) -> list[Deelname]:
    """Return who was invited, by name."""
    rijen = Deelname.objects.filter(gemeente_id=sessie.gemeente_id, bijeenkomst_id=sessie.id).select_related("dossier")
    return list(rijen.order_by("dossier__sorteernaam", "dossier_id"))


class Na(NamedTuple):
    """Where a page of who asked begins: after this row."""

    dag: date
    id: UUID


def gevraagd(scope: Scope, sessie: Bijeenkomst, na: Na | None, aantal: int = MEEST) -> list[Deelname]:
    """Return at most `aantal` + 1 people who asked for this kind, who waits longest first."""
    rijen = Deelname.objects.filter(
        gemeente_id=sessie.gemeente_id, soort_id=sessie.soort_id, staat=Staat.GEVRAAGD, dossier__gesloten_op=None
    )
    if na is not None:
        rijen = rijen.filter(Q(gevraagd_op__gt=na.dag) | Q(gevraagd_op=na.dag, id__gt=na.id))
    return list(rijen.select_related("dossier").order_by("gevraagd_op", "id")[: aantal + 1])


def van_dossier(scope: Scope, dossier: Dossier) -> list[Deelname]:
    """Return what this person asked for and attended, newest first."""
    rijen = Deelname.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    return list(rijen.select_related("soort", "bijeenkomst").order_by("-gevraagd_op", "-id"))


def deelname(scope: Scope, id_: UUID) -> Deelname:
    """Return one row with its person, kind and session; raise `Deelname.DoesNotExist`."""
    rijen = Deelname.objects.filter(gemeente_id__in=scope.gemeenten)
    return rijen.select_related("dossier", "soort", "bijeenkomst").get(id=id_)
