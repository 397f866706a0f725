# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 33-39, Besluit art. 9.1-9.11: who may give or use which data."""

from collections.abc import Callable
from functools import partial
from itertools import product
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.gegevens import (
    STROMEN,
    Doel,
    Gegeven,
    Partij,
    Wijze,
    mag_verstrekken,
    overdracht_bij_verhuizing,
)
from meedoen.recht.wi2021.gegevens_bijzonder import (
    Beveiliging,
    BijzonderDoel,
    BijzonderGegeven,
    Hergebruik,
    beveiliging_bijzondere_gegevens,
    mag_bijzonder_gegeven,
    mag_bsn_gebruiken,
    mag_hergebruiken,
)

Goed = Callable[[Any], Any]
P, G = Partij, Gegeven
AS, GO = Doelgroep.ASIEL, Doelgroep.GEZIN_OVERIG

STROOM = {
    (P.DUO, P.COLLEGE): (
        "plicht vrijstelling ontheffing certificaat examens voldaan diplomadatum termijn verlenging"
        " recht_op_begeleiding niet_vrijstellende_opleiding boetes lbt_uitslag"
    ),
    (P.COLLEGE, P.DUO): (
        "leerroute voortgang taalniveau pvt_en_map pip_datum geen_aanbod niet_vrijstellende_opleiding boetes"
    ),
    (P.COLLEGE, P.CURSUSINSTELLING): "naw leerroute",
    (P.CURSUSINSTELLING, P.COLLEGE): "voortgang",
    (P.COA, P.COLLEGE): "identiteit gezin voorinburgering",
    (P.COLLEGE, P.ANDER_COLLEGE): "pip voortgang boetes",
    (P.ANDER_COLLEGE, P.COLLEGE): "pip voortgang boetes",
    (P.COLLEGE, P.CBS): "monitoring",
    (P.COLLEGE, P.COA): "",
    (P.COLLEGE, P.IND): "",
    (P.COA, P.DUO): "verblijfplaats",
    (P.IND, P.DUO): "verblijfsdoel identiteit",
    (P.DUO, P.COA): "plicht",
    (P.DIPLOMAWAARDERING, P.DUO): "diploma_advies",
    (P.DUO, P.CURSUSINSTELLING): "examens voldaan",
    (P.BELASTINGDIENST, P.DUO): "inkomen",
    (P.CURSUSINSTELLING, P.DUO): "inschrijving_school facturen voortgang",
    (P.CVTE, P.DUO): "examens",
    (P.DUO, P.IND): "plicht voldaan",
    (P.DUO, P.DIENST_TOESLAGEN): "plicht inschrijving_school",
}


@pytest.mark.parametrize("afzender", Partij)
def test_only_these_data_flow_between_these_parties(afzender: Partij, goed: Goed) -> None:
    for ontvanger in Partij:
        mag = {g.value for g in Gegeven if goed(mag_verstrekken(afzender, ontvanger, g, groep=GO)).waarde}
        assert mag == set(STROOM.get((afzender, ontvanger), "").split()), ontvanger


@pytest.mark.parametrize(
    ("weg", "gegeven", "artikelen"),
    [
        ((P.DUO, P.COLLEGE), G.PLICHT, ["9.1 lid 3"]),
        ((P.DUO, P.COLLEGE), G.CERTIFICAAT, ["9.1 lid 3", "9.2 lid 5"]),
        ((P.DUO, P.COLLEGE), G.TERMIJN, ["9.3 lid 3"]),
        ((P.DUO, P.COLLEGE), G.RECHT_OP_BEGELEIDING, ["9.4 lid 2"]),
        ((P.DUO, P.COLLEGE), G.BOETES, ["9.6 lid 5"]),
        ((P.COLLEGE, P.DUO), G.LEERROUTE, ["9.2 lid 2", "9.5 lid 4"]),
        ((P.COLLEGE, P.DUO), G.VOORTGANG, ["9.2 lid 2", "9.6 lid 4"]),
        ((P.COLLEGE, P.DUO), G.PIP_DATUM, ["9.3 lid 2"]),
        ((P.COLLEGE, P.CURSUSINSTELLING), G.NAW, ["9.2 lid 3"]),
        ((P.COA, P.COLLEGE), G.GEZIN, ["9.4 lid 3"]),
    ],
)
def test_a_flow_cites_its_articles(
    weg: tuple[Partij, Partij], gegeven: Gegeven, artikelen: list[str], goed: Goed
) -> None:
    uitkomst = goed(mag_verstrekken(*weg, gegeven))
    assert [stap.artikel.citaat for stap in uitkomst.stappen] == [
        f"artikel {artikel} Besluit inburgering 2021" for artikel in artikelen
    ]
    assert len(uitkomst.waarde) == len(artikelen)


