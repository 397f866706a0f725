# SPDX-License-Identifier: EUPL-1.2
"""The condensed data file of DUO's APIs: its shape, and that it equals DUO's own files where those are present."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from meedoen import gegevens

WORTEL = Path(__file__).resolve().parents[2]


def _maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("maak_duo_api", WORTEL / "gereedschap" / "maak_duo_api.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_all_twelve_apis_and_their_operations_are_there() -> None:
    apis = gegevens.lees("duo_api")["apis"]
    assert len(apis) == 12
    assert sum(len(api["operaties"]) for api in apis.values()) == 35
    assert apis["PIP"]["versie"] == "1.2.0"
    assert apis["PIP"]["schemas"]["PIP"]["required"] == ["dagtekeningPip", "leerroute"]
    assert apis["Notificatie"]["schemas"]["Notificatie"]["properties"]["bsn"]["pattern"] == r"\d{9}"


def test_the_source_and_its_date_stand_in_the_file() -> None:
    inhoud = gegevens.lees("duo_api")
    assert "duonl/gemeente-m2m-inburgering" in inhoud["bron"]
    assert inhoud["brondatum"] == "2026-06-11"


def test_the_data_file_equals_duos_own_files() -> None:
    maker = _maker()
    if not maker.BRONMAP.is_dir():
        pytest.skip("DUO's own OpenAPI files are not here, so there is nothing to compare with")
    assert maker.DOEL.read_text(encoding="utf-8") == maker.als_tekst(maker.maak())


def test_making_it_without_the_files_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        _maker().maak(tmp_path)


def test_an_unknown_data_file_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        gegevens.lees("bestaat_niet")
