# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 22, Besluit inburgering 2021 art. 7.1 lid 1: the fine at the brede intake."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenStrijdig, NogNietVanKracht
from meedoen.recht.kalender import tel_maanden_op
from meedoen.recht.termijnenwet import is_werkdag
from meedoen.recht.wi2021.boete import (
    IntakeBoete,
    IntakeBoeteFeiten,
    boete_intake,
    nieuwe_termijn_intake,
    welke_boete_intake,
)
from meedoen.recht.wi2021.intake import (
    Oproep,
    OproepFeiten,
    OproepSoort,
    OproepUitslag,
    afronden_zonder_medewerking,
)

Goed = Callable[[Any], Any]
DAG = timedelta(days=1)


@pytest.mark.parametrize("peildatum", [date(2022, 1, 1), date(2026, 4, 2), date(2026, 11, 20)])
def test_the_fine_is_250_euros_and_says_on_which_articles(peildatum: date, goed: Goed) -> None:
    uitkomst = goed(boete_intake(peildatum))
    assert uitkomst.waarde == 25_000
    assert [(stap.artikel.citaat, stap.waarden) for stap in uitkomst.stappen] == [
        ("artikel 22 lid 1 Wet inburgering 2021", ()),
        ("artikel 7.1 lid 1 Besluit inburgering 2021", (25_000,)),
    ]


def test_the_day_before_the_act_there_is_no_fine() -> None:
    with pytest.raises(NogNietVanKracht) as fout:
        boete_intake(date(2021, 12, 31))
    assert fout.value.vanaf == date(2022, 1, 1)


def test_what_was_not_yet_known_is_not_used() -> None:
    with pytest.raises(NogNietVanKracht):
        boete_intake(date(2026, 11, 20), bekend_op=date(2026, 11, 20))
    assert boete_intake(date(2026, 11, 20), bekend_op=date(2026, 11, 21)).waarde == 25_000


def _oproep(
    verzonden: date,
    uitslag: OproepUitslag = OproepUitslag.NIET_VERSCHENEN,
    *,
    gewaarschuwd: bool = False,
    verwijtbaar: bool | None = True,
    soort: OproepSoort = OproepSoort.OPROEP,
) -> Oproep:
    return Oproep(
        soort=soort,
        verzonden_op=verzonden,
        termijn_tot=verzonden + timedelta(days=14),
        uitslag=uitslag,
        contact_gezocht=True,
        verwijtbaar=verwijtbaar,
        waarschuwing_op=verzonden if gewaarschuwd else None,
    )


EEN = _oproep(date(2026, 1, 5))
TWEE = _oproep(date(2026, 2, 2), gewaarschuwd=True)
BOETE = IntakeBoete(bekendmaking=date(2026, 3, 2), termijn_tot=date(2026, 4, 30))
DRIE = _oproep(date(2026, 3, 2))
TWEEDE = IntakeBoete(bekendmaking=date(2026, 5, 18), termijn_tot=date(2026, 6, 1))
VANDAAG = date(2026, 6, 8)


@pytest.mark.parametrize(
    ("oproepen", "boetes", "hoeveelste", "code"),
    [
        ((), (), 0, "nog_geen_intakeboete"),
        ((EEN,), (), 0, "nog_geen_intakeboete"),
        ((EEN, TWEE), (), 1, "boete_bedrag"),
        ((EEN, _oproep(date(2026, 2, 2))), (), 0, "nog_geen_intakeboete"),  # no warning
        ((EEN, _oproep(date(2026, 2, 2), gewaarschuwd=True, verwijtbaar=False)), (), 0, "nog_geen_intakeboete"),
        ((EEN, _oproep(date(2026, 2, 2), gewaarschuwd=True, verwijtbaar=None)), (), 0, "nog_geen_intakeboete"),
        ((EEN, _oproep(date(2026, 2, 2), OproepUitslag.VERSCHENEN, gewaarschuwd=True)), (), 0, "nog_geen_intakeboete"),
        ((_oproep(date(2026, 1, 5), soort=OproepSoort.UITNODIGING), EEN), (), 0, "nog_geen_intakeboete"),
        ((EEN, TWEE, DRIE), (), 1, "boete_bedrag"),  # never fined before: still the first
        ((EEN, TWEE), (BOETE,), 0, "nieuwe_termijn_niet_gemist"),
        ((EEN, TWEE, DRIE), (BOETE,), 2, "boete_bedrag"),
        ((EEN, TWEE, _oproep(date(2026, 3, 2), OproepUitslag.VERSCHENEN)), (BOETE,), 0, "nieuwe_termijn_niet_gemist"),
        ((EEN, TWEE, _oproep(date(2026, 3, 2), verwijtbaar=False)), (BOETE,), 0, "nieuwe_termijn_niet_gemist"),
        ((EEN, TWEE, _oproep(date(2026, 3, 1))), (BOETE,), 0, "nieuwe_termijn_niet_gemist"),  # sent before the fine
        ((EEN, TWEE, DRIE), (BOETE, TWEEDE), 0, "al_twee_intakeboetes"),
    ],
)
def test_which_fine_the_calls_allow(
    oproepen: tuple[Oproep, ...], boetes: tuple[IntakeBoete, ...], hoeveelste: int, code: str, goed: Goed
) -> None:
    feiten = IntakeBoeteFeiten(oproepen=oproepen, in_azc=False, intake_boetes=boetes)
    uitkomst = goed(welke_boete_intake(feiten, peildatum=VANDAAG))
    assert uitkomst.waarde == (hoeveelste, 25_000 if hoeveelste else 0)
    assert uitkomst.stappen[-1].code == code


