# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 4, Regeling inburgering 2021 art. 2.1-2.3: vrijstelling."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.wi2021.vrijstelling import (
    Diploma,
    Hervatting,
    Vrijstelling,
    VrijstellingFeiten,
    Vrijstellingsgrond,
    kosten_vrijstelling,
    na_tijdelijke_vrijstelling,
    vrijstelling,
)

Goed = Callable[[Any], Any]
NU = date(2026, 11, 20)
G = Vrijstellingsgrond
NIETS = VrijstellingFeiten(
    jaren_leerplicht=0,
    diploma=Diploma.GEEN,
    leerplichtig=False,
    volgt_opleiding=False,
    jaren_ingezetene=0,
    jaren_werk=0,
    taalgesprek_b1=False,
)


@pytest.mark.parametrize(
    ("feiten", "grond", "tijdelijk"),
    [
        (replace(NIETS, jaren_leerplicht=8), G.ACHT_JAAR_LEERPLICHT, False),
        (replace(NIETS, jaren_leerplicht=12), G.ACHT_JAAR_LEERPLICHT, False),
        (replace(NIETS, diploma=Diploma.NEDERLANDSTALIG), G.DIPLOMA, False),
        (replace(NIETS, diploma=Diploma.INBURGERING_2021), G.DIPLOMA, False),
        (replace(NIETS, diploma=Diploma.BES), G.DIPLOMA, False),
        (replace(NIETS, diploma=Diploma.VMBO_BASIS_KADER), G.DIPLOMA, False),
        (replace(NIETS, diploma=Diploma.INBURGERING_2013, taaleis_gehaald=True), G.DIPLOMA, False),
        (replace(NIETS, diploma=Diploma.OVERZEE_OF_BELGIE, taaleis_gehaald=True), G.DIPLOMA, False),
        (replace(NIETS, diploma=Diploma.INTERNATIONALE_SCHOOL, taaleis_gehaald=True), G.DIPLOMA, False),
        (replace(NIETS, leerplichtig=True), G.LEERPLICHTIG, True),
        (replace(NIETS, volgt_opleiding=True), G.OPLEIDING, True),
        (
            replace(NIETS, jaren_ingezetene=10, jaren_werk=5, taalgesprek_b1=True),
            G.VOLDOENDE_INGEBURGERD,
            False,
        ),
        # a lasting ground goes before one that ends, and needs no other facts
        (replace(NIETS, jaren_leerplicht=8, leerplichtig=True), G.ACHT_JAAR_LEERPLICHT, False),
        (VrijstellingFeiten(jaren_leerplicht=8), G.ACHT_JAAR_LEERPLICHT, False),
        (VrijstellingFeiten(diploma=Diploma.NEDERLANDSTALIG), G.DIPLOMA, False),
        (VrijstellingFeiten(leerplichtig=True), G.LEERPLICHTIG, True),
        (VrijstellingFeiten(volgt_opleiding=True), G.OPLEIDING, True),
    ],
)
def test_each_ground_is_enough(
    feiten: VrijstellingFeiten, grond: Vrijstellingsgrond, tijdelijk: bool, goed: Goed
) -> None:
    uitkomst = goed(vrijstelling(feiten, peildatum=NU))
    assert uitkomst.waarde == Vrijstelling(grond, tijdelijk)
    codes = {
        G.ACHT_JAAR_LEERPLICHT: "acht_jaar_leerplicht",
        G.DIPLOMA: "diploma_op_de_lijst",
        G.LEERPLICHTIG: "nu_leerplichtig",
        G.OPLEIDING: "volgt_opleiding",
        G.VOLDOENDE_INGEBURGERD: "voldoende_ingeburgerd",
    }
    assert [stap.code for stap in uitkomst.stappen] == [codes[grond]]


