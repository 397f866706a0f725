# SPDX-License-Identifier: EUPL-1.2
"""What is read of a dossier for the export: a block of dossiers in four queries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import connection

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.dossiers.feiten import rijen_van
from meedoen.regie.dossiers.models import Startniveau
from meedoen.regie.plannen.models import Pip

BLOK: Final = 500
_MENSEN = """
select d.id, d.nummer, d.voornamen, d.achternaam, d.geslacht, d.geboortedatum, d.geheim_adres,
       coalesce(i.bsn, ''), coalesce(i.v_nummer, '')
from dossiers_dossier d
left join dossiers_identificatie i on i.gemeente_id = d.gemeente_id and i.dossier_id = d.id
where d.gemeente_id = %s::int and (%s::uuid is null or d.id > %s::uuid)
  and d.grond in ('wi2021', 'na_inburgering') and d.samengevoegd_in is null
order by d.id limit %s::int
"""


class Bron(NamedTuple):
    """One dossier. `plannen`: version of an adopted PIP -> what only the plan itself holds."""

    id: UUID
    nummer: str
    voornamen: str
    achternaam: str
    geslacht: str
    geboortedatum: date | None
    geheim_adres: bool
    bsn: str
    v_nummer: str
    gemeente: str
    vandaag: date
    hoogste_diploma: str
    plannen: dict[int, Pip]
    feiten: DossierFeiten


def blok(gemeente_id: int, naam: str, vandaag: date, na: UUID | None) -> list[Bron]:
    """Return the next dossiers of a gemeente by id, after `na`; shorter than `BLOK` at the end.

    The same people as in the opgave for CBS: those under the Wet inburgering 2021, closed dossiers too.
    """
    with connection.cursor() as cursor:
        cursor.execute(_MENSEN, [gemeente_id, na, na, BLOK])
        mensen = cursor.fetchall()
    ids = [id_ for id_, *_ in mensen]
    rijen = rijen_van(gemeente_id, ids)
    diplomas = dict(
        Startniveau.objects.filter(gemeente_id=gemeente_id, dossier_id__in=ids).values_list(
            "dossier_id", "hoogste_diploma"
        )
    )
    plannen: dict[UUID, dict[int, Pip]] = {}
    adopted = ("vastgesteld", "vervangen")
    for pip in Pip.objects.filter(gemeente_id=gemeente_id, dossier_id__in=ids, staat__in=adopted):
        plannen.setdefault(pip.dossier_id, {})[pip.versie] = pip
    return list(_bronnen(mensen, gemeente_id, naam, vandaag, rijen, diplomas, plannen))


def _bronnen(
    mensen: list[Any],
    gemeente_id: int,
    naam: str,
    vandaag: date,
    rijen: dict[UUID, Any],
    diplomas: dict[UUID, str],
    plannen: dict[UUID, dict[int, Pip]],
) -> Iterator[Bron]:
    for id_, *rest in mensen:
        feiten = feiten_uit(rijen[id_], gemeente=gemeente_id)
        yield Bron._make((id_, *rest, naam, vandaag, diplomas.get(id_, ""), plannen.get(id_, {}), feiten))
