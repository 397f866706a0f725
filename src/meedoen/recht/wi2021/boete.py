# SPDX-License-Identifier: EUPL-1.2
"""The fine for not taking part in the brede intake: Wet inburgering 2021 art. 22, Besluit art. 7.1 lid 1.

The ladder: an oproep missed, a written warning with a second oproep (art. 14 lid 1), that one missed too:
a fine with a new term (art. 22 lid 1-2), that term missed: a second fine (lid 3). After three oproepen the
college completes the brede intake in absence (`intake.afronden_zonder_medewerking`), fined or not.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.kalender import EEN_DAG, tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.termijnenwet import is_werkdag
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.boete_bedragen import B_7_1_1, WI_22_1, WI_22_2, WI_22_3, bedrag_intake
from meedoen.recht.wi2021.intake import Oproep, OproepFeiten, OproepUitslag, getelde_oproepen

TWEE_MAANDEN: Final = 2
OPROEPEN_VOOR_BOETE: Final = 2
HOOGSTENS_INTAKE: Final = 2


def boete_intake(peildatum: date, bekend_op: date | None = None) -> Uitkomst[int]:
    """Return the fine of art. 22 lid 1 in eurocents, as Besluit art. 7.1 lid 1 sets it on `peildatum`.

    This is the amount a letter names, not a decision to fine: that weighs blame and circumstances
    (Awb art. 5:41 and 5:46). Raises NogNietVanKracht before 1-1-2022.
    """
    centen = bedrag_intake(peildatum, bekend_op)
    return Uitkomst(centen, (Stap(WI_22_1, "boete_mogelijk"), Stap(B_7_1_1, "boete_bedrag", (centen,))))


@dataclass(frozen=True, kw_only=True, slots=True)
class IntakeBoete:
    """A fine of art. 22 that was imposed: day of bekendmaking and the last day of the new term it sets."""

    bekendmaking: date
    termijn_tot: date


@dataclass(frozen=True, kw_only=True, slots=True)
class IntakeBoeteFeiten(OproepFeiten):
    """The calls so far as in `OproepFeiten`, and the fines for them, in order."""

    intake_boetes: tuple[IntakeBoete, ...] = ()


class IntakeBoeteStand(NamedTuple):
    """Which fine the act now allows: `hoeveelste` 1 or 2, 0 for none, and its amount in eurocents."""

    hoeveelste: int
    bedrag: int


def _controleer(boetes: tuple[IntakeBoete, ...]) -> None:
    vorige = date.min
    for boete in boetes:
        if boete.bekendmaking < vorige:
            raise GegevenStrijdig("intake_boetes", WI_22_3, "boetes_niet_op_volgorde")
        if boete.termijn_tot <= boete.bekendmaking:
            raise GegevenStrijdig("termijn_tot", WI_22_2, "nieuwe_termijn_voor_boete")
        vorige = boete.bekendmaking


def _sinds_boete(oproepen: tuple[Oproep, ...], boete: IntakeBoete) -> int:
    """How many calls that count were sent since the fine was made known."""
    eerder = tuple(oproep for oproep in oproepen if oproep.verzonden_op < boete.bekendmaking)
    return getelde_oproepen(oproepen).waarde - getelde_oproepen(eerder).waarde


def _grond_eerste(feiten: IntakeBoeteFeiten, geteld: int) -> tuple[bool, Stap]:
    if geteld < OPROEPEN_VOOR_BOETE:
        return False, Stap(WI_22_1, "nog_geen_intakeboete", (geteld,))
    onvoldoende = any(o.uitslag is OproepUitslag.ONVOLDOENDE_MEDEWERKING for o in feiten.oproepen)
    twijfel = "medewerking_tweede_oproep" if onvoldoende else ""
    return True, Stap(WI_22_1, "eerste_intakeboete", (geteld,), twijfel)


def _grond_tweede(feiten: IntakeBoeteFeiten, peildatum: date) -> tuple[bool, Stap]:
    eerste = feiten.intake_boetes[0]
    if peildatum <= eerste.termijn_tot:
        return False, Stap(WI_22_2, "nieuwe_termijn_loopt", (eerste.termijn_tot,))
    if not _sinds_boete(feiten.oproepen, eerste):
        return False, Stap(WI_22_3, "nieuwe_termijn_niet_gemist", (eerste.termijn_tot,))
    return True, Stap(WI_22_3, "tweede_intakeboete", (eerste.termijn_tot,))


def welke_boete_intake(
    feiten: IntakeBoeteFeiten, *, peildatum: date, bekend_op: date | None = None
) -> Uitkomst[IntakeBoeteStand]:
    """Return which fine of art. 22 the calls so far allow: the first, the second or none.

    First (lid 1): two calls count, so the second went with a written warning. For too little cooperation lid 1 does
    not name the second call; asked for all the same, because art. 14 lid 1 prescribes it (doubt
    `medewerking_tweede_oproep`). Second (lid 3): the new term of the first fine is over and a call since that fine
    counts. More than two: none (doubt `hoogstens_twee_intakeboetes`). Whether to fine at all is weighed apart
    (`boete_toets.mag_boete`). Raises GegevenStrijdig as `getelde_oproepen` does, and for fines out of order or with a
    new term that ends on or before its bekendmaking.
    """
    _controleer(feiten.intake_boetes)
    geteld = getelde_oproepen(feiten.oproepen)
    geen = IntakeBoeteStand(0, 0)
    if feiten.in_azc:
        return Uitkomst(geen, (Stap(WI_22_1, "geen_boete_in_azc", (), "voorbereiding_in_azc"),))
    opgelegd = len(feiten.intake_boetes)
    if opgelegd >= HOOGSTENS_INTAKE:
        stap = Stap(WI_22_3, "al_twee_intakeboetes", (opgelegd,), "hoogstens_twee_intakeboetes")
        return Uitkomst(geen, (*geteld.stappen, stap))
    mag, stap = _grond_tweede(feiten, peildatum) if opgelegd else _grond_eerste(feiten, geteld.waarde)
    if not mag:
        return Uitkomst(geen, (*geteld.stappen, stap))
    bedrag = boete_intake(peildatum, bekend_op)
    stand = IntakeBoeteStand(opgelegd + 1, bedrag.waarde)
    return Uitkomst(stand, (*geteld.stappen, stap, *bedrag.stappen))


def nieuwe_termijn_intake(bekendmaking: date) -> Uitkomst[date]:
    """Return the last day that the new term in a fine of art. 22 can have (lid 2).

    At most two months after bekendmaking. The college sets this term, so the Algemene termijnenwet does not move
    it; where those two months end on no working day, the working day before is given (doubt `termijn_van_college`).
    """
    dag, bestaat = tel_maanden_op(bekendmaking, TWEE_MAANDEN)
    uiterste = dag if bestaat else dag - EEN_DAG
    stappen: tuple[Stap, ...] = (
        Stap(WI_22_2, "intake_twee_maanden", (bekendmaking, uiterste), "" if bestaat else "ontbrekende_dag"),
    )
    werkdag = uiterste
    while not is_werkdag(werkdag):
        werkdag -= EEN_DAG
    if werkdag != uiterste:
        stappen += (Stap(WI_22_2, "intake_kies_werkdag", (uiterste, werkdag), "termijn_van_college"),)
    return Uitkomst(werkdag, stappen)


REGELS: Final = (
    Regel(
        boete_intake,
        ids=("FIN-01",),
        artikelen=(
            WI_22_1,
            B_7_1_1,
        ),
        voorbeeld={"peildatum": date(2026, 11, 20)},
    ),
    Regel(
        welke_boete_intake,
        ids=("FIN-01", "FIN-02"),
        artikelen=(WI_22_1, WI_22_2, WI_22_3, B_7_1_1),
        voorbeeld={"feiten": IntakeBoeteFeiten(oproepen=(), in_azc=False), "peildatum": date(2026, 11, 20)},
    ),
    Regel(
        nieuwe_termijn_intake,
        ids=("FIN-02",),
        artikelen=(WI_22_2,),
        voorbeeld={"bekendmaking": date(2026, 11, 20)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
