# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 27, Participatiewet art. 18 and 18b: one conduct, two sanctions."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.participatiewet.samenloop import (
    BoeteVoorGedraging,
    Verlaging,
    Verlagingsgrond,
    boete_naast_verlaging,
    verlaging_naast_boete,
)
from meedoen.recht.uitkomst import OordeelNodig

Goed = Callable[[Any], Any]
DAG = date(2026, 10, 15)


def _verlaging(gedraging: str, grond: Verlagingsgrond = Verlagingsgrond.ARTIKEL_18) -> Verlaging:
    return Verlaging(gedraging=gedraging, verlaagd_op=DAG, artikel_pw=grond)


@pytest.mark.parametrize(
    ("verlagingen", "mag"),
    [
        ((), True),
        ((_verlaging("18"),), True),
        ((_verlaging("17"),), False),
        ((_verlaging("18"), _verlaging("17", Verlagingsgrond.ARTIKEL_18B)), False),
    ],
)
def test_bijstand_lowered_for_the_same_conduct_bars_a_fine(
    verlagingen: tuple[Verlaging, ...], mag: bool, goed: Goed
) -> None:
    assert goed(boete_naast_verlaging("17", verlagingen=verlagingen, bijstand_nagegaan=True)).waarde is mag


@pytest.mark.parametrize(
    ("grond", "citaat"),
    [
        (Verlagingsgrond.ARTIKEL_18, "artikel 18 Participatiewet"),
        (Verlagingsgrond.ARTIKEL_18B, "artikel 18b Participatiewet"),
    ],
)
def test_the_article_of_the_lowering_is_cited(grond: Verlagingsgrond, citaat: str) -> None:
    stappen = boete_naast_verlaging("17", verlagingen=(_verlaging("17", grond),)).stappen
    assert [s.artikel.citaat for s in stappen] == [citaat, "artikel 27 Wet inburgering 2021"]
    assert stappen[0].waarden == (DAG,)


def test_the_other_way_a_person_judges(goed: Goed) -> None:
    ander, zelfde = (BoeteVoorGedraging(gedraging=g, opgelegd_op=DAG) for g in ("18", "17"))
    assert goed(verlaging_naast_boete("17", boetes_nagegaan=True)).waarde
    assert goed(verlaging_naast_boete("17", boetes_gedraging=(ander,), boetes_nagegaan=True)).waarde
    oordeel = goed(verlaging_naast_boete("17", boetes_gedraging=(ander, zelfde)))
    assert isinstance(oordeel, OordeelNodig)
    assert (oordeel.vraag, oordeel.waarden) == ("verlaging_na_boete", (DAG,))


def test_not_asked_yet_is_not_none_but_what_is_known_already_counts() -> None:
    with pytest.raises(GegevenOntbreekt) as fout:
        boete_naast_verlaging("17", verlagingen=(_verlaging("18"),))
    assert fout.value.veld == "bijstand_nagegaan"
    with pytest.raises(GegevenOntbreekt) as fout:
        verlaging_naast_boete("17")
    assert fout.value.veld == "boetes_nagegaan"
    assert boete_naast_verlaging("17", verlagingen=(_verlaging("17"),)).waarde is False
    zelfde = BoeteVoorGedraging(gedraging="17", opgelegd_op=DAG)
    assert isinstance(verlaging_naast_boete("17", boetes_gedraging=(zelfde,)), OordeelNodig)
