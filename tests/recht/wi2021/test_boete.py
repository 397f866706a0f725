# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 22 lid 1, Besluit inburgering 2021 art. 7.1 lid 1: the fine at the brede intake."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from meedoen.recht.fouten import NogNietVanKracht
from meedoen.recht.wi2021.boete import boete_intake

Goed = Callable[[Any], Any]


@pytest.mark.parametrize("peildatum", [date(2022, 1, 1), date(2026, 4, 2), date(2026, 11, 20)])
def test_the_fine_is_250_euros_and_says_on_which_articles(peildatum: date, goed: Goed) -> None:
    uitkomst = goed(boete_intake(peildatum))
    assert uitkomst.waarde == 25_000
    assert [(stap.artikel.citaat, stap.waarden) for stap in uitkomst.stappen] == [
        ("artikel 22 lid 1 Wet inburgering 2021", ()),
        ("artikel 7.1 lid 1 Besluit inburgering 2021", (25_000,)),
    ]


def test_the_day_before_the_act_there_is_no_fine() -> None:
    with pytest.raises(NogNietVanKracht) as fout:
        boete_intake(date(2021, 12, 31))
    assert fout.value.vanaf == date(2022, 1, 1)


def test_what_was_not_yet_known_is_not_used() -> None:
    with pytest.raises(NogNietVanKracht):
        boete_intake(date(2026, 11, 20), bekend_op=date(2026, 11, 20))
    assert boete_intake(date(2026, 11, 20), bekend_op=date(2026, 11, 21)).waarde == 25_000
