# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 6 to 9: the parts of the plicht and when they are all done."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute, Niveau, Vaardigheid
from meedoen.recht.wi2021.onderwijsroute import Taalschakelstand
from meedoen.recht.wi2021.plicht_inhoud import (
    Behaald,
    Examenonderdeel,
    Examenuitslag,
    PlichtFeiten,
    Voldaan,
    examen_behaald,
    plicht_onderdelen,
    plicht_voldaan,
)

Goed = Callable[[Any], Any]
AS, GO = Doelgroep.ASIEL, Doelgroep.GEZIN_OVERIG
B1, O, Z = Leerroute.B1, Leerroute.ONDERWIJS, Leerroute.ZELFREDZAAMHEID  # noqa: E741
VOLGT, AFGEROND, GESTOPT = Taalschakelstand.VOLGT, Taalschakelstand.AFGEROND, Taalschakelstand.GESTOPT


@pytest.mark.parametrize(
    ("route", "groep", "traject", "delen"),
    [
        (B1, AS, Taalschakelstand.NIET_BEGONNEN, "pvt map taalexamens knm_examen"),
        (B1, GO, Taalschakelstand.NIET_BEGONNEN, "pvt map taalexamens knm_examen"),
        (B1, AS, GESTOPT, "pvt map taalexamens knm_examen"),
        (O, AS, VOLGT, "pvt taalschakeltraject"),
        (O, GO, AFGEROND, "pvt taalschakeltraject"),
        (O, AS, Taalschakelstand.NIET_BEGONNEN, "pvt map taalschakeltraject"),
        (Z, AS, Taalschakelstand.NIET_BEGONNEN, "pvt map z_cursusuren z_participatie z_eindgesprek"),
        (Z, GO, Taalschakelstand.NIET_BEGONNEN, "pvt map z_cursusuren z_eindgesprek"),
    ],
)
def test_the_parts_of_the_plicht_per_route_and_group(
    route: Leerroute, groep: Doelgroep, traject: Taalschakelstand, delen: str, goed: Goed
) -> None:
    uitkomst = goed(plicht_onderdelen(route, groep=groep, taalschakeltraject=traject))
    assert [deel.value for deel in uitkomst.waarde] == delen.split()
    stappen = [s.waarden[0] for s in uitkomst.stappen if s.code == "plicht_onderdeel"]
    assert stappen == delen.split()


def test_without_a_group_the_parts_are_not_known() -> None:
    with pytest.raises(GegevenOntbreekt):
        plicht_onderdelen(Z, groep=None)


def uitslag(onderdeel: str, dag: int = 1, niveau: Niveau | None = Niveau.B1) -> Examenuitslag:
    knm = onderdeel == "knm"
    return Examenuitslag(
        examenonderdeel=Examenonderdeel(onderdeel),
        geslaagd_op=date(2028, 5, dag),
        examenniveau=None if knm else niveau,
    )


ALLES = tuple(uitslag(o.value, i + 1) for i, o in enumerate(Examenonderdeel))
ALLES_B1 = dict.fromkeys(Vaardigheid, Niveau.B1)


def zonder(onderdeel: str) -> tuple[Examenuitslag, ...]:
    return tuple(u for u in ALLES if u.examenonderdeel.value != onderdeel)


