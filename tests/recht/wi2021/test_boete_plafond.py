# SPDX-License-Identifier: EUPL-1.2
"""Besluit inburgering 2021 art. 7.1 lid 5: the cap on the fines of the college."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenStrijdig, NogNietVanKracht
from meedoen.recht.geldigheid import Versie, met_voorstel
from meedoen.recht.kalender import Periode
from meedoen.recht.wi2021.boete_plafond import (
    B_7_1_5,
    Boetetermijn,
    CollegeBoete,
    Plafond,
    PlafondFeiten,
    boete_binnen_plafond,
    ruimte_onder_plafond,
)

Goed = Callable[[Any], Any]
NU = date(2026, 11, 20)
TERMIJN = Periode(date(2025, 3, 16), date(2028, 3, 16))


def _feiten(*boetes: tuple[date, int], soort: Boetetermijn = Boetetermijn.EERSTE) -> PlafondFeiten:
    college = tuple(CollegeBoete(opgelegd_op=dag, boetebedrag=centen) for dag, centen in boetes)
    return PlafondFeiten(soort_termijn=soort, boetetermijn=TERMIJN, college_boetes=college)


@pytest.mark.parametrize(
    ("soort", "centen", "citaat"),
    [
        (Boetetermijn.EERSTE, 240_000, "artikel 7.1 lid 5 Besluit inburgering 2021"),
        (Boetetermijn.ZES_MAANDEN, 40_000, "artikel 7.1 lid 5 onderdeel a Besluit inburgering 2021"),
        (Boetetermijn.EEN_JAAR, 80_000, "artikel 7.1 lid 5 onderdeel b Besluit inburgering 2021"),
        (Boetetermijn.ANDERHALF_JAAR, 120_000, "artikel 7.1 lid 5 onderdeel c Besluit inburgering 2021"),
        (Boetetermijn.TWEE_JAAR, 160_000, "artikel 7.1 lid 5 onderdeel d Besluit inburgering 2021"),
    ],
)
def test_the_caps(soort: Boetetermijn, centen: int, citaat: str, goed: Goed) -> None:
    uitkomst = goed(ruimte_onder_plafond(_feiten(soort=soort), peildatum=NU))
    assert uitkomst.waarde == centen
    assert uitkomst.stappen[0].artikel.citaat == citaat


def test_the_caps_come_to_400_euros_per_half_year() -> None:
    halve_jaren = dict(zip(Boetetermijn, (6, 1, 2, 3, 4), strict=True))
    for soort, aantal in halve_jaren.items():
        assert ruimte_onder_plafond(_feiten(soort=soort), peildatum=NU).waarde == aantal * 40_000


@pytest.mark.parametrize(
    ("dag", "telt"),
    [
        (date(2025, 3, 15), False),
        (date(2025, 3, 16), True),
        (date(2028, 3, 15), True),
        (date(2028, 3, 16), False),
    ],
)
def test_only_fines_in_the_term_count_and_that_is_our_reading(dag: date, telt: bool, goed: Goed) -> None:
    uitkomst = goed(ruimte_onder_plafond(_feiten((dag, 25_000)), peildatum=NU))
    assert uitkomst.waarde == (215_000 if telt else 240_000)
    assert uitkomst.twijfels == (() if telt else ("boetes_buiten_termijn",))


@pytest.mark.parametrize(
    ("eerder", "berekend", "boete", "code"),
    [
        (0, 80_000, 80_000, "boete_past"),
        (160_000, 80_000, 80_000, "boete_past"),
        (160_001, 80_000, 79_999, "boete_afgetopt"),
        (240_000, 2_500, 0, "boete_afgetopt"),
        (300_000, 2_500, 0, "boete_afgetopt"),
        (240_000, 0, 0, "boete_past"),
    ],
)
def test_what_is_left_of_a_fine(eerder: int, berekend: int, boete: int, code: str, goed: Goed) -> None:
    uitkomst = goed(boete_binnen_plafond(berekend, _feiten((NU, eerder)), peildatum=NU))
    assert uitkomst.waarde == boete
    assert uitkomst.stappen[-1].code == code


def test_fines_of_intake_and_traject_count_together() -> None:
    feiten = _feiten((date(2025, 4, 1), 25_000), (date(2026, 4, 1), 2_500))
    uitkomst = ruimte_onder_plafond(feiten, peildatum=NU)
    assert uitkomst.waarde == 212_500
    assert [s.waarden for s in uitkomst.stappen if s.code == "boetes_in_termijn"] == [(2, 27_500)]


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(GegevenStrijdig) as fout:
        ruimte_onder_plafond(_feiten((NU, -1)), peildatum=NU)
    assert fout.value.code == "boete_negatief"
    with pytest.raises(GegevenStrijdig):
        boete_binnen_plafond(-1, _feiten(), peildatum=NU)
    leeg = PlafondFeiten(soort_termijn=Boetetermijn.EERSTE, boetetermijn=Periode(NU, NU))
    with pytest.raises(GegevenStrijdig) as fout:
        ruimte_onder_plafond(leeg, peildatum=NU)
    assert fout.value.code == "boetetermijn_leeg"
    with pytest.raises(NogNietVanKracht):
        ruimte_onder_plafond(_feiten(), peildatum=date(2021, 12, 31))


@pytest.mark.parametrize(
    ("overtreding", "nieuw", "ruimte"),
    [
        (date(2026, 10, 1), 100_000, 100_000),  # lower since the violation: the new cap
        (date(2026, 9, 30), 100_000, 100_000),
        (date(2026, 9, 30), 300_000, 240_000),  # higher since: the old one
        (date(2026, 10, 1), 300_000, 300_000),
        (date(2026, 10, 2), 300_000, 300_000),
    ],
)
def test_the_mildest_cap_since_the_violation_holds(overtreding: date, nieuw: int, ruimte: int, goed: Goed) -> None:
    tabel = dict.fromkeys(Boetetermijn, Plafond(B_7_1_5, nieuw))
    with met_voorstel({"boete_plafond": (Versie(date(2026, 10, 1), tabel, date.min),)}):
        uitkomst = goed(ruimte_onder_plafond(replace(_feiten(), overtreding_op=overtreding), peildatum=NU))
    assert uitkomst.waarde == ruimte
    assert ("mildste_geldt" in [s.code for s in uitkomst.stappen]) is (overtreding < date(2026, 10, 1))


def test_a_kind_of_term_that_was_told_by_its_days_is_doubtful(goed: Goed) -> None:
    assert goed(ruimte_onder_plafond(_feiten(), peildatum=NU)).twijfels == ()
    afgeleid = replace(_feiten(), soort_afgeleid=True)
    assert goed(ruimte_onder_plafond(afgeleid, peildatum=NU)).twijfels == ("soort_boetetermijn",)


def test_the_violation_lies_on_or_before_the_day_of_the_decision() -> None:
    assert ruimte_onder_plafond(replace(_feiten(), overtreding_op=NU), peildatum=NU).waarde == 240_000
    with pytest.raises(GegevenStrijdig) as fout:
        ruimte_onder_plafond(replace(_feiten(), overtreding_op=date(2026, 11, 21)), peildatum=NU)
    assert fout.value.code == "besluit_voor_overtreding"


_BOETES = st.lists(st.tuples(st.dates(date(2024, 1, 1), date(2029, 1, 1)), st.integers(0, 90_000)), max_size=8)


@given(_BOETES, st.integers(0, 200_000), st.sampled_from(list(Boetetermijn)))
def test_with_this_fine_the_sum_never_passes_the_cap(
    boetes: list[tuple[date, int]], berekend: int, soort: Boetetermijn
) -> None:
    leeg = ruimte_onder_plafond(_feiten(soort=soort), peildatum=NU).waarde
    ruimte = ruimte_onder_plafond(_feiten(*boetes, soort=soort), peildatum=NU).waarde
    boete = boete_binnen_plafond(berekend, _feiten(*boetes, soort=soort), peildatum=NU).waarde
    som = sum(centen for dag, centen in boetes if TERMIJN.bevat(dag))
    assert boete == min(berekend, ruimte)
    assert som + boete <= max(leeg, som)
