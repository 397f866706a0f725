# SPDX-License-Identifier: EUPL-1.2
"""Lay down for what the person can ask DUO for more time, that they know it, and where the proof is."""

from __future__ import annotations

from dataclasses import replace
from typing import Final
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen.voortgang import Bewijsstand
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag_in, ziet
from meedoen.recht.wi2021.verlenging import Verlengingsgrond
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast
from meedoen.regie.trajecten.services import leveren
from meedoen.regie.trajecten.services.fouten import TrajectWeigering

_G: Final = Verlengingsgrond
ALLEEN_BIJ_MENS: Final = frozenset({_G.ZIEKTE, _G.OVERLIJDEN, _G.BEVALLING, _G.OPVANG, _G.BIJZONDER})
"""Of these the proof tells of health, safety or family. The person keeps it, and the gemeente does not."""


@transaction.atomic
def leg_grond_vast(*, scope: Scope, dossier: Dossier, grond: g.VerlengingsgrondVastgelegd) -> None:
    """Lay down a reason for more time, or change one (same `grond_id`). The same again changes nothing.

    Raise `TrajectWeigering` in a closed dossier, for who may not read of health, a reason that ends before it begins
    or still has to come, a day of telling that lies ahead or before it began, and proof that is not for us to keep.
    """
    if not mag_in(scope, Handeling.TRAJECT_BIJHOUDEN, dossier.gemeente_id):
        raise TrajectWeigering("mag_niet")
    if not ziet(scope, Veldgroep.GEZONDHEID, dossier.gemeente_id):
        raise TrajectWeigering("mag_niet")
    nu = houd_vast(scope=scope, dossier=dossier)
    if nu.gesloten_op is not None:
        raise TrajectWeigering("gesloten")
    if grond.vanaf > scope.vandaag:
        raise TrajectWeigering("grond_toekomst", veld="vanaf")
    if grond.tot_en_met is not None and grond.tot_en_met < grond.vanaf:
        raise TrajectWeigering("periode", veld="tot_en_met")
    if grond.verteld_op is not None and not grond.vanaf <= grond.verteld_op <= scope.vandaag:
        raise TrajectWeigering("grond_verteld", veld="verteld_op")
    if grond.bewijs is Bewijsstand.DOSSIER and grond.grond in ALLEEN_BIJ_MENS:
        raise TrajectWeigering("grond_bewijs_bij_mens", veld="bewijs")
    eerder = _bekend(nu, grond.grond_id)
    schoon = replace(grond, waar=grond.waar.strip(), datum=eerder.datum if eerder else scope.vandaag)
    if schoon != eerder:
        leveren.op_tijdlijn(scope, dossier, schoon, scope.vandaag)


@transaction.atomic
def laat_grond_vervallen(*, scope: Scope, dossier: Dossier, grond_id: UUID) -> None:
    """It was no reason after all. Raise `TrajectWeigering`, also where it is not there any more."""
    nu = houd_vast(scope=scope, dossier=dossier)
    eerder = _bekend(nu, grond_id)
    if eerder is None:
        raise TrajectWeigering("grond_weg")
    leg_grond_vast(scope=scope, dossier=dossier, grond=replace(eerder, vervalt=True))


def _bekend(dossier: Dossier, grond_id: UUID) -> g.VerlengingsgrondVastgelegd | None:
    return next((grond for grond in dossierfeiten(dossier).verlengingsgronden if grond.grond_id == grond_id), None)
