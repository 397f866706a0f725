# SPDX-License-Identifier: EUPL-1.2
"""`meedoen worker`: handles the inbox, sends the outbox, and does each new day's work.

Messages are borrowed, not taken: of a worker that is killed they come back when the loan ends. One worker handles
several messages at a time, each in a thread with a connection of its own, since most of the time goes to waiting for
DUO; several workers can run side by side. The order per person is kept by the messages themselves (see
`verwerken.verwerk`).
"""

from __future__ import annotations

import argparse
import logging
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from datetime import datetime, timedelta
from types import FrameType
from typing import Any
from uuid import UUID

import psycopg
from django.conf import settings
from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.utils.module_loading import import_string

from meedoen.regie.dossiers.services import herbereken_gemeente, laat_vrij, volg_contactpersonen
from meedoen.regie.koppelingen import lijsten
from meedoen.regie.koppelingen.afstemming.opruimen import ruim_op
from meedoen.regie.koppelingen.duo.client import gewone_client
from meedoen.regie.koppelingen.models import Dagwerk, Hartslag, Inkomend
from meedoen.regie.koppelingen.registers import gewone_registers
from meedoen.regie.koppelingen.verwerken.omgeving import Omgeving
from meedoen.regie.koppelingen.verwerken.verwerk import plek_van, verwerk
from meedoen.regie.trajecten.services import volg_keurmerken
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.uitgaand.services import KANAAL
from meedoen.regie.uitgaand.versturen import verstuur
from meedoen.regie.web import kalender
from meedoen.regie.web.toegang import met_scope

_LUISTER_SECONDEN = 2.0
_IN_EEN_KEER = 10
_PER_DRAAD = 2
_KIJK_SECONDEN = 0.2
DRADEN = 24
"""Messages that one worker handles at a time, each with a connection to the database; most of it is waiting for DUO."""
_HARTSLAG_ELKE = timedelta(seconds=15)
# In the order in which it happened; a UUIDv7 is in order of arrival.
_LEEN_IN = """
select id, gemeente_id from meedoen.leen_inkomend(%s::timestamptz, %s::timestamptz, %s::int)
order by registratie, id
"""
_LEEN_UIT = """
select id, gemeente_id from meedoen.leen_uitgaand(%s::timestamptz, %s::timestamptz, %s::int) order by id
"""
_log = logging.getLogger("meedoen.worker")


