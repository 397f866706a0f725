# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 9, Besluit art. 3.14, Regeling art. 3.16 and 3.18: the zelfredzaamheidsroute."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.z_route import (
    Eindgesprek,
    Gespreksvoerder,
    LezingZAanbod,
    ZGesprek,
    ZNorm,
    ZNormFeiten,
    ZUren,
    certificaat_uitgereikt,
    eindgesprek_bevoegd,
    mag_z_route,
    z_aanbod,
    z_norm,
    z_route_behaald,
    z_uren_nog_nodig,
)

Goed = Callable[[Any], Any]
AS, GO = Doelgroep.ASIEL, Doelgroep.GEZIN_OVERIG
NU = date(2029, 1, 8)
DAG = date(2028, 12, 4)


def norm(groep: Doelgroep | None = AS, **anders: Any) -> ZNormFeiten:
    return ZNormFeiten(groep=groep, **anders)


def test_the_route_needs_the_judgement_that_the_exam_is_out_of_reach(goed: Goed) -> None:
    vraag = goed(mag_z_route(examen_haalbaar=None))
    assert isinstance(vraag, OordeelNodig)
    assert (vraag.vraag, vraag.artikel.citaat) == (
        "examen_of_traject_haalbaar",
        "artikel 9 lid 1 Wet inburgering 2021",
    )
    assert goed(mag_z_route(examen_haalbaar=True)).waarde is False
    zonder = goed(mag_z_route(examen_haalbaar=False))
    assert (zonder.waarde, zonder.stappen[-1].code) == (True, "redenen_nog_vastleggen")
    met = goed(mag_z_route(examen_haalbaar=False, redenen_vastgelegd=True))
    assert (met.waarde, met.stappen[-1].code) == (True, "redenen_staan_vast")


@pytest.mark.parametrize(
    ("feiten", "verwacht", "laatste"),
    [
        (norm(), ZNorm(800, 800), "z_participatienorm"),
        (norm(GO), ZNorm(800, 0), "z_participatie_alleen_asiel"),
        (norm(beperking=True, revalidatietraject=True), ZNorm(800, 800), "z_participatienorm"),
        (norm(beperking=True, revalidatietraject=True, lagere_cursusnorm=500), ZNorm(500, 800), "z_participatienorm"),
        (norm(beperking=True, revalidatietraject=True, lagere_cursusnorm=0), ZNorm(0, 800), "z_participatienorm"),
        (norm(beperking=True, revalidatietraject=True, lagere_cursusnorm=800), ZNorm(800, 800), "z_participatienorm"),
        (norm(beperking=True, lagere_cursusnorm=500), ZNorm(800, 800), "z_participatienorm"),
        (norm(revalidatietraject=True, lagere_cursusnorm=500), ZNorm(800, 800), "z_participatienorm"),
        (norm(lagere_cursusnorm=500), ZNorm(800, 800), "z_participatienorm"),
        (norm(belastbaarheid_uren=0), ZNorm(800, 0), "z_belastbaarheid"),
        (norm(belastbaarheid_uren=200), ZNorm(800, 200), "z_belastbaarheid"),
        (norm(belastbaarheid_uren=799), ZNorm(800, 799), "z_belastbaarheid"),
        (norm(belastbaarheid_uren=801), ZNorm(800, 800), "z_belastbaarheid"),
        (norm(GO, belastbaarheid_uren=200), ZNorm(800, 0), "z_participatie_alleen_asiel"),
    ],
)
def test_the_norm_of_a_person(feiten: ZNormFeiten, verwacht: ZNorm, laatste: str, goed: Goed) -> None:
    uitkomst = goed(z_norm(feiten, peildatum=NU))
    assert uitkomst.waarde == verwacht
    assert uitkomst.stappen[-1].code == laatste
    assert uitkomst.twijfels == (("belastbaarheid_is_norm",) if laatste == "z_belastbaarheid" else ())


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"beperking": True, "revalidatietraject": True}, "z_lagere_norm_kan"),
        ({"beperking": True, "revalidatietraject": True, "lagere_cursusnorm": 400}, "z_lagere_norm"),
        ({"beperking": True, "lagere_cursusnorm": 400}, "z_lagere_norm_mag_niet"),
    ],
)
def test_the_steps_say_whether_a_lower_norm_of_lessons_may_be(anders: dict[str, Any], code: str, goed: Goed) -> None:
    stappen = goed(z_norm(norm(**anders), peildatum=NU)).stappen
    assert [s.code for s in stappen][:2] == ["z_cursusnorm", code]
    assert stappen[1].artikel.citaat == "artikel 3.16 lid 2 Regeling inburgering 2021"


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"lagere_cursusnorm": 801}, "norm_niet_lager"),
        ({"lagere_cursusnorm": -1}, "norm_niet_lager"),
        ({"belastbaarheid_uren": -1}, "uren_negatief"),
    ],
)
def test_a_norm_that_cannot_be_is_refused(anders: dict[str, Any], code: str) -> None:
    with pytest.raises(GegevenStrijdig) as gevangen:
        z_norm(norm(**anders), peildatum=NU)
    assert gevangen.value.code == code


