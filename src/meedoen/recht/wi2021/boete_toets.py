# SPDX-License-Identifier: EUPL-1.2
"""May the college fine at all: Wet inburgering 2021 art. 22, 23 and 27 with Algemene wet bestuursrecht art. 5:41-5:45.

It puts the rules that bar a fine in the order in which one asks them, and stops at the first that says no. What the
violation is (`boete.welke_boete_intake`, `boete_medewerking.boete_op_onderdeel`) and how high the fine is stand apart.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from meedoen.recht.awb.boete import (
    AWB_5_41,
    AWB_5_43,
    AWB_5_44_1,
    AWB_5_45_1,
    EerderAfgedaan,
    VervalFeiten,
    boete_bij_verwijt,
    laatste_dag_boete,
    nog_niet_afgedaan,
)
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.participatiewet.samenloop import WI_27, Verlaging, boete_naast_verlaging
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.boete_asiel import AsielFeiten, boete_mag_bij_asiel
from meedoen.recht.wi2021.boete_bedragen import GROND, VAN_COLLEGE, WI_22_1, WI_23_1, Boetesoort
from meedoen.recht.wi2021.doelgroep import Doelgroep


@dataclass(frozen=True, kw_only=True, slots=True)
class Overtreding:
    """The violation (`soort`: art. 22 or 23) and the conduct it is: day, key, and blame, None while not judged.

    `verlagingen` and `bijstand_nagegaan`: what was done to the bijstand, as `samenloop.boete_naast_verlaging` says.
    """

    soort: Boetesoort
    overtreding_op: date
    gedraging: str
    verwijtbaar: bool | None
    verlagingen: tuple[Verlaging, ...] = ()
    bijstand_nagegaan: bool = False


def mag_boete(
    feiten: Overtreding,
    eerder: EerderAfgedaan,
    asiel: AsielFeiten,
    *,
    peildatum: date,
    bekend_op: date | None = None,
) -> Uitkomst[bool] | OordeelNodig:
    """Return whether nothing stands in the way of a fine by the college on `peildatum`, or what a person must judge.

    In this order: not dead, not fined before, no written promise of no fine, no criminal case (Awb art. 5:42-5:44);
    bijstand not lowered for the same conduct (art. 27); not too long ago (Awb art. 5:45); to blame (Awb art. 5:41);
    the gate for asielstatushouders. Yes is no order to fine: circumstances can still make it too high (Awb 5:46). Each
    looks at the day of the violation, also where it was found later: only the ladder of art. 23 counts from the day it
    was found. Raises GegevenStrijdig for a fine that is DUO's or a day before the violation, and as those rules do.
    """
    if feiten.soort not in VAN_COLLEGE:
        raise GegevenStrijdig("soort", GROND[feiten.soort], "boete_van_duo")
    if peildatum < feiten.overtreding_op:
        raise GegevenStrijdig("overtreding_op", GROND[feiten.soort], "besluit_voor_overtreding")
    afgedaan = nog_niet_afgedaan(eerder)
    if isinstance(afgedaan, OordeelNodig) or not afgedaan.waarde:
        return afgedaan
    bijstand = boete_naast_verlaging(
        feiten.gedraging, verlagingen=feiten.verlagingen, bijstand_nagegaan=feiten.bijstand_nagegaan
    )
    stappen = (*afgedaan.stappen, *bijstand.stappen)
    if not bijstand.waarde:
        return Uitkomst(False, stappen)
    verval = laatste_dag_boete(
        VervalFeiten(soort=feiten.soort, overtreding_op=feiten.overtreding_op), bekend_op=bekend_op
    )
    stappen += verval.stappen
    if verval.waarde is not None and peildatum > verval.waarde:
        return Uitkomst(False, (*stappen, Stap(AWB_5_45_1, "te_lang_geleden", (peildatum, verval.waarde))))
    for oordeel in (boete_bij_verwijt(feiten.verwijtbaar), boete_mag_bij_asiel(feiten.soort, asiel)):
        if isinstance(oordeel, OordeelNodig):
            return oordeel
        stappen += oordeel.stappen
        if not oordeel.waarde:
            return Uitkomst(False, stappen)
    return Uitkomst(True, (*stappen, Stap(GROND[feiten.soort], "niets_in_de_weg")))


REGELS: Final = (
    Regel(
        mag_boete,
        ids=("FIN-01", "FIN-03", "FIN-08", "FIN-09", "AWB-06"),
        artikelen=(WI_22_1, WI_23_1, WI_27, AWB_5_41, AWB_5_43, AWB_5_44_1, AWB_5_45_1),
        voorbeeld={
            "feiten": Overtreding(
                soort=Boetesoort.MEDEWERKING,
                overtreding_op=date(2026, 10, 1),
                gedraging="2026-17",
                verwijtbaar=True,
                bijstand_nagegaan=True,
            ),
            "eerder": EerderAfgedaan(),
            "asiel": AsielFeiten(groep=Doelgroep.GEZIN_OVERIG),
            "peildatum": date(2026, 11, 20),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
