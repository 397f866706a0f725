# SPDX-License-Identifier: EUPL-1.2
"""Writes of voorlichting: one function per act, keyword-only, atomic."""

from meedoen.regie.voorlichting.services.aanbod import begin_lijst, gelast_af, maak_soort, plan, stop_soort, wijzig
from meedoen.regie.voorlichting.services.deelname import bied_vervolg, leg_aanwezigheid_vast, nodig_uit, trek_in, vraag
from meedoen.regie.voorlichting.services.fouten import VoorlichtingWeigering

__all__ = [
    "VoorlichtingWeigering",
    "begin_lijst",
    "bied_vervolg",
    "gelast_af",
    "leg_aanwezigheid_vast",
    "maak_soort",
    "nodig_uit",
    "plan",
    "stop_soort",
    "trek_in",
    "vraag",
    "wijzig",
]
