# SPDX-License-Identifier: EUPL-1.2
"""Regeling inburgering 2021 art. 10.1-10.4: amounts, weights and percentage per year."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, JaarOntbreekt, NogNietVanKracht
from meedoen.recht.geldigheid import Versie
from meedoen.recht.wi2021 import financiering_bedragen as bedragen
from meedoen.regie.web.zinnen.recht_nl import weigerzin

Goed = Callable[[Any], Any]
PER_JAAR = (bedragen.bedrag_per_go, bedragen.bedragen_per_as, bedragen.gewichten_as)


@pytest.mark.parametrize(("jaar", "centen"), [(2022, 61_098), (2023, 63_532), (2025, 69_423), (2026, 70_672)])
def test_the_amount_per_gezinsmigrant(jaar: int, centen: int, goed: Goed) -> None:
    uitkomst = goed(bedragen.bedrag_per_go(jaar))
    assert uitkomst.waarde == centen
    assert uitkomst.stappen[0].artikel.citaat == "artikel 10.2 Regeling inburgering 2021"


@pytest.mark.parametrize(
    ("jaar", "verwacht"),
    [
        (2022, (805_710, 407_967, 101_992)),
        (2023, (837_803, 424_217, 106_054)),
        (2025, (915_491, 463_554, 115_889)),
        (2026, (608_734, 471_896, 117_974)),
    ],
)
def test_the_amounts_per_asielstatushouder(jaar: int, verwacht: tuple[int, int, int], goed: Goed) -> None:
    uitkomst = goed(bedragen.bedragen_per_as(jaar))
    assert uitkomst.waarde == verwacht
    assert uitkomst.stappen[0].waarden == (jaar, *verwacht)
    assert uitkomst.stappen[0].artikel.citaat == "artikel 10.3 Regeling inburgering 2021"


@pytest.mark.parametrize("jaar", [2022, 2023, 2025])
def test_up_to_2025_the_weights_are_the_amounts_and_completing_weighs_nothing(jaar: int, goed: Goed) -> None:
    uitkomst = goed(bedragen.gewichten_as(jaar))
    assert uitkomst.waarde == (*bedragen.bedragen_per_as(jaar).waarde, 0)
    assert uitkomst.stappen[0].code == "spuk_gewichten_zonder_prestatie"


def test_from_2026_completing_weighs_too(goed: Goed) -> None:
    uitkomst = goed(bedragen.gewichten_as(2026))
    assert uitkomst.waarde == (582_070, 424_706, 106_177, 85_651)
    assert uitkomst.waarde.afgerond == 85_651
    assert uitkomst.stappen[0].code == "spuk_gewichten_met_prestatie"


@pytest.mark.parametrize("functie", PER_JAAR)
@pytest.mark.parametrize("jaar", [2024, 2027, 2030])
def test_a_year_without_amounts_is_refused_by_name(functie: Callable[[int], Any], jaar: int) -> None:
    with pytest.raises(JaarOntbreekt) as gevangen:
        functie(jaar)
    assert isinstance(gevangen.value, GegevenOntbreekt)
    assert gevangen.value.jaar == jaar
    assert str(jaar) in str(gevangen.value)
    assert str(jaar) in weigerzin(gevangen.value)


@pytest.mark.parametrize("functie", [*PER_JAAR, bedragen.percentage_as])
def test_before_the_act_and_in_a_far_year_there_is_nothing(functie: Callable[[int], Any]) -> None:
    with pytest.raises(NogNietVanKracht) as vroeg:
        functie(2021)
    assert vroeg.value.vanaf == date(2022, 1, 1)
    with pytest.raises(GegevenStrijdig) as ver:
        functie(10**9)
    assert ver.value.code == "jaar_te_ver"


@pytest.mark.parametrize("functie", PER_JAAR)
def test_what_was_not_known_on_a_day_is_not_used(functie: Callable[[int, date], Any], goed: Goed) -> None:
    with pytest.raises(JaarOntbreekt):
        functie(2026, date(2026, 11, 20))
    assert goed(functie(2026, date(2026, 11, 21))).waarde == functie(2026, date(2030, 1, 1)).waarde


@pytest.mark.parametrize("jaar", [2022, 2023, 2024, 2025, 2026, 2027])
def test_the_expected_percentage_is_not_set_per_year(jaar: int, goed: Goed) -> None:
    uitkomst = goed(bedragen.percentage_as(jaar))
    assert uitkomst.waarde == 70
    # Of which years the text was read.
    assert uitkomst.twijfels == (() if jaar in (2023, 2026) else ("percentage_as_niet_gelezen",))
    with pytest.raises(NogNietVanKracht):
        bedragen.percentage_as(jaar, date(2026, 11, 20))


def test_no_amount_is_a_float() -> None:
    for tabel in (bedragen.BEDRAG_GO, bedragen.PERCENTAGE_AS):
        assert all(type(versie.waarde) is int for versie in tabel)
    for rijen in (bedragen.BEDRAGEN_AS, bedragen.GEWICHTEN_AS):
        assert all(type(bedrag) is int for versie in rijen for bedrag in versie.waarde)


@pytest.mark.parametrize("tabel", [bedragen.BEDRAG_GO, bedragen.BEDRAGEN_AS, bedragen.GEWICHTEN_AS])
def test_an_amount_is_of_a_calendar_year(tabel: Sequence[Versie[Any]]) -> None:
    assert {(versie.vanaf.month, versie.vanaf.day) for versie in tabel} == {(1, 1)}


def test_years_that_cannot_be_meant_are_refused() -> None:
    with pytest.raises(JaarOntbreekt):
        bedragen.bedrag_per_go(2190)
    with pytest.raises(GegevenStrijdig):
        bedragen.bedrag_per_go(2191)
