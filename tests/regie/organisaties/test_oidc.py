# SPDX-License-Identifier: EUPL-1.2
"""Logging in with the account of the gemeente, against a certified OpenID provider (npm oidc-provider)."""

import json
import logging
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey
from tests.conftest import BEHEER, JOOST, SANNE, WACHTWOORD

from meedoen.regie import identiteit
from meedoen.regie.identiteit import Instelling
from meedoen.regie.organisaties import services
from meedoen.regie.organisaties.models import Account, Medewerker, OidcKoppeling, OidcPoging
from meedoen.regie.organisaties.oidc import aanbieder, pogingen
from meedoen.regie.web import kalender
from meedoen.regie.web.inloggen import bewaar
from meedoen.regie.web.toegang import met_scope

HIER = Path(__file__).parent
# Node of the wheel first: the provider asks a newer one than a machine may have.
NODE = shutil.which("node", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
TERUG = "http://testserver/inloggen/gemeente/terug"
MENSEN = {
    "sanne": {"email": SANNE.email.upper(), "email_verified": True},
    "naamgenoot": {"email": SANNE.email, "email_verified": True},
    "joost": {"email": JOOST.email, "email_verified": False},
    "gast": {"email": "gast@elders.example", "email_verified": True},
    "naamloos": {},
}
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        NODE is None or not (HIER.parents[2] / "node_modules" / "oidc-provider").is_dir(),
        reason="oidc-provider ontbreekt: voer npm ci uit",
    ),
]


@dataclass(frozen=True)
class Gemeente:
    """The provider that runs, and our half of the key."""

    uitgever: str
    sleutel: RSAKey


