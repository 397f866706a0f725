# SPDX-License-Identifier: EUPL-1.2
from datetime import date, timedelta

import pytest

from meedoen.recht.feestdagen import feestdagen, gelijkstelling_onbekend, pasen


# Published Easter dates, with the earliest and latest that can occur.
@pytest.mark.parametrize(
    "dag",
    [
        date(1818, 3, 22),
        date(1943, 4, 25),
        date(1981, 4, 19),
        date(2000, 4, 23),
        date(2008, 3, 23),
        date(2022, 4, 17),
        date(2023, 4, 9),
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2027, 3, 28),
        date(2028, 4, 16),
        date(2029, 4, 1),
        date(2030, 4, 21),
        date(2038, 4, 25),
        date(2285, 3, 22),
    ],
)
def test_easter_falls_on_its_published_day(dag: date) -> None:
    assert pasen(dag.year) == dag


def _pasen_volgens_oudin(jaar: int) -> date:
    """A second way to reckon Easter, by Oudin (1940), as a check."""
    g, c = jaar % 19, jaar // 100
    h = (c - c // 4 - (8 * c + 13) // 25 + 19 * g + 15) % 30
    i = h - (h // 28) * (1 - (29 // (h + 1)) * ((21 - g) // 11))
    j = (jaar + jaar // 4 + i + 2 - c + c // 4) % 7
    na_28_februari = i - j
    maand = 3 + (na_28_februari + 40) // 44
    return date(jaar, maand, na_28_februari + 28 - 31 * (maand // 4))


def test_two_ways_to_reckon_easter_agree() -> None:
    for jaar in range(1600, 2600):
        assert pasen(jaar) == _pasen_volgens_oudin(jaar)


def test_easter_is_always_a_sunday_between_22_march_and_25_april() -> None:
    for jaar in range(1900, 2301):
        dag = pasen(jaar)
        assert dag.weekday() == 6
        assert date(jaar, 3, 22) <= dag <= date(jaar, 4, 25)


def test_the_feestdagen_of_2026() -> None:
    assert dict(feestdagen(2026)) == {
        date(2026, 1, 1): "nieuwjaarsdag",
        date(2026, 1, 2): "gelijkgesteld_kb",
        date(2026, 4, 3): "goede_vrijdag",
        date(2026, 4, 6): "tweede_paasdag",
        date(2026, 4, 27): "koningsdag",
        date(2026, 5, 5): "vijf_mei",
        date(2026, 5, 14): "hemelvaartsdag",
        date(2026, 5, 15): "gelijkgesteld_kb",
        date(2026, 5, 25): "tweede_pinksterdag",
        date(2026, 12, 25): "eerste_kerstdag",
        date(2026, 12, 26): "tweede_kerstdag",
    }


@pytest.mark.parametrize(
    ("dag", "code"),
    [
        (date(2014, 4, 26), "koningsdag"),  # 27 April is a Sunday
        (date(2015, 4, 27), "koningsdag"),
        (date(2025, 4, 26), "koningsdag"),  # 27 April is a Sunday
        (date(2031, 4, 26), "koningsdag"),  # 27 April is a Sunday
        (date(2013, 4, 30), "koninginnedag"),
        (date(2006, 4, 29), "koninginnedag"),  # 30 April is a Sunday
        (date(1978, 5, 1), "koninginnedag"),  # 30 April is a Sunday, before 1980
    ],
)
def test_the_birthday_of_the_head_of_state_is_celebrated_on(dag: date, code: str) -> None:
    assert feestdagen(dag.year)[dag] == code


@pytest.mark.parametrize("dag", [date(2025, 4, 27), date(2014, 4, 27), date(2006, 4, 30), date(2014, 4, 30)])
def test_it_is_not_celebrated_on(dag: date) -> None:
    assert dag not in feestdagen(dag.year)


def test_vijf_mei_counts_every_year_not_only_each_fifth() -> None:
    for jaar in range(2020, 2060):
        assert feestdagen(jaar)[date(jaar, 5, 5)] in ("vijf_mei", "hemelvaartsdag")


def test_two_feestdagen_on_one_day_are_one_day() -> None:
    assert feestdagen(2016)[date(2016, 5, 5)] == "hemelvaartsdag"
    assert len(feestdagen(2016)) == len(feestdagen(2015)) - 1


def test_the_moving_days_keep_their_distance_to_easter() -> None:
    for jaar in range(2022, 2100):
        eerste = pasen(jaar)
        dagen = feestdagen(jaar)
        assert dagen[eerste - timedelta(days=2)] == "goede_vrijdag"
        assert dagen[eerste + timedelta(days=1)] == "tweede_paasdag"
        assert dagen[eerste + timedelta(days=39)] == "hemelvaartsdag"
        assert dagen[eerste + timedelta(days=50)] == "tweede_pinksterdag"


def test_the_days_equated_by_kb_are_exactly_these() -> None:
    gevonden = [
        dag for jaar in range(2020, 2032) for dag, code in feestdagen(jaar).items() if code == "gelijkgesteld_kb"
    ]
    assert sorted(gevonden) == [
        date(2022, 5, 27),
        *(date(2023, 4, 28), date(2023, 5, 19)),
        *(date(2024, 5, 10), date(2024, 12, 27)),
        date(2025, 5, 30),
        *(date(2026, 1, 2), date(2026, 5, 15)),
        date(2027, 5, 7),
        *(date(2028, 4, 28), date(2028, 5, 26)),
    ]
    assert all(dag.weekday() == 4 for dag in gevonden)


def test_oudejaarsdag_and_the_easter_sundays_are_not_in_the_list() -> None:
    dagen = feestdagen(2026)
    assert date(2026, 12, 31) not in dagen
    assert date(2026, 4, 5) not in dagen
    assert date(2026, 5, 24) not in dagen


@pytest.mark.parametrize(
    ("dag", "onbekend"),
    [
        (date(2029, 5, 11), True),  # Friday after Hemelvaartsdag, after the last KB known
        (date(2029, 5, 10), False),  # Hemelvaartsdag itself
        (date(2029, 12, 24), True),  # Monday before Eerste Kerstdag on a Tuesday
        (date(2029, 12, 31), True),  # Monday before Nieuwjaarsdag of the next year
        (date(2029, 6, 1), False),
        (date(2028, 5, 26), False),  # known
        (date(2027, 12, 31), False),  # in a year whose KB is known
        (date(2021, 5, 14), True),
        (date(2022, 5, 6), False),  # Friday after 5 mei, in the first year whose KB is known
        (date(2029, 4, 30), False),  # a Monday after a weekend
    ],
)
def test_a_bridge_day_without_a_known_kb_is_marked(dag: date, onbekend: bool) -> None:
    assert gelijkstelling_onbekend(dag) is onbekend


def test_the_table_of_a_year_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        feestdagen(2026)[date(2026, 7, 1)] = "vrij"  # type: ignore[index]
