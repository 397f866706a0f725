# SPDX-License-Identifier: EUPL-1.2
"""What somebody does with the help: lessons, work, a course; and what came of it."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.vervolg.models import Activiteit, Soort
from meedoen.regie.vervolg.services import basis
from meedoen.regie.vervolg.services.fouten import VervolgWeigering

_EEN_DAG = timedelta(days=1)


@transaction.atomic
def voeg_activiteit_toe(
    *, scope: Scope, dossier: Dossier, soort: Soort, wat: str, vanaf: date, waar: str = "", uren: int | None = None
) -> Activiteit:
    """Keep an activity that began or will begin.

    Raise `VervolgWeigering` where no such help goes on, and for one that is kept already and goes on.
    """
    basis.eis_loopt(basis.begin(scope, dossier))
    loopt = Activiteit.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, tot__isnull=True)
    if loopt.filter(soort=soort.value, wat=wat.strip(), vanaf=vanaf).exists():
        raise VervolgWeigering("al_bewaard", veld="wat")
    rij = Activiteit.objects.create(
        id=nieuw_id(), gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, soort=soort.value, wat=wat.strip(),
        waar=waar.strip(), uren=uren, vanaf=vanaf, gemaakt_op=scope.nu, gemaakt_door=scope.naam,
    )  # fmt: skip
    _log(scope, dossier)
    return rij


@transaction.atomic
def rond_activiteit_af(
    *, scope: Scope, dossier: Dossier, activiteit_id: UUID, tot_en_met: date, uitkomst: str
) -> Activiteit:
    """Keep that an activity ended, and what came of it. Raise `VervolgWeigering` for one that is over already."""
    basis.eis_loopt(basis.begin(scope, dossier))
    eigen = Activiteit.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, tot__isnull=True)
    rij = eigen.filter(id=activiteit_id).first()
    if rij is None:
        raise VervolgWeigering("weg")
    if tot_en_met > scope.vandaag:
        raise VervolgWeigering("toekomst", veld="tot_en_met")
    if tot_en_met < rij.vanaf:
        raise VervolgWeigering("periode", veld="tot_en_met")
    rij.tot, rij.uitkomst = tot_en_met + _EEN_DAG, uitkomst.strip()
    rij.save(update_fields=["tot", "uitkomst"])
    _log(scope, dossier)
    return rij


def _log(scope: Scope, dossier: Dossier) -> None:
    log(scope=scope, handeling="vastleggen", object="vervolg: activiteit", gemeente_id=dossier.gemeente_id,
        dossier_ids=[dossier.id])  # fmt: skip
