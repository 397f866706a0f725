# SPDX-License-Identifier: EUPL-1.2
"""Passkeys as the second step: a key in software does the real ceremony, and each way to cheat is refused."""

import hashlib
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from django.conf import settings as instellingen
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.test import Client
from django_otp.plugins.otp_totp.models import TOTPDevice
from fido2.cose import ES256
from fido2.utils import websafe_decode, websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData, CollectedClientData
from tests.conftest import BEHEER, JOOST, SANNE, WACHTWOORD

from meedoen.regie import passkeyadres
from meedoen.regie.organisaties import services
from meedoen.regie.organisaties.models import Medewerker, Passkey, Passkeyvraag
from meedoen.regie.organisaties.passkeys import ceremonie
from meedoen.regie.passkeyadres import Passkeyadres
from meedoen.regie.web import kalender
from meedoen.regie.web.toegang import met_scope

pytestmark = pytest.mark.django_db
HIER = "https://meedoen.example"
FLAG = AuthenticatorData.FLAG


@pytest.fixture(autouse=True)
def _adres(settings) -> None:
    settings.PASSKEYS = Passkeyadres("meedoen.example", (HIER,))
    settings.ALLOWED_HOSTS = ["meedoen.example", "testserver"]
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")


@dataclass
class Sleutel:
    """A security key in software. What it signs can be bent, to see what the site does with it."""

    geheim: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    nummer: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    teller: int = 1

    def _gegevens(self, domein: str, vlaggen: int, erbij: bytes = b"") -> AuthenticatorData:
        vlag = FLAG(vlaggen | (FLAG.AT if erbij else 0))
        return AuthenticatorData.create(hashlib.sha256(domein.encode()).digest(), vlag, self.teller, erbij)

    def maak(
        self, opties: str, *, herkomst: str = HIER, domein: str = "meedoen.example", vlaggen: int = FLAG.UP | FLAG.UV
    ) -> str:
        klant = CollectedClientData.create("webauthn.create", _uitdaging(opties), herkomst)
        sleutel = AttestedCredentialData.create(
            b"\0" * 16, self.nummer, ES256.from_cryptography_key(self.geheim.public_key())
        )
        lading = AttestationObject.create("none", self._gegevens(domein, vlaggen, sleutel), {})
        return self._uit({"clientDataJSON": klant, "attestationObject": lading})

    def bewijs(
        self,
        opties: str,
        *,
        herkomst: str = HIER,
        domein: str = "meedoen.example",
        vlaggen: int = FLAG.UP | FLAG.UV,
        soort: str = "webauthn.get",
        uitdaging: bytes | None = None,
        extra: dict[str, bytes] | None = None,
    ) -> str:
        self.teller += 1
        klant = CollectedClientData.create(soort, uitdaging or _uitdaging(opties), herkomst)
        gegevens = self._gegevens(domein, vlaggen)
        teken = self.geheim.sign(gegevens + klant.hash, ec.ECDSA(hashes.SHA256()))
        delen = {"clientDataJSON": klant, "authenticatorData": gegevens, "signature": teken, **(extra or {})}
        return self._uit(delen)

    def _uit(self, delen: dict[str, bytes]) -> str:
        nummer = websafe_encode(self.nummer)
        antwoord = {naam: websafe_encode(waarde) for naam, waarde in delen.items()}
        return json.dumps({"id": nummer, "rawId": nummer, "type": "public-key", "response": antwoord})


def _uitdaging(opties: str) -> bytes:
    return websafe_decode(json.loads(opties)["challenge"])


def _client() -> Client:
    return Client(HTTP_HOST="meedoen.example", HTTP_X_FORWARDED_PROTO="https")


def _log_in(client: Client, mens: Any = SANNE) -> Any:
    return client.post("/inloggen", {"email": mens.email, "wachtwoord": WACHTWOORD})


def _maak(client: Client, sleutel: Sleutel, naam: str = "Laptop") -> Any:
    stap = client.post("/account/passkeys/nieuw", {"naam": naam})
    return client.post(
        "/account/passkeys/nieuw", {"naam": naam, "passkey": sleutel.maak(stap.context["passkey_opties"])}
    )


