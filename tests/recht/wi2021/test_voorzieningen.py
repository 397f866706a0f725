# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 ch. 3-6: what the college and DUO offer, per group."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt, NogNietVanKracht
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.voorzieningen import Voorziening, VoorzieningFeiten, voorzieningen
from meedoen.recht.wi2021.z_route import LezingZAanbod, z_aanbod

Goed = Callable[[Any], Any]
NU = date(2026, 11, 20)
V = Voorziening
ASIEL = VoorzieningFeiten(groep=Doelgroep.ASIEL, eigen_asielvergunning=True, heeft_bijstand=True)
GEZIN = VoorzieningFeiten(groep=Doelgroep.GEZIN_OVERIG)
ASIEL_Z = VoorzieningFeiten(
    groep=Doelgroep.ASIEL,
    leerroute=Leerroute.ZELFREDZAAMHEID,
    eigen_asielvergunning=True,
    heeft_bijstand=True,
)
GEZIN_Z = VoorzieningFeiten(groep=Doelgroep.GEZIN_OVERIG, leerroute=Leerroute.ZELFREDZAAMHEID)


def _tabel(feiten: VoorzieningFeiten, **anders: Any) -> dict[Voorziening, str]:
    return {a.voorziening: a.recht for a in voorzieningen(feiten, peildatum=NU, **anders).waarde}


@pytest.mark.parametrize(
    ("voorziening", "asiel", "gezin"),
    [
        (V.MAATSCHAPPELIJKE_BEGELEIDING, "college", "niet"),
        (V.ONTZORGEN, "college", "niet"),
        (V.BREDE_INTAKE, "college", "college"),
        (V.PIP, "college", "college"),
        (V.INTENSITEIT_LEERROUTE, "college", "niet"),
        (V.BEGELEIDING, "college", "college"),
        (V.CURSUS, "college", "niet"),
        (V.PVT, "college", "college"),
        (V.MAP, "college", "college"),
        (V.Z_CURSUSUREN, "college", "niet"),
        (V.Z_PARTICIPATIE, "college", "niet"),
        (V.Z_EINDGESPREK, "college", "college"),
        (V.GRATIS_EXAMENS, "duo", "niet"),
        (V.LENING, "niet", "duo"),
    ],
)
def test_the_table(voorziening: Voorziening, asiel: str, gezin: str) -> None:
    gesprek = [voorzieningen(feiten, peildatum=NU).stappen[11].artikel.lid for feiten in (ASIEL_Z, GEZIN_Z)]
    assert gesprek == ["2", "3"]  # art. 3.14 lid 3 refers for gezin en overig
    assert _tabel(ASIEL_Z)[voorziening] == asiel
    assert _tabel(GEZIN_Z)[voorziening] == gezin


@pytest.mark.parametrize("feiten", [ASIEL, GEZIN, ASIEL_Z, GEZIN_Z])
def test_each_has_one_step_and_the_z_route_only_when_it_is_the_route(feiten: VoorzieningFeiten, goed: Goed) -> None:
    uitkomst = goed(voorzieningen(feiten, peildatum=NU))
    assert len(uitkomst.stappen) == len(uitkomst.waarde)
    for aanspraak, stap in zip(uitkomst.waarde, uitkomst.stappen, strict=True):
        if not stap.twijfel:
            verwacht = {"college": "college_biedt", "duo": "duo_biedt", "niet": "geen_aanspraak"}[aanspraak.recht]
            assert (stap.code, stap.waarden[0]) == (verwacht, aanspraak.voorziening.value)
    in_z = feiten.leerroute is Leerroute.ZELFREDZAAMHEID
    assert (V.Z_EINDGESPREK in [a.voorziening for a in uitkomst.waarde]) is in_z
    assert len(uitkomst.waarde) == len(Voorziening) - (0 if in_z else 3)


def test_whether_the_college_gives_gezin_the_lessons_of_the_z_route_is_a_parameter(goed: Goed) -> None:
    assert _tabel(GEZIN_Z, lezing_aanbod=LezingZAanbod.ALLES)[V.Z_CURSUSUREN] == "college"
    uitkomst = goed(voorzieningen(GEZIN_Z, peildatum=NU))
    assert uitkomst.twijfels == ("z_aanbod_gezin_overig",)
    assert "z_lessen_zelf_kopen" in [stap.code for stap in uitkomst.stappen]
    wel = goed(voorzieningen(GEZIN_Z, peildatum=NU, lezing_aanbod=LezingZAanbod.ALLES))
    assert "z_lessen_door_college" in [stap.code for stap in wel.stappen]
    assert _tabel(ASIEL_Z, lezing_aanbod=LezingZAanbod.ALLES) == _tabel(ASIEL_Z)


@pytest.mark.parametrize("lezing", LezingZAanbod)
@pytest.mark.parametrize("feiten", [ASIEL_Z, GEZIN_Z])
def test_of_the_z_route_the_college_gives_what_it_has_to_offer(
    feiten: VoorzieningFeiten, lezing: LezingZAanbod
) -> None:
    tabel = _tabel(feiten, lezing_aanbod=lezing)
    delen = (V.Z_CURSUSUREN, V.Z_PARTICIPATIE, V.Z_EINDGESPREK)
    aanbod = z_aanbod(feiten.groep, lezing_aanbod=lezing).waarde
    assert tuple(deel for deel in delen if tabel[deel] == "college") == aanbod


@pytest.mark.parametrize(
    ("vergunning", "bijstand", "recht"),
    [(True, True, "college"), (True, False, "niet"), (False, None, "niet"), (False, True, "niet")],
)
def test_ontzorgen_is_for_an_own_asylum_permit_with_bijstand(
    vergunning: bool, bijstand: bool | None, recht: str
) -> None:
    feiten = VoorzieningFeiten(groep=Doelgroep.ASIEL, eigen_asielvergunning=vergunning, heeft_bijstand=bijstand)
    assert _tabel(feiten)[V.ONTZORGEN] == recht


@pytest.mark.parametrize(("volgt", "recht"), [(True, "niet"), (False, "college"), (None, "college")])
def test_map_lapses_with_the_taalschakeltraject(volgt: bool | None, recht: str) -> None:
    feiten = VoorzieningFeiten(groep=Doelgroep.GEZIN_OVERIG, volgt_taalschakeltraject=volgt)
    assert _tabel(feiten)[V.MAP] == recht


@pytest.mark.parametrize(
    ("feiten", "veld"),
    [
        (VoorzieningFeiten(groep=None), "groep"),
        (VoorzieningFeiten(groep=Doelgroep.ASIEL), "eigen_asielvergunning"),
        (VoorzieningFeiten(groep=Doelgroep.ASIEL, eigen_asielvergunning=True), "heeft_bijstand"),
    ],
)
def test_what_is_not_known_is_asked_for(feiten: VoorzieningFeiten, veld: str) -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        voorzieningen(feiten, peildatum=NU)
    assert gevangen.value.veld == veld


def test_it_began_in_2022() -> None:
    assert voorzieningen(GEZIN, peildatum=date(2022, 1, 1)).waarde
    with pytest.raises(NogNietVanKracht):
        voorzieningen(GEZIN, peildatum=date(2021, 12, 31))
