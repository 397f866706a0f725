# SPDX-License-Identifier: EUPL-1.2
"""The condensed data file of the ZGW APIs: its shape, and that it equals the standard's own files where present."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from meedoen import gegevens

WORTEL = Path(__file__).resolve().parents[2]


def _maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("maak_zgw_api", WORTEL / "gereedschap" / "maak_zgw_api.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_operations_and_the_source_are_there() -> None:
    bestand = gegevens.lees("zgw_api")
    assert "VNG-Realisatie/gemma-zaken" in bestand["bron"] and bestand["brondatum"] == "2026-08-06"
    versies = {naam: api["versie"] for naam, api in bestand["apis"].items()}
    assert versies == {"zaken": "1.7.0", "documenten": "1.7.0", "besluiten": "1.1.0", "catalogi": "1.3.3"}
    zaak = bestand["apis"]["zaken"]["operaties"]["zaak_create"]
    assert zaak["lichaam"]["required"] == [
        "bronorganisatie", "startdatum", "verantwoordelijkeOrganisatie", "zaaktype"
    ]  # fmt: skip
    assert {"identificatie", "bronorganisatie"} <= set(bestand["apis"]["zaken"]["operaties"]["zaak_list"]["vragen"])
    rol = bestand["apis"]["zaken"]["operaties"]["rol_create"]["lichaam"]["properties"]
    assert rol["betrokkeneIdentificatie"]["properties"]["inpBsn"]["maxLength"] == 9


def test_the_data_file_equals_the_standards_own_files() -> None:
    maker = _maker()
    if not maker.BRONMAP.is_dir():
        pytest.skip("the standard's own OpenAPI files are not here, so there is nothing to compare with")
    assert maker.DOEL.read_text(encoding="utf-8") == maker.als_tekst(maker.maak())


def test_making_it_without_the_files_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        _maker().maak(tmp_path)
