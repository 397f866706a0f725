# SPDX-License-Identifier: EUPL-1.2
"""Writes of plans: one function per act, keyword-only, atomic, each with its line in the logboek."""

from meedoen.regie.plannen.services.fouten import PlanWeigering
from meedoen.regie.plannen.services.intrekken import (
    geef_intrekking_terug,
    gevolg,
    leg_intrekking_voor,
    trek_pip_in,
    waarom_niet_intrekken,
)
from meedoen.regie.plannen.services.opstellen import (
    begin_pip,
    bewaar_afspraak,
    bewaar_onderdeel,
    gooi_weg,
    herstel_punt,
    verwijder_afspraak,
)
from meedoen.regie.plannen.services.oude_plannen import laat_oude_plannen_vallen, neem_oude_plannen_over
from meedoen.regie.plannen.services.vaststellen import besluit_met_brief, haal_terug, leg_voor, stel_vast

__all__ = [
    "PlanWeigering",
    "begin_pip",
    "besluit_met_brief",
    "bewaar_afspraak",
    "bewaar_onderdeel",
    "geef_intrekking_terug",
    "gevolg",
    "gooi_weg",
    "haal_terug",
    "herstel_punt",
    "laat_oude_plannen_vallen",
    "leg_intrekking_voor",
    "leg_voor",
    "neem_oude_plannen_over",
    "stel_vast",
    "trek_pip_in",
    "verwijder_afspraak",
    "waarom_niet_intrekken",
]