@pytest.mark.parametrize(
    "feiten",
    [
        NIETS,
        replace(NIETS, jaren_leerplicht=7),
        replace(NIETS, diploma=Diploma.ANDER),
        replace(NIETS, diploma=Diploma.INBURGERING_2013, taaleis_gehaald=False),  # A2 does not do
        replace(NIETS, jaren_ingezetene=9, jaren_werk=5, taalgesprek_b1=True),
        replace(NIETS, jaren_ingezetene=10, jaren_werk=4, taalgesprek_b1=True),
        replace(NIETS, jaren_ingezetene=10, jaren_werk=5, taalgesprek_b1=False),
        # one condition of ground e that fails is enough
        replace(NIETS, jaren_ingezetene=None, jaren_werk=None, taalgesprek_b1=False),
        replace(NIETS, jaren_ingezetene=9, jaren_werk=None, taalgesprek_b1=None),
    ],
)
def test_no_ground_is_a_value_with_a_step_for_each(feiten: VrijstellingFeiten, goed: Goed) -> None:
    uitkomst = goed(vrijstelling(feiten, peildatum=NU))
    assert uitkomst.waarde is None
    assert len(uitkomst.stappen) == 5
    codes = {stap.code for stap in uitkomst.stappen}
    assert {"geen_acht_jaar_leerplicht", "niet_leerplichtig", "volgt_geen_opleiding"} < codes
    assert "niet_voldoende_ingeburgerd" in codes
    diploma = {Diploma.ANDER: "diploma_niet_op_de_lijst", Diploma.INBURGERING_2013: "diploma_zonder_taaleis"}
    assert diploma.get(feiten.diploma or Diploma.GEEN, "geen_diploma") in codes


@pytest.mark.parametrize(
    ("feiten", "veld"),
    [
        (replace(NIETS, jaren_leerplicht=None), "jaren_leerplicht"),
        (replace(NIETS, diploma=None), "diploma"),
        (replace(NIETS, diploma=Diploma.INBURGERING_2013), "taaleis_gehaald"),
        (replace(NIETS, leerplichtig=None), "leerplichtig"),
        (replace(NIETS, volgt_opleiding=None), "volgt_opleiding"),
        (replace(NIETS, jaren_ingezetene=None, jaren_werk=5, taalgesprek_b1=True), "jaren_ingezetene"),
        (replace(NIETS, jaren_ingezetene=10, jaren_werk=None, taalgesprek_b1=True), "jaren_werk"),
        (replace(NIETS, jaren_ingezetene=10, jaren_werk=5, taalgesprek_b1=None), "taalgesprek_b1"),
    ],
)
def test_a_ground_that_may_still_hold_is_asked_for(feiten: VrijstellingFeiten, veld: str) -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        vrijstelling(feiten, peildatum=NU)
    assert gevangen.value.veld == veld


@pytest.mark.parametrize(
    ("peildatum", "telt"),
    [(date(2022, 1, 1), False), (date(2022, 12, 31), False), (date(2023, 1, 1), True)],
)
def test_every_vmbo_counts_since_2023(peildatum: date, telt: bool, goed: Goed) -> None:
    feiten = replace(NIETS, diploma=Diploma.VMBO_BASIS_KADER)
    assert (goed(vrijstelling(feiten, peildatum=peildatum)).waarde is not None) is telt


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(GegevenStrijdig):
        vrijstelling(replace(NIETS, jaren_werk=-1), peildatum=NU)
    with pytest.raises(NogNietVanKracht):
        vrijstelling(VrijstellingFeiten(jaren_leerplicht=8), peildatum=date(2021, 12, 31))


@pytest.mark.parametrize("grond", list(Vrijstellingsgrond))
def test_only_the_last_ground_costs_money(grond: Vrijstellingsgrond, goed: Goed) -> None:
    verwacht = 9_000 if grond is G.VOLDOENDE_INGEBURGERD else 0
    assert goed(kosten_vrijstelling(grond, peildatum=date(2022, 1, 1))).waarde == verwacht
    with pytest.raises(NogNietVanKracht):
        kosten_vrijstelling(grond, peildatum=date(2021, 12, 31))


def test_after_a_temporary_vrijstelling_the_plan_decides_how_it_goes_on(goed: Goed) -> None:
    met = goed(na_tijdelijke_vrijstelling(heeft_plan=True, vrijstelling_tot=NU))
    zonder = goed(na_tijdelijke_vrijstelling(heeft_plan=False, vrijstelling_tot=NU))
    assert (met.waarde, met.twijfels) == (Hervatting.OUDE_TERMIJN, ("vrijstelling_in_termijn",))
    assert (zonder.waarde, zonder.twijfels) == (Hervatting.EERSTE_PLAN, ())
