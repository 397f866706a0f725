# SPDX-License-Identifier: EUPL-1.2
"""What every test of the law rules shares: the check that an outcome can be shown to a person, how many examples."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from meedoen.recht.bron import Artikel
from meedoen.recht.codes import STAPPEN, TWIJFELS, VRAGEN, WOORDEN, Waarde
from meedoen.recht.uitkomst import OordeelNodig, Uitkomst

# One setting for all properties of the law: other examples each run, few, so that all of recht takes seconds (`make
# mutatie` takes more). No database: a run leaves nothing behind and none depends on an earlier.
settings.register_profile(
    "recht", max_examples=25, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("recht")


def _klopt(beschrijving: Waarde, waarde: object) -> bool:
    match beschrijving.soort:
        case "datum":
            return isinstance(waarde, date)
        case "aantal" | "bedrag" | "duur" | "gemeente":
            return isinstance(waarde, int)
        case "woord":
            return waarde in WOORDEN[beschrijving.groep]
        case "dagen":
            assert isinstance(waarde, tuple)
            return all(isinstance(d, date) and w in WOORDEN[beschrijving.groep] for d, w in waarde)


@pytest.fixture(scope="session")
def goed() -> Callable[[Any], Any]:
    """Return the outcome after checking that each step cites an article and fits the registered codes."""

    def controleer(uitkomst: Any) -> Any:
        if isinstance(uitkomst, OordeelNodig):
            beschrijvingen = VRAGEN[uitkomst.vraag]
            assert len(beschrijvingen) == len(uitkomst.waarden)
            assert uitkomst.artikel.citaat
            return uitkomst
        assert isinstance(uitkomst, Uitkomst)
        assert uitkomst.stappen, "an outcome without a step explains nothing"
        for stap in uitkomst.stappen:
            assert isinstance(stap.artikel, Artikel)
            assert stap.artikel.citaat.startswith("artikel ")
            assert not stap.twijfel or stap.twijfel in TWIJFELS
            beschrijvingen = STAPPEN[stap.code]
            assert len(beschrijvingen) == len(stap.waarden), stap
            for beschrijving, waarde in zip(beschrijvingen, stap.waarden, strict=True):
                assert _klopt(beschrijving, waarde), (stap.code, beschrijving, waarde)
        return uitkomst

    return controleer
