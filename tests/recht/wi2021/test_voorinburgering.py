# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 10, Besluit art. 3.17: for whom voorinburgering is, and that it never counts."""

from collections.abc import Callable
from typing import Any

import pytest

from meedoen.recht.wi2021.doelgroep import Grond
from meedoen.recht.wi2021.voorinburgering import voorinburgering

Goed = Callable[[Any], Any]


@pytest.mark.parametrize(
    ("grond", "ingeschreven", "mag", "codes"),
    [
        (
            Grond.ASIEL_VERGUNNING,
            False,
            True,
            [
                "voorinburgering_bij_coa",
                "voorinburgering_vrijwillig",
                "voorinburgering_vertraagt_niet",
                "voorinburgering_telt_niet",
            ],
        ),
        (Grond.ASIEL_VERGUNNING, True, False, ["voorinburgering_voorbij", "voorinburgering_telt_niet"]),
        (Grond.ASIEL_GEZINSLID, False, False, ["voorinburgering_alleen_asiel"]),
        (Grond.GEZIN_OVERIG, False, False, ["voorinburgering_alleen_asiel"]),
        (Grond.GEEN, False, False, ["voorinburgering_alleen_asiel"]),
    ],
)
def test_only_before_registration_with_an_own_asylum_permit(
    grond: Grond, ingeschreven: bool, mag: bool, codes: list[str], goed: Goed
) -> None:
    uitkomst = goed(voorinburgering(grond=grond, ingeschreven_huisvesting=ingeschreven))
    assert uitkomst.waarde is mag
    assert [s.code for s in uitkomst.stappen] == codes
