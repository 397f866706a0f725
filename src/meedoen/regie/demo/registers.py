# SPDX-License-Identifier: EUPL-1.2
"""The same invented people as BRP and COA know them: the table behind the twins (`koppelingen.registers`)."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from meedoen.regie.demo.lijnen import Lijn
from meedoen.regie.demo.personen import Persoon
from meedoen.regie.koppelingen.registers import BESTAND


def schrijf_registers(map_: Path, mensen: Iterable[tuple[Persoon, Lijn]]) -> None:
    """Write the table for these people in the state folder, in the place of an older one."""
    inhoud = {"personen": [_rij(persoon, lijn) for persoon, lijn in mensen]}
    nieuw = map_ / f"{BESTAND}.{os.getpid()}"
    nieuw.touch(mode=0o600)
    nieuw.write_text(json.dumps(inhoud, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    nieuw.replace(map_ / BESTAND)


def _rij(persoon: Persoon, lijn: Lijn) -> dict[str, Any]:
    code = f"{persoon.gemeente:04d}"
    uit: dict[str, Any] = {
        "bsn": persoon.bsn,
        "vNummer": persoon.v_nummer,
        "voornamen": persoon.voornamen,
        "achternaam": persoon.achternaam,
        "geslacht": persoon.geslacht.lower(),
        "geboortedatum": persoon.geboortedatum.isoformat(),
        "geheimAdres": persoon.geheim_adres,
    }
    if persoon.adres is not None:
        a = persoon.adres
        uit["adres"] = {
            "straat": a.straat,
            "huisnummer": f"{a.huisnummer}{a.toevoeging}",
            "postcode": a.postcode,
            "plaats": a.plaats,
        }
    if persoon.inschrijving is not None:
        uit["inschrijvingen"] = [{"gemeente": code, "vanaf": persoon.inschrijving.isoformat()}]
    if lijn.koppeling is not None:
        uit["koppeling"] = {"gemeente": code, "datum": lijn.koppeling.isoformat()}
    if persoon.azc is not None:
        azc = persoon.azc
        tot = azc.tot.isoformat() if azc.tot else None
        uit["verblijf"] = [{"locatie": azc.locatie, "vanaf": azc.vanaf.isoformat(), "tot": tot}]
    return uit
