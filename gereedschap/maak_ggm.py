# SPDX-License-Identifier: EUPL-1.2
"""Condense the JSON Schema of the GGM (Inburgering) into `src/meedoen/gegevens/ggm_inburgering.json`.

Source: the repository Gemeente-Delft/Gemeentelijk-Gegevensmodel (release v2.5.1, EUPL-1.2), read from the folder beside
the checkout (`../shared/keten/ggm`) or from the folder given as first argument. Kept are the names of object types and
attributes with their type, format and values; the texts are dropped.

    python gereedschap/maak_ggm.py [FOLDER]            write the data file
    python gereedschap/maak_ggm.py --controleer        exit 1 when the data file differs from the source
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[1]
DOEL = WORTEL / "src" / "meedoen" / "gegevens" / "ggm_inburgering.json"
BRONMAP = WORTEL.parent / "shared" / "keten" / "ggm"
_HOUD = ("type", "format", "enum")


def maak(map_: Path) -> str:
    """Return the data file as it follows from the schema in this folder."""
    bron = json.loads((map_ / "Inburgering.json").read_text(encoding="utf-8"))
    objecten = {
        naam: {
            attribuut: {sleutel: eis[sleutel] for sleutel in _HOUD if sleutel in eis}
            for attribuut, eis in soort.get("properties", {}).items()
        }
        for naam, soort in bron["$defs"].items()
    }
    kop = {
        "bron": "github.com/Gemeente-Delft/Gemeentelijk-Gegevensmodel, "
        "v2.5.1/ddl/6 Sociaal Domein/Inburgering/Inburgering.json, commit 9197be99",
        "brondatum": "2026-06-18",
        "licentie": "EUPL-1.2",
        "versie": "2.5.1",
        "objecten": objecten,
    }
    return json.dumps(kop, ensure_ascii=False, indent=1) + "\n"


def main(woorden: list[str]) -> int:
    """Write the data file, or compare it."""
    mappen = [woord for woord in woorden if not woord.startswith("--")]
    tekst = maak(Path(mappen[0]) if mappen else BRONMAP)
    if "--controleer" in woorden:
        return 0 if DOEL.read_text(encoding="utf-8") == tekst else 1
    DOEL.write_text(tekst, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
