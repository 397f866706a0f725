# SPDX-License-Identifier: EUPL-1.2
"""A page of the tijdlijn of one dossier, newest first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

import orjson
from django.db import connection
from django.db.models import Count, Q, QuerySet

from meedoen.domein.gebeurtenissen import (
    REGISTER,
    Bron,
    Gegevens,
    NotificatieTeruggedraaid,
    SamenvoegingTeruggedraaid,
    Soort,
    uit_dict,
)
from meedoen.domein.toegang import Scope
from meedoen.regie.databank.vaste_vraag import vaste_vraag
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis

ALLE_SOORTEN = tuple(soort.value for soort in Soort)
VANZELF = frozenset(bron.value for bron in (Bron.DUO, Bron.BRP, Bron.COA, Bron.SYSTEEM))
"""Sources that write without a person, when no medewerker stands with the row."""
_NEEMT_MEE = (NotificatieTeruggedraaid.code, SamenvoegingTeruggedraaid.code)
# The ids as one array: as parameters of their own the statement is another one for each number of rows.
_GECORRIGEERD = """
select corrigeert_id, (gegevens -> 'regels')::text from dossiers_gebeurtenis
where gemeente_id = %(g)s::int and (%(op)s::timestamptz is null or vastgelegd_op <= %(op)s::timestamptz)
  and (corrigeert_id = any (%(ids)s::uuid[]) or (dossier_id = %(d)s::uuid and kenmerk = any (%(mee)s::text[])))
