# SPDX-License-Identifier: EUPL-1.2
"""Acts of the advice to DUO on ontheffing: begun by the consulent, finished by consulent or jurist."""

from __future__ import annotations

from typing import Final

from tests.regie.daden.speler import Daad

_D = "dossiers/<uuid:dossier_id>"
_A = f"{_D}/advies"
_EEN = f"{_A}/<uuid:advies_id>"
_NIEUW = f"{_A}/nieuw"
DADEN: Final[dict[str, Daad]] = {
    _NIEUW: Daad(
        via=(f"{_D}/besluiten", _A, _NIEUW),
        velden={"door": "inburgeraar"},
        tijdlijn=("advies_stap",),
        rijen=("adviezen_advies",),
    ),
    f"{_EEN}/wegen": Daad(
        wie="jurist",
        via=(_A, f"{_EEN}/wegen"),
        velden={"onvoorzien": "nee", "onvoorzien_reden": "Het was bekend."},
        eerst=(_NIEUW,),
        rijen=("adviezen_advies",),
    ),
    f"{_EEN}/versturen": Daad(
        via=(_A, f"{_EEN}/versturen"),
        eerst=(_NIEUW, f"{_EEN}/wegen"),
        tijdlijn=("advies_stap",),
        rijen=("adviezen_advies", "besluiten_brief"),
    ),
    f"{_EEN}/stoppen": Daad(
        via=(_A, f"{_EEN}/stoppen"),
        velden={"reden": "Er komt geen aanvraag."},
        eerst=(_NIEUW,),
        tijdlijn=("advies_stap",),
        rijen=("adviezen_advies",),
    ),
}
