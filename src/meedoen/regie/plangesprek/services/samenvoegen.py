# SPDX-License-Identifier: EUPL-1.2
"""What was discussed and signed goes along when two dossiers of one person become one, and back."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final
from uuid import UUID

from django.db.models import Model

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import Meeganger, verhuis, verhuis_terug
from meedoen.regie.plangesprek.models import Handtekening, Plangesprek

_TABELLEN: Final[tuple[type[Model], ...]] = (Plangesprek, Handtekening)


def _heen(scope: Scope, van: Dossier, naar: Dossier) -> list[UUID]:
    """Move all rows. Two versions can then have one number; their days tell them apart."""
    return verhuis(_TABELLEN, van=van, naar=naar)


def _terug(scope: Scope, van: Dossier, naar: Dossier, ids: Collection[UUID]) -> list[UUID]:
    """Move those rows of `van` back to `naar`; return the rows of the tijdlijn of `van` that tell of them."""
    terug = verhuis_terug(_TABELLEN, van=van, naar=naar, ids=ids)
    regels = Gebeurtenis.objects.filter(
        gemeente_id=van.gemeente_id, dossier_id=van.id, kenmerk__in=(g.PlanBesproken.code, g.PlanGetekend.code),
        gegevens__gesprek_id__in=terug[Plangesprek],
    )  # fmt: skip
    return list(regels.values_list("id", flat=True))


PLANGESPREK = Meeganger(_heen, _terug)
