# SPDX-License-Identifier: EUPL-1.2
"""A client that always has a fixed number of requests under way, each over a connection of its own, as a proxy does.

Runs as a process of its own, so that its work is not counted with the site's:
``python -m meedoen.regie.meten.klant < opdracht.json > uitslag.json``.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections import Counter
from itertools import cycle
from typing import Any, NamedTuple

_VOORBEELDEN = 3


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


async def _antwoord(lezer: asyncio.StreamReader) -> tuple[int, bytes]:
    """Read one answer; the body only where it comes with its length."""
    kop = await lezer.readuntil(b"\r\n\r\n")
    status = int(kop[9:12])
    klein = kop.lower()
    begin = klein.find(b"content-length:")
    if begin >= 0:
        lengte = int(klein[begin + 15 : klein.index(b"\r\n", begin)])
        return status, await lezer.readexactly(lengte)
    if b"transfer-encoding: chunked" in klein:
        while (stuk := int(await lezer.readline(), 16)) > 0:
            await lezer.readexactly(stuk + 2)
        await lezer.readline()
    return status, b""


async def meet(socket: str, verzoeken: list[bytes], *, tegelijk: int, seconden: float, eenmaal: bool) -> dict[str, Any]:
    """Send until the time is over (or, with `eenmaal`, until each request went once); return what was seen.

    `ms`: latencies in milliseconds, sorted. `statussen`: how often each status came. `seconden`: how long it took.
    `fouten`: a few answers that were no success.
    """
    wachtrij = iter(verzoeken) if eenmaal else cycle(verzoeken)
    tijden: list[float] = []
    statussen: Counter[int] = Counter()
    fouten: list[str] = []
    begin = time.perf_counter()
    einde = begin + seconden

    async def werker() -> None:
        for verzoek in wachtrij:
            start = time.perf_counter()
            if not eenmaal and start > einde:
                break
            lezer, schrijver = await asyncio.open_unix_connection(socket)
            schrijver.write(verzoek)
            status, lichaam = await _antwoord(lezer)
            statussen[status] += 1
            if status >= 400 and len(fouten) < _VOORBEELDEN:
                fouten.append(f"{status}: {lichaam[:300]!r}")
            tijden.append((time.perf_counter() - start) * 1000)
            schrijver.close()

    await asyncio.gather(*(werker() for _ in range(tegelijk)))
    return {
        "ms": sorted(tijden),
        "statussen": statussen,
        "seconden": time.perf_counter() - begin,
        "fouten": fouten,
    }


def main() -> int:
    """Read the order from standard input, carry it out, print the outcome."""
    opdracht = json.load(sys.stdin)
    verzoeken = [Verzoek(**verzoek).ruw("127.0.0.1") for verzoek in opdracht["verzoeken"]]
    uitslag = asyncio.run(
        meet(
            opdracht["socket"],
            verzoeken,
            tegelijk=opdracht["tegelijk"],
            seconden=opdracht["seconden"],
            eenmaal=opdracht["eenmaal"],
        )
    )
    json.dump(uitslag, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
