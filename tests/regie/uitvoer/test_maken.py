# SPDX-License-Identifier: EUPL-1.2
"""The worker makes the opgave: progress on the page, one piece at a time, and after a kill all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from meedoen.domein.toegang import Rol
from meedoen.regie.uitvoer.cbs import maken, queries, services
from meedoen.regie.uitvoer.models import Opgave, OpgaveRegel
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEA, KARIN, NU, SANNE, SOEST
from tests.regie.uitvoer.hulp import BSN_2, Scopes, in_baarn, in_soest, leider
from tests.regie.uitvoer.test_opgave import Q2, Q3
from tests.regie.uitvoer.test_paginas import tekst, vraag

pytestmark = pytest.mark.django_db
LEASE = timedelta(minutes=2)
Inloggen = Callable[..., Any]


@pytest.fixture(autouse=True)
def per_mens(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One person a piece, and a worker that begins with empty hands."""
    monkeypatch.setattr(queries, "BLOK", 1)
    maken._onderhanden.clear()
    yield
    maken._onderhanden.clear()


@pytest.fixture
def drie(scope_van: Scopes) -> None:
    for bsn in ("999990019", BSN_2, "999990032"):
        in_baarn(scope_van, bsn=bsn)


def stuk(nu: datetime = NU) -> bool:
    return maken.werk(nu=nu, lease=LEASE)


def alles(nu: datetime = NU) -> int:
    stukken = 0
    while stuk(nu):
        stukken += 1
        assert stukken < 20
    return stukken


def stand(scope_van: Scopes, *gemeenten: int) -> list[tuple[str, int, int]]:
    with met_scope(leider(scope_van, *gemeenten)):
        return [(o.staat, o.gelezen, OpgaveRegel.objects.filter(opgave_id=o.id).count()) for o in Opgave.objects.all()]


def test_asking_answers_at_once_and_the_page_tells_how_far_it_is(
    ingelogd: Inloggen, scope_van: Scopes, drie: None
) -> None:
    client = ingelogd(KARIN)
    adres = vraag(client)["Location"]
    blad = tekst(client.get(adres))
    assert "begint zo" in blad and f'href="{adres}"' in blad, "without JavaScript: a link to look again"
    assert "Wordt gemaakt" in tekst(client.get("/cbs"))
    assert stuk()
    blad = tekst(client.get(adres))
    assert "1 van de 3 dossiers zijn gelezen" in blad and "Kijk of het klaar is" in blad
    assert stand(scope_van) == [("wacht", 1, 0)], "no row of it before all are there"
    for deel in ("download", "verslag.csv", "geleverd", "zonder-fouten"):
        assert client.get(f"{adres}/{deel}").status_code == 404
    alles()
    assert stand(scope_van) == [("klaar", 3, 3)]
    assert "3 nieuw" in tekst(client.get(adres))


def test_a_worker_that_is_killed_leaves_nothing_half_and_the_next_begins_anew(scope_van: Scopes, drie: None) -> None:
    with met_scope(leider(scope_van)) as scope:
        bundel = services.vraag_aan(scope=scope, gemeenten=[BAARN], over=Q3, berichtgever="Baarn")
    assert stuk() and stuk()
    assert stand(scope_van) == [("wacht", 2, 0)]
    maken._onderhanden.clear()  # all that a killed process had
    assert not stuk(NU + timedelta(minutes=1)), "still lent"
    assert alles(NU + timedelta(minutes=3)) >= 4
    assert stand(scope_van) == [("klaar", 3, 3)], "each person once"
    with met_scope(leider(scope_van)) as scope:
        assert services.geef_bestand(scope=scope, bundel_id=bundel).count(b"<Persoon>") == 3


