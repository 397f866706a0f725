# SPDX-License-Identifier: EUPL-1.2
"""Besluit inburgering 2021 art. 4.3 lid 1, Regeling art. 4.1: extension because one is not to blame."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.kalender import Periode, tel_maanden_op
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.verlenging import (
    MATEN,
    Omstandigheid,
    Verlengingsgrond,
    bewijs_voor_verlenging,
    verlengde_termijn,
    verlenging_combinatie,
)

Goed = Callable[[Any], Any]
G = Verlengingsgrond
TERMIJN = Periode(date(2024, 3, 16), date(2027, 3, 16))
EINDE = TERMIJN.einde
NAAR_DUUR = [g for g, maat in MATEN.items() if not maat.vast and not maat.vast_maanden]
DRIE_MAANDEN = [g for g, maat in MATEN.items() if maat.ten_minste]


def _verleng(*omstandigheden: Omstandigheid, route: Leerroute = Leerroute.B1, erkend: bool | None = True) -> Any:
    return verlengde_termijn(TERMIJN, omstandigheden, leerroute=route, bijzonder_erkend=erkend)


@pytest.mark.parametrize("grond", DRIE_MAANDEN)
@pytest.mark.parametrize(
    ("tot", "telt"),
    [(date(2025, 4, 5), False), (date(2025, 4, 6), True), (date(2025, 4, 7), True)],  # from 6-1-2025
)
def test_these_grounds_have_to_last_three_months(grond: Verlengingsgrond, tot: date, telt: bool, goed: Goed) -> None:
    uitkomst = goed(_verleng(Omstandigheid(grond, date(2025, 1, 6), tot)))
    dagen = (tot - date(2025, 1, 6)).days if telt else 0
    assert uitkomst.waarde == Periode(TERMIJN.start, EINDE + timedelta(days=dagen))
    assert (uitkomst.stappen[0].code == "omstandigheid_te_kort") is not telt


def test_which_grounds_ask_for_three_months() -> None:
    assert set(DRIE_MAANDEN) == {G.ZIEKTE, G.OPVANG, G.ALFABETISERING, G.DAKLOOS, G.AANBIEDER, G.BIJZONDER}


@pytest.mark.parametrize(
    ("grond", "dagen", "laatste_erna"),
    [
        (G.ZIEKTE, 1000, EINDE + timedelta(days=1000)),  # no bound
        (G.OPVANG, 1000, EINDE + timedelta(days=1000)),
        (G.GEEN_AANBOD, 1000, EINDE + timedelta(days=1000)),
        (G.GEEN_AANBOD, 1, EINDE + timedelta(days=1)),
        (G.ALFABETISERING, 184, date(2027, 9, 16)),  # exactly six months
        (G.ALFABETISERING, 185, date(2027, 9, 16)),
        (G.ALFABETISERING, 183, date(2027, 9, 15)),
        (G.AANBIEDER, 400, date(2027, 9, 16)),
        (G.DAKLOOS, 730, date(2029, 3, 15)),
        (G.DAKLOOS, 731, date(2029, 3, 16)),  # two years, with 29-2-2028 in them
        (G.DAKLOOS, 732, date(2029, 3, 16)),
        (G.BIJZONDER, 900, date(2029, 3, 16)),
        (G.OVERLIJDEN, 1, date(2027, 6, 16)),  # three months, whatever it lasts
        (G.OVERLIJDEN, 200, date(2027, 6, 16)),
        (G.BEVALLING, 1, EINDE + timedelta(days=112)),
        (G.BEVALLING, 150, EINDE + timedelta(days=112)),
    ],
)
def test_how_long_each_ground_extends(grond: Verlengingsgrond, dagen: int, laatste_erna: date, goed: Goed) -> None:
    start = date(2024, 4, 1)
    uitkomst = goed(_verleng(Omstandigheid(grond, start, start + timedelta(days=dagen))))
    assert uitkomst.waarde.einde == laatste_erna
    assert uitkomst.stappen[-1].waarden[-1] == uitkomst.waarde.laatste_dag
    begrensd = uitkomst.stappen[-1].code == "verlenging_begrensd"
    assert uitkomst.twijfels == (("maximum_per_keer",) if begrensd else ())


@pytest.mark.parametrize("route", list(Leerroute))
def test_grounds_that_hang_on_the_route(route: Leerroute, goed: Goed) -> None:
    alfabet = Omstandigheid(G.ALFABETISERING, date(2025, 1, 6), date(2025, 5, 6))
    verlengd = goed(_verleng(alfabet, route=route)).waarde.einde > EINDE
    assert verlengd is (route is not Leerroute.ZELFREDZAAMHEID)
    start = Omstandigheid(G.GEEN_START, date(2024, 9, 17), date(2024, 9, 18))
    erna = goed(_verleng(start, route=route)).waarde.einde
    assert erna == (date(2027, 9, 16) if route is Leerroute.ONDERWIJS else EINDE)


@pytest.mark.parametrize(
    ("start", "tot", "dagen", "twijfels"),
    [
        (date(2024, 1, 1), date(2024, 3, 16), 0, ()),  # all before the term
        (date(2024, 1, 1), date(2024, 3, 17), 0, ()),  # too short, and one day in it
        (date(2023, 12, 1), date(2024, 3, 17), 1, ("omstandigheid_deels_buiten_termijn",)),
        (date(2026, 12, 1), date(2027, 3, 16), 105, ()),
        (date(2026, 12, 1), date(2027, 9, 1), 105, ("omstandigheid_deels_buiten_termijn",)),
        (date(2027, 3, 15), date(2027, 9, 1), 1, ("omstandigheid_deels_buiten_termijn",)),
        (date(2027, 3, 16), date(2027, 9, 1), 0, ()),  # all after it
    ],
)
def test_only_days_in_the_term_count(start: date, tot: date, dagen: int, twijfels: tuple[str, ...], goed: Goed) -> None:
    uitkomst = goed(_verleng(Omstandigheid(G.ZIEKTE, start, tot)))
    assert uitkomst.waarde.einde == EINDE + timedelta(days=dagen)
    assert uitkomst.twijfels == twijfels


def test_a_special_circumstance_is_a_judgement(goed: Goed) -> None:
    bijzonder = Omstandigheid(G.BIJZONDER, date(2025, 1, 6), date(2025, 6, 6))
    oordeel = goed(_verleng(bijzonder, erkend=None))
    assert isinstance(oordeel, OordeelNodig)
    assert oordeel.waarden == (date(2025, 1, 6), date(2025, 6, 5))
    assert goed(_verleng(bijzonder, erkend=False)).waarde == TERMIJN
    kort = Omstandigheid(G.BIJZONDER, date(2025, 1, 6), date(2025, 2, 6))
    assert goed(_verleng(kort, erkend=None)).waarde == TERMIJN  # too short: no need to ask


def test_more_circumstances_add_up_and_a_day_counts_once(goed: Goed) -> None:
    ziek = Omstandigheid(G.ZIEKTE, date(2025, 1, 6), date(2025, 6, 6))  # 151 days
    dakloos = Omstandigheid(G.DAKLOOS, date(2025, 5, 7), date(2025, 9, 7))  # 123 days, 30 of them ill
    los = Omstandigheid(G.OPVANG, date(2025, 10, 1), date(2026, 1, 1))  # 92 days
    uitkomsten = [goed(_verleng(*volgorde)) for volgorde in permutations((ziek, dakloos, los))]
    assert {u.waarde.einde for u in uitkomsten} == {EINDE + timedelta(days=151 + 93 + 92)}
    assert uitkomsten[0].twijfels == ("dagen_een_keer",)
    assert [s.waarden for s in uitkomsten[0].stappen if s.code == "dagen_al_geteld"] == [(30,)]


def test_a_fixed_time_is_not_eaten_by_another_ground(goed: Goed) -> None:
    ziek = Omstandigheid(G.ZIEKTE, date(2025, 1, 6), date(2025, 6, 6))
    geboren = Omstandigheid(G.BEVALLING, date(2025, 2, 1), date(2025, 2, 2))
    uitkomst = goed(_verleng(ziek, geboren))
    assert uitkomst.waarde.einde == EINDE + timedelta(days=151 + 112)
    assert uitkomst.twijfels == ()


def test_it_can_be_extended_again_and_then_the_extended_term_counts(goed: Goed) -> None:
    ziek = Omstandigheid(G.ZIEKTE, date(2026, 12, 1), date(2027, 8, 1))
    eerste = goed(_verleng(ziek)).waarde
    assert eerste.einde == EINDE + timedelta(days=105)  # 29-6-2027
    later = Omstandigheid(G.ZIEKTE, date(2027, 3, 16), date(2027, 8, 1))
    tweede = goed(verlengde_termijn(eerste, (later,), leerroute=Leerroute.B1)).waarde
    assert tweede.einde == eerste.einde + (eerste.einde - date(2027, 3, 16))


def test_nothing_extends_nothing(goed: Goed) -> None:
    assert goed(_verleng()).waarde == TERMIJN
    assert goed(verlenging_combinatie(TERMIJN, ())).waarde == TERMIJN


@pytest.mark.parametrize("tot", [date(2025, 1, 6), date(2025, 1, 5)])
def test_a_circumstance_without_days_is_refused(tot: date) -> None:
    leeg = Omstandigheid(G.OVERLIJDEN, date(2025, 1, 6), tot)
    with pytest.raises(GegevenStrijdig):
        _verleng(leeg)
    with pytest.raises(GegevenStrijdig):
        verlenging_combinatie(TERMIJN, (leeg,))


@pytest.mark.parametrize(
    ("tweede", "dagen"),
    [
        ((date(2025, 2, 10), date(2025, 4, 6)), 90),  # follows at once: three months
        ((date(2025, 2, 1), date(2025, 4, 6)), 90),  # overlaps: each day once
        ((date(2025, 2, 10), date(2025, 4, 5)), 0),  # a day short
        ((date(2025, 2, 11), date(2025, 4, 30)), 0),  # a day between them
        ((date(2025, 1, 6), date(2025, 4, 6)), 90),
    ],
)
def test_two_circumstances_together_last_three_months_without_a_break(
    tweede: tuple[date, date], dagen: int, goed: Goed
) -> None:
    ziek = Omstandigheid(G.ZIEKTE, date(2025, 1, 6), date(2025, 2, 10))
    dakloos = Omstandigheid(G.DAKLOOS, *tweede)
    for volgorde in permutations((ziek, dakloos)):
        uitkomst = goed(verlenging_combinatie(TERMIJN, volgorde))
        assert uitkomst.waarde.einde == EINDE + timedelta(days=dagen)
        codes = [stap.code for stap in uitkomst.stappen]
        assert ("combinatie_telt" in codes) is bool(dagen)
        assert ("combinatie_telt_niet" in codes) is not dagen
        if dagen:
            assert uitkomst.stappen[0].waarden == (2, date(2025, 1, 6), date(2025, 4, 5))
            assert uitkomst.stappen[-1].waarden == (dagen, uitkomst.waarde.laatste_dag)


def test_one_circumstance_is_no_combination(goed: Goed) -> None:
    lang = Omstandigheid(G.ZIEKTE, date(2025, 1, 6), date(2026, 1, 6))
    los = Omstandigheid(G.DAKLOOS, date(2026, 5, 1), date(2026, 5, 8))
    assert goed(verlenging_combinatie(TERMIJN, (lang, los))).waarde == TERMIJN


def test_a_combination_counts_in_the_term_only(goed: Goed) -> None:
    ziek = Omstandigheid(G.ZIEKTE, date(2023, 12, 1), date(2024, 5, 1))
    dakloos = Omstandigheid(G.DAKLOOS, date(2024, 4, 1), date(2024, 7, 1))
    uitkomst = goed(verlenging_combinatie(TERMIJN, (ziek, dakloos)))
    assert uitkomst.waarde.einde == EINDE + (date(2024, 7, 1) - TERMIJN.start)


@pytest.mark.parametrize("grond", list(Verlengingsgrond))
def test_every_ground_has_its_paper(grond: Verlengingsgrond, goed: Goed) -> None:
    uitkomst = goed(bewijs_voor_verlenging(grond))
    assert (uitkomst.waarde == "verklaring_college") is (grond in (G.GEEN_AANBOD, G.GEEN_START))
    assert uitkomst.stappen[0].artikel.lid == "3"


def test_each_ground_cites_its_own_letter() -> None:
    letters = [MATEN[grond].onderdeel for grond in Verlengingsgrond]
    assert letters == ["a", "b", "c", "d", "e", "f", "g", "g", "h", "i"]


OMSTANDIGHEID = st.builds(
    lambda grond, start, dagen: Omstandigheid(grond, start, start + timedelta(days=dagen)),
    st.sampled_from(list(Verlengingsgrond)),
    st.dates(date(2023, 9, 1), date(2027, 6, 1)),
    st.integers(1, 900),
)


@given(st.lists(OMSTANDIGHEID, max_size=4), st.sampled_from(list(Leerroute)))
def test_the_term_never_becomes_shorter_and_never_longer_than_all_of_it(
    omstandigheden: list[Omstandigheid], route: Leerroute
) -> None:
    nieuw = _verleng(*omstandigheden, route=route).waarde
    assert nieuw.start == TERMIJN.start
    assert nieuw.einde >= EINDE
    hoogste = sum(max((o.einde - o.start).days, 190) for o in omstandigheden)
    assert nieuw.einde <= EINDE + timedelta(days=hoogste)


@given(st.sampled_from(NAAR_DUUR), st.dates(date(2024, 3, 16), date(2026, 1, 1)), st.integers(1, 400))
def test_longer_never_gives_less_and_the_maximum_holds(grond: Verlengingsgrond, start: date, dagen: int) -> None:
    korter = _verleng(Omstandigheid(grond, start, start + timedelta(days=dagen))).waarde.einde
    langer = _verleng(Omstandigheid(grond, start, start + timedelta(days=dagen + 1))).waarde.einde
    assert langer >= korter
    if MATEN[grond].ten_hoogste:
        assert langer <= tel_maanden_op(EINDE, MATEN[grond].ten_hoogste).dag


def test_exactly_the_maximum_is_not_cut() -> None:
    termijn = Periode(date(2026, 3, 17), date(2029, 3, 17))
    les = Omstandigheid(Verlengingsgrond.ALFABETISERING, date(2027, 1, 1), date(2027, 1, 1) + timedelta(days=184))
    uitkomst: Any = verlengde_termijn(termijn, (les,), leerroute=Leerroute.B1)
    assert uitkomst.waarde.einde == date(2029, 9, 17)  # six months
    codes = [stap.code for stap in uitkomst.stappen]
    assert "verlenging_duur" in codes and "verlenging_begrensd" not in codes