def test_the_result_of_the_lbt_serves_the_intake_and_the_fine(goed: Goed) -> None:
    uitkomst = goed(mag_verstrekken(P.DUO, P.COLLEGE, G.LBT_UITSLAG))
    assert [grond.doel for grond in uitkomst.waarde] == [Doel.BREDE_INTAKE, Doel.HANDHAVING]


def test_a_school_tells_of_a_go_only_when_asked(goed: Goed) -> None:
    vraag = (P.CURSUSINSTELLING, P.COLLEGE, G.VOORTGANG)
    for groep, wijze in ((AS, Wijze.EIGEN_BEWEGING), (GO, Wijze.OP_VERZOEK)):
        assert {grond.wijze for grond in goed(mag_verstrekken(*vraag, groep=groep)).waarde} == {wijze}
    assert goed(mag_verstrekken(*vraag, groep=AS, op_verzoek=False)).waarde
    niet = goed(mag_verstrekken(*vraag, groep=GO, op_verzoek=False))
    assert niet.waarde == ()
    assert niet.stappen[0].code == "stroom_alleen_op_verzoek"
    assert goed(mag_verstrekken(*vraag, groep=GO, op_verzoek=True)).waarde
    with pytest.raises(GegevenOntbreekt) as gevangen:
        mag_verstrekken(*vraag)
    assert gevangen.value.veld == "groep"


def test_a_school_tells_duo_of_the_progress_of_a_go_and_not_of_an_as(goed: Goed) -> None:
    assert goed(mag_verstrekken(P.CURSUSINSTELLING, P.DUO, G.VOORTGANG, groep=GO)).waarde
    niet = goed(mag_verstrekken(P.CURSUSINSTELLING, P.DUO, G.VOORTGANG, groep=AS))
    assert niet.waarde == ()
    assert niet.stappen[0].code == "stroom_andere_groep"


@pytest.mark.parametrize(
    ("weg", "gegeven"),
    [
        ((P.COLLEGE, P.DUO), G.BOETES),
        ((P.COLLEGE, P.ANDER_COLLEGE), G.PIP),
        ((P.COLLEGE, P.ANDER_COLLEGE), G.VOORTGANG),
        ((P.BELASTINGDIENST, P.DUO), G.INKOMEN),
    ],
)
def test_some_data_go_on_request_only(weg: tuple[Partij, Partij], gegeven: Gegeven, goed: Goed) -> None:
    assert goed(mag_verstrekken(*weg, gegeven, op_verzoek=False)).waarde == ()
    assert goed(mag_verstrekken(*weg, gegeven, op_verzoek=True)).waarde
    assert {grond.wijze for grond in mag_verstrekken(*weg, gegeven).waarde} == {Wijze.OP_VERZOEK}


def test_unasked_a_school_still_enrols_someone_with_duo_but_not_for_the_loan(goed: Goed) -> None:
    vraag = (P.CURSUSINSTELLING, P.DUO, G.INSCHRIJVING_SCHOOL)
    assert [g.doel for g in goed(mag_verstrekken(*vraag)).waarde] == [Doel.LENING, Doel.HANDHAVING]
    assert [g.doel for g in goed(mag_verstrekken(*vraag, op_verzoek=False)).waarde] == [Doel.HANDHAVING]


def test_no_flow_stands_twice() -> None:
    rijen = [(s.van, s.naar, g, s.artikel, s.doel, s.groep) for s in STROMEN for g in s.gegevens]
    assert len(rijen) == len(set(rijen))


def test_the_old_gemeente_gives_plan_progress_and_fines_on_request(goed: Goed) -> None:
    assert goed(overdracht_bij_verhuizing(verzocht=True)).waarde == (G.PIP, G.VOORTGANG, G.BOETES)
    assert goed(overdracht_bij_verhuizing(verzocht=False)).waarde == ()


MAG = {
    ("geloof", "geestelijke_bedienaar"): "artikel 37 lid 1",
    ("gezondheid", "ontheffing"): "artikel 37 lid 2 onderdeel a",
    ("gezondheid", "termijnverlenging"): "artikel 37 lid 2 onderdeel a",
    ("gezondheid", "brede_intake"): "artikel 37 lid 2 onderdeel b",
    ("gezondheid", "pip"): "artikel 37 lid 2 onderdeel b",
    ("gezondheid", "begeleiding"): "artikel 37 lid 2 onderdeel b",
}


