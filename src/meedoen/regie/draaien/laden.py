# SPDX-License-Identifier: EUPL-1.2
"""Load the demo region and write `demo.json`: address, accounts, roles and OINs, for people and programs."""

import importlib
import json
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from meedoen.regie.databank.aansluiten import zet_klaar

from .opstelling import lees_opstelling

LADER = "meedoen.regie.demo.laden"


def main() -> int:
    """Load what is missing (nothing on a second start) and write `demo.json`."""
    opstelling = lees_opstelling()
    zet_klaar()
    lader = importlib.import_module(LADER)
    laad: Callable[..., Mapping[str, Any]] = lader.laad
    try:
        uitkomst = laad(adres=opstelling.adres, simulator=opstelling.simulator)
    except lader.DemoTeVroeg as fout:
        print(fout)
        return 1
    adressen = {
        "adres": opstelling.adres,
        "simulator": opstelling.simulator,
        "notificaties": f"{opstelling.adres}/duo/v1/notificaties",
    }
    gegevens = {**_van_de_eerste_keer(opstelling.staat), **adressen, **uitkomst}
    nieuw = opstelling.staat / f"demo.json.{os.getpid()}"
    nieuw.touch(mode=0o600)
    nieuw.write_text(json.dumps(gegevens, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    nieuw.replace(opstelling.staat / "demo.json")
    return 0


def _van_de_eerste_keer(staat: Path) -> dict[str, Any]:
    """Return what only the first load knows: who the guests are follows from that day."""
    try:
        oud = json.loads((staat / "demo.json").read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return {naam: oud[naam] for naam in ("geladen_op", "gasten") if naam in oud}


if __name__ == "__main__":
    sys.exit(main())
