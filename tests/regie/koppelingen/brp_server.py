# SPDX-License-Identifier: EUPL-1.2
"""The BRP test server in its own process, as a tester handles it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx


@dataclass
class BrpServer:
    """`adres` is what goes in MEEDOEN_BRP_ADRES."""

    adres: str
    http: httpx.Client

    def wijzig(self, bsn: str, **velden: object) -> None:
        assert self.http.post(f"/sim/brp/personen/{bsn}", json=velden).status_code == 200

    def storing(self, **hoe: object) -> None:
        assert self.http.post("/sim/brp/storing", json=hoe).status_code == 200

    def vragen(self) -> list[dict[str, Any]]:
        gevraagd: list[dict[str, Any]] = self.http.get("/sim/brp/vragen").json()
        return gevraagd


@contextmanager
def brp_server() -> Iterator[BrpServer]:
    """Start a test server on a free port; it stops at the end."""
    proces = subprocess.Popen(
        [sys.executable, "-m", "meedoen.simulator.brp", "--poort", "0"], stdout=subprocess.PIPE, text=True
    )
    try:
        assert proces.stdout is not None
        adres = proces.stdout.readline().split(": ", 1)[1].strip().removesuffix("/personen")
        with httpx.Client(base_url=adres.removesuffix("/haalcentraal/api/brp"), trust_env=False) as http:
            yield BrpServer(adres, http)
    finally:
        proces.terminate()
        proces.wait(10)
        if proces.stdout is not None:
            proces.stdout.close()
