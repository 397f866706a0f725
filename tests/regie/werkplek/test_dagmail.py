# SPDX-License-Identifier: EUPL-1.2
"""The e-mail to a colleague that work lies ready: once per working day, off until chosen, and nothing of anybody."""

from __future__ import annotations

import email.policy
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.organisaties.models import Account
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.werkplek import dagmail
from tests.conftest import BEHEER, JOOST, KARIN, SANNE, VANDAAG
from tests.regie.koppelingen.mail.conftest import AFZENDER, Bak, bak
from tests.regie.werkplek.hulp import leg_neer, tekst, van, van_duo

__all__ = ["bak"]
pytestmark = pytest.mark.django_db
LEASE = timedelta(minutes=2)
MAANDAG = VANDAAG
VRIJDAG = MAANDAG - timedelta(days=3)


def om(dag: date, uur: int = 7, minuut: int = 0) -> datetime:
    return datetime(dag.year, dag.month, dag.day, uur, minuut, tzinfo=AMSTERDAM)


def werk(nu: datetime) -> int:
    """Let the worker do all that is due at this moment; return how many colleagues it looked at."""
    keren = 0
    while dagmail.werk(nu=nu, lease=LEASE):
        keren += 1
        assert keren < 10
    return keren


def zet_aan(mens: Any, *, sinds: date = VRIJDAG) -> None:
    """Choose it on this day."""
    dagmail.dagmail.kies(account_id=mens.id, aan=True, vandaag=sinds)


@pytest.fixture
def taak(scope_van: Any) -> None:
    """Sanne has one dossier, of which the plan is late."""
    dossier = van(scope_van(SANNE), van_duo(date(2026, 9, 4), voornamen="Amira", achternaam="Haddad"))
    klaar = g.IntakeAfgerond(datum=date(2026, 10, 30), wijze=g.IntakeWijze.GESPREK)
    leg_neer(scope_van(SANNE), dossier, klaar, dag=date(2026, 10, 30))


def aantal(scope_van: Any, mens: Any) -> int:
    with met_scope(scope_van(mens)) as scope:
        return dagmail.klaar_voor(scope)


def test_it_is_off_until_somebody_chooses_it(ingelogd: Any, bak: Bak, taak: None) -> None:
    assert werk(om(MAANDAG)) == 0 and bak.mails == []
    client = ingelogd(SANNE)
    blad = client.get("/account").content.decode()
    assert "Staat uit." in blad and "hoogstens één e-mail per werkdag" in blad
    assert client.get("/account/e-mail").status_code == 405
    client.post("/account/e-mail", {"aan": "ja"})
    blad = client.get("/account").content.decode()
    assert "E-mail uitzetten" in blad and "krijg je om 7 uur één e-mail" in blad
    assert werk(om(MAANDAG, 23)) == 0, "from the next working day on"
    assert werk(om(MAANDAG + timedelta(days=1))) == 1 and len(bak.mails) == 1
    client.post("/account/e-mail", {"aan": "nee"})
    assert werk(om(MAANDAG + timedelta(days=2))) == 0 and len(bak.mails) == 1


def test_it_says_how_many_and_nothing_of_anybody(bak: Bak, taak: None, scope_van: Any) -> None:
    zet_aan(SANNE)
    verwacht = aantal(scope_van, SANNE)
    assert verwacht > 0 and werk(om(MAANDAG)) == 1
    (envelop,) = bak.mails
    assert (envelop.mail_from, envelop.rcpt_tos) == (AFZENDER, [SANNE.email])
    mail = email.message_from_bytes(envelop.content or b"", policy=email.policy.default)
    assert mail["Subject"] == "Er staat werk voor je klaar in Meedoen" and mail["Auto-Submitted"] == "auto-generated"
    for soort in ("plain", "html"):
        deel = mail.get_body((soort,))
        assert deel is not None
        inhoud = deel.get_content()
        assert f"Er staan {verwacht} dingen voor je klaar" in inhoud or "Er staat 1 ding voor je klaar" in inhoud
        for verboden in ("Amira", "Haddad", "dossier", "http", "<a ", "<img", "Sanne"):
            assert verboden not in inhoud


