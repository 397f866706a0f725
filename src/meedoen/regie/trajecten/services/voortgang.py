# SPDX-License-Identifier: EUPL-1.2
"""Plan a voortgangsgesprek, and lay down what was said in one. DUO hears nothing of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast
from meedoen.regie.trajecten import queries
from meedoen.regie.trajecten.services import leveren
from meedoen.regie.trajecten.services.fouten import TrajectWeigering

_TEKSTEN = ("aanwezig", "gaat_goed", "hindert", "afspraken")


@transaction.atomic
def plan_gesprek(
    *, scope: Scope, dossier: Dossier, op: date | None, om: time | None = None, kanaal: g.Kanaal | None = None
) -> None:
    """Plan the next talk for the day `op` at `om`, in the place of an earlier plan; without `op` it is off.

    Raise `TrajectWeigering` for a day that is past, without a plan (PIP), or when there is nothing to call off.
    """
    nu = _begin(scope, dossier)
    feiten = dossierfeiten(nu)
    if not feiten.pips:
        raise TrajectWeigering("plan_nodig")
    if op is None and feiten.voortgang_gepland is None:
        raise TrajectWeigering("niets_gepland")
    if op is not None and op < scope.vandaag:
        raise TrajectWeigering("gesprek_verleden", veld="op")
    inhoud = g.VoortgangsgesprekGepland(datum=scope.vandaag)
    if op is not None:
        inhoud = replace(inhoud, op=op, om=om, kanaal=kanaal)
    leveren.op_tijdlijn(scope, dossier, inhoud, scope.vandaag)


@transaction.atomic
def leg_gesprek_vast(*, scope: Scope, dossier: Dossier, gesprek: g.Voortgangsgesprek) -> None:
    """Lay down a talk that was held. Raise `TrajectWeigering` for a day to come or before the plan, or without words.

    The hours of lessons are a total: fewer than were told for an earlier day, or more than for a later one, is refused.
    """
    nu = _begin(scope, dossier)
    feiten = dossierfeiten(nu)
    if not feiten.pips:
        raise TrajectWeigering("plan_nodig")
    if gesprek.datum > scope.vandaag:
        raise TrajectWeigering("gesprek_toekomst", veld="datum")
    if gesprek.datum < feiten.pips[0].dagtekening:
        raise TrajectWeigering("gesprek_voor_plan", veld="datum")
    schoon = replace(gesprek, **{veld: getattr(gesprek, veld).strip() for veld in _TEKSTEN})
    if not (schoon.gaat_goed or schoon.hindert or schoon.afspraken):
        raise TrajectWeigering("gesprek_leeg", veld="gaat_goed")
    if schoon.lesuren is not None:
        for meting in feiten.metingen:
            if meting.lesuren is not None and _daalt(meting.datum, meting.lesuren, schoon.datum, schoon.lesuren):
                raise TrajectWeigering("lesuren_dalen", veld="lesuren")
    if any(gesprek == schoon for gesprek in queries.gesprekken_van(dossier, schoon.datum)):
        raise TrajectWeigering("gesprek_dubbel", veld="datum")
    leveren.op_tijdlijn(scope, dossier, schoon, schoon.datum)


def _daalt(dag: date, uren: int, ander: date, anders: int) -> bool:
    """Say whether a total goes down with the days."""
    return (dag < ander and uren > anders) or (ander < dag and anders > uren)


def _begin(scope: Scope, dossier: Dossier) -> Dossier:
    if not mag_in(scope, Handeling.TRAJECT_BIJHOUDEN, dossier.gemeente_id):
        raise TrajectWeigering("mag_niet")
    nu = houd_vast(scope=scope, dossier=dossier)
    if nu.gesloten_op is not None:
        raise TrajectWeigering("gesloten")
    return nu
