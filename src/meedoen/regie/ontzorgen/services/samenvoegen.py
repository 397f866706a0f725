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
from meedoen.regie.dossiers.services import Meeganger, Weigering, verhuis, verhuis_terug
from meedoen.regie.ontzorgen.models import Bedrag, Begrotingsplan, Overgang, Toeslag, VasteLast

_TABELLEN: Final[tuple[type[Model], ...]] = (VasteLast, Bedrag, Begrotingsplan, Overgang, Toeslag)


def _heen(scope: Scope, van: Dossier, naar: Dossier) -> list[UUID]:
    """Move all rows of `van`; raise `Weigering` when `naar` has rows of its own in the same table."""
    for tabel in _TABELLEN:
        rijen = tabel._default_manager.filter(gemeente_id=van.gemeente_id)
        if all(rijen.filter(dossier_id=dossier.id).exists() for dossier in (van, naar)):
            raise Weigering("ontzorgen_in_beide")
    return verhuis(_TABELLEN, van=van, naar=naar)


def _terug(scope: Scope, van: Dossier, naar: Dossier, ids: Collection[UUID]) -> list[UUID]:
    """Move those rows of `van` back to `naar`; return the rows of the tijdlijn of `van` about the payments."""
    terug = verhuis_terug(_TABELLEN, van=van, naar=naar, ids=ids)
    regels = Gebeurtenis.objects.filter(
        gemeente_id=van.gemeente_id, dossier_id=van.id, kenmerk=g.VasteLastGeregeld.code,
        gegevens__last_id__in=terug[VasteLast],
    )  # fmt: skip
    return list(regels.values_list("id", flat=True))


ONTZORGEN = Meeganger(_heen, _terug)
