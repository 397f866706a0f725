# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 5, Besluit art. 2.7-2.8: ontheffing, medical and for bijzondere omstandigheden."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenStrijdig, NogNietVanKracht
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.recht.wi2021.leerroute import Leerroute, Vaardigheid
from meedoen.recht.wi2021.ontheffing import (
    BioFeiten,
    MedischAdvies,
    Ontheffing,
    OntheffingFeiten,
    PipGevolg,
    advies_bijzondere_omstandigheden,
    advies_college_nodig,
    kosten_deskundigenverklaring,
    medische_ontheffing,
    ontheffing_in_plan,
)

Goed = Callable[[Any], Any]
NU = date(2026, 11, 20)
LEZEN, LUISTEREN, SCHRIJVEN, SPREKEN = Vaardigheid
B1 = OntheffingFeiten(leerroute=Leerroute.B1)
ONDERWIJS = OntheffingFeiten(leerroute=Leerroute.ONDERWIJS)
Z = OntheffingFeiten(leerroute=Leerroute.ZELFREDZAAMHEID)


@pytest.mark.parametrize(
    ("advies", "ontheffing", "kosten", "code"),
    [
        (MedischAdvies.GEHEEL, Ontheffing.GEHEEL, 0, "geheel_ontheven"),
        (MedischAdvies.GEDEELTELIJK, Ontheffing.GEDEELTELIJK, 0, "gedeeltelijk_ontheven"),
        (MedischAdvies.AANGEPAST_EXAMEN, Ontheffing.GEEN, 0, "alleen_aangepast_examen"),
        (MedischAdvies.WEIGEREN, Ontheffing.GEEN, 22_500, "niet_ontheven"),
    ],
)
def test_the_advice_of_the_doctor_and_what_it_costs(
    advies: MedischAdvies, ontheffing: Ontheffing, kosten: int, code: str, goed: Goed
) -> None:
    uitkomst = goed(medische_ontheffing(aanvraag_op=NU, medisch_advies=advies))
    assert uitkomst.waarde is ontheffing
    assert uitkomst.stappen[-1].code == code
    assert goed(kosten_deskundigenverklaring(advies, peildatum=NU)).waarde == kosten


def test_one_pays_first(goed: Goed) -> None:
    assert goed(kosten_deskundigenverklaring(None, peildatum=date(2022, 1, 1))).waarde == 22_500
    with pytest.raises(NogNietVanKracht):
        kosten_deskundigenverklaring(None, peildatum=date(2021, 12, 31))


def test_without_the_doctor_there_is_no_answer(goed: Goed) -> None:
    oordeel = goed(medische_ontheffing(aanvraag_op=NU))
    assert isinstance(oordeel, OordeelNodig)
    assert (oordeel.vraag, oordeel.waarden) == ("advies_arts", (date(2031, 11, 20),))


