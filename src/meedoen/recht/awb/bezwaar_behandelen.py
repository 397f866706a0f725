# SPDX-License-Identifier: EUPL-1.2
"""Handling a bezwaar before it is decided: is it complete, may it be judged at all, must one hear.

Awb art. 6:5, 6:6, 6:11, 7:2, 7:3.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meedoen.recht.bron import AWB, Artikel
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst

AWB_2_1_2: Final = Artikel(AWB, "2:1", "2")
AWB_6_5_1: Final = Artikel(AWB, "6:5", "1")
AWB_6_5_3: Final = Artikel(AWB, "6:5", "3")
AWB_6_6: Final = Artikel(AWB, "6:6")
AWB_6_11: Final = Artikel(AWB, "6:11")
AWB_7_2_1: Final = Artikel(AWB, "7:2", "1")


class Vereiste(StrEnum):
    """What the law asks of a bezwaar (art. 6:5 lid 1 and 3, 2:1 lid 2)."""

    GRONDEN = "gronden"
    ONDERTEKENING = "ondertekening"
    BESLUIT = "besluit"
    NAAM_ADRES = "naam_adres"
    DAGTEKENING = "dagtekening"
    MACHTIGING = "machtiging"
    VERTALING = "vertaling"


VEREIST_IN: Final = {
    Vereiste.GRONDEN: Artikel(AWB, "6:5", "1", "d"),
    Vereiste.ONDERTEKENING: AWB_6_5_1,
    Vereiste.BESLUIT: Artikel(AWB, "6:5", "1", "c"),
    Vereiste.NAAM_ADRES: Artikel(AWB, "6:5", "1", "a"),
    Vereiste.DAGTEKENING: Artikel(AWB, "6:5", "1", "b"),
    Vereiste.MACHTIGING: AWB_2_1_2,
    Vereiste.VERTALING: AWB_6_5_3,
}
"""Requirement -> where the law asks it."""


def _ontbreekt(wat: Vereiste) -> Stap:
    twijfel = "machtiging_als_verzuim" if wat is Vereiste.MACHTIGING else ""
    if wat is Vereiste.VERTALING:
        twijfel = "vertaling_nodig"
    return Stap(VEREIST_IN[wat], "vereiste_ontbreekt", (wat,), twijfel)


def verzuim_in_bezwaar(ontbreekt: tuple[Vereiste, ...]) -> Uitkomst[bool]:
    """Return whether a bezwaar that lacks this has a defect that the person must be able to mend (art. 6:6).

    Only what the law asks is one; more reasons or more papers are not, and asking for those suspends nothing (art. 7:10
    lid 2). A defect alone bars nothing: the person first gets a term, whose length the law leaves to the college. Two
    are doubtful: a machtiging stands outside art. 6:5, and a translation must be needed to handle the bezwaar well.
    """
    if not ontbreekt:
        return Uitkomst(False, (Stap(AWB_6_5_1, "bezwaar_compleet"),))
    stappen = [_ontbreekt(wat) for wat in Vereiste if wat in ontbreekt]
    return Uitkomst(True, (*stappen, Stap(AWB_6_6, "herstel_vragen")))


@dataclass(frozen=True, kw_only=True, slots=True)
class OntvankelijkFeiten:
    """For whether a bezwaar is judged on its content. `bezwaar_is_tijdig`: as `bezwaar_tijdig` says (art. 6:9).

    `te_laat_verschoonbaar`: judgement whether the person can be blamed for the delay (False: can be), None while not
    judged. `verzuim_open`: the person was asked to mend a defect, and it was not mended in the term for that.
    `verzuim_gepasseerd`: judgement that the bezwaar is judged all the same, None while not judged.
    """

    bezwaar_is_tijdig: bool
    te_laat_verschoonbaar: bool | None = None
    verzuim_open: bool = False
    verzuim_gepasseerd: bool | None = None


def bezwaar_ontvankelijk(feiten: OntvankelijkFeiten) -> Uitkomst[bool] | OordeelNodig:
    """Return whether a bezwaar is judged on its content (art. 6:6, 6:11); a person answers what the law leaves open.

    Late: only when the person is not reasonably to blame for that. A defect that was not mended in its term lets the
    college leave it there; it does not have to.
    """
    stappen: tuple[Stap, ...] = ()
    if not feiten.bezwaar_is_tijdig:
        if feiten.te_laat_verschoonbaar is None:
            return OordeelNodig(AWB_6_11, "te_laat_verschoonbaar")
        code = "te_laat_vergeven" if feiten.te_laat_verschoonbaar else "te_laat_niet_vergeven"
        stappen = (Stap(AWB_6_11, code),)
        if not feiten.te_laat_verschoonbaar:
            return Uitkomst(False, stappen)
    if feiten.verzuim_open:
        if feiten.verzuim_gepasseerd is None:
            return OordeelNodig(AWB_6_6, "verzuim_gepasseerd")
        code = "verzuim_gepasseerd" if feiten.verzuim_gepasseerd else "verzuim_niet_hersteld"
        stappen += (Stap(AWB_6_6, code),)
        if not feiten.verzuim_gepasseerd:
            return Uitkomst(False, stappen)
    return Uitkomst(True, (*stappen, Stap(AWB_6_6, "bezwaar_ontvankelijk")))


class BezwaarUitkomst(StrEnum):
    """What the decision on a bezwaar says."""

    GEGROND = "gegrond"
    ONGEGROND = "ongegrond"
    NIET_ONTVANKELIJK = "niet_ontvankelijk"


class GeenHoor(StrEnum):
    """Why nobody was heard (art. 7:3 onder a-e)."""

    KENNELIJK_NIET_ONTVANKELIJK = "kennelijk_niet_ontvankelijk"
    KENNELIJK_ONGEGROND = "kennelijk_ongegrond"
    AFGEZIEN = "afgezien"
    NIET_GEREAGEERD = "niet_gereageerd"
    GEHEEL_TEGEMOET = "geheel_tegemoet"


_PAST: Final = {
    GeenHoor.KENNELIJK_NIET_ONTVANKELIJK: BezwaarUitkomst.NIET_ONTVANKELIJK,
    GeenHoor.KENNELIJK_ONGEGROND: BezwaarUitkomst.ONGEGROND,
    GeenHoor.GEHEEL_TEGEMOET: BezwaarUitkomst.GEGROND,
}
_ONDER: Final = {
    GeenHoor.KENNELIJK_NIET_ONTVANKELIJK: Artikel(AWB, "7:3", "", "a"),
    GeenHoor.KENNELIJK_ONGEGROND: Artikel(AWB, "7:3", "", "b"),
    GeenHoor.AFGEZIEN: Artikel(AWB, "7:3", "", "c"),
    GeenHoor.NIET_GEREAGEERD: Artikel(AWB, "7:3", "", "d"),
    GeenHoor.GEHEEL_TEGEMOET: Artikel(AWB, "7:3", "", "e"),
}


def horen_nodig(uitkomst_bezwaar: BezwaarUitkomst, *, geen_hoor: GeenHoor | None = None) -> Uitkomst[bool]:
    """Return whether the person must (still) be heard before this decision (art. 7:2 lid 1, 7:3).

    `geen_hoor`: why the college leaves the hearing out, None when it has no reason for that. Three of the reasons
    belong to one outcome: what is plainly without ground can't be decided as founded.
    """
    if geen_hoor is None:
        return Uitkomst(True, (Stap(AWB_7_2_1, "horen_moet"),))
    past = _PAST.get(geen_hoor)
    if past is not None and past is not uitkomst_bezwaar:
        return Uitkomst(True, (Stap(_ONDER[geen_hoor], "geen_hoor_past_niet", (geen_hoor, uitkomst_bezwaar)),))
    return Uitkomst(False, (Stap(_ONDER[geen_hoor], "horen_niet_nodig", (geen_hoor,)),))


REGELS: Final = (
    Regel(
        verzuim_in_bezwaar,
        ids=("AWB-01",),
        artikelen=(*VEREIST_IN.values(), AWB_6_6),
        voorbeeld={"ontbreekt": (Vereiste.GRONDEN,)},
    ),
    Regel(
        bezwaar_ontvankelijk,
        ids=("AWB-01",),
        artikelen=(AWB_6_6, AWB_6_11),
        voorbeeld={"feiten": OntvankelijkFeiten(bezwaar_is_tijdig=False, te_laat_verschoonbaar=True)},
    ),
    Regel(
        horen_nodig,
        ids=("AWB-02",),
        artikelen=(AWB_7_2_1, *_ONDER.values()),
        voorbeeld={"uitkomst_bezwaar": BezwaarUitkomst.ONGEGROND, "geen_hoor": GeenHoor.AFGEZIEN},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
