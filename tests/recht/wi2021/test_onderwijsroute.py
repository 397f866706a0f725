# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 8: who follows the onderwijsroute, and for whom MAP falls away."""

from collections.abc import Callable
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.onderwijsroute import (
    OnderwijsrouteFeiten,
    Taalschakelstand,
    mag_onderwijsroute,
    map_vervalt,
)

Goed = Callable[[Any], Any]
B1, O, Z = Leerroute.B1, Leerroute.ONDERWIJS, Leerroute.ZELFREDZAAMHEID  # noqa: E741


def mag(wens: bool | None, onderzocht: bool = False, kans: bool | None = None) -> Any:
    return mag_onderwijsroute(OnderwijsrouteFeiten(wens_opleiding=wens, kans_onderzocht=onderzocht, grote_kans=kans))


@pytest.mark.parametrize(
    ("wens", "onderzocht", "kans", "waarde", "laatste"),
    [
        (False, False, None, False, "geen_wens_opleiding"),
        (False, True, True, False, "geen_wens_opleiding"),
        (True, True, True, True, "grote_kans_diploma"),
        (True, True, False, False, "geen_grote_kans_diploma"),
    ],
)
def test_the_route_needs_the_wish_and_a_great_chance(
    wens: bool, onderzocht: bool, kans: bool | None, waarde: bool, laatste: str, goed: Goed
) -> None:
    uitkomst = goed(mag(wens, onderzocht, kans))
    assert (uitkomst.waarde, uitkomst.stappen[-1].code) == (waarde, laatste)


@pytest.mark.parametrize(
    ("onderzocht", "kans", "vraag"),
    [
        (False, None, "kans_onderzoeken"),
        (False, True, "kans_onderzoeken"),
        (False, False, "kans_onderzoeken"),
        (True, None, "grote_kans_diploma"),
    ],
)
def test_a_wish_is_looked_into_before_it_is_judged(onderzocht: bool, kans: bool | None, vraag: str, goed: Goed) -> None:
    oordeel = goed(mag(True, onderzocht, kans))
    assert isinstance(oordeel, OordeelNodig)
    assert oordeel.vraag == vraag
    assert oordeel.artikel.citaat == "artikel 8 lid 1 Wet inburgering 2021"


def test_a_wish_that_was_not_asked_is_a_missing_fact() -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        mag(None)
    assert gevangen.value.veld == "wens_opleiding"


@pytest.mark.parametrize(
    ("route", "stand", "vervalt", "twijfels"),
    [
        (O, Taalschakelstand.VOLGT, True, ()),
        (O, Taalschakelstand.AFGEROND, True, ()),
        (O, Taalschakelstand.NIET_BEGONNEN, False, ("map_bij_onderwijsroute",)),
        (O, Taalschakelstand.GESTOPT, False, ("map_na_stoppen",)),
        (B1, Taalschakelstand.NIET_BEGONNEN, False, ()),
        (Z, Taalschakelstand.NIET_BEGONNEN, False, ()),
        (B1, Taalschakelstand.GESTOPT, False, ("map_na_stoppen",)),
        (Z, Taalschakelstand.GESTOPT, False, ("map_na_stoppen",)),
        (B1, Taalschakelstand.AFGEROND, True, ()),
        (B1, Taalschakelstand.VOLGT, True, ()),
    ],
)
def test_map_falls_away_for_the_person_in_the_traject_not_for_the_name_of_the_route(
    route: Leerroute, stand: Taalschakelstand, vervalt: bool, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(map_vervalt(route, taalschakeltraject=stand))
    assert (uitkomst.waarde, uitkomst.twijfels) == (vervalt, twijfels)
