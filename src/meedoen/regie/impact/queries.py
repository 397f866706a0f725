# SPDX-License-Identifier: EUPL-1.2
"""Reads of berekeningen and of what shifts per dossier. Each names the gemeente, as Row-Level Security asks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import connection

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.queries import Plaats
from meedoen.regie.dossiers.queries.herkenning import KENMERK
from meedoen.regie.impact.models import Berekening, Verschoven
from meedoen.regie.impact.rekenen import Onderdeel, Verschuiving

_PER_KEER: Final = 2000
# What the beheerder may not read, and no page needs.
_INTERN: Final = ("laatste", "geleend_tot")
_BLAD = f"""
with blad as (
  select d.gemeente_id, d.id, d.sorteernaam from dossiers_dossier d
  where d.gemeente_id = %(gemeente)s
    and (%(na)s::text is null or (d.sorteernaam, d.id) > (%(na)s::text, %(na_id)s::uuid))
    and exists (select from impact_verschoven x where x.gemeente_id = d.gemeente_id
                and x.berekening_id = %(berekening)s and x.dossier_id = d.id)
  order by d.sorteernaam, d.id limit %(hoogstens)s)
select d.id, d.sorteernaam, d.naam, {KENMERK}, d.nummer, m.naam, x.onderdeel, x.soort, x.van, x.naar, x.van_getal,
       x.naar_getal, x.was, x.wordt
from blad b
join dossiers_dossier d on d.id = b.id and d.gemeente_id = b.gemeente_id
join impact_verschoven x on x.gemeente_id = d.gemeente_id and x.berekening_id = %(berekening)s and x.dossier_id = d.id
left join organisaties_medewerker m on m.id = d.consulent_id
order by b.sorteernaam, b.id, x.id
"""  # noqa: S608  our own words


class DossierVerschoven(NamedTuple):
    """A dossier with all that shifts in it. `kenmerk`: what tells this person apart while the name is not known."""

    id: UUID
    sorteernaam: str
    naam: str
    kenmerk: str
    nummer: str
    consulent: str
    verschuivingen: list[Verschuiving]


def berekeningen(scope: Scope, *, klaar: bool = False) -> list[Berekening]:
    """Return the berekeningen of these gemeenten, newest first; `klaar`: only those that are done."""
    lijst = Berekening.objects.filter(gemeente_id__in=scope.gemeenten).defer(*_INTERN).select_related("gemeente")
    return list((lijst.filter(staat="klaar") if klaar else lijst).order_by("-gevraagd_op", "-id"))


def berekening(scope: Scope, id_: UUID) -> Berekening:
    """Return one of these gemeenten. Raise `Berekening.DoesNotExist`."""
    return (
        Berekening.objects.filter(gemeente_id__in=scope.gemeenten)
        .defer(*_INTERN)
        .select_related("gemeente")
        .get(id=id_)
    )


def verschuivingen(gemeente_id: int, berekening_id: UUID) -> Iterator[Verschuiving]:
    """Yield all that shifts, by dossier, without numbers of dossiers; never more than some thousands in memory."""
    rijen: Any = (
        Verschoven.objects.filter(gemeente_id=gemeente_id, berekening_id=berekening_id)
        .order_by("dossier_id")
        .values_list("dossier_id", "onderdeel", "soort", "van", "naar", "van_getal", "naar_getal", "was", "wordt")
    )
    for dossier_id, *rest in rijen.iterator(_PER_KEER):
        yield _verschuiving(dossier_id, "", *rest)


def _verschuiving(
    dossier_id: UUID,
    nummer: str,
    onderdeel: str,
    soort: str,
    van: date | None,
    naar: date | None,
    van_getal: int | None,
    naar_getal: int | None,
    was: str,
    wordt: str,
) -> Verschuiving:
    nu = van_getal if van is None else van
    straks = naar_getal if naar is None else naar
    return Verschuiving(dossier_id, nummer, Onderdeel(onderdeel), soort, nu, straks, was, wordt)


def per_dossier(rij: Berekening, *, plaats: Plaats | None = None, hoogstens: int) -> list[DossierVerschoven]:
    """Return a page of dossiers in which something shifts, by name, after `plaats`; one query."""
    vraag: dict[str, Any] = {
        "gemeente": rij.gemeente_id,
        "berekening": rij.id,
        "na": plaats.sleutel if plaats else None,
        "na_id": plaats.id if plaats else None,
        "hoogstens": hoogstens,
    }
    uit: list[DossierVerschoven] = []
    with connection.cursor() as cursor:
        cursor.execute(_BLAD, vraag)
        for id_, sorteernaam, naam, kenmerk, nummer, consulent, *rest in cursor:
            if not uit or uit[-1].id != id_:
                uit.append(DossierVerschoven(id_, sorteernaam, naam, kenmerk, nummer, consulent or "", []))
            uit[-1].verschuivingen.append(_verschuiving(id_, nummer, *rest))
    return uit
