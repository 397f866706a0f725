# SPDX-License-Identifier: EUPL-1.2
"""Activities go along when two dossiers of one person become one, and back when that is undone."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Meeganger, verhuis, verhuis_terug
from meedoen.regie.vervolg.models import Activiteit


def _heen(scope: Scope, van: Dossier, naar: Dossier) -> list[UUID]:
    return verhuis((Activiteit,), van=van, naar=naar)


def _terug(scope: Scope, van: Dossier, naar: Dossier, ids: Collection[UUID]) -> list[UUID]:
    verhuis_terug((Activiteit,), van=van, naar=naar, ids=ids)
    return []


VERVOLG = Meeganger(_heen, _terug)
