# SPDX-License-Identifier: EUPL-1.2
"""The believable present: every row on the tijdlijn of an invented dossier, up to the day before today."""

from __future__ import annotations

from datetime import date
from random import Random

from meedoen.domein.fasen import Fase
from meedoen.regie.demo.levensloop.begeleiding import loop_begeleiding
from meedoen.regie.demo.levensloop.begin import begin_dossier
from meedoen.regie.demo.levensloop.intake import loop_intake
from meedoen.regie.demo.levensloop.plan import PipGegevens, loop_plan, maak_pip
from meedoen.regie.demo.levensloop.schrijver import Feit, Levensloop, Schrijver, Team, als_gebeurtenissen
from meedoen.regie.demo.levensloop.slot import loop_slot
from meedoen.regie.demo.levensloop.traject import loop_traject
from meedoen.regie.demo.lijnen import Lijn
from meedoen.regie.demo.personen import Persoon

__all__ = ["Feit", "Levensloop", "PipGegevens", "Team", "als_gebeurtenissen", "maak_levensloop"]


def maak_levensloop(persoon: Persoon, lijn: Lijn, *, vandaag: date, rng: Random, team: Team) -> Levensloop:
    """Return what happened in the dossier of ``persoon`` along ``lijn`` before ``vandaag``.

    Rows are in the order in which they were recorded; none was recorded on or after ``vandaag``. Only an
    appointment may lie ahead. The phase follows from ``domein.fasen`` and must come out where the situatie
    says.
    """
    eerste = Fase.GEKOPPELD if lijn.koppeling else Fase.INTAKE
    schrijver = Schrijver(vandaag=vandaag, rng=rng, team=team, fase=eerste)
    begin_dossier(schrijver, persoon, lijn)
    loop_intake(schrijver, lijn)
    pip = maak_pip(persoon, lijn, rng=rng)
    loop_plan(schrijver, lijn, pip)
    loop_traject(schrijver, persoon, lijn, pip)
    loop_slot(schrijver, lijn, pip)
    loop_begeleiding(schrijver, persoon, lijn)
    if schrijver.fase is not lijn.situatie.fase:
        raise AssertionError(f"{lijn.situatie.code} eindigt in {schrijver.fase}, niet in {lijn.situatie.fase}")
    return schrijver.klaar(pip)
