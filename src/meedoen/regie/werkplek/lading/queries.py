# SPDX-License-Identifier: EUPL-1.2
"""Who has no consulent yet, what colleagues already have to make, and who could take how much. Three queries."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import connection

from meedoen.domein.fasen import Fase
from meedoen.domein.lading import Collega, Los
from meedoen.domein.toegang import Rol, Scope
from meedoen.regie.dossiers.queries.herkenning import KENMERK
from meedoen.regie.dossiers.queries.takken import takken

HOOGSTENS: Final = 5000
"""More than any batch that was seen (3,210 in 2023)."""
_ZONDER_PLAN = [Fase.GEKOPPELD.value, Fase.INTAKE.value, Fase.PLAN.value]


class LosseRij(NamedTuple):
    """A dossier without a consulent and without a plan. `begin` and `uiterste` of the ten weeks; None: not running.

    `kenmerk`: what tells this person apart while the name is not known; else empty.
    """

    gemeente_id: int
    dossier_id: UUID
    naam: str
    kenmerk: str
    gemeente: str
    begin: date | None
    uiterste: date | None

    @property
    def los(self) -> Los:
        """What the spreading needs to know."""
        return Los(self.dossier_id, self.gemeente_id, self.uiterste)


_LOSSE = f"""
(select d.gemeente_id, d.id, d.naam, {KENMERK} as kenmerk, g.naam as gemeente, k.begin, k.uiterste
 from dossiers_dossier d
 join organisaties_gemeente g on g.id = d.gemeente_id
 left join dossiers_klok k on k.gemeente_id = d.gemeente_id and k.dossier_id = d.id
   and k.soort = 'pip_tien_weken' and k.staat in ('loopt', 'te_laat')
 where d.gemeente_id = {{g}} and d.consulent_id is null and d.gesloten_op is null and d.samengevoegd_in is null
   and d.fase = any(%(fasen)s::text[])
 order by k.uiterste nulls last, d.id limit %(hoogstens)s::int)
"""  # noqa: S608  our own words


def losse(scope: Scope) -> list[LosseRij]:
    """Return the open dossiers without a consulent that still need a plan, earliest last day first."""
    if not scope.gemeenten:
        return []
    blad, codes = takken(_LOSSE, scope.gemeenten)
    waarden: dict[str, Any] = {"fasen": _ZONDER_PLAN, "hoogstens": HOOGSTENS}
    with connection.cursor() as cursor:
        cursor.execute(f"select * from ({blad}) alle order by uiterste nulls last, id", waarden | codes)  # noqa: S608
        return [LosseRij._make(rij) for rij in cursor.fetchall()]


_EIGEN = """
select k.uiterste, count(*)::int from dossiers_klok k
join dossiers_dossier d on d.gemeente_id = k.gemeente_id and d.id = k.dossier_id
where k.gemeente_id = any(%s::int[]) and k.soort = 'pip_tien_weken' and k.staat in ('loopt', 'te_laat')
  and k.uiterste is not null and d.consulent_id is not null and d.gesloten_op is null and d.samengevoegd_in is null
group by k.uiterste
"""


def van_collegas(scope: Scope) -> list[date]:
    """Return the last day of each plan that a consulent still has to make."""
    with connection.cursor() as cursor:
        cursor.execute(_EIGEN, [list(scope.gemeenten)])
        return [dag for dag, aantal in cursor.fetchall() for _ in range(aantal)]


_COLLEGAS = """
select m.id, m.naam, m.uren_per_week,
  (select count(*)::int from dossiers_dossier d where d.gemeente_id = any(%(gemeenten)s::int[])
     and d.consulent_id = m.id and d.gesloten_op is null and d.samengevoegd_in is null),
  array_agg(distinct a.gemeente_id)
from organisaties_aanstelling a join organisaties_medewerker m on m.id = a.medewerker_id
where a.gemeente_id = any(%(gemeenten)s::int[]) and a.rol = %(rol)s and a.vanaf <= %(vandaag)s::date
  and (a.tot is null or a.tot > %(vandaag)s::date)
group by m.id, m.naam, m.uren_per_week order by m.naam, m.id
"""


def collegas(scope: Scope) -> list[Collega]:
    """Return the consulenten of these gemeenten with their hours and open dossiers, by name."""
    waarden: dict[str, Any] = {"gemeenten": list(scope.gemeenten), "rol": Rol.CONSULENT.value, "vandaag": scope.vandaag}
    with connection.cursor() as cursor:
        cursor.execute(_COLLEGAS, waarden)
        return [Collega._make((*rij[:-1], frozenset(rij[-1]))) for rij in cursor.fetchall()]
