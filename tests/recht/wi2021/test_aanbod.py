# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 16, Regeling inburgering 2021 art. 4.1 lid 1 g: when an aanbod is in time."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.wi2021.aanbod import uiterlijk_aanbod
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute

Goed = Callable[[Any], Any]
B1, O, Z = Leerroute.B1, Leerroute.ONDERWIJS, Leerroute.ZELFREDZAAMHEID  # noqa: E741


@pytest.mark.parametrize(
    ("dagtekening", "route", "laatste", "twijfels"),
    [
        (date(2026, 3, 15), B1, date(2026, 6, 15), ()),
        (date(2026, 3, 15), Z, date(2026, 6, 15), ()),
        (date(2026, 3, 15), O, date(2026, 9, 15), ()),
        (date(2026, 11, 29), B1, date(2027, 2, 28), ("ontbrekende_dag",)),
        (date(2026, 11, 28), B1, date(2027, 2, 28), ()),
        (date(2027, 11, 29), B1, date(2028, 2, 29), ()),
        (date(2026, 8, 31), O, date(2027, 2, 28), ("ontbrekende_dag",)),
    ],
)
def test_three_months_or_six_for_the_start_of_the_taalschakeltraject(
    dagtekening: date, route: Leerroute, laatste: date, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(uiterlijk_aanbod(dagtekening, groep=Doelgroep.ASIEL, route=route))
    assert uitkomst.waarde == laatste
    assert uitkomst.twijfels == twijfels


@pytest.mark.parametrize("route", Leerroute)
def test_for_family_and_other_migrants_no_aanbod_is_owed(route: Leerroute, goed: Goed) -> None:
    assert goed(uiterlijk_aanbod(date(2026, 3, 15), groep=Doelgroep.GEZIN_OVERIG, route=route)).waarde is None


def test_without_a_group_the_rule_refuses() -> None:
    with pytest.raises(GegevenOntbreekt):
        uiterlijk_aanbod(date(2026, 3, 15), groep=None, route=B1)
