# SPDX-License-Identifier: EUPL-1.2
"""Bookings go along when two dossiers of one person become one, and back."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import Meeganger, verhuis_terug
from meedoen.regie.tolken.models import Boeking


def _heen(scope: Scope, van: Dossier, naar: Dossier) -> list[UUID]:
    """Move all rows. One for a talk that has an interpreter in both stays behind."""
    hun, ons = (Boeking.objects.filter(gemeente_id=van.gemeente_id, dossier_id=d.id) for d in (van, naar))
    er = set(ons.values_list("datum", "begin"))
    ids = [rij.id for rij in hun.order_by("id") if (rij.datum, rij.begin) not in er]
    hun.filter(id__in=ids).update(dossier_id=naar.id)
    return ids


def _terug(scope: Scope, van: Dossier, naar: Dossier, ids: Collection[UUID]) -> list[UUID]:
    """Move those rows of `van` back to `naar`; return the rows of the tijdlijn of `van` that tell of them."""
    terug = verhuis_terug((Boeking,), van=van, naar=naar, ids=ids)
    regels = Gebeurtenis.objects.filter(
        gemeente_id=van.gemeente_id, dossier_id=van.id, kenmerk=g.TolkGeboekt.code,
        gegevens__boeking_id__in=terug[Boeking],
    )  # fmt: skip
    return list(regels.values_list("id", flat=True))


TOLKEN = Meeganger(_heen, _terug)
