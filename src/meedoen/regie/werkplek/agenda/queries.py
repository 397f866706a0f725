# SPDX-License-Identifier: EUPL-1.2
"""What the calendar feed reads: days, kinds and ids. No name, number or address of a person is even selected."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from django.db import connection

from meedoen.domein.gebeurtenissen import TolkStand
from meedoen.domein.toegang import Rol, Scope
from meedoen.regie.dossiers.queries.takken import takken
from meedoen.regie.web.zinnen import domein_nl
from meedoen.regie.werkplek.agenda.ical import Item

TERUG: Final = timedelta(days=31)
"""Appointments of the last month stay; older ones leave the calendar."""
HOOGSTENS: Final = 500
_TAKEN: Final = """
(select t.gemeente_id, t.dossier_id, t.id, t.soort, t.knop, t.uiterlijk, t.sinds from dossiers_taak t
 where t.gemeente_id = {{g}} and t.open and t.groep = 'doen' and t.uiterlijk is not null and {van}
 order by t.uiterlijk limit %(hoogstens)s::int)
"""
_AFSPRAKEN: Final = """
(select o.gemeente_id, o.dossier_id, o.id, o.soort, (r.gegevens ->> 'afspraak_op')::date, o.gesprek_om,
        r.vastgelegd_op
 from dossiers_dossier d
 join intake_oproep o on o.gemeente_id = d.gemeente_id and o.dossier_id = d.id
 join dossiers_gebeurtenis r on r.gemeente_id = o.gemeente_id and r.id = o.gebeurtenis_id
 where d.gemeente_id = {g} and d.consulent_id = %(medewerker)s::uuid and d.gesloten_op is null
   and (r.gegevens ->> 'afspraak_op')::date >= %(vanaf)s::date
   and not exists (select 1 from dossiers_gebeurtenis k
                   where k.gemeente_id = r.gemeente_id and k.corrigeert_id = r.id)
 order by 5 limit %(hoogstens)s::int)
"""
_VOORTGANG: Final = """
(select d.gemeente_id, d.id, r.id, (r.gegevens ->> 'op')::date, (r.gegevens ->> 'om')::time, r.vastgelegd_op
 from dossiers_dossier d
 cross join lateral (
   select r.* from dossiers_gebeurtenis r
   where r.gemeente_id = d.gemeente_id and r.dossier_id = d.id and r.kenmerk = 'voortgangsgesprek_gepland'
     and not exists (select 1 from dossiers_gebeurtenis k
                     where k.gemeente_id = r.gemeente_id and k.corrigeert_id = r.id)
   order by r.vastgelegd_op desc, r.id desc limit 1) r
 where d.gemeente_id = {g} and d.consulent_id = %(medewerker)s::uuid and d.gesloten_op is null
   and (r.gegevens ->> 'op')::date >= %(vanaf)s::date
   and not exists (select 1 from dossiers_gebeurtenis k
                   where k.gemeente_id = d.gemeente_id and k.dossier_id = d.id and k.kenmerk = 'voortgangsgesprek'
                     and k.gegevens ->> 'datum' >= r.gegevens ->> 'datum'
                     and k.gegevens ->> 'datum' < r.gegevens ->> 'op')
 order by 4 limit %(hoogstens)s::int)
"""
_TOLKEN: Final = """
(select t.gemeente_id, t.dossier_id, t.id, t.datum, t.begin, t.stand, t.gemaakt_op from dossiers_dossier d
 join tolken_boeking t on t.gemeente_id = d.gemeente_id and t.dossier_id = d.id
 where d.gemeente_id = {g} and d.consulent_id = %(medewerker)s::uuid and d.gesloten_op is null
   and t.datum >= %(vanaf)s::date and t.stand <> 'afgezegd'
 order by 4 limit %(hoogstens)s::int)
"""


def items(scope: Scope, *, basis: str) -> tuple[list[Item], list[tuple[int, Any]]]:
    """Return the entries of this colleague, and the dossiers they lead to (gemeente, id); four queries.

    `basis` is the address of the site, without a slash at the end.
    """
    waarden = {"medewerker": scope.medewerker_id, "hoogstens": HOOGSTENS, "vanaf": scope.vandaag - TERUG}
    van = (
        "t.medewerker_id = %(medewerker)s::uuid"
        if scope.rol is Rol.CONSULENT
        else ("t.rol = 'teamleider' and coalesce(t.medewerker_id, %(medewerker)s::uuid) = %(medewerker)s::uuid")
    )
    taken = _lees(_TAKEN.format(van=van), scope, waarden)
    afspraken = _lees(_AFSPRAKEN, scope, waarden)
    voortgang = _lees(_VOORTGANG, scope, waarden)
    tolken = _lees(_TOLKEN, scope, waarden)
    uit = [
        Item(f"taak-{id_}@meedoen", dag, f"Uiterlijk: {domein_nl.knop(soort, knop)}", f"{basis}/dossiers/{dossier}",
             _begin(sinds))
        for _, dossier, id_, soort, knop, dag, sinds in taken
    ]  # fmt: skip
    uit += [
        Item(f"gesprek-{id_}@meedoen", datetime.combine(dag, om), _gesprek(soort), f"{basis}/dossiers/{dossier}", op)
        for _, dossier, id_, soort, dag, om, op in afspraken
    ]
    uit += [
        Item(f"voortgang-{id_}@meedoen", datetime.combine(dag, om) if om else dag, "Voortgangsgesprek",
             f"{basis}/dossiers/{dossier}/voortgang", op)
        for _, dossier, id_, dag, om, op in voortgang
    ]  # fmt: skip
    uit += [
        Item(f"tolk-{id_}@meedoen", datetime.combine(dag, om), _tolk(stand), f"{basis}/dossiers/{dossier}/tolken", op)
        for _, dossier, id_, dag, om, stand, op in tolken
    ]
    return uit, [(rij[0], rij[1]) for rij in (*taken, *afspraken, *voortgang, *tolken)]


def _lees(tak: str, scope: Scope, waarden: dict[str, Any]) -> list[tuple[Any, ...]]:
    blad, codes = takken(tak, scope.gemeenten)
    with connection.cursor() as cursor:
        cursor.execute(blad, waarden | codes)
        return list(cursor.fetchall())


def _begin(dag: date) -> datetime:
    return datetime.combine(dag, time.min, UTC)


def _tolk(stand: str) -> str:
    wacht = stand == TolkStand.GEVRAAGD.value
    return "Gesprek met een tolk, nog niet bevestigd" if wacht else "Gesprek met een tolk"


def _gesprek(soort: str) -> str:
    return "Gesprek voor de brede intake" if soort == "oproep" else "Kennismaken, vrijwillig"
