# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 2 and 3: who is inburgeringsplichtig."""

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import meedoen.gegevens
from meedoen.recht.fouten import GegevenOntbreekt, NogNietVanKracht
from meedoen.recht.wi2021.doelgroep import Vergunning
from meedoen.recht.wi2021.plicht import (
    EER_OF_ZWITSERS,
    NEDERLANDS,
    TURKS,
    Nationaliteit,
    Nationaliteitsgroep,
    PlichtFeiten,
    Uitzondering,
    begin_plicht,
    inburgeringsplicht,
    nationaliteitsgroep,
    zelf_bekwaam,
)
from meedoen.recht.wi2021.verblijfsdoel import Verblijfsdoel

Goed = Callable[[Any], Any]
NU = date(2026, 11, 20)
ERITREES = 84
ASIEL = PlichtFeiten(
    geboortedatum=date(1990, 5, 2),
    vergunning=Vergunning.ASIEL_BEPAALD,
    verblijf_vanaf=date(2026, 9, 1),
    nationaliteitsgroep=Nationaliteitsgroep.ANDERS,
    uitzondering=Uitzondering.GEEN,
)
GEZIN = replace(
    ASIEL,
    vergunning=Vergunning.REGULIER_BEPAALD,
    verblijfsdoel=Verblijfsdoel.GEZIN,
    tijdelijk_volgens_vergunning=False,
)
STUDENT = replace(GEZIN, verblijfsdoel=Verblijfsdoel.STUDIE, geestelijke_bedienaar=False)


@pytest.mark.parametrize(
    ("feiten", "plichtig", "laatste_code"),
    [
        (ASIEL, True, "inburgeringsplichtig"),
        (GEZIN, True, "inburgeringsplichtig"),
        (STUDENT, False, "tijdelijk_geen_plicht"),
        (replace(STUDENT, geestelijke_bedienaar=True), True, "inburgeringsplichtig"),
        (replace(ASIEL, verblijf_vanaf=NU), True, "inburgeringsplichtig"),
        (replace(ASIEL, verblijf_vanaf=date(2026, 11, 21)), False, "verblijf_begint_later"),
        # residence
        (replace(ASIEL, vergunning=Vergunning.ASIEL_ONBEPAALD), False, "geen_doelgroep"),
        (replace(ASIEL, vergunning=Vergunning.REGULIER_ONBEPAALD), False, "geen_doelgroep"),
        (replace(ASIEL, vergunning=Vergunning.EU_LANGDURIG), False, "geen_doelgroep"),
        (replace(ASIEL, vergunning=Vergunning.EU_BURGER), False, "geen_doelgroep"),
        (replace(ASIEL, vergunning=Vergunning.GEEN), False, "geen_doelgroep"),
        # age
        (replace(ASIEL, geboortedatum=date(2010, 11, 21)), False, "jonger_dan_zestien"),
        (replace(ASIEL, geboortedatum=date(2010, 11, 20)), True, "inburgeringsplichtig"),
        (replace(ASIEL, geboortedatum=date(1959, 11, 20)), False, "aow_bereikt"),
        (replace(ASIEL, geboortedatum=date(1959, 11, 21)), True, "inburgeringsplichtig"),
        # nationality
        (replace(ASIEL, nationaliteitsgroep=Nationaliteitsgroep.NEDERLANDS), False, "nederlander_geen_plicht"),
        (replace(ASIEL, nationaliteitsgroep=Nationaliteitsgroep.EER_OF_ZWITSERS), False, "eer_of_zwitsers"),
        # exceptions
        (replace(ASIEL, uitzondering=Uitzondering.FAMILIE_VRIJ_VERKEER), False, "uitzondering"),
        (replace(ASIEL, uitzondering=Uitzondering.LANGDURIG_INGEZETENE), False, "uitzondering"),
        (replace(ASIEL, uitzondering=Uitzondering.VERDRAG), False, "uitzondering"),
    ],
)
def test_each_condition_ends_it_by_itself(feiten: PlichtFeiten, plichtig: bool, laatste_code: str, goed: Goed) -> None:
    uitkomst = goed(inburgeringsplicht(feiten, peildatum=NU))
    assert uitkomst.waarde is plichtig
    assert uitkomst.stappen[-1].code == laatste_code


def test_temporary_protection_gives_no_plicht_for_now(goed: Goed) -> None:
    uitkomst = goed(inburgeringsplicht(replace(ASIEL, vergunning=Vergunning.TIJDELIJKE_BESCHERMING), peildatum=NU))
    assert uitkomst.waarde is False
    assert uitkomst.twijfels == ("oekraine_overgang",)


def test_turkish_nationality_is_no_exception(goed: Goed) -> None:
    uitkomst = goed(inburgeringsplicht(replace(GEZIN, nationaliteitsgroep=Nationaliteitsgroep.TURKS), peildatum=NU))
    assert uitkomst.waarde is True
    assert uitkomst.twijfels == ("turkse_nationaliteit",)


@pytest.mark.parametrize(
    ("feiten", "veld"),
    [
        (replace(ASIEL, nationaliteitsgroep=None), "nationaliteitsgroep"),
        (replace(ASIEL, uitzondering=None), "uitzondering"),
        (replace(STUDENT, geestelijke_bedienaar=None), "geestelijke_bedienaar"),
        (replace(GEZIN, verblijfsdoel=None), "verblijfsdoel"),
        (replace(GEZIN, tijdelijk_volgens_vergunning=None), "tijdelijk_volgens_vergunning"),
    ],
)
def test_a_fact_that_is_needed_is_asked_for(feiten: PlichtFeiten, veld: str) -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        inburgeringsplicht(feiten, peildatum=NU)
    assert gevangen.value.veld == veld


