# SPDX-License-Identifier: EUPL-1.2
"""The clocks that the law or DUO sets: PIP, inburgeringstermijn, route switch, bezwaar."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.duo_voorcontrole import ROUTE_VAN_DUO
from meedoen.domein.klokken.basis import (
    Klok,
    KlokGrond,
    KlokSoort,
    KlokStaat,
    niet_van_toepassing,
    nog_niet,
    opgeschort,
    schuif,
    staat_op,
    twijfels,
)
from meedoen.domein.klokken.onthouden import bezwaartermijn, inburgeringstermijn, laatste_dag_routewissel
from meedoen.recht.bron import WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.kalender import Periode
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.pip_termijn import InformatieDerde, PipTermijnFeiten, uiterste_dagtekening_pip

W_11_1: Final = Artikel(WET, "11", "1")
W_12_1: Final = Artikel(WET, "12", "1")
_EEN_DAG: Final = timedelta(days=1)
_PIP, _TERMIJN = KlokSoort.PIP_TIEN_WEKEN, KlokSoort.INBURGERINGSTERMIJN
_WACHT: Final = {
    "wacht_op_kennisgeving": "pip_wacht_kennisgeving",
    "wacht_op_inschrijving": "pip_wacht_inschrijving",
    "wacht_op_inschrijving_2022": "pip_wacht_inschrijving",
}


def pip_tien_weken(feiten: DossierFeiten, vandaag: date) -> Klok:
    """Return the clock for adopting the PIP (Besluit inburgering 2021 article 5.3)."""
    plicht, groep = feiten.plicht, feiten.doelgroep
    gehaald = _pip_gehaald_op(feiten)
    # What was met while there was a duty stays met when the duty ends.
    if gehaald is None and plicht is not None and not plicht.inburgeringsplichtig and feiten.pauze is None:
        return niet_van_toepassing(_PIP, "niet_inburgeringsplichtig")
    if gehaald is None:
        stil = opgeschort(_PIP, feiten)
        if stil is not None:
            return stil
    if groep is None:
        return nog_niet(_PIP, "doelgroep_onbekend")
    try:
        uitkomst = uiterste_dagtekening_pip(_pip_feiten(feiten), peildatum=vandaag)
    except GegevenOntbreekt:
        return nog_niet(_PIP, "kennisgeving_ontbreekt")
    except NogNietVanKracht:
        return niet_van_toepassing(_PIP, "wet_inburgering_2013")
    except GegevenStrijdig as fout:
        return nog_niet(_PIP, "gegevens_strijdig")._replace(waarden={"veld": fout.veld})
    stappen = uitkomst.stappen
    start = next((stap.waarden[0] for stap in stappen if stap.code == "tien_weken_later"), None)
    if not isinstance(start, date):
        return nog_niet(_PIP, _WACHT[stappen[-1].code])._replace(
            stappen=stappen, twijfel=twijfels(stappen), gehaald_op=gehaald
        )
    if uitkomst.waarde is None:
        staat = KlokStaat.OPGESCHORT if gehaald is None else KlokStaat.GEHAALD
        return Klok(_PIP, staat, start, None, gehaald, stappen, "pip_wacht_derde", twijfels(stappen))
    return _pip_met_datum(feiten, vandaag, start, uitkomst.waarde, gehaald, stappen)


def _pip_met_datum(
    feiten: DossierFeiten,
    vandaag: date,
    start: date,
    uiterste: date,
    gehaald: date | None,
    stappen: tuple[Stap, ...],
) -> Klok:
    geteld = _geteld(uiterste, stappen) if feiten.pauzes else None
    uiterste, extra = schuif(start, uiterste, feiten.pauzes, twijfel="pauze_in_tien_weken", geteld=geteld)
    stappen += extra
    staat = staat_op(uiterste, gehaald, vandaag)
    te_laat = max(0, ((gehaald or vandaag) - uiterste).days)
    reden = ""
    if te_laat:
        reden = "pip_te_laat_vastgesteld" if gehaald else "pip_te_laat"
    open_twijfel = twijfels(stappen)
    if feiten.azc and feiten.verhuisd is None and feiten.ingeschreven is not None:
        anders = feiten.gevestigd_op != feiten.ingeschreven.datum
        open_twijfel = (*open_twijfel, "inschrijving_in_azc") if anders else open_twijfel
    return Klok(_PIP, staat, start, uiterste, gehaald, stappen, reden, open_twijfel, {"dagen": te_laat})


def _geteld(uiterste: date, stappen: tuple[Stap, ...]) -> date:
    """The end of the ten weeks as counted, before the Algemene termijnenwet made `uiterste` of it."""
    for stap in reversed(stappen):
        if stap.code == "einde_schuift" and stap.waarden[2] == uiterste:
            geteld = stap.waarden[0]
            assert isinstance(geteld, date)
            return geteld
    return uiterste


def _pip_gehaald_op(feiten: DossierFeiten) -> date | None:
    """The dagtekening that meets the clock: our first, after a move the first dated here."""
    vanaf = feiten.verhuisd.datum if feiten.verhuisd and feiten.pip_overgenomen else date.min
    return next((pip.dagtekening for pip in feiten.pips if pip.dagtekening >= vanaf), None)


def _pip_feiten(feiten: DossierFeiten) -> PipTermijnFeiten:
    assert feiten.doelgroep is not None
    fijn = feiten.doelgroepen[-1].gedetailleerd or ""
    return PipTermijnFeiten(
        kennisgeving=feiten.plicht.kennisgeving if feiten.plicht else None,
        inschrijving=feiten.gevestigd_op,
        groep=feiten.doelgroep,
        huisvesting_gemeente=None if not fijn else fijn == "Asielstatushouder",
        vestiging_na_verhuizing=feiten.verhuisd.datum if feiten.verhuisd and feiten.pip_overgenomen else None,
        derden=tuple(
            [InformatieDerde(gevraagd_op=derde.gevraagd_op, ontvangen_op=derde.ontvangen_op) for derde in feiten.derden]
        ),
    )


def termijn(feiten: DossierFeiten, vandaag: date) -> Klok:
    """Return the clock of the inburgeringstermijn: ours from the dagtekening, DUO's dates lead when known."""
    dagtekening, duo = feiten.eerste_dagtekening, feiten.termijn
    if dagtekening is None and duo is None:
        return nog_niet(_TERMIJN, "termijn_wacht_pip")
    stappen: tuple[Stap, ...] = ()
    ons: Periode | None = None
    if dagtekening is not None:
        try:
            uitkomst = inburgeringstermijn(dagtekening, opnieuw_vastgesteld=len(feiten.pips) > 1)
        except NogNietVanKracht:
            return niet_van_toepassing(_TERMIJN, "wet_inburgering_2013")
        ons, stappen = _met_pauzes(uitkomst, feiten)
    geldt, grond, reden = ons, KlokGrond.WET, "termijn_duo_onbekend"
    if duo is not None:
        geldt, grond = Periode(duo.start, duo.einde), KlokGrond.DUO
        reden, extra = _vergelijk(ons, geldt, duo)
        stappen += extra
    assert geldt is not None
    gehaald = feiten.voldaan.datum if feiten.voldaan else None
    stil = opgeschort(_TERMIJN, feiten, start=geldt.start, stappen=stappen, grond=grond) if gehaald is None else None
    if stil is not None:
        return stil
    laatste = geldt.laatste_dag
    waarden = {"laatste_dag": laatste, "ons": ons.laatste_dag if ons else None}
    return Klok(_TERMIJN, staat_op(laatste, gehaald, vandaag), geldt.start, laatste, gehaald, stappen, reden,
                twijfels(stappen), waarden, grond)  # fmt: skip


