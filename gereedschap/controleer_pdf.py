# SPDX-License-Identifier: EUPL-1.2
"""Check PDF files against PDF/UA-1 and PDF/A-2a with veraPDF, where veraPDF is installed.

    python gereedschap/controleer_pdf.py brief.pdf …

Exit code 0: all files conform. 1: at least one doesn't. 3: veraPDF isn't on PATH, so nothing was checked
(said plainly, never taken as a pass). Options: veraPDF's command line (`--flavour`, `--format text`).
"""

import shutil
import subprocess
import sys
from pathlib import Path

NORMEN = {"ua1": "PDF/UA-1", "2a": "PDF/A-2a"}
NIET_GECONTROLEERD = 3


def controleer(verapdf: str, bestand: Path, norm: str) -> str:
    """Return "" when the file conforms to the norm ("ua1", "2a"), else what veraPDF says."""
    opdracht = [verapdf, "--flavour", norm, "--format", "text", str(bestand)]
    uitslag = subprocess.run(opdracht, capture_output=True, text=True, timeout=120, check=False)
    geslaagd = uitslag.returncode == 0 and uitslag.stdout.lstrip().startswith("PASS")
    return "" if geslaagd else (uitslag.stdout + uitslag.stderr).strip() or f"code {uitslag.returncode}"


def main(namen: list[str]) -> int:
    """Check every named file against both norms and print one line for each."""
    if not namen:
        sys.stderr.write("Geef een of meer PDF-bestanden op.\n")
        return 2
    verapdf = shutil.which("verapdf")
    if verapdf is None:
        sys.stdout.write("Niet gecontroleerd: veraPDF staat niet op PATH.\n")
        return NIET_GECONTROLEERD
    fouten = 0
    for naam in namen:
        for norm, titel in NORMEN.items():
            melding = controleer(verapdf, Path(naam), norm)
            fouten += bool(melding)
            sys.stdout.write(f"{naam}: {titel} {melding or 'voldoet'}\n")
    return 1 if fouten else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
