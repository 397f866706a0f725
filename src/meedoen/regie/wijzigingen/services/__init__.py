# SPDX-License-Identifier: EUPL-1.2
"""Writes of Wijzigen: one function per act, keyword-only, atomic, checked against the law where it has a say."""

from meedoen.regie.wijzigingen.services.fouten import WijzigWeigering
from meedoen.regie.wijzigingen.services.huishouden import (
    kondig_nareis_aan,
    maak_los,
    meld_aankomst,
    verbind,
    zoek_dossier,
)
from meedoen.regie.wijzigingen.services.plan import begin_afschalen, begin_andere_route
from meedoen.regie.wijzigingen.services.verhuizen import (
    bekijk_pakket,
    geef_pakket,
    leg_vertrek_vast,
    lessen_uit,
    maak_pakket,
    neem_pakket_over,
    stel_pakket_op,
)

__all__ = [
    "WijzigWeigering",
    "begin_afschalen",
    "begin_andere_route",
    "bekijk_pakket",
    "geef_pakket",
    "kondig_nareis_aan",
    "leg_vertrek_vast",
    "lessen_uit",
    "maak_los",
    "maak_pakket",
    "meld_aankomst",
    "neem_pakket_over",
    "stel_pakket_op",
    "verbind",
    "zoek_dossier",
]
