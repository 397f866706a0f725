# SPDX-License-Identifier: EUPL-1.2
"""Writes of handhaving: one function per act, keyword-only, atomic; what the law bars is refused with its article."""

from meedoen.regie.handhaving.fouten import BoeteWeigering
from meedoen.regie.handhaving.services.beslissen import (
    Oordeel,
    concept_boete,
    concept_geen_boete,
    leg_op,
    zie_af,
)
from meedoen.regie.handhaving.services.betalen import (
    boek_betaling,
    concept_aanmaning,
    maan_aan,
)
from meedoen.regie.handhaving.services.rapport import leg_zienswijze_vast, verstuur_voornemen
from meedoen.regie.handhaving.services.regelen import (
    Navraag,
    Regeling,
    Stop,
    Stopgrond,
    concept_regeling,
    concept_stop,
    leg_navraag_vast,
    spreek_regeling_af,
    stop_regeling,
)
from meedoen.regie.handhaving.services.wegen import (
    begin_intake,
    begin_medewerking,
    stel_geen_boete_voor,
    stop,
    voeg_toe,
    weeg,
    weegt_niet,
)

__all__ = [
    "BoeteWeigering",
    "Navraag",
    "Oordeel",
    "Regeling",
    "Stop",
    "Stopgrond",
    "begin_intake",
    "begin_medewerking",
    "boek_betaling",
    "concept_aanmaning",
    "concept_boete",
    "concept_geen_boete",
    "concept_regeling",
    "concept_stop",
    "leg_navraag_vast",
    "leg_op",
    "leg_zienswijze_vast",
    "maan_aan",
    "spreek_regeling_af",
    "stel_geen_boete_voor",
    "stop",
    "stop_regeling",
    "verstuur_voornemen",
    "voeg_toe",
    "weeg",
    "weegt_niet",
    "zie_af",
]
