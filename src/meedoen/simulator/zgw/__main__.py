# SPDX-License-Identifier: EUPL-1.2
"""Start the registration of zaken to test against: `python -m meedoen.simulator.zgw --poort 8004`."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
from datetime import date
from threading import Event
from types import FrameType

from meedoen.simulator.zgw.server import CLIENT_ID, GEHEIM, Server


def main(argumenten: list[str] | None = None) -> int:
    """Run until SIGINT or SIGTERM."""
    lezer = argparse.ArgumentParser(
        prog="python -m meedoen.simulator.zgw", description="Nabootsing van een zaakregistratie"
    )
    lezer.add_argument("--poort", type=int, default=8004)
    lezer.add_argument("--adres", default="127.0.0.1", help="luister op dit adres")
    keuze = lezer.parse_args(argumenten)
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    dag = os.environ.get("MEEDOEN_VANDAAG", "")[:10]
    server = Server(keuze.adres, keuze.poort, date.fromisoformat(dag) if dag else None)
    klaar = Event()

    def einde(nummer: int, kader: FrameType | None) -> None:
        klaar.set()

    signal.signal(signal.SIGTERM, einde)
    signal.signal(signal.SIGINT, einde)
    server.begin()
    print(f"ZGW-proefserver: {server.basis} (client-id {CLIENT_ID}, geheim {GEHEIM})", flush=True)
    klaar.wait()
    server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
