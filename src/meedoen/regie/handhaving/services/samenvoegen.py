# SPDX-License-Identifier: EUPL-1.2
"""Boeteprocedures go along when two dossiers of one person become one, and back when that is undone."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final
from uuid import UUID

from django.db.models import Model

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import Meeganger, Weigering, verhuis, verhuis_terug
from meedoen.regie.handhaving.models import Betaling, Boetebedrag, Boeteprocedure, Omstandigheid

_TABELLEN: Final[tuple[type[Model], ...]] = (Boeteprocedure, Omstandigheid, Boetebedrag, Betaling)


def _heen(scope: Scope, van: Dossier, naar: Dossier) -> list[UUID]:
    """Move all rows of `van`; raise `Weigering` when both had a boeteprocedure: their ladders can't be one."""
    procedures = Boeteprocedure.objects.filter(gemeente_id=van.gemeente_id)
    if all(procedures.filter(dossier_id=dossier.id).exists() for dossier in (van, naar)):
        raise Weigering("boete_in_beide")
    return verhuis(_TABELLEN, van=van, naar=naar)


def _terug(scope: Scope, van: Dossier, naar: Dossier, ids: Collection[UUID]) -> list[UUID]:
    """Move those rows of `van` back to `naar`; return the rows of the tijdlijn of `van` about these procedures."""
    terug = verhuis_terug(_TABELLEN, van=van, naar=naar, ids=ids)
    regels = Gebeurtenis.objects.filter(
        gemeente_id=van.gemeente_id, dossier_id=van.id, kenmerk=g.BoeteStap.code,
        gegevens__procedure_id__in=terug[Boeteprocedure],
    )  # fmt: skip
    return list(regels.values_list("id", flat=True))


HANDHAVING = Meeganger(_heen, _terug)
