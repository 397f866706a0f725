# SPDX-License-Identifier: EUPL-1.2
"""The whole of `meedoen demo` as one process: started once, asked over HTTP, stopped with SIGTERM."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from urllib.parse import quote

import httpx

from meedoen.regie.databank.adressen import Adressen
from tests.sjabloon import neem_opmaak_over

VANDAAG = "2026-11-23"  # a Monday
STARTTIJD = 420.0  # three demos start at once, on a busy machine
WORTEL = Path(__file__).resolve().parents[2]
T = TypeVar("T")
_CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


class Account(NamedTuple):
    """One demo account as `demo.json` gives it."""

    email: str
    wachtwoord: str
    rol: str
    naam: str
    gemeente: str


class Opstelling:
    """A run of the demo in its own state folder, on ports of its own.

    With `databank` it is a prepared one: that database, and what `meedoen opmaak` built here. Else it makes all itself.
    """

    def __init__(self, staat: Path, databank: Adressen | None = None) -> None:
        self.staat, self._databank = staat, databank
        self.poort, self.duo_poort = _vrije_poorten()
        self.adres = f"http://127.0.0.1:{self.poort}"
        self.simulator = f"http://127.0.0.1:{self.duo_poort}"
        self.uitvoer = staat / "uitvoer.log"
        self._proces: subprocess.Popen[bytes] | None = None
        self._eerst = time.monotonic()

    def start(self) -> None:
        """Start everything and wait until the first page can be asked for."""
        self.staat.mkdir(parents=True, exist_ok=True)
        if self._databank:
            neem_opmaak_over(self.staat)
        opdracht = [sys.executable, "-m", "meedoen.regie.beheer", "demo"]
        with self.uitvoer.open("wb") as uit:
            self._proces = subprocess.Popen(
                opdracht, env=self._omgeving, stdin=subprocess.DEVNULL, stdout=uit, stderr=subprocess.STDOUT
            )
        wacht_op(self._staat_er, seconden=STARTTIJD, wat=lambda: f"de demo start\n{self.log()}")

    @property
    def _omgeving(self) -> dict[str, str]:
        weg = ("MEEDOEN_TEST", "MEEDOEN_DEMO", "MEEDOEN_DEBUG", "DATABASE_URL", "DJANGO_SETTINGS_MODULE", "MAKELEVEL")
        uit = {naam: waarde for naam, waarde in os.environ.items() if naam not in weg}
        if self._databank:
            uit |= self._databank.omgeving()
        return uit | {
            "MEEDOEN_MAP": str(self.staat),
            "MEEDOEN_POORT": str(self.poort),
            "MEEDOEN_DUO_POORT": str(self.duo_poort),
            "MEEDOEN_VANDAAG": f"{VANDAAG}T{self._tijd():%H:%M:%S}",
            # After a worker was killed its messages come free this soon.
            "MEEDOEN_LEEN_SECONDEN": "8",
            "PYTHONUNBUFFERED": "1",
        }

    def _tijd(self) -> datetime:
        """Return ten o'clock and what has passed since: no midnight in a run, and a second start is later."""
        return datetime(2000, 1, 1, 10) + timedelta(seconds=time.monotonic() - self._eerst)

    def werk(self, module: str, *woorden: str) -> None:
        """Run a module on the database of this run, in a process of its own: Playwright lets no ORM beside it."""
        opdracht = [sys.executable, "-m", module, *woorden]
        klaar = subprocess.run(
            opdracht, env=self._omgeving, cwd=WORTEL, capture_output=True, text=True, timeout=120, check=False
        )
        assert klaar.returncode == 0, klaar.stdout + klaar.stderr

    def _staat_er(self) -> bool:
        assert self._proces is not None
        assert self._proces.poll() is None, f"de demo is gestopt:\n{self.log()}"
        if "Stoppen: Ctrl-C" not in self.uitvoer.read_text(encoding="utf-8", errors="replace"):
            return False
        return httpx.get(f"{self.adres}/gezond", timeout=5).status_code == 200

    def stop(self) -> int:
        """Ask it to end and return its exit code."""
        assert self._proces is not None
        self._proces.send_signal(signal.SIGTERM)
        try:
            return self._proces.wait(timeout=60)
        except subprocess.TimeoutExpired:
            self._proces.kill()
            raise

    def log(self, regels: int = 60) -> str:
        """Return the end of what the demo printed and of the log of each part."""
        bestanden = [self.uitvoer, *sorted((self.staat / "log").glob("*.log"))]
        return "\n".join(f"--- {b.name}\n{_einde(b, regels)}" for b in bestanden if b.is_file())

    @property
    def gegevens(self) -> dict[str, Any]:
        """Return what `demo.json` says."""
        uit: dict[str, Any] = json.loads((self.staat / "demo.json").read_text(encoding="utf-8"))
        return uit

    def account(self, rol: str, gemeente: str = "Baarn", nummer: int = 0) -> Account:
        """Return the account number `nummer` with this role in this gemeente."""
        passend = [a for a in self.gegevens["accounts"] if a["rol"] == rol and gemeente in a["gemeente"]]
        return Account(**passend[nummer])

    def pids(self, woord: str) -> list[int]:
        """Return the running processes of this run with `woord` in their command line."""
        return [pid for pid, opdracht in _processen(self.staat) if woord in opdracht]

    def over(self) -> list[str]:
        """Return what still runs of this run: command lines of processes, and ports that answer."""
        uit = [f"{pid} {opdracht}" for pid, opdracht in _processen(self.staat)]
        return uit + [f"poort {poort}" for poort in (self.poort, self.duo_poort) if _luistert(poort)]

    def sim(self, pad: str, inhoud: Any = None) -> Any:
        """Call the simulator's JSON API: a GET, or a POST of `inhoud`."""
        url = f"{self.simulator}/sim/api/{pad}"
        antwoord = httpx.get(url, timeout=60) if inhoud is None else httpx.post(url, json=inhoud, timeout=60)
        assert antwoord.is_success, f"{pad}: {antwoord.text}"
        return antwoord.json()

    def stuur(self, wie: str, gebeurtenis: str, **opties: Any) -> Any:
        """Let something happen to a person (BSN or V-nummer) and have DUO send its notification."""
        return self.sim(f"personen/{quote(wie)}/gebeurtenissen", {"gebeurtenis": gebeurtenis, **opties})

    def storing(self, naam: str, *, aan: bool = True, **opties: Any) -> None:
        """Switch a disturbance of DUO on or off."""
        self.sim("storingen", {"naam": naam, "aan": aan, **opties})

    def bij_duo(self, wie: str) -> dict[str, Any]:
        """Return what DUO knows of a person."""
        uit: dict[str, Any] = self.sim(f"personen/{quote(wie)}")
        return uit


