# SPDX-License-Identifier: EUPL-1.2
"""Besluit inburgering 2021 art. 10.1-10.4: who counts for the SPUK of a year, and on which day."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, JaarOntbreekt, NogNietVanKracht
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.financiering_telling import (
    Fase,
    OnderwijsrouteTelling,
    SpukFeiten,
    SpukVariabele,
    peildata_spuk,
    spukbedrag_persoon,
    telt_afgerond_traject,
    telt_voor_onderwijsroute,
    telt_voor_spuk,
)

Goed = Callable[[Any], Any]
AS, GO = Doelgroep.ASIEL, Doelgroep.GEZIN_OVERIG
A, B, C, EENMAAL = SpukVariabele.A, SpukVariabele.B, SpukVariabele.C, SpukVariabele.GO
VOORAF, ACHTERAF = Fase.VOORLOPIG, Fase.DEFINITIEF


def _feiten(groep: Doelgroep, gehuisvest_op: date | None, **rest: Any) -> SpukFeiten:
    standaard: dict[str, Any] = {"azc_op_peildag": False, "woont_op_peildag": True}
    return SpukFeiten(groep=groep, gehuisvest_op=gehuisvest_op, **(standaard | rest))


@pytest.mark.parametrize(
    ("groep", "gehuisvest_op", "jaar", "verwacht"),
    [
        # An official example: a GO counts once, in the first year; an AS three years in a row.
        (GO, date(2025, 12, 31), 2025, EENMAAL),
        (GO, date(2025, 12, 31), 2026, None),
        (GO, date(2026, 1, 1), 2026, EENMAAL),
        (GO, date(2026, 1, 1), 2027, None),
        (AS, date(2024, 1, 1), 2024, A),
        (AS, date(2024, 12, 31), 2024, A),
        (AS, date(2024, 12, 31), 2025, B),
        (AS, date(2024, 12, 31), 2026, C),
        (AS, date(2024, 12, 31), 2027, None),
        (AS, date(2025, 1, 1), 2027, C),
        (AS, date(2025, 1, 1), 2024, None),
        (GO, date(2025, 1, 1), 2024, None),
    ],
)
def test_who_counts_in_which_year(
    groep: Doelgroep, gehuisvest_op: date, jaar: int, verwacht: SpukVariabele | None, goed: Goed
) -> None:
    uitkomst = goed(telt_voor_spuk(_feiten(groep, gehuisvest_op), jaar=jaar))
    assert uitkomst.waarde is verwacht
    assert uitkomst.stappen[0].waarden == (date(jaar, 12, 31),)


@pytest.mark.parametrize(
    ("feiten", "code"),
    [
        (_feiten(AS, None, azc_op_peildag=True), "spuk_nog_in_azc"),
        (_feiten(AS, date(2026, 5, 1), azc_op_peildag=True), "spuk_nog_in_azc"),
        (_feiten(GO, date(2026, 5, 1), azc_op_peildag=True), "spuk_nog_in_azc"),
        (_feiten(AS, date(2027, 1, 1)), "spuk_later_gehuisvest"),
        (_feiten(AS, date(2026, 5, 1), woont_op_peildag=False), "spuk_woont_elders"),
        (_feiten(GO, date(2026, 5, 1), woont_op_peildag=False), "spuk_woont_elders"),
        (_feiten(AS, date(2023, 12, 31)), "spuk_as_drie_jaren"),
        (_feiten(GO, date(2025, 12, 31)), "spuk_go_alleen_eerste_jaar"),
    ],
)
def test_who_does_not_count_is_told_why(feiten: SpukFeiten, code: str, goed: Goed) -> None:
    uitkomst = goed(telt_voor_spuk(feiten, jaar=2026))
    assert uitkomst.waarde is None
    assert uitkomst.stappen[-1].code == code


def test_the_day_of_the_count_is_31_december(goed: Goed) -> None:
    assert goed(telt_voor_spuk(_feiten(AS, date(2026, 12, 31)), jaar=2026)).waarde is A
    assert goed(telt_voor_spuk(_feiten(AS, date(2027, 1, 1)), jaar=2026)).waarde is None


@pytest.mark.parametrize("groep", [AS, GO])
def test_having_fulfilled_the_plicht_makes_no_difference(groep: Doelgroep, goed: Goed) -> None:
    for dag in (date(2026, 12, 31), date(2026, 6, 1)):
        uitkomst = goed(telt_voor_spuk(_feiten(groep, date(2026, 2, 1), voldaan_op=dag), jaar=2026))
        assert uitkomst.waarde is (A if groep is AS else EENMAAL)
        assert uitkomst.stappen[-1].code == "spuk_voldaan_telt"
    later = goed(telt_voor_spuk(_feiten(groep, date(2026, 2, 1), voldaan_op=date(2027, 1, 1)), jaar=2026))
    assert later.stappen[-1].code == "spuk_telt"


@pytest.mark.parametrize(
    ("groep", "gehuisvest_op", "verwacht", "code"),
    [
        (GO, date(2024, 12, 31), EENMAAL, "spuk_telt"),
        (GO, date(2025, 1, 1), None, "spuk_later_gehuisvest"),
        (GO, date(2023, 12, 31), None, "spuk_go_alleen_eerste_jaar"),
        (AS, date(2024, 1, 1), C, "spuk_telt"),
        (AS, date(2023, 12, 31), None, "spuk_as_prognose"),
        (AS, date(2025, 1, 1), None, "spuk_later_gehuisvest"),
    ],
)
def test_the_provisional_grant_counts_by_person_two_years_back(
    groep: Doelgroep, gehuisvest_op: date, verwacht: SpukVariabele | None, code: str, goed: Goed
) -> None:
    uitkomst = goed(telt_voor_spuk(_feiten(groep, gehuisvest_op), jaar=2026, fase=VOORAF))
    assert uitkomst.waarde is verwacht
    assert uitkomst.stappen[0].waarden == (date(2024, 12, 31),)
    assert uitkomst.stappen[-1].code == code


@pytest.mark.parametrize(
    ("feiten", "veld"),
    [
        (SpukFeiten(groep=AS), "gehuisvest_op"),
        (SpukFeiten(groep=AS, gehuisvest_op=date(2026, 3, 1), woont_op_peildag=True), "azc_op_peildag"),
        (SpukFeiten(groep=AS, gehuisvest_op=date(2026, 3, 1), azc_op_peildag=False), "woont_op_peildag"),
        (SpukFeiten(groep=GO, gehuisvest_op=date(2026, 3, 1)), "woont_op_peildag"),
    ],
)
def test_what_decides_is_never_guessed(feiten: SpukFeiten, veld: str) -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        telt_voor_spuk(feiten, jaar=2026)
    assert gevangen.value.veld == veld


def test_what_does_not_decide_is_not_asked(goed: Goed) -> None:
    assert goed(telt_voor_spuk(SpukFeiten(groep=AS, gehuisvest_op=date(2020, 1, 1)), jaar=2026)).waarde is None
    assert goed(telt_voor_spuk(SpukFeiten(groep=GO, gehuisvest_op=date(2020, 1, 1)), jaar=2026)).waarde is None


def test_before_2022_there_was_no_spuk() -> None:
    with pytest.raises(NogNietVanKracht):
        telt_voor_spuk(_feiten(AS, date(2021, 5, 1)), jaar=2021)


@given(st.dates(date(2022, 1, 1), date(2040, 12, 31)), st.sampled_from(Doelgroep))
def test_over_all_years_an_as_counts_three_times_and_a_go_once(gehuisvest_op: date, groep: Doelgroep) -> None:
    feiten = _feiten(groep, gehuisvest_op)
    telt = [u for j in range(2022, 2050) if (u := telt_voor_spuk(feiten, jaar=j).waarde) is not None]
    assert telt == ([A, B, C] if groep is AS else [EENMAAL])
    vooraf = [u for j in range(2022, 2050) if (u := telt_voor_spuk(feiten, jaar=j, fase=VOORAF).waarde) is not None]
    assert vooraf == ([C] if groep is AS else [EENMAAL])


@pytest.mark.parametrize(
    ("groep", "gehuisvest_op", "jaar", "centen"),
    [
        (GO, date(2026, 4, 1), 2026, 70_672),
        (GO, date(2025, 4, 1), 2026, 0),
        (AS, date(2026, 4, 1), 2026, 608_734),
        (AS, date(2025, 4, 1), 2026, 471_896),
        (AS, date(2024, 4, 1), 2026, 117_974),
        (AS, date(2023, 4, 1), 2026, 0),
    ],
)
def test_with_how_much_someone_counts(
    groep: Doelgroep, gehuisvest_op: date, jaar: int, centen: int, goed: Goed
) -> None:
    assert goed(spukbedrag_persoon(_feiten(groep, gehuisvest_op), jaar=jaar)).waarde == centen


def test_without_the_amount_of_the_year_there_is_no_sum_but_who_does_not_count_is_nothing(goed: Goed) -> None:
    for groep in Doelgroep:
        with pytest.raises(JaarOntbreekt):
            spukbedrag_persoon(_feiten(groep, date(2024, 4, 1)), jaar=2024)
        assert goed(spukbedrag_persoon(_feiten(groep, date(2020, 4, 1)), jaar=2024)).waarde == 0


@pytest.mark.parametrize(
    ("jaar", "fase", "eind", "onderwijs", "begroting"),
    [
        (2026, ACHTERAF, date(2026, 12, 31), date(2026, 12, 31), date(2025, 9, 16)),
        (2026, VOORAF, date(2024, 12, 31), None, date(2025, 9, 16)),
        (2025, ACHTERAF, date(2025, 12, 31), None, date(2024, 9, 17)),
        (2027, ACHTERAF, date(2027, 12, 31), date(2027, 12, 31), date(2026, 9, 15)),
        (2030, VOORAF, date(2028, 12, 31), None, date(2029, 9, 18)),
    ],
)
def test_the_days_on_which_the_variables_are_read(
    jaar: int, fase: Fase, eind: date, onderwijs: date | None, begroting: date, goed: Goed
) -> None:
    data = goed(peildata_spuk(jaar, fase)).waarde
    assert (data.go, data.asiel) == (eind, eind)
    assert (data.afgerond_van, data.afgerond_tot_en_met) == (date(jaar - 2, 1, 1), date(jaar - 2, 12, 31))
    assert data.onderwijsroute == onderwijs
    assert data.begroting == begroting


@given(st.integers(2022, 2190))
def test_the_budget_comes_on_the_third_tuesday_of_september(jaar: int) -> None:
    dag = peildata_spuk(jaar).waarde.begroting
    assert (dag.year, dag.month, dag.weekday()) == (jaar - 1, 9, 1)
    assert 15 <= dag.day <= 21


def _afgerond(op: date, jaar: int, begin: date = date(2022, 2, 1), eerste: int = 2026) -> Any:
    return telt_afgerond_traject(op, begonnen_op=begin, jaar=jaar, eerste_prestatiejaar=eerste)


@pytest.mark.parametrize(
    ("op", "jaar", "telt", "twijfels"),
    [
        (date(2023, 12, 31), 2025, False, ("eerste_prestatiejaar",)),
        (date(2024, 12, 31), 2026, True, ("eerste_prestatiejaar",)),
        (date(2022, 2, 1), 2026, True, ("eerste_prestatiejaar",)),
        (date(2025, 1, 1), 2026, False, ("eerste_prestatiejaar",)),
        (date(2024, 12, 31), 2027, False, ()),
        (date(2025, 1, 1), 2027, True, ()),
        (date(2025, 12, 31), 2027, True, ()),
        (date(2026, 1, 1), 2027, False, ()),
    ],
)
def test_completed_trajecten_count_two_years_later_and_at_first_all_at_once(
    op: date, jaar: int, telt: bool, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(_afgerond(op, jaar))
    assert uitkomst.waarde is telt
    assert uitkomst.twijfels == twijfels


def test_the_catch_up_takes_only_trajecten_that_began_under_the_act(goed: Goed) -> None:
    assert goed(_afgerond(date(2024, 5, 1), 2026, begin=date(2022, 1, 1))).waarde is True
    assert goed(_afgerond(date(2024, 5, 1), 2026, begin=date(2021, 12, 31))).waarde is False


def test_another_first_year_moves_the_catch_up(goed: Goed) -> None:
    assert goed(_afgerond(date(2022, 5, 1), 2024, eerste=2024)).waarde is True
    assert goed(_afgerond(date(2023, 5, 1), 2024, eerste=2024)).waarde is False
    assert goed(_afgerond(date(2022, 5, 1), 2026, eerste=2024)).waarde is False


def test_a_traject_does_not_end_before_it_begins(goed: Goed) -> None:
    assert goed(_afgerond(date(2024, 5, 1), 2026, begin=date(2024, 5, 1))).waarde is True
    with pytest.raises(GegevenStrijdig):
        _afgerond(date(2024, 5, 1), 2026, begin=date(2024, 5, 2))


@given(st.dates(date(2022, 1, 1), date(2040, 12, 31)))
def test_over_all_years_a_completed_traject_counts_once(op: date) -> None:
    jaren = [jaar for jaar in range(2022, 2050) if _afgerond(op, jaar, begin=date(2022, 1, 1)).waarde]
    assert jaren == [max(2026, op.year + 2)]


def _route(gehuisvest_op: date, jaar: int = 2026, groep: Doelgroep = AS, **anders: Any) -> Any:
    feiten: dict[str, Any] = {"onderwijsroute_in_pip": True, "eerder_betaald": False}
    return telt_voor_onderwijsroute(_feiten(groep, gehuisvest_op), jaar=jaar, **(feiten | anders))


@pytest.mark.parametrize(
    ("uitkomst", "telt", "code"),
    [
        (_route(date(2026, 3, 1)), True, "onderwijsroute_telt"),
        (_route(date(2026, 3, 1), eerder_betaald=True), False, "onderwijsroute_al_betaald"),
        (_route(date(2026, 3, 1), onderwijsroute_in_pip=False), False, "onderwijsroute_niet_in_pip"),
        (_route(date(2026, 3, 1), groep=GO), False, "onderwijsroute_alleen_as"),
        (_route(date(2025, 3, 1), jaar=2025), False, "onderwijsroute_apart_betaald"),
        (_route(date(2029, 3, 1), jaar=2029), True, "onderwijsroute_telt"),
        (_route(date(2025, 3, 1)), False, "onderwijsroute_later_telt_niet"),
        (_route(date(2025, 3, 1), telling=OnderwijsrouteTelling.EENMAAL), True, "onderwijsroute_later_telt"),
        (_route(date(2023, 3, 1), telling=OnderwijsrouteTelling.EENMAAL), False, "spuk_as_drie_jaren"),
    ],
)
def test_the_extra_amount_for_the_onderwijsroute(uitkomst: Any, telt: bool, code: str, goed: Goed) -> None:
    assert goed(uitkomst).waarde is telt
    assert uitkomst.stappen[-1].code == code
    anders = ("onderwijsroute_later",) if code.startswith("onderwijsroute_later") else ()
    assert uitkomst.twijfels == anders


def test_after_2029_nothing_was_announced_for_the_onderwijsroute() -> None:
    with pytest.raises(JaarOntbreekt):
        _route(date(2030, 3, 1), jaar=2030)


def test_the_day_after_the_count_is_too_late(goed: Goed) -> None:
    peildag = date(2026, 12, 31)
    assert goed(_route(peildag)).waarde is True
    assert goed(_route(peildag + timedelta(days=1))).waarde is False


@pytest.mark.parametrize(
    ("groep", "fase", "peildag", "variabele"),
    [
        (GO, ACHTERAF, "b", "10.2 1"),
        (GO, VOORAF, "a", "10.1 2"),
        (AS, ACHTERAF, "g", "10.2 3"),
        (AS, VOORAF, "f", "10.1 4"),
    ],
)
def test_each_group_and_phase_has_its_own_articles(groep: Doelgroep, fase: Fase, peildag: str, variabele: str) -> None:
    jaar = 2026 if fase is ACHTERAF else 2028
    stappen = telt_voor_spuk(_feiten(groep, date(2026, 2, 1)), jaar=jaar, fase=fase).stappen
    assert (stappen[0].artikel.artikel, stappen[0].artikel.onderdeel) == ("10.4", peildag)
    assert f"{stappen[-1].artikel.artikel} {stappen[-1].artikel.lid}" == variabele
