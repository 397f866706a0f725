# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 17 lid 3, Besluit art. 5.5: when exams may be at A2."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.recht.wi2021.afschalen import AfschaalFeiten, afschalen_naar_a2, niveaus_na_afschalen
from meedoen.recht.wi2021.leerroute import Leerroute, Niveau, Vaardigheid

Goed = Callable[[Any], Any]
NU = date(2028, 2, 7)
SCHRIJVEN, SPREKEN = Vaardigheid.SCHRIJVEN, Vaardigheid.SPREKEN
KLAAR: dict[str, Any] = {
    "route": Leerroute.B1,
    "eerste_plan": False,
    "nt2_uren": 600,
    "genoeg_inzet": True,
    "niet_haalbaar": (SCHRIJVEN,),
}


def mag(*, peildatum: date = NU, **anders: Any) -> Any:
    return afschalen_naar_a2(AfschaalFeiten(**(KLAAR | anders)), peildatum=peildatum)


@pytest.mark.parametrize(
    ("anders", "waarde", "laatste"),
    [
        ({}, (SCHRIJVEN,), "afschalen_in_plan"),
        ({"nt2_uren": 601}, (SCHRIJVEN,), "afschalen_in_plan"),
        ({"nt2_uren": 599}, (), "afschalen_te_weinig_uren"),
        ({"genoeg_inzet": False}, (), "afschalen_te_weinig_inzet"),
        ({"genoeg_inzet": False, "niet_haalbaar": None}, (), "afschalen_te_weinig_inzet"),
        ({"niet_haalbaar": ()}, (), "afschalen_b1_haalbaar"),
        ({"niet_haalbaar": tuple(Vaardigheid)}, tuple(Vaardigheid), "afschalen_in_plan"),
        ({"niet_haalbaar": (SPREKEN, SCHRIJVEN, SPREKEN)}, (SCHRIJVEN, SPREKEN), "afschalen_in_plan"),
        ({"route": Leerroute.ONDERWIJS}, (), "afschalen_alleen_b1_route"),
        ({"route": Leerroute.ZELFREDZAAMHEID}, (), "afschalen_alleen_b1_route"),
        ({"eerste_plan": True}, (), "afschalen_niet_in_eerste_plan"),
        ({"eerste_plan": True, "genoeg_inzet": None}, (), "afschalen_niet_in_eerste_plan"),
        ({"nt2_uren": 599, "genoeg_inzet": None}, (), "afschalen_te_weinig_uren"),
    ],
)
def test_which_skills_may_be_examined_at_a2(
    anders: dict[str, Any], waarde: tuple[Vaardigheid, ...], laatste: str, goed: Goed
) -> None:
    uitkomst = goed(mag(**anders))
    assert (uitkomst.waarde, uitkomst.stappen[-1].code) == (waarde, laatste)
    assert uitkomst.twijfels == ()


def test_the_hours_short_are_said(goed: Goed) -> None:
    assert goed(mag(nt2_uren=420)).stappen[0].waarden == (420, 180)


@pytest.mark.parametrize(
    ("anders", "vraag", "waarden"),
    [
        ({"genoeg_inzet": None}, "inzet_tijdens_lessen", (600,)),
        ({"genoeg_inzet": None, "niet_haalbaar": None}, "inzet_tijdens_lessen", (600,)),
        ({"niet_haalbaar": None}, "b1_niet_haalbaar", ()),
    ],
)
def test_effort_and_facts_are_judged_by_a_person_in_that_order(
    anders: dict[str, Any], vraag: str, waarden: tuple[object, ...], goed: Goed
) -> None:
    oordeel = goed(mag(**anders))
    assert isinstance(oordeel, OordeelNodig)
    assert (oordeel.vraag, oordeel.waarden) == (vraag, waarden)


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(GegevenStrijdig):
        mag(nt2_uren=-1)
    with pytest.raises(NogNietVanKracht):
        mag(peildatum=date(2021, 12, 31))
    assert mag(peildatum=date(2022, 1, 1)).waarde == (SCHRIJVEN,)
    with pytest.raises(NogNietVanKracht):
        afschalen_naar_a2(AfschaalFeiten(**KLAAR), peildatum=NU, bekend_op=date(2026, 11, 20))
    assert afschalen_naar_a2(AfschaalFeiten(**KLAAR), peildatum=NU, bekend_op=date(2026, 11, 21)) == mag()


@pytest.mark.parametrize("naar_a2", [(), (SCHRIJVEN,), (SCHRIJVEN, SPREKEN), tuple(Vaardigheid)])
def test_the_plan_gets_a2_for_those_skills_and_keeps_the_others(naar_a2: tuple[Vaardigheid, ...], goed: Goed) -> None:
    oud = dict.fromkeys(Vaardigheid, Niveau.B1) | {Vaardigheid.LEZEN: Niveau.B2}
    nieuw = goed(niveaus_na_afschalen(oud, naar_a2=naar_a2)).waarde
    assert nieuw == {v: Niveau.A2 if v in naar_a2 else oud[v] for v in Vaardigheid}
    assert oud[SCHRIJVEN] is Niveau.B1


def test_a_plan_without_a_level_per_skill_cannot_change() -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        niveaus_na_afschalen({SCHRIJVEN: Niveau.B1}, naar_a2=(SCHRIJVEN,))
    assert gevangen.value.veld == "niveaus"


@given(st.integers(0, 1500), st.integers(0, 300))
def test_more_lessons_never_close_the_way_to_a2(uren: int, extra: int) -> None:
    assert set(mag(nt2_uren=uren).waarde) <= set(mag(nt2_uren=uren + extra).waarde)
    assert bool(mag(nt2_uren=uren).waarde) is (uren >= 600)