def test_no_group_and_no_act_are_refused() -> None:
    with pytest.raises(GegevenOntbreekt):
        z_norm(norm(None), peildatum=NU)
    with pytest.raises(GegevenOntbreekt):
        z_aanbod(None)
    with pytest.raises(NogNietVanKracht):
        z_norm(norm(), peildatum=date(2021, 12, 31))
    with pytest.raises(NogNietVanKracht):
        z_norm(norm(), peildatum=NU, bekend_op=date(2026, 11, 20))
    assert z_norm(norm(), peildatum=NU, bekend_op=date(2026, 11, 21)).waarde == ZNorm(800, 800)
    assert z_norm(norm(), peildatum=date(2022, 1, 1)).waarde == ZNorm(800, 800)


@pytest.mark.parametrize(
    ("feiten", "uren", "nog"),
    [
        (norm(), ZUren(pvt_uren=12, map_uren=52), ZNorm(800, 736)),  # worked example 18
        (norm(), ZUren(pvt_uren=12, map_uren=52, participatieuren=30), ZNorm(800, 706)),  # and its second half
        (norm(), ZUren(), ZNorm(800, 800)),
        (norm(), ZUren(cursusuren=799, participatieuren=799), ZNorm(1, 1)),
        (norm(), ZUren(cursusuren=800, participatieuren=800), ZNorm(0, 0)),
        (norm(), ZUren(cursusuren=801, participatieuren=790, pvt_uren=12), ZNorm(0, 0)),
        (norm(GO), ZUren(cursusuren=500, pvt_uren=12, map_uren=52), ZNorm(300, 0)),
        (norm(belastbaarheid_uren=100), ZUren(pvt_uren=12, map_uren=52), ZNorm(800, 36)),
        (norm(belastbaarheid_uren=0), ZUren(), ZNorm(800, 0)),
        (
            norm(beperking=True, revalidatietraject=True, lagere_cursusnorm=500),
            ZUren(cursusuren=480),
            ZNorm(20, 800),
        ),
    ],
)
def test_how_many_hours_are_left(feiten: ZNormFeiten, uren: ZUren, nog: ZNorm, goed: Goed) -> None:
    uitkomst = goed(z_uren_nog_nodig(feiten, uren, peildatum=NU))
    assert uitkomst.waarde == nog
    laatste = {s.code: s.waarden for s in uitkomst.stappen}
    assert laatste["z_cursus_nog"][1] == nog.cursusuren
    assert ("z_participatie_nog" in laatste) is (feiten.groep is AS)
    if feiten.groep is AS:
        gedaan = uren.participatieuren + uren.pvt_uren + uren.map_uren
        assert laatste["z_participatie_nog"] == (gedaan, nog.participatieuren)


@pytest.mark.parametrize("veld", ["cursusuren", "participatieuren", "pvt_uren", "map_uren"])
def test_hours_below_zero_are_refused(veld: str) -> None:
    with pytest.raises(GegevenStrijdig):
        z_uren_nog_nodig(norm(), ZUren(**{veld: -1}), peildatum=NU)


VOL = ZUren(cursusuren=800, participatieuren=736, pvt_uren=12, map_uren=52)


def behaald(uren: ZUren = VOL, groep: Doelgroep = AS, **gesprek: Any) -> Any:
    feiten = {"eindgesprek_op": DAG, "gesprek_door": Gespreksvoerder.COLLEGE} | gesprek
    return z_route_behaald(norm(groep), uren, ZGesprek(**feiten), peildatum=NU)


@pytest.mark.parametrize(
    ("uren", "groep", "gesprek", "waarde"),
    [
        (VOL, AS, {}, DAG),
        (VOL, AS, {"eindgesprek_op": NU}, NU),
        (VOL, AS, {"eindgesprek_op": None}, None),
        (VOL, AS, {"gesprek_door": Gespreksvoerder.OPENBAAR_LICHAAM}, DAG),
        (VOL, AS, {"gesprek_door": Gespreksvoerder.DERDE}, None),
        (VOL, AS, {"laatste_uur_op": DAG}, DAG),
        (VOL, AS, {"laatste_uur_op": date(2028, 11, 1)}, DAG),
        (ZUren(cursusuren=799, participatieuren=800), AS, {}, None),
        (ZUren(cursusuren=800, participatieuren=799), AS, {}, None),
        (ZUren(cursusuren=800), GO, {}, DAG),
        (ZUren(cursusuren=799), GO, {}, None),
    ],
)
def test_the_route_is_done_on_the_day_of_the_closing_talk(
    uren: ZUren, groep: Doelgroep, gesprek: dict[str, Any], waarde: date | None, goed: Goed
) -> None:
    uitkomst = goed(behaald(uren, groep, **gesprek))
    assert uitkomst.waarde == waarde
    assert uitkomst.stappen[-1].code == ("z_route_niet_behaald" if waarde is None else "z_route_behaald")
    assert uitkomst.twijfels == ()


