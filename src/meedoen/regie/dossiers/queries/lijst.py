# SPDX-License-Identifier: EUPL-1.2
"""The list of dossiers: keyset pages, one limited select per gemeente, so that any depth costs the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.queries.herkenning import BIJ_KENMERK, KENMERK


class Filter(NamedTuple):
    """What the list is narrowed to. `consulent`: an id, "niemand" or "" for all. `gemeente` 0 for all.

    `fase` empty: everything that is not closed.
    """

    fase: str = ""
    consulent: UUID | str = ""
    doelgroep: str = ""
    gemeente: int = 0


class Plaats(NamedTuple):
    """Where a page begins: after (or, with `terug`, before) this dossier in the order of names."""

    sorteernaam: str
    id: UUID
    terug: bool = False


class DossierRij(NamedTuple):
    """One line of the list. `uiterste` and `klok`: the first date that still runs, with its clock.

    `kenmerk`: what tells this person apart while the name is not known; else empty.
    """

    gemeente_id: int
    id: UUID
    sorteernaam: str
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
    aangemaakt_op: datetime
    gemeente: str
    consulent_id: UUID | None
    consulent: str | None
    doelgroep: str
    klok: str | None
    uiterste: date | None


_KOLOMMEN = f"""
select d.gemeente_id, d.id, d.sorteernaam, d.nummer, d.naam, {KENMERK}, d.geboortedatum, d.taal, d.tolk, d.fase,
       d.gesloten_om, d.fase_sinds, d.gepauzeerd_sinds, d.aangemaakt_op, g.naam, d.consulent_id, m.naam,
       coalesce(v.doelgroep, ''), k.soort, k.uiterste
from blad b
join dossiers_dossier d on d.id = b.id and d.gemeente_id = b.gemeente_id
join organisaties_gemeente g on g.id = d.gemeente_id
left join organisaties_medewerker m on m.id = d.consulent_id
left join dossiers_verblijf v on v.dossier_id = d.id
{BIJ_KENMERK}
left join lateral (
  select k.soort, k.uiterste from dossiers_klok k
  where k.gemeente_id = b.gemeente_id and k.dossier_id = b.id and k.staat in ('loopt', 'te_laat')
    and k.uiterste is not null
  order by k.uiterste, k.soort limit 1) k on true
"""  # noqa: S608  our own words


def _waar(keuze: Filter) -> tuple[str, list[Any]]:
    """Return the conditions of a filter on alias d, with their values."""
    delen, waarden = ["d.samengevoegd_in is null"], list[Any]()
    if keuze.fase:
        delen.append("d.fase = %s::text")
        waarden.append(keuze.fase)
    else:
        delen.append("d.gesloten_op is null")
    if keuze.consulent == "niemand":
        delen.append("d.consulent_id is null")
    elif keuze.consulent:
        delen.append("d.consulent_id = %s::uuid")
        waarden.append(keuze.consulent)
    if keuze.doelgroep:
        delen.append("exists (select 1 from dossiers_verblijf v where v.dossier_id = d.id and v.doelgroep = %s::text)")
        waarden.append(keuze.doelgroep)
    return " and ".join(delen), waarden


def _gemeenten(scope: Scope, keuze: Filter) -> Sequence[int]:
    return [g for g in scope.gemeenten if not keuze.gemeente or g == keuze.gemeente]


def lijst(
    scope: Scope, keuze: Filter | None = None, *, plaats: Plaats | None = None, aantal: int = 50
) -> list[DossierRij]:
    """Return at most `aantal` + 1 lines by name (the last only says there is more), in one query.

    With `plaats.terug` the lines before that place, still in order of name.
    """
    keuze = keuze or Filter()
    waar, waarden = _waar(keuze)
    terug = plaats is not None and plaats.terug
    richting = "desc" if terug else "asc"
    if plaats is not None:
        waar += f" and (d.sorteernaam, d.id) {'<' if terug else '>'} (%s::text, %s::uuid)"
        waarden += [plaats.sorteernaam, plaats.id]
    volgorde = f"sorteernaam {richting}, id {richting}"
    takken = [
        f"(select d.gemeente_id, d.id, d.sorteernaam from dossiers_dossier d where d.gemeente_id = {int(g)} "  # noqa: S608
        f"and {waar} order by d.{volgorde.replace(', ', ', d.')} limit {int(aantal) + 1})"
        for g in _gemeenten(scope, keuze)
    ]
    if not takken:
        return []
    sql = (
        f"with blad as (select * from ({' union all '.join(takken)}) t "  # noqa: S608
        f"order by {volgorde} limit {int(aantal) + 1}) "
        f"{_KOLOMMEN} order by d.sorteernaam {richting}, d.id {richting}"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden * len(takken))
        rijen = [DossierRij(*rij) for rij in cursor.fetchall()]
    return rijen[::-1] if terug else rijen


def tel(scope: Scope, keuze: Filter | None = None) -> int:
    """Return how many dossiers the filter gives."""
    keuze = keuze or Filter()
    waar, waarden = _waar(keuze)
    takken = [
        f"(select count(*) as n from dossiers_dossier d where d.gemeente_id = {int(g)} and {waar})"  # noqa: S608
        for g in _gemeenten(scope, keuze)
    ]
    if not takken:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(
            f"select sum(n)::int from ({' union all '.join(takken)}) t",  # noqa: S608
            waarden * len(takken),
        )
        return int(cursor.fetchone()[0])


def fasetelling(scope: Scope, *, gemeente_id: int) -> dict[str, int]:
    """Return phase -> number of open dossiers in one gemeente."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select fase, count(*) from dossiers_dossier where gemeente_id = %s::int and gesloten_op is null "
            "group by fase",
            [gemeente_id],
        )
        return dict(cursor.fetchall())


def nieuw_van_niemand(scope: Scope, *, hoogstens: int = 20) -> list[DossierRij]:
    """Return the open dossiers that nobody has, newest first, over all gemeenten of the scope; one query."""
    takken = [
        "(select d.gemeente_id, d.id, d.aangemaakt_op from dossiers_dossier d "  # noqa: S608
        f"where d.gemeente_id = {int(g)} and d.consulent_id is null and d.gesloten_op is null "
        f"order by d.aangemaakt_op desc limit {int(hoogstens)})"
        for g in scope.gemeenten
    ]
    if not takken:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            f"with blad as (select * from ({' union all '.join(takken)}) t "  # noqa: S608
            f"order by aangemaakt_op desc limit {int(hoogstens)}) "
            f"{_KOLOMMEN} order by d.aangemaakt_op desc, d.id"
        )
        return [DossierRij(*rij) for rij in cursor.fetchall()]
