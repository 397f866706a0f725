# SPDX-License-Identifier: EUPL-1.2
"""The rules of the house that no linter knows: licence line, sizes, and what must not stand in the repository."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[1]
NIET_ONS = {".git", ".venv", "node_modules", ".meedoen", "__pycache__", "build"}
NIET_ONS |= {".mypy_cache", ".ruff_cache", ".hypothesis", ".import_linter_cache", ".pytest_cache"}
LICENTIE = "SPDX-License-Identifier: EUPL-1.2"
MET_LICENTIE = {".py", ".css", ".js", ".html", ".sql", ".typ", ".sh"}
TEKST = MET_LICENTIE | {".md", ".toml", ".yml", ".yaml", ".json", ".in", ".lock", ".txt", ".svg", ""}
REGELS_PER_BESTAND = 400
REGELS_PER_FUNCTIE = 50
# Written in halves, so that this file passes its own check: indexes of packages, and paths of one machine.
VERBODEN = (
    *("pypi" + ".org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com", "yarn" + "pkg.com"),
    *("/work" + "/", "/root" + "/", '"/tmp' + "/", "'/tmp" + "/"),
)


def bestanden(wortel: Path = WORTEL) -> Iterator[Path]:
    """Yield every file of ours below `wortel`."""
    for pad in sorted(wortel.iterdir()):
        if pad.name in NIET_ONS or pad.name.endswith(".egg-info"):
            continue
        if pad.is_dir():
            yield from bestanden(pad)
        elif pad.is_file() and not pad.is_symlink():
            yield pad


def klachten(pad: Path, tekst: str) -> Iterator[str]:
    """Yield what is wrong with one file, one sentence each."""
    eerste = tekst.split("\n", 2)[:2]
    moet = pad.suffix in MET_LICENTIE or pad.name == "Makefile" or pad.parts[-2:] == (".ci", "run")
    if moet and tekst and not any(LICENTIE in regel for regel in eerste):
        yield f"de eerste regel mist: {LICENTIE}"
    for woord in VERBODEN:
        if woord in tekst:
            nummer = tekst[: tekst.index(woord)].count("\n") + 1
            yield f"regel {nummer}: '{woord}' hoort niet in de repository"
    if pad.suffix == ".py" and pad.parent.name != "migrations":
        yield from _maten(tekst)


def _maten(tekst: str) -> Iterator[str]:
    if (regels := tekst.count("\n")) > REGELS_PER_BESTAND:
        yield f"{regels} regels; maak er een map van (hoogstens {REGELS_PER_BESTAND})"
    for knoop in ast.walk(ast.parse(tekst)):
        if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef):
            lengte = (knoop.end_lineno or knoop.lineno) - knoop.lineno + 1
            if lengte > REGELS_PER_FUNCTIE:
                yield f"{knoop.name} (regel {knoop.lineno}) is {lengte} regels (hoogstens {REGELS_PER_FUNCTIE})"


def main() -> int:
    """Print every complaint; 1 when there is one."""
    gevonden = 0
    for pad in bestanden():
        if pad.suffix not in TEKST:
            continue
        for klacht in klachten(pad, pad.read_text(encoding="utf-8")):
            print(f"{pad.relative_to(WORTEL)}: {klacht}")
            gevonden += 1
    return 1 if gevonden else 0


if __name__ == "__main__":
    sys.exit(main())
