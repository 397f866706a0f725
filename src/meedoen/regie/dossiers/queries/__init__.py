# SPDX-License-Identifier: EUPL-1.2
"""Reads of dossiers.

Each names the gemeente: Row-Level Security guards, the named gemeente keeps the index usable.
"""

from __future__ import annotations

from meedoen.regie.dossiers.queries.dossier import (
    dossier,
    dossier_met_nummer,
    gezin,
    klokken_van,
    mensen,
    mogelijk_dubbel,
    taken_van,
)
from meedoen.regie.dossiers.queries.lijst import (
    GEWONE_ORDE,
    TELT_TOT,
    DossierRij,
    Filter,
    Omheen,
    fasetelling,
    lijst,
    omheen,
    tel,
    telling,
)
from meedoen.regie.dossiers.queries.taken import TaakRij, open_taken
from meedoen.regie.dossiers.queries.tijdlijn import TijdlijnFilter, tijdlijn
from meedoen.regie.dossiers.queries.zoeken import Treffer, zoek
from meedoen.regie.web.lijsten import Plaats

__all__ = [
    "GEWONE_ORDE",
    "TELT_TOT",
    "DossierRij",
    "Filter",
    "Omheen",
    "Plaats",
    "TaakRij",
    "TijdlijnFilter",
    "Treffer",
    "dossier",
    "dossier_met_nummer",
    "fasetelling",
    "gezin",
    "klokken_van",
    "lijst",
    "mensen",
    "mogelijk_dubbel",
    "omheen",
    "open_taken",
    "taken_van",
    "tel",
    "telling",
    "tijdlijn",
    "zoek",
]
