# SPDX-License-Identifier: EUPL-1.2
"""Reads of plans. Each names the gemeente: that keeps the index usable; Row-Level Security guards."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from meedoen.domein.toegang import Scope
from meedoen.regie.databank.vaste_vraag import van_dossier, vaste_vraag
from meedoen.regie.dossiers.models import Dossier, Gezinslid, Identificatie, Startniveau
from meedoen.regie.plannen.models import Afspraak, Pip

OPEN = ("concept", "ter_vaststelling")


class Plannen(NamedTuple):
    """All versions of one dossier: the one in the making, the one in force, and all that were adopted."""

    concept: Pip | None
    geldend: Pip | None
    versies: tuple[Pip, ...]


@van_dossier
def _versies(gemeente_id: int, dossier_id: UUID) -> QuerySet[Pip]:
    rijen = Pip.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id).exclude(staat="weggegooid")
    return rijen.select_related("besluit").defer("besluit__ontvangstbewijs").order_by("-versie")


@vaste_vraag
def _afspraken(gemeente_id: int, pip_id: UUID) -> QuerySet[Afspraak]:
    return Afspraak.objects.filter(gemeente_id=gemeente_id, pip_id=pip_id)


def plannen(scope: Scope, dossier: Dossier) -> Plannen:
    """Return all versions, newest first, in one query."""
    alle = _versies(dossier.gemeente_id, dossier.id)
    return Plannen(
        concept=next((pip for pip in alle if pip.staat in OPEN), None),
        geldend=next((pip for pip in alle if pip.staat == "vastgesteld"), None),
        versies=tuple(pip for pip in alle if pip.staat not in OPEN),
    )


def afspraken(scope: Scope, pip: Pip) -> list[Afspraak]:
    """Return the agreements of one version in their order."""
    return _afspraken(pip.gemeente_id, pip.id)


def kinderen(scope: Scope, dossier: Dossier) -> list[Gezinslid]:
    """Return the children that live with this person, youngest last."""
    return list(
        Gezinslid.objects.filter(
            gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, relatie="kind", woont_bij=True
        ).order_by("geboortedatum", "id")
    )


def startniveau(scope: Scope, dossier: Dossier) -> Startniveau | None:
    """Return where this person begins, if known and within reach of this scope."""
    return Startniveau.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id).first()


def bsn(scope: Scope, dossier: Dossier) -> str | None:
    """Return the BSN of this dossier, if known."""
    return (
        Identificatie.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
        .values_list("bsn", flat=True)
        .first()
    )
