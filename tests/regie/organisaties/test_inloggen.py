# SPDX-License-Identifier: EUPL-1.2
"""Logging in, staying in, and getting out."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice
from tests.conftest import BEHEER, SANNE, WACHTWOORD

from meedoen.regie.organisaties.models import Account
from meedoen.regie.web import kalender

pytestmark = pytest.mark.django_db


def _log_in(client: Client, **velden: str):
    return client.post("/inloggen", {"email": SANNE.email, "wachtwoord": WACHTWOORD, **velden})


def test_a_visitor_without_login_goes_to_the_login_page_and_back() -> None:
    client = Client()
    antwoord = client.get("/account")
    assert antwoord.status_code == 302
    assert antwoord["Location"] == "/inloggen?verder=/account"
    antwoord = _log_in(client, verder="/account")
    assert antwoord["Location"] == "/account"
    assert client.get("/account").status_code == 200


def test_the_way_back_never_leads_to_another_site() -> None:
    assert _log_in(Client(), verder="https://elders.example/")["Location"] == "/"
    assert _log_in(Client(), verder="//elders.example/")["Location"] == "/"


def test_a_wrong_password_says_what_to_do_and_opens_nothing() -> None:
    client = Client()
    antwoord = client.post("/inloggen", {"email": SANNE.email, "wachtwoord": "mis"})
    assert "horen niet bij elkaar" in antwoord.content.decode()
    assert client.get("/account").status_code == 302


def test_five_wrong_passwords_close_the_account_for_a_while() -> None:
    client = Client()
    for _ in range(5):
        antwoord = client.post("/inloggen", {"email": SANNE.email, "wachtwoord": "mis"})
    antwoord = _log_in(client)
    assert antwoord.status_code in {200, 429}
    assert "kwartier" in antwoord.content.decode()


def test_after_logging_out_the_cookie_is_worth_nothing() -> None:
    client = Client()
    _log_in(client)
    cookie = client.cookies[settings.SESSIE_COOKIE].value
    client.post("/uitloggen")
    client.cookies[settings.SESSIE_COOKIE] = cookie
    assert client.get("/account").status_code == 302


def test_a_session_ends_by_itself(monkeypatch) -> None:
    client = Client()
    _log_in(client)
    later = kalender.nu() + timedelta(minutes=settings.SESSIE_MINUTEN + 1)
    monkeypatch.setattr(kalender, "nu", lambda: later)
    assert client.get("/account").status_code == 302


def test_a_form_posted_after_the_session_ended_is_kept_and_offered_again() -> None:
    client = Client()
    antwoord = client.post("/account/wachtwoord", {"huidig": "x", "aantekening": "lang verhaal"})
    assert antwoord.status_code == 401
    bewaard = antwoord.context["bewaard"]
    inlogpagina = client.post("/inloggen", {"bewaard": bewaard}).content.decode()
    assert f'name="bewaard" value="{bewaard}"' in inlogpagina
    antwoord = _log_in(client, bewaard=bewaard)
    tekst = antwoord.content.decode()
    assert "Je formulier is bewaard" in tekst
    assert 'name="aantekening" value="lang verhaal"' in tekst
    assert 'action="/account/wachtwoord"' in tekst


def test_a_kept_form_that_was_tampered_with_is_dropped() -> None:
    antwoord = _log_in(Client(), bewaard="vals")
    assert antwoord.status_code == 302


def test_the_second_factor_asks_a_code_and_refuses_a_wrong_one() -> None:
    apparaat = TOTPDevice.objects.create(user_id=SANNE.id, name="app", confirmed=True)
    client = Client()
    antwoord = _log_in(client)
    stap = antwoord.context["stap"]
    assert f'name="stap" value="{stap}"' in antwoord.content.decode()
    mis = client.post("/inloggen", {"stap": stap, "code": "000000"})
    assert mis.status_code == 422 and "klopt niet" in mis.content.decode()
    TOTPDevice.objects.filter(id=apparaat.id).update(throttling_failure_count=0)
    totp = TOTP(apparaat.bin_key, apparaat.step, apparaat.t0, apparaat.digits)
    goed = client.post("/inloggen", {"stap": stap, "code": f"{totp.token():06d}"})
    assert goed.status_code == 302
    assert client.get("/account").status_code == 200


def test_a_demo_account_is_refused_in_production(settings) -> None:
    Account.objects.filter(id=SANNE.id).update(is_demo=True)
    settings.PRODUCTIE = True
    assert "proefaccount" in _log_in(Client()).content.decode()


def test_a_temporary_password_must_be_changed_first() -> None:
    Account.objects.filter(id=BEHEER.id).update(moet_wachtwoord_wijzigen=True)
    client = Client()
    client.post("/inloggen", {"email": BEHEER.email, "wachtwoord": WACHTWOORD})
    assert client.get("/beheer/medewerkers")["Location"] == "/account/wachtwoord"
    client.post("/account/wachtwoord", {"huidig": WACHTWOORD, "nieuw": "vier nieuwe woorden samen"})
    assert client.get("/beheer/medewerkers").status_code == 200


def test_what_is_refused_is_answered_as_in_other_forms() -> None:
    client = Client()
    assert client.post("/inloggen", {"email": SANNE.email, "wachtwoord": "mis"}).status_code == 422
    _log_in(client)
    client.get("/account/code")
    mis = (
        ("wachtwoord", {"huidig": "mis", "nieuw": "vier nieuwe woorden samen"}),
        ("wachtwoord", {"huidig": ""}),
        ("code", {"code": "000000"}),
        ("passkeys/nieuw", {"naam": ""}),
    )
    for adres, velden in mis:
        antwoord = client.post(f"/account/{adres}", velden)
        assert antwoord.status_code == 422 and "data-foutenlijst" in antwoord.content.decode(), (adres, velden)
    beheer = Client()
    beheer.post("/inloggen", {"email": BEHEER.email, "wachtwoord": WACHTWOORD})
    for adres in ("medewerkers/nieuw", f"medewerkers/{SANNE.id}"):
        assert beheer.post(f"/beheer/{adres}", {"naam": ""}).status_code == 422, adres
