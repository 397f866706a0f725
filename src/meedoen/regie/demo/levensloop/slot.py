# SPDX-License-Identifier: EUPL-1.2
"""How a line ends: voldaan, withdrawn, moved, died; or how it pauses."""

from __future__ import annotations

from datetime import date, timedelta

from meedoen.domein.fasen import Aanleiding
from meedoen.domein.gebeurtenissen import (
    Bron,
    Gepauzeerd,
    Overleden,
    PlichtIngetrokken,
    Vaststelling,
    VerhuisdUit,
    Voldaan,
)
from meedoen.regie.demo.levensloop.plan import PipGegevens
from meedoen.regie.demo.levensloop.schrijver import Schrijver
from meedoen.regie.demo.lijnen import Lijn

_NIEUWE_GEMEENTEN = (307, 344, 363, 518)
_REDENEN = ("Verblijfsdoel gewijzigd", "Vertrek uit Nederland langer dan een jaar")
"""Two of DUO's values for why there is no duty any more."""
_VOLDAAN = "Inburgeringsplicht voldaan"


def loop_slot(s: Schrijver, lijn: Lijn, pip: PipGegevens | None) -> None:
    """Write the last rows of a line that has an end."""
    if lijn.einde is None or pip is None:
        return
    dag, code = lijn.einde, lijn.situatie.code
    if code == "afronding":
        s.ga(Aanleiding.LAATSTE_ONDERDEEL, dag)
    elif code == "nazorg":
        _voldaan(s, dag, pip)
    elif code == "gesloten_na_nazorg":
        _voldaan(s, dag, pip)
        s.ga(Aanleiding.NAZORG_BEEINDIGD, s.werkdag(dag, 90))
    elif code == "gepauzeerd":
        s.notificatie("SS109", dag)
        s.beeindig_plicht(dag, "Tijdelijke vrijstelling")
        s.keten(Gepauzeerd(vanaf=dag), dag)
        s.ga(Aanleiding.PAUZE, dag)
        s.gepauzeerd_sinds = dag
        _handel_af(s, "SS109", dag)
    else:
        _sluit(s, dag, code)


def _voldaan(s: Schrijver, dag: date, pip: PipGegevens) -> None:
    if pip.leerroute == "Z":
        s.notificatie("SS141", dag)
        s.beeindig_plicht(dag, _VOLDAAN)
        s.keten(Voldaan(datum=dag, wijze=Vaststelling.ZROUTE), dag)
        s.ga(Aanleiding.ZROUTE_VOLDAAN, dag)
        _handel_af(s, "SS141", dag)
        return
    s.notificatie("SS106", dag)
    s.beeindig_plicht(dag, _VOLDAAN)
    s.keten(Voldaan(datum=dag, wijze=Vaststelling.DIPLOMA), dag)
    s.ga(Aanleiding.DIPLOMA, dag)
    _handel_af(s, "SS106", dag)


def _handel_af(s: Schrijver, code: str, dag: date) -> None:
    """Close the task of a signal twelve days later; a fresh signal still asks for attention."""
    s.sluit_taak(f"signaal:{code}:{dag}", dag + timedelta(days=12))


def _sluit(s: Schrijver, dag: date, code: str) -> None:
    if code == "gesloten_overleden":
        s.notificatie("SS111", dag)
        s.beeindig_plicht(dag, "Overlijden")
        s.keten(Overleden(datum=dag), dag, bron=Bron.BRP)
        s.ga(Aanleiding.OVERLIJDEN, dag)
        _handel_af(s, "SS111", dag)
    elif code == "gesloten_verhuisd":
        s.keten(VerhuisdUit(datum=dag, nieuwe_gemeente=s.rng.choice(_NIEUWE_GEMEENTEN)), dag, bron=Bron.BRP)
        s.notificatie("SS122", dag)
        _handel_af(s, "SS122", dag)
        s.ga(Aanleiding.VERHUISD_UIT_AFGESLOTEN, min(dag + timedelta(days=31), s.gister))
    else:
        reden = s.rng.choice(_REDENEN)
        s.notificatie("SS110", dag)
        s.beeindig_plicht(dag, reden)
        s.keten(PlichtIngetrokken(datum=dag, reden=reden), dag)
        s.ga(Aanleiding.PLICHT_INGETROKKEN, dag)
        _handel_af(s, "SS110", dag)
