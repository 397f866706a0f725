# SPDX-License-Identifier: EUPL-1.2
"""What Meedoen holds of one dossier against what DUO says of it: each difference with its probable cause. Pure."""

from meedoen.domein.afstemming.basis import (
    Bericht,
    Bijdrage,
    Contact,
    Onderdeel,
    Oorzaak,
    PipBijDuo,
    StandBijDuo,
    Stap,
    Vergelijking,
    Verschil,
    Waarde,
)
from meedoen.domein.afstemming.vergelijken import na_weigering, vergelijk

__all__ = [
    "Bericht",
    "Bijdrage",
    "Contact",
    "Onderdeel",
    "Oorzaak",
    "PipBijDuo",
    "StandBijDuo",
    "Stap",
    "Vergelijking",
    "Verschil",
    "Waarde",
    "na_weigering",
    "vergelijk",
]
