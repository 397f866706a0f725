# SPDX-License-Identifier: EUPL-1.2
"""Hold our client of DUO against Prism (Stoplight), which makes a mock server of DUO's own OpenAPI files.

    python gereedschap/prism.py [folder with DUO's files]

Fetches Prism with npm into the state folder (not a part of Meedoen: some 90 MB) and prints per operation what each
documented answer became. The folder is ../shared/keten/duo/openapi unless given. Exit code 0: all fits. 1: something
does not. 3: there are no files of DUO or there is no npm, so nothing was checked.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[1]
PAKKET = "@stoplight/prism-cli@5.14.2"
NIET_GECONTROLEERD = 3


def haal_prism(npm: str) -> Path:
    """Return the command of Prism, fetched when it is not there yet."""
    map_ = Path(os.environ.get("MEEDOEN_MAP") or WORTEL / ".meedoen") / "prism"
    prism = map_ / "node_modules/.bin/prism"
    if not prism.exists():
        map_.mkdir(parents=True, exist_ok=True)
        opties = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(map_)]
        subprocess.run([npm, "install", *opties, PAKKET], check=True)
    return prism


def main(namen: list[str]) -> int:
    """Fetch Prism and run the tests that need it."""
    bestanden = Path(namen[0] if namen else WORTEL.parent / "shared/keten/duo/openapi").resolve()
    npm = shutil.which("npm", path=f"{os.environ.get('PATH', '')}{os.pathsep}{Path(sys.executable).parent}")
    if npm is None or not bestanden.is_dir():
        sys.stdout.write(f"Niet gecontroleerd: {'er is geen npm' if npm is None else f'{bestanden} is er niet'}.\n")
        return NIET_GECONTROLEERD
    omgeving = os.environ | {"MEEDOEN_PRISM": str(haal_prism(npm)), "MEEDOEN_DUO_BESTANDEN": str(bestanden)}
    opdracht = [sys.executable, "-m", "pytest", "-q", "-s", "tests/regie/koppelingen/test_prism.py"]
    klaar = subprocess.run(opdracht, cwd=WORTEL, env=omgeving, capture_output=True, text=True, check=False)
    regels = [regel for regel in klaar.stdout.splitlines() if not regel.lstrip(".F").startswith('{"event"')]
    sys.stdout.write("\n".join(regels) + "\n")
    return 1 if klaar.returncode else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
