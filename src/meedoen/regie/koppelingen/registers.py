# SPDX-License-Identifier: EUPL-1.2
"""The table behind the in-memory twins of BRP and COA, and which twin answers where.

The table is `registers.json` in the state folder, written by the generator of demo people:

    {"personen": [{"bsn": "999990019", "vNummer": "2100000001", "voornamen": "…", "achternaam": "…",
      "geslacht": "v", "geboortedatum": "1990-05-01", "geheimAdres": false, "overledenOp": null,
      "adres": {"straat": "…", "huisnummer": "1", "postcode": "3741AA", "plaats": "Baarn"},
      "inschrijvingen": [{"gemeente": "0308", "vanaf": "2026-09-14"}],
      "verblijfstitel": {"code": "26", "vanaf": "2026-01-05", "tot": "2031-01-05"},
      "koppeling": {"gemeente": "0308", "datum": "2026-07-01"},
      "verblijf": [{"locatie": "…", "vanaf": "2026-01-05", "tot": null}]}]}

A day that has not come yet is left out of the answer, so that one table serves a walk through the years.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from meedoen.regie.koppelingen.brp.client import BrpClient
from meedoen.regie.koppelingen.brp.geheugen import BrpGeheugen
from meedoen.regie.koppelingen.brp.port import BrpPort
from meedoen.regie.koppelingen.coa.geheugen import CoaGeheugen
from meedoen.regie.koppelingen.coa.port import CoaPort
from meedoen.regie.koppelingen.simulator import Simulator

BESTAND = "registers.json"
Rij = Mapping[str, Any]


class Tabel:
    """The rows of the file, read again when it changed; without a file there are none."""

    def __init__(self, bestand: Path) -> None:
        self._bestand = bestand
        self._stempel: tuple[int, int] | None = None
        self._op_bsn: dict[str, Rij] = {}
        self._op_v_nummer: dict[str, Rij] = {}

    def rij(self, *, bsn: str | None, v_nummer: str | None) -> Rij | None:
        """Return the row of this person."""
        self._ververs()
        gevonden = self._op_bsn.get(bsn) if bsn else None
        return gevonden or (self._op_v_nummer.get(v_nummer) if v_nummer else None)

    def rijen(self) -> Iterable[Rij]:
        """Return the rows of all who have a BSN."""
        self._ververs()
        return self._op_bsn.values()

    def _ververs(self) -> None:
        try:
            stat = self._bestand.stat()
        except FileNotFoundError:
            return
        stempel = (stat.st_mtime_ns, stat.st_size)
        if stempel == self._stempel:
            return
        personen = json.loads(self._bestand.read_text(encoding="utf-8"))["personen"]
        self._op_bsn = {rij["bsn"]: rij for rij in personen if rij.get("bsn")}
        self._op_v_nummer = {str(rij["vNummer"]).zfill(10): rij for rij in personen if rij.get("vNummer")}
        self._stempel = stempel


class Registers:
    """BRP and COA as one process asks them. `echte_brp`: over the line to RvIG, so worth asking again each night."""

    def __init__(self, brp: BrpPort, coa: CoaPort, *, echte_brp: bool = False) -> None:
        self.brp, self.coa, self.echte_brp = brp, coa, echte_brp


@cache
def gewone_registers() -> Registers:
    """Return the registers of this process: the BRP at `MEEDOEN_BRP_ADRES`, and the twin of what has no address.

    In the demo (and in tests) the twins also look at the DUO simulator, which knows who moved where a minute ago. In
    production there is no table, so they answer nothing: each dossier then asks a person for the name.
    """
    tabel = Tabel(settings.MEEDOEN_MAP / BESTAND)
    simulator = Simulator(settings.DUO_ADRES) if settings.DEMO else None
    coa = CoaGeheugen(tabel.rij, simulator)
    if settings.BRP_ADRES:
        return Registers(BrpClient(settings.BRP_ADRES), coa, echte_brp=True)
    return Registers(BrpGeheugen(tabel.rij, simulator, tabel.rijen), coa)
