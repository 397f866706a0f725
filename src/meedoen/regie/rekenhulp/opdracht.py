# SPDX-License-Identifier: EUPL-1.2
"""The command `meedoen recht`: asks the law rules, one question by hand or a stream of JSON lines."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import Any, Final, TextIO

from meedoen.recht.invoer import velden, verwacht
from meedoen.recht.regel import Regel
from meedoen.recht.register import regels
from meedoen.recht.uitvoer import voorbeeld
from meedoen.regie.databank.aansluiten import zet_klaar
from meedoen.regie.web.rechtsantwoord import Antwoord, beantwoord, lees_vraag, naam_van, vind, weiger
from meedoen.regie.web.zinnen import recht_nl

LANGSTE_REGEL: Final = 1_000_000
"""Characters of one line in; a longer one is refused without being read as JSON."""

_MET_DATABANK: Final = {
    "impact": "meedoen.regie.impact.opdracht",
    "bewijzen": "meedoen.regie.rekenhulp.bewijzen",
}
_UITLEG = """\
Zonder vraag: de lijst van vragen. Met een vraag: welke gegevens hij wil, en een voorbeeld.
Met gegevens: het antwoord met elke stap en elk artikel. Met --json: elke regel in is een regel uit.

  meedoen recht uiterste-dagtekening-pip kennisgeving=2026-10-16 groep=AS peildatum=2026-11-21
  meedoen recht uiterste-dagtekening-pip --json < feiten.jsonl

Wat verschuift er als de wet verandert: meedoen recht impact --van 2027-01-01 --met pip-dagen=56
Komt er bij elk besluit nog hetzelfde uit:   meedoen recht bewijzen
"""


def main(argumenten: Sequence[str]) -> int:
    """Answer questions about the law; exit code 1 when one of them was refused, 2 for a question nobody knows."""
    if argumenten and argumenten[0] in _MET_DATABANK:
        return _met_databank(argumenten[0], argumenten[1:])
    lezer = argparse.ArgumentParser(
        prog="meedoen recht",
        description="Vraag het de wet.",
        epilog=_UITLEG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    lezer.add_argument("vraag", nargs="?")
    lezer.add_argument("gegevens", nargs="*", metavar="gegeven=waarde")
    lezer.add_argument("--json", action="store_true", help="lees JSON-regels van de invoer, schrijf JSON-regels")
    keuze = lezer.parse_args(argumenten)
    if keuze.vraag is None:
        print("\n".join(_lijst()))
        return 0
    regel = vind(keuze.vraag)
    if regel is None:
        print(_onbekend(keuze.vraag), file=sys.stderr)
        return 2
    if keuze.json:
        # A byte that is no UTF-8 spoils its own line, not the stream.
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
        return stroom(regel, sys.stdin, sys.stdout)
    if not keuze.gegevens and velden(regel):
        print("\n".join(_gebruik(regel)))
        return 0
    antwoord = _met_de_hand(regel, keuze.gegevens)
    print("\n".join(_leesbaar(antwoord)))
    return 1 if antwoord.soort == "fout" else 0


def _met_databank(naam: str, argumenten: Sequence[str]) -> int:
    # Only these read dossiers, so only these wait for Django and the database.
    zet_klaar()
    main: Callable[[Sequence[str]], int] = import_module(_MET_DATABANK[naam]).main
    return main(argumenten)


def stroom(regel: Regel, invoer: TextIO, uitvoer: TextIO) -> int:
    """Answer each line of `invoer` with one line, at once and in order; 1 when one of them was refused.

    An empty line gives none. A line that can't be read gets a refusal with its number, and the rest goes on.
    """
    geweigerd = False
    for nummer, tekst in enumerate(invoer, start=1):
        if not tekst.strip():
            continue
        antwoord = _regel(regel, tekst)
        geweigerd |= antwoord.soort == "fout"
        inhoud = antwoord.inhoud if antwoord.soort != "fout" else {**antwoord.inhoud, "regel": nummer}
        uitvoer.write(json.dumps(inhoud, ensure_ascii=False) + "\n")
        uitvoer.flush()
    return 1 if geweigerd else 0


def _regel(regel: Regel, tekst: str) -> Antwoord:
    if len(tekst) > LANGSTE_REGEL:
        return weiger(naam_van(regel), "invoer", zin=f"de regel is langer dan {LANGSTE_REGEL} tekens")
    try:
        return beantwoord(regel, lees_vraag(tekst))
    except ValueError as fout:
        return weiger(naam_van(regel), "geenJson", zin=str(fout))


def _met_de_hand(regel: Regel, woorden: Sequence[str]) -> Antwoord:
    gegevens: dict[str, Any] = {}
    for woord in woorden:
        naam, is_, waarde = woord.partition("=")
        if not is_:
            return weiger(naam_van(regel), "invoer", veld=naam, zin="schrijf gegeven=waarde")
        gegevens[naam] = _waarde(waarde)
    return beantwoord(regel, gegevens)


def _waarde(tekst: str) -> Any:
    try:
        return json.loads(tekst)
    except ValueError:
        return tekst


def _lijst() -> Iterator[str]:
    yield "Vragen die de wet kan beantwoorden. Meer over een vraag: meedoen recht VRAAG"
    yield ""
    breedte = max(len(naam_van(regel)) for regel in regels().values())
    for regel in regels().values():
        yield f"  {naam_van(regel):<{breedte}}  {recht_nl.REKENVRAGEN[regel.naam]}"


def _onbekend(naam: str) -> str:
    lijkt = get_close_matches(naam, [naam_van(regel) for regel in regels().values()], n=3)
    hint = f" Bedoel je {' of '.join(lijkt)}?" if lijkt else ""
    return f"De vraag '{naam[:80]}' is er niet.{hint} De lijst: meedoen recht"


def _gebruik(regel: Regel) -> Iterator[str]:
    yield recht_nl.REKENVRAGEN[regel.naam]
    yield "; ".join(artikel.citaat for artikel in regel.artikelen)
    yield ""
    for veld in velden(regel):
        moet = "" if veld.verplicht else " (mag ontbreken)"
        yield f"  {veld.sleutel}: {recht_nl.LABELS[veld.naam]}{moet}"
        yield f"      {' '.join(filter(None, (verwacht(veld.soort), recht_nl.eenheidzin(veld.naam))))}"
    yield ""
    yield "Voorbeeld:"
    yield f"  echo '{json.dumps(voorbeeld(regel), ensure_ascii=False)}' | meedoen recht {naam_van(regel)} --json"


def _leesbaar(antwoord: Antwoord) -> Iterator[str]:
    inhoud = antwoord.inhoud
    if antwoord.soort == "fout":
        fout = inhoud["fout"]
        yield f"Geen antwoord: {fout.get('veld', '')}{': ' if 'veld' in fout else ''}{fout['zin']}"
        if "artikel" in fout:
            yield f"  {fout['artikel']['citaat']}"
        return
    if antwoord.soort == "oordeel":
        oordeel = inhoud["oordeelNodig"]
        yield f"Een mens beslist: {oordeel['vraag']}"
        yield f"  {oordeel['artikel']['citaat']}"
        return
    yield f"Antwoord: {json.dumps(inhoud['uitkomst'], ensure_ascii=False)}"
    for nummer, stap in enumerate(inhoud["stappen"], start=1):
        yield f"{nummer}. {stap['titel']}{'. ' + stap['uitleg'] if stap['uitleg'] else ''}"
        yield f"   {stap['artikel']['citaat']}  {stap['artikel']['link']}"
        if "twijfel" in stap:
            yield f"   Twijfel: {stap['twijfel']['zin']}"
