# SPDX-License-Identifier: EUPL-1.2
"""The database itself keeps people out: no scope, no rows."""

import uuid
from collections.abc import Iterator

import pytest
from django.db import connection, connections, transaction
from django.db.utils import DatabaseError

from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.logboek.models import Logregel
from meedoen.regie.organisaties.models import Sessie
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEA, BEHEER, NU, SANNE, VANDAAG, log_in


def _maak(scope, gemeente_id: int = 308) -> Dossier:
    with met_scope(scope):
        return Dossier.objects.create(
            gemeente_id=gemeente_id,
            nummer=uuid.uuid4().hex[:10],
            naam="Test Persoon",
            sorteernaam="persoon",
            zoeknaam="test persoon",
            fase="intake",
            fase_sinds=VANDAAG,
            aangemaakt_op=NU,
        )


@pytest.mark.django_db
def test_without_a_scope_the_site_role_reads_nothing() -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        list(Dossier.objects.all())


@pytest.mark.django_db
def test_a_consulent_sees_the_own_gemeente_and_no_other(scope_van) -> None:
    dossier = _maak(scope_van(SANNE))
    with met_scope(scope_van(SANNE)):
        assert Dossier.objects.filter(id=dossier.id).exists()
    with met_scope(scope_van(BEA)):
        assert not Dossier.objects.filter(id=dossier.id).exists()


@pytest.mark.django_db
def test_the_beheerder_is_refused_by_the_database(scope_van) -> None:
    with pytest.raises(DatabaseError), met_scope(scope_van(BEHEER)):
        list(Dossier.objects.all())


@pytest.mark.django_db
def test_nobody_writes_a_dossier_into_another_gemeente(scope_van) -> None:
    with pytest.raises(DatabaseError):
        _maak(scope_van(SANNE), gemeente_id=313)


@pytest.mark.django_db
def test_every_table_with_a_gemeente_forces_row_level_security() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
              and a.attname in ('gemeente_id', 'dossier_id', 'medewerker_id', 'account_id')
              and not (c.relrowsecurity and c.relforcerowsecurity)
            """
        )
        open_tables = {naam for (naam,) in cursor.fetchall()}
    # Documented in docs/beheer: only reachable through definer functions, or without personal data.
    assert open_tables <= {"organisaties_sessie", "organisaties_beleidsregel", "organisaties_samenwerking"}


@pytest.fixture
def echte_transacties(django_db_setup: None, django_db_blocker) -> Iterator[None]:
    """Let a test really commit and roll back; it clears up what it leaves."""
    with django_db_blocker.unblock():
        yield
        Sessie.objects.using("beheer").all().delete()
        connections.close_all()


def test_a_refused_request_leaves_its_line_in_the_logboek(echte_transacties: None) -> None:
    client = log_in(SANNE)
    assert client.get("/beheer/medewerkers").status_code == 403
    regels = Logregel.objects.using("beheer").filter(medewerker_id=SANNE.id, resultaat="geweigerd")
    assert [(regel.handeling, regel.object) for regel in regels] == [("GET", "/beheer/medewerkers")]
