# SPDX-License-Identifier: EUPL-1.2
"""A notification becomes a dossier with the right facts, phase and clocks."""

from __future__ import annotations

from datetime import timedelta

from meedoen.domein.fasen import Fase
from meedoen.recht.wi2021.doelgroep import Doelgroep
from tests.conftest import BAARN, SANNE, VANDAAG
from tests.regie.koppelingen.conftest import Keten

BSN = "999990019"
SINDS = (VANDAAG - timedelta(days=60)).isoformat()
AZC = {
    "bsn": BSN,
    "vNummer": 2100000001,
    "coaLocatie": True,
    "gekoppeldeGemeente": "0308",
    "begindatumPlicht": SINDS,
    "kennisgeving": SINDS,
}


def test_ss101_for_an_azc_resident_makes_a_dossier_in_the_phase_gekoppeld(keten: Keten) -> None:
    keten.duo.persoon(**AZC)
    assert keten.meld(BSN, "SS101") == 201
    (dossier,) = keten.dossiers(SANNE)
    feiten = keten.feiten(SANNE)
    assert (dossier.naam, dossier.fase, dossier.consulent_id) == ("Selam Tesfay", Fase.GEKOPPELD, None)
    assert feiten.doelgroep is Doelgroep.ASIEL
    assert feiten.plicht is not None and feiten.plicht.kennisgeving.isoformat() == SINDS
    assert feiten.gekoppeld is not None and feiten.gekoppeld.gemeente == BAARN
    assert feiten.in_azc and feiten.gevestigd_op is None
    assert [rij.staat for rij in keten.inbox(SANNE)] == ["verwerkt"]


def test_ss139_after_ss101_moves_the_same_dossier_to_intake(keten: Keten) -> None:
    keten.duo.persoon(**AZC)
    keten.meld(BSN, "SS101")
    gisteren = VANDAAG - timedelta(days=1)
    assert keten.meld(BSN, "SS139", gemeente="0308", datum=gisteren.isoformat()) == 201
    (dossier,) = keten.dossiers(SANNE)
    feiten = keten.feiten(SANNE)
    assert dossier.fase == Fase.INTAKE
    assert feiten.gevestigd_op == gisteren
    assert not feiten.in_azc
    assert [s.code for s in feiten.signalen] == ["SS101", "SS139"]
