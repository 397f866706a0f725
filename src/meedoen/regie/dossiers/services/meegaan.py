# SPDX-License-Identifier: EUPL-1.2
"""Rows of a room above that hang on one dossier: along with a merge to another, and back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from django.db.models import Model

from meedoen.domein.gebeurtenissen import Gegevens
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services.samenvoegen import Meeganger


def verhuis(tabellen: Sequence[type[Model]], *, van: Dossier, naar: Dossier) -> list[UUID]:
    """Hang all rows of these tables (each a `VanDossier`) that are of `van` on `naar`; return their ids."""
    ids: list[UUID] = []
    for tabel in tabellen:
        eigen = tabel._default_manager.filter(gemeente_id=van.gemeente_id, dossier_id=van.id)
        ids += eigen.order_by("id").values_list("id", flat=True)
        eigen.update(dossier_id=naar.id)
    return ids


def verhuis_terug(
    tabellen: Sequence[type[Model]], *, van: Dossier, naar: Dossier, ids: Collection[UUID]
) -> Mapping[type[Model], list[str]]:
    """Hang those rows of `van` back on `naar`; return per table which ones, as the tijdlijn writes an id."""
    terug: dict[type[Model], list[str]] = {}
    for tabel in tabellen:
        hun = tabel._default_manager.filter(gemeente_id=van.gemeente_id, dossier_id=van.id, id__in=ids)
        terug[tabel] = [str(id_) for id_ in hun.values_list("id", flat=True)]
        hun.update(dossier_id=naar.id)
    return terug


def zaken_gaan_mee(tabel: type[Model], stap: type[Gegevens], veld: str) -> Meeganger:
    """Return how the cases of one table (a `VanDossier`) go along; their rows (`stap`) name a case in `veld`."""

    def heen(scope: Scope, van: Dossier, naar: Dossier) -> list[UUID]:
        return verhuis([tabel], van=van, naar=naar)

    def terug(scope: Scope, van: Dossier, naar: Dossier, ids: Collection[UUID]) -> list[UUID]:
        zaken = verhuis_terug([tabel], van=van, naar=naar, ids=ids)[tabel]
        over = {"kenmerk": stap.code, f"gegevens__{veld}__in": zaken}
        regels = Gebeurtenis.objects.filter(gemeente_id=van.gemeente_id, dossier_id=van.id, **over)
        return list(regels.values_list("id", flat=True))

    return Meeganger(heen, terug)
