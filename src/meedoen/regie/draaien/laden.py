# SPDX-License-Identifier: EUPL-1.2
"""Load the demo region and write `demo.json`: address, accounts, roles and OINs, for people and programs."""

import importlib
import json
import os
import sys
from collections.abc import Callable, Mapping
from typing import Any

from meedoen.regie.databank.aansluiten import zet_klaar

from .opstelling import lees_opstelling

LADER = "meedoen.regie.demo.laden"


def main() -> int:
    """Load what is missing (nothing on a second start) and write `demo.json`."""
    opstelling = lees_opstelling()
    zet_klaar()
    laad: Callable[..., Mapping[str, Any]] = importlib.import_module(LADER).laad
    uitkomst = laad(adres=opstelling.adres, simulator=opstelling.simulator)
    gegevens = {"adres": opstelling.adres, "simulator": opstelling.simulator, **uitkomst}
    nieuw = opstelling.staat / f"demo.json.{os.getpid()}"
    nieuw.touch(mode=0o600)
    nieuw.write_text(json.dumps(gegevens, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    nieuw.replace(opstelling.staat / "demo.json")
    return 0


if __name__ == "__main__":
    sys.exit(main())
