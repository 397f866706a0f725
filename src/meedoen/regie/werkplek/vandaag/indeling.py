# SPDX-License-Identifier: EUPL-1.2
"""Which task stands under which heading. Pure: no database, no request."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from meedoen.domein.klokken.dagen import eerste_werkdag
from meedoen.recht.termijnenwet import is_werkdag
from meedoen.regie.dossiers.queries import TaakRij

_DAG = timedelta(days=1)


class Werkdag(NamedTuple):
    """The day whose list is shown: `dag` is `vandaag`, or the first working day after it.

    `week_tot` is the Sunday that ends the week of `dag`; `vorige` the working day before `vandaag`.
    """

    vandaag: date
    dag: date
    week_tot: date
    vorige: date

    @property
    def vrij(self) -> bool:
        """Today is no working day."""
        return self.dag != self.vandaag


class Indeling(NamedTuple):
    """Open tasks by when they must be done; each list sorted law first, then by day."""

    nu: list[TaakRij]
    week: list[TaakRij]
    later: list[TaakRij]
    wacht: list[TaakRij]
    weggelegd: list[TaakRij]
    te_laat: int


def werkdag(vandaag: date) -> Werkdag:
    """Return the day whose list Vandaag shows."""
    dag = eerste_werkdag(vandaag)
    vorige = vandaag - _DAG
    while not is_werkdag(vorige):
        vorige -= _DAG
    return Werkdag(vandaag, dag, dag + timedelta(days=6 - dag.weekday()), vorige)


def deel_in(taken: Iterable[TaakRij], wanneer: Werkdag) -> Indeling:
    """Divide `taken`. A task without a last day counts as due now; late is before `vandaag`.

    What somebody put away until a later day stands apart, and counts as nothing else.
    """
    nu: list[TaakRij] = []
    week: list[TaakRij] = []
    later: list[TaakRij] = []
    wacht: list[TaakRij] = []
    weggelegd: list[TaakRij] = []
    te_laat = 0
    for taak in sorted(taken, key=_volgorde):
        if taak.weggelegd(wanneer.vandaag):
            weggelegd.append(taak)
        elif taak.groep == "wacht":
            wacht.append(taak)
        elif taak.uiterlijk is None or taak.uiterlijk <= wanneer.dag:
            te_laat += taak.uiterlijk is not None and taak.uiterlijk < wanneer.vandaag
            nu.append(taak)
        elif taak.uiterlijk <= wanneer.week_tot:
            week.append(taak)
        else:
            later.append(taak)
    return Indeling(nu, week, later, wacht, weggelegd, te_laat)


def _volgorde(taak: TaakRij) -> tuple[int, date, str]:
    return (taak.gewicht, taak.uiterlijk or date.min, str(taak.id))
