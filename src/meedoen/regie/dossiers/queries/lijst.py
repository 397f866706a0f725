# SPDX-License-Identifier: EUPL-1.2
"""The list of dossiers: keyset pages, one limited select per gemeente, so that any depth costs the same by name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import orjson
from django.db import connection

from meedoen.domein.toegang import Rol, Scope
from meedoen.regie.dossiers.queries.herkenning import KENMERK
from meedoen.regie.dossiers.queries.orde import OP_NAAM, SLEUTELS
from meedoen.regie.dossiers.queries.orde import waarden as sleutelwaarden
from meedoen.regie.dossiers.queries.takken import takken
from meedoen.regie.organisaties.queries import COLLEGAS
from meedoen.regie.web.lijsten import Orde, Plaats


class Filter(NamedTuple):
    """What the list is narrowed to. `consulent`: an id, "niemand" or "" for all. `gemeente` 0 for all.

    `fase` empty: everything that is not closed. `grond`: "andere" for those beside the Wet inburgering 2021.
    `leerroute`: B, O or Z of the plan that holds, or "geen" where none does.
    """

    fase: str = ""
    consulent: UUID | str = ""
    doelgroep: str = ""
    gemeente: int = 0
    grond: str = ""
    leerroute: str = ""


GEWONE_ORDE = Orde(OP_NAAM)
# The first page too begins after a place: only then does one plan for every gemeente walk the names in order, where it
# would else fetch and sort all dossiers of a large one.
_BEGIN = Plaats("", UUID(int=0))
_EIND = Plaats("\U0010ffff", UUID(int=2**128 - 1))


class DossierRij(NamedTuple):
    """One line of the list. `sleutel`: its place in the order that was asked for; by name that is the name.

    `uiterste` and `klok`: the first date that still runs, with its clock.

    `kenmerk`: what tells this person apart while the name is not known; else empty.
    """

    gemeente_id: int
    id: UUID
    sleutel: str
    nummer: str
    naam: str
    kenmerk: str
    geboortedatum: date | None
    taal: str
    tolk: str
    fase: str
    gesloten_om: str
    fase_sinds: date
    gepauzeerd_sinds: date | None
    gemeente: str
    consulent_id: UUID | None
    consulent: str | None
    doelgroep: str
    grond: str
    klok: str | None
    uiterste: date | None


TELT_TOT = 1000
"""So many dossiers are counted one by one; of more the page says that there are more."""

_KOLOMMEN = f"""
select d.gemeente_id, d.id, d.{{sleutel}}, d.nummer, d.naam, {KENMERK}, d.geboortedatum, d.taal, d.tolk, d.fase,
       d.gesloten_om, d.fase_sinds, d.gepauzeerd_sinds, g.naam, d.consulent_id, m.naam,
       coalesce(v.doelgroep, ''), d.grond, k.soort, k.uiterste
from blad d
join organisaties_gemeente g on g.id = d.gemeente_id
left join organisaties_medewerker m on m.id = d.consulent_id
left join dossiers_verblijf v on v.dossier_id = d.id
left join lateral (
  select k.soort, k.uiterste from dossiers_klok k
  where k.gemeente_id = d.gemeente_id and k.dossier_id = d.id and k.staat in ('loopt', 'te_laat')
    and k.uiterste is not null and k.soort <> 'bewaartermijn'
  order by k.uiterste, k.soort limit 1) k on true