def test_a_fact_that_is_not_needed_is_not_asked_for(goed: Goed) -> None:
    kaal = PlichtFeiten(geboortedatum=date(2015, 1, 1), vergunning=Vergunning.ASIEL_BEPAALD, verblijf_vanaf=NU)
    assert goed(inburgeringsplicht(kaal, peildatum=NU)).waarde is False
    assert goed(inburgeringsplicht(replace(STUDENT, uitzondering=None), peildatum=NU)).waarde is False


@pytest.mark.parametrize(("peildatum", "geldt"), [(date(2021, 12, 31), False), (date(2022, 1, 1), True)])
def test_the_act_holds_since_2022(peildatum: date, geldt: bool, goed: Goed) -> None:
    feiten = replace(ASIEL, verblijf_vanaf=date(2021, 6, 1))
    if geldt:
        assert goed(inburgeringsplicht(feiten, peildatum=peildatum)).waarde is True
    else:
        with pytest.raises(NogNietVanKracht):
            inburgeringsplicht(feiten, peildatum=peildatum)


@pytest.mark.parametrize(
    ("codes", "groep"),
    [
        ((ERITREES,), Nationaliteitsgroep.ANDERS),
        ((60,), Nationaliteitsgroep.ANDERS),  # British: outside the EU
        ((TURKS,), Nationaliteitsgroep.TURKS),
        ((64, TURKS), Nationaliteitsgroep.EER_OF_ZWITSERS),
        ((ERITREES, 81), Nationaliteitsgroep.EER_OF_ZWITSERS),
        ((64, NEDERLANDS), Nationaliteitsgroep.NEDERLANDS),
    ],
)
def test_what_a_nationality_means(codes: tuple[int, ...], groep: Nationaliteitsgroep, goed: Goed) -> None:
    for volgorde in (codes, codes[::-1]):
        uitkomst = goed(nationaliteitsgroep(tuple(map(Nationaliteit, volgorde))))
        assert uitkomst.waarde is groep
    with pytest.raises(GegevenOntbreekt, match="nationaliteiten"):
        nationaliteitsgroep(())


STATEN = (
    "Belgische Bulgaarse Deense Finse Franse Griekse Hongaarse Ierse Italiaanse Luxemburgse Maltese Oostenrijkse Poolse"
    " Portugese Roemeense Spaanse Zweedse Slowaakse Tsjechische Sloveense Kroatische Letse Estische Litouwse Cyprische"
    " IJslandse Liechtensteinse Noorse Zwitserse"
)


def test_the_codes_are_those_of_the_eu_the_eer_and_zwitserland() -> None:
    pad = Path(meedoen.gegevens.__file__).parent / "nationaliteiten.csv"
    with pad.open(encoding="utf-8", newline="") as bestand:
        namen = {int(rij["code"]): rij["naam"] for rij in csv.DictReader(bestand)}
    verwacht = {*STATEN.split(), "Burger van de Bondsrepubliek Duitsland"}
    assert len(verwacht) == 26 + 3 + 1
    assert {namen[code] for code in EER_OF_ZWITSERS} == verwacht
    assert (namen[NEDERLANDS], namen[TURKS]) == ("Nederlandse", "Turkse")


@pytest.mark.parametrize(
    ("geboren", "vanaf", "bekend", "begin"),
    [
        (date(1990, 5, 2), date(2026, 3, 1), date(2026, 9, 1), date(2026, 9, 1)),  # not in the past
        (date(1990, 5, 2), date(2026, 9, 1), date(2026, 9, 1), date(2026, 9, 1)),
        (date(1990, 5, 2), date(2026, 10, 1), date(2026, 9, 1), date(2026, 10, 1)),
        (date(2010, 12, 5), date(2026, 3, 1), date(2026, 9, 1), date(2026, 12, 5)),  # first sixteen
        (date(2010, 9, 1), date(2026, 3, 1), date(2026, 9, 1), date(2026, 9, 1)),
        (date(1990, 5, 2), date(2021, 6, 1), date(2022, 1, 1), date(2022, 1, 1)),
    ],
)
def test_the_plicht_does_not_begin_in_the_past(
    geboren: date, vanaf: date, bekend: date, begin: date, goed: Goed
) -> None:
    uitkomst = goed(begin_plicht(geboren, verblijf_vanaf=vanaf, verblijf_bekend=bekend))
    assert uitkomst.waarde == begin
    assert uitkomst.twijfels == ("begin_volgens_duo",)
    codes = [stap.code for stap in uitkomst.stappen]
    assert ("niet_met_terugwerkende_kracht" in codes) is (vanaf < bekend)
    assert ("eerst_zestien" in codes) is (geboren == date(2010, 12, 5))


def test_a_plicht_from_before_2022_is_of_the_old_act() -> None:
    with pytest.raises(NogNietVanKracht):
        begin_plicht(date(1990, 5, 2), verblijf_vanaf=date(2021, 6, 1), verblijf_bekend=date(2021, 12, 31))


@pytest.mark.parametrize(
    ("peildatum", "bekwaam", "code"),
    [
        (date(2025, 8, 14), False, "jonger_dan_zestien"),
        (date(2025, 8, 15), True, "minderjarige_zelf_bekwaam"),
        (date(2027, 8, 14), True, "minderjarige_zelf_bekwaam"),
        (date(2027, 8, 15), True, "meerderjarig"),
    ],
)
def test_from_sixteen_one_acts_in_person(peildatum: date, bekwaam: bool, code: str, goed: Goed) -> None:
    uitkomst = goed(zelf_bekwaam(date(2009, 8, 15), peildatum=peildatum))
    assert uitkomst.waarde is bekwaam
    assert [stap.code for stap in uitkomst.stappen] == [code]
