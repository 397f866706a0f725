# SPDX-License-Identifier: EUPL-1.2
"""The whole path of a newcomer as stations: done, now, coming, not applicable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok, KlokSoort
from meedoen.recht.wi2021.doelgroep import Doelgroep

_LEEG: Mapping[str, object] = MappingProxyType({})


class StationStaat(StrEnum):
    """How a station stands. At most one station of a line is `NU`."""

    KLAAR = "klaar"
    NU = "nu"
    KOMT = "komt"
    NVT = "nvt"


class Onderregel(NamedTuple):
    """A short line under a station: a sentence code and what fills it."""

    zin: str
    waarden: Mapping[str, object] = _LEEG


class Station(NamedTuple):
    """One station; `naam` is a sentence code (`station_pip`)."""

    code: str
    naam: str
    staat: StationStaat
    regels: tuple[Onderregel, ...] = ()


_K, _C, _N = StationStaat.KLAAR, StationStaat.KOMT, StationStaat.NVT
_NA_PLAN = Onderregel("metro_na_plan")


def metrolijn(feiten: DossierFeiten, klokken: Iterable[Klok], vandaag: date) -> tuple[Station, ...]:
    """Return the nine stations in order. The first that is neither done nor not applicable is now.

    In a pause and after the end no station is now; after death none is still to come.
    """
    klok = {k.soort: k for k in klokken}
    stations = (
        _gekoppeld(feiten),
        _gehuisvest(feiten),
        _intake(feiten, klok),
        _pip(feiten, klok[KlokSoort.PIP_TIEN_WEKEN], vandaag),
        _leerroute(feiten, klok[KlokSoort.INBURGERINGSTERMIJN]),
        *_onderdelen(feiten),
        _met_advies(_voldaan(feiten, klok[KlokSoort.INBURGERINGSTERMIJN]), klok.get(KlokSoort.ADVIES_DUO)),
    )
    if feiten.overleden is not None:
        return tuple(s._replace(staat=_N, regels=()) if s.staat is _C else s for s in stations)
    if feiten.beeindigd or feiten.pauze is not None:
        return stations
    nu = next((i for i, station in enumerate(stations) if station.staat is _C), None)
    return tuple(station._replace(staat=StationStaat.NU) if i == nu else station for i, station in enumerate(stations))


def _op(dag: date) -> tuple[Onderregel, ...]:
    return (Onderregel("metro_op", {"dag": dag}),)


def _gekoppeld(f: DossierFeiten) -> Station:
    code, naam = "gekoppeld", "station_gekoppeld"
    if f.gekoppeld is not None:
        return Station(code, naam, _K, _op(f.gekoppeld.datum))
    if f.doelgroep is Doelgroep.GEZIN_OVERIG:
        return Station(code, naam, _N, (Onderregel("metro_nvt"), Onderregel("metro_gezin_overig")))
    if f.gevestigd_op is not None or not f.in_azc:
        return Station(code, naam, _N, (Onderregel("metro_nvt"),))
    return Station(code, naam, _C, (Onderregel("metro_wacht_coa"),))


def _gehuisvest(f: DossierFeiten) -> Station:
    code, naam = "gehuisvest", "station_gehuisvest"
    if f.gevestigd_op is not None:
        return Station(code, naam, _K, _op(f.gevestigd_op))
    return Station(code, naam, _C, (Onderregel("metro_in_azc" if f.in_azc else "metro_niet_ingeschreven"),))


def _intake(f: DossierFeiten, klok: Mapping[KlokSoort, Klok]) -> Station:
    code, naam = "brede_intake", "station_brede_intake"
    if f.intake is not None:
        regels = _op(f.intake.datum)
        if f.intake.wijze is not g.IntakeWijze.GESPREK:
            regels += (Onderregel(f"metro_intake_{f.intake.wijze}"),)
        return Station(code, naam, _K, regels)
    if f.intake_gestart is not None:
        return Station(code, naam, _C, (Onderregel("metro_begonnen", {"dag": f.intake_gestart}),))
    open_oproep = [o for o in f.oproepen if o.uitkomst is None]
    if open_oproep:
        return Station(code, naam, _C, (Onderregel("metro_afspraak", {"dag": open_oproep[-1].afspraak_op}),))
    uiterste = klok[KlokSoort.INTAKE_KLAAR].uiterste
    return Station(code, naam, _C, (Onderregel("metro_doel", {"dag": uiterste}),) if uiterste else ())


def _pip(f: DossierFeiten, klok: Klok, vandaag: date) -> Station:
    code, naam = "pip", "station_pip"
    # A clock without a duty (met, withdrawn, died) no longer says that the plan was adopted; the plan does.
    klaar_op = klok.gehaald_op or (f.pips[0].dagtekening if f.pips else None)
    if klaar_op is not None:
        return Station(code, naam, _K, _op(klaar_op))
    over = klok.dagen_over(vandaag)
    if klok.uiterste is None or over is None:
        return Station(code, naam, _C, (Onderregel("metro_datum_volgt"),) if not f.beeindigd else ())
    dagen = Onderregel("metro_te_laat", {"dagen": -over}) if over < 0 else Onderregel("metro_nog", {"dagen": over})
    return Station(code, naam, _C, (Onderregel("metro_uiterlijk", {"dag": klok.uiterste}), dagen))


def _leerroute(f: DossierFeiten, termijn: Klok) -> Station:
    naam = f"station_leerroute_{f.leerroute.lower()}" if f.leerroute else "station_leerroute"
    if f.voldaan is not None:
        return Station("leerroute", naam, _K)
    if f.leerroute is None:
        return Station("leerroute", naam, _C, (_NA_PLAN,))
    regels = (Onderregel("metro_tot_en_met", {"dag": termijn.uiterste}),) if termijn.uiterste else ()
    return Station("leerroute", naam, _C, regels)


def _onderdelen(f: DossierFeiten) -> tuple[Station, Station, Station]:
    """PVT, MAP and exams (Z-route: hours)."""
    staat = _K if f.voldaan is not None and f.voldaan.wijze is not g.Vaststelling.VRIJSTELLING else _C
    if f.voldaan is not None and staat is _C:
        staat = _N
    later = () if f.leerroute or staat is not _C else (_NA_PLAN,)
    onderwijs = (Onderregel("metro_map_onderwijsroute"),) if f.leerroute == "O" and staat is _C else later
    laatste = "uren" if f.leerroute == "Z" else "examens"
    return (
        _gedaan(f.pvt, f.pvt_op, Station("pvt", "station_pvt", staat, later)),
        _gedaan(f.map, f.map_op, Station("map", "station_map", staat, onderwijs)),
        _gedaan(f.zroute, f.zroute.datum if f.zroute else None, Station(laatste, f"station_{laatste}", staat, later)),
    )


def _gedaan(
    feit: g.PvtOndertekend | g.MapAfgerond | g.ZrouteAfgerond | None, dag: date | None, anders: Station
) -> Station:
    """The station with its day when this part was done; judged without a day it says so; else as it stood."""
    if anders.staat is _N:
        return anders
    if dag is not None:
        return anders._replace(staat=_K, regels=(*_op(dag),))
    oordeel = None if feit is None or isinstance(feit, g.ZrouteAfgerond) else feit.verwijtbaar
    if oordeel is None:
        return anders
    return anders._replace(regels=(Onderregel("metro_verwijtbaar" if oordeel else "metro_niet_verwijtbaar"),))


def _met_advies(station: Station, klok: Klok | None) -> Station:
    """While the advice to DUO is due, its day stands under the last station: DUO's answer can end the line."""
    if klok is None or not klok.open or klok.uiterste is None or station.staat is not _C:
        return station
    # A station has room for two lines.
    return station._replace(regels=(Onderregel("metro_advies_duo", {"dag": klok.uiterste}), *station.regels[:1]))


def _voldaan(f: DossierFeiten, termijn: Klok) -> Station:
    if f.voldaan is not None:
        return Station("voldaan", "station_voldaan", _K, (*_op(f.voldaan.datum),))
    if f.plicht_ingetrokken is not None:
        return Station("voldaan", "station_voldaan", _N, (Onderregel("metro_plicht_voorbij"),))
    if f.overleden is not None:
        return Station("voldaan", "station_voldaan", _N)
    if termijn.uiterste is None:
        # In a pause the term stands still: no last day, but the plan that started it is there.
        regels = () if f.eerste_dagtekening is not None else (Onderregel("metro_drie_jaar"), _NA_PLAN)
        return Station("voldaan", "station_voldaan", _C, regels)
    return Station("voldaan", "station_voldaan", _C, (Onderregel("metro_uiterlijk", {"dag": termijn.uiterste}),))
