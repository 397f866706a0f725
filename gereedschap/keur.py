# SPDX-License-Identifier: EUPL-1.2
"""Every check that is not a test: `keur.py snel` (no database, no site) or `keur.py alles`."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
SNEL: dict[str, list[str]] = {
    # The longest first: they run beside each other.
    "types": [str(BIN / "mypy"), "--no-error-summary"],
    "stijl": [str(BIN / "ruff"), "check", "--quiet", "."],
    "opmaak": [str(BIN / "ruff"), "format", "--check", "--quiet", "."],
    "huisregels": [sys.executable, "gereedschap/huisregels.py"],
    "lagen": [str(BIN / "lint-imports"), "--cache-dir", ".import_linter_cache"],
}
ALLES: dict[str, list[str]] = {
    **SNEL,
    # Every test can be read; the run of the tests finds them compiled.
    "toetsen": [sys.executable, "-m", "pytest", "--collect-only", "-qq"],
    "migraties": [sys.executable, "gereedschap/migraties.py"],
    "openapi": [sys.executable, "gereedschap/openapi.py"],
    "herleiding": [sys.executable, "gereedschap/herleidbaarheid.py"],
    "handleiding": [sys.executable, "gereedschap/berichten_van_duo.py"],
    "ggm": [sys.executable, "gereedschap/ggm_bladzijde.py"],
}


def _keur(naam: str, opdracht: list[str]) -> bool:
    begin = time.monotonic()
    gedraaid = subprocess.run(opdracht, cwd=WORTEL, capture_output=True, text=True, check=False)
    goed = gedraaid.returncode == 0
    regel = f"{naam:<12} {'goed' if goed else 'FOUT':<5} {time.monotonic() - begin:5.1f} s"
    print(regel if goed else f"{regel}\n{gedraaid.stdout}{gedraaid.stderr}", flush=True)
    return goed


def main() -> int:
    """Run all checks, as many at a time as there are cores; 1 when one found something."""
    keuze = ALLES if sys.argv[1:] == ["alles"] else SNEL
    with ThreadPoolExecutor(os.cpu_count()) as samen:
        uitslagen = list(samen.map(_keur, keuze, keuze.values()))
    gezakt = [naam for naam, goed in zip(keuze, uitslagen, strict=True) if not goed]
    if gezakt:
        print(f"Niet goed: {', '.join(gezakt)}", file=sys.stderr)
    return 1 if gezakt else 0


if __name__ == "__main__":
    sys.exit(main())
