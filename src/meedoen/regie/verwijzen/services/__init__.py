# SPDX-License-Identifier: EUPL-1.2
"""Acts on referrals, and of the people who guide."""

from meedoen.regie.verwijzen.services.antwoorden import geef_terug, neem_aan
from meedoen.regie.verwijzen.services.eerste_week import vink_eerste_week
from meedoen.regie.verwijzen.services.fouten import VerwijsWeigering
from meedoen.regie.verwijzen.services.overgang import OBJECT, begin, probeer_opnieuw
from meedoen.regie.verwijzen.services.verplaatsen import mee, verplaats
from meedoen.regie.verwijzen.services.verwijzen import met_begeleider, stop, verwijs
from meedoen.regie.verwijzen.services.werk import (
    boek_uren,
    plan_bezoek,
    rond_af,
    schrijf_notitie,
    spreek_af,
    vink_af,
    zeg_af,
)

__all__ = [
    "OBJECT",
    "VerwijsWeigering",
    "begin",
    "boek_uren",
    "geef_terug",
    "mee",
    "met_begeleider",
    "neem_aan",
    "plan_bezoek",
    "probeer_opnieuw",
    "rond_af",
    "schrijf_notitie",
    "spreek_af",
    "stop",
    "verplaats",
    "verwijs",
    "vink_af",
    "vink_eerste_week",
    "zeg_af",
]
