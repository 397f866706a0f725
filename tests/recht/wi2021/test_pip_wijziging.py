# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 15 lid 4 and 17, Besluit inburgering 2021 art. 5.4."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenStrijdig, NogNietVanKracht
from meedoen.recht.kalender import Periode
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.pip_wijziging import (
    RoutewisselFeiten,
    laatste_dag_routewissel,
    leerroute_na_verhuizing,
    mag_route_wijzigen,
    wijzigingsgronden,
)
from meedoen.recht.wi2021.termijn import inburgeringstermijn

Goed = Callable[[Any], Any]
B1, O, Z = Leerroute.B1, Leerroute.ONDERWIJS, Leerroute.ZELFREDZAAMHEID  # noqa: E741


@pytest.mark.parametrize(
    ("start", "laatste", "twijfel"),
    [
        (date(2026, 3, 16), date(2027, 9, 15), ()),  # worked example 5
        (date(2026, 3, 1), date(2027, 8, 31), ()),
        (date(2026, 6, 30), date(2027, 12, 29), ()),
        (date(2026, 7, 1), date(2027, 12, 31), ()),
        (date(2026, 8, 28), date(2028, 2, 27), ()),
        (date(2026, 8, 29), date(2028, 2, 28), ()),
        (date(2026, 8, 30), date(2028, 2, 29), ("ontbrekende_dag",)),
        (date(2026, 8, 31), date(2028, 2, 29), ("ontbrekende_dag",)),
        (date(2025, 8, 29), date(2027, 2, 28), ("ontbrekende_dag",)),
        (date(2025, 8, 28), date(2027, 2, 27), ()),
        (date(2028, 2, 29), date(2029, 8, 28), ()),
        (date(2024, 6, 26), date(2025, 12, 25), ()),  # ends on Kerst: no shift
    ],
)
@pytest.mark.parametrize("route", [B1, Z])
def test_the_last_day_to_change_route_is_a_year_and_a_half_on(
    start: date, laatste: date, twijfel: tuple[str, ...], route: Leerroute, goed: Goed
) -> None:
    uitkomst = goed(laatste_dag_routewissel(start, route=route))
    assert uitkomst.waarde == laatste
    assert uitkomst.twijfels == twijfel


def test_from_onderwijsroute_to_b1_there_is_no_last_day(goed: Goed) -> None:
    start = date(2026, 3, 16)
    assert goed(laatste_dag_routewissel(start, route=O, naar=B1)).waarde is None
    assert goed(laatste_dag_routewissel(start, route=O, naar=Z)).waarde == date(2027, 9, 15)
    zonder_doel = goed(laatste_dag_routewissel(start, route=O))
    assert zonder_doel.waarde == date(2027, 9, 15)
    assert [s.code for s in zonder_doel.stappen] == ["anderhalf_jaar", "onderwijsroute_naar_b1"]


def test_a_term_before_the_act_is_refused() -> None:
    with pytest.raises(NogNietVanKracht):
        laatste_dag_routewissel(date(2021, 12, 31), route=B1)
    assert laatste_dag_routewissel(date(2022, 1, 1), route=B1).waarde == date(2023, 6, 30)


START = date(2026, 3, 16)  # last day 15-9-2027


def wissel(peildatum: date, **anders: Any) -> Any:
    feiten: dict[str, Any] = {"start": START, "van": B1, "naar": Z, "voortgang": "onvoldoende"} | anders
    return mag_route_wijzigen(RoutewisselFeiten(**feiten), peildatum=peildatum)


@pytest.mark.parametrize(
    ("peildatum", "anders", "mag"),
    [
        (date(2026, 3, 16), {}, True),
        (date(2027, 9, 14), {}, True),
        (date(2027, 9, 15), {}, True),
        (date(2027, 9, 16), {"bijzonder_geval": False}, False),
        (date(2027, 9, 16), {"bijzonder_geval": True}, True),
        (date(2027, 9, 1), {"voortgang": "groter", "van": Z, "naar": B1}, True),
        (date(2027, 9, 1), {"voortgang": "zoals_verwacht"}, False),
        (date(2028, 12, 1), {"van": O, "naar": B1}, True),
        (date(2028, 12, 1), {"van": O, "naar": Z, "bijzonder_geval": False}, False),
        # niet vrijstellende opleiding: only when it ended after the limit, and has ended
        (date(2028, 1, 1), {"niet_vrijstellende_opleiding_tot": date(2027, 9, 16)}, True),
        (
            date(2028, 1, 1),
            {"niet_vrijstellende_opleiding_tot": date(2027, 9, 15), "bijzonder_geval": False},
            False,
        ),
        (date(2028, 1, 1), {"niet_vrijstellende_opleiding_tot": date(2028, 1, 1)}, True),
        (
            date(2028, 1, 1),
            {"niet_vrijstellende_opleiding_tot": date(2028, 1, 2), "bijzonder_geval": False},
            False,
        ),
    ],
)
def test_whether_the_route_may_change(peildatum: date, anders: dict[str, Any], mag: bool, goed: Goed) -> None:
    assert goed(wissel(peildatum, **anders)).waarde is mag


@pytest.mark.parametrize(
    ("peildatum", "anders", "vraag"),
    [
        (date(2027, 1, 1), {"voortgang": None}, "voortgang_beoordelen"),
        (date(2027, 9, 16), {}, "bijzonder_geval"),
        (date(2028, 1, 1), {"niet_vrijstellende_opleiding_tot": date(2027, 1, 1)}, "bijzonder_geval"),
    ],
)
def test_what_the_law_leaves_to_judgement_is_asked(
    peildatum: date, anders: dict[str, Any], vraag: str, goed: Goed
) -> None:
    uitkomst = goed(wissel(peildatum, **anders))
    assert isinstance(uitkomst, OordeelNodig)
    assert uitkomst.vraag == vraag


