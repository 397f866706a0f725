# SPDX-License-Identifier: EUPL-1.2
"""What DUO holds, on the pages of a dossier, and who does not get to see it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.test import Client

from tests.conftest import KARIN, SANNE
from tests.regie.koppelingen.conftest import Keten
from tests.regie.koppelingen.test_alle_signalen import BSN, MET_PIP


def test_exams_and_decisions_stand_on_the_pages_and_health_only_for_who_may(
    keten: Keten, ingelogd: Callable[[Any], Client]
) -> None:
    keten.duo.persoon(bsn=BSN, **MET_PIP)
    keten.meld(BSN, "SS121")
    keten.meld(BSN, "SS199", onderdeel="LE", niveau="B1", resultaat="Gezakt")
    keten.meld(BSN, "SS103", grond="B")
    keten.meld(BSN, "SS119", grond="MED", onderdeel="SC")
    (dossier,) = keten.dossiers(SANNE)

    def lees(mens: Any, deel: str) -> str:
        return ingelogd(mens).get(f"/dossiers/{dossier.id}/{deel}").content.decode()

    persoon, besluiten = lees(SANNE, "persoon"), lees(SANNE, "besluiten")
    assert "Lezen, niveau B1, niet gehaald." in persoon and "LE 1 keer" in persoon
    assert "Mag. Woont in de gemeente." in persoon
    assert "Reden: Overlijden van een naaste." in besluiten
    assert "Gedeeltelijke ontheffing voor schrijven gegeven. Grond: gezondheid." in besluiten
    assert "Grond: gezondheid" in lees(SANNE, "tijdlijn")
    assert "Lezen, niveau B1, niet gehaald." in lees(KARIN, "persoon")
    for deel in ("besluiten", "tijdlijn", "persoon"):
        assert "gezondheid" not in lees(KARIN, deel), deel
