# SPDX-License-Identifier: EUPL-1.2
"""Besluit inburgering 2021 art. 9.9: when personal data must be gone."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.archief.bewaartermijn import (
    LIJST_LID_2,
    LIJST_LID_3,
    BewaarFeiten,
    Bewaargegeven,
    LijstBijLening,
    LijstNaOverlijden,
    VijftigJaarVanaf,
    verwijderdag,
)
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.recht.wi2021.doelgroep import Doelgroep

Goed = Callable[[Any], Any]
AS, GO = Doelgroep.ASIEL, Doelgroep.GEZIN_OVERIG
EINDE = date(2026, 6, 30)
BLIJFT: dict[str, Any] = {"na_overlijden": LijstNaOverlijden.BEWAREN}
NA_LENING: dict[str, Any] = {"bij_lening": LijstBijLening.NA_LENING}
OVERIG, BSN, LENING = Bewaargegeven.OVERIG, Bewaargegeven.BSN, Bewaargegeven.LENING


def _dag(gegeven: Bewaargegeven, lezing: dict[str, Any] | None = None, groep: Doelgroep = AS, **anders: Any) -> Any:
    feiten: dict[str, Any] = {"plicht_geeindigd_op": EINDE}
    return verwijderdag(BewaarFeiten(groep=groep, **(feiten | anders)), gegeven, **(lezing or {}))


@pytest.mark.parametrize("gegeven", Bewaargegeven)
def test_a_plicht_that_ended_on_30_june_2026(gegeven: Bewaargegeven, goed: Goed) -> None:
    """A worked example: gone from 30 June 2031, but for the list of at most fifty years."""
    lang = gegeven.value in {
        *("bsn", "naam", "adres", "woonplaats", "geboortedatum"),
        *("vrijstelling", "ontheffing", "voldaan", "oninbare_lening"),
    }
    uitkomst = goed(_dag(gegeven))
    assert uitkomst.waarde == (date(2076, 6, 30) if lang else date(2031, 6, 30))
    assert uitkomst.twijfels == (("vijftig_jaar_vanaf",) if lang else ())


@pytest.mark.parametrize("gegeven", Bewaargegeven)
def test_on_death_everything_goes_at_once(gegeven: Bewaargegeven, goed: Goed) -> None:
    uitkomst = goed(_dag(gegeven, overleden_op=date(2027, 2, 3)))
    assert uitkomst.waarde == date(2027, 2, 3)
    assert uitkomst.twijfels == (("lijst_na_overlijden",) if gegeven in LIJST_LID_2 else ())


def test_in_the_other_reading_the_list_stays_after_death(goed: Goed) -> None:
    assert goed(_dag(BSN, BLIJFT, overleden_op=date(2027, 2, 3))).waarde == date(2076, 6, 30)
    assert goed(_dag(OVERIG, BLIJFT, overleden_op=date(2027, 2, 3))).waarde == date(2027, 2, 3)
    tijdens = goed(_dag(BSN, BLIJFT, plicht_geeindigd_op=None, overleden_op=date(2027, 2, 3)))
    assert tijdens.waarde == date(2077, 2, 3)
    assert "lijst_na_overlijden" in tijdens.twijfels


@pytest.mark.parametrize(
    ("overleden_op", "dag"),
    [
        (date(2031, 6, 29), date(2031, 6, 29)),
        (date(2031, 6, 30), date(2031, 6, 30)),
        (date(2031, 7, 1), date(2031, 6, 30)),
    ],
)
def test_death_never_makes_it_later(overleden_op: date, dag: date, goed: Goed) -> None:
    assert goed(_dag(OVERIG, overleden_op=overleden_op)).waarde == dag


@pytest.mark.parametrize("gegeven", [OVERIG, BSN, Bewaargegeven.DIPLOMADATUM])
def test_while_the_plicht_lasts_there_is_no_day_but_death(gegeven: Bewaargegeven, goed: Goed) -> None:
    assert goed(_dag(gegeven, plicht_geeindigd_op=None)).waarde is None
    assert goed(_dag(gegeven, plicht_geeindigd_op=None, overleden_op=date(2027, 2, 3))).waarde == date(2027, 2, 3)


def test_five_years_after_29_february_is_1_march(goed: Goed) -> None:
    uitkomst = goed(_dag(OVERIG, plicht_geeindigd_op=date(2028, 2, 29)))
    assert uitkomst.waarde == date(2033, 3, 1)
    assert uitkomst.twijfels == ("ontbrekende_dag",)


def test_the_fifty_years_can_run_from_the_day_the_data_came(goed: Goed) -> None:
    lezing = {"vijftig_jaar_vanaf": VijftigJaarVanaf.VERKRIJGING}
    assert goed(_dag(BSN, lezing, verkregen_op=date(2023, 1, 9))).waarde == date(2073, 1, 9)
    assert goed(_dag(OVERIG, lezing)).waarde == date(2031, 6, 30)
    with pytest.raises(GegevenOntbreekt):
        _dag(BSN, lezing)


LENER: dict[str, Any] = {"groep": GO, "heeft_lening": True, "lening_afgelopen_op": date(2033, 5, 1)}


@pytest.mark.parametrize(
    ("feiten", "gegeven", "lezing", "dag"),
    [
        (LENER, LENING, {}, date(2038, 5, 1)),
        (LENER, Bewaargegeven.DIPLOMADATUM, {}, date(2038, 5, 1)),
        (LENER, OVERIG, {}, date(2031, 6, 30)),
        (LENER, Bewaargegeven.VRIJSTELLING, NA_LENING, date(2076, 6, 30)),
        (LENER, BSN, {}, date(2076, 6, 30)),
        (LENER, BSN, NA_LENING, date(2038, 5, 1)),
        (LENER | {"lening_afgelopen_op": None}, LENING, {}, None),
        (LENER | {"groep": AS}, LENING, {}, date(2031, 6, 30)),
        (LENER | {"groep": AS, "vrijwillig": True}, LENING, {}, date(2038, 5, 1)),
        (LENER | {"heeft_lening": False, "lening_afgelopen_op": None}, LENING, {}, date(2031, 6, 30)),
        (LENER | {"overleden_op": date(2030, 1, 1)}, LENING, {}, date(2030, 1, 1)),
        (LENER | {"lening_afgelopen_op": None, "overleden_op": date(2030, 1, 1)}, LENING, {}, date(2030, 1, 1)),
    ],
)
def test_data_of_loan_takers_stay_until_five_years_after_the_loan(
    feiten: dict[str, Any], gegeven: Bewaargegeven, lezing: dict[str, Any], dag: date | None, goed: Goed
) -> None:
    assert goed(_dag(gegeven, lezing, **feiten)).waarde == dag


@pytest.mark.parametrize("lezing", [{}, NA_LENING])
@pytest.mark.parametrize("gegeven", Bewaargegeven)
def test_what_stands_in_both_lists_is_a_doubt(gegeven: Bewaargegeven, lezing: dict[str, Any], goed: Goed) -> None:
    twijfels = goed(_dag(gegeven, lezing, **LENER)).twijfels
    assert ("lijst_bij_lening" in twijfels) is (gegeven in LIJST_LID_2 & LIJST_LID_3)


def test_a_loan_does_not_end_without_having_been() -> None:
    with pytest.raises(GegevenStrijdig):
        _dag(OVERIG, lening_afgelopen_op=date(2033, 5, 1))


@pytest.mark.parametrize(
    ("tot", "vraagt"),
    [(date(2031, 6, 29), False), (date(2031, 6, 30), False), (date(2031, 7, 1), True)],
)
def test_a_later_selectielijst_is_for_the_archivist(tot: date, vraagt: bool, goed: Goed) -> None:
    uitkomst = goed(_dag(OVERIG, selectielijst_tot=tot))
    assert isinstance(uitkomst, OordeelNodig) is vraagt
    if vraagt:
        assert uitkomst.waarden == (date(2031, 6, 30), tot)
    assert goed(_dag(OVERIG, plicht_geeindigd_op=None, selectielijst_tot=tot)).waarde is None


@given(
    st.sampled_from(Bewaargegeven),
    st.sampled_from(Doelgroep),
    st.dates(date(2022, 1, 1), date(2060, 1, 1)),
    st.dates(date(2022, 1, 1), date(2120, 1, 1)),
)
def test_a_death_only_brings_the_day_forward_and_never_before_itself_or_the_day(
    gegeven: Bewaargegeven, groep: Doelgroep, einde: date, overleden: date
) -> None:
    levend: Any = _dag(gegeven, groep=groep, plicht_geeindigd_op=einde)
    dood: Any = _dag(gegeven, groep=groep, plicht_geeindigd_op=einde, overleden_op=overleden)
    assert dood.waarde == min(levend.waarde, overleden)


def test_who_died_on_the_day_itself_loses_the_data_by_the_end_of_the_plicht() -> None:
    levend: Any = _dag(OVERIG)
    dood: Any = _dag(OVERIG, overleden_op=levend.waarde)
    assert dood == levend
