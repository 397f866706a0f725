# SPDX-License-Identifier: EUPL-1.2
"""Fines of the college that are not decided yet: what the law makes of each, from the facts of its case.

As the decision itself asks it (`handhaving.toets`), so a case in which somebody still has to judge, or in which the law
bars a fine, has no amount. A fine that was decided is never in here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from django.db import connection

from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving import toets
from meedoen.regie.handhaving.fouten import BoeteWeigering
from meedoen.regie.handhaving.models import Boetebedrag, Boeteprocedure
from meedoen.regie.handhaving.services.basis import einde

SOORTEN: Final = {"22": "boete_intake", "23": "boete_medewerking"}
"""The article of a fine -> the kind of amount."""
# The chain reads no amounts (field group handhaving_bedragen): a function gives it those of earlier fines, and only
# of a dossier in which a fine is weighed.
_EERDERE = "select procedure_id, centen from meedoen.eerdere_boetebedragen(%s::int, %s::uuid[])"


class Zaken(NamedTuple):
    """The cases that run in some dossiers, by dossier, with those dossiers and the amounts of earlier fines."""

    per_dossier: Mapping[UUID, Sequence[Boeteprocedure]]
    dossiers: Mapping[UUID, Dossier]
    bedragen: Mapping[UUID, Boetebedrag]


def lopende_zaken(gemeente_id: int, dossier_ids: Sequence[UUID]) -> Zaken:
    """Return what runs in these dossiers: one query, and two more where anything does."""
    per_dossier: dict[UUID, list[Boeteprocedure]] = {}
    rijen = Boeteprocedure.objects.filter(
        gemeente_id=gemeente_id, dossier_id__in=dossier_ids, besloten_op__isnull=True, gestopt_op__isnull=True
    )
    for rij in rijen.order_by("id"):
        per_dossier.setdefault(rij.dossier_id, []).append(rij)
    if not per_dossier:
        return Zaken({}, {}, {})
    dossiers = Dossier.objects.filter(gemeente_id=gemeente_id).in_bulk(list(per_dossier))
    with connection.cursor() as cursor:
        cursor.execute(_EERDERE, [gemeente_id, list(per_dossier)])
        bedragen = {id_: Boetebedrag(procedure_id=id_, centen=centen, berekend=centen) for id_, centen in cursor}
    return Zaken(per_dossier, dossiers, bedragen)


def boetes(
    zaken: Zaken, dossier_id: UUID, feiten: DossierFeiten, lopend: tuple[Klok, ...], *, vandaag: date, beleid: Beleid
) -> dict[UUID, int]:
    """Return case -> the fine by the rules in cents, for the cases of one dossier that have one on `vandaag`."""
    uit: dict[UUID, int] = {}
    dossier = zaken.dossiers.get(dossier_id)
    if dossier is None or einde(dossier, feiten):
        return uit
    for rij in zaken.per_dossier[dossier_id]:
        zaak = toets.Zaak(
            dossier=dossier, rij=rij, feiten=feiten, klokken=lopend, beleid=beleid, vandaag=vandaag,
            bedragen=zaken.bedragen,
        )  # fmt: skip
        try:
            toets.eis_vrij(zaak)
            uit[rij.id] = toets.bedrag(zaak).centen
        except BoeteWeigering:
            continue
    return uit


def per_soort(zaken: Zaken, dossier_id: UUID, voor: Mapping[UUID, int], na: Mapping[UUID, int]) -> dict[str, list[int]]:
    """Return kind -> the sum before and after, of the cases of one dossier that have an amount in both."""
    uit: dict[str, list[int]] = {}
    for rij in zaken.per_dossier.get(dossier_id, ()):
        if rij.id in voor and rij.id in na:
            som = uit.setdefault(SOORTEN[rij.grond], [0, 0])
            som[0] += voor[rij.id]
            som[1] += na[rij.id]
    return uit
