# SPDX-License-Identifier: EUPL-1.2
"""The state of the simulated DUO in one SQLite file (WAL), behind one lock, so that it survives a restart."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from meedoen.simulator.model import Persoon, naar_json, van_json

_TABELLEN = """
BEGIN;
CREATE TABLE IF NOT EXISTS persoon (
    sleutel TEXT PRIMARY KEY, v_nummer INTEGER, naam TEXT NOT NULL, gemeentecode TEXT, stand TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS persoon_v_nummer ON persoon (v_nummer);
CREATE TABLE IF NOT EXISTS contactpersoon (
    id INTEGER PRIMARY KEY, gemeentecode TEXT NOT NULL, gegevens TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS koppeling (
    bsn TEXT NOT NULL, gemeentecode TEXT NOT NULL, contactpersoon INTEGER NOT NULL,
    PRIMARY KEY (bsn, gemeentecode));
CREATE TABLE IF NOT EXISTS werk (
    id INTEGER PRIMARY KEY, soort TEXT NOT NULL, op REAL NOT NULL, stand TEXT NOT NULL, sleutel TEXT NOT NULL,
    gemeentecode TEXT NOT NULL, bericht_id TEXT NOT NULL, bericht TEXT NOT NULL,
    pogingen INTEGER NOT NULL DEFAULT 0, uitkomst TEXT NOT NULL DEFAULT '');
CREATE INDEX IF NOT EXISTS werk_wacht ON werk (op) WHERE stand = 'wacht';
CREATE INDEX IF NOT EXISTS werk_sleutel ON werk (sleutel);
CREATE TABLE IF NOT EXISTS logregel (
    id INTEGER PRIMARY KEY, tijd TEXT NOT NULL, richting TEXT NOT NULL, gemeentecode TEXT NOT NULL,
    sleutel TEXT NOT NULL, wat TEXT NOT NULL, bericht_id TEXT NOT NULL, status TEXT NOT NULL, uitleg TEXT NOT
    NULL);
CREATE INDEX IF NOT EXISTS logregel_sleutel ON logregel (sleutel, id);
CREATE INDEX IF NOT EXISTS logregel_bericht ON logregel (bericht_id);
CREATE TABLE IF NOT EXISTS storing (
    naam TEXT PRIMARY KEY, resterend INTEGER, seconden REAL NOT NULL, kans REAL);
COMMIT;
"""

#: How many lines of the log are kept; older ones go, so that a long run does not fill the disk.
LOGREGELS = 20_000

#: Contact persons have ids 1..99999 at DUO.
HOOGSTE_CONTACT = 99_999


class Opslag:
    """All reads and writes go through `transactie`, which holds the lock and commits at the end."""

    def __init__(self, bestand: Path) -> None:
        bestand.parent.mkdir(parents=True, exist_ok=True)
        self._slot = RLock()
        self._diepte = 0
        self._db = sqlite3.connect(bestand, check_same_thread=False, isolation_level=None)
        self._db.row_factory = sqlite3.Row
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.executescript(_TABELLEN)
        if "kans" not in {rij["name"] for rij in self.vraag("PRAGMA table_info(storing)")}:
            # A state file of before disturbances had a chance.
            self._db.execute("ALTER TABLE storing ADD COLUMN kans REAL")

    def maak_leeg(self) -> None:
        """Forget everything: people, contacts, messages, log and disturbances."""
        with self.transactie():
            for tabel in ("persoon", "contactpersoon", "koppeling", "werk", "logregel", "storing"):
                self._db.execute(f"DELETE FROM {tabel}")  # noqa: S608 - names from the line above

    def sluit(self) -> None:
        with self._slot:
            self._db.close()

    @contextmanager
    def transactie(self) -> Iterator[None]:
        """One atomic step; may be nested, the outermost one commits. An exception undoes all of it."""
        with self._slot:
            if self._diepte:
                yield
                return
            self._db.execute("BEGIN IMMEDIATE")
            self._diepte = 1
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            else:
                self._db.execute("COMMIT")
            finally:
                self._diepte = 0

    def vraag(self, sql: str, *waarden: Any) -> list[sqlite3.Row]:
        """The rows of one statement."""
        with self._slot:
            return self._db.execute(sql, waarden).fetchall()

    def doe(self, sql: str, *waarden: Any) -> int:
        """Run one statement; the number of rows it changed."""
        with self._slot:
            return self._db.execute(sql, waarden).rowcount

    # persons

    def persoon(self, sleutel: str) -> Persoon | None:
        """The person by BSN, by `V` + V-nummer, or by V-nummer alone."""
        rijen = self.vraag("SELECT stand FROM persoon WHERE sleutel = ?", sleutel)
        kaal = sleutel.removeprefix("V")
        if not rijen and kaal.isascii() and kaal.isdigit() and len(kaal) <= 10:
            rijen = self.vraag("SELECT stand FROM persoon WHERE v_nummer = ?", int(kaal))
        return van_json(Persoon, json.loads(rijen[0]["stand"])) if rijen else None

    def bewaar(self, personen: Iterable[Persoon]) -> None:
        """Store persons, each replacing what was known under the same key.

        A person with a BSN also takes the place of the one who was known by that V-nummer alone.
        """
        personen = list(personen)
        with self.transactie():
            self._db.executemany(
                "DELETE FROM persoon WHERE sleutel = ?",
                ((f"V{p.v_nummer}",) for p in personen if p.bsn and p.v_nummer is not None),
            )
            self._db.executemany(
                "INSERT OR REPLACE INTO persoon (sleutel, v_nummer, naam, gemeentecode, stand) VALUES (?, ?, ?, ?, ?)",
                (
                    (
                        p.sleutel,
                        p.v_nummer,
                        p.naam,
                        p.woont_in or p.gekoppelde_gemeente,
                        json.dumps(naar_json(p)),
                    )
                    for p in personen
                ),
            )

    def zoek(self, tekst: str = "", *, grens: int = 50, na: str = "") -> list[Persoon]:
        """Persons whose name holds `tekst`, or whose BSN, V-nummer or gemeente is `tekst`; by key, after
        `na`.
        """
        rijen = self.vraag(
            "SELECT stand FROM persoon WHERE sleutel > ?1 AND (?2 = '' OR naam LIKE '%' || ?2 || '%'"
            " OR sleutel = ?2 OR gemeentecode = ?2 OR CAST(v_nummer AS TEXT) = ?2) ORDER BY sleutel LIMIT ?3",
            na,
            tekst,
            grens,
        )
        return [van_json(Persoon, json.loads(rij["stand"])) for rij in rijen]

    def aantal(self) -> int:
        return int(self.vraag("SELECT count(*) AS n FROM persoon")[0]["n"])

    # contact persons

    def maak_contact(self, gemeentecode: str, gegevens: dict[str, Any]) -> int:
        """A new contact person of the gemeente; its id. OverflowError when all ids are in use."""
        with self.transactie():
            hoogste = self.vraag("SELECT coalesce(max(id), 0) AS n FROM contactpersoon")[0]["n"]
            if hoogste >= HOOGSTE_CONTACT:
                raise OverflowError("alle nummers voor contactpersonen zijn in gebruik")
            self.doe("INSERT INTO contactpersoon VALUES (?, ?, ?)", hoogste + 1, gemeentecode, json.dumps(gegevens))
            return int(hoogste) + 1

    def contact(self, nummer: int) -> tuple[str, dict[str, Any]] | None:
        """(gemeentecode, data) of a contact person."""
        rijen = self.vraag("SELECT * FROM contactpersoon WHERE id = ?", nummer)
        return (rijen[0]["gemeentecode"], json.loads(rijen[0]["gegevens"])) if rijen else None

    def contacten_van(self, bsn: str) -> list[sqlite3.Row]:
        """The contact persons coupled to a person: gemeentecode, id, gegevens (JSON)."""
        return self.vraag(
            "SELECT k.gemeentecode, c.id, c.gegevens FROM koppeling k JOIN contactpersoon c"
            " ON c.id = k.contactpersoon WHERE k.bsn = ?",
            bsn,
        )

    # log

    def log(
        self,
        tijd: str,
        richting: str,
        wat: str,
        *,
        gemeentecode: str = "",
        sleutel: str = "",
        bericht_id: str = "",
        status: str = "",
        uitleg: str = "",
    ) -> None:
        """One line in the log. `richting`: "in" (asked by a gemeente), "uit" (sent by DUO), "hier" (done
        here).
        """
        with self.transactie():
            regel = self._db.execute(
                "INSERT INTO logregel (tijd, richting, gemeentecode, sleutel, wat, bericht_id, status, uitleg)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (tijd, richting, gemeentecode, sleutel, wat, bericht_id, status, uitleg),
            ).lastrowid
            if regel and regel % 1000 == 0:
                self.doe("DELETE FROM logregel WHERE id <= ?", regel - LOGREGELS)

    def logregels(self, sleutel: str = "", grens: int = 100) -> list[dict[str, Any]]:
        """The last lines, newest first; of one person when `sleutel` is given."""
        if sleutel:
            rijen = self.vraag("SELECT * FROM logregel WHERE sleutel = ? ORDER BY id DESC LIMIT ?", sleutel, grens)
        else:
            rijen = self.vraag("SELECT * FROM logregel ORDER BY id DESC LIMIT ?", grens)
        return [dict(rij) for rij in rijen]

    def bericht_gezien(self, bericht_id: str, wat: str) -> bool:
        """Whether this berichtId came before with the same operation."""
        return bool(self.vraag("SELECT 1 FROM logregel WHERE bericht_id = ? AND wat = ? LIMIT 1", bericht_id, wat))
