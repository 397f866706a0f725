# SPDX-License-Identifier: EUPL-1.2
"""Arriving as a family: whose work each thing of the first week is, what stays open, children and childcare."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.begeleiding import REGELSTUKKEN, Partij, veldgroep_van, wie_doet
from meedoen.domein.beleid import BELEID
from meedoen.domein.klokken import klokken
from meedoen.domein.taken import Taak, taken_uit
from meedoen.domein.toegang import Rol, leest
from tests.domein.bouw import feiten, gevestigd

D, P = date, g.Regelpunt
SLEUTEL = D(2026, 9, 1)
HIER = gevestigd(D(2026, 8, 28), SLEUTEL)
MET_SLEUTEL = (SLEUTEL, g.WoningStap(datum=SLEUTEL, stap=g.Woonstap.SLEUTEL))
VERDEELD = replace(BELEID, ontzorgen_door_inkomensconsulent=True)
ID = UUID(int=7)
_Rij = tuple[date, g.Gegevens]
CODES = {"melding_bijstand", "eerste_week", "eerste_week_geld", "eerste_week_organisatie", "opvang_regelen",
         "kind_achttien"}  # fmt: skip


def taken(vandaag: date, *rijen: _Rij, beleid=BELEID) -> dict[str, Taak]:
    f = feiten(*HIER, *rijen)
    gevonden = taken_uit(f, klokken(f, vandaag=vandaag, beleid=beleid), vandaag=vandaag, beleid=beleid)
    return {taak.code: taak for taak in gevonden if taak.code in CODES}


def verwezen(taak: g.Begeleidtaak = g.Begeleidtaak.BEGELEIDING) -> list[_Rij]:
    velden = {"verwijzing_id": ID, "organisatie": "Samen Verder", "datum": SLEUTEL}
    gedaan = g.VerwijzingGedaan(taak=taak, vanaf=SLEUTEL, **velden)  # type: ignore[arg-type]
    return [(SLEUTEL, gedaan), (SLEUTEL, g.VerwijzingAangenomen(wie="Fleur", **velden))]  # type: ignore[arg-type]


def dag(na: int) -> date:
    return SLEUTEL + timedelta(days=na)


def test_without_a_division_all_is_the_consulents_and_one_task() -> None:
    nu = taken(SLEUTEL, MET_SLEUTEL)
    assert nu.keys() == {"melding_bijstand", "eerste_week"}
    assert {t.rol for t in nu.values()} == {Rol.CONSULENT} and nu["eerste_week"].waarden["aantal"] == 12
    f = feiten(*HIER, MET_SLEUTEL, verwezen()[0]).begeleiding  # asked, and nobody took it on
    assert {wie_doet(stuk, f, BELEID, SLEUTEL) for stuk in REGELSTUKKEN} == {Partij.CONSULENT}
    maatje = feiten(*HIER, MET_SLEUTEL, *verwezen(g.Begeleidtaak.TAALMAATJE)).begeleiding
    assert {wie_doet(stuk, maatje, BELEID, SLEUTEL) for stuk in REGELSTUKKEN} == {Partij.CONSULENT}


def test_each_gets_a_task_of_the_own_things_alone() -> None:
    nu = taken(SLEUTEL, MET_SLEUTEL, *verwezen(), beleid=VERDEELD)
    assert nu.keys() == {"melding_bijstand", "eerste_week_geld"}
    assert {t.rol for t in nu.values()} == {Rol.INKOMENSCONSULENT}
    assert nu["eerste_week_geld"].waarden["aantal"] == 2
    alleen_geld = taken(SLEUTEL, MET_SLEUTEL, beleid=VERDEELD)
    assert alleen_geld["eerste_week"].waarden["aantal"] == 10 and alleen_geld["eerste_week"].rol is Rol.CONSULENT


def test_of_the_organisation_the_consulent_waits_after_a_week_and_acts_after_four() -> None:
    rijen = (MET_SLEUTEL, *verwezen())
    assert "eerste_week_organisatie" not in taken(dag(7), *rijen)
    wacht = taken(dag(8), *rijen)["eerste_week_organisatie"]
    assert (wacht.wacht, wacht.uiterste, wacht.waarden["aantal"]) == (True, dag(28), 10)
    assert wacht.waarden["organisatie"] == "Samen Verder"
    assert not taken(dag(29), *rijen)["eerste_week_organisatie"].wacht
    klaar = [(SLEUTEL, g.RegelpuntBijgewerkt(punt=punt, gedaan_op=SLEUTEL)) for punt in P]
    assert not taken(dag(29), *rijen, *klaar)


@pytest.mark.parametrize(
    ("na", "zin"),
    [(0, "taak_eerste_week"), (7, "taak_eerste_week"), (8, "taak_eerste_week_voorbij"),
     (28, "taak_eerste_week_voorbij"), (29, "taak_eerste_week_vier")],
)  # fmt: skip
def test_at_the_end_of_the_first_and_of_the_fourth_week_it_is_told_anew(na: int, zin: str) -> None:
    nu = taken(dag(na), MET_SLEUTEL)["eerste_week"]
    assert (nu.zin, nu.uiterste) == (zin, dag(1))


def test_what_is_about_money_is_for_no_begeleider_or_volunteer() -> None:
    geld = {stuk.punt for stuk in REGELSTUKKEN if stuk.partij is Partij.INKOMEN}
    assert geld == {P.MELDING_BIJSTAND, P.VOORSCHOT, P.TOESLAGEN}
    for punt in P:
        wie = {rol for rol in Rol if leest(rol, veldgroep_van(punt))}
        assert (Rol.INKOMENSCONSULENT in wie) is (punt in geld) and Rol.VRIJWILLIGER not in wie
        assert (Rol.BEGELEIDER in wie) is (punt not in geld)


def gezin(**velden: object) -> _Rij:
    return SLEUTEL, g.GegevensAangevuld(velden=("gezin",), **velden)  # type: ignore[arg-type]


CONCEPT: _Rij = (D(2026, 10, 1), g.PipConceptKlaar(datum=D(2026, 10, 1)))


@pytest.mark.parametrize(
    ("rijen", "opvang"),
    [
        ((gezin(kinderen=2, opvang=1),), 1),
        ((gezin(kinderen=2, opvang=0),), 0),
        ((gezin(kinderen=2),), 2),  # nobody looked
        ((gezin(kinderen=2, opvang=0), gezin(kinderen=1)), 1),
        ((gezin(kinderen=1, opvang=0), (SLEUTEL, g.GezinVolgensBrp(partners=0, kinderen=2))), 2),
        ((), None),
    ],
)
def test_childcare_is_asked_unless_each_child_is_known_to_need_none(rijen: tuple[_Rij, ...], opvang: int) -> None:
    assert feiten(*HIER, *rijen).opvang_voor == opvang
    assert ("opvang_regelen" in taken(D(2026, 10, 2), *rijen, CONCEPT)) is bool(opvang)


def test_half_a_year_before_a_child_becomes_eighteen_there_is_time_to_prepare() -> None:
    rij = gezin(kinderen=2, worden_18=(D(2027, 6, 1), D(2030, 1, 1)))
    assert "kind_achttien" not in taken(D(2026, 11, 30), rij)
    taak = taken(D(2026, 12, 1), rij)["kind_achttien"]
    assert (taak.uiterste, taak.afsluitbaar, taak.waarden["maand"]) == (D(2027, 3, 1), True, D(2027, 6, 1))
    assert "kind_achttien" in taken(D(2027, 11, 30), rij) and "kind_achttien" not in taken(D(2027, 12, 1), rij)
    dicht = (D(2026, 12, 2), g.TaakAfgesloten(sleutel=taak.sleutel, datum=D(2026, 12, 2)))
    assert "kind_achttien" not in taken(D(2026, 12, 3), rij, dicht)
    assert "kind_achttien" not in taken(D(2026, 12, 3), rij, gezin(kinderen=1))
