# SPDX-License-Identifier: EUPL-1.2
"""Every act of the site, done by somebody without script: the real form of the real page, and what it left."""

from __future__ import annotations

import pytest

from tests.regie.daden.speler import Speler
from tests.regie.daden.tabel import ALLEEN_SCRIPT, DADEN, ELDERS, MACHINES
from tests.regie.matrix.verwacht_adressen import OPEN, PARTNER, VERWACHT, ZONDER_DOSSIERS

_ALLEEN_LEZEN = {
    "gezond", "gezond/keten", "inloggen/gemeente/terug", "agenda/<str:sleutel>.ics", "account", "rekenhulp",
    "api/v1/openapi.json", "api/v1/recht", "api/v1/plaatsingen", "api/v1/plaatsingen/<str:id>",
    "api/v1/plaatsingen/<str:id>/contact", "api/v1/berichten/<str:id>", "scholen/lijst.csv", "scholen/lijst.xlsx",
}  # fmt: skip
"""Addresses without a role of ours at which nothing can be sent."""


def test_every_address_that_takes_a_form_has_its_act() -> None:
    """A new act needs a line in a table; its route and its roles stand in the matrix."""
    anders = {OPEN, PARTNER, ZONDER_DOSSIERS}
    posten = {route for route, regel in VERWACHT.items() if regel in anders or len(regel.split()) == 2} - _ALLEEN_LEZEN
    gedaan = {route for route, _ in DADEN.values()}
    assert posten - gedaan == ALLEEN_SCRIPT | MACHINES | set(ELDERS)
    assert not gedaan - posten - {"inzage/<uuid:inzage_id>/stoppen"}


@pytest.mark.parametrize("naam", DADEN)
def test_an_act_without_script_lands(speler: Speler, naam: str) -> None:
    """The same form, sent with ten thousand characters in each text field, keeps nothing; sent again, nothing more."""
    daad, spoor = DADEN[naam][1], speler.speel(naam)
    assert not spoor.misbruik
    assert spoor.tijdlijn == daad.tijdlijn
    assert spoor.duo == daad.duo
    assert set(daad.rijen) <= spoor.rijen
    if daad.ziet:
        assert daad.ziet in spoor.blad.tekst + spoor.blad.soort
    else:
        assert spoor.blad.meldingen, spoor.blad.tekst
