# SPDX-License-Identifier: EUPL-1.2
"""The clocks of the traject: the aanbod that the college owes, and the PVT and MAP within the term."""

from __future__ import annotations

from datetime import date
from typing import Final

from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.duo_voorcontrole import ROUTE_VAN_DUO
from meedoen.domein.klokken.basis import (
    Klok,
    KlokSoort,
    KlokStaat,
    niet_van_toepassing,
    nog_niet,
    opgeschort,
    schuif,
    staat_op,
    twijfels,
)
from meedoen.domein.klokken.onthouden import map_vervalt, onthoud, uiterlijk_aanbod
from meedoen.recht.bron import WET, Artikel
from meedoen.recht.kalender import tel_maanden_op
from meedoen.recht.uitkomst import Stap
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.onderwijsroute import Taalschakelstand

W_6_1_A: Final = Artikel(WET, "6", "1", "a")
W_6_1_B: Final = Artikel(WET, "6", "1", "b")
W_11_1: Final = Artikel(WET, "11", "1")


def aanbod(feiten: DossierFeiten, vandaag: date, beleid: Beleid) -> Klok:
    """Return the clock of the inburgeringsaanbod (Wet article 16, Regeling article 4.1 lid 1 g).

    It runs from the first PIP of our gemeente. For the onderwijsroute the start of the taalschakeltraject meets it;
    of that we know the day for which it was planned. Whether a temporary vrijstelling moves it, the gemeente says.
    """
    soort = KlokSoort.AANBOD
    if not feiten.pips:
        return nog_niet(soort, "aanbod_wacht_pip")
    if feiten.doelgroep is None:
        return nog_niet(soort, "doelgroep_onbekend")
    if feiten.doelgroep is not Doelgroep.ASIEL:
        return niet_van_toepassing(soort, "aanbod_alleen_asiel")
    route = ROUTE_VAN_DUO[feiten.pips[-1].leerroute]
    gehaald = _aanbod_op(feiten, route, vandaag)
    stil = opgeschort(soort, feiten) if gehaald is None else None
    if stil is not None:
        return stil
    dagtekening = feiten.pips[0].dagtekening
    uitkomst = uiterlijk_aanbod(dagtekening, groep=feiten.doelgroep, route=route)
    assert uitkomst.waarde is not None  # only None for who is owed no aanbod
    uiterste, extra = schuif(
        dagtekening, uitkomst.waarde, feiten.pauzes, twijfel="pauze_in_termijn",
        telt_mee=beleid.vrijstelling_lezing == "telt mee",
    )  # fmt: skip
    stappen = uitkomst.stappen + extra
    te_laat = max(0, ((gehaald or vandaag) - uiterste).days)
    reden = ("aanbod_te_laat" if gehaald else "aanbod_uitgebleven") if te_laat else ""
    open_twijfel = twijfels(stappen)
    if route is Leerroute.ONDERWIJS and gehaald is not None:
        open_twijfel = (*open_twijfel, "begin_zoals_gepland")
    return Klok(soort, staat_op(uiterste, gehaald, vandaag), dagtekening, uiterste, gehaald, stappen, reden,
                open_twijfel, {"dagen": te_laat})  # fmt: skip


def _aanbod_op(feiten: DossierFeiten, route: Leerroute, vandaag: date) -> date | None:
    """The first day of an aanbod that still stands; for the onderwijsroute the day the traject began."""
    if route is Leerroute.ONDERWIJS:
        dagen = [deel.start for deel in feiten.aanbod if deel.tst]
    else:
        dagen = [deel.datum for deel in feiten.aanbod]
    return min((dag for dag in dagen if dag is not None and dag <= vandaag), default=None)


def pvt(feiten: DossierFeiten, vandaag: date, beleid: Beleid, inburgering: Klok) -> Klok:
    """Return the clock of the participatieverklaringstraject: within the term (Wet articles 6 and 11)."""
    return _in_termijn(KlokSoort.PVT, W_6_1_A, feiten, vandaag, inburgering, feiten.pvt_op, beleid.pvt_maanden)


def map_(feiten: DossierFeiten, vandaag: date, beleid: Beleid, inburgering: Klok) -> Klok:
    """Return the clock of the MAP: as `pvt`, but not for who follows the taalschakeltraject (Wet article 8 lid 3)."""
    gehaald = feiten.map_op
    stappen: tuple[Stap, ...] = ()
    if gehaald is None and feiten.leerroute == "O":
        volgt = _aanbod_op(feiten, Leerroute.ONDERWIJS, vandaag) is not None
        stand = Taalschakelstand.VOLGT if volgt else Taalschakelstand.NIET_BEGONNEN
        vervalt, stappen = map_vervalt(Leerroute.ONDERWIJS, taalschakeltraject=stand)
        if vervalt:
            return niet_van_toepassing(KlokSoort.MAP, "map_onderwijsroute")._replace(stappen=stappen)
    klok = _in_termijn(KlokSoort.MAP, W_6_1_B, feiten, vandaag, inburgering, gehaald, beleid.map_maanden)
    return klok._replace(stappen=stappen + klok.stappen, twijfel=twijfels(stappen + klok.stappen)) if stappen else klok


def _in_termijn(
    soort: KlokSoort,
    artikel: Artikel,
    feiten: DossierFeiten,
    vandaag: date,
    inburgering: Klok,
    gehaald: date | None,
    maanden: int,
) -> Klok:
    """The law asks it within the term; the gemeente aims at a day so many months after the term began, or the move."""
    if inburgering.staat is KlokStaat.NIET_VAN_TOEPASSING:
        return niet_van_toepassing(soort, inburgering.reden)
    start, laatste = inburgering.start, inburgering.uiterste
    if gehaald is None and start is not None:
        stil = opgeschort(soort, feiten, start=start)
        if stil is not None:
            return stil
    if start is None or laatste is None:
        return nog_niet(soort, "onderdeel_wacht_termijn")._replace(gehaald_op=gehaald)
    vanaf = max(start, feiten.verhuisd.datum) if feiten.verhuisd else start
    richtdag, stappen = _richtdag(artikel, start, laatste, vanaf, maanden)
    voorbij = gehaald is None and richtdag < vandaag <= laatste
    return Klok(soort, staat_op(laatste, gehaald, vandaag), start, laatste, gehaald, stappen,
                "richtdag_voorbij" if voorbij else "", (), {"richtdag": richtdag}, inburgering.grond)  # fmt: skip


@onthoud
def _richtdag(artikel: Artikel, start: date, laatste: date, vanaf: date, maanden: int) -> tuple[date, tuple[Stap, ...]]:
    richtdag = min(tel_maanden_op(vanaf, maanden).dag, laatste)
    return richtdag, (
        Stap(artikel, "onderdeel_hoort_erbij", ()),
        Stap(W_11_1, "onderdeel_in_termijn", (start, laatste)),
        Stap(W_11_1, "beleid_richtdag", (vanaf, maanden, richtdag)),
    )
