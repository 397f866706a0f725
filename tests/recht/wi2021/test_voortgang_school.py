# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 17 lid 1 and 35 lid 3, Besluit art. 9.2 lid 4 and 9.8."""

from collections.abc import Callable
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.voortgang_school import grond_kinderopvangtoeslag, school_meldt_voortgang

Goed = Callable[[Any], Any]


@pytest.mark.parametrize(
    ("groep", "opgevraagd", "meldt"),
    [
        (Doelgroep.ASIEL, False, True),
        (Doelgroep.ASIEL, True, True),
        (Doelgroep.GEZIN_OVERIG, False, False),
        (Doelgroep.GEZIN_OVERIG, True, True),
    ],
)
def test_of_gezin_en_overig_the_college_has_to_ask(groep: Doelgroep, opgevraagd: bool, meldt: bool, goed: Goed) -> None:
    uitkomst = goed(school_meldt_voortgang(groep, opgevraagd=opgevraagd))
    assert uitkomst.waarde is meldt
    code = "school_meldt_op_verzoek" if opgevraagd else "school_meldt_nog_niet"
    assert uitkomst.stappen[-1].code == ("school_meldt_altijd" if groep is Doelgroep.ASIEL else code)


def test_the_group_has_to_be_known() -> None:
    with pytest.raises(GegevenOntbreekt, match="groep"):
        school_meldt_voortgang(None, opgevraagd=True)


@pytest.mark.parametrize(
    ("plichtig", "cursus", "grond"),
    [(True, True, True), (True, False, False), (False, True, False), (False, False, False)],
)
def test_childcare_benefit_asks_for_both(plichtig: bool, cursus: bool, grond: bool, goed: Goed) -> None:
    uitkomst = goed(grond_kinderopvangtoeslag(plichtig=plichtig, volgt_cursus=cursus))
    assert uitkomst.waarde is grond
    assert uitkomst.twijfels == ("wet_kinderopvang_niet_gelezen",)
    code = "grond_kinderopvangtoeslag" if grond else "geen_grond_kinderopvangtoeslag"
    assert uitkomst.stappen[0].code == code
