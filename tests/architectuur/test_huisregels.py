# SPDX-License-Identifier: EUPL-1.2
"""The checks of `make check` find what they are for; and the purest rooms import only what they may."""

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import yaml

WORTEL = Path(__file__).resolve().parents[2]
BRON = WORTEL / "src" / "meedoen"


@pytest.fixture(scope="module")
def huisregels() -> ModuleType:
    plek = importlib.util.spec_from_file_location("huisregels", WORTEL / "gereedschap" / "huisregels.py")
    assert plek is not None
    assert plek.loader is not None
    module = importlib.util.module_from_spec(plek)
    plek.loader.exec_module(module)
    return module


LICENTIE = "# SPDX-License-Identifier: EUPL-1.2\n"


@pytest.mark.parametrize(
    ("naam", "tekst", "verwacht"),
    [
        ("a.py", LICENTIE, []),
        ("a.py", "", []),
        ("a.py", "x = 1\n", ["de eerste regel mist: SPDX-License-Identifier: EUPL-1.2"]),
        ("a.sh", f"#!/bin/sh\n{LICENTIE}", []),
        ("Makefile", "help:\n", ["de eerste regel mist: SPDX-License-Identifier: EUPL-1.2"]),
        ("a.md", "tekst\n", []),
        ("a.md", "zie https://" + "pypi" + ".org/x\n", ["regel 1: 'pypi" + ".org' hoort niet in de repository"]),
        ("a.md", "een\nzie /wo" + "rk/x\n", ["regel 2: '/wo" + "rk/' hoort niet in de repository"]),
        ("a.py", LICENTIE + "x = 1\n" * 400, ["401 regels; maak er een map van (hoogstens 400)"]),
        ("migrations/a.py", LICENTIE + "x = 1\n" * 400, []),
        (
            "a.py",
            f"{LICENTIE}def f():\n" + "    x = 1\n" * 50,
            ["f (regel 2) is 51 regels (hoogstens 50)"],
        ),
        ("a.py", f"{LICENTIE}def f():\n" + "    x = 1\n" * 49, []),
    ],
)
def test_each_rule_of_the_house_is_seen(huisregels: ModuleType, naam: str, tekst: str, verwacht: list[str]) -> None:
    assert list(huisregels.klachten(Path(naam), tekst)) == verwacht


def _ingevoerd(map_: Path) -> Iterator[tuple[str, str]]:
    for bestand in sorted(map_.rglob("*.py")):
        for knoop in ast.walk(ast.parse(bestand.read_text(encoding="utf-8"))):
            if isinstance(knoop, ast.Import):
                yield from ((str(bestand.relative_to(BRON)), alias.name) for alias in knoop.names)
            elif isinstance(knoop, ast.ImportFrom) and knoop.level == 0:
                yield str(bestand.relative_to(BRON)), knoop.module or ""


@pytest.mark.parametrize(
    ("kamer", "eigen"),
    [
        ("recht", ("meedoen.recht",)),
        ("domein", ("meedoen.recht", "meedoen.domein")),
    ],
)
def test_the_law_and_the_case_import_only_the_standard_library(kamer: str, eigen: tuple[str, ...]) -> None:
    vreemd = [
        f"{bestand}: {naam}"
        for bestand, naam in _ingevoerd(BRON / kamer)
        if naam.split(".")[0] not in sys.stdlib_module_names and not naam.startswith(eigen)
    ]
    assert vreemd == []


_KLOK = re.compile(r"\b(date\.today|datetime\.now|datetime\.utcnow|time\.time|timezone\.now|localdate)\(")


@pytest.mark.parametrize("kamer", ["recht", "domein"])
def test_nothing_below_the_edge_asks_what_day_it_is(kamer: str) -> None:
    bestanden = sorted((BRON / kamer).rglob("*.py"))
    assert bestanden
    assert [str(b) for b in bestanden if _KLOK.search(b.read_text(encoding="utf-8"))] == []


_VRIJ = re.compile(r"[\w.+{}-]@((?:(?:[\w-]|\{[^{}]*\})+\.)+(?!(?:example|invalid|test|localhost)\b)[a-z]{2,})\b")
_VAN_NIEMAND = frozenset({"example.org", "example.com", "example.net"})


def test_invented_addresses_are_at_domains_that_can_belong_to_nobody() -> None:
    """RFC 2606 keeps these apart; any other name can be somebody's, now or later."""
    gevonden = [
        f"{bestand.relative_to(WORTEL)}: {adres[0]}"
        for map_ in ("src", "tests", "docs")
        for bestand in sorted((WORTEL / map_).rglob("*"))
        if bestand.suffix in {".py", ".md", ".html", ".json", ".typ", ".js"}
        for adres in _VRIJ.finditer(bestand.read_text(encoding="utf-8"))
        if adres[1] not in _VAN_NIEMAND
    ]
    assert gevonden == []
    assert _VRIJ.search("jan@" + "baarn.nl")
    assert not _VRIJ.search("jan@baarn.example")


def test_lock_files_have_hashes_and_no_address() -> None:
    slot = (WORTEL / "requirements.lock").read_text(encoding="utf-8")
    pakketten = re.findall(r"^[\w.-]+==", slot, flags=re.M)
    assert len(pakketten) > 50
    assert len(re.findall(r"^[\w.-]+==[^\n]*\\\n +--hash=sha256:", slot, flags=re.M)) == len(pakketten)
    assert "://" not in slot
    assert '"resolved"' not in (WORTEL / "package-lock.json").read_text(encoding="utf-8")


def test_publiccode_has_the_shape_of_version_0_5() -> None:
    gegevens = yaml.safe_load((WORTEL / "publiccode.yml").read_text(encoding="utf-8"))
    nodig = {
        "publiccodeYmlVersion": "0.5",
        "name": "Meedoen",
        "url": str,
        "platforms": list,
        "developmentStatus": ("concept", "development", "beta", "stable", "obsolete"),
        "softwareType": "standalone/web",
        "description": dict,
        "legal": {"license": "EUPL-1.2"},
        "maintenance": dict,
        "localisation": dict,
    }
    for sleutel, vorm in nodig.items():
        waarde = gegevens[sleutel]
        if isinstance(vorm, type):
            assert isinstance(waarde, vorm), sleutel
        elif isinstance(vorm, tuple):
            assert waarde in vorm, sleutel
        else:
            assert waarde == vorm, sleutel
    assert gegevens["url"].startswith("https://")


def test_publiccode_tells_in_each_language_what_it_is() -> None:
    gegevens = yaml.safe_load((WORTEL / "publiccode.yml").read_text(encoding="utf-8"))
    assert set(gegevens["description"]) == {"nl", "en"}
    for taal, tekst in gegevens["description"].items():
        assert 0 < len(tekst["shortDescription"]) <= 150, taal
        assert 150 <= len(tekst["longDescription"]) <= 10_000, taal
        assert tekst["features"], taal
    onderhoud = gegevens["maintenance"]
    assert onderhoud["type"] in {"internal", "contract", "community", "none"}
    assert onderhoud["type"] != "community" or onderhoud["contacts"][0]["name"]
    assert gegevens["localisation"]["localisationReady"] is True
    assert gegevens["localisation"]["availableLanguages"] == ["nl"]
