# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 54, Besluit art. 12.1 and 12.1a: which act holds."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.wi2021.doelgroep import Doelgroep, Grond
from meedoen.recht.wi2021.overgang import (
    Begeleiding2013Feiten,
    InburgeringsWet,
    OvergangFeiten,
    begeleiding_wi2013,
    toepasselijke_wet,
    vrijstelling_ona,
)
from meedoen.recht.wi2021.pip_termijn import PipTermijnFeiten, uiterste_dagtekening_pip

Goed = Callable[[Any], Any]
WI2013, WI2021 = InburgeringsWet
ASIEL = OvergangFeiten(verblijfsgrond=Grond.ASIEL_VERGUNNING)
GEZIN = OvergangFeiten(verblijfsgrond=Grond.GEZIN_OVERIG)
NAREIS = OvergangFeiten(verblijfsgrond=Grond.ASIEL_GEZINSLID)


@pytest.mark.parametrize(
    ("feiten", "wet"),
    [
        (replace(ASIEL, asielbesluit_op=date(2021, 12, 30)), WI2013),  # worked example 25
        (replace(ASIEL, asielbesluit_op=date(2021, 12, 31)), WI2013),
        (replace(ASIEL, asielbesluit_op=date(2022, 1, 1)), WI2021),
        (replace(GEZIN, document_opgehaald_op=date(2021, 12, 31)), WI2013),
        (replace(GEZIN, document_opgehaald_op=date(2022, 1, 3)), WI2021),  # decided in December 2021
        (replace(NAREIS, document_opgehaald_op=date(2022, 1, 1)), WI2021),
        # who left an education after a temporary vrijstelling: the day of uitschrijving
        (replace(GEZIN, plichtig_eind_2021=True, opleiding_gestopt_op=date(2022, 2, 1)), WI2021),
        (replace(GEZIN, plichtig_eind_2021=True, opleiding_gestopt_op=date(2021, 12, 31)), WI2013),
        # whom the old act held on 31-12-2021
        (replace(GEZIN, plichtig_eind_2021=True), WI2013),
        (replace(ASIEL, plichtig_eind_2021=True, asielbesluit_op=date(2022, 1, 1)), WI2013),
        (replace(ASIEL, plichtig_eind_2021=False, asielbesluit_op=date(2022, 1, 1)), WI2021),
        (OvergangFeiten(verblijfsgrond=Grond.GEEN), None),
    ],
)
def test_the_day_the_right_of_residence_became_known(
    feiten: OvergangFeiten, wet: InburgeringsWet | None, goed: Goed
) -> None:
    uitkomst = goed(toepasselijke_wet(feiten))
    assert uitkomst.waarde is wet
    assert (uitkomst.stappen[-1].code == "wi2013_zelf_verantwoordelijk") is (wet is WI2013)


@pytest.mark.parametrize(
    ("feiten", "veld"),
    [
        (ASIEL, "asielbesluit_op"),
        (replace(ASIEL, document_opgehaald_op=date(2022, 1, 1)), "asielbesluit_op"),
        (GEZIN, "document_opgehaald_op"),
        (replace(NAREIS, asielbesluit_op=date(2022, 1, 1)), "document_opgehaald_op"),
    ],
)
def test_the_day_that_decides_is_asked_for(feiten: OvergangFeiten, veld: str) -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        toepasselijke_wet(feiten)
    assert gevangen.value.veld == veld


def test_the_day_is_practice_of_duo_and_the_end_of_2021_is_law(goed: Goed) -> None:
    assert goed(toepasselijke_wet(replace(GEZIN, plichtig_eind_2021=True))).twijfels == ()
    uitkomst = goed(toepasselijke_wet(replace(GEZIN, document_opgehaald_op=date(2022, 1, 3))))
    assert uitkomst.twijfels == ("overgang_volgens_duo",)


GELEEND = Begeleiding2013Feiten(
    verblijfsgrond=Grond.ASIEL_VERGUNNING,
    geleend=750_000,
    leenbedrag=1_000_000,
    einde_termijn_2013=date(2027, 6, 1),
)


