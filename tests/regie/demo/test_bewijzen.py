# SPDX-License-Identifier: EUPL-1.2
"""`meedoen recht bewijzen` over the decisions of a loaded demo, in its own process."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.regie.demo.conftest import Demo


def _draai(demo: Demo, *woorden: str) -> subprocess.CompletedProcess[str]:
    omgeving = {**os.environ, "DATABASE_URL": demo.beheer, "MEEDOEN_BEHEER_URL": demo.beheer}
    opdracht = [sys.executable, "-m", "meedoen.regie.beheer", "recht", "bewijzen", *woorden]
    return subprocess.run(opdracht, env=omgeving, capture_output=True, text=True, check=False, timeout=120)


def test_every_decision_of_the_demo_comes_out_the_same(demo: Demo) -> None:
    klaar = _draai(demo)
    aantal = len(demo.rijen("select id from besluiten_besluit where ontvangstbewijs <> '{}'"))
    assert aantal > 20
    assert f"{aantal} bewijzen nagerekend. Met de kennis van toen komt er bij {aantal} hetzelfde uit." in klaar.stdout
    assert "zou geen besluit anders uitvallen" in klaar.stdout
    assert klaar.returncode == 0, klaar.stderr
