# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.feestdagen import feestdagen
from meedoen.recht.termijnenwet import (
    ATW_1_1,
    ATW_3_1,
    ATW_3_2,
    ATW_3_3,
    grond_geen_werkdag,
    is_werkdag,
    reden_geen_werkdag,
    tel_werkdagen_op,
    verschuif_einde,
)

Goed = Callable[[Any], Any]
DAGEN = st.dates(date(2015, 1, 1), date(2060, 12, 1))


@pytest.mark.parametrize(
    ("geteld", "einde"),
    [
        (date(2026, 11, 12), date(2026, 11, 12)),  # Thursday
        (date(2026, 11, 13), date(2026, 11, 13)),  # Friday
        (date(2026, 11, 14), date(2026, 11, 16)),  # Saturday
        (date(2026, 11, 15), date(2026, 11, 16)),  # Sunday
        (date(2026, 11, 16), date(2026, 11, 16)),
        (date(2025, 12, 31), date(2025, 12, 31)),
        (date(2026, 1, 1), date(2026, 1, 5)),  # Nieuwjaarsdag, 2 January equated, weekend
        (date(2027, 1, 1), date(2027, 1, 4)),  # Nieuwjaarsdag on a Friday
        (date(2026, 4, 2), date(2026, 4, 2)),
        (date(2026, 4, 3), date(2026, 4, 7)),  # Goede Vrijdag to after Tweede Paasdag
        (date(2026, 4, 5), date(2026, 4, 7)),
        (date(2026, 4, 6), date(2026, 4, 7)),
        (date(2026, 4, 7), date(2026, 4, 7)),
        (date(2026, 4, 26), date(2026, 4, 28)),  # Sunday before Koningsdag
        (date(2026, 4, 27), date(2026, 4, 28)),  # Koningsdag
        (date(2025, 4, 26), date(2025, 4, 28)),  # Koningsdag on a Saturday, 27 a Sunday
        (date(2026, 5, 4), date(2026, 5, 4)),
        (date(2026, 5, 5), date(2026, 5, 6)),  # 5 mei, no lustrum
        (date(2027, 5, 5), date(2027, 5, 10)),  # 5 mei, Hemelvaartsdag, equated Friday, weekend
        (date(2026, 5, 14), date(2026, 5, 18)),  # Hemelvaartsdag
        (date(2026, 5, 15), date(2026, 5, 18)),  # equated by KB
        (date(2026, 5, 25), date(2026, 5, 26)),  # Tweede Pinksterdag
        (date(2026, 12, 24), date(2026, 12, 24)),
        (date(2026, 12, 25), date(2026, 12, 28)),  # Kerst and a weekend
        (date(2026, 12, 28), date(2026, 12, 28)),
        (date(2024, 2, 29), date(2024, 2, 29)),
        (date(2032, 2, 29), date(2032, 3, 1)),  # leap day on a Sunday
    ],
)
def test_a_term_ends_on_a_working_day(geteld: date, einde: date, goed: Goed) -> None:
    assert goed(verschuif_einde(geteld)).waarde == einde


def test_the_step_of_a_shift_tells_every_day_passed_over() -> None:
    (stap,) = verschuif_einde(date(2026, 12, 25)).stappen
    assert stap.artikel == ATW_1_1
    assert stap.code == "einde_schuift"
    assert stap.waarden == (
        date(2026, 12, 25),
        "eerste_kerstdag",
        date(2026, 12, 28),
        (
            (date(2026, 12, 25), "eerste_kerstdag"),
            (date(2026, 12, 26), "tweede_kerstdag"),
            (date(2026, 12, 27), "zondag"),
        ),
    )


def test_the_step_of_an_end_that_stays_says_so() -> None:
    (stap,) = verschuif_einde(date(2026, 11, 12)).stappen
    assert (stap.code, stap.waarden, stap.twijfel) == ("einde_blijft", (date(2026, 11, 12),), "")


def test_an_end_on_a_bridge_day_of_an_unknown_kb_is_doubtful_and_early() -> None:
    uitkomst = verschuif_einde(date(2029, 5, 11))
    assert uitkomst.waarde == date(2029, 5, 11)
    assert uitkomst.twijfels == ("gelijkstelling_onbekend",)


@pytest.mark.parametrize(
    ("reden", "artikel"),
    [
        ("zaterdag", ATW_1_1),
        ("zondag", ATW_1_1),
        ("goede_vrijdag", ATW_3_2),
        ("gelijkgesteld_kb", ATW_3_3),
        ("vijf_mei", ATW_3_1),
        ("eerste_kerstdag", ATW_3_1),
    ],
)
def test_each_reason_has_its_article(reden: str, artikel: object) -> None:
    assert grond_geen_werkdag(reden) == artikel


def test_every_feestdag_of_many_years_is_skipped() -> None:
    for jaar in range(2022, 2050):
        for dag, code in feestdagen(jaar).items():
            assert reden_geen_werkdag(dag) == code
            assert not is_werkdag(dag)
            assert verschuif_einde(dag).waarde > dag


@pytest.mark.parametrize(
    ("dag", "aantal", "verwacht"),
    [
        (date(2026, 11, 20), 0, date(2026, 11, 20)),
        (date(2026, 11, 21), 0, date(2026, 11, 21)),
        (date(2026, 11, 20), 1, date(2026, 11, 23)),  # Friday to Monday
        (date(2026, 11, 21), 1, date(2026, 11, 23)),  # Saturday to Monday
        (date(2026, 11, 20), 2, date(2026, 11, 24)),
        (date(2026, 12, 24), 1, date(2026, 12, 28)),
        (date(2026, 4, 2), 1, date(2026, 4, 7)),
        (date(2026, 11, 2), 10, date(2026, 11, 16)),
    ],
)
def test_working_days_are_counted_from_the_day_after(dag: date, aantal: int, verwacht: date) -> None:
    assert tel_werkdagen_op(dag, aantal) == verwacht


def test_a_negative_number_of_working_days_is_refused() -> None:
    with pytest.raises(ValueError, match="negatief"):
        tel_werkdagen_op(date(2026, 1, 1), -1)


@given(DAGEN)
def test_a_shifted_end_is_a_working_day_never_earlier_and_stays_put(dag: date) -> None:
    einde = verschuif_einde(dag).waarde
    assert einde.weekday() < 5
    assert einde not in feestdagen(einde.year)
    assert einde >= dag
    assert verschuif_einde(einde).waarde == einde


@given(DAGEN)
def test_no_working_day_is_skipped_and_the_days_passed_over_are_consecutive(dag: date) -> None:
    uitkomst = verschuif_einde(dag)
    (stap,) = uitkomst.stappen
    overgeslagen = [d for d, _ in stap.waarden[3]] if stap.code == "einde_schuift" else []  # type: ignore[attr-defined]
    assert overgeslagen == [dag + timedelta(days=i) for i in range((uitkomst.waarde - dag).days)]
    assert not any(is_werkdag(d) for d in overgeslagen)


@given(DAGEN, DAGEN)
def test_shifting_keeps_the_order_of_dates(a: date, b: date) -> None:
    vroeg, laat = sorted((a, b))
    assert verschuif_einde(vroeg).waarde <= verschuif_einde(laat).waarde


@given(DAGEN, st.integers(0, 40))
def test_the_number_of_working_days_counted_on_is_right(dag: date, aantal: int) -> None:
    eind = tel_werkdagen_op(dag, aantal)
    tussen = [dag + timedelta(days=i) for i in range(1, (eind - dag).days + 1)]
    assert sum(map(is_werkdag, tussen)) == aantal
