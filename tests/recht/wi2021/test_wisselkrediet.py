# SPDX-License-Identifier: EUPL-1.2
"""Besluit inburgering 2021 art. 5.4 lid 4: what goes along to another leerroute."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute, Niveau
from meedoen.recht.wi2021.plicht_inhoud import Examenonderdeel, Examenuitslag
from meedoen.recht.wi2021.wisselkrediet import WisselFeiten, Wisselkrediet, krediet_bij_wissel

Goed = Callable[[Any], Any]
AS, GO = Doelgroep.ASIEL, Doelgroep.GEZIN_OVERIG
B1, O, Z = Leerroute.B1, Leerroute.ONDERWIJS, Leerroute.ZELFREDZAAMHEID  # noqa: E741
NU = date(2027, 9, 6)


def gehaald(onderdeel: Examenonderdeel, niveau: Niveau | None = Niveau.B1) -> Examenuitslag:
    return Examenuitslag(examenonderdeel=onderdeel, geslaagd_op=date(2027, 5, 3), examenniveau=niveau)


LEZEN, KNM = gehaald(Examenonderdeel.LEZEN), gehaald(Examenonderdeel.KNM, None)
LEZEN_A2 = gehaald(Examenonderdeel.LEZEN, Niveau.A2)
OVER = (Examenonderdeel.LEZEN, Examenonderdeel.KNM)


def wissel(van: Leerroute, naar: Leerroute, groep: Doelgroep | None = AS, **anders: Any) -> Any:
    feiten: dict[str, Any] = {"les_uren": 320, "behaalde_examens": (LEZEN, KNM)} | anders
    return krediet_bij_wissel(WisselFeiten(van=van, naar=naar, groep=groep, **feiten), peildatum=NU)


@pytest.mark.parametrize(
    ("van", "naar", "groep", "anders", "verwacht", "twijfels"),
    [
        (B1, Z, AS, {}, Wisselkrediet(320, 0, False, ()), ()),
        (B1, Z, GO, {}, Wisselkrediet(320, 0, False, ()), ()),
        (O, Z, AS, {}, Wisselkrediet(320, 0, False, ()), ()),
        (O, Z, AS, {"les_uren": 799}, Wisselkrediet(799, 0, False, ()), ()),
        (O, Z, AS, {"les_uren": 800}, Wisselkrediet(800, 0, False, ()), ()),
        (O, Z, AS, {"les_uren": 801}, Wisselkrediet(800, 0, False, ()), ()),
        (O, B1, AS, {}, Wisselkrediet(0, 320, True, OVER), ()),
        (O, B1, GO, {}, Wisselkrediet(0, 0, True, OVER), ()),
        (Z, B1, AS, {}, Wisselkrediet(0, 320, False, ()), ()),
        (Z, B1, GO, {}, Wisselkrediet(0, 0, False, ()), ()),
        (B1, O, AS, {}, Wisselkrediet(0, 0, True, OVER), ()),
        (B1, O, GO, {}, Wisselkrediet(0, 0, True, OVER), ()),
        (B1, O, AS, {"behaalde_examens": ()}, Wisselkrediet(0, 0, True, ()), ()),
        (
            B1,
            O,
            AS,
            {"behaalde_examens": (LEZEN_A2, KNM)},
            Wisselkrediet(0, 0, True, (Examenonderdeel.KNM,)),
            ("a2_examen_bij_wissel",),
        ),
        (
            O,
            B1,
            AS,
            {"behaalde_examens": (LEZEN_A2, LEZEN)},
            Wisselkrediet(0, 320, True, (Examenonderdeel.LEZEN,)),
            ("a2_examen_bij_wissel",),
        ),
        (
            O,
            B1,
            AS,
            {"behaalde_examens": (LEZEN, gehaald(Examenonderdeel.LEZEN, Niveau.B2))},
            Wisselkrediet(0, 320, True, (Examenonderdeel.LEZEN,)),
            (),
        ),
        (Z, O, AS, {}, Wisselkrediet(0, 0, False, ()), ("wissel_z_naar_onderwijs",)),
    ],
)
def test_what_goes_along(
    van: Leerroute,
    naar: Leerroute,
    groep: Doelgroep,
    anders: dict[str, Any],
    verwacht: Wisselkrediet,
    twijfels: tuple[str, ...],
    goed: Goed,
) -> None:
    uitkomst = goed(wissel(van, naar, groep, **anders))
    assert uitkomst.waarde == verwacht
    assert uitkomst.twijfels == twijfels


def test_the_step_says_how_many_hours_are_left(goed: Goed) -> None:
    stap = goed(wissel(B1, Z)).stappen[0]
    assert (stap.code, stap.waarden) == ("uren_gaan_eraf", (320, 480))
    assert stap.artikel.citaat == "artikel 5.4 lid 4 onderdeel c Besluit inburgering 2021"


@pytest.mark.parametrize(
    ("van", "naar", "letter"), [(O, B1, "a"), (Z, B1, "a"), (B1, O, "b"), (B1, Z, "c"), (O, Z, "c")]
)
def test_each_change_has_its_own_part_of_the_article(van: Leerroute, naar: Leerroute, letter: str) -> None:
    citaten = {stap.artikel.citaat for stap in wissel(van, naar).stappen}
    assert f"artikel 5.4 lid 4 onderdeel {letter} Besluit inburgering 2021" in citaten


@pytest.mark.parametrize("route", Leerroute)
def test_the_same_route_is_no_change(route: Leerroute) -> None:
    with pytest.raises(GegevenStrijdig) as gevangen:
        wissel(route, route)
    assert gevangen.value.code == "zelfde_leerroute"


def test_what_is_missing_or_cannot_be_is_refused() -> None:
    with pytest.raises(GegevenOntbreekt) as zonder_groep:
        wissel(B1, Z, None)
    assert zonder_groep.value.veld == "groep"
    with pytest.raises(GegevenOntbreekt) as zonder_niveau:
        wissel(O, B1, behaalde_examens=(gehaald(Examenonderdeel.LEZEN, None),))
    assert zonder_niveau.value.veld == "examenniveau"
    with pytest.raises(GegevenStrijdig) as negatief:
        wissel(O, B1, les_uren=-1)
    assert negatief.value.code == "uren_negatief"
    with pytest.raises(NogNietVanKracht):
        krediet_bij_wissel(WisselFeiten(van=B1, naar=Z, groep=AS), peildatum=date(2021, 12, 31))


@given(st.integers(0, 2000), st.integers(0, 500), st.sampled_from([B1, O]))
def test_more_lessons_never_give_less_credit_and_never_more_than_the_norm(
    uren: int, extra: int, van: Leerroute
) -> None:
    minder, meer = wissel(van, Z, les_uren=uren).waarde, wissel(van, Z, les_uren=uren + extra).waarde
    assert minder.aftrek_uren <= meer.aftrek_uren <= 800
    assert minder.aftrek_uren <= uren
