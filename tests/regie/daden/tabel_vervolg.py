# SPDX-License-Identifier: EUPL-1.2
"""Acts of nazorg, of help after or outside the act, and of a foreign diploma at IDW."""

from __future__ import annotations

from typing import Final

from tests.regie.daden.speler import Daad

_D = "dossiers/<uuid:dossier_id>"
_I = f"{_D}/intake/diploma"
_A = f"{_D}/vervolg/activiteit"
DADEN: Final[dict[str, Daad]] = {
    f"{_D}/vervolg/nazorg-afsluiten": Daad(
        stand="nazorg",
        via=(f"{_D}/vervolg", f"{_D}/vervolg/nazorg-afsluiten"),
        velden={"bereikt": "ja"},
        tijdlijn=("contactmoment", "nazorg_beeindigd", "fase_gewijzigd"),
    ),
    f"{_D}/vervolg/begin": Daad(
        stand="nazorg",
        via=(f"{_D}/vervolg", f"{_D}/vervolg/begin"),
        velden={"doelen": ["werk"], "wijze": "getekend"},
        eerst=(f"{_D}/vervolg/nazorg-afsluiten",),
        tijdlijn=("vervolg_begonnen", "fase_gewijzigd"),
    ),
    f"{_D}/vervolg/verlengen": Daad(
        stand="ontheemd",
        via=(f"{_D}/vervolg", f"{_D}/vervolg/verlengen"),
        velden={"tot_en_met": "1-11-2027", "wijze": "met_tolk"},
        tijdlijn=("vervolg_verlengd",),
    ),
    f"{_D}/vervolg/stoppen": Daad(
        stand="ontheemd",
        via=(f"{_D}/vervolg", f"{_D}/vervolg/stoppen"),
        velden={"reden": "ingetrokken"},
        tijdlijn=("vervolg_gestopt", "fase_gewijzigd"),
    ),
    f"{_D}/vervolg/wissen": Daad(
        stand="ontheemd",
        via=(f"{_D}/vervolg", f"{_D}/vervolg/wissen"),
        eerst=(f"{_D}/vervolg/stoppen",),
        tijdlijn=("vervolg_gewist",),
        rijen=("vervolg_activiteit",),
    ),
    _A: Daad(stand="ontheemd", via=(f"{_D}/vervolg", _A), rijen=("vervolg_activiteit",)),
    f"{_A}/<uuid:activiteit_id>/klaar": Daad(
        stand="ontheemd", via=(f"{_D}/vervolg", f"{_A}/<uuid:activiteit_id>/klaar"), rijen=("vervolg_activiteit",)
    ),
    f"{_I}/nieuw": Daad(
        stand="plan",
        via=(_I, f"{_I}/nieuw"),
        velden={"diploma": "Bachelor scheikunde", "land": "Syrië"},
        tijdlijn=("diplomawaardering_stap",),
    ),
    f"{_I}/<uuid:waardering_id>/antwoord": Daad(
        stand="plan",
        via=(_I, f"{_I}/<uuid:waardering_id>/antwoord"),
        velden={"stand": "ontvangen", "niveau": "hbo", "richting": "techniek"},
        eerst=(f"{_I}/nieuw",),
        tijdlijn=("diplomawaardering_stap",),
    ),
    f"{_I}/<uuid:waardering_id>/gebruiken": Daad(
        stand="plan",
        via=(_I, f"{_I}/<uuid:waardering_id>/gebruiken"),
        eerst=(f"{_I}/nieuw", f"{_I}/<uuid:waardering_id>/antwoord"),
        tijdlijn=(
            "startniveau_vastgesteld",
            "diplomawaardering_stap",
        ),
    ),
}
