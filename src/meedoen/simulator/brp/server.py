# SPDX-License-Identifier: EUPL-1.2
"""The HTTP server of the BRP test server, with an own side under /sim/brp for who tests with it.

POST /haalcentraal/api/brp/personen          as RvIG's OpenAPI file says
POST /sim/brp/personen/BSN {"gemeente": …}   change the row of somebody (move, death, secret)
POST /sim/brp/storing {"status": 503, "keer": 2, "na": 1}    refuse the next questions, or wait `seconden`
GET  /sim/brp/vragen                         the questions that came in, oldest first
"""

from __future__ import annotations

import json
import logging
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any
from urllib.parse import urlsplit

from meedoen.simulator.brp.antwoorden import antwoord, fout
from meedoen.simulator.brp.bevolking import rijen
from meedoen.simulator.http import Antwoord, json_antwoord

PAD = "/haalcentraal/api/brp/personen"
GROOTSTE_LICHAAM = 1024 * 1024
_log = logging.getLogger("meedoen.simulator.brp")


class Bestand:
    """The persons, what was asked, and what goes wrong next."""

    def __init__(self) -> None:
        self._slot = Lock()
        self.rijen = rijen()
        self.vragen: list[dict[str, Any]] = []
        self._storing: dict[str, Any] = {}

    def vraag(self, soort: str, lichaam: bytes, koppen: dict[str, str]) -> Antwoord:
        """Answer one question to the API."""
        with self._slot:
            keer = self._storing.get("keer", 0)
            self._storing["keer"] = keer - 1
            storing = dict(self._storing) if keer > 0 else {}
        time.sleep(float(storing.get("seconden", 0)))
        if "status" in storing:
            weg = fout(int(storing["status"]))
            extra = {"Retry-After": str(storing["na"])} if "na" in storing else {}
            return Antwoord(status=weg.status, lichaam=weg.lichaam, soort=weg.soort, koppen=extra)
        if soort != "application/json":
            return fout(415)
        try:
            vraag = json.loads(lichaam)
        except ValueError:
            return fout(400, ["type"], "json", "Waarde is geen geldige JSON.")
        with self._slot:
            self.vragen.append({"bron": koppen.get("bron", ""), "vraag": vraag})
            return antwoord(self.rijen, vraag)

    def stel_in(self, pad: str, inhoud: Any) -> Antwoord:
        """Do what a tester asks."""
        delen = pad.removeprefix("/sim/brp/").split("/")
        with self._slot:
            match delen:
                case ["personen", bsn] if bsn in self.rijen and inhoud.keys() <= self.rijen[bsn].keys():
                    self.rijen[bsn].update(inhoud)
                case ["storing"]:
                    self._storing = {"keer": 1, **inhoud}
                case _:
                    return json_antwoord({"fout": "Dit kan hier niet."}, 404)
        return json_antwoord({})


class _Behandelaar(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True
    server_version = "BRP-proefserver"
    sys_version = ""
    server: Server

    def do_POST(self) -> None:
        lengte = self.headers.get("Content-Length", "0")
        if not lengte.isdigit() or int(lengte) > GROOTSTE_LICHAAM:
            self.close_connection = True
            self._stuur(fout(400, ["type"], "body", "Het bericht is te groot."))
            return
        lichaam, pad = self.rfile.read(int(lengte)), urlsplit(self.path).path
        koppen = {naam.lower(): waarde for naam, waarde in self.headers.items()}
        try:
            if pad == PAD:
                uit = self.server.bestand.vraag(self.headers.get_content_type(), lichaam, koppen)
            elif pad.startswith("/sim/brp/"):
                uit = self.server.bestand.stel_in(pad, json.loads(lichaam))
            else:
                uit = fout(404)
        except Exception as ding:  # one broken request must not end the process
            _log.error("fout: %s", type(ding).__name__)
            uit = fout(500)
        self._stuur(uit)

    def do_GET(self) -> None:
        vragen = self.path == "/sim/brp/vragen"
        self._stuur(json_antwoord(self.server.bestand.vragen) if vragen else fout(404))

    def _stuur(self, uit: Antwoord) -> None:
        self.send_response(uit.status)
        for naam, waarde in {**uit.koppen, "Content-Type": uit.soort, "Content-Length": str(len(uit.lichaam))}.items():
            self.send_header(naam, waarde)
        self.end_headers()
        self.wfile.write(uit.lichaam)

    def log_message(self, format: str, *args: object) -> None:
        """No access log: nobody needs to read who was asked about."""


class Server(ThreadingHTTPServer):
    """Serves one file of persons. `begin` runs it in a thread."""

    daemon_threads = True

    def __init__(self, adres: str, poort: int) -> None:
        self.bestand = Bestand()
        super().__init__((adres, poort), _Behandelaar)
        self.poort = int(self.server_address[1])

    def begin(self) -> None:
        """Serve in a thread until `stop`."""
        Thread(target=self.serve_forever, args=(0.1,), daemon=True).start()

    def stop(self) -> None:
        """Stop serving."""
        self.shutdown()
        self.server_close()