def _met_pauzes(uitkomst: Uitkomst[Periode], feiten: DossierFeiten) -> tuple[Periode, tuple[Stap, ...]]:
    ons = uitkomst.waarde
    if not feiten.pauzes:
        return ons, uitkomst.stappen
    laatste, extra = schuif(ons.start, ons.laatste_dag, feiten.pauzes, twijfel="pauze_in_termijn")
    return Periode(ons.start, laatste + _EEN_DAG), uitkomst.stappen + extra


def _vergelijk(ons: Periode | None, duo: Periode, gesteld: g.TermijnGesteld) -> tuple[str, tuple[Stap, ...]]:
    """Compare our reckoning with DUO's; an extension by DUO explains a later end, so it is no difference."""
    leidt = Stap(W_11_1, "duo_termijn_leidt", (duo.start, duo.laatste_dag))
    if ons is None or ons == duo:
        return "", (leidt,)
    if gesteld.grondcode is not None and ons.start == duo.start and duo.einde > ons.einde:
        waarom = gesteld.omschrijving or gesteld.grondcode
        erbij = (duo.einde - ons.einde).days
        return "", (leidt, Stap(W_12_1, "duo_termijn_verlengd", (ons.laatste_dag, erbij, waarom)))
    waarden = (ons.start, ons.laatste_dag, duo.start, duo.laatste_dag)
    return "termijn_verschil_duo", (leidt, Stap(W_11_1, "duo_termijn_verschilt", waarden))


