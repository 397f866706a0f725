# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 15 lid 1 and 11 lid 2: which date of a PIP counts."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from meedoen.recht.wi2021.pip_dagtekening import beslissende_dag_pip
from meedoen.recht.wi2021.termijn import start_inburgeringstermijn

Goed = Callable[[Any], Any]
PLAN = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("ondertekend", "twijfels"),
    [
        (None, ()),
        (PLAN, ()),
        (date(2026, 11, 19), ("ondertekend_bij_duo",)),
        (date(2026, 11, 21), ("ondertekend_bij_duo",)),
    ],
)
def test_the_dagtekening_counts_signed_or_not(ondertekend: date | None, twijfels: tuple[str, ...], goed: Goed) -> None:
    uitkomst = goed(beslissende_dag_pip(PLAN, ondertekend_op=ondertekend))
    assert uitkomst.waarde == PLAN
    assert uitkomst.twijfels == twijfels
    assert uitkomst.stappen[0].code == "handtekening_niet_nodig"
    assert start_inburgeringstermijn(uitkomst.waarde).waarde == date(2026, 11, 21)
