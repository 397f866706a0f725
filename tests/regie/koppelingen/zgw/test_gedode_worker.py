# SPDX-License-Identifier: EUPL-1.2
"""Workers that are killed in the midst of a write to the registration: in the end all is there once, nothing is lost.

Real processes against the test server over HTTP; see `tests.regie.koppelingen.test_gedode_worker`.
"""

from __future__ import annotations

import threading
import uuid
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest

from meedoen.domein.toegang import Scope
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.koppelingen.zgw.models import Gewijzigd
from meedoen.regie.koppelingen.zgw.services import stel_in
from meedoen.regie.uitgaand.models import Bericht, Poging
from meedoen.regie.web.toegang import met_scope
from meedoen.simulator.zgw.server import Server
from tests.conftest import BEHEER, SOEST, SOFIE, VANDAAG
from tests.regie.dossiers.hulp import ingeschreven
from tests.regie.koppelingen.test_gedode_worker import (  # noqa: F401 - fixtures
    Start,
    _lees,
    echt,
    simulator,
    wacht_tot,
    worker,
)
from tests.regie.koppelingen.zgw.conftest import PDF, instelling, van_server

BSNS = ("999990032", "999990044", "999990056")
SOORTEN = (
    "zaken", "statussen", "rollen", "enkelvoudiginformatieobjecten", "zaakinformatieobjecten", "besluiten",
    "besluitinformatieobjecten",
)  # fmt: skip


class _Houdt:
    """Lets the registration carry out the `over`-th write from now, and then keep its answer."""

    def __init__(self) -> None:
        self.over, self.gedaan = 0, threading.Event()

    def __call__(self, methode: str) -> dict[str, Any]:
        if methode == "POST" and self.over:
            self.over -= 1
            if not self.over:
                self.gedaan.set()
                return {"na": True, "seconden": 60, "verbreek": True}
        return {}


def _dossier_met_besluit(scope: Scope, bsn: str) -> None:
    dossier = ingeschreven(scope, gemeente_id=SOEST, bsn=bsn)
    van = {"gemeente_id": SOEST, "dossier_id": dossier.id, "soort": "pip", "veldgroep": "pip", "dagtekening": VANDAAG}
    besluit = Besluit.objects.create(
        **van, nummer=f"B-{uuid.uuid4().hex[:8]}", staat="vastgesteld", bezwaar_tot_en_met=VANDAAG + timedelta(42),
        voorbereid_door=SOFIE.id, voorbereid_door_naam=SOFIE.naam,
    )  # fmt: skip
    Brief.objects.create(
        **van, besluit=besluit, onderwerp="Plan", pdf=PDF, gemaakt_op=scope.nu, gemaakt_door=SOFIE.naam
    )


def test_workers_killed_in_the_midst_of_their_writes_leave_one_of_each(
    echt: None,  # noqa: F811
    simulator: httpx.Client,  # noqa: F811
    worker: Start,  # noqa: F811
    proefserver: Server,
    scope_van: Callable[..., Scope],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    houdt = _Houdt()
    monkeypatch.setattr(proefserver.balie, "_neem_storing", houdt)
    register, scope = van_server(proefserver, scope_van), scope_van(SOFIE)
    with met_scope(scope_van(BEHEER)) as beheer:
        stel_in(scope=beheer, gemeente_id=SOEST, gegevens=instelling(register.adressen, register.typen, met_bsn=True))
    with met_scope(scope):
        for bsn in BSNS:
            _dossier_met_besluit(scope, bsn)
    for nummer in (1, 2, 4, 5):
        houdt.over = nummer
        houdt.gedaan.clear()
        proces = worker("--leen-seconden", "3")
        assert houdt.gedaan.wait(30)
        proces.kill()
        proces.wait(10)
        assert _lees(lambda: Poging.objects.filter(klaar_op=None, handeling__endswith="_create").exists(), scope)
        assert _lees(lambda: Bericht.objects.filter(staat="bezig").exists(), scope)

    worker("--leen-seconden", "30")
    wacht_tot(lambda: _staten(scope).keys() == {"verstuurd"}, 60)
    assert _staten(scope) == {"verstuurd": 4 * len(BSNS)}
    assert not _lees(Gewijzigd.objects.exists, scope)
    rijen = {soort: proefserver.balie.register.alle(soort) for soort in SOORTEN}
    assert {soort: len(gevonden) for soort, gevonden in rijen.items()} == dict.fromkeys(SOORTEN, len(BSNS))
    zaken = {zaak["url"] for zaak in rijen["zaken"]}
    for soort in ("statussen", "rollen", "zaakinformatieobjecten", "besluiten"):
        assert {rij["zaak"] for rij in rijen[soort]} == zaken, soort
    assert {rol["betrokkeneIdentificatie"]["inpBsn"] for rol in rijen["rollen"]} == set(BSNS)


def _staten(scope: Scope) -> Counter[str]:
    return Counter(_lees(lambda: list(Bericht.objects.values_list("staat", flat=True)), scope))
