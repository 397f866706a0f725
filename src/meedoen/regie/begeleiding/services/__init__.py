# SPDX-License-Identifier: EUPL-1.2
"""Writes of guidance: one function per act, keyword-only, atomic."""

from meedoen.regie.begeleiding.services.aankomen import (
    leg_geen_woning_vast,
    leg_woonsituatie_vast,
    leg_woonstap_vast,
    merk,
    stand_van,
    vink_punt_af,
    werk_punt_bij,
)
from meedoen.regie.begeleiding.services.afspraken import (
    neem_over_uit_plan,
    neem_voorbeeld,
    rond_af,
    sluit_doel,
    spreek_af,
    stel_doel,
)
from meedoen.regie.begeleiding.services.basis import handeling_van
from meedoen.regie.begeleiding.services.fouten import BegeleidWeigering
from meedoen.regie.begeleiding.services.hoe_gaat_het import bewaar_antwoorden, haal_antwoorden_weg
from meedoen.regie.begeleiding.services.lijn import bewaar_meting, haal_meting_weg, kies_fase

__all__ = [
    "BegeleidWeigering",
    "bewaar_antwoorden",
    "bewaar_meting",
    "haal_antwoorden_weg",
    "haal_meting_weg",
    "handeling_van",
    "kies_fase",
    "leg_geen_woning_vast",
    "leg_woonsituatie_vast",
    "leg_woonstap_vast",
    "merk",
    "neem_over_uit_plan",
    "neem_voorbeeld",
    "rond_af",
    "sluit_doel",
    "spreek_af",
    "stand_van",
    "stel_doel",
    "vink_punt_af",
    "werk_punt_bij",
]
