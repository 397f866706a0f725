# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 14 lid 5: the leerbaarheidstoets advises, the college decides."""

from collections.abc import Callable
from typing import Any

import pytest

from meedoen.recht.wi2021.leerbaarheidstoets import LbtUitslag, leerroute_volgt_lbt
from meedoen.recht.wi2021.leerroute import Leerroute

Goed = Callable[[Any], Any]
B1, O, Z = Leerroute.B1, Leerroute.ONDERWIJS, Leerroute.ZELFREDZAAMHEID  # noqa: E741


@pytest.mark.parametrize(
    ("uitslag", "route", "volgt", "laatste"),
    [
        (LbtUitslag.HAALBAAR, B1, True, "leerroute_volgens_lbt"),
        (LbtUitslag.HAALBAAR, O, True, "leerroute_volgens_lbt"),
        (LbtUitslag.HAALBAAR, Z, False, "leerroute_anders_dan_lbt"),
        (LbtUitslag.NIET_HAALBAAR, B1, False, "leerroute_anders_dan_lbt"),
        (LbtUitslag.NIET_HAALBAAR, O, False, "leerroute_anders_dan_lbt"),
        (LbtUitslag.NIET_HAALBAAR, Z, True, "leerroute_volgens_lbt"),
        (LbtUitslag.ONBEKEND, B1, None, "lbt_is_advies"),
        (LbtUitslag.ONBEKEND, Z, None, "lbt_is_advies"),
        (None, B1, None, "lbt_zonder_uitslag"),
    ],
)
def test_whether_the_route_agrees_with_the_advice(
    uitslag: LbtUitslag | None, route: Leerroute, volgt: bool | None, laatste: str, goed: Goed
) -> None:
    uitkomst = goed(leerroute_volgt_lbt(uitslag, leerroute=route))
    assert uitkomst.waarde is volgt
    assert uitkomst.stappen[-1].code == laatste
    assert uitkomst.stappen[0].artikel.citaat == "artikel 5.1 Regeling inburgering 2021"
    advies = [s for s in uitkomst.stappen if s.code == "lbt_is_advies"]
    assert bool(advies) is (uitslag is not None)
