# SPDX-License-Identifier: EUPL-1.2
"""Writes of what somebody asks to change in the plan: one function per act, keyword-only, atomic."""

from meedoen.regie.verzoeken.services.afwijzen import (
    SOORT,
    Afwijzing,
    concept_afwijzing,
    geef_terug,
    leg_voor,
    vier_ogen,
    wijs_af,
)
from meedoen.regie.verzoeken.services.behandelen import (
    aanvuldag,
    concept_aanvullen,
    concept_later,
    ken_toe,
    meld_later,
    neem_op,
    trek_in,
    vraag_aanvulling,
    vul_aan,
)
from meedoen.regie.verzoeken.services.fouten import VerzoekWeigering

__all__ = [
    "SOORT",
    "Afwijzing",
    "VerzoekWeigering",
    "aanvuldag",
    "concept_aanvullen",
    "concept_afwijzing",
    "concept_later",
    "geef_terug",
    "ken_toe",
    "leg_voor",
    "meld_later",
    "neem_op",
    "trek_in",
    "vier_ogen",
    "vraag_aanvulling",
    "vul_aan",
    "wijs_af",
]
