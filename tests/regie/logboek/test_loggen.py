# SPDX-License-Identifier: EUPL-1.2
"""Who read or did what stands in the logboek, also when it was refused; and nobody who uses the site reads it."""

import uuid
from collections.abc import Iterator

import pytest
from django.db import connections, transaction
from django.db.utils import DatabaseError

from meedoen.regie.logboek.services import log, log_lijst, log_weigering
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, BUNSCHOTEN, NU, REGIO, SANNE


@pytest.fixture
def vastgelegd(django_db_setup, django_db_blocker) -> Iterator[str]:
    """Let a test commit, and give the word under which its lines are found; they are removed afterwards."""
    woord = f"proef {uuid.uuid4().hex}"
    with django_db_blocker.unblock():
        yield woord
        with connections["beheer"].cursor() as cursor:
            cursor.execute("delete from logboek_logregel where object = %s", [woord])


def _regels(woord: str) -> list[tuple]:
    with connections["beheer"].cursor() as cursor:
        cursor.execute(
            "select gemeente_id, dossier_id, handeling, resultaat, herkomst, medewerker_id, actor, tijd, doel "
            "from logboek_logregel where object = %s order by dossier_id",
            [woord],
        )
        return cursor.fetchall()


def test_a_line_holds_the_six_fields_and_the_purpose(scope_van, vastgelegd) -> None:
    dossier = nieuw_id()
    with met_scope(scope_van(SANNE)) as scope:
        log(scope=scope, handeling="lezen", object=vastgelegd, gemeente_id=BAARN, dossier_ids=[dossier, dossier])
    assert _regels(vastgelegd) == [
        (BAARN, dossier, "lezen", "gelukt", "127.0.0.1", SANNE.id, "Sanne Bakker", NU, "toets")
    ]


def test_an_act_that_is_undone_leaves_no_line_but_its_refusal_does(scope_van, vastgelegd) -> None:
    with pytest.raises(ZeroDivisionError), met_scope(scope_van(SANNE)) as scope:
        log(scope=scope, handeling="wijzigen", object=vastgelegd, gemeente_id=BAARN)
        raise ZeroDivisionError
    log_weigering(scope=scope_van(SANNE), handeling="wijzigen", object=vastgelegd, gemeente_id=BUNSCHOTEN)
    ((gemeente, _, handeling, resultaat, *_),) = _regels(vastgelegd)
    assert (gemeente, handeling, resultaat) == (BAARN, "wijzigen", "geweigerd")


@pytest.mark.django_db
def test_a_hundred_people_are_one_statement(scope_van, django_assert_num_queries) -> None:
    with met_scope(scope_van(REGIO)) as scope, django_assert_num_queries(1):
        wie = [((BAARN, BUNSCHOTEN)[n % 2], nieuw_id()) for n in range(100)]
        log_lijst(scope=scope, handeling="lezen", object="Vandaag", dossiers=wie)
    with met_scope(scope_van(REGIO)) as scope, django_assert_num_queries(0):
        log_lijst(scope=scope, handeling="lezen", object="Vandaag", dossiers=[])


@pytest.mark.django_db
def test_nobody_writes_about_another_gemeente_or_reads_the_log(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope, pytest.raises(DatabaseError), transaction.atomic():
        log(scope=scope, handeling="lezen", object="x", gemeente_id=BUNSCHOTEN)
    for mens in (SANNE, BEHEER):
        with pytest.raises(DatabaseError), met_scope(scope_van(mens)), transaction.atomic():
            from meedoen.regie.logboek.models import Logregel

            list(Logregel.objects.all())
