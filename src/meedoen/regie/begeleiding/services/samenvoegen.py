# SPDX-License-Identifier: EUPL-1.2
"""What was filled in and agreed goes along when two dossiers of one person become one, and back."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final
from uuid import UUID

from django.db.models import Model, Q

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.begeleiding.models import Afspraak, Doel, HoeGaatHet, Meting
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import Meeganger, Weigering, verhuis, verhuis_terug

_TABELLEN: Final[tuple[type[Model], ...]] = (Meting, Doel, Afspraak, HoeGaatHet)
_EENMAAL: Final[tuple[tuple[type[Model], tuple[str, ...]], ...]] = (
    (Meting, ("datum", "blik")),
    (HoeGaatHet, ("datum",)),
)
"""Tables with at most one row that counts per day (and view)."""
_KENMERKEN: Final = tuple(
    soort.code
    for soort in (
        g.HoeGaatHetGevraagd, g.ZelfredzaamheidBesproken, g.DoelGesteld, g.DoelGesloten, g.AfspraakGemaakt,
        g.AfspraakAfgerond,
    )
)  # fmt: skip


def _heen(scope: Scope, van: Dossier, naar: Dossier) -> list[UUID]:
    """Move all rows; raise `Weigering` when both have one that counts, of the same day and view."""
    for eenmaal, sleutel in _EENMAAL:
        tellen = eenmaal._default_manager.filter(gemeente_id=van.gemeente_id, weg_op__isnull=True)
        hier, daar = (set(tellen.filter(dossier_id=d.id).values_list(*sleutel)) for d in (van, naar))
        if hier & daar:
            raise Weigering("begeleiding_in_beide")
    return verhuis(_TABELLEN, van=van, naar=naar)


def _terug(scope: Scope, van: Dossier, naar: Dossier, ids: Collection[UUID]) -> list[UUID]:
    """Move those rows of `van` back to `naar`; return the rows of the tijdlijn of `van` that tell of them."""
    terug = verhuis_terug(_TABELLEN, van=van, naar=naar, ids=ids)
    gevonden = [id_ for rijen in terug.values() for id_ in rijen]
    regels = Gebeurtenis.objects.filter(gemeente_id=van.gemeente_id, dossier_id=van.id).filter(
        Q(gegevens__antwoord_id__in=gevonden) | Q(gegevens__meting_id__in=gevonden) | Q(gegevens__doel_id__in=gevonden)
        | Q(gegevens__afspraak_id__in=gevonden), kenmerk__in=_KENMERKEN,
    )  # fmt: skip
    return list(regels.values_list("id", flat=True))


BEGELEIDING = Meeganger(_heen, _terug)
