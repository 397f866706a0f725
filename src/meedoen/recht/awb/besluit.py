# SPDX-License-Identifier: EUPL-1.2
"""What is a decision, and what must stand in it: Algemene wet bestuursrecht art. 1:3, 3:45 to 3:47, 4:86, 5:9, 5:52."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from meedoen.recht.bron import AWB, Artikel
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.boete_bedragen import WI_22_2

AWB_1_3_1: Final = Artikel(AWB, "1:3", "1")
AWB_1_3_2: Final = Artikel(AWB, "1:3", "2")
AWB_3_45_2: Final = Artikel(AWB, "3:45", "2")
AWB_3_47_1: Final = Artikel(AWB, "3:47", "1")
AWB_5_52_B: Final = Artikel(AWB, "5:52", "", "b")
AWB_4_86_2_B: Final = Artikel(AWB, "4:86", "2", "b")
AWB_5_9_A: Final = Artikel(AWB, "5:9", "", "a")
AWB_5_9_B: Final = Artikel(AWB, "5:9", "", "b")
AWB_5_52_A: Final = Artikel(AWB, "5:52", "", "a")
AWB_6_3: Final = Artikel(AWB, "6:3")
AWB_10_10: Final = Artikel(AWB, "10:10")


class Handeling(StrEnum):
    """What the college (or, the last one, DUO) sends or does."""

    PIP = "pip"
    PIP_WIJZIGING = "pip_wijziging"
    WEIGERING_WIJZIGING = "weigering_wijziging"
    ONTHEFFING_LBT = "ontheffing_lbt"
    BOETE = "boete"
    UITNODIGING = "uitnodiging"
    OPROEP = "oproep"
    WAARSCHUWING = "waarschuwing"
    RAPPORT = "rapport"
    VOORNEMEN = "voornemen"
    GEEN_BOETE = "geen_boete"
    VERWIJT_AAN_DUO = "verwijt_aan_duo"
    KENNISGEVING_DUO = "kennisgeving_duo"


_BESLUITEN: Final = frozenset(
    {
        Handeling.PIP,
        Handeling.PIP_WIJZIGING,
        Handeling.WEIGERING_WIJZIGING,
        Handeling.ONTHEFFING_LBT,
        Handeling.BOETE,
    }
)
_VOORBEREIDING: Final = frozenset({Handeling.RAPPORT, Handeling.VOORNEMEN, Handeling.VERWIJT_AAN_DUO})


def staat_bezwaar_open(handeling: Handeling) -> Uitkomst[bool] | OordeelNodig:
    """Return whether this is a decision that bezwaar is open against (art. 1:3, 6:3).

    A step on the way to a decision is not (art. 6:3). A written warning that the act itself prescribes is treated as
    a letter; courts sometimes see more in it (doubt `waarschuwing_besluit`). Whether DUO's kennisgeving of the
    inburgeringsplicht is a decision is disputed: a question.
    """
    if handeling is Handeling.KENNISGEVING_DUO:
        return OordeelNodig(AWB_1_3_1, "kennisgeving_duo_besluit")
    if handeling in _BESLUITEN:
        return Uitkomst(True, (Stap(AWB_1_3_2, "is_besluit", (handeling.value,)),))
    if handeling in _VOORBEREIDING:
        return Uitkomst(False, (Stap(AWB_6_3, "is_voorbereiding", (handeling.value,)),))
    twijfel = "waarschuwing_besluit" if handeling is Handeling.WAARSCHUWING else ""
    return Uitkomst(False, (Stap(AWB_1_3_1, "is_brief", (handeling.value,), twijfel),))


@dataclass(frozen=True, kw_only=True, slots=True)
class BesluitInhoud:
    """What stands in a fine decision, and what this one needs.

    `door_wie`, `binnen_welke_termijn`, `bij_welk_orgaan`: the three parts of the notice on bezwaar.
    `in_mandaat`: taken under mandate, so it says for which body (`besluit_namens`). `plaats_tijd_nodig`: place and time
    matter here. `nieuwe_termijn_nodig`: it is a first fine of art. 22, which sets a new term.
    """

    besluit_naam: bool
    besluit_overtreding: bool
    besluit_voorschrift: bool
    besluit_bedrag: bool
    besluit_betaaltermijn: bool
    besluit_motivering: bool
    door_wie: bool
    binnen_welke_termijn: bool
    bij_welk_orgaan: bool
    besluit_plaats_tijd: bool = False
    plaats_tijd_nodig: bool = True
    besluit_namens: bool = False
    in_mandaat: bool = True
    besluit_nieuwe_termijn: bool = False
    nieuwe_termijn_nodig: bool = False


_ARTIKEL: Final[Mapping[str, Artikel]] = MappingProxyType(
    {
        "naam": AWB_5_52_A,
        "overtreding": AWB_5_9_A,
        "voorschrift": AWB_5_9_A,
        "plaats_en_tijd": AWB_5_9_B,
        "bedrag": AWB_5_52_B,
        "betaaltermijn": AWB_4_86_2_B,
        "motivering": AWB_3_47_1,
        "bezwaar_wie": AWB_3_45_2,
        "bezwaar_termijn": AWB_3_45_2,
        "bezwaar_orgaan": AWB_3_45_2,
        "namens": AWB_10_10,
        "nieuwe_termijn": WI_22_2,
    }
)


def ontbreekt_in_boetebesluit(inhoud: BesluitInhoud) -> Uitkomst[tuple[str, ...]]:
    """Return the codes of what a fine decision still lacks, each step with its article (art. 5:9, 5:52, 4:86, 3:47,
    3:45, 10:10; at the intake Wet inburgering 2021 art. 22 lid 2)."""
    klaar = {
        "naam": inhoud.besluit_naam,
        "overtreding": inhoud.besluit_overtreding,
        "voorschrift": inhoud.besluit_voorschrift,
        "plaats_en_tijd": inhoud.besluit_plaats_tijd or not inhoud.plaats_tijd_nodig,
        "bedrag": inhoud.besluit_bedrag,
        "betaaltermijn": inhoud.besluit_betaaltermijn,
        "motivering": inhoud.besluit_motivering,
        "bezwaar_wie": inhoud.door_wie,
        "bezwaar_termijn": inhoud.binnen_welke_termijn,
        "bezwaar_orgaan": inhoud.bij_welk_orgaan,
        "namens": inhoud.besluit_namens or not inhoud.in_mandaat,
        "nieuwe_termijn": inhoud.besluit_nieuwe_termijn or not inhoud.nieuwe_termijn_nodig,
    }
    mist = tuple(deel for deel in _ARTIKEL if not klaar[deel])
    if not mist:
        return Uitkomst((), (Stap(AWB_5_9_A, "boetebesluit_volledig"),))
    return Uitkomst(mist, tuple(Stap(_ARTIKEL[deel], "boetebesluit_mist", (deel,)) for deel in mist))


REGELS: Final = (
    Regel(
        staat_bezwaar_open,
        ids=("AWB-01", "AWB-12"),
        artikelen=(AWB_1_3_1, AWB_1_3_2, AWB_6_3),
        voorbeeld={"handeling": Handeling.PIP},
    ),
    Regel(
        ontbreekt_in_boetebesluit,
        ids=("AWB-08", "AWB-01", "AWB-03"),
        artikelen=tuple(dict.fromkeys(_ARTIKEL.values())),
        voorbeeld={
            "inhoud": BesluitInhoud(
                besluit_naam=True,
                besluit_overtreding=True,
                besluit_voorschrift=True,
                besluit_bedrag=True,
                besluit_betaaltermijn=True,
                besluit_motivering=True,
                door_wie=True,
                binnen_welke_termijn=True,
                bij_welk_orgaan=False,
                besluit_plaats_tijd=True,
                besluit_namens=True,
            )
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
