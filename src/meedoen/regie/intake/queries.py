# SPDX-License-Identifier: EUPL-1.2
"""Reads of the intake. Row-Level Security leaves out answers on health for who may not see health."""

from __future__ import annotations

from uuid import UUID

from meedoen.regie.databank.vaste_vraag import eerste, tabel_van_dossier
from meedoen.regie.dossiers.models import Dossier, Gezinslid, Gezondheid, Startniveau
from meedoen.regie.intake.models import Aantekening, Afrondingsvoorstel, Antwoord, Intake, Leerbaarheidstoets, Oproep

_intake = tabel_van_dossier(Intake)
_antwoorden = tabel_van_dossier(Antwoord)
_aantekeningen = tabel_van_dossier(Aantekening)
_lbt = tabel_van_dossier(Leerbaarheidstoets)
_startniveau = tabel_van_dossier(Startniveau)
_gezondheid = tabel_van_dossier(Gezondheid)
_gezin = tabel_van_dossier(Gezinslid)


def _van(dossier: Dossier) -> dict[str, object]:
    return {"gemeente_id": dossier.gemeente_id, "dossier_id": dossier.id}


def afspraken(dossier: Dossier) -> dict[UUID, Oproep]:
    """Return where and when each talk is, by the id of the row on the tijdlijn."""
    rijen = Oproep.objects.filter(**_van(dossier)).defer("brief__pdf")
    return {rij.gebeurtenis_id: rij for rij in rijen}


def intake(dossier: Dossier) -> Intake | None:
    """Return what is kept around the talk, or None before it began."""
    return eerste(_intake(dossier.gemeente_id, dossier.id))


def voorstellen(dossier: Dossier) -> list[Afrondingsvoorstel]:
    """Return the proposals to complete the intake without the person, newest first."""
    return list(Afrondingsvoorstel.objects.filter(**_van(dossier)).order_by("-voorgelegd_op", "-id"))


def antwoorden(dossier: Dossier) -> dict[str, Antwoord]:
    """Return the answers of this dossier by question."""
    return {rij.vraag: rij for rij in _antwoorden(dossier.gemeente_id, dossier.id)}


def aantekeningen(dossier: Dossier) -> dict[str, Aantekening]:
    """Return the notes of this dossier by question."""
    return {rij.vraag: rij for rij in _aantekeningen(dossier.gemeente_id, dossier.id)}


def lbt(dossier: Dossier) -> Leerbaarheidstoets | None:
    """Return what DUO says of the leerbaarheidstoets."""
    return eerste(_lbt(dossier.gemeente_id, dossier.id))


def startniveau(dossier: Dossier) -> Startniveau | None:
    """Return the start level, or None while nothing is known (or this scope may not see it)."""
    return eerste(_startniveau(dossier.gemeente_id, dossier.id))


def gezondheid(dossier: Dossier) -> Gezondheid | None:
    """Return the row of the field group health, or None."""
    return eerste(_gezondheid(dossier.gemeente_id, dossier.id))


def gezin(dossier: Dossier) -> list[Gezinslid]:
    """Return the household."""
    return _gezin(dossier.gemeente_id, dossier.id)
