# SPDX-License-Identifier: EUPL-1.2
"""When a fine is (still) open and how high: Algemene wet bestuursrecht art. 5:41 to 5:46 and 5:51."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from meedoen.recht.awb.rapport import zware_boete
from meedoen.recht.bron import AWB, BESLUIT, Artikel
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.kalender import EEN_DAG, tel_maanden_op
from meedoen.recht.parameters import lengte
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.boete_bedragen import Boetesoort

AWB_5_41: Final = Artikel(AWB, "5:41")
AWB_5_42_1: Final = Artikel(AWB, "5:42", "1")
AWB_5_43: Final = Artikel(AWB, "5:43")
AWB_5_44_1: Final = Artikel(AWB, "5:44", "1")
AWB_5_45_1: Final = Artikel(AWB, "5:45", "1")
AWB_5_45_2: Final = Artikel(AWB, "5:45", "2")
AWB_5_45_3: Final = Artikel(AWB, "5:45", "3")
AWB_5_46_3: Final = Artikel(AWB, "5:46", "3")
AWB_5_51_1: Final = Artikel(AWB, "5:51", "1")
B_7_1_6: Final = Artikel(BESLUIT, "7.1", "6")
B_7_2_3: Final = Artikel(BESLUIT, "7.2", "3")

VIJF_JAAR: Final = 5
DRIE_JAAR: Final = 3
MAANDEN_PER_JAAR: Final = 12


def boete_bij_verwijt(verwijtbaar: bool | None) -> Uitkomst[bool] | OordeelNodig:
    """Return whether a fine is open as far as blame goes (art. 5:41): none without blame. None: not judged."""
    if verwijtbaar is None:
        return OordeelNodig(AWB_5_41, "verwijt_overtreding")
    code = "wel_verwijtbaar" if verwijtbaar else "geen_verwijt_geen_boete"
    return Uitkomst(verwijtbaar, (Stap(AWB_5_41, code),))


@dataclass(frozen=True, kw_only=True, slots=True)
class EerderAfgedaan:
    """What was already done about this violation; None where nothing was.

    `beboet_op`: a fine was imposed. `geen_boete_op`: the written notice after a view that no fine will follow was made
    known (art. 5:50 lid 2 a). `strafzaak`: a trial opened or a strafbeschikking was issued for the same conduct; None:
    nobody asked yet. `overleden_op`: the person died.
    """

    beboet_op: date | None = None
    geen_boete_op: date | None = None
    strafzaak: bool | None = False
    overleden_op: date | None = None


def nog_niet_afgedaan(feiten: EerderAfgedaan) -> Uitkomst[bool] | OordeelNodig:
    """Return whether nothing done before bars a fine for this violation (art. 5:42 lid 1, 5:43, 5:44 lid 1).

    While nothing else bars it and nobody asked about a criminal case, that is the question.
    """
    if feiten.overleden_op is not None:
        return Uitkomst(False, (Stap(AWB_5_42_1, "overleden_geen_boete", (feiten.overleden_op,)),))
    if feiten.beboet_op is not None:
        return Uitkomst(False, (Stap(AWB_5_43, "al_beboet", (feiten.beboet_op,)),))
    if feiten.geen_boete_op is not None:
        return Uitkomst(False, (Stap(AWB_5_43, "geen_boete_toegezegd", (feiten.geen_boete_op,)),))
    if feiten.strafzaak is None:
        return OordeelNodig(AWB_5_44_1, "strafzaak_zelfde_gedraging")
    if feiten.strafzaak:
        return Uitkomst(False, (Stap(AWB_5_44_1, "strafzaak_gaat_voor"),))
    return Uitkomst(True, (Stap(AWB_5_43, "nog_niet_beboet"),))


@dataclass(frozen=True, kw_only=True, slots=True)
class VervalFeiten:
    """For the expiry of the power to fine. `bezwaar_op`: bezwaar or beroep was made against this fine.
    `onherroepelijk_beslist_op`: it was decided for good; None while it runs."""

    soort: Boetesoort
    overtreding_op: date
    bezwaar_op: date | None = None
    onherroepelijk_beslist_op: date | None = None


def laatste_dag_boete(feiten: VervalFeiten, *, bekend_op: date | None = None) -> Uitkomst[date | None]:
    """Return the last day on which a fine for this violation can be imposed (art. 5:45), None while suspended.

    Five years after the violation where art. 5:53 holds (lid 1), else three (lid 2): the day with the same number.
    Bezwaar or beroep suspends it until that is decided for good (lid 3). Years do not shift. Raises GegevenStrijdig
    for a bezwaar before the violation or a decision on it before the bezwaar, and as `zware_boete` does.
    """
    zwaar = zware_boete(feiten.soort, peildatum=feiten.overtreding_op, bekend_op=bekend_op)
    artikel, jaren = (AWB_5_45_1, VIJF_JAAR) if zwaar.waarde else (AWB_5_45_2, DRIE_JAAR)
    dag, bestaat = tel_maanden_op(feiten.overtreding_op, jaren * MAANDEN_PER_JAAR)
    laatste = dag if bestaat else dag - EEN_DAG
    waarden = (feiten.overtreding_op, jaren, laatste)
    stappen = (*zwaar.stappen, Stap(artikel, "vervalt_na_jaren", waarden, "" if bestaat else "ontbrekende_dag"))
    begin, einde = feiten.bezwaar_op, feiten.onherroepelijk_beslist_op
    if begin is None:
        return Uitkomst(laatste, stappen)
    if begin < feiten.overtreding_op:
        raise GegevenStrijdig("bezwaar_op", AWB_5_45_3, "bezwaar_voor_overtreding")
    if begin > laatste:
        return Uitkomst(laatste, (*stappen, Stap(AWB_5_45_3, "bezwaar_na_verval", (begin,))))
    if einde is None:
        return Uitkomst(None, (*stappen, Stap(AWB_5_45_3, "verval_opgeschort", (begin,))))
    if einde < begin:
        raise GegevenStrijdig("onherroepelijk_beslist_op", AWB_5_45_3, "beslist_voor_bezwaar")
    later = laatste + (einde - begin)
    return Uitkomst(later, (*stappen, Stap(AWB_5_45_3, "verval_later", ((einde - begin).days, later))))


def beslistermijn_boete(rapport_op: date | None) -> Uitkomst[date | None]:
    """Return the last day to decide on a fine: thirteen weeks from the date of the report (art. 5:51 lid 1).

    None when there is no report: then there is no such term. Longer than twelve weeks, so it does not shift. A term
    of order: who is late does not lose the power to fine by it.
    """
    if rapport_op is None:
        return Uitkomst(None, (Stap(AWB_5_51_1, "geen_rapport_geen_termijn"),))
    laatste = rapport_op + timedelta(weeks=lengte("boete_beslissen_weken", rapport_op))
    return Uitkomst(laatste, (Stap(AWB_5_51_1, "dertien_weken", (rapport_op, laatste)),))


@dataclass(frozen=True, kw_only=True, slots=True)
class VerlagingFeiten:
    """A fine that a rule fixes (`vast_bedrag`, eurocents). `bijzondere_omstandigheden`: judgement whether the person
    made plausible, or the college knows, that it is too high; `verlaagd_bedrag`: to what. None: not judged."""

    soort: Boetesoort
    vast_bedrag: int
    bijzondere_omstandigheden: bool | None = None
    verlaagd_bedrag: int | None = None


def lagere_boete(feiten: VerlagingFeiten) -> Uitkomst[int] | OordeelNodig:
    """Return the fixed fine, lowered where special circumstances make it too high (art. 5:46 lid 3), in eurocents.

    Think of less blame, a slight breach, little means. It is for the person to show them; what the college knows of
    counts as well (Besluit art. 7.1 lid 6 for art. 22, 7.2 lid 3 for art. 24). By how much is a judgement. Raises
    GegevenStrijdig when the lowered amount is no lower, or below 0.
    """
    artikel = {Boetesoort.INTAKE: B_7_1_6, Boetesoort.PVT_MAP: B_7_2_3}.get(feiten.soort, AWB_5_46_3)
    if feiten.vast_bedrag < 0:
        raise GegevenStrijdig("vast_bedrag", AWB_5_46_3, "boete_negatief")
    if feiten.bijzondere_omstandigheden is None:
        return OordeelNodig(artikel, "bijzondere_omstandigheden", (feiten.vast_bedrag,))
    if not feiten.bijzondere_omstandigheden:
        return Uitkomst(feiten.vast_bedrag, (Stap(artikel, "geen_bijzondere_omstandigheden", (feiten.vast_bedrag,)),))
    lager = feiten.verlaagd_bedrag
    if lager is None:
        return OordeelNodig(AWB_5_46_3, "verlaagd_bedrag", (feiten.vast_bedrag,))
    if not 0 <= lager < feiten.vast_bedrag:
        raise GegevenStrijdig("verlaagd_bedrag", AWB_5_46_3, "verlaagd_niet_lager")
    stappen = (
        Stap(artikel, "bijzondere_omstandigheden"),
        Stap(AWB_5_46_3, "boete_verlaagd", (feiten.vast_bedrag, lager)),
    )
    return Uitkomst(lager, stappen)


REGELS: Final = (
    Regel(boete_bij_verwijt, ids=("AWB-06",), artikelen=(AWB_5_41,), voorbeeld={"verwijtbaar": True}),
    Regel(
        nog_niet_afgedaan,
        ids=("AWB-06", "AWB-10"),
        artikelen=(AWB_5_42_1, AWB_5_43, AWB_5_44_1),
        voorbeeld={"feiten": EerderAfgedaan(geen_boete_op=date(2026, 10, 1))},
    ),
    Regel(
        laatste_dag_boete,
        ids=("AWB-07",),
        artikelen=(AWB_5_45_1, AWB_5_45_2, AWB_5_45_3),
        voorbeeld={"feiten": VervalFeiten(soort=Boetesoort.MEDEWERKING, overtreding_op=date(2026, 10, 1))},
    ),
    Regel(
        beslistermijn_boete,
        ids=("AWB-07",),
        artikelen=(AWB_5_51_1,),
        voorbeeld={"rapport_op": date(2026, 11, 20)},
    ),
    Regel(
        lagere_boete,
        ids=("AWB-06", "FIN-07"),
        artikelen=(AWB_5_46_3, B_7_1_6, B_7_2_3),
        voorbeeld={
            "feiten": VerlagingFeiten(
                soort=Boetesoort.INTAKE, vast_bedrag=25_000, bijzondere_omstandigheden=True, verlaagd_bedrag=10_000
            )
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
