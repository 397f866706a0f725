# SPDX-License-Identifier: EUPL-1.2
"""`meedoen bench`: the site as in production, a national set, 8 requests always under way, percentiles."""

from __future__ import annotations

import argparse
import json
import os
import platform
import signal
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import psycopg

from meedoen.regie.databank.adressen import Adressen
from meedoen.regie.demo import nummers
from meedoen.regie.draaien.toezicht import antwoordt
from meedoen.regie.meten import opzet, verzoeken
from meedoen.regie.meten.klant import Verzoek
from meedoen.regie.meten.processen import cpu_ms, nakomelingen

TEGELIJK = 8
_RONDES = 3
_SECONDEN = 4.0


class Meting(NamedTuple):
    """One line: requests per second, percentiles in ms, CPU-ms per request of site and PostgreSQL, failures."""

    wat: str
    per_seconde: float
    p50: float
    p95: float
    site_ms: float
    pg_ms: float
    fout: int


class Opstelling(NamedTuple):
    """The running site and the processes whose CPU time counts."""

    poort: int
    site: int
    postgres: int


def main(argumenten: Sequence[str]) -> int:
    """Measure on one or more sizes and print a table per size; the figures stay in the state folder."""
    lezer = argparse.ArgumentParser(prog="meedoen bench", description=main.__doc__)
    lezer.add_argument("--dossiers", type=int, nargs="+", default=[20_000, 100_000])
    lezer.add_argument("--notificaties", type=int, default=8_000)
    keuze = lezer.parse_args(argumenten)
    staat = opzet.staatmap()
    staat.mkdir(parents=True, exist_ok=True)
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} kernen", flush=True)
    for dossiers in keuze.dossiers:
        adres = opzet.maak_klaar(dossiers, staat)
        with _site(adres) as opstelling:
            metingen = _meet_alles(adres, opstelling, keuze.notificaties)
        _toon(dossiers, metingen)
        _toon_klokken(adres)
        uitslag = staat / f"uitslag-{dossiers}.json"
        uitslag.write_text(json.dumps([meting._asdict() for meting in metingen], indent=2), encoding="utf-8")
    return 0


def _meet_alles(adres: Adressen, opstelling: Opstelling, aantal: int) -> list[Meting]:
    rng, metingen = Random(1), list[Meting]()  # noqa: S311 - a sample, no secret
    with psycopg.connect(adres.beheer, autocommit=True) as verbinding:
        for kijker in opzet.kijkers(adres):
            for naam, reeks in verzoeken.bladzijden(verbinding, kijker, rng).items():
                metingen.append(_meet(f"{naam}, {kijker.naam}", opstelling, reeks))
                print(_regel(metingen[-1]), flush=True)
        metingen += _meet_notificaties(verbinding, opstelling, verzoeken.notificaties(verbinding, aantal, rng))
    return metingen


def _meet_notificaties(verbinding: verzoeken.Verbinding, opstelling: Opstelling, reeks: list[Verzoek]) -> list[Meting]:
    """Send all notifications once, and then all of them again; say what is lost or doubled."""

    def geteld() -> int:
        rij = verbinding.execute("select count(*) from koppelingen_inkomend").fetchone()
        return int(str(rij[0])) if rij else 0

    voor = geteld()
    eerste = _ronde("notificatie aannemen", opstelling, reeks, eenmaal=True)
    na = geteld()
    opnieuw = _ronde("dezelfde nog eens", opstelling, reeks, eenmaal=True)
    print(f"  {len(reeks)} gestuurd, {na - voor} bewaard, {geteld() - na} erbij na alles nog eens sturen", flush=True)
    for meting in (eerste, opnieuw):
        print(_regel(meting), flush=True)
    return [eerste, opnieuw]