@pytest.fixture
def sleutel() -> Sleutel:
    """A passkey of Sanne, made through the pages."""
    sleutel, client = Sleutel(), _client()
    _log_in(client)
    assert _maak(client, sleutel)["Location"] == "/account"
    return sleutel


def test_somebody_makes_a_passkey_and_logs_in_with_it(sleutel: Sleutel) -> None:
    client = _client()
    stap = _log_in(client)
    assert "Nog één stap" in stap.content.decode()
    assert client.get("/account").status_code == 302, "a password alone opens nothing any more"
    opties = json.loads(stap.context["passkey_opties"])
    assert opties["userVerification"] == "required" and opties["rpId"] == "meedoen.example"
    assert [deel["id"] for deel in opties["allowCredentials"]] == [websafe_encode(sleutel.nummer)]
    antwoord = client.post(
        "/inloggen", {"stap": stap.context["stap"], "passkey": sleutel.bewijs(stap.context["passkey_opties"])}
    )
    assert antwoord["Location"] == "/"
    tekst = client.get("/account").content.decode()
    assert "Laptop, sinds 23 november 2026, voor het laatst gebruikt op 23 november 2026" in tekst


BEDROG: dict[str, Callable[[Sleutel, str], str]] = {
    "another origin": lambda s, o: s.bewijs(o, herkomst="https://meedoen.examp1e"),
    "a subdomain that was not set": lambda s, o: s.bewijs(o, herkomst="https://x.meedoen.example"),
    "http": lambda s, o: s.bewijs(o, herkomst="http://meedoen.example"),
    "another rp id": lambda s, o: s.bewijs(o, domein="elders.example"),
    "another challenge": lambda s, o: s.bewijs(o, uitdaging=secrets.token_bytes(32)),
    "nobody was verified": lambda s, o: s.bewijs(o, vlaggen=FLAG.UP),
    "nobody was there": lambda s, o: s.bewijs(o, vlaggen=FLAG.UV),
    "an answer to the other ceremony": lambda s, o: s.bewijs(o, soort="webauthn.create"),
    "an unknown key": lambda s, o: Sleutel().bewijs(o),
    "the number of the key, signed by another": lambda s, o: Sleutel(nummer=s.nummer, teller=9).bewijs(o),
    "the handle of another account": lambda s, o: s.bewijs(o, extra={"userHandle": JOOST.id.bytes}),
    "no json": lambda s, o: "{",
    "a list": lambda s, o: "[]",
    "nothing": lambda s, o: "",
    "much too long": lambda s, o: json.dumps({"x": "y" * 30_000}),
}


@pytest.mark.parametrize("hoe", BEDROG)
def test_a_bent_answer_is_refused_and_nobody_is_let_in(sleutel: Sleutel, hoe: str) -> None:
    client = _client()
    stap = _log_in(client)
    antwoord = client.post(
        "/inloggen", {"stap": stap.context["stap"], "passkey": BEDROG[hoe](sleutel, stap.context["passkey_opties"])}
    )
    assert antwoord.status_code == 200 and "Nog één stap" in antwoord.content.decode()
    assert client.get("/account").status_code == 302
    assert Passkey.objects.get().laatst_gebruikt_op is None


def test_an_answer_counts_once(sleutel: Sleutel) -> None:
    client = _client()
    stap = _log_in(client)
    velden = {"stap": stap.context["stap"], "passkey": sleutel.bewijs(stap.context["passkey_opties"])}
    assert client.post("/inloggen", velden).status_code == 302
    weer = _client().post("/inloggen", velden)
    assert "al beantwoord" in weer.content.decode()


def test_an_answer_that_failed_can_not_be_mended_for_the_same_challenge(sleutel: Sleutel) -> None:
    client = _client()
    stap = _log_in(client)
    opties = stap.context["passkey_opties"]
    client.post("/inloggen", {"stap": stap.context["stap"], "passkey": sleutel.bewijs(opties, vlaggen=FLAG.UP)})
    weer = client.post("/inloggen", {"stap": stap.context["stap"], "passkey": sleutel.bewijs(opties)})
    assert "al beantwoord" in weer.content.decode()


