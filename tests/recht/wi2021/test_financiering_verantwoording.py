# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 18, 40, 42, Besluit art. 10.5-10.7: spending, SiSa, recovery, region, onderwijsroute."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, JaarOntbreekt, NogNietVanKracht
from meedoen.recht.geldigheid import Versie
from meedoen.recht.wi2021.financiering_onderwijsroute import (
    LANDELIJK_APART,
    ROUTEPRIJS,
    Onderwijsgeld,
    geld_onderwijsroute,
)
from meedoen.recht.wi2021.financiering_verantwoording import (
    BestedingFeiten,
    Kostensoort,
    Overdracht,
    Uitvoerder,
    regionale_uitvoering,
    saldo_spuk,
    sisa_dagen,
    terugvordering_spuk,
    uit_spuk,
)

Goed = Callable[[Any], Any]
UIT_SPUK = {"leerroute", "map", "pvt", "maatschappelijke_begeleiding", "tolk"}


@pytest.mark.parametrize("kosten", Kostensoort)
def test_the_grant_pays_for_voorzieningen_and_not_for_carrying_out_the_act(kosten: Kostensoort, goed: Goed) -> None:
    uitkomst = goed(uit_spuk(kosten, jaar=2026))
    assert uitkomst.waarde is (kosten.value in UIT_SPUK)
    assert uitkomst.stappen[0].artikel.citaat == "artikel 40 lid 1 Wet inburgering 2021"


def test_the_gemeentefonds_pays_the_rest_from_2023(goed: Goed) -> None:
    uitkomsten = [goed(uit_spuk(Kostensoort.OVERHEAD, jaar=jaar)) for jaar in (2022, 2023)]
    assert [uitkomst.waarde for uitkomst in uitkomsten] == [False, False]
    codes = [uitkomst.stappen[0].code for uitkomst in uitkomsten]
    assert codes == ["kosten_niet_uit_spuk", "kosten_uit_gemeentefonds"]


def test_the_days_of_the_accountability(goed: Goed) -> None:
    assert goed(sisa_dagen(2025)).waarde == (
        date(2026, 6, 30),
        date(2026, 7, 15),
        date(2026, 9, 30),
        date(2027, 6, 30),
        date(2027, 9, 30),
    )


@pytest.mark.parametrize(
    ("jaar", "mededeling"),
    [(2026, date(2028, 10, 2)), (2027, date(2029, 10, 1)), (2028, date(2030, 9, 30))],
)
def test_only_the_three_months_of_the_announcement_shift(jaar: int, mededeling: date, goed: Goed) -> None:
    dagen = goed(sisa_dagen(jaar)).waarde
    assert dagen.mededeling == mededeling  # 30-9-2028 is a Saturday, 30-9-2029 a Sunday
    assert dagen.volledig == date(jaar + 2, 6, 30)
    assert dagen.gegevens == date(jaar + 1, 9, 30)


def _terug(peildatum: date = date(2027, 8, 1), jaar: int = 2026, **anders: Any) -> Any:
    feiten: dict[str, Any] = {"uitkering": 1_000, "besteed": 1_000, "sisa_volledig_op": date(2027, 7, 12)}
    return terugvordering_spuk(BestedingFeiten(**(feiten | anders)), jaar=jaar, peildatum=peildatum)


@pytest.mark.parametrize(
    ("feiten", "bedrag"),
    [
        ({}, 0),
        ({"besteed": 900, "reserveringsruimte": 0}, 100),
        ({"besteed": 900, "reserveringsruimte": 40}, 60),
        ({"besteed": 900, "reserveringsruimte": 100}, 0),
        ({"besteed": 900, "reserveringsruimte": 500}, 0),
        ({"besteed": 900, "reserveringsruimte": 40, "fout_of_onzeker": 30}, 90),
        ({"fout_of_onzeker": 30}, 30),
        ({"fout_of_onzeker": 1_000}, 1_000),
        ({"besteed": 0, "reserveringsruimte": 0}, 1_000),
        ({"besteed": 1_200}, 0),
        ({"besteed": 1_200, "fout_of_onzeker": 1_100}, 1_000),
    ],
)
def test_unspent_and_wrong_money_goes_back(feiten: dict[str, Any], bedrag: int, goed: Goed) -> None:
    uitkomst = goed(_terug(**feiten))
    assert uitkomst.waarde == (bedrag, date(2028, 7, 12))


