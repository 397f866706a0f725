# SPDX-License-Identifier: EUPL-1.2
"""The in-memory twin of the COA: answers from a table, and in the demo from the simulator for what just moved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from meedoen.domein.nummers import gemeente_id
from meedoen.regie.koppelingen.brp.geheugen import Bewegingen
from meedoen.regie.koppelingen.coa.port import CoaPersoon, Koppeling, Verblijf

_Rij = Mapping[str, Any]


class CoaGeheugen:
    """A `CoaPort` over a table. `bewegingen` knows who left a COA location since."""

    def __init__(self, rij: Callable[..., _Rij | None], bewegingen: Bewegingen | None = None) -> None:
        self._rij, self._bewegingen = rij, bewegingen

    def zoek(self, *, bsn: str | None, v_nummer: str | None, vandaag: date) -> CoaPersoon | None:
        """See `CoaPort.zoek`."""
        rij = self._rij(bsn=bsn, v_nummer=v_nummer)
        persoon = None if rij is None else _lees(rij)
        extra = self._bewegingen.persoon(bsn=bsn, v_nummer=v_nummer) if self._bewegingen else None
        if extra is not None:
            persoon = _vul_aan(persoon, extra, vandaag)
        if persoon is None or (persoon.koppeling is None and not persoon.verblijf):
            return None
        koppeling = persoon.koppeling
        return replace(
            persoon,
            koppeling=koppeling if koppeling and koppeling.datum <= vandaag else None,
            verblijf=tuple(
                v if v.tot is None or v.tot <= vandaag else v._replace(tot=None)
                for v in persoon.verblijf
                if v.vanaf <= vandaag
            ),
        )


def _lees(rij: _Rij) -> CoaPersoon:
    koppeling = rij.get("koppeling")
    return CoaPersoon(
        voornamen=rij.get("voornamen", ""),
        achternaam=rij.get("achternaam", ""),
        geslacht=rij.get("geslacht", ""),
        geboortedatum=_dag(rij.get("geboortedatum")),
        koppeling=Koppeling(gemeente_id(koppeling["gemeente"]), date.fromisoformat(koppeling["datum"]))
        if koppeling
        else None,
        verblijf=tuple(
            Verblijf(date.fromisoformat(v["vanaf"]), _dag(v.get("tot")), v.get("locatie"))
            for v in sorted(rij.get("verblijf", ()), key=lambda v: v["vanaf"])
        ),
    )


def _vul_aan(persoon: CoaPersoon | None, extra: _Rij, vandaag: date) -> CoaPersoon | None:
    """End the stay of who settled in a gemeente; begin one for who is new on a COA location."""
    vestigingen = [date.fromisoformat(dag) for dag in extra.get("vestigingen", {}).values()]
    if not extra.get("coa_locatie"):
        if persoon is None or not vestigingen:
            return persoon
        weg = max(vestigingen)
        return replace(
            persoon,
            verblijf=tuple(v._replace(tot=max(weg, v.vanaf)) if v.tot is None else v for v in persoon.verblijf),
        )
    if persoon is not None:
        return persoon
    sinds = _dag(extra.get("plicht", {}).get("begindatum")) or vandaag
    voornamen, _, achternaam = extra.get("naam", "").rpartition(" ")
    code = extra.get("gekoppelde_gemeente")
    return CoaPersoon(
        voornamen=voornamen,
        achternaam=achternaam,
        geboortedatum=_dag(extra.get("geboortedatum")),
        koppeling=Koppeling(gemeente_id(code), sinds) if code else None,
        verblijf=(Verblijf(sinds, None, None),),
    )


def _dag(tekst: str | None) -> date | None:
    return date.fromisoformat(tekst) if tekst else None
