# SPDX-License-Identifier: EUPL-1.2
"""Start the BRP test server: `python -m meedoen.simulator.brp --poort 8003`."""

from __future__ import annotations

import argparse
import logging
import signal
import sys
from threading import Event
from types import FrameType

from meedoen.simulator.brp.server import PAD, Server


def main(argumenten: list[str] | None = None) -> int:
    """Run until SIGINT or SIGTERM."""
    lezer = argparse.ArgumentParser(prog="python -m meedoen.simulator.brp", description="Nabootsing van de BRP")
    lezer.add_argument("--poort", type=int, default=8003)
    lezer.add_argument("--adres", default="127.0.0.1", help="luister op dit adres")
    keuze = lezer.parse_args(argumenten)
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    server = Server(keuze.adres, keuze.poort)
    klaar = Event()

    def einde(nummer: int, kader: FrameType | None) -> None:
        klaar.set()

    signal.signal(signal.SIGTERM, einde)
    signal.signal(signal.SIGINT, einde)
    server.begin()
    print(f"BRP-proefserver: http://{keuze.adres}:{server.poort}{PAD}", flush=True)
    klaar.wait()
    server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
