# SPDX-License-Identifier: EUPL-1.2
"""Which gemeente is competent: Wet inburgering 2021 art. 1 lid 1 (definition of college)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.recht.bron import WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Grond

WI_1_1: Final = Artikel(WET, "1", "1")


class Omvang(StrEnum):
    """How far the competence of a gemeente reaches.

    `VOORBEREIDING`: coupled to someone still in an azc, acts before housing only.
    """

    VOLLEDIG = "volledig"
    VOORBEREIDING = "voorbereiding"


class Bevoegdheid(NamedTuple):
    """The competent gemeente (official code, as in 308 for Baarn) and how far its competence reaches."""

    gemeente: int
    omvang: Omvang


@dataclass(frozen=True, kw_only=True, slots=True)
class WoonFeiten:
    """Where someone lives, as official gemeente codes; None where it is not known or not so.

    `huisvesting`: houses this person under art. 28 Huisvestingswet 2014.
    `woonplaats`: woonplaats of BW book 1 art. 10 and 11, in practice BRP registration.
    `gekoppeld`: coupled by COA while the person is still in an azc.
    `verhuisd_na_huisvesting`: moved on to `woonplaats` after having been housed in `huisvesting`.
    `zelf_gehuisvest`: with an own asylum permit left the shelter of COA for a home that no gemeente gave.
    """

    grond: Grond
    huisvesting: int | None = None
    woonplaats: int | None = None
    gekoppeld: int | None = None
    verhuisd_na_huisvesting: bool | None = None
    zelf_gehuisvest: bool | None = None


def _zelf_gehuisvest(woonplaats: int | None) -> Uitkomst[Bevoegdheid | None]:
    if woonplaats is None:
        raise GegevenOntbreekt("woonplaats", WI_1_1)
    stap = Stap(WI_1_1, "zelf_gehuisvest", (woonplaats,), "zelf_gevonden_woning")
    return Uitkomst(Bevoegdheid(woonplaats, Omvang.VOLLEDIG), (stap,))


def _asielvergunning(feiten: WoonFeiten) -> Uitkomst[Bevoegdheid | None]:
    if feiten.huisvesting is None:
        if feiten.zelf_gehuisvest:
            return _zelf_gehuisvest(feiten.woonplaats)
        if feiten.gekoppeld is None:
            return Uitkomst(None, (Stap(WI_1_1, "nog_geen_gemeente"),))
        stap = Stap(WI_1_1, "alleen_gekoppeld", (feiten.gekoppeld,), "voorbereiding_in_azc")
        return Uitkomst(Bevoegdheid(feiten.gekoppeld, Omvang.VOORBEREIDING), (stap,))
    if feiten.woonplaats is not None and feiten.woonplaats != feiten.huisvesting:
        if feiten.verhuisd_na_huisvesting is None:
            raise GegevenOntbreekt("verhuisd_na_huisvesting", WI_1_1)
        if feiten.verhuisd_na_huisvesting:
            waarden = (feiten.huisvesting, feiten.woonplaats)
            stap = Stap(WI_1_1, "verhuisd_na_huisvesting", waarden, "verhuisd_na_huisvesting")
            return Uitkomst(Bevoegdheid(feiten.woonplaats, Omvang.VOLLEDIG), (stap,))
    stap = Stap(WI_1_1, "gehuisvest_door_gemeente", (feiten.huisvesting,))
    return Uitkomst(Bevoegdheid(feiten.huisvesting, Omvang.VOLLEDIG), (stap,))


def bevoegde_gemeente(feiten: WoonFeiten) -> Uitkomst[Bevoegdheid | None]:
    """Return which college is competent (art. 1 lid 1), None when none is (yet).

    With an own asylum permit it is the gemeente that houses under art. 28 Huisvestingswet 2014; for
    everyone else, family of the asiel group with a regular permit included, that of the woonplaats.
    Who holds an asylum permit and found a home without a gemeente falls outside the words of the definition: the
    main rule, the woonplaats, decides then (doubt `zelf_gevonden_woning`).
    In an azc the coupled gemeente only prepares (doubt `voorbereiding_in_azc`). After a move on from
    the housing gemeente the woonplaats decides: our reading, doubt `verhuisd_na_huisvesting`.
    Raises GegevenOntbreekt when the woonplaats is needed and not known, or when housing and woonplaats
    differ and it is not known whether the person moved.
    """
    if feiten.grond is Grond.GEEN:
        return Uitkomst(None, (Stap(WI_1_1, "niet_onder_de_wet"),))
    if feiten.grond is Grond.ASIEL_VERGUNNING:
        return _asielvergunning(feiten)
    if feiten.woonplaats is None:
        raise GegevenOntbreekt("woonplaats", WI_1_1)
    stap = Stap(WI_1_1, "woonplaats_bepaalt", (feiten.woonplaats,))
    return Uitkomst(Bevoegdheid(feiten.woonplaats, Omvang.VOLLEDIG), (stap,))


REGELS: Final = (
    Regel(
        bevoegde_gemeente,
        ids=("WHO-12",),
        artikelen=(WI_1_1,),
        voorbeeld={"feiten": WoonFeiten(grond=Grond.GEZIN_OVERIG, woonplaats=308)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
