# SPDX-License-Identifier: EUPL-1.2
"""The command of the simulator: `python -m meedoen.simulator.opdracht …`, talking HTTP to a running
simulator.

    status · personen [ZOEK] · persoon BSN · nieuw '{…}' (or - for stdin) · laad personen.jsonl
    scenario azc --gemeente 0308 · stuur BSN SS101 [--gemeente 0308] [--optie datum=2026-11-01] [--over 5]
    lading SS139 --aantal 20 [--nieuw] [--over 60] · vandaag [jjjj-mm-dd]
    storing fout_503 [--keer 3] [--seconden 5] [--kans 0.1] [--uit]

The address comes from `--adres` or MEEDOEN_DUO_ADRES (default http://127.0.0.1:8001). `--json` prints JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

_STANDAARD = "http://127.0.0.1:8001"


class Mislukt(Exception):
    """The simulator refused or did not answer; the message is for the user."""


def vraag(adres: str, methode: str, pad: str, lichaam: bytes | None = None) -> Any:
    """One call of /sim/api on a running simulator; Mislukt with its Dutch sentence."""
    delen = urlsplit(adres)
    soort = HTTPSConnection if delen.scheme == "https" else HTTPConnection
    verbinding = soort(delen.hostname or "127.0.0.1", delen.port, timeout=120)
    try:
        verbinding.request(methode, delen.path.rstrip("/") + "/sim/api/" + pad, lichaam)
        antwoord = verbinding.getresponse()
        inhoud = json.loads(antwoord.read() or b"null")
    except (OSError, HTTPException) as fout:
        raise Mislukt(f"De simulator antwoordt niet op {adres} ({fout}).") from fout
    finally:
        verbinding.close()
    if antwoord.status >= 400:
        raise Mislukt(inhoud.get("fout", "Het is niet gelukt.") if isinstance(inhoud, dict) else "Niet gelukt.")
    return inhoud


def _post(keuze: argparse.Namespace, pad: str, inhoud: Any) -> Any:
    return vraag(keuze.adres, "POST", pad, json.dumps(inhoud).encode())


def _status(keuze: argparse.Namespace) -> Any:
    return vraag(keuze.adres, "GET", "status")


def _personen(keuze: argparse.Namespace) -> Any:
    return vraag(keuze.adres, "GET", "personen?" + urlencode({"q": keuze.zoek, "grens": keuze.grens}))


def _persoon(keuze: argparse.Namespace) -> Any:
    return vraag(keuze.adres, "GET", "personen/" + quote(keuze.wie))


def _nieuw(keuze: argparse.Namespace) -> Any:
    return _post(keuze, "personen", json.loads(sys.stdin.read() if keuze.invoer == "-" else keuze.invoer))


def _laad(keuze: argparse.Namespace) -> Any:
    return vraag(keuze.adres, "POST", "laad", Path(keuze.bestand).read_bytes())


def _scenario(keuze: argparse.Namespace) -> Any:
    return _post(keuze, "scenario", {"naam": keuze.naam, "gemeente": keuze.gemeente})


def _opties(keuze: argparse.Namespace) -> dict[str, Any]:
    opties: dict[str, Any] = dict(deel.split("=", 1) for deel in keuze.optie)
    if keuze.gemeente:
        opties["gemeente"] = keuze.gemeente
    return opties | {"gebeurtenis": keuze.gebeurtenis, "over": keuze.over}


def _stuur(keuze: argparse.Namespace) -> Any:
    return _post(keuze, f"personen/{quote(keuze.wie)}/gebeurtenissen", _opties(keuze))


def _lading(keuze: argparse.Namespace) -> Any:
    return _post(keuze, "lading", _opties(keuze) | {"aantal": keuze.aantal, "nieuw": keuze.nieuw})


def _storing(keuze: argparse.Namespace) -> Any:
    if keuze.naam is None:
        return vraag(keuze.adres, "GET", "storingen")
    velden = {"naam": keuze.naam, "aan": not keuze.uit, "keer": keuze.keer, "seconden": keuze.seconden}
    return _post(keuze, "storingen", velden | {"kans": keuze.kans})


def _vandaag(keuze: argparse.Namespace) -> Any:
    if keuze.dag is None:
        return vraag(keuze.adres, "GET", "vandaag")
    return _post(keuze, "vandaag", {"vandaag": None if keuze.dag == "echt" else keuze.dag})


def _lezer() -> argparse.ArgumentParser:
    lezer = argparse.ArgumentParser(prog="python -m meedoen.simulator.opdracht", description="Bedien de DUO-simulator")
    lezer.add_argument("--adres", default=os.environ.get("MEEDOEN_DUO_ADRES", _STANDAARD))
    lezer.add_argument("--json", action="store_true", help="toon JSON")
    delen = lezer.add_subparsers(required=True)

    def deel(naam: str, doe: Callable[[argparse.Namespace], Any], hulp: str) -> argparse.ArgumentParser:
        nieuw = delen.add_parser(naam, help=hulp)
        nieuw.set_defaults(doe=doe)
        return nieuw

    deel("status", _status, "toon hoe het staat")
    personen = deel("personen", _personen, "zoek personen")
    personen.add_argument("zoek", nargs="?", default="")
    personen.add_argument("--grens", type=int, default=50)
    deel("persoon", _persoon, "toon één persoon").add_argument("wie")
    deel("nieuw", _nieuw, "voeg een persoon toe").add_argument("invoer", help="JSON, of - voor stdin")
    deel("laad", _laad, "laad een bestand met personen").add_argument("bestand")
    scenario = deel("scenario", _scenario, "maak een persoon van een scenario")
    scenario.add_argument("naam")
    scenario.add_argument("--gemeente", required=True)
    stuur = deel("stuur", _stuur, "laat iets gebeuren en stuur de notificatie")
    stuur.add_argument("wie", help="BSN of V-nummer")
    lading = deel("lading", _lading, "laat iets gebeuren bij een groep")
    for los in (stuur, lading):
        los.add_argument("gebeurtenis")
        los.add_argument("--gemeente")
        los.add_argument("--over", type=float, default=0.0, help="stuur zoveel seconden later")
        los.add_argument("--optie", action="append", default=[], metavar="NAAM=WAARDE")
    lading.add_argument("--aantal", type=int, required=True)
    lading.add_argument("--nieuw", action="store_true", help="over mensen die nog niemand kent")
    storing = deel("storing", _storing, "zet een storing aan of uit")
    storing.add_argument("naam", nargs="?")
    storing.add_argument("--keer", type=int)
    storing.add_argument("--seconden", type=float)
    storing.add_argument("--kans", type=float, help="het deel van de keren, van 0 tot 1")
    storing.add_argument("--uit", action="store_true")
    deel("vandaag", _vandaag, "toon of zet de dag").add_argument("dag", nargs="?", help="jjjj-mm-dd, of echt")
    return lezer


def _toon(inhoud: Any, als_json: bool) -> str:
    if als_json:
        return json.dumps(inhoud, ensure_ascii=False)
    if isinstance(inhoud, list):
        return "\n".join(_toon(deel, False).replace("\n", "  ") for deel in inhoud) or "niets gevonden"
    if isinstance(inhoud, dict):
        return "\n".join(f"{naam}: {waarde}" for naam, waarde in inhoud.items() if waarde is not None)
    return str(inhoud)


def main(argumenten: list[str] | None = None) -> int:
    """Run one command; 0 when it worked, 1 with a sentence on stderr when not."""
    keuze = _lezer().parse_args(argumenten)
    try:
        print(_toon(keuze.doe(keuze), keuze.json))
    except (Mislukt, OSError, ValueError) as fout:
        print(fout, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
