# SPDX-License-Identifier: EUPL-1.2
"""Whose data is asked at DUO, and what happens when our access ends."""

from __future__ import annotations

from datetime import timedelta

from meedoen.domein.fasen import Fase
from meedoen.regie.dossiers.models import Gebeurtenis, Taak
from meedoen.regie.koppelingen.beelden import gesprek_beeld
from meedoen.regie.koppelingen.models import Raadpleging
from meedoen.regie.koppelingen.queries import gesprek
from meedoen.regie.web.toegang import met_scope
from tests.conftest import SANNE, VANDAAG
from tests.regie.koppelingen.conftest import Keten

BSN = "999990019"
DAG = (VANDAAG - timedelta(days=90)).isoformat()
HIER = {"bsn": BSN, "gemeentecode": "0308", "vestigingsdatum": DAG, "begindatumPlicht": DAG, "kennisgeving": DAG}


def _gevraagd(keten: Keten) -> int:
    return sum("/personen/" in regel["wat"] and regel["wat"].startswith("GET") for regel in keten.duo.log())


def test_who_left_is_not_asked_about_and_the_dossier_says_why(keten: Keten) -> None:
    keten.duo.persoon(**HIER)
    keten.meld(BSN, "SS120", gemeente="0308")
    keten.meld(BSN, "SS122", naar="0313")
    feiten = keten.feiten(SANNE)
    assert feiten.verhuisd_uit is not None and feiten.duo.toegang_geeindigd == feiten.verhuisd_uit.datum
    (dossier,) = keten.dossiers(SANNE)
    assert (dossier.fase, dossier.gesloten_om) == (Fase.GESLOTEN, "verhuisd_uit_afgesloten")
    voor = _gevraagd(keten)
    assert keten.meld(BSN, "SS199", gemeente="0308") == 201
    assert _gevraagd(keten) == voor
    assert keten.feiten(SANNE).duo.examens == ()
    assert {rij.staat for rij in keten.inbox(SANNE)} == {"verwerkt"}
    with met_scope(keten.scope(SANNE)) as scope:
        assert Raadpleging.objects.filter(uitkomst="niet_gevraagd").count() == 1
        regels = [gesprek_beeld(u) for u in gesprek(scope, dossier)]
        assert Gebeurtenis.objects.filter(kenmerk="toegang_duo_geeindigd").count() == 1
        assert set(Taak.objects.filter(open=True).values_list("soort", flat=True)) == {"verhuisd_uit"}
    assert any("Onze toegang tot de gegevens bij DUO is voorbij." in regel.uitkomst for regel in regels)


def test_with_a_plan_of_ours_we_go_on_until_the_new_gemeente_has_one(keten: Keten) -> None:
    pip = {"dagtekeningPip": (VANDAAG - timedelta(days=60)).isoformat(), "leerroute": "B", "gemeentecode": "0308"}
    keten.duo.persoon(**HIER, pip=pip)
    keten.meld(BSN, "SS121", gemeente="0308")
    keten.meld(BSN, "SS122", naar="0313")
    # The plan came from DUO, and is of our gemeente: that is a ground, though we did not make it here.
    assert keten.feiten(SANNE).pip_overgenomen is not None
    voor = _gevraagd(keten)
    keten.meld(BSN, "SS199", gemeente="0308")
    assert _gevraagd(keten) == voor + 2
    assert len(keten.feiten(SANNE).duo.examens) == 1
    assert keten.dossiers(SANNE)[0].gesloten_op is None


def test_who_comes_back_is_asked_about_again_and_the_dossier_opens(keten: Keten) -> None:
    keten.duo.persoon(**HIER)
    keten.meld(BSN, "SS120", gemeente="0308")
    keten.meld(BSN, "SS122", naar="0313", datum=(VANDAAG - timedelta(days=10)).isoformat())
    assert keten.dossiers(SANNE)[0].gesloten_op is not None
    keten.meld(BSN, "SS120", gemeente="0308")
    (dossier,) = keten.dossiers(SANNE)
    assert (dossier.gesloten_op, dossier.fase) == (None, Fase.INTAKE)
    keten.meld(BSN, "SS199")
    assert len(keten.feiten(SANNE).duo.examens) == 1
