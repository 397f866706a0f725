# SPDX-License-Identifier: EUPL-1.2
"""Besluit inburgering 2021 art. 3.1 and 3.2, Regeling art. 3.1: when PVT and MAP are done."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.wi2021.pvt_map import MapFeiten, MapThema, PvtFeiten, map_afgerond, pvt_afgerond

Goed = Callable[[Any], Any]
NU = date(2027, 6, 1)
DAG = date(2027, 5, 20)
PVT: dict[str, Any] = {
    "pvt_uren": 12,
    "activiteit": True,
    "ondertekend_op": DAG,
    "op_bijeenkomst": True,
    "aanwezigheid_vastgelegd": True,
}
MAP: dict[str, Any] = {"praktijkuren": 40, "themas": tuple(MapThema), "eindgesprek_op": DAG}


def pvt(**anders: Any) -> Any:
    return pvt_afgerond(PvtFeiten(**(PVT | anders)), peildatum=NU)


def map_(**anders: Any) -> Any:
    return map_afgerond(MapFeiten(**(MAP | anders)), peildatum=NU)


@pytest.mark.parametrize(
    ("anders", "waarde", "code"),
    [
        ({"pvt_uren": 11}, None, "pvt_uren_te_kort"),
        ({}, DAG, "pvt_uren_genoeg"),
        ({"pvt_uren": 13}, DAG, "pvt_uren_genoeg"),
        ({"activiteit": False}, None, "pvt_activiteit_ontbreekt"),
        ({"ondertekend_op": None}, None, "pvt_nog_tekenen"),
        ({"ondertekend_op": None, "op_bijeenkomst": None}, None, "pvt_nog_tekenen"),
        ({"op_bijeenkomst": False}, None, "pvt_elders_getekend"),
        ({"ondertekend_op": NU}, NU, "pvt_getekend"),
        ({"aanwezigheid_vastgelegd": False}, DAG, "pvt_aanwezigheid_vastleggen"),
    ],
)
def test_pvt_is_done_on_the_day_of_signing_when_all_of_it_is_there(
    anders: dict[str, Any], waarde: date | None, code: str, goed: Goed
) -> None:
    uitkomst = goed(pvt(**anders))
    assert uitkomst.waarde == waarde
    codes = [s.code for s in uitkomst.stappen]
    assert code in codes
    assert codes[-1] == ("pvt_niet_afgerond" if waarde is None else "pvt_afgerond")


def test_the_steps_of_pvt_say_how_many_hours_are_short(goed: Goed) -> None:
    uitkomst = goed(pvt(pvt_uren=5))
    assert uitkomst.stappen[0].waarden == (5, 7)
    assert uitkomst.stappen[0].artikel.citaat == "artikel 3.1 lid 3 Besluit inburgering 2021"
    assert "pvt_aanwezigheid_vastleggen" not in [s.code for s in uitkomst.stappen]


@pytest.mark.parametrize(
    ("anders", "waarde", "code"),
    [
        ({"praktijkuren": 39}, None, "map_uren_te_kort"),
        ({}, DAG, "map_uren_genoeg"),
        ({"praktijkuren": 41}, DAG, "map_uren_genoeg"),
        ({"eindgesprek_op": None}, None, "map_gesprek_voeren"),
        ({"eindgesprek_op": NU}, NU, "map_gesprek_gevoerd"),
        ({"themas": ()}, None, "map_thema_ontbreekt"),
    ],
)
def test_map_is_done_on_the_day_of_the_closing_talk(
    anders: dict[str, Any], waarde: date | None, code: str, goed: Goed
) -> None:
    uitkomst = goed(map_(**anders))
    assert uitkomst.waarde == waarde
    codes = [s.code for s in uitkomst.stappen]
    assert code in codes
    assert codes[-1] == ("map_niet_afgerond" if waarde is None else "map_afgerond")


@pytest.mark.parametrize("thema", MapThema)
def test_every_one_of_the_eight_themes_is_needed(thema: MapThema, goed: Goed) -> None:
    uitkomst = goed(map_(themas=tuple(t for t in MapThema if t is not thema)))
    assert uitkomst.waarde is None
    assert [s.waarden for s in uitkomst.stappen if s.code == "map_thema_ontbreekt"] == [(thema.value,)]
    assert "map_themas_volledig" not in [s.code for s in uitkomst.stappen]
    assert "map_themas_volledig" in [s.code for s in map_().stappen]
    assert len(MapThema) == 8


def test_what_is_short_of_map_is_said_in_hours(goed: Goed) -> None:
    stap = goed(map_(praktijkuren=12)).stappen[0]
    assert stap.waarden == (12, 28)
    assert stap.artikel.citaat == "artikel 3.1 Regeling inburgering 2021"


@pytest.mark.parametrize(
    ("anders", "veld"), [({"activiteit": None}, "activiteit"), ({"op_bijeenkomst": None}, "op_bijeenkomst")]
)
def test_what_pvt_needs_to_know_is_asked(anders: dict[str, Any], veld: str) -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        pvt(**anders)
    assert gevangen.value.veld == veld


@pytest.mark.parametrize(
    ("roep", "veld"),
    [
        (lambda: pvt(ondertekend_op=date(2027, 6, 2)), "ondertekend_op"),
        (lambda: map_(eindgesprek_op=date(2027, 6, 2)), "eindgesprek_op"),
    ],
)
def test_a_day_to_come_cannot_have_been(roep: Callable[[], Any], veld: str) -> None:
    with pytest.raises(GegevenStrijdig) as gevangen:
        roep()
    assert (gevangen.value.veld, gevangen.value.code) == (veld, "dag_in_de_toekomst")


@pytest.mark.parametrize(
    "roep",
    [
        lambda dag: pvt_afgerond(PvtFeiten(**PVT), peildatum=NU, bekend_op=dag),
        lambda dag: map_afgerond(MapFeiten(**MAP), peildatum=NU, bekend_op=dag),
    ],
)
def test_what_was_not_known_yet_is_not_used(roep: Callable[[date], Any]) -> None:
    with pytest.raises(NogNietVanKracht):
        roep(date(2026, 11, 20))
    assert roep(date(2026, 11, 21)).waarde == DAG


def test_before_the_act_neither_exists() -> None:
    with pytest.raises(NogNietVanKracht):
        pvt_afgerond(PvtFeiten(pvt_uren=12, activiteit=True), peildatum=date(2021, 12, 31))
    with pytest.raises(NogNietVanKracht):
        map_afgerond(MapFeiten(praktijkuren=40), peildatum=date(2021, 12, 31))
    assert map_afgerond(MapFeiten(praktijkuren=40), peildatum=date(2022, 1, 1)).waarde is None
