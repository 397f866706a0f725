# SPDX-License-Identifier: EUPL-1.2
"""Verzoeken go along when two dossiers of one person become one, and back when that is undone."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import Meeganger, verhuis, verhuis_terug
from meedoen.regie.verzoeken.models import Verzoek


def _heen(scope: Scope, van: Dossier, naar: Dossier) -> list[UUID]:
    """Move all verzoeken of `van`."""
    return verhuis([Verzoek], van=van, naar=naar)


def _terug(scope: Scope, van: Dossier, naar: Dossier, ids: Collection[UUID]) -> list[UUID]:
    """Move those verzoeken of `van` back to `naar`; return the rows of the tijdlijn of `van` about them."""
    terug = verhuis_terug([Verzoek], van=van, naar=naar, ids=ids)
    regels = Gebeurtenis.objects.filter(
        gemeente_id=van.gemeente_id, dossier_id=van.id, kenmerk=g.VerzoekStap.code,
        gegevens__verzoek_id__in=terug[Verzoek],
    )  # fmt: skip
    return list(regels.values_list("id", flat=True))


VERZOEKEN = Meeganger(_heen, _terug)
