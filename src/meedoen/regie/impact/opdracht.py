# SPDX-License-Identifier: EUPL-1.2
"""`meedoen recht impact`: whose clocks, tasks, duties and fines would move if the law changed, before it is changed.

Reckons the open dossiers twice, with the law as it is and with the proposal. Nothing is written. Of fines it prints and
gives counts alone: who runs a command need not be somebody who may read handhaving.
"""

from __future__ import annotations

import argparse
import csv
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from meedoen.recht.parameters import PARAMETERS
from meedoen.regie.dossiers.feiten import beleid as lees_beleid
from meedoen.regie.impact import zinnen
from meedoen.regie.impact.optellen import MINST, Groep, Telling, grof
from meedoen.regie.impact.rekenen import Onderdeel, Verschuiving, blokken
from meedoen.regie.impact.voorstel import Voorstel, lees_voorstel
from meedoen.regie.impact.zinnen import OVER
from meedoen.regie.organisaties.models import Gemeente
from meedoen.regie.web import datums, kalender
from meedoen.regie.web.toegang import keten_scope, met_scope

KOLOMMEN: Final = (
    "Gemeente", "Dossier", "Soort", "Wat", "Nu", "Straks", "Verschil", "Eenheid", "Stand nu", "Stand straks",
)  # fmt: skip
_VOORBEELDEN = 5
_NAAMLOOS: Final = "Van boetes staan hier alleen aantallen. De teamleider ziet op de site welke dossiers het zijn."


def _uitleg() -> str:
    """The parameters with what holds now, and what counts."""
    namen = (f"  {naam.replace('_', '-')}: {over.naam} (in {PARAMETERS[naam].eenheid})" for naam, over in OVER.items())
    telt, niet = ((f"  {zin}" for zin in lijst) for lijst in (zinnen.TELT, zinnen.TELT_NIET))
    return "\n".join(("Parameters:", *namen, "Wat telt mee:", *telt, "Wat telt niet mee:", *niet, f"  {_NAAMLOOS}"))


class Verzameling:
    """What the report needs of all gemeenten: counts, and a few dossiers of each kind as an example."""

    def __init__(self) -> None:
        self.gerekend = 0
        self.telling = Telling()
        self.voorbeelden: dict[tuple[Onderdeel, str], list[tuple[str, Verschuiving]]] = {}

    def neem(self, gemeente: str, dossiers: int, gevonden: list[Verschuiving]) -> None:
        """Add one block of dossiers."""
        self.gerekend += dossiers
        self.telling.tel(gevonden)
        for v in _met_dossier(gevonden):
            lijst = self.voorbeelden.setdefault((v.onderdeel, v.soort), [])
            if len(lijst) < _VOORBEELDEN:
                lijst.append((gemeente, v))


def _met_dossier(gevonden: Sequence[Verschuiving]) -> Iterator[Verschuiving]:
    return (v for v in gevonden if v.onderdeel is not Onderdeel.BEDRAG)


