# SPDX-License-Identifier: EUPL-1.2
"""Algemene wet bestuursrecht art. 9:11 and 9:12: by when a klacht is handled."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.awb.klacht import KlachtFeiten, termijn_klacht
from meedoen.recht.fouten import GegevenStrijdig

Goed = Callable[[Any], Any]
OP = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("commissie", "weken", "uitstel", "laatste", "codes"),
    [
        (False, 0, None, date(2026, 12, 14), []),
        (True, 0, None, date(2027, 1, 11), []),
        (False, 4, None, date(2027, 1, 11), ["klacht_verdaagd"]),
        (True, 4, None, date(2027, 2, 8), ["klacht_verdaagd"]),
        (False, 4, date(2027, 3, 1), date(2027, 3, 1), ["klacht_verdaagd", "klacht_verder_uitstel"]),
        (False, 0, date(2026, 12, 1), date(2026, 12, 14), []),
    ],
)
def test_a_klacht_takes_six_weeks_or_ten_and_what_delays_it(
    commissie: bool, weken: int, uitstel: date | None, laatste: date, codes: list[str], goed: Goed
) -> None:
    feiten = KlachtFeiten(
        klacht_ontvangen_op=OP, klachtcommissie=commissie, klacht_verdaagd_weken=weken, klacht_uitstel_tot=uitstel
    )
    uitkomst = goed(termijn_klacht(feiten))
    assert uitkomst.waarde == laatste
    van_klacht = [stap.code for stap in uitkomst.stappen if stap.code.startswith("klacht")]
    assert van_klacht == ["klacht_afhandelen", *codes, "klacht_uitkomst_meedelen"]
    assert uitkomst.stappen[-1].artikel.artikel == "9:12"


@pytest.mark.parametrize("weken", [-1, 5])
def test_more_delay_than_the_law_gives_is_refused(weken: int) -> None:
    with pytest.raises(GegevenStrijdig):
        termijn_klacht(KlachtFeiten(klacht_ontvangen_op=OP, klachtcommissie=False, klacht_verdaagd_weken=weken))


@given(st.dates(date(2022, 1, 1), date(2035, 12, 31)), st.integers(0, 4))
def test_a_committee_and_delay_give_more_time_and_no_klacht_ends_on_a_day_off(op: date, weken: int) -> None:
    zonder = termijn_klacht(KlachtFeiten(klacht_ontvangen_op=op, klachtcommissie=False)).waarde
    met = termijn_klacht(KlachtFeiten(klacht_ontvangen_op=op, klachtcommissie=True, klacht_verdaagd_weken=weken)).waarde
    assert zonder < met and zonder.weekday() < 5 and met.weekday() < 5
