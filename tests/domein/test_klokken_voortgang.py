# SPDX-License-Identifier: EUPL-1.2
"""The next voortgangsgesprek: the number of the plan over the term, from the last talk; and what is asked for it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import BELEID
from meedoen.domein.klokken import Klok, KlokGrond, KlokSoort, KlokStaat, klokken, loopt_af, zoek
from meedoen.domein.taken import taken_uit
from meedoen.recht.geldigheid import Versie, met_voorstel
from meedoen.recht.termijnenwet import is_werkdag
from tests.domein.bouw import feiten, gevestigd, pip

D, K, S = date, KlokSoort, KlokStaat
PLAN = D(2026, 11, 20)
"""The term runs from 21 November 2026 up to and including 20 November 2029: 1096 days."""
HIER = gevestigd(D(2026, 9, 1), D(2026, 10, 2))
_Rij = tuple[date, g.Gegevens]


def plan(gesprekken: int | None = 6, dag: date = PLAN, versie: int = 1) -> _Rij:
    return dag, replace(pip(dag, versie), gesprekken=gesprekken)


def gesprek(op: date) -> _Rij:
    return op, g.Voortgangsgesprek(datum=op, kanaal=g.Kanaal.KANTOOR, gaat_goed="ja")


def gepland(op: date | None, dag: date) -> _Rij:
    return dag, g.VoortgangsgesprekGepland(datum=dag, op=op)


def klok(vandaag: date, *rijen: _Rij, beleid=BELEID) -> Klok:
    return zoek(klokken(feiten(*HIER, *rijen), vandaag=vandaag, beleid=beleid), K.VOORTGANGSGESPREK)


def taak(vandaag: date, *rijen: _Rij) -> tuple[str, date] | None:
    f = feiten(*HIER, *rijen)
    gevonden = taken_uit(f, klokken(f, vandaag=vandaag), vandaag=vandaag)
    return next(((t.code, t.uiterste) for t in gevonden if t.sleutel == "gesprek"), None)


# 1096 // 6 is 182 days: 20 November 2026 + 182 is Friday 21 May 2027.
EERSTE = D(2027, 5, 21)


@pytest.mark.parametrize(
    ("vandaag", "staat"), [(EERSTE - timedelta(days=1), S.LOOPT), (EERSTE, S.LOOPT), (D(2027, 5, 22), S.TE_LAAT)]
)
def test_the_number_of_the_plan_is_spread_over_the_term(vandaag: date, staat: KlokStaat) -> None:
    k = klok(vandaag, plan())
    assert (k.staat, k.start, k.uiterste, k.grond) == (staat, PLAN, EERSTE, KlokGrond.BELEID)
    assert [stap.code for stap in k.stappen] == ["gesprekken_in_plan", "beleid_dagen"]
    assert k.twijfel == ("gesprekken_verdeeld",)


def test_each_talk_starts_it_anew_and_one_from_before_the_plan_does_not() -> None:
    op = D(2027, 3, 1)
    k = klok(op, plan(), gesprek(op))
    assert (k.start, k.uiterste) == (op, D(2027, 8, 30))
    # Recorded late, or an older one recorded after it: the last day of a talk counts.
    assert klok(D(2027, 4, 1), plan(), gesprek(op), (D(2027, 4, 1), gesprek(D(2027, 1, 5))[1])).start == op
    assert klok(PLAN, plan(), gesprek(D(2026, 11, 1))).start == PLAN
    # A new version of the plan is no talk; its number counts.
    k = klok(D(2027, 4, 1), plan(), gesprek(op), plan(12, D(2027, 4, 1), 2))
    assert (k.start, k.uiterste) == (op, D(2027, 5, 31))


def test_a_longer_term_brings_more_talks_not_fewer() -> None:
    langer = g.TermijnGesteld(start=D(2026, 11, 21), einde=D(2031, 5, 21), grondcode="A", omschrijving="ziek")
    k = klok(PLAN, plan(), (PLAN, langer))
    assert k.uiterste == EERSTE and k.stappen[0].waarden == (6, D(2026, 11, 21), D(2029, 11, 20))


def test_without_the_number_the_policy_counts_and_says_so() -> None:
    for onbekend in (None, 0):
        k = klok(PLAN, plan(onbekend))
        assert (k.uiterste, k.twijfel, k.stappen[0].code) == (EERSTE, (), "gesprekken_onbekend")
    assert klok(PLAN, plan(None), beleid=replace(BELEID, gesprek_dagen=91)).uiterste == D(2027, 2, 19)


def test_it_waits_for_our_plan_stands_still_in_a_pause_and_ends_with_the_dossier() -> None:
    assert klok(PLAN).reden == "gesprek_wacht_pip"
    pauze = (D(2027, 1, 4), g.Gepauzeerd(vanaf=D(2027, 1, 4)))
    assert klok(D(2027, 2, 1), plan(), pauze).staat is S.OPGESCHORT
    terug = (D(2027, 1, 14), g.Hervat(vanaf=D(2027, 1, 14)))
    # The term grew by these ten days too; they do not count twice.
    assert klok(D(2027, 2, 1), plan(), pauze, terug).uiterste == EERSTE + timedelta(days=10)
    klaar = (D(2027, 2, 1), g.Voldaan(datum=D(2027, 2, 1), wijze=g.Vaststelling.DIPLOMA))
    assert klok(D(2027, 2, 2), plan(), klaar).staat is S.VERVALLEN


def test_two_weeks_ahead_somebody_plans_it_and_once_its_day_is_there_lays_it_down() -> None:
    vooraf = EERSTE - timedelta(days=14)
    assert taak(vooraf - timedelta(days=1), plan()) is None
    assert taak(vooraf, plan()) == ("voortgang_plannen", EERSTE)
    assert loopt_af(klok(vooraf, plan()), vandaag=vooraf)
    assert taak(D(2027, 6, 1), plan()) == ("voortgang_plannen", EERSTE)
    op = D(2027, 5, 19)
    afspraak = gepland(op, vooraf)
    assert taak(op - timedelta(days=1), plan(), afspraak) is None
    assert taak(op, plan(), afspraak) == ("voortgang_vastleggen", D(2027, 5, 26))
    assert taak(op, plan(), afspraak, gesprek(op)) is None
    assert taak(vooraf, plan(), afspraak, gepland(None, vooraf)) == ("voortgang_plannen", EERSTE)
    # A talk of before the day on which it was planned leaves the plan as it is.
    eerder = (vooraf, gesprek(D(2027, 5, 3))[1])
    assert taak(op, plan(), afspraak, eerder) == ("voortgang_vastleggen", D(2027, 5, 26))


@given(st.integers(1, 24), st.lists(st.integers(1, 1000), max_size=6))
def test_it_is_never_later_than_the_promise_and_ends_on_a_working_day(aantal: int, na: list[int]) -> None:
    rijen = [gesprek(PLAN + timedelta(days=n)) for n in sorted(na)]
    k = klok(PLAN + timedelta(days=1001), plan(aantal), *rijen)
    assert k.uiterste is not None and k.start == PLAN + timedelta(days=max(na, default=0))
    assert is_werkdag(k.uiterste)
    # No more than the run of days off around Christmas behind an equal share.
    assert timedelta(0) <= k.uiterste - k.start - timedelta(days=1096 // aantal) <= timedelta(days=4)


def test_another_length_of_the_term_spreads_them_over_that() -> None:
    korter = (Versie(D(2022, 1, 1), 24, D(2026, 11, 21)),)
    with met_voorstel({"termijn_maanden": korter}):
        k = klok(D(2026, 12, 1), plan())
    # 21 November 2026 up to and including 20 November 2028 is 731 days, 121 for each of six talks.
    assert k.uiterste == D(2027, 3, 22)
    assert k.stappen[0].waarden == (6, D(2026, 11, 21), D(2028, 11, 20))
