# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 24, 25 and 34, Regeling art. 7.1-7.4: fines of DUO as a forecast, and what DUO hears."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.recht.wi2021.boete_duo import LeerrouteStand, Pogingen, PvtMapStand, boete_leerroute, boete_pvt_map
from meedoen.recht.wi2021.boete_duo_termijn import (
    VolgendeBoete,
    einde_nieuwe_termijn,
    langste_nieuwe_termijn,
    nieuwe_termijn_leerroute,
    nieuwe_termijn_pvt_map,
    volgende_boete_duo,
)
from meedoen.recht.wi2021.boete_duo_verwijt import OnderdeelTeLaat, VerwijtVoorDuo, verwijt_voor_duo
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute

Goed = Callable[[Any], Any]
NU = date(2026, 11, 20)
AS, GO = Doelgroep.ASIEL, Doelgroep.GEZIN_OVERIG
NIET, EEN, TWEE = Pogingen


def _stand(pvt: bool, map_: bool, groep: Doelgroep | None = GO, niet_nodig: bool = False) -> PvtMapStand:
    return PvtMapStand(groep=groep, pvt_op_tijd=pvt, map_op_tijd=map_, map_niet_nodig=niet_nodig)


@pytest.mark.parametrize(
    ("stand", "centen", "maanden"),
    [
        (_stand(True, True), 0, 0),
        (_stand(True, False), 34_000, 6),
        (_stand(False, True), 34_000, 6),
        (_stand(False, False), 34_000, 12),  # example 17
        (_stand(True, False, niet_nodig=True), 0, 0),
        (_stand(False, False, niet_nodig=True), 34_000, 6),
    ],
)
def test_pvt_and_map_not_done(stand: PvtMapStand, centen: int, maanden: int, goed: Goed) -> None:
    assert goed(boete_pvt_map(stand, peildatum=NU)).waarde == centen
    assert goed(nieuwe_termijn_pvt_map(stand, peildatum=NU)).waarde == maanden


def _b1(groep: Doelgroep, uren: int, pogingen: Pogingen = NIET, behaald: int = 0, pip: int | None = 100) -> Any:
    return LeerrouteStand(
        route=Leerroute.B1, groep=groep, lesuren=uren, uren_in_pip=pip, pogingen=pogingen, behaald=behaald
    )


RIJEN = ((NIET, (100_000, 80_000, 40_000)), (EEN, (80_000, 64_000, 32_000)), (TWEE, (60_000, 45_000, 22_500)))


@pytest.mark.parametrize(("pogingen", "bedragen"), RIJEN)
def test_the_three_tables_by_effort(pogingen: Pogingen, bedragen: tuple[int, ...], goed: Goed) -> None:
    laag, midden, hoog = bedragen
    kolommen_as = ((0, laag), (59, laag), (60, midden), (89, midden), (90, hoog), (140, hoog))
    kolommen_go = ((0, laag), (249, laag), (250, midden), (399, midden), (400, hoog), (999, hoog))
    for uren, bedrag in kolommen_as:
        assert goed(boete_leerroute(_b1(AS, uren, pogingen), peildatum=NU)).waarde == bedrag
    for uren, bedrag in kolommen_go:
        assert goed(boete_leerroute(_b1(GO, uren, pogingen, pip=None), peildatum=NU)).waarde == bedrag
    for procent, bedrag in kolommen_as[:-1]:
        stand = LeerrouteStand(route=Leerroute.ONDERWIJS, groep=GO, aanwezigheid=procent, pogingen=pogingen, behaald=0)
        assert goed(boete_leerroute(stand, peildatum=NU)).waarde == bedrag


def test_example_15_b1_with_420_hours_and_not_all_parts_tried() -> None:
    stand = _b1(GO, 420)
    assert boete_leerroute(stand, peildatum=NU).waarde == 40_000
    assert nieuwe_termijn_leerroute(stand, peildatum=NU).waarde == 24


