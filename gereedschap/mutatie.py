# SPDX-License-Identifier: EUPL-1.2
"""`make mutatie`: breaks the rules of `recht` one change at a time and asks the tests whether they notice.

Each mutant is one changed module (a comparison, a sign, a number, a condition, a boolean) that exists in the memory of
a forked process only. Its own tests judge it first; what those let pass, all tests that can reach the module judge.
A survivor wants a case, or a judgement in docs/wet/mutatie.md: then it changes no outcome. Takes about half an hour on
two cores, so it is no part of `make test`.
"""

import argparse
import ast
import copy
import importlib.abc
import importlib.util
import os
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from types import CodeType
from typing import Any, NamedTuple

import hypothesis
import pytest

WORTEL = Path(__file__).resolve().parents[1]
BRON = WORTEL / "src"
RECHT = BRON / "meedoen" / "recht"
TOETSEN = WORTEL / "tests" / "recht"
OORDELEN = WORTEL / "docs" / "wet" / "mutatie.md"
_OVERSLAAN = {"codes", "versie.py", "__init__.py", "bron.py", "register.py", "niet_berekend.py"}
"""Tables of words and places: their tests compare them as a whole."""
_SECONDEN = 60
"""A mutant that makes a test run this long has been noticed."""
_VERGELIJK: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_REKEN: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult,
}  # fmt: skip


class Mutant(NamedTuple):
    """A change: the file, the line and its text, what was changed, and the module after it."""

    pad: Path
    regel: int
    tekst: str
    wat: str
    code: CodeType

    @property
    def sleutel(self) -> tuple[str, str, str]:
        """What names the mutant while the lines around it move."""
        return self.pad.relative_to(RECHT).as_posix(), self.tekst, self.wat


def mutanten(pad: Path) -> Iterator[Mutant]:
    """Yield a mutant for every change we know in this file."""
    tekst = pad.read_text("utf-8")
    boom, regels = ast.parse(tekst), tekst.splitlines()
    weg = [deel for knoop in ast.walk(boom) for deel in _zonder_gevolg(knoop)]
    buiten = {id(deel) for knoop in (*weg, *_voorbeelden(boom, weg)) for deel in ast.walk(knoop)}
    for plek, knoop in enumerate(ast.walk(boom)):
        if id(knoop) in buiten:
            continue
        for wat, verander in _veranderingen(knoop):
            kopie = copy.deepcopy(boom)
            verander(list(ast.walk(kopie))[plek])
            nummer = getattr(knoop, "lineno", 1)
            code = compile(ast.fix_missing_locations(kopie), str(pad), "exec")
            yield Mutant(pad, nummer, regels[nummer - 1].strip(), wat, code)


def _zonder_gevolg(knoop: ast.AST) -> Iterator[ast.AST]:
    """Yield the parts that change no outcome: the entry in the register with its example, decorators, zip(strict)."""
    if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id == "Regel":
        yield knoop
    if isinstance(knoop, ast.Call):
        yield from (woord.value for woord in knoop.keywords if woord.arg == "strict")
    if isinstance(knoop, ast.ClassDef | ast.FunctionDef):
        yield from knoop.decorator_list


def _voorbeelden(boom: ast.Module, weg: Sequence[ast.AST]) -> Iterator[ast.AST]:
    """Yield what the module names for use in the register only."""
    in_register = {id(deel) for knoop in weg for deel in ast.walk(knoop)}
    gebruikt = {k.id for k in ast.walk(boom) if isinstance(k, ast.Name) and isinstance(k.ctx, ast.Load)
                and id(k) not in in_register}  # fmt: skip
    for knoop in boom.body:
        if isinstance(knoop, ast.AnnAssign) and isinstance(knoop.target, ast.Name) and knoop.value is not None:
            naam = knoop.target.id
            if naam.startswith("_") and naam not in gebruikt:
                yield knoop.value


