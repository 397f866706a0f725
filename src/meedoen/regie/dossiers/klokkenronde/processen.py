# SPDX-License-Identifier: EUPL-1.2
"""One process per core, each with its own connection; each takes the next gemeente when it is done with one."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple

from django.db import connections

from meedoen.regie.dossiers.klokkenronde.ronde import Keuze, herbereken_klokken
from meedoen.regie.dossiers.klokkenronde.verschil import Verschil, Waardoor, Wat
from meedoen.regie.web.toegang import keten_scope

DOEL = "klokken herberekenen"


class Stuk(NamedTuple):
    """One block that a process did. `einde`: the gemeente is done (also when it was done before)."""

    gemeente: int
    dossiers: int
    einde: bool
    tel: Counter[tuple[str, Wat, Waardoor]]
    geraakt: int
    regels: tuple[Verschil, ...]


class Werk(NamedTuple):
    """What a process needs to know besides the gemeente."""

    nu: datetime
    vandaag: date
    keuze: Keuze
    met_regels: bool


class ProcesGestopt(Exception):
    """A process ended with a fault, or was killed; what it did stands, and a next run goes on there."""


def stukken(gemeenten: Sequence[int], werk: Werk, *, kernen: int) -> Iterator[Stuk]:
    """Yield what was done, block by block. Raise `ProcesGestopt` when not all of it could be."""
    if kernen == 1 or len(gemeenten) < 2:
        for gemeente in gemeenten:
            yield from _doe(gemeente, werk, ouder=None)
        return
    # A connection can't be shared with a child: each opens its own.
    connections.close_all()
    vork = multiprocessing.get_context("fork")
    teller = vork.Value("i", 0)
    open_: list[Connection[Any, Any]] = []
    kinderen = []
    for _ in range(min(kernen, len(gemeenten))):
        lees, schrijf = vork.Pipe(duplex=False)
        open_.append(lees)
        # The child gets the reading ends too, and closes them: else it never sees that nobody listens any more.
        kind = vork.Process(
            target=_kind, args=(schrijf, tuple(open_), teller, gemeenten, werk, os.getpid()), daemon=True
        )
        kind.start()
        schrijf.close()
        kinderen.append(kind)
    while open_:
        for klaar in wait(open_):
            assert isinstance(klaar, Connection)
            try:
                yield klaar.recv()
            except EOFError:
                open_.remove(klaar)
    for kind in kinderen:
        kind.join()
    if any(kind.exitcode for kind in kinderen):
        raise ProcesGestopt


def _kind(
    schrijf: Connection[Any, Any], lezers: tuple[Connection[Any, Any], ...], teller: Any, gemeenten: Sequence[int],
    werk: Werk, ouder: int,
) -> None:  # fmt: skip
    for lees in lezers:
        lees.close()
    # Reckoning makes no rings of objects, and a process lives for seconds: looking for them costs a tenth.
    gc.disable()
    while True:
        with teller.get_lock():
            nummer = teller.value
            teller.value += 1
        if nummer >= len(gemeenten) or os.getppid() != ouder:
            connections.close_all()
            return
        for stuk in _doe(gemeenten[nummer], werk, ouder=ouder):
            schrijf.send(stuk)


def _doe(gemeente: int, werk: Werk, *, ouder: int | None) -> Iterator[Stuk]:
    """One gemeente. A child of which the parent was killed stops after its block."""
    scope = keten_scope(gemeente, nu=werk.nu, vandaag=werk.vandaag, herkomst="opdracht", doel=DOEL)
    for uitslag in herbereken_klokken(
        scope=scope, gemeente_id=gemeente, keuze=werk.keuze, ga_door=lambda: ouder in (None, os.getppid())
    ):
        tel = Counter((regel.soort, regel.wat, regel.waardoor) for regel in uitslag.verschillen)
        geraakt = len({regel.dossier for regel in uitslag.verschillen})
        regels = uitslag.verschillen if werk.met_regels else ()
        yield Stuk(gemeente, uitslag.dossiers, False, tel, geraakt, regels)
    yield Stuk(gemeente, 0, True, Counter(), 0, ())
