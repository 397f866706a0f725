# SPDX-License-Identifier: EUPL-1.2
"""Who does not make the ten weeks, and how much work each colleague has. Counts and dates, no scores of people."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import connection

from meedoen.domein.fasen import Fase
from meedoen.domein.taken.plan import NADERT_DAGEN
from meedoen.domein.toegang import Rol, Scope
from meedoen.domein.zwaarte import zwaarte
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
_DEEL: Final = {fase: nummer for nummer, fasen in enumerate(DELEN) for fase in fasen}


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
    """A colleague with the open dossiers and what they weigh, per part of `DELEN`; `uren` a week."""

    medewerker_id: UUID
    naam: str
    uren: int
    talen: str
    mensen: int
    delen: tuple[int, int, int]

    @property
    def gewicht(self) -> int:
        """What all open dossiers weigh together."""
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
select m.id, m.naam, m.uren_per_week, m.talen, w.fase, w.z_route, coalesce(w.aantal, 0)
from organisaties_medewerker m
left join (
  select d.consulent_id, d.fase, d.fase = 'traject' and d.id in (
      select p.dossier_id from plannen_pip p
      where p.gemeente_id in ({gemeenten}) and p.leerroute = 'Z' and p.staat in ('vastgesteld', 'overgenomen')
    ) as z_route, count(*) as aantal
  from dossiers_dossier d where d.gemeente_id in ({gemeenten}) and d.consulent_id is not null
    and d.gesloten_op is null and d.samengevoegd_in is null
  group by 1, 2, 3) w on w.consulent_id = m.id
where w.consulent_id is not null or exists (
  select 1 from organisaties_aanstelling a where a.medewerker_id = m.id and a.gemeente_id = any(%s::int[])
    and a.rol = %s and a.vanaf <= %s::date and (a.tot is null or a.tot > %s::date))
order by m.naam, m.id
"""


def werk_per_medewerker(scope: Scope) -> list[Werk]:
    """Return the consulenten of these gemeenten with their open dossiers, most weight first; one query."""
    sql = _WERK.format(gemeenten=", ".join(str(int(g)) for g in scope.gemeenten))
    waarden: list[Any] = [list(scope.gemeenten), Rol.CONSULENT.value, scope.vandaag, scope.vandaag]
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        rijen = cursor.fetchall()
    uit: dict[UUID, Werk] = {}
    for id_, naam, uren, talen, fase, z_route, aantal in rijen:
        oud = uit.get(id_) or Werk(id_, naam, uren, talen, 0, (0, 0, 0))
        uit[id_] = erbij(oud, fase, "Z" if z_route else None, aantal) if fase else oud
    return sorted(uit.values(), key=lambda werk: -werk.gewicht)


def erbij(werk: Werk, fase: str, leerroute: str | None, aantal: int) -> Werk:
    """Return the work with so many dossiers of this phase and leerroute more (or, below zero, less)."""
    delen = list(werk.delen)
    deel = _DEEL.get(fase)
    if deel is not None:
        delen[deel] += zwaarte(fase, leerroute or "") * aantal
    return Werk(*werk[:4], werk.mensen + aantal, (delen[0], delen[1], delen[2]))


_GEKOZEN = f"""
select d.id, d.gemeente_id, d.naam, {KENMERK}, d.fase, d.consulent_id, p.leerroute
from dossiers_dossier d
left join plannen_pip p on p.gemeente_id = d.gemeente_id and p.dossier_id = d.id
  and p.staat in ('vastgesteld', 'overgenomen')
where d.gemeente_id = any(%s::int[]) and d.id = any(%s::uuid[]) order by d.sorteernaam, d.id
"""  # noqa: S608  our own words


class Gekozen(NamedTuple):
    """A dossier that somebody chose to give away."""

    id: UUID
    gemeente_id: int
    naam: str
    kenmerk: str
    fase: str
    consulent_id: UUID | None
    leerroute: str | None


def gekozen(scope: Scope, dossiers: Collection[UUID]) -> list[Gekozen]:
    """Return these dossiers by name; one query."""
    with connection.cursor() as cursor:
        cursor.execute(_GEKOZEN, [list(scope.gemeenten), list(dossiers)])
        return [Gekozen(*rij) for rij in cursor.fetchall()]
