# SPDX-License-Identifier: EUPL-1.2
"""What the leerbaarheidstoets means for the leerroute: Wet inburgering 2021 art. 14 lid 3 and 5, Regeling art. 5.1."""

from enum import StrEnum
from typing import Final

from meedoen.recht.bron import REGELING, WET, Artikel
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.leerroute import Leerroute

WI_14_3_A: Final = Artikel(WET, "14", "3", "a")
WI_14_5: Final = Artikel(WET, "14", "5")
WI_15_1_A: Final = Artikel(WET, "15", "1", "a")
R_5_1: Final = Artikel(REGELING, "5.1")


class LbtUitslag(StrEnum):
    """The result as DUO gives it: B1-route within reach in the term, not within reach, unknown."""

    HAALBAAR = "haalbaar"
    NIET_HAALBAAR = "niet_haalbaar"
    ONBEKEND = "onbekend"


def leerroute_volgt_lbt(lbt_uitslag: LbtUitslag | None, *, leerroute: Leerroute) -> Uitkomst[bool | None]:
    """Return whether the leerroute agrees with the advice of the leerbaarheidstoets; None when there is no advice.

    DUO takes the test (Regeling art. 5.1) and advises; the college decides (art. 14 lid 5, 15 lid 1 a). B1 within
    reach agrees with the B1-route and the onderwijsroute, not within reach with the zelfredzaamheidsroute. Another
    route may be right too; then the plan has to say why. `lbt_uitslag` None: no result yet, or ontheffing of the test.
    """
    wie = Stap(R_5_1, "lbt_door_duo")
    if lbt_uitslag is None:
        return Uitkomst(None, (wie, Stap(WI_14_3_A, "lbt_zonder_uitslag")))
    if lbt_uitslag is LbtUitslag.ONBEKEND:
        return Uitkomst(None, (wie, Stap(WI_14_3_A, "lbt_uitslag_onbekend"), Stap(WI_14_5, "lbt_is_advies")))
    haalbaar = lbt_uitslag is LbtUitslag.HAALBAAR
    code = "lbt_b1_haalbaar" if haalbaar else "lbt_b1_niet_haalbaar"
    stappen = (wie, Stap(WI_14_3_A, code), Stap(WI_14_5, "lbt_is_advies"))
    volgt = haalbaar is not (leerroute is Leerroute.ZELFREDZAAMHEID)
    code = "leerroute_volgens_lbt" if volgt else "leerroute_anders_dan_lbt"
    return Uitkomst(volgt, (*stappen, Stap(WI_15_1_A, code, (leerroute.value,))))


REGELS: Final = (
    Regel(
        leerroute_volgt_lbt,
        ids=("LBT-01",),
        artikelen=(WI_14_3_A, WI_14_5, WI_15_1_A, R_5_1),
        voorbeeld={"lbt_uitslag": LbtUitslag.HAALBAAR, "leerroute": Leerroute.B1},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
