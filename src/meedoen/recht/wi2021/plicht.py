# SPDX-License-Identifier: EUPL-1.2
"""Who is inburgeringsplichtig: Wet inburgering 2021 art. 2 and 3.

DUO decides on the plicht and tells the person (kennisgeving); these rules are our check beside it. Vrijstelling and
ontheffing come after it and stand in modules of their own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.recht.bron import BURGERLIJK_WETBOEK_1, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, NogNietVanKracht
from meedoen.recht.geldigheid import INWERKINGTREDING
from meedoen.recht.kalender import tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Vergunning
from meedoen.recht.wi2021.pensioenleeftijd import pensioenleeftijd_bereikt
from meedoen.recht.wi2021.verblijfsdoel import Verblijfsdoel, tijdelijk_doel

WI_2: Final = Artikel(WET, "2")
WI_3_1: Final = Artikel(WET, "3", "1")
WI_3_1_A: Final = Artikel(WET, "3", "1", "a")
WI_3_1_B: Final = Artikel(WET, "3", "1", "b")
WI_3_2_A: Final = Artikel(WET, "3", "2", "a")
WI_3_2_B: Final = Artikel(WET, "3", "2", "b")
WI_3_2_C: Final = Artikel(WET, "3", "2", "c")
WI_3_2_D: Final = Artikel(WET, "3", "2", "d")
WI_3_3: Final = Artikel(WET, "3", "3")
BW_1_233: Final = Artikel(BURGERLIJK_WETBOEK_1, "233")

ZESTIEN_JAAR_IN_MAANDEN: Final = 16 * 12
ACHTTIEN_JAAR_IN_MAANDEN: Final = 18 * 12

NEDERLANDS: Final = 1
TURKS: Final = 339
# Codes of the BRP (Landelijke tabel 32): the other states of the European Union, IJsland, Liechtenstein and Noorwegen
# (EER), and Zwitserland.
EER_OF_ZWITSERS: Final = frozenset(
    {27, 28, 42, 43, 44, 45, 46, 52, 53, 54, 55, 56, 57, 59, 61, 62, 63, 64, 66, 67, 68, 70, 71, 72, 73, 74, 77, 80}
    | {81, 308}
)


class Nationaliteit(NamedTuple):
    """One nationality by its code in the BRP (Landelijke tabel 32), as in 336 for Syrische."""

    nationaliteit_code: int


class Nationaliteitsgroep(StrEnum):
    """What a nationality means for the plicht; Turkish is told apart because it was an exception in the old act."""

    NEDERLANDS = "nederlands"
    EER_OF_ZWITSERS = "eer_of_zwitsers"
    TURKS = "turks"
    ANDERS = "anders"


class Uitzondering(StrEnum):
    """The exceptions of art. 3 lid 2 onderdeel b to d; `GEEN` when none of them holds.

    `FAMILIE_VRIJ_VERKEER`: family member of a citizen of the EU, EER or Zwitserland with a right of free movement.
    `LANGDURIG_INGEZETENE`: met a requirement of integration elsewhere in the EU or EER for that status.
    `VERDRAG`: a treaty or a decision of an international organisation forbids the plicht.
    """

    FAMILIE_VRIJ_VERKEER = "familie_vrij_verkeer"
    LANGDURIG_INGEZETENE = "langdurig_ingezetene"
    VERDRAG = "verdrag"
    GEEN = "geen"


@dataclass(frozen=True, kw_only=True, slots=True)
class PlichtFeiten:
    """What art. 3 asks of a person. None: not known.

    `verblijf_vanaf`: day from which there is lawful stay on this permit. `nationaliteitsgroep` as the rule of that
    name gives it. `geestelijke_bedienaar`: works as one. `uitzondering`: which of art. 3 lid 2 b to d holds.
    `verblijfsdoel` and `tijdelijk_volgens_vergunning` as in `tijdelijk_doel`, for a regular permit only.
    """

    geboortedatum: date
    vergunning: Vergunning
    verblijf_vanaf: date
    nationaliteitsgroep: Nationaliteitsgroep | None = None
    verblijfsdoel: Verblijfsdoel | None = None
    tijdelijk_volgens_vergunning: bool | None = None
    geestelijke_bedienaar: bool | None = None
    uitzondering: Uitzondering | None = None


_MET_PLICHT: Final = frozenset({Vergunning.ASIEL_BEPAALD, Vergunning.REGULIER_BEPAALD})


def _verblijf(feiten: PlichtFeiten, peildatum: date) -> Uitkomst[bool]:
    """Lawful stay under Vreemdelingenwet 2000 art. 8 onder a or c, begun on or before the day (art. 3 lid 1)."""
    if feiten.vergunning is Vergunning.TIJDELIJKE_BESCHERMING:
        return Uitkomst(False, (Stap(WI_3_1, "tijdelijke_bescherming_geen_plicht", (), "oekraine_overgang"),))
    if feiten.vergunning not in _MET_PLICHT:
        return Uitkomst(False, (Stap(WI_3_1, "geen_doelgroep", (feiten.vergunning.value,)),))
    if peildatum < feiten.verblijf_vanaf:
        return Uitkomst(False, (Stap(WI_3_3, "verblijf_begint_later", (feiten.verblijf_vanaf,)),))
    return Uitkomst(True, (Stap(WI_3_1, "verblijf_met_plicht", (feiten.vergunning.value, feiten.verblijf_vanaf)),))


def nationaliteitsgroep(nationaliteiten: tuple[Nationaliteit, ...]) -> Uitkomst[Nationaliteitsgroep]:
    """Return what the nationalities of someone mean for the plicht (art. 3 lid 1 and lid 2 onderdeel a).

    One that is Dutch goes before all others, one of the EU, EER or Zwitserland before the rest. Raises
    GegevenOntbreekt when none is known.
    """
    codes = {nationaliteit.nationaliteit_code for nationaliteit in nationaliteiten}
    if not codes:
        raise GegevenOntbreekt("nationaliteiten", WI_3_2_A)
    if NEDERLANDS in codes:
        return Uitkomst(Nationaliteitsgroep.NEDERLANDS, (Stap(WI_3_1, "heeft_nederlandse_nationaliteit"),))
    if EER_OF_ZWITSERS & codes:
        return Uitkomst(Nationaliteitsgroep.EER_OF_ZWITSERS, (Stap(WI_3_2_A, "heeft_eer_nationaliteit"),))
    if TURKS in codes:
        return Uitkomst(Nationaliteitsgroep.TURKS, (Stap(WI_3_2_D, "heeft_turkse_nationaliteit"),))
    return Uitkomst(Nationaliteitsgroep.ANDERS, (Stap(WI_3_2_A, "heeft_andere_nationaliteit"),))


def _nationaliteit(groep: Nationaliteitsgroep | None) -> Uitkomst[bool]:
    """Whether the nationality leaves room for the plicht (art. 3 lid 1 vreemdeling, lid 2 onderdeel a)."""
    if groep is None:
        raise GegevenOntbreekt("nationaliteitsgroep", WI_3_2_A)
    if groep is Nationaliteitsgroep.NEDERLANDS:
        return Uitkomst(False, (Stap(WI_3_1, "nederlander_geen_plicht"),))
    if groep is Nationaliteitsgroep.EER_OF_ZWITSERS:
        return Uitkomst(False, (Stap(WI_3_2_A, "eer_of_zwitsers"),))
    if groep is Nationaliteitsgroep.TURKS:
        return Uitkomst(True, (Stap(WI_3_2_D, "turks_wel_plicht", (), "turkse_nationaliteit"),))
    return Uitkomst(True, (Stap(WI_3_2_A, "nationaliteit_geen_uitzondering"),))


def _uitzondering(uitzondering: Uitzondering | None) -> Uitkomst[bool]:
    """Whether no exception of art. 3 lid 2 onderdeel b to d holds."""
    if uitzondering is None:
        raise GegevenOntbreekt("uitzondering", WI_3_2_B)
    if uitzondering is Uitzondering.GEEN:
        return Uitkomst(True, (Stap(WI_3_2_B, "geen_uitzondering"),))
    artikel = {
        Uitzondering.FAMILIE_VRIJ_VERKEER: WI_3_2_B,
        Uitzondering.LANGDURIG_INGEZETENE: WI_3_2_C,
        Uitzondering.VERDRAG: WI_3_2_D,
    }[uitzondering]
    return Uitkomst(False, (Stap(artikel, "uitzondering", (uitzondering.value,)),))


def _leeftijd(geboortedatum: date, peildatum: date, bekend_op: date | None) -> Uitkomst[bool]:
    """Sixteen or older, and younger than the pensioengerechtigde leeftijd (art. 3 lid 1)."""
    zestien = tel_maanden_op(geboortedatum, ZESTIEN_JAAR_IN_MAANDEN).dag
    if peildatum < zestien:
        return Uitkomst(False, (Stap(WI_3_1, "jonger_dan_zestien", (zestien,)),))
    aow = pensioenleeftijd_bereikt(geboortedatum, peildatum=peildatum, bekend_op=bekend_op)
    return Uitkomst(not aow.waarde, (Stap(WI_3_1, "zestien_of_ouder", (zestien,)), *aow.stappen))


def _doel(feiten: PlichtFeiten, peildatum: date, bekend_op: date | None) -> Uitkomst[bool]:
    """Stays other than for a temporary purpose, or is geestelijke bedienaar (art. 3 lid 1 onderdeel a and b)."""
    if feiten.geestelijke_bedienaar and feiten.vergunning is Vergunning.REGULIER_BEPAALD:
        return Uitkomst(True, (Stap(WI_3_1_B, "geestelijke_bedienaar"),))
    tijdelijk = tijdelijk_doel(
        feiten.vergunning,
        verblijfsdoel=feiten.verblijfsdoel,
        tijdelijk_volgens_vergunning=feiten.tijdelijk_volgens_vergunning,
        peildatum=peildatum,
        bekend_op=bekend_op,
    )
    if not tijdelijk.waarde:
        return Uitkomst(True, (*tijdelijk.stappen, Stap(WI_3_1_A, "blijvend_doel")))
    if feiten.geestelijke_bedienaar is None:
        raise GegevenOntbreekt("geestelijke_bedienaar", WI_3_1_B)
    return Uitkomst(False, (*tijdelijk.stappen, Stap(WI_3_1_A, "tijdelijk_geen_plicht")))


def inburgeringsplicht(feiten: PlichtFeiten, *, peildatum: date, bekend_op: date | None = None) -> Uitkomst[bool]:
    """Return whether someone is inburgeringsplichtig on `peildatum` (art. 3 lid 1 to 3).

    Lawful stay for a definite time, aged from sixteen up to the pensioengerechtigde leeftijd, not for a temporary
    purpose unless geestelijke bedienaar, and none of the exceptions. The first condition that fails ends it, so
    facts that come after it need not be known. DUO's decision leads. Temporary protection (Oekraïne) is no stay
    under art. 8 onder a or c: doubt `oekraine_overgang`, as is Turkish nationality: `turkse_nationaliteit`.
    Raises NogNietVanKracht before 1-1-2022, GegevenOntbreekt for a fact that is needed.
    """
    if peildatum < INWERKINGTREDING:
        raise NogNietVanKracht("inburgeringsplicht", WI_3_1, INWERKINGTREDING)
    stappen: tuple[Stap, ...] = ()
    toetsen: tuple[Callable[[], Uitkomst[bool]], ...] = (
        lambda: _verblijf(feiten, peildatum),
        lambda: _leeftijd(feiten.geboortedatum, peildatum, bekend_op),
        lambda: _nationaliteit(feiten.nationaliteitsgroep),
        lambda: _doel(feiten, peildatum, bekend_op),
        lambda: _uitzondering(feiten.uitzondering),
    )
    for toets in toetsen:
        uitkomst = toets()
        stappen += uitkomst.stappen
        if not uitkomst.waarde:
            return Uitkomst(False, stappen)
    return Uitkomst(True, (*stappen, Stap(WI_3_1, "inburgeringsplichtig")))


def begin_plicht(geboortedatum: date, *, verblijf_vanaf: date, verblijf_bekend: date) -> Uitkomst[date]:
    """Return the first day on which the plicht can exist (art. 3 lid 1 and 3).

    It does not arise with retroactive force: a permit that was given with a start in the past counts from
    `verblijf_bekend`, the day it was made known. Nor before the sixteenth birthday, nor before 1-1-2022
    (NogNietVanKracht). DUO sets the date: doubt `begin_volgens_duo`.
    """
    zestien = tel_maanden_op(geboortedatum, ZESTIEN_JAAR_IN_MAANDEN).dag
    begin = max(verblijf_vanaf, verblijf_bekend, zestien)
    if begin < INWERKINGTREDING:
        raise NogNietVanKracht("inburgeringsplicht", WI_3_1, INWERKINGTREDING)
    stappen = [Stap(WI_3_1, "verblijf_vanaf", (verblijf_vanaf,))]
    if verblijf_vanaf < verblijf_bekend:
        stappen.append(Stap(WI_3_3, "niet_met_terugwerkende_kracht", (verblijf_bekend,)))
    if begin == zestien and zestien > max(verblijf_vanaf, verblijf_bekend):
        stappen.append(Stap(WI_3_1, "eerst_zestien", (zestien,)))
    stappen.append(Stap(WI_3_3, "plicht_begint", (begin,), "begin_volgens_duo"))
    return Uitkomst(begin, tuple(stappen))


def zelf_bekwaam(geboortedatum: date, *, peildatum: date) -> Uitkomst[bool]:
    """Return whether someone does the acts of this act in person, without a parent or guardian (art. 2).

    True from sixteen, the age from which there can be a plicht: letters and decisions go to the person. Below it
    there is nothing to do under this act: False. Majority is eighteen (BW boek 1 art. 233).
    """
    zestien = tel_maanden_op(geboortedatum, ZESTIEN_JAAR_IN_MAANDEN).dag
    if peildatum < zestien:
        return Uitkomst(False, (Stap(WI_3_1, "jonger_dan_zestien", (zestien,)),))
    achttien = tel_maanden_op(geboortedatum, ACHTTIEN_JAAR_IN_MAANDEN).dag
    if peildatum < achttien:
        return Uitkomst(True, (Stap(WI_2, "minderjarige_zelf_bekwaam", (achttien,)),))
    return Uitkomst(True, (Stap(BW_1_233, "meerderjarig", (achttien,)),))


_VOORBEELD: Final = PlichtFeiten(
    geboortedatum=date(1990, 5, 2),
    vergunning=Vergunning.ASIEL_BEPAALD,
    verblijf_vanaf=date(2026, 9, 1),
    nationaliteitsgroep=Nationaliteitsgroep.ANDERS,
    uitzondering=Uitzondering.GEEN,
)

REGELS: Final = (
    Regel(
        inburgeringsplicht,
        ids=("WHO-01", "WHO-02", "WHO-03", "WHO-04", "WHO-13"),
        artikelen=(WI_3_1, WI_3_1_A, WI_3_1_B, WI_3_2_A, WI_3_2_B, WI_3_2_C, WI_3_2_D, WI_3_3),
        voorbeeld={"feiten": _VOORBEELD, "peildatum": date(2026, 11, 20)},
    ),
    Regel(
        nationaliteitsgroep,
        ids=("WHO-02",),
        artikelen=(WI_3_1, WI_3_2_A, WI_3_2_D),
        voorbeeld={"nationaliteiten": (Nationaliteit(336),)},
    ),
    Regel(
        begin_plicht,
        ids=("WHO-03",),
        artikelen=(WI_3_1, WI_3_3),
        voorbeeld={
            "geboortedatum": date(1990, 5, 2),
            "verblijf_vanaf": date(2026, 3, 1),
            "verblijf_bekend": date(2026, 9, 1),
        },
    ),
    Regel(
        zelf_bekwaam,
        ids=("WHO-14",),
        artikelen=(WI_2, BW_1_233),
        voorbeeld={"geboortedatum": date(2009, 8, 15), "peildatum": date(2026, 11, 20)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