def wacht_op(kijk: Callable[[], T], *, seconden: float = 40.0, wat: Callable[[], str] | str = "wat we verwachten") -> T:
    """Return the first outcome of `kijk` that counts as true; look again every 0.1 s, AssertionError at the end."""
    einde = time.monotonic() + seconden
    while True:
        try:
            if uit := kijk():
                return uit
        except (httpx.TransportError, ConnectionError):
            pass
        if time.monotonic() > einde:
            raise AssertionError(f"niet gezien binnen {seconden:.0f} s: {wat() if callable(wat) else wat}")
        time.sleep(0.1)


def vind_chromium() -> str | None:
    """Return where Chromium is, the lightest first; None where there is none."""
    return next((plek for naam in _CHROMIUM if (plek := shutil.which(naam))), None)


def _vrije_poorten() -> tuple[int, int]:
    with socket.socket() as een, socket.socket() as twee:
        een.bind(("127.0.0.1", 0))
        twee.bind(("127.0.0.1", 0))
        return int(een.getsockname()[1]), int(twee.getsockname()[1])


def _luistert(poort: int) -> bool:
    with socket.socket() as proef:
        proef.settimeout(1)
        return proef.connect_ex(("127.0.0.1", poort)) == 0


def _processen(staat: Path) -> list[tuple[int, str]]:
    """Return the processes that were told of this state folder, in their environment or command line."""
    merk, uit = str(staat).encode(), []
    for map_ in Path("/proc").glob("[0-9]*"):
        try:
            opdracht = (map_ / "cmdline").read_bytes()
            if int(map_.name) != os.getpid() and (merk in opdracht or merk in (map_ / "environ").read_bytes()):
                uit.append((int(map_.name), opdracht.replace(b"\0", b" ").decode(errors="replace").strip()))
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            continue
    return [(pid, opdracht) for pid, opdracht in uit if opdracht]


def _einde(bestand: Path, regels: int) -> str:
    return "\n".join(bestand.read_text(encoding="utf-8", errors="replace").splitlines()[-regels:])