"""  # noqa: S608  our own words


def _waar(keuze: Filter) -> tuple[str, dict[str, Any]]:
    """Return the conditions of a filter on alias d, with their values."""
    delen, waarden = ["d.samengevoegd_in is null"], dict[str, Any]()
    if keuze.fase:
        delen.append("d.fase = %(fase)s::text")
        waarden["fase"] = keuze.fase
    else:
        delen.append("d.gesloten_op is null")
    if keuze.consulent == "niemand":
        delen.append("d.consulent_id is null")
    elif keuze.consulent:
        delen.append("d.consulent_id = %(consulent)s::uuid")
        waarden["consulent"] = keuze.consulent
    if keuze.grond:
        delen.append("d.grond <> 'wi2021'" if keuze.grond == "andere" else "d.grond = %(grond)s::text")
        waarden["grond"] = keuze.grond
    if keuze.doelgroep:
        delen.append(
            "exists (select 1 from dossiers_verblijf v where v.dossier_id = d.id and v.doelgroep = %(groep)s::text)"
        )
        waarden["groep"] = keuze.doelgroep
    if keuze.leerroute:
        plan = (
            "(select 1 from plannen_pip p where p.gemeente_id = d.gemeente_id and p.dossier_id = d.id "
            "and p.staat in ('vastgesteld', 'overgenomen')"
        )
        if keuze.leerroute == "geen":
            delen.append(f"not exists {plan} and p.leerroute <> '')")
        else:
            delen.append(f"exists {plan} and p.leerroute = %(route)s::text)")
            waarden["route"] = keuze.leerroute
    return " and ".join(delen), waarden


def _gemeenten(scope: Scope, keuze: Filter) -> Sequence[int]:
    return [g for g in scope.gemeenten if not keuze.gemeente or g == keuze.gemeente]


def lijst(
    scope: Scope,
    keuze: Filter | None = None,
    *,
    orde: Orde = GEWONE_ORDE,
    plaats: Plaats | None = None,
    aantal: int = 50,
) -> list[DossierRij]:
    """Return at most `aantal` + 1 lines in this order (the last only says there is more), in one query.

    With `plaats.terug` the lines before that place, still in the order asked for.
    """
    keuze = keuze or Filter()
    gemeenten = _gemeenten(scope, keuze)
    if not gemeenten:
        return []
    waar, waarden = _waar(keuze)
    vanaf = plaats or (_EIND if orde.omlaag else _BEGIN)
    richting, teken = ("desc", "<") if orde.omlaag is not vanaf.terug else ("asc", ">")
    waarden |= {"na": vanaf.sleutel, "na_id": vanaf.id}
    op, bron = "sorteernaam", f"dossiers_dossier d where d.gemeente_id = {{g}} and {waar}"
    if orde.kolom != OP_NAAM:
        sleutel, waarden = SLEUTELS[orde.kolom], waarden | sleutelwaarden()
        op, bron = (
            "sleutel",
            (
                f"(select d.*, {sleutel.sql} as sleutel from dossiers_dossier d {sleutel.erbij} "  # noqa: S608
                f"where d.gemeente_id = {{g}} and {waar}) d where true"
            ),
        )
    volgorde = f"d.{op} {richting}, d.id {richting}"
    tot = f"order by {volgorde} limit {int(aantal) + 1}"
    na = f"(d.{op}, d.id) {teken} (%(na)s::text, %(na_id)s::uuid)"
    blad, codes = takken(f"(select d.* from {bron} and {na} {tot})", gemeenten)  # noqa: S608
    sql = f"with blad as (select * from ({blad}) d {tot}) {_KOLOMMEN.format(sleutel=op)} order by {volgorde}"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden | codes)
        rijen = [DossierRij(*rij) for rij in cursor.fetchall()]
    return rijen[::-1] if vanaf.terug else rijen


_OMHEEN = """
select ({tel}), (select json_agg(json_build_array(c.id, c.naam) order by c.naam, c.id)::text from ({collegas}) c),
       (select json_agg(json_build_array(g.id, g.naam) order by g.naam)::text from organisaties_gemeente g
        where g.id = any(%(gemeenten)s::int[]))
"""


def tel(scope: Scope, keuze: Filter | None = None) -> int:
    """Return how many dossiers the filter gives; above `TELT_TOT` that number and one more.

    Counting on to the end would make this page slower with every dossier of a large gemeente or region.
    """
    sql, waarden = telling(scope, keuze or Filter())
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        return int(cursor.fetchone()[0])


def telling(scope: Scope, keuze: Filter) -> tuple[str, dict[str, Any]]:
    """Return the query of `tel` with its values, for one that asks more."""
    waar, waarden = _waar(keuze)
    gemeenten = _gemeenten(scope, keuze)
    if not gemeenten:
        return "select 0", {}
    meest = TELT_TOT + 1
    tak = f"(select 1 from dossiers_dossier d where d.gemeente_id = {{g}} and {waar} limit {meest})"  # noqa: S608
    blad, codes = takken(tak, gemeenten)
    return f"select count(*) from (select 1 from ({blad}) t limit {meest}) t", waarden | codes  # noqa: S608


class Omheen(NamedTuple):
    """What stands around a list: how many the filter gives (as `tel`), and what can be chosen, by name."""

    aantal: int
    consulenten: list[tuple[str, str]]
    gemeenten: list[tuple[int, str]]


def omheen(scope: Scope, keuze: Filter) -> Omheen:
    """Return what stands around a list of these dossiers; one query."""
    sql, waarden = telling(scope, keuze)
    waarden |= {"gemeenten": list(scope.gemeenten), "rol": Rol.CONSULENT.value, "vandaag": scope.vandaag}
    with connection.cursor() as cursor:
        cursor.execute(_OMHEEN.format(tel=sql, collegas=COLLEGAS), waarden)
        aantal, consulenten, gemeenten = cursor.fetchone()
    return Omheen(int(aantal), orjson.loads(consulenten or "[]"), orjson.loads(gemeenten or "[]"))


def fasetelling(scope: Scope, *, gemeente_id: int) -> dict[str, int]:
    """Return phase -> number of open dossiers in one gemeente."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select fase, count(*) from dossiers_dossier where gemeente_id = %s::int and gesloten_op is null "
            "group by fase",
            [gemeente_id],
        )
        return dict(cursor.fetchall())
