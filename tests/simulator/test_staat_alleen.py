# SPDX-License-Identifier: EUPL-1.2
"""The simulator states DUO's rules by itself: it imports only the standard library and the data files."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

MAP = Path(__file__).resolve().parents[2] / "src" / "meedoen" / "simulator"


def test_the_simulator_imports_nothing_of_the_product() -> None:
    gevonden: set[str] = set()
    bestanden = list(MAP.rglob("*.py"))
    assert len(bestanden) > 20
    for bestand in bestanden:
        for knoop in ast.walk(ast.parse(bestand.read_text(encoding="utf-8"))):
            if isinstance(knoop, ast.Import):
                gevonden |= {deel.name for deel in knoop.names}
            elif isinstance(knoop, ast.ImportFrom):
                assert knoop.level == 0
                gevonden |= {f"{knoop.module}.{deel.name}" for deel in knoop.names}
    eigen = {naam for naam in gevonden if naam.startswith("meedoen")}
    assert all(naam.startswith(("meedoen.simulator", "meedoen.gegevens")) for naam in eigen)
    assert {naam.split(".")[0] for naam in gevonden - eigen} <= sys.stdlib_module_names
