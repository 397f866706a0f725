# SPDX-License-Identifier: EUPL-1.2
"""What was filled in about self-reliance goes along when two dossiers of one person become one, and back."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.begeleiding.models import Meting
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import Meeganger, Weigering


def _heen(scope: Scope, van: Dossier, naar: Dossier) -> list[UUID]:
    """Move all rows; raise `Weigering` when both have one that counts, of the same day and view."""
    rijen = Meting.objects.filter(gemeente_id=van.gemeente_id, dossier_id=van.id)
    daar = Meting.objects.filter(gemeente_id=naar.gemeente_id, dossier_id=naar.id, weg_op__isnull=True)
    al = set(daar.values_list("datum", "blik"))
    if al & set(rijen.filter(weg_op__isnull=True).values_list("datum", "blik")):
        raise Weigering("begeleiding_in_beide")
    ids = list(rijen.order_by("id").values_list("id", flat=True))
    rijen.update(dossier_id=naar.id)
    return ids


def _terug(scope: Scope, van: Dossier, naar: Dossier, ids: Collection[UUID]) -> list[UUID]:
    """Move those rows of `van` back to `naar`; return the rows of the tijdlijn of `van` that tell of them."""
    hun = Meting.objects.filter(gemeente_id=van.gemeente_id, dossier_id=van.id, id__in=ids)
    gevonden = [str(id_) for id_ in hun.values_list("id", flat=True)]
    hun.update(dossier_id=naar.id)
    regels = Gebeurtenis.objects.filter(
        gemeente_id=van.gemeente_id, dossier_id=van.id, kenmerk=g.ZelfredzaamheidBesproken.code,
        gegevens__meting_id__in=gevonden,
    )  # fmt: skip
    return list(regels.values_list("id", flat=True))


BEGELEIDING = Meeganger(_heen, _terug)
