# SPDX-License-Identifier: EUPL-1.2
"""The phases of a dossier as a table: from, trigger, to, article, and what it does to the clocks.

What the table does not name is refused with a sentence. DUO's facts about the duty itself (full vrijstelling,
full ontheffing, withdrawal, death) are accepted from every phase: the register leads there.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from meedoen.recht.bron import AVG, AWB, BESLUIT, HUISVESTINGSWET, WET, Artikel
from meedoen.recht.uitkomst import Stap, Uitkomst


class Fase(StrEnum):
    """Where a dossier stands. Values are stored."""

    GEKOPPELD = "gekoppeld"
    INTAKE = "intake"
    PLAN = "plan"
    TRAJECT = "traject"
    AFRONDING = "afronding"
    NAZORG = "nazorg"
    GESLOTEN = "gesloten"


class Aanleiding(StrEnum):
    """What can move a dossier from one phase to another."""

    KOPPELING = "koppeling"
    ONTKOPPELING = "ontkoppeling"
    KENNISGEVING = "kennisgeving"
    INSCHRIJVING = "inschrijving"
    GEZIN_OF_OVERIG = "gezin_of_overig"
    """DUO says the person is of the group that never lives in a COA location."""
    INSCHRIJVING_NA_INTAKE = "inschrijving_na_intake"
    VERHUISD_MET_PIP = "verhuisd_met_pip"
    INTAKE_AFGEROND = "intake_afgerond"
    INTAKE_AFGEROND_MET_PIP = "intake_afgerond_met_pip"
    PIP_VASTGESTELD = "pip_vastgesteld"
    TERMIJN_GESTELD = "termijn_gesteld"
    LAATSTE_ONDERDEEL = "laatste_onderdeel"
    ONDERDEEL_HEROPEND = "onderdeel_heropend"
    DIPLOMA = "diploma"
    ZROUTE_VOLDAAN = "zroute_voldaan"
    VOLLEDIGE_VRIJSTELLING = "volledige_vrijstelling"
    VOLLEDIGE_ONTHEFFING = "volledige_ontheffing"
    PLICHT_INGETROKKEN = "plicht_ingetrokken"
    OVERLIJDEN = "overlijden"
    PAUZE = "pauze"
    HERVATTING = "hervatting"
    VERHUISD_UIT_AFGESLOTEN = "verhuisd_uit_afgesloten"
    NAZORG_BEEINDIGD = "nazorg_beeindigd"
    ANDERE_GROND = "andere_grond"
    """Help after or outside the act begins, on a ground of its own."""
    SAMENGEVOEGD = "samengevoegd"
    TERUGGEDRAAID = "teruggedraaid"


class KlokEffect(StrEnum):
    """What a transition does to the clocks; the clocks themselves read the same facts."""

    GEEN = "geen"
    HERBEREKEN = "herbereken"
    OPSCHORTEN = "opschorten"
    STOPPEN = "stoppen"


class Regel(NamedTuple):
    """One line of the table."""

    naar: Fase
    artikel: Artikel
    effect: KlokEffect


class FaseWeigering(NamedTuple):
    """A transition that cannot be. `code` has a sentence that says why and what to do."""

    code: str
    fase: Fase
    aanleiding: Aanleiding


W_4, W_5, W_6 = Artikel(WET, "4"), Artikel(WET, "5"), Artikel(WET, "6")
W_3, W_14, W_15 = Artikel(WET, "3"), Artikel(WET, "14"), Artikel(WET, "15")
W_19 = Artikel(WET, "19")
W_9, W_11, W_14_3 = Artikel(WET, "9"), Artikel(WET, "11"), Artikel(WET, "14", "3")
W_17 = Artikel(WET, "17", "2")
W_35_4 = Artikel(WET, "35", "4")
B_5_3_1, B_5_3_3, B_9_9 = Artikel(BESLUIT, "5.3", "1"), Artikel(BESLUIT, "5.3", "3"), Artikel(BESLUIT, "9.9")
HW_28, W_4_1 = Artikel(HUISVESTINGSWET, "28"), Artikel(WET, "4", "1")
# A merge or an undo mends our own file: the duty of care in preparing decisions, not a rule on inburgering.
AWB_3_2 = Artikel(AWB, "3:2")

# Data for one purpose may be used for another only on a ground for that.
AVG_6_1 = Artikel(AVG, "6", "1")

_F, _A, _K = Fase, Aanleiding, KlokEffect
_Tabel = dict[tuple[Fase, Aanleiding], Regel]
_OPEN: Final = (_F.GEKOPPELD, _F.INTAKE, _F.PLAN, _F.TRAJECT, _F.AFRONDING)


def _blijft(aanleiding: Aanleiding, artikel: Artikel, effect: KlokEffect, *fasen: Fase) -> _Tabel:
    return {(fase, aanleiding): Regel(fase, artikel, effect) for fase in fasen}


def _alle(aanleiding: Aanleiding, naar: Fase, artikel: Artikel) -> _Tabel:
    return {
        (fase, aanleiding): Regel(_F.GESLOTEN if fase is _F.GESLOTEN else naar, artikel, _K.STOPPEN) for fase in Fase
    }


OVERGANGEN: Final = MappingProxyType[tuple[Fase, Aanleiding], Regel]({
    **_blijft(_A.KOPPELING, HW_28, _K.HERBEREKEN, _F.GEKOPPELD, _F.INTAKE, _F.PLAN),
    (_F.GEKOPPELD, _A.ONTKOPPELING): Regel(_F.GESLOTEN, HW_28, _K.STOPPEN),
    **_blijft(_A.KENNISGEVING, B_5_3_1, _K.HERBEREKEN, *_OPEN),
    **_blijft(_A.INSCHRIJVING, B_5_3_1, _K.HERBEREKEN, *_OPEN),
    (_F.GEKOPPELD, _A.INSCHRIJVING): Regel(_F.INTAKE, B_5_3_1, _K.HERBEREKEN),
    **_blijft(_A.GEZIN_OF_OVERIG, W_19, _K.HERBEREKEN, *_OPEN),
    (_F.GEKOPPELD, _A.GEZIN_OF_OVERIG): Regel(_F.INTAKE, W_19, _K.HERBEREKEN),
    **_blijft(_A.INSCHRIJVING_NA_INTAKE, B_5_3_1, _K.HERBEREKEN, *_OPEN),
    (_F.GEKOPPELD, _A.INSCHRIJVING_NA_INTAKE): Regel(_F.PLAN, B_5_3_1, _K.HERBEREKEN),
    **_blijft(_A.VERHUISD_MET_PIP, B_5_3_3, _K.HERBEREKEN, *_OPEN),
    (_F.GEKOPPELD, _A.VERHUISD_MET_PIP): Regel(_F.INTAKE, B_5_3_3, _K.HERBEREKEN),
    (_F.GEKOPPELD, _A.INTAKE_AFGEROND): Regel(_F.GEKOPPELD, W_14, _K.HERBEREKEN),
    (_F.INTAKE, _A.INTAKE_AFGEROND): Regel(_F.PLAN, W_14, _K.HERBEREKEN),
    (_F.INTAKE, _A.INTAKE_AFGEROND_MET_PIP): Regel(_F.TRAJECT, W_14_3, _K.HERBEREKEN),
    (_F.PLAN, _A.PIP_VASTGESTELD): Regel(_F.TRAJECT, W_15, _K.HERBEREKEN),
    (_F.TRAJECT, _A.PIP_VASTGESTELD): Regel(_F.TRAJECT, W_17, _K.HERBEREKEN),
    (_F.AFRONDING, _A.PIP_VASTGESTELD): Regel(_F.TRAJECT, W_17, _K.HERBEREKEN),
    **_blijft(_A.TERMIJN_GESTELD, W_11, _K.HERBEREKEN, _F.INTAKE, _F.PLAN, _F.TRAJECT, _F.AFRONDING),
    (_F.TRAJECT, _A.LAATSTE_ONDERDEEL): Regel(_F.AFRONDING, W_6, _K.HERBEREKEN),
    (_F.AFRONDING, _A.ONDERDEEL_HEROPEND): Regel(_F.TRAJECT, W_6, _K.HERBEREKEN),
    (_F.TRAJECT, _A.DIPLOMA): Regel(_F.NAZORG, W_6, _K.STOPPEN),
    (_F.AFRONDING, _A.DIPLOMA): Regel(_F.NAZORG, W_6, _K.STOPPEN),
    (_F.TRAJECT, _A.ZROUTE_VOLDAAN): Regel(_F.NAZORG, W_9, _K.STOPPEN),
    (_F.AFRONDING, _A.ZROUTE_VOLDAAN): Regel(_F.NAZORG, W_9, _K.STOPPEN),
    **_alle(_A.VOLLEDIGE_VRIJSTELLING, _F.NAZORG, W_4),
    **_alle(_A.VOLLEDIGE_ONTHEFFING, _F.NAZORG, W_5),
    **_alle(_A.PLICHT_INGETROKKEN, _F.GESLOTEN, W_3),
    **_alle(_A.OVERLIJDEN, _F.GESLOTEN, W_3),
    **_blijft(_A.PAUZE, W_4_1, _K.OPSCHORTEN, *_OPEN),
    **_blijft(_A.HERVATTING, W_4_1, _K.HERBEREKEN, *_OPEN),
    **{(f, _A.VERHUISD_UIT_AFGESLOTEN): Regel(_F.GESLOTEN, W_35_4, _K.STOPPEN) for f in (*_OPEN, _F.NAZORG)},
    (_F.NAZORG, _A.NAZORG_BEEINDIGD): Regel(_F.GESLOTEN, B_9_9, _K.GEEN),
    # Not while a duty runs: who is in another phase has one. In the intake may also be somebody without any.
    **{(f, _A.ANDERE_GROND): Regel(_F.NAZORG, AVG_6_1, _K.STOPPEN) for f in (_F.INTAKE, _F.NAZORG, _F.GESLOTEN)},
    **{(f, _A.SAMENGEVOEGD): Regel(_F.GESLOTEN, AWB_3_2, _K.STOPPEN) for f in (*_OPEN, _F.NAZORG)},
})  # fmt: skip
"""(phase, trigger) -> what follows. A trigger that leaves the phase as it is stands here too."""


def eerste_fase(aanleiding: Aanleiding) -> Fase:
    """Return the phase in which a new dossier starts: `gekoppeld` in a COA location, else `intake`."""
    return Fase.GEKOPPELD if aanleiding in (_A.KOPPELING, _A.KENNISGEVING) else Fase.INTAKE


def overgang(fase: Fase, aanleiding: Aanleiding, *, terug_naar: Fase | None = None) -> Uitkomst[Fase] | FaseWeigering:
    """Return the phase after `aanleiding`, or the refusal with the code of its sentence.

    `TERUGGEDRAAID` undoes a mistaken notification or merge: it asks `terug_naar`, the phase of before, which
    the tijdlijn holds.
    """
    if aanleiding is _A.TERUGGEDRAAID:
        if terug_naar is None:
            return FaseWeigering("fase_geen_vorige", fase, aanleiding)
        return Uitkomst(terug_naar, (Stap(AWB_3_2, "fase_teruggedraaid", (fase, terug_naar)),))
    regel = OVERGANGEN.get((fase, aanleiding))
    if regel is None:
        return FaseWeigering(_waarom_niet(fase, aanleiding), fase, aanleiding)
    code = "fase_blijft" if regel.naar is fase else "fase_gaat_naar"
    return Uitkomst(regel.naar, (Stap(regel.artikel, code, (fase, regel.naar, aanleiding)),))


def effect(fase: Fase, aanleiding: Aanleiding) -> KlokEffect:
    """Return what this transition does to the clocks; `GEEN` for one that is refused."""
    regel = OVERGANGEN.get((fase, aanleiding))
    return regel.effect if regel else KlokEffect.GEEN


def _waarom_niet(fase: Fase, aanleiding: Aanleiding) -> str:
    if fase is _F.GESLOTEN:
        return "fase_gesloten"
    if fase is _F.NAZORG:
        return "fase_nazorg"
    if aanleiding is _A.PIP_VASTGESTELD:
        return "fase_pip_in_azc" if fase is _F.GEKOPPELD else "fase_intake_niet_klaar"
    if aanleiding in (_A.DIPLOMA, _A.ZROUTE_VOLDAAN, _A.LAATSTE_ONDERDEEL, _A.TERMIJN_GESTELD):
        return "fase_geen_pip"
    return "fase_past_niet"
