# SPDX-License-Identifier: EUPL-1.2
"""Who does not make the ten weeks, and how many people each colleague has. Counts and dates, no scores."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import connection

from meedoen.domein.fasen import Fase
from meedoen.domein.taken.plan import NADERT_DAGEN
from meedoen.domein.toegang import Rol, Scope
from meedoen.regie.dossiers.queries.herkenning import KENMERK
from meedoen.regie.dossiers.queries.takken import takken

PLAN_DAGEN: Final = 7
"""From this many days before the end, a plan without a first version endangers the ten weeks."""
VROEG: Final = (Fase.GEKOPPELD.value, Fase.INTAKE.value)
DELEN: Final = (
    (Fase.GEKOPPELD.value, Fase.INTAKE.value, Fase.PLAN.value),
    (Fase.TRAJECT.value,),
    (Fase.AFRONDING.value, Fase.NAZORG.value),
)
"""The phases in the three parts of a bar."""


class TienWeken(NamedTuple):
    """A dossier whose ten weeks are over or in danger. `taken` are the codes of its open tasks.

    `kenmerk`: what tells this person apart while the name is not known; else empty.
    """

    gemeente_id: int
    dossier_id: UUID
    naam: str
    kenmerk: str
    nummer: str
    fase: str
    gemeente: str
    consulent_id: UUID | None
    consulent: str | None
    uiterste: date
    taken: tuple[str, ...]


class Werk(NamedTuple):
    """A colleague with the open dossiers per part of `DELEN`; `uren` a week."""

    medewerker_id: UUID
    naam: str
    uren: int
    talen: str
    delen: tuple[int, int, int]

    @property
    def totaal(self) -> int:
        """All open dossiers."""
        return sum(self.delen)


_TIEN_WEKEN = f"""
(select k.gemeente_id, d.id, d.naam, {KENMERK} as kenmerk, d.nummer, d.fase, g.naam as gemeente, d.consulent_id,
   m.naam as consulent, k.uiterste,
   coalesce((select array_agg(t.soort::text order by t.groep, t.gewicht) from dossiers_taak t
     where t.gemeente_id = k.gemeente_id and t.dossier_id = k.dossier_id and t.open), '{{}}'::text[]) as taken
 from dossiers_klok k
 join dossiers_dossier d on d.gemeente_id = k.gemeente_id and d.id = k.dossier_id
 join organisaties_gemeente g on g.id = k.gemeente_id
 left join organisaties_medewerker m on m.id = d.consulent_id
 where k.gemeente_id = {{g}} and k.soort = 'pip_tien_weken' and k.staat in ('loopt', 'te_laat')
   and d.gesloten_op is null
   and (k.uiterste < %(vandaag)s::date
     or (k.uiterste <= %(nadert)s::date and d.fase = any(%(vroeg)s::text[]))
     or (k.uiterste <= %(plan)s::date and not exists (select 1 from dossiers_taak t
           where t.gemeente_id = k.gemeente_id and t.dossier_id = k.dossier_id and t.open
             and t.soort = 'pip_vaststellen')))
 order by k.uiterste limit %(hoogstens)s::int)
"""  # noqa: S608  our own words


def haalt_tien_weken_niet(scope: Scope, *, hoogstens: int) -> list[TienWeken]:
    """Return the dossiers past their ten weeks, and those where facts say it will be late, earliest first.

    In danger: three weeks to go and no complete intake, or a week to go and no first version. One query.
    """
    if not scope.gemeenten:
        return []
    blad, codes = takken(_TIEN_WEKEN, scope.gemeenten)
    vandaag = scope.vandaag
    waarden: dict[str, Any] = {
        "vandaag": vandaag,
        "nadert": vandaag + timedelta(days=NADERT_DAGEN),
        "vroeg": list(VROEG),
        "plan": vandaag + timedelta(days=PLAN_DAGEN),
        "hoogstens": hoogstens,
    }
    with connection.cursor() as cursor:
        cursor.execute(
            f"select * from ({blad}) alle order by uiterste, naam limit %(hoogstens)s::int",  # noqa: S608
            waarden | codes,
        )
        return [TienWeken._make((*rij[:-1], tuple(rij[-1]))) for rij in cursor.fetchall()]


_WERK = """
select m.id, m.naam, m.uren_per_week, m.talen,
       coalesce(w.vroeg, 0)::int, coalesce(w.midden, 0)::int, coalesce(w.laat, 0)::int
from organisaties_medewerker m
left join (
  select d.consulent_id, count(*) filter (where d.fase = any(%s::text[])) as vroeg,
         count(*) filter (where d.fase = any(%s::text[])) as midden,
         count(*) filter (where d.fase = any(%s::text[])) as laat
  from dossiers_dossier d
  where {waar} and d.consulent_id is not null and d.gesloten_op is null and d.samengevoegd_in is null
  group by d.consulent_id) w on w.consulent_id = m.id
where w.consulent_id is not null or exists (
  select 1 from organisaties_aanstelling a where a.medewerker_id = m.id and a.gemeente_id = any(%s::int[])
    and a.rol = %s and a.vanaf <= %s::date and (a.tot is null or a.tot > %s::date))
order by coalesce(w.vroeg, 0) + coalesce(w.midden, 0) + coalesce(w.laat, 0) desc, m.naam
"""


def werk_per_medewerker(scope: Scope) -> list[Werk]:
    """Return the consulenten of these gemeenten with their open dossiers, most first; one query."""
    gemeenten = ", ".join(str(int(g)) for g in scope.gemeenten)
    sql = _WERK.format(waar=f"d.gemeente_id in ({gemeenten})")
    waarden: list[Any] = [*(list(deel) for deel in DELEN), list(scope.gemeenten), Rol.CONSULENT.value, scope.vandaag,
               scope.vandaag]  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        return [Werk._make((*rij[:4], tuple(rij[4:]))) for rij in cursor.fetchall()]
