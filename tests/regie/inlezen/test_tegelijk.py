# SPDX-License-Identifier: EUPL-1.2
"""Two colleagues confirm the same file at the same moment, each on a connection of their own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection, connections

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.inlezen import queries, services
from meedoen.regie.inlezen.models import Inlezing
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, JOOST, SANNE, Mens
from tests.regie.inlezen.hulp import als_csv, profiel

TABELLEN = ("taak", "klok", "gebeurtenis", "verblijf", "contact", "identificatie", "dossier")


@pytest.fixture
def echt(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Let a test commit; afterwards all of it is gone again."""
    with django_db_blocker.unblock():
        yield
        with connections["beheer"].cursor() as cursor:
            cursor.execute("delete from inlezen_inlezing")
            for tabel in TABELLEN:
                cursor.execute(f"delete from dossiers_{tabel}")


def test_each_person_gets_one_dossier(echt: None, scope_van: Callable[..., Scope]) -> None:
    inhoud = als_csv([profiel(n) for n in range(20)])
    start = threading.Barrier(2)
    uit: dict[str, Inlezing | Exception] = {}

    def lees(mens: Mens) -> Inlezing:
        with met_scope(scope_van(mens)) as scope:
            return services.neem_aan(scope=scope, gemeente_id=BAARN, bestand="coa.csv", inhoud=inhoud)

    def bevestig(mens: Mens, stuk: Inlezing) -> None:
        try:
            start.wait(timeout=10)
            with met_scope(scope_van(mens)) as scope:
                uit[mens.naam] = services.bevestig(scope=scope, stuk=stuk)
        except Exception as fout:
            uit[mens.naam] = fout
        finally:
            connection.close()

    stukken = [(mens, lees(mens)) for mens in (SANNE, JOOST)]
    draden = [threading.Thread(target=bevestig, args=paar) for paar in stukken]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(timeout=60)
    with met_scope(scope_van(SANNE)) as scope:
        tellingen = [queries.inlezing(scope, stuk.id).tellingen for _, stuk in stukken]
        assert Dossier.objects.count() == 20
    assert {"gemaakt": 20} in tellingen, uit
    assert {"intussen_bekend": 20} in tellingen, uit
