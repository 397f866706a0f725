# SPDX-License-Identifier: EUPL-1.2
"""Reads of the traject: the hours book, DUO's institutions, and how far each delivery is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten.berichten import uit_dict as bericht_uit
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Identificatie
from meedoen.regie.dossiers.queries.tijdlijn import gecorrigeerd
from meedoen.regie.trajecten.models import Instelling
from meedoen.regie.uitgaand.models import Bericht, Poging

_SOORTEN = ("duo.aanbod", "duo.aanbod_verwijderen", "duo.pvt", "duo.map", "duo.zroute", "duo.uren",
            "duo.lbt_nummer_verwijderen")  # fmt: skip


class UrenRegel(NamedTuple):
    """One row of the hours book. `geldt`: not corrected since; `verbetering`: it took the place of another."""

    id: UUID
    feit: g.UrenGeboekt
    door: str
    geldt: bool
    verbetering: bool


def urenregels(scope: Scope, dossier: Dossier) -> list[UrenRegel]:
    """Return the hours book of one dossier, newest period first; rows that no longer count included."""
    rijen = list(
        Gebeurtenis.objects.filter(
            gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, kenmerk=g.UrenGeboekt.code
        ).order_by("-geldig_op", "-vastgelegd_op", "-id")
    )
    weg = gecorrigeerd(dossier, [rij.id for rij in rijen])
    uit = []
    for rij in rijen:
        feit = g.uit_dict(rij.kenmerk, rij.gegevens)
        assert isinstance(feit, g.UrenGeboekt)
        uit.append(UrenRegel(rij.id, feit, rij.door, rij.id not in weg, rij.corrigeert_id is not None))
    return uit


def urenregel(scope: Scope, dossier: Dossier, regel_id: UUID) -> UrenRegel | None:
    """Return one row of the hours book that still counts and has hours, or None."""
    return next((r for r in urenregels(scope, dossier) if r.id == regel_id and r.geldt and r.feit.uren), None)


def instellingen(*, ook: str = "") -> list[Instelling]:
    """Return the institutions DUO lists now, by name, and the one with number `ook` if it is no longer there."""
    rijen = Instelling.objects.filter(Q(weg_sinds__isnull=True) | Q(instellingsnummer=ook))
    return list(rijen.order_by("naam", "instellingsnummer"))


def leveringen(scope: Scope, dossier: Dossier) -> Mapping[str, Bericht]:
    """Return per delivery (`Bericht.betreft`) the last message about it."""
    rijen = Bericht.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, soort__in=_SOORTEN).order_by(
        "gelegd_op", "id"
    )
    return {bericht_uit(rij.inhoud).betreft: rij for rij in rijen}


def is_nooit_aangekomen(dossier: Dossier, betreft: str) -> bool:
    """Say whether DUO surely has nothing of this delivery: all we sent was refused, or never left.

    Without any message we don't know; a withdrawn one may have arrived when its outcome was unknown.
    """
    rijen = Bericht.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, soort__in=_SOORTEN)
    over = [rij for rij in rijen if bericht_uit(rij.inhoud).betreft == betreft]
    if not over or any(rij.staat not in ("geweigerd", "ingetrokken") for rij in over):
        return False
    aangekomen = Poging.objects.filter(
        gemeente_id=dossier.gemeente_id, bericht_id__in=[rij.id for rij in over],
        uitkomst__in=("gelukt", "onbekend", "nagekeken"),
    )  # fmt: skip
    return not aangekomen.exists()


def bsn(dossier: Dossier) -> str | None:
    """Return the BSN of this dossier, if known."""
    return (
        Identificatie.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
        .values_list("bsn", flat=True)
        .first()
    )
