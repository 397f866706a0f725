# SPDX-License-Identifier: EUPL-1.2
"""Schools and guidance organisations over the API: their own placements, no more than their purpose, no longer."""

from __future__ import annotations

import json
import uuid
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import jsonschema
import pytest
from tests.conftest import BEHEER, SANNE, VANDAAG
from tests.regie.partners import VANAF, Partner, maak_dossier, maak_partner, plaats

from meedoen.domein.toegang import Doel
from meedoen.regie.api.v1.openapi import document
from meedoen.regie.dossiers.models import Dossier, Taak
from meedoen.regie.organisaties.models import Samenwerking
from meedoen.regie.trajecten import services
from meedoen.regie.trajecten.models import Partnerbericht, Plaatsing
from meedoen.regie.web import kalender
from meedoen.regie.web.toegang import met_scope

pytestmark = pytest.mark.django_db
API = "/api/v1"


@pytest.fixture
def school(scope_van: Any) -> Partner:
    return maak_partner(scope_van)


@pytest.fixture
def dossier(scope_van: Any) -> Dossier:
    return maak_dossier(scope_van)


@pytest.fixture
def plek(scope_van: Any, dossier: Dossier, school: Partner) -> Plaatsing:
    return plaats(scope_van, dossier, school)


def keur(antwoord: Any, pad: str, methode: str = "get") -> Any:
    """Check an answer against the document of the API, and return it."""
    soort = antwoord["Content-Type"]
    inhoud = document()["paths"][pad][methode]["responses"][str(antwoord.status_code)]["content"][soort]
    schema = {**inhoud["schema"], "components": document()["components"]}
    jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(antwoord.json())
    assert antwoord["API-Version"] == document()["info"]["version"]
    assert antwoord["Cache-Control"] == "no-store"
    return antwoord.json()


def stuur(client: Any, pad: str, inhoud: object, *, sleutel: str = "", methode: str = "post") -> Any:
    koppen = {"idempotency-key": sleutel or uuid.uuid4().hex} if methode == "post" else {}
    rauw = inhoud if isinstance(inhoud, bytes) else json.dumps(inhoud).encode()
    return getattr(client, methode)(f"{API}{pad}", rauw, content_type="application/json", headers=koppen)


def test_a_school_sees_who_is_placed_there_with_name_and_consulent(school: Partner, plek: Plaatsing) -> None:
    client = school.client()
    lijst = keur(client.get(f"{API}/plaatsingen"), "/plaatsingen")
    assert [rij["id"] for rij in lijst["plaatsingen"]] == [str(plek.id)]
    een = keur(client.get(f"{API}/plaatsingen/{plek.id}"), "/plaatsingen/{id}")
    assert een == lijst["plaatsingen"][0]
    assert (een["leerling"]["achternaam"], een["leerroute"], een["vanaf"]) == ("Haddad", "B", VANAF.isoformat())
    assert "999990019" not in json.dumps(lijst)


def test_the_purpose_decides_what_is_known_of_a_person(scope_van: Any, dossier: Dossier, school: Partner) -> None:
    gids = maak_partner(scope_van, "Steunpunt", Doel.BEGELEIDING)
    zien = {}
    for partner in (school, gids):
        rij = plaats(scope_van, dossier, partner)
        pad = f"{API}/plaatsingen/{rij.id}/contact"
        zien[partner.organisatie.naam] = keur(partner.client().get(pad), "/plaatsingen/{id}/contact")["leerling"]
    les, begeleiding = zien["Taalschool De Eem"], zien["Steunpunt"]
    assert les["adres"]["straat"] == begeleiding["adres"]["straat"] == "Laanstraat"
    assert {naam for naam, waarde in les.items() if waarde} == {"naam", "voornamen", "achternaam", "adres"}
    assert begeleiding["telefoon"] == "+31612345678" and begeleiding["veiligContact"].startswith("Niet appen")