def test_it_is_as_many_as_vandaag_says(ingelogd: Any, scope_van: Any, taak: None) -> None:
    assert f"{aantal(scope_van, SANNE)} Deze week" in tekst(ingelogd(SANNE).get("/").content.decode())


def test_once_per_working_day_from_seven(bak: Bak, taak: None) -> None:
    zet_aan(SANNE)
    assert werk(om(MAANDAG, 6, 59)) == 0
    for uur in (7, 8, 20):
        werk(om(MAANDAG, uur))
    assert len(bak.mails) == 1
    zaterdag = MAANDAG + timedelta(days=5)
    assert werk(om(zaterdag)) == 0 and werk(om(zaterdag + timedelta(days=1))) == 0
    assert werk(om(zaterdag + timedelta(days=2), 11)) == 1, "a worker that was away sends one, not five"
    assert len(bak.mails) == 2
    assert werk(om(date(2026, 12, 25))) == 0, "no working day"


def test_who_has_nothing_to_do_gets_nothing(bak: Bak, taak: None) -> None:
    zet_aan(JOOST)
    assert werk(om(MAANDAG)) == 1 and bak.mails == []


def test_a_worker_that_dies_while_it_sends_never_sends_a_second(
    bak: Bak, taak: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    zet_aan(SANNE)

    def dood(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as doodgaan:
        doodgaan.setattr(dagmail, "stuur", dood)
        with pytest.raises(KeyboardInterrupt):
            werk(om(MAANDAG))
    assert werk(om(MAANDAG, 9)) == 0 and bak.mails == []
    assert werk(om(MAANDAG + timedelta(days=1))) == 1 and len(bak.mails) == 1


def test_a_server_that_takes_nothing_now_gets_it_later_that_day(bak: Bak, taak: None) -> None:
    zet_aan(SANNE)
    bak.bij_rcpt = ["451 Later"]
    assert werk(om(MAANDAG)) == 1 and bak.mails == []
    assert werk(om(MAANDAG, 7, 14)) == 0
    assert werk(om(MAANDAG, 7, 15)) == 1 and len(bak.mails) == 1


@pytest.mark.parametrize("uitslag", ["weg", "550 Onbekend adres"])
def test_what_may_have_arrived_or_was_refused_waits_for_the_next_day(bak: Bak, taak: None, uitslag: str) -> None:
    zet_aan(SANNE)
    bak.bij_data = [uitslag]
    werk(om(MAANDAG))
    assert werk(om(MAANDAG, 12)) == 0 and len(bak.mails) == (uitslag == "weg")


def test_who_left_or_was_closed_out_gets_nothing(bak: Bak, taak: None) -> None:
    zet_aan(SANNE)
    Account.objects.filter(id=SANNE.id).update(is_active=False)
    assert werk(om(MAANDAG)) == 0
    zet_aan(BEHEER)
    assert werk(om(MAANDAG)) == 0, "a beheerder has no dossiers"


def test_a_beheerder_is_not_offered_it_and_without_a_mail_server_nobody_is(ingelogd: Any, settings: Any) -> None:
    assert "E-mail als er werk klaarstaat" not in ingelogd(BEHEER).get("/account").content.decode()
    settings.EMAIL_HOST = ""
    blad = ingelogd(KARIN).get("/account").content.decode()
    assert "staat e-mail uit" in blad and "E-mail aanzetten" not in blad


def test_a_teamleider_counts_what_vandaag_puts_first(bak: Bak, scope_van: Any) -> None:
    zet_aan(KARIN)
    assert aantal(scope_van, KARIN) == 1, "the quarter for CBS that is late"
    assert werk(om(MAANDAG)) == 1
    assert b"Er staat 1 ding voor je klaar" in bytes(bak.mails[0].content or b"")
