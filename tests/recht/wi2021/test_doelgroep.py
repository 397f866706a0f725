# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 13 lid 1 and 19: who belongs to which group."""

from collections.abc import Callable
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.wi2021.doelgroep import Doelgroep, Grond, Verblijf, Vergunning, doelgroep, grond

Goed = Callable[[Any], Any]
V = Vergunning


@pytest.mark.parametrize(
    ("verblijf", "groep", "op_grond_van"),
    [
        (Verblijf(vergunning=V.ASIEL_BEPAALD), Doelgroep.ASIEL, Grond.ASIEL_VERGUNNING),
        (
            Verblijf(vergunning=V.REGULIER_BEPAALD, gezinslid=True, vergunning_referent=V.ASIEL_BEPAALD),
            Doelgroep.ASIEL,
            Grond.ASIEL_GEZINSLID,
        ),
        (
            Verblijf(vergunning=V.REGULIER_BEPAALD, gezinslid=True, vergunning_referent=V.ASIEL_ONBEPAALD),
            Doelgroep.ASIEL,
            Grond.ASIEL_GEZINSLID,
        ),
        (
            Verblijf(
                vergunning=V.REGULIER_BEPAALD,
                gezinslid=True,
                vergunning_referent=V.EU_LANGDURIG_MET_BESCHERMING,
            ),
            Doelgroep.ASIEL,
            Grond.ASIEL_GEZINSLID,
        ),
        (
            Verblijf(vergunning=V.REGULIER_BEPAALD, gezinslid=True, vergunning_referent=V.EU_LANGDURIG),
            Doelgroep.GEZIN_OVERIG,
            Grond.GEZIN_OVERIG,
        ),
        (
            Verblijf(vergunning=V.REGULIER_BEPAALD, gezinslid=True, vergunning_referent=V.NEDERLANDER),
            Doelgroep.GEZIN_OVERIG,
            Grond.GEZIN_OVERIG,
        ),
        (
            Verblijf(vergunning=V.REGULIER_BEPAALD, gezinslid=True, vergunning_referent=V.REGULIER_BEPAALD),
            Doelgroep.GEZIN_OVERIG,
            Grond.GEZIN_OVERIG,
        ),
        (
            Verblijf(vergunning=V.REGULIER_BEPAALD, gezinslid=False),
            Doelgroep.GEZIN_OVERIG,
            Grond.GEZIN_OVERIG,
        ),
        (Verblijf(vergunning=V.TIJDELIJKE_BESCHERMING), None, Grond.GEEN),
        (Verblijf(vergunning=V.ASIEL_ONBEPAALD), None, Grond.GEEN),
        (Verblijf(vergunning=V.REGULIER_ONBEPAALD), None, Grond.GEEN),
        (Verblijf(vergunning=V.EU_BURGER), None, Grond.GEEN),
        (Verblijf(vergunning=V.NEDERLANDER), None, Grond.GEEN),
        (Verblijf(vergunning=V.GEEN), None, Grond.GEEN),
    ],
)
def test_the_permit_and_that_of_the_family_decide(
    verblijf: Verblijf, groep: Doelgroep | None, op_grond_van: Grond, goed: Goed
) -> None:
    assert goed(grond(verblijf)).waarde is op_grond_van
    assert goed(doelgroep(verblijf)).waarde is groep


@pytest.mark.parametrize(
    ("verblijf", "veld"),
    [
        (Verblijf(vergunning=V.REGULIER_BEPAALD), "gezinslid"),
        (Verblijf(vergunning=V.REGULIER_BEPAALD, gezinslid=True), "vergunning_referent"),
    ],
)
def test_a_regular_permit_of_which_too_little_is_known_is_not_guessed(verblijf: Verblijf, veld: str) -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        doelgroep(verblijf)
    assert gevangen.value.veld == veld
    assert veld in str(gevangen.value)


def test_the_groups_carry_the_codes_of_duo() -> None:
    assert [groep.value for groep in Doelgroep] == ["AS", "GO"]
