# SPDX-License-Identifier: EUPL-1.2
"""The clocks of a boeteprocedure: decide, the new term after it, bezwaar, and pay."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from meedoen.domein.boetes import Boete
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import Boetegrond, IntakeWijze
from meedoen.domein.klokken.basis import (
    Klok,
    KlokSoort,
    KlokStaat,
    niet_van_toepassing,
    nog_niet,
    staat_op,
    twijfels,
)
from meedoen.recht.awb.betaling import AWB_4_96_1, einde_aanmaning, uiterste_betaaldag_boete
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.awb.boete import beslistermijn_boete
from meedoen.recht.bron import AWB, Artikel
from meedoen.recht.kalender import EEN_DAG
from meedoen.recht.uitkomst import Stap
from meedoen.recht.wi2021.boete_bedragen import WI_22_2

AWB_4_94_1: Final = Artikel(AWB, "4:94", "1")
NA_HET_EINDE: Final = frozenset({KlokSoort.BOETE_BEZWAAR, KlokSoort.BOETE_BETALEN})
"""Clocks that go on when the duty to inburgeren has ended, except at death."""


def klokken(feiten: DossierFeiten, vandaag: date) -> tuple[Klok, ...]:
    """Return the clocks of fines of a dossier that had a boeteprocedure; of each kind that of the newest one.

    A clock that still asks something goes before one of a newer procedure that does not.
    """
    return tuple(_nieuwste(feiten, vandaag, soort, maak) for soort, maak in _SOORTEN)


def _nieuwste(
    feiten: DossierFeiten, vandaag: date, soort: KlokSoort, maak: Callable[[DossierFeiten, Boete, date], Klok]
) -> Klok:
    alle = [maak(feiten, boete, vandaag) for boete in reversed(feiten.boetes)]
    begonnen = [klok for klok in alle if klok.start is not None]
    return next((klok for klok in begonnen if klok.open), (begonnen or alle)[0])


def _beslissen(_: DossierFeiten, boete: Boete, vandaag: date) -> Klok:
    """Thirteen weeks from the report (Awb 5:51 lid 1); met by a fine or by the notice that none comes."""
    soort = KlokSoort.BOETE_BESLISSEN
    if boete.rapport_op is None:
        return nog_niet(soort, "boete_wacht_rapport")
    termijn = beslistermijn_boete(boete.rapport_op)
    assert termijn.waarde is not None  # there is a report
    besloten = boete.besloten_op or boete.beboet_op or boete.geen_boete_op
    if besloten is None and boete.gestopt_op is not None:
        return Klok(soort, KlokStaat.VERVALLEN, boete.rapport_op, termijn.waarde, None, termijn.stappen,
                    "boete_gestopt")  # fmt: skip
    staat = staat_op(termijn.waarde, besloten, vandaag)
    return Klok(soort, staat, boete.rapport_op, termijn.waarde, besloten, termijn.stappen,
                "boete_termijn_van_orde" if staat is KlokStaat.TE_LAAT else "")  # fmt: skip


def _termijn(feiten: DossierFeiten, boete: Boete, vandaag: date) -> Klok:
    """The new term to come, set in a fine of article 22; met by the talk."""
    soort = KlokSoort.BOETE_TERMIJN
    if boete.grond is not Boetegrond.INTAKE:
        return niet_van_toepassing(soort, "boete_geen_nieuwe_termijn")
    if boete.beboet_op is None or boete.termijn_tot is None:
        return nog_niet(soort, "boete_nog_niet_opgelegd")
    stappen = (Stap(WI_22_2, "boete_termijn_gesteld", (boete.beboet_op, boete.termijn_tot)),)
    gekomen = feiten.intake_gestart
    if gekomen is None and feiten.intake is not None and feiten.intake.wijze is not IntakeWijze.ZONDER_MEDEWERKING:
        gekomen = feiten.intake.datum
    if gekomen is not None and not boete.beboet_op <= gekomen <= vandaag:
        gekomen = None
    staat = staat_op(boete.termijn_tot, gekomen, vandaag)
    if staat is KlokStaat.TE_LAAT and feiten.intake is not None:
        return Klok(soort, KlokStaat.VERVALLEN, boete.beboet_op, boete.termijn_tot, None, stappen, "boete_intake_klaar")
    return Klok(soort, staat, boete.beboet_op, boete.termijn_tot, gekomen, stappen)


def _bezwaar(_: DossierFeiten, boete: Boete, vandaag: date) -> Klok:
    """Six weeks to object to the fine (Awb 6:7)."""
    soort = KlokSoort.BOETE_BEZWAAR
    if boete.beboet_op is None:
        return nog_niet(soort, "boete_nog_niet_opgelegd")
    uitkomst = bezwaartermijn(boete.beboet_op)
    periode, stappen = uitkomst.waarde, uitkomst.stappen
    if boete.bezwaar_op is not None and boete.bezwaar_op <= vandaag:
        return Klok(soort, KlokStaat.GEHAALD, periode.start, periode.laatste_dag, boete.bezwaar_op, stappen,
                    "boete_bezwaar_gemaakt", twijfels(stappen))  # fmt: skip
    voorbij = vandaag > periode.laatste_dag
    staat, reden = (KlokStaat.VERVALLEN, "bezwaar_voorbij") if voorbij else (KlokStaat.LOOPT, "")
    return Klok(soort, staat, periode.start, periode.laatste_dag, None, stappen, reden, twijfels(stappen))


def _betalen(_: DossierFeiten, boete: Boete, vandaag: date) -> Klok:
    """Pay within six weeks (Awb 4:87), by the last day of a delay (4:94), or two weeks after an aanmaning (4:112)."""
    soort = KlokSoort.BOETE_BETALEN
    if boete.beboet_op is None:
        return nog_niet(soort, "boete_nog_niet_opgelegd")
    dag = uiterste_betaaldag_boete(boete.beboet_op)
    uiterste, stappen = dag.waarde, dag.stappen
    if boete.uitstel_tot is not None and boete.uitstel_tot > uiterste:
        uiterste = boete.uitstel_tot
        gestopt = boete.regeling_ingetrokken_op is not None
        stappen += (Stap(AWB_4_96_1, "boete_uitstel_gestopt", (uiterste,)) if gestopt
                    else Stap(AWB_4_94_1, "boete_uitstel", (uiterste,)),)  # fmt: skip
    if boete.aangemaand_op is not None and boete.aangemaand_op > uiterste:
        einde = einde_aanmaning(boete.aangemaand_op)
        uiterste, stappen = einde.waarde, stappen + einde.stappen
    start = boete.beboet_op + EEN_DAG
    if boete.vervallen:
        return Klok(soort, KlokStaat.VERVALLEN, start, uiterste, None, stappen, "boete_herroepen")
    betaald = boete.betaald_op if boete.betaald_op is not None and boete.betaald_op <= vandaag else None
    return Klok(soort, staat_op(uiterste, betaald, vandaag), start, uiterste, betaald, stappen, "", twijfels(stappen))


def betaalklok(boete: Boete, vandaag: date) -> Klok:
    """Return the clock of paying one fine: of who was fined twice each has its own."""
    return _betalen(DossierFeiten(), boete, vandaag)


_SOORTEN: Final = (
    (KlokSoort.BOETE_BESLISSEN, _beslissen),
    (KlokSoort.BOETE_TERMIJN, _termijn),
    (KlokSoort.BOETE_BEZWAAR, _bezwaar),
    (KlokSoort.BOETE_BETALEN, _betalen),
)
