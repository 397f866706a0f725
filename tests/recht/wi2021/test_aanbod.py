# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 16, Regeling art. 4.1 lid 1 g: when an aanbod is in time, and what if it is not."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.wi2021.aanbod import (
    AanbodFeiten,
    AanbodStaat,
    AanbodStand,
    EisOnderwijsroute,
    instelling_past,
    stand_aanbod,
    uiterlijk_aanbod,
)
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


PLAN = date(2026, 3, 15)  # aanbod by 15-6-2026, start of the taalschakeltraject by 15-9-2026
CODE = {
    "loopt": "aanbod_kan_nog",
    "uitgebleven": "aanbod_uitgebleven",
    "op_tijd": "aanbod_op_tijd",
    "te_laat": "aanbod_te_laat",
}
GEVOLGEN = ["aanbod_melden_aan_duo", "aanbod_verklaring_geven", "aanbod_grond_voor_verlenging"]


def stand(peildatum: date, route: Leerroute = B1, groep: Doelgroep | None = Doelgroep.ASIEL, **anders: Any) -> Any:
    keuze = {"eis_onderwijsroute": anders.pop("eis")} if "eis" in anders else {}
    feiten = AanbodFeiten(dagtekening=PLAN, groep=groep, route=route, **anders)
    return stand_aanbod(feiten, peildatum=peildatum, **keuze)


@pytest.mark.parametrize(
    ("peildatum", "aanbod", "staat"),
    [
        (date(2026, 3, 15), None, "loopt"),
        (date(2026, 6, 15), None, "loopt"),
        (date(2026, 6, 16), None, "uitgebleven"),
        (date(2026, 6, 10), date(2026, 6, 15), "loopt"),  # planned, not done
        (date(2026, 6, 15), date(2026, 6, 15), "op_tijd"),
        (date(2027, 1, 1), date(2026, 3, 15), "op_tijd"),
        (date(2027, 1, 1), date(2026, 6, 14), "op_tijd"),
        (date(2027, 1, 1), date(2026, 6, 16), "te_laat"),
        (date(2026, 6, 20), date(2026, 7, 1), "uitgebleven"),
    ],
)
@pytest.mark.parametrize("route", [B1, Z])
def test_how_it_stands_with_the_aanbod(
    peildatum: date, aanbod: date | None, staat: str, route: Leerroute, goed: Goed
) -> None:
    uitkomst = goed(stand(peildatum, route, aanbod_op=aanbod))
    assert (uitkomst.waarde.staat, uitkomst.waarde.uiterlijk) == (staat, date(2026, 6, 15))
    assert uitkomst.waarde.melden is (staat in ("te_laat", "uitgebleven"))
    codes = [s.code for s in uitkomst.stappen]
    assert codes == ["aanbod_drie_maanden", CODE[staat], *(GEVOLGEN if uitkomst.waarde.melden else [])]


@pytest.mark.parametrize(
    ("peildatum", "begin", "staat"),
    [
        (date(2026, 9, 15), None, "loopt"),
        (date(2026, 9, 16), None, "uitgebleven"),
        (date(2026, 10, 1), date(2026, 9, 15), "op_tijd"),
        (date(2026, 10, 1), date(2026, 9, 16), "te_laat"),
    ],
)
def test_in_the_onderwijsroute_the_real_start_decides(
    peildatum: date, begin: date | None, staat: str, goed: Goed
) -> None:
    uitkomst = goed(stand(peildatum, O, begin_traject=begin))
    assert (uitkomst.waarde.staat, uitkomst.waarde.uiterlijk) == (staat, date(2026, 9, 15))
    assert uitkomst.twijfels == ("aanbod_bij_onderwijsroute",)


OOK = EisOnderwijsroute.OOK_AANBOD


@pytest.mark.parametrize(
    ("peildatum", "aanbod", "begin", "staat", "uiterlijk"),
    [
        (date(2026, 6, 15), None, None, "loopt", date(2026, 9, 15)),
        (date(2026, 6, 16), None, None, "uitgebleven", date(2026, 6, 15)),
        (date(2026, 7, 1), date(2026, 6, 16), None, "te_laat", date(2026, 6, 15)),
        (date(2026, 7, 1), date(2026, 6, 15), None, "loopt", date(2026, 9, 15)),
        (date(2026, 10, 1), date(2026, 6, 16), date(2026, 9, 1), "te_laat", date(2026, 6, 15)),
        (date(2026, 10, 1), date(2026, 6, 15), date(2026, 9, 1), "op_tijd", date(2026, 9, 15)),
        (date(2026, 10, 1), date(2026, 6, 16), date(2026, 9, 16), "te_laat", date(2026, 9, 15)),
    ],
)
def test_the_stricter_reading_asks_for_the_aanbod_in_time_as_well(
    peildatum: date, aanbod: date | None, begin: date | None, staat: str, uiterlijk: date, goed: Goed
) -> None:
    uitkomst = goed(stand(peildatum, O, aanbod_op=aanbod, begin_traject=begin, eis=OOK))
    assert (uitkomst.waarde.staat, uitkomst.waarde.uiterlijk) == (staat, uiterlijk)
    assert uitkomst.stappen[0].code == "ook_aanbod_op_tijd"
    assert "aanbod_bij_onderwijsroute" in uitkomst.twijfels


@pytest.mark.parametrize("route", Leerroute)
def test_nothing_is_late_where_nothing_is_owed(route: Leerroute, goed: Goed) -> None:
    uitkomst = goed(stand(date(2029, 1, 1), route, Doelgroep.GEZIN_OVERIG, eis=OOK))
    assert uitkomst.waarde == AanbodStand(AanbodStaat.NIET_NODIG, None, False)
    assert uitkomst.twijfels == ()


@pytest.mark.parametrize("veld", ["aanbod_op", "begin_traject"])
def test_before_the_plan_there_can_be_no_aanbod(veld: str) -> None:
    with pytest.raises(GegevenStrijdig) as gevangen:
        stand(date(2026, 6, 1), O, **{veld: date(2026, 3, 14)})
    assert (gevangen.value.veld, gevangen.value.code) == (veld, "aanbod_voor_plan")
    assert stand(date(2026, 6, 1), O, **{veld: PLAN}).waarde.uiterlijk == date(2026, 9, 15)


def test_the_stand_needs_a_group_too() -> None:
    with pytest.raises(GegevenOntbreekt):
        stand(date(2026, 6, 1), groep=None)


@pytest.mark.parametrize(
    ("route", "keurmerk", "taalschakel", "past"),
    [
        (B1, True, None, True),
        (B1, False, True, False),
        (Z, True, False, True),
        (Z, False, None, False),
        (O, None, True, True),
        (O, True, False, False),
    ],
)
def test_which_school_can_carry_the_route(
    route: Leerroute, keurmerk: bool | None, taalschakel: bool | None, past: bool, goed: Goed
) -> None:
    assert goed(instelling_past(route, keurmerk=keurmerk, taalschakel_instelling=taalschakel)).waarde is past


@pytest.mark.parametrize(("route", "veld"), [(B1, "keurmerk"), (Z, "keurmerk"), (O, "taalschakel_instelling")])
def test_what_matters_of_the_school_must_be_known(route: Leerroute, veld: str) -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        instelling_past(route, **{"keurmerk": True, "taalschakel_instelling": True} | {veld: None})
    assert gevangen.value.veld == veld