@pytest.mark.parametrize(("dag", "hoeveelste"), [(date(2026, 4, 29), 0), (date(2026, 4, 30), 0), (date(2026, 5, 1), 2)])
def test_the_second_fine_waits_for_the_end_of_the_new_term(dag: date, hoeveelste: int) -> None:
    feiten = IntakeBoeteFeiten(oproepen=(EEN, TWEE, DRIE), in_azc=False, intake_boetes=(BOETE,))
    assert welke_boete_intake(feiten, peildatum=dag).waarde.hoeveelste == hoeveelste


def test_example_10_two_fines_of_250_and_then_the_intake_without_the_person() -> None:
    eerste = welke_boete_intake(
        IntakeBoeteFeiten(oproepen=(EEN, TWEE), in_azc=False), peildatum=date(2026, 2, 20)
    ).waarde
    assert BOETE.termijn_tot <= nieuwe_termijn_intake(BOETE.bekendmaking).waarde
    alle = (EEN, TWEE, DRIE)
    feiten = IntakeBoeteFeiten(oproepen=alle, in_azc=False, intake_boetes=(BOETE,))
    tweede = welke_boete_intake(feiten, peildatum=date(2026, 5, 4)).waarde
    assert (eerste.hoeveelste, tweede.hoeveelste) == (1, 2)
    assert eerste.bedrag + tweede.bedrag == 50_000
    assert afronden_zonder_medewerking(OproepFeiten(oproepen=alle, in_azc=False)).waarde


def test_no_fine_in_an_azc(goed: Goed) -> None:
    feiten = IntakeBoeteFeiten(oproepen=(EEN, TWEE), in_azc=True)
    uitkomst = goed(welke_boete_intake(feiten, peildatum=VANDAAG))
    assert uitkomst.waarde.hoeveelste == 0
    assert uitkomst.twijfels == ("voorbereiding_in_azc",)


@pytest.mark.parametrize(
    ("uitslag", "twijfels"),
    [
        (OproepUitslag.NIET_VERSCHENEN, ()),
        (OproepUitslag.ONVOLDOENDE_MEDEWERKING, ("medewerking_tweede_oproep",)),
    ],
)
def test_too_little_cooperation_asks_the_same_and_says_that_this_is_our_reading(
    uitslag: OproepUitslag, twijfels: tuple[str, ...], goed: Goed
) -> None:
    feiten = IntakeBoeteFeiten(oproepen=(EEN, _oproep(date(2026, 2, 2), uitslag, gewaarschuwd=True)), in_azc=False)
    uitkomst = goed(welke_boete_intake(feiten, peildatum=VANDAAG))
    assert uitkomst.waarde.hoeveelste == 1
    assert uitkomst.twijfels == twijfels


def test_a_third_fine_is_not_given_and_that_is_our_reading() -> None:
    feiten = IntakeBoeteFeiten(oproepen=(EEN, TWEE, DRIE), in_azc=False, intake_boetes=(BOETE, TWEEDE))
    assert welke_boete_intake(feiten, peildatum=VANDAAG).twijfels == ("hoogstens_twee_intakeboetes",)


@pytest.mark.parametrize(
    ("boetes", "code"),
    [
        ((TWEEDE, BOETE), "boetes_niet_op_volgorde"),
        ((IntakeBoete(bekendmaking=date(2026, 3, 2), termijn_tot=date(2026, 3, 2)),), "nieuwe_termijn_voor_boete"),
    ],
)
def test_fines_that_cannot_be_are_refused(boetes: tuple[IntakeBoete, ...], code: str) -> None:
    with pytest.raises(GegevenStrijdig) as fout:
        welke_boete_intake(IntakeBoeteFeiten(oproepen=(EEN,), in_azc=False, intake_boetes=boetes), peildatum=VANDAAG)
    assert fout.value.code == code


@pytest.mark.parametrize(
    ("bekendmaking", "laatste", "twijfels"),
    [
        (date(2026, 11, 20), date(2027, 1, 20), ()),  # Wednesday
        (date(2026, 11, 30), date(2027, 1, 29), ("termijn_van_college",)),  # 30-1 is a Saturday
        (date(2026, 10, 25), date(2026, 12, 24), ("termijn_van_college",)),  # Eerste Kerstdag
        (date(2026, 2, 27), date(2026, 4, 24), ("termijn_van_college",)),  # Koningsdag, a Monday, and a weekend
        (date(2026, 12, 31), date(2027, 2, 26), ("ontbrekende_dag", "termijn_van_college")),  # 28-2 is a Sunday
        (date(2023, 12, 31), date(2024, 2, 29), ("ontbrekende_dag",)),
    ],
)
def test_the_new_term_ends_two_months_on_or_on_the_working_day_before(
    bekendmaking: date, laatste: date, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(nieuwe_termijn_intake(bekendmaking))
    assert uitkomst.waarde == laatste
    assert uitkomst.twijfels == twijfels


@given(st.dates(date(2022, 1, 1), date(2050, 1, 1)))
def test_the_new_term_is_never_longer_than_two_months_and_ends_on_a_working_day(dag: date) -> None:
    laatste = nieuwe_termijn_intake(dag).waarde
    grens, bestaat = tel_maanden_op(dag, 2)
    assert dag < laatste <= (grens if bestaat else grens - DAG)
    assert is_werkdag(laatste)


@given(st.integers(0, 5))
def test_more_missed_calls_never_take_a_fine_away(aantal: int) -> None:
    oproepen = (EEN, TWEE, *(_oproep(date(2026, 3, 2) + timedelta(weeks=n)) for n in range(aantal)))
    assert welke_boete_intake(IntakeBoeteFeiten(oproepen=oproepen, in_azc=False), peildatum=VANDAAG).waarde[0] == 1
