# SPDX-License-Identifier: EUPL-1.2
"""Sums of ontzorgen: months, budget, and the days between COA and bijstand."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from meedoen.domein.gebeurtenissen import Betaler
from meedoen.domein.huishoudgeld import (
    HOOGSTENS_DAGEN,
    Brug,
    Last,
    Maand,
    Post,
    begroting,
    dagen,
    maanden,
    stukken,
)

D, B = date, Betaler
_dag = st.dates(D(2022, 1, 1), D(2030, 1, 1))
_last = st.builds(
    lambda betaler, centen, vanaf, lang: Last(betaler, centen, vanaf, None if lang is None else vanaf + lang),
    st.sampled_from(Betaler),
    st.integers(0, 1_000_000),
    _dag,
    st.one_of(st.none(), st.integers(0, 800).map(lambda n: timedelta(days=n))),
)


def test_a_part_of_a_month_counts_by_its_days() -> None:
    huur = Last(B.GEMEENTE, 62_000, D(2026, 2, 10), D(2026, 4, 10))
    zelf = Last(B.ZELF, 62_000, D(2026, 4, 10), None)
    assert maanden([huur, zelf], D(2026, 3, 15), vooruit=2) == (
        Maand(D(2026, 2, 1), 42_071, 0, 0, True),  # 19 of 28 days: 42.071,43
        Maand(D(2026, 3, 1), 62_000, 0, 0, False),
        Maand(D(2026, 4, 1), 18_600, 43_400, 0, False),  # 9 and 21 of 30 days
        Maand(D(2026, 5, 1), 0, 62_000, 0, False),
    )
    assert maanden([], D(2026, 3, 15)) == ()
    assert maanden([huur._replace(tot=D(2026, 2, 10))], D(2026, 3, 15)) == ()
    # What ended long ago gives no months after its end; what has yet to begin, only from its own month.
    assert [m.eerste for m in maanden([huur], D(2027, 1, 1))][-1] == D(2026, 4, 1)
    assert [m.eerste for m in maanden([zelf], D(2026, 3, 31), vooruit=1)] == [D(2026, 4, 1)]


@given(st.lists(_last, max_size=5), _dag)
def test_whole_months_add_up_and_nothing_is_negative(lasten: list[Last], vandaag: date) -> None:
    for maand in maanden(lasten, vandaag):
        assert maand.voorbij is (maand.eerste < vandaag.replace(day=1))
        assert min(maand.gemeente, maand.zelf, maand.ander) >= 0
        volgende = (maand.eerste + timedelta(days=31)).replace(day=1)
        hele = [last for last in lasten if last.vanaf <= maand.eerste and (last.tot is None or last.tot >= volgende)]
        raakt = [last for last in lasten if last.vanaf < volgende and (last.tot is None or last.tot > maand.eerste)]
        som = maand.gemeente + maand.zelf + maand.ander
        assert sum(last.centen for last in hele) <= som <= sum(last.centen for last in raakt) + len(raakt)


@given(st.integers(0, 5_000_00), _dag, st.integers(1, 700), st.integers(0, 700))
def test_handing_a_cost_over_changes_no_total(centen: int, vanaf: date, lang: int, na: int) -> None:
    tot, wissel = vanaf + timedelta(days=lang), vanaf + timedelta(days=min(na, lang))
    heel = maanden([Last(B.GEMEENTE, centen, vanaf, tot)], tot)
    deel = maanden([Last(B.GEMEENTE, centen, vanaf, wissel), Last(B.ZELF, centen, wissel, tot)], tot)
    assert [m.eerste for m in heel] == [m.eerste for m in deel]
    assert all(abs(a.gemeente - b.gemeente - b.zelf) <= 1 for a, b in zip(heel, deel, strict=True))


def test_the_budget_counts_the_fixed_costs_of_that_day_as_the_persons_own() -> None:
    lasten = [
        Last(B.GEMEENTE, 62_000, D(2026, 2, 10), D(2026, 8, 10)),
        Last(B.ANDER, 9_000, D(2026, 2, 10), None),
        Last(B.ZELF, 2_500, D(2026, 5, 1), None),
    ]
    posten = {Post.BIJSTAND: 140_128, Post.ZORGTOESLAG: 13_100, Post.BOODSCHAPPEN: 45_000, "oud": 99}
    plan = begroting(posten, lasten, D(2026, 8, 9))
    assert plan == (153_228, 64_500, 45_000) and plan.over == 43_728
    assert begroting(posten, lasten, D(2026, 8, 10)).vaste_lasten == 2_500
    assert begroting({Post.BOODSCHAPPEN: 100}, [], D(2026, 8, 10)).over == -100


def test_the_gap_day_by_day() -> None:
    per_dag = dagen(D(2026, 3, 1), D(2026, 3, 12), voorschot=(D(2026, 3, 4), D(2026, 3, 8)),
                    anders=(D(2026, 3, 8), D(2026, 3, 9)))  # fmt: skip
    assert [(s.brug, s.vanaf.day, s.dagen) for s in stukken(per_dag)] == [
        (Brug.LEEFGELD, 1, 1), (Brug.NIETS, 2, 2), (Brug.VOORSCHOT, 4, 5), (Brug.ANDERS, 9, 1), (Brug.NIETS, 10, 2),
        (Brug.UITKERING, 12, 1),
    ]  # fmt: skip
    assert dagen(D(2026, 3, 1), D(2026, 3, 1)) == () == dagen(D(2026, 3, 2), D(2026, 3, 1))
    assert [brug for _, brug in dagen(D(2026, 3, 1), D(2026, 3, 2))] == [Brug.LEEFGELD, Brug.UITKERING]


@given(_dag, st.integers(-5, 900), st.tuples(_dag, _dag), st.tuples(_dag, _dag))
def test_every_day_stands_there_once(leefgeld: date, lang: int, voorschot: tuple, anders: tuple) -> None:
    per_dag = dagen(leefgeld, leefgeld + timedelta(days=lang), voorschot=voorschot, anders=anders)
    assert [dag for dag, _ in per_dag] == [leefgeld + timedelta(days=n) for n in range(len(per_dag))]
    assert len(per_dag) == (0 if lang < 1 else min(lang + 1, HOOGSTENS_DAGEN))
    delen = stukken(per_dag)
    assert sum(stuk.dagen for stuk in delen) == len(per_dag)
    assert all(een.brug is not twee.brug for een, twee in pairwise(delen))
