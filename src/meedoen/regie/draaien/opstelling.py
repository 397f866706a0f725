# SPDX-License-Identifier: EUPL-1.2
"""Which ports and folders this run uses, and what its processes are told."""

import os
import secrets
import socket
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from meedoen.regie.databank.adressen import staatmap
from meedoen.regie.demo.nummers import DUO_OIN


class OpstellingFout(Exception):
    """This run cannot start; the message says what to change."""


class Opstelling(NamedTuple):
    """One run: the port of the site, of the simulator, and the folder with all state."""

    poort: int
    duo_poort: int
    staat: Path

    @property
    def adres(self) -> str:
        """The address of the site, without a slash at the end."""
        return f"http://127.0.0.1:{self.poort}"

    @property
    def simulator(self) -> str:
        """The address of the simulator, without a slash at the end."""
        return f"http://127.0.0.1:{self.duo_poort}"

    def omgeving(self) -> dict[str, str]:
        """Return the environment for every process of the demo."""
        eigen = {
            "MEEDOEN_DEMO": "1",
            "MEEDOEN_MAP": str(self.staat),
            "MEEDOEN_POORT": str(self.poort),
            "MEEDOEN_DUO_POORT": str(self.duo_poort),
            "MEEDOEN_DUO_OIN": DUO_OIN,
            "MEEDOEN_DUO_ADRES": f"{self.simulator}/v1",
            "MEEDOEN_ADRES": self.adres,
            # A browser makes no passkey at an address that is a number.
            "MEEDOEN_PASSKEY_HERKOMST": f"http://localhost:{self.poort}",
            # One moment for all: a worker that is started again runs on with the clock of the site and of DUO.
            "MEEDOEN_VANDAAG_SINDS": datetime.now(UTC).isoformat(),
            "DJANGO_SETTINGS_MODULE": "meedoen.regie.instellingen",
            "PYTHONUNBUFFERED": "1",
        }
        return {**os.environ, **eigen}


def lees_opstelling(omgeving: Mapping[str, str] = os.environ) -> Opstelling:
    """Return the run the environment asks for; OpstellingFout on a port that is no number."""
    return Opstelling(
        poort=_poort(omgeving, "MEEDOEN_POORT", 8000),
        duo_poort=_poort(omgeving, "MEEDOEN_DUO_POORT", 8001),
        staat=staatmap(omgeving),
    )


def controleer_poorten(opstelling: Opstelling) -> None:
    """Refuse at once when a port is taken: later it would be a riddle in a log."""
    gevraagd = (("MEEDOEN_POORT", opstelling.poort), ("MEEDOEN_DUO_POORT", opstelling.duo_poort))
    if opstelling.poort == opstelling.duo_poort:
        raise OpstellingFout("MEEDOEN_POORT en MEEDOEN_DUO_POORT zijn gelijk; kies er twee.")
    for naam, poort in gevraagd:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as proef:
            proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                proef.bind(("127.0.0.1", poort))
            except PermissionError as fout:
                raise OpstellingFout(f"Poort {poort} mag je niet gebruiken; kies {naam} vanaf 1024.") from fout
            except OSError as fout:
                raise OpstellingFout(
                    f"Poort {poort} is al in gebruik. Kies een andere: {naam}={poort + 100} make demo"
                ) from fout


def zorg_voor_sleutel(staat: Path) -> None:
    """Make the secret key of this state folder once, so that sessions outlive a restart."""
    try:
        greep = os.open(staat / "sleutel", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(greep, "w", encoding="utf-8") as bestand:
        bestand.write(secrets.token_urlsafe(50) + "\n")


def _poort(omgeving: Mapping[str, str], naam: str, standaard: int) -> int:
    tekst = omgeving.get(naam, "") or str(standaard)
    if not tekst.isdigit() or not 0 < int(tekst) < 65536:
        raise OpstellingFout(f"{naam} is '{tekst}', maar moet een poort zijn: een getal van 1 tot 65535.")
    return int(tekst)
