# SPDX-License-Identifier: EUPL-1.2
"""The demo region, really loaded: a database of its own, beside a running DUO simulator that knows the same people."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import psycopg
import pytest

from meedoen.domein.toegang import Scope
from meedoen.regie.databank.adressen import Adressen
from meedoen.regie.demo.besluiten import leg_besluiten_vast
from meedoen.regie.demo.bezwaren import maak_bezwaar
from meedoen.regie.demo.boetes import leg_boetes_op
from meedoen.regie.demo.eigen_werk import schrijf_op
from meedoen.regie.demo.laden import laad_regio
from meedoen.regie.demo.medewerkers import REGIO
from meedoen.regie.demo.nummers import DUO_OIN
from meedoen.regie.demo.verzoeken import dien_verzoeken_in
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests import sjabloon
from tests.conftest import NU, VANDAAG
from tests.regie.besluiten import brieven_voorbeelden


class Demo(NamedTuple):
    """What was loaded: the gemeenten, the guests that `demo.json` names, and how to get at it all."""

    staat: Path
    simulator: str
    gasten: list[dict[str, str]]
    besluiten: int
    boetes: int
    bezwaren: int
    beheer: str

    def scope(self, gemeente: int) -> Scope:
        """Return the scope of the worker in one gemeente, on the day of the demo."""
        return keten_scope(gemeente, nu=NU, vandaag=VANDAAG, herkomst="toets", doel="toets")

    def elk_dossier(self, doe: Callable[[Scope, Dossier], None]) -> int:
        """Do this with every dossier, closed ones too; return how many there are."""
        aantal = 0
        for gemeente in REGIO:
            scope = self.scope(gemeente)
            with met_scope(scope):
                for dossier in Dossier.objects.select_related("gemeente").order_by("nummer"):
                    doe(scope, dossier)
                    aantal += 1
        return aantal

    def rijen(self, vraag: str) -> list[tuple[Any, ...]]:
        """Return what the database holds, past RLS."""
        with psycopg.connect(self.beheer) as verbinding:
            return verbinding.execute(vraag.encode()).fetchall()


def _simulator(map_: Path) -> tuple[subprocess.Popen[bytes], str]:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        poort = int(proef.getsockname()[1])
    opdracht = [sys.executable, "-m", "meedoen.simulator", "--poort", str(poort), "--map", str(map_)]
    omgeving = {**os.environ, "MEEDOEN_VANDAAG": VANDAAG.isoformat()}
    proces = subprocess.Popen([*opdracht, "--oin-duo", DUO_OIN], env=omgeving, stdout=subprocess.DEVNULL)
    adres = f"http://127.0.0.1:{poort}"
    einde = time.monotonic() + 20
    while time.monotonic() < einde:
        try:
            httpx.get(f"{adres}/sim/api/status", trust_env=False)
            return proces, adres
        except httpx.HTTPError:
            time.sleep(0.05)
    proces.kill()
    raise AssertionError("de simulator start niet")


@pytest.fixture(scope="package")
def simulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    proces, adres = _simulator(tmp_path_factory.mktemp("duo"))
    yield adres
    proces.terminate()
    proces.wait(10)


@contextmanager
def _op(eigen: Adressen) -> Iterator[None]:
    """Let Django work on this database for a while, with the fonts of the letters."""
    from django.conf import settings
    from django.db import connections

    from meedoen.regie.instellingen import _databank

    aliassen = {"default": eigen.app, "eigenaar": eigen.eigenaar, "beheer": eigen.beheer}
    vorige = {alias: dict(connections[alias].settings_dict) for alias in aliassen}
    lettertypen = getattr(settings, "MEEDOEN_LETTERTYPEN", None)
    for alias, url in aliassen.items():
        connections[alias].close()
        connections[alias].settings_dict.update(_databank(url))
    settings.MEEDOEN_LETTERTYPEN = brieven_voorbeelden.lettertypen()
    try:
        yield
    finally:
        settings.MEEDOEN_LETTERTYPEN = lettertypen
        for alias, oud in vorige.items():
            connections[alias].close()
            connections[alias].settings_dict.clear()
            connections[alias].settings_dict.update(oud)


@pytest.fixture(scope="package")
def demo(
    simulator: str, tmp_path_factory: pytest.TempPathFactory, gemigreerd: str, django_db_blocker: Any
) -> Iterator[Demo]:
    staat = tmp_path_factory.mktemp("staat")
    with sjabloon.kopie(gemigreerd, "demo") as eigen, django_db_blocker.unblock(), _op(eigen):
        with psycopg.connect(eigen.beheer, autocommit=True) as verbinding:
            gasten = laad_regio(verbinding, simulator=simulator, staat=staat, nu=NU)
            assert gasten is not None
            assert laad_regio(verbinding, simulator=simulator, staat=staat, nu=NU) is None
            # Of so few people perhaps none has a secret address; letters are made after this.
            verbinding.execute("update dossiers_dossier set geheim_adres = true where nummer ~ '[38]$'")
            besluiten = leg_besluiten_vast(verbinding, REGIO, nu=NU)
            boetes = leg_boetes_op(verbinding, nu=NU)
            bezwaren = maak_bezwaar(verbinding, nu=NU)
            assert schrijf_op(verbinding, nu=NU) == 1
            assert dien_verzoeken_in(verbinding, nu=NU) == 3
        yield Demo(staat, simulator, gasten, besluiten, boetes, bezwaren, eigen.beheer)
