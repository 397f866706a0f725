# SPDX-License-Identifier: EUPL-1.2
"""`meedoen klokken herbereken`: all gemeenten, the largest first, one process per core; what changed and why."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TextIO

from django.db.models import Count

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.klokkenronde import melding, stand
from meedoen.regie.dossiers.klokkenronde.processen import DOEL, ProcesGestopt, Werk, stukken
from meedoen.regie.dossiers.klokkenronde.ronde import BLOK, Keuze
from meedoen.regie.dossiers.klokkenronde.verschil import Waardoor, Wat
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.organisaties.models import Gemeente
from meedoen.regie.web import kalender
from meedoen.regie.web.toegang import keten_scope, met_scope

_EVEN = 1.0


def main(argumenten: Sequence[str]) -> int:
    """Rebuild all clocks: `meedoen klokken herbereken`. A run that was killed goes on where it was."""
    keuze = _lees(argumenten)
    begin, nu = time.monotonic(), kalender.nu()
    gemeenten = _gemeenten(nu)
    totaal = sum(gemeenten.values())
    wijze = Keuze(proef=keuze.proef, alles=keuze.alles, blok=keuze.blok)
    werk = Werk(nu, nu.date(), wijze, met_regels=keuze.toon or keuze.naar is not None)
    tel: Counter[tuple[str, Wat, Waardoor]] = Counter()
    gedaan = geraakt = klaar = 0
    laatst = begin
    try:
        with _uitvoer(keuze.naar) as bestand:
            for stuk in stukken(list(gemeenten), werk, kernen=keuze.kernen):
                tel += stuk.tel
                gedaan, geraakt, klaar = gedaan + stuk.dossiers, geraakt + stuk.geraakt, klaar + stuk.einde
                for regel in stuk.regels:
                    if keuze.toon:
                        print(melding.in_woorden(stuk.gemeente, regel))
                    if bestand is not None:
                        bestand.write(melding.als_json(stuk.gemeente, regel) + "\n")
                if time.monotonic() - laatst >= _EVEN:
                    laatst = time.monotonic()
                    print(melding.voortgang(gedaan, totaal, klaar, len(gemeenten)), file=sys.stderr, flush=True)
    except ProcesGestopt:
        print("Niet alles is nagerekend. Doe de opdracht nog eens: hij gaat verder waar hij was.", file=sys.stderr)
        return 1
    if not keuze.proef:
        scope = _landelijk(nu, tuple(gemeenten))
        with met_scope(scope):
            stand.begin_opnieuw(scope)
    melding.meld(
        tel,
        gedaan=gedaan,
        eerder=totaal - gedaan,
        geraakt=geraakt,
        vandaag=werk.vandaag,
        proef=keuze.proef,
        seconden=time.monotonic() - begin,
    )
    return 0


def _lees(argumenten: Sequence[str]) -> argparse.Namespace:
    lezer = argparse.ArgumentParser(prog="meedoen klokken", description=main.__doc__)
    lezer.add_argument("handeling", choices=["herbereken"])
    lezer.add_argument("--proef", action="store_true", help="schrijf niets, zeg alleen wat er verandert")
    lezer.add_argument("--toon", action="store_true", help="noem elke klok die verandert, met dossiernummer")
    lezer.add_argument("--naar", type=Path, help="bewaar elke klok die verandert in dit bestand (JSON per regel)")
    lezer.add_argument("--alles", action="store_true", help="vergelijk elke klok helemaal, ook als hij gelijk lijkt")
    lezer.add_argument("--kernen", type=int, default=min(os.cpu_count() or 1, 8), help="zoveel processen naast elkaar")
    lezer.add_argument("--blok", type=int, default=BLOK, help="zoveel dossiers per keer")
    keuze = lezer.parse_args(argumenten)
    if keuze.kernen < 1 or keuze.blok < 1:
        lezer.error("--kernen en --blok zijn minstens 1")
    return keuze


def _landelijk(nu: datetime, gemeenten: tuple[int, ...]) -> Scope:
    """The scope of the chain, over all gemeenten at once: only to count and to wipe the places."""
    een = keten_scope(0, nu=nu, vandaag=nu.date(), herkomst="opdracht", doel=DOEL)
    return replace(een, gemeenten=gemeenten)


def _gemeenten(nu: datetime) -> dict[int, int]:
    """Return the gemeenten that have dossiers with how many, the largest first: that fills the processes best."""
    alle = tuple(Gemeente.objects.order_by("id").values_list("id", flat=True))
    with met_scope(_landelijk(nu, alle)):
        tel = Dossier.objects.values_list("gemeente_id").annotate(aantal=Count("id")).order_by("-aantal", "gemeente_id")
        return dict(tel)


@contextmanager
def _uitvoer(pad: Path | None) -> Iterator[TextIO | None]:
    """Open the file for the list; only its owner may read it, because dossier numbers lead to people."""
    if pad is None:
        yield None
        return
    with os.fdopen(os.open(pad, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as bestand:
        yield bestand
