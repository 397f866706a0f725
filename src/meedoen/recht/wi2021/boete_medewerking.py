# SPDX-License-Identifier: EUPL-1.2
"""The fine during the traject: Wet inburgering 2021 art. 23, Besluit inburgering 2021 art. 7.1 lid 2-4.

The text leaves four things open (feiten, D5); each is a parameter with the default of the sheet: whether the
ladder doubles or adds, whether it raises the level or the amount really imposed, whether the level counts the
earlier fines or goes on from the last, and on which day an earlier fine must be irrevocable. A person confirms.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple

from meedoen.recht.awb.boete import AWB_5_41
from meedoen.recht.awb.mildste import AWB_5_46_4, mildste, stappen_mildste
from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies
from meedoen.recht.kalender import Periode, tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.boete_bedragen import (
    B_7_1_2,
    GRONDBEDRAG_MEDEWERKING,
    MAXIMUM,
    WI_23_1,
    Boetesoort,
    grondbedrag_medewerking,
    wettelijk_maximum,
)
from meedoen.recht.wi2021.doelgroep import Doelgroep

WI_15_1_A: Final = Artikel(WET, "15", "1", "a")
WI_15_1_B: Final = Artikel(WET, "15", "1", "b")
WI_15_1_C: Final = Artikel(WET, "15", "1", "c")
WI_15_1_D: Final = Artikel(WET, "15", "1", "d")
WI_15_2: Final = Artikel(WET, "15", "2")
B_7_1_3: Final = Artikel(BESLUIT, "7.1", "3")
B_7_1_4: Final = Artikel(BESLUIT, "7.1", "4")

TERUGKIJKEN_IN_MAANDEN: Final = 12
HEEL: Final = 100
GELIJKE_TREDEN: Final = 2
"""Up to this level doubling and adding give the same."""


class Planonderdeel(StrEnum):
    """Parts of the PIP (art. 15 lid 1 a-d and lid 2) that someone may fail to live up to."""

    LEERROUTE = "leerroute"
    ONDERSTEUNING = "ondersteuning"
    PVT_MAP = "pvt_map"
    VVE = "vve"
    INTENSITEIT = "intensiteit"


_ONDERDEEL: Final[Mapping[Planonderdeel, Artikel]] = MappingProxyType(
    {
        Planonderdeel.LEERROUTE: WI_15_1_A,
        Planonderdeel.ONDERSTEUNING: WI_15_1_B,
        Planonderdeel.PVT_MAP: WI_15_1_C,
        Planonderdeel.VVE: WI_15_1_D,
        Planonderdeel.INTENSITEIT: WI_15_2,
    }
)


def boete_op_onderdeel(planonderdeel: Planonderdeel, *, groep: Doelgroep | None) -> Uitkomst[bool]:
    """Return whether art. 23 lid 1 can fine for this part of the PIP, for this group.

    Support and guidance (b) and the intensity of PVT and MAP (c) bind both groups, the intensity of the leerroute
    (lid 2) the asiel group alone; the leerroute itself (a) and vve (d) are not named. Raises GegevenOntbreekt when
    the group matters and is not known.
    """
    artikel = _ONDERDEEL[planonderdeel]
    if planonderdeel in (Planonderdeel.LEERROUTE, Planonderdeel.VVE):
        return Uitkomst(False, (Stap(WI_23_1, "onderdeel_zonder_boete", (planonderdeel.value,)),))
    if planonderdeel is Planonderdeel.INTENSITEIT:
        if groep is None:
            raise GegevenOntbreekt("groep", artikel)
        if groep is not Doelgroep.ASIEL:
            return Uitkomst(False, (Stap(artikel, "intensiteit_bindt_niet"),))
    return Uitkomst(
        True, (Stap(artikel, "onderdeel_bindt", (planonderdeel.value,)), Stap(WI_23_1, "boete_medewerking"))
    )


class Verwijtbaarheid(StrEnum):
    """How much the person is to blame (Besluit art. 7.1 lid 4); `NORMAAL` is neither opzet nor grove schuld."""

    OPZET = "opzet"
    GROVE_SCHULD = "grove_schuld"
    NORMAAL = "normaal"
    VERMINDERD = "verminderd"
    GEEN = "geen"


FACTOR: Final[tuple[Versie[Mapping[Verwijtbaarheid, tuple[Artikel, int]]], ...]] = (
    Versie(
        INWERKINGTREDING,
        MappingProxyType(
            {
                Verwijtbaarheid.OPZET: (Artikel(BESLUIT, "7.1", "4", "a"), 100),
                Verwijtbaarheid.GROVE_SCHULD: (Artikel(BESLUIT, "7.1", "4", "b"), 75),
                Verwijtbaarheid.NORMAAL: (Artikel(BESLUIT, "7.1", "4", "c"), 50),
                Verwijtbaarheid.VERMINDERD: (Artikel(BESLUIT, "7.1", "4", "d"), 25),
            }
        ),
        BEKEND,
    ),
)
"""Percentages of the fine, Besluit art. 7.1 lid 4."""

_TEKSTEN: Final[tuple[Versie[Any], ...]] = (*GRONDBEDRAG_MEDEWERKING, *FACTOR, *MAXIMUM)
"""All that can change in what makes the fine: the days on which a text began."""

Ladder = Literal["verdubbelen", "optellen"]
Grondslag = Literal["trede", "opgelegd bedrag"]
Telling = Literal["aantal", "vorige"]
Moment = Literal["constatering", "besluit"]


@dataclass(frozen=True, kw_only=True, slots=True)
class EerdereBoete:
    """An earlier fine of art. 23. Leave out one that was revoked.

    `onherroepelijk_op`: first day on which nothing can be brought against it, None: not yet. `opgelegd`: eurocents.
    `trede`: the level of the ladder it stood on. Both None when not known.
    """

    constatering: date
    onherroepelijk_op: date | None
    opgelegd: int | None = None
    trede: int | None = None


def _controleer(constatering: date, eerdere: tuple[EerdereBoete, ...]) -> None:
    for boete in eerdere:
        if boete.constatering > constatering:
            raise GegevenStrijdig("eerdere_boetes", B_7_1_3, "eerdere_boete_later")
        if boete.onherroepelijk_op is not None and boete.onherroepelijk_op <= boete.constatering:
            raise GegevenStrijdig("onherroepelijk_op", B_7_1_3, "onherroepelijk_voor_constatering")


def _weeg(boete: EerdereBoete, venster: Periode, dag: date) -> tuple[bool, Stap]:
    """Whether one earlier fine counts, with the step; `dag` is the day on which it must be irrevocable."""
    sinds, vast = boete.constatering, boete.onherroepelijk_op
    if sinds >= venster.einde:
        return False, Stap(B_7_1_3, "eerdere_boete_zelfde_dag", (sinds,))
    if sinds < venster.start:
        return False, Stap(B_7_1_3, "eerdere_boete_te_oud", (sinds, venster.start))
    if vast is None:
        return False, Stap(B_7_1_3, "eerdere_boete_nog_open", (sinds,))
    twijfel = "moment_onherroepelijk" if vast > venster.einde else ""
    if vast > dag:
        return False, Stap(B_7_1_3, "eerdere_boete_later_vast", (sinds, vast), twijfel)
    return True, Stap(B_7_1_3, "eerdere_boete_telt", (sinds, vast), twijfel)


def _volgorde(boete: EerdereBoete) -> tuple[date, date, int, int]:
    """Order in time; fixed also where two were detected on one day."""
    return boete.constatering, boete.onherroepelijk_op or date.max, boete.trede or 0, boete.opgelegd or 0


def _getelde(
    constatering: date, eerdere: tuple[EerdereBoete, ...], moment: Moment, besluit_op: date | None
) -> tuple[list[EerdereBoete], tuple[Stap, ...]]:
    _controleer(constatering, eerdere)
    dag = constatering
    if moment == "besluit":
        if besluit_op is None:
            raise GegevenOntbreekt("besluit_op", B_7_1_3)
        dag = besluit_op
    start, bestaat = tel_maanden_op(constatering, -TERUGKIJKEN_IN_MAANDEN)
    venster = Periode(start, constatering)
    twijfel = "" if bestaat else "twaalf_maanden_schrikkeldag"
    stappen = [Stap(B_7_1_3, "boete_terugkijken", (venster.start, venster.laatste_dag), twijfel)] if eerdere else []
    telt: list[EerdereBoete] = []
    for boete in sorted(eerdere, key=_volgorde):
        mee, stap = _weeg(boete, venster, dag)
        stappen.append(stap)
        if mee:
            telt.append(boete)
    return telt, tuple(stappen)


def boete_trede(
    constatering: date,
    *,
    eerdere_boetes: tuple[EerdereBoete, ...] = (),
    telling_boetes: Telling = "aantal",
    moment: Moment = "constatering",
    besluit_op: date | None = None,
) -> Uitkomst[int]:
    """Return the level of the ladder, from 1 (Besluit art. 7.1 lid 3).

    An earlier fine of art. 23 counts when its violation was detected in the twelve months before the day of this
    detection and it is irrevocable: on that day itself, or on the day of the decision when `moment` says so (doubt
    `moment_onherroepelijk` where that matters). `telling_boetes`: the level is one more than the number that counts, or
    one more than the level of the latest that counts (doubt `telling_eerdere_boetes` where they differ or may).
    Raises GegevenStrijdig for an earlier fine that is later, GegevenOntbreekt (`besluit_op`, `trede`).
    """
    telt, stappen = _getelde(constatering, eerdere_boetes, moment, besluit_op)
    aantal = len(telt) + 1
    if not telt:
        return Uitkomst(1, (*stappen, Stap(B_7_1_3, "eerste_trede")))
    vorige = telt[-1].trede
    if telling_boetes == "vorige" and vorige is None:
        raise GegevenOntbreekt("trede", B_7_1_3)
    trede = vorige + 1 if telling_boetes == "vorige" and vorige is not None else aantal
    anders = len(eerdere_boetes) > 1 if vorige is None else vorige + 1 != aantal
    twijfel = "telling_eerdere_boetes" if anders else ""
    return Uitkomst(trede, (*stappen, Stap(B_7_1_3, "hogere_trede", (trede, len(telt)), twijfel)))


@dataclass(frozen=True, kw_only=True, slots=True)
class MedewerkingFeiten:
    """What bears on the amount of a fine of art. 23.

    `constatering`: day of detection, from which the ladder looks back. `overtreding_op`: day of the violation, whose
    text holds; None: that same day. `verwijtbaarheid`: judgement, None while not judged. `besluit_op`: day of the
    decision, None while there is none; needed to see a change of rules since, and for `moment` "besluit".
    """

    constatering: date
    verwijtbaarheid: Verwijtbaarheid | None
    eerdere_boetes: tuple[EerdereBoete, ...] = ()
    besluit_op: date | None = None
    overtreding_op: date | None = None


def _dagen(feiten: MedewerkingFeiten) -> tuple[date, date]:
    """The day of the violation and that of the decision (of detection while there is none)."""
    gezien = feiten.constatering
    overtreding, besluit = feiten.overtreding_op or gezien, feiten.besluit_op or gezien
    if overtreding > gezien:
        raise GegevenStrijdig("overtreding_op", B_7_1_3, "overtreding_na_constatering")
    if besluit < gezien:
        raise GegevenStrijdig("besluit_op", B_7_1_2, "besluit_voor_overtreding")
    return overtreding, besluit


def _top(bedrag: int, maximum: Uitkomst[int]) -> tuple[int, tuple[Stap, ...]]:
    if bedrag <= maximum.waarde:
        return bedrag, ()
    return maximum.waarde, (*maximum.stappen, Stap(B_7_1_3, "boete_ten_hoogste", (bedrag, maximum.waarde)))


def _op_trede(trede: int, grond: int, ladder: Ladder) -> tuple[int, tuple[Stap, ...]]:
    """The amount of the level; the two readings of the ladder differ from the third level on."""
    if trede == 1:
        return grond, ()
    verdubbelen = ladder == "verdubbelen"
    bedrag = grond * 2 ** (trede - 1) if verdubbelen else grond * trede
    code = "ladder_verdubbelt" if verdubbelen else "ladder_telt_op"
    twijfel = "boeteladder" if trede > GELIJKE_TREDEN else ""
    return bedrag, (Stap(B_7_1_3, code, (trede, grond, bedrag), twijfel),)


class _Som(NamedTuple):
    """All that the amount rests on beside the text of a day. `vorige`: what the last fine that counts was, in cents;
    `opgelegd`: it is that amount which goes up."""

    verwijt: Verwijtbaarheid
    trede: Uitkomst[int]
    vorige: int | None
    opgelegd: bool
    ladder: Ladder

    def volgens(self, dag: date, bekend_op: date | None) -> Uitkomst[int]:
        """The whole fine by the text of this day: base, ladder, ceiling, factor."""
        grond = grondbedrag_medewerking(dag, bekend_op)
        stappen = (Stap(B_7_1_2, "boete_grondbedrag", (grond,)), *self.trede.stappen)
        maximum = wettelijk_maximum(Boetesoort.MEDEWERKING, peildatum=dag, bekend_op=bekend_op)
        verdubbeld = None if self.vorige is None else _top(self.vorige * 2, maximum)
        if self.opgelegd and self.vorige is not None and verdubbeld is not None:
            stap = Stap(B_7_1_3, "opgelegd_verdubbelt", (self.vorige, self.vorige * 2), "factor_of_ladder_eerst")
            return Uitkomst(verdubbeld[0], (*stappen, stap, *verdubbeld[1]))
        bedrag, verhoging = _op_trede(self.trede.waarde, grond, self.ladder)
        bedrag, erbij = _top(bedrag, maximum)
        artikel, procent = kies(FACTOR, dag, bekend_op, regel="boete_factor", artikel=B_7_1_4).waarde[self.verwijt]
        boete = bedrag * procent // HEEL
        # Doubtful when raising the amount really imposed would give something else.
        twijfel = "factor_of_ladder_eerst" if verdubbeld is not None and boete != verdubbeld[0] else ""
        factor = Stap(artikel, "factor_verwijt", (self.verwijt.value, procent, boete), twijfel)
        return Uitkomst(boete, (*stappen, *verhoging, *erbij, factor))


def boete_medewerking(
    feiten: MedewerkingFeiten,
    *,
    ladder: Ladder = "verdubbelen",
    grondslag: Grondslag = "trede",
    telling_boetes: Telling = "aantal",
    moment: Moment = "constatering",
    bekend_op: date | None = None,
) -> Uitkomst[int] | OordeelNodig:
    """Return the fine of art. 23 in eurocents, step by step: base, ladder, ceiling, culpability (Besluit 7.1 lid 2-4).

    `ladder`: the second level is twice the base in both readings, from the third on it doubles or adds (doubt
    `boeteladder`). `grondslag`: the ladder raises the level, to which the factor is then applied; or it doubles the
    amount really imposed last, in which the factor of that time is (doubt `factor_of_ladder_eerst` where the outcome
    differs). `boete_trede` tells of `telling_boetes` and `moment`. No blame: 0 (Awb art. 5:41); not judged: a
    question. The text of the day of the violation holds; where it changed since, the whole fine is reckoned by each
    text up to the day of the decision, and the lowest holds (Awb art. 5:46 lid 4). The ladder looks back from the day
    of detection. The room under the cap is apart (`boete_plafond`), and so is whether to fine at all (`boete_toets`).

    Raises GegevenStrijdig for adding to the amount imposed (adding raises by the base, whatever was imposed) and for
    days out of order, GegevenOntbreekt (`opgelegd`), NogNietVanKracht before 1-1-2022, and as `boete_trede` does.
    """
    verwijt = feiten.verwijtbaarheid
    if verwijt is None:
        return OordeelNodig(B_7_1_4, "verwijtbaarheid_boete", (feiten.constatering,))
    if verwijt is Verwijtbaarheid.GEEN:
        return Uitkomst(0, (Stap(AWB_5_41, "geen_verwijt_geen_boete"),))
    if ladder == "optellen" and grondslag == "opgelegd bedrag":
        raise GegevenStrijdig("grondslag", B_7_1_3, "optellen_bij_opgelegd")
    eerdere, besluit_op = feiten.eerdere_boetes, feiten.besluit_op
    trede = boete_trede(
        feiten.constatering, eerdere_boetes=eerdere, telling_boetes=telling_boetes, moment=moment, besluit_op=besluit_op
    )
    telt, _ = _getelde(feiten.constatering, eerdere, moment, besluit_op)
    vorige = telt[-1].opgelegd if telt else None
    opgelegd = bool(telt) and grondslag == "opgelegd bedrag"
    if opgelegd and vorige is None:
        raise GegevenOntbreekt("opgelegd", B_7_1_3)
    som = _Som(verwijt, trede, vorige, opgelegd, ladder)
    overtreding, besluit = _dagen(feiten)
    mild = mildste(lambda dag, bekend: som.volgens(dag, bekend).waarde, _TEKSTEN, overtreding, besluit, bekend_op)
    einde = som.volgens(mild.dag, bekend_op)
    return Uitkomst(einde.waarde, (*stappen_mildste(overtreding, besluit, mild), *einde.stappen))


REGELS: Final = (
    Regel(
        boete_op_onderdeel,
        ids=("FIN-03",),
        artikelen=(WI_23_1, WI_15_1_A, WI_15_1_B, WI_15_1_C, WI_15_1_D, WI_15_2),
        voorbeeld={"planonderdeel": Planonderdeel.INTENSITEIT, "groep": Doelgroep.GEZIN_OVERIG},
    ),
    Regel(
        boete_trede,
        ids=("FIN-04",),
        artikelen=(B_7_1_3,),
        voorbeeld={
            "constatering": date(2026, 11, 20),
            "eerdere_boetes": (
                EerdereBoete(constatering=date(2026, 3, 2), onherroepelijk_op=date(2026, 6, 1), opgelegd=2_500),
            ),
        },
    ),
    Regel(
        boete_medewerking,
        ids=("FIN-03", "FIN-04", "FIN-05", "AWB-06"),
        artikelen=(B_7_1_2, B_7_1_3, B_7_1_4, AWB_5_41, AWB_5_46_4),
        voorbeeld={
            "feiten": MedewerkingFeiten(constatering=date(2026, 11, 20), verwijtbaarheid=Verwijtbaarheid.NORMAAL)
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
