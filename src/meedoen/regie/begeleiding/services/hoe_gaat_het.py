# SPDX-License-Identifier: EUPL-1.2
"""How it goes, in the eyes of the person: asked at fixed moments, never to be used against them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.begeleiding.models import HoeGaatHet
from meedoen.regie.begeleiding.schaal import ANTWOORDEN, VRAGEN, Vraag
from meedoen.regie.begeleiding.services import basis
from meedoen.regie.begeleiding.services.fouten import BegeleidWeigering
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import trek_regels_in
from meedoen.regie.organisaties.models import nieuw_id


@transaction.atomic
def bewaar_antwoorden(
    *, scope: Scope, dossier: Dossier, datum: date, antwoorden: Mapping[Vraag, int], woorden: str = ""
) -> HoeGaatHet:
    """Keep what the person answered on `datum`; on the tijdlijn stands only that it was asked.

    Without any answer it counts as asked too: nobody has to tell. Raise `BegeleidWeigering` for a day to come or one
    that was filled in already; ValueError for an answer that is not on the scale.
    """
    basis.begin(scope, dossier)
    basis.eis_geweest(scope, datum)
    if not (antwoorden.keys() <= VRAGEN.keys() and set(antwoorden.values()) <= ANTWOORDEN.keys()):
        raise ValueError("niet op de schaal")
    eigen = HoeGaatHet.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, weg_op__isnull=True)
    if eigen.filter(datum=datum).exists():
        raise BegeleidWeigering("meting_dubbel", veld="datum")
    rij = HoeGaatHet.objects.create(
        id=nieuw_id(), gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, datum=datum, woorden=woorden.strip(),
        antwoorden={vraag.value: antwoord for vraag, antwoord in antwoorden.items()}, gemaakt_op=scope.nu,
        gemaakt_door=scope.naam,
    )  # fmt: skip
    basis.op_tijdlijn(scope, dossier, (datum, g.HoeGaatHetGevraagd(datum=datum, antwoord_id=rij.id)))
    return rij


@transaction.atomic
def haal_antwoorden_weg(*, scope: Scope, dossier: Dossier, antwoord_id: UUID, reden: str) -> None:
    """Take back what was a mistake: the answers are wiped, its row on the tijdlijn counts no more."""
    basis.begin(scope, dossier)
    reden = basis.eis_reden(reden)
    eigen = HoeGaatHet.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, weg_op__isnull=True)
    if not eigen.filter(id=antwoord_id).update(weg_op=scope.nu, antwoorden={}, woorden=""):
        raise BegeleidWeigering("meting_weg")
    trek_regels_in(
        scope=scope, dossier=dossier, soort=g.HoeGaatHetGevraagd, veld="antwoord_id", id_=antwoord_id, reden=reden
    )
