# SPDX-License-Identifier: EUPL-1.2
"""The Notificatie API: each refusal and each acceptance, as DUO's file says."""

import uuid
from datetime import timedelta

import orjson
import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from meedoen.regie.koppelingen.models import Botsing, Inkomend
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, NU, SANNE

BSN = "999990019"
OIN_BAARN = f"0000000100{BAARN:010d}"
PAD = "/duo/v1/notificaties"


def koppen(**anders: str) -> dict[str, str]:
    basis = {
        settings.DUO_OIN_HEADER: settings.DUO_OIN,
        "bron": settings.DUO_OIN,
        "doel": OIN_BAARN,
        "berichtId": str(uuid.uuid4()),
    }
    return {naam: waarde for naam, waarde in {**basis, **anders}.items() if waarde}


def bericht(**anders: object) -> dict[str, object]:
    basis = {"registratieDatumTijd": NU.isoformat(), "bsn": BSN, "gebeurtenisId": "SS139"}
    return {naam: waarde for naam, waarde in {**basis, **anders}.items() if waarde is not None}


def stuur(inhoud: object = None, *, hoofd: dict[str, str] | None = None, **extra: object):
    lichaam = inhoud if isinstance(inhoud, bytes) else orjson.dumps(bericht() if inhoud is None else inhoud)
    antwoord = Client().post(PAD, lichaam, content_type="application/json", headers=hoofd or koppen(), **extra)
    assert antwoord["API-Version"] == "1.8.0"
    return antwoord


def rijen(scope_van) -> list[Inkomend]:
    with met_scope(scope_van(SANNE)):
        return list(Inkomend.objects.order_by("ontvangen_op", "id"))


@pytest.mark.django_db
def test_a_good_notification_is_stored_as_it_came(scope_van) -> None:
    assert stuur(bericht(vNummer=2100000001)).status_code == 201
    (rij,) = rijen(scope_van)
    assert (rij.gemeente_id, rij.gebeurtenis_id, rij.bsn, rij.v_nummer) == (BAARN, "SS139", BSN, "2100000001")
    assert (rij.staat, rij.registratie, rij.bron) == ("nieuw", NU, settings.DUO_OIN)


@pytest.mark.django_db
def test_the_same_message_again_gives_201_and_changes_nothing(scope_van) -> None:
    hoofd = koppen()
    for _ in range(3):
        assert stuur(hoofd=hoofd).status_code == 201
    assert len(rijen(scope_van)) == 1


@pytest.mark.django_db
def test_the_same_bericht_id_with_another_body_is_refused_and_shown(scope_van) -> None:
    hoofd = koppen()
    stuur(hoofd=hoofd)
    for _ in range(2):
        assert stuur(bericht(gebeurtenisId="SS110"), hoofd=hoofd).status_code == 400
    assert [rij.gebeurtenis_id for rij in rijen(scope_van)] == ["SS139"]
    with met_scope(scope_van(SANNE)):
        (botsing,) = Botsing.objects.all()
    assert botsing.inhoud["gebeurtenisId"] == "SS110"


