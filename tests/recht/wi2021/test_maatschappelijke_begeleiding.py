# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 13: for whom maatschappelijke begeleiding is, and from when."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from meedoen.recht.fouten import NogNietVanKracht
from meedoen.recht.wi2021.doelgroep import Grond
from meedoen.recht.wi2021.maatschappelijke_begeleiding import begin_maatschappelijke_begeleiding

Goed = Callable[[Any], Any]
EIGEN, GEZIN = Grond.ASIEL_VERGUNNING, Grond.ASIEL_GEZINSLID
EERST, WONING = date(2026, 6, 1), date(2026, 9, 25)


@pytest.mark.parametrize(
    ("grond", "inschrijving", "huisvesting", "plicht", "waarde", "eerste"),
    [
        (EIGEN, EERST, WONING, None, WONING, "begeleiding_na_huisvesting"),
        (EIGEN, EERST, None, None, None, "begeleiding_wacht_op_huisvesting"),
        (EIGEN, None, WONING, None, WONING, "begeleiding_na_huisvesting"),
        (GEZIN, EERST, WONING, None, EERST, "begeleiding_na_inschrijving"),
        (GEZIN, EERST, None, None, EERST, "begeleiding_na_inschrijving"),
        (GEZIN, None, WONING, None, None, "begeleiding_wacht_op_inschrijving"),
        (GEZIN, EERST, None, date(2026, 5, 31), EERST, "begeleiding_na_inschrijving"),
        (GEZIN, EERST, None, EERST, EERST, "begeleiding_na_inschrijving"),
        (GEZIN, EERST, None, date(2026, 6, 2), date(2026, 6, 2), "begeleiding_na_inschrijving"),
        (GEZIN, date(2019, 3, 1), None, EERST, EERST, "begeleiding_na_inschrijving"),
        (GEZIN, date(2022, 1, 1), None, None, date(2022, 1, 1), "begeleiding_na_inschrijving"),
        (Grond.GEZIN_OVERIG, EERST, WONING, None, None, "begeleiding_alleen_asiel"),
        (Grond.GEEN, EERST, WONING, None, None, "begeleiding_alleen_asiel"),
    ],
)
def test_when_it_begins(
    grond: Grond,
    inschrijving: date | None,
    huisvesting: date | None,
    plicht: date | None,
    waarde: date | None,
    eerste: str,
    goed: Goed,
) -> None:
    uitkomst = goed(
        begin_maatschappelijke_begeleiding(
            grond=grond, inschrijving=inschrijving, inschrijving_huisvesting=huisvesting, begin_plicht=plicht
        )
    )
    assert uitkomst.waarde == waarde
    codes = [s.code for s in uitkomst.stappen]
    assert codes[0] == eerste
    assert ("begeleiding_zonder_einde" in codes) is (waarde is not None)
    assert ("begeleiding_praktische_hulp" in codes) is (grond in (EIGEN, GEZIN))
    assert ("begeleiding_vanaf_plicht" in codes) is (plicht is not None and plicht != inschrijving and plicht == waarde)


def test_before_the_act_there_was_none() -> None:
    with pytest.raises(NogNietVanKracht):
        begin_maatschappelijke_begeleiding(grond=GEZIN, inschrijving=date(2021, 12, 31), inschrijving_huisvesting=None)
