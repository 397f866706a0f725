# SPDX-License-Identifier: EUPL-1.2
"""The onderwijsroute: Wet inburgering 2021 art. 8."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meedoen.recht.bron import WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.leerroute import Leerroute

WI_6_1_B: Final = Artikel(WET, "6", "1", "b")
WI_8_1: Final = Artikel(WET, "8", "1")
WI_8_3: Final = Artikel(WET, "8", "3")


@dataclass(frozen=True, kw_only=True, slots=True)
class OnderwijsrouteFeiten:
    """What bears on the onderwijsroute.

    `wens_opleiding`: said in the brede intake to want mbo or higher education; None: not asked. `kans_onderzocht`: the
    college looked into that wish and put on paper what it found. `grote_kans`: its judgement that there is a great
    chance of a diploma there after the taalschakeltraject; None: not judged.
    """

    wens_opleiding: bool | None
    kans_onderzocht: bool = False
    grote_kans: bool | None = None


def mag_onderwijsroute(feiten: OnderwijsrouteFeiten) -> Uitkomst[bool] | OordeelNodig:
    """Return whether this person follows the onderwijsroute (art. 8 lid 1): the wish and a great chance of a diploma.

    With a wish the chance has to be looked into before it is judged: a plan was undone because that had not been done
    well enough (ABRvS 24-12-2024, ECLI:NL:RVS:2024:5413). Asks first for the inquiry, then for the judgement.
    Raises GegevenOntbreekt when the wish was not asked.
    """
    if feiten.wens_opleiding is None:
        raise GegevenOntbreekt("wens_opleiding", WI_8_1)
    if not feiten.wens_opleiding:
        return Uitkomst(False, (Stap(WI_8_1, "geen_wens_opleiding"),))
    if not feiten.kans_onderzocht:
        return OordeelNodig(WI_8_1, "kans_onderzoeken")
    if feiten.grote_kans is None:
        return OordeelNodig(WI_8_1, "grote_kans_diploma")
    code = "grote_kans_diploma" if feiten.grote_kans else "geen_grote_kans_diploma"
    stappen = (Stap(WI_8_1, "wens_opleiding"), Stap(WI_8_1, "wens_onderzocht"), Stap(WI_8_1, code))
    return Uitkomst(feiten.grote_kans, stappen)


class Taalschakelstand(StrEnum):
    """How someone stands with the taalschakeltraject; `GESTOPT`: broken off without completing it."""

    NIET_BEGONNEN = "niet_begonnen"
    VOLGT = "volgt"
    AFGEROND = "afgerond"
    GESTOPT = "gestopt"


def map_vervalt(route: Leerroute, *, taalschakeltraject: Taalschakelstand) -> Uitkomst[bool]:
    """Return whether MAP is not due (art. 8 lid 3): for who follows or has completed the taalschakeltraject.

    It hangs on the person, not on the name of the route: who has not begun it, or broke it off and went on in another
    route, owes MAP. For who has the onderwijsroute but has not begun, whether the plan may already leave MAP out is
    the doubt `map_bij_onderwijsroute`; that MAP is due again after stopping is our reading (`map_na_stoppen`).
    """
    if taalschakeltraject is Taalschakelstand.VOLGT:
        return Uitkomst(True, (Stap(WI_8_3, "map_vervalt_volgt"),))
    if taalschakeltraject is Taalschakelstand.AFGEROND:
        return Uitkomst(True, (Stap(WI_8_3, "map_vervalt_afgerond"),))
    if taalschakeltraject is Taalschakelstand.GESTOPT:
        return Uitkomst(False, (Stap(WI_8_3, "map_nodig_gestopt", (), "map_na_stoppen"),))
    if route is Leerroute.ONDERWIJS:
        return Uitkomst(False, (Stap(WI_8_3, "map_nodig_niet_begonnen", (), "map_bij_onderwijsroute"),))
    return Uitkomst(False, (Stap(WI_6_1_B, "map_nodig"),))


REGELS: Final = (
    Regel(
        mag_onderwijsroute,
        ids=("RT-03",),
        artikelen=(WI_8_1,),
        voorbeeld={"feiten": OnderwijsrouteFeiten(wens_opleiding=True, kans_onderzocht=True, grote_kans=True)},
    ),
    Regel(
        map_vervalt,
        ids=("RT-01", "RT-03", "MAP-01"),
        artikelen=(WI_8_3, WI_6_1_B),
        voorbeeld={"route": Leerroute.ONDERWIJS, "taalschakeltraject": Taalschakelstand.VOLGT},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
