# SPDX-License-Identifier: EUPL-1.2
"""Ontheffing of the plicht by DUO: Wet inburgering 2021 art. 5, Besluit art. 2.7-2.8, Regeling art. 2.5-2.7.

DUO decides. For the college it matters what an ontheffing leaves of the PIP, and the advice it owes on bijzondere
individuele omstandigheden (BIO).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, REGELING, WET, Artikel
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies
from meedoen.recht.kalender import EEN_DAG, tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.leerroute import Leerroute, Vaardigheid

WI_5_1: Final = Artikel(WET, "5", "1")
WI_5_2: Final = Artikel(WET, "5", "2")
B_2_7_1: Final = Artikel(BESLUIT, "2.7", "1")
B_2_7_2: Final = Artikel(BESLUIT, "2.7", "2")
B_2_7_3: Final = Artikel(BESLUIT, "2.7", "3")
B_2_7_3_C: Final = Artikel(BESLUIT, "2.7", "3", "c")
B_2_7_4: Final = Artikel(BESLUIT, "2.7", "4")
B_2_8_1: Final = Artikel(BESLUIT, "2.8", "1")
B_2_8_2: Final = Artikel(BESLUIT, "2.8", "2")
B_2_8_4: Final = Artikel(BESLUIT, "2.8", "4")
R_2_7_1: Final = Artikel(REGELING, "2.7", "1")
R_2_7_2: Final = Artikel(REGELING, "2.7", "2")

VIJF_JAAR_IN_MAANDEN: Final = 60
HOOGSTENS_TAALONDERDELEN: Final = 3
KOSTEN_DESKUNDIGENVERKLARING: Final[tuple[Versie[int], ...]] = (Versie(INWERKINGTREDING, 22_500, BEKEND),)
"""Eurocents, Regeling art. 2.7 lid 1."""


class MedischAdvies(StrEnum):
    """What the doctor advises (Regeling art. 2.5 lid 1-2)."""

    GEHEEL = "geheel"
    GEDEELTELIJK = "gedeeltelijk"
    AANGEPAST_EXAMEN = "aangepast_examen"
    WEIGEREN = "weigeren"


class Ontheffing(StrEnum):
    """How far the plicht is lifted."""

    GEHEEL = "geheel"
    GEDEELTELIJK = "gedeeltelijk"
    GEEN = "geen"


def medische_ontheffing(
    *, aanvraag_op: date, medisch_advies: MedischAdvies | None = None
) -> Uitkomst[Ontheffing] | OordeelNodig:
    """Return how far DUO lifts the plicht when it follows the doctor (art. 5 lid 1, Besluit art. 2.7 lid 2 and 4).

    The test is whether someone can't meet the plicht, or a part of it, within five years after the application.
    Adapted exams are no ontheffing. Asks for the advice of the doctor DUO appointed while that is not there.
    """
    einde, bestaat = tel_maanden_op(aanvraag_op, VIJF_JAAR_IN_MAANDEN)
    laatste = einde - EEN_DAG if not bestaat else einde
    if medisch_advies is None:
        return OordeelNodig(B_2_7_1, "advies_arts", (laatste,))
    twijfel = "" if bestaat else "ontbrekende_dag"
    kijkt = Stap(B_2_7_2, "vijf_jaar_vooruit", (aanvraag_op, laatste), twijfel)
    if medisch_advies is MedischAdvies.GEHEEL:
        return Uitkomst(Ontheffing.GEHEEL, (kijkt, Stap(WI_5_1, "geheel_ontheven")))
    if medisch_advies is MedischAdvies.GEDEELTELIJK:
        return Uitkomst(Ontheffing.GEDEELTELIJK, (kijkt, Stap(B_2_7_3, "gedeeltelijk_ontheven")))
    if medisch_advies is MedischAdvies.AANGEPAST_EXAMEN:
        return Uitkomst(Ontheffing.GEEN, (kijkt, Stap(B_2_7_4, "alleen_aangepast_examen")))
    return Uitkomst(Ontheffing.GEEN, (kijkt, Stap(WI_5_1, "niet_ontheven")))


def kosten_deskundigenverklaring(
    medisch_advies: MedischAdvies | None, *, peildatum: date, bekend_op: date | None = None
) -> Uitkomst[int]:
    """Return what the medical statement costs the person in the end, in eurocents (Regeling art. 2.7).

    One pays first (`medisch_advies` None: that amount); it is paid back when the advice is a whole or partial
    ontheffing, or adapted exams. Raises NogNietVanKracht before 1-1-2022.
    """
    versie = kies(KOSTEN_DESKUNDIGENVERKLARING, peildatum, bekend_op, regel="ontheffing", artikel=R_2_7_1)
    betaalt = Stap(R_2_7_1, "kosten_deskundigenverklaring", (versie.waarde,))
    if medisch_advies is None:
        return Uitkomst(versie.waarde, (betaalt,))
    if medisch_advies is MedischAdvies.WEIGEREN:
        return Uitkomst(versie.waarde, (betaalt, Stap(R_2_7_2, "geen_geld_terug")))
    return Uitkomst(0, (betaalt, Stap(R_2_7_2, "geld_terug", (versie.waarde,))))


@dataclass(frozen=True, kw_only=True, slots=True)
class OntheffingFeiten:
    """What DUO decided, as it tells it.

    `ontheven_onderdelen`: language exams that lapse; `knm_ontheven`: the exam KNM lapses.
    `uren_belastbaar`: the most hours of the participation part of the Z-route (0: none), None when that part stays.
    """

    leerroute: Leerroute
    geheel: bool = False
    ontheven_onderdelen: tuple[Vaardigheid, ...] = ()
    knm_ontheven: bool = False
    uren_belastbaar: int | None = None


class PipGevolg(NamedTuple):
    """One thing that changes in the PIP: code, and the exam or the hours it is about (empty or None: neither)."""

    code: str
    onderdeel: str = ""
    uren: int | None = None


def _kan(feiten: OntheffingFeiten) -> None:
    """Refuse a partial ontheffing that art. 2.7 lid 3 does not know."""
    examens = bool(feiten.ontheven_onderdelen) or feiten.knm_ontheven
    if feiten.uren_belastbaar is not None and feiten.uren_belastbaar < 0:
        raise GegevenStrijdig("uren_belastbaar", B_2_7_3_C, "aantal_onder_nul")
    if feiten.leerroute is Leerroute.ZELFREDZAAMHEID and examens:
        raise GegevenStrijdig("ontheven_onderdelen", B_2_7_3_C, "ontheffing_examen_in_z_route")
    if feiten.leerroute is not Leerroute.ZELFREDZAAMHEID and feiten.uren_belastbaar is not None:
        raise GegevenStrijdig("uren_belastbaar", B_2_7_3_C, "ontheffing_participatie_buiten_z_route")
    if len(set(feiten.ontheven_onderdelen)) > HOOGSTENS_TAALONDERDELEN:
        raise GegevenStrijdig("ontheven_onderdelen", B_2_7_3, "ontheffing_alle_taalonderdelen")


def ontheffing_in_plan(feiten: OntheffingFeiten) -> Uitkomst[tuple[PipGevolg, ...]]:
    """Return what an ontheffing changes in the PIP; nothing when nothing was lifted (art. 5, Besluit art. 2.7 lid 3).

    Whole: there is no plicht, so no plan to follow. Partial: at most three of the four language exams or the exam
    KNM (B1-route, onderwijsroute), or the participation part of the Z-route; PVT and MAP always stay. Language
    exams and KNM together is not excluded by the text, which says "or": doubt `taal_en_knm_ontheven`.
    Raises GegevenStrijdig for a partial ontheffing that the article does not know.
    """
    if feiten.geheel:
        return Uitkomst((PipGevolg("plan_vervalt"),), (Stap(WI_5_1, "plan_vervalt"),))
    _kan(feiten)
    gevolgen: list[PipGevolg] = []
    stappen: list[Stap] = []
    for vaardigheid in Vaardigheid:
        if vaardigheid in feiten.ontheven_onderdelen:
            gevolgen.append(PipGevolg("examen_vervalt", vaardigheid.value))
            stappen.append(Stap(B_2_7_3, "examen_vervalt", (vaardigheid.value,)))
    if feiten.knm_ontheven:
        twijfel = "taal_en_knm_ontheven" if gevolgen else ""
        gevolgen.append(PipGevolg("knm_vervalt"))
        stappen.append(Stap(B_2_7_3, "knm_vervalt", (), twijfel))
    if feiten.uren_belastbaar is not None:
        gevolgen.append(PipGevolg("participatie_begrensd", "", feiten.uren_belastbaar))
        stappen.append(Stap(B_2_7_3_C, "participatie_begrensd", (feiten.uren_belastbaar,)))
    if not gevolgen:
        return Uitkomst((), (Stap(B_2_7_3, "niets_ontheven"),))
    return Uitkomst(tuple(gevolgen), (*stappen, Stap(B_2_7_3_C, "pvt_en_map_blijven")))


def advies_college_nodig(*, ambtshalve: bool, advies_van_belang: bool | None = None) -> Uitkomst[bool] | OordeelNodig:
    """Return whether the college advises on ontheffing for bijzondere omstandigheden (Besluit art. 2.8 lid 2 and 4).

    Always when the person applies: the advice goes with the application. When DUO acts on its own account, where it
    matters: asks for that judgement. The act sets no term for the advice.
    """
    geen_termijn = Stap(B_2_8_2, "advies_zonder_termijn")
    if not ambtshalve:
        return Uitkomst(True, (Stap(B_2_8_2, "advies_bij_aanvraag"), geen_termijn))
    if advies_van_belang is None:
        return OordeelNodig(B_2_8_4, "advies_van_belang")
    if advies_van_belang:
        return Uitkomst(True, (Stap(B_2_8_4, "advies_ambtshalve"), geen_termijn))
    return Uitkomst(False, (Stap(B_2_8_4, "advies_niet_van_belang"),))


@dataclass(frozen=True, kw_only=True, slots=True)
class BioFeiten:
    """The four things the college judges for its advice (Besluit art. 2.8 lid 1). None: not judged yet."""

    zeer_uitzonderlijk: bool | None = None
    onvoorzien: bool | None = None
    niet_te_wijten: bool | None = None
    zeer_schrijnend: bool | None = None


def advies_bijzondere_omstandigheden(feiten: BioFeiten) -> Uitkomst[bool] | OordeelNodig:
    """Return whether the advice of the college is to lift the plicht (art. 5 lid 2, Besluit art. 2.8 lid 1).

    All four are needed: very exceptional, unforeseen, not the person's doing, and a very harrowing situation if the
    plicht stays. It lifts the whole plicht or nothing. Asks for the first judgement that is not there; one that is
    no ends it.
    """
    oordelen = (feiten.zeer_uitzonderlijk, feiten.onvoorzien, feiten.niet_te_wijten, feiten.zeer_schrijnend)
    woorden = ("uitzonderlijk", "onvoorzien", "niet_te_wijten", "schrijnend")
    stappen: list[Stap] = []
    for woord, oordeel in zip(woorden, oordelen, strict=True):
        if oordeel is False:
            return Uitkomst(False, (Stap(B_2_8_1, "bio_eis_ontbreekt", (woord,)),))
        stappen.append(Stap(B_2_8_1, "bio_eis_klaar", (woord,)))
    for woord, oordeel in zip(woorden, oordelen, strict=True):
        if oordeel is None:
            return OordeelNodig(B_2_8_1, "bio_eis", (woord,))
    return Uitkomst(True, (*stappen, Stap(WI_5_2, "bio_advies_positief")))


REGELS: Final = (
    Regel(
        medische_ontheffing,
        ids=("WHO-07",),
        artikelen=(WI_5_1, B_2_7_1, B_2_7_2, B_2_7_3, B_2_7_4),
        voorbeeld={"aanvraag_op": date(2026, 11, 20), "medisch_advies": MedischAdvies.GEDEELTELIJK},
    ),
    Regel(
        kosten_deskundigenverklaring,
        ids=("WHO-07",),
        artikelen=(R_2_7_1, R_2_7_2),
        voorbeeld={"medisch_advies": MedischAdvies.WEIGEREN, "peildatum": date(2026, 11, 20)},
    ),
    Regel(
        ontheffing_in_plan,
        ids=("WHO-07",),
        artikelen=(WI_5_1, B_2_7_3, B_2_7_3_C),
        voorbeeld={"feiten": OntheffingFeiten(leerroute=Leerroute.B1, ontheven_onderdelen=(Vaardigheid.SCHRIJVEN,))},
    ),
    Regel(
        advies_college_nodig,
        ids=("WHO-08",),
        artikelen=(B_2_8_2, B_2_8_4),
        voorbeeld={"ambtshalve": False},
    ),
    Regel(
        advies_bijzondere_omstandigheden,
        ids=("WHO-08",),
        artikelen=(WI_5_2, B_2_8_1),
        voorbeeld={"feiten": BioFeiten(zeer_uitzonderlijk=True, onvoorzien=False)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