def test_a_question_ends_after_five_minutes(sleutel: Sleutel) -> None:
    opties = ceremonie.vraag_bewijs(SANNE.id, list(Passkey.objects.all()), nu=kalender.nu())
    antwoord = sleutel.bewijs(opties)
    with pytest.raises(ceremonie.PasskeyGeweigerd) as fout:
        ceremonie.keur_bewijs(SANNE.id, antwoord, nu=kalender.nu() + ceremonie.GELDIG)
    assert fout.value.code == "vraag"
    ceremonie.keur_bewijs(SANNE.id, antwoord, nu=kalender.nu() + ceremonie.GELDIG - timedelta(seconds=5))


def test_the_question_of_somebody_else_and_of_the_other_purpose_do_not_count(sleutel: Sleutel) -> None:
    nu = kalender.nu()
    van_joost = ceremonie.vraag_bewijs(JOOST.id, list(Passkey.objects.all()), nu=nu)
    om_te_maken = json.dumps({"challenge": websafe_encode(ceremonie._nieuwe_vraag(SANNE.id, ceremonie.MAKEN, nu=nu))})
    for opties in (van_joost, om_te_maken):
        with pytest.raises(ceremonie.PasskeyGeweigerd) as fout:
            ceremonie.keur_bewijs(SANNE.id, sleutel.bewijs(opties), nu=nu)
        assert fout.value.code == "vraag"


def test_the_passkey_of_one_does_not_open_the_account_of_another(sleutel: Sleutel) -> None:
    eigen, client = Sleutel(), _client()
    _log_in(client, JOOST)
    _maak(client, eigen, "Van Joost")
    ander = _client()
    stap = _log_in(ander, JOOST)
    antwoord = ander.post(
        "/inloggen", {"stap": stap.context["stap"], "passkey": sleutel.bewijs(stap.context["passkey_opties"])}
    )
    assert "hoort niet bij jouw account" in antwoord.content.decode()


@pytest.mark.parametrize(
    ("eerst", "dan", "goed"), [(5, 6, True), (5, 5, False), (5, 4, False), (5, 0, False), (0, 0, True), (0, 1, True)]
)
def test_the_counter_must_go_up_unless_the_key_never_counts(sleutel: Sleutel, eerst: int, dan: int, goed: bool) -> None:
    Passkey.objects.update(teller=eerst)
    opties = ceremonie.vraag_bewijs(SANNE.id, list(Passkey.objects.all()), nu=kalender.nu())
    sleutel.teller = dan - 1
    antwoord = sleutel.bewijs(opties)
    if goed:
        assert ceremonie.keur_bewijs(SANNE.id, antwoord, nu=kalender.nu()).naam == "Laptop"
        assert Passkey.objects.get().teller == dan
        return
    with pytest.raises(ceremonie.PasskeyGeweigerd) as fout:
        ceremonie.keur_bewijs(SANNE.id, antwoord, nu=kalender.nu())
    assert fout.value.code == "teller"
    assert Passkey.objects.get().teller == eerst


def test_five_wrong_passkeys_close_the_account_also_for_the_right_one(sleutel: Sleutel) -> None:
    client = _client()
    stap = _log_in(client)
    for _ in range(5):
        antwoord = client.post("/inloggen", {"stap": stap.context["stap"], "passkey": "{}"})
    assert antwoord.status_code == 429 and "kwartier" in antwoord.content.decode()
    opties = ceremonie.vraag_bewijs(SANNE.id, list(Passkey.objects.all()), nu=kalender.nu())
    goed = client.post("/inloggen", {"stap": stap.context["stap"], "passkey": sleutel.bewijs(opties)})
    assert goed.status_code == 429
    assert client.get("/account").status_code == 302
    assert "kwartier" in _log_in(client).content.decode()


def test_who_asks_too_many_questions_waits_and_can_still_use_the_code(sleutel: Sleutel) -> None:
    TOTPDevice.objects.create(user_id=SANNE.id, name="app", confirmed=True)
    client = _client()
    for _ in range(ceremonie.VRAGEN + 1):
        stap = _log_in(client)
    assert stap.context["passkey_opties"] == ""
    assert "te vaak" in stap.content.decode() and 'name="code"' in stap.content.decode()
    assert Passkeyvraag.objects.filter(account_id=SANNE.id).count() == ceremonie.VRAGEN


