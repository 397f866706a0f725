# SPDX-License-Identifier: EUPL-1.2
"""Reads of guidance. What the scope may not see, the database does not give."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q, QuerySet

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.begeleiding.models import Afspraak, Doel, HoeGaatHet, Meting
from meedoen.regie.databank.vaste_vraag import tabel_van_dossier, van_dossier
from meedoen.regie.dossiers.models import Betrokkene, Dossier, Gebeurtenis
from meedoen.regie.dossiers.queries.tijdlijn import geldend
from meedoen.regie.organisaties.queries import partners_van
from meedoen.regie.plannen import queries as plannen
from meedoen.regie.plannen.models import Afspraak as PlanAfspraak


@van_dossier
def _metingen(gemeente_id: int, dossier_id: UUID) -> QuerySet[Meting]:
    rijen = Meting.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id, weg_op__isnull=True)
    return rijen.order_by("datum", "gemaakt_op", "blik")


_doelen = tabel_van_dossier(Doel, "gemaakt_op", "id")


@van_dossier
def _open_doelen(gemeente_id: int, dossier_id: UUID) -> QuerySet[Doel, UUID]:
    rijen = Doel.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id, klaar_op__isnull=True)
    return rijen.values_list("id", flat=True)


@van_dossier
def _afspraken(gemeente_id: int, dossier_id: UUID) -> QuerySet[Afspraak]:
    rijen = Afspraak.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id)
    # Outer joins: a name may be gone while the agreement is still there.
    return rijen.select_related("medewerker", "organisatie").order_by("uiterlijk", "gemaakt_op", "id")


@van_dossier
def _hoe_gaat_het(gemeente_id: int, dossier_id: UUID) -> QuerySet[HoeGaatHet]:
    rijen = HoeGaatHet.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id, weg_op__isnull=True)
    return rijen.order_by("-datum", "-gemaakt_op")


def metingen(scope: Scope, dossier: Dossier) -> list[Meting]:
    """Return what was filled in and still counts, by day."""
    return _metingen(dossier.gemeente_id, dossier.id)


def aankomst(scope: Scope, dossier: Dossier) -> list[tuple[Gebeurtenis, g.Gegevens]]:
    """Return the rows about house, living situation, time without a house and phase, newest first; two queries."""
    return geldend(scope, dossier, g.WoningStap, g.WoonsituatieVastgesteld, g.GeenWoning, g.BegeleidingFase)


def doelen(scope: Scope, dossier: Dossier) -> list[Doel]:
    """Return the goals, oldest first."""
    return _doelen(dossier.gemeente_id, dossier.id)


def open_doelen(scope: Scope, dossier: Dossier) -> int:
    """Return how many goals are not closed yet."""
    return len(_open_doelen(dossier.gemeente_id, dossier.id))


def afspraken(scope: Scope, dossier: Dossier) -> list[Afspraak]:
    """Return the agreements, by the day they are due."""
    return _afspraken(dossier.gemeente_id, dossier.id)


def begeleiders(scope: Scope, dossier: Dossier) -> list[tuple[Betrokkene, str]]:
    """Return who of an organisation guides this person today, with the name of the organisation; two queries.

    Nobody of an organisation that the gemeente no longer works with.
    """
    rijen = Betrokkene.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=scope.vandaag), gemeente_id=dossier.gemeente_id, dossier_id=dossier.id,
        rol__in=("begeleider", "vrijwilliger"), vanaf__lte=scope.vandaag, medewerker__isnull=False,
    )  # fmt: skip
    alle = list(rijen.order_by("rol", "naam", "id"))
    namen = dict(partners_van(dossier.gemeente_id, scope.vandaag)) if alle else {}
    return [(rij, namen[rij.organisatie_id]) for rij in alle if rij.organisatie_id in namen]


def in_plan(scope: Scope, dossier: Dossier, alle: Sequence[Afspraak]) -> list[PlanAfspraak]:
    """Return the agreements of the plan in force that are not followed here yet; two queries."""
    geldend_plan = plannen.plannen(scope, dossier).geldend
    if geldend_plan is None:
        return []
    al = {a.uit_plan for a in alle}
    return [a for a in plannen.afspraken(scope, geldend_plan) if a.id not in al]


def hoe_gaat_het(scope: Scope, dossier: Dossier) -> list[HoeGaatHet]:
    """Return what the person answered and still counts, newest first."""
    return _hoe_gaat_het(dossier.gemeente_id, dossier.id)
