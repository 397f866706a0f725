# SPDX-License-Identifier: EUPL-1.2
"""Open tasks as Vandaag and Team show them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import connection

from meedoen.domein.toegang import Rol, Scope
from meedoen.regie.dossiers.queries.herkenning import KENMERK
from meedoen.regie.dossiers.queries.takken import takken


class TaakRij(NamedTuple):
    """One task with what its row needs. `waarden` is JSON text; `uitleg.lees_waarden` reads the loaded dict.

    `kenmerk`: what tells this person apart while the name is not known; else empty. `consulent` has the task: who has
    the dossier, or for whom a colleague wrote it down.
    """

    gemeente_id: int
    dossier_id: UUID
    id: UUID
    soort: str
    zin: str
    waarden: str
    knop: str
    rol: str
    groep: str
    gewicht: int
    uiterlijk: date | None
    sinds: date
    afsluitbaar: bool
    naam: str
    kenmerk: str
    nummer: str
    fase: str
    gesloten_om: str
    taal: str
    tolk: str
    geheim_adres: bool
    gemeente: str
    consulent_id: UUID | None
    consulent: str | None
    later_tot: date | None = None
    later_reden: str = ""
    later_toelichting: str = ""
    later_door: str = ""

    def weggelegd(self, vandaag: date) -> bool:
        """Say whether somebody put this task away until a day after `vandaag`."""
        return self.later_tot is not None and self.later_tot > vandaag


_WAARDEN: Final = """case when t.soort = 'eigen_taak' then t.waarden || jsonb_build_object('wat', coalesce((
  select r.gegevens ->> 'wat' from dossiers_gebeurtenis r
  where r.gemeente_id = t.gemeente_id and r.dossier_id = t.dossier_id and r.kenmerk = 'eigen_taak'
    and r.gegevens ->> 'taak_id' = t.waarden -> 'taak' ->> 'id'
    and ({groepen} = '' or r.veldgroep = any (string_to_array({groepen}, ','))) limit 1),
  'deze tekst is dicht')) else t.waarden end"""


def waarden_sql(groepen: str) -> str:
    """Return the SQL of the values of task `t`, with the words of what a colleague wrote down, from the tijdlijn.

    There Row-Level Security decides who reads them. `groepen`: the column with the field groups that stay readable
    under another ground, or the empty text where the scope was narrowed already.
    """
    return _WAARDEN.format(groepen=groepen)


KOLOMMEN: Final = f"""
select t.gemeente_id, t.dossier_id, t.id, t.soort, t.zin, ({waarden_sql("d.leesgroepen")})::text, t.knop,
       t.rol, t.groep, t.gewicht,
       t.uiterlijk, t.sinds, t.afsluitbaar, d.naam, {KENMERK}, d.nummer, d.fase, d.gesloten_om, d.taal, d.tolk,
       d.geheim_adres, g.naam, coalesce(t.medewerker_id, d.consulent_id),
       case when t.medewerker_id <> d.consulent_id or d.consulent_id is null
         then (select v.naam from organisaties_medewerker v where v.id = t.medewerker_id) else m.naam end,
       t.later_tot, t.later_reden, t.later_toelichting, t.later_door
"""  # noqa: S608 - our own words
"""What a `TaakRij` holds, on the alias t of the tasks and those of `BIJ_TAAK`."""
BIJ_TAAK: Final = """
join dossiers_dossier d on d.id = t.dossier_id and d.gemeente_id = t.gemeente_id
join organisaties_gemeente g on g.id = t.gemeente_id
left join organisaties_medewerker m on m.id = d.consulent_id
"""


def open_taken(
    scope: Scope,
    *,
    medewerkers: Sequence[UUID] | None = None,
    rol: Rol | None = None,
    tot_en_met: date | None = None,
    alleen_weggelegd: bool = False,
    hoogstens: int = 500,
) -> list[TaakRij]:
    """Return open tasks over all gemeenten of the scope in ONE query, sorted as a list shows them.

    `medewerkers`: of these colleagues; `rol`: of a role (the teamleider's own tasks); neither: of the whole team.
    `tot_en_met`: due up to that day. `alleen_weggelegd`: what somebody put away until a later day.
    At most `hoogstens` per gemeente, the earliest first.
    """
    waar, waarden = ["t.open"], dict[str, Any]()
    if medewerkers is not None:
        # Of one colleague the index gives them in order; of more it is read per colleague, and sorted.
        een = len(medewerkers) == 1
        waar.append(f"t.medewerker_id = {'%(wie)s::uuid' if een else 'any(%(wie)s::uuid[])'}")
        waarden["wie"] = medewerkers[0] if een else list(medewerkers)
    if rol is not None:
        waar.append("t.rol = %(rol)s::text")
        waarden["rol"] = rol.value
        if medewerkers is None:
            # Of a role, and not of one colleague who has it.
            waar.append("(t.medewerker_id is null or t.medewerker_id = %(zelf)s::uuid)")
            waarden["zelf"] = scope.medewerker_id
    if tot_en_met is not None:
        waar.append("t.uiterlijk <= %(tot_en_met)s::date")
        waarden["tot_en_met"] = tot_en_met
    if alleen_weggelegd:
        waar.append("t.later_tot > %(vandaag)s::date")
        waarden["vandaag"] = scope.vandaag
    if not scope.gemeenten:
        return []
    blad, codes = takken(
        f"(select t.* from dossiers_taak t where t.gemeente_id = {{g}} and {' and '.join(waar)} "  # noqa: S608
        f"order by t.uiterlijk limit {int(hoogstens)})",
        scope.gemeenten,
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"with blad as ({blad}) {KOLOMMEN} from blad t {BIJ_TAAK} order by t.groep, t.gewicht, t.uiterlijk, t.id",
            waarden | codes,
        )
        return [TaakRij(*rij) for rij in cursor.fetchall()]