def test_beside_a_code_either_opens_the_door(sleutel: Sleutel) -> None:
    TOTPDevice.objects.create(user_id=SANNE.id, name="app", confirmed=True)
    tekst = _log_in(_client()).content.decode()
    assert 'name="code"' in tekst and 'data-passkey="bewijs"' in tekst
    assert "Log hieronder in met een code van je telefoon" in tekst, "what the page says without script"


def test_without_a_code_the_page_without_script_says_who_helps(sleutel: Sleutel) -> None:
    tekst = _log_in(_client()).content.decode()
    assert 'name="code"' not in tekst and "zet je passkeys uit" in tekst


def test_at_another_address_of_the_site_the_code_is_what_remains(sleutel: Sleutel) -> None:
    TOTPDevice.objects.create(user_id=SANNE.id, name="app", confirmed=True)
    tekst = _log_in(Client()).content.decode()
    assert f"Passkeys werken alleen op het adres {HIER}." in tekst and 'name="code"' in tekst


@pytest.mark.parametrize("hoe", ["herkomst", "domein", "vlaggen", "uitdaging"])
def test_a_bent_registration_keeps_nothing(hoe: str) -> None:
    client, sleutel = _client(), Sleutel()
    _log_in(client)
    opties = client.post("/account/passkeys/nieuw", {"naam": "Laptop"}).context["passkey_opties"]
    krom: dict[str, Any] = {"herkomst": "https://elders.example", "domein": "elders.example", "vlaggen": FLAG.UP}
    if hoe == "uitdaging":
        antwoord = sleutel.maak(json.dumps({"challenge": websafe_encode(secrets.token_bytes(32))}))
    else:
        antwoord = sleutel.maak(opties, **{hoe: krom[hoe]})
    assert client.post("/account/passkeys/nieuw", {"naam": "Laptop", "passkey": antwoord}).status_code == 200
    assert not Passkey.objects.exists()


def test_a_registration_counts_once_and_a_key_belongs_to_one_account(sleutel: Sleutel) -> None:
    client = _client()
    _log_in(client, JOOST)
    antwoord = _maak(client, Sleutel(nummer=sleutel.nummer))
    assert "hoort niet bij jouw account" in antwoord.content.decode()
    stap = client.post("/account/passkeys/nieuw", {"naam": "Een"})
    eigen = Sleutel().maak(stap.context["passkey_opties"])
    assert client.post("/account/passkeys/nieuw", {"naam": "Een", "passkey": eigen}).status_code == 302
    weer = client.post("/account/passkeys/nieuw", {"naam": "Twee", "passkey": eigen})
    assert "al beantwoord" in weer.content.decode()
    assert Passkey.objects.filter(account_id=JOOST.id).count() == 1


def test_a_passkey_has_a_name_of_its_own_and_there_are_at_most_ten(sleutel: Sleutel) -> None:
    client = _client()
    stap = _log_in(client)
    client.post("/inloggen", {"stap": stap.context["stap"], "passkey": sleutel.bewijs(stap.context["passkey_opties"])})
    assert "Geef de passkey een naam" in client.post("/account/passkeys/nieuw", {"naam": " "}).content.decode()
    assert "al een passkey met deze naam" in client.post("/account/passkeys/nieuw", {"naam": "LAPTOP"}).content.decode()
    for nummer in range(9):
        assert _maak(client, Sleutel(), f"Nummer {nummer}").status_code == 302
    assert "Haal er eerst een weg" in client.post("/account/passkeys/nieuw", {"naam": "Elf"}).content.decode()


def test_the_last_second_step_stays_where_everybody_must_have_one(sleutel: Sleutel, settings) -> None:
    client = _client()
    stap = _log_in(client)
    client.post("/inloggen", {"stap": stap.context["stap"], "passkey": sleutel.bewijs(stap.context["passkey_opties"])})
    adres = f"/account/passkeys/{Passkey.objects.get().id}/weghalen"
    assert "enige tweede stap" in client.get(adres).content.decode()
    settings.TWEEDE_STAP_VERPLICHT = True
    client.post(adres)
    assert Passkey.objects.count() == 1
    TOTPDevice.objects.create(user_id=SANNE.id, name="app", confirmed=True)
    client.post(adres)
    assert not Passkey.objects.exists()
    assert client.post(adres).status_code == 404


