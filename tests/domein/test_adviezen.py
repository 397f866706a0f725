# SPDX-License-Identifier: EUPL-1.2
"""The advice to DUO: what still has to be given, its clock by policy, its task and its place on the metro line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import BELEID
from meedoen.domein.klokken import KlokGrond, KlokSoort, KlokStaat, klokken, loopt_af, zoek
from meedoen.domein.metrolijn import metrolijn
from meedoen.domein.taken import taken_uit
from tests.domein.bouw import D, feiten

EEN, TWEE = UUID(int=1), UUID(int=2)
A, DAG = g.Adviesactie, timedelta(days=1)
OP = D(2026, 11, 2)


def _stap(actie: g.Adviesactie, dag: date = OP, id_: UUID = EEN, door: Any = g.Adviesvrager.INBURGERAAR) -> Any:
    vraag = {"door": door} if actie is A.GEVRAAGD else {}
    return dag, g.AdviesStap(advies_id=id_, actie=actie, datum=dag, **vraag)


def _signaal(dag: date) -> Any:
    return dag, g.OverigSignaal(gebeurtenis_id="SS140", ontvangen_op=dag)


def _klok(*rijen: Any, vandaag: date = OP, **beleid: Any) -> Any:
    alle = klokken(feiten(*rijen), vandaag=vandaag, beleid=replace(BELEID, **beleid))
    return zoek(alle, KlokSoort.ADVIES_DUO)


def test_the_weeks_are_policy_and_the_steps_say_that_the_law_has_none() -> None:
    klok = _klok(_stap(A.GEVRAAGD))
    assert (klok.staat, klok.grond, klok.uiterste) == (KlokStaat.LOOPT, KlokGrond.BELEID, D(2026, 11, 30))
    assert [s.code for s in klok.stappen] == ["advies_bij_aanvraag", "advies_zonder_termijn", "beleid_dagen"]
    assert _klok(_stap(A.GEVRAAGD), advies_duo_dagen=5).uiterste == D(2026, 11, 9), "a Saturday moves to Monday"
    assert not loopt_af(klok, vandaag=OP) and loopt_af(klok, vandaag=D(2026, 11, 23))
    assert KlokSoort.ADVIES_DUO not in {k.soort for k in klokken(feiten(), vandaag=OP)}


def test_given_or_no_longer_needed_ends_it() -> None:
    assert _klok(_stap(A.GEVRAAGD), _stap(A.VERSTUURD, OP + DAG)).gehaald_op == OP + DAG
    weg = _klok(_stap(A.GEVRAAGD), _stap(A.VERVALLEN, OP + DAG))
    assert (weg.staat, weg.reden) == (KlokStaat.VERVALLEN, "advies_niet_nodig")
    assert _klok(_stap(A.GEVRAAGD), vandaag=OP + 60 * DAG).staat is KlokStaat.TE_LAAT


def test_a_signal_of_duo_waits_until_an_advice_answers_it() -> None:
    assert _klok(_signaal(OP)).stappen[0].code == "advies_ambtshalve"
    begonnen = _stap(A.GEVRAAGD, OP - DAG, door=g.Adviesvrager.DUO)
    assert _klok(_signaal(OP), begonnen).start == OP - DAG, "the day of DUO's letter counts once it was taken up"
    klaar = (_signaal(OP), begonnen, _stap(A.VERSTUURD, OP + DAG))
    assert _klok(*klaar).staat is KlokStaat.GEHAALD
    opnieuw = _klok(*klaar, _signaal(OP + 9 * DAG), vandaag=OP + 9 * DAG)
    assert (opnieuw.start, opnieuw.staat) == (OP + 9 * DAG, KlokStaat.LOOPT)


def test_the_task_and_the_line_do_not_say_what_is_asked() -> None:
    stand = feiten(_stap(A.GEVRAAGD))
    alle = klokken(stand, vandaag=OP)
    (taak,) = [t for t in taken_uit(stand, alle, vandaag=OP) if t.code == "advies_duo"]
    assert taak.uiterste == D(2026, 11, 30) and set(taak.waarden) == {"uiterste", "gevraagd"}
    assert metrolijn(stand, alle, OP)[-1].regels[0].zin == "metro_advies_duo"
    klaar = feiten(_stap(A.GEVRAAGD), _stap(A.VERSTUURD))
    assert not any(t.code == "advies_duo" for t in taken_uit(klaar, klokken(klaar, vandaag=OP), vandaag=OP))


def test_who_moved_out_or_died_asks_no_advice_of_us_any_more() -> None:
    weg = (OP + DAG, g.VerhuisdUit(datum=OP + DAG, nieuwe_gemeente=313))
    assert _klok(_stap(A.GEVRAAGD), weg, vandaag=OP + 2 * DAG).reden == "einde_verhuisd"
    dood = (OP + DAG, g.Overleden(datum=OP + DAG))
    assert _klok(_stap(A.GEVRAAGD), dood, vandaag=OP + 2 * DAG).reden == "einde_overleden"
