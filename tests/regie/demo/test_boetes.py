# SPDX-License-Identifier: EUPL-1.2
"""Three people of Baarn with a boeteprocedure of article 23: what each role has to look at in the demo."""

from __future__ import annotations

import psycopg

from meedoen.domein.boetes import Boete
from meedoen.regie.besluiten.bewijs import herreken
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.demo.boetes import leg_boetes_op
from meedoen.regie.demo.medewerkers import consulenten
from meedoen.regie.demo.plangesprekken import BAARN, werkt
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving.models import Betaling, Boetebedrag, Boeteprocedure
from meedoen.regie.web.toegang import met_scope
from tests.conftest import NU, VANDAAG
from tests.regie.demo.conftest import Demo


def test_each_of_the_three_stands_somewhere_else(demo: Demo) -> None:
    assert demo.boetes == 3
    # The worker sees no amounts; a consulent does.
    with met_scope(werkt(consulenten(BAARN)[0], NU)):
        rijen = list(Boeteprocedure.objects.filter(grond="23").order_by("begonnen_op"))
        betaalt, bezwaar, voornemen = (_boete(rij) for rij in rijen)
        bedrag = Boetebedrag.objects.get(procedure_id=betaalt.id)
        betaald = sum(rij.centen for rij in Betaling.objects.filter(procedure_id=betaalt.id))
        assert 0 < betaald < bedrag.centen and bedrag.regeling_termijnen
        assert betaalt.uitstel_tot == bedrag.regeling_tot and betaalt.uitstel_tot > VANDAAG
        assert betaalt.deel_gemist(VANDAAG) and betaalt.navraag_op is None
        gemaakt = Bezwaar.objects.get(besluit_soort="boete")
        assert gemaakt.besluit_id == rijen[1].besluit_id and bezwaar.bezwaar_loopt and gemaakt.tijdig
        assert gemaakt.ontvangst_brief is not None
        assert voornemen.loopt and voornemen.beboet_op is None and rijen[2].zienswijze_tot > VANDAAG
        assert all(rij.rapport_door != rij.besloten_door for rij in rijen)
        for rij in rijen[:2]:
            ontvangstbewijs = Besluit.objects.get(id=rij.besluit_id).ontvangstbewijs
            assert herreken(ontvangstbewijs) == () and ontvangstbewijs["uitkomst"]


def _boete(rij: Boeteprocedure) -> Boete:
    feiten = dossierfeiten(Dossier.objects.get(gemeente_id=rij.gemeente_id, id=rij.dossier_id))
    return next(boete for boete in feiten.boetes if boete.id == rij.id)


def test_a_second_start_fines_nobody(demo: Demo) -> None:
    with psycopg.connect(demo.beheer) as verbinding:
        assert leg_boetes_op(verbinding, nu=NU) == 0
