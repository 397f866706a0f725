# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 12 lid 1 b, Besluit art. 4.4: six months more for who is almost there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.kalender import Periode
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute, Vaardigheid
from meedoen.recht.wi2021.verlenging_bijna_klaar import BijnaKlaarFeiten, verlenging_bijna_klaar

Goed = Callable[[Any], Any]
TERMIJN = Periode(date(2024, 3, 16), date(2027, 3, 16))
LANGER = Periode(date(2024, 3, 16), date(2027, 9, 16))
LEZEN, LUISTEREN, SCHRIJVEN, SPREKEN = Vaardigheid
ASIEL = BijnaKlaarFeiten(
    groep=Doelgroep.ASIEL,
    leerroute=Leerroute.B1,
    eerder_zes_maanden=False,
    op_niveau_plan=True,
    alle_lessen=True,
    behaalde_onderdelen=(LEZEN, SPREKEN),
    knm_behaald=True,
    pvt_afgerond=True,
    map_afgerond=True,
)
GEZIN = replace(ASIEL, groep=Doelgroep.GEZIN_OVERIG, alle_lessen=None, uren_les=450)


@pytest.mark.parametrize(
    ("feiten", "verlengd"),
    [
        (ASIEL, True),
        (replace(ASIEL, behaalde_onderdelen=tuple(Vaardigheid)), True),
        (replace(ASIEL, behaalde_onderdelen=(LEZEN,)), False),
        (replace(ASIEL, behaalde_onderdelen=(LEZEN, LEZEN)), False),  # one exam, noted twice
        (replace(ASIEL, behaalde_onderdelen=()), False),
        (replace(ASIEL, knm_behaald=False), False),
        (replace(ASIEL, pvt_afgerond=False), False),
        (replace(ASIEL, map_afgerond=False), False),
        (replace(ASIEL, alle_lessen=False), False),
        (replace(ASIEL, op_niveau_plan=False), False),
        (GEZIN, True),
        (replace(GEZIN, uren_les=449), False),
        (replace(GEZIN, uren_les=451), True),
    ],
)
def test_every_demand_must_be_met(feiten: BijnaKlaarFeiten, verlengd: bool, goed: Goed) -> None:
    uitkomst = goed(verlenging_bijna_klaar(TERMIJN, feiten))
    assert uitkomst.waarde == (LANGER if verlengd else TERMIJN)
    assert len(uitkomst.stappen) == 7  # six demands and what follows
    assert uitkomst.stappen[-1].code == ("zes_maanden_erbij" if verlengd else "niet_bijna_klaar")
    assert uitkomst.stappen[-1].waarden == ((date(2027, 9, 15),) if verlengd else ())
    assert uitkomst.twijfels == ()


@pytest.mark.parametrize(
    ("feiten", "plaats", "code"),
    [
        (ASIEL, 0, "bijna_klaar_niveau"),
        (replace(ASIEL, op_niveau_plan=False), 0, "bijna_klaar_ander_niveau"),
        (ASIEL, 1, "bijna_klaar_alle_lessen"),
        (replace(ASIEL, alle_lessen=False), 1, "bijna_klaar_niet_alle_lessen"),
        (GEZIN, 1, "bijna_klaar_uren"),
        (replace(GEZIN, uren_les=0), 1, "bijna_klaar_te_weinig_uren"),
        (ASIEL, 2, "bijna_klaar_taal"),
        (replace(ASIEL, behaalde_onderdelen=()), 2, "bijna_klaar_te_weinig_taal"),
        (ASIEL, 3, "bijna_klaar_knm"),
        (replace(ASIEL, knm_behaald=False), 3, "bijna_klaar_geen_knm"),
        (ASIEL, 4, "bijna_klaar_pvt"),
        (replace(ASIEL, pvt_afgerond=False), 4, "bijna_klaar_geen_pvt"),
        (ASIEL, 5, "bijna_klaar_map"),
        (replace(ASIEL, map_afgerond=False), 5, "bijna_klaar_geen_map"),
    ],
)
def test_each_demand_says_how_it_stands(feiten: BijnaKlaarFeiten, plaats: int, code: str, goed: Goed) -> None:
    assert goed(verlenging_bijna_klaar(TERMIJN, feiten)).stappen[plaats].code == code


@pytest.mark.parametrize(
    ("feiten", "code"),
    [
        (replace(ASIEL, leerroute=Leerroute.ONDERWIJS), "bijna_klaar_alleen_b1"),
        (replace(ASIEL, leerroute=Leerroute.ZELFREDZAAMHEID), "bijna_klaar_alleen_b1"),
        (replace(ASIEL, na_boete_duo=True), "bijna_klaar_niet_na_boete"),
        (replace(ASIEL, eerder_zes_maanden=True), "bijna_klaar_al_gehad"),
    ],
)
def test_when_it_is_not_there_at_all(feiten: BijnaKlaarFeiten, code: str, goed: Goed) -> None:
    uitkomst = goed(verlenging_bijna_klaar(TERMIJN, feiten))
    assert uitkomst.waarde == TERMIJN
    assert [stap.code for stap in uitkomst.stappen] == [code]


@pytest.mark.parametrize(
    ("feiten", "veld"),
    [
        (replace(ASIEL, groep=None), "groep"),
        (replace(ASIEL, eerder_zes_maanden=None), "eerder_zes_maanden"),
        (replace(ASIEL, op_niveau_plan=None), "op_niveau_plan"),
        (replace(ASIEL, alle_lessen=None), "alle_lessen"),
        (replace(GEZIN, uren_les=None), "uren_les"),
    ],
)
def test_what_is_not_known_is_asked_for(feiten: BijnaKlaarFeiten, veld: str) -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        verlenging_bijna_klaar(TERMIJN, feiten)
    assert gevangen.value.veld == veld


def test_what_is_not_noted_as_done_is_not_done(goed: Goed) -> None:
    kaal = BijnaKlaarFeiten(
        groep=Doelgroep.ASIEL, leerroute=Leerroute.B1, eerder_zes_maanden=False, op_niveau_plan=True, alle_lessen=True
    )
    codes = [stap.code for stap in goed(verlenging_bijna_klaar(TERMIJN, kaal)).stappen[2:]]
    assert codes == [
        "bijna_klaar_te_weinig_taal",
        "bijna_klaar_geen_knm",
        "bijna_klaar_geen_pvt",
        "bijna_klaar_geen_map",
        "niet_bijna_klaar",
    ]


def test_hours_below_zero_are_refused() -> None:
    with pytest.raises(GegevenStrijdig):
        verlenging_bijna_klaar(TERMIJN, replace(GEZIN, uren_les=-1))


def test_an_end_on_a_day_that_month_lacks_is_in_doubt(goed: Goed) -> None:
    uitkomst = goed(verlenging_bijna_klaar(Periode(date(2024, 8, 31), date(2027, 8, 31)), ASIEL))
    assert uitkomst.waarde.einde == date(2028, 3, 1)
    assert uitkomst.twijfels == ("ontbrekende_dag",)
