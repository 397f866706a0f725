# SPDX-License-Identifier: EUPL-1.2
"""The committed data files hold what RvIG published, and each says where it came from."""

from __future__ import annotations

import csv
import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest
from stdnum.nl import bsn as stdnum_bsn

WORTEL = Path(__file__).resolve().parents[2]
GEGEVENS = WORTEL / "src" / "meedoen" / "gegevens"
TABELLEN = {"gemeenten.csv": 342, "landen.csv": 253, "nationaliteiten.csv": 203, "verblijfstitels.csv": 27}


def rijen(naam: str) -> list[dict[str, str]]:
    with (GEGEVENS / naam).open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand))


def personen() -> list[dict[str, object]]:
    return json.loads((GEGEVENS / "rvig_personen.json").read_text(encoding="utf-8"))["personen"]


@pytest.fixture(scope="module")
def gereedschap() -> ModuleType:
    spec = importlib.util.spec_from_file_location("maak_gegevens", WORTEL / "gereedschap" / "maak_gegevens.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("naam", "aantal"), TABELLEN.items())
def test_each_table_has_the_counted_rows_with_unique_codes(naam: str, aantal: int) -> None:
    codes = [rij["code"] for rij in rijen(naam)]
    assert len(codes) == len(set(codes)) == aantal
    assert codes == sorted(codes)


def test_the_gemeenten_of_the_demo_region_and_the_latest_merger_are_there() -> None:
    gemeenten = {rij["code"]: rij["naam"] for rij in rijen("gemeenten.csv")}
    assert gemeenten["0308"] == "Baarn"
    assert gemeenten["0313"] == "Bunschoten"
    assert gemeenten["0342"] == "Soest"
    assert gemeenten["1992"] == "Voorne aan Zee"
    assert not {"Brielle", "Hellevoetsluis", "Westvoorne", "Weesp", "Onbekend"} & set(gemeenten.values())
    assert all(len(code) == 4 and code.isdigit() for code in gemeenten)


def test_accents_survive_the_encoding_of_the_tables() -> None:
    assert {rij["code"]: rij["naam"] for rij in rijen("landen.csv")}["7009"] == "Syrië"
    assert "Súdwest-Fryslân" in {rij["naam"] for rij in rijen("gemeenten.csv")}


def test_rvig_persons_have_a_test_bsn_that_passes_and_a_title_we_chose() -> None:
    lijst = personen()
    assert len(lijst) == 31
    for persoon in lijst:
        bsn = str(persoon["bsn"])
        assert bsn.startswith("9999")
        assert stdnum_bsn.is_valid(bsn)
        titels = {titel["code"] for titel in persoon["verblijfstitels"]}
        assert titels & {"21", "22", "23", "24", "25", "26", "27"}


def test_every_data_file_says_its_source_date_and_count() -> None:
    bronnen = json.loads((GEGEVENS / "BRONNEN.json").read_text(encoding="utf-8"))
    assert set(bronnen) == {*TABELLEN, "rvig_personen.json"}
    for naam, bron in bronnen.items():
        aantal = len(personen()) if naam.endswith(".json") else len(rijen(naam))
        assert bron["aantal"] == aantal
        assert bron["peildatum"] == "2026-11-21"
        assert "RvIG" in bron["bron"]


def test_the_committed_files_are_what_the_script_makes_from_rvig_tables(
    gereedschap: ModuleType, tmp_path: Path
) -> None:
    if not gereedschap.BRON.is_dir():
        pytest.skip("De tabellen van RvIG staan hier niet; de andere tests kijken naar de eigen gegevens.")
    for naam in gereedschap.bouw(gereedschap.BRON, tmp_path):
        assert (tmp_path / naam).read_bytes() == (GEGEVENS / naam).read_bytes(), naam
    assert (tmp_path / "BRONNEN.json").read_bytes() == (GEGEVENS / "BRONNEN.json").read_bytes()


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_script_reads_every_encoding_and_keeps_what_is_in_force(
    gereedschap: ModuleType, tmp_path: Path, codering: str
) -> None:
    pad = tmp_path / "tabel.csv"
    kop = '"92.10 Gemeentecode","92.11 Omschrijving","92.12 Nieuwe code","99.98 Datum ingang","99.99 Datum einde"'
    regels = ['"0001","Súd","","",""', '"0002","Weg","","","20200101"', '"0003","Later","","20990101",""']
    pad.write_text("\n".join([kop, *regels]), encoding=codering)
    assert list(gereedschap.van_kracht(pad)) == [("0001", "Súd", "")]