def test_a_secret_address_leaves_for_nobody(scope_van: Any, dossier: Dossier) -> None:
    gids = maak_partner(scope_van, "Steunpunt", Doel.BEGELEIDING)
    rij = plaats(scope_van, dossier, gids)
    with met_scope(scope_van(SANNE)):
        Dossier.objects.filter(id=dossier.id).update(geheim_adres=True)
    antwoord = gids.client().get(f"{API}/plaatsingen/{rij.id}/contact")
    assert antwoord.json()["leerling"]["adres"] is None
    assert "Laanstraat" not in antwoord.text and "3743" not in antwoord.text


def test_another_provider_finds_nothing(scope_van: Any, school: Partner, plek: Plaatsing) -> None:
    ander = maak_partner(scope_van, "Andere school").client()
    assert ander.get(f"{API}/plaatsingen").json() == {"plaatsingen": [], "volgende": None}
    for pad in ("", "/contact"):
        antwoord = ander.get(f"{API}/plaatsingen/{plek.id}{pad}")
        assert (antwoord.status_code, antwoord["Content-Type"]) == (404, "application/problem+json")
    bericht = {"plaatsing": str(plek.id), "onderwerp": "x", "tekst": "y"}
    assert stuur(ander, "/berichten", bericht).status_code == 422
    assert stuur(ander, f"/plaatsingen/{plek.id}/start", {"startdatum": "2026-11-03"}, methode="put").status_code == 404


@pytest.mark.parametrize("einde", ["plaatsing", "samenwerking", "dossier", "aansluiting"])
def test_access_ends_when_its_ground_ends(
    scope_van: Any, dossier: Dossier, school: Partner, plek: Plaatsing, einde: str
) -> None:
    client = school.client()
    assert client.get(f"{API}/plaatsingen/{plek.id}").status_code == 200
    with met_scope(scope_van(BEHEER if einde in ("samenwerking", "aansluiting") else SANNE)) as scope:
        if einde == "plaatsing":
            services.beeindig_plaatsing(
                scope=scope, dossier=dossier, plaatsing_id=plek.id, tot=VANDAAG, reden="andere school"
            )
        elif einde == "samenwerking":
            Samenwerking.objects.filter(organisatie=school.organisatie).update(tot=VANDAAG)
        elif einde == "dossier":
            Dossier.objects.filter(id=dossier.id).update(gesloten_op=VANDAAG)
        else:
            from meedoen.regie.organisaties import aansluitingen

            aansluitingen.trek_in(scope=scope, aansluiting=school.aansluiting)
    verwacht = 404 if einde in ("plaatsing", "dossier") else 401
    assert client.get(f"{API}/plaatsingen/{plek.id}").status_code == verwacht


def test_a_message_becomes_a_task_and_is_read(
    scope_van: Any, dossier: Dossier, school: Partner, plek: Plaatsing
) -> None:
    client = school.client()
    antwoord = stuur(client, "/berichten", {"plaatsing": str(plek.id), "onderwerp": "Eerste week", "tekst": "Goed."})
    nieuw = keur(antwoord, "/berichten", "post")
    assert (antwoord.status_code, antwoord["Location"]) == (201, f"{API}/berichten/{nieuw['id']}")
    with met_scope(scope_van(SANNE, nu=kalender.nu())) as scope:
        (taak,) = Taak.objects.filter(dossier=dossier, soort="partnerbericht", open=True)
        assert taak.waarden["organisatie"] == "Taalschool De Eem"
        services.schrijf_bericht(scope=scope, dossier=dossier, plaatsing_id=plek.id, onderwerp="Re", tekst="Dank.")
        assert not Taak.objects.filter(dossier=dossier, soort="partnerbericht", open=True).exists()
    lijst = keur(client.get(f"{API}/berichten?plaatsing={plek.id}"), "/berichten")["berichten"]
    assert [(b["van"], b["gelezenOp"] is None) for b in lijst] == [("aanbieder", False), ("gemeente", True)]
    van_ons = f"{API}/berichten/{lijst[1]['id']}"
    assert keur(client.put(f"{van_ons}/gelezen"), "/berichten/{id}/gelezen", "put")["gelezenOp"]
    assert keur(client.get(van_ons), "/berichten/{id}")["gelezenOp"]
    assert client.put(f"{API}/berichten/{lijst[0]['id']}/gelezen").status_code == 422


