# SPDX-License-Identifier: EUPL-1.2
"""The plan as the page draws it: finished sentences, no HTML and no query."""

from meedoen.regie.plannen.beeld.paneel import Datumregel, Paneel, datumregels, maak_paneel
from meedoen.regie.plannen.beeld.stappen import PlanStap, maak_stappen
from meedoen.regie.plannen.beeld.versies import VersieBeeld, maak_versies

__all__ = [
    "Datumregel",
    "Paneel",
    "PlanStap",
    "VersieBeeld",
    "datumregels",
    "maak_paneel",
    "maak_stappen",
    "maak_versies",
]
