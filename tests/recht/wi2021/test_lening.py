# SPDX-License-Identifier: EUPL-1.2
"""Besluit inburgering 2021 art. 6.1-6.3, Regeling art. 6.1, 6.2 and 6.8: the social loan."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.kalender import Periode
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.lening import (
    AanspraakFeiten,
    Factuur,
    Huishouden,
    aanspraak_op_lening,
    betaalbare_facturen,
    draagkracht,
    leenruimte,
    uiterste_betaaldag,
)

Goed = Callable[[Any], Any]
NU = date(2026, 11, 20)
GO = Doelgroep.GEZIN_OVERIG


@pytest.mark.parametrize(
    ("inkomen", "huishouden", "verwacht"),
    [
        (3_000_000, Huishouden.MET_PARTNER, 0),  # exactly 120% of 25,000
        (3_600_000, Huishouden.MET_PARTNER, 72_000),
        (3_600_000, Huishouden.ALLEENSTAANDE_OUDER, 72_000),
        (3_600_000, Huishouden.ALLEEN, 180_000),  # 84%: 15,000 above
        (2_100_000, Huishouden.ALLEEN, 0),
        (2_100_008, Huishouden.ALLEEN, 0),  # 0.96 cent
        (2_100_009, Huishouden.ALLEEN, 1),
        (0, Huishouden.ALLEEN, 0),
    ],
)
def test_draagkracht_is_twelve_percent_above_what_is_free(
    inkomen: int, huishouden: Huishouden, verwacht: int, goed: Goed
) -> None:
    uitkomst = goed(draagkracht(toetsingsinkomen=inkomen, belastbaar_minimumloon=2_500_000, huishouden=huishouden))
    assert uitkomst.waarde == verwacht
    assert uitkomst.twijfels == ("afronding_draagkracht",)


def test_the_minimum_wage_is_not_invented() -> None:
    with pytest.raises(GegevenOntbreekt, match="belastbaar_minimumloon"):
        draagkracht(toetsingsinkomen=1, belastbaar_minimumloon=None, huishouden=Huishouden.ALLEEN)
    for inkomen, loon in ((-1, 1), (1, -1)):
        with pytest.raises(GegevenStrijdig):
            draagkracht(toetsingsinkomen=inkomen, belastbaar_minimumloon=loon, huishouden=Huishouden.ALLEEN)
    assert draagkracht(toetsingsinkomen=0, belastbaar_minimumloon=0, huishouden=Huishouden.ALLEEN).waarde == 0


@pytest.mark.parametrize(
    ("per_jaar", "opgenomen", "ruimte"),
    [
        (0, 0, 1_000_000),
        (72_000, 0, 856_000),
        (72_000, 300_000, 556_000),
        (72_000, 900_000, 0),
        (491_000, 0, 18_000),  # EUR 180 is enough
        (491_001, 0, 0),  # EUR 179.98 is not
        (500_000, 0, 0),
        (900_000, 0, 0),
    ],
)
def test_what_one_can_still_borrow(per_jaar: int, opgenomen: int, ruimte: int, goed: Goed) -> None:
    uitkomst = goed(leenruimte(groep=GO, draagkracht_per_jaar=per_jaar, opgenomen=opgenomen, peildatum=NU))
    assert uitkomst.waarde == ruimte
    assert uitkomst.twijfels == ()


def test_it_began_in_2022(goed: Goed) -> None:
    begin = date(2022, 1, 1)
    assert goed(leenruimte(groep=GO, draagkracht_per_jaar=0, peildatum=begin)).waarde == 1_000_000
    assert goed(betaalbare_facturen((Factuur(1),), peildatum=begin)).waarde == (Factuur(1),)


def test_a_term_that_began_on_a_leap_day_is_in_doubt(goed: Goed) -> None:
    feiten = replace(VRIJWILLIG, verblijf_vanaf=date(2024, 2, 29))
    assert goed(aanspraak_op_lening(feiten, peildatum=date(2026, 11, 20))).twijfels == ("ontbrekende_dag",)


def test_the_asiel_group_has_no_loan(goed: Goed) -> None:
    assert goed(leenruimte(groep=Doelgroep.ASIEL, draagkracht_per_jaar=0, peildatum=NU)).waarde == 0


@pytest.mark.parametrize(
    ("peildatum", "twijfels"),
    [(date(2025, 8, 31), ()), (date(2025, 9, 1), ("draagkracht_vrijwillig",))],
)
def test_voluntary_people_have_an_article_of_their_own_since_september_2025(
    peildatum: date, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(leenruimte(groep=None, draagkracht_per_jaar=0, vrijwillig=True, peildatum=peildatum))
    assert uitkomst.waarde == 1_000_000
    assert uitkomst.twijfels == twijfels
    assert uitkomst.stappen[0].artikel.artikel == ("6.2a" if twijfels else "6.2")


def test_room_that_cannot_be_reckoned_is_refused() -> None:
    with pytest.raises(GegevenOntbreekt, match="groep"):
        leenruimte(groep=None, draagkracht_per_jaar=0, peildatum=NU)
    with pytest.raises(GegevenStrijdig):
        leenruimte(groep=GO, draagkracht_per_jaar=-1, peildatum=NU)
    with pytest.raises(GegevenStrijdig):
        leenruimte(groep=GO, draagkracht_per_jaar=0, opgenomen=-1, peildatum=NU)
    with pytest.raises(NogNietVanKracht):
        leenruimte(groep=GO, draagkracht_per_jaar=0, peildatum=date(2021, 12, 31))


@given(st.integers(0, 1_200_000), st.integers(0, 1_200_000), st.integers(0, 5_000))
def test_more_draagkracht_or_debt_never_gives_more_room(per_jaar: int, opgenomen: int, meer: int) -> None:
    ruimte = leenruimte(groep=GO, draagkracht_per_jaar=per_jaar, opgenomen=opgenomen, peildatum=NU).waarde
    assert 0 <= ruimte <= 1_000_000
    andere = leenruimte(groep=GO, draagkracht_per_jaar=per_jaar + meer, opgenomen=opgenomen + meer, peildatum=NU)
    assert andere.waarde <= ruimte


FEITEN = AanspraakFeiten(
    groep=GO,
    plichtig=True,
    lopende_termijn=Periode(date(2025, 3, 16), date(2028, 3, 16)),
    einde_eerste_termijn=date(2028, 3, 16),
    oude_lening_open=False,
    ingezetene=True,
    rechtmatig_verblijf=True,
)
NIEUWE_TERMIJN = replace(FEITEN, lopende_termijn=Periode(date(2033, 1, 1), date(2036, 1, 1)))
VRIJWILLIG = replace(FEITEN, groep=None, plichtig=False, vrijwillig=True, verblijf_vanaf=date(2024, 5, 1))


@pytest.mark.parametrize(
    ("feiten", "peildatum", "aanspraak", "code"),
    [
        (FEITEN, date(2025, 3, 15), False, "lening_buiten_termijn"),
        (FEITEN, date(2025, 3, 16), True, "lening_aanspraak"),
        (FEITEN, date(2028, 3, 15), True, "lening_aanspraak"),
        (FEITEN, date(2028, 3, 16), False, "lening_buiten_termijn"),
        (NIEUWE_TERMIJN, date(2034, 3, 15), True, "lening_aanspraak"),
        (NIEUWE_TERMIJN, date(2034, 3, 16), False, "lening_zes_jaar_voorbij"),
        (replace(FEITEN, plichtig=False), NU, False, "lening_niet_meer_plichtig"),
        (replace(FEITEN, groep=Doelgroep.ASIEL), NU, False, "geen_lening_voor_asiel"),
        (replace(FEITEN, oude_lening_open=True), NU, False, "oude_lening_open"),
        (replace(FEITEN, ingezetene=False), NU, False, "lening_geen_ingezetene"),
        (replace(FEITEN, rechtmatig_verblijf=False), NU, False, "lening_geen_verblijf"),
        (VRIJWILLIG, date(2027, 4, 30), True, "lening_aanspraak"),
        (VRIJWILLIG, date(2027, 5, 1), False, "lening_vrijwillig_voorbij"),
    ],
)
def test_who_has_a_claim_and_until_when(
    feiten: AanspraakFeiten, peildatum: date, aanspraak: bool, code: str, goed: Goed
) -> None:
    uitkomst = goed(aanspraak_op_lening(feiten, peildatum=peildatum))
    assert uitkomst.waarde is aanspraak
    assert uitkomst.stappen[-1].code == code
    assert uitkomst.twijfels == ()


@pytest.mark.parametrize(
    ("feiten", "veld"),
    [
        (replace(FEITEN, groep=None), "groep"),
        (replace(FEITEN, oude_lening_open=None), "oude_lening_open"),
        (replace(FEITEN, ingezetene=None), "ingezetene"),
        (replace(FEITEN, rechtmatig_verblijf=None), "rechtmatig_verblijf"),
        (replace(VRIJWILLIG, verblijf_vanaf=None), "verblijf_vanaf"),
    ],
)
def test_a_claim_is_not_guessed(feiten: AanspraakFeiten, veld: str) -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        aanspraak_op_lening(feiten, peildatum=NU)
    assert gevangen.value.veld == veld


@pytest.mark.parametrize(
    ("facturen", "betaald"),
    [
        ((), ()),
        ((200_000,), (200_000,)),
        ((200_001,), ()),
        ((120_000, 80_000), (120_000, 80_000)),
        ((120_000, 80_001), (120_000,)),
        ((120_000, 90_000, 80_000), (120_000, 80_000)),  # a later one that fits
        ((90_000, 120_000), (90_000,)),
    ],
)
def test_two_thousand_euros_of_lessons_a_quarter(
    facturen: tuple[int, ...], betaald: tuple[int, ...], goed: Goed
) -> None:
    uitkomst = goed(betaalbare_facturen(tuple(map(Factuur, facturen)), peildatum=NU))
    assert uitkomst.waarde == tuple(map(Factuur, betaald))
    assert [stap.code for stap in uitkomst.stappen].count("factuur_betaald") == len(betaald)
    assert len(uitkomst.stappen) == 1 + len(facturen)
    assert uitkomst.twijfels == (("volgorde_facturen",) if len(facturen) > 1 else ())


@given(st.lists(st.integers(0, 300_000), max_size=6))
def test_never_more_than_that_and_never_what_was_not_sent(facturen: list[int]) -> None:
    betaald = [f.factuurbedrag for f in betaalbare_facturen(tuple(map(Factuur, facturen)), peildatum=NU).waarde]
    assert sum(betaald) <= 200_000
    rest = list(facturen)
    for factuur in betaald:
        rest.remove(factuur)


def test_an_invoice_below_zero_is_refused() -> None:
    with pytest.raises(GegevenStrijdig):
        betaalbare_facturen((Factuur(-1),), peildatum=NU)


def test_duo_pays_within_four_weeks_also_on_a_feestdag(goed: Goed) -> None:
    uitkomst = goed(uiterste_betaaldag(date(2026, 11, 27)))
    assert uitkomst.waarde == date(2026, 12, 25)
    assert uitkomst.twijfels == ("termijn_in_regeling",)


def test_below_the_free_part_nothing_is_above_it_and_a_loan_never_falls_below_nothing() -> None:
    weinig = draagkracht(toetsingsinkomen=1, belastbaar_minimumloon=2_500_000, huishouden=Huishouden.ALLEEN)
    assert weinig.stappen[-1].waarden == (0, 12, 0)
    niets = leenruimte(groep=GO, draagkracht_per_jaar=900_000, peildatum=NU)
    assert niets.waarde == 0
    assert niets.stappen[1].waarden == (900_000, 0)