"""
_CODES = {soort.value: tuple(code for code, klasse in REGISTER.items() if klasse.soort is soort) for soort in Soort}


class TijdlijnFilter(NamedTuple):
    """What the tijdlijn is narrowed to: kinds (`Soort` values), a source, and from which day it was true.

    `bekend_op`: as it stood at that moment; what was recorded or taken over from another dossier later is not there.
    """

    soorten: tuple[str, ...] = ALLE_SOORTEN
    bron: str = ""
    vanaf: date | None = None
    bekend_op: datetime | None = None


class TijdlijnPlaats(NamedTuple):
    """Where a page begins: after this row."""

    geldig_op: date
    vastgelegd_op: datetime
    id: UUID


def tijdlijn(
    scope: Scope,
    dossier: Dossier,
    keuze: TijdlijnFilter | None = None,
    *,
    na: TijdlijnPlaats | None = None,
    aantal: int = 50,
) -> list[Gebeurtenis]:
    """Return at most `aantal` + 1 rows (the last says there is more) that this scope may read; two queries.

    A row that corrects another has that one loaded in `corrigeert`.
    """
    return _bladzijde(aantal + 1)(na, *_argumenten(dossier, keuze or TijdlijnFilter()))


def tel(dossier: Dossier, keuze: TijdlijnFilter | None = None) -> int:
    """Return how many rows the filter gives."""
    return sum(_aantal(*_argumenten(dossier, keuze or TijdlijnFilter())))


def _argumenten(dossier: Dossier, keuze: TijdlijnFilter) -> tuple[Any, ...]:
    soorten = tuple(soort in keuze.soorten for soort in ALLE_SOORTEN)
    return dossier.gemeente_id, dossier.id, soorten, keuze.bron or None, keuze.vanaf, keuze.bekend_op


@cache
def _bladzijde(hoogstens: int) -> Callable[..., list[Gebeurtenis]]:
    """One query for each size of page."""

    @vaste_vraag
    def bladzijde(na: TijdlijnPlaats | None, *keuze: Any) -> QuerySet[Gebeurtenis]:
        rijen = _gefilterd(*keuze)
        if na is not None:
            geldig_op, vastgelegd_op, id_ = na
            rijen = rijen.filter(
                Q(geldig_op__lt=geldig_op)
                | Q(geldig_op=geldig_op, vastgelegd_op__lt=vastgelegd_op)
                | Q(geldig_op=geldig_op, vastgelegd_op=vastgelegd_op, id__lt=id_)
            )
        return rijen.order_by("-geldig_op", "-vastgelegd_op", "-id")[:hoogstens].select_related("corrigeert")

    return bladzijde


@vaste_vraag
def _aantal(*keuze: Any) -> QuerySet[Gebeurtenis, int]:
    per_dossier = _gefilterd(*keuze).order_by().values("dossier_id").annotate(aantal=Count("id"))
    return per_dossier.values_list("aantal", flat=True)


@vaste_vraag
def _van_soorten(gemeente_id: int, dossier_id: UUID, codes: tuple[str, ...]) -> QuerySet[Gebeurtenis]:
    rijen = Gebeurtenis.objects.filter(
        gemeente_id=gemeente_id, dossier_id=dossier_id, kenmerk__in=codes, vervallen=False
    )
    return rijen.order_by("-geldig_op", "-vastgelegd_op", "-id")


def geldend(scope: Scope, dossier: Dossier, *soorten: type[Gegevens]) -> list[tuple[Gebeurtenis, Gegevens]]:
    """Return the rows of these kinds that still count and this scope may read, newest first; two queries."""
    rijen = _van_soorten(dossier.gemeente_id, dossier.id, tuple(soort.code for soort in soorten))
    weg = gecorrigeerd(dossier, [rij.id for rij in rijen]) if rijen else set()
    return [(rij, uit_dict(rij.kenmerk, rij.gegevens)) for rij in rijen if rij.id not in weg]


def gecorrigeerd(dossier: Dossier, ids: list[UUID], bekend_op: datetime | None = None) -> set[UUID]:
    """Return which of these rows were corrected or withdrawn by a later row, also together with another one.

    `bekend_op`: as far as that was recorded at that moment.
    """
    waarden: dict[str, Any] = {
        "g": dossier.gemeente_id,
        "d": dossier.id,
        "ids": ids,
        "mee": list(_NEEMT_MEE),
        "op": bekend_op,
    }
    weg: set[UUID] = set()
    with connection.cursor() as cursor:
        cursor.execute(_GECORRIGEERD, waarden)
        for vervangen, ook in cursor.fetchall():
            weg |= {vervangen, *map(UUID, orjson.loads(ook or "[]"))}
    return weg.intersection(ids)


def _van(soort: str) -> Q:
    """Return the condition for one kind as a reader takes it: done by a person, or come by itself."""
    vanzelf = Q(medewerker_id__isnull=True, bron__in=VANZELF)
    met_de_hand = Q(bron=Bron.MEDEWERKER.value)
    mens, keten = (Q(kenmerk__in=_CODES[s.value]) for s in (Soort.MENS, Soort.KETEN))
    if soort == Soort.MENS:
        return (mens & ~vanzelf) | (keten & met_de_hand)
    if soort == Soort.KETEN:
        return (keten & ~met_de_hand) | (mens & vanzelf)
    return Q(kenmerk__in=_CODES[soort])


def _gefilterd(
    gemeente_id: int, dossier_id: UUID, gekozen: tuple[bool, ...], bron: str | None, vanaf: date | None,
    bekend_op: datetime | None,
) -> QuerySet[Gebeurtenis]:  # fmt: skip
    rijen = Gebeurtenis.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id)
    if bekend_op is not None:
        # A merge brings rows that were recorded earlier, elsewhere: here they are known since the merge.
        later = rijen.filter(vastgelegd_op__gt=bekend_op).values("id")
        rijen = rijen.filter(vastgelegd_op__lte=bekend_op).exclude(oorzaak_id__in=later)
    soorten = [soort for soort, erbij in zip(ALLE_SOORTEN, gekozen, strict=True) if erbij]
    if len(soorten) < len(ALLE_SOORTEN):
        eigen = Q(pk__in=[])
        for soort in soorten:
            eigen |= _van(soort)
        eigen &= Q(corrigeert__isnull=True)
        rijen = rijen.filter(
            eigen | Q(corrigeert__isnull=False) | Q(kenmerk__in=_CODES["correctie"])
            if "correctie" in soorten
            else eigen
        )
    if bron is not None:
        rijen = rijen.filter(bron=bron)
    return rijen if vanaf is None else rijen.filter(geldig_op__gte=vanaf)
