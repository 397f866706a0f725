# SPDX-License-Identifier: EUPL-1.2
"""Placements go along when two dossiers of one person become one, and back when that is undone.

A placement keeps its id, so the provider goes on with what it holds and needs no webhook. Its messages follow it in
the database (the foreign key with the dossier in it).
"""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import Meeganger, Weigering
from meedoen.regie.trajecten.models import Partnerbericht, Plaatsing
from meedoen.regie.trajecten.services.plaatsingen import dubbel

_OVER_PLAATSING = (g.Geplaatst.code, g.PlaatsingGestart.code, g.PlaatsingBeeindigd.code)
_OVER_BERICHT = (g.BerichtVanPartner.code, g.BerichtGelezen.code)


def _heen(scope: Scope, van: Dossier, naar: Dossier) -> list[UUID]:
    """Move all placements of `van`; raise `Weigering` where the provider would lose one or see one twice."""
    lopend = Q(tot__isnull=True) | Q(tot__gt=scope.vandaag)
    eigen = Plaatsing.objects.filter(gemeente_id=van.gemeente_id, dossier_id=van.id)
    for rij in eigen.filter(lopend):
        if naar.gesloten_op is not None:
            raise Weigering("plaatsing_blijft_gesloten")
        if dubbel(rij, naar).filter(lopend).exists():
            raise Weigering("plaatsing_in_beide")
    ids = list(eigen.order_by("id").values_list("id", flat=True))
    eigen.update(dossier_id=naar.id)
    return ids


def _terug(scope: Scope, van: Dossier, naar: Dossier, ids: Collection[UUID]) -> list[UUID]:
    """Move those placements of `van` back to `naar`; return the rows of `van` about them and their messages."""
    hun = Plaatsing.objects.filter(gemeente_id=van.gemeente_id, dossier_id=van.id, id__in=ids)
    plekken = list(hun.values_list("id", flat=True))
    berichten = Partnerbericht.objects.filter(gemeente_id=van.gemeente_id, plaatsing_id__in=plekken)
    over = Q(kenmerk__in=_OVER_PLAATSING, gegevens__plaatsing_id__in=[str(id_) for id_ in plekken]) | Q(
        kenmerk__in=_OVER_BERICHT,
        gegevens__bericht_id__in=[str(id_) for id_ in berichten.values_list("id", flat=True)],
    )
    rijen = Gebeurtenis.objects.filter(over, gemeente_id=van.gemeente_id, dossier_id=van.id)
    regels = list(rijen.values_list("id", flat=True))
    hun.update(dossier_id=naar.id)
    return regels


PLAATSINGEN = Meeganger(_heen, _terug)
