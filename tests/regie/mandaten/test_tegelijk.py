# SPDX-License-Identifier: EUPL-1.2
"""Two windows lay down the same mandate at the same moment, each on a connection of their own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection, connections

from meedoen.domein.toegang import Scope
from meedoen.regie.mandaten import services
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEHEER
from tests.regie.mandaten.test_mandaten import geef


@pytest.fixture
def echt(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Let a test commit; afterwards all of it is gone again."""
    with django_db_blocker.unblock():
        yield
        with connections["beheer"].cursor() as cursor:
            cursor.execute("delete from mandaten_mandaat")


def test_the_second_waits_for_the_first_and_is_refused(echt: None, scope_van: Callable[..., Scope]) -> None:
    gegeven, mag_klaar, uit = threading.Event(), threading.Event(), []

    def eerst() -> None:
        try:
            with met_scope(scope_van(BEHEER)) as beheer:
                geef(beheer)
                gegeven.set()
                mag_klaar.wait(20)
            uit.append("gegeven")
        finally:
            connection.close()

    def dan() -> None:
        try:
            with met_scope(scope_van(BEHEER)) as beheer:
                geef(beheer)
            uit.append("ook gegeven")
        except services.Geweigerd:
            uit.append("geweigerd")
        finally:
            connection.close()

    een, twee = threading.Thread(target=eerst), threading.Thread(target=dan)
    een.start()
    assert gegeven.wait(20)
    twee.start()
    twee.join(1)  # it looks while the first is not done
    mag_klaar.set()
    een.join(20)
    twee.join(20)
    assert sorted(uit) == ["gegeven", "geweigerd"]  # each says it after its transaction, in whatever order
