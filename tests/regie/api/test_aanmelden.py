# SPDX-License-Identifier: EUPL-1.2
"""OAuth2 client credentials: a secret gives a short token, a wrong one closes the door, and both can be taken back."""

from __future__ import annotations

import base64
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.conftest import BEA, BEHEER, SANNE, VANDAAG
from tests.regie.partners import Partner, maak_dossier, maak_partner, plaats, vraag_token

from meedoen.regie.organisaties import aansluitingen, toegangsbewijzen
from meedoen.regie.organisaties.models import Aansluiting
from meedoen.regie.web import kalender
from meedoen.regie.web.toegang import met_scope

pytestmark = pytest.mark.django_db
LIJST = "/api/v1/plaatsingen"


@pytest.fixture
def school(scope_van: Any) -> Partner:
    return maak_partner(scope_van)


def lees(token: str) -> int:
    antwoord = Client().get(LIJST, headers={"authorization": f"Bearer {token}"})
    if antwoord.status_code >= 400:
        assert antwoord["Content-Type"] == "application/problem+json"
    return antwoord.status_code


def test_a_token_is_short_opaque_and_only_its_hash_is_kept(school: Partner) -> None:
    antwoord = vraag_token(school.aansluiting.id, school.geheim)
    inhoud = antwoord.json()
    assert (inhoud["token_type"], inhoud["expires_in"]) == ("Bearer", 900)
    assert antwoord["Cache-Control"] == "no-store"
    assert set(inhoud["scope"].split()) >= {"plaatsingen:lezen", "berichten:schrijven"}
    assert lees(inhoud["access_token"]) == 200
    with pytest.raises(Exception, match="permission denied"), connection.cursor() as cursor:
        cursor.execute("select * from organisaties_toegangsbewijs")


def test_basic_and_post_are_both_taken_but_not_together(school: Partner) -> None:
    paar = base64.b64encode(f"{school.aansluiting.id}:{school.geheim}".encode()).decode()
    kop = {"authorization": f"Basic {paar}"}
    soort = "application/x-www-form-urlencoded"
    vraag = "grant_type=client_credentials"
    goed = Client().post("/oauth/token", vraag, content_type=soort, headers=kop)
    assert goed.status_code == 200
    samen = Client().post("/oauth/token", f"{vraag}&client_id=x&client_secret=y", content_type=soort, headers=kop)
    assert (samen.status_code, samen.json()["error"]) == (400, "invalid_request")


@pytest.mark.parametrize(
    ("velden", "status", "fout"),
    [
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
        ({"scope": "dossiers:lezen"}, 400, "invalid_scope"),
        ({"client_secret": "mis"}, 401, "invalid_client"),
        ({"client_id": "geen-id"}, 401, "invalid_client"),
        ({"client_id": str(uuid.UUID(int=9))}, 401, "invalid_client"),
        ({"client_secret": ""}, 401, "invalid_client"),
    ],
)
def test_a_refusal_speaks_the_words_of_the_standard(
    school: Partner, velden: dict[str, str], status: int, fout: str
) -> None:
    goed = {"client": school.aansluiting.id, "geheim": school.geheim}
    client = velden.pop("client_id", goed["client"])
    antwoord = vraag_token(client, velden.pop("client_secret", school.geheim), **velden)
    assert (antwoord.status_code, antwoord.json()["error"]) == (status, fout)
    assert ("WWW-Authenticate" in antwoord) is (status == 401)


def test_json_is_no_form(school: Partner) -> None:
    antwoord = Client().post("/oauth/token", {"grant_type": "client_credentials"}, content_type="application/json")
    assert (antwoord.status_code, antwoord.json()["error"]) == (400, "invalid_request")


def test_a_token_may_less_than_its_client_when_it_asks_less(school: Partner) -> None:
    assert lees(school.token("berichten:lezen")) == 403
    assert lees(school.token("plaatsingen:lezen")) == 200
    assert Client().get(LIJST).status_code == 401
    assert lees("verzonnen") == 401


def test_five_misses_close_the_door_for_a_quarter_of_an_hour(school: Partner) -> None:
    for _ in range(5):
        assert vraag_token(school.aansluiting.id, "mis").status_code == 401
    dicht = vraag_token(school.aansluiting.id, school.geheim)
    assert (dicht.status_code, dicht["Retry-After"]) == (429, "900")
    # From elsewhere, and a quarter later, the same client still gets in.
    nu = kalender.nu()
    vraag = {"client": school.aansluiting.id, "geheim": school.geheim, "vandaag": VANDAAG}
    toegangsbewijzen.keur(**vraag, nu=nu, herkomst="elders")
    toegangsbewijzen.keur(**vraag, nu=nu + timedelta(minutes=16), herkomst="127.0.0.1")


def test_many_misses_from_one_place_close_it_for_all(school: Partner) -> None:
    nu = kalender.nu()
    for nummer in range(50):
        with pytest.raises(toegangsbewijzen.GeenToegang):
            toegangsbewijzen.keur(
                client=uuid.UUID(int=nummer), geheim="mis", nu=nu, vandaag=VANDAAG, herkomst="127.0.0.1"
            )
    assert vraag_token(school.aansluiting.id, school.geheim).status_code == 429


