# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import csv
from collections import Counter
from importlib.resources import files
from random import Random

import pytest

from meedoen.regie.demo import cohorten
from meedoen.regie.demo.herkomst import LANDEN
from meedoen.regie.demo.namen import NAMEN, UITSPRAAK

HOOFDLANDEN = ("Syrië", "Eritrea", "Turkije", "Iran", "Afghanistan", "Marokko")


def codes(naam: str) -> set[str]:
    tekst = files("meedoen.gegevens").joinpath(naam).read_text(encoding="utf-8")
    return {rij["code"] for rij in csv.DictReader(tekst.splitlines())}


def test_every_origin_has_names_codes_in_force_and_places() -> None:
    herkomsten = {land for tabel in cohorten.AANNAME_HERKOMST.values() for land in tabel.waarden}
    assert herkomsten <= set(NAMEN) == set(LANDEN)
    assert {land.landcode for land in LANDEN.values()} <= codes("landen.csv")
    assert {land.nationaliteit for land in LANDEN.values()} <= codes("nationaliteiten.csv")


@pytest.mark.parametrize("land", HOOFDLANDEN)
def test_the_main_origins_have_sixty_names_of_each_kind(land: str) -> None:
    for lijst in NAMEN[land][:3]:
        assert len(set(lijst)) >= 60


def test_no_list_has_a_name_twice_or_an_underscore_left() -> None:
    for land, namen in NAMEN.items():
        for lijst in namen[:3]:
            assert [naam for naam, keer in Counter(lijst).items() if keer > 1] == [], land
            assert not any("_" in naam for naam in lijst)


def test_no_family_name_belongs_to_a_ruler() -> None:
    alle = {naam for namen in NAMEN.values() for naam in namen.familie}
    assert not alle & {"al Assad", "Erdoğan", "Khamenei", "Khomeini", "Saddam", "Afwerki", "Putin", "Modi"}


def test_every_pronunciation_is_of_a_name_in_the_lists() -> None:
    voornamen = {naam for namen in NAMEN.values() for lijst in namen[:2] for naam in lijst}
    assert set(UITSPRAAK) <= voornamen


def test_cbs_cohorts_are_as_published_and_later_years_as_large_as_the_last() -> None:
    assert cohorten.cohort(2022) == (2022, 18_900, 7_300)
    assert cohorten.cohort(2023) == (2023, 22_200, 13_900)
    assert sum(cohorten.cohort(2024)[1:]) == 36_200
    assert cohorten.cohort(2026)[1:] == cohorten.cohort(2024)[1:]
    with pytest.raises(ValueError, match="2022"):
        cohorten.cohort(2021)


def test_a_distribution_draws_by_weight_and_refuses_nonsense() -> None:
    rng = Random(3)
    telling = Counter(cohorten.Verdeling({"a": 3, "b": 1, "nooit": 0}).trek(rng) for _ in range(4_000))
    assert telling["nooit"] == 0
    assert 0.70 < telling["a"] / 4_000 < 0.80
    for fout in ({}, {"a": -1}):
        with pytest.raises(ValueError, match="gewichten"):
            cohorten.Verdeling(fout)


def test_gemeenten_are_skewed_and_add_up() -> None:
    gewichten = cohorten.gemeentegewichten(342)
    assert gewichten[0] == pytest.approx(0.026, abs=0.0005)
    assert sum(gewichten) == pytest.approx(1)
    assert list(gewichten) == sorted(gewichten, reverse=True)
    assert cohorten.gemeentegewichten(3) == pytest.approx((1 / 3, 1 / 3, 1 / 3))
    with pytest.raises(ValueError, match="gemeente"):
        cohorten.gemeentegewichten(0)
