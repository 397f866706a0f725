# SPDX-License-Identifier: EUPL-1.2
"""Writes of ontzorgen: one function per act, keyword-only, atomic, checked against the law where it has a say."""

from meedoen.regie.ontzorgen.services.fouten import OntzorgWeigering
from meedoen.regie.ontzorgen.services.lasten import betaal_zelf, haal_last_weg, regel_last
from meedoen.regie.ontzorgen.services.plan import bewaar_begroting, bewaar_overgang, bewaar_toeslag
from meedoen.regie.ontzorgen.services.verlengen import Intrek, concept_trek_in, concept_verleng, trek_in, verleng
from meedoen.regie.ontzorgen.services.verloop import (
    begin_ontzorgen,
    maak_exitplan,
    stel_bijstand_vast,
    voer_exitgesprek,
)

__all__ = [
    "Intrek",
    "OntzorgWeigering",
    "begin_ontzorgen",
    "betaal_zelf",
    "bewaar_begroting",
    "bewaar_overgang",
    "bewaar_toeslag",
    "concept_trek_in",
    "concept_verleng",
    "haal_last_weg",
    "maak_exitplan",
    "regel_last",
    "stel_bijstand_vast",
    "trek_in",
    "verleng",
    "voer_exitgesprek",
]