@pytest.mark.parametrize(
    ("aanvraag", "laatste", "twijfels"),
    [
        (date(2026, 11, 20), date(2031, 11, 20), ()),
        (date(2028, 2, 28), date(2033, 2, 28), ()),
        (date(2028, 2, 29), date(2033, 2, 28), ("ontbrekende_dag",)),
    ],
)
def test_the_doctor_looks_five_years_ahead(
    aanvraag: date, laatste: date, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(medische_ontheffing(aanvraag_op=aanvraag, medisch_advies=MedischAdvies.GEHEEL))
    assert uitkomst.stappen[0].waarden == (aanvraag, laatste)
    assert uitkomst.twijfels == twijfels


@pytest.mark.parametrize(
    ("feiten", "gevolgen"),
    [
        (replace(B1, geheel=True), (PipGevolg("plan_vervalt"),)),
        (replace(Z, geheel=True), (PipGevolg("plan_vervalt"),)),
        (B1, ()),
        (replace(B1, ontheven_onderdelen=(SPREKEN,)), (PipGevolg("examen_vervalt", "spreken"),)),
        (
            replace(ONDERWIJS, ontheven_onderdelen=(SPREKEN, LEZEN, SCHRIJVEN)),
            (
                PipGevolg("examen_vervalt", "lezen"),
                PipGevolg("examen_vervalt", "schrijven"),
                PipGevolg("examen_vervalt", "spreken"),
            ),
        ),
        (replace(ONDERWIJS, knm_ontheven=True), (PipGevolg("knm_vervalt"),)),
        (replace(Z, uren_belastbaar=0), (PipGevolg("participatie_begrensd", "", 0),)),
        (replace(Z, uren_belastbaar=300), (PipGevolg("participatie_begrensd", "", 300),)),
    ],
)
def test_what_an_ontheffing_takes_out_of_the_plan(
    feiten: OntheffingFeiten, gevolgen: tuple[PipGevolg, ...], goed: Goed
) -> None:
    uitkomst = goed(ontheffing_in_plan(feiten))
    assert uitkomst.waarde == gevolgen
    assert uitkomst.twijfels == ()
    deels = bool(gevolgen) and not feiten.geheel
    assert (uitkomst.stappen[-1].code == "pvt_en_map_blijven") is deels


def test_language_and_knm_together_is_in_doubt(goed: Goed) -> None:
    uitkomst = goed(ontheffing_in_plan(replace(B1, ontheven_onderdelen=(LEZEN,), knm_ontheven=True)))
    assert [gevolg.code for gevolg in uitkomst.waarde] == ["examen_vervalt", "knm_vervalt"]
    assert uitkomst.twijfels == ("taal_en_knm_ontheven",)


def test_the_order_of_the_parts_does_not_matter() -> None:
    uitkomsten = {
        ontheffing_in_plan(replace(B1, ontheven_onderdelen=volgorde)).waarde
        for volgorde in permutations((LEZEN, LUISTEREN, SPREKEN))
    }
    assert len(uitkomsten) == 1


@pytest.mark.parametrize(
    ("feiten", "code"),
    [
        (replace(B1, ontheven_onderdelen=tuple(Vaardigheid)), "ontheffing_alle_taalonderdelen"),
        (replace(Z, ontheven_onderdelen=(LEZEN,)), "ontheffing_examen_in_z_route"),
        (replace(Z, knm_ontheven=True), "ontheffing_examen_in_z_route"),
        (replace(B1, uren_belastbaar=0), "ontheffing_participatie_buiten_z_route"),
        (replace(Z, uren_belastbaar=-1), "aantal_onder_nul"),
    ],
)
def test_a_part_that_cannot_be_lifted_is_refused(feiten: OntheffingFeiten, code: str) -> None:
    with pytest.raises(GegevenStrijdig) as gevangen:
        ontheffing_in_plan(feiten)
    assert gevangen.value.code == code


@pytest.mark.parametrize(
    ("ambtshalve", "van_belang", "nodig"),
    [(False, None, True), (False, False, True), (True, True, True), (True, False, False)],
)
def test_when_the_college_advises(ambtshalve: bool, van_belang: bool | None, nodig: bool, goed: Goed) -> None:
    uitkomst = goed(advies_college_nodig(ambtshalve=ambtshalve, advies_van_belang=van_belang))
    assert uitkomst.waarde is nodig
    assert ("advies_zonder_termijn" in [stap.code for stap in uitkomst.stappen]) is nodig


def test_whether_advice_matters_is_a_judgement(goed: Goed) -> None:
    assert goed(advies_college_nodig(ambtshalve=True)).vraag == "advies_van_belang"


ALLES = BioFeiten(zeer_uitzonderlijk=True, onvoorzien=True, niet_te_wijten=True, zeer_schrijnend=True)


@pytest.mark.parametrize(
    ("feiten", "woord"),
    [
        (replace(ALLES, zeer_uitzonderlijk=False), "uitzonderlijk"),
        (replace(ALLES, onvoorzien=False), "onvoorzien"),
        (replace(ALLES, niet_te_wijten=False), "niet_te_wijten"),
        (replace(ALLES, zeer_schrijnend=False), "schrijnend"),
        (BioFeiten(zeer_schrijnend=False), "schrijnend"),  # one no is enough
    ],
)
def test_one_demand_that_is_not_met_ends_it(feiten: BioFeiten, woord: str, goed: Goed) -> None:
    uitkomst = goed(advies_bijzondere_omstandigheden(feiten))
    assert uitkomst.waarde is False
    assert uitkomst.stappen[-1].waarden == (woord,)


def test_all_four_make_a_positive_advice_and_each_is_asked_for(goed: Goed) -> None:
    assert goed(advies_bijzondere_omstandigheden(ALLES)).waarde is True
    gevraagd = [
        goed(advies_bijzondere_omstandigheden(replace(ALLES, **{veld: None}))).waarden
        for veld in ("zeer_uitzonderlijk", "onvoorzien", "niet_te_wijten", "zeer_schrijnend")
    ]
    assert gevraagd == [("uitzonderlijk",), ("onvoorzien",), ("niet_te_wijten",), ("schrijnend",)]
