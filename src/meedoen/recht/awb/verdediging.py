# SPDX-License-Identifier: EUPL-1.2
"""The defence of who may be fined: Algemene wet bestuursrecht art. 5:10a, 5:49 and 5:50 lid 1 b."""

from typing import Final, NamedTuple

from meedoen.recht.bron import AWB, Artikel
from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst

AWB_5_10A_1: Final = Artikel(AWB, "5:10a", "1")
AWB_5_10A_2: Final = Artikel(AWB, "5:10a", "2")
AWB_5_49_1: Final = Artikel(AWB, "5:49", "1")
AWB_5_49_2: Final = Artikel(AWB, "5:49", "2")
AWB_5_50_1_B: Final = Artikel(AWB, "5:50", "1", "b")


def cautie_in_orde(verhoor_voor_boete: bool, *, cautie_vooraf: bool | None = None) -> Uitkomst[bool]:
    """Return whether a talk may be used for a fine as far as the cautie goes (art. 5:10a).

    Who is questioned with a view to a fine need not answer, and is told so before the questions. A talk that is no
    such questioning asks no cautie; that is no leave to use what was said in it. Raises GegevenOntbreekt when it is
    not known whether the person was told.
    """
    if not verhoor_voor_boete:
        return Uitkomst(True, (Stap(AWB_5_10A_1, "geen_verhoor"),))
    if cautie_vooraf is None:
        raise GegevenOntbreekt("cautie_vooraf", AWB_5_10A_2)
    code = "cautie_gegeven" if cautie_vooraf else "cautie_ontbreekt"
    return Uitkomst(cautie_vooraf, (Stap(AWB_5_10A_2, code),))


def tolk_nodig(tolk_voor_verdediging: bool | None) -> Uitkomst[bool] | OordeelNodig:
    """Return whether the college provides an interpreter at the view on a fine (art. 5:50 lid 1 b): when the defence
    reasonably asks for one. None: not judged."""
    if tolk_voor_verdediging is None:
        return OordeelNodig(AWB_5_50_1_B, "tolk_voor_verdediging")
    code = "tolk_regelen" if tolk_voor_verdediging else "geen_tolk_nodig"
    return Uitkomst(tolk_voor_verdediging, (Stap(AWB_5_50_1_B, code),))


class Stukken(NamedTuple):
    """What the college owes: a look at the file with copies, and the file in a language the person understands."""

    inzage: bool
    vertaling: bool


def recht_op_stukken(
    stukken_gevraagd: bool, *, vertaling_voor_verdediging: bool | None = None
) -> Uitkomst[Stukken] | OordeelNodig:
    """Return what of the file behind a fine, or a plan to fine, the person gets (art. 5:49).

    On request a look and copies (lid 1); where the defence reasonably asks for it as far as possible in a language
    the person understands (lid 2), asked for or not. None: not judged.
    """
    if vertaling_voor_verdediging is None:
        return OordeelNodig(AWB_5_49_2, "vertaling_voor_verdediging")
    inzage = Stap(AWB_5_49_1, "stukken_geven") if stukken_gevraagd else Stap(AWB_5_49_1, "stukken_niet_gevraagd")
    code = "stukken_vertalen" if vertaling_voor_verdediging else "stukken_niet_vertalen"
    return Uitkomst(Stukken(stukken_gevraagd, vertaling_voor_verdediging), (inzage, Stap(AWB_5_49_2, code)))


REGELS: Final = (
    Regel(
        cautie_in_orde,
        ids=("AWB-05",),
        artikelen=(AWB_5_10A_1, AWB_5_10A_2),
        voorbeeld={"verhoor_voor_boete": True, "cautie_vooraf": True},
    ),
    Regel(tolk_nodig, ids=("AWB-04",), artikelen=(AWB_5_50_1_B,), voorbeeld={"tolk_voor_verdediging": True}),
    Regel(
        recht_op_stukken,
        ids=("AWB-14",),
        artikelen=(AWB_5_49_1, AWB_5_49_2),
        voorbeeld={"stukken_gevraagd": True, "vertaling_voor_verdediging": True},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