def test_a_token_ends_by_time_by_hand_and_with_a_new_secret(school: Partner, scope_van: Any) -> None:
    oud, weg = school.token(), school.token()
    laat = kalender.nu() + timedelta(seconds=901)
    assert toegangsbewijzen.zoek(oud, nu=laat, vandaag=VANDAAG, herkomst="toets") is None
    vraag = f"token={weg}&client_id={school.aansluiting.id}&client_secret={school.geheim}"
    soort = "application/x-www-form-urlencoded"
    assert Client().post("/oauth/revoke", vraag, content_type=soort).status_code == 200
    assert (lees(weg), lees(oud)) == (401, 200)
    with met_scope(scope_van(BEHEER, nu=laat)) as scope:
        nieuw = aansluitingen.vernieuw_geheim(scope=scope, aansluiting=school.aansluiting)
    assert lees(oud) == 401
    assert vraag_token(school.aansluiting.id, school.geheim).status_code == 401
    assert nieuw != school.geheim


def test_another_client_can_not_end_a_token(school: Partner, scope_van: Any) -> None:
    ander, token = maak_partner(scope_van, "Andere school"), school.token()
    vraag = f"token={token}&client_id={ander.aansluiting.id}&client_secret={ander.geheim}"
    Client().post("/oauth/revoke", vraag, content_type="application/x-www-form-urlencoded")
    assert lees(token) == 200


def test_only_the_beheerder_of_the_gemeente_makes_or_sees_clients(school: Partner, scope_van: Any) -> None:
    for mens in (SANNE, BEA):
        with pytest.raises(aansluitingen.Geweigerd), met_scope(scope_van(mens)) as scope:
            aansluitingen.vernieuw_geheim(scope=scope, aansluiting=school.aansluiting)
    with pytest.raises(Exception, match="permission denied"), met_scope(scope_van(SANNE)):
        list(Aansluiting.objects.all())


def test_the_logboek_gets_a_line_for_each_token_and_each_person_read(scope_van: Any) -> None:
    school = maak_partner(scope_van)
    dossier = maak_dossier(scope_van)
    plaats(scope_van, dossier, school)
    with CaptureQueriesContext(connection) as vragen:
        assert school.client().get(LIJST).status_code == 200
    regels = [vraag["sql"] for vraag in vragen if "into logboek_logregel" in vraag["sql"]]
    assert len(regels) == 2
    assert "toegang geven" in regels[0] and str(dossier.id) in regels[1]
    assert all("Taalschool De Eem, Leerlingsysteem" in regel and "inburgeringsles" in regel for regel in regels)
    with met_scope(scope_van(BEHEER)):
        assert Aansluiting.objects.get(id=school.aansluiting.id).laatst_gebruikt_op is not None


def test_who_asks_too_often_waits_till_the_next_minute(school: Partner, scope_van: Any, settings: Any) -> None:
    ander, client = maak_partner(scope_van, "Andere school").client(), school.client()
    settings.API_PER_MINUUT = 3
    nu = kalender.nu().replace(second=15, microsecond=0)
    for _ in range(3):
        toegangsbewijzen.tel(school.aansluiting.id, nu=kalender.nu())
    dicht = client.get(LIJST)
    assert (dicht.status_code, dicht["Content-Type"]) == (429, "application/problem+json")
    assert 1 <= int(dicht["Retry-After"]) <= 60 and dicht["Retry-After"] in dicht.json()["detail"]
    # A fresh token changes nothing, another client is not touched, and the next minute begins at nothing.
    nieuw = vraag_token(school.aansluiting.id, school.geheim)
    assert (nieuw.status_code, nieuw.json()["error"]) == (429, "invalid_client") and nieuw["Retry-After"]
    assert ander.get(LIJST).status_code == 200
    assert toegangsbewijzen.tel(school.aansluiting.id, nu=nu + timedelta(minutes=2)) == 0
    assert [toegangsbewijzen.tel(ander_id, nu=nu) for ander_id in [uuid.UUID(int=7)] * 4] == [0, 0, 0, 45]


def test_counting_costs_one_query_and_writes_no_log(school: Partner) -> None:
    client = school.client()
    with CaptureQueriesContext(connection) as vragen:
        client.get(LIJST)
    assert sum("tel_verzoek" in vraag["sql"] for vraag in vragen) == 1
    with connection.cursor() as cursor:
        cursor.execute("select relpersistence from pg_class where relname = 'organisaties_verbruik'")
        assert cursor.fetchone() == ("u",)
        with pytest.raises(Exception, match="permission denied"):
            cursor.execute("select * from organisaties_verbruik")


def test_a_client_of_the_demo_comes_in_only_outside_production(school: Partner, scope_van: Any, settings: Any) -> None:
    with met_scope(scope_van(BEHEER)):
        Aansluiting.objects.filter(id=school.aansluiting.id).update(is_demo=True)
    assert vraag_token(school.aansluiting.id, school.geheim).status_code == 200
    settings.PRODUCTIE = True
    assert vraag_token(school.aansluiting.id, school.geheim).status_code == 401