class Worker:
    """One worker: `ronde` does all there is now, `draai` goes on until `stop`.

    `draden`: messages at a time; with 1 all is done in the thread that calls.
    """

    def __init__(self, omgeving: Omgeving, *, draden: int = 1) -> None:
        self._omgeving = omgeving
        self._draden = draden
        # Threads and their connections stay for the next batch.
        self._samen_met = ThreadPoolExecutor(draden, thread_name_prefix="worker") if draden > 1 else None
        self._in_een_keer = _IN_EEN_KEER if draden == 1 else _PER_DRAAD
        self._onder_handen, self._slot = 0, threading.Lock()
        self._naam = f"{socket.gethostname()[:40]}:{os.getpid()}"
        self._stop = False
        self._laatste_hartslag: datetime | None = None
        self._dag_klaar: object = None

    def stop(self, nummer: int = 0, kader: FrameType | None = None) -> None:
        """Finish what runs now and then stop."""
        self._stop = True

    def ronde(self) -> int:
        """Handle all that is due, until nothing is left; return how many messages were looked at."""
        gedaan = 0
        while not self._stop:
            self._klop()
            stuk = self._berichten()
            if self._samen_met is not None and stuk >= self._in_een_keer:
                # A full hand: there is more.
                stuk += self._samen(self._samen_met)
            gedaan += stuk
            # A day's work goes in small pieces between the messages.
            klaar = not stuk and not lijsten.doe_gevraagde(self._omgeving)
            if klaar and not self._dagwerk() and not self._achtergrond():
                return gedaan
        return gedaan

    def draai(self) -> None:
        """Work until `stop`: woken by NOTIFY, and every two seconds by itself. A lost database is waited for."""
        luister: Any = None
        while not self._stop:
            try:
                if luister is None:
                    luister = _luisteraar()
                self.ronde()
                next(luister.notifies(timeout=_LUISTER_SECONDEN, stop_after=1), None)
            except (OperationalError, InterfaceError, psycopg.OperationalError) as fout:
                _log.error("de databank is onbereikbaar, nieuwe poging over 2 seconden: %s", type(fout).__name__)
                connection.close()
                luister = None
                time.sleep(_LUISTER_SECONDEN)
        if luister is not None:
            luister.close()

    def _berichten(self) -> int:
        return self._inkomend() + self._uitgaand()

    def _samen(self, draden: ThreadPoolExecutor) -> int:
        """Handle messages in threads until there are none; return how many."""
        lopen = [draden.submit(self._draad) for _ in range(self._draden)]
        while wait(lopen, timeout=_HARTSLAG_ELKE.total_seconds()).not_done:
            self._klop()
        return sum(loopt.result() for loopt in lopen)

    def _draad(self) -> int:
        """Handle messages; who finds none looks on while another is busy, so that a slow answer holds up one thread."""
        gedaan = 0
        try:
            while not self._stop:
                stuk = self._berichten()
                gedaan += stuk
                if not stuk and not self._onder_handen:
                    break
                if not stuk:
                    time.sleep(_KIJK_SECONDEN)
        except (OperationalError, InterfaceError):
            connection.close()
            raise
        return gedaan

    @contextmanager
    def _onder(self, aantal: int) -> Iterator[None]:
        """Count the messages that a thread is busy with."""
        with self._slot:
            self._onder_handen += aantal
        try:
            yield
        finally:
            with self._slot:
                self._onder_handen -= aantal

    def _inkomend(self) -> int:
        geleend = self._leen(_LEEN_IN)
        with self._onder(len(geleend)):
            for id_, gemeente_id in geleend:
                if self._stop:
                    self._geef_terug(Inkomend, id_, gemeente_id, "nieuw")
                    continue
                staat = verwerk(id_, gemeente_id, self._omgeving)
                _log.info("notificatie %s van gemeente %s: %s", id_, gemeente_id, staat)
        return len(geleend)

    def _uitgaand(self) -> int:
        geleend, om = self._leen(_LEEN_UIT), self._omgeving
        with self._onder(len(geleend)):
            for id_, gemeente_id in geleend:
                if self._stop:
                    self._geef_terug(Bericht, id_, gemeente_id, "wacht")
                    continue
                staat = verstuur(
                    id_, gemeente_id, scope=om.scope(gemeente_id), verbinding=om.duo, nu=om.nu, lease=om.lease
                )
                _log.info("bericht %s van gemeente %s: %s", id_, gemeente_id, staat)
        return len(geleend)

    def _geef_terug(self, tabel: type[Inkomend | Bericht], id_: UUID, gemeente_id: int, staat: str) -> None:
        """Give back at once what was borrowed and not begun, so that the next worker need not wait for the loan."""
        with met_scope(self._omgeving.scope(gemeente_id)):
            rijen = tabel._default_manager.filter(gemeente_id=gemeente_id, id=id_, staat="bezig")
            rijen.update(staat=staat, geleend_tot=None)

    def _leen(self, vraag: str) -> list[tuple[UUID, int]]:
        nu = self._omgeving.nu()
        with connection.cursor() as cursor:
            cursor.execute("select meedoen.wek_na_bsn(%s::timestamptz)", [nu])
            cursor.execute(vraag, [nu, nu + self._omgeving.lease, self._in_een_keer])
            return [(id_, gemeente_id) for id_, gemeente_id in cursor.fetchall()]

    def _dagwerk(self) -> bool:
        """On a new day: clocks and tasks of one gemeente; False when all gemeenten have had it."""
        dag = self._omgeving.nu().date()
        if self._dag_klaar == dag:
            return False
        with connection.cursor() as cursor:
            cursor.execute("select meedoen.gemeenten_zonder_dagwerk(%s::date, 1)", [dag])
            gevonden = cursor.fetchone()
        if gevonden is None:
            self._dag_klaar = dag
            return False
        scope = self._omgeving.scope(gevonden[0])
        try:
            with met_scope(scope):
                aantal = herbereken_gemeente(scope=scope, gemeente_id=gevonden[0])
                volg_contactpersonen(scope=scope, gemeente_id=gevonden[0])
                laat_vrij(scope=scope, gemeente_id=gevonden[0])
                Dagwerk.objects.update_or_create(gemeente_id=gevonden[0], defaults={"dag": dag})
            for naam in settings.DAGWERK:
                import_string(naam)(gevonden[0], nu=self._omgeving.nu())
            ruim_op(scope=scope, gemeente_id=gevonden[0])
            lijsten.ververs_van_vandaag(self._omgeving, gevonden[0])
            with met_scope(scope):
                volg_keurmerken(scope=scope, gemeente_id=gevonden[0])
            _log.info("dagwerk van gemeente %s: %s dossiers", gevonden[0], aantal)
        except (OperationalError, InterfaceError):
            raise
        except Exception as fout:  # the day's work of one gemeente must not stop the messages of all
            _log.error("dagwerk van gemeente %s mislukt: %s", gevonden[0], plek_van(fout))
            with met_scope(scope):
                Dagwerk.objects.update_or_create(gemeente_id=gevonden[0], defaults={"dag": dag})
        return True

    def _achtergrond(self) -> bool:
        """Do one small piece of what other rooms want done (settings: ACHTERGRONDWERK); False when there is none."""
        om = self._omgeving
        return any(import_string(naam)(nu=om.nu(), lease=om.lease) for naam in settings.ACHTERGRONDWERK)

    def _klop(self) -> None:
        nu = self._omgeving.nu()
        if self._laatste_hartslag is not None and nu - self._laatste_hartslag < _HARTSLAG_ELKE:
            return
        try:
            Hartslag.objects.update_or_create(naam=self._naam, defaults={"gezien_op": nu})
            Hartslag.objects.filter(gezien_op__lt=nu - timedelta(days=1)).delete()
        except (OperationalError, InterfaceError):
            raise
        except DatabaseError as fout:
            _log.warning("hartslag niet bewaard: %s", type(fout).__name__)
        self._laatste_hartslag = nu


