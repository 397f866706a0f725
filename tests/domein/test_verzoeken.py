# SPDX-License-Identifier: EUPL-1.2
"""What somebody asks to change: the clock of the Awb, its tasks by who is to act, and steps that do not fit."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen.verzoek import Verzoekactie
from meedoen.domein.klokken import Klok, KlokGrond, KlokSoort, KlokStaat, klokken, zoek
from meedoen.domein.taken import Taak, taken_uit
from meedoen.domein.toegang import Rol
from tests.domein.bouw import D, feiten

EEN = UUID(int=1)
A, DAG = Verzoekactie, timedelta(days=1)
OP, LAATST = D(2026, 11, 2), D(2026, 12, 28)


def _stap(actie: Verzoekactie, dag: date = OP, id_: UUID = EEN, **velden: Any) -> Any:
    return dag, g.VerzoekStap(verzoek_id=id_, actie=actie, datum=dag, **velden)


def _klok(*rijen: Any, vandaag: date = OP) -> Klok:
    return zoek(klokken(feiten(*rijen), vandaag=vandaag), KlokSoort.VERZOEK_BESLISSEN)


def _taken(*rijen: Any, vandaag: date = OP) -> dict[str, Taak]:
    stand = feiten(*rijen)
    alle = taken_uit(stand, klokken(stand, vandaag=vandaag), vandaag=vandaag)
    return {taak.code: taak for taak in alle if taak.code.startswith("verzoek")}


IN = _stap(A.ONTVANGEN)
VRAAG = _stap(A.AANVULLING_GEVRAAGD, OP + 7 * DAG, tot=OP + 21 * DAG)


def test_the_law_gives_eight_weeks_and_a_pause_does_not_stop_them() -> None:
    pauze = (OP + DAG, g.Gepauzeerd(vanaf=OP + DAG))
    klok = _klok(IN, pauze, vandaag=OP + 9 * DAG)
    assert (klok.staat, klok.grond, klok.uiterste) == (KlokStaat.LOOPT, KlokGrond.WET, LAATST)
    assert _taken(IN, pauze, vandaag=OP + 9 * DAG)["verzoek_beslissen"].uiterste == LAATST
    assert KlokSoort.VERZOEK_BESLISSEN not in {k.soort for k in klokken(feiten(), vandaag=OP)}


def test_what_is_to_be_completed_waits_for_the_person_and_moves_the_day() -> None:
    (taak,) = _taken(IN, VRAAG, vandaag=OP + 21 * DAG).values()
    assert (taak.code, taak.wacht, taak.uiterste) == ("verzoek_aanvullen", True, OP + 21 * DAG)
    assert _klok(IN, VRAAG).uiterste == D(2027, 1, 11), "thirteen days, and then Sunday 10 January"
    vol = _stap(A.AANGEVULD, OP + 14 * DAG)
    assert _klok(IN, VRAAG, vol).uiterste == D(2027, 1, 4)
    assert list(_taken(IN, VRAAG, vol, vandaag=OP + 14 * DAG)) == ["verzoek_beslissen"]
    assert list(_taken(IN, VRAAG, vandaag=OP + 22 * DAG)) == ["verzoek_beslissen"]


def test_a_refusal_before_a_colleague_is_the_task_of_the_teamleider() -> None:
    voor = _stap(A.VOORGELEGD, OP + DAG, door="Sanne")
    taken = _taken(IN, voor)
    assert taken["verzoek_wacht_collega"].wacht and taken["verzoek_voorgelegd"].rol is Rol.TEAMLEIDER
    assert list(_taken(IN, voor, _stap(A.TERUGGEGEVEN, OP + DAG))) == ["verzoek_beslissen"]


def test_it_ends_decided_or_withdrawn_and_late_is_said() -> None:
    assert list(_taken(IN, vandaag=LAATST)) == ["verzoek_beslissen"]
    assert list(_taken(IN, vandaag=LAATST + DAG)) == ["verzoek_te_laat"]
    for einde in (A.TOEGEKEND, A.AFGEWEZEN, A.NIET_BEHANDELD):
        klok = _klok(IN, _stap(einde, OP + DAG), vandaag=OP + DAG)
        assert (klok.staat, klok.gehaald_op) == (KlokStaat.GEHAALD, OP + DAG)
    weg = _stap(A.INGETROKKEN, OP + DAG)
    assert _klok(IN, weg).reden == "verzoek_ingetrokken" and not _taken(IN, weg)


def test_the_notice_that_it_comes_later_holds_when_it_was_sent_in_time() -> None:
    assert _klok(IN, _stap(A.LATER, LAATST, tot=D(2027, 1, 20))).uiterste == D(2027, 1, 20)
    assert _klok(IN, _stap(A.LATER, LAATST + DAG, tot=D(2027, 1, 20))).uiterste == LAATST
    assert _klok(IN, _stap(A.LATER, OP, tot=D(2027, 1, 20)), VRAAG).uiterste == D(2027, 1, 20), "no question after it"


def test_the_one_that_is_due_first_shows_and_who_moved_away_is_asked_nothing() -> None:
    eerder = _stap(A.ONTVANGEN, OP - 9 * DAG, UUID(int=2))
    assert _klok(IN, eerder).uiterste == D(2026, 12, 21)
    weg = (OP + DAG, g.VerhuisdUit(datum=OP + DAG, nieuwe_gemeente=313))
    assert _klok(IN, weg, vandaag=OP + 2 * DAG).reden == "einde_verhuisd"
    assert not _taken(IN, weg, vandaag=OP + 2 * DAG)
