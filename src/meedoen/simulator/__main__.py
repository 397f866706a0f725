# SPDX-License-Identifier: EUPL-1.2
"""Start the simulator: `python -m meedoen.simulator --poort 8001 --map .meedoen --meedoen http://127.0.0.1:8000`."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
from datetime import date, datetime, time
from pathlib import Path
from threading import Event
from types import FrameType

from meedoen.simulator.instelling import GEMEENTEN_FICTIEF, OIN_DUO_FICTIEF, Instelling, lees_gemeenten
from meedoen.simulator.kalender import Kalender
from meedoen.simulator.kern import Simulator
from meedoen.simulator.server import Server


def _argumenten(argumenten: list[str] | None) -> argparse.Namespace:
    lezer = argparse.ArgumentParser(prog="python -m meedoen.simulator", description="Nabootsing van DUO")
    lezer.add_argument("--poort", type=int, default=8001)
    lezer.add_argument("--adres", default="127.0.0.1", help="luister op dit adres")
    lezer.add_argument("--map", type=Path, default=Path(".meedoen"), help="map voor de stand (duo-simulator.sqlite3)")
    lezer.add_argument("--meedoen", default="http://127.0.0.1:8000", help="adres van Meedoen")
    lezer.add_argument("--gemeenten", type=Path, help='JSON-bestand [{"code", "naam", "oin"}]')
    lezer.add_argument("--oin-duo", default=OIN_DUO_FICTIEF, help="OIN van DUO (standaard verzonnen)")
    lezer.add_argument("--termijn-na", type=float, default=1.0, help="seconden tussen PIP en SS102")
    lezer.add_argument("--wacht-hoogst", type=float, default=300.0, help="langste wachttijd tussen pogingen")
    lezer.add_argument("--kop-client-oin", default="Clientoin", help="header met de OIN van het certificaat")
    return lezer.parse_args(argumenten)


def main(argumenten: list[str] | None = None) -> int:
    """Run until SIGINT or SIGTERM. `MEEDOEN_VANDAAG` (jjjj-mm-dd, with or without Tuu:mm) sets the clock."""
    keuze = _argumenten(argumenten)
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    dag, _, om = os.environ.get("MEEDOEN_VANDAAG", "").partition("T")
    sinds = os.environ.get("MEEDOEN_VANDAAG_SINDS")
    kalender = Kalender(
        date.fromisoformat(dag) if dag else None,
        datetime.fromisoformat(sinds) if sinds else None,
        time.fromisoformat(om) if om else None,
    )
    instelling = Instelling(
        bestand=keuze.map / "duo-simulator.sqlite3",
        meedoen=keuze.meedoen,
        oin_duo=keuze.oin_duo,
        gemeenten=lees_gemeenten(keuze.gemeenten) if keuze.gemeenten else GEMEENTEN_FICTIEF,
        termijn_na=keuze.termijn_na,
        wacht_hoogst=keuze.wacht_hoogst,
        kop_client_oin=keuze.kop_client_oin,
    )
    sim = Simulator(instelling, kalender)
    server = Server(sim, keuze.adres, keuze.poort)

    klaar = Event()

    def einde(nummer: int, kader: FrameType | None) -> None:
        klaar.set()  # a second signal changes nothing, so that stopping is never cut short

    signal.signal(signal.SIGTERM, einde)
    signal.signal(signal.SIGINT, einde)
    server.begin()
    print(f"DUO-simulator: http://{keuze.adres}:{server.poort}/", flush=True)
    klaar.wait()
    server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
