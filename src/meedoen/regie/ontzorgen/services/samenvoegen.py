# SPDX-License-Identifier: EUPL-1.2
"""What ontzorgen holds goes along when two dossiers of one person become one, and back when that is undone."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final
from uuid import UUID

from django.db.models import Model

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import Meeganger, Weigering
from meedoen.regie.ontzorgen.models import Bedrag, Begrotingsplan, Overgang, Toeslag, VasteLast

_TABELLEN: Final[tuple[type[Model], ...]] = (VasteLast, Bedrag, Begrotingsplan, Overgang, Toeslag)


def _heen(scope: Scope, van: Dossier, naar: Dossier) -> list[UUID]:
    """Move all rows of `van`; raise `Weigering` when `naar` has rows of its own in the same table."""
    ids: list[UUID] = []
    for tabel in _TABELLEN:
        eigen = tabel._default_manager.filter(gemeente_id=van.gemeente_id, dossier_id=van.id)
        gevonden = list(eigen.order_by("id").values_list("id", flat=True))
        if gevonden and tabel._default_manager.filter(gemeente_id=naar.gemeente_id, dossier_id=naar.id).exists():
            raise Weigering("ontzorgen_in_beide")
        eigen.update(dossier_id=naar.id)
        ids += gevonden
    return ids


def _terug(scope: Scope, van: Dossier, naar: Dossier, ids: Collection[UUID]) -> list[UUID]:
    """Move those rows of `van` back to `naar`; return the rows of the tijdlijn of `van` about the payments."""
    lasten: list[UUID] = []
    for tabel in _TABELLEN:
        hun = tabel._default_manager.filter(gemeente_id=van.gemeente_id, dossier_id=van.id, id__in=ids)
        if tabel is VasteLast:
            lasten = list(hun.values_list("id", flat=True))
        hun.update(dossier_id=naar.id)
    regels = Gebeurtenis.objects.filter(
        gemeente_id=van.gemeente_id, dossier_id=van.id, kenmerk=g.VasteLastGeregeld.code,
        gegevens__last_id__in=[str(id_) for id_ in lasten],
    )  # fmt: skip
    return list(regels.values_list("id", flat=True))


ONTZORGEN = Meeganger(_heen, _terug)