@pytest.mark.parametrize(
    ("behaald", "centen", "maanden"),
    [(0, 22_500, 24), (1, 18_000, 18), (2, 13_500, 12), (3, 9_000, 6), (4, 4_500, 6), (5, 0, 0)],
)
def test_each_part_passed_takes_a_fifth_off_and_shortens_the_new_term(
    behaald: int, centen: int, maanden: int, goed: Goed
) -> None:
    stand = _b1(AS, 95, TWEE, behaald)
    assert goed(boete_leerroute(stand, peildatum=NU)).waarde == centen
    assert goed(nieuwe_termijn_leerroute(stand, peildatum=NU)).waarde == maanden
    onderwijs = replace(stand, route=Leerroute.ONDERWIJS, aanwezigheid=95)
    assert boete_leerroute(onderwijs, peildatum=NU).waarde == centen
    assert nieuwe_termijn_leerroute(onderwijs, peildatum=NU).waarde == maanden


@pytest.mark.parametrize(
    ("uren", "pip", "centen", "twijfel"),
    [
        (595, 1_000, 100_000, "procent_ertussen"),
        (600, 1_000, 80_000, "titel_boetetabel"),
        (585, 1_000, 100_000, "titel_boetetabel"),
        (590, 1_000, 100_000, "titel_boetetabel"),
        (899, 1_000, 80_000, "procent_ertussen"),
        (900, 1_000, 40_000, "titel_boetetabel"),
        (605, 1_000, 80_000, "titel_boetetabel"),
    ],
)
def test_a_percentage_is_whole_and_says_where_that_matters(
    uren: int, pip: int, centen: int, twijfel: str, goed: Goed
) -> None:
    uitkomst = goed(boete_leerroute(_b1(AS, uren, pip=pip), peildatum=NU))
    assert uitkomst.waarde == centen
    assert uitkomst.stappen[0].twijfel == twijfel


def _z(groep: Doelgroep, uren: int | None, participatie: int | None = None) -> LeerrouteStand:
    return LeerrouteStand(route=Leerroute.ZELFREDZAAMHEID, groep=groep, lesuren=uren, participatie_uren=participatie)


@pytest.mark.parametrize(
    ("participatie", "bedragen"),
    [
        (0, (100_000, 80_000, 40_000)),
        (299, (100_000, 80_000, 40_000)),
        (300, (80_000, 64_000, 32_000)),
        (599, (80_000, 64_000, 32_000)),
        (600, (60_000, 45_000, 22_500)),
    ],
)
def test_the_z_route_of_the_asiel_group(participatie: int, bedragen: tuple[int, ...], goed: Goed) -> None:
    laag, midden, hoog = bedragen
    for uren, bedrag in ((0, laag), (299, laag), (300, midden), (599, midden), (600, hoog)):
        assert goed(boete_leerroute(_z(AS, uren, participatie), peildatum=NU)).waarde == bedrag


@pytest.mark.parametrize(
    ("uren", "centen"), [(0, 100_000), (299, 100_000), (300, 80_000), (599, 80_000), (600, 40_000), (900, 40_000)]
)
def test_the_z_route_of_the_others(uren: int, centen: int, goed: Goed) -> None:
    assert goed(boete_leerroute(_z(GO, uren), peildatum=NU)).waarde == centen


