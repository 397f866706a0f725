# SPDX-License-Identifier: EUPL-1.2
"""The client against the test server in its own process; both held against RvIG's OpenAPI file."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import jsonschema
import pytest

from meedoen import gegevens
from meedoen.regie.koppelingen.brp import velden
from meedoen.regie.koppelingen.brp.client import BrpClient, foutwoorden
from meedoen.regie.koppelingen.brp.lezen import deel_van_datum, hele_dag, lees_persoon
from meedoen.regie.koppelingen.brp.port import (
    Adres,
    GeenRecht,
    GeenRegister,
    Gezin,
    Inschrijving,
    Onbegrijpelijk,
    Titel,
    VraagGeweigerd,
)
from meedoen.regie.koppelingen.duo.schema import keur
from meedoen.simulator.brp.bevolking import rijen
from tests.regie.koppelingen.brp_server import BrpServer, brp_server

VANDAAG = date(2026, 11, 23)
ASIEL, OVERLEDEN, VERTROKKEN, GEHEIM, JAAR, MAAND, ONBEKEND = (
    "999990159", "999990147", "999990123", "999991188", "999992806", "999992351", "999994220",
)  # fmt: skip
ALLE = sorted(rijen())
VREEMD_TEKEN = "999990913"
"""RvIG's own test person whose name does not fit RvIG's own pattern."""
OPENAPI = Path(__file__).resolve().parents[4] / "shared" / "keten" / "brp" / "openapi.json"


@pytest.fixture(scope="module")
def server() -> Iterator[BrpServer]:
    with brp_server() as draait:
        yield draait


@pytest.fixture
def client(server: BrpServer) -> Iterator[BrpClient]:
    maak = BrpClient(server.adres, verbinden=2, lezen=2, wacht=0.01)
    yield maak
    maak.sluit()


def met_antwoord(status: int, inhoud: Any, *, koppen: dict[str, str] | None = None) -> BrpClient:
    """A client whose other side always gives this answer."""
    maak = BrpClient("http://brp.example", wacht=0.001)
    lichaam = inhoud if isinstance(inhoud, bytes) else json.dumps(inhoud).encode()
    maak._http = httpx.Client(
        base_url="http://brp.example",
        transport=httpx.MockTransport(lambda _: httpx.Response(status, content=lichaam, headers=koppen)),
    )
    return maak


def antwoord(*personen: dict[str, Any]) -> dict[str, Any]:
    return {"type": "RaadpleegMetBurgerservicenummer", "personen": list(personen)}


def test_a_person_comes_across_whole(client: BrpClient) -> None:
    wie = client.zoek(bsn=ASIEL, vandaag=VANDAAG)
    assert wie is not None
    assert (wie.voornamen, wie.achternaam, wie.geslacht) == ("Niklas", "Kortum", "m")
    assert (wie.geboortedatum, wie.geboren) == (date(1950, 9, 19), "")
    assert wie.adres == Adres("Ln Copes van Cattenburch", "38", "2585GB", "'s-Gravenhage")
    assert wie.inschrijvingen == (Inschrijving(518, date(1998, 2, 1)),)
    assert wie.titel == Titel("21", date(2010, 5, 30), date(2015, 5, 30))
    assert wie.gezin == Gezin(0, 0)  # the partnership ended in 2000
    assert not (wie.geheim_adres or wie.overleden or wie.vertrokken)


def test_death_leaving_and_secrecy_come_by_themselves(client: BrpClient) -> None:
    wie = client.zoek_alle(bsns=[OVERLEDEN, VERTROKKEN, GEHEIM], vandaag=VANDAAG)
    assert (wie[OVERLEDEN].overleden, wie[OVERLEDEN].overleden_op) == (True, date(2018, 5, 26))
    assert (wie[VERTROKKEN].vertrokken, wie[VERTROKKEN].gemeente, wie[VERTROKKEN].inschrijvingen) == (True, None, ())
    assert wie[GEHEIM].geheim_adres
    assert wie[GEHEIM].gezin == Gezin(1, 1)


def test_an_incomplete_date_is_never_filled_up(client: BrpClient) -> None:
    wie = client.zoek_alle(bsns=[JAAR, MAAND, ONBEKEND], vandaag=VANDAAG)
    assert [(wie[bsn].geboortedatum, wie[bsn].geboren) for bsn in (JAAR, MAAND, ONBEKEND)] == [
        (None, "1968"), (None, "1978-03"), (None, ""),
    ]  # fmt: skip


def test_who_is_not_there_is_none(client: BrpClient) -> None:
    assert client.zoek(bsn="999999990", vandaag=VANDAAG) is None
    assert client.zoek_alle(bsns=[], vandaag=VANDAAG) == {}


def test_somebody_is_found_by_name_and_birth_date_but_not_after_death(client: BrpClient) -> None:
    (kandidaat,) = client.zoek_op_naam(achternaam="kortum", geboortedatum=date(1950, 9, 19), voornamen="nik*")
    assert (kandidaat.bsn, kandidaat.achternaam) == (ASIEL, "Kortum")
    dood = rijen()[OVERLEDEN]
    assert client.zoek_op_naam(
        achternaam=dood["geslachtsnaam"], geboortedatum=date.fromisoformat(dood["geboortedatum"])
    ) == ()  # fmt: skip


def test_nothing_is_asked_that_has_no_purpose(server: BrpServer, client: BrpClient) -> None:
    client.zoek(bsn=ASIEL, vandaag=VANDAAG, bron="00000001000000000308")
    client.zoek_op_naam(achternaam="van den Kortum", geboortedatum=date(1950, 9, 19))
    bsn, naam = server.vragen()[-2:]
    assert bsn["bron"] == "00000001000000000308"
    assert bsn["vraag"] == {
        "type": "RaadpleegMetBurgerservicenummer", "burgerservicenummer": [ASIEL], "fields": list(velden.RAADPLEEG),
    }  # fmt: skip
    assert naam["vraag"]["fields"] == list(velden.ZOEK_OP_NAAM)
    assert naam["vraag"]["geslachtsnaam"] == "Kortum"
    alles = {**velden.RAADPLEEG, **velden.ZOEK_OP_NAAM}
    assert all(len(doel) > 10 for doel in alles.values())
    for verboden in ("partners.burgerservicenummer", "partners.naam", "kinderen.naam", "kinderen.burgerservicenummer",
                     "ouders", "nationaliteiten", "gezag", "geboorte.plaats", "aNummer"):  # fmt: skip
        assert not any(veld.startswith(verboden) for veld in alles)


def test_both_sides_keep_to_rvigs_own_file(server: BrpServer) -> None:
    if not OPENAPI.is_file():
        pytest.skip("RvIG's own OpenAPI file is not here")
    bron = json.loads(OPENAPI.read_text(encoding="utf-8"))
    for vraag in (
        *({"type": "RaadpleegMetBurgerservicenummer", "burgerservicenummer": [bsn], "fields": list(velden.RAADPLEEG)}
          for bsn in ALLE if bsn != VREEMD_TEKEN),
        {"type": "ZoekMetGeslachtsnaamEnGeboortedatum", "geslachtsnaam": "Kortum", "geboortedatum": "1950-09-19",
         "fields": list(velden.ZOEK_OP_NAAM)},
    ):  # fmt: skip
        _houd_tegen(bron, vraag["type"], vraag)
        terug = server.http.post("/haalcentraal/api/brp/personen", json=vraag).json()
        assert terug["personen"]
        _houd_tegen(bron, f"{vraag['type']}Response", terug)


def _houd_tegen(bron: dict[str, Any], naam: str, waarde: object) -> None:
    """Hold a value against RvIG's schema, dates and verblijfplaats against that of their own type."""
    jsonschema.Draft202012Validator({**bron, "$ref": f"#/components/schemas/{naam}"}).validate(waarde)

    def diep(deel: Any) -> None:
        for kind in deel.values() if isinstance(deel, dict) else deel if isinstance(deel, list) else ():
            soort = kind.get("type") if isinstance(kind, dict) else None
            if isinstance(soort, str) and soort != naam:
                schema = {"Datum": "VolledigeDatum"}.get(soort, soort)
                verwijs = {**bron, "$ref": f"#/components/schemas/{schema}"}
                jsonschema.Draft202012Validator(verwijs).validate(kind)
            diep(kind)

    diep(waarde if naam.endswith("Response") else {})


