# SPDX-License-Identifier: EUPL-1.2
"""All that was read about one person for one notification, and how a part of DUO's JSON becomes a fact. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.geldend import Verbetering, herhalingen
from meedoen.regie.dossiers.services import Feit
from meedoen.regie.koppelingen.brp.port import BrpPersoon
from meedoen.regie.koppelingen.coa.port import CoaPersoon


class Bronnen(NamedTuple):
    """All that was read about one person for one notification.

    `dag`: of DUO's registration, never after today. `duo`: operationId -> JSON, None where DUO has nothing.
    """

    signaal: str
    dag: date
    gemeente: int
    duo: Mapping[str, Any]
    brp: BrpPersoon | None
    coa: CoaPersoon | None


def zonder_herhaling(feiten: Sequence[Feit], verbeterd: Sequence[Verbetering]) -> tuple[Feit, ...]:
    """Return these facts of a register without those that a person put something better in the place of."""
    weg = herhalingen((feit.inhoud for feit in feiten), verbeterd) if verbeterd else ()
    return tuple(feit for feit in feiten if feit.inhoud not in weg)


def in_een_rij(feiten: Sequence[Feit]) -> tuple[Feit, ...]:
    """Return these facts as the rows to lay down: all that changed in the free attempts is one row.

    DUO tells of every part of the exam in one answer; a row for each would bury the result that it came with.
    """
    delen = [(feit, feit.inhoud) for feit in feiten if isinstance(feit.inhoud, g.GratisPogingen)]
    if not delen:
        return tuple(feiten)
    tegoed = g.Examentegoed(
        onderdelen=tuple(deel.onderdeel for _, deel in delen), tegoeden=tuple(deel.tegoed for _, deel in delen)
    )
    eerste = delen[0][0]
    rijen = (feit._replace(inhoud=tegoed) if feit is eerste else feit for feit in feiten)
    return tuple(feit for feit in rijen if not isinstance(feit.inhoud, g.GratisPogingen))


def van_duo(inhoud: g.Gegevens, geldig_op: date | None, bronnen: Bronnen) -> Feit:
    """Return a fact that DUO told. What DUO dates in the future (a term) is known from the day it was told."""
    return Feit(inhoud, min(geldig_op or bronnen.dag, bronnen.dag), g.Bron.DUO)


def niet_meer(bronnen: Bronnen, wat: g.BijDuo, sleutel: str = "") -> Feit:
    """Return the fact that DUO lists something no more, in the field group of that thing."""
    inhoud = g.NietMeerBijDuo(wat=wat, sleutel=sleutel)
    return van_duo(inhoud, bronnen.dag, bronnen)._replace(veldgroep=wat.veldgroep)


def dag_uit(json: Mapping[str, Any], lid: str) -> date | None:
    """Return the day in a member of DUO's JSON, or None when DUO left it out."""
    return date.fromisoformat(json[lid]) if json.get(lid) else None
