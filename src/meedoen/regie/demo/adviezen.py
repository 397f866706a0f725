# SPDX-License-Identifier: EUPL-1.2
"""An advice to DUO in the demo: asked by somebody of Baarn, and still to be weighed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import psycopg

from meedoen.domein.gebeurtenissen import Adviesvrager
from meedoen.regie.adviezen.services import neem_op
from meedoen.regie.demo.medewerkers import consulenten
from meedoen.regie.demo.plangesprekken import BAARN, werkt
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.web.toegang import met_scope


def vraag_advies(verbinding: psycopg.Connection[tuple[Any, ...]], *, nu: datetime) -> int:
    """Let one person of Baarn ask for an advice, once; return how many. `verbinding` passes RLS."""
    er = verbinding.execute("select 1 from adviezen_advies where gemeente_id = %s limit 1", [BAARN]).fetchone()
    if er is not None:
        return 0
    with met_scope(werkt(consulenten(BAARN)[0], nu)) as scope:
        mensen = Dossier.objects.filter(gemeente_id=BAARN, gesloten_op=None, naam_bekend=True, fase="traject")
        dossier = mensen.order_by("-nummer").first()
        if dossier is None:
            return 0
        gevraagd = scope.vandaag - timedelta(days=6)
        neem_op(scope=scope, dossier=dossier, door=Adviesvrager.INBURGERAAR, gevraagd_op=gevraagd)
    return 1