@pytest.fixture(scope="module")
def gemeente() -> Iterator[Gemeente]:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        poort = proef.getsockname()[1]
    sleutel = RSAKey.generate_key(2048)
    openbaar = {**sleutel.as_dict(private=False), "use": "sig", "alg": "PS256", "kid": sleutel.thumbprint()}
    inst = {
        "uitgever": f"http://127.0.0.1:{poort}", "poort": poort, "client": "meedoen", "terug": TERUG,
        "sleutel": openbaar, "mensen": MENSEN,
    }  # fmt: skip
    assert NODE is not None
    opdracht = [NODE, str(HIER / "oidc_aanbieder.mjs"), json.dumps(inst)]
    with subprocess.Popen(
        opdracht, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as proces:
        assert proces.stdin is not None and proces.stdout is not None
        assert proces.stdout.readline() == "klaar\n"
        yield Gemeente(inst["uitgever"], sleutel)
        # It goes by itself when its input ends, also when this process is killed.
        proces.stdin.close()
        proces.wait(timeout=10)


@pytest.fixture
def oidc(gemeente: Gemeente, settings) -> Instelling:
    aanbieder._plekken.clear()
    settings.OIDC = Instelling(gemeente.uitgever, "meedoen", sleutel=gemeente.sleutel, sterk=("twee-stappen",))
    return settings.OIDC


def _bij_gemeente(adres: str, naam: str, acr: str = "", amr: str = "") -> str:
    """Log in at the provider and return the address it sends the visitor back to."""
    with httpx.Client(follow_redirects=False) as browser:
        antwoord = browser.get(adres)
        for _ in range(6):
            if antwoord.status_code == 200:
                antwoord = browser.post(antwoord.url, data={"naam": naam, "acr": acr, "amr": amr})
            naar = str(antwoord.url.join(antwoord.headers["location"]))
            if naar.startswith(TERUG):
                return naar
            antwoord = browser.get(naar)
    raise AssertionError("de uitgever stuurde niemand terug")


def _log_in(client: Client, naam: str = "sanne", *, acr: str = "", amr: str = "", **velden: str):
    heen = client.post("/inloggen/gemeente", velden)
    assert heen.status_code == 302, heen.content.decode()
    terug = urlsplit(_bij_gemeente(heen["Location"], naam, acr, amr))
    return client.get(f"{terug.path}?{terug.query}")


def _binnen(client: Client) -> bool:
    return client.get("/account").status_code == 200


def test_without_settings_there_is_no_such_button_and_no_such_page(settings) -> None:
    assert settings.OIDC is None
    client = Client()
    assert "Inloggen bij de gemeente" not in client.get("/inloggen").content.decode()
    assert client.post("/inloggen/gemeente").status_code == 404
    assert "Dat duurde te lang" in client.get("/inloggen/gemeente/terug").content.decode()
    assert not _binnen(client)


def test_somebody_of_the_gemeente_logs_in_and_comes_where_she_was_going(oidc: Instelling) -> None:
    client = Client()
    assert "Inloggen bij de gemeente" in client.get("/inloggen?verder=/account").content.decode()
    antwoord = _log_in(client, verder="/account")
    assert antwoord["Location"] == "/account" and _binnen(client)
    assert SANNE.naam in client.get("/account").content.decode()
    assert OidcKoppeling.objects.get().account_id == SANNE.id
    assert OidcPoging.objects.count() == 0


def test_the_question_has_pkce_state_nonce_and_never_asks_for_a_token_in_the_address(oidc: Instelling) -> None:
    een, ander = (dict(parse_qsl(urlsplit(Client().post("/inloggen/gemeente")["Location"]).query)) for _ in range(2))
    assert een["response_type"] == "code" and een["code_challenge_method"] == "S256" and een["scope"] == "openid email"
    assert een["acr_values"] == "twee-stappen" and een["redirect_uri"] == TERUG
    for naam in ("state", "nonce", "code_challenge"):
        assert len(een[naam]) >= 43 and een[naam] != ander[naam]


def test_the_way_back_never_leads_to_another_site(oidc: Instelling) -> None:
    assert _log_in(Client(), verder="https://elders.example/")["Location"] == "/"


def test_a_form_that_was_open_comes_back_and_lies_nowhere_readable(oidc: Instelling, rf) -> None:
    velden = rf.post("/dossiers/nieuw", {"achternaam": "Haddad"}).POST
    client = Client()
    heen = client.post("/inloggen/gemeente", {"bewaard": bewaar("/dossiers/nieuw", velden)})
    assert "Haddad" not in OidcPoging.objects.get().inhoud
    terug = urlsplit(_bij_gemeente(heen["Location"], "sanne"))
    html = client.get(f"{terug.path}?{terug.query}").content.decode()
    assert 'name="achternaam" value="Haddad"' in html and "Alsnog opslaan" in html


@pytest.mark.parametrize(
    ("naam", "zin"),
    [
        ("gast", "geen account met jouw e-mailadres"),
        ("joost", "gaf geen e-mailadres door"),
        ("naamloos", "gaf geen e-mailadres door"),
        ("weg", "Je bent niet ingelogd bij je gemeente"),
    ],
)
def test_who_may_not_come_in_reads_why_and_the_log_says_only_the_reason(
    oidc: Instelling, caplog, naam: str, zin: str
) -> None:
    client = Client()
    with caplog.at_level(logging.WARNING, "meedoen.inloggen"):
        antwoord = _log_in(client, naam, bewaard="x.y")
    assert zin in antwoord.content.decode() and 'name="bewaard" value="x.y"' in antwoord.content.decode()
    assert not _binnen(client) and OidcKoppeling.objects.count() == 0
    assert [rij.message for rij in caplog.records] == ["inloggen bij de gemeente mislukt"]
    assert "@" not in caplog.text


def test_a_closed_account_stays_closed(oidc: Instelling) -> None:
    _log_in(Client())
    Account.objects.filter(id=SANNE.id).update(is_active=False)
    client = Client()
    assert "geen account" in _log_in(client).content.decode() and not _binnen(client)


def test_who_later_gets_the_same_address_does_not_get_the_account(oidc: Instelling, scope_van) -> None:
    _log_in(Client())
    client = Client()
    assert "is van iemand anders" in _log_in(client, "naamgenoot").content.decode() and not _binnen(client)
    with met_scope(scope_van(BEHEER)) as scope:
        services.nieuw_wachtwoord(scope=scope, medewerker=Medewerker.objects.get(id=SANNE.id))
    _log_in(client, "naamgenoot")
    assert OidcKoppeling.objects.get().onderwerp == "naamgenoot"


def test_an_account_stays_the_same_when_the_address_at_the_gemeente_changes(oidc: Instelling) -> None:
    _log_in(Client())
    Account.objects.filter(id=SANNE.id).update(email="sanne.getrouwd@baarn.example")
    client = Client()
    _log_in(client)
    assert _binnen(client)


def _zet_code_aan() -> TOTP:
    apparaat = TOTPDevice.objects.create(user_id=SANNE.id, name="app", confirmed=True)
    return TOTP(apparaat.bin_key)


@pytest.mark.parametrize(
    ("acr", "amr", "klaar"),
    [("", "", False), ("twee-stappen", "", True), ("iets-anders", "", False), ("", "pwd", False), ("", "pwd otp", True),
     ("", "mfa", True)],
)  # fmt: skip
def test_our_own_second_step_comes_only_where_the_gemeente_asked_one(
    oidc: Instelling, acr: str, amr: str, klaar: bool
) -> None:
    totp, client = _zet_code_aan(), Client()
    antwoord = _log_in(client, acr=acr, amr=amr)
    assert _binnen(client) is klaar
    if not klaar:
        html = antwoord.content.decode()
        assert "Nog één stap" in html and 'action="/inloggen"' in html
        stap = html.split('name="stap" value="')[1].split('"')[0]
        client.post("/inloggen", {"stap": stap, "code": f"{totp.token():06d}"})
        assert _binnen(client)


def _heen_en_terug(client: Client) -> str:
    terug = urlsplit(_bij_gemeente(client.post("/inloggen/gemeente")["Location"], "sanne"))
    return f"{terug.path}?{terug.query}"


def test_an_answer_counts_once_and_only_in_the_browser_that_asked(oidc: Instelling) -> None:
    een, ander = Client(), Client()
    adres = _heen_en_terug(een)
    assert "Dat duurde te lang" in ander.get(adres).content.decode() and not _binnen(ander)
    een.get(adres)
    assert _binnen(een)
    een.post("/uitloggen")
    een.get(adres)
    assert not _binnen(een)


def test_an_answer_to_another_question_or_of_another_provider_is_refused(oidc: Instelling) -> None:
    for verkeerd in ("state", "iss", "code"):
        client = Client()
        adres = urlsplit(_heen_en_terug(client))
        delen = {**dict(parse_qsl(adres.query)), verkeerd: "https://elders.example"}
        antwoord = client.get(adres.path, delen)
        assert antwoord.status_code == 200 and "Probeer het nog eens" in antwoord.content.decode(), verkeerd
        assert not _binnen(client), verkeerd


def test_after_ten_minutes_the_question_is_forgotten_and_thrown_away(oidc: Instelling) -> None:
    nu, vraag = kalender.nu(), aanbieder.Vraag("s", "n", "b", "/", "")
    op_tijd, te_laat = pogingen.bewaar(vraag, nu=nu), pogingen.bewaar(vraag, nu=nu)
    assert pogingen.neem(op_tijd, nu=nu + pogingen.GELDIG - timedelta(seconds=1)) == vraag
    assert pogingen.neem(te_laat, nu=nu + pogingen.GELDIG) is None
    pogingen.bewaar(vraag, nu=nu + pogingen.GELDIG)
    assert OidcPoging.objects.count() == 1


@pytest.mark.parametrize("anders", ["nonce", "aud", "iss", "exp", "sleutel", "alg"])
def test_a_token_that_is_not_of_now_for_us_and_of_this_provider_is_refused(
    oidc: Instelling, gemeente: Gemeente, monkeypatch, anders: str
) -> None:
    nu = int(time.time())
    goed = {"iss": oidc.uitgever, "aud": "meedoen", "sub": "sanne", "nonce": "n", "iat": nu, "exp": nu + 60}
    eigen = RSAKey.generate_key(2048)
    monkeypatch.setattr(aanbieder, "_haal", lambda adres: {"keys": [eigen.as_dict(private=False)]})
    plekken = {"issuer": oidc.uitgever, "jwks_uri": "x"}

    def lees(claims: dict[str, object], sleutel: RSAKey = eigen, alg: str = "PS256") -> dict[str, object]:
        token = jwt.encode({"alg": alg}, claims, sleutel, algorithms=[alg])
        return aanbieder._lees(oidc, plekken, token, "n")

    assert lees(goed)["sub"] == "sanne"
    with pytest.raises(aanbieder.Mislukt, match="bewijs"):
        if anders == "sleutel":
            lees(goed, RSAKey.generate_key(2048))
        elif anders == "alg":
            lees(goed, OctKey.import_key(b"0" * 32), "HS256")  # type: ignore[arg-type]
        else:
            lees({**goed, anders: nu - 3600 if anders == "exp" else "elders"})


def test_a_provider_that_is_away_says_so_and_keeps_the_form(settings, oidc: Instelling) -> None:
    aanbieder._plekken.clear()
    settings.OIDC = replace(oidc, uitgever="http://127.0.0.1:9")
    html = Client().post("/inloggen/gemeente", {"bewaard": "x.y"}).content.decode()
    assert "antwoordt niet" in html and 'name="bewaard" value="x.y"' in html


def test_a_client_with_the_wrong_key_gets_nobody_in(settings, oidc: Instelling) -> None:
    settings.OIDC = replace(oidc, sleutel=RSAKey.generate_key(2048))
    client = Client()
    assert "lukte niet" in _log_in(client).content.decode() and not _binnen(client)


@pytest.mark.parametrize("rol", ["gemeente", "partner"])
def test_nobody_with_a_scope_reads_who_is_tied_to_what(oidc: Instelling, rol: str) -> None:
    _log_in(Client())
    with connection.cursor() as cursor:
        for tabel in ("organisaties_oidckoppeling", "organisaties_oidcpoging"):
            cursor.execute("select has_table_privilege(%s, %s, 'select')", [rol, tabel])
            assert cursor.fetchone() == (False,)


def test_what_is_kept_opens_with_its_own_secret_only(oidc: Instelling) -> None:
    nu = kalender.nu()
    vraag = aanbieder.Vraag("s", "n", "b", "/", "f")
    geheim = pogingen.bewaar(vraag, nu=nu)
    for ander in ("", "rommel", "zz" * 32, "0" * 64):
        assert pogingen.neem(ander, nu=nu) is None
    assert pogingen.neem(geheim, nu=nu) == vraag
    assert pogingen.neem(geheim, nu=nu) is None


def test_where_two_steps_are_asked_of_all_the_first_login_sets_the_code_up(settings) -> None:
    settings.TWEEDE_STAP_VERPLICHT = True
    client = Client()
    html = client.post("/inloggen", {"email": SANNE.email, "wachtwoord": WACHTWOORD}).content.decode()
    assert "Eerst nog een code instellen" in html and "QR-code" in html and not _binnen(client)
    beeld = html.split('<div class="meedoen-qr">')[1].split(">")[0]
    assert "viewBox=" in beeld and "width=" not in beeld, "the page would cut the picture off"
    stap = html.split('name="instellen" value="')[1].split('"')[0]
    geheim = html.split('<code class="meedoen-code">')[1].split("<")[0]
    mis = client.post("/inloggen", {"instellen": stap, "code": "000000"}).content.decode()
    assert "klopt niet" in mis and geheim in mis and not _binnen(client)
    apparaat = TOTPDevice.objects.get(user_id=SANNE.id)
    TOTPDevice.objects.update(throttling_failure_count=0)
    client.post("/inloggen", {"instellen": stap, "code": f"{TOTP(apparaat.bin_key).token():06d}"})
    assert _binnen(client)
    opnieuw = Client().post("/inloggen", {"email": SANNE.email, "wachtwoord": WACHTWOORD}).content.decode()
    assert "Nog één stap" in opnieuw


@pytest.mark.parametrize("stap", ["", "rommel", "x:y:z"])
def test_a_step_that_is_not_ours_opens_nothing(settings, stap: str) -> None:
    settings.TWEEDE_STAP_VERPLICHT = True
    client = Client()
    html = client.post("/inloggen", {"instellen": stap, "code": "123456"}).content.decode()
    assert "Dat duurde te lang" in html and not _binnen(client)


def _pem(sleutel: object) -> bytes:
    return sleutel.private_bytes(  # type: ignore[attr-defined]
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def test_the_settings_are_read_and_wrong_ones_say_what_to_do(tmp_path: Path) -> None:
    goed, rommel = tmp_path / "sleutel.pem", tmp_path / "rommel.pem"
    goed.write_bytes(_pem(ec.generate_private_key(ec.SECP256R1())))
    rommel.write_text("rommel")
    basis = {"MEEDOEN_OIDC_UITGEVER": "https://inloggen.baarn.example/", "MEEDOEN_OIDC_CLIENT": "meedoen"}
    assert identiteit.lees({}, productie=True) is None
    gelezen = identiteit.lees({**basis, "MEEDOEN_OIDC_SLEUTEL": str(goed), "MEEDOEN_OIDC_STERK": "a,b"}, productie=True)
    assert gelezen is not None and gelezen.uitgever == "https://inloggen.baarn.example"
    assert gelezen.algoritme == "ES256" and gelezen.sterk == ("a", "b") and gelezen.kenmerk == "email"
    for fout, zin in (
        ({**basis}, "MEEDOEN_OIDC_SLEUTEL"),
        ({**basis, "MEEDOEN_OIDC_SLEUTEL": str(rommel)}, "PEM-bestand"),
        ({**basis, "MEEDOEN_OIDC_SLEUTEL": str(tmp_path / "weg")}, "PEM-bestand"),
        ({**basis, "MEEDOEN_OIDC_SLEUTEL": str(goed), "MEEDOEN_OIDC_GEHEIM": "x"}, "niet allebei"),
        ({**basis, "MEEDOEN_OIDC_CLIENT": "", "MEEDOEN_OIDC_GEHEIM": "x"}, "MEEDOEN_OIDC_CLIENT"),
        ({**basis, "MEEDOEN_OIDC_UITGEVER": "http://127.0.0.1:1", "MEEDOEN_OIDC_GEHEIM": "x"}, "https"),
        ({**basis, "MEEDOEN_OIDC_UITGEVER": "rommel", "MEEDOEN_OIDC_GEHEIM": "x"}, "https"),
    ):
        with pytest.raises(ImproperlyConfigured, match=zin):
            identiteit.lees(fout, productie=True)
