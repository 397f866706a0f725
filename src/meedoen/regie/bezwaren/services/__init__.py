# SPDX-License-Identifier: EUPL-1.2
"""Writes of bezwaren: one function per act, keyword-only, atomic; what the law bars is refused with its article."""

from meedoen.regie.bezwaren.services.aanvullen import concept_herstel, herstel, vraag_herstel
from meedoen.regie.bezwaren.services.behandelen import (
    hoor,
    leg_uitspraak_vast,
    meld_beroep,
    oordeel,
    spreek_uitstel_af,
    trek_in,
    verdaag,
)
from meedoen.regie.bezwaren.services.beslissen import beslis
from meedoen.regie.bezwaren.services.fouten import BezwaarWeigering
from meedoen.regie.bezwaren.services.ontvangen import ontvang
from meedoen.regie.bezwaren.soorten import Vervolg

__all__ = [
    "BezwaarWeigering",
    "Vervolg",
    "beslis",
    "concept_herstel",
    "herstel",
    "hoor",
    "leg_uitspraak_vast",
    "meld_beroep",
    "ontvang",
    "oordeel",
    "spreek_uitstel_af",
    "trek_in",
    "verdaag",
    "vraag_herstel",
]
