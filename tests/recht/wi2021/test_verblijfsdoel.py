# SPDX-License-Identifier: EUPL-1.2
"""Besluit inburgering 2021 art. 2.2: temporary purposes, in the texts of 2022 and of 17-4-2024."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.wi2021.doelgroep import Vergunning
from meedoen.recht.wi2021.verblijfsdoel import TIJDELIJKE_DOELEN, Verblijfsdoel, tijdelijk_doel

Goed = Callable[[Any], Any]
NU = date(2026, 11, 20)
NIET_OP_DE_LIJST = {
    Verblijfsdoel.GEZIN,
    Verblijfsdoel.HUMANITAIR,
    Verblijfsdoel.RELIGIEUZE_ORGANISATIE,
    Verblijfsdoel.ANDERS,
}


def test_the_lists_have_eighteen_and_seventeen_purposes() -> None:
    assert [len(versie.waarde) for versie in TIJDELIJKE_DOELEN] == [18, 17]
    assert TIJDELIJKE_DOELEN[0].waarde - TIJDELIJKE_DOELEN[1].waarde == {Verblijfsdoel.VERMOGENDE}


@pytest.mark.parametrize("doel", sorted(set(Verblijfsdoel) - NIET_OP_DE_LIJST - {Verblijfsdoel.VERMOGENDE}))
def test_a_purpose_on_the_list_is_temporary_whatever_the_permit_says(doel: Verblijfsdoel, goed: Goed) -> None:
    uitkomst = goed(tijdelijk_doel(Vergunning.REGULIER_BEPAALD, verblijfsdoel=doel, peildatum=NU))
    assert uitkomst.waarde is True
    assert uitkomst.stappen[0].code == "doel_op_de_lijst"


@pytest.mark.parametrize("doel", sorted(NIET_OP_DE_LIJST))
@pytest.mark.parametrize("volgens_vergunning", [True, False])
def test_off_the_list_the_permit_decides(doel: Verblijfsdoel, volgens_vergunning: bool, goed: Goed) -> None:
    uitkomst = goed(
        tijdelijk_doel(
            Vergunning.REGULIER_BEPAALD,
            verblijfsdoel=doel,
            tijdelijk_volgens_vergunning=volgens_vergunning,
            peildatum=NU,
        )
    )
    assert uitkomst.waarde is volgens_vergunning
    assert uitkomst.twijfels == ()
    code = "vergunning_zegt_tijdelijk" if volgens_vergunning else "vergunning_zegt_niet_tijdelijk"
    assert uitkomst.stappen[-1].code == code


@pytest.mark.parametrize(
    ("peildatum", "tijdelijk", "twijfels"),
    [
        (date(2022, 1, 1), True, ()),
        (date(2024, 4, 16), True, ()),
        (date(2024, 4, 17), False, ("vermogende_na_2024",)),
        (NU, False, ("vermogende_na_2024",)),
    ],
)
def test_vermogende_vreemdelingen_left_the_list(
    peildatum: date, tijdelijk: bool, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(
        tijdelijk_doel(
            Vergunning.REGULIER_BEPAALD,
            verblijfsdoel=Verblijfsdoel.VERMOGENDE,
            tijdelijk_volgens_vergunning=False,
            peildatum=peildatum,
        )
    )
    assert uitkomst.waarde is tijdelijk
    assert uitkomst.twijfels == twijfels


def test_asylum_is_never_temporary(goed: Goed) -> None:
    assert goed(tijdelijk_doel(Vergunning.ASIEL_BEPAALD, peildatum=NU)).waarde is False


def test_what_is_not_known_or_cannot_be_is_refused() -> None:
    with pytest.raises(GegevenOntbreekt, match="verblijfsdoel"):
        tijdelijk_doel(Vergunning.REGULIER_BEPAALD, peildatum=NU)
    with pytest.raises(GegevenOntbreekt, match="tijdelijk_volgens_vergunning"):
        tijdelijk_doel(Vergunning.REGULIER_BEPAALD, verblijfsdoel=Verblijfsdoel.GEZIN, peildatum=NU)
    with pytest.raises(GegevenStrijdig):
        tijdelijk_doel(Vergunning.ASIEL_ONBEPAALD, verblijfsdoel=Verblijfsdoel.STUDIE, peildatum=NU)
    with pytest.raises(NogNietVanKracht):
        tijdelijk_doel(Vergunning.REGULIER_BEPAALD, verblijfsdoel=Verblijfsdoel.STUDIE, peildatum=date(2021, 12, 31))
