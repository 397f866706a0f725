# SPDX-License-Identifier: EUPL-1.2
"""What we know DUO holds of the traject of one person; the rules for aanbod, results and hours read only this."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meedoen.recht.wi2021.doelgroep import Doelgroep


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultaatVoorDuo:
    """A result (PVT, MAP) as it stands on the form, or as we delivered it before. Without a date: withdrawn."""

    datum: date | None = None
    verwijtbaar: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrajectStand:
    """What DUO holds, as far as we know.

    `pip`: dagtekening of the current PIP of any gemeente, `leerroute` its route (DUO's B, O, Z), `pip_van_ons`
    whether it is ours. `termijn_einde` is EXCLUSIVE. `pvt`, `map` and `zroute`: what was delivered before, with
    `..._van_ander` True when another gemeente did. `voldaan_met_z`: the duty was met through the Z-route.
    """

    doelgroep: Doelgroep | None = None
    pip: date | None = None
    leerroute: str | None = None
    pip_van_ons: bool = False
    termijn_start: date | None = None
    termijn_einde: date | None = None
    pvt: ResultaatVoorDuo | None = None
    pvt_van_ander: bool = False
    map: ResultaatVoorDuo | None = None
    map_van_ander: bool = False
    zroute: date | None = None
    zroute_van_ander: bool = False
    voldaan_met_z: bool = False
