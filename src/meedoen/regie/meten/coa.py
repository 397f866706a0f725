# SPDX-License-Identifier: EUPL-1.2
"""`meedoen bench coa`: a file of COA profiles through the site's own door, from choosing it to the last dossier."""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

import httpx
import psycopg
from django.conf import settings

from meedoen.regie.inlezen.velden import STANDAARD
from meedoen.regie.meten import opzet
from meedoen.regie.meten.schok.toneel import databank
from meedoen.regie.meten.site import site, worker
from meedoen.regie.web import kalender

HOOGSTENS: Final = 20.0
"""Seconds for a thousand profiles, from file to dossiers."""
_GEMEENTE, _NAAM = 308, "Baarn"
_KIJK: Final = 0.2
_FOUTEN: Final = (
    ("v_nummer", "12A"), ("bsn", "123456789"), ("geboortedatum", "31-2-1990"), ("achternaam", ""),
    ("gemeente", "Soest"), ("koppeldag", "1-1-2090"), ("tot", "1-1-2025"), ("geslacht", "q"),
    ("achternaam", "=HYPERLINK(1)"), ("v_nummer", ""),
)  # fmt: skip
"""Field and what stands in it; each makes its row a faulty one."""


class Bestand(NamedTuple):
    """One file: how many rows, how many of these faulty, and how many about somebody who has a dossier."""

    rijen: int
    fout: int
    dubbel: int


class Uitslag(NamedTuple):
    """Seconds per step, and what was off, a sentence each; empty is good."""

    bestand: Bestand
    lezen: float
    bevestigen: float
    fouten: tuple[str, ...]


def draai(bestand: Bestand) -> Uitslag:
    """Read in one file in a database of its own, with site and worker as in production."""
    with databank(opzet.staatmap()) as adres, site(adres) as opstelling, worker(adres):
        vervoer = httpx.HTTPTransport(uds=opstelling.socket)
        kijker = opzet.consulent(adres, _GEMEENTE)
        with (
            psycopg.connect(adres.beheer, autocommit=True) as db,
            httpx.Client(transport=vervoer, base_url="http://127.0.0.1", timeout=300) as http,
        ):
            http.cookies.set(settings.SESSIE_COOKIE, kijker.cookie)
            return _draai(bestand, http, lambda: _dossiers(db))


def _draai(bestand: Bestand, http: httpx.Client, dossiers: Callable[[], int]) -> Uitslag:
    vandaag, fouten = kalender.vandaag(), []
    _bevestig(http, _lees(http, [_rij(n, vandaag) for n in range(bestand.dubbel)]))
    voor = dossiers()
    begin = time.monotonic()
    adres = _lees(http, list(_rijen(bestand, vandaag)))
    gelezen = time.monotonic()
    if dossiers() != voor:
        fouten.append("er kwam iets in een dossier voor het bevestigen")
    verslag = [regel.split(";") for regel in _haal(http, f"{adres}/verslag").splitlines()[1:]]
    genoemd = {int(regel[0]) for regel in verslag if regel[2] == "Fout" and regel[4] and regel[7]}
    if len(genoemd) != bestand.fout:
        fouten.append(f"{len(genoemd)} van de {bestand.fout} foute rijen zijn genoemd met veld en reden")
    weer = time.monotonic()
    _bevestig(http, adres)
    klaar = time.monotonic()
    nieuw = dossiers() - voor
    if nieuw != bestand.rijen - bestand.fout - bestand.dubbel:
        fouten.append(f"er zijn {nieuw} dossiers bij gekomen")
    return Uitslag(bestand, gelezen - begin, klaar - weer, tuple(fouten))


def _rijen(bestand: Bestand, vandaag: date) -> list[dict[str, str]]:
    """Return the rows: people who are known, then new ones, with the faults spread among these."""
    rijen = [_rij(nummer, vandaag) for nummer in range(bestand.rijen)]
    om = (bestand.rijen - bestand.dubbel) // max(bestand.fout, 1)
    for nummer in range(bestand.fout):
        veld, waarde = _FOUTEN[nummer % len(_FOUTEN)]
        rijen[bestand.dubbel + nummer * om][veld] = waarde
    return rijen


