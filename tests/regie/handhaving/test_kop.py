# SPDX-License-Identifier: EUPL-1.2
"""The heading of a boeteprocedure says how it stands: from the weighing until nothing can be brought against it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from meedoen.domein.gebeurtenissen import Heroverweging
from meedoen.regie.handhaving import services
from meedoen.regie.handhaving.kop import stand
from tests.conftest import JOOST, SANNE
from tests.regie.handhaving.conftest import Toneel

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)


def _kop(toneel: Toneel, id_: Any, op: Any = None) -> str:
    boete = next((boete for boete in toneel.feiten().boetes if boete.id == id_), None)
    return stand(toneel.rij(id_), boete, op or toneel.vandaag).kop


def test_the_heading_follows_the_procedure(toneel: Toneel, ingelogd: Any, settings: Any) -> None:
    settings.MEEDOEN_VANDAAG = toneel.vandaag
    id_ = toneel.begin()
    assert _kop(toneel, id_) == "Boete wegen"
    toneel.weeg(id_)
    toneel.voornemen(id_)
    assert _kop(toneel, id_) == "Voornemen voor een boete"
    toneel.gehoord(id_)
    toneel.beboet(id_)
    assert _kop(toneel, id_) == "Boete opgelegd"
    blad = ingelogd(SANNE).get(f"/dossiers/{toneel.dossier.id}/handhaving/{id_}").text
    assert ">Boete opgelegd</h1>" in blad and "Besloten, bezwaar kan nog" in blad
    vast = toneel.feiten().boetes[0].onherroepelijk().waarde
    assert _kop(toneel, id_, vast - DAG) == "Boete opgelegd" and _kop(toneel, id_, vast) == "Boete staat vast"
    toneel.doe(SANNE, services.ontvang, procedure_id=id_, ontvangen_op=toneel.vandaag, gronden="Ik was ziek.")
    assert _kop(toneel, id_, vast) == "Boete opgelegd, bezwaar loopt"
    toneel.doe(JOOST, services.beslis, procedure_id=id_, uitkomst=Heroverweging.BLIJFT, motivering="Het blijft zo.")
    assert _kop(toneel, id_) == "Boete opgelegd, beslist op bezwaar"
    toneel.doe(SANNE, services.meld_beroep, procedure_id=id_, datum=toneel.vandaag)
    assert _kop(toneel, id_, vast + 400 * DAG) == "Boete opgelegd, beroep loopt"
    toneel.doe(SANNE, services.leg_uitspraak_vast, procedure_id=id_, datum=toneel.vandaag,
               uitkomst=Heroverweging.VERVALT)  # fmt: skip
    assert _kop(toneel, id_) == "Boete vervallen"


def test_what_ended_without_a_fine_says_so(toneel: Toneel) -> None:
    id_ = toneel.begin()
    toneel.doe(SANNE, services.stop, procedure_id=id_, reden="Toch niet.")
    assert _kop(toneel, id_) == "Wegen gestopt"
