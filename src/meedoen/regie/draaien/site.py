# SPDX-License-Identifier: EUPL-1.2
"""`meedoen site`: the site behind a proxy, on a socket in the file system; and how everything here starts granian.

On a socket all workers share one queue, and each takes only what it can handle at once: the request that waits longest
goes first. On a port the kernel divides connections over the workers by chance, and one of them waits while another
has nothing to do (docs/besluiten/0015).
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

WERKERS = 2
DRADEN = 2
_TOEPASSING = "meedoen.regie.wsgi:application"


def granian(*, poort: int | None = None, socket: Path | None = None, werkers: int = WERKERS) -> list[str]:
    """Return what stands after `python -m` to serve the site on a socket, or on a port of this machine.

    A socket is for a proxy, which opens a connection per request; a port is for browsers, which keep theirs open.
    """
    if socket is not None:
        waar = ["--uds", str(socket), "--uds-permissions", "0o660"]
        waar += ["--backpressure", str(DRADEN), "--no-http1-keep-alive"]
    else:
        waar = ["--host", "127.0.0.1", "--port", str(poort)]
    hoe = ["--workers", str(werkers), "--blocking-threads", str(DRADEN), "--workers-kill-timeout", "10", "--no-ws"]
    return ["granian", "--interface", "wsgi", *waar, *hoe, "--respawn-failed-workers", _TOEPASSING]


def main(argumenten: Sequence[str]) -> int:
    """Become the server; returns only when it can't start."""
    lezer = argparse.ArgumentParser(prog="meedoen site", description="Geef de site aan een proxy.")
    plek = lezer.add_mutually_exclusive_group(required=True)
    plek.add_argument("--socket", type=Path, help="pad van de socket waarop de proxy vraagt")
    plek.add_argument("--poort", type=int, help="poort op 127.0.0.1, voor wie geen socket kan gebruiken")
    lezer.add_argument("--werkers", type=int, default=WERKERS, help=f"processen, een per kern (nu {WERKERS})")
    keuze = lezer.parse_args(argumenten)
    if keuze.socket is not None and keuze.socket.is_socket():
        # Left behind by a server that was killed; granian does not start on it.
        keuze.socket.unlink()
    os.execv(sys.executable, [sys.executable, "-m", *granian(**vars(keuze))])  # noqa: S606 - our own words
