# SPDX-License-Identifier: EUPL-1.2
"""Besluit inburgering 2021 art. 4.3 lid 2, Regeling art. 4.2: an education that gives no vrijstelling."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.kalender import Periode, tel_maanden_op
from meedoen.recht.wi2021.verlenging_opleiding import Opleiding, Opleidingssoort, verlenging_opleiding

Goed = Callable[[Any], Any]
NU = date(2026, 11, 20)
PRO, VSO, ENTREE = Opleidingssoort
TERMIJN = Periode(date(2024, 3, 16), date(2027, 3, 16))
EINDE = TERMIJN.einde
PLICHT = date(2024, 1, 10)


def _verleng(*opleidingen: Opleiding, **anders: Any) -> Any:
    feiten = {"plicht_vanaf": PLICHT, "peildatum": NU} | anders
    return verlenging_opleiding(TERMIJN, opleidingen, **feiten)


@pytest.mark.parametrize("soort", list(Opleidingssoort))
@pytest.mark.parametrize(
    ("start", "tot", "dagen"),
    [
        (date(2024, 8, 1), date(2025, 8, 1), 365),
        (date(2023, 8, 1), date(2025, 1, 10), 366),  # from the start of the plicht only
        (date(2024, 1, 10), date(2024, 3, 17), 67),
        (date(2023, 8, 1), date(2024, 3, 16), 0),  # over before the term
        (date(2027, 3, 16), date(2027, 5, 1), 0),  # begun after it
    ],
)
def test_an_education_that_ended_gives_its_own_length(
    soort: Opleidingssoort, start: date, tot: date, dagen: int, goed: Goed
) -> None:
    uitkomst = goed(_verleng(Opleiding(soort, start, tot)))
    assert uitkomst.waarde == Periode(TERMIJN.start, EINDE + timedelta(days=dagen))
    if dagen:
        assert [stap.code for stap in uitkomst.stappen] == ["opleiding_afgerond", "termijn_na_opleiding"]
        assert uitkomst.stappen[0].waarden == (soort.value, max(start, PLICHT), tot - timedelta(days=1), dagen)
        assert uitkomst.stappen[1].waarden == (uitkomst.waarde.laatste_dag,)


def test_what_ended_before_the_plicht_gives_nothing(goed: Goed) -> None:
    uitkomst = goed(_verleng(Opleiding(PRO, date(2024, 4, 1), date(2024, 5, 1)), plicht_vanaf=date(2024, 6, 1)))
    assert uitkomst.waarde == TERMIJN


@pytest.mark.parametrize(
    ("tot", "erna"),
    [
        (date(2026, 8, 1), EINDE + timedelta(days=730)),
        (date(2026, 8, 2), date(2029, 3, 16)),  # 731 days: two years
        (date(2026, 8, 3), date(2029, 3, 16)),
        (date(2027, 1, 1), date(2029, 3, 16)),
    ],
)
def test_entree_gives_at_most_two_years(tot: date, erna: date, goed: Goed) -> None:
    uitkomst = goed(_verleng(Opleiding(ENTREE, date(2024, 8, 1), tot)))
    assert uitkomst.waarde.einde == erna
    begrensd = tot > date(2026, 8, 2)
    assert (uitkomst.stappen[0].code == "entree_hoogstens") is begrensd
    if begrensd:
        assert uitkomst.stappen[0].waarden == (24, date(2029, 3, 15))
    langer = goed(_verleng(Opleiding(PRO, date(2024, 8, 1), tot))).waarde.einde
    assert langer - EINDE == tot - date(2024, 8, 1)


@pytest.mark.parametrize(
    ("soort", "eerder", "maanden"),
    [
        (PRO, 0, 24),
        (PRO, 1, 12),
        (PRO, 2, 12),
        (PRO, 3, 0),
        (VSO, 0, 24),
        (VSO, 1, 12),
        (VSO, 4, 0),
        (ENTREE, 0, 24),
        (ENTREE, 1, 0),
        (ENTREE, 2, 0),
    ],
)
def test_still_enrolled_gives_two_years_and_then_twice_one(
    soort: Opleidingssoort, eerder: int, maanden: int, goed: Goed
) -> None:
    uitkomst = goed(_verleng(Opleiding(soort, date(2024, 8, 1)), eerder_verlengd=eerder))
    assert uitkomst.waarde.einde == tel_maanden_op(EINDE, maanden).dag
    if maanden:
        assert uitkomst.stappen[0].waarden == (soort.value, maanden, uitkomst.waarde.laatste_dag)
    else:
        assert uitkomst.stappen[0].waarden == (soort.value, eerder)


PRO_KLAAR = Opleiding(PRO, date(2024, 8, 1), date(2025, 8, 1))
ENTREE_KLAAR = Opleiding(ENTREE, date(2025, 8, 1), date(2026, 8, 1))
ENTREE_LOOPT = Opleiding(ENTREE, date(2025, 8, 1))
ENTREE_LATER = Opleiding(ENTREE, date(2025, 9, 1), date(2026, 8, 1))


def test_a_direct_chain_adds_up(goed: Goed) -> None:
    for volgorde in permutations((PRO_KLAAR, ENTREE_KLAAR)):
        uitkomst = goed(_verleng(*volgorde))
        assert uitkomst.waarde.einde == EINDE + timedelta(days=365 + 365)
        assert uitkomst.twijfels == ()


def test_a_chain_of_which_the_last_still_runs_is_in_doubt(goed: Goed) -> None:
    uitkomst = goed(_verleng(PRO_KLAAR, ENTREE_LOOPT))
    assert uitkomst.waarde.einde == tel_maanden_op(EINDE + timedelta(days=365), 24).dag
    assert uitkomst.twijfels == ("keten_nog_ingeschreven",)
    # a second time: the ended one was counted then, and entree has had its two years
    assert goed(_verleng(PRO_KLAAR, ENTREE_LOOPT, eerder_verlengd=1)).waarde == TERMIJN


def test_a_gap_is_a_judgement(goed: Goed) -> None:
    oordeel = goed(_verleng(PRO_KLAAR, ENTREE_LATER))
    assert (oordeel.vraag, oordeel.waarden) == ("opleidingen_aansluitend", (date(2025, 8, 1), date(2025, 9, 1)))
    samen = goed(_verleng(PRO_KLAAR, ENTREE_LATER, onderwijs_sluit_aan=True)).waarde.einde
    assert samen == EINDE + timedelta(days=365 + 334)
    los = goed(_verleng(PRO_KLAAR, ENTREE_LATER, onderwijs_sluit_aan=False)).waarde.einde
    assert los == EINDE + timedelta(days=334)


def test_an_ended_education_that_was_extended_for_before_is_a_judgement(goed: Goed) -> None:
    oordeel = goed(_verleng(PRO_KLAAR, eerder_verlengd=1))
    assert (oordeel.vraag, oordeel.waarden) == ("opleiding_al_verlengd", (1,))


@pytest.mark.parametrize(
    ("opleidingen", "code"),
    [
        ((Opleiding(PRO, date(2025, 8, 1), date(2025, 8, 1)),), "opleiding_zonder_dagen"),
        ((Opleiding(PRO, date(2024, 8, 1)), ENTREE_KLAAR), "opleiding_na_lopende"),
        ((PRO_KLAAR, Opleiding(ENTREE, date(2025, 7, 31))), "opleidingen_overlappen"),
    ],
)
def test_enrolments_that_cannot_be_are_refused(opleidingen: tuple[Opleiding, ...], code: str) -> None:
    with pytest.raises(GegevenStrijdig) as gevangen:
        _verleng(*opleidingen)
    assert gevangen.value.code == code


def test_the_other_refusals() -> None:
    with pytest.raises(GegevenOntbreekt, match="opleidingen"):
        _verleng()
    with pytest.raises(GegevenStrijdig):
        _verleng(PRO_KLAAR, eerder_verlengd=-1)
    with pytest.raises(NogNietVanKracht):
        _verleng(PRO_KLAAR, peildatum=date(2022, 12, 31))
    assert _verleng(PRO_KLAAR, peildatum=date(2023, 1, 1)).waarde.einde > EINDE


@given(
    st.sampled_from(list(Opleidingssoort)),
    st.dates(date(2023, 1, 1), date(2027, 6, 1)),
    st.one_of(st.none(), st.integers(1, 1500)),
)
def test_the_term_never_becomes_shorter(soort: Opleidingssoort, start: date, dagen: int | None) -> None:
    tot = None if dagen is None else start + timedelta(days=dagen)
    nieuw = _verleng(Opleiding(soort, start, tot)).waarde
    assert nieuw.start == TERMIJN.start
    assert nieuw.einde >= EINDE
    if soort is ENTREE or dagen is None:
        assert nieuw.einde <= date(2029, 3, 16)
    else:
        assert nieuw.einde <= EINDE + timedelta(days=dagen)
