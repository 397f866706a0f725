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
    later_tot: date | None = None
    later_reden: str = ""
    later_toelichting: str = ""
    later_door: str = ""

    def weggelegd(self, vandaag: date) -> bool:
        """Say whether somebody put this task away until a day after `vandaag`."""
        return self.later_tot is not None and self.later_tot > vandaag


KOLOMMEN: Final = f"""
select t.gemeente_id, t.dossier_id, t.id, t.soort, t.zin, t.waarden::text, t.knop, t.rol, t.groep, t.gewicht,
       t.uiterlijk, t.sinds, t.afsluitbaar, d.naam, {KENMERK}, d.nummer, d.fase, d.gesloten_om, d.taal, d.tolk,
       d.geheim_adres, g.naam, d.consulent_id, m.naam,
       t.later_tot, t.later_reden, t.later_toelichting, t.later_door
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