@pytest.mark.parametrize(
    ("geleend", "peildatum", "mag"),
    [
        (749_999, date(2026, 11, 20), False),
        (750_000, date(2026, 5, 31), False),
        (750_000, date(2026, 6, 1), True),
        (750_000, date(2027, 5, 31), True),
        (750_000, date(2027, 6, 1), False),
        (949_999, date(2026, 5, 31), False),
        (950_000, date(2026, 5, 31), True),
        (950_000, date(2028, 1, 1), True),
        (1_000_000, date(2024, 1, 1), True),
    ],
)
def test_guidance_under_the_old_act(geleend: int, peildatum: date, mag: bool, goed: Goed) -> None:
    uitkomst = goed(begeleiding_wi2013(replace(GELEEND, geleend=geleend), peildatum=peildatum))
    assert uitkomst.waarde is mag
    assert uitkomst.twijfels == ()
    laatste_jaar = date(2026, 6, 1) <= peildatum < date(2027, 6, 1)
    codes = ["laatste_jaar_2013" if laatste_jaar else "niet_laatste_jaar_2013"]
    codes.append("begeleiding_2013_mag" if mag else "begeleiding_2013_te_weinig")
    assert [stap.code for stap in uitkomst.stappen] == (["begeleiding_2013_altijd"] if geleend >= 950_000 else codes)


def test_a_loan_that_was_not_touched_is_possible(goed: Goed) -> None:
    uitkomst = goed(begeleiding_wi2013(replace(GELEEND, geleend=0, leenbedrag=1), peildatum=date(2026, 11, 20)))
    assert uitkomst.waarde is False
    assert uitkomst.stappen[-1].waarden == (0, 75)


def test_a_term_that_ends_on_a_leap_day_is_in_doubt(goed: Goed) -> None:
    feiten = replace(GELEEND, einde_termijn_2013=date(2028, 2, 29))
    uitkomst = goed(begeleiding_wi2013(feiten, peildatum=date(2027, 3, 1)))
    assert (uitkomst.waarde, uitkomst.twijfels) == (True, ("ontbrekende_dag",))


@pytest.mark.parametrize(
    ("grond", "mag"),
    [(Grond.ASIEL_VERGUNNING, True), (Grond.ASIEL_GEZINSLID, True), (Grond.GEZIN_OVERIG, False), (Grond.GEEN, False)],
)
def test_that_guidance_is_for_the_asiel_group(grond: Grond, mag: bool, goed: Goed) -> None:
    uitkomst = goed(begeleiding_wi2013(replace(GELEEND, verblijfsgrond=grond), peildatum=date(2026, 11, 20)))
    assert uitkomst.waarde is mag


@pytest.mark.parametrize(("geleend", "leenbedrag"), [(-1, 100), (101, 100), (0, 0)])
def test_amounts_that_cannot_be_are_refused(geleend: int, leenbedrag: int) -> None:
    with pytest.raises(GegevenStrijdig):
        begeleiding_wi2013(replace(GELEEND, geleend=geleend, leenbedrag=leenbedrag), peildatum=date(2026, 11, 20))


@pytest.mark.parametrize("afgerond", [True, False])
def test_map_frees_from_ona(afgerond: bool, goed: Goed) -> None:
    uitkomst = goed(vrijstelling_ona(map_afgerond=afgerond))
    assert uitkomst.waarde is afgerond
    assert uitkomst.stappen[0].code == ("map_geeft_vrijstelling_ona" if afgerond else "geen_vrijstelling_ona")


def test_a_kennisgeving_that_came_too_late_starts_the_ten_weeks(goed: Goed) -> None:
    """People of 2022 who by mistake had no letter get it later: the ten weeks run from that letter."""
    feiten = PipTermijnFeiten(
        kennisgeving=date(2026, 9, 3), inschrijving=date(2022, 8, 15), groep=Doelgroep.GEZIN_OVERIG
    )
    assert goed(uiterste_dagtekening_pip(feiten, peildatum=date(2026, 11, 1))).waarde == date(2026, 11, 12)


def test_the_step_tells_the_percentage_of_the_loan_that_was_used() -> None:
    feiten = Begeleiding2013Feiten(
        verblijfsgrond=Grond.ASIEL_VERGUNNING, geleend=960, leenbedrag=1_000, einde_termijn_2013=date(2027, 6, 1)
    )
    assert begeleiding_wi2013(feiten, peildatum=date(2026, 11, 20)).stappen[0].waarden == (96, 95)
