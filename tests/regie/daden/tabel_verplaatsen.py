# SPDX-License-Identifier: EUPL-1.2
"""Acts of moving the guidance of many people, and of the contracts that it asks for."""

from __future__ import annotations

from typing import Final

from tests.regie.daden.speler import Daad
from tests.regie.daden.stand import SAMEN_VERDER

_D = "dossiers/<uuid:dossier_id>"
_STOP = f"{_D}/begeleiding/verwijzingen/<uuid:verwijzing_id>/stoppen"
_CONTRACT = "beheer/contracten/<int:gemeente_id>/nieuw"
DADEN: Final[dict[str, Daad]] = {
    _CONTRACT: Daad(
        wie="beheerder",
        stand="nergens",
        via=("mandaten", _CONTRACT),
        velden={"vanaf": "1-1-2020", "tot": "1-1-2021"},
        rijen=("mandaten_contract",),
    ),
    f"{_CONTRACT} voor wie overneemt": Daad(
        wie="beheerder",
        stand="nergens",
        via=("mandaten", _CONTRACT),
        velden={"organisatie": str(SAMEN_VERDER), "vanaf": "23-11-2026"},
        rijen=("mandaten_contract",),
    ),
    "beheer/contracten/<uuid:id>/beeindigen": Daad(
        wie="beheerder",
        stand="nergens",
        via=("mandaten", "beheer/contracten/<uuid:id>/beeindigen"),
        rijen=("mandaten_contract",),
    ),
    "verplaatsen/vooraf": Daad(
        stand="begeleid_door",
        via=("verplaatsen/vooraf?van=308:<van_id>&naar=<naar_id>&vanaf=2026-11-23&taak=",),
        eerst=(f"{_CONTRACT} voor wie overneemt",),
        rijen=("verwijzen_overgang", "verwijzen_overgangsregel"),
        ziet="mensen verplaatst",
    ),
    f"{_STOP} velen": Daad(
        stand="begeleid_door",
        via=(f"{_D}/begeleiding/verwijzingen", _STOP),
        tijdlijn=("verwijzing_gestopt",),
        rijen=("dossiers_betrokkene", "verwijzen_verwijzing"),
        werk=True,
    ),
    "verplaatsen/<uuid:overgang_id>/opnieuw": Daad(
        stand="begeleid_door",
        via=("verplaatsen", "verplaatsen/<uuid:overgang_id>"),
        eerst=(f"{_CONTRACT} voor wie overneemt", "verplaatsen/vooraf", f"{_STOP} velen"),
        rijen=("verwijzen_overgang", "verwijzen_overgangsregel"),
        ziet="mensen verplaatst",
    ),
}
