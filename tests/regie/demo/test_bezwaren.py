# SPDX-License-Identifier: EUPL-1.2
"""One person of Baarn objects to the plan: heard by the jurist, and still to be decided."""

from __future__ import annotations

import psycopg

from meedoen.domein.toegang import Rol
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.demo.bezwaren import maak_bezwaar
from meedoen.regie.demo.medewerkers import medewerkers
from meedoen.regie.demo.plangesprekken import BAARN, werkt
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving import queries
from meedoen.regie.web.toegang import met_scope
from tests.conftest import NU, VANDAAG
from tests.regie.demo.conftest import Demo


def test_the_jurist_has_a_bezwaar_against_a_plan_to_decide_on(demo: Demo) -> None:
    assert demo.bezwaren == 1
    jurist = next(mens for mens in medewerkers() if mens.rol is Rol.JURIST and BAARN in mens.gemeenten)
    with met_scope(werkt(jurist, NU)):
        rij = Bezwaar.objects.get(besluit_soort="pip")
        assert (rij.besluit_soort, rij.tijdig, rij.loopt) == ("pip", True, True)
        assert rij.gehoord_op is not None and rij.gehoord_op < VANDAAG < rij.uiterlijk
        assert jurist.id not in (rij.besluit_door, rij.voorbereid_door)
        assert rij.id in {zaak.id for zaak in queries.lopende_zaken(hoogstens=50)}
        assert queries.zaakbrieven(Dossier.objects.get(gemeente_id=BAARN, id=rij.dossier_id))["bezwaar", rij.id]


def test_a_second_start_makes_no_second_one(demo: Demo) -> None:
    with psycopg.connect(demo.beheer) as verbinding:
        assert maak_bezwaar(verbinding, nu=NU) == 0
