# SPDX-License-Identifier: EUPL-1.2
"""Two people at the same moment, each on a connection of their own, with everything really committed."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection, connections

from meedoen.regie.dossiers import queries
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import DubbelDossier, Weigering, maak_dossier, neem_op_mij
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, JOOST, SANNE

TABELLEN = ("taak", "klok", "gebeurtenis", "betrokkene", "verblijf", "contact", "identificatie")


@pytest.fixture
def echt(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Let a test commit; afterwards all its dossiers are gone again."""
    with django_db_blocker.unblock():
        yield
        with connections["beheer"].cursor() as cursor:
            for tabel in TABELLEN:
                cursor.execute(f"delete from dossiers_{tabel}")
            cursor.execute("delete from dossiers_dossier")


def _tegelijk(*daden: Callable[[], Any]) -> list[Any]:
    """Do all acts at once and return what each gave or raised, in order."""
    start, uit = threading.Barrier(len(daden)), [None] * len(daden)

    def doe(plek: int, daad: Callable[[], Any]) -> None:
        try:
            start.wait(timeout=10)
            uit[plek] = daad()
        except Exception as fout:
            uit[plek] = fout
        finally:
            connection.close()

    draden = [threading.Thread(target=doe, args=paar) for paar in enumerate(daden)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(timeout=30)
    return uit


def test_one_takes_it_and_the_other_reads_who(echt, scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer=9001)

    def neem(mens) -> Callable[[], Dossier]:
        def daad() -> Dossier:
            with met_scope(scope_van(mens)) as scope:
                return neem_op_mij(scope=scope, dossier=queries.dossier(scope, dossier.id))

        return daad

    uitkomsten = _tegelijk(neem(SANNE), neem(JOOST))
    geweigerd = [u for u in uitkomsten if isinstance(u, Weigering)]
    gelukt = [u for u in uitkomsten if isinstance(u, Dossier)]
    assert len(geweigerd) == 1 and len(gelukt) == 1 and geweigerd[0].code == "al_opgepakt"
    with met_scope(scope_van(SANNE)):
        assert Gebeurtenis.objects.filter(dossier=dossier, kenmerk="toegewezen").count() == 1


def test_two_new_dossiers_never_share_a_number_and_one_person_is_made_once(echt, scope_van) -> None:
    def maak(nummer: int) -> Callable[[], Dossier]:
        def daad() -> Dossier:
            with met_scope(scope_van(SANNE)) as scope:
                return maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer=nummer)

        return daad

    uitkomsten = _tegelijk(maak(9101), maak(9102), maak(9103), maak(9103))
    gemaakt = [u for u in uitkomsten if isinstance(u, Dossier)]
    assert len(gemaakt) == 3 and len({d.nummer for d in gemaakt}) == 3
    assert sum(isinstance(u, DubbelDossier) for u in uitkomsten) == 1
