# SPDX-License-Identifier: EUPL-1.2
"""One look by break-glass in the demo, for the teamleider of Baarn to judge."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import psycopg

from meedoen.domein.toegang import Rol, Scope, veldgroepen
from meedoen.regie.demo.medewerkers import medewerkers
from meedoen.regie.inzage import services
from meedoen.regie.web.toegang import met_scope

_BAARN = 308
_REDEN = "Een brief staat twee keer in de lijst. Nagekeken welke de goede is, op verzoek van de consulent."
_WELK = """
select nummer from dossiers_dossier
where gemeente_id = %s and fase = 'traject' and gesloten_op is null order by nummer limit 1
"""


def breek_het_glas(verbinding: psycopg.Connection[tuple[object, ...]], *, nu: datetime) -> None:
    """Let the functioneel beheerder read one dossier of Baarn, and stop. `verbinding` passes RLS."""
    rij = verbinding.execute(_WELK, [_BAARN]).fetchone()
    if rij is None:
        return
    begin = nu - timedelta(minutes=30)
    (beheerder,) = (mens for mens in medewerkers() if mens.rol is Rol.BEHEERDER)
    scope = Scope(
        medewerker_id=beheerder.id,
        naam=beheerder.naam,
        rol=Rol.BEHEERDER,
        gemeenten=beheerder.gemeenten,
        veldgroepen=veldgroepen(Rol.BEHEERDER),
        herkomst="demo",
        vandaag=begin.date(),
        nu=begin,
        doel="beheer",
    )
    later = replace(scope, nu=begin + timedelta(minutes=10))
    with met_scope(scope):
        inzage = services.breek(scope=scope, gemeente_id=_BAARN, reden=_REDEN, uren=1, nummer=str(rij[0]))
        services.stop(scope=later, inzage_id=inzage.id)
