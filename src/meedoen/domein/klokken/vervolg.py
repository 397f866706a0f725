# SPDX-License-Identifier: EUPL-1.2
"""The clocks beside and after the plan: extension, residence title, what may be kept, and who may still read at DUO."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken.basis import (
    Klok,
    KlokGrond,
    KlokSoort,
    KlokStaat,
    niet_van_toepassing,
    nog_niet,
    opgeschort,
    staat_op,
    twijfels,
)
from meedoen.domein.klokken.onthouden import vroegste_verlengingsdag
from meedoen.recht.archief.bewaartermijn import BewaarFeiten, Bewaargegeven, verwijderdag
from meedoen.recht.bron import WET, Artikel
from meedoen.recht.kalender import tel_maanden_op
from meedoen.recht.uitkomst import OordeelNodig, Stap
from meedoen.recht.wi2021.gegevens_toegang import VertrekFeiten, toegang_eindigt

W_3_1: Final = Artikel(WET, "3", "1")
_EEN_DAG: Final = timedelta(days=1)
_BELEID: Final = KlokGrond.BELEID


def verlenging(feiten: DossierFeiten, vandaag: date, inburgering: Klok) -> Klok:
    """Return the clock in which one can ask DUO to extend the term: its last six months (Besluit article 4.5)."""
    soort = KlokSoort.VERLENGING_AANVRAGEN
    if inburgering.staat is KlokStaat.NIET_VAN_TOEPASSING:
        return niet_van_toepassing(soort, inburgering.reden)
    stil = opgeschort(soort, feiten) if inburgering.start is not None else None
    if stil is not None:
        return stil
    laatste = inburgering.uiterste
    if laatste is None:
        return nog_niet(soort, "verlenging_wacht_termijn")
    vanaf, stappen = vroegste_verlengingsdag(laatste + _EEN_DAG)
    staat, reden = KlokStaat.LOOPT, ""
    if vandaag < vanaf:
        staat, reden = KlokStaat.NOG_NIET, "verlenging_kan_vanaf"
    elif vandaag > laatste:
        staat, reden = KlokStaat.VERVALLEN, "verlenging_voorbij"
    return Klok(soort, staat, vanaf, laatste, None, stappen, reden, twijfels(stappen), {"vanaf": vanaf},
                inburgering.grond)  # fmt: skip


def verblijfstitel(feiten: DossierFeiten, vandaag: date, beleid: Beleid) -> Klok:
    """Return the clock for renewing a residence title: so many months before it ends, until a new one is known."""
    soort = KlokSoort.VERBLIJFSTITEL
    tot = feiten.verblijfstitels[-1].tot if feiten.verblijfstitels else None
    if tot is None:
        return niet_van_toepassing(soort, "titel_zonder_einde", _BELEID)
    vanaf = tel_maanden_op(tot, -beleid.verblijfstitel_maanden).dag
    stappen = (Stap(W_3_1, "beleid_voor_einde", (tot, beleid.verblijfstitel_maanden, vanaf)),)
    if vandaag < vanaf:
        return Klok(soort, KlokStaat.NOG_NIET, vanaf, tot, None, stappen, "titel_loopt_nog",
                    waarden={"vanaf": vanaf}, grond=_BELEID)  # fmt: skip
    return Klok(soort, staat_op(tot, None, vandaag), vanaf, tot, None, stappen, grond=_BELEID)


def bewaartermijn(feiten: DossierFeiten, vandaag: date) -> Klok:
    """Return the clock of keeping: the day on which the dossier must be gone (Besluit article 9.9 lid 1).

    It is about the rest of a dossier (`Bewaargegeven.OVERIG`); for the list of lid 2 and 3 the law has other days.
    It is met by destroying the dossier, and goes with it.
    """
    soort = KlokSoort.BEWAARTERMIJN
    einde = einde_plicht(feiten)
    overleden = feiten.overleden.datum if feiten.overleden else None
    if einde is None and overleden is None:
        return nog_niet(soort, "bewaren_wacht_overlijden" if feiten.overleden else "bewaren_wacht_einde")
    if feiten.doelgroep is None:
        return nog_niet(soort, "doelgroep_onbekend")
    persoon = BewaarFeiten(groep=feiten.doelgroep, plicht_geeindigd_op=einde, overleden_op=overleden)
    uitkomst = verwijderdag(persoon, Bewaargegeven.OVERIG)
    assert not isinstance(uitkomst, OordeelNodig) and uitkomst.waarde is not None
    dag = uitkomst.waarde
    start = min(dag for dag in (einde, overleden) if dag is not None)
    return Klok(soort, staat_op(dag, None, vandaag), min(start, dag), dag, None, uitkomst.stappen, "",
                twijfels(uitkomst.stappen))  # fmt: skip


def einde_plicht(feiten: DossierFeiten) -> date | None:
    """Return the day on which the plicht ended, by DUO: withdrawn, told as an end date, or met."""
    if feiten.plicht_ingetrokken is not None:
        return feiten.plicht_ingetrokken.datum
    if feiten.plicht is not None and feiten.plicht.einddatum is not None:
        return feiten.plicht.einddatum
    return feiten.voldaan.datum if feiten.voldaan else None


def toegang_duo(feiten: DossierFeiten, vandaag: date) -> Klok:
    """Return the clock of reading at DUO after somebody left our gemeente (Wet article 33 onderdeel a).

    With a PIP of ours it goes on until another gemeente adopts one; of that we hear nothing.
    """
    soort, weg = KlokSoort.TOEGANG_DUO, feiten.verhuisd_uit
    if weg is None or not feiten.vertrokken:
        return niet_van_toepassing(soort, "woont_hier")
    uitkomst = toegang_eindigt(VertrekFeiten(vertrokken_op=weg.datum, pip_van_gemeente=feiten.pip is not None))
    if uitkomst.waarde is None:
        return nog_niet(soort, "toegang_eigen_pip")._replace(stappen=uitkomst.stappen)
    laatste = uitkomst.waarde - _EEN_DAG
    voorbij = vandaag > laatste
    staat, reden = (KlokStaat.VERVALLEN, "toegang_voorbij") if voorbij else (KlokStaat.LOOPT, "")
    return Klok(soort, staat, laatste, laatste, None, uitkomst.stappen, reden, twijfels(uitkomst.stappen))
