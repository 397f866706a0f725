# SPDX-License-Identifier: EUPL-1.2
"""Bezwaren out of the tijdlijn: what moves the last day to decide, and which clock a dossier with several shows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.klokken import KlokSoort, KlokStaat, klokken, zoek
from meedoen.domein.taken import taken_uit
from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst
from tests.domein.bouw import feiten

A, DAG = g.Bezwaaractie, timedelta(days=1)
EEN, TWEE = UUID(int=1), UUID(int=2)
# Made known Monday 1-6-2026: bezwaar until Monday 13-7, decide until Monday 24-8.
BEKEND, KWAM, ZES = date(2026, 6, 1), date(2026, 7, 1), date(2026, 8, 24)


def _stap(actie: g.Bezwaaractie, dag: date, id_: UUID = EEN, **velden: Any) -> tuple[date, g.Gegevens]:
    return dag, g.BezwaarStap(bezwaar_id=id_, actie=actie, datum=dag, **velden)


KOMT = _stap(A.ONTVANGEN, KWAM, bekendmaking=BEKEND)


def _uiterste(*stappen: tuple[date, g.Gegevens]) -> date | None:
    return zoek(klokken(feiten(KOMT, *stappen), vandaag=KWAM), KlokSoort.BEZWAAR_BESLISSEN).uiterste


def test_what_moves_the_last_day_to_decide() -> None:
    assert _uiterste() == ZES
    assert _uiterste(_stap(A.VERDAAGD, KWAM, weken=6)) == ZES + 42 * DAG
    assert _uiterste(_stap(A.UITSTEL, KWAM, tot=date(2026, 12, 1))) == date(2026, 12, 1)
    vraag = _stap(A.HERSTEL_GEVRAAGD, date(2026, 7, 20), tot=date(2026, 8, 3))
    # From the day after the question until the last day to mend it, both not counted: thirteen days.
    assert _uiterste(vraag) == date(2026, 9, 7)  # Sunday 6-9 moves
    assert _uiterste(vraag, _stap(A.HERSTELD, date(2026, 7, 22))) == ZES + DAG
    assert _uiterste(vraag, _stap(A.HERSTELD, date(2026, 8, 20))) == date(2026, 9, 7), "mended after its term"
    over_elkaar = _stap(A.HERSTEL_GEVRAAGD, date(2026, 7, 25), tot=date(2026, 8, 20))
    assert _uiterste(vraag, over_elkaar) == _uiterste(vraag), "two that overlap are not both counted"
    assert _uiterste(_stap(A.HERSTELD, KWAM)) == ZES, "nothing was asked"


def test_of_two_that_run_the_first_due_shows_and_one_that_ended_makes_room() -> None:
    later = _stap(A.ONTVANGEN, KWAM, TWEE, bekendmaking=BEKEND + 14 * DAG)
    stand = feiten(KOMT, later)
    assert zoek(klokken(stand, vandaag=KWAM), KlokSoort.BEZWAAR_BESLISSEN).uiterste == ZES
    klaar = feiten(KOMT, later, _stap(A.BESLIST, KWAM, uitkomst=BezwaarUitkomst.GEGROND))
    klok = zoek(klokken(klaar, vandaag=KWAM), KlokSoort.BEZWAAR_BESLISSEN)
    assert klok.uiterste == ZES + 14 * DAG and klok.staat is KlokStaat.LOOPT
    codes = {taak.code for taak in taken_uit(klaar, klokken(klaar, vandaag=KWAM), vandaag=KWAM)}
    assert {"bezwaar_loopt", "bezwaar_gegrond"} <= codes
    weg = feiten(KOMT, _stap(A.INGETROKKEN, KWAM))
    assert zoek(klokken(weg, vandaag=KWAM), KlokSoort.BEZWAAR_BESLISSEN).staat is KlokStaat.VERVALLEN


def test_who_is_late_is_told_from_the_day_after() -> None:
    stand = feiten(KOMT)
    for dag, laat in ((ZES, False), (ZES + DAG, True)):
        codes = {taak.code for taak in taken_uit(stand, klokken(stand, vandaag=dag), vandaag=dag)}
        assert ("bezwaar_te_laat" in codes) is laat


def test_while_it_can_be_completed_the_consulent_passes_on_what_comes() -> None:
    vraag = _stap(A.HERSTEL_GEVRAAGD, date(2026, 7, 20), tot=date(2026, 8, 3))
    klaar = _stap(A.HERSTELD, date(2026, 7, 31))
    for stappen, dag, wacht in (
        ((vraag,), date(2026, 8, 3), True), ((vraag,), date(2026, 8, 4), False),
        ((vraag, klaar), date(2026, 8, 3), False),
    ):  # fmt: skip
        stand = feiten(KOMT, *stappen)
        codes = {taak.code for taak in taken_uit(stand, klokken(stand, vandaag=dag), vandaag=dag) if taak.wacht}
        assert ("bezwaar_aanvullen" in codes) is wacht and "bezwaar_loopt" in codes


def test_a_dossier_without_bezwaar_has_no_such_clock() -> None:
    assert KlokSoort.BEZWAAR_BESLISSEN not in {klok.soort for klok in klokken(feiten(), vandaag=KWAM)}