def test_the_same_key_does_it_once(school: Partner, plek: Plaatsing, scope_van: Any) -> None:
    client, bericht = school.client(), {"plaatsing": str(plek.id), "onderwerp": "Een", "tekst": "Twee"}
    eerste, tweede = (stuur(client, "/berichten", bericht, sleutel="sleutel-0001") for _ in range(2))
    assert (eerste.status_code, tweede.status_code) == (201, 201)
    assert eerste.json() == tweede.json()
    anders = stuur(client, "/berichten", {**bericht, "tekst": "Drie"}, sleutel="sleutel-0001")
    assert (anders.status_code, anders.json()["soort"]) == (422, "sleutelAnders")
    zonder = client.post(f"{API}/berichten", json.dumps(bericht), content_type="application/json")
    assert (zonder.status_code, zonder.json()["veld"]) == (400, "Idempotency-Key")
    with met_scope(scope_van(SANNE)):
        assert Partnerbericht.objects.filter(plaatsing=plek).count() == 1


def test_a_refused_write_may_use_its_key_again(school: Partner, plek: Plaatsing) -> None:
    client, goed = school.client(), {"plaatsing": str(plek.id), "onderwerp": "Een", "tekst": "Twee"}
    fout = stuur(client, "/berichten", {**goed, "plaatsing": str(uuid.uuid4())}, sleutel="sleutel-0002")
    assert (fout.status_code, fout.json()["soort"]) == (422, "plaatsingOnbekend")
    assert stuur(client, "/berichten", goed, sleutel="sleutel-0002").status_code == 201


def test_the_first_day_is_told_and_stands_on_the_tijdlijn(
    scope_van: Any, dossier: Dossier, school: Partner, plek: Plaatsing
) -> None:
    client, pad = school.client(), f"/plaatsingen/{plek.id}/start"
    for dag, soort in ((VANDAAG + timedelta(days=1), "startToekomst"), (VANAF - timedelta(days=1), "startTeVroeg")):
        antwoord = stuur(client, pad, {"startdatum": dag.isoformat()}, methode="put")
        assert (antwoord.status_code, antwoord.json()["soort"]) == (422, soort)
    for _ in range(2):
        goed = stuur(client, pad, {"startdatum": "2026-11-03"}, methode="put")
        assert keur(goed, "/plaatsingen/{id}/start", "put")["startdatum"] == "2026-11-03"
    with met_scope(scope_van(SANNE)):
        rijen = dossier.gebeurtenis_set.filter(kenmerk="plaatsing_gestart")  # type: ignore[attr-defined]
        assert [(rij.geldig_op, rij.bron) for rij in rijen] == [(date(2026, 11, 3), "partner")]


def test_what_did_not_change_is_not_sent_again(school: Partner, plek: Plaatsing) -> None:
    client, pad = school.client(), f"{API}/plaatsingen/{plek.id}"
    etag = client.get(pad)["ETag"]
    zelfde = client.get(pad, headers={"if-none-match": etag})
    assert (zelfde.status_code, zelfde.content, zelfde["ETag"]) == (304, b"", etag)
    stuur(client, f"/plaatsingen/{plek.id}/start", {"startdatum": "2026-11-03"}, methode="put")
    assert client.get(pad, headers={"if-none-match": etag}).status_code == 200


def test_a_long_list_comes_in_pages(scope_van: Any, school: Partner, plek: Plaatsing) -> None:
    client = school.client()
    for nummer in range(4):
        stuur(client, "/berichten", {"plaatsing": str(plek.id), "onderwerp": f"{nummer}", "tekst": "x"})
    gezien, na = [], ""
    while True:
        blad = client.get(f"{API}/berichten?aantal=3{na}").json()
        gezien += [rij["onderwerp"] for rij in blad["berichten"]]
        if blad["volgende"] is None:
            break
        na = f"&na={blad['volgende']}"
    assert gezien == ["0", "1", "2", "3"]


