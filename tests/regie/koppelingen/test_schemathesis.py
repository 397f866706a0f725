# SPDX-License-Identifier: EUPL-1.2
"""schemathesis on our Notificatie API, from our condensed schema and, where it stands beside us, DUO's own file."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
import yaml
from django.conf import settings
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.core.transport import Response

from meedoen import gegevens
from meedoen.regie.koppelingen.duo.schema import keur
from meedoen.regie.wsgi import application
from tests.conftest import BAARN
from tests.regie.koppelingen.conftest import oin

load_all_checks()
positive_data_acceptance = CHECKS.get_one("positive_data_acceptance")
_BESTAND = Path(__file__).parents[4] / "shared/keten/duo/openapi/Notificatie.yml"
_RUSTIG = hypothesis_settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck), database=None)


@pytest.fixture(autouse=True)
def _een_verbinding() -> Iterator[None]:
    """Each request would close the connection of the test, as Django's own test client knows."""
    signalen = (request_started, request_finished)
    for signaal in signalen:
        signaal.disconnect(close_old_connections)
    yield
    for signaal in signalen:
        signaal.connect(close_old_connections)


def _uitgeschreven() -> dict[str, Any]:
    """Our condensed schema as an OpenAPI file again."""
    api = gegevens.lees("duo_api")["apis"]["Notificatie"]
    (op,) = api["operaties"]
    versie = gegevens.lees("duo_api")["api_version"]
    koppen = {"API-Version": {"required": True, "schema": versie}}

    def inhoud(schema: Any) -> dict[str, Any]:
        naam = f"#/components/schemas/{schema['ref']}"
        return {"content": {"application/json": {"schema": {"$ref": naam}}}}

    return {
        "openapi": "3.0.0",
        "info": {"title": "Notificatie", "version": api["versie"]},
        "paths": {
            op["pad"]: {
                op["methode"].lower(): {
                    "operationId": op["id"],
                    "parameters": [
                        {
                            "name": api["parameters"][naam]["naam"],
                            "in": api["parameters"][naam]["in"],
                            "required": True,
                            "schema": {
                                sleutel: waarde
                                for sleutel, waarde in api["parameters"][naam].items()
                                if sleutel not in ("naam", "in", "verplicht")
                            },
                        }
                        for naam in op["parameters"]
                    ],
                    "requestBody": {"required": True, **inhoud(op["lichaam"])},
                    "responses": {
                        status: {"description": status, "headers": koppen, **(inhoud(schema) if schema else {})}
                        for status, schema in op["antwoorden"].items()
                    },
                }
            }
        },
        "components": {"schemas": api["schemas"]},
    }


def _operatie(bron: str) -> Any:
    if bron == "duo" and not _BESTAND.exists():
        pytest.skip("DUO's own file does not stand beside the checkout")
    ruw = yaml.safe_load(_BESTAND.read_text("utf-8")) if bron == "duo" else _uitgeschreven()
    schema = schemathesis.openapi.from_dict({**ruw, "servers": [{"url": "http://localhost/duo/v1"}]})
    schema.app = _via_proxy
    return schema["/notificaties"]["POST"]


def _via_proxy(omgeving: dict[str, Any], begin: Any) -> Any:
    return application({**omgeving, "REMOTE_ADDR": "127.0.0.1"}, begin)


def _stuur(case: Any, *, echt: bool) -> Response:
    if echt:
        case.headers = {"bron": settings.DUO_OIN, "doel": oin(BAARN), "berichtId": str(uuid.uuid4())}
    case.headers = {**(case.headers or {}), settings.DUO_OIN_HEADER: settings.DUO_OIN}
    antwoord: Response = case.call()
    # DUO's file lets both numbers be absent; a notification about nobody is refused all the same.
    over_niemand = isinstance(case.body, dict) and not {"bsn", "vNummer"} & case.body.keys()
    case.validate_response(antwoord, excluded_checks=[positive_data_acceptance] if over_niemand else [])
    return antwoord


@pytest.mark.django_db
@pytest.mark.parametrize("bron", ["ons", "duo"])
def test_every_good_request_is_taken(bron: str) -> None:
    operatie = _operatie(bron)

    @_RUSTIG
    @given(case=operatie.as_strategy(generation_mode=GenerationMode.POSITIVE))
    def proef(case: Any) -> None:
        antwoord = _stuur(case, echt=True)
        over_iemand = "bsn" in case.body or "vNummer" in case.body
        assert antwoord.status_code == (201 if over_iemand else 400)

    proef()


@pytest.mark.django_db
@pytest.mark.parametrize("bron", ["ons", "duo"])
def test_every_bad_request_is_refused_and_nothing_breaks(bron: str) -> None:
    operatie = _operatie(bron)
    lichaam = gegevens.lees("duo_api")["apis"]["Notificatie"]["operaties"][0]["lichaam"]

    @_RUSTIG
    @given(case=operatie.as_strategy(generation_mode=GenerationMode.NEGATIVE))
    def proef(case: Any) -> None:
        antwoord = _stuur(case, echt=False)
        assert antwoord.status_code in (400, 401, 403)
        assert json.loads(antwoord.content)["fouttekst"]
        if isinstance(case.body, dict) and keur("Notificatie", lichaam, case.body):
            echt = _stuur(case, echt=True)
            assert echt.status_code == 400

    proef()
