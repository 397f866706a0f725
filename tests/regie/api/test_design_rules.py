# SPDX-License-Identifier: EUPL-1.2
"""The error rules of the linter of the NL API Design Rules (adr 2.1, media/linter.yaml), written anew in Python.

Spectral itself is no package of ours; each test names the rule of the linter that it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import jsonschema

from meedoen.regie.api.v1.openapi import document

DOC = document()
METHODEN = {"get", "put", "post", "delete", "patch"}
PAD = re.compile(
    r"^(\/|(\/_[a-z0-9]+|\/(([a-z0-9\-]+|{[^}]+})(\/([a-z0-9\-\.]+|{[^}]+}))*)(\/_[a-z]+)?)\/?)$"
)  # the linter's own
SEMVER = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")


def operaties() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for pad, deel in DOC["paths"].items():
        for methode, operatie in deel.items():
            yield pad, methode, operatie


def schemas(knoop: Any) -> Iterator[dict[str, Any]]:
    """Yield every object with properties, wherever it stands."""
    if isinstance(knoop, dict):
        if isinstance(knoop.get("properties"), dict):
            yield knoop
        for deel in knoop.values():
            yield from schemas(deel)
    elif isinstance(knoop, list):
        for deel in knoop:
            yield from schemas(deel)


def test_the_document_says_what_it_is() -> None:
    """nlgov:openapi3, nlgov:info-contact-fields-exist, nlgov:semver, nlgov:include-major-version-in-uri."""
    assert re.fullmatch(r"3(\.\d+){1,2}", DOC["openapi"])
    assert {"email", "name", "url"} <= DOC["info"]["contact"].keys()
    assert SEMVER.fullmatch(DOC["info"]["version"])
    assert all(re.search(r"/v\d", s["url"]) and s["url"].startswith("https://") for s in DOC["servers"])


def test_paths_and_parameters_are_named_as_the_rules_ask() -> None:
    """nlgov:paths-kebab-case, path-keys-no-trailing-slash, nlgov:http-methods, nlgov:query-keys-camel-case."""
    for pad, methode, operatie in operaties():
        assert PAD.fullmatch(pad) or pad == "/openapi.json", pad
        assert not pad.endswith("/") and methode in METHODEN
        for deel in operatie.get("parameters", []):
            if deel["in"] == "query":
                assert re.fullmatch(r"[a-z][a-z\d]*([A-Z][a-z\d]*)*", deel["name"])
        in_pad = {deel["name"] for deel in operatie.get("parameters", []) if deel["in"] == "path"}
        assert in_pad == set(re.findall(r"{([^}]+)}", pad))
    namen = [operatie["operationId"] for _, _, operatie in operaties()]
    assert len(namen) == len(set(namen))
    assert all(re.fullmatch(r"([A-Z][a-z\d]*)+", naam) for naam in DOC["components"]["schemas"])


def test_every_good_answer_names_the_version_and_every_refusal_is_a_problem() -> None:
    """nlgov:missing-version-header, nlgov:use-problem-schema, nlgov:problem-schema-members, problem-invalid-input."""
    for pad, methode, operatie in operaties():
        for status, antwoord in operatie["responses"].items():
            if status[0] in "23":
                assert "API-Version" in antwoord["headers"], (pad, status)
            else:
                schema = antwoord["content"]["application/problem+json"]["schema"]
                assert {"status", "title", "detail"} <= schema["properties"].keys()
        if methode in ("put", "post", "patch") or operatie.get("parameters"):
            assert "400" in operatie["responses"], (pad, methode)
        if "security" in operatie:
            assert {"401", "403"} <= operatie["responses"].keys(), pad


def test_dates_are_dates_and_moments_have_a_time_zone() -> None:
    """nlgov:specify-format-for-date-and-time, use-date-instead-of-datetime, date-time-ensure-timezone."""
    for schema in schemas(DOC):
        for naam, veld in schema["properties"].items():
            if not isinstance(veld, dict):
                continue
            assert veld.get("format") not in ("date-time-local", "time"), naam
            if naam in ("date", "datum") or re.search(r"\w+D(ate|atum)|_[dD](ate|atum)", naam):
                assert veld.get("format") == "date" or "anyOf" in veld, naam


def test_examples_fit_their_schema() -> None:
    """oas3-valid-media-example."""
    melding = DOC["webhooks"]["melding"]["post"]["requestBody"]["content"]["application/cloudevents+json"]
    jsonschema.validate(melding["example"], {**melding["schema"], "components": DOC["components"]})
    for pad, methode, operatie in operaties():
        inhouden = [antwoord.get("content", {}) for antwoord in operatie["responses"].values()]
        inhouden.append(operatie.get("requestBody", {}).get("content", {}))
        for inhoud in inhouden:
            for soort, vorm in inhoud.items():
                if "example" in vorm:
                    schema = {**vorm["schema"], "components": DOC["components"]}
                    fouten = list(jsonschema.Draft202012Validator(schema).iter_errors(vorm["example"]))
                    assert not fouten, (pad, methode, soort, fouten[:1])


def test_no_address_can_hold_a_bsn_or_v_nummer() -> None:
    """/core/transport/no-sensitive-uris: ids in paths and questions are our own, and say nothing about a person."""
    for pad, _, operatie in operaties():
        for deel in operatie.get("parameters", []):
            assert not re.search(r"bsn|nummer|naam|geboorte", deel["name"], re.I)
            if deel["in"] in ("path", "query") and deel["name"] != "aantal":
                assert deel["schema"] == {"type": "string", "format": "uuid"}, pad


def test_each_field_of_the_partners_says_what_it_is() -> None:
    for naam in ("Plaatsing", "Contact", "Bericht"):
        for schema in schemas(DOC["components"]["schemas"][naam]):
            for veld, deel in schema["properties"].items():
                assert "description" in deel or "examples" in deel, (naam, veld)
