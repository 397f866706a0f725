# SPDX-License-Identifier: EUPL-1.2
"""Open tasks as Vandaag and Team show them."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import connection

from meedoen.domein.toegang import Rol, Scope
from meedoen.regie.dossiers.queries.herkenning import KENMERK
from meedoen.regie.dossiers.queries.takken import takken


class TaakRij(NamedTuple):
    """One task with what its row needs. `waarden` is JSON text; `uitleg.lees_waarden` reads the loaded dict.

    `kenmerk`: what tells this person apart while the name is not known; else empty.
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


KOLOMMEN: Final = f"""
select t.gemeente_id, t.dossier_id, t.id, t.soort, t.zin, t.waarden::text, t.knop, t.rol, t.groep, t.gewicht,
       t.uiterlijk, t.sinds, t.afsluitbaar, d.naam, {KENMERK}, d.nummer, d.fase, d.gesloten_om, d.taal, d.tolk,
       d.geheim_adres, g.naam, d.consulent_id, m.naam
"""
"""What a `TaakRij` holds, on the alias t of the tasks and those of `BIJ_TAAK`."""
BIJ_TAAK: Final = """
join dossiers_dossier d on d.id = t.dossier_id and d.gemeente_id = t.gemeente_id
join organisaties_gemeente g on g.id = t.gemeente_id
left join organisaties_medewerker m on m.id = d.consulent_id
"""


def open_taken(
    scope: Scope,
    *,
    medewerker_id: UUID | None = None,
    rol: Rol | None = None,
    tot_en_met: date | None = None,
    hoogstens: int = 500,
) -> list[TaakRij]:
    """Return open tasks over all gemeenten of the scope in ONE query, sorted as a list shows them.

    `medewerker_id`: of one colleague; `rol`: of a role (the teamleider's own tasks); neither: of the whole team.
    `tot_en_met`: due up to that day. At most `hoogstens` per gemeente, the earliest first.
    """
    waar, waarden = ["t.open"], dict[str, Any]()
    if medewerker_id is not None:
        waar.append("t.medewerker_id = %(medewerker)s::uuid")
        waarden["medewerker"] = medewerker_id
    if rol is not None:
        waar.append("t.rol = %(rol)s::text")
        waarden["rol"] = rol.value
    if tot_en_met is not None:
        waar.append("t.uiterlijk <= %(tot_en_met)s::date")
        waarden["tot_en_met"] = tot_en_met
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