def routewissel(feiten: DossierFeiten, vandaag: date, beleid: Beleid, inburgering: Klok) -> Klok:
    """Return the clock for another leerroute (Besluit article 5.4 lid 1): 18 months from the start."""
    soort = KlokSoort.ROUTEWISSEL
    if inburgering.start is None:
        return nog_niet(soort, "routewissel_wacht_termijn")
    stil = opgeschort(soort, feiten, start=inburgering.start)
    if stil is not None:
        return stil
    try:
        route = ROUTE_VAN_DUO.get(feiten.leerroute or "")
        uitkomst = laatste_dag_routewissel(
            inburgering.start, route=route, stilstand=feiten.stilstand, stilstand_lezing=beleid.vrijstelling_lezing
        )
    except NogNietVanKracht:
        return niet_van_toepassing(soort, "wet_inburgering_2013")
    assert uitkomst.waarde is not None  # only None with `naar`, which is not asked here
    uiterste, stappen = uitkomst.waarde, uitkomst.stappen
    voorbij = vandaag > uiterste
    staat, reden = (KlokStaat.VERVALLEN, "routewissel_voorbij") if voorbij else (KlokStaat.LOOPT, "")
    if not voorbij and feiten.leerroute == "O":
        reden = "routewissel_onderwijsroute"
    return Klok(soort, staat, inburgering.start, uiterste, None, stappen, reden, twijfels(stappen))


def bezwaar(feiten: DossierFeiten, vandaag: date) -> Klok:
    """Return the clock in which the person can object to the current PIP (Awb 6:7). A pause never stops it."""
    pip = feiten.pip
    if pip is None:
        return nog_niet(KlokSoort.BEZWAAR, "bezwaar_wacht_pip")
    if pip.bekendgemaakt_op is None:
        return nog_niet(KlokSoort.BEZWAAR, "bezwaar_wacht_brief")
    uitkomst = bezwaartermijn(pip.bekendgemaakt_op)
    laatste = uitkomst.waarde.laatste_dag
    voorbij = vandaag > laatste
    staat, reden = (KlokStaat.VERVALLEN, "bezwaar_voorbij") if voorbij else (KlokStaat.LOOPT, "")
    return Klok(KlokSoort.BEZWAAR, staat, uitkomst.waarde.start, laatste, None, uitkomst.stappen, reden,
                uitkomst.twijfels)  # fmt: skip