def test_who_was_too_slow_leaves_it_to_the_worker_that_took_it_over(scope_van: Scopes, drie: None) -> None:
    with met_scope(leider(scope_van)) as scope:
        services.vraag_aan(scope=scope, gemeenten=[BAARN], over=Q3, berichtgever="Baarn")
    assert stuk()
    traag = list(maken._onderhanden)
    maken._onderhanden.clear()
    assert stuk(NU + timedelta(minutes=3))
    nieuw = list(maken._onderhanden)
    maken._onderhanden[:] = traag
    assert stuk(NU + timedelta(minutes=3))
    assert maken._onderhanden == [], "let go"
    maken._onderhanden[:] = nieuw
    alles(NU + timedelta(minutes=3))
    assert stand(scope_van) == [("klaar", 3, 3)]


def test_what_is_thrown_away_while_it_is_made_is_not_made(ingelogd: Inloggen, scope_van: Scopes, drie: None) -> None:
    client = ingelogd(KARIN)
    adres = vraag(client)["Location"]
    assert stuk()
    assert client.post(f"{adres}/weggooien").status_code == 302
    alles()
    assert stand(scope_van) == [] and client.get(adres).status_code == 404


def test_asking_again_takes_the_place_of_what_is_being_made(ingelogd: Inloggen, scope_van: Scopes, drie: None) -> None:
    client = ingelogd(KARIN)
    eerste = vraag(client)["Location"]
    assert stuk()
    tweede = vraag(client, "2026-2")["Location"]
    alles()
    assert client.get(eerste).status_code == 404
    assert "2e kwartaal van 2026" in tekst(client.get(tweede))
    assert [staat for staat, *_ in stand(scope_van)] == ["klaar"]


def test_a_fault_is_told_and_the_next_one_can_be_made(
    ingelogd: Inloggen, scope_van: Scopes, drie: None, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    client = ingelogd(KARIN)
    with monkeypatch.context() as stuk_gemaakt:
        stuk_gemaakt.setattr(maken, "hoort_in", lambda *_: 1 / 0)
        adres = vraag(client)["Location"]
        alles()
    blad = tekst(client.get(adres))
    assert "De opgave is niet gemaakt" in blad and "Er is geen half bestand" in blad
    assert "Maken is mislukt" in tekst(client.get("/cbs"))
    assert "ZeroDivisionError" in caplog.text and "999990019" not in caplog.text
    adres = vraag(client)["Location"]
    alles()
    assert stand(scope_van) == [("klaar", 3, 3)] and "3 nieuw" in tekst(client.get(adres))


def test_a_file_of_two_gemeenten_is_made_once(scope_van: Scopes, drie: None) -> None:
    in_soest(scope_van, bsn="999990044")
    with met_scope(leider(scope_van, BAARN, SOEST)) as scope:
        bundel = services.vraag_aan(scope=scope, gemeenten=[SOEST, BAARN], over=Q3, berichtgever="Regio")
    alles()
    assert stand(scope_van, BAARN, SOEST) == [("klaar", 3, 3), ("klaar", 1, 1)]
    with met_scope(leider(scope_van, BAARN, SOEST)) as scope:
        assert services.geef_bestand(scope=scope, bundel_id=bundel).count(b"<Persoon>") == 4


def test_the_worker_works_in_the_name_of_who_asked(scope_van: Scopes, drie: None) -> None:
    with met_scope(leider(scope_van)) as scope:
        services.vraag_aan(scope=scope, gemeenten=[BAARN], over=Q2, berichtgever="Baarn")
    maken._begin(NU, LEASE)
    (stuk_,) = maken._onderhanden
    assert (stuk_.scope.naam, stuk_.scope.medewerker_id) == (KARIN.naam, KARIN.id)
    assert (stuk_.scope.rol, stuk_.scope.gemeenten, stuk_.scope.herkomst) == (Rol.TEAMLEIDER, (BAARN,), "worker")


def test_somebody_of_another_gemeente_sees_nothing_of_it(ingelogd: Inloggen, scope_van: Scopes, drie: None) -> None:
    adres = vraag(ingelogd(KARIN))["Location"]
    for mens in (SANNE, BEA):
        assert ingelogd(mens).get(adres).status_code in (403, 404)
