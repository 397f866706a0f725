# SPDX-License-Identifier: EUPL-1.2
"""What a consulent of Baarn wrote down for one person: a reason for more time, and a task of their own."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any, Final

import psycopg

from meedoen.domein.gebeurtenissen import VerlengingsgrondVastgelegd
from meedoen.domein.gebeurtenissen.voortgang import Bewijsstand
from meedoen.recht.wi2021.verlenging import Verlengingsgrond
from meedoen.regie.demo.boetes import SINDS
from meedoen.regie.demo.medewerkers import consulenten
from meedoen.regie.demo.plangesprekken import BAARN, werkt
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import herbereken, maak_eigen_taak
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.trajecten.services import leg_grond_vast
from meedoen.regie.web.toegang import met_scope

_WELK: Final = """
select d.id from dossiers_dossier d
where d.gemeente_id = %s and d.consulent_id = %s and d.fase = 'traject' and d.gesloten_op is null
  and d.gepauzeerd_sinds is null
  and exists (select from plannen_pip p where p.dossier_id = d.id and p.staat = 'vastgesteld' and p.dagtekening < %s)
order by d.nummer limit 1
"""
_UUR: Final = time(11, 20)
_WAT: Final = "Vraag de school wanneer de lessen weer beginnen"


def schrijf_op(verbinding: psycopg.Connection[tuple[Any, ...]], *, nu: datetime) -> int:
    """Lay down both for one dossier, some days ago, and return how many there were. `verbinding` passes RLS."""
    mens = consulenten(BAARN)[0]
    toen = datetime.combine(nu.date() - timedelta(days=5), _UUR, nu.tzinfo)
    vanaf = toen.date() - timedelta(days=35)
    rij = verbinding.execute(_WELK, [BAARN, mens.id, vanaf]).fetchone()
    if rij is None:
        return 0
    grond = VerlengingsgrondVastgelegd(
        grond_id=nieuw_id(), datum=toen.date(), grond=Verlengingsgrond.AANBIEDER, vanaf=vanaf,
        verteld_op=toen.date(), bewijs=Bewijsstand.DOSSIER, waar="Mail van de school, bij de brieven",
    )  # fmt: skip
    with met_scope(werkt(mens, toen)) as scope:
        dossier = Dossier.objects.select_related("gemeente").get(gemeente_id=BAARN, id=rij[0])
        leg_grond_vast(scope=scope, dossier=dossier, grond=grond)
        uiterlijk = nu.date() + timedelta(days=9)
        maak_eigen_taak(scope=scope, dossier=dossier, wat=_WAT, uiterlijk=uiterlijk, voor=mens.id)
    # Both computed clocks and tasks as of their own day.
    with met_scope(werkt(mens, nu)) as scope:
        herbereken(scope=scope, dossier=Dossier.objects.get(gemeente_id=BAARN, id=rij[0]))
    verbinding.execute(SINDS, [BAARN, rij[0], nu.date()])
    return 1
