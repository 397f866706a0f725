# SPDX-License-Identifier: EUPL-1.2
"""A client that always has a fixed number of requests under way, each over a connection of its own, as a proxy does.

Runs as a process of its own, so that its work is not counted with the site's:
``python -m meedoen.regie.meten.klant < opdracht.json > uitslag.json``.
"""

from __future__ import annotations

import json
import re
import selectors
import socket
import sys
import time
from collections import Counter
from itertools import cycle
from typing import Any, NamedTuple

_VOORBEELDEN = 3
_STUK = 256 * 1024
_LENGTE = re.compile(rb"(?i)\r\ncontent-length: *(\d+)")


class Verzoek(NamedTuple):
    """One request: method, path, headers and body as text."""

    methode: str
    pad: str
    koppen: dict[str, str]
    lichaam: str = ""

    def ruw(self, gastheer: str) -> bytes:
        """Return the bytes of this request for HTTP/1.1."""
        regels = [f"{self.methode} {self.pad} HTTP/1.1", f"Host: {gastheer}"]
        regels += [f"{naam}: {waarde}" for naam, waarde in self.koppen.items()]
        lichaam = self.lichaam.encode()
        if lichaam or self.methode == "POST":
            regels += ["Content-Type: application/json", f"Content-Length: {len(lichaam)}"]
        return "\r\n".join(regels).encode() + b"\r\n\r\n" + lichaam


class _Onderweg:
    """One request under way: its connection, when it began, and what came back until now."""

    __slots__ = ("antwoord", "begin", "verbinding")

    def __init__(self, plek: str, verzoek: bytes) -> None:
        self.begin = time.perf_counter()
        self.antwoord = bytearray()
        self.verbinding = socket.socket(socket.AF_UNIX)
        self.verbinding.connect(plek)
        self.verbinding.sendall(verzoek)
        self.verbinding.setblocking(False)

    def lees(self) -> bool:
        """Take what is there; say whether the answer is whole: all of its length, or the end of the connection."""
        if not (stuk := self.verbinding.recv(_STUK)):
            return True
        self.antwoord += stuk
        einde_kop = self.antwoord.find(b"\r\n\r\n")
        lengte = _LENGTE.search(self.antwoord, 0, einde_kop) if einde_kop >= 0 else None
        return lengte is not None and len(self.antwoord) >= einde_kop + 4 + int(lengte[1])

    @property
    def status(self) -> int:
        """The status of the answer; 0 when the site closed without one."""
        return int(self.antwoord[9:12] or 0)


def meet(plek: str, verzoeken: list[bytes], *, tegelijk: int, seconden: float, eenmaal: bool) -> dict[str, Any]:
    """Send to the socket at `plek` until the time is over (or, with `eenmaal`, each request once); return what was
    seen.

    `ms`: latencies in milliseconds, sorted. `statussen`: how often each status came. `seconden`: how long it took.
    `fouten`: a few answers that were no success.
    """
    wachtrij = iter(verzoeken) if eenmaal else cycle(verzoeken)
    tijden: list[float] = []
    statussen: Counter[int] = Counter()
    fouten: list[str] = []
    begin = time.perf_counter()
    # Sockets of our own and one loop: a client that takes much of the machine measures itself.
    with selectors.DefaultSelector() as kies:

        def stuur() -> None:
            if not eenmaal and time.perf_counter() > begin + seconden:
                return
            if (verzoek := next(wachtrij, None)) is not None:
                onderweg = _Onderweg(plek, verzoek)
                kies.register(onderweg.verbinding, selectors.EVENT_READ, onderweg)

        for _ in range(tegelijk):
            stuur()
        while kies.get_map():
            for sleutel, _ in kies.select():
                klaar: _Onderweg = sleutel.data
                if not klaar.lees():
                    continue
                kies.unregister(klaar.verbinding)
                klaar.verbinding.close()
                tijden.append((time.perf_counter() - klaar.begin) * 1000)
                statussen[klaar.status] += 1
                if klaar.status not in range(100, 400) and len(fouten) < _VOORBEELDEN:
                    fouten.append(f"{klaar.status}: {bytes(klaar.antwoord[-300:])!r}")
                stuur()
    return {"ms": sorted(tijden), "statussen": statussen, "seconden": time.perf_counter() - begin, "fouten": fouten}


def main() -> int:
    """Read the order from standard input, carry it out, print the outcome."""
    opdracht = json.load(sys.stdin)
    verzoeken = [Verzoek(**verzoek).ruw("127.0.0.1") for verzoek in opdracht["verzoeken"]]
    uitslag = meet(
        opdracht["socket"],
        verzoeken,
        tegelijk=opdracht["tegelijk"],
        seconden=opdracht["seconden"],
        eenmaal=opdracht["eenmaal"],
    )
    json.dump(uitslag, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
