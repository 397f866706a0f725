# SPDX-License-Identifier: EUPL-1.2
"""DUO's terms under Wet inburgering 2021 art. 33: whose data a gemeente exchanges, and until when."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.wi2021.gegevens_toegang import (
    Maandgrens,
    UitwisselFeiten,
    VertrekFeiten,
    toegang_eindigt,
    valt_onder_uitwisseling,
)

Goed = Callable[[Any], Any]
VANDAAG = date(2026, 11, 21)
BINNEN = Maandgrens.ZELFDE_DAG_BINNEN
NERGENS: dict[str, Any] = {
    "onder_wet": True,
    "bekend_bij_duo": True,
    "woont_in_gemeente": False,
    "coa_locatie": False,
}
VORIG = {"pip_van_gemeente": False, "vorig_pip_van_gemeente": True}


def _mag(**anders: Any) -> Any:
    return valt_onder_uitwisseling(UitwisselFeiten(**(NERGENS | anders)), peildatum=VANDAAG)


@pytest.mark.parametrize(
    ("feiten", "mag", "code"),
    [
        ({"woont_in_gemeente": True}, True, "toegang_ingezetene"),
        ({"woont_in_gemeente": True, "coa_locatie": True}, False, "toegang_geen_grond"),
        ({"coa_locatie": True, "coa_gekoppeld": True}, True, "toegang_gekoppeld"),
        ({"woont_in_gemeente": True, "coa_locatie": True, "coa_gekoppeld": True}, True, "toegang_gekoppeld"),
        ({"coa_locatie": False, "coa_gekoppeld": True}, False, "toegang_geen_grond"),
        ({"coa_locatie": True, "pip_van_gemeente": True}, True, "toegang_eigen_pip"),
        ({"pip_van_gemeente": True}, True, "toegang_eigen_pip"),
        ({"pip_van_gemeente": False}, False, "toegang_geen_grond"),
        ({"pip_van_gemeente": False, "pip_dagtekening": VANDAAG}, False, "toegang_geen_grond"),
        ({**VORIG, "pip_dagtekening": date(2026, 10, 22)}, True, "toegang_vorig_pip"),
        ({**VORIG, "pip_dagtekening": date(2026, 10, 21)}, False, "toegang_vorig_pip_voorbij"),
        ({"vorig_pip_van_gemeente": True}, False, "toegang_geen_grond"),
        ({}, False, "toegang_geen_grond"),
        ({"onder_wet": False, "woont_in_gemeente": True}, False, "toegang_niet_onder_wet"),
        ({"bekend_bij_duo": False, "woont_in_gemeente": True}, False, "toegang_onbekend_bij_duo"),
    ],
)
def test_one_of_four_grounds_opens_the_data(feiten: dict[str, Any], mag: bool, code: str, goed: Goed) -> None:
    uitkomst = goed(_mag(**feiten))
    assert uitkomst.waarde is mag
    assert uitkomst.stappen[-1].code == code
    assert uitkomst.twijfels == (("pip_jonger_dan_een_maand",) if "vorig_pip" in code else ())


def test_the_date_of_the_new_plan_is_never_guessed() -> None:
    with pytest.raises(GegevenOntbreekt):
        _mag(**VORIG)


@pytest.mark.parametrize(
    ("dagtekening", "grens", "laatste"),
    [
        (date(2026, 10, 20), Maandgrens.ZELFDE_DAG_BUITEN, date(2026, 11, 19)),
        (date(2026, 10, 20), BINNEN, date(2026, 11, 20)),
        (date(2027, 1, 31), Maandgrens.ZELFDE_DAG_BUITEN, date(2027, 2, 28)),
        (date(2027, 1, 31), BINNEN, date(2027, 3, 1)),
    ],
)
def test_younger_than_a_month_can_be_read_in_two_ways(
    dagtekening: date, grens: Maandgrens, laatste: date, goed: Goed
) -> None:
    feiten = UitwisselFeiten(**(NERGENS | VORIG), pip_dagtekening=dagtekening)
    dagen = (laatste, laatste + timedelta(days=1))
    mag = [goed(valt_onder_uitwisseling(feiten, peildatum=dag, maandgrens=grens)).waarde for dag in dagen]
    assert mag == [True, False]
    einde = toegang_eindigt(
        VertrekFeiten(vertrokken_op=dagtekening, pip_van_gemeente=True, nieuw_pip_op=dagtekening), maandgrens=grens
    )
    assert einde.waarde == dagen[1]


def _eindigt(vertrokken_op: date | None = date(2026, 9, 1), pip_van_gemeente: bool = True, **anders: Any) -> Any:
    return toegang_eindigt(VertrekFeiten(vertrokken_op=vertrokken_op, pip_van_gemeente=pip_van_gemeente, **anders))


@pytest.mark.parametrize(
    ("uitkomst", "dag", "code"),
    [
        (_eindigt(None), None, "toegang_blijft_hier"),
        (_eindigt(None, pip_van_gemeente=False), None, "toegang_blijft_hier"),
        (_eindigt(pip_van_gemeente=False), date(2026, 9, 1), "toegang_eindigt_bij_vertrek"),
        (
            _eindigt(nieuw_pip_op=date(2026, 10, 1), volgend_pip_op=date(2026, 10, 1)),  # both on one day
            date(2026, 10, 1),
            "toegang_eindigt_bij_volgend_pip",
        ),
        (
            _eindigt(pip_van_gemeente=False, nieuw_pip_op=date(2026, 10, 20)),
            date(2026, 9, 1),
            "toegang_eindigt_bij_vertrek",
        ),
        (_eindigt(), None, "toegang_zolang_eigen_pip"),
        (_eindigt(nieuw_pip_op=date(2026, 10, 20)), date(2026, 11, 20), "toegang_maand_na_nieuw_pip"),
        (_eindigt(nieuw_pip_op=date(2026, 9, 1)), date(2026, 10, 1), "toegang_maand_na_nieuw_pip"),
        (
            _eindigt(nieuw_pip_op=date(2026, 10, 20), volgend_pip_op=date(2026, 11, 19)),
            date(2026, 11, 19),
            "toegang_eindigt_bij_volgend_pip",
        ),
        (
            _eindigt(nieuw_pip_op=date(2026, 10, 20), volgend_pip_op=date(2026, 11, 20)),
            date(2026, 11, 20),
            "toegang_maand_na_nieuw_pip",
        ),
    ],
)
def test_the_day_on_which_access_ends(uitkomst: Any, dag: date | None, code: str, goed: Goed) -> None:
    assert goed(uitkomst).waarde == dag
    assert uitkomst.stappen[-1].code == code


@pytest.mark.parametrize(
    ("feiten", "code"),
    [
        ({"nieuw_pip_op": date(2026, 8, 31)}, "pip_voor_vertrek"),
        ({"nieuw_pip_op": date(2026, 9, 5), "volgend_pip_op": date(2026, 9, 4)}, "pip_niet_op_volgorde"),
        ({"volgend_pip_op": date(2026, 9, 4)}, "pip_niet_op_volgorde"),
    ],
)
def test_plans_come_after_the_move_and_in_order(feiten: dict[str, Any], code: str) -> None:
    with pytest.raises(GegevenStrijdig) as gevangen:
        _eindigt(**feiten)
    assert gevangen.value.code == code


@given(st.dates(date(2022, 1, 1), date(2060, 1, 1)), st.integers(0, 200), st.integers(0, 90))
def test_both_rules_agree_on_the_day(vertrokken: date, na: int, later: int) -> None:
    nieuw = vertrokken + timedelta(days=na)
    einde = _eindigt(vertrokken, nieuw_pip_op=nieuw).waarde
    assert einde > vertrokken
    feiten = UitwisselFeiten(**(NERGENS | VORIG), pip_dagtekening=nieuw)
    dag = nieuw + timedelta(days=later)
    assert valt_onder_uitwisseling(feiten, peildatum=dag).waarde is (dag < einde)
