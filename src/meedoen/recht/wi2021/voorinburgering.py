# SPDX-License-Identifier: EUPL-1.2
"""Voorinburgering at COA: Wet inburgering 2021 art. 10, Besluit art. 3.17 and 5.3 lid 5, Regeling art. 3.19."""

from typing import Final

from meedoen.recht.bron import BESLUIT, REGELING, WET, Artikel
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Grond

WI_10: Final = Artikel(WET, "10")
B_3_17_3: Final = Artikel(BESLUIT, "3.17", "3")
B_3_17_4: Final = Artikel(BESLUIT, "3.17", "4")
B_5_3_5: Final = Artikel(BESLUIT, "5.3", "5")
R_3_19: Final = Artikel(REGELING, "3.19")


def voorinburgering(*, grond: Grond, ingeschreven_huisvesting: bool) -> Uitkomst[bool]:
    """Return whether COA offers voorinburgering to this person now (art. 10).

    For someone with an own asylum permit who is not yet registered in the gemeente that houses under art. 28
    Huisvestingswet 2014. It is free, never a duty, may not delay the traject, and its hours do not count (Besluit
    art. 3.17 lid 3-4, 5.3 lid 5; `uren.telt_uur_mee`).
    """
    if grond is not Grond.ASIEL_VERGUNNING:
        return Uitkomst(False, (Stap(WI_10, "voorinburgering_alleen_asiel"),))
    if ingeschreven_huisvesting:
        return Uitkomst(False, (Stap(WI_10, "voorinburgering_voorbij"), Stap(B_5_3_5, "voorinburgering_telt_niet")))
    stappen = (
        Stap(R_3_19, "voorinburgering_bij_coa"),
        Stap(B_3_17_3, "voorinburgering_vrijwillig"),
        Stap(B_3_17_4, "voorinburgering_vertraagt_niet"),
        Stap(B_5_3_5, "voorinburgering_telt_niet"),
    )
    return Uitkomst(True, stappen)


REGELS: Final = (
    Regel(
        voorinburgering,
        ids=("VOOR-01",),
        artikelen=(WI_10, B_3_17_3, B_3_17_4, B_5_3_5, R_3_19),
        voorbeeld={"grond": Grond.ASIEL_VERGUNNING, "ingeschreven_huisvesting": False},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
