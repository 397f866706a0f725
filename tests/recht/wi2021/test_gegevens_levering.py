# SPDX-License-Identifier: EUPL-1.2
"""Deliveries: to CBS each quarter (Wet inburgering 2021 art. 39), hours to DUO (Besluit art. 9.2)."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenStrijdig, NogNietVanKracht
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.gegevens_levering import (
    GevolgdUur,
    Kwartaal,
    UrenFeiten,
    Urensoort,
    UrenTotaal,
    uiterste_cbs_levering,
    uren_voor_duo,
)
from meedoen.recht.wi2021.leerroute import Leerroute

Goed = Callable[[Any], Any]
TOT = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("kwartaal", "uiterlijk"),
    [
        (1, date(2026, 4, 28)),
        (2, date(2026, 7, 28)),
        (3, date(2026, 10, 28)),
        (4, date(2027, 1, 28)),
    ],
)
def test_cbs_gets_a_quarter_within_four_weeks(kwartaal: Kwartaal, uiterlijk: date, goed: Goed) -> None:
    uitkomst = goed(uiterste_cbs_levering(2026, kwartaal))
    assert uitkomst.waarde == uiterlijk
    assert uitkomst.stappen[-1].waarden == (kwartaal, uiterlijk - timedelta(days=28), uiterlijk)


def test_the_term_of_cbs_does_not_shift(goed: Goed) -> None:
    assert goed(uiterste_cbs_levering(2029, 1)).waarde == date(2029, 4, 28)  # a Saturday
    assert date(2029, 4, 28).weekday() == 5


def test_deliveries_begin_with_the_act() -> None:
    with pytest.raises(NogNietVanKracht):
        uiterste_cbs_levering(2021, 4)
    with pytest.raises(GegevenStrijdig):
        uiterste_cbs_levering(10**9, 4)
    assert uiterste_cbs_levering(2022, 1).waarde == date(2022, 4, 28)
    assert uiterste_cbs_levering(2190, 4).waarde == date(2191, 1, 28)
    with pytest.raises(NogNietVanKracht) as fout:
        uiterste_cbs_levering(2021, 1)
    assert fout.value.vanaf == date(2022, 1, 1)
    assert get_args(Kwartaal) == (1, 2, 3, 4)


def _uren(
    *rijen: tuple[date, Urensoort, int], groep: Doelgroep = Doelgroep.ASIEL, leerroute: Leerroute | None = None
) -> Any:
    feiten = UrenFeiten(
        groep=groep,
        leerroute=leerroute or Leerroute.ZELFREDZAAMHEID,
        gevolgd=tuple(GevolgdUur(*rij) for rij in rijen),
    )
    return uren_voor_duo(feiten, bekend_tot=TOT)


VOOR, OP = TOT - timedelta(days=1), TOT


def test_the_totals_are_cumulative_and_the_day_itself_does_not_count(goed: Goed) -> None:
    uitkomst = goed(
        _uren(
            (date(2024, 1, 1), Urensoort.TAALLES, 100),
            (VOOR, Urensoort.TAALLES, 3),
            (OP, Urensoort.TAALLES, 5),
            (VOOR, Urensoort.TAALLES_INTAKE, 7),
            (OP, Urensoort.TAALLES_INTAKE, 1),
            (VOOR, Urensoort.PARTICIPATIE, 11),
            (VOOR, Urensoort.PARTICIPATIE_INTAKE, 13),
            (OP, Urensoort.PARTICIPATIE, 1),
        )
    )
    assert uitkomst.waarde == UrenTotaal(TOT, taalles=103, participatie=24, taalles_intake=7)
    assert [(stap.code, stap.waarden) for stap in uitkomst.stappen] == [
        ("uren_taalles", (103, 7, TOT)),
        ("uren_participatie", (24, 13)),
        ("uren_later", (7, TOT)),
    ]


@pytest.mark.parametrize(
    ("groep", "leerroute", "verwacht"),
    [
        (Doelgroep.ASIEL, Leerroute.ZELFREDZAAMHEID, 4),
        (Doelgroep.ASIEL, Leerroute.B1, None),
        (Doelgroep.ASIEL, Leerroute.ONDERWIJS, None),
        (Doelgroep.GEZIN_OVERIG, Leerroute.ZELFREDZAAMHEID, None),
    ],
)
def test_participation_goes_only_for_an_as_in_the_z_route(
    groep: Doelgroep, leerroute: Leerroute, verwacht: int | None, goed: Goed
) -> None:
    uitkomst = goed(_uren((VOOR, Urensoort.PARTICIPATIE, 4), groep=groep, leerroute=leerroute))
    assert uitkomst.waarde.participatie == verwacht


def test_without_hours_all_is_zero(goed: Goed) -> None:
    assert goed(_uren()).waarde == UrenTotaal(TOT, 0, 0, 0)


@pytest.mark.parametrize("soort", Urensoort)
def test_duo_takes_9999_hours_at_most_and_none_below_zero(soort: Urensoort, goed: Goed) -> None:
    assert goed(_uren((VOOR, soort, 9_000), (VOOR, soort, 999))).stappen
    assert goed(_uren((VOOR, soort, 9_999), (OP, soort, 1))).stappen
    with pytest.raises(GegevenStrijdig) as te_veel:
        _uren((VOOR, soort, 9_000), (VOOR, soort, 1_000))
    assert te_veel.value.code == "te_veel_uren"
    for dag in (VOOR, OP):
        with pytest.raises(GegevenStrijdig) as onder:
            _uren((VOOR, soort, 5), (dag, soort, -1))
        assert onder.value.code == "onder_nul"


rij = st.tuples(st.dates(date(2026, 10, 1), date(2026, 12, 1)), st.sampled_from(Urensoort), st.integers(0, 50))


@given(st.lists(rij, max_size=12), st.randoms(use_true_random=False))
def test_order_does_not_matter_and_totals_never_fall(rijen: list[Any], toeval: Any) -> None:
    uit = _uren(*rijen).waarde
    door_elkaar = list(rijen)
    toeval.shuffle(door_elkaar)
    assert _uren(*door_elkaar).waarde == uit
    meer = _uren(*rijen, (VOOR, Urensoort.TAALLES, 1)).waarde
    assert meer.taalles == uit.taalles + 1
    assert sum(rij[2] for rij in rijen if rij[0] < TOT) == uit.taalles + uit.participatie + uit.taalles_intake
