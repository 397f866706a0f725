# SPDX-License-Identifier: EUPL-1.2
"""Reads of decisions and letters. The PDF is never read with a list."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Prefetch

from meedoen.domein.toegang import Scope
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.databank.vaste_vraag import van_dossier
from meedoen.regie.dossiers.models import Dossier

_ZONDER_PDF = Brief.objects.defer("pdf", "gegevens").order_by("gemaakt_op", "id")
_MET_GEGEVENS = Brief.objects.defer("pdf").order_by("gemaakt_op", "id")


def besluiten(scope: Scope, dossier: Dossier) -> list[Besluit]:
    """Return the decisions of a dossier that this scope may see, newest first, each with its letters."""
    return list(
        Besluit.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
        .defer("ontvangstbewijs")
        .select_related("dossier")
        .prefetch_related(Prefetch("brief_set", queryset=_ZONDER_PDF))
        .order_by("-dagtekening", "-nummer")
    )


def besluit(scope: Scope, dossier: Dossier, besluit_id: UUID) -> Besluit:
    """Return one decision with its letters; raise `Besluit.DoesNotExist`."""
    return (
        Besluit.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
        .select_related("dossier")
        .prefetch_related(Prefetch("brief_set", queryset=_MET_GEGEVENS))
        .get(id=besluit_id)
    )


def in_verband(scope: Scope, dossier: Dossier, rij: Besluit) -> Besluit | None:
    """Return the besluit that this one withdraws, or by which it was withdrawn; at most one query."""
    zoek = {"id": rij.trekt_in} if rij.trekt_in else {"trekt_in": rij.id} if rij.staat == "ingetrokken" else None
    if zoek is None:
        return None
    rijen = Besluit.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, **zoek)
    return rijen.only("nummer").first()


_losse_brieven = van_dossier(
    lambda gemeente, id_: _ZONDER_PDF.filter(gemeente_id=gemeente, dossier_id=id_, besluit__isnull=True).order_by(
        "-gemaakt_op", "-id"
    )
)


def losse_brieven(scope: Scope, dossier: Dossier) -> list[Brief]:
    """Return the letters that belong to no besluit (oproep, waarschuwing, uitnodiging), newest first."""
    return _losse_brieven(dossier.gemeente_id, dossier.id)


def brief_pdf(scope: Scope, dossier: Dossier, brief_id: UUID) -> Brief:
    """Return one letter with its PDF; raise `Brief.DoesNotExist`."""
    return Brief.objects.get(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, id=brief_id)
