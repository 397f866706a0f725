# SPDX-License-Identifier: EUPL-1.2
"""What every act of voorlichting has in common: may it, and where it is laid down."""

from __future__ import annotations

from datetime import date

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag_in
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Feit, leg_alles_vast
from meedoen.regie.logboek.services import log
from meedoen.regie.voorlichting.services.fouten import VoorlichtingWeigering

GEZONDHEID = Veldgroep.GEZONDHEID.value
GEWOON = Veldgroep.BEGELEIDING.value


def eis_mag(scope: Scope, gemeente_id: int) -> None:
    """Refuse who may not keep guidance here."""
    if not mag_in(scope, Handeling.BEGELEIDING_BIJHOUDEN, gemeente_id):
        raise VoorlichtingWeigering("mag_niet")


def leg_neer(scope: Scope, dossier: Dossier, veldgroep: str, wat: str, dag: date, feit: g.Gegevens | None) -> None:
    """Lay down a fact on the tijdlijn; of a kind about health nothing but a line in the logboek."""
    if feit is not None and veldgroep == GEWOON:
        leg_alles_vast(scope=scope, dossier=dossier, feiten=[Feit(feit, dag, g.Bron.MEDEWERKER)])
        return
    log(scope=scope, handeling=wat, object="voorlichting", gemeente_id=dossier.gemeente_id, dossier_ids=[dossier.id])
