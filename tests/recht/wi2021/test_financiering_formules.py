# SPDX-License-Identifier: EUPL-1.2
"""Besluit inburgering 2021 art. 10.1-10.3: the formulas of the SPUK."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, JaarOntbreekt, NogNietVanKracht
from meedoen.recht.geld import Afronding
from meedoen.recht.wi2021.financiering_bedragen import BedragenAsiel, GewichtenAsiel, bedragen_per_as
from meedoen.recht.wi2021.financiering_formules import (
    AsielAantallen,
    AsielPrognose,
    spuk_deel_as_definitief,
    spuk_deel_as_voorlopig,
    spuk_deel_go,
    spuk_deel_onderwijsroute,
    spuk_deel_onderwijsroute_voorlopig,
    spuk_uitkering,
)
from meedoen.recht.wi2021.financiering_telling import Fase

Goed = Callable[[Any], Any]
Vier = tuple[int, int, int, int]
AANTALLEN = ("as_t", "as_t1", "as_t2", "afgerond")
PROGNOSE = ("prognose", "taakstelling", "as_t2", "afgerond")


def _aantallen(eigen: Vier, land: Vier) -> AsielAantallen:
    velden = dict(zip(AANTALLEN, eigen, strict=True)) | {
        f"land_{naam}": getal for naam, getal in zip(AANTALLEN, land, strict=True)
    }
    return AsielAantallen(**velden)


def _prognose(eigen: Vier, land: Vier) -> AsielPrognose:
    velden = dict(zip(PROGNOSE, eigen, strict=True)) | {
        f"land_{naam}": getal for naam, getal in zip(PROGNOSE, land, strict=True)
    }
    return AsielPrognose(**velden)


@pytest.mark.parametrize(
    ("aantal", "jaar", "deel"), [(0, 2026, 0), (1, 2026, 70_672), (12, 2026, 848_064), (10, 2022, 610_980)]
)
def test_the_part_for_gezinsmigranten_is_number_times_amount(aantal: int, jaar: int, deel: int, goed: Goed) -> None:
    for fase, telling in ((Fase.DEFINITIEF, jaar), (Fase.VOORLOPIG, jaar - 2)):
        uitkomst = goed(spuk_deel_go(aantal, jaar=jaar, fase=fase))
        assert uitkomst.waarde == deel
        assert uitkomst.stappen[-1].waarden == (aantal, telling, deel)


def test_an_amount_entered_by_hand_goes_before_and_shows(goed: Goed) -> None:
    uitkomst = goed(spuk_deel_go(3, jaar=2024, bedrag_go=66_000))
    assert uitkomst.waarde == 198_000
    assert uitkomst.stappen[0].code == "spuk_bedrag_ingevoerd"
    assert goed(spuk_deel_go(3, jaar=2026, bedrag_go=66_000)).waarde == 198_000
    with pytest.raises(JaarOntbreekt) as gevangen:
        spuk_deel_go(3, jaar=2024)
    assert gevangen.value.jaar == 2024


@pytest.mark.parametrize(("aantal", "bedrag"), [(-1, None), (1, -1)])
def test_nothing_is_below_zero(aantal: int, bedrag: int | None) -> None:
    with pytest.raises(GegevenStrijdig) as gevangen:
        spuk_deel_go(aantal, jaar=2026, bedrag_go=bedrag)
    assert gevangen.value.code == "onder_nul"


@pytest.mark.parametrize(
    ("eigen", "land", "jaar", "deel"),
    [
        ((2, 1, 1, 0), (20, 10, 10, 0), 2025, 2_410_425),
        ((10, 10, 10, 10), (1_000, 1_000, 1_000, 1_000), 2026, 11_986_040),
        ((1, 0, 0, 0), (1, 1, 1, 1), 2026, 582_070),
        ((0, 1, 0, 0), (1, 1, 1, 1), 2026, 424_706),
        ((0, 0, 1, 0), (1, 1, 1, 1), 2026, 106_177),
        ((0, 0, 0, 1), (1, 1, 1, 1), 2026, 85_651),
        ((1, 0, 0, 0), (1, 1, 0, 0), 2026, 624_769),
        ((0, 0, 0, 0), (9, 9, 9, 9), 2026, 0),
        ((0, 0, 0, 0), (0, 0, 0, 0), 2026, 0),
    ],
)
def test_the_definitive_part_shares_the_national_total_by_weight(
    eigen: Vier, land: Vier, jaar: int, deel: int, goed: Goed
) -> None:
    assert goed(spuk_deel_as_definitief(_aantallen(eigen, land), jaar=jaar)).waarde == deel


def test_rounding_is_ours_and_shows_as_a_doubt(goed: Goed) -> None:
    feiten = _aantallen((1, 0, 0, 0), (1, 1, 0, 0))
    op_cent = goed(spuk_deel_as_definitief(feiten, jaar=2026))
    assert (op_cent.waarde, op_cent.twijfels) == (624_769, ("afronding_spuk",))
    op_euro = goed(spuk_deel_as_definitief(feiten, jaar=2026, afronding=Afronding.EURO))
    assert (op_euro.waarde, op_euro.twijfels) == (624_800, ("afronding_spuk",))
    precies = goed(spuk_deel_as_definitief(_aantallen((1, 0, 0, 0), (1, 1, 1, 1)), jaar=2026))
    assert precies.twijfels == ()


@pytest.mark.parametrize(
    ("eigen", "land", "deel"),
    [
        ((10, 0, 0, 0), (10, 0, 0, 0), 4_261_138),  # 10 x 70% x 6.087,34
        ((0, 10, 0, 0), (0, 10, 0, 0), 3_303_272),  # 10 x 70% x 4.718,96
        ((0, 0, 10, 0), (0, 0, 10, 0), 1_179_740),  # 10 x 1.179,74: those were counted
        ((10, 10, 10, 10), (1_000, 1_000, 1_000, 1_000), 8_744_150),
    ],
)
def test_the_provisional_part_takes_a_percentage_of_prognosis_and_target(
    eigen: Vier, land: Vier, deel: int, goed: Goed
) -> None:
    assert goed(spuk_deel_as_voorlopig(_prognose(eigen, land), jaar=2026)).waarde == deel


def test_the_steps_tell_weights_totals_and_share_in_order(goed: Goed) -> None:
    uitkomst = goed(spuk_deel_as_voorlopig(_prognose((10, 10, 10, 10), (1_000,) * 4), jaar=2026))
    assert [stap.code for stap in uitkomst.stappen] == [
        "spuk_bedragen_as",
        "spuk_gewichten_met_prestatie",
        "spuk_percentage_as",
        "spuk_grondslag",
        "spuk_landelijk_totaal",
        "spuk_deel_as",
    ]
    assert [stap.artikel.citaat for stap in uitkomst.stappen[3:]] == [
        "artikel 10.1 lid 4 Besluit inburgering 2021",
        "artikel 10.1 lid 5 Besluit inburgering 2021",
        "artikel 10.1 lid 3 Besluit inburgering 2021",
    ]


def test_amounts_and_weights_of_an_unknown_year_can_be_entered(goed: Goed) -> None:
    feiten = _aantallen((1, 1, 1, 1), (10, 10, 10, 10))
    bedragen, gewichten = BedragenAsiel(600_000, 400_000, 100_000), GewichtenAsiel(5, 4, 1, 1)
    uitkomst = goed(spuk_deel_as_definitief(feiten, jaar=2027, bedragen=bedragen, gewichten=gewichten))
    assert uitkomst.waarde == 1_100_000
    assert [s.code for s in uitkomst.stappen[:2]] == ["spuk_bedragen_ingevoerd", "spuk_gewichten_ingevoerd"]
    for deel in ({"bedragen": bedragen}, {"gewichten": gewichten}, {}):
        with pytest.raises(JaarOntbreekt):
            spuk_deel_as_definitief(feiten, jaar=2027, **deel)  # type: ignore[arg-type]
    with pytest.raises(GegevenStrijdig):
        spuk_deel_as_definitief(feiten, jaar=2027, bedragen=BedragenAsiel(1, 1, -1), gewichten=gewichten)
    with pytest.raises(GegevenStrijdig):
        spuk_deel_as_definitief(feiten, jaar=2027, bedragen=bedragen, gewichten=GewichtenAsiel(1, 1, 1, -1))


@pytest.mark.parametrize("plaats", range(4))
@pytest.mark.parametrize("maak", [_aantallen, _prognose])
def test_a_gemeente_has_not_more_than_the_country_nor_less_than_nothing(maak: Callable[..., Any], plaats: int) -> None:
    reken = spuk_deel_as_definitief if maak is _aantallen else spuk_deel_as_voorlopig
    een, twee, min_een = [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]
    twee[plaats], min_een[plaats] = 2, -1
    with pytest.raises(GegevenStrijdig) as boven:
        reken(maak(twee, een), jaar=2026)
    assert boven.value.code == "gemeente_boven_land"
    for eigen, land in ((min_een, een), (een, min_een)):
        with pytest.raises(GegevenStrijdig) as onder:
            reken(maak(eigen, land), jaar=2026)
        assert onder.value.code in ("onder_nul", "gemeente_boven_land")
    with pytest.raises(GegevenStrijdig) as onder:
        reken(maak(min_een, min_een), jaar=2026)
    assert onder.value.code == "onder_nul"


klein = st.integers(0, 400)
vier = st.tuples(klein, klein, klein, klein)


@given(vier, vier, st.sampled_from([2022, 2023, 2025]))
def test_when_weights_are_amounts_a_gemeente_gets_its_own_numbers_times_amounts(
    eigen: Vier, rest: Vier, jaar: int
) -> None:
    land = tuple(een + twee for een, twee in zip(eigen, rest, strict=True))
    deel = spuk_deel_as_definitief(_aantallen(eigen, land), jaar=jaar).waarde  # type: ignore[arg-type]
    bedragen = bedragen_per_as(jaar).waarde
    assert deel == sum(aantal * bedrag for aantal, bedrag in zip(eigen, bedragen, strict=False))


@given(vier, vier, vier)
def test_the_gemeenten_together_get_the_national_total(een: Vier, twee: Vier, drie: Vier) -> None:
    land = tuple(map(sum, zip(een, twee, drie, strict=True)))
    delen = [
        spuk_deel_as_definitief(_aantallen(eigen, land), jaar=2026).waarde  # type: ignore[arg-type]
        for eigen in (een, twee, drie)
    ]
    bedragen = bedragen_per_as(2026).waarde
    totaal = sum(aantal * bedrag for aantal, bedrag in zip(land, bedragen, strict=False))
    assert abs(sum(delen) - totaal) <= 2


@given(vier, st.integers(0, 3))
def test_one_more_in_the_gemeente_never_lowers_its_part(eigen: Vier, plaats: int) -> None:
    meer = list(eigen)
    meer[plaats] += 1
    land = (1_000, 1_000, 1_000, 1_000)
    eerst = spuk_deel_as_voorlopig(_prognose(eigen, land), jaar=2026).waarde
    assert spuk_deel_as_voorlopig(_prognose(tuple(meer), land), jaar=2026).waarde >= eerst  # type: ignore[arg-type]


def test_the_part_for_the_onderwijsroute_needs_an_amount_no_source_gives(goed: Goed) -> None:
    assert goed(spuk_deel_onderwijsroute(3, jaar=2026, bedrag_onderwijsroute=500_000)).waarde == 1_500_000
    assert goed(spuk_deel_onderwijsroute(3, jaar=2025)).waarde == 0
    assert goed(spuk_deel_onderwijsroute(0, jaar=2029, bedrag_onderwijsroute=500_000)).waarde == 0
    for jaar in (2026, 2029, 2030):
        with pytest.raises(JaarOntbreekt) as gevangen:
            spuk_deel_onderwijsroute(3, jaar=jaar)
        assert gevangen.value.jaar == jaar
    for aantal, bedrag in ((-1, 500_000), (3, -1)):
        with pytest.raises(GegevenStrijdig):
            spuk_deel_onderwijsroute(aantal, jaar=2026, bedrag_onderwijsroute=bedrag)


@pytest.mark.parametrize(
    ("prognose", "percentage", "bedrag", "deel", "twijfels"),
    [
        (30, 12, 500_000, 1_260_000, ()),  # 30 x 70% x 12% x 5.000
        (100, 100, 100, 7_000, ()),
        (100, 0, 500_000, 0, ()),
        (1, 50, 101, 35, ("afronding_spuk",)),  # 35,35
        (1, 50, 10, 4, ("afronding_spuk",)),  # 3,5: half upwards
    ],
)
def test_the_provisional_part_for_the_onderwijsroute(
    prognose: int, percentage: int, bedrag: int, deel: int, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(
        spuk_deel_onderwijsroute_voorlopig(
            prognose, jaar=2026, bedrag_onderwijsroute=bedrag, percentage_onderwijsroute=percentage
        )
    )
    assert uitkomst.waarde == deel
    assert uitkomst.twijfels == twijfels


def test_the_provisional_part_for_the_onderwijsroute_refuses_what_is_not_known(goed: Goed) -> None:
    assert goed(spuk_deel_onderwijsroute_voorlopig(30, jaar=2025)).waarde == 0
    with pytest.raises(JaarOntbreekt) as bedrag:
        spuk_deel_onderwijsroute_voorlopig(30, jaar=2026)
    assert bedrag.value.veld == "bedrag_onderwijsroute"
    with pytest.raises(JaarOntbreekt) as deel:
        spuk_deel_onderwijsroute_voorlopig(30, jaar=2026, bedrag_onderwijsroute=1)
    assert deel.value.veld == "percentage_onderwijsroute"
    for verkeerd in (-1, 101):
        with pytest.raises(GegevenStrijdig) as fout:
            spuk_deel_onderwijsroute_voorlopig(
                30, jaar=2026, bedrag_onderwijsroute=1, percentage_onderwijsroute=verkeerd
            )
        assert fout.value.code == "geen_percentage"


def test_the_grant_is_the_sum_of_its_parts(goed: Goed) -> None:
    assert goed(spuk_uitkering(deel_go=100, deel_as=20, jaar=2025)).waarde == 120
    assert goed(spuk_uitkering(deel_go=100, deel_as=20, jaar=2025, deel_onderwijsroute=0)).waarde == 120
    assert goed(spuk_uitkering(deel_go=100, deel_as=20, jaar=2026, deel_onderwijsroute=3)).waarde == 123


def test_from_2026_the_onderwijsroute_belongs_to_the_grant_and_before_it_does_not() -> None:
    with pytest.raises(GegevenOntbreekt) as ontbreekt:
        spuk_uitkering(deel_go=100, deel_as=20, jaar=2026)
    assert ontbreekt.value.veld == "deel_onderwijsroute"
    with pytest.raises(GegevenStrijdig) as strijdig:
        spuk_uitkering(deel_go=100, deel_as=20, jaar=2025, deel_onderwijsroute=3)
    assert strijdig.value.code == "onderwijsroute_voor_2026"
    with pytest.raises(JaarOntbreekt):
        spuk_uitkering(deel_go=100, deel_as=20, jaar=2030)
    with pytest.raises(NogNietVanKracht):
        spuk_uitkering(deel_go=100, deel_as=20, jaar=2021)
    for delen in ({"deel_go": -1, "deel_as": 1}, {"deel_go": 1, "deel_as": -1}):
        with pytest.raises(GegevenStrijdig):
            spuk_uitkering(**delen, jaar=2025)


@pytest.mark.parametrize(("fase", "artikel", "jaar"), [(Fase.DEFINITIEF, "10.2", 2026), (Fase.VOORLOPIG, "10.1", 2024)])
def test_the_part_for_go_cites_the_formula_of_its_phase(fase: Fase, artikel: str, jaar: int) -> None:
    stap = spuk_deel_go(3, jaar=2026, fase=fase).stappen[-1]
    assert (stap.artikel.artikel, stap.waarden) == (artikel, (3, jaar, 3 * 70_672))
