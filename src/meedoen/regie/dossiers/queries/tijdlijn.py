# SPDX-License-Identifier: EUPL-1.2
"""A page of the tijdlijn of one dossier, newest first."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet

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
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis

ALLE_SOORTEN = tuple(soort.value for soort in Soort)
VANZELF = frozenset(bron.value for bron in (Bron.DUO, Bron.BRP, Bron.COA, Bron.SYSTEEM))
"""Sources that write without a person, when no medewerker stands with the row."""
_NEEMT_MEE = (NotificatieTeruggedraaid.code, SamenvoegingTeruggedraaid.code)
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
    rijen = _gefilterd(dossier, keuze or TijdlijnFilter())
    if na is not None:
        rijen = rijen.filter(
            Q(geldig_op__lt=na.geldig_op)
            | Q(geldig_op=na.geldig_op, vastgelegd_op__lt=na.vastgelegd_op)
            | Q(geldig_op=na.geldig_op, vastgelegd_op=na.vastgelegd_op, id__lt=na.id)
        )
    bladzijde = rijen.order_by("-geldig_op", "-vastgelegd_op", "-id")[: aantal + 1]
    return list(bladzijde.select_related("corrigeert"))


def tel(dossier: Dossier, keuze: TijdlijnFilter | None = None) -> int:
    """Return how many rows the filter gives."""
    return _gefilterd(dossier, keuze or TijdlijnFilter()).count()


def geldend(scope: Scope, dossier: Dossier, *soorten: type[Gegevens]) -> list[tuple[Gebeurtenis, Gegevens]]:
    """Return the rows of these kinds that still count and this scope may read, newest first; two queries."""
    rijen = list(
        Gebeurtenis.objects.filter(
            gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, kenmerk__in=[soort.code for soort in soorten],
            vervallen=False,
        ).order_by("-geldig_op", "-vastgelegd_op", "-id")
    )  # fmt: skip
    weg = gecorrigeerd(dossier, [rij.id for rij in rijen]) if rijen else set()
    return [(rij, uit_dict(rij.kenmerk, rij.gegevens)) for rij in rijen if rij.id not in weg]


def gecorrigeerd(dossier: Dossier, ids: list[UUID], bekend_op: datetime | None = None) -> set[UUID]:
    """Return which of these rows were corrected or withdrawn by a later row, also together with another one.

    `bekend_op`: as far as that was recorded at that moment.
    """
    van = Gebeurtenis.objects.filter(gemeente_id=dossier.gemeente_id)
    if bekend_op is not None:
        van = van.filter(vastgelegd_op__lte=bekend_op)
    rijen = van.filter(corrigeert_id__in=ids) | van.filter(dossier_id=dossier.id, kenmerk__in=_NEEMT_MEE)
    weg: set[UUID] = set()
    for vervangen, gegevens in rijen.values_list("corrigeert_id", "gegevens"):
        weg |= {vervangen, *map(UUID, gegevens.get("regels", ()))}
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


def _gefilterd(dossier: Dossier, keuze: TijdlijnFilter) -> QuerySet[Gebeurtenis]:
    rijen = Gebeurtenis.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    if keuze.bekend_op is not None:
        # A merge brings rows that were recorded earlier, elsewhere: here they are known since the merge.
        later = rijen.filter(vastgelegd_op__gt=keuze.bekend_op).values("id")
        rijen = rijen.filter(vastgelegd_op__lte=keuze.bekend_op).exclude(oorzaak_id__in=later)
    if set(keuze.soorten) != set(ALLE_SOORTEN):
        eigen = Q(pk__in=[])
        for soort in keuze.soorten:
            eigen |= _van(soort)
        eigen &= Q(corrigeert__isnull=True)
        rijen = rijen.filter(
            eigen | Q(corrigeert__isnull=False) | Q(kenmerk__in=_CODES["correctie"])
            if "correctie" in keuze.soorten
            else eigen
        )
    if keuze.bron:
        rijen = rijen.filter(bron=keuze.bron)
    return rijen.filter(geldig_op__gte=keuze.vanaf) if keuze.vanaf else rijen
