# SPDX-License-Identifier: EUPL-1.2
"""Writes of decisions and letters: one function per act, keyword-only, atomic, with its line in the logboek."""

from meedoen.regie.besluiten.services.besluiten import Voorbereider, leg_besluit_vast, wie_werkt
from meedoen.regie.besluiten.services.brieven import (
    afdrukbaar,
    afzender,
    bezwaarclausule,
    college,
    druk_af,
    geadresseerde,
    leg_brief_vast,
    ondertekenaar,
)
from meedoen.regie.besluiten.services.fouten import BesluitWeigering
from meedoen.regie.besluiten.services.intrekken import (
    Intrekking,
    concept_intrekking,
    geef_intrekking_terug,
    leg_intrekking_voor,
    neem_intrekking,
)
from meedoen.regie.besluiten.services.nummers import volgend_nummer
from meedoen.regie.besluiten.services.ontheffing import (
    GEVOLG_ONTHEFFING,
    concept_ontheffing_lbt,
    neem_ontheffing_lbt,
    trek_ontheffing_lbt_in,
)
from meedoen.regie.besluiten.services.verzenden import (
    bij_verzending,
    dagen_anders,
    maak_opnieuw,
    mag_versturen,
    verstuur,
)
from meedoen.regie.besluiten.services.voorstel import bewaar_voorstel

__all__ = [
    "GEVOLG_ONTHEFFING",
    "BesluitWeigering",
    "Intrekking",
    "Voorbereider",
    "afdrukbaar",
    "afzender",
    "bewaar_voorstel",
    "bezwaarclausule",
    "bij_verzending",
    "college",
    "concept_intrekking",
    "concept_ontheffing_lbt",
    "dagen_anders",
    "druk_af",
    "geadresseerde",
    "geef_intrekking_terug",
    "leg_besluit_vast",
    "leg_brief_vast",
    "leg_intrekking_voor",
    "maak_opnieuw",
    "mag_versturen",
    "neem_intrekking",
    "neem_ontheffing_lbt",
    "ondertekenaar",
    "trek_ontheffing_lbt_in",
    "verstuur",
    "volgend_nummer",
    "wie_werkt",
]
