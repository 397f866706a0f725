# SPDX-License-Identifier: EUPL-1.2
"""Many new people at once: who can still have a plan within ten weeks, week by week, and how to spread them. Pure.

The last day of each person comes from the clock of the ten weeks (Wet inburgering 2021, art. 15), which a late
kennisgeving has made short. What a team can do in a week is a number that the teamleider gives; nothing is guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID


class Los(NamedTuple):
    """A dossier that nobody has. `uiterste`: the last day of its ten weeks; None while they do not run."""

    dossier_id: UUID
    gemeente_id: int
    uiterste: date | None


class Collega(NamedTuple):
    """Somebody who may have dossiers of these `gemeenten`; `uren` a week, `heeft` open dossiers now."""

    medewerker_id: UUID
    naam: str
    uren: int
    heeft: int
    gemeenten: frozenset[int]


class Week(NamedTuple):
    """One week. `nieuw`: plans of the batch with their last day in it; `eigen`: those that colleagues had already.

    `kan`: plans that the team can make in it; `te_laat`: those with their last day in it that it does not reach.
    """

    maandag: date
    nieuw: int
    eigen: int
    kan: int
    te_laat: int


class Gevolg(NamedTuple):
    """What a batch means. `weken`: from this week up to the last of the last days.

    Of the batch, `al_te_laat`: the last day is over; `loopt_niet`: the ten weeks do not run yet. Of the plans in
    `weken`, `haalt` are in time. `klaar`: the Monday of the week in which also the late ones have a plan; None when
    `per_week` is 0.
    """

    weken: tuple[Week, ...]
    al_te_laat: int
    loopt_niet: int
    haalt: int
    klaar: date | None


def maandag(dag: date) -> date:
    """Return the Monday of the week of `dag`."""
    return dag - timedelta(days=dag.weekday())


def gevolgen(nieuw: Iterable[date | None], eigen: Iterable[date], *, per_week: int, vandaag: date) -> Gevolg:
    """Return per week who makes the ten weeks when the team makes `per_week` plans, earliest last day first.

    `nieuw`: the last days of the batch, `eigen`: those of plans that colleagues were already to make. Of all that is
    still possible the earliest goes first, which lets the most people make it; what is late already comes after.
    A plan counts as in time in the week of its last day.
    """
    alle = list(nieuw)
    dagen, oud = [dag for dag in alle if dag is not None], list(eigen)
    van_nieuw = Counter(maandag(dag) for dag in dagen if dag >= vandaag)
    van_eigen = Counter(maandag(dag) for dag in oud if dag >= vandaag)
    al_te_laat = sum(dag < vandaag for dag in dagen)
    weken: list[Week] = []
    laatste = max([*van_nieuw, *van_eigen], default=None)
    week = maandag(vandaag)
    bezet = 0
    while laatste is not None and week <= laatste:
        # What earlier weeks left free was used for this one; so only the sum up to here counts.
        vrij = per_week * (len(weken) + 1) - bezet
        vraagt = van_nieuw[week] + van_eigen[week]
        gehaald = min(vraagt, vrij)
        bezet += gehaald
        weken.append(Week(week, van_nieuw[week], van_eigen[week], per_week, vraagt - gehaald))
        week += timedelta(weeks=1)
    gemist = sum(deel.te_laat for deel in weken)
    alles = len(dagen) + len(oud)
    klaar = None if per_week < 1 else maandag(vandaag) + timedelta(weeks=max(0, -(-alles // per_week) - 1))
    haalt = sum(deel.nieuw + deel.eigen for deel in weken) - gemist
    return Gevolg(tuple(weken), al_te_laat, len(alle) - len(dagen), haalt, klaar)


def spreid(losse: Sequence[Los], collegas: Collection[Collega]) -> dict[UUID, UUID]:
    """Return dossier -> colleague, so that the load per hour of work comes out as even as it can.

    Earliest last day first, each to who has least per hour of those who work for that gemeente; equal goes by name. A
    dossier of a gemeente for which nobody works, and colleagues without hours, are left out.
    """
    heeft = {mens.medewerker_id: mens.heeft for mens in collegas}
    uit: dict[UUID, UUID] = {}
    werken = [mens for mens in collegas if mens.uren > 0]
    for los in op_volgorde(losse):
        mogen = [mens for mens in werken if los.gemeente_id in mens.gemeenten]
        if mogen:
            wie = min(mogen, key=lambda m: ((heeft[m.medewerker_id] + 1) / m.uren, m.naam, m.medewerker_id))
            heeft[wie.medewerker_id] += 1
            uit[los.dossier_id] = wie.medewerker_id
    return uit


def op_volgorde(losse: Iterable[Los]) -> list[Los]:
    """Return them with the earliest last day first; those whose ten weeks do not run come last."""
    return sorted(losse, key=lambda los: (los.uiterste is None, los.uiterste or date.max, los.dossier_id))
