# SPDX-License-Identifier: EUPL-1.2
"""Lay a PIP for DUO in the outbox for some of the dossiers, as the act of deciding on it does; own process."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from meedoen.regie.databank.aansluiten import zet_klaar

if TYPE_CHECKING:
    from meedoen.domein.toegang import Scope
    from meedoen.regie.dossiers.models import Dossier


def main() -> int:
    """Give as many dossiers as the first argument says a PIP of today: of people who live in the gemeente."""
    zet_klaar()
    # After Django is ready: these import models.
    from meedoen.domein.fasen import Fase
    from meedoen.domein.toegang import Rol, veldgroepen
    from meedoen.regie.dossiers.models import Dossier
    from meedoen.regie.web import kalender
    from meedoen.regie.web.toegang import keten_scope, met_scope

    rijen = Dossier.objects.using("beheer").filter(fase=Fase.INTAKE).order_by("id").values_list("gemeente_id", "id")
    for gemeente_id, dossier_id in list(rijen[: int(sys.argv[1])]):
        nu = kalender.nu()
        keten = keten_scope(gemeente_id, nu=nu, vandaag=nu.date(), herkomst="meting", doel="snelheid meten")
        with met_scope(replace(keten, rol=Rol.CONSULENT, veldgroepen=veldgroepen(Rol.CONSULENT))) as scope:
            _plan(scope, Dossier.objects.get(gemeente_id=gemeente_id, id=dossier_id))
    return 0


def _plan(scope: Scope, dossier: Dossier) -> None:
    from meedoen.domein import gebeurtenissen as g
    from meedoen.domein.keten.berichten import PipBericht
    from meedoen.regie.dossiers.services import Feit, leg_alles_vast
    from meedoen.regie.uitgaand.services import leg_klaar

    dag, bsn = scope.vandaag, dossier.identificatie.bsn
    inhoud: tuple[g.Gegevens, ...] = (
        g.IntakeAfgerond(datum=dag, wijze=g.IntakeWijze.GESPREK),
        g.PipVastgesteld(dagtekening=dag, leerroute="Z", versie=1, bekendgemaakt_op=dag),
    )
    feiten = tuple(Feit(deel, dag, g.Bron.MEDEWERKER) for deel in inhoud)
    leg_alles_vast(scope=scope, dossier=dossier, feiten=feiten)
    assert bsn is not None
    pip = PipBericht(bsn=bsn, pip_versie=1, dagtekening=dag, leerroute="Z")
    leg_klaar(scope=scope, gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, bericht=pip)


if __name__ == "__main__":
    sys.exit(main())