def test_wrong_spending_above_the_grant_is_a_doubt(goed: Goed) -> None:
    assert goed(_terug(besteed=1_200, fout_of_onzeker=10)).twijfels == ("fout_bij_tekort",)
    assert goed(_terug(besteed=1_000, fout_of_onzeker=10)).twijfels == ()


def test_a_year_after_29_february_is_our_reading(goed: Goed) -> None:
    uitkomst = goed(_terug(jaar=2027, sisa_volledig_op=date(2028, 2, 29)))
    assert uitkomst.waarde.uiterste_mededeling == date(2029, 3, 1)
    assert uitkomst.twijfels == ("ontbrekende_dag",)


def test_how_much_may_stay_is_never_guessed() -> None:
    with pytest.raises(JaarOntbreekt) as gevangen:
        _terug(besteed=999)
    assert (gevangen.value.veld, gevangen.value.jaar) == ("reserveringsruimte", 2026)


@pytest.mark.parametrize(
    ("ontvangen", "peildatum"),
    [(date(2028, 7, 1), date(2028, 8, 1)), (None, date(2028, 7, 1))],
)
def test_after_eighteen_months_everything_goes_back(ontvangen: date | None, peildatum: date, goed: Goed) -> None:
    uitkomst = goed(_terug(peildatum=peildatum, sisa_volledig_op=ontvangen))
    assert uitkomst.waarde == (1_000, date(2028, 10, 2))
    assert "sisa_onbillijk_lager" in [stap.code for stap in uitkomst.stappen]


def test_on_the_last_day_of_the_eighteen_months_it_is_in_time(goed: Goed) -> None:
    assert goed(_terug(sisa_volledig_op=date(2028, 6, 30))).waarde == (0, date(2029, 6, 30))
    with pytest.raises(GegevenOntbreekt) as gevangen:
        _terug(peildatum=date(2028, 6, 30), sisa_volledig_op=None)
    assert gevangen.value.veld == "sisa_volledig_op"


@pytest.mark.parametrize(
    ("feiten", "code"),
    [
        ({"uitkering": -1}, "onder_nul"),
        ({"besteed": -1}, "onder_nul"),
        ({"fout_of_onzeker": -1}, "onder_nul"),
        ({"reserveringsruimte": -1}, "onder_nul"),
        ({"besteed": 10, "fout_of_onzeker": 11}, "meer_fout_dan_besteed"),
        ({"sisa_volledig_op": date(2026, 12, 31)}, "sisa_voor_einde_jaar"),
    ],
)
def test_impossible_figures_are_refused(feiten: dict[str, Any], code: str) -> None:
    with pytest.raises(GegevenStrijdig) as gevangen:
        _terug(**feiten)
    assert gevangen.value.code == code


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 10**9), st.data())
def test_never_more_goes_back_than_was_given(uitkering: int, besteed: int, ruimte: int, data: st.DataObject) -> None:
    fout = data.draw(st.integers(0, besteed))
    feiten = {"uitkering": uitkering, "besteed": besteed, "reserveringsruimte": ruimte, "fout_of_onzeker": fout}
    bedrag = _terug(**feiten).waarde.bedrag
    assert 0 <= bedrag <= uitkering
    assert _terug(**feiten | {"reserveringsruimte": ruimte + 1}).waarde.bedrag <= bedrag


@pytest.mark.parametrize(
    ("lasten", "vorig", "saldo", "codes"),
    [
        (900, 0, 100, ["spuk_over"]),
        (1_000, 0, 0, ["spuk_precies_besteed"]),
        (1_100, 0, -100, ["spuk_lasten_naar_volgend_jaar"]),
        (1_100, 100, 0, ["spuk_uit_reserve", "spuk_precies_besteed"]),
        (1_000, -40, -40, ["spuk_lasten_vorig_jaar", "spuk_lasten_naar_volgend_jaar"]),
    ],
)
def test_what_is_left_or_short_goes_to_the_next_year(
    lasten: int, vorig: int, saldo: int, codes: list[str], goed: Goed
) -> None:
    uitkomst = goed(saldo_spuk(1_000, lasten, jaar=2026, uit_vorig_jaar=vorig))
    assert uitkomst.waarde == saldo
    assert [stap.code for stap in uitkomst.stappen] == codes
    if saldo < 0:
        assert uitkomst.stappen[-1].waarden == (-saldo, 2027)


@pytest.mark.parametrize(("uitkering", "lasten"), [(-1, 1), (1, -1)])
def test_grant_and_costs_are_not_below_zero(uitkering: int, lasten: int) -> None:
    with pytest.raises(GegevenStrijdig):
        saldo_spuk(uitkering, lasten, jaar=2026)


