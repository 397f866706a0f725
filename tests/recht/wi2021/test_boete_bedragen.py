# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 26: what a fine can be at most."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from meedoen.recht.fouten import NogNietVanKracht
from meedoen.recht.wi2021.boete_bedragen import (
    BEDRAG_INTAKE,
    BEDRAG_PVT_MAP,
    GRONDBEDRAG_MEDEWERKING,
    Boetesoort,
    wettelijk_maximum,
)

Goed = Callable[[Any], Any]


@pytest.mark.parametrize(
    ("soort", "centen", "onderdeel"),
    [
        (Boetesoort.INTAKE, 25_000, "a"),
        (Boetesoort.PVT_MAP, 34_000, "b"),
        (Boetesoort.MEDEWERKING, 80_000, "c"),
        (Boetesoort.LEERROUTE, 100_000, "d"),
    ],
)
def test_the_four_maxima(soort: Boetesoort, centen: int, onderdeel: str, goed: Goed) -> None:
    uitkomst = goed(wettelijk_maximum(soort, peildatum=date(2022, 1, 1)))
    assert uitkomst.waarde == centen
    assert uitkomst.stappen[0].artikel.citaat == f"artikel 26 lid 1 onderdeel {onderdeel} Wet inburgering 2021"


def test_before_the_act_and_before_we_knew_there_is_none() -> None:
    with pytest.raises(NogNietVanKracht):
        wettelijk_maximum(Boetesoort.INTAKE, peildatum=date(2021, 12, 31))
    with pytest.raises(NogNietVanKracht):
        wettelijk_maximum(Boetesoort.INTAKE, peildatum=date(2026, 1, 1), bekend_op=date(2026, 11, 20))
    assert wettelijk_maximum(Boetesoort.INTAKE, peildatum=date(2026, 1, 1), bekend_op=date(2026, 11, 21)).waarde


def test_no_fixed_fine_is_above_what_the_act_allows() -> None:
    vast = {
        Boetesoort.INTAKE: BEDRAG_INTAKE,
        Boetesoort.PVT_MAP: BEDRAG_PVT_MAP,
        Boetesoort.MEDEWERKING: GRONDBEDRAG_MEDEWERKING,
    }
    for soort, versies in vast.items():
        for versie in versies:
            assert versie.waarde <= wettelijk_maximum(soort, peildatum=versie.vanaf).waarde
