# SPDX-License-Identifier: EUPL-1.2
"""The worker writes a large file: the page answers at once, all of it or nothing, once, and a fault is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.inlezen import later, queries, schrijven, services
from meedoen.regie.inlezen.models import InleesRij, Inlezing
from meedoen.regie.web.toegang import met_scope
from tests.conftest import JOOST, KARIN, NU, SANNE, SOFIE
from tests.regie.inlezen.hulp import als_csv, profiel
from tests.regie.inlezen.test_paginas import stuur, tekst

pytestmark = pytest.mark.django_db
LEASE = timedelta(minutes=2)
Inloggen = Callable[..., Any]
Scopes = Callable[..., Scope]


@pytest.fixture(autouse=True)
def twee_is_veel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(later, "MEER_DAN", 2)


@pytest.fixture
def adres(ingelogd: Inloggen) -> str:
    """A file of three people, looked at."""
    return str(stuur(ingelogd(SANNE), als_csv([profiel(n) for n in range(1, 4)]))["Location"])


def stand(scope_van: Scopes) -> tuple[str, int]:
    with met_scope(scope_van(SANNE)):
        return Inlezing.objects.get().staat, Dossier.objects.count()


def test_confirming_answers_at_once_and_the_worker_does_it(ingelogd: Inloggen, scope_van: Scopes, adres: str) -> None:
    client = ingelogd(SANNE)
    assert "op de achtergrond" in tekst(client.get(f"{adres}/bevestigen"))
    assert client.post(f"{adres}/bevestigen")["Location"] == adres
    assert stand(scope_van) == ("wacht", 0)
    blad = tekst(client.get(adres))
    assert "3 rijen zijn onderweg" in blad and f'href="{adres}"' in blad, "without JavaScript: a link to look again"
    assert "Wordt ingelezen" in tekst(client.get("/coa"))
    assert later.werk(nu=NU, lease=LEASE) is True
    assert stand(scope_van) == ("ingelezen", 3)
    klaar = tekst(client.get(adres))
    assert "Ingelezen door Sanne Bakker" in klaar and "Nieuw dossier" in klaar
    assert later.werk(nu=NU, lease=LEASE) is False
    with met_scope(scope_van(SANNE)):
        assert SANNE.id in Gebeurtenis.objects.values_list("medewerker_id", flat=True)


def test_a_small_file_is_there_at_once(ingelogd: Inloggen, scope_van: Scopes, adres: str) -> None:
    client = ingelogd(SANNE)
    client.post(adres, {"rij-2": "overslaan", "deel": "nieuw"})
    assert "op de achtergrond" not in tekst(client.get(f"{adres}/bevestigen"))
    client.post(f"{adres}/bevestigen")
    assert stand(scope_van) == ("ingelezen", 2)


def test_what_is_under_way_is_not_confirmed_or_changed_again(ingelogd: Inloggen, scope_van: Scopes, adres: str) -> None:
    ingelogd(SANNE).post(f"{adres}/bevestigen")
    joost = ingelogd(JOOST)
    assert "Sanne Bakker heeft dit bestand al bevestigd" in tekst(joost.post(f"{adres}/bevestigen", follow=True))
    assert "al bevestigd" in tekst(joost.post(adres, {"rij-2": "overslaan"}, follow=True))
    with met_scope(scope_van(JOOST)) as scope, pytest.raises(services.Geweigerd, match="al bevestigd"):
        services.bevestig(scope=scope, stuk=Inlezing.objects.get())
    assert later.werk(nu=NU, lease=LEASE)
    assert stand(scope_van) == ("ingelezen", 3)


def test_a_worker_that_dies_leaves_nothing_and_the_next_takes_over_when_the_loan_ends(
    ingelogd: Inloggen, scope_van: Scopes, adres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingelogd(SANNE).post(f"{adres}/bevestigen")
    with monkeypatch.context() as m:

        def weg(*_: object, **__: object) -> None:
            raise OperationalError("de verbinding is weg")

        m.setattr(services, "bewaar_tellingen", weg)
        with pytest.raises(OperationalError):
            later.werk(nu=NU, lease=LEASE)
    assert stand(scope_van) == ("wacht", 0)
    assert later.werk(nu=NU + timedelta(seconds=30), lease=LEASE) is False
    assert later.werk(nu=NU + timedelta(minutes=3), lease=LEASE) is True
    assert stand(scope_van) == ("ingelezen", 3)


def test_what_can_not_be_done_comes_back_with_why(
    ingelogd: Inloggen, scope_van: Scopes, adres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = ingelogd(SANNE)
    client.post(f"{adres}/bevestigen")
    with monkeypatch.context() as m:

        def stuk_gaat_het(**_: object) -> None:
            raise RuntimeError("halverwege, met de naam van iemand")

        m.setattr(schrijven, "maak_dossiers", stuk_gaat_het)
        assert later.werk(nu=NU, lease=LEASE) is True
    assert stand(scope_van) == ("klaar", 0)
    blad = tekst(client.get(adres))
    assert "er is niets ingelezen" in blad and "naam van iemand" not in blad and "Verder naar bevestigen" in blad
    client.post(f"{adres}/bevestigen")
    assert later.werk(nu=NU, lease=LEASE) is True
    assert stand(scope_van) == ("ingelezen", 3)
    assert "niets ingelezen" not in tekst(client.get(adres))


def test_thrown_away_or_too_old_it_is_not_written(ingelogd: Inloggen, scope_van: Scopes, adres: str) -> None:
    client = ingelogd(SANNE)
    client.post(f"{adres}/bevestigen")
    client.post(f"{adres}/weggooien")
    assert later.werk(nu=NU, lease=LEASE) is False
    assert stand(scope_van) == ("weggegooid", 0)
    ander = str(stuur(client, als_csv([profiel(n) for n in range(1, 4)]))["Location"])
    client.post(f"{ander}/bevestigen")
    with met_scope(scope_van(SANNE)) as scope:
        stuk = queries.inlezing(scope, Inlezing.objects.get(staat="wacht").id)
        Inlezing.objects.filter(id=stuk.id).update(geleend_tot=NU + timedelta(hours=60))
    assert later.werk(nu=NU + timedelta(hours=49), lease=LEASE) is True
    with met_scope(scope_van(SANNE)):
        assert Inlezing.objects.get(id=stuk.id).staat == "weggegooid" and InleesRij.objects.count() == 0


@pytest.mark.parametrize("wie", [KARIN, SOFIE])
def test_who_may_not_asks_nothing(ingelogd: Inloggen, scope_van: Scopes, adres: str, wie: Any) -> None:
    assert ingelogd(wie).post(f"{adres}/bevestigen").status_code in (403, 404)
    assert stand(scope_van) == ("klaar", 0)
