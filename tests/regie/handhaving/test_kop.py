# SPDX-License-Identifier: EUPL-1.2
"""The heading of a boeteprocedure says how it stands: from the weighing until nothing can be brought against it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from meedoen.regie.bezwaren import services as bezwaren
from meedoen.regie.bezwaren.services import Vervolg
from meedoen.regie.handhaving import services
from meedoen.regie.handhaving.kop import stand
from tests.conftest import SANNE
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
    toneel.bezwaar(id_)
    assert _kop(toneel, id_, vast) == "Boete opgelegd, bezwaar loopt"
    toneel.beslis_op_bezwaar()
    assert _kop(toneel, id_) == "Boete opgelegd, beslist op bezwaar"
    toneel.in_bezwaar(bezwaren.meld_beroep, datum=toneel.vandaag)
    assert _kop(toneel, id_, vast + 400 * DAG) == "Boete opgelegd, beroep loopt"
    toneel.in_bezwaar(bezwaren.leg_uitspraak_vast, datum=toneel.vandaag, vervolg=Vervolg.HERROEPEN)
    assert _kop(toneel, id_) == "Boete vervallen"


def test_what_ended_without_a_fine_says_so(toneel: Toneel) -> None:
    id_ = toneel.begin()
    toneel.doe(SANNE, services.stop, procedure_id=id_, reden="Toch niet.")
    assert _kop(toneel, id_) == "Wegen gestopt"