@pytest.mark.parametrize("verwerker", [P.COLLEGE, P.ANDER_COLLEGE, P.DUO])
def test_minister_and_college_use_special_data_for_these_purposes_only(verwerker: Partij, goed: Goed) -> None:
    for bijzonder, gebruik in product(BijzonderGegeven, BijzonderDoel):
        vraag = partial(mag_bijzonder_gegeven, bijzonder, verwerker=verwerker, gebruik=gebruik)
        artikel = MAG.get((bijzonder.value, gebruik.value))
        if artikel is None:
            assert goed(vraag(noodzakelijk=True)).waarde is False
            assert goed(vraag()).twijfels == ("andere_wet_bijzonder",)
            continue
        assert isinstance(goed(vraag()), OordeelNodig)
        for noodzakelijk in (True, False):
            uitkomst = goed(vraag(noodzakelijk=noodzakelijk))
            assert uitkomst.waarde is noodzakelijk
            assert uitkomst.stappen[0].artikel.citaat == f"{artikel} Wet inburgering 2021"


@pytest.mark.parametrize("verwerker", sorted(set(Partij) - {P.COLLEGE, P.ANDER_COLLEGE, P.DUO}))
def test_nobody_else_uses_special_data(verwerker: Partij, goed: Goed) -> None:
    for bijzonder, gebruik in product(BijzonderGegeven, BijzonderDoel):
        uitkomst = goed(mag_bijzonder_gegeven(bijzonder, verwerker=verwerker, gebruik=gebruik, noodzakelijk=True))
        assert uitkomst.waarde is False
        assert uitkomst.twijfels == ("andere_wet_bijzonder",)


@pytest.mark.parametrize(
    ("partij", "mag", "artikel"),
    [
        (P.COLLEGE, True, "36 Wet"),
        (P.ANDER_COLLEGE, True, "36 Wet"),
        (P.DUO, True, "36 Wet"),
        (P.CURSUSINSTELLING, True, "9.10 Besluit"),
        (P.COA, True, "9.10 Besluit"),
        (P.CVTE, True, "9.10 Besluit"),
        (P.DIPLOMAWAARDERING, True, "9.10 Besluit"),
        (P.CBS, False, "36 Wet"),
        (P.IND, False, "36 Wet"),
        (P.BELASTINGDIENST, False, "36 Wet"),
        (P.DIENST_TOESLAGEN, False, "36 Wet"),
    ],
)
def test_who_uses_the_bsn_under_this_act(partij: Partij, mag: bool, artikel: str, goed: Goed) -> None:
    uitkomst = goed(mag_bsn_gebruiken(partij))
    assert uitkomst.waarde is mag
    assert uitkomst.stappen[0].artikel.citaat == f"artikel {artikel} inburgering 2021"


def test_special_data_are_secured_in_two_ways(goed: Goed) -> None:
    uitkomst = goed(beveiliging_bijzondere_gegevens())
    assert uitkomst.waarde == (Beveiliging.AUTORISATIE_PER_PERSOON, Beveiliging.RESERVEBESTAND_AFGESLOTEN)
    assert len(uitkomst.stappen) == 2


@pytest.mark.parametrize(
    ("richting", "artikel"),
    [
        (Hergebruik.PARTICIPATIEWET_NAAR_INBURGERING, "artikel 35 lid 5 Wet inburgering 2021"),
        (Hergebruik.INBURGERING_NAAR_PARTICIPATIEWET, "artikel 67a Participatiewet"),
    ],
)
def test_a_college_reuses_data_both_ways_where_needed(richting: Hergebruik, artikel: str, goed: Goed) -> None:
    vraag = goed(mag_hergebruiken(richting))
    assert isinstance(vraag, OordeelNodig)
    assert vraag.artikel.citaat == artikel
    for noodzakelijk in (True, False):
        uitkomst = goed(mag_hergebruiken(richting, noodzakelijk=noodzakelijk))
        assert uitkomst.waarde is noodzakelijk
        assert uitkomst.stappen[0].artikel.citaat == artikel


@pytest.mark.parametrize(("ontvanger", "artikel"), [(Partij.COLLEGE, "9.2"), (Partij.DUO, "9.6")])
def test_of_whose_progress_a_school_tells_must_be_known(ontvanger: Partij, artikel: str) -> None:
    with pytest.raises(GegevenOntbreekt) as fout:
        mag_verstrekken(Partij.CURSUSINSTELLING, ontvanger, Gegeven.VOORTGANG)
    assert (fout.value.veld, fout.value.artikel.artikel) == ("groep", artikel)
