# SPDX-License-Identifier: EUPL-1.2
"""The registration over HTTP, with an own side under /sim/zgw for who tests with it.

/zaken/api/v1, /documenten/api/v1, /besluiten/api/v1, /catalogi/api/v1    as the standard says
GET  /sim/zgw/inhoud              all it holds, by kind
GET  /sim/zgw/typen               the types of the catalogue by their place in a set-up
POST /sim/zgw/typen/NAAM {…}      change a type
POST /sim/zgw/storing {"methode": "POST", "keer": 1, "status": 503, "lichaam": "…", "na": true, "verbreek": true}
     what goes wrong next; `na`: only after the request was carried out; without "methode" with any request
"""

from __future__ import annotations

import json
import logging
from datetime import UTC, date, datetime, time, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from time import sleep
from typing import Any
from urllib.parse import unquote, urlsplit

from meedoen.simulator.http import Antwoord, json_antwoord
from meedoen.simulator.zgw.fouten import fout
from meedoen.simulator.zgw.register import Register

GROOTSTE_LICHAAM = 32 * 1024 * 1024
CLIENT_ID, GEHEIM = "meedoen-proef", "alleen-voor-de-proefserver"
_log = logging.getLogger("meedoen.simulator.zgw")


class Balie:
    """Takes requests one at a time and lets go wrong what a tester asked."""

    def __init__(self, basis: str, verzet: timedelta) -> None:
        self._slot = Lock()
        self.register = Register(basis, geheimen={CLIENT_ID: GEHEIM}, verzet=verzet)
        self._storing: dict[str, Any] = {}
        self.verzoeken: list[tuple[str, str]] = []

    def verzoek(self, methode: str, pad: str, vraag: str, koppen: dict[str, str], lichaam: bytes) -> Antwoord:
        """Answer one request to an API."""
        with self._slot:
            self.verzoeken.append((methode, pad))
            storing = self._neem_storing(methode)
            if storing and not storing.get("na"):
                uit = None
            else:
                uit = self.register.antwoord(methode, pad, vraag, koppen, lichaam)
        if not storing:
            assert uit is not None
            return uit
        sleep(float(storing.get("seconden", 0)))
        if storing.get("verbreek"):
            return Antwoord(verbreek=True)
        if "lichaam" in storing:
            soort = storing.get("soort", "text/html")
            return Antwoord(status=int(storing.get("status", 200)), lichaam=storing["lichaam"].encode(), soort=soort)
        return fout(int(storing["status"])) if "status" in storing else uit or fout(500)

    def _neem_storing(self, methode: str) -> dict[str, Any]:
        if self._storing.get("methode", methode) != methode or self._storing.get("keer", 0) <= 0:
            return {}
        self._storing["keer"] -= 1
        return dict(self._storing)

    def stel_in(self, pad: str, inhoud: Any) -> Antwoord:
        """Do what a tester asks."""
        delen = pad.removeprefix("/sim/zgw/").split("/")
        with self._slot:
            match delen:
                case ["storing"]:
                    self._storing = {"keer": 1, **inhoud}
                case ["typen", naam] if naam in self.register.typen:
                    self.register.typen[naam].update(inhoud)
                case _:
                    return json_antwoord({"fout": "Dit kan hier niet."}, 404)
        return json_antwoord({})

    def toon(self, pad: str) -> Antwoord:
        """Show a tester what there is."""
        with self._slot:
            match pad:
                case "/sim/zgw/inhoud":
                    return json_antwoord({soort: self.register.alle(soort) for soort in self.register.rijen})
                case "/sim/zgw/typen":
                    return json_antwoord({naam: type_["url"] for naam, type_ in self.register.typen.items()})
                case "/sim/zgw/verzoeken":
                    return json_antwoord(self.verzoeken)
        return json_antwoord({"fout": "Dit is er niet."}, 404)


class _Behandelaar(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True
    server_version = "ZGW-proefserver"
    sys_version = ""
    server: Server

    def do_GET(self) -> None:
        self._doe("GET")

    def do_POST(self) -> None:
        self._doe("POST")

    def do_PATCH(self) -> None:
        self._doe("PATCH")

    def _doe(self, methode: str) -> None:
        lengte = self.headers.get("Content-Length", "0")
        if not lengte.isdigit() or int(lengte) > GROOTSTE_LICHAAM:
            self.close_connection = True
            self._stuur(fout(400))
            return
        lichaam, adres = self.rfile.read(int(lengte)), urlsplit(self.path)
        pad, balie = unquote(adres.path), self.server.balie
        koppen = {naam.lower(): waarde for naam, waarde in self.headers.items()}
        try:
            if not pad.startswith("/sim/zgw/"):
                uit = balie.verzoek(methode, pad, adres.query, koppen, lichaam)
            else:
                uit = balie.toon(pad) if methode == "GET" else balie.stel_in(pad, json.loads(lichaam))
        except Exception as ding:  # one broken request must not end the process
            _log.error("fout: %s", type(ding).__name__)
            uit = fout(500)
        self._stuur(uit)

    def _stuur(self, uit: Antwoord) -> None:
        if uit.verbreek:
            self.close_connection = True
            return
        self.send_response(uit.status)
        for naam, waarde in {**uit.koppen, "Content-Type": uit.soort, "Content-Length": str(len(uit.lichaam))}.items():
            self.send_header(naam, waarde)
        self.end_headers()
        self.wfile.write(uit.lichaam)

    def log_message(self, format: str, *args: object) -> None:
        """No access log: nobody needs to read which zaken were asked about."""


class Server(ThreadingHTTPServer):
    """Serves one registration. `begin` runs it in a thread; `vandaag` sets its calendar ahead."""

    daemon_threads = True

    def __init__(self, adres: str, poort: int, vandaag: date | None = None) -> None:
        super().__init__((adres, poort), _Behandelaar)
        self.poort = int(self.server_address[1])
        self.basis = f"http://{adres}:{self.poort}"
        voor = datetime.combine(vandaag or date.min, time.max, UTC) - datetime.now(UTC)
        self.balie = Balie(self.basis, max(voor, timedelta()))

    def begin(self) -> None:
        """Serve in a thread until `stop`."""
        Thread(target=self.serve_forever, args=(0.1,), daemon=True).start()

    def stop(self) -> None:
        """Stop serving."""
        self.shutdown()
        self.server_close()
