# SPDX-License-Identifier: EUPL-1.2
"""One child process: started in its own group, so that it and all it starts can be stopped together."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

_PR_SET_PDEATHSIG = 1


class Kind:
    """A process of the run, with its log; started again by whoever supervises it."""

    def __init__(self, naam: str, opdracht: Sequence[str], log: Path, omgeving: Mapping[str, str]) -> None:
        """Remember what to run; nothing is started yet."""
        self.naam = naam
        self.log = log
        self._opdracht = list(opdracht)
        self._omgeving = dict(omgeving)
        self._proces: subprocess.Popen[bytes] | None = None
        self.begonnen = 0.0

    def start(self) -> None:
        """Start it. Its output goes to the log, the terminal's signals do not reach it."""
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as uit:
            self._proces = subprocess.Popen(
                self._opdracht,
                env=self._omgeving,
                stdin=subprocess.DEVNULL,
                stdout=uit,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=_sterf_mee if sys.platform == "linux" else None,
            )
        self.begonnen = time.monotonic()

    @property
    def uitslag(self) -> int | None:
        """The exit code once it has ended; None while it runs or before it was started."""
        return None if self._proces is None else self._proces.poll()

    def vraag_te_stoppen(self) -> None:
        """Ask the process to end in its own time; it passes that on to what it started."""
        if self._proces is not None and self._proces.poll() is None:
            self._proces.terminate()

    def dwing(self) -> None:
        """End the process and everything it started, now."""
        if self._proces is None:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._proces.pid, signal.SIGKILL)
        self._proces.wait()

    def einde_van_log(self, regels: int = 15) -> str:
        """Return the last lines of the log, for the person at the terminal."""
        try:
            tekst = self.log.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return ""
        return "\n".join(tekst.splitlines()[-regels:])


def _sterf_mee() -> None:
    """Ask Linux to end this child when its parent dies, also when the parent had no time to do so."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
