# SPDX-License-Identifier: EUPL-1.2
"""What may not be set is refused at start, with what to do."""

import os
import subprocess
import sys

import pytest

_SLEUTEL = {"MEEDOEN_SLEUTEL": "s" * 60}


def _start(**omgeving: str) -> subprocess.CompletedProcess[str]:
    schoon = {k: v for k, v in os.environ.items() if not k.startswith(("MEEDOEN_", "DJANGO_", "DATABASE_"))}
    return subprocess.run(
        [sys.executable, "-c", "import meedoen.regie.instellingen"],
        env={**schoon, "PYTHONPATH": "src", **omgeving},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("omgeving", "zin"),
    [
        ({"MEEDOEN_PRODUCTIE": "1", "MEEDOEN_VANDAAG": "2026-01-01", **_SLEUTEL}, "MEEDOEN_VANDAAG"),
        ({"MEEDOEN_PRODUCTIE": "1", "MEEDOEN_DEMO": "1", **_SLEUTEL}, "MEEDOEN_DEMO"),
        ({"MEEDOEN_PRODUCTIE": "1", "MEEDOEN_DEBUG": "1", **_SLEUTEL}, "MEEDOEN_DEBUG"),
        ({"MEEDOEN_PRODUCTIE": "1"}, "MEEDOEN_SLEUTEL"),
        ({"MEEDOEN_OIN_HEADER": "X-Client-Oin"}, "zonder streepje"),
    ],
)
def test_a_wrong_setting_stops_the_start(omgeving: dict[str, str], zin: str, tmp_path) -> None:
    uitkomst = _start(MEEDOEN_MAP=str(tmp_path), **omgeving)
    assert uitkomst.returncode != 0
    assert zin in uitkomst.stderr


def test_a_good_production_starts(tmp_path) -> None:
    uitkomst = _start(MEEDOEN_MAP=str(tmp_path), MEEDOEN_PRODUCTIE="1", **_SLEUTEL)
    assert uitkomst.returncode == 0, uitkomst.stderr
