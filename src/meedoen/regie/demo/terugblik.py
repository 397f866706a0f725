# SPDX-License-Identifier: EUPL-1.2
"""The command `meedoen tempo`: how often the pace came out for invented people; the page Voortgang says it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import meedoen.gegevens
from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import BELEID
from meedoen.domein.terugblik import blik_terug
from meedoen.regie.demo.bevolking import genereer
from meedoen.regie.demo.levensloop import als_gebeurtenissen

VANDAAG, MAANDEN, DOSSIERS, GEMEENTEN, ZAAD = date(2026, 11, 22), 6, 4000, 20, 7
"""A day, a size and a seed that stay: the same people each time it is measured."""
_BESTAND = Path(meedoen.gegevens.__file__).parent / "tempo_demo.json"


def meet(*, dossiers: int = DOSSIERS, maanden: int = MAANDEN) -> dict[str, Any]:
    """Return what was measured, and on whom."""
    uitkomst = blik_terug(_tijdlijnen(dossiers), maanden=maanden, vandaag=VANDAAG, beleid=BELEID)
    op = {"vandaag": VANDAAG.isoformat(), "dossiers": dossiers, "gemeenten": GEMEENTEN, "zaad": ZAAD}
    return {"gemeten_op": op, "uitkomst": uitkomst._asdict()}


def _tijdlijnen(dossiers: int) -> Iterator[tuple[int, tuple[g.Gebeurtenis, ...]]]:
    rng = Random(ZAAD)  # noqa: S311 - ids of invented rows, no secret
    for dossier in genereer(dossiers=dossiers, gemeenten=GEMEENTEN, zaad=ZAAD, vandaag=VANDAAG):
        yield dossier.persoon.gemeente, als_gebeurtenissen(dossier.loop.feiten, rng)


def main(argumenten: Sequence[str]) -> int:
    """Measure and print it; with `--bewaar` also write it where the page reads it."""
    lezer = argparse.ArgumentParser(prog="meedoen tempo", description=main.__doc__)
    lezer.add_argument("--bewaar", action="store_true")
    tekst = json.dumps(meet(), indent=2) + "\n"
    if lezer.parse_args(argumenten).bewaar:
        _BESTAND.write_text(tekst, encoding="utf-8")
    print(tekst, end="")
    return 0