@pytest.mark.django_db
@pytest.mark.parametrize("wie", [{"bsn": BSN}, {"bsn": None, "vNummer": 2100000001}])
def test_the_same_event_under_another_bericht_id_is_a_double(scope_van, wie) -> None:
    for _ in range(2):
        assert stuur(bericht(**wie)).status_code == 201
    assert sorted(rij.staat for rij in rijen(scope_van)) == ["dubbel", "nieuw"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("anders", "oorzaak"),
    [
        ({"bsn": "999990018"}, "quarantaine_bsn"),
        ({"gebeurtenisId": "ZZ9"}, "quarantaine_onbekend_signaal"),
        ({"registratieDatumTijd": (NU + timedelta(days=2)).isoformat()}, "quarantaine_registratie"),
        ({"registratieDatumTijd": "0001-01-01T00:00:00+14:00"}, "quarantaine_registratie"),
        ({"registratieDatumTijd": "9999-12-31T23:59:59-12:00"}, "quarantaine_registratie"),
    ],
)
def test_what_fits_the_schema_but_makes_no_sense_waits_for_a_person(scope_van, anders, oorzaak) -> None:
    assert stuur(bericht(**anders)).status_code == 201
    (rij,) = rijen(scope_van)
    assert (rij.staat, rij.oorzaak) == ("quarantaine", oorzaak)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"tekst"',
        bericht(bsn="12345678"),
        bericht(bsn=999990019),
        bericht(bsn="99999001\u0669"),
        bericht(bsn=None),
        bericht(bsn=None, vNummer=10_000_000_000),
        bericht(bsn=None, vNummer=-1),
        bericht(bsn=None, vNummer=True),
        bericht(bsn=None, vNummer=1.5),
        bericht(bsn=None, vNummer="2100000001"),
        bericht(gebeurtenisId=None),
        bericht(gebeurtenisId="ss139"),
        bericht(gebeurtenisId="SS139\n"),
        bericht(gebeurtenisId="SS13999"),
        bericht(registratieDatumTijd=None),
        bericht(registratieDatumTijd="gisteren"),
        bericht(registratieDatumTijd="2026-11-23"),
        bericht(registratieDatumTijd="2026-11-23T10:00:00"),
        bericht(registratieDatumTijd="2026-02-30T10:00:00Z"),
        bericht(registratieDatumTijd=1_700_000_000),
    ],
)
def test_what_does_not_fit_the_schema_is_refused_with_the_reason(scope_van, inhoud) -> None:
    antwoord = stuur(inhoud)
    assert antwoord.status_code == 400
    assert 0 < len(antwoord.json()["fouttekst"]) <= 200
    assert BSN not in antwoord.json()["fouttekst"]
    assert rijen(scope_van) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("anders", "status"),
    [
        ({settings.DUO_OIN_HEADER: ""}, 401),
        ({settings.DUO_OIN_HEADER: "0" * 20}, 403),
        ({settings.DUO_OIN_HEADER: f"{settings.DUO_OIN},{settings.DUO_OIN}"}, 403),
        ({settings.DUO_OIN_HEADER: "1" * 20, "bron": "1" * 20}, 403),
        ({"bron": ""}, 400),
        ({"bron": "1" * 19}, 400),
        ({"doel": "1" * 21}, 400),
        ({"doel": "1" * 20}, 403),
        ({"berichtId": ""}, 400),
        ({"berichtId": "geen-uuid"}, 400),
        ({"berichtId": uuid.uuid4().hex}, 400),
    ],
)
def test_a_wrong_sender_or_header_is_refused(scope_van, anders, status) -> None:
    antwoord = stuur(hoofd=koppen(**anders))
    assert antwoord.status_code == status
    assert antwoord.json()["fouttekst"]
    assert rijen(scope_van) == []


@pytest.mark.django_db
def test_an_unknown_gemeente_goes_before_a_bad_body() -> None:
    assert stuur(b"{", hoofd=koppen(doel="1" * 20)).status_code == 403


@pytest.mark.django_db
def test_the_oin_header_counts_only_from_the_trusted_proxy(scope_van) -> None:
    assert stuur(REMOTE_ADDR="203.0.113.7").status_code == 401
    assert stuur(REMOTE_ADDR="::ffff:127.0.0.1").status_code == 201
    assert len(rijen(scope_van)) == 1


@pytest.mark.django_db
def test_a_body_that_is_too_large_or_not_json_is_refused() -> None:
    assert stuur(bericht(extra="x" * 9000)).status_code == 400
    antwoord = Client().post(PAD, "a=b", content_type="application/x-www-form-urlencoded", headers=koppen())
    assert antwoord.status_code == 400


@pytest.mark.django_db
def test_members_that_the_schema_does_not_name_are_allowed(scope_van) -> None:
    assert stuur(bericht(extra={"nul": "\u0000", "groot": 1e300})).status_code == 201
    (rij,) = rijen(scope_van)
    assert "extra" not in rij.inhoud


@pytest.mark.django_db
@pytest.mark.parametrize("methode", ["get", "put", "patch", "delete", "head", "options"])
def test_another_method_is_refused_with_the_version(methode) -> None:
    antwoord = getattr(Client(), methode)(PAD)
    assert (antwoord.status_code, antwoord["API-Version"], antwoord["Allow"]) == (405, "1.8.0", "POST")


@pytest.mark.django_db
@pytest.mark.parametrize("pad", ["/duo/v1/", "/duo/v1", "/duo/v1/notificaties/1"])
def test_another_address_under_the_path_is_404_with_the_version(pad) -> None:
    antwoord = Client().post(pad, b"{}", content_type="application/json")
    assert (antwoord.status_code, antwoord["API-Version"]) == (404, "1.8.0")


def test_without_a_database_the_answer_is_503_with_a_reason(django_db_setup, django_db_blocker) -> None:
    with django_db_blocker.unblock():
        connection.close()
        poort = connection.settings_dict["PORT"]
        connection.settings_dict["PORT"] = "9"
        try:
            antwoord = stuur()
        finally:
            connection.close()
            connection.settings_dict["PORT"] = poort
    assert antwoord.status_code == 503
    assert "later opnieuw" in antwoord.json()["fouttekst"]
