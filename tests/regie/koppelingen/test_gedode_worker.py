# SPDX-License-Identifier: EUPL-1.2
"""The command `meedoen worker` as real processes: killed in mid-send, stopped politely, started again.

Real processes see only what is committed, so this works in a gemeente that no other test of this room uses and wipes
it afterwards.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import groupby
from pathlib import Path
from typing import Any

import httpx
import orjson
import psycopg
import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten.berichten import PipBericht
from meedoen.regie.databank import adressen
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.koppelingen.models import Inkomend
from meedoen.regie.uitgaand.models import Bericht, Poging
from meedoen.regie.uitgaand.services import leg_klaar
from meedoen.regie.web.toegang import met_scope
from tests.conftest import NU, SOEST, SOFIE, VANDAAG
from tests.regie.koppelingen.conftest import oin, start_simulator
from tests.regie.koppelingen.test_notificatie_api import PAD

BSN = "999990032"


def _app_url() -> str:
    deel = connection.settings_dict
    return f"postgresql://{deel['USER']}:{deel['PASSWORD']}@{deel['HOST']}:{deel['PORT']}/{deel['NAME']}"


def _veeg() -> None:
    hoofd = adressen.lees().met_databank(connection.settings_dict["NAME"]).super
    assert hoofd is not None
    with psycopg.connect(hoofd) as super_:
        super_.execute("set session_replication_role = replica")
        tabellen = super_.execute(
            "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'gemeente_id' "
            "where c.relkind = 'r' and c.relname ~ '^(besluiten|dossiers|koppelingen|uitgaand|logboek)_'"
        ).fetchall()
        for (tabel,) in tabellen:
            super_.execute(f"delete from {tabel} where gemeente_id = %s", [SOEST])


@pytest.fixture
def echt(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock():
        try:
            yield
        finally:
            _veeg()
            connection.close()


@pytest.fixture
def simulator(tmp_path: Path) -> Iterator[httpx.Client]:
    proces, adres = start_simulator(tmp_path, "http://127.0.0.1:9")
    with httpx.Client(base_url=adres, trust_env=False) as http:
        yield http
    proces.kill()
    proces.wait(10)


Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def worker(simulator: httpx.Client) -> Iterator[Start]:
    """Starts workers; none outlives the test, also when the test fails half way."""
    gestart: list[subprocess.Popen[bytes]] = []

    def start(*keuzes: str, afstemmen: bool = False, **extra: str) -> subprocess.Popen[bytes]:
        gestart.append(_worker(simulator, *keuzes, afstemmen=afstemmen, **extra))
        return gestart[-1]

    yield start
    for proces in gestart:
        proces.kill()
        proces.wait(10)


def _worker(simulator: httpx.Client, *keuzes: str, afstemmen: bool, **extra: str) -> subprocess.Popen[bytes]:
    omgeving = {
        **os.environ,
        "DATABASE_URL": _app_url(),
        "MEEDOEN_VANDAAG": VANDAAG.isoformat(),
        "MEEDOEN_DUO_ADRES": f"{simulator.base_url}/v1".replace("//v1", "/v1"),
        "DJANGO_SETTINGS_MODULE": "meedoen.regie.instellingen",
        "MEEDOEN_AFSTEMMING_PER_MINUUT": "60" if afstemmen else "0",
        **extra,
    }
    return subprocess.Popen(
        [sys.executable, "-m", "meedoen.regie.beheer", "worker", *keuzes], env=omgeving, stderr=subprocess.DEVNULL
    )


def wacht_tot(waar: Callable[[], bool], seconden: float = 30) -> None:
    eind = time.monotonic() + seconden
    while not waar():
        assert time.monotonic() < eind, "het duurde te lang"
        time.sleep(0.05)


def _lees(vraag: Callable[[], Any], scope: Any) -> Any:
    with met_scope(scope):
        return vraag()


def _kom_binnen(simulator: httpx.Client, worker: Start, scope: Any) -> Dossier:
    """Let somebody move in by a notification that a worker handles; return the dossier."""
    lang = (VANDAAG - timedelta(days=40)).isoformat()
    simulator.post(
        "/sim/api/personen",
        json={"bsn": BSN, "doelgroep": "AS", "naam": "Omar Haddad", "gemeentecode": "0342", "vestigingsdatum": lang,
              "begindatumPlicht": lang, "kennisgeving": lang},
    ).raise_for_status()  # fmt: skip
    antwoord = Client().post(
        PAD,
        orjson.dumps({"registratieDatumTijd": NU.isoformat(), "bsn": BSN, "gebeurtenisId": "SS139"}),
        content_type="application/json",
        headers={settings.DUO_OIN_HEADER: settings.DUO_OIN, "bron": settings.DUO_OIN, "doel": oin(SOEST),
                 "berichtId": str(uuid.uuid4())},
    )  # fmt: skip
    assert antwoord.status_code == 201
    assert worker("--eenmaal").wait(60) == 0
    assert _lees(lambda: list(Inkomend.objects.values_list("staat", flat=True)), scope) == ["verwerkt"]
    gevonden: Dossier = _lees(Dossier.objects.get, scope)
    return gevonden


def test_a_worker_killed_in_mid_send_loses_nothing_and_sends_once(
    echt, simulator: httpx.Client, worker: Start, scope_van
) -> None:
    scope = scope_van(SOFIE)
    dossier = _kom_binnen(simulator, worker, scope)
    with met_scope(scope):
        for feit in (
            g.IntakeAfgerond(datum=VANDAAG, wijze=g.IntakeWijze.GESPREK),
            g.PipVastgesteld(dagtekening=VANDAAG, leerroute="Z", versie=1, bekendgemaakt_op=VANDAAG),
        ):
            leg_vast(scope=scope, dossier=dossier, inhoud=feit, geldig_op=VANDAAG, bron=g.Bron.MEDEWERKER)
        bericht = PipBericht(bsn=BSN, pip_versie=1, dagtekening=VANDAAG, leerroute="Z")
        leg_klaar(scope=scope, gemeente_id=SOEST, dossier_id=dossier.id, bericht=bericht)
    simulator.post("/sim/api/storingen", json={"naam": "time_out", "keer": 1, "seconden": 20}).raise_for_status()
    eerste = worker("--leen-seconden", "2")
    wacht_tot(lambda: _lees(lambda: Poging.objects.filter(klaar_op=None).exists(), scope))
    eerste.kill()
    eerste.wait(10)
    assert _lees(lambda: Bericht.objects.get().staat, scope) == "bezig"

    tweede = worker("--leen-seconden", "30")
    wacht_tot(lambda: bool(_lees(lambda: Bericht.objects.get().staat, scope) == "verstuurd"))
    tweede.send_signal(signal.SIGTERM)
    assert tweede.wait(20) == 0
    handelingen = _lees(
        lambda: list(Poging.objects.order_by("begonnen_op", "id").values_list("handeling", flat=True)), scope
    )
    # On a busy machine a read can be asked twice; a second post never comes without one before it.
    assert [wat for wat, _ in groupby(handelingen)] == ["postPipByBsn", "getPipByBsn", "postPipByBsn"]
    assert handelingen.count("postPipByBsn") == 2
    assert len(simulator.get(f"/sim/api/personen/{BSN}").json()["pips"]) == 1
    versie = _lees(lambda: dossierfeiten(dossier).pip, scope)
    assert versie is not None and versie.duo is g.DuoUitkomst.AANVAARD