@pytest.mark.parametrize(
    ("uitslagen", "niveaus", "vrij", "verwacht"),
    [
        (ALLES, ALLES_B1, (), Behaald(True, date(2028, 5, 5))),
        (ALLES, {}, (), Behaald(True, date(2028, 5, 5))),  # B1 where no level is given
        ((), ALLES_B1, (), Behaald(False, None)),
        ((*zonder("lezen"), uitslag("lezen", 9, Niveau.B2)), ALLES_B1, (), Behaald(True, date(2028, 5, 9))),
        ((*zonder("lezen"), uitslag("lezen", 9, Niveau.A2)), ALLES_B1, (), Behaald(False, None)),
        (
            (*zonder("lezen"), uitslag("lezen", 9, Niveau.A2)),
            ALLES_B1 | {Vaardigheid.LEZEN: Niveau.A2},
            (),
            Behaald(True, date(2028, 5, 9)),
        ),
        (ALLES, dict.fromkeys(Vaardigheid, Niveau.A2), (), Behaald(True, date(2028, 5, 5))),
        (ALLES, ALLES_B1 | {Vaardigheid.SPREKEN: Niveau.B2}, (), Behaald(False, None)),
        (zonder("knm"), ALLES_B1, (Examenonderdeel.KNM,), Behaald(True, date(2028, 5, 4))),
        ((), ALLES_B1, tuple(Examenonderdeel), Behaald(True, None)),
        # passed twice: the first day counts
        ((*ALLES, uitslag("knm", 30)), ALLES_B1, (), Behaald(True, date(2028, 5, 5))),
    ],
)
def test_the_exam_is_passed_when_every_part_is_at_its_level(
    uitslagen: tuple[Examenuitslag, ...],
    niveaus: dict[Vaardigheid, Niveau],
    vrij: tuple[Examenonderdeel, ...],
    verwacht: Behaald,
    goed: Goed,
) -> None:
    uitkomst = goed(examen_behaald(uitslagen, niveaus=niveaus, vrijgesteld=vrij))
    assert uitkomst.waarde == verwacht
    assert uitkomst.stappen[-1].code == ("examen_behaald" if verwacht.behaald else "examen_niet_behaald")


@pytest.mark.parametrize("onderdeel", Examenonderdeel)
def test_every_one_of_the_five_parts_is_needed(onderdeel: Examenonderdeel, goed: Goed) -> None:
    uitkomst = goed(examen_behaald(zonder(onderdeel.value), niveaus=ALLES_B1))
    assert uitkomst.waarde == Behaald(False, None)
    assert [s.waarden for s in uitkomst.stappen if s.code == "examen_nog_halen"] == [(onderdeel.value,)]


def test_each_part_cites_the_article_that_sets_its_level(goed: Goed) -> None:
    niveaus = ALLES_B1 | {Vaardigheid.LEZEN: Niveau.A2}
    uitkomst = goed(examen_behaald((*ALLES, uitslag("lezen", 30)), niveaus=niveaus))
    gehaald = {s.waarden[0]: (s.artikel.citaat, s.waarden[1]) for s in uitkomst.stappen if s.code == "examen_gehaald"}
    assert gehaald["lezen"] == ("artikel 17 lid 3 Wet inburgering 2021", date(2028, 5, 1))
    assert gehaald["spreken"][0] == "artikel 7 lid 1 onderdeel a Wet inburgering 2021"
    assert gehaald["knm"][0] == "artikel 7 lid 1 onderdeel b Wet inburgering 2021"


def test_a_skill_passed_at_an_unknown_level_is_a_missing_fact() -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        examen_behaald((uitslag("lezen", niveau=None),), niveaus={})
    assert gevangen.value.veld == "examenniveau"


PVT, MAP, EIND = date(2027, 3, 4), date(2027, 9, 9), date(2028, 6, 5)


def voldaan(route: Leerroute, **feiten: Any) -> Any:
    return plicht_voldaan(PlichtFeiten(route=route, **({"pvt_op": PVT, "map_op": MAP} | feiten)))


