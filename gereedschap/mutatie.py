# SPDX-License-Identifier: EUPL-1.2
"""`make mutatie`: breaks the rules of `recht` one line at a time and asks the tests whether they notice.

Each mutant is a copy of the package with one change (a comparison, a sign, a number, a condition, a boolean), judged
by the tests of its module alone and, where those let it pass, by all tests of recht. What survives is printed with its
line; a survivor that changes an outcome wants a case. Takes minutes, so it is no part of `make test`.
"""

import argparse
import ast
import copy
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

WORTEL = Path(__file__).resolve().parents[1]
RECHT = WORTEL / "src" / "meedoen" / "recht"
TOETSEN = WORTEL / "tests" / "recht"
_OVERSLAAN = {"codes", "versie.py", "__init__.py", "bron.py", "register.py", "niet_berekend.py"}
"""Tables of words and places: their tests compare them as a whole."""
_VERGELIJK: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_REKEN: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult,
}  # fmt: skip


def mutanten(boom: ast.Module) -> Iterator[tuple[int, str, ast.Module]]:
    """Yield line, what was changed, and the changed module, for every change we know."""
    knopen = list(ast.walk(boom))
    for plek, knoop in enumerate(knopen):
        for wat, verander in _veranderingen(knoop):
            kopie = copy.deepcopy(boom)
            verander(list(ast.walk(kopie))[plek])
            yield getattr(knoop, "lineno", 0), wat, ast.fix_missing_locations(kopie)


def _veranderingen(knoop: ast.AST) -> Iterator[tuple[str, object]]:
    if isinstance(knoop, ast.Compare) and type(knoop.ops[0]) in _VERGELIJK:
        nieuw = _VERGELIJK[type(knoop.ops[0])]
        yield f"{type(knoop.ops[0]).__name__} -> {nieuw.__name__}", lambda k: k.ops.__setitem__(0, nieuw())
    if isinstance(knoop, ast.BinOp) and type(knoop.op) in _REKEN and not _is_soort(knoop):
        reken = _REKEN[type(knoop.op)]
        yield f"{type(knoop.op).__name__} -> {reken.__name__}", lambda k: setattr(k, "op", reken())
    if isinstance(knoop, ast.BoolOp):
        ander = ast.Or if isinstance(knoop.op, ast.And) else ast.And
        yield f"{type(knoop.op).__name__} -> {ander.__name__}", lambda k: setattr(k, "op", ander())
    if isinstance(knoop, ast.UnaryOp) and isinstance(knoop.op, ast.Not):
        yield "not weg", lambda k: setattr(k, "op", ast.UAdd()) or setattr(k, "operand", _bool(k.operand))
    if isinstance(knoop, ast.Constant) and type(knoop.value) is int:
        yield f"{knoop.value} -> {knoop.value + 1}", lambda k: setattr(k, "value", k.value + 1)
    if isinstance(knoop, ast.Constant) and type(knoop.value) is bool:
        yield f"{knoop.value} -> {not knoop.value}", lambda k: setattr(k, "value", not k.value)


def _is_soort(knoop: ast.BinOp) -> bool:
    return any(isinstance(deel, ast.Constant) and deel.value is None for deel in (knoop.left, knoop.right))


def _bool(knoop: ast.expr) -> ast.expr:
    return ast.Call(func=ast.Name("bool", ast.Load()), args=[knoop], keywords=[])


def overleeft(plek: Path, bron: str, werkmap: Path) -> bool:
    """Return whether the tests let this source of the module pass."""
    doel = werkmap / "src" / "meedoen" / "recht" / plek.relative_to(RECHT)
    oud = doel.read_text("utf-8")
    doel.write_text(bron, "utf-8")
    try:
        eigen = sorted(TOETSEN.rglob(f"test_{plek.stem}*.py"))
        return all(_toets(werkmap, paden) for paden in ([eigen] if eigen else []) + [[TOETSEN]])
    finally:
        doel.write_text(oud, "utf-8")


def _toets(werkmap: Path, paden: list[Path]) -> bool:
    omgeving = {**os.environ, "PYTHONPATH": f"{werkmap / 'src'}:{WORTEL}", "PYTHONDONTWRITEBYTECODE": "1"}
    # Without the settings of the site: no Django and no database.
    opdracht = [sys.executable, "-m", "pytest", "-c", os.devnull, "--rootdir", str(WORTEL), "-p", "no:django",
                "-x", "-q", "--confcutdir", str(TOETSEN), "--import-mode=importlib", "-p", "no:cacheprovider",
                "--no-header", *map(str, paden)]  # fmt: skip
    try:
        klaar = subprocess.run(opdracht, cwd=WORTEL, env=omgeving, capture_output=True, check=False, timeout=120)
    except subprocess.TimeoutExpired:
        return False
    return klaar.returncode == 0


def main() -> int:
    """Print every survivor and the share that was noticed; 0 also with survivors, for a person judges them."""
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("modules", nargs="*", help="namen van modules, zoals termijn; zonder: alle")
    lezer.add_argument("--hoogstens", type=int, default=0, help="een steekproef van zoveel mutanten")
    keuze = lezer.parse_args()
    taken = []
    for plek in sorted(RECHT.rglob("*.py")):
        if _OVERSLAAN & set(plek.relative_to(RECHT).parts) or (keuze.modules and plek.stem not in keuze.modules):
            continue
        for regel, wat, boom in mutanten(ast.parse(plek.read_text("utf-8"))):
            taken.append((plek, regel, wat, ast.unparse(boom)))
    if keuze.hoogstens and len(taken) > keuze.hoogstens:
        taken = Random(1).sample(taken, keuze.hoogstens)  # noqa: S311 - a sample, no secret
    with tempfile.TemporaryDirectory() as tijdelijk:
        over = _alle(taken, Path(tijdelijk))
    for plek, regel, wat, _ in over:
        print(f"{plek.relative_to(WORTEL)}:{regel}: {wat}")
    print(f"{len(taken)} mutanten, {len(taken) - len(over)} opgemerkt, {len(over)} overleven.")
    return 0


def _alle(taken: list[tuple[Path, int, str, str]], map_: Path) -> list[tuple[Path, int, str, str]]:
    kernen = os.cpu_count() or 1
    werkmappen = [map_ / str(nummer) for nummer in range(kernen)]
    for werkmap in werkmappen:
        zonder = shutil.ignore_patterns("__pycache__")
        shutil.copytree(WORTEL / "src" / "meedoen", werkmap / "src" / "meedoen", ignore=zonder)
    if not _toets(werkmappen[0], [TOETSEN]):
        raise SystemExit("De toetsen van recht slagen nu al niet: dan zegt een mutant niets.")
    over: list[tuple[Path, int, str, str]] = []

    def werk(nummer: int) -> None:
        for teller, taak in enumerate(taken[nummer::kernen]):
            if overleeft(taak[0], taak[3], werkmappen[nummer]):
                over.append(taak)
            if sys.stderr.isatty() or teller % 50 == 49:
                print(f"kern {nummer}: {teller + 1} gedaan, {len(over)} overleven", file=sys.stderr, flush=True)

    with ThreadPoolExecutor(kernen) as banen:
        list(banen.map(werk, range(kernen)))
    return sorted(over, key=lambda taak: (taak[0], taak[1], taak[2]))


if __name__ == "__main__":
    sys.exit(main())
