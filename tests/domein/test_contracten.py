# SPDX-License-Identifier: EUPL-1.2
"""What a contract says against people who would come: the table, and that fewer people are never worse."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.domein.contracten import BIJNA, Afgesproken, Bezwaar, bezwaren, gedekt_tot

DAG = date(2027, 1, 1)
LANG = DAG + BIJNA + timedelta(days=1)
B = Bezwaar


@pytest.mark.parametrize(
    ("contract", "geregeld", "bezet", "erbij", "uit"),
    [
        (None, False, 0, 5, ()),
        (None, True, 0, 1, (B.GEEN,)),
        (Afgesproken(None, None), True, 500, 500, ()),
        (Afgesproken(LANG, 10), True, 4, 6, ()),
        (Afgesproken(LANG, 10), True, 5, 6, (B.VOL,)),
        (Afgesproken(LANG, 10), True, 11, 0, (B.VOL,)),
        (Afgesproken(LANG - timedelta(days=1), 10), True, 0, 1, (B.EINDIGT,)),
        (Afgesproken(DAG + timedelta(days=1), 0), True, 0, 1, (B.VOL, B.EINDIGT)),
    ],
)
def test_table(contract: Afgesproken | None, geregeld: bool, bezet: int, erbij: int, uit: tuple[Bezwaar, ...]) -> None:
    assert bezwaren(contract, geregeld=geregeld, dag=DAG, bezet=bezet, erbij=erbij) == uit


@given(st.integers(0, 50), st.integers(0, 50), st.integers(1, 50))
def test_fewer_people_are_never_worse(aantal: int, bezet: int, erbij: int) -> None:
    contract = Afgesproken(None, aantal)
    meer = bezwaren(contract, geregeld=True, dag=DAG, bezet=bezet, erbij=erbij)
    minder = bezwaren(contract, geregeld=True, dag=DAG, bezet=bezet, erbij=erbij - 1)
    assert set(minder) <= set(meer)


@pytest.mark.parametrize(
    ("vakken", "tot"),
    [
        ([], date(2026, 3, 1)),
        ([(date(2026, 1, 1), None)], None),
        ([(date(2026, 1, 1), date(2026, 4, 1))], date(2026, 4, 1)),
        ([(date(2026, 4, 1), None), (date(2026, 1, 1), date(2026, 4, 1))], None),
        ([(date(2026, 1, 1), date(2026, 4, 1)), (date(2026, 4, 2), None)], date(2026, 4, 1)),
        ([(date(2025, 1, 1), date(2026, 1, 1))], date(2026, 3, 1)),
    ],
)
def test_until_when_spans_hold(vakken: list[tuple[date, date | None]], tot: date | None) -> None:
    assert gedekt_tot(vakken, date(2026, 3, 1)) == tot