@pytest.mark.parametrize(
    ("vraag", "veld"),
    [("aantal=0", "aantal"), ("aantal=101", "aantal"), ("aantal=x", "aantal"), ("na=1", "na"), ("bsn=1", "bsn"),
     ("aantal=1&aantal=2", "aantal")],
)  # fmt: skip
def test_a_wrong_parameter_is_named(school: Partner, vraag: str, veld: str) -> None:
    antwoord = school.client().get(f"{API}/plaatsingen?{vraag}")
    assert (antwoord.status_code, antwoord.json()["veld"]) == (400, veld)


@pytest.mark.parametrize(
    ("inhoud", "status", "veld"),
    [
        (b"kapot", 400, None),
        (b"[1]", 400, "?"),
        (b"{}", 400, "plaatsing"),
        (b'{"plaatsing": "x", "onderwerp": "a", "tekst": "b"}', 400, "plaatsing"),
        (b'{"plaatsing": "01890a5d-ac96-774b-bcce-b302099a8057", "onderwerp": "", "tekst": "b"}', 400, "onderwerp"),
        (b'{"plaatsing": "01890a5d-ac96-774b-bcce-b302099a8057", "onderwerp": "a", "tekst": "b", "b": 1}', 400, "b"),
        (b'{"plaatsing": "01890a5d-ac96-774b-bcce-b302099a8057", "onderwerp": "a", "tekst": "\\ud800"}', 400, None),
        (b'"' + b"x" * 50_001 + b'"', 413, None),
    ],
)  # fmt: skip
def test_a_wrong_body_is_refused_with_its_field(school: Partner, inhoud: bytes, status: int, veld: str | None) -> None:
    antwoord = stuur(school.client(), "/berichten", inhoud)
    assert (antwoord.status_code, antwoord.json().get("veld")) == (status, veld)
    assert antwoord["Content-Type"] == "application/problem+json"


def test_a_write_is_undone_as_a_whole_when_the_dossier_can_not_take_it(
    monkeypatch: pytest.MonkeyPatch, scope_van: Any, school: Partner, plek: Plaatsing
) -> None:
    from meedoen.regie.dossiers.services import Weigering
    from meedoen.regie.trajecten.services import partners

    def weiger(**_: object) -> None:
        raise Weigering("dossier_gesloten")

    monkeypatch.setattr(partners, "leg_vast", weiger)
    antwoord = stuur(
        school.client(), "/berichten", {"plaatsing": str(plek.id), "onderwerp": "a", "tekst": "b"}, sleutel="sleutel-3"
    )
    assert (antwoord.status_code, antwoord.json()["soort"]) == (422, "dossierGesloten")
    with met_scope(scope_van(SANNE)):
        assert not Partnerbericht.objects.filter(plaatsing=plek).exists()


def test_a_scope_of_another_provider_writes_nothing_by_sql(scope_van: Any, school: Partner, plek: Plaatsing) -> None:
    from django.db import connection
    from django.db.utils import DatabaseError

    from meedoen.regie.organisaties.toegangsbewijzen import zoek

    ander = maak_partner(scope_van, "Andere school")
    scope = scope_van(SANNE)
    houder = zoek(ander.token(), nu=scope.nu, vandaag=scope.vandaag, herkomst="toets")
    assert houder is not None
    with met_scope(houder.scope), connection.cursor() as cursor:
        for tabel in ("trajecten_plaatsing", "trajecten_partnerbericht"):
            cursor.execute(f"select count(*) from {tabel}")
            assert cursor.fetchone() == (0,)
        cursor.execute("select count(*) from meedoen.partner_leerlingen(%s::uuid[])", [[plek.id]])
        assert cursor.fetchone() == (0,)
        cursor.execute("update trajecten_plaatsing set startdatum = '2026-11-03'")
        assert cursor.rowcount == 0
    nep = replace(houder.scope, organisatie_id=ander.organisatie.id)
    with pytest.raises(DatabaseError), met_scope(nep):
        Partnerbericht.objects.create(
            gemeente_id=plek.gemeente_id, dossier_id=plek.dossier_id, plaatsing_id=plek.id,
            organisatie_id=ander.organisatie.id, van="aanbieder", onderwerp="x", tekst="y", gemaakt_op=scope.nu,
        )  # fmt: skip
