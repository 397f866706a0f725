# SPDX-License-Identifier: EUPL-1.2
"""A difference with DUO on the pages: while it is there, and after it went away by itself."""

from datetime import date

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.services import Feit, corrigeer, herbereken, leg_alles_vast
from meedoen.regie.web.toegang import met_scope
from tests.conftest import SANNE, VANDAAG
from tests.regie.werkplek.hulp import keten, leg_neer, pagina, tekst, van, van_duo

pytestmark = pytest.mark.django_db
PLAN = date(2026, 11, 2)
ANDERS, GELIJK = (g.TermijnGesteld(start=date(2026, 11, 3), einde=date(2029, 11, dag)) for dag in (5, 3))
VLAG = "DUO heeft een andere einddatum dan wij"
REGEL = "Over het einde van de termijn is er geen verschil meer."


@pytest.fixture
def amira(scope_van) -> Dossier:
    plan = g.PipVastgesteld(dagtekening=PLAN, leerroute="B", versie=1, niveau="B1", bekendgemaakt_op=PLAN)
    intake = g.IntakeAfgerond(datum=PLAN, wijze=g.IntakeWijze.GESPREK)
    dossier = van(scope_van(SANNE), van_duo(voornamen="Amira", achternaam="Haddad"))
    leg_neer(scope_van(SANNE), dossier, intake, plan, dag=PLAN)
    return dossier


def _duo(dossier: Dossier, termijn: g.TermijnGesteld) -> None:
    with met_scope(keten()) as scope:
        leg_alles_vast(scope=scope, dossier=dossier, feiten=[Feit(termijn, VANDAAG, g.Bron.DUO)])


def _taken(scope_van) -> int:
    with met_scope(scope_van(SANNE)):
        return Taak.objects.filter(soort="verschil_termijn", open=True).count()


def test_a_later_answer_of_duo_takes_flag_and_task_away_and_the_tijdlijn_says_so(ingelogd, amira, scope_van) -> None:
    client = ingelogd(SANNE)
    _duo(amira, ANDERS)
    voor = tekst(pagina(client, f"/dossiers/{amira.id}")[0])
    assert VLAG in voor and "Andere einddatum bij DUO" in voor
    assert _taken(scope_van) == 1
    _duo(amira, GELIJK)
    na = tekst(pagina(client, f"/dossiers/{amira.id}")[0])
    assert VLAG not in na and f"Geen verschil meer met DUO {REGEL}" in na
    assert _taken(scope_van) == 0
    assert REGEL in tekst(pagina(client, f"/dossiers/{amira.id}/tijdlijn")[0])


def test_a_corrected_fact_does_so_too_and_its_withdrawal_brings_them_back(ingelogd, amira, scope_van) -> None:
    client = ingelogd(SANNE)
    _duo(amira, ANDERS)
    with met_scope(scope_van(SANNE)) as scope:
        rij = Gebeurtenis.objects.get(dossier=amira, kenmerk="termijn_gesteld")
        beter = corrigeer(scope=scope, dossier=amira, regel_id=rij.id, inhoud=GELIJK, reden="verkeerd gelezen")
    assert VLAG not in tekst(pagina(client, f"/dossiers/{amira.id}")[0])
    assert _taken(scope_van) == 0
    with met_scope(scope_van(SANNE)) as scope:
        corrigeer(scope=scope, dossier=amira, regel_id=beter.id, inhoud=None, reden="toch goed")
    assert VLAG in tekst(pagina(client, f"/dossiers/{amira.id}")[0])
    assert _taken(scope_van) == 1


def test_computing_again_writes_nothing_more(amira, scope_van) -> None:
    _duo(amira, ANDERS)
    _duo(amira, GELIJK)
    with met_scope(scope_van(SANNE)) as scope:
        voor = Gebeurtenis.objects.count()
        herbereken(scope=scope, dossier=amira)
        assert Gebeurtenis.objects.count() == voor


def test_a_difference_without_its_row_gets_one(amira, scope_van) -> None:
    """As in a dossier that an older version left behind."""
    _duo(amira, ANDERS)
    with met_scope(scope_van(SANNE)) as scope:
        rijen = Gebeurtenis.objects.filter(dossier=amira, kenmerk="verschil_termijn")
        (rij,) = rijen
        corrigeer(scope=scope, dossier=amira, regel_id=rij.id, inhoud=None, reden="proef")
        assert rijen.all().count() == 2
    assert _taken(scope_van) == 1
