# SPDX-License-Identifier: EUPL-1.2
"""A kept connection: a page asks nothing of one that lives, and never works on with one that is gone."""

import select
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from django.db import DataError, connections

from meedoen.regie.databank.motor.base import DatabaseWrapper

pytestmark = pytest.mark.django_db(databases=["default"])


@pytest.fixture
def eigen() -> Iterator[Any]:
    """Give a connection of its own, in use since a request before."""
    verbinding: Any = connections["default"].copy()
    assert isinstance(verbinding, DatabaseWrapper)
    with verbinding.cursor() as cursor:
        cursor.execute("select 'vorig verzoek'")
    yield verbinding
    verbinding.close()


def _van_een_ander(sql: str, pid: int) -> Any:
    with connections["default"].cursor() as cursor:
        cursor.execute(sql, [pid])
        return cursor.fetchone()[0]


def _pid(verbinding: Any) -> int:
    return int(verbinding.connection.info.backend_pid)


def _er_komt_iets_binnen(verbinding: Any) -> None:
    wacht = select.poll()
    wacht.register(verbinding.connection.fileno(), select.POLLIN)
    assert wacht.poll(5_000)


def test_one_that_lives_is_used_without_asking_it_anything(eigen: Any) -> None:
    assert eigen.is_usable()
    assert _van_een_ander("select query from pg_stat_activity where pid = %s", _pid(eigen)) == "select 'vorig verzoek'"


def test_one_that_was_ended_is_left_and_the_next_request_gets_another(eigen: Any) -> None:
    pid = _pid(eigen)
    assert _van_een_ander("select pg_terminate_backend(%s)", pid)
    _er_komt_iets_binnen(eigen)
    assert not eigen.is_usable()
    eigen.health_check_enabled, eigen.health_check_done = True, False
    eigen.close_if_health_check_failed()
    with eigen.cursor() as cursor:
        cursor.execute("select 1")
        assert cursor.fetchone() == (1,)
    assert _pid(eigen) != pid


def test_one_on_which_a_word_waits_is_asked_and_lives(eigen: Any) -> None:
    with eigen.cursor() as cursor:
        cursor.execute("listen nieuws")
    ander = connections["default"].copy()
    with closing(ander), ander.cursor() as cursor:
        cursor.execute("notify nieuws")
    _er_komt_iets_binnen(eigen)
    assert eigen.is_usable()


def test_one_that_was_closed_here_is_not_used(eigen: Any) -> None:
    eigen.connection.close()
    assert not eigen.is_usable()


def test_one_in_a_transaction_that_went_wrong_is_not_used(eigen: Any) -> None:
    eigen.set_autocommit(False)
    with pytest.raises(DataError), eigen.cursor() as cursor:
        cursor.execute("select 1 / 0")
    assert not eigen.is_usable()
    eigen.rollback()
    assert eigen.is_usable()
