# SPDX-License-Identifier: EUPL-1.2
"""Many new people at once: the weeks and the spreading as tables, and what holds for any batch."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.domein.lading import Collega, Los, gevolgen, maandag, spreid

VANDAAG = date(2026, 11, 25)  # a Wednesday
DEZE, VOLGENDE, DERDE = date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 7)
BAARN, SOEST = 308, 342


def in_(week: date, aantal: int) -> list[date]:
    return [week + timedelta(days=4)] * aantal


@pytest.mark.parametrize(
    ("nieuw", "eigen", "per_week", "te_laat", "haalt", "klaar"),
    [
        # Enough room.
        (in_(DEZE, 2), [], 2, [0], 2, DEZE),
        # One too many.
        (in_(DEZE, 3), [], 2, [1], 2, VOLGENDE),
        # What an earlier week leaves free helps a later one.
        (in_(VOLGENDE, 4), [], 2, [0, 0], 4, VOLGENDE),
        (in_(VOLGENDE, 5), [], 2, [0, 1], 4, DERDE),
        # A week that was missed takes no room of a later one.
        (in_(DEZE, 9) + in_(VOLGENDE, 2), [], 2, [7, 0], 4, date(2026, 12, 28)),
        # Plans of colleagues take room too.
        (in_(DEZE, 1), in_(DEZE, 2), 2, [1], 2, VOLGENDE),
        # Nothing can be done at all.
        (in_(DEZE, 2) + in_(DERDE, 1), [], 0, [2, 0, 1], 0, None),
    ],
)
def test_the_weeks_of_a_batch(nieuw, eigen, per_week, te_laat, haalt, klaar) -> None:
    uit = gevolgen(nieuw, eigen, per_week=per_week, vandaag=VANDAAG)
    assert [week.te_laat for week in uit.weken] == te_laat
    assert (uit.haalt, uit.klaar) == (haalt, klaar)
    assert uit.weken[0].maandag == DEZE


def test_who_is_late_already_or_whose_weeks_do_not_run_is_told_apart() -> None:
    gisteren = VANDAAG - timedelta(days=1)
    uit = gevolgen([gisteren, VANDAAG, None, None], [gisteren], per_week=1, vandaag=VANDAAG)
    assert (uit.al_te_laat, uit.loopt_niet, uit.haalt) == (1, 2, 1)
    assert [(week.nieuw, week.eigen) for week in uit.weken] == [(1, 0)]
    assert uit.klaar == DERDE, "three plans, one a week: the late ones come after"


def test_without_anybody_there_are_no_weeks() -> None:
    uit = gevolgen([], [], per_week=3, vandaag=VANDAAG)
    assert (uit.weken, uit.al_te_laat, uit.loopt_niet, uit.haalt) == ((), 0, 0, 0)


_DAGEN = st.lists(st.integers(-20, 80).map(lambda n: VANDAAG + timedelta(days=n)), max_size=60)


@given(nieuw=_DAGEN, eigen=_DAGEN, per_week=st.integers(0, 20))
def test_no_week_gets_more_than_the_team_can_and_nobody_is_lost(nieuw, eigen, per_week) -> None:
    uit = gevolgen(nieuw, eigen, per_week=per_week, vandaag=VANDAAG)
    open_ = [dag for dag in nieuw + eigen if dag >= VANDAAG]
    assert sum(week.nieuw + week.eigen for week in uit.weken) == len(open_)
    assert uit.haalt + sum(week.te_laat for week in uit.weken) == len(open_)
    gehaald = 0
    for nummer, week in enumerate(uit.weken, start=1):
        gehaald += week.nieuw + week.eigen - week.te_laat
        assert gehaald <= per_week * nummer
    # The most that can be in time: the smallest of what is asked and what can be done, over every cut in the weeks.
    vraagt = [week.nieuw + week.eigen for week in uit.weken]
    meest = min((per_week * nummer + sum(vraagt[nummer:]) for nummer in range(len(vraagt) + 1)), default=0)
    assert uit.haalt == min(meest, len(open_))
    assert all(week.maandag == maandag(week.maandag) for week in uit.weken)


def mens(nummer: int, uren: int, heeft: int, *gemeenten: int) -> Collega:
    return Collega(UUID(int=nummer), f"Mens {nummer}", uren, heeft, frozenset(gemeenten or (BAARN,)))


def los(nummer: int, gemeente: int = BAARN, dagen: int | None = 10) -> Los:
    uiterste = None if dagen is None else VANDAAG + timedelta(days=dagen)
    return Los(UUID(int=1000 + nummer), gemeente, uiterste)


@pytest.mark.parametrize(
    ("collegas", "aantal", "krijgt"),
    [
        # Equal hours, equal load.
        ([mens(1, 36, 0), mens(2, 36, 0)], 4, {1: 2, 2: 2}),
        # Who has more already gets less.
        ([mens(1, 36, 6), mens(2, 36, 0)], 8, {1: 1, 2: 7}),
        # By hours.
        ([mens(1, 36, 0), mens(2, 18, 0)], 6, {1: 4, 2: 2}),
        # Nobody gives back what they have.
        ([mens(1, 36, 50), mens(2, 36, 0)], 3, {2: 3}),
        # Without hours nothing.
        ([mens(1, 0, 0), mens(2, 36, 9)], 2, {2: 2}),
        ([mens(1, 0, 0)], 2, {}),
        ([], 2, {}),
    ],
)
def test_the_spreading_goes_by_load_and_hours(collegas, aantal, krijgt) -> None:
    uit = spreid([los(n) for n in range(aantal)], collegas)
    assert Counter(wie.int for wie in uit.values()) == krijgt


def test_only_who_works_for_the_gemeente_gets_its_dossiers() -> None:
    collegas = [mens(1, 36, 30, BAARN, SOEST), mens(2, 36, 0, BAARN)]
    uit = spreid([los(1, SOEST), los(2, BAARN), los(3, 999)], collegas)
    assert {d.int: wie.int for d, wie in uit.items()} == {1001: 1, 1002: 2}


def test_the_earliest_last_day_is_given_first() -> None:
    uit = spreid([los(1, dagen=None), los(2, dagen=9), los(3, dagen=2)], [mens(1, 36, 0)])
    assert [d.int for d in uit] == [1003, 1002, 1001]


@given(
    st.lists(st.tuples(st.integers(1, 40), st.integers(0, 40)), min_size=1, max_size=6),
    st.integers(0, 60),
)
def test_no_move_makes_the_spreading_more_even(mensen, aantal) -> None:
    collegas = [mens(n, uren, heeft) for n, (uren, heeft) in enumerate(mensen, start=1)]
    krijgt = Counter(spreid([los(n) for n in range(aantal)], collegas).values())
    assert krijgt.total() == aantal
    last = {m: m.heeft + krijgt[m.medewerker_id] for m in collegas}
    for van in collegas:
        for naar in collegas:
            if krijgt[van.medewerker_id]:
                assert last[van] / van.uren <= (last[naar] + 1) / naar.uren + 1e-9
