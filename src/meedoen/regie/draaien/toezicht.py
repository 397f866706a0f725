# SPDX-License-Identifier: EUPL-1.2
"""Watching over the children: start, wait for health, start again after a fall, stop all of them."""

import os
import signal
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from types import FrameType

from .kind import Kind
from .opstelling import OpstellingFout

_STOPTIJD = 15.0
_VALLEN_MAG = 5


class Gestopt(Exception):
    """Someone asked for the end: Ctrl-C, SIGTERM, or a closed terminal."""


class Toezicht:
    """Holds the children of one run; to be used as a context, which stops whatever still runs."""

    def __init__(self) -> None:
        """Start listening to the signals that mean: stop."""
        self._kinderen: list[Kind] = []
        self._verzoeken = 0
        # Started by make: when make dies without a word, we should not stay behind.
        self._ouder = os.getppid() if os.environ.get("MAKELEVEL") else None

    def __enter__(self) -> "Toezicht":
        """Take over the signals."""
        for sein in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(sein, self._sein)
        return self

    def __exit__(self, *_: object) -> None:
        """Stop every child, newest first, and wait until all are gone."""
        for kind in reversed(self._kinderen):
            kind.vraag_te_stoppen()
        einde = time.monotonic() + _STOPTIJD
        while any(k.uitslag is None for k in self._kinderen) and time.monotonic() < einde:
            if self._verzoeken > 1:
                break
            time.sleep(0.05)
        for kind in self._kinderen:
            kind.dwing()

    def begin(self, kind: Kind) -> None:
        """Start a child that must go on for as long as the run does."""
        self.kijk()
        kind.start()
        self._kinderen.append(kind)

    def doe(self, *kinderen: Kind) -> None:
        """Run children side by side to their end; OpstellingFout with the end of the log of one that fails."""
        for kind in kinderen:
            self.begin(kind)
        while any(kind.uitslag is None for kind in kinderen):
            self.kijk()
            time.sleep(0.02)
        for kind in kinderen:
            self._kinderen.remove(kind)
        for kind in kinderen:
            if kind.uitslag:
                raise OpstellingFout(f"{kind.naam} is mislukt (code {kind.uitslag}):\n{kind.einde_van_log()}")

    def speel(self, kind: Kind, zeg: Callable[[str], None]) -> int:
        """Run a child to its end while `zeg` hears each line it writes; return its exit code, whatever that is."""
        kind.log.unlink(missing_ok=True)
        self.begin(kind)
        rest = ""
        with kind.log.open(encoding="utf-8", errors="replace") as log:
            while True:
                uitslag = kind.uitslag
                *regels, rest = (rest + log.read()).split("\n")
                for regel in regels:
                    zeg(regel)
                if uitslag is not None:
                    break
                self.kijk()
                time.sleep(0.05)
        if rest:
            zeg(rest)
        self._kinderen.remove(kind)
        return uitslag

    def wacht_op(self, kind: Kind, gezond: Callable[[], bool], seconden: float = 60.0) -> None:
        """Wait until the child is healthy; OpstellingFout when it ends first or takes too long."""
        einde = time.monotonic() + seconden
        while not gezond():
            self.kijk()
            if kind.uitslag is not None:
                raise OpstellingFout(f"{kind.naam} is gestopt:\n{kind.einde_van_log()}")
            if time.monotonic() > einde:
                raise OpstellingFout(f"{kind.naam} antwoordt niet na {seconden:.0f} s:\n{kind.einde_van_log()}")
            time.sleep(0.1)

    def waak(self) -> None:
        """Watch until someone asks to stop; a child that falls is started again, five times on end."""
        gevallen: dict[str, int] = {}
        while True:
            self.kijk()
            for kind in self._kinderen:
                if kind.uitslag is None:
                    continue
                keren = 1 if time.monotonic() - kind.begonnen > 60 else gevallen.get(kind.naam, 0) + 1
                gevallen[kind.naam] = keren
                if keren > _VALLEN_MAG:
                    raise OpstellingFout(f"{kind.naam} valt steeds om:\n{kind.einde_van_log()}")
                print(f"{kind.naam} is gestopt (code {kind.uitslag}) en begint opnieuw; zie {kind.log}")
                kind.dwing()
                kind.start()
            time.sleep(0.2)

    def kijk(self) -> None:
        """Raise Gestopt when someone asked for the end."""
        if self._ouder is not None and os.getppid() != self._ouder:
            self._verzoeken += 1
        if self._verzoeken:
            raise Gestopt

    def _sein(self, _sein: int, _frame: FrameType | None) -> None:
        self._verzoeken += 1
        if self._verzoeken > 1:
            for kind in self._kinderen:
                kind.dwing()


def antwoordt(url: str) -> bool:
    """Whether a GET of this address answers with 200."""
    try:
        with urllib.request.urlopen(url, timeout=2) as antwoord:  # noqa: S310 — our own address
            return bool(antwoord.status == 200)
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False