def _veranderingen(knoop: ast.AST) -> Iterator[tuple[str, Callable[[Any], object]]]:
    if isinstance(knoop, ast.Compare) and type(knoop.ops[0]) in _VERGELIJK:
        nieuw = _VERGELIJK[type(knoop.ops[0])]
        yield f"{type(knoop.ops[0]).__name__} -> {nieuw.__name__}", lambda k: k.ops.__setitem__(0, nieuw())
    if isinstance(knoop, ast.BinOp) and type(knoop.op) in _REKEN:
        reken = _REKEN[type(knoop.op)]
        yield f"{type(knoop.op).__name__} -> {reken.__name__}", lambda k: setattr(k, "op", reken())
    if isinstance(knoop, ast.BoolOp):
        ander = ast.Or if isinstance(knoop.op, ast.And) else ast.And
        yield f"{type(knoop.op).__name__} -> {ander.__name__}", lambda k: setattr(k, "op", ander())
    if isinstance(knoop, ast.UnaryOp) and isinstance(knoop.op, ast.Not):
        yield "not weg", lambda k: (setattr(k, "op", ast.UAdd()), setattr(k, "operand", _bool(k.operand)))
    if isinstance(knoop, ast.Constant) and type(knoop.value) is int:
        yield f"{knoop.value} -> {knoop.value + 1}", lambda k: setattr(k, "value", k.value + 1)
    if isinstance(knoop, ast.Constant) and type(knoop.value) is bool:
        yield f"{knoop.value} -> {not knoop.value}", lambda k: setattr(k, "value", not k.value)


def _bool(knoop: ast.expr) -> ast.expr:
    return ast.Call(func=ast.Name("bool", ast.Load()), args=[knoop], keywords=[])


def _modulenaam(pad: Path) -> str:
    return ".".join(pad.relative_to(BRON).with_suffix("").parts).removesuffix(".__init__")


def _invoer(pad: Path) -> set[str]:
    """Names of modules (and of what may be one) that this file imports."""
    namen = set()
    for knoop in ast.walk(ast.parse(pad.read_text("utf-8"))):
        if isinstance(knoop, ast.ImportFrom) and knoop.module:
            namen |= {knoop.module, *(f"{knoop.module}.{deel.name}" for deel in knoop.names)}
        if isinstance(knoop, ast.Import):
            namen |= {deel.name for deel in knoop.names}
    return namen


def toetsen_per_module() -> dict[str, tuple[list[str], list[str]]]:
    """Return module -> its own tests, and the other tests that reach it by an import of an import."""
    kent = {_modulenaam(pad): _invoer(pad) for pad in RECHT.rglob("*.py")}
    gevonden: dict[str, tuple[list[str], list[str]]] = {naam: ([], []) for naam in kent}
    for toets in sorted(TOETSEN.rglob("test_*.py")):
        eigen = _invoer(toets)
        bereikt, rest = set(), list(eigen)
        while rest:
            naam = rest.pop()
            if naam in kent and naam not in bereikt:
                bereikt.add(naam)
                rest += kent[naam]
        for naam in bereikt:
            # A test that walks the register reaches all and knows none.
            direct = naam in eigen and "meedoen.recht.register" not in eigen
            gevonden[naam][0 if direct else 1].append(str(toets))
    return gevonden