def test_nobody_removes_or_sees_the_passkey_of_another(sleutel: Sleutel) -> None:
    client = _client()
    _log_in(client, JOOST)
    assert client.post(f"/account/passkeys/{Passkey.objects.get().id}/weghalen").status_code == 404
    assert "Laptop" not in client.get("/account").content.decode()
    with connection.cursor() as cursor:
        cursor.execute("select set_config('meedoen.medewerker', %s, true)", [str(JOOST.id)])
        cursor.execute("select count(*) from organisaties_passkey")
        assert cursor.fetchone() == (0,)
        cursor.execute("select set_config('meedoen.medewerker', '', true)")


def test_the_beheerder_takes_lost_passkeys_away(sleutel: Sleutel, scope_van) -> None:
    scope = scope_van(BEHEER)
    with met_scope(scope):
        services.nieuw_wachtwoord(scope=scope, medewerker=Medewerker.objects.get(id=SANNE.id))
    assert not Passkey.objects.exists()


def test_where_a_second_step_is_asked_of_everybody_a_passkey_will_do_the_first_time(settings) -> None:
    settings.TWEEDE_STAP_VERPLICHT = True
    client, sleutel = _client(), Sleutel()
    eerst = _log_in(client)
    velden = {"instellen": eerst.context["instellen"]}
    zwak = sleutel.maak(eerst.context["passkey_opties"], vlaggen=FLAG.UP)
    mis = client.post("/inloggen", {**velden, "passkey": zwak})
    assert "niet goed gelezen" in mis.content.decode()
    zelfde = client.post("/inloggen", {**velden, "passkey": sleutel.maak(eerst.context["passkey_opties"])})
    assert "al beantwoord" in zelfde.content.decode(), "a good answer to a question that was used"
    goed = client.post("/inloggen", {**velden, "passkey": sleutel.maak(mis.context["passkey_opties"])})
    assert goed["Location"] == "/"
    assert "Passkey van 23 november 2026" in client.get("/account").content.decode()
    assert "Nog één stap" in _log_in(_client()).content.decode()
    ander = Sleutel().maak(mis.context["passkey_opties"])
    te_laat = _client().post("/inloggen", {**velden, "passkey": ander})
    assert "Log opnieuw in" in te_laat.content.decode(), "the first page of an earlier log-in adds no second key"
    assert Passkey.objects.count() == 1


@pytest.mark.parametrize(
    ("omgeving", "domein"),
    [
        ({}, None),
        ({"MEEDOEN_HERKOMST": "https://mee.example"}, "mee.example"),
        ({"MEEDOEN_HERKOMST": "https://*.mee.example"}, None),
        ({"MEEDOEN_HERKOMST": "http://10.0.0.1:8000"}, None),
        ({"MEEDOEN_PASSKEY_HERKOMST": "http://localhost:8000"}, "localhost"),
        (
            {"MEEDOEN_PASSKEY_HERKOMST": "https://a.mee.example, https://b.mee.example",
             "MEEDOEN_PASSKEY_DOMEIN": "mee.example"},
            "mee.example",
        ),
    ],
)  # fmt: skip
def test_the_addresses_come_from_the_environment(omgeving: dict[str, str], domein: str | None) -> None:
    gelezen = passkeyadres.lees(omgeving)
    assert (gelezen.domein if gelezen else None) == domein


@pytest.mark.parametrize(
    "adres", ["http://mee.example", "https://127.0.0.1", "https://mee.example/pad", "mee.example", "https://[::1]"]
)
def test_an_address_that_can_have_no_passkeys_stops_the_start(adres: str) -> None:
    with pytest.raises(ImproperlyConfigured):
        passkeyadres.lees({"MEEDOEN_PASSKEY_HERKOMST": adres})


def test_without_addresses_there_are_no_passkeys(settings) -> None:
    settings.PASSKEYS = None
    client = _client()
    _log_in(client)
    assert "staan passkeys uit" in client.get("/account").content.decode()
    assert client.post("/account/passkeys/nieuw", {"naam": "x"}).context.get("passkey_opties") is None
    assert instellingen.SESSIE_COOKIE in client.cookies
