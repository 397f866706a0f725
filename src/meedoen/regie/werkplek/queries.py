# SPDX-License-Identifier: EUPL-1.2
"""What the first page reads beside the tasks of a person: dossiers that nobody has, and the work of a team."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from meedoen.domein.toegang import Rol, Scope
from meedoen.regie.dossiers.queries import Filter, TaakRij, open_taken, telling
from meedoen.regie.dossiers.queries.herkenning import KENMERK
from meedoen.regie.dossiers.queries.taken import BIJ_TAAK, KOLOMMEN
from meedoen.regie.dossiers.queries.takken import takken
from meedoen.regie.koppelingen.queries import ZONDER_TAAK
from meedoen.regie.organisaties.vervangingen import VAN_WIE, vervangt


class NieuwRij(NamedTuple):
    """A dossier nobody has, with the task that comes first in it (`soort` empty: none). `waarden` is JSON text.

    `kenmerk`: what tells this person apart while the name is not known; else empty.
    """

    gemeente_id: int
    dossier_id: UUID
    naam: str
    kenmerk: str
    nummer: str
    fase: str
    taal: str
    tolk: str
    gemeente: str
    aangemaakt_op: datetime
    soort: str
    zin: str
    waarden: str
    gewicht: int
    uiterlijk: date | None


_NIEUW = """
select d.gemeente_id, d.id, d.naam, {kenmerk}, d.nummer, d.fase, d.taal, d.tolk, g.naam, d.aangemaakt_op,
       coalesce(t.soort, ''), coalesce(t.zin, ''), coalesce(t.waarden::text, '{{}}'), coalesce(t.gewicht, 99), t.uiterlijk
from ({blad}) d
join organisaties_gemeente g on g.id = d.gemeente_id
left join lateral (
  select t.soort, t.zin, t.waarden, t.gewicht, t.uiterlijk from dossiers_taak t
  where t.gemeente_id = d.gemeente_id and t.dossier_id = d.id and t.open and t.rol = 'consulent'
    and t.soort <> 'eigen_taak'
  order by t.groep, t.gewicht, t.uiterlijk limit 1) t on true
order by coalesce(t.gewicht, 99), t.uiterlijk nulls last, d.aangemaakt_op, d.id
"""  # noqa: E501
_VAN_NIEMAND = """(select d.* from dossiers_dossier d where d.gemeente_id = {g} and d.consulent_id is null
  and d.gesloten_op is null and d.samengevoegd_in is null order by d.aangemaakt_op desc limit %(hoogstens)s::int)"""


def nieuw_van_niemand(scope: Scope, *, hoogstens: int) -> list[NieuwRij]:
    """Return at most `hoogstens` per gemeente of the open dossiers nobody has, law first; one query."""
    if not scope.gemeenten:
        return []
    blad, codes = takken(_VAN_NIEMAND, scope.gemeenten)
    with connection.cursor() as cursor:
        cursor.execute(_NIEUW.format(blad=blad, kenmerk=KENMERK), {"hoogstens": hoogstens, **codes})
        return [NieuwRij(*rij) for rij in cursor.fetchall()]


class Vooraf(NamedTuple):
    """What a first page asks beside its tasks.

    `vervangt`: of whom this person takes care today; `nieuw`: dossiers that nobody has, counted as `tel` does;
    `blijft_hangen`: messages of the chain that are no task in any dossier.
    """

    vervangt: list[UUID]
    nieuw: int
    blijft_hangen: int


def vooraf(scope: Scope) -> Vooraf:
    """Return what a first page asks beside its tasks; one query."""
    nieuw, waarden = telling(scope, Filter(consulent="niemand"))
    waarden |= {
        "gemeenten": list(scope.gemeenten), "medewerker": scope.medewerker_id, "vandaag": scope.vandaag,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(f"select array({VAN_WIE}), ({nieuw}), ({ZONDER_TAAK})", waarden)
        return Vooraf(*cursor.fetchone())


def eigen_taken(scope: Scope, vervangen: Sequence[UUID] | None = None) -> list[TaakRij]:
    """Return the open tasks of a consulent, and of who this consulent takes care of today; one query.

    `vervangen`: who that are, if the caller knows; else one query more.
    """
    if scope.medewerker_id is None:
        return []
    anderen = vervangt(scope) if vervangen is None else vervangen
    return open_taken(scope, medewerkers=[scope.medewerker_id, *anderen], rol=Rol.CONSULENT)


class Teamtaken(NamedTuple):
    """The tasks of one colleague that are due by a day: how many, how many late, and the first of them."""

    medewerker_id: UUID
    naam: str
    aantal: int
    te_laat: int
    taken: list[TaakRij]


class Teamwerk(NamedTuple):
    """The tasks of a team that are due by a day, over all colleagues; `eerst`: who have most of them late."""

    mensen: int
    aantal: int
    te_laat: int
    eerst: list[Teamtaken]


_TEAM = """
with mens as (
  select t.medewerker_id, count(*) as aantal, count(*) filter (where t.uiterlijk < %(vandaag)s::date) as te_laat
  from dossiers_taak t where {waar} group by 1),
eerst as (
  select mens.*, coalesce(m.naam, 'Nog van niemand') as naam, count(*) over () as mensen,
         sum(aantal) over ()::int as samen, sum(te_laat) over ()::int as samen_laat
  from mens left join organisaties_medewerker m on m.id = medewerker_id
  order by te_laat desc, naam, medewerker_id limit %(mensen)s::int)
{kolommen}, w.medewerker_id, w.naam, w.aantal, w.te_laat, w.mensen, w.samen, w.samen_laat
from eerst w cross join lateral (
  select t.* from dossiers_taak t where t.medewerker_id = w.medewerker_id and {waar}
  order by t.gewicht, t.uiterlijk, t.id limit %(per_mens)s::int) t {bron}
order by w.te_laat desc, w.naam, w.medewerker_id, t.gewicht, t.uiterlijk, t.id
"""
_VAN_HET_TEAM = """t.gemeente_id in ({gemeenten}) and t.open and t.groep = 'doen' and t.rol = 'consulent'
  and t.medewerker_id is not null and t.uiterlijk <= %(tot_en_met)s::date
  and (t.later_tot is null or t.later_tot <= %(vandaag)s::date)"""


def werk_van_het_team(scope: Scope, *, tot_en_met: date, mensen: int, per_mens: int) -> Teamwerk:
    """Return the team's tasks due up to that day, the first `per_mens` of at most `mensen` colleagues; one query."""
    codes = {f"g{nummer}": code for nummer, code in enumerate(scope.gemeenten)}
    waar = _VAN_HET_TEAM.format(gemeenten=", ".join(f"%({naam})s::int" for naam in codes))
    sql = _TEAM.format(waar=waar, kolommen=KOLOMMEN, bron=BIJ_TAAK)
    waarden: dict[str, Any] = {
        "vandaag": scope.vandaag, "tot_en_met": tot_en_met, "mensen": mensen, "per_mens": per_mens, **codes,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        rijen: Sequence[Sequence[Any]] = cursor.fetchall()
    if not rijen:
        return Teamwerk(0, 0, 0, [])
    groepen: dict[UUID, Teamtaken] = {}
    for *taak, wie, naam, aantal, te_laat, _mensen, _samen, _laat in rijen:
        groepen.setdefault(wie, Teamtaken(wie, naam, aantal, te_laat, [])).taken.append(TaakRij(*taak))
    allen, samen, laat = rijen[0][-3:]
    return Teamwerk(allen, samen, laat, list(groepen.values()))
