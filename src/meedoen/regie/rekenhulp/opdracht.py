# SPDX-License-Identifier: EUPL-1.2
"""The command `meedoen recht`: asks the law rules, one question by hand or a stream of JSON lines."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import Any, Final, TextIO

from meedoen.recht.invoer import velden, verwacht
from meedoen.recht.regel import Regel
from meedoen.recht.register import regels
from meedoen.recht.uitkomst import Uitkomst
from meedoen.recht.uitvoer import voorbeeld
from meedoen.regie.databank.aansluiten import zet_klaar
from meedoen.regie.rekenhulp.antwoord import Antwoord as InWoorden
from meedoen.regie.rekenhulp.antwoord import Cel
from meedoen.regie.rekenhulp.antwoord import antwoord as in_woorden
from meedoen.regie.web.rechtsantwoord import Antwoord, beantwoord, lees_vraag, naam_van, vind, weiger
from meedoen.regie.web.zinnen import recht_nl

LANGSTE_REGEL: Final = 1_000_000
"""Characters of one line in; a longer one is refused without being read as JSON."""

_SCHRIJVER: Final = json.JSONEncoder(ensure_ascii=False)
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
    try:
        uit = _vraag(_lezer().parse_args(argumenten))
        sys.stdout.flush()
    except BrokenPipeError:
        # Who reads has seen enough (`| head`): no complaint, and none from Python at its end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return uit


def _lezer() -> argparse.ArgumentParser:
    lezer = argparse.ArgumentParser(
        prog="meedoen recht",
        description="Vraag het de wet.",
        epilog=_UITLEG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    lezer.add_argument("vraag", nargs="?")
    lezer.add_argument("gegevens", nargs="*", metavar="gegeven=waarde")
    lezer.add_argument("--json", action="store_true", help="lees JSON-regels van de invoer, schrijf JSON-regels")
    return lezer


def _vraag(keuze: argparse.Namespace) -> int:
    if keuze.vraag is None:
        print("\n".join(_lijst()))
        return 0
    regel = vind(keuze.vraag)
    if regel is None:
        print(_onbekend(keuze.vraag), file=sys.stderr)
        return 2
    if keuze.json and keuze.gegevens:
        print(f"Met --json komen de gegevens van de invoer. Laat {keuze.gegevens[0][:80]!r} weg.", file=sys.stderr)
        return 2
    if keuze.json:
        # A byte that is no UTF-8 spoils its own line, not the stream.
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
        return stroom(regel, sys.stdin, sys.stdout)
    if not keuze.gegevens and velden(regel):
        print("\n".join(_gebruik(regel)))
        return 0
    antwoord = _met_de_hand(regel, keuze.gegevens)
    print("\n".join(_leesbaar(regel, antwoord)))
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
    geweigerd, nummer = False, 0
    for nummer, tekst in enumerate(_regels(invoer), start=1):
        if not tekst.strip():
            continue
        antwoord = _regel(regel, tekst)
        geweigerd |= antwoord.soort == "fout"
        inhoud = antwoord.inhoud if antwoord.soort != "fout" else {**antwoord.inhoud, "regel": nummer}
        uitvoer.write(_SCHRIJVER.encode(inhoud) + "\n")
        uitvoer.flush()
    if not nummer:
        print("Er kwam geen regel binnen. Geef elke vraag op een eigen regel, als JSON.", file=sys.stderr)
    return 1 if geweigerd else 0


def _regels(invoer: TextIO) -> Iterator[str]:
    """Yield the lines; of one that is too long only the start, so that no line can fill the memory."""
    while tekst := invoer.readline(LANGSTE_REGEL + 1):
        stuk = tekst
        while len(stuk) > LANGSTE_REGEL and not stuk.endswith("\n"):
            stuk = invoer.readline(LANGSTE_REGEL + 1)
        yield tekst


def _regel(regel: Regel, tekst: str) -> Antwoord:
    if len(tekst) > LANGSTE_REGEL:
        return weiger(naam_van(regel), "invoer", zin=f"de regel is langer dan {LANGSTE_REGEL} tekens")
    try:
        return beantwoord(regel, lees_vraag(tekst))
    except ValueError as fout:
        return weiger(naam_van(regel), "geenJson", zin=str(fout))


def _met_de_hand(regel: Regel, woorden: Sequence[str]) -> Antwoord:
    teksten = {veld.sleutel for veld in velden(regel) if veld.soort is str}
    gegevens: dict[str, Any] = {}
    for woord in woorden:
        naam, is_, waarde = woord.partition("=")
        if not is_:
            return weiger(naam_van(regel), "invoer", veld=naam, zin="schrijf gegeven=waarde")
        gegevens[naam] = waarde if naam in teksten else _waarde(waarde)
    return beantwoord(regel, gegevens)


def _waarde(tekst: str) -> Any:
    """Return a number, true, false, null, a list or an object; anything else is text, such as a day."""
    try:
        return json.loads(tekst)
    except (ValueError, RecursionError):
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
        yield f"      {'. '.join(filter(None, (verwacht(veld.soort), recht_nl.eenheidzin(veld.naam))))}"
    yield ""
    yield "Voorbeeld:"
    yield f"  echo '{json.dumps(voorbeeld(regel), ensure_ascii=False)}' | meedoen recht {naam_van(regel)} --json"


def _leesbaar(regel: Regel, antwoord: Antwoord) -> Iterator[str]:
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
    assert isinstance(antwoord.ruw, Uitkomst)
    yield from _in_woorden(in_woorden(regel, antwoord.ruw.waarde))
    for nummer, stap in enumerate(inhoud["stappen"], start=1):
        yield f"{nummer}. {stap['titel']}{'. ' + stap['uitleg'] if stap['uitleg'] else ''}"
        yield f"   {stap['artikel']['citaat']}  {stap['artikel']['link']}"
        if "twijfel" in stap:
            yield f"   Twijfel: {stap['twijfel']['zin']}"
    for tekst in inhoud["teksten"]:
        yield f"Gelezen: {tekst['citaat']}, de tekst sinds {tekst['vanaf']}  {tekst['link']}"


def _in_woorden(antwoord: InWoorden) -> Iterator[str]:
    """The same words as on the page of the Rekenhulp."""
    yield f"Antwoord: {antwoord.zin}".rstrip()
    for label, cel in antwoord.paren:
        yield f"  {label}: {_cel(cel)}"
    for deel in antwoord.lijst:
        yield f"  - {deel}"
    for rij in antwoord.tabel.rijen if antwoord.tabel else ():
        yield "  - " + "; ".join(f"{kop}: {_cel(cel)}" for kop, cel in rij)


def _cel(cel: Cel) -> str:
    return cel if isinstance(cel, str) else cel.tekst
