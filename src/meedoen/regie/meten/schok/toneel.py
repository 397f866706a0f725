# SPDX-License-Identifier: EUPL-1.2
"""What a batch is tried on: a database of its own, the simulator with its people, the site and a worker. Real ones."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import IO, Any, Self

import httpx
import psycopg

from meedoen.regie.databank import ingebed, inrichten
from meedoen.regie.databank.adressen import Adressen
from meedoen.regie.databank.rollen import SJABLOON
from meedoen.regie.demo import nummers
from meedoen.regie.draaien.site import granian
from meedoen.regie.meten import opzet

GEMEENTEN = {308: "Baarn", 313: "Bunschoten", 342: "Soest"}
TRAAG = 0.05
"""Seconds that DUO takes for each answer."""
STORINGEN: dict[str, dict[str, float]] = {
    "fout_503": {"kans": 0.04},
    "time_out": {"kans": 0.03, "seconden": 1.0},
    "verbreek": {"kans": 0.03},
    "dubbel_zelfde": {"kans": 0.05},
    "dubbel_nieuw": {"kans": 0.05},
}
"""One in ten: of the requests (503, no answer, or the answer to a change is lost) and of the notifications (twice)."""
_WEKEN = 16


@contextmanager
def databank(staat: Path, naar: str = SJABLOON) -> Iterator[Adressen]:
    """Make a database with only the gemeenten in the cluster of `staat`; it goes at the end.

    `naar`: the database without rows that it is a copy of; one that has all migrations saves them here.
    """
    draait = ingebed.zorg_dat_hij_draait(staat)
    naam = f"schok_{os.getpid()}"
    adres = inrichten.maak_databank(draait, naam, naar=naar)
    try:
        opdracht = [sys.executable, "-m", "meedoen.regie.beheer", "db", "migreer"]
        subprocess.run(opdracht, env=opzet.omgeving(adres), check=True, capture_output=True)
        with psycopg.connect(adres.beheer) as verbinding:
            for code, gemeente in GEMEENTEN.items():
                verbinding.execute(_GEMEENTE, [code, gemeente, nummers.oin(code)])
        yield adres
    finally:
        inrichten.verwijder_databank(draait, naam)


_GEMEENTE = """
insert into organisaties_gemeente (id, naam, oin, thema, adres, bezwaaradres, telefoon, email)
values (%s, %s, %s, 'standaard', '', '', '', '') on conflict (id) do update set oin = excluded.oin
"""


class Toneel:
    """The processes of one run, each with its log in `map_`; leaving stops what still runs."""

    def __init__(self, adres: Adressen, map_: Path, *, leen_seconden: float) -> None:
        self.adres, self._map, self._leen = adres, map_, leen_seconden
        self.poort, self.duo_poort = _vrije_poorten()
        self.bestand = map_ / "duo-simulator.sqlite3"
        self.duo = httpx.Client(base_url=f"http://127.0.0.1:{self.duo_poort}/sim/api", trust_env=False, timeout=120)
        self._worker: subprocess.Popen[bytes] | None = None
        self._processen: list[subprocess.Popen[bytes]] = []
        self._logs: list[IO[bytes]] = []

    def __enter__(self) -> Self:
        """Start the simulator and the site, and wait until both answer."""
        gemeenten = self._map / "gemeenten.json"
        lijst = [{"code": f"{code:04d}", "naam": n, "oin": nummers.oin(code)} for code, n in GEMEENTEN.items()]
        gemeenten.write_text(json.dumps(lijst), encoding="utf-8")
        self._begin(
            "simulator", "meedoen.simulator", "--poort", str(self.duo_poort), "--map", str(self._map),
            "--meedoen", f"http://127.0.0.1:{self.poort}", "--gemeenten", str(gemeenten),
            "--oin-duo", nummers.DUO_OIN, "--termijn-na", "0.1", "--wacht-hoogst", "2",
        )  # fmt: skip
        self._begin("site", *granian(poort=self.poort))
        wacht_tot(lambda: self._antwoordt(f"http://127.0.0.1:{self.duo_poort}/sim/api/status"), 60, "de simulator")
        wacht_tot(lambda: self._antwoordt(f"http://127.0.0.1:{self.poort}/gezond"), 60, "de site")
        self.storing("traag", seconden=TRAAG)
        return self

    def __exit__(self, *_: object) -> None:
        """Stop all, newest first."""
        self.duo.close()
        for proces in reversed(self._processen):
            proces.send_signal(signal.SIGTERM)
        for proces in reversed(self._processen):
            try:
                proces.wait(timeout=15)
            except subprocess.TimeoutExpired:
                proces.kill()
                proces.wait()
        for log in self._logs:
            log.close()

    def start_worker(self) -> None:
        """Start a worker, as a supervisor does after a fall."""
        self._worker = self._begin("worker", "meedoen.regie.beheer", "worker", "--leen-seconden", str(self._leen))

    def dood_worker(self) -> None:
        """End the worker with SIGKILL: it gets no time for anything."""
        assert self._worker is not None
        self._worker.kill()
        self._worker.wait()
        self._processen.remove(self._worker)

    def storing(self, naam: str, **hoe: float) -> None:
        """Switch on a disturbance of DUO; `aan=False` switches it off."""
        self.duo.post("/storingen", json={"naam": naam, **hoe}).raise_for_status()

    def leg_lading(self, aantal: int, vandaag: date) -> list[str]:
        """Put people at DUO, let it hold back `aantal` notifications about them, and return the people.

        One person in two is told of twice, so that there is an order to keep. The kennisgeving is up to 16 weeks ago.
        """
        self.storing("vasthouden")
        mensen = list(islice(nummers.bsns(), aantal - aantal // 3))
        codes = [f"{code:04d}" for code in GEMEENTEN]
        regels = [_persoon(bsn, codes[i % 3], vandaag, i % _WEKEN) for i, bsn in enumerate(mensen)]
        self.duo.post("/laad", content="\n".join(map(json.dumps, regels))).raise_for_status()
        for bsn in mensen:
            self._stuur(bsn, "SS101")
        for bsn in mensen[: aantal // 3]:
            self._stuur(bsn, "SS139")
        return mensen

    def laat_los(self) -> None:
        """Let DUO send all that it held back at once."""
        self.storing("vasthouden", aan=False)

    def alles_weg(self) -> bool:
        """Say whether DUO has an answer of us to all that it sent."""
        return bool(self.duo.get("/status").json()["berichten"].keys() == {"klaar"})

    def laat_maken(self, module: str, *woorden: str) -> subprocess.Popen[bytes]:
        """Begin a module of ours on the database of this run; the caller waits for it."""
        return self._begin("maken", module, *woorden)

    def _stuur(self, bsn: str, code: str) -> None:
        self.duo.post(f"/personen/{bsn}/gebeurtenissen", json={"gebeurtenis": code}).raise_for_status()

    def _begin(self, naam: str, *opdracht: str) -> subprocess.Popen[bytes]:
        log = (self._map / f"{naam}.log").open("ab")
        self._logs.append(log)
        proces = subprocess.Popen(
            [sys.executable, "-m", *opdracht], env=self._omgeving, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
        self._processen.append(proces)
        return proces

    @property
    def _omgeving(self) -> dict[str, str]:
        eigen = {
            "MEEDOEN_DUO_ADRES": f"http://127.0.0.1:{self.duo_poort}/v1",
            "MEEDOEN_DUO_OIN": nummers.DUO_OIN,
            # The nightly comparison asks DUO about everybody: not what is measured here.
            "MEEDOEN_AFSTEMMING_PER_MINUUT": "0",
        }
        weg = ("MEEDOEN_TEST", "MEEDOEN_VANDAAG", "MEEDOEN_VANDAAG_SINDS")
        return {naam: w for naam, w in opzet.omgeving(self.adres).items() if naam not in weg} | eigen

    def _antwoordt(self, url: str) -> bool:
        for proces in self._processen:
            if proces.poll() is not None:
                raise RuntimeError(f"Een proces is gestopt; zie {self._map}")
        try:
            return httpx.get(url, trust_env=False, timeout=2).status_code == 200
        except httpx.HTTPError:
            return False


def wacht_tot(klaar: Callable[[], bool], seconden: float, wat: str, *, elke: float = 0.1) -> None:
    """Look until `klaar`; raise `TimeoutError` when it takes longer than `seconden`."""
    einde = time.monotonic() + seconden
    while not klaar():
        if time.monotonic() > einde:
            raise TimeoutError(f"Het duurt langer dan {seconden:.0f} s: {wat}")
        time.sleep(elke)


def _persoon(bsn: str, gemeente: str, vandaag: date, weken: int) -> dict[str, Any]:
    toen = (vandaag - timedelta(weeks=weken, days=3)).isoformat()
    return {
        "bsn": bsn, "doelgroep": "AS", "naam": f"Nieuw {bsn}", "gemeentecode": gemeente, "vestigingsdatum": toen,
        "begindatumPlicht": toen, "kennisgeving": toen,
    }  # fmt: skip


def _vrije_poorten() -> tuple[int, int]:
    with socket.socket() as een, socket.socket() as twee:
        een.bind(("127.0.0.1", 0))
        twee.bind(("127.0.0.1", 0))
        return int(een.getsockname()[1]), int(twee.getsockname()[1])
