# SPDX-License-Identifier: EUPL-1.2
"""Reads on gemeenten, staff and policy."""

import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Q

from meedoen.regie.organisaties.models import (
    Aansluiting,
    Aanstelling,
    Abonnement,
    Account,
    Gemeente,
    Medewerker,
    Organisatie,
    Samenwerking,
)

COLLEGAS = """
select distinct m.id, m.naam from organisaties_aanstelling a
join organisaties_medewerker m on m.id = a.medewerker_id
where a.gemeente_id = any(%(gemeenten)s::int[]) and a.rol = %(rol)s::text and a.vanaf <= %(vandaag)s::date
  and (a.tot is null or a.tot > %(vandaag)s::date)
order by m.naam, m.id
"""
"""The query of `collegas_van`, for one that asks more."""


def gemeenten_van(ids: Sequence[int]) -> list[tuple[int, str]]:
    """Return (code, name) of these gemeenten by name, as choices of a form."""
    return list(Gemeente.objects.filter(id__in=ids).values_list("id", "naam"))


def gemeente_bij_oin(oin: str) -> int | None:
    """Return the code of the gemeente with this OIN, or None."""
    return Gemeente.objects.filter(oin=oin).values_list("id", flat=True).first()


def medewerkers(gemeenten: Sequence[int]) -> list[dict[str, Any]]:
    """Return staff of these gemeenten by name, each with `rollen` (all, also ended) and `actief` (account)."""
    rollen: dict[uuid.UUID, list[Aanstelling]] = {}
    alle = Aanstelling.objects.filter(gemeente_id__in=gemeenten).select_related("gemeente", "organisatie")
    for aanstelling in alle.order_by("vanaf"):
        rollen.setdefault(aanstelling.medewerker_id, []).append(aanstelling)
    mensen = Medewerker.objects.filter(id__in=rollen).select_related("gemeente").order_by("naam")
    accounts = dict(Account.objects.filter(id__in=rollen).values_list("id", "is_active"))
    return [{"mens": mens, "rollen": rollen[mens.id], "actief": accounts.get(mens.id, False)} for mens in mensen]


def collegas(gemeente_id: int, *, rol: str, vandaag: date) -> list[tuple[uuid.UUID, str]]:
    """Return (id, name) of who works for this gemeente in `rol` today, by name."""
    return collegas_van([gemeente_id], rol=rol, vandaag=vandaag)


def collegas_van(gemeenten: Sequence[int], *, rol: str, vandaag: date) -> list[tuple[uuid.UUID, str]]:
    """Return (id, name) of who works in `rol` today for one of these gemeenten, by name; one query."""
    with connection.cursor() as cursor:
        cursor.execute(COLLEGAS, {"gemeenten": list(gemeenten), "rol": rol, "vandaag": vandaag})
        rijen: list[tuple[uuid.UUID, str]] = cursor.fetchall()
    return rijen


def partners_van(gemeente_id: int, vandaag: date) -> list[tuple[uuid.UUID, str]]:
    """Return (id, name) of the providers that this gemeente works with on `vandaag`, by name."""
    nu = Q(samenwerkingen__tot__isnull=True) | Q(samenwerkingen__tot__gt=vandaag)
    rijen = Organisatie.objects.filter(
        nu, samenwerkingen__gemeente_id=gemeente_id, samenwerkingen__vanaf__lte=vandaag
    ).distinct()
    return list(rijen.order_by("naam", "id").values_list("id", "naam"))


def samenwerkingen(gemeenten: Sequence[int], vandaag: date) -> list[Samenwerking]:
    """Return with which providers these gemeenten work today or will, by name of provider and gemeente."""
    rijen = Samenwerking.objects.filter(Q(tot__isnull=True) | Q(tot__gt=vandaag), gemeente_id__in=gemeenten)
    return list(rijen.select_related("organisatie", "gemeente").order_by("organisatie__naam", "gemeente__naam", "id"))


def aansluitingen(gemeenten: Sequence[int]) -> list[Aansluiting]:
    """Return the clients of the API of these gemeenten, those that run first, then by provider and gemeente."""
    rijen = Aansluiting.objects.filter(gemeente_id__in=gemeenten).select_related("gemeente", "organisatie")
    rijen = rijen.prefetch_related("abonnementen")
    return sorted(rijen, key=_volgorde)


def _volgorde(rij: Aansluiting) -> tuple[bool, str, str, str, uuid.UUID]:
    return rij.ingetrokken_op is not None, rij.organisatie.naam, rij.gemeente.naam, rij.naam, rij.id


def aansluiting(gemeenten: Sequence[int], aansluiting_id: uuid.UUID) -> Aansluiting | None:
    """Return one client of these gemeenten, or None."""
    rijen = Aansluiting.objects.filter(gemeente_id__in=gemeenten, id=aansluiting_id)
    return rijen.select_related("gemeente", "organisatie").first()


def abonnementen(gemeente_id: int, organisatie_id: uuid.UUID) -> list[Abonnement]:
    """Return the webhooks of one provider that run."""
    return list(
        Abonnement.objects.filter(gemeente_id=gemeente_id, organisatie_id=organisatie_id, gestopt_op__isnull=True)
    )
