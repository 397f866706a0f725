# SPDX-License-Identifier: EUPL-1.2
"""The law over HTTP: open to everybody, keeps nothing, and what it says fits its own OpenAPI document."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from django.test import Client

from meedoen.recht.regel import Regel
from meedoen.recht.register import regels
from meedoen.recht.uitvoer import voorbeeld
from meedoen.regie.api.v1.openapi import document
from meedoen.regie.web.rechtsantwoord import naam_van

# No database is allowed here: that an answer comes proves that nothing is read or kept.
DOCUMENT = document()
PIP = "/api/v1/recht/uiterste-dagtekening-pip"
GOED = {"kennisgeving": "2026-10-16", "inschrijving": "2026-09-25", "groep": "AS", "peildatum": "2026-11-21"}


def stuur(pad: str, inhoud: object, **koppen: Any) -> Any:
    rauw = inhoud if isinstance(inhoud, bytes) else json.dumps(inhoud)
    return Client(enforce_csrf_checks=True).post(pad, rauw, content_type="application/json", **koppen)


def keur(inhoud: Any, schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator({**schema, "components": DOCUMENT["components"]}).validate(inhoud)


@pytest.mark.parametrize("regel", regels().values(), ids=lambda regel: regel.naam)
def test_every_question_answers_its_example_within_its_own_document(regel: Regel) -> None:
    pad = DOCUMENT["paths"][f"/recht/{naam_van(regel)}"]
    vorm = pad["post"]["requestBody"]["content"]["application/json"]
    keur(vorm["example"], vorm["schema"])
    antwoord = stuur(f"/api/v1/recht/{naam_van(regel)}", voorbeeld(regel))
    assert antwoord.status_code == 200
    assert antwoord["API-Version"] == DOCUMENT["info"]["version"]
    keur(antwoord.json(), pad["post"]["responses"]["200"]["content"]["application/json"]["schema"])
    uitleg = Client().get(f"/api/v1/recht/{naam_van(regel)}").json()
    assert [deel["naam"] for deel in uitleg["gegevens"]] == list(uitleg["schema"]["properties"])


def test_the_answer_is_that_of_the_rule_with_its_steps() -> None:
    inhoud = stuur(PIP, GOED).json()
    assert inhoud["uitkomst"] == "2026-12-28"
    assert inhoud["stappen"][0]["artikel"]["link"].startswith("https://wetten.overheid.nl/jci1.3:c:BWBR0045555")


@pytest.mark.parametrize(
    ("inhoud", "status", "veld", "zin"),
    [
        (b"kapot", 400, None, "geen JSON"),
        (b"[" * 50_000, 400, None, "te diep"),
        (b'{"a": "' + b"x" * 100_001 + b'"}', 413, None, "groter dan"),
        (b'{"jaar": NaN}', 400, None, "NaN is geen getal"),
        (b'{"jaar": ' + b"9" * 5000 + b"}", 400, None, "te veel cijfers"),
        (b'{"\\ud800": 1}', 400, "?", "kent de vraag niet"),
        (b"\xff\xfe\x00", 400, None, "geen JSON"),
        ([1], 400, None, "JSON-object"),
        ({**GOED, "kennisgeving": "2026-02-30"}, 400, "kennisgeving", "een datum als"),
        ({**GOED, "groep": "X"}, 400, "groep", "AS, GO"),
        ({**GOED, "bsn": "999990019"}, 400, "bsn", "kent de vraag niet"),
        ({"peildatum": "2026-11-21"}, 400, "kennisgeving", "ontbreekt"),
        ({**GOED, "kennisgeving": "2021-10-16"}, 422, None, "oude wet"),
    ],
)
def test_a_refusal_is_a_problem_that_names_the_fact(inhoud: object, status: int, veld: str | None, zin: str) -> None:
    antwoord = stuur(PIP, inhoud)
    assert antwoord.status_code == status
    assert antwoord["Content-Type"] == "application/problem+json"
    probleem = antwoord.json()
    keur(probleem, {"$ref": "#/components/schemas/Probleem"})
    assert probleem.get("veld") == veld
    assert zin in probleem["detail"]


def test_other_methods_and_unknown_questions_are_problems_too() -> None:
    antwoord = Client().delete(PIP)
    assert (antwoord.status_code, antwoord["Allow"]) == (405, "GET, POST")
    for pad in ("/api/v1/recht/bestaat-niet", "/api/v1/recht/uiterste_dagtekening_pip"):
        antwoord = Client().get(pad)
        assert (antwoord.status_code, antwoord["Content-Type"]) == (404, "application/problem+json")


def test_the_list_and_the_document_are_there_for_everybody() -> None:
    lijst = Client().get("/api/v1/recht").json()["vragen"]
    assert [vraag["naam"] for vraag in lijst] == [naam_van(regel) for regel in regels().values()]
    antwoord = Client().get("/api/v1/openapi.json")
    assert antwoord.json() == json.loads(json.dumps(DOCUMENT))
    assert antwoord["Access-Control-Allow-Origin"] == "*"


def test_each_fact_is_described_with_its_unit_its_choices_and_an_example() -> None:
    vormen = {
        pad: deel["post"]["requestBody"]["content"]["application/json"]["schema"]["properties"]
        for pad, deel in DOCUMENT["paths"].items()
        if "post" in deel and pad.startswith("/recht/")
    }
    assert all(veld["description"].strip() for velden in vormen.values() for veld in velden.values())
    aanmaning = vormen["/recht/aanmaningsvergoeding"]["openstaand"]
    assert "In eurocenten: 12550 is € 125,50." in aanmaning["description"]
    assert aanmaning["examples"]
    assert "AS: asielstatushouder" in vormen["/recht/uiterste-dagtekening-pip"]["groep"]["description"]
    derde = vormen["/recht/uiterste-dagtekening-pip"]["derden"]["items"]["properties"]
    assert all(veld["description"] for veld in derde.values())
    for pad, deel in DOCUMENT["paths"].items():
        if not pad.startswith("/recht"):
            continue
        woorden = deel.get("post", {"description": "wetten.overheid.nl"})["description"]
        assert "wetten.overheid.nl" in woorden or "eur-lex.europa.eu" in woorden, "the AVG stands in the European law"


def test_the_document_is_made_once() -> None:
    """It runs every rule: that is for the first who asks, not for each."""
    assert document() is DOCUMENT
    eerste, tweede = (Client().get("/api/v1/openapi.json") for _ in range(2))
    assert eerste.content == tweede.content
    assert eerste["API-Version"] == DOCUMENT["info"]["version"]
    assert eerste["Content-Type"] == "application/json"
