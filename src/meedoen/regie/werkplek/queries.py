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
from meedoen.regie.koppelingen.queries import VOOR_MENS_IN, ZONDER_TAAK
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
        "voor_mens": list(VOOR_MENS_IN),
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
    """The tasks of one colleague (None: of nobody) that are due by a day: how many, and the first of them."""

    medewerker_id: UUID | None
    aantal: int
    te_laat: int
    taken: list[TaakRij]


_PER_MENS = """
with werk as (
  select t.*, row_number() over (partition by t.medewerker_id order by t.gewicht, t.uiterlijk, t.id) as plaats,
         count(*) over (partition by t.medewerker_id) as aantal,
         count(*) filter (where t.uiterlijk < %(vandaag)s::date) over (partition by t.medewerker_id) as te_laat
  from dossiers_taak t
  where {waar} and t.open and t.groep = 'doen' and t.rol = 'consulent' and t.medewerker_id is not null
    and t.uiterlijk <= %(tot_en_met)s::date and (t.later_tot is null or t.later_tot <= %(vandaag)s::date))
{kolommen}, t.aantal, t.te_laat from werk t {bron}
where t.plaats <= %(hoogstens)s::int order by m.naam, d.consulent_id, t.plaats
"""


def taken_per_mens(scope: Scope, *, tot_en_met: date, hoogstens: int) -> list[Teamtaken]:
    """Return the team's tasks due up to that day, grouped by colleague in order of name; one query."""
    codes = {f"g{nummer}": code for nummer, code in enumerate(scope.gemeenten)}
    waar = f"t.gemeente_id in ({', '.join(f'%({naam})s::int' for naam in codes)})"
    sql = _PER_MENS.format(waar=waar, kolommen=KOLOMMEN, bron=BIJ_TAAK)
    with connection.cursor() as cursor:
        cursor.execute(sql, {"vandaag": scope.vandaag, "tot_en_met": tot_en_met, "hoogstens": hoogstens, **codes})
        rijen: Sequence[Sequence[Any]] = cursor.fetchall()
    groepen: dict[UUID | None, Teamtaken] = {}
    for rij in rijen:
        taak = TaakRij(*rij[:-2])
        groep = groepen.setdefault(taak.consulent_id, Teamtaken(taak.consulent_id, rij[-2], rij[-1], []))
        groep.taken.append(taak)
    return list(groepen.values())
