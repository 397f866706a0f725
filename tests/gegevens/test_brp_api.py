# SPDX-License-Identifier: EUPL-1.2
"""The condensed data file of the BRP API Personen: its shape, and that it equals RvIG's own file where present."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from meedoen import gegevens

WORTEL = Path(__file__).resolve().parents[2]


def _maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("maak_brp_api", WORTEL / "gereedschap" / "maak_brp_api.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_questions_the_answers_and_the_source_are_there() -> None:
    api = gegevens.lees("brp_api")
    assert (api["versie"], api["pad"], api["brondatum"]) == ("2.7.0", "/personen", "2026-06-29")
    assert "BRP-API/Haal-Centraal-BRP-bevragen" in api["bron"]
    schemas = api["schemas"]
    assert len(schemas["PersonenQuery"]["soorten"]) == len(schemas["PersonenQueryResponse"]["soorten"]) == 7
    assert schemas["RaadpleegMetBurgerservicenummer"]["properties"]["burgerservicenummer"]["maxItems"] == 20
    assert schemas["VolledigeDatum"]["required"] == ["datum", "langFormaat", "type"]
    assert "429" in api["codes"]


def test_every_reference_points_to_a_schema() -> None:
    schemas = gegevens.lees("brp_api")["schemas"]

    def verwijzingen(deel: object) -> set[str]:
        if isinstance(deel, list):
            return {naam for stuk in deel for naam in verwijzingen(stuk)}
        if not isinstance(deel, dict):
            return set()
        eigen = {deel["ref"]} if isinstance(deel.get("ref"), str) else set()
        eigen |= set(deel.get("soorten", {}).values())
        return eigen | {naam for stuk in deel.values() for naam in verwijzingen(stuk)}

    assert verwijzingen(list(schemas.values())) <= schemas.keys()


def test_the_data_file_equals_rvigs_own_file() -> None:
    maker = _maker()
    if not maker.BRONMAP.is_dir():
        pytest.skip("RvIG's own OpenAPI file is not here, so there is nothing to compare with")
    assert maker.DOEL.read_text(encoding="utf-8") == maker.als_tekst(maker.maak())


def test_making_it_without_the_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        _maker().maak(tmp_path)