@pytest.mark.parametrize("bsn", ALLE)
def test_every_answer_fits_the_condensed_file_with_its_patterns(server: BrpServer, bsn: str) -> None:
    vraag = {"type": "RaadpleegMetBurgerservicenummer", "burgerservicenummer": [bsn], "fields": list(velden.RAADPLEEG)}
    schemas = gegevens.lees("brp_api")["schemas"]
    terug = server.http.post("/haalcentraal/api/brp/personen", json=vraag).json()
    fouten = keur(schemas, {"ref": "PersonenQueryResponse"}, terug)
    assert fouten == (["personen[0].naam.voornamen heeft niet de goede vorm"] if bsn == VREEMD_TEKEN else [])
    vast = set(gegevens.lees("brp_api")["vanzelf"])
    assert _paden(terug["personen"][0]) <= {*velden.RAADPLEEG, *vast}


def _paden(persoon: dict[str, Any], voor: str = "") -> set[str]:
    uit = set()
    for naam, waarde in persoon.items():
        pad = f"{voor}{naam}"
        deel = waarde[0] if isinstance(waarde, list) and waarde else waarde
        blad = pad in velden.RAADPLEEG or not isinstance(deel, dict) or pad in gegevens.lees("brp_api")["vanzelf"]
        uit |= ({pad} if naam != "type" else set()) if blad else _paden(deel, f"{pad}.")
    return uit