def _luisteraar() -> psycopg.Connection[Any]:
    """Return a connection of its own that listens for new work."""
    gegevens = {
        naam: waarde
        for naam, waarde in connection.get_connection_params().items()
        if naam in {"dbname", "user", "password", "host", "port", "connect_timeout"}
    }
    luister = psycopg.connect(**gegevens, autocommit=True)
    luister.execute(f"listen {KANAAL}")
    return luister


def main(argumenten: Sequence[str]) -> int:
    """Run `meedoen worker` until SIGTERM or Ctrl-C; with `--eenmaal` do all there is and stop."""
    lezer = argparse.ArgumentParser(prog="meedoen worker")
    lezer.add_argument("--eenmaal", action="store_true", help="doe alles wat er ligt en stop")
    standaard = float(os.environ.get("MEEDOEN_LEEN_SECONDEN", "120"))
    lezer.add_argument("--leen-seconden", type=float, default=standaard, help="zo lang blijft een bericht bij hem")
    draden = int(os.environ.get("MEEDOEN_WORKER_DRADEN", DRADEN))
    lezer.add_argument("--draden", type=int, default=draden, help=f"zoveel berichten tegelijk (nu {draden})")
    keuze = lezer.parse_args(argumenten)
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s", stream=sys.stderr)
    lease = timedelta(seconds=keuze.leen_seconden)
    worker = Worker(Omgeving(gewone_client(), gewone_registers(), kalender.nu, lease), draden=keuze.draden)
    if keuze.eenmaal:
        print(f"{worker.ronde()} berichten bekeken")
        return 0
    signal.signal(signal.SIGTERM, worker.stop)
    signal.signal(signal.SIGINT, worker.stop)
    worker.draai()
    return 0
