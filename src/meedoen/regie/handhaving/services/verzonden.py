# SPDX-License-Identifier: EUPL-1.2
"""What the letter of a fine going out means: from that day it is in force, and the terms of it run."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from meedoen.domein.gebeurtenissen import Boeteactie
from meedoen.domein.toegang import Scope
from meedoen.recht.wi2021.boete import nieuwe_termijn_intake
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving.bezwaar import BOETE
from meedoen.regie.handhaving.models import Boeteprocedure
from meedoen.regie.handhaving.services import basis


def boete_bekend(scope: Scope, dossier: Dossier, besluit: Besluit, dag: date) -> Mapping[str, Any]:
    """Lay down that the fine of this besluit was made known on this day; see `bij_verzending`."""
    if besluit.soort != BOETE:
        return {}
    rij = Boeteprocedure.objects.get(gemeente_id=dossier.gemeente_id, besluit_id=besluit.id)
    zaak = basis.maak_zaak(scope, dossier, rij, dossierfeiten(dossier))
    # A new term stands in the letter of a fine whose intake was not done when it was decided.
    met_termijn = besluit.ontvangstbewijs["uitkomst"].get("nieuwe_termijn_tot_en_met")
    tot = nieuwe_termijn_intake(dag).waarde if met_termijn else None
    basis.op_tijdlijn(scope, zaak, Boeteactie.BEBOET, dag, tot=tot)
    return {}