def test_hours_after_the_talk_move_the_day_with_a_doubt(goed: Goed) -> None:
    uitkomst = goed(behaald(laatste_uur_op=date(2028, 12, 11)))
    assert (uitkomst.waarde, uitkomst.twijfels) == (date(2028, 12, 11), ("dag_van_voldoen",))
    assert goed(behaald(laatste_uur_op=NU)).waarde == NU


@pytest.mark.parametrize("gesprek", [{"eindgesprek_op": date(2029, 1, 9)}, {"laatste_uur_op": date(2029, 1, 9)}])
def test_a_talk_or_hour_to_come_cannot_have_been(gesprek: dict[str, Any]) -> None:
    with pytest.raises(GegevenStrijdig) as gevangen:
        behaald(**gesprek)
    assert gevangen.value.code == "dag_in_de_toekomst"


def test_who_held_the_talk_must_be_known() -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        behaald(gesprek_door=None)
    assert gevangen.value.veld == "gesprek_door"


@pytest.mark.parametrize(
    ("door", "gesprek", "mag", "code", "twijfels"),
    [
        (Gespreksvoerder.COLLEGE, Eindgesprek.Z_ROUTE, True, "gesprek_door_college", ()),
        (Gespreksvoerder.OPENBAAR_LICHAAM, Eindgesprek.Z_ROUTE, True, "gesprek_door_openbaar_lichaam", ()),
        (Gespreksvoerder.DERDE, Eindgesprek.Z_ROUTE, False, "gesprek_derde_mag_niet", ()),
        (Gespreksvoerder.COLLEGE, Eindgesprek.MAP, True, "gesprek_door_college", ()),
        (Gespreksvoerder.OPENBAAR_LICHAAM, Eindgesprek.MAP, True, "gesprek_door_openbaar_lichaam", ()),
        (Gespreksvoerder.DERDE, Eindgesprek.MAP, True, "gesprek_derde_met_mandaat", ("map_gesprek_mandaat",)),
    ],
)
def test_the_talk_of_the_z_route_may_not_go_to_a_third_party(
    door: Gespreksvoerder, gesprek: Eindgesprek, mag: bool, code: str, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(eindgesprek_bevoegd(door, welk_gesprek=gesprek))
    assert (uitkomst.waarde, uitkomst.twijfels) == (mag, twijfels)
    assert [s.code for s in uitkomst.stappen] == [code]
    artikel = "3.14 lid 4" if gesprek is Eindgesprek.Z_ROUTE else "3.2 lid 2"
    assert uitkomst.stappen[0].artikel.citaat == f"artikel {artikel} Besluit inburgering 2021"


def test_what_the_college_offers_for_gezin_en_overig_hangs_on_a_reading(goed: Goed) -> None:
    assert goed(z_aanbod(AS)).waarde == ("z_cursusuren", "z_participatie", "z_eindgesprek")
    assert z_aanbod(AS, lezing_aanbod=LezingZAanbod.ALLES) == z_aanbod(AS)
    assert z_aanbod(AS).twijfels == ()
    assert goed(z_aanbod(GO)).waarde == ("z_eindgesprek",)
    ruim = goed(z_aanbod(GO, lezing_aanbod=LezingZAanbod.ALLES))
    assert ruim.waarde == ("z_cursusuren", "z_eindgesprek")
    assert ruim.twijfels == z_aanbod(GO).twijfels == ("z_aanbod_gezin_overig",)


def test_the_certificate_is_handed_over_in_person(goed: Goed) -> None:
    assert goed(certificaat_uitgereikt(overhandigd_op=None)).waarde is False
    assert goed(certificaat_uitgereikt(overhandigd_op=DAG, persoonlijk=True)).waarde is True
    per_post = goed(certificaat_uitgereikt(overhandigd_op=DAG, persoonlijk=False))
    assert (per_post.waarde, per_post.stappen[0].code) == (False, "certificaat_niet_persoonlijk")
    with pytest.raises(GegevenOntbreekt):
        certificaat_uitgereikt(overhandigd_op=DAG)


_UREN = st.integers(0, 1000)


@given(_UREN, _UREN, st.integers(0, 60), st.integers(0, 120), st.integers(1, 40), st.sampled_from(Doelgroep))
def test_more_hours_never_leave_more_to_do(
    cursus: int, participatie: int, pvt: int, map_: int, extra: int, groep: Doelgroep
) -> None:
    def nog(c: int, p: int, v: int, m: int) -> ZNorm:
        uren = ZUren(cursusuren=c, participatieuren=p, pvt_uren=v, map_uren=m)
        return z_uren_nog_nodig(norm(groep), uren, peildatum=NU).waarde

    eerst = nog(cursus, participatie, pvt, map_)
    assert 0 <= eerst.cursusuren <= 800
    assert 0 <= eerst.participatieuren <= 800
    # PVT, MAP and other participation are worth the same inside the norm of participation.
    erbij = nog(cursus, participatie + extra, pvt, map_).participatieuren
    assert erbij == nog(cursus, participatie, pvt + extra, map_).participatieuren
    assert erbij == nog(cursus, participatie, pvt, map_ + extra).participatieuren
    assert erbij == max(0, eerst.participatieuren - extra)
    assert nog(cursus + extra, participatie, pvt, map_).cursusuren == max(0, eerst.cursusuren - extra)
