# SPDX-License-Identifier: EUPL-1.2
"""A real DUO simulator in its own process, our real server, and the real worker code, with a clock that can move.

The simulator posts to a relay in this process, which hands each request to Django's test client in the thread of the
test, so that server, worker and assertions share the one transaction that is undone at the end.
"""

from __future__ import annotations

import json
import os
import queue
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest
from django.conf import settings
from django.test import Client

from meedoen.domein.feiten import DossierFeiten
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.koppelingen.brp.geheugen import BrpGeheugen
from meedoen.regie.koppelingen.coa.geheugen import CoaGeheugen
from meedoen.regie.koppelingen.duo.client import DuoClient
from meedoen.regie.koppelingen.lijn import vertrouwen
from meedoen.regie.koppelingen.models import Inkomend
from meedoen.regie.koppelingen.registers import Registers
from meedoen.regie.koppelingen.simulator import Simulator as Bewegingen
from meedoen.regie.koppelingen.verwerken.omgeving import Omgeving
from meedoen.regie.koppelingen.worker import Worker
from meedoen.regie.web import kalender
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BUNSCHOTEN, SOEST, VANDAAG


def vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return int(proef.getsockname()[1])


def oin(gemeente: int) -> str:
    return f"0000000100{gemeente:010d}"


class Relais:
    """Takes what the simulator posts; `pomp` lets Django answer it in the thread of the test."""

    def __init__(self) -> None:
        self._wacht: queue.Queue[tuple[Any, dict[str, str], bytes, queue.Queue[Any]]] = queue.Queue()
        self.heen: list[tuple[dict[str, str], bytes]] = []
        relais = self

        class Deur(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                lichaam = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                terug: queue.Queue[Any] = queue.Queue()
                relais._wacht.put((self.path, dict(self.headers.items()), lichaam, terug))
                antwoord = terug.get()
                self.send_response(antwoord.status_code)
                for naam, waarde in antwoord.items():
                    self.send_header(naam, waarde)
                self.send_header("Content-Length", str(len(antwoord.content)))
                self.end_headers()
                self.wfile.write(antwoord.content)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Deur)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    @property
    def adres(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def pomp(self, *, wacht: float) -> int | None:
        """Answer the next request; return its status, or None when nothing came in time."""
        try:
            pad, koppen, lichaam, terug = self._wacht.get(timeout=wacht)
        except queue.Empty:
            return None
        self.heen.append((koppen, lichaam))
        antwoord = Client().post(pad, lichaam, content_type=koppen["Content-Type"], headers=koppen)
        terug.put(antwoord)
        return int(antwoord.status_code)


@dataclass
class Duo:
    """The simulator process, as a tester handles it."""

    adres: str
    relais: Relais
    proces: subprocess.Popen[bytes]
    http: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self.http = httpx.Client(base_url=f"{self.adres}/sim/api", trust_env=False, verify=vertrouwen())

    def doe(self, pad: str, **inhoud: object) -> Any:
        antwoord = self.http.post(pad, json=inhoud)
        assert antwoord.status_code < 300, antwoord.text
        return antwoord.json()

    def persoon(self, **velden: object) -> str:
        basis = {"doelgroep": "AS", "naam": "Selam Tesfay", "geboortedatum": "1990-05-01"}
        self.doe("/personen", **(basis | velden))
        return str(velden.get("bsn") or f"V{velden['vNummer']}")

    def meld(self, sleutel: str, code: str, **opties: object) -> int:
        """Let an event happen and let our server answer all of its messages; return the last status."""
        aantal = self.doe(f"/personen/{sleutel}/gebeurtenissen", gebeurtenis=code, **opties)["berichten"]
        status = None
        for _ in range(aantal):
            status = self.relais.pomp(wacht=10)
        assert status is not None, "de simulator stuurde niets"
        return status

    def storing(self, naam: str, *, aan: bool = True, **extra: object) -> None:
        self.doe("/storingen", naam=naam, aan=aan, **extra)

    def log(self) -> list[dict[str, Any]]:
        regels: list[dict[str, Any]] = self.http.get("/log", params={"grens": 500}).json()
        return regels

    def toestand(self, sleutel: str) -> dict[str, Any]:
        gevonden: dict[str, Any] = self.http.get(f"/personen/{sleutel}").json()
        return gevonden

    def dag(self, dag: date) -> None:
        self.doe("/vandaag", vandaag=dag.isoformat())


def start_simulator(map_: Path, meedoen: str, *extra: str) -> tuple[subprocess.Popen[bytes], str]:
    """Start a simulator on a free port and wait until it answers."""
    gemeenten = map_ / "gemeenten.json"
    gemeenten.write_text(
        json.dumps(
            [{"code": f"{code:04d}", "naam": str(code), "oin": oin(code)} for code in (BAARN, BUNSCHOTEN, SOEST)]
        ),
        encoding="utf-8",
    )
    poort = vrije_poort()
    proces = subprocess.Popen(
        [
            sys.executable, "-m", "meedoen.simulator", "--poort", str(poort), "--map", str(map_),
            "--meedoen", meedoen, "--gemeenten", str(gemeenten), "--oin-duo", settings.DUO_OIN,
            "--termijn-na", "0.1", "--wacht-hoogst", "0.2", "--kop-client-oin", settings.DUO_OIN_HEADER, *extra,
        ],
        env={**os.environ, "MEEDOEN_VANDAAG": VANDAAG.isoformat()},
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    adres = f"http://127.0.0.1:{poort}"
    for _ in range(200):
        try:
            httpx.get(f"{adres}/sim/api/status", trust_env=False, verify=vertrouwen())
            return proces, adres
        except httpx.HTTPError:
            time.sleep(0.05)
    proces.kill()
    raise AssertionError("de simulator start niet")


@pytest.fixture
def duo(tmp_path: Path, db: None) -> Iterator[Duo]:
    relais = Relais()
    proces, adres = start_simulator(tmp_path, relais.adres)
    ding = Duo(adres, relais, proces)
    yield ding
    ding.http.close()
    relais.server.shutdown()
    relais.server.server_close()
    proces.kill()  # it may still wait for an answer of the relay
    proces.wait(10)


class Klok:
    """The moment of the worker: the fixed day of the tests, moved on by hand."""

    def __init__(self) -> None:
        self.verzet = timedelta()

    def nu(self) -> datetime:
        return kalender.nu() + self.verzet

    def vooruit(self, **tijd: float) -> None:
        self.verzet += timedelta(**tijd)


@dataclass
class Keten:
    """DUO, our server and our worker together."""

    duo: Duo
    klok: Klok
    worker: Worker
    scope_van: Callable[..., Any]
    omgeving: Omgeving

    def meld(self, sleutel: str, code: str, **opties: object) -> int:
        """Event at DUO, message to us, handled by the worker."""
        status = self.duo.meld(sleutel, code, **opties)
        self.werk()
        return status

    def werk(self) -> None:
        # Time goes on between a message that waits a moment and its turn.
        for _ in range(4):
            self.worker.ronde()
            self.klok.vooruit(seconds=3)

    def scope(self, mens: Any) -> Any:
        return self.scope_van(mens, vandaag=self.klok.nu().date(), nu=self.klok.nu())

    def inbox(self, mens: Any) -> list[Inkomend]:
        with met_scope(self.scope(mens)):
            return list(Inkomend.objects.order_by("ontvangen_op", "id"))

    def dossiers(self, mens: Any) -> list[Dossier]:
        with met_scope(self.scope(mens)):
            return list(Dossier.objects.order_by("aangemaakt_op"))

    def feiten(self, mens: Any, dossier: Dossier | None = None) -> DossierFeiten:
        """The facts of `dossier`, or of the only dossier there is."""
        if dossier is None:
            (dossier,) = self.dossiers(mens)
        with met_scope(self.scope(mens)):
            return dossierfeiten(dossier)


@pytest.fixture
def keten(duo: Duo, scope_van: Callable[..., Any]) -> Iterator[Keten]:
    klok = Klok()
    client = DuoClient(f"{duo.adres}/v1", settings.DUO_OIN, verbinden=2, lezen=6)
    beweging = Bewegingen(f"{duo.adres}/v1")
    leeg: Callable[..., None] = lambda **_: None  # noqa: E731
    registers = Registers(BrpGeheugen(leeg, beweging), CoaGeheugen(leeg, beweging))
    omgeving = Omgeving(client, registers, klok.nu, timedelta(seconds=60))
    yield Keten(duo, klok, Worker(omgeving), scope_van, omgeving)
    client.sluit()
    beweging.sluit()
