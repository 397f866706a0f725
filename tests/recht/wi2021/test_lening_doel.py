# SPDX-License-Identifier: EUPL-1.2
"""Besluit inburgering 2021 art. 6.2 lid 1, 3 and 4, 6.2a lid 2: what the loan may pay."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.lening_doel import Leendoel, LeendoelFeiten, lening_voor

Goed = Callable[[Any], Any]
NU = date(2026, 11, 20)
L = Leendoel
CURSUS = LeendoelFeiten(leendoel=L.CURSUS, past_bij_leerroute=True, school_erkend=True)
TAAL = LeendoelFeiten(leendoel=L.TAALSCHAKELTRAJECT, leerroute=Leerroute.ONDERWIJS, school_erkend=True)
ALFA = LeendoelFeiten(leendoel=L.ALFABETISERING, alfabetisering_verplicht=True, school_erkend=True)


@pytest.mark.parametrize(
    ("feiten", "kan"),
    [
        (CURSUS, True),
        (replace(CURSUS, past_bij_leerroute=False), False),
        (replace(CURSUS, school_erkend=False), False),
        (TAAL, True),
        (replace(TAAL, leerroute=Leerroute.B1), False),
        (replace(TAAL, leerroute=Leerroute.ZELFREDZAAMHEID), False),
        (replace(TAAL, school_erkend=False), False),
        (ALFA, True),
        (replace(ALFA, alfabetisering_verplicht=False), False),
        (replace(ALFA, school_erkend=False), False),
        (LeendoelFeiten(leendoel=L.EXAMEN_TAAL), True),
        (LeendoelFeiten(leendoel=L.EXAMEN_KNM), True),
        (LeendoelFeiten(leendoel=L.EXAMEN_ONA), False),  # an exam of the act of 2013
    ],
)
def test_it_must_fit_the_plan_and_the_school_must_be_recognised(feiten: LeendoelFeiten, kan: bool, goed: Goed) -> None:
    uitkomst = goed(lening_voor(feiten, peildatum=NU))
    assert uitkomst.waarde is kan
    if feiten.school_erkend is not None and len(uitkomst.stappen) == 2:
        assert uitkomst.stappen[-1].code == ("lening_school_erkend" if kan else "lening_school_niet_erkend")


@pytest.mark.parametrize(
    ("doel", "kan"),
    [
        (L.CURSUS, True),
        (L.ALFABETISERING, True),
        (L.TAALSCHAKELTRAJECT, False),
        (L.EXAMEN_TAAL, True),
        (L.EXAMEN_KNM, True),
        (L.EXAMEN_ONA, True),
    ],
)
def test_voluntary_people_have_a_list_of_their_own(doel: Leendoel, kan: bool, goed: Goed) -> None:
    feiten = LeendoelFeiten(leendoel=doel, vrijwillig=True, school_erkend=True)
    assert goed(lening_voor(feiten, peildatum=date(2025, 9, 1))).waarde is kan
    if kan and doel in (L.CURSUS, L.ALFABETISERING):
        assert goed(lening_voor(replace(feiten, school_erkend=False), peildatum=NU)).waarde is False


def test_before_september_2025_the_common_list_held_for_them(goed: Goed) -> None:
    ona = LeendoelFeiten(leendoel=L.EXAMEN_ONA, vrijwillig=True)
    assert goed(lening_voor(ona, peildatum=date(2025, 8, 31))).waarde is False


@pytest.mark.parametrize(
    ("feiten", "veld"),
    [
        (replace(CURSUS, past_bij_leerroute=None), "past_bij_leerroute"),
        (replace(CURSUS, school_erkend=None), "school_erkend"),
        (replace(TAAL, leerroute=None), "leerroute"),
        (replace(TAAL, school_erkend=None), "school_erkend"),
        (replace(ALFA, alfabetisering_verplicht=None), "alfabetisering_verplicht"),
        (LeendoelFeiten(leendoel=L.CURSUS, vrijwillig=True), "school_erkend"),
    ],
)
def test_what_is_not_known_is_asked_for(feiten: LeendoelFeiten, veld: str) -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        lening_voor(feiten, peildatum=NU)
    assert gevangen.value.veld == veld