def _meet(wat: str, opstelling: Opstelling, reeks: list[Verzoek]) -> Meting:
    """Warm up, then return the median of some rounds, by p95."""
    _ronde(wat, opstelling, reeks, seconden=1.0)
    rondes = [_ronde(wat, opstelling, reeks) for _ in range(_RONDES)]
    return sorted(rondes, key=lambda meting: meting.p95)[_RONDES // 2]


def _ronde(
    wat: str, opstelling: Opstelling, reeks: list[Verzoek], *, eenmaal: bool = False, seconden: float = _SECONDEN
) -> Meting:
    site, postgres = nakomelingen(opstelling.site), nakomelingen(opstelling.postgres)
    voor_site, voor_pg = cpu_ms(site), cpu_ms(postgres)
    uitslag = _klant(opstelling.poort, reeks, eenmaal=eenmaal, seconden=seconden)
    for fout in uitslag["fouten"]:
        print(f"  {fout}", flush=True)
    tijden: list[float] = uitslag["ms"]
    aantal = len(tijden)
    goed = sum(keer for status, keer in uitslag["statussen"].items() if int(status) in {200, 201})
    return Meting(
        wat,
        aantal / uitslag["seconden"],
        statistics.median(tijden),
        tijden[int(aantal * 0.95)],
        (cpu_ms(site) - voor_site) / aantal,
        (cpu_ms(postgres) - voor_pg) / aantal,
        aantal - goed,
    )


def _klant(poort: int, reeks: list[Verzoek], *, eenmaal: bool, seconden: float) -> dict[str, Any]:
    opdracht = {
        "poort": poort,
        "verzoeken": [verzoek._asdict() for verzoek in reeks],
        "tegelijk": TEGELIJK,
        "seconden": seconden,
        "eenmaal": eenmaal,
    }
    klaar = subprocess.run(
        [sys.executable, "-m", "meedoen.regie.meten.klant"],
        input=json.dumps(opdracht).encode(),
        capture_output=True,
        check=True,
        timeout=600,
    )
    uitslag: dict[str, Any] = json.loads(klaar.stdout)
    return uitslag


@contextmanager
def _site(adres: Adressen) -> Iterator[Opstelling]:
    """Run the site as the demo does, on a free port, without a worker: 2 processes with 2 threads each."""
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        poort = proef.getsockname()[1]
    omgeving = opzet.omgeving(adres) | {"MEEDOEN_DUO_OIN": nummers.DUO_OIN}
    logboek = opzet.staatmap() / "site.log"
    with logboek.open("wb") as log:
        subprocess.run([sys.executable, "-m", "meedoen.regie.beheer", "opmaak"], env=omgeving, check=True, stdout=log)
        proces = subprocess.Popen(
            [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(poort),
             "--workers", "2", "--blocking-threads", "2", "--no-ws", "meedoen.regie.wsgi:application"],
            env=omgeving, stdout=log, stderr=log,
        )  # fmt: skip
        try:
            _wacht(f"http://127.0.0.1:{poort}/gezond")
            yield Opstelling(poort, proces.pid, _postgres(adres))
        finally:
            proces.send_signal(signal.SIGTERM)
            proces.wait(timeout=30)


def _wacht(adres: str) -> None:
    einde = time.monotonic() + 60
    while not antwoordt(adres):
        if time.monotonic() > einde:
            raise TimeoutError(f"De site antwoordt niet; zie {opzet.staatmap() / 'site.log'}")
        time.sleep(0.1)


def _postgres(adres: Adressen) -> int:
    """Return the pid of the PostgreSQL server itself: the first line of its own pid file."""
    with psycopg.connect(adres.super or adres.beheer) as verbinding:
        rij = verbinding.execute("select current_setting('data_directory')").fetchone()
    return int((Path(str(rij[0] if rij else "")) / "postmaster.pid").read_text().splitlines()[0])


def _toon(dossiers: int, metingen: list[Meting]) -> None:
    print(f"\n{dossiers} dossiers, {TEGELIJK} verzoeken tegelijk onderweg; CPU-ms per verzoek")
    print(f"{'':<36}{'per s':>8}{'p50 ms':>9}{'p95 ms':>9}{'site':>8}{'pg':>8}{'fout':>6}")
    for meting in metingen:
        print(_regel(meting))
    print(flush=True)


def _toon_klokken(adres: Adressen) -> None:
    """Measure the law itself, with the site stopped."""
    opdracht = [sys.executable, "-m", "meedoen.regie.meten.klokken"]
    klaar = subprocess.run(opdracht, env=opzet.omgeving(adres), capture_output=True, check=True, timeout=600)
    uitslag: dict[str, Any] = json.loads(klaar.stdout)
    van = f"{uitslag['dossiers']} dossiers met {uitslag['gebeurtenissen']} gebeurtenissen"
    print(f"{van}; microseconden per dossier, een kern")
    for wat in ("vouwen", "klokken"):
        print(f"{wat:<36}{'':>8}{uitslag[wat]['p50']:>9.1f}{uitslag[wat]['p95']:>9.1f}")
    print(flush=True)


def _regel(m: Meting) -> str:
    cijfers = f"{m.p50:>9.1f}{m.p95:>9.1f}{m.site_ms:>8.2f}{m.pg_ms:>8.2f}{m.fout:>6}"
    return f"{m.wat:<36}{m.per_seconde:>8.0f}{cijfers}"