@pytest.mark.parametrize(
    ("vraag", "parameter"),
    [
        ({"fields": ["naam"]}, "type"),
        ({"type": "RaadpleegMetBurgerservicenummer", "fields": ["naam"]}, "burgerservicenummer"),
        ({"type": "RaadpleegMetBurgerservicenummer", "burgerservicenummer": ["12"], "fields": ["naam"]},
         "burgerservicenummer"),
        ({"type": "RaadpleegMetBurgerservicenummer", "burgerservicenummer": [ASIEL], "fields": []}, "fields"),
        ({"type": "RaadpleegMetBurgerservicenummer", "burgerservicenummer": [ASIEL],
          "fields": ["schoenmaat"]}, "fields"),
        ({"type": "RaadpleegMetBurgerservicenummer", "burgerservicenummer": [ASIEL],
          "fields": ["geheimhoudingPersoonsgegevens"]}, "fields"),
    ],
)  # fmt: skip
def test_a_bad_question_gets_a_foutbericht(server: BrpServer, vraag: dict[str, Any], parameter: str) -> None:
    terug = server.http.post("/haalcentraal/api/brp/personen", json=vraag)
    assert (terug.status_code, terug.headers["Content-Type"]) == (400, "application/problem+json")
    fout = terug.json()
    assert keur(gegevens.lees("brp_api")["schemas"], {"ref": "BadRequestFoutbericht"}, fout) == []
    assert parameter in [p["name"] for p in fout["invalidParams"]]
    assert parameter in foutwoorden(fout)


def test_a_short_failure_is_asked_again_and_a_long_one_is_for_later(server: BrpServer, client: BrpClient) -> None:
    server.storing(status=503, keer=2)
    assert client.zoek(bsn=ASIEL, vandaag=VANDAAG) is not None
    server.storing(status=429, keer=3)
    with pytest.raises(GeenRegister) as fout:
        client.zoek(bsn=ASIEL, vandaag=VANDAAG)
    assert (fout.value.oorzaak, fout.value.tijdelijk) == ("register_onbereikbaar", True)
    server.storing(status=429, keer=1, na=60)  # asked to wait for longer than a person waits
    with pytest.raises(GeenRegister):
        client.zoek(bsn=ASIEL, vandaag=VANDAAG)
    server.storing(keer=1, seconden=3)  # one time-out
    assert client.zoek(bsn=ASIEL, vandaag=VANDAAG) is not None


@pytest.mark.parametrize("status", [401, 403])
def test_no_right_is_not_asked_again(server: BrpServer, client: BrpClient, status: int) -> None:
    eerder = len(server.vragen())
    server.storing(status=status, keer=1)
    with pytest.raises(GeenRecht) as fout:
        client.zoek(bsn=ASIEL, vandaag=VANDAAG)
    assert not fout.value.tijdelijk
    assert len(server.vragen()) == eerder


