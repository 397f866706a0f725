# SPDX-License-Identifier: EUPL-1.2
"""One person of Baarn who objects to the plan: written down by the consulent, heard by the jurist, not decided yet."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any, Final

import psycopg

from meedoen.domein.toegang import Rol
from meedoen.regie.bezwaren import queries, services
from meedoen.regie.demo.medewerkers import consulenten, medewerkers
from meedoen.regie.demo.plangesprekken import BAARN, werkt
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import herbereken
from meedoen.regie.web.toegang import met_scope

# The plan of longest ago against which one could still object when the bezwaar came; of nobody with a fine.
_WELK: Final = """
select b.dossier_id, b.nummer, d.consulent_id from besluiten_besluit b
join dossiers_dossier d on d.gemeente_id = b.gemeente_id and d.id = b.dossier_id
where b.gemeente_id = %s and b.soort = 'pip' and b.staat = 'vastgesteld' and d.gesloten_op is null
  and d.gepauzeerd_sinds is null and b.bekendmaking between %s and %s and b.besloten_door is not null
  and not exists (select from bezwaren_bezwaar z where z.gemeente_id = b.gemeente_id
                    and z.besluit_soort = 'pip')
  and not exists (select from handhaving_boeteprocedure p
                  where p.gemeente_id = b.gemeente_id and p.dossier_id = b.dossier_id)
order by b.bekendmaking, b.nummer limit 1
"""
_UUR: Final = time(10, 40)
_KWAM, _GEHOORD = 5, 2
"""Days ago that the bezwaar came, and that the person was heard."""


def maak_bezwaar(verbinding: psycopg.Connection[tuple[Any, ...]], *, nu: datetime) -> int:
    """Play this bezwaar up to today and return how many; a second call does nothing. `verbinding` passes RLS."""
    vandaag = nu.date()
    kwam, gehoord = _dag(vandaag, _KWAM), _dag(vandaag, _GEHOORD)
    rij = verbinding.execute(_WELK, [BAARN, kwam - timedelta(weeks=6), kwam - timedelta(days=1)]).fetchone()
    if rij is None:
        return 0
    dossier_id, nummer, consulent_id = rij
    mensen = {mens.id: mens for mens in consulenten(BAARN)}
    wie = mensen.get(consulent_id) or next(iter(mensen.values()))
    jurist = next(mens for mens in medewerkers() if mens.rol is Rol.JURIST and BAARN in mens.gemeenten)

    def dossier() -> Dossier:
        return Dossier.objects.select_related("gemeente").get(gemeente_id=BAARN, id=dossier_id)

    with met_scope(werkt(wie, _om(kwam, nu))) as scope:
        services.ontvang(
            scope=scope, dossier=dossier(), nummer=nummer, ontvangen_op=kwam,
            gronden="In het plan staan lessen op vrijdagmiddag. Dan werk ik. Ik heb dat in het gesprek verteld.",
        )  # fmt: skip
    with met_scope(werkt(jurist, _om(gehoord, nu))) as scope:
        (bezwaar,) = queries.bezwaren(scope, dossier())
        services.hoor(
            scope=scope, dossier=dossier(), bezwaar_id=bezwaar.id, gezien=bezwaar.bewerking, datum=gehoord,
            verslag="Vertelt met een tolk dat het werk vast op vrijdagmiddag is. Wil de lessen op een andere dag.",
        )  # fmt: skip
    # Each act computed clocks and tasks as of its own day.
    with met_scope(werkt(wie, nu)) as scope:
        herbereken(scope=scope, dossier=dossier())
    return 1


def _dag(vandaag: date, geleden: int) -> date:
    """Return the day that many days ago, or the Friday before a weekend."""
    dag = vandaag - timedelta(days=geleden)
    return dag - timedelta(days=max(0, dag.weekday() - 4))


def _om(dag: date, nu: datetime) -> datetime:
    return datetime.combine(dag, _UUR, nu.tzinfo)
