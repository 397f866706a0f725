# SPDX-License-Identifier: EUPL-1.2
"""Of which kind a term is decides the cap of a fine: told by its dates, since DUO does not name it."""

from datetime import date

import pytest

from meedoen.recht.kalender import Periode
from meedoen.recht.wi2021.boete_plafond import Boetetermijn as B
from meedoen.regie.handhaving.toets import soort_termijn
from tests.domein.bouw import D, feiten, gevestigd, pip

PLAN = D(2026, 11, 20)  # the first term ends after 20 November 2029
FEITEN = feiten(*gevestigd(D(2026, 9, 1), D(2026, 10, 2)), (PLAN, pip(PLAN)))
NA = D(2030, 1, 1)


@pytest.mark.parametrize(
    ("start", "einde", "soort"),
    [
        (D(2026, 11, 21), D(2029, 11, 21), B.EERSTE),
        (D(2026, 11, 22), D(2029, 11, 22), B.EERSTE),  # DUO's own reading of the first
        (D(2026, 11, 21), D(2031, 11, 21), B.EERSTE),  # extended
        (D(2029, 11, 20), D(2030, 11, 20), B.EERSTE),
        (D(2029, 11, 21), D(2030, 11, 21), B.EEN_JAAR),
        (NA, D(2030, 7, 1), B.ZES_MAANDEN),
        (NA, D(2030, 10, 1), B.ZES_MAANDEN),  # six months, extended by three: not a year
        (NA, D(2031, 1, 1), B.EEN_JAAR),
        (NA, D(2031, 7, 1), B.ANDERHALF_JAAR),
        (NA, D(2032, 1, 1), B.TWEE_JAAR),
        (NA, D(2032, 8, 1), B.TWEE_JAAR),  # two years, extended: not the first term again
        (NA, D(2030, 5, 1), B.ZES_MAANDEN),
        (D(2030, 8, 31), D(2032, 2, 29), B.ANDERHALF_JAAR),  # a day that February lacks
    ],
)
def test_the_kind_of_a_term(start: date, einde: date, soort: B) -> None:
    assert soort_termijn(FEITEN, Periode(start, einde)) is soort


def test_without_a_plan_it_is_the_first() -> None:
    assert soort_termijn(feiten(*gevestigd(NA, NA)), Periode(NA, D(2030, 7, 1))) is B.EERSTE
