# SPDX-License-Identifier: EUPL-1.2
"""Writes of nazorg and of help after or outside the act: one function per act, keyword-only, atomic."""

from meedoen.regie.vervolg.services.activiteiten import rond_activiteit_af, voeg_activiteit_toe
from meedoen.regie.vervolg.services.fouten import VervolgWeigering
from meedoen.regie.vervolg.services.nazorg import sluit_nazorg_af
from meedoen.regie.vervolg.services.verloop import (
    Lening,
    begin_vervolg,
    stop_vervolg,
    verleng_vervolg,
    waarom_niet,
    was_plichtig,
    wis_vervolg,
)

__all__ = [
    "Lening",
    "VervolgWeigering",
    "begin_vervolg",
    "rond_activiteit_af",
    "sluit_nazorg_af",
    "stop_vervolg",
    "verleng_vervolg",
    "voeg_activiteit_toe",
    "waarom_niet",
    "was_plichtig",
    "wis_vervolg",
]
