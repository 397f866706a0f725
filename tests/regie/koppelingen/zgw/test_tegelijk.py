# SPDX-License-Identifier: EUPL-1.2
"""A change that is not committed while the worker looks, or while it is switched on: it is told after all."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction

from meedoen.domein.toegang import Scope
from meedoen.regie.koppelingen.zgw.models import Gewijzigd
from meedoen.regie.koppelingen.zgw.services import stel_in
from meedoen.regie.koppelingen.zgw.volgen import volg
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web import kalender
from meedoen.regie.web.toegang import keten_scope, met_scope
from meedoen.simulator.zgw.server import Server
from tests.conftest import BEHEER, SOEST, SOFIE
from tests.regie.dossiers.hulp import ingeschreven
from tests.regie.koppelingen.test_gedode_worker import echt  # noqa: F401 - fixture
from tests.regie.koppelingen.zgw.conftest import instelling, van_server

Zet = Callable[..., None]


@pytest.fixture
def zet(proefserver: Server, scope_van: Callable[..., Scope]) -> Zet:
    """Switch the registration of Soest on or off."""
    bij = van_server(proefserver, scope_van)

    def stel(**anders: Any) -> None:
        with met_scope(scope_van(BEHEER)) as scope:
            stel_in(scope=scope, gemeente_id=SOEST, gegevens=instelling(bij.adressen, bij.typen, **anders))

    return stel


def kijk() -> int:
    """Do what the worker does at Soest; return how many dossiers it looked at."""
    nu = kalender.nu()
    with met_scope(keten_scope(SOEST, nu=nu, vandaag=nu.date(), herkomst="worker", doel="toets")) as scope:
        return volg(scope=scope, gemeente_id=SOEST)


def zaken(scope: Scope) -> int:
    with met_scope(scope):
        return Bericht.objects.filter(soort="zgw.zaak").count()


class Ander(threading.Thread):
    """Makes a dossier in a transaction of its own, which stays open until `klaar`."""

    def __init__(self, scope: Scope) -> None:
        super().__init__(daemon=True)
        self._scope, self.gemaakt, self.klaar = scope, threading.Event(), threading.Event()
        self.start()
        assert self.gemaakt.wait(20)

    def run(self) -> None:
        try:
            with transaction.atomic(), met_scope(self._scope):
                ingeschreven(self._scope, gemeente_id=SOEST)
                self.gemaakt.set()
                self.klaar.wait(20)
        finally:
            connection.close()

    def leg_vast(self) -> None:
        self.klaar.set()
        self.join(20)


def test_what_was_open_while_the_worker_looked_is_seen_at_the_next_look(
    echt: None,  # noqa: F811
    zet: Zet,
    scope_van: Callable[..., Scope],
) -> None:
    zet()
    assert kijk() == 0
    ander = Ander(scope_van(SOFIE))
    assert kijk() == 0
    ander.leg_vast()
    assert kijk() == 1
    assert zaken(scope_van(SOFIE)) == 1
    with met_scope(scope_van(SOFIE)):
        assert not Gewijzigd.objects.exists()


def test_who_switches_it_on_waits_for_what_is_open(
    echt: None,  # noqa: F811
    zet: Zet,
    scope_van: Callable[..., Scope],
) -> None:
    zet(aan=False)
    ander = Ander(scope_van(SOFIE))
    aan = threading.Event()

    def zet_aan() -> None:
        zet()
        aan.set()
        connection.close()

    draad = threading.Thread(target=zet_aan, daemon=True)
    draad.start()
    assert not aan.wait(0.5)
    ander.leg_vast()
    assert aan.wait(20)
    draad.join(20)
    assert kijk() == 1
    assert zaken(scope_van(SOFIE)) == 1
