# SPDX-License-Identifier: EUPL-1.2
"""A referral and what was written goes along when two dossiers of one person become one, and back."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final
from uuid import UUID

from django.db.models import Model

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Betrokkene, Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import Meeganger, Weigering, verhuis, verhuis_terug
from meedoen.regie.verwijzen.models import OPEN, Afgevinkt, Bezoek, Notitie, Uren, Verwijzing
from meedoen.regie.verwijzen.services.verwijzen import ROLLEN

_TABELLEN: Final[tuple[type[Model], ...]] = (Verwijzing, Bezoek, Uren, Notitie)
_KENMERKEN: Final = tuple(
    soort.code for soort in (g.VerwijzingGedaan, g.VerwijzingAangenomen, g.VerwijzingTeruggegeven, g.VerwijzingGestopt)
)


def _heen(scope: Scope, van: Dossier, naar: Dossier) -> list[UUID]:
    """Move all rows; raise `Weigering` where one organisation has an open referral in both."""
    open_ = Verwijzing.objects.filter(gemeente_id=van.gemeente_id, staat__in=OPEN)
    hier, daar = (set(open_.filter(dossier_id=d.id).values_list("organisatie_id", flat=True)) for d in (van, naar))
    if hier & daar:
        raise Weigering("verwijzing_in_beide")
    ids = verhuis(_TABELLEN, van=van, naar=naar)
    # What is ticked in both stays as it stands in the dossier that goes on.
    daar_al = Afgevinkt.objects.filter(gemeente_id=van.gemeente_id, dossier_id=naar.id).values("punt")
    los = Afgevinkt.objects.filter(gemeente_id=van.gemeente_id, dossier_id=van.id).exclude(punt__in=daar_al)
    mensen = Betrokkene.objects.filter(gemeente_id=van.gemeente_id, dossier_id=van.id, rol__in=ROLLEN)
    for rijen in (los, mensen):
        mee = list(rijen.order_by("id").values_list("id", flat=True))
        rijen.model._default_manager.filter(gemeente_id=van.gemeente_id, id__in=mee).update(dossier_id=naar.id)
        ids += mee
    return ids


def _terug(scope: Scope, van: Dossier, naar: Dossier, ids: Collection[UUID]) -> list[UUID]:
    """Move those rows of `van` back to `naar`; return the rows of the tijdlijn of `van` that tell of them."""
    terug = verhuis_terug((*_TABELLEN, Afgevinkt, Betrokkene), van=van, naar=naar, ids=ids)
    regels = Gebeurtenis.objects.filter(
        gemeente_id=van.gemeente_id, dossier_id=van.id, kenmerk__in=_KENMERKEN,
        gegevens__verwijzing_id__in=terug[Verwijzing],
    )  # fmt: skip
    return list(regels.values_list("id", flat=True))


VERWIJZINGEN = Meeganger(_heen, _terug)
