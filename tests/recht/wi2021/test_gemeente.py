# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 1 lid 1: the competent college."""

from collections.abc import Callable
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.wi2021.doelgroep import Grond
from meedoen.recht.wi2021.gemeente import Bevoegdheid, Omvang, WoonFeiten, bevoegde_gemeente

Goed = Callable[[Any], Any]
BAARN, BUNSCHOTEN, SOEST = 308, 313, 342
VOL, VOORAF = Omvang.VOLLEDIG, Omvang.VOORBEREIDING


@pytest.mark.parametrize(
    ("feiten", "verwacht", "twijfels"),
    [
        ({"huisvesting": BAARN}, Bevoegdheid(BAARN, VOL), ()),
        ({"huisvesting": BAARN, "woonplaats": BAARN}, Bevoegdheid(BAARN, VOL), ()),
        ({"huisvesting": BAARN, "gekoppeld": SOEST}, Bevoegdheid(BAARN, VOL), ()),
        (
            {"huisvesting": BAARN, "woonplaats": SOEST, "verhuisd_na_huisvesting": True},
            Bevoegdheid(SOEST, VOL),
            ("verhuisd_na_huisvesting",),
        ),
        (  # still registered where the azc is, just housed in Baarn
            {"huisvesting": BAARN, "woonplaats": SOEST, "verhuisd_na_huisvesting": False},
            Bevoegdheid(BAARN, VOL),
            (),
        ),
        ({"gekoppeld": BAARN}, Bevoegdheid(BAARN, VOORAF), ("voorbereiding_in_azc",)),
        (
            {"gekoppeld": BAARN, "woonplaats": BUNSCHOTEN},
            Bevoegdheid(BAARN, VOORAF),
            ("voorbereiding_in_azc",),
        ),
        ({}, None, ()),
        ({"woonplaats": BUNSCHOTEN}, None, ()),
    ],
)
def test_with_an_asylum_permit_the_housing_gemeente_is_competent(
    feiten: dict[str, Any], verwacht: Bevoegdheid | None, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(bevoegde_gemeente(WoonFeiten(grond=Grond.ASIEL_VERGUNNING, **feiten)))
    assert uitkomst.waarde == verwacht
    assert uitkomst.twijfels == twijfels


@pytest.mark.parametrize("grond", [Grond.ASIEL_GEZINSLID, Grond.GEZIN_OVERIG])
def test_for_everyone_else_the_woonplaats_decides_also_for_asylum_family(grond: Grond, goed: Goed) -> None:
    feiten = WoonFeiten(grond=grond, woonplaats=SOEST, huisvesting=BAARN, gekoppeld=BUNSCHOTEN)
    assert goed(bevoegde_gemeente(feiten)).waarde == Bevoegdheid(SOEST, VOL)
    with pytest.raises(GegevenOntbreekt) as gevangen:
        bevoegde_gemeente(WoonFeiten(grond=grond, huisvesting=BAARN))
    assert gevangen.value.veld == "woonplaats"


def test_when_housing_and_woonplaats_differ_one_has_to_know_why() -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        bevoegde_gemeente(WoonFeiten(grond=Grond.ASIEL_VERGUNNING, huisvesting=BAARN, woonplaats=SOEST))
    assert gevangen.value.veld == "verhuisd_na_huisvesting"


@pytest.mark.parametrize(
    ("feiten", "verwacht", "twijfels"),
    [
        ({"woonplaats": SOEST}, Bevoegdheid(SOEST, VOL), ("zelf_gevonden_woning",)),
        ({"woonplaats": SOEST, "gekoppeld": BAARN}, Bevoegdheid(SOEST, VOL), ("zelf_gevonden_woning",)),
        ({"woonplaats": BAARN, "huisvesting": BAARN}, Bevoegdheid(BAARN, VOL), ()),
    ],
)
def test_who_found_a_home_alone_belongs_to_the_woonplaats(
    feiten: dict[str, Any], verwacht: Bevoegdheid, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(bevoegde_gemeente(WoonFeiten(grond=Grond.ASIEL_VERGUNNING, zelf_gehuisvest=True, **feiten)))
    assert uitkomst.waarde == verwacht
    assert uitkomst.twijfels == twijfels


def test_that_woonplaats_has_to_be_known() -> None:
    with pytest.raises(GegevenOntbreekt, match="woonplaats"):
        bevoegde_gemeente(WoonFeiten(grond=Grond.ASIEL_VERGUNNING, zelf_gehuisvest=True, gekoppeld=BAARN))


def test_outside_the_act_no_gemeente_is_competent(goed: Goed) -> None:
    assert goed(bevoegde_gemeente(WoonFeiten(grond=Grond.GEEN, woonplaats=BAARN))).waarde is None
