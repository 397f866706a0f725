# SPDX-License-Identifier: EUPL-1.2
"""The HTTP server of the simulator (standard library, one thread per connection)."""

from __future__ import annotations

import logging
import socket
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import unquote, urlsplit

from meedoen.simulator import api, duo, web
from meedoen.simulator.http import Antwoord, Verzoek, json_antwoord
from meedoen.simulator.kern import Simulator

#: The largest body that is read; `laad` sends whole files of people.
GROOTSTE_LICHAAM = 512 * 1024 * 1024

_log = logging.getLogger("meedoen.simulator")


def antwoord_op(sim: Simulator, verzoek: Verzoek) -> Antwoord:
    """DUO's APIs under /v1, the own API under /sim/api, and pages for the rest."""
    if verzoek.pad.startswith(duo.BASIS + "/"):
        return duo.behandel(sim, verzoek)
    if verzoek.methode != "GET" and not _zelfde_herkomst(verzoek):
        return json_antwoord({"fout": "Dit verzoek komt van een andere site."}, 403)
    if verzoek.pad.startswith(api.BASIS + "/"):
        return api.behandel(sim, verzoek)
    return web.behandel(sim, verzoek)


def _zelfde_herkomst(verzoek: Verzoek) -> bool:
    """A browser says where a form comes from; a program says nothing and is let through."""
    herkomst = verzoek.koppen.get("origin")
    if verzoek.koppen.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    return herkomst is None or urlsplit(herkomst).netloc == verzoek.koppen.get("host")


class _Behandelaar(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # headers and body leave in one packet: two small ones cost 40 ms on a connection that stays open
    wbufsize = -1
    disable_nagle_algorithm = True
    server_version = "DUO-simulator"
    sys_version = ""
    server: Server

    def _behandel(self) -> None:
        lengte = self.headers.get("Content-Length", "0")
        if not lengte.isdigit() or int(lengte) > GROOTSTE_LICHAAM:
            self._stuur(Antwoord(status=413))
            return
        adres = urlsplit(self.path)
        verzoek = Verzoek(
            methode=self.command,
            pad=unquote(adres.path),
            vraag=adres.query,
            koppen={naam.lower(): waarde for naam, waarde in self.headers.items()},
            lichaam=self.rfile.read(int(lengte)),
        )
        try:
            antwoord = antwoord_op(self.server.sim, verzoek)
        except Exception:  # the last line of defence: one broken request must not end the process
            _log.exception("fout bij %s %s", self.command, verzoek.pad.split("/")[1:2])
            antwoord = Antwoord(status=500)
        self._stuur(antwoord)

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = _behandel

    def _stuur(self, antwoord: Antwoord) -> None:
        eind = time.monotonic() + antwoord.wacht
        while (rest := eind - time.monotonic()) > 0 and not self.server.gestopt:
            time.sleep(min(rest, 0.05))
        if antwoord.verbreek:
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        self.send_response(antwoord.status)
        for naam, waarde in antwoord.koppen.items():
            self.send_header(naam, waarde)
        if antwoord.lichaam:
            self.send_header("Content-Type", antwoord.soort)
        if antwoord.status != 204:
            self.send_header("Content-Length", str(len(antwoord.lichaam)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(antwoord.lichaam)

    def log_message(self, format: str, *args: object) -> None:
        """No access log: paths hold BSNs, and the simulator keeps its own log."""


class Server(ThreadingHTTPServer):
    """Serves one simulator. `begin` runs it in a thread."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, sim: Simulator, adres: str, poort: int) -> None:
        self.sim = sim
        self.gestopt = False
        super().__init__((adres, poort), _Behandelaar)
        self.poort = int(self.server_address[1])

    def begin(self, peiling: float = 0.25) -> None:
        """Serve in a thread; `peiling`: at most so many seconds pass before `stop` is noticed."""
        self.sim.begin()
        Thread(target=self.serve_forever, args=(peiling,), daemon=True).start()

    def stop(self) -> None:
        """Stop serving, stop sending, close the state file."""
        self.gestopt = True
        self.shutdown()
        self.server_close()
        self.sim.sluit()
