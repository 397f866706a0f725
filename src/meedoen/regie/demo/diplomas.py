# SPDX-License-Identifier: EUPL-1.2
"""Foreign diplomas in the demo: one that IDW looks at, one that came back."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

import psycopg

from meedoen.domein.gebeurtenissen import Onderwijsniveau, Waarderingstand
from meedoen.regie.demo.medewerkers import consulenten
from meedoen.regie.demo.plangesprekken import BAARN, werkt
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.intake.services import leg_antwoord_vast, vraag_waardering
from meedoen.regie.web.toegang import met_scope

_WELKE: Final = (("Bachelor scheikunde", "Syrië", 20), ("Elektromonteur", "Eritrea", 55))


def laat_waarderen(verbinding: psycopg.Connection[tuple[Any, ...]], *, nu: datetime) -> None:
    """Let two people of Baarn have a diploma valued, once. `verbinding` passes RLS."""
    er = verbinding.execute(
        "select 1 from dossiers_gebeurtenis where gemeente_id = %s and kenmerk = 'diplomawaardering_stap' limit 1",
        [BAARN],
    ).fetchone()
    if er is not None:
        return
    scope = werkt(consulenten(BAARN)[0], nu)
    with met_scope(scope):
        mensen = Dossier.objects.filter(gemeente_id=BAARN, gesloten_op=None, naam_bekend=True, fase="plan")
        for dossier, (diploma, land, dagen) in zip(mensen.order_by("nummer")[:2], _WELKE, strict=False):
            dag = scope.vandaag - timedelta(days=dagen)
            id_ = vraag_waardering(scope=scope, dossier=dossier, diploma=diploma, land=land, datum=dag)
            if dagen > 42:
                leg_antwoord_vast(
                    scope=scope, dossier=dossier, waardering_id=id_, stand=Waarderingstand.ONTVANGEN,
                    datum=scope.vandaag - timedelta(days=2), niveau=Onderwijsniveau.MBO_4, richting="techniek",
                )  # fmt: skip
