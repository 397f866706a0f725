# SPDX-License-Identifier: EUPL-1.2
"""The site of a measurement: as in production behind a proxy, on a socket, in processes of its own."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from meedoen.regie.databank.adressen import Adressen
from meedoen.regie.demo import nummers
from meedoen.regie.draaien.site import granian
from meedoen.regie.meten import opzet
from meedoen.regie.meten.klant import Verzoek, meet
from meedoen.regie.meten.processen import server


class Opstelling(NamedTuple):
    """The running site and the processes whose CPU time counts."""

    socket: str
    site: int
    postgres: int


@contextmanager
def site(adres: Adressen) -> Iterator[Opstelling]:
    """Run the site as behind a proxy, without a worker: 2 processes with 2 threads each, on a socket."""
    omgeving = opzet.omgeving(adres) | {"MEEDOEN_DUO_OIN": nummers.DUO_OIN}
    logboek = opzet.staatmap() / "site.log"
    # Not in the state folder: the name of a socket has room for some hundred characters.
    with TemporaryDirectory(prefix="meedoen-") as map_, logboek.open("wb") as log:
        socket = Path(map_) / "site.sock"
        subprocess.run([sys.executable, "-m", "meedoen.regie.beheer", "opmaak"], env=omgeving, check=True, stdout=log)
        proces = subprocess.Popen([sys.executable, "-m", *granian(socket=socket)], env=omgeving, stdout=log, stderr=log)
        try:
            _wacht(str(socket))
            yield Opstelling(str(socket), proces.pid, server(adres))
        finally:
            proces.send_signal(signal.SIGTERM)
            proces.wait(timeout=30)


@contextmanager
def worker(adres: Adressen) -> Iterator[None]:
    """Run a worker beside it."""
    opdracht = [sys.executable, "-m", "meedoen.regie.beheer", "worker"]
    with (opzet.staatmap() / "worker.log").open("wb") as log:
        proces = subprocess.Popen(opdracht, env=opzet.omgeving(adres), stdout=log, stderr=log)
        try:
            yield
        finally:
            proces.send_signal(signal.SIGTERM)
            proces.wait(timeout=30)


def _wacht(socket: str) -> None:
    einde = time.monotonic() + 60
    while not _antwoordt(socket):
        if time.monotonic() > einde:
            raise TimeoutError(f"De site antwoordt niet; zie {opzet.staatmap() / 'site.log'}")
        time.sleep(0.1)


def _antwoordt(socket: str) -> bool:
    gezond = Verzoek("GET", "/gezond", {}).ruw("127.0.0.1")
    try:
        uitslag = meet(socket, [gezond], tegelijk=1, seconden=0, eenmaal=True)
    except OSError:
        return False
    return bool(uitslag["statussen"].get(200))
