# SPDX-License-Identifier: EUPL-1.2
"""The same form sent twice does its act once: the same page, address and words, in turn and at the same moment."""

from collections.abc import Iterator
from threading import Event, Thread

import pytest
from django.db import connection, connections, transaction

from meedoen.regie.dossiers.models import Gebeurtenis
from meedoen.regie.organisaties.models import Verstuurd
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, JOOST, NU, SANNE
from tests.regie.werkplek.hulp import van, van_duo

_GESPREK = {"soort": "gesprek", "datum": "20-11-2026", "kanaal": "telefoon", "tekst": "Wil snel beginnen."}
_DUBBEL = "Dit was al verstuurd. Er is niets dubbel gedaan."


@pytest.fixture
def dossier(db, scope_van):
    return van(scope_van(SANNE), van_duo(voornamen="Amira", achternaam="Haddad"))


def _aantal(scope_van, dossier) -> int:
    with met_scope(scope_van(SANNE)):
        return Gebeurtenis.objects.filter(dossier=dossier, kenmerk="contactmoment").count()


def test_a_second_press_does_nothing_and_ends_where_the_first_did(ingelogd, scope_van, dossier) -> None:
    client, pad = ingelogd(SANNE), f"/dossiers/{dossier.id}/contact"
    formulier = {**_GESPREK, "csrfmiddlewaretoken": "van-deze-bladzijde"}
    eerst, weer = client.post(pad, formulier), client.post(pad, formulier)
    assert (eerst.status_code, weer.status_code) == (302, 302)
    assert eerst.url == weer.url
    assert _aantal(scope_van, dossier) == 1
    assert _DUBBEL in client.get(weer.url).content.decode()


@pytest.mark.parametrize(
    "anders",
    [{"tekst": "Belde nog eens."}, {"csrfmiddlewaretoken": "van-een-andere-bladzijde"}],
    ids=["woorden", "blad"],
)
def test_other_words_or_another_page_is_another_act(ingelogd, scope_van, dossier, anders) -> None:
    client, pad = ingelogd(SANNE), f"/dossiers/{dossier.id}/contact"
    formulier = {**_GESPREK, "csrfmiddlewaretoken": "van-deze-bladzijde"}
    client.post(pad, formulier)
    client.post(pad, formulier | anders)
    assert _aantal(scope_van, dossier) == 2


def test_the_same_form_of_somebody_else_is_another_act(ingelogd, scope_van, dossier) -> None:
    formulier = {**_GESPREK, "csrfmiddlewaretoken": "van-deze-bladzijde"}
    for mens in (SANNE, JOOST):
        ingelogd(mens).post(f"/dossiers/{dossier.id}/contact", formulier)
    assert _aantal(scope_van, dossier) == 2


def test_a_form_that_came_back_with_what_is_wrong_may_be_sent_again(ingelogd, dossier) -> None:
    client, pad = ingelogd(SANNE), f"/dossiers/{dossier.id}/contact"
    fout = {**_GESPREK, "datum": "24-11-2026", "csrfmiddlewaretoken": "van-deze-bladzijde"}
    eerst, weer = client.post(pad, fout), client.post(pad, fout)
    assert (eerst.status_code, weer.status_code) == (422, 422)
    assert _DUBBEL not in weer.content.decode()


def test_what_is_shown_once_was_done_once_and_the_second_press_ends_at_the_person(ingelogd) -> None:
    client, pad = ingelogd(BEHEER), "/beheer/medewerkers/nieuw"
    wie = {"naam": "Bente Hofman", "email": "bente@baarn.example", "gemeente": str(BAARN), "rol": "consulent",
           "vanaf": "23-11-2026", "csrfmiddlewaretoken": "van-deze-bladzijde"}  # fmt: skip
    eerst, weer = client.post(pad, wie), client.post(pad, wie)
    assert (eerst.status_code, weer.status_code) == (200, 302), eerst.content.decode()
    assert "Tijdelijk wachtwoord voor Bente Hofman" in eerst.content.decode()
    blad = client.get(weer.url).content.decode()
    assert _DUBBEL in blad and "Bente Hofman" in blad and f"{weer.url}/wachtwoord" in blad


@pytest.fixture
def echte_transacties(django_db_setup: None, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        yield
        Verstuurd.objects.using("beheer").all().delete()
        connections.close_all()


def _begin() -> str | None:
    with connection.cursor() as cursor:
        cursor.execute("select meedoen.begin_formulier(%s, %s)", [b"x" * 32, NU])
        return cursor.fetchone()[0]


@pytest.mark.parametrize(("lukt", "hoort"), [(True, "/klaar"), (False, None)], ids=["gelukt", "mislukt"])
def test_at_the_same_moment_the_second_waits_for_how_the_first_ends(
    echte_transacties: None, lukt: bool, hoort: str | None
) -> None:
    eerste_bezig, uit = Event(), list[str | None]()

    def tweede() -> None:
        eerste_bezig.wait(10)
        with transaction.atomic():
            uit.append(_begin())
        connections.close_all()

    draad = Thread(target=tweede)
    draad.start()
    with transaction.atomic():
        assert _begin() is None
        eerste_bezig.set()
        draad.join(0.5)
        assert not uit, "it waits"
        with connection.cursor() as cursor:
            cursor.execute("select meedoen.eind_formulier(%s, %s)", [b"x" * 32, "/klaar"])
        transaction.set_rollback(not lukt)
    draad.join(10)
    assert uit == [hoort]