@pytest.mark.parametrize("overdracht", [Overdracht.GEEN, Overdracht.DEELS])
def test_without_full_transfer_the_college_acts(overdracht: Overdracht, goed: Goed) -> None:
    assert goed(regionale_uitvoering(overdracht)).waarde == (Uitvoerder.COLLEGE, False)


@pytest.mark.parametrize("vastgesteld", [True, False])
def test_with_full_transfer_the_openbaar_lichaam_acts_and_the_gemeente_accounts(vastgesteld: bool, goed: Goed) -> None:
    uitkomst = goed(regionale_uitvoering(Overdracht.VOLLEDIG, jaarstukken_vastgesteld=vastgesteld))
    assert uitkomst.waarde == (Uitvoerder.OPENBAAR_LICHAAM, vastgesteld)
    assert "regionaal_gemeente_verantwoordt" in [stap.code for stap in uitkomst.stappen]
    with pytest.raises(GegevenOntbreekt):
        regionale_uitvoering(Overdracht.VOLLEDIG)


@pytest.mark.parametrize(
    ("jaar", "waarde", "bedrag"),
    [
        (2022, Onderwijsgeld.APART, 1_500_000_000),
        (2023, Onderwijsgeld.APART, 900_000_000),
        (2024, Onderwijsgeld.APART, 1_590_000_000),
        (2025, Onderwijsgeld.APART, 1_480_000_000),
        (2026, Onderwijsgeld.IN_SPUK, 1_700_000),
        (2029, Onderwijsgeld.IN_SPUK, 1_700_000),
    ],
)
def test_the_onderwijsroute_had_its_own_grant_until_2026(
    jaar: int, waarde: Onderwijsgeld, bedrag: int, goed: Goed
) -> None:
    uitkomst = goed(geld_onderwijsroute(jaar))
    assert uitkomst.waarde is waarde
    assert uitkomst.stappen[0].waarden == (jaar, bedrag)
    assert (uitkomst.stappen[-1].code == "onderwijsroute_kan_terug") is (waarde is Onderwijsgeld.APART)


def test_after_2029_and_before_it_was_known_nothing_is_said() -> None:
    with pytest.raises(JaarOntbreekt):
        geld_onderwijsroute(2030)
    for jaar in (2024, 2027):
        with pytest.raises(JaarOntbreekt):
            geld_onderwijsroute(jaar, date(2026, 11, 20))


@pytest.mark.parametrize(
    "vraag",
    [
        sisa_dagen,
        geld_onderwijsroute,
        lambda jaar: uit_spuk(Kostensoort.MAP, jaar=jaar),
        lambda jaar: saldo_spuk(1, 1, jaar=jaar),
        lambda jaar: _terug(jaar=jaar),
    ],
)
def test_before_the_act_there_is_no_accountability(vraag: Callable[[int], Any]) -> None:
    with pytest.raises(NogNietVanKracht):
        vraag(2021)


@pytest.mark.parametrize("tabel", [LANDELIJK_APART, ROUTEPRIJS])
def test_money_for_the_onderwijsroute_is_of_a_calendar_year(tabel: Sequence[Versie[int]]) -> None:
    assert {(versie.vanaf.month, versie.vanaf.day) for versie in tabel} == {(1, 1)}


@pytest.mark.parametrize(
    ("vorig_jaar", "codes"),
    [
        (1, ["spuk_uit_reserve", "spuk_over"]),
        (-1, ["spuk_lasten_vorig_jaar", "spuk_lasten_naar_volgend_jaar"]),
        (0, ["spuk_precies_besteed"]),
    ],
)
def test_a_cent_from_last_year_counts_and_no_grant_without_costs_is_no_contradiction(
    vorig_jaar: int, codes: list[str], goed: Goed
) -> None:
    uitkomst = goed(saldo_spuk(0, 0, jaar=2026, uit_vorig_jaar=vorig_jaar))
    assert uitkomst.waarde == vorig_jaar
    assert [stap.code for stap in uitkomst.stappen] == codes


def test_what_is_kept_goes_to_the_next_year_and_the_data_of_30_september_decide() -> None:
    waarden = {stap.code: stap.waarden for stap in _terug(besteed=900, reserveringsruimte=40).stappen}
    assert waarden["spuk_gereserveerd"] == (40, 2027)
    assert waarden["sisa_gegevens_bekend"] == (date(2027, 9, 30),)
