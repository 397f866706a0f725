# SPDX-License-Identifier: EUPL-1.2
"""`python -m meedoen.regie.draaien.lijn`: let the demo play one line by itself, from SS139 to decision and term."""

import importlib
import sys
from collections.abc import Callable

from meedoen.regie.databank.aansluiten import zet_klaar

from .opstelling import lees_opstelling

SPELER = "meedoen.regie.demo.lijn"


def main() -> int:
    """Play the line; 1 when it could not be played out."""
    opstelling = lees_opstelling()
    zet_klaar()
    speel: Callable[..., bool] = importlib.import_module(SPELER).speel
    return 0 if speel(adres=opstelling.adres, simulator=opstelling.simulator) else 1


if __name__ == "__main__":
    sys.exit(main())