def main(argumenten: Sequence[str]) -> int:
    """Print per kind how many dossiers move and by how much; --csv gives each but fines. 2 for a bad proposal."""
    lezer = argparse.ArgumentParser(
        prog="meedoen recht impact",
        description="Wat verschuift er als de wet verandert? Er wordt niets gewijzigd.",
        epilog=_uitleg(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    lezer.add_argument("--van", required=True, help="eerste dag van de nieuwe regel, als 2026-04-02")
    lezer.add_argument("--met", action="append", required=True, metavar="parameter=waarde", help="mag vaker")
    lezer.add_argument("--gemeente", type=int, help="officiële code; zonder: alle gemeenten")
    lezer.add_argument("--csv", type=Path, help="schrijf elke verschuiving in dit bestand, behalve van boetes")
    keuze = lezer.parse_args(argumenten)
    try:
        voorstel = lees_voorstel(keuze.met, datums.lees(keuze.van))
    except (ValueError, datums.DatumFout) as fout:
        print(fout, file=sys.stderr)
        return 2
    gemeenten = Gemeente.objects.order_by("id")
    if keuze.gemeente is not None:
        gemeenten = gemeenten.filter(id=keuze.gemeente)
        if not gemeenten:
            print(f"Gemeente {keuze.gemeente:04d} bestaat niet (meer).", file=sys.stderr)
            return 2
    print("\n".join(_verslag(_reken(list(gemeenten), voorstel, keuze.csv))))
    return 0


def _reken(gemeenten: Sequence[Gemeente], voorstel: Voorstel, pad: Path | None) -> Verzameling:
    """Reckon block by block; with `pad` each shift goes to that file at once and stays out of memory."""
    alles, begin, nu = Verzameling(), time.monotonic(), kalender.nu()
    with ExitStack() as stapel:
        schrijver: Any = None
        if pad:
            schrijver = csv.writer(stapel.enter_context(pad.open("w", encoding="utf-8-sig", newline="")), delimiter=";")
            schrijver.writerow(KOLOMMEN)
        for gemeente in gemeenten:
            doel = "gevolgen van een voorstel berekenen"
            scope = keten_scope(gemeente.id, nu=nu, vandaag=nu.date(), herkomst="opdracht", doel=doel)
            with met_scope(scope):
                beleid = lees_beleid(gemeente.id, scope.vandaag)
                for blok in blokken(gemeente.id, voorstel, vandaag=scope.vandaag, beleid=beleid):
                    alles.neem(gemeente.naam, blok.dossiers, blok.gevonden)
                    if schrijver:
                        schrijver.writerows(cellen(gemeente.naam, v) for v in _met_dossier(blok.gevonden))
                    if sys.stderr.isatty():
                        tijd = time.monotonic() - begin
                        print(f"\r{alles.gerekend} dossiers, {tijd:.0f} s", end="", file=sys.stderr)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    return alles


def _verslag(alles: Verzameling) -> Iterator[str]:
    yield (
        f"{alles.gerekend} open dossiers gerekend. Bij {alles.telling.geraakt} verschuift iets. Er is niets gewijzigd."
    )
    for onderdeel, soort, groep in alles.telling.op_volgorde():
        totaal = groep.verschil.total() + groep.anders + groep.erbij + groep.weg
        yield ""
        if onderdeel is Onderdeel.BEDRAG:
            yield from _zonder_dossier(soort, groep, totaal)
            continue
        voorbeelden = alles.voorbeelden[onderdeel, soort]
        yield f"{zinnen.naam(onderdeel, soort)}: {totaal} {'dossier' if totaal == 1 else 'dossiers'}"
        yield from _aantallen(onderdeel, groep)
        for gemeente, v in voorbeelden:
            van, naar = (zinnen.waarde(onderdeel, wat) for wat in (v.van, v.naar))
            if v.verschil == 0:
                van, naar = (zinnen.stand(onderdeel, staat).lower() for staat in (v.was, v.wordt))
            yield f"  {gemeente} {v.nummer}: van {van} naar {naar}"
        if totaal > len(voorbeelden):
            yield f"  en nog {totaal - len(voorbeelden)}"


def _zonder_dossier(soort: str, groep: Groep, totaal: int) -> Iterator[str]:
    """Counts of fines, as the page of the beheerder has them: none small enough to point at somebody."""
    aantal = f"minder dan {MINST}" if grof(totaal) is None else str(totaal)
    yield f"{zinnen.naam(Onderdeel.BEDRAG, soort)}: {aantal} dossiers"
    if grof(totaal) is not None:
        yield from _aantallen(Onderdeel.BEDRAG, groep)


def _aantallen(onderdeel: Onderdeel, groep: Groep) -> Iterator[str]:
    verschil = groep.verschil
    if len(verschil) == 1:
        yield f"  {zinnen.verder(onderdeel, min(verschil))}: {verschil.total()}"
    elif verschil:
        minst, midden, meest = (zinnen.verder(onderdeel, v) for v in (min(verschil), _midden(verschil), max(verschil)))
        yield f"  van {minst} tot {meest}; het midden is {midden}"
    erbij, weg = zinnen.ERBIJ_WEG[onderdeel]
    for aantal, tekst in (
        (groep.anders, "zelfde laatste dag, maar de klok begint of stopt anders"),
        (groep.erbij, erbij),
        (groep.weg, weg),
        (groep.te_laat_erbij, "te laat, en nu niet"),
        (groep.te_laat_weg, "niet meer te laat"),
    ):
        if aantal:
            yield f"  {tekst}: {aantal}"


def _midden(verschil: Counter[int]) -> int:
    return int(statistics.median(verschil.elements()))


def cellen(gemeente: str, v: Verschuiving) -> tuple[str | int, ...]:
    """Return one shift as a row under `KOLOMMEN`."""
    nu, straks = ("" if wat is None else str(wat) for wat in (v.van, v.naar))
    verschil, eenheid = ("", "") if v.verschil is None else (v.verschil, zinnen.cel(v.onderdeel, v.verschil)[1])
    stand = (zinnen.stand(v.onderdeel, v.was), zinnen.stand(v.onderdeel, v.wordt))
    return (
        gemeente,
        v.nummer,
        v.onderdeel.value,
        zinnen.naam(v.onderdeel, v.soort),
        nu,
        straks,
        verschil,
        eenheid,
        *stand,
    )