@pytest.mark.parametrize(
    ("uren", "maanden", "twijfels"),
    [
        (0, 24, ()),
        (400, 24, ()),
        (401, 18, ()),
        (800, 18, ()),
        (801, 12, ()),
        (1_200, 12, ()),
        (1_201, 6, ()),
        (1_599, 6, ()),
        (1_600, 6, ("uren_boven_tabel",)),
    ],
)
def test_the_new_term_of_the_z_route_by_all_hours(
    uren: int, maanden: int, twijfels: tuple[str, ...], goed: Goed
) -> None:
    for lessen in (0, uren // 2, uren):
        uitkomst = goed(nieuwe_termijn_leerroute(_z(AS, lessen, uren - lessen), peildatum=NU))
        assert (uitkomst.waarde, uitkomst.twijfels) == (maanden, twijfels)


@pytest.mark.parametrize(
    ("uren", "maanden"),
    [(0, 24), (200, 24), (201, 18), (400, 18), (401, 12), (600, 12), (601, 6), (799, 6), (800, 6)],
)
def test_the_new_term_of_the_z_route_by_lessons(uren: int, maanden: int, goed: Goed) -> None:
    uitkomst = goed(nieuwe_termijn_leerroute(_z(GO, uren, 500), peildatum=NU))
    assert uitkomst.waarde == maanden
    assert bool(uitkomst.twijfels) is (uren == 800)


def test_who_passed_all_five_parts_is_done_whatever_the_hours() -> None:
    klaar = LeerrouteStand(route=Leerroute.B1, groep=GO, behaald=5)
    uitkomst = boete_leerroute(klaar, peildatum=NU)
    assert (uitkomst.waarde, [s.code for s in uitkomst.stappen]) == (0, ["boete_leerroute_behaald"])


def test_no_fine_when_the_permit_ends(goed: Goed) -> None:
    uitkomst = goed(boete_leerroute(replace(_b1(GO, 0), verblijf_eindigt=True), peildatum=NU))
    assert uitkomst.waarde == 0
    assert uitkomst.stappen[0].artikel.citaat == "artikel 25 lid 3 Wet inburgering 2021"


def test_for_asielstatushouders_it_says_that_duo_imposes_none_now() -> None:
    assert "duo_boetes_asiel" in boete_leerroute(_b1(AS, 10), peildatum=NU).twijfels
    assert "duo_boetes_asiel" in boete_pvt_map(_stand(False, True, AS), peildatum=NU).twijfels
    assert "duo_boetes_asiel" not in boete_leerroute(_b1(GO, 10), peildatum=NU).twijfels
    assert "duo_boetes_asiel" not in boete_leerroute(_b1(AS, 10, TWEE, 5), peildatum=NU).twijfels
    assert not boete_pvt_map(_stand(False, True), peildatum=NU).twijfels


@pytest.mark.parametrize(
    ("stand", "veld"),
    [
        (replace(_b1(GO, 10), groep=None), "groep"),
        (replace(_b1(GO, 10), lesuren=None), "lesuren"),
        (_b1(AS, 10, pip=None), "uren_in_pip"),
        (_b1(AS, 10, pip=0), "uren_in_pip"),
        (replace(_b1(GO, 10), pogingen=None), "pogingen"),
        (replace(_b1(GO, 10), behaald=None), "behaald"),
        (LeerrouteStand(route=Leerroute.ONDERWIJS, groep=GO, pogingen=NIET, behaald=0), "aanwezigheid"),
        (_z(AS, 100), "participatie_uren"),
        (_z(GO, None), "lesuren"),
    ],
)
def test_what_the_route_asks_must_be_known(stand: LeerrouteStand, veld: str) -> None:
    with pytest.raises(GegevenOntbreekt) as fout:
        boete_leerroute(stand, peildatum=NU)
    assert fout.value.veld == veld


@pytest.mark.parametrize(
    "stand",
    [
        _b1(GO, -1),
        _b1(GO, 10, behaald=6),
        _b1(GO, 10, behaald=-1),
        _b1(AS, 10, pip=-1),
        LeerrouteStand(route=Leerroute.ONDERWIJS, groep=GO, pogingen=NIET, behaald=0, aanwezigheid=101),
        _z(AS, 100, -1),
    ],
)
def test_numbers_that_cannot_be_are_refused(stand: LeerrouteStand) -> None:
    with pytest.raises(GegevenStrijdig) as fout:
        boete_leerroute(stand, peildatum=NU)
    assert fout.value.code == "leerroute_stand_kan_niet"


def test_the_group_must_be_known_and_the_act_in_force() -> None:
    with pytest.raises(GegevenOntbreekt):
        boete_pvt_map(_stand(False, False, None), peildatum=NU)
    with pytest.raises(GegevenOntbreekt):
        nieuwe_termijn_leerroute(replace(_z(GO, 10), groep=None), peildatum=NU)
    for doe in (
        lambda: boete_pvt_map(_stand(False, False), peildatum=date(2021, 12, 31)),
        lambda: boete_leerroute(_b1(GO, 10), peildatum=date(2021, 12, 31)),
        lambda: nieuwe_termijn_pvt_map(_stand(False, False), peildatum=date(2021, 12, 31)),
        lambda: nieuwe_termijn_leerroute(_b1(GO, 10), peildatum=date(2021, 12, 31)),
    ):
        with pytest.raises(NogNietVanKracht):
            doe()


@pytest.mark.parametrize(
    ("pvt_map", "leerroute", "langste", "code"),
    [
        (6, 18, 18, "langste_termijn"),
        (12, 6, 12, "langste_termijn"),
        (0, 24, 24, "een_nieuwe_termijn"),
        (0, 0, 0, "een_nieuwe_termijn"),
    ],
)
def test_of_several_new_terms_the_longest(pvt_map: int, leerroute: int, langste: int, code: str, goed: Goed) -> None:
    uitkomst = goed(langste_nieuwe_termijn(pvt_map, leerroute))
    assert uitkomst.waarde == langste
    assert uitkomst.stappen[0].code == code


@pytest.mark.parametrize(
    ("bekendmaking", "maanden", "laatste", "twijfels"),
    [
        (NU, 6, date(2027, 5, 20), ()),
        (NU, 24, date(2028, 11, 20), ()),
        (date(2026, 8, 31), 6, date(2027, 2, 28), ("ontbrekende_dag",)),
        (date(2026, 7, 1), 12, date(2027, 7, 1), ()),
    ],
)
def test_a_new_term_runs_to_the_same_day_and_does_not_shift(
    bekendmaking: date, maanden: int, laatste: date, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(einde_nieuwe_termijn(bekendmaking, maanden_nieuwe_termijn=maanden))
    assert (uitkomst.waarde, uitkomst.twijfels) == (laatste, twijfels)


def test_a_new_term_is_one_to_twenty_four_months() -> None:
    for maanden in (0, 25, -1):
        with pytest.raises(GegevenStrijdig):
            einde_nieuwe_termijn(NU, maanden_nieuwe_termijn=maanden)
    for paar in ((25, 0), (0, 25), (-1, 0)):
        with pytest.raises(GegevenStrijdig):
            langste_nieuwe_termijn(*paar)


@pytest.mark.parametrize(
    ("aantal", "volgende", "twijfels"),
    [
        (1, VolgendeBoete(date(2028, 5, 21), True), ()),
        (2, VolgendeBoete(date(2030, 5, 21), False), ("iedere_twee_jaar",)),
        (3, VolgendeBoete(date(2032, 5, 21), False), ("iedere_twee_jaar",)),
    ],
)
def test_what_follows_when_still_nothing_is_done(
    aantal: int, volgende: VolgendeBoete, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(volgende_boete_duo(aantal, einde_nieuwe_termijn=date(2028, 5, 20)))
    assert (uitkomst.waarde, uitkomst.twijfels) == (volgende, twijfels)


def test_without_a_first_fine_there_is_no_next() -> None:
    with pytest.raises(GegevenStrijdig):
        volgende_boete_duo(0, einde_nieuwe_termijn=NU)


EINDE = date(2026, 11, 1)  # exclusive: the last day of the term is 31-10


@pytest.mark.parametrize(
    ("klaar", "verwijtbaar", "dag", "waarde", "code"),
    [
        (date(2026, 10, 31), None, NU, VerwijtVoorDuo.NIET, "op_tijd_afgerond"),
        (date(2026, 10, 31), True, NU, VerwijtVoorDuo.NIET, "op_tijd_afgerond"),
        (EINDE, True, NU, VerwijtVoorDuo.JA, "verwijt_ja"),
        (EINDE, False, NU, VerwijtVoorDuo.NEE, "verwijt_nee"),
        (None, True, EINDE, VerwijtVoorDuo.JA, "verwijt_ja"),
        (None, False, EINDE, VerwijtVoorDuo.NEE, "verwijt_nee"),
        (None, True, date(2026, 10, 31), VerwijtVoorDuo.NIET, "ja_nog_niet"),
        (None, None, date(2026, 10, 31), VerwijtVoorDuo.NIET, "ja_nog_niet"),
        (None, False, date(2026, 10, 31), VerwijtVoorDuo.NEE, "nee_vooraf"),
        (None, False, date(2026, 9, 1), VerwijtVoorDuo.NEE, "nee_vooraf"),
        (None, False, date(2026, 8, 31), VerwijtVoorDuo.NIET, "nog_niet_melden"),
    ],
)
def test_what_goes_to_duo_about_blame(
    klaar: date | None, verwijtbaar: bool | None, dag: date, waarde: VerwijtVoorDuo, code: str, goed: Goed
) -> None:
    feiten = OnderdeelTeLaat(einde_termijn=EINDE, onderdeel_afgerond_op=klaar, verwijtbaar=verwijtbaar)
    uitkomst = goed(verwijt_voor_duo(feiten, peildatum=dag))
    assert uitkomst.waarde is waarde
    assert uitkomst.stappen[-1].code == code


def test_done_today_is_done() -> None:
    uitkomst = verwijt_voor_duo(OnderdeelTeLaat(einde_termijn=EINDE, onderdeel_afgerond_op=NU), peildatum=NU)
    assert isinstance(uitkomst, OordeelNodig)


def test_the_shortest_new_term_is_a_month() -> None:
    assert einde_nieuwe_termijn(NU, maanden_nieuwe_termijn=1).waarde == date(2026, 12, 20)


@pytest.mark.parametrize(("route", "artikel"), [(Leerroute.ONDERWIJS, "7.2"), (Leerroute.B1, "7.1")])
def test_each_route_has_its_own_article(route: Leerroute, artikel: str) -> None:
    stand = LeerrouteStand(
        groep=Doelgroep.GEZIN_OVERIG, route=route, lesuren=300, aanwezigheid=80, behaald=1, pogingen=Pogingen.NIET_ALLES
    )
    stappen = boete_leerroute(stand, peildatum=NU).stappen
    assert {stap.artikel.artikel for stap in stappen if stap.code in ("boetetabel", "aftrek_behaald")} == {artikel}


def test_late_without_a_judgement_is_a_question_and_the_future_is_refused(goed: Goed) -> None:
    oordeel = goed(verwijt_voor_duo(OnderdeelTeLaat(einde_termijn=EINDE), peildatum=EINDE))
    assert isinstance(oordeel, OordeelNodig)
    with pytest.raises(GegevenStrijdig) as fout:
        verwijt_voor_duo(
            OnderdeelTeLaat(einde_termijn=EINDE, onderdeel_afgerond_op=NU + timedelta(days=1)), peildatum=NU
        )
    assert fout.value.code == "afgerond_in_toekomst"


_STAND = st.builds(
    lambda route, groep, uren, deel, behaald, pogingen: LeerrouteStand(
        route=route,
        groep=groep,
        lesuren=uren,
        uren_in_pip=600,
        aanwezigheid=min(100, uren // 8),
        participatie_uren=deel,
        pogingen=pogingen,
        behaald=behaald,
    ),
    st.sampled_from(list(Leerroute)),
    st.sampled_from([AS, GO]),
    st.integers(0, 900),
    st.integers(0, 900),
    st.integers(0, 4),
    st.sampled_from(list(Pogingen)),
)


@given(_STAND, st.integers(0, 300))
def test_more_effort_never_costs_more_or_gives_a_longer_new_term(stand: LeerrouteStand, meer: int) -> None:
    uren = (stand.lesuren or 0) + meer
    beter = replace(stand, lesuren=uren, aanwezigheid=min(100, uren // 8))
    boete, later = (boete_leerroute(s, peildatum=NU).waarde for s in (stand, beter))
    assert 0 < later <= boete <= 100_000
    assert nieuwe_termijn_leerroute(beter, peildatum=NU).waarde <= nieuwe_termijn_leerroute(stand, peildatum=NU).waarde
    if stand.route is not Leerroute.ZELFREDZAAMHEID:
        gehaald = replace(stand, behaald=(stand.behaald or 0) + 1)
        assert boete_leerroute(gehaald, peildatum=NU).waarde < boete