@pytest.mark.parametrize(
    "inhoud",
    [
        b"<html>",
        {"personen": []},
        {"type": "ZoekMetGeslachtsnaamEnGeboortedatum", "personen": []},
        antwoord({"burgerservicenummer": "999990603"}),
        antwoord({"naam": {"voornamen": "A"}}),
        antwoord({"burgerservicenummer": ASIEL}, {"burgerservicenummer": ASIEL}),
        antwoord({"burgerservicenummer": ASIEL, "naam": "Kortum"}),
        antwoord({"burgerservicenummer": ASIEL, "geboorte": {"datum": {"type": "Datum", "langFormaat": "x"}}}),
    ],
)
def test_what_does_not_fit_is_refused(inhoud: Any) -> None:
    with pytest.raises(Onbegrijpelijk):
        met_antwoord(200, inhoud).zoek(bsn=ASIEL, vandaag=VANDAAG)


def test_an_unknown_value_is_unknown_and_breaks_nothing() -> None:
    nieuw = {
        "burgerservicenummer": ASIEL,
        "naam": {"geslachtsnaam": "Ștefănescu"},  # a sign outside RvIG's pattern
        "geslacht": {"code": "Q"},
        "geboorte": {"datum": {"type": "SeizoenDatum", "langFormaat": "zomer"}},
        "gemeenteVanInschrijving": {"code": "0000"},
        "verblijfplaats": {"type": "Maanbasis", "krater": 4},
        "verblijfstitel": {"aanduiding": {"code": "onbekend"}},
        "ooitToegevoegd": True,
    }
    wie = met_antwoord(200, antwoord(nieuw)).zoek(bsn=ASIEL, vandaag=VANDAAG)
    assert wie is not None
    assert wie.achternaam == "Ștefănescu"
    assert (wie.geslacht, wie.geboren, wie.geboortedatum) == ("", "", None)
    assert (wie.gemeente, wie.adres, wie.titel) == (None, None, None)


def test_a_refusal_in_words_holds_no_value_of_the_question() -> None:
    fout = {
        "title": "Een of meerdere parameters zijn niet correct", "detail": f"bsn {ASIEL} mag niet",
        "instance": f"/x/{ASIEL}", "invalidParams": [{"name": "fields", "reason": ASIEL}],
    }  # fmt: skip
    with pytest.raises(VraagGeweigerd) as gevangen:
        met_antwoord(400, fout).zoek(bsn=ASIEL, vandaag=VANDAAG)
    assert str(gevangen.value) == "Een of meerdere parameters zijn niet correct (fields)"


def test_no_log_ever_holds_a_bsn_or_a_name(
    server: BrpServer, client: BrpClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        client.zoek(bsn=ASIEL, vandaag=VANDAAG)
        server.storing(status=503, keer=3)
        with pytest.raises(GeenRegister):
            client.zoek(bsn=ASIEL, vandaag=VANDAAG)
    assert "de BRP antwoordt niet" in caplog.text
    assert ASIEL not in caplog.text and "Kortum" not in caplog.text


def test_more_than_twenty_at_once_is_a_mistake_of_ours(client: BrpClient) -> None:
    with pytest.raises(ValueError, match="20"):
        client.zoek_alle(bsns=["999990159"] * 21, vandaag=VANDAAG)


def test_somebody_taken_off_as_a_mistake_is_nobody() -> None:
    assert lees_persoon({"opschortingBijhouding": {"reden": {"code": "F"}}}, vandaag=VANDAAG) is None


@pytest.mark.parametrize(
    ("json", "dag", "deel"),
    [
        ({"type": "Datum", "datum": "2020-02-29"}, date(2020, 2, 29), ""),
        ({"type": "Datum", "datum": "2021-02-29"}, None, ""),
        ({"type": "JaarDatum", "jaar": 85}, None, "0085"),
        ({"type": "JaarMaandDatum", "jaar": 1985, "maand": 3}, None, "1985-03"),
        ({"type": "DatumOnbekend", "onbekend": True}, None, ""),
        (None, None, ""),
    ],
)
def test_dates(json: Any, dag: date | None, deel: str) -> None:
    assert (hele_dag(json), deel_van_datum(json)) == (dag, deel)
