# SPDX-License-Identifier: EUPL-1.2
"""Besluit inburgering 2021 art. 4.5: when one can ask for an extension."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.wi2021.termijn import inburgeringstermijn
from meedoen.recht.wi2021.verlenging_aanvraag import (
    Terugtelling,
    verlenging_kan_worden_aangevraagd,
    vroegste_verlengingsdag,
)

Goed = Callable[[Any], Any]
DUO, LAATSTE = Terugtelling


@pytest.mark.parametrize(
    ("einddatum", "telling", "vroegste"),
    [
        (date(2029, 3, 16), DUO, date(2028, 9, 16)),  # worked example 5
        (date(2029, 3, 16), LAATSTE, date(2028, 9, 15)),
        (date(2027, 8, 31), DUO, date(2027, 3, 1)),  # no 31 February
        (date(2027, 1, 1), DUO, date(2026, 7, 1)),
    ],
)
def test_six_months_before_the_end(einddatum: date, telling: Terugtelling, vroegste: date, goed: Goed) -> None:
    uitkomst = goed(vroegste_verlengingsdag(einddatum, terugtelling=telling))
    assert uitkomst.waarde == vroegste
    assert uitkomst.twijfels == ("zes_maanden_terug",)
    zelf = goed(vroegste_verlengingsdag(einddatum, ambtshalve=True, terugtelling=telling))
    assert (zelf.waarde, zelf.stappen[0].artikel.lid) == (vroegste, "2")
    assert [s.code for s in (*uitkomst.stappen, *zelf.stappen)] == ["vroegste_dag_aanvraag", "vroegste_dag_ambtshalve"]
    assert uitkomst.stappen[0].waarden == (einddatum - timedelta(days=1), vroegste)


def test_it_joins_on_to_the_term(goed: Goed) -> None:
    termijn = inburgeringstermijn(date(2026, 3, 15)).waarde
    assert goed(vroegste_verlengingsdag(termijn.einde)).waarde == date(2028, 9, 16)


@pytest.mark.parametrize(
    ("aanvraag", "kan", "na_einde"),
    [
        (date(2028, 9, 15), False, False),
        (date(2028, 9, 16), True, False),
        (date(2029, 3, 15), True, False),
        (date(2029, 3, 16), True, True),
    ],
)
def test_an_application_may_be_too_early(aanvraag: date, kan: bool, na_einde: bool, goed: Goed) -> None:
    uitkomst = goed(verlenging_kan_worden_aangevraagd(date(2029, 3, 16), aanvraag_op=aanvraag))
    assert uitkomst.waarde is kan
    assert ("aanvraag_na_einde" in uitkomst.twijfels) is na_einde


@given(st.dates(date(2024, 1, 1), date(2040, 1, 1)))
def test_the_two_ways_of_counting_lie_close_and_the_default_is_the_later(einddatum: date) -> None:
    later = vroegste_verlengingsdag(einddatum).waarde
    eerder = vroegste_verlengingsdag(einddatum, terugtelling=LAATSTE).waarde
    assert timedelta() <= later - eerder <= timedelta(days=4)
    assert later < einddatum
