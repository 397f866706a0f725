# SPDX-License-Identifier: EUPL-1.2
"""Participatiewet art. 56a and 57: paying fixed costs out of the bijstand."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.kalender import Periode
from meedoen.recht.participatiewet.ontzorgen import (
    EindeZonderDag,
    OntzorgFeiten,
    betalen_zonder_56a,
    ontzorgperiode,
)
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.recht.wi2021.doelgroep import Vergunning

Goed = Callable[[Any], Any]


def periode(vanaf: date | None = date(2026, 2, 10), einde: EindeZonderDag | None = None, **anders: Any) -> Any:
    feiten: dict[str, Any] = {
        "inburgeringsplichtig": True,
        "vergunning": Vergunning.ASIEL_BEPAALD,
        "bijstand_vanaf": vanaf,
    }
    keuze = {} if einde is None else {"bij_ontbrekende_dag": einde}
    return ontzorgperiode(OntzorgFeiten(**(feiten | anders)), **keuze)


@pytest.mark.parametrize(
    ("vanaf", "laatste", "dag_eerder", "twijfels"),
    [
        (date(2026, 2, 10), date(2026, 8, 9), date(2026, 8, 9), ()),  # worked example 9
        (date(2026, 8, 31), date(2027, 2, 28), date(2027, 2, 27), ("ontbrekende_dag",)),  # and its second half
        (date(2026, 8, 30), date(2027, 2, 28), date(2027, 2, 27), ("ontbrekende_dag",)),
        (date(2026, 8, 29), date(2027, 2, 28), date(2027, 2, 27), ("ontbrekende_dag",)),
        (date(2026, 8, 28), date(2027, 2, 27), date(2027, 2, 27), ()),
        (date(2027, 8, 29), date(2028, 2, 28), date(2028, 2, 28), ()),
        (date(2027, 8, 30), date(2028, 2, 29), date(2028, 2, 28), ("ontbrekende_dag",)),
        (date(2027, 8, 31), date(2028, 2, 29), date(2028, 2, 28), ("ontbrekende_dag",)),
        (date(2026, 3, 31), date(2026, 9, 30), date(2026, 9, 29), ("ontbrekende_dag",)),
        (date(2026, 3, 30), date(2026, 9, 29), date(2026, 9, 29), ()),
        (date(2026, 1, 1), date(2026, 6, 30), date(2026, 6, 30), ()),
        (date(2026, 7, 1), date(2026, 12, 31), date(2026, 12, 31), ()),
        (date(2026, 6, 26), date(2026, 12, 25), date(2026, 12, 25), ()),  # Kerst: no shift
        (date(2022, 1, 1), date(2022, 6, 30), date(2022, 6, 30), ()),
        (date(2028, 2, 29), date(2028, 8, 28), date(2028, 8, 28), ()),
    ],
)
def test_exactly_six_months_from_the_day_the_right_arises(
    vanaf: date, laatste: date, dag_eerder: date, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(periode(vanaf))
    assert uitkomst.waarde == Periode(vanaf, laatste + timedelta(1))
    assert uitkomst.twijfels == twijfels
    anders = goed(periode(vanaf, EindeZonderDag.DAG_EERDER))
    assert anders.waarde == Periode(vanaf, dag_eerder + timedelta(1))
    assert anders.twijfels == twijfels
    assert {s.waarden for s in anders.stappen if s.code == "ontzorgen_zes_maanden"} == {(vanaf, dag_eerder)}


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"inburgeringsplichtig": False}, "ontzorgen_alleen_plichtig"),
        ({"vanaf": None}, "ontzorgen_zonder_bijstand"),
        *(
            ({"vergunning": v}, "ontzorgen_alleen_asielvergunning")
            for v in Vergunning
            if v is not Vergunning.ASIEL_BEPAALD
        ),
    ],
)
def test_only_plichtig_with_asiel_for_a_limited_time_and_bijstand(
    anders: dict[str, Any], code: str, goed: Goed
) -> None:
    uitkomst = goed(periode(**anders))
    assert (uitkomst.waarde, [s.code for s in uitkomst.stappen]) == (None, [code])


def test_the_five_fixed_costs_and_the_decision_are_named(goed: Goed) -> None:
    stappen = goed(periode()).stappen
    lasten = [s.waarden[0] for s in stappen if s.code == "ontzorgen_betaalt"]
    assert lasten == ["huur", "gas", "water", "stroom", "zorgverzekering"]
    assert stappen[-1].artikel.citaat == "artikel 15 lid 3 Wet inburgering 2021"
    assert stappen[0].artikel.citaat == "artikel 56a lid 1 Participatiewet"


@pytest.mark.parametrize(
    ("tot", "laatste", "twijfels"),
    [
        (date(2026, 2, 11), date(2026, 2, 10), ("ontzorgen_met_bijstand",)),
        (date(2026, 8, 9), date(2026, 8, 8), ("ontzorgen_met_bijstand",)),
        (date(2026, 8, 10), date(2026, 8, 9), ()),
        (date(2026, 8, 11), date(2026, 8, 9), ()),
    ],
)
def test_it_ends_with_the_bijstand_to_which_it_is_attached(
    tot: date, laatste: date, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(periode(bijstand_tot=tot))
    assert uitkomst.waarde.laatste_dag == laatste
    assert uitkomst.twijfels == twijfels
    assert [s.waarden for s in uitkomst.stappen if s.code == "ontzorgen_eindigt"] == [(laatste,)] * len(twijfels)


def test_what_is_missing_or_cannot_be_is_refused() -> None:
    with pytest.raises(GegevenOntbreekt) as ontbreekt:
        periode(inburgeringsplichtig=None)
    assert ontbreekt.value.veld == "inburgeringsplichtig"
    with pytest.raises(GegevenStrijdig) as strijdig:
        periode(bijstand_tot=date(2026, 2, 10))
    assert strijdig.value.code == "bijstand_eindigt_voor_begin"
    with pytest.raises(NogNietVanKracht):
        periode(date(2021, 12, 31))


def test_another_ground_has_no_fixed_length_and_is_judged(goed: Goed) -> None:
    assert goed(betalen_zonder_56a(bijstand=False, gegronde_redenen=None)).waarde is False
    vraag = goed(betalen_zonder_56a(bijstand=True, gegronde_redenen=None))
    assert isinstance(vraag, OordeelNodig)
    assert (vraag.vraag, vraag.artikel.citaat) == (
        "besteden_zonder_hulp",
        "artikel 57 onderdeel a Participatiewet",
    )
    assert goed(betalen_zonder_56a(bijstand=True, gegronde_redenen=True)).waarde is True
    assert goed(betalen_zonder_56a(bijstand=True, gegronde_redenen=False)).waarde is False


@given(st.dates(date(2022, 1, 1), date(2045, 1, 1)))
def test_six_months_are_half_a_year_and_a_later_begin_never_ends_earlier(vanaf: date) -> None:
    termijn = periode(vanaf).waarde
    assert 181 <= termijn.dagen <= 184
    assert termijn.einde <= periode(vanaf + timedelta(1)).waarde.einde
    verschil = termijn.einde - periode(vanaf, EindeZonderDag.DAG_EERDER).waarde.einde
    assert verschil in (timedelta(0), timedelta(1))
