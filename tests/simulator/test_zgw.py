# SPDX-License-Identifier: EUPL-1.2
"""The registration of zaken to test against: each answer by the standard's schema, and its rules with their codes."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from meedoen import gegevens
from meedoen.regie.koppelingen.duo.schema import keur
from meedoen.regie.koppelingen.zgw.token import maak_token
from meedoen.simulator.zgw.register import Register

RSIN, ANDER_RSIN = "000000012", "123456782"
BRONMAP = Path(__file__).resolve().parents[3] / "shared" / "keten" / "zgw"
OPERATIES = {
    (op["methode"], api, op["pad"].split("/")[1], "{uuid}" in op["pad"]): op
    for api, deel in gegevens.lees("zgw_api")["apis"].items()
    for op in deel["operaties"].values()
}
Doe = Callable[..., tuple[int, Any]]


@pytest.fixture
def register() -> Register:
    return Register("http://zgw.example", geheimen={"ik": "geheim"}, verzet=timedelta(days=400))


@pytest.fixture
def doe(register: Register) -> Doe:
    """Make one request with a good token; each good answer is held against the schema of its operation."""

    def verzoek(methode: str, adres: str, lichaam: Any = None, vraag: str = "") -> tuple[int, Any]:
        pad = adres.removeprefix(register.basis)
        token = maak_token(client_id="ik", geheim="geheim", namens="proef", nu=time.time())
        koppen = {"authorization": f"Bearer {token}", "accept-crs": "EPSG:4326"}
        uit = register.antwoord(methode, pad, vraag, koppen, json.dumps(lichaam).encode())
        inhoud = json.loads(uit.lichaam)
        if uit.status < 300:
            delen = pad.strip("/").split("/")
            op = OPERATIES[(methode, delen[0], delen[3], len(delen) == 5)]
            assert str(uit.status) == op["code"]
            assert keur({}, op["antwoord"], inhoud) == []
        else:
            assert uit.soort == "application/problem+json" and inhoud["status"] == uit.status
        return uit.status, inhoud

    return verzoek


def zaak(register: Register, **anders: Any) -> dict[str, Any]:
    return {
        "identificatie": "D-1", "bronorganisatie": RSIN, "verantwoordelijkeOrganisatie": RSIN,
        "zaaktype": register.typen["zaaktype"]["url"], "startdatum": "2026-01-05", **anders,
    }  # fmt: skip


def document(register: Register, **anders: Any) -> dict[str, Any]:
    return {
        "identificatie": "brief-1", "bronorganisatie": RSIN, "creatiedatum": "2026-01-05", "titel": "t",
        "auteur": "a", "taal": "nld", "informatieobjecttype": register.typen["informatieobjecttype_pip"]["url"],
        "inhoud": base64.b64encode(b"pdf").decode(), "bestandsomvang": 3, "indicatieGebruiksrecht": False, **anders,
    }  # fmt: skip


def codes(antwoord: tuple[int, Any]) -> list[str]:
    assert antwoord[0] == 400, antwoord
    return [veld["code"] for veld in antwoord[1]["invalidParams"]]


def test_a_whole_zaak_from_begin_to_end(register: Register, doe: Doe) -> None:
    zaken, typen = register.adres("zaken"), {naam: type_["url"] for naam, type_ in register.typen.items()}
    status, gemaakt = doe("POST", f"{zaken}/zaken", zaak(register))
    assert status == 201
    url = gemaakt["url"]
    doe("POST", f"{zaken}/statussen", {"zaak": url, "statustype": typen["statustype_intake"],
                                       "datumStatusGezet": "2026-01-05T00:00:00+01:00"})  # fmt: skip
    rol = {"zaak": url, "betrokkeneType": "natuurlijk_persoon", "roltype": typen["roltype"], "roltoelichting": "x"}
    doe("POST", f"{zaken}/rollen", {**rol, "betrokkeneIdentificatie": {"inpBsn": "999990019"}})
    _, stuk = doe("POST", f"{register.adres('documenten')}/enkelvoudiginformatieobjecten", document(register))
    doe("POST", f"{zaken}/zaakinformatieobjecten", {"zaak": url, "informatieobject": stuk["url"]})
    _, besluit = doe("POST", f"{register.adres('besluiten')}/besluiten", {
        "identificatie": "B-1", "verantwoordelijkeOrganisatie": RSIN, "besluittype": typen["besluittype_pip"],
        "zaak": url, "datum": "2026-02-01", "ingangsdatum": "2026-02-01"})  # fmt: skip
    doe("POST", f"{register.adres('besluiten')}/besluitinformatieobjecten",
        {"besluit": besluit["url"], "informatieobject": stuk["url"]})  # fmt: skip
    status, anders = doe("PATCH", besluit["url"], {"vervaldatum": "2026-03-01", "vervalreden": "ingetrokken_overheid"})
    assert (status, anders["vervaldatum"]) == (200, "2026-03-01")
    eind = {"zaak": url, "statustype": typen["statustype_gesloten"], "datumStatusGezet": "2026-04-01T00:00:01+02:00"}
    assert codes(doe("POST", f"{zaken}/statussen", eind)) == ["resultaat-does-not-exist"]
    doe("POST", f"{zaken}/resultaten", {"zaak": url, "resultaattype": typen["resultaattype_overlijden"]})
    assert doe("POST", f"{zaken}/statussen", eind)[0] == 201
    _, gevonden = doe("GET", f"{zaken}/zaken", vraag=f"identificatie=D-1&bronorganisatie={RSIN}")
    (nu,) = gevonden["results"]
    assert nu["einddatum"] == "2026-04-01" and len(nu["rollen"]) == len(nu["zaakinformatieobjecten"]) == 1
    assert doe("POST", f"{zaken}/statussen", eind | {"datumStatusGezet": "2026-05-01T00:00:00Z"})[0] == 403
    for type_ in register.typen.values():
        assert doe("GET", type_["url"])[0] == 200


@pytest.mark.parametrize(
    ("wat", "code"),
    [
        ({"bronorganisatie": "123456789"}, "invalid"),
        ({"zaaktype": "http://zgw.example/catalogi/api/v1/zaaktypen/x"}, "bad-url"),
        ({"startdatum": "1 januari"}, "invalid"),
        ({"zaaktype": ""}, "required"),
        ({}, "identificatie-niet-uniek"),
    ],
)
def test_a_zaak_that_may_not_come_in(register: Register, doe: Doe, wat: dict[str, str], code: str) -> None:
    pad = f"{register.adres('zaken')}/zaken"
    assert doe("POST", pad, zaak(register))[0] == 201
    assert codes(doe("POST", pad, zaak(register, **wat))) == [code]
    assert len(register.alle("zaken")) == 1


def test_a_document_of_an_unknown_kind_for_the_zaaktype_is_refused(register: Register, doe: Doe) -> None:
    register.typen["zaaktype"]["informatieobjecttypen"] = []
    _, gemaakt = doe("POST", f"{register.adres('zaken')}/zaken", zaak(register))
    pad = f"{register.adres('documenten')}/enkelvoudiginformatieobjecten"
    assert codes(doe("POST", pad, document(register, bestandsomvang=4))) == ["file-size"]
    _, stuk = doe("POST", pad, document(register))
    relatie = {"zaak": gemaakt["url"], "informatieobject": stuk["url"]}
    uit = doe("POST", f"{register.adres('zaken')}/zaakinformatieobjecten", relatie)
    assert codes(uit) == ["missing-zaaktype-informatieobjecttype-relation"]


@pytest.mark.parametrize(
    ("client", "geheim", "oud", "code"),
    [
        ("ik", "fout", 0, "invalid-jwt-token"),
        ("wie", "geheim", 0, "invalid-jwt-token"),
        ("ik", "geheim", 4000, "jwt-expired"),
    ],
)
def test_a_token_that_is_not_good(register: Register, client: str, geheim: str, oud: int, code: str) -> None:
    token = maak_token(client_id=client, geheim=geheim, namens="proef", nu=time.time() - oud)
    koppen = {"authorization": f"Bearer {token}", "accept-crs": "EPSG:4326"}
    uit = register.antwoord("GET", "/zaken/api/v1/zaken", "", koppen, b"")
    assert (uit.status, json.loads(uit.lichaam)["code"]) == (403, code)
    assert register.antwoord("GET", "/zaken/api/v1/zaken", "", {}, b"").status == 403


def test_an_unknown_question_and_a_missing_crs_are_refused(register: Register, doe: Doe) -> None:
    assert codes(doe("GET", f"{register.adres('zaken')}/zaken", vraag="nummer=1")) == ["unknown-parameters"]
    token = maak_token(client_id="ik", geheim="geheim", namens="proef", nu=time.time())
    uit = register.antwoord("GET", "/zaken/api/v1/zaken", "", {"authorization": f"Bearer {token}"}, b"")
    assert uit.status == 406


def test_its_filters_are_those_of_the_standard() -> None:
    if not BRONMAP.is_dir():
        pytest.skip("the standard's own OpenAPI files are not here")
    from meedoen.simulator.zgw.register import _FILTERS, PADEN

    for api, soorten in PADEN.items():
        for soort in soorten:
            if soort in _FILTERS:
                assert _FILTERS[soort] <= set(OPERATIES[("GET", api, soort, False)]["vragen"]), soort
