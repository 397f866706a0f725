# SPDX-License-Identifier: EUPL-1.2
"""Book an interpreter for a talk, and lay down how that went."""

from __future__ import annotations

from datetime import date, time
from typing import Final
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen import TolkStand
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Feit, houd_vast, leg_alles_vast
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.tolken.fouten import TolkWeigering
from meedoen.regie.tolken.models import Boeking, Wijze

OPEN: Final = (TolkStand.GEVRAAGD.value, TolkStand.BEVESTIGD.value)
ACHTERAF: Final = (TolkStand.KWAM, TolkStand.KWAM_NIET)


@transaction.atomic
def boek(
    *, scope: Scope, dossier: Dossier, datum: date, begin: time, minuten: int, taal: str, wijze: Wijze, plek: str,
    bureau: str = "",
) -> Boeking:  # fmt: skip
    """Keep that an interpreter was asked for a talk. Raise `TolkWeigering` for a day that is past, and for two at once.

    Nothing is sent: who books calls the agency, or gives it the sheet with the appointment alone.
    """
    nu = _begin(scope, dossier)
    if datum < scope.vandaag:
        raise TolkWeigering("verleden", veld="datum")
    eigen = Boeking.objects.filter(gemeente_id=nu.gemeente_id, dossier_id=nu.id, stand__in=OPEN)
    if eigen.filter(datum=datum, begin=begin).exists():
        raise TolkWeigering("dubbel", veld="begin")
    rij = Boeking.objects.create(
        id=nieuw_id(), gemeente_id=nu.gemeente_id, dossier_id=nu.id, datum=datum, begin=begin, minuten=minuten,
        taal=taal.strip(), wijze=wijze, plek=plek.strip(), bureau=bureau.strip(), stand=TolkStand.GEVRAAGD.value,
        gemaakt_op=scope.nu, gemaakt_door=scope.naam,
    )  # fmt: skip
    _leg_neer(scope, nu, rij)
    return rij


@transaction.atomic
def leg_stand_vast(*, scope: Scope, dossier: Dossier, boeking_id: UUID, stand: TolkStand, kenmerk: str = "") -> Boeking:
    """Lay down that a booking was confirmed or cancelled, or afterwards whether the interpreter came.

    Raise `TolkWeigering` for one that is settled, and for an outcome before the day itself.
    """
    nu = _begin(scope, dossier)
    eigen = Boeking.objects.filter(gemeente_id=nu.gemeente_id, dossier_id=nu.id, stand__in=OPEN)
    rij = eigen.filter(id=boeking_id).first()
    if rij is None or stand.value == rij.stand:
        raise TolkWeigering("weg")
    if stand in ACHTERAF and rij.datum > scope.vandaag:
        raise TolkWeigering("nog_niet", veld="stand")
    rij.stand, rij.kenmerk = stand.value, kenmerk.strip() or rij.kenmerk
    rij.save(update_fields=["stand", "kenmerk"])
    _leg_neer(scope, nu, rij)
    return rij


def _begin(scope: Scope, dossier: Dossier) -> Dossier:
    if not mag_in(scope, Handeling.BEGELEIDING_BIJHOUDEN, dossier.gemeente_id):
        raise TolkWeigering("mag_niet")
    nu = houd_vast(scope=scope, dossier=dossier)
    if nu.gesloten_op is not None:
        raise TolkWeigering("gesloten")
    return nu


def _leg_neer(scope: Scope, dossier: Dossier, rij: Boeking) -> None:
    feit = g.TolkGeboekt(boeking_id=rij.id, datum=rij.datum, stand=TolkStand(rij.stand))
    leg_alles_vast(scope=scope, dossier=dossier, feiten=[Feit(feit, scope.vandaag, g.Bron.MEDEWERKER)])
