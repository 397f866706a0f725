# SPDX-License-Identifier: EUPL-1.2
"""The page that withdraws a plan, and what the page of the plan says of a proposal to do so."""

from datetime import date

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.plannen import services
from meedoen.regie.web.toegang import met_scope
from tests.conftest import KARIN, SANNE, VANDAAG
from tests.regie.plannen.conftest import intake_klaar, van_twee, vul

pytestmark = pytest.mark.django_db


@pytest.fixture
def van_twee_mensen(scope_van):
    """A plan that two people adopted: its dossier, besluit and address."""
    with met_scope(scope_van(SANNE)) as scope:
        dossier = intake_klaar(scope)
        services.begin_pip(scope=scope, dossier=dossier)
        vul(scope, dossier)
        return dossier, van_twee(scope, dossier), f"/dossiers/{dossier.id}/plan"


def test_both_people_see_the_proposal_where_the_plan_is(van_twee_mensen, scope_van, ingelogd) -> None:
    dossier, besluit, plan = van_twee_mensen
    assert "Plan intrekken</a>" in ingelogd(SANNE).get(plan).text
    with met_scope(scope_van(SANNE)) as scope:
        services.leg_intrekking_voor(scope=scope, dossier=dossier, besluit=besluit, reden="Verkeerde persoon.")
    for wie, kop, knop in (
        (KARIN, f"{SANNE.naam} stelt voor om dit plan in te trekken", "Plan intrekken</button>"),
        (SANNE, "Je stelt voor om dit plan in te trekken", "Voorstel wijzigen</button>"),
    ):
        client = ingelogd(wie)
        blad = client.get(plan).text
        assert kop in blad and "De reden: Verkeerde persoon. Een collega beslist." in blad
        assert f'href="{plan}/intrekken"' in blad and "Plan intrekken</a>" not in blad
        assert knop in client.get(f"{plan}/intrekken").text


def test_after_the_term_of_duo_the_page_sends_back_with_the_reason(van_twee_mensen, scope_van, ingelogd) -> None:
    dossier, _, plan = van_twee_mensen
    client = ingelogd(SANNE)
    assert client.get(f"{plan}/intrekken").status_code == 200
    with met_scope(scope_van(SANNE)) as scope:
        termijn = g.TermijnGesteld(start=VANDAAG, einde=date(2029, 11, 23))
        leg_vast(scope=scope, dossier=dossier, geldig_op=VANDAAG, bron=g.Bron.DUO, inhoud=termijn)
    blad = client.get(f"{plan}/intrekken", follow=True)
    assert blad.redirect_chain[0][0] == plan and "de inburgeringstermijn is al vastgesteld" in blad.text
