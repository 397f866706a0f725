# SPDX-License-Identifier: EUPL-1.2
"""Besluit inburgering 2021 art. 5.3 lid 5 and the exceptions to it: which hours count towards what."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.uren import (
    Aanbieder,
    Urendoel,
    Urengrond,
    Urenregel,
    Uursoort,
    telt_uur_mee,
    urenstand,
)

Goed = Callable[[Any], Any]
AS, GO = Doelgroep.ASIEL, Doelgroep.GEZIN_OVERIG
PLAN = date(2026, 11, 20)
NU = date(2027, 6, 1)
CURSUS, PARTICIPATIE, AFSCHALEN = Urendoel.CURSUS_Z, Urendoel.PARTICIPATIE_Z, Urendoel.AFSCHALEN

LES: dict[str, Any] = {"uursoort": Uursoort.NT2, "aanbieder": Aanbieder.KEURMERK, "nt2_docent": True}
ACTIVITEIT: dict[str, Any] = {"uursoort": Uursoort.PARTICIPATIE, "nederlandstalig": True, "in_isolement": False}
PVT: dict[str, Any] = {"uursoort": Uursoort.PVT}
PRAKTIJK: dict[str, Any] = {"uursoort": Uursoort.MAP_PRAKTIJK}
WERK: dict[str, Any] = {"uursoort": Uursoort.WERK, "nederlandstalig": True, "in_isolement": False}


def regel(soort: dict[str, Any], dag: date = date(2027, 1, 5), **anders: Any) -> Urenregel:
    return Urenregel(**({"dag": dag, "minuten": 150} | soort | anders))


def vraag(r: Urenregel, doel: Urendoel, groep: Doelgroep | None = AS, *, peildatum: date = NU) -> Any:
    return telt_uur_mee(r, urendoel=doel, dagtekening=PLAN, groep=groep, peildatum=peildatum)


@pytest.mark.parametrize(
    ("soort", "anders", "doel", "telt", "reden", "citaat"),
    [
        # lessons of the Z-route, art. 3.14 lid 2 a
        (LES, {}, CURSUS, True, "na_vaststelling", "artikel 3.14 lid 2 onderdeel a"),
        (LES, {"dag": PLAN}, CURSUS, True, "na_vaststelling", "artikel 3.14 lid 2 onderdeel a"),
        (LES, {"dag": NU}, CURSUS, True, "na_vaststelling", "artikel 3.14 lid 2 onderdeel a"),
        (LES, {"dag": NU + timedelta(1)}, CURSUS, False, "nog_niet_gevolgd", "artikel 3.14 lid 2"),
        (LES, {"uursoort": Uursoort.ALFABETISERING}, CURSUS, True, "na_vaststelling", "artikel 3.14"),
        (LES, {"nt2_docent": False}, CURSUS, False, "geen_nt2_docent", "artikel 3.14 lid 2 onderdeel a"),
        (LES, {"uursoort": Uursoort.ALFABETISERING, "nt2_docent": False}, CURSUS, False, "geen_nt2_docent", ""),
        (LES, {"uursoort": Uursoort.KNM, "nt2_docent": False}, CURSUS, True, "na_vaststelling", ""),
        (LES, {"uursoort": Uursoort.KNM, "nt2_docent": None}, CURSUS, True, "na_vaststelling", ""),
        (LES, {"aanbieder": Aanbieder.ANDERS}, CURSUS, False, "geen_keurmerk", "artikel 3.14 lid 2"),
        (LES, {"aanbieder": Aanbieder.TAALSCHAKEL}, CURSUS, False, "geen_keurmerk", "artikel 3.14 lid 2"),
        (LES, {"route": Leerroute.ZELFREDZAAMHEID}, CURSUS, True, "na_vaststelling", ""),
        (ACTIVITEIT, {}, CURSUS, False, "andere_soort", ""),
        # lessons of an earlier route, art. 5.4 lid 4 c
        (LES, {"route": Leerroute.B1}, CURSUS, True, "andere_leerroute", "artikel 5.4 lid 4 onderdeel c"),
        (LES, {"route": Leerroute.B1, "nt2_docent": False}, CURSUS, True, "andere_leerroute", ""),
        (
            LES,
            {"route": Leerroute.ONDERWIJS, "aanbieder": Aanbieder.TAALSCHAKEL},
            CURSUS,
            True,
            "andere_leerroute",
            "artikel 5.4 lid 4 onderdeel c",
        ),
        (
            LES,
            {"route": Leerroute.ZELFREDZAAMHEID, "aanbieder": Aanbieder.TAALSCHAKEL},
            CURSUS,
            False,
            "geen_keurmerk",
            "",
        ),
        (LES, {"route": Leerroute.B1, "aanbieder": Aanbieder.ANDERS}, CURSUS, False, "geen_keurmerk", ""),
        # participation, art. 3.14 lid 2 b and 5
        (ACTIVITEIT, {}, PARTICIPATIE, True, "na_vaststelling", "artikel 3.14 lid 2 onderdeel b"),
        (ACTIVITEIT, {"nederlandstalig": False}, PARTICIPATIE, False, "niet_nederlandstalig", "artikel 3.14 lid 2"),
        (ACTIVITEIT, {"in_isolement": True}, PARTICIPATIE, False, "in_isolement", "artikel 3.14 lid 2 onderdeel b"),
        (ACTIVITEIT, {"in_isolement": True, "nederlandstalig": None}, PARTICIPATIE, False, "in_isolement", ""),
        (WERK, {}, PARTICIPATIE, True, "na_vaststelling", "artikel 3.14 lid 2 onderdeel b"),
        (PVT, {}, PARTICIPATIE, True, "deel_van_participatie", "artikel 3.14 lid 5"),
        (PRAKTIJK, {}, PARTICIPATIE, True, "deel_van_participatie", "artikel 3.14 lid 5"),
        (PVT, {"uursoort": Uursoort.MAP_OVERIG}, PARTICIPATIE, True, "deel_van_participatie", "artikel 3.14 lid 5"),
        (LES, {}, PARTICIPATIE, False, "andere_soort", ""),
        # PVT and MAP
        (PVT, {}, Urendoel.PVT, True, "na_vaststelling", "artikel 3.1 lid 3 Besluit"),
        (PRAKTIJK, {}, Urendoel.PVT, False, "andere_soort", ""),
        (PRAKTIJK, {}, Urendoel.MAP, True, "na_vaststelling", "artikel 3.1 Regeling"),
        (PVT, {"uursoort": Uursoort.MAP_OVERIG}, Urendoel.MAP, False, "andere_soort", ""),
        (WERK, {"meegeteld": True}, Urendoel.MAP, True, "werk_als_praktijk", "artikel 3.1 Regeling"),
        (WERK, {"meegeteld": False}, Urendoel.MAP, False, "niet_laten_meetellen", "artikel 3.1 Regeling"),
        # the 600 for A2, art. 5.5
        (LES, {}, AFSCHALEN, True, "na_vaststelling", "artikel 5.5 lid 1"),
        (LES, {"nt2_docent": False}, AFSCHALEN, True, "na_vaststelling", "artikel 5.5 lid 1"),
        (LES, {"uursoort": Uursoort.ALFABETISERING}, AFSCHALEN, True, "na_vaststelling", "artikel 5.5 lid 1"),
        (LES, {"uursoort": Uursoort.KNM}, AFSCHALEN, False, "andere_soort", ""),
        (LES, {"aanbieder": Aanbieder.TAALSCHAKEL}, AFSCHALEN, True, "na_vaststelling", "artikel 5.5 lid 1"),
        (LES, {"aanbieder": Aanbieder.NIET_VRIJSTELLEND}, AFSCHALEN, False, "geen_keurmerk", ""),
        (LES, {"aanbieder": Aanbieder.ANDERS}, AFSCHALEN, False, "geen_keurmerk", "artikel 5.5 lid 1"),
    ],
)
def test_whether_an_hour_after_the_plan_counts(
    soort: dict[str, Any], anders: dict[str, Any], doel: Urendoel, telt: bool, reden: str, citaat: str, goed: Goed
) -> None:
    uitkomst = goed(vraag(regel(soort, **anders), doel))
    assert uitkomst.waarde is telt
    stap = uitkomst.stappen[0]
    assert stap.waarden == (doel.value, 150, reden)
    assert stap.artikel.citaat.startswith(citaat)


EERDER = PLAN - timedelta(days=1)


@pytest.mark.parametrize(
    ("soort", "grond", "doel", "telt", "reden", "citaat"),
    [
        (LES, None, CURSUS, False, "voor_vaststelling", "artikel 5.3 lid 5"),
        (LES, Urengrond.VOORINBURGERING, CURSUS, False, "voorinburgering", "artikel 5.3 lid 5"),
        (LES, Urengrond.BREDE_INTAKE, CURSUS, True, "brede_intake", "artikel 3.14 lid 6"),
        (LES, Urengrond.PARTICIPATIEWET, CURSUS, False, "grond_geldt_niet", "artikel 5.3 lid 5"),
        (LES, Urengrond.MAATSCHAPPELIJKE_BEGELEIDING, CURSUS, False, "grond_geldt_niet", "artikel 5.3 lid 5"),
        (ACTIVITEIT, None, PARTICIPATIE, False, "voor_vaststelling", "artikel 5.3 lid 5"),
        (ACTIVITEIT, Urengrond.VOORINBURGERING, PARTICIPATIE, False, "voorinburgering", "artikel 5.3 lid 5"),
        (ACTIVITEIT, Urengrond.BREDE_INTAKE, PARTICIPATIE, True, "brede_intake", "artikel 3.14 lid 6"),
        (ACTIVITEIT, Urengrond.PARTICIPATIEWET, PARTICIPATIE, True, "participatiewet", "artikel 3.14 lid 6"),
        (
            ACTIVITEIT,
            Urengrond.MAATSCHAPPELIJKE_BEGELEIDING,
            PARTICIPATIE,
            True,
            "maatschappelijke_begeleiding",
            "artikel 3.14 lid 6",
        ),
        (PVT, None, Urendoel.PVT, False, "voor_vaststelling", "artikel 5.3 lid 5"),
        (PVT, Urengrond.BREDE_INTAKE, Urendoel.PVT, True, "brede_intake", "artikel 3.1 lid 5"),
        (PVT, Urengrond.PARTICIPATIEWET, Urendoel.PVT, False, "grond_geldt_niet", "artikel 5.3 lid 5"),
        (PVT, Urengrond.BREDE_INTAKE, PARTICIPATIE, True, "brede_intake", "artikel 3.14 lid 6"),
        (PRAKTIJK, Urengrond.BREDE_INTAKE, Urendoel.MAP, True, "brede_intake", "artikel 3.2 lid 3"),
        (PRAKTIJK, Urengrond.MAATSCHAPPELIJKE_BEGELEIDING, Urendoel.MAP, False, "grond_geldt_niet", "artikel 5.3"),
        (WERK, Urengrond.BREDE_INTAKE, Urendoel.MAP, True, "brede_intake", "artikel 3.2 lid 3"),
        (WERK, None, Urendoel.MAP, False, "voor_vaststelling", "artikel 5.3 lid 5"),
        (LES, None, AFSCHALEN, False, "voor_vaststelling", "artikel 5.3 lid 5"),
        (LES, Urengrond.BREDE_INTAKE, AFSCHALEN, True, "brede_intake", "artikel 5.5 lid 2"),
        (LES, Urengrond.PARTICIPATIEWET, AFSCHALEN, False, "grond_geldt_niet", "artikel 5.3 lid 5"),
    ],
)
def test_an_hour_before_the_plan_counts_only_on_its_own_ground(
    soort: dict[str, Any], grond: Urengrond | None, doel: Urendoel, telt: bool, reden: str, citaat: str, goed: Goed
) -> None:
    uitkomst = goed(vraag(regel(soort, EERDER, urengrond=grond, meegeteld=True), doel))
    assert uitkomst.waarde is telt
    assert uitkomst.stappen[0].waarden[2] == reden
    assert uitkomst.stappen[0].artikel.citaat.startswith(citaat)
    # The same hour on the day of the plan needs no ground.
    if reden in ("voor_vaststelling", "voorinburgering", "grond_geldt_niet"):
        assert goed(vraag(regel(soort, PLAN, urengrond=grond, meegeteld=True), doel)).waarde is True


def test_from_the_day_of_the_plan_on_a_route_may_be_named_and_a_ground_is_no_matter(goed: Goed) -> None:
    assert goed(vraag(regel(LES, PLAN, route=Leerroute.B1), CURSUS)).waarde is True
    for soort, doel in ((LES, CURSUS), (LES, AFSCHALEN), (PVT, Urendoel.PVT), (PRAKTIJK, Urendoel.MAP)):
        uitkomst = goed(vraag(regel(soort, PLAN, urengrond=Urengrond.BREDE_INTAKE), doel))
        assert (uitkomst.waarde, uitkomst.stappen[0].waarden[2]) == (True, "na_vaststelling")


@pytest.mark.parametrize(
    ("soort", "anders", "doel"),
    [
        (LES, {"dag": EERDER, "urengrond": Urengrond.BREDE_INTAKE}, CURSUS),
        (LES, {"dag": EERDER, "urengrond": Urengrond.BREDE_INTAKE}, AFSCHALEN),
        (ACTIVITEIT, {"dag": EERDER, "urengrond": Urengrond.PARTICIPATIEWET}, PARTICIPATIE),
        (PVT, {"dag": EERDER, "urengrond": Urengrond.BREDE_INTAKE}, Urendoel.PVT),
        (PRAKTIJK, {"dag": EERDER, "urengrond": Urengrond.BREDE_INTAKE}, Urendoel.MAP),
        (WERK, {}, Urendoel.MAP),
        (LES, {"aanbieder": Aanbieder.NIET_VRIJSTELLEND}, CURSUS),
    ],
)
def test_where_the_college_may_count_hours_it_is_asked_and_its_no_is_a_no(
    soort: dict[str, Any], anders: dict[str, Any], doel: Urendoel, goed: Goed
) -> None:
    r = regel(soort, **anders)
    oordeel = goed(vraag(r, doel))
    assert isinstance(oordeel, OordeelNodig)
    assert (oordeel.vraag, oordeel.waarden) == ("uren_laten_meetellen", (r.dag, doel.value))
    niet = goed(vraag(regel(soort, **anders, meegeteld=False), doel))
    assert (niet.waarde, niet.stappen[0].waarden[2]) == (False, "niet_laten_meetellen")


@pytest.mark.parametrize(
    ("dag", "peildatum", "telt", "reden", "twijfels"),
    [
        (date(2024, 11, 19), NU, False, "te_lang_geleden", ()),
        (date(2024, 11, 20), NU, True, "niet_vrijstellende_opleiding", ()),
        (date(2024, 11, 21), NU, True, "niet_vrijstellende_opleiding", ()),
        (EERDER, NU, True, "niet_vrijstellende_opleiding", ()),
        (PLAN, NU, True, "niet_vrijstellende_opleiding", ()),
        (date(2027, 3, 1), NU, True, "niet_vrijstellende_opleiding", ()),
        (date(2025, 3, 1), date(2025, 8, 31), False, "nog_niet_van_kracht", ("ingang_onderwijskrediet",)),
        (date(2025, 3, 1), date(2025, 9, 1), True, "niet_vrijstellende_opleiding", ()),
    ],
)
@pytest.mark.parametrize("groep", Doelgroep)
def test_school_hours_count_from_two_years_before_the_plan(
    dag: date, peildatum: date, telt: bool, reden: str, twijfels: tuple[str, ...], groep: Doelgroep, goed: Goed
) -> None:
    r = regel(LES, dag, aanbieder=Aanbieder.NIET_VRIJSTELLEND, nt2_docent=None, meegeteld=True)
    uitkomst = goed(vraag(r, CURSUS, groep, peildatum=peildatum))
    assert (uitkomst.waarde, uitkomst.stappen[0].waarden[2], uitkomst.twijfels) == (telt, reden, twijfels)
    assert uitkomst.stappen[0].artikel.citaat == "artikel 3.14 lid 9 Besluit inburgering 2021"


@pytest.mark.parametrize(
    ("dag", "telt"), [(date(2026, 2, 27), False), (date(2026, 2, 28), True), (date(2026, 3, 1), True)]
)
def test_two_years_before_a_leap_day_begin_on_the_last_of_february(dag: date, telt: bool) -> None:
    r = regel(LES, dag, aanbieder=Aanbieder.NIET_VRIJSTELLEND, meegeteld=True)
    uitkomst: Any = telt_uur_mee(
        r, urendoel=CURSUS, dagtekening=date(2028, 2, 29), groep=AS, peildatum=date(2028, 6, 1)
    )
    assert uitkomst.waarde is telt
    assert uitkomst.twijfels == ("schrikkeldag_terug",)


def test_that_work_is_practice_of_map_is_our_reading(goed: Goed) -> None:
    for anders in ({}, {"dag": EERDER, "urengrond": Urengrond.BREDE_INTAKE}):
        assert goed(vraag(regel(WERK, meegeteld=True, **anders), Urendoel.MAP)).twijfels == ("werk_als_map",)
    assert goed(vraag(regel(PRAKTIJK), Urendoel.MAP)).twijfels == ()


@pytest.mark.parametrize("soort", [ACTIVITEIT, PVT, PRAKTIJK, WERK])
def test_hours_of_participation_are_for_the_asiel_group_only(soort: dict[str, Any], goed: Goed) -> None:
    uitkomst = goed(vraag(regel(soort), PARTICIPATIE, GO))
    assert uitkomst.waarde is False
    assert uitkomst.stappen[0].artikel.citaat == "artikel 3.14 lid 3 Besluit inburgering 2021"
    assert uitkomst.stappen[0].waarden[2] == "alleen_asiel"


@pytest.mark.parametrize(
    ("soort", "anders", "doel", "veld"),
    [
        (LES, {"aanbieder": None}, CURSUS, "aanbieder"),
        (LES, {"aanbieder": None, "dag": EERDER}, CURSUS, "aanbieder"),
        (LES, {"aanbieder": None}, AFSCHALEN, "aanbieder"),
        (LES, {"nt2_docent": None}, CURSUS, "nt2_docent"),
        (ACTIVITEIT, {"nederlandstalig": None}, PARTICIPATIE, "nederlandstalig"),
        (ACTIVITEIT, {"in_isolement": None}, PARTICIPATIE, "in_isolement"),
    ],
)
def test_a_fact_that_the_norm_asks_for_is_never_guessed(
    soort: dict[str, Any], anders: dict[str, Any], doel: Urendoel, veld: str
) -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        vraag(regel(soort, **anders), doel)
    assert gevangen.value.veld == veld


def test_without_a_group_both_rules_refuse() -> None:
    for roep in (
        lambda: vraag(regel(LES), CURSUS, None),
        lambda: urenstand((), dagtekening=PLAN, groep=None, peildatum=NU),
    ):
        with pytest.raises(GegevenOntbreekt) as gevangen:
            roep()
        assert gevangen.value.veld == "groep"


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"minuten": 0}, "uren_niet_positief"),
        ({"minuten": -60}, "uren_niet_positief"),
        ({"dag": EERDER, "route": Leerroute.B1}, "leerroute_voor_plan"),
    ],
)
def test_a_line_that_cannot_be_is_refused(anders: dict[str, Any], code: str) -> None:
    for roep in (
        lambda: vraag(regel(LES, **anders), CURSUS),
        lambda: urenstand((regel(LES, **anders),), dagtekening=PLAN, groep=AS, peildatum=NU),
    ):
        with pytest.raises(GegevenStrijdig) as gevangen:
            roep()
        assert gevangen.value.code == code
