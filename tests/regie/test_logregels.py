# SPDX-License-Identifier: EUPL-1.2
"""The technical log is JSON and tells nothing about persons."""

import json
import logging
import logging.config

import pytest

from meedoen.regie.logregels import instellingen, masker


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("GET /v1/personen/999990019/PIP", "GET /v1/personen/[nummer]/PIP"),
        ("vNummer 2100000001 onbekend", "vNummer [nummer] onbekend"),
        ("oin 00000009900000000308", "oin 00000009900000000308"),
        ("dossier 0193e2a4-7c1a-7b3a-9c1f-123456789012", "dossier 0193e2a4-7c1a-7b3a-9c1f-123456789012"),
        ("poort 8001 na 12345 ms", "poort 8001 na 12345 ms"),
    ],
)
def test_a_number_of_a_person_is_masked_and_other_numbers_stay(tekst: str, verwacht: str) -> None:
    assert masker(tekst) == verwacht


def test_a_line_is_one_json_object_without_the_number_of_a_person(capsys: pytest.CaptureFixture[str]) -> None:
    oud = logging.getLogger().handlers[:]
    try:
        logging.config.dictConfig(instellingen("INFO"))
        try:
            raise ValueError("BSN 999990019 klopt niet")
        except ValueError:
            logging.getLogger("meedoen.proef").exception("mislukt voor %s", "999990019")
        regel = json.loads(capsys.readouterr().err.strip().splitlines()[-1])
    finally:
        logging.getLogger().handlers[:] = oud
    assert regel["event"] == "mislukt voor [nummer]"
    assert regel["level"] == "error"
    assert "999990019" not in json.dumps(regel)


def test_the_client_library_does_not_write_addresses() -> None:
    assert instellingen("INFO")["loggers"]["httpx"]["level"] == "WARNING"
