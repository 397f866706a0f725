# SPDX-License-Identifier: EUPL-1.2
"""The clocks that the gemeente sets itself, so that the legal ones are met in time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from meedoen.domein import gebeurtenissen as g
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
    schuif,
    staat_op,
)
from meedoen.domein.klokken.dagen import eerste_werkdag
from meedoen.domein.klokken.onthouden import onthoud
from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.termijnenwet import tel_werkdagen_op
from meedoen.recht.uitkomst import Stap

W_14_1: Final = Artikel(WET, "14", "1")
W_14_3_A: Final = Artikel(WET, "14", "3", "a")
W_15_1: Final = Artikel(WET, "15", "1")
W_34_1: Final = Artikel(WET, "34", "1")
B_5_3_1: Final = Artikel(BESLUIT, "5.3", "1")
_BELEID: Final = KlokGrond.BELEID


def _termijn(
    soort: KlokSoort,
    feiten: DossierFeiten,
    vandaag: date,
    *,
    artikel: Artikel,
    start: date,
    dagen: int,
    gehaald: date | None,
) -> Klok:
    """A term in calendar days that ends on a working day, moved by pauses."""
    if gehaald is None:
        stil = opgeschort(soort, feiten, start=start, grond=_BELEID)
        if stil is not None:
            return stil
    uiterste, stappen = _beleidsdag(artikel, start, dagen)
    uiterste, extra = schuif(start, uiterste, feiten.pauzes)
    staat = staat_op(uiterste, gehaald, vandaag)
    return Klok(soort, staat, start, uiterste, gehaald, stappen + extra, grond=_BELEID)


@onthoud
def _beleidsdag(artikel: Artikel, start: date, dagen: int) -> tuple[date, tuple[Stap, ...]]:
    uiterste = eerste_werkdag(start + timedelta(days=dagen))
    return uiterste, (Stap(artikel, "beleid_dagen", (start, dagen, uiterste)),)


def eerste_contact(feiten: DossierFeiten, vandaag: date, beleid: Beleid) -> Klok:
    """Return the clock for the first talk, from the coupling or registration, never before we knew."""
    soort = KlokSoort.EERSTE_CONTACT
    kennisgeving = feiten.plicht.kennisgeving if feiten.plicht else None
    grond = feiten.gekoppeld.datum if feiten.gekoppeld else feiten.gevestigd_op or kennisgeving
    start = max([dag for dag in (grond, feiten.gemaakt_op) if dag is not None], default=None)
    if start is None:
        return nog_niet(soort, "contact_wacht_koppeling", _BELEID)
    return _termijn(soort, feiten, vandaag, artikel=W_14_1, start=start, dagen=beleid.eerste_contact_dagen,
                    gehaald=feiten.eerste_gesprek)  # fmt: skip


def herhaalde_oproep(feiten: DossierFeiten, vandaag: date, beleid: Beleid) -> Klok:
    """Return the clock of the repeated oproep: from the written warning until the person appears."""
    soort = KlokSoort.HERHAALDE_OPROEP
    if feiten.in_azc:
        return niet_van_toepassing(soort, "alleen_uitnodigingen", _BELEID)
    gewaarschuwd = [oproep for oproep in feiten.oproepen if oproep.gewaarschuwd_op is not None]
    if not gewaarschuwd:
        return niet_van_toepassing(soort, "geen_waarschuwing", _BELEID)
    laatste = gewaarschuwd[-1]
    start = laatste.gewaarschuwd_op
    assert start is not None
    volgende = next((oproep for oproep in feiten.oproepen if oproep.nummer > laatste.nummer), None)
    verschenen = next(
        (o.uitkomst_op for o in feiten.oproepen if o.nummer > laatste.nummer and o.uitkomst is g.Opkomst.VERSCHENEN),
        None,
    )
    gehaald = verschenen or (feiten.intake.datum if feiten.intake else None)
    if volgende is None:
        return _termijn(soort, feiten, vandaag, artikel=W_14_1, start=start,
                        dagen=beleid.herhaalde_oproep_dagen, gehaald=gehaald)  # fmt: skip
    if gehaald is None:
        stil = opgeschort(soort, feiten, start=start, grond=_BELEID)
        if stil is not None:
            return stil
    stappen = (Stap(W_14_1, "beleid_afspraak", (volgende.afspraak_op,)),)
    staat = staat_op(volgende.afspraak_op, gehaald, vandaag)
    return Klok(soort, staat, start, volgende.afspraak_op, gehaald, stappen, grond=_BELEID)


def intake_klaar(feiten: DossierFeiten, vandaag: date, beleid: Beleid, pip: Klok) -> Klok:
    """Return the clock for a complete brede intake, counted from the start of the ten weeks."""
    soort, gehaald = KlokSoort.INTAKE_KLAAR, feiten.intake.datum if feiten.intake else None
    if pip.start is None:
        return _zonder_tien_weken(soort, feiten, pip, gehaald)
    return _termijn(soort, feiten, vandaag, artikel=B_5_3_1, start=pip.start,
                    dagen=beleid.intake_klaar_dagen, gehaald=gehaald)  # fmt: skip


def lbt(feiten: DossierFeiten, vandaag: date, beleid: Beleid, pip: Klok) -> Klok:
    """Return the clock for the result of the leerbaarheidstoets."""
    soort = KlokSoort.LBT
    if feiten.lbt_ontheffing is not None:
        return niet_van_toepassing(soort, "lbt_ontheffing", _BELEID)
    if feiten.pip_overgenomen is not None:
        return niet_van_toepassing(soort, "lbt_na_verhuizing", _BELEID)
    gehaald = feiten.lbt_uitslag.datum_afname if feiten.lbt_uitslag else None
    if gehaald is None and feiten.pips:
        return Klok(soort, KlokStaat.VERVALLEN, reden="lbt_pip_er_al", grond=_BELEID)
    if pip.start is None:
        return _zonder_tien_weken(soort, feiten, pip, gehaald)
    return _termijn(soort, feiten, vandaag, artikel=W_14_3_A, start=pip.start, dagen=beleid.lbt_dagen,
                    gehaald=gehaald)  # fmt: skip


def eerste_plan(feiten: DossierFeiten, vandaag: date, beleid: Beleid, pip: Klok) -> Klok:
    """Return the clock for a first version of the PIP."""
    soort = KlokSoort.EERSTE_PLAN
    gehaald = feiten.pip_concept or pip.gehaald_op
    if pip.start is None:
        return _zonder_tien_weken(soort, feiten, pip, gehaald)
    return _termijn(soort, feiten, vandaag, artikel=W_15_1, start=pip.start, dagen=beleid.eerste_plan_dagen,
                    gehaald=gehaald)  # fmt: skip


def _zonder_tien_weken(soort: KlokSoort, feiten: DossierFeiten, pip: Klok, gehaald: date | None) -> Klok:
    """The ten weeks do not run (yet): neither does what is counted from them."""
    if gehaald is not None:
        return Klok(soort, KlokStaat.GEHAALD, gehaald_op=gehaald, grond=_BELEID)
    stil = opgeschort(soort, feiten, grond=_BELEID)
    if stil is not None:
        return stil
    if pip.staat is KlokStaat.NIET_VAN_TOEPASSING:
        return niet_van_toepassing(soort, pip.reden, _BELEID)
    return nog_niet(soort, "wacht_tien_weken", _BELEID)


def verzenden_naar_duo(feiten: DossierFeiten, vandaag: date, beleid: Beleid) -> Klok:
    """Return the clock for getting the current PIP accepted by DUO. A pause never stops it."""
    soort, pip = KlokSoort.VERZENDEN_NAAR_DUO, feiten.pip
    if pip is None:
        return nog_niet(soort, "verzenden_wacht_pip", _BELEID)
    start = pip.vastgesteld_op
    uiterste, stappen = _werkdagen(start, beleid.verzenden_werkdagen)
    if pip.duo is g.DuoUitkomst.INGETROKKEN:
        return Klok(soort, KlokStaat.VERVALLEN, start, uiterste, None, stappen, "verzenden_ingetrokken",
                    grond=_BELEID)  # fmt: skip
    gehaald = pip.duo_op if pip.duo is g.DuoUitkomst.AANVAARD else None
    geweigerd = pip.duo is g.DuoUitkomst.GEWEIGERD
    staat = staat_op(uiterste, gehaald, vandaag)
    return Klok(soort, staat, start, uiterste, gehaald, stappen, "duo_weigerde" if geweigerd else "",
                waarden={"tekst": pip.duo_tekst} if geweigerd else {}, grond=_BELEID)  # fmt: skip


@onthoud
def _werkdagen(start: date, aantal: int) -> tuple[date, tuple[Stap, ...]]:
    uiterste = tel_werkdagen_op(start, aantal)
    return uiterste, (Stap(W_34_1, "beleid_werkdagen", (start, aantal, uiterste)),)
