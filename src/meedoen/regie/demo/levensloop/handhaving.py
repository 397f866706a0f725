# SPDX-License-Identifier: EUPL-1.2
"""A fine that is weighed for an invented person: begun, or with the report sent. Who is fined: `demo.boetes`."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random

from meedoen.domein.gebeurtenissen import Boeteactie, Boetegrond, BoeteStap
from meedoen.regie.demo.levensloop.schrijver import AMSTERDAM, Schrijver
from meedoen.regie.demo.nummers import uuid7


def weeg_boete(s: Schrijver, oproep: int, gemist: date, *, met_rapport: bool) -> None:
    """Write the steps of a boeteprocedure for this missed oproep, as far as their days have come."""
    begin = s.werkdag(gemist, 2)
    if begin <= gemist:
        return
    # Its id hangs on the chance of this life, without taking from it: all else in the line stays the same.
    rng = Random(repr(s.rng.getstate()[1][:8]))  # noqa: S311 - invented people, no secret
    nummer = uuid7(datetime.combine(begin, time(9, tzinfo=AMSTERDAM)), rng)
    eerst = BoeteStap(
        procedure_id=nummer, actie=Boeteactie.BEGONNEN, datum=begin, grond=Boetegrond.INTAKE, overtreding_op=gemist,
        oproep_nummer=oproep,
    )  # fmt: skip
    s.mens(eerst, begin)
    rapport = s.werkdag(begin, 1)
    if met_rapport and rapport > begin:
        tot = s.vooruit(rapport + timedelta(days=14))
        s.mens(BoeteStap(procedure_id=nummer, actie=Boeteactie.RAPPORT, datum=rapport, tot=tot), rapport)
