# SPDX-License-Identifier: EUPL-1.2
"""schemathesis on `/api/v1`: what fits the document gets its answer (of the law, of a provider's own placements), what
does not is refused, and no bad request breaks anything."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, seed, strategies
from hypothesis import settings as hypothesis_settings
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks
from tests.conftest import SANNE
from tests.regie.partners import maak_dossier, maak_partner, plaats

from meedoen.recht.regel import Regel
from meedoen.recht.register import regels
from meedoen.regie.api.v1.openapi import document
from meedoen.regie.trajecten import services
from meedoen.regie.web.rechtsantwoord import naam_van
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.wsgi import application

# The law asks no database; but Django looks after an open connection at every request, also one of an earlier test.
pytestmark = pytest.mark.django_db
load_all_checks()
# Ours is sharper: 422 says that the law has no answer to facts that are well written, 400 that they are not.
_ANDERS = [CHECKS.get_one("positive_data_acceptance")]
# By hand with MEEDOEN_VOORBEELDEN=50, each time with others; each rule costs more to start than to ask a few times.
_MET_DE_HAND = os.environ.get("MEEDOEN_VOORBEELDEN")
_ZAAD = 1
_RUSTIG = hypothesis_settings(
    max_examples=int(_MET_DE_HAND or 3),
    deadline=None,
    suppress_health_check=list(HealthCheck),
    database=None,
)


@pytest.fixture(scope="module")
def schema() -> Any:
    geladen = schemathesis.openapi.from_dict({**document(), "servers": [{"url": "http://localhost/api/v1"}]})
    geladen.app = application
    return geladen


def _proef(operatie: Any, soort: GenerationMode, statussen: set[int]) -> None:
    @_RUSTIG
    @given(case=operatie.as_strategy(generation_mode=soort))
    def proef(case: Any) -> None:
        antwoord = case.call()
        case.validate_response(antwoord, excluded_checks=_ANDERS)
        assert antwoord.status_code in statussen, antwoord.text

    (proef if _MET_DE_HAND else seed(_ZAAD)(proef))()


@pytest.mark.parametrize("regel", regels().values(), ids=lambda regel: regel.naam)
def test_a_question_keeps_to_its_document(schema: Any, regel: Regel) -> None:
    operatie = schema[f"/recht/{naam_van(regel)}"]["POST"]
    _proef(operatie, GenerationMode.POSITIVE, {200, 422})
    _proef(operatie, GenerationMode.NEGATIVE, {400})


@pytest.mark.parametrize("pad", ["/recht", "/openapi.json", "/recht/boete-intake"])
def test_a_page_of_the_api_keeps_to_its_document(schema: Any, pad: str) -> None:
    _proef(schema[pad]["GET"], GenerationMode.POSITIVE, {200})


OPERATIES = [
    ("/plaatsingen", "GET"),
    ("/plaatsingen/{id}", "GET"),
    ("/plaatsingen/{id}/contact", "GET"),
    ("/plaatsingen/{id}/start", "PUT"),
    ("/berichten", "GET"),
    ("/berichten", "POST"),
    ("/berichten/{id}", "GET"),
    ("/berichten/{id}/gelezen", "PUT"),
]


@contextmanager
def _een_verbinding() -> Iterator[None]:
    """Each request would close the connection of the test; Django's own test client, once used, turns that on."""
    signalen = (request_started, request_finished)
    for signaal in signalen:
        signaal.disconnect(close_old_connections)
    yield
    for signaal in signalen:
        signaal.connect(close_old_connections)


@pytest.mark.parametrize(("pad", "methode"), OPERATIES, ids=lambda deel: deel)
@pytest.mark.parametrize("soort", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["goed", "fout"])
def test_a_provider_gets_what_the_document_says(
    schema: Any, scope_van: Any, pad: str, methode: str, soort: GenerationMode
) -> None:
    school = maak_partner(scope_van)
    plek = plaats(scope_van, maak_dossier(scope_van), school)
    with met_scope(scope_van(SANNE)) as scope:
        bericht = services.schrijf_bericht(
            scope=scope, dossier=plek.dossier, plaatsing_id=plek.id, onderwerp="Hallo", tekst="Dag"
        )
    echt, operatie = (bericht if "berichten" in pad else plek).id, schema[pad][methode]
    koppen = {"Authorization": f"Bearer {school.token()}"}
    # An empty list as a wrong value of a parameter leaves nothing in the address: that is a good question again.
    fout = {200, 400, 404} if methode == "GET" else {400, 404}
    statussen = {200, 201, 304, 404, 422} if soort is GenerationMode.POSITIVE else fout

    @_RUSTIG
    @given(case=operatie.as_strategy(generation_mode=soort), bestaat=strategies.booleans())
    def proef(case: Any, bestaat: bool) -> None:
        if bestaat and soort is GenerationMode.POSITIVE:
            case.path_parameters = {**(case.path_parameters or {}), **({"id": str(echt)} if "{id}" in pad else {})}
            if isinstance(case.body, dict) and "plaatsing" in case.body:
                case.body["plaatsing"] = str(plek.id)
        case.headers = {**(case.headers or {}), **koppen}
        antwoord = case.call()
        case.validate_response(antwoord, excluded_checks=_ANDERS)
        assert antwoord.status_code in statussen, antwoord.text

    with _een_verbinding():
        (proef if _MET_DE_HAND else seed(_ZAAD)(proef))()