@pytest.mark.parametrize(
    ("peildatum", "anders", "code"),
    [
        (date(2027, 1, 1), {"naar": B1}, "zelfde_leerroute"),
        (date(2026, 3, 15), {}, "termijn_nog_niet_begonnen"),
    ],
)
def test_a_change_that_cannot_be_is_refused(peildatum: date, anders: dict[str, Any], code: str) -> None:
    with pytest.raises(GegevenStrijdig) as gevangen:
        wissel(peildatum, **anders)
    assert gevangen.value.code == code


def test_there_are_three_legal_reasons_to_change_a_plan(goed: Goed) -> None:
    gronden = goed(wijzigingsgronden()).waarde
    assert [(g.code, g.artikel.citaat) for g in gronden] == [
        ("andere_leerroute", "artikel 17 lid 2 Wet inburgering 2021"),
        ("afschalen_naar_a2", "artikel 17 lid 3 Wet inburgering 2021"),
        ("verhuizing", "artikel 15 lid 4 Wet inburgering 2021"),
    ]


@pytest.mark.parametrize("route", Leerroute)
def test_after_a_move_the_route_stays(route: Leerroute, goed: Goed) -> None:
    assert goed(leerroute_na_verhuizing(route)).waarde is route


@given(st.dates(date(2022, 1, 1), date(2050, 1, 1)))
def test_the_limit_lies_halfway_the_term(dagtekening: date) -> None:
    termijn = inburgeringstermijn(dagtekening).waarde
    laatste = laatste_dag_routewissel(termijn.start, route=B1).waarde
    assert laatste is not None
    assert abs((laatste - termijn.start) - (termijn.einde - termijn.start) / 2) <= timedelta(days=4)
    assert termijn.bevat(laatste)


@pytest.mark.parametrize(
    ("route", "naar", "codes"),
    [
        (Leerroute.ONDERWIJS, None, ["anderhalf_jaar", "onderwijsroute_naar_b1"]),
        (Leerroute.ONDERWIJS, Leerroute.ZELFREDZAAMHEID, ["anderhalf_jaar"]),
        (Leerroute.B1, None, ["anderhalf_jaar"]),
        (None, None, ["anderhalf_jaar"]),
    ],
)
def test_only_from_the_onderwijsroute_without_a_goal_it_tells_of_b1(
    route: Leerroute | None, naar: Leerroute | None, codes: list[str]
) -> None:
    uitkomst = laatste_dag_routewissel(date(2026, 11, 20), route=route, naar=naar)
    assert [stap.code for stap in uitkomst.stappen] == codes


@pytest.mark.parametrize(
    ("stil", "laatste"),
    [
        ((date(2027, 1, 1), date(2027, 3, 1)), date(2028, 5, 18)),  # 59 days
        ((date(2026, 9, 1), date(2026, 9, 23)), date(2028, 3, 22)),  # two of them after the start
        ((date(2028, 3, 20), date(2028, 3, 25)), date(2028, 3, 25)),  # begins on the last day
        ((date(2028, 3, 21), date(2028, 3, 25)), date(2028, 3, 20)),  # and the day after it
        ((date(2026, 9, 1), date(2026, 9, 21)), date(2028, 3, 20)),  # over before the start
    ],
)
def test_the_days_of_a_temporary_exemption_are_added_with_the_doubt(
    stil: tuple[date, date], laatste: date, goed: Goed
) -> None:
    start = date(2026, 9, 21)
    uitkomst = goed(laatste_dag_routewissel(start, route=B1, stilstand=(Periode(*stil),)))
    assert uitkomst.waarde == laatste
    assert ("vrijstelling_in_termijn" in uitkomst.twijfels) is (laatste != date(2028, 3, 20))
    for dag, mag in ((laatste, True), (laatste + timedelta(days=1), False)):
        vraag = RoutewisselFeiten(start=start, van=B1, naar=Z, voortgang="onvoldoende", bijzonder_geval=False,
                                  stilstand=(Periode(*stil),))  # fmt: skip
        assert goed(mag_route_wijzigen(vraag, peildatum=dag)).waarde is mag


@pytest.mark.parametrize("dag", [date(2028, 3, 19), date(2028, 3, 20), date(2028, 3, 21)])
def test_in_the_stricter_reading_the_time_counts_and_the_doubt_stays(dag: date, goed: Goed) -> None:
    vraag = RoutewisselFeiten(
        start=date(2026, 9, 21), van=B1, naar=Z, voortgang="onvoldoende", bijzonder_geval=False,
        stilstand=(Periode(date(2027, 1, 1), date(2027, 3, 1)),), stilstand_lezing="telt mee",
    )  # fmt: skip
    uitkomst = goed(mag_route_wijzigen(vraag, peildatum=dag))
    assert uitkomst.waarde is (dag <= date(2028, 3, 20))
    assert uitkomst.twijfels == ("vrijstelling_in_termijn",)


def test_a_time_that_runs_backwards_is_refused() -> None:
    leeg = (Periode(date(2027, 1, 2), date(2027, 1, 2)),)
    with pytest.raises(GegevenStrijdig) as gevangen:
        laatste_dag_routewissel(date(2026, 9, 21), route=B1, stilstand=leeg)
    assert (gevangen.value.veld, gevangen.value.code) == ("stilstand", "periode_leeg")