class _Zoeker(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives the mutant when its module is imported."""

    def __init__(self, mutant: Mutant) -> None:
        self._naam, self._mutant = _modulenaam(mutant.pad), mutant

    def find_spec(self, fullname: str, path: object, target: object = None) -> Any:
        if fullname != self._naam:
            return None
        return importlib.util.spec_from_file_location(fullname, self._mutant.pad, loader=self)

    def exec_module(self, module: Any) -> None:
        exec(self._mutant.code, module.__dict__)  # noqa: S102 - our own source with one change


def begin(mutant: Mutant | None, toetsen: Sequence[str]) -> int:
    """Fork a process that runs these tests on the mutant (None: on what stands there) and return its id."""
    kind = os.fork()
    if kind:
        return kind
    signal.alarm(_SECONDEN)
    niets = os.open(os.devnull, os.O_WRONLY)
    os.dup2(niets, 1)
    os.dup2(niets, 2)
    if mutant is not None:
        sys.meta_path.insert(0, _Zoeker(mutant))
    hypothesis.settings.register_profile(
        "mutatie", hypothesis.settings(max_examples=60, deadline=None, database=None, derandomize=True,
                                       phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate],
                                       suppress_health_check=list(hypothesis.HealthCheck)),
    )  # fmt: skip
    vlaggen = ["-x", "-q", "--hypothesis-profile=mutatie", "-W", "ignore::pytest.PytestAssertRewriteWarning"]
    try:
        os._exit(int(pytest.main([*vlaggen, *toetsen])))
    finally:
        os._exit(9)


def overlevenden(taken: Sequence[Mutant], kernen: int) -> Iterator[Mutant]:
    """Yield every mutant that all tests let pass, with progress on the error channel."""
    toetsen = toetsen_per_module()
    open_ = [(mutant, 0) for mutant in reversed(taken)]
    lopend: dict[int, tuple[Mutant, int]] = {}
    klaar, start = 0, time.monotonic()
    while open_ or lopend:
        while open_ and len(lopend) < kernen:
            mutant, ronde = open_.pop()
            keuze = toetsen[_modulenaam(mutant.pad)][ronde]
            if keuze:
                lopend[begin(mutant, keuze)] = (mutant, ronde)
            elif ronde == 0:
                open_.append((mutant, 1))
            else:
                yield mutant
        if not lopend:
            continue
        kind, staat = os.wait()
        mutant, ronde = lopend.pop(kind)
        geslaagd = os.WIFEXITED(staat) and os.WEXITSTATUS(staat) == 0
        if geslaagd and ronde == 0:
            open_.append((mutant, 1))
            continue
        klaar += 1
        if klaar % 50 == 0:
            print(f"{klaar} van {len(taken)}, {time.monotonic() - start:.0f} s", file=sys.stderr, flush=True)
        if geslaagd:
            yield mutant


def oordelen() -> set[tuple[str, str, str]]:
    """Return the mutants that docs/wet/mutatie.md judges: they change no outcome."""
    rijen = OORDELEN.read_text("utf-8").splitlines() if OORDELEN.is_file() else []
    gevonden = (re.match(r"\| `(.+?)` \| `(.+)` \| `(.+?)` \|", rij.replace("\\|", "|")) for rij in rijen)
    return {(rij[1], rij[2], rij[3]) for rij in gevonden if rij}


def main() -> int:
    """Print every survivor and the share that was noticed; 1 when one survives that nobody judged."""
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("modules", nargs="*", help="namen van modules, zoals termijn; zonder: alle")
    lezer.add_argument("--hoogstens", type=int, default=0, help="een steekproef van zoveel mutanten")
    keuze = lezer.parse_args()
    sys.path[:0] = [str(BRON), str(WORTEL)]
    paden = [p for p in sorted(RECHT.rglob("*.py")) if not _OVERSLAAN & set(p.relative_to(RECHT).parts)]
    taken = [mutant for pad in paden if not keuze.modules or pad.stem in keuze.modules for mutant in mutanten(pad)]
    if keuze.hoogstens and len(taken) > keuze.hoogstens:
        taken = Random(1).sample(taken, keuze.hoogstens)  # noqa: S311 - a sample, no secret
    if os.waitstatus_to_exitcode(os.waitpid(begin(None, [str(TOETSEN)]), 0)[1]):
        raise SystemExit("De toetsen van recht slagen nu al niet: dan zegt een mutant niets.")
    geoordeeld, over, onbeoordeeld = oordelen(), 0, 0
    for mutant in overlevenden(taken, os.cpu_count() or 1):
        over += 1
        if mutant.sleutel not in geoordeeld:
            onbeoordeeld += 1
            plek, tekst, wat = mutant.sleutel
            print(f"{plek}:{mutant.regel}: {wat}: {tekst}", flush=True)
    print(f"{len(taken)} mutanten, {len(taken) - over} opgemerkt, {over} overleven, {onbeoordeeld} zonder oordeel.")
    return 1 if onbeoordeeld else 0


if __name__ == "__main__":
    sys.exit(main())
