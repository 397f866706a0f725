# SPDX-License-Identifier: EUPL-1.2
"""Writes in a dossier: one function per act, keyword-only, atomic, each with its line in the logboek."""

from meedoen.regie.dossiers.services.fouten import DubbelDossier, Weigering
from meedoen.regie.dossiers.services.herberekenen import herbereken, herbereken_gemeente
from meedoen.regie.dossiers.services.maken import maak_dossier
from meedoen.regie.dossiers.services.toewijzen import neem_op_mij, wijs_toe
from meedoen.regie.dossiers.services.vastleggen import Feit, corrigeer, houd_vast, leg_alles_vast, leg_vast

__all__ = [
    "DubbelDossier",
    "Feit",
    "Weigering",
    "corrigeer",
    "herbereken",
    "herbereken_gemeente",
    "houd_vast",
    "leg_alles_vast",
    "leg_vast",
    "maak_dossier",
    "neem_op_mij",
    "wijs_toe",
]
