# SPDX-License-Identifier: EUPL-1.2
"""Four eyes: a plan that lies before a second person is that person's task, and waiting for the first."""

from dataclasses import replace
from datetime import date

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.klokken import klokken
from meedoen.domein.taken import Taak, taken_uit
from meedoen.domein.toegang import Rol
from meedoen.domein.volgende_stap import volgende_stap
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.web.zinnen import domein_nl
from tests.domein.bouw import D, gevestigd, pip, rijen

DAG = D(2026, 11, 20)
BASIS = [
    *gevestigd(D(2026, 9, 1), D(2026, 10, 2)),  # ten weeks end on Friday 11 December
    (DAG, g.Contactmoment(datum=DAG, kanaal=g.Kanaal.TELEFOON)),
    (DAG, g.IntakeAfgerond(datum=DAG, wijze=g.IntakeWijze.GESPREK)),
    (DAG, g.PipConceptKlaar(datum=DAG)),
]
VOOR = (DAG, g.PipVoorgelegd(versie=1, datum=DAG, door="Sanne Bakker"))
TERUG = (D(2026, 11, 21), g.PipVoorgelegd(versie=1, datum=D(2026, 11, 21), door="Karin", terug=True))


def _taken(*meer: tuple[date, g.Gegevens]) -> dict[str, Taak]:
    feiten = feiten_uit(rijen(*BASIS, *meer))
    return {t.code: t for t in taken_uit(feiten, klokken(feiten, vandaag=D(2026, 11, 23)), vandaag=D(2026, 11, 23))}


def test_the_second_person_gets_the_task_with_the_day_of_the_law_and_the_first_waits() -> None:
    taken = _taken(VOOR)
    taak = taken["pip_voorgelegd"]
    assert (taak.rol, taak.uiterste, taak.wacht) == (Rol.TEAMLEIDER, D(2026, 12, 11), False)
    assert "Sanne Bakker" in domein_nl.zin(taak.zin, taak.waarden)
    assert taken["pip_wacht_collega"].wacht and "pip_vaststellen" not in taken


def test_given_back_or_adopted_nothing_lies_before_anyone() -> None:
    assert "pip_voorgelegd" not in _taken(VOOR, TERUG) and "pip_vaststellen" in _taken(VOOR, TERUG)
    assert not {"pip_voorgelegd", "pip_wacht_collega"} & set(_taken(VOOR, (DAG, pip(DAG))))


def test_a_later_version_has_a_week() -> None:
    later = D(2026, 11, 21)
    taken = _taken((DAG, pip(DAG)), (later, g.PipVoorgelegd(versie=2, datum=later, door="Sanne Bakker")))
    assert taken["pip_voorgelegd"].uiterste == D(2026, 11, 28)


def test_the_next_step_of_the_consulent_says_it_waits() -> None:
    feiten = feiten_uit(rijen(*BASIS, (DAG, g.StartniveauVastgesteld(datum=DAG, herkomst="inburgeraar")), VOOR))
    taken = taken_uit(feiten, klokken(feiten, vandaag=D(2026, 11, 23)), vandaag=D(2026, 11, 23))
    stap = volgende_stap(feiten, [t for t in taken if t.code == "pip_wacht_collega"])
    assert domein_nl.zin(stap.titel, stap.waarden) == "Wacht op een collega voor het plan (PIP)"


def test_withdrawing_a_plan_lies_before_a_colleague_until_it_comes_back_or_the_plan_is_gone() -> None:
    ligt = g.PipIntrekkenVoorgelegd(versie=1, datum=DAG, door="Sanne Bakker")
    taken = _taken((DAG, pip(DAG)), (DAG, ligt))
    taak = taken["intrekken_voorgelegd"]
    assert (taak.rol, taak.uiterste, taak.wacht) == (Rol.TEAMLEIDER, D(2026, 11, 27), False)
    assert taken["intrekken_wacht_collega"].wacht
    for daarna in (
        [(DAG, pip(DAG)), (DAG, ligt), (DAG, replace(ligt, terug=True))],
        [(DAG, ligt)],
        [(DAG, ligt), (DAG, pip(DAG))],
    ):
        assert not {"intrekken_voorgelegd", "intrekken_wacht_collega"} & set(_taken(*daarna))
