# SPDX-License-Identifier: EUPL-1.2
"""May the college fine at all: the gate for asielstatushouders, and everything that bars a fine in its order."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from meedoen.recht.awb.boete import EerderAfgedaan
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.participatiewet.samenloop import Verlaging, Verlagingsgrond
from meedoen.recht.uitkomst import OordeelNodig, Uitkomst
from meedoen.recht.wi2021.boete_asiel import AsielFeiten, boete_mag_bij_asiel
from meedoen.recht.wi2021.boete_bedragen import Boetesoort
from meedoen.recht.wi2021.boete_toets import Overtreding, mag_boete
from meedoen.recht.wi2021.doelgroep import Doelgroep

Goed = Callable[[Any], Any]
NU = date(2026, 11, 20)
AS, GO = AsielFeiten(groep=Doelgroep.ASIEL), AsielFeiten(groep=Doelgroep.GEZIN_OVERIG)
ONWIL = replace(AS, asielboetes_aan=True, onwil_bewezen=True, onwil_gemotiveerd=True)


@pytest.mark.parametrize(
    ("asiel", "mag", "code", "twijfels"),
    [
        (GO, True, "geen_asieldrempel", ()),
        (AS, False, "asielboetes_uit", ("asielboetes",)),
        (replace(ONWIL, asielboetes_aan=False), False, "asielboetes_uit", ("asielboetes",)),
        (replace(ONWIL, onwil_bewezen=False), False, "onwil_niet_bewezen", ("asielboetes",)),
        (replace(ONWIL, onwil_gemotiveerd=False), False, "onwil_zonder_motivering", ("asielboetes",)),
        (ONWIL, True, "onwil_bewezen", ("asielboetes",)),
    ],
)
@pytest.mark.parametrize("soort", [Boetesoort.INTAKE, Boetesoort.MEDEWERKING])
def test_the_gate_for_asielstatushouders(
    soort: Boetesoort, asiel: AsielFeiten, mag: bool, code: str, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(boete_mag_bij_asiel(soort, asiel))
    assert uitkomst.waarde is mag
    assert uitkomst.stappen[0].code == code
    assert uitkomst.twijfels == twijfels


def test_unwillingness_is_a_judgement_and_the_group_must_be_known(goed: Goed) -> None:
    oordeel = goed(boete_mag_bij_asiel(Boetesoort.INTAKE, replace(ONWIL, onwil_bewezen=None)))
    assert isinstance(oordeel, OordeelNodig)
    assert oordeel.vraag == "onwil_bewezen"
    with pytest.raises(GegevenOntbreekt):
        boete_mag_bij_asiel(Boetesoort.INTAKE, AsielFeiten(groep=None))


GOED = Overtreding(
    soort=Boetesoort.MEDEWERKING,
    overtreding_op=date(2026, 10, 1),
    gedraging="17",
    verwijtbaar=True,
    bijstand_nagegaan=True,
)
NIETS = EerderAfgedaan()
VERLAAGD = Verlaging(gedraging="17", verlaagd_op=date(2026, 10, 15), artikel_pw=Verlagingsgrond.ARTIKEL_18)


def _toets(
    feiten: Overtreding = GOED, eerder: EerderAfgedaan = NIETS, asiel: AsielFeiten = GO, dag: date = NU
) -> Uitkomst[bool]:
    uitkomst = mag_boete(feiten, eerder, asiel, peildatum=dag)
    assert isinstance(uitkomst, Uitkomst)
    return uitkomst


def test_nothing_in_the_way(goed: Goed) -> None:
    uitkomst = goed(_toets())
    assert uitkomst.waarde
    assert uitkomst.stappen[-1].code == "niets_in_de_weg"
    assert goed(_toets(asiel=ONWIL)).waarde


@pytest.mark.parametrize(
    ("feiten", "eerder", "asiel", "dag", "code"),
    [
        (GOED, EerderAfgedaan(overleden_op=NU), GO, NU, "overleden_geen_boete"),
        (GOED, EerderAfgedaan(beboet_op=NU), GO, NU, "al_beboet"),
        (GOED, EerderAfgedaan(geen_boete_op=NU), GO, NU, "geen_boete_toegezegd"),
        (GOED, EerderAfgedaan(strafzaak=True), GO, NU, "strafzaak_gaat_voor"),
        (replace(GOED, verlagingen=(VERLAAGD,)), NIETS, GO, NU, "geen_boete_bijstand"),
        (GOED, NIETS, GO, date(2031, 10, 2), "te_lang_geleden"),
        (replace(GOED, soort=Boetesoort.INTAKE), NIETS, GO, date(2029, 10, 2), "te_lang_geleden"),
        (replace(GOED, verwijtbaar=False), NIETS, GO, NU, "geen_verwijt_geen_boete"),
        (GOED, NIETS, AS, NU, "asielboetes_uit"),
    ],
)
def test_the_first_bar_ends_it(
    feiten: Overtreding, eerder: EerderAfgedaan, asiel: AsielFeiten, dag: date, code: str, goed: Goed
) -> None:
    uitkomst = goed(_toets(feiten, eerder, asiel, dag))
    assert not uitkomst.waarde
    assert uitkomst.stappen[-1].code == code


def test_the_last_day_is_still_in_time() -> None:
    assert _toets(dag=date(2031, 10, 1)).waarde
    assert _toets(replace(GOED, soort=Boetesoort.INTAKE), dag=date(2029, 10, 1)).waarde


@pytest.mark.parametrize(
    ("feiten", "asiel", "vraag"),
    [
        (replace(GOED, verwijtbaar=None), GO, "verwijt_overtreding"),
        (GOED, replace(ONWIL, onwil_bewezen=None), "onwil_bewezen"),
        (replace(GOED, verwijtbaar=None), AS, "verwijt_overtreding"),  # blame before the gate
    ],
)
def test_what_a_person_must_judge_is_asked(feiten: Overtreding, asiel: AsielFeiten, vraag: str) -> None:
    oordeel = mag_boete(feiten, NIETS, asiel, peildatum=NU)
    assert isinstance(oordeel, OordeelNodig)
    assert oordeel.vraag == vraag


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(GegevenStrijdig) as fout:
        _toets(replace(GOED, soort=Boetesoort.PVT_MAP))
    assert fout.value.code == "boete_van_duo"
    with pytest.raises(GegevenStrijdig) as fout:
        _toets(dag=date(2026, 9, 30))
    assert fout.value.code == "besluit_voor_overtreding"
    with pytest.raises(GegevenOntbreekt) as mist:
        _toets(replace(GOED, bijstand_nagegaan=False))
    assert mist.value.veld == "bijstand_nagegaan"


def test_a_fine_on_the_day_of_the_violation_is_not_before_it() -> None:
    assert _toets(replace(GOED, overtreding_op=NU)).waarde is True


def test_while_nobody_asked_about_a_criminal_case_that_is_the_question(goed: Goed) -> None:
    oordeel = goed(mag_boete(GOED, EerderAfgedaan(strafzaak=None), GO, peildatum=NU))
    assert isinstance(oordeel, OordeelNodig)
    assert oordeel.vraag == "strafzaak_zelfde_gedraging"
