# SPDX-License-Identifier: EUPL-1.2
"""Tasks of the progress: each trigger on its first day, its term from policy, and what ends it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import BELEID
from meedoen.domein.klokken import klokken
from meedoen.domein.taken import Taak, taken_uit
from meedoen.domein.toegang import Handeling
from meedoen.recht.wi2021.uren import Aanbieder, Uursoort
from meedoen.regie.web.zinnen import domein_nl
from tests.domein.bouw import feiten, gezin
from tests.domein.test_tempo import HIER, LAATSTE, MEETDAG, examens, gesprek, plan

D = date
_CODES = (
    "tempo_onder_plan", "afschalen_wegen", "route_wegen", "examen_boeken", "verzuim", "einde_termijn", "verblijfstitel",
)  # fmt: skip
_Rij = tuple[date, g.Gegevens]


def taken(vandaag: date, *rij: _Rij, beleid=BELEID) -> dict[str, Taak]:
    f = feiten(*HIER, *rij)
    alle = taken_uit(f, klokken(f, vandaag=vandaag, beleid=beleid), vandaag=vandaag, beleid=beleid)
    uit = {taak.code: taak for taak in alle if taak.code in _CODES}
    for taak in uit.values():
        assert taak.knop is Handeling.TAAK_AFSLUITEN and taak.afsluitbaar
        assert "…" not in domein_nl.zin(taak.zin, taak.waarden)
    return uit


def gedaan(taak: Taak, op: date) -> _Rij:
    return op, g.TaakAfgesloten(sleutel=taak.sleutel, datum=op)


def test_a_pace_below_the_plan_asks_a_talk_within_a_month_once_for_each_measurement() -> None:
    assert "tempo_onder_plan" not in taken(MEETDAG, plan(), gesprek(MEETDAG, 201))
    traag = [plan(), gesprek(MEETDAG, 200)]
    taak = taken(MEETDAG, *traag)["tempo_onder_plan"]
    assert taak.uiterste == MEETDAG + timedelta(days=30) and "de les" in domein_nl.zin(taak.zin, taak.waarden)
    assert taken(D(2028, 1, 10), *traag)["tempo_onder_plan"].uiterste == taak.uiterste
    later = [*traag, gedaan(taak, MEETDAG)]
    assert "tempo_onder_plan" not in taken(D(2028, 1, 10), *later)
    weer = D(2028, 5, 22)
    assert taken(weer, *later, gesprek(weer, 210))["tempo_onder_plan"].uiterste == weer + timedelta(days=30)
    # Without any measurement nothing is known: no task, and no guess.
    assert "tempo_onder_plan" not in taken(LAATSTE, plan())
    sneller = replace(BELEID, tempo_bespreken_dagen=7)
    assert taken(MEETDAG, *traag, beleid=sneller)["tempo_onder_plan"].uiterste == MEETDAG + timedelta(days=7)


@pytest.mark.parametrize(
    ("uren", "niveau", "route", "gevraagd"),
    [(600, "A2", "B", True), (599, "A2", "B", False), (600, "B1", "B", False), (600, "", "B", False),
     (600, "A1", "Z", False)],
)  # fmt: skip
def test_six_hundred_hours_and_a_level_that_is_known_to_be_behind(uren, niveau, route, gevraagd) -> None:
    rij = [plan(route, 700), gesprek(MEETDAG, uren, niveau)]
    gevonden = taken(MEETDAG + timedelta(days=40), *rij)
    assert ("afschalen_wegen" in gevonden) is gevraagd
    if gevraagd:
        assert gevonden["afschalen_wegen"].uiterste == MEETDAG + timedelta(days=30)
        alle = examens("LE", "LU", "SC", "SP", op=MEETDAG)
        assert "afschalen_wegen" not in taken(MEETDAG + timedelta(days=40), *rij, *alle)


def test_fifteen_months_in_the_route_is_weighed_while_it_can_change() -> None:
    # The term began on 21 November 2026; the last day to change is 20 May 2028.
    dag = D(2028, 2, 21)
    assert "route_wegen" not in taken(dag - timedelta(days=1), plan())
    taak = taken(dag, plan())["route_wegen"]
    assert taak.uiterste == dag + timedelta(days=30)
    assert "20 mei 2028" in domein_nl.zin(taak.zin, taak.waarden)
    assert "route_wegen" not in taken(D(2028, 5, 21), plan())
    assert "route_wegen" not in taken(dag, plan(), gedaan(taak, dag))


def test_an_exam_is_booked_when_the_level_is_there_or_a_year_is_left() -> None:
    dag = D(2028, 11, 20)
    assert "examen_boeken" not in taken(dag - timedelta(days=1), plan())
    taak = taken(dag, plan())["examen_boeken"]
    assert taak.uiterste == dag + timedelta(days=14) and taak.sleutel == "examen:0"
    klaar = gesprek(MEETDAG, 600, "B1")
    assert taken(MEETDAG, plan(), klaar)["examen_boeken"].uiterste == MEETDAG + timedelta(days=14)
    # Closed while none was passed; when one is, it asks for the others.
    over = [plan(), klaar, gedaan(taak, dag)]
    assert "examen_boeken" not in taken(dag, *over)
    assert taken(dag, *over, *examens("LE"))["examen_boeken"].sleutel == "examen:1"
    assert "examen_boeken" not in taken(dag, *over, *examens("LE", "LU", "SC", "SP", "KNM"))
    assert "examen_boeken" not in taken(dag, plan("Z", 800, 800))


def test_nothing_is_asked_in_a_pause_or_when_all_is_done() -> None:
    rij = [plan(), gesprek(MEETDAG, 100, "A1")]
    assert set(taken(D(2028, 3, 1), *rij)) == {"tempo_onder_plan", "route_wegen"}
    assert taken(D(2028, 3, 1), *rij, (MEETDAG, g.Gepauzeerd(vanaf=MEETDAG))) == {}
    klaar = g.Voldaan(datum=D(2028, 2, 1), wijze=g.Vaststelling.DIPLOMA)
    assert taken(D(2028, 3, 1), *rij, (D(2028, 2, 1), klaar)) == {}


def les(van: date, tot: date, uren: int, aangeboden: int | None) -> _Rij:
    return tot, g.LesurenGeboekt(lessoort=Uursoort.NT2, uren=uren, aangeboden=aangeboden, vanaf=van, tot_en_met=tot,
                                 school="Taal Vooruit", aanbieder=Aanbieder.KEURMERK,
                                 herkomst="opgave")  # fmt: skip


@pytest.mark.parametrize(
    ("uren", "aangeboden", "gevraagd"), [(32, 40, True), (33, 40, False), (32, None, False), (40, 40, False)]
)
def test_a_fifth_of_the_hours_missed_in_four_weeks_asks_a_talk(uren, aangeboden, gevraagd) -> None:
    tot = D(2027, 3, 28)
    gevonden = taken(tot, plan(), les(D(2027, 3, 1), tot, uren, aangeboden))
    assert ("verzuim" in gevonden) is gevraagd
    if gevraagd:
        taak = gevonden["verzuim"]
        assert taak.uiterste == tot + timedelta(days=14)
        assert "8 van de 40 uur" in domein_nl.zin(taak.zin, taak.waarden)
        klaar = [plan(), les(D(2027, 3, 1), tot, uren, aangeboden), gedaan(taak, tot)]
        assert "verzuim" not in taken(tot, *klaar)
        assert "verzuim" in taken(D(2027, 4, 25), *klaar, les(D(2027, 3, 29), D(2027, 4, 25), 20, 40))


def test_missed_lessons_of_longer_than_four_weeks_ago_no_longer_count() -> None:
    slecht, goed = les(D(2027, 3, 1), D(2027, 3, 28), 10, 40), les(D(2027, 3, 29), D(2027, 4, 25), 40, 40)
    assert "verzuim" not in taken(D(2027, 4, 25), plan(), slecht, goed)
    kort = les(D(2027, 3, 29), D(2027, 4, 24), 40, 40)
    assert "verzuim" in taken(D(2027, 4, 25), plan(), slecht, kort)


def test_of_a_gezinsmigrant_the_gemeente_does_not_follow_the_lessons() -> None:
    f = feiten(*HIER, (HIER[-1][0], gezin()), plan(), les(D(2027, 3, 1), D(2027, 3, 28), 10, 40))
    assert f.doelgroep is not None and f.lesuren
    alle = taken_uit(f, klokken(f, vandaag=D(2027, 3, 28)), vandaag=D(2027, 3, 28))
    assert "verzuim" not in {taak.code for taak in alle}


def test_six_months_before_its_end_the_term_is_gone_through_within_a_month() -> None:
    eerste = D(2029, 5, 21)
    assert "einde_termijn" not in taken(eerste - timedelta(days=1), plan())
    taak = taken(eerste, plan())["einde_termijn"]
    assert (taak.uiterste, taak.waarden["laatste_dag"]) == (D(2029, 6, 21), LAATSTE)
    assert "einde_termijn" not in taken(LAATSTE, plan(), gedaan(taak, eerste))
    assert "einde_termijn" not in taken(LAATSTE + timedelta(days=1), plan())


def test_a_residence_permit_that_ends_is_renewed_from_six_months_before() -> None:
    tot = D(2028, 6, 1)
    titel = (D(2026, 9, 1), g.VerblijfstitelVastgesteld(titel="26", vanaf=D(2023, 6, 1), tot=tot))
    assert "verblijfstitel" not in taken(D(2027, 11, 30), plan(), titel)
    taak = taken(D(2027, 12, 1), plan(), titel)["verblijfstitel"]
    assert taak.uiterste == tot
    # Past its end it stays: nobody knows of a new one.
    assert "verblijfstitel" in taken(tot + timedelta(days=9), plan(), titel)
    nieuw = (D(2028, 1, 10), g.VerblijfstitelVastgesteld(titel="26", vanaf=tot, tot=D(2033, 6, 1)))
    assert "verblijfstitel" not in taken(tot, plan(), titel, nieuw)
    assert "verblijfstitel" not in taken(tot, plan(), titel, gedaan(taak, D(2028, 1, 10)))
