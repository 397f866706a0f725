# SPDX-License-Identifier: EUPL-1.2
"""The clock of ontzorgen: six months in which the college pays fixed costs out of the bijstand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken.basis import (
    LEEG,
    Klok,
    KlokGrond,
    KlokSoort,
    KlokStaat,
    niet_van_toepassing,
    nog_niet,
    staat_op,
    twijfels,
)
from meedoen.domein.klokken.onthouden import onthoud
from meedoen.recht.geldigheid import INWERKINGTREDING
from meedoen.recht.kalender import Periode
from meedoen.recht.participatiewet.ontzorgen import OntzorgFeiten, betalen_zonder_56a, ontzorgperiode
from meedoen.recht.uitkomst import OordeelNodig, Stap
from meedoen.recht.wi2021.doelgroep import Doelgroep, Vergunning

TITEL_ASIEL_BEPAALD: Final = "26"
"""The residence title asiel bepaalde tijd (RvIG, national table 56)."""
_SOORT: Final = KlokSoort.ONTZORGEN
_EEN_DAG: Final = timedelta(days=1)
_WACHT: Final = nog_niet(_SOORT, "ontzorgen_wacht_bijstand")
_ANDERE_GROEP: Final = niet_van_toepassing(_SOORT, "ontzorgen_alleen_asiel")
_ANDERE_TITEL: Final = niet_van_toepassing(_SOORT, "ontzorgen_andere_vergunning")
_ONBEKEND: Final = nog_niet(_SOORT, "doelgroep_onbekend")


def ontzorgen(feiten: DossierFeiten, vandaag: date) -> Klok:
    """Return the clock of ontzorgen (Participatiewet article 56a): six months from the right to bijstand.

    It is met by the exit talk. Going on under article 57 onderdeel a moves the last day. A pause of the inburgering
    does not stop it, as the bijstand goes on: our reading, with a doubt.
    """
    if feiten.doelgroep is None:
        return _ONBEKEND
    if feiten.doelgroep is not Doelgroep.ASIEL:
        return _ANDERE_GROEP
    zeker = False
    if feiten.verblijfstitels:
        titels = [titel.titel for titel in feiten.verblijfstitels]
        zeker = TITEL_ASIEL_BEPAALD in titels
        if not zeker and any(titels):
            return _ANDERE_TITEL
    bijstand = feiten.bijstand
    if bijstand is None:
        return _WACHT
    if feiten.pauze is None and _niet_plichtig_op(feiten.plicht, bijstand.vanaf):
        return niet_van_toepassing(_SOORT, "niet_inburgeringsplichtig")
    if bijstand.vanaf < INWERKINGTREDING:
        return niet_van_toepassing(_SOORT, "ontzorgen_voor_2022")
    if bijstand.tot is not None and bijstand.tot <= bijstand.vanaf:
        return nog_niet(_SOORT, "gegevens_strijdig")
    return _loopt(feiten, vandaag, bijstand.vanaf, bijstand.tot, zeker=zeker)


def _niet_plichtig_op(plicht: g.PlichtVastgesteld | None, dag: date) -> bool:
    """DUO says there is no duty, and not that there was one on `dag`."""
    if plicht is None or plicht.inburgeringsplichtig:
        return False
    return plicht.einddatum is None or plicht.einddatum <= dag


def _loopt(feiten: DossierFeiten, vandaag: date, vanaf: date, tot: date | None, *, zeker: bool) -> Klok:
    verlengd, beeindigd = feiten.ontzorgen_verlengd, feiten.ontzorgen_beeindigd
    # What belongs to an earlier right to bijstand says nothing of this one.
    langer = verlengd.tot if verlengd is not None and verlengd.datum >= vanaf else None
    gehaald = beeindigd.datum if beeindigd is not None and vanaf <= beeindigd.datum <= vandaag else None
    uiterste, stappen, open_twijfel = _laatste_dag(vanaf, tot, langer)
    if not zeker:
        open_twijfel = (*open_twijfel, "ontzorgen_vergunning")
    if feiten.pauze is not None:
        open_twijfel = (*open_twijfel, "ontzorgen_in_pauze")
    if vandaag < vanaf and gehaald is None:
        return Klok(_SOORT, KlokStaat.NOG_NIET, vanaf, uiterste, None, stappen, "ontzorgen_begint", open_twijfel,
                    {"vanaf": vanaf})  # fmt: skip
    staat = staat_op(uiterste, gehaald, vandaag)
    reden = "ontzorgen_voorbij" if staat is KlokStaat.TE_LAAT else ""
    return Klok(_SOORT, staat, vanaf, uiterste, gehaald, stappen, reden, open_twijfel, LEEG, KlokGrond.WET)


@onthoud
def _laatste_dag(vanaf: date, tot: date | None, langer: date | None) -> tuple[date, tuple[Stap, ...], tuple[str, ...]]:
    """The last day, its steps and their doubts. `langer` counts after the six months, while the bijstand goes on."""
    periode, stappen = wettelijke_periode(vanaf, tot)
    if langer is not None and tot is not None:
        langer = min(langer, tot)
    if langer is None or langer <= periode.einde:
        return periode.laatste_dag, stappen, twijfels(stappen)
    grond = betalen_zonder_56a(bijstand=True, gegronde_redenen=True)
    assert not isinstance(grond, OordeelNodig)
    stappen += grond.stappen
    return langer - _EEN_DAG, stappen, twijfels(stappen)


def wettelijke_periode(vanaf: date, tot: date | None) -> tuple[Periode, tuple[Stap, ...]]:
    """Return the period of article 56a for somebody to whom it applies, with its steps. Errors as `ontzorgperiode`."""
    uitkomst = ontzorgperiode(
        OntzorgFeiten(
            inburgeringsplichtig=True, vergunning=Vergunning.ASIEL_BEPAALD, bijstand_vanaf=vanaf, bijstand_tot=tot
        )
    )
    assert uitkomst.waarde is not None  # only None for who it does not apply to
    return uitkomst.waarde, uitkomst.stappen
