# SPDX-License-Identifier: EUPL-1.2
"""What somebody asked for and attended goes along when two dossiers of one person become one, and back."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final
from uuid import UUID

from django.db.models import Model

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import Meeganger, verhuis_terug
from meedoen.regie.voorlichting.models import Deelname, Staat

_TABELLEN: Final[tuple[type[Model], ...]] = (Deelname,)
_KENMERKEN: Final = tuple(
    soort.code for soort in (g.VoorlichtingGevraagd, g.VoorlichtingUitgenodigd, g.VoorlichtingGeweest)
)


def _heen(scope: Scope, van: Dossier, naar: Dossier) -> list[UUID]:
    """Move all rows. One that both have stays behind: the same session, or asked for the same kind."""
    hun, ons = (Deelname.objects.filter(gemeente_id=van.gemeente_id, dossier_id=d.id) for d in (van, naar))
    sessies = set(ons.exclude(bijeenkomst=None).values_list("bijeenkomst_id", flat=True))
    gevraagd = set(ons.filter(staat=Staat.GEVRAAGD).values_list("soort_id", flat=True))
    dubbel = [
        rij.id
        for rij in hun
        if rij.bijeenkomst_id in sessies or (rij.staat == Staat.GEVRAAGD and rij.soort_id in gevraagd)
    ]
    ids = [id_ for id_ in hun.order_by("id").values_list("id", flat=True) if id_ not in dubbel]
    hun.filter(id__in=ids).update(dossier_id=naar.id)
    return ids


def _terug(scope: Scope, van: Dossier, naar: Dossier, ids: Collection[UUID]) -> list[UUID]:
    """Move those rows of `van` back to `naar`; return the rows of the tijdlijn of `van` that tell of them."""
    terug = verhuis_terug(_TABELLEN, van=van, naar=naar, ids=ids)
    regels = Gebeurtenis.objects.filter(
        gemeente_id=van.gemeente_id, dossier_id=van.id, kenmerk__in=_KENMERKEN,
        gegevens__deelname_id__in=terug[Deelname],
    )  # fmt: skip
    return list(regels.values_list("id", flat=True))


VOORLICHTING = Meeganger(_heen, _terug)
