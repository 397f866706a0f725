# SPDX-License-Identifier: EUPL-1.2
"""Sends notifications to the gemeenten: a queue in the state file, a few threads, retries with back-off."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from threading import Event, Lock, Thread
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from meedoen.simulator.instelling import Instelling
from meedoen.simulator.kalender import Kalender
from meedoen.simulator.opslag import Opslag
from meedoen.simulator.storingen import Storingen

PAD = "/duo/v1/notificaties"
_DRADEN = 4
_ZONDER_ANTWOORD: dict[type[Exception], str] = {
    ConnectionRefusedError: "Meedoen staat niet aan",
    TimeoutError: "geen antwoord op tijd",
}
_GEWEIGERD = frozenset({400, 401, 403, 404, 413, 415, 422})


class Postbode:
    """`leg_klaar` puts a notification in the queue (inside the caller's transaction); the threads send what
    is due.
    """

    def __init__(
        self,
        instelling: Instelling,
        opslag: Opslag,
        storingen: Storingen,
        kalender: Kalender,
        bij_termijn: Callable[[str, str], None],
    ) -> None:
        self._instelling, self._opslag = instelling, opslag
        self._storingen, self._kalender = storingen, kalender
        self._bij_termijn = bij_termijn
        self._wek, self._stop = Event(), Event()
        self._bezig: set[int] = set()
        self._slot = Lock()
        self._draden = ThreadPoolExecutor(_DRADEN, thread_name_prefix="postbode")
        self._lus = Thread(target=self._draai, name="postbode", daemon=True)

    def begin(self) -> None:
        self._lus.start()

    def sluit(self) -> None:
        """Stop; what was not sent stays in the queue for the next start."""
        self._stop.set()
        self._wek.set()
        if self._lus.is_alive():
            self._lus.join()
        self._draden.shutdown(wait=True, cancel_futures=True)

    def leg_klaar(self, sleutel: str, gemeentecode: str, bericht: dict[str, Any], *, over: float = 0.0) -> int:
        """Queue a notification, with the disturbances that are on now. How many messages will go out."""
        over += self._storingen.treft("laat") or 0.0
        stand = "vastgehouden" if self._storingen.treft("vasthouden") is not None else "wacht"
        if self._storingen.treft("kapot_bericht") is not None:
            bericht = _kapot(bericht)
        ids = [str(uuid4())]
        if self._storingen.treft("dubbel_zelfde") is not None:
            ids.append(ids[0])
        if self._storingen.treft("dubbel_nieuw") is not None:
            ids.append(str(uuid4()))
        for bericht_id in ids:
            self._rij("notificatie", sleutel, gemeentecode, bericht_id, bericht, time.time() + over, stand)
        self._wek.set()
        return len(ids)

    def leg_termijn_klaar(self, sleutel: str, gemeentecode: str, over: float) -> None:
        """Queue the moment at which DUO establishes the term after a first PIP."""
        self._rij("termijn", sleutel, gemeentecode, "", {}, time.time() + over, "wacht")
        self._wek.set()

    def laat_los(self) -> int:
        """Send all that was held back; how many."""
        aantal = self._opslag.doe("UPDATE werk SET stand = 'wacht', op = ? WHERE stand = 'vastgehouden'", time.time())
        self._wek.set()
        return aantal

    def opnieuw(self, nummer: int) -> bool:
        """Try a refused or given-up message once more."""
        gelukt = self._opslag.doe(
            "UPDATE werk SET stand = 'wacht', op = ?, pogingen = 0"
            " WHERE id = ? AND stand IN ('geweigerd', 'opgegeven')",
            time.time(),
            nummer,
        )
        self._wek.set()
        return bool(gelukt)

    def standen(self) -> dict[str, int]:
        """How many notifications are in each state: wacht, vastgehouden, klaar, geweigerd, opgegeven."""
        rijen = self._opslag.vraag("SELECT stand, count(*) AS n FROM werk WHERE soort = 'notificatie' GROUP BY stand")
        return {rij["stand"]: rij["n"] for rij in rijen}

    def rustig(self) -> bool:
        """Whether nothing is being sent at this moment."""
        with self._slot:
            return not self._bezig

    def _rij(
        self,
        soort: str,
        sleutel: str,
        gemeentecode: str,
        bericht_id: str,
        bericht: dict[str, Any],
        op: float,
        stand: str,
    ) -> None:
        self._opslag.doe(
            "INSERT INTO werk (soort, op, stand, sleutel, gemeentecode, bericht_id, bericht)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            soort,
            op,
            stand,
            sleutel,
            gemeentecode,
            bericht_id,
            json.dumps(bericht),
        )

    def _draai(self) -> None:
        while not self._stop.is_set():
            self._wek.clear()
            rijen = self._opslag.vraag(
                "SELECT * FROM werk WHERE stand = 'wacht' AND op <= ? ORDER BY op, id LIMIT 100", time.time()
            )
            with self._slot:
                nieuw = [rij for rij in rijen if rij["id"] not in self._bezig]
                self._bezig.update(rij["id"] for rij in nieuw)
            for rij in nieuw:
                self._draden.submit(self._doe, rij)
            eerst = self._opslag.vraag("SELECT min(op) AS op FROM werk WHERE stand = 'wacht' AND op > ?", time.time())
            wacht = 1.0 if eerst[0]["op"] is None else min(1.0, max(0.01, eerst[0]["op"] - time.time()))
            self._wek.wait(wacht)

    def _doe(self, rij: sqlite3.Row) -> None:
        try:
            if rij["soort"] == "termijn":
                self._opslag.doe("UPDATE werk SET stand = 'klaar' WHERE id = ?", rij["id"])
                self._bij_termijn(rij["sleutel"], rij["gemeentecode"])
            else:
                self._verstuur(rij)
        finally:
            with self._slot:
                self._bezig.discard(rij["id"])
            self._wek.set()

    def _verstuur(self, rij: sqlite3.Row) -> None:
        gemeente = self._instelling.op_code.get(rij["gemeentecode"])
        if gemeente is None:
            stand, status, uitleg = "geweigerd", "-", "Deze gemeente heeft hier geen OIN."
        else:
            stand, status, uitleg = self._post(rij, gemeente.oin)
        pogingen = rij["pogingen"] + 1
        if stand == "wacht" and pogingen >= self._instelling.meeste_pogingen:
            stand = "opgegeven"
        wacht = min(self._instelling.wacht_basis * 2 ** (pogingen - 1), self._instelling.wacht_hoogst)
        with self._opslag.transactie():
            self._opslag.doe(
                "UPDATE werk SET stand = ?, op = ?, pogingen = ?, uitkomst = ? WHERE id = ?",
                stand,
                time.time() + wacht,
                pogingen,
                uitleg,
                rij["id"],
            )
            self._opslag.log(
                self._kalender.nu().isoformat(timespec="seconds"),
                "uit",
                json.loads(rij["bericht"]).get("gebeurtenisId", "kapot bericht"),
                gemeentecode=rij["gemeentecode"],
                sleutel=rij["sleutel"],
                bericht_id=rij["bericht_id"],
                status=status,
                uitleg=f"poging {pogingen}: {uitleg}",
            )

    def _post(self, rij: sqlite3.Row, oin: str) -> tuple[str, str, str]:
        """(state, HTTP status, words) of one try."""
        adres = urlsplit(self._instelling.meedoen)
        soort = HTTPSConnection if adres.scheme == "https" else HTTPConnection
        verbinding = soort(adres.hostname or "127.0.0.1", adres.port, timeout=20)
        koppen = {
            "Content-Type": "application/json",
            "bron": self._instelling.oin_duo,
            "doel": oin,
            "berichtId": rij["bericht_id"],
            self._instelling.kop_client_oin: self._instelling.oin_duo,
        }
        try:
            verbinding.request("POST", adres.path.rstrip("/") + PAD, rij["bericht"].encode(), koppen)
            antwoord = verbinding.getresponse()
            tekst = antwoord.read(500).decode("utf-8", "replace")
        except (OSError, HTTPException) as fout:
            return "wacht", "-", _ZONDER_ANTWOORD.get(type(fout), "de verbinding brak af")
        finally:
            verbinding.close()
        if antwoord.status == 201:
            return "klaar", "201", "ontvangen"
        stand = "geweigerd" if antwoord.status in _GEWEIGERD else "wacht"
        return stand, str(antwoord.status), tekst[:200] or antwoord.reason


def _kapot(bericht: dict[str, Any]) -> dict[str, Any]:
    """The same notification outside DUO's schema, in one of four ways (picked by the seconds of the
    registration).
    """
    keuze = sum(bericht["registratieDatumTijd"].encode()) % 4
    if keuze == 0:
        return {naam: deel for naam, deel in bericht.items() if naam != "gebeurtenisId"}
    if keuze == 1:
        return {**bericht, "bsn": "12345678"}
    if keuze == 2:
        return {**bericht, "registratieDatumTijd": "gisteren"}
    return {naam: deel for naam, deel in bericht.items() if naam not in ("bsn", "vNummer")}
