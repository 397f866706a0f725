# SPDX-License-Identifier: EUPL-1.2
"""Which group of the Wet inburgering 2021 a residence permit belongs to (art. 13 lid 1, art. 19)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from meedoen.recht.bron import WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst

WI_3_1: Final = Artikel(WET, "3", "1")
WI_13_1_A: Final = Artikel(WET, "13", "1", "a")
WI_13_1_B: Final = Artikel(WET, "13", "1", "b")
WI_19: Final = Artikel(WET, "19")


class Doelgroep(StrEnum):
    """The two groups of the act (Besluit inburgering 2021 art. 1.1), with the codes DUO uses for them."""

    ASIEL = "AS"
    GEZIN_OVERIG = "GO"


class Grond(StrEnum):
    """The ground on which someone falls under the act, finer than the group.

    `ASIEL_VERGUNNING` alone is housed under art. 28 Huisvestingswet 2014 and knows ontzorgen.
    """

    ASIEL_VERGUNNING = "asiel_vergunning"
    ASIEL_GEZINSLID = "asiel_gezinslid"
    GEZIN_OVERIG = "gezin_overig"
    GEEN = "geen"


class Vergunning(StrEnum):
    """Kinds of residence right the rules tell apart (Vreemdelingenwet 2000)."""

    ASIEL_BEPAALD = "asiel_bepaald"
    ASIEL_ONBEPAALD = "asiel_onbepaald"
    REGULIER_BEPAALD = "regulier_bepaald"
    REGULIER_ONBEPAALD = "regulier_onbepaald"
    EU_LANGDURIG_MET_BESCHERMING = "eu_langdurig_met_bescherming"
    EU_LANGDURIG = "eu_langdurig"
    EU_BURGER = "eu_burger"
    TIJDELIJKE_BESCHERMING = "tijdelijke_bescherming"
    NEDERLANDER = "nederlander"
    GEEN = "geen"


# Art. 13 lid 1 onderdeel b, 1 to 3: with whom a family member stays to belong to the asiel group.
_REFERENT_ASIEL: Final = frozenset(
    {Vergunning.ASIEL_BEPAALD, Vergunning.ASIEL_ONBEPAALD, Vergunning.EU_LANGDURIG_MET_BESCHERMING}
)


GROEP: Final[Mapping[Grond, Doelgroep]] = MappingProxyType(
    {
        Grond.ASIEL_VERGUNNING: Doelgroep.ASIEL,
        Grond.ASIEL_GEZINSLID: Doelgroep.ASIEL,
        Grond.GEZIN_OVERIG: Doelgroep.GEZIN_OVERIG,
    }
)
"""Ground -> group; none outside the act."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Verblijf:
    """The residence right on the day asked about.

    `gezinslid`: the permit was given for stay as a family member (None: not known).
    `vergunning_referent`: the residence right of the person one stays with (None: not known).
    """

    vergunning: Vergunning
    gezinslid: bool | None = None
    vergunning_referent: Vergunning | None = None


def grond(verblijf: Verblijf) -> Uitkomst[Grond]:
    """Return the ground of art. 13 lid 1 or 19 on which this residence right falls, `GEEN` when on none.

    Raises GegevenOntbreekt when it is a regular permit of which it is not known whether it was given
    for stay with family, or with whom.
    """
    if verblijf.vergunning is Vergunning.ASIEL_BEPAALD:
        return Uitkomst(Grond.ASIEL_VERGUNNING, (Stap(WI_13_1_A, "asiel_eigen_vergunning"),))
    if verblijf.vergunning is not Vergunning.REGULIER_BEPAALD:
        return Uitkomst(Grond.GEEN, (Stap(WI_3_1, "geen_doelgroep", (verblijf.vergunning.value,)),))
    if verblijf.gezinslid is None:
        raise GegevenOntbreekt("gezinslid", WI_13_1_B)
    if not verblijf.gezinslid:
        return Uitkomst(Grond.GEZIN_OVERIG, (Stap(WI_19, "regulier_geen_gezin"),))
    referent = verblijf.vergunning_referent
    if referent is None:
        raise GegevenOntbreekt("vergunning_referent", WI_13_1_B)
    if referent in _REFERENT_ASIEL:
        return Uitkomst(Grond.ASIEL_GEZINSLID, (Stap(WI_13_1_B, "asiel_via_gezin", (referent.value,)),))
    return Uitkomst(Grond.GEZIN_OVERIG, (Stap(WI_19, "regulier_gezin", (referent.value,)),))


def doelgroep(verblijf: Verblijf) -> Uitkomst[Doelgroep | None]:
    """Return the group (art. 13 lid 1: asiel, art. 19: gezin en overig), None outside the act.

    DUO tells the group and leads; this is the check. Temporary protection (Oekraïne) falls outside,
    because it is no residence right of Vreemdelingenwet 2000 art. 8 onder a or c (art. 3 lid 1).
    Raises GegevenOntbreekt as `grond` does.
    """
    gevonden = grond(verblijf)
    return Uitkomst(GROEP.get(gevonden.waarde), gevonden.stappen)


REGELS: Final = (
    Regel(
        grond,
        ids=("WHO-09", "WHO-10"),
        artikelen=(
            WI_3_1,
            WI_13_1_A,
            WI_13_1_B,
            WI_19,
        ),
        voorbeeld={"verblijf": Verblijf(vergunning=Vergunning.ASIEL_BEPAALD)},
    ),
    Regel(
        doelgroep,
        ids=("WHO-09", "WHO-10"),
        artikelen=(
            WI_3_1,
            WI_13_1_A,
            WI_13_1_B,
            WI_19,
        ),
        voorbeeld={"verblijf": Verblijf(vergunning=Vergunning.ASIEL_BEPAALD)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