@pytest.mark.parametrize(
    ("route", "feiten", "verwacht"),
    [
        (B1, {"uitslagen": ALLES}, Voldaan(True, date(2028, 5, 5), "diploma")),
        (B1, {"uitslagen": ALLES, "map_op": EIND}, Voldaan(True, EIND, "diploma")),
        (B1, {"uitslagen": ALLES, "pvt_op": EIND}, Voldaan(True, EIND, "diploma")),
        (B1, {"uitslagen": ALLES, "pvt_op": None}, Voldaan(False, None, None)),
        (B1, {"uitslagen": ALLES, "map_op": None}, Voldaan(False, None, None)),
        (B1, {"uitslagen": zonder("knm")}, Voldaan(False, None, None)),
        (B1, {"vrijgesteld": tuple(Examenonderdeel)}, Voldaan(True, MAP, "diploma")),
        (Z, {"z_route_op": EIND}, Voldaan(True, EIND, "certificaat")),
        (Z, {"z_route_op": None}, Voldaan(False, None, None)),
        (Z, {"z_route_op": EIND, "map_op": None}, Voldaan(False, None, None)),
        (
            O,
            {"taalschakeltraject": AFGEROND, "traject_afgerond_op": EIND, "map_op": None},
            Voldaan(True, EIND, "diploma"),
        ),
        (
            O,
            {"taalschakeltraject": AFGEROND, "traject_afgerond_op": EIND, "pvt_op": None},
            Voldaan(False, None, None),
        ),
        # art. 8 lid 4: the exam instead of the traject
        (O, {"taalschakeltraject": VOLGT, "map_op": None}, Voldaan(False, None, None)),
        (
            O,
            {"taalschakeltraject": VOLGT, "uitslagen": ALLES, "map_op": None},
            Voldaan(True, date(2028, 5, 5), "diploma"),
        ),
        (O, {"taalschakeltraject": GESTOPT, "uitslagen": ALLES}, Voldaan(True, date(2028, 5, 5), "diploma")),
        (O, {"taalschakeltraject": GESTOPT, "uitslagen": ALLES, "map_op": None}, Voldaan(False, None, None)),
        (
            O,
            {"taalschakeltraject": VOLGT, "vrijgesteld": tuple(Examenonderdeel), "map_op": None},
            Voldaan(True, PVT, "diploma"),
        ),
        # completed the traject, later in the B1-route: MAP stays away
        (
            B1,
            {
                "uitslagen": ALLES,
                "taalschakeltraject": AFGEROND,
                "traject_afgerond_op": EIND,
                "map_op": None,
            },
            Voldaan(True, date(2028, 5, 5), "diploma"),
        ),
    ],
)
def test_when_the_plicht_is_fulfilled(route: Leerroute, feiten: dict[str, Any], verwacht: Voldaan, goed: Goed) -> None:
    uitkomst = goed(voldaan(route, **feiten))
    assert uitkomst.waarde == verwacht
    assert ("dag_van_voldoen" in uitkomst.twijfels) is verwacht.voldaan


def test_in_the_onderwijsroute_a_lower_level_does_not_count_for_the_exam(goed: Goed) -> None:
    laag = tuple(uitslag(o.value, niveau=Niveau.A2) for o in Examenonderdeel)
    niveaus = dict.fromkeys(Vaardigheid, Niveau.A2)
    feiten: dict[str, Any] = {"uitslagen": laag, "niveaus": niveaus, "taalschakeltraject": GESTOPT}
    assert goed(voldaan(O, **feiten)).waarde.voldaan is False
    assert goed(voldaan(B1, **feiten)).waarde.voldaan is True


def test_the_exam_during_the_traject_carries_a_doubt_after_stopping_not(goed: Goed) -> None:
    volgt = goed(voldaan(O, taalschakeltraject=VOLGT, uitslagen=ALLES))
    gestopt = goed(voldaan(O, taalschakeltraject=GESTOPT, uitslagen=ALLES))
    assert "examen_tijdens_traject" in volgt.twijfels
    assert "examen_tijdens_traject" not in gestopt.twijfels
    assert "map_na_stoppen" in gestopt.twijfels


def test_a_day_of_completion_and_the_stand_of_the_traject_go_together() -> None:
    with pytest.raises(GegevenOntbreekt) as ontbreekt:
        voldaan(O, taalschakeltraject=AFGEROND)
    assert ontbreekt.value.veld == "traject_afgerond_op"
    with pytest.raises(GegevenStrijdig) as strijdig:
        voldaan(O, taalschakeltraject=VOLGT, traject_afgerond_op=EIND)
    assert strijdig.value.code == "traject_niet_afgerond"


_DAG = st.none() | st.dates(date(2027, 1, 1), date(2029, 12, 31))


@given(_DAG, _DAG, _DAG)
def test_the_z_route_is_done_when_all_three_are_and_not_before_the_last(
    pvt: date | None, map_: date | None, route: date | None
) -> None:
    uit = plicht_voldaan(PlichtFeiten(route=Z, pvt_op=pvt, map_op=map_, z_route_op=route)).waarde
    dagen = [dag for dag in (pvt, map_, route) if dag is not None]
    assert uit.voldaan is (len(dagen) == 3)
    assert uit.op == (max(dagen) if len(dagen) == 3 else None)
