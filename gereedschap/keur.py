# SPDX-License-Identifier: EUPL-1.2
"""Every check that is not a test: `keur.py snel` (no database, no site) or `keur.py alles`."""

import subprocess
import sys
import time
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
SNEL: dict[str, list[str]] = {
    "stijl": [str(BIN / "ruff"), "check", "--quiet", "."],
    "opmaak": [str(BIN / "ruff"), "format", "--check", "--quiet", "."],
    "huisregels": [sys.executable, "gereedschap/huisregels.py"],
    "lagen": [str(BIN / "lint-imports"), "--cache-dir", ".import_linter_cache"],
    "types": [str(BIN / "mypy"), "--no-error-summary"],
}
ALLES: dict[str, list[str]] = {
    **SNEL,
    "migraties": [sys.executable, "gereedschap/migraties.py"],
    "openapi": [sys.executable, "gereedschap/openapi.py"],
    "herleiding": [sys.executable, "gereedschap/herleidbaarheid.py"],
    "handleiding": [sys.executable, "gereedschap/berichten_van_duo.py"],
    "ggm": [sys.executable, "gereedschap/ggm_bladzijde.py"],
}


def main() -> int:
    """Run the checks one after the other, all of them; 1 when one found something."""
    keuze = ALLES if sys.argv[1:] == ["alles"] else SNEL
    gezakt = []
    for naam, opdracht in keuze.items():
        if opdracht[0] == sys.executable and not (WORTEL / opdracht[1]).is_file():
            continue
        begin = time.monotonic()
        gedraaid = subprocess.run(opdracht, cwd=WORTEL, capture_output=True, text=True, check=False)
        print(f"{naam:<12} {'goed' if gedraaid.returncode == 0 else 'FOUT':<5} {time.monotonic() - begin:5.1f} s")
        if gedraaid.returncode:
            gezakt.append(naam)
            print(gedraaid.stdout + gedraaid.stderr, flush=True)
    if gezakt:
        print(f"Niet goed: {', '.join(gezakt)}", file=sys.stderr)
    return 1 if gezakt else 0


if __name__ == "__main__":
    sys.exit(main())
