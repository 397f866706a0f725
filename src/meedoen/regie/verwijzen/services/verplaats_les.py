# SPDX-License-Identifier: EUPL-1.2
"""Moving the lessons or a course of one person to another provider: end and place, in one act."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from meedoen.domein.toegang import Scope
from meedoen.domein.verwijzen import onthult
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.organisaties.models import Organisatie
from meedoen.regie.organisaties.queries import partners_van
from meedoen.regie.trajecten.models import Plaatsing
from meedoen.regie.trajecten.services import TrajectWeigering, beeindig_plaatsing, plaats
from meedoen.regie.verwijzen.overgangen import LES
from meedoen.regie.verwijzen.services.fouten import VerwijsWeigering
from meedoen.regie.verwijzen.services.verwijzen import eis_contract


@transaction.atomic
def verplaats_les(
    *, scope: Scope, dossier: Dossier, plaatsing_id: UUID, organisatie_id: UUID, vanaf: date, reden: str,
    boven_contract: bool = False,
) -> Plaatsing:  # fmt: skip
    """End a placement on `vanaf` and place the person at another provider from that day, for the same course.

    From that day the old provider sees nothing of it, and the new one sees what its purpose needs; both systems hear
    it. What DUO knows as aanbod hangs on the school and does not move. Raise `VerwijsWeigering`; then nothing happened.
    """
    oud = Plaatsing.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, id=plaatsing_id).first()
    if oud is None or (oud.tot is not None and oud.tot <= scope.vandaag):
        raise VerwijsWeigering("les_weg")
    if oud.organisatie_id == organisatie_id:
        raise VerwijsWeigering("zelfde_organisatie", veld="organisatie")
    if oud.tot is not None and oud.tot <= vanaf:
        raise VerwijsWeigering("les_stopt_al", veld="vanaf", dag=oud.tot)
    dag = max(vanaf, oud.vanaf)
    eis_contract(dossier.gemeente_id, organisatie_id, dag, boven_contract=boven_contract, taak=LES)
    try:
        beeindig_plaatsing(scope=scope, dossier=dossier, plaatsing_id=oud.id, tot=dag, reden=reden)
        return plaats(
            scope=scope, dossier=dossier, organisatie_id=organisatie_id, vanaf=dag, tot=oud.tot,
            leerroute=oud.leerroute, cursus=oud.cursus,
        )  # fmt: skip
    except TrajectWeigering as fout:
        raise VerwijsWeigering(_CODES.get(fout.code, "ging_mis")) from fout


_CODES = {
    "plaatsing_dubbel": "les_al",
    "plaatsing_weg": "les_weg",
    "gesloten": "gesloten",
    "mag_niet": "mag_niet",
    "aanbieder_onbekend": "organisatie_onbekend",
}


def keur_aanbieder(gemeente_id: int, organisatie_id: UUID, vandaag: date) -> None:
    """Refuse a provider that this gemeente does not work with, or whose name reveals something."""
    rij = Organisatie.objects.filter(id=organisatie_id).first()
    if rij is None or rij.id not in dict(partners_van(gemeente_id, vandaag)):
        raise VerwijsWeigering("organisatie_onbekend", veld="naar")
    if rij.alleen_gids or onthult(rij.naam):
        raise VerwijsWeigering("alleen_gids", veld="naar")
