# SPDX-License-Identifier: EUPL-1.2
"""Writes in the brede intake: one function per act, keyword-only, atomic."""

from meedoen.regie.intake.brieven import Afspraak
from meedoen.regie.intake.services.afronden import bespreek_lbt, eis_volledig, rond_af
from meedoen.regie.intake.services.diploma import gebruik_waardering, leg_antwoord_vast, vraag_waardering
from meedoen.regie.intake.services.fouten import IntakeWeigering
from meedoen.regie.intake.services.gesprek import (
    Bewaard,
    Botsing,
    Invoer,
    begin_gesprek,
    bewaar_antwoorden,
    wijzig_gesprek,
)
from meedoen.regie.intake.services.oproepen import (
    brief_voor,
    eerste_dag,
    eis_dag,
    nodig_uit,
    roep_op,
    verzet,
    waarschuw_en_roep_opnieuw,
)
from meedoen.regie.intake.services.startniveau import Startwaarde, wijzig_startniveau
from meedoen.regie.intake.services.uitkomst import beoordeel, leg_contactpoging_vast, leg_uitkomst_vast
from meedoen.regie.intake.services.voorleggen import (
    bevestig_afronden,
    geef_afronden_terug,
    haal_afronden_terug,
    leg_afronden_voor,
)

__all__ = [
    "Afspraak",
    "Bewaard",
    "Botsing",
    "IntakeWeigering",
    "Invoer",
    "Startwaarde",
    "begin_gesprek",
    "beoordeel",
    "bespreek_lbt",
    "bevestig_afronden",
    "bewaar_antwoorden",
    "brief_voor",
    "eerste_dag",
    "eis_dag",
    "eis_volledig",
    "gebruik_waardering",
    "geef_afronden_terug",
    "haal_afronden_terug",
    "leg_afronden_voor",
    "leg_antwoord_vast",
    "leg_contactpoging_vast",
    "leg_uitkomst_vast",
    "nodig_uit",
    "roep_op",
    "rond_af",
    "verzet",
    "vraag_waardering",
    "waarschuw_en_roep_opnieuw",
    "wijzig_gesprek",
    "wijzig_startniveau",
]
