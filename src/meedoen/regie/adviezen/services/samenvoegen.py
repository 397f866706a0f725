# SPDX-License-Identifier: EUPL-1.2
"""Advices go along when two dossiers of one person become one, and back when that is undone."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.adviezen.models import Advies
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import Meeganger, verhuis, verhuis_terug


def _heen(scope: Scope, van: Dossier, naar: Dossier) -> list[UUID]:
    """Move all advices of `van`."""
    return verhuis([Advies], van=van, naar=naar)


def _terug(scope: Scope, van: Dossier, naar: Dossier, ids: Collection[UUID]) -> list[UUID]:
    """Move those advices of `van` back to `naar`; return the rows of the tijdlijn of `van` about them."""
    terug = verhuis_terug([Advies], van=van, naar=naar, ids=ids)
    regels = Gebeurtenis.objects.filter(
        gemeente_id=van.gemeente_id, dossier_id=van.id, kenmerk=g.AdviesStap.code,
        gegevens__advies_id__in=terug[Advies],
    )  # fmt: skip
    return list(regels.values_list("id", flat=True))


ADVIEZEN = Meeganger(_heen, _terug)
