# SPDX-License-Identifier: EUPL-1.2
"""`meedoen ggm`: the own data of a gemeente in names of the GGM. With the rights of a teamleider, and logged."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from meedoen.regie.uitvoer.ggm import uitvoer
from meedoen.regie.uitvoer.opdrachten import schrijf, scope_van


def main(argumenten: Sequence[str]) -> int:
    """Write the data of one gemeente: `meedoen ggm --gemeente 0308 --naar bestand.json` (or .zip for tables)."""
    lezer = argparse.ArgumentParser(prog="meedoen ggm", description=main.__doc__)
    lezer.add_argument("--gemeente", required=True, help="officiële code van vier cijfers")
    lezer.add_argument("--naar", required=True, type=Path, help="bestand dat eindigt op .json of .zip")
    keuze = lezer.parse_args(argumenten)
    if keuze.naar.suffix not in (".json", ".zip"):
        lezer.error("--naar eindigt op .json of .zip")
    try:
        scope = scope_van(keuze.gemeente, "gegevens uitvoeren")
        if len(scope.gemeenten) != 1:
            raise ValueError("Kies één gemeente per bestand.")
        if keuze.naar.suffix == ".zip":
            schrijf(keuze.naar, uitvoer.als_zip(scope, scope.gemeenten[0]))
        else:
            delen = uitvoer.als_json(scope, scope.gemeenten[0])
            with os.fdopen(
                os.open(keuze.naar, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
            ) as f:
                f.writelines(delen)
    except ValueError as fout:
        print(f"Fout: {fout}", file=sys.stderr)
        return 1
    print(f"De gegevens staan in {keuze.naar}.")
    return 0