def _rij(nummer: int, vandaag: date) -> dict[str, str]:
    letters = "".join(chr(97 + int(cijfer)) for cijfer in f"{nummer:04d}")
    return {
        "v_nummer": str(2_700_000_000 + nummer), "voornamen": "Selam", "achternaam": f"Te{letters}{letters[::-1]}",
        "geboortedatum": f"{nummer % 28 + 1}-{nummer % 12 + 1}-{1960 + nummer * 7 % 45}", "geslacht": "v",
        "taal": "Tigrinya", "locatie": "azc Almere", "gemeente": _NAAM,
        "vanaf": (vandaag - timedelta(days=200)).isoformat(), "koppeldag": (vandaag - timedelta(days=5)).isoformat(),
    }  # fmt: skip


def _lees(http: httpx.Client, rijen: list[dict[str, str]]) -> str:
    """Choose the file on the page; return the address of what came of it."""
    velden = [veld for veld, kolom in STANDAARD.items() if kolom]
    regels = [";".join(STANDAARD[veld] for veld in velden)]
    regels += [";".join(rij.get(veld, "") for veld in velden) for rij in rijen]
    bestand = ("coa.csv", "\r\n".join(regels).encode(), "text/csv")
    antwoord = http.post("/coa", data={"gemeente": str(_GEMEENTE), **_bewijs(http, "/coa")}, files={"bestand": bestand})
    return _door(antwoord)


def _bevestig(http: httpx.Client, adres: str) -> None:
    """Confirm, and look as a person does until it is there: of a large file the worker does the work."""
    _door(http.post(f"{adres}/bevestigen", data=_bewijs(http, f"{adres}/bevestigen")))
    while "Kijk of het klaar is" in _haal(http, adres):
        time.sleep(_KIJK)


def _door(antwoord: httpx.Response) -> str:
    if antwoord.status_code != 302:
        raise RuntimeError(f"De site zei {antwoord.status_code}: {re.sub('<[^>]*>', ' ', antwoord.text)[:2000]}")
    return str(antwoord.headers["Location"])


def _bewijs(http: httpx.Client, pad: str) -> dict[str, Any]:
    """Return what a form of this page sends along to show that it is ours."""
    gevonden = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', _haal(http, pad))
    assert gevonden is not None, pad
    return {"csrfmiddlewaretoken": gevonden[1]}


def _haal(http: httpx.Client, pad: str) -> str:
    return http.get(pad).raise_for_status().text


def _dossiers(db: psycopg.Connection[tuple[object, ...]]) -> int:
    rij = db.execute("select count(*) from dossiers_dossier").fetchone()
    return int(str(rij[0])) if rij else 0


def toon(uitslag: Uitslag) -> str:
    """Return the lines about one file."""
    b = uitslag.bestand
    regels = [
        f"COA-bestand met {b.rijen} rijen, {b.fout} fout, {b.dubbel} dubbel:"
        f" lezen en vergelijken {uitslag.lezen:.1f} s, bevestigen {uitslag.bevestigen:.1f} s"
    ]
    regels += [f"  FOUT: {fout}" for fout in _te_laat(uitslag)] or ["  elke foute rij genoemd, niets voor bevestigen"]
    return "\n".join(regels)


def _te_laat(uitslag: Uitslag) -> tuple[str, ...]:
    duur, mag = uitslag.lezen + uitslag.bevestigen, HOOGSTENS * uitslag.bestand.rijen / 1000
    return (*uitslag.fouten, *([f"het duurde {duur:.1f} s, niet hoogstens {mag:.0f} s"] if duur > mag else []))


def main(argumenten: Sequence[str]) -> int:
    """Read in a file of a thousand rows and the largest that may be; 1 when something was off or too late."""
    argparse.ArgumentParser(prog="meedoen bench coa", description=main.__doc__).parse_args(argumenten)
    goed = True
    for bestand in (Bestand(1_000, 50, 30), Bestand(2_500, 125, 75)):
        uitslag = draai(bestand)
        print(toon(uitslag), flush=True)
        goed = goed and not _te_laat(uitslag)
    return 0 if goed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
