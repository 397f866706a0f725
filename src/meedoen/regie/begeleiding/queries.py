# SPDX-License-Identifier: EUPL-1.2
"""Reads of guidance. What the scope may not see, the database does not give."""

from __future__ import annotations

from collections.abc import Sequence

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.begeleiding.models import Afspraak, Doel, HoeGaatHet, Meting
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.queries.tijdlijn import geldend
from meedoen.regie.plannen import queries as plannen
from meedoen.regie.plannen.models import Afspraak as PlanAfspraak


def metingen(scope: Scope, dossier: Dossier) -> list[Meting]:
    """Return what was filled in and still counts, by day."""
    rijen = Meting.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, weg_op__isnull=True)
    return list(rijen.order_by("datum", "gemaakt_op", "blik"))


def aankomst(scope: Scope, dossier: Dossier) -> list[tuple[Gebeurtenis, g.Gegevens]]:
    """Return the rows about house, living situation, time without a house and phase, newest first; two queries."""
    return geldend(scope, dossier, g.WoningStap, g.WoonsituatieVastgesteld, g.GeenWoning, g.BegeleidingFase)


def doelen(scope: Scope, dossier: Dossier) -> list[Doel]:
    """Return the goals, oldest first."""
    return list(
        Doel.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id).order_by("gemaakt_op", "id")
    )


def open_doelen(scope: Scope, dossier: Dossier) -> int:
    """Return how many goals are not closed yet."""
    rijen = Doel.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, klaar_op__isnull=True)
    return rijen.count()


def afspraken(scope: Scope, dossier: Dossier) -> list[Afspraak]:
    """Return the agreements, by the day they are due."""
    rijen = Afspraak.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    return list(rijen.order_by("uiterlijk", "gemaakt_op", "id"))


def in_plan(scope: Scope, dossier: Dossier, alle: Sequence[Afspraak]) -> list[PlanAfspraak]:
    """Return the agreements of the plan in force that are not followed here yet; two queries."""
    geldend_plan = plannen.plannen(scope, dossier).geldend
    if geldend_plan is None:
        return []
    al = {a.uit_plan for a in alle}
    return [a for a in plannen.afspraken(scope, geldend_plan) if a.id not in al]


def hoe_gaat_het(scope: Scope, dossier: Dossier) -> list[HoeGaatHet]:
    """Return what the person answered and still counts, newest first."""
    rijen = HoeGaatHet.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, weg_op__isnull=True)
    return list(rijen.order_by("-datum", "-gemaakt_op"))
