# SPDX-License-Identifier: EUPL-1.2
"""schemathesis on `/api/v1/recht`: what fits the document gets an answer of the law, what does not is refused."""

from __future__ import annotations

import os
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, seed
from hypothesis import settings as hypothesis_settings
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks

from meedoen.recht.regel import Regel
from meedoen.recht.register import regels
from meedoen.regie.api.v1.openapi import document
from meedoen.regie.web.rechtsantwoord import naam_van
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
