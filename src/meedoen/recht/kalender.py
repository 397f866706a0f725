# SPDX-License-Identifier: EUPL-1.2
"""Counting days, weeks, months and years, and half-open periods, for the law rules."""

from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Final, NamedTuple

EEN_DAG: Final = timedelta(days=1)
_MAANDEN_PER_JAAR: Final = 12


class Periode(NamedTuple):
    """A half-open period of days: `start` belongs to it, `einde` is the first day after it."""

    start: date
    einde: date

    @property
    def laatste_dag(self) -> date:
        """The last day that belongs to the period."""
        return self.einde - EEN_DAG

    @property
    def dagen(self) -> int:
        """The number of days in the period; zero when it is empty."""
        return (self.einde - self.start).days

    def bevat(self, dag: date) -> bool:
        """True when the day lies in the period."""
        return self.start <= dag < self.einde


class DagNaMaanden(NamedTuple):
    """The day that carries the same number some months later; `bestaat` is False when it had to move."""

    dag: date
    bestaat: bool


def tel_maanden_op(dag: date, maanden: int) -> DagNaMaanden:
    """Return the day `maanden` months later with the same day number.

    Where that month lacks the day (31 August plus 18 months, 29 February plus three years) the first
    day of the month after it is returned with `bestaat` False: used as an exclusive end the whole
    shorter month then counts. The law does not settle this; see the doubt `ontbrekende_dag`.
    Raises OverflowError, as adding days does, for a day after the year 9998 or before the year 1.
    """
    jaar, maand = divmod(dag.year * _MAANDEN_PER_JAAR + dag.month - 1 + maanden, _MAANDEN_PER_JAAR)
    if not MINYEAR <= jaar < MAXYEAR:
        raise OverflowError(f"het jaar {jaar} is te ver weg om mee te rekenen")
    try:
        return DagNaMaanden(date(jaar, maand + 1, dag.day), True)
    except ValueError:
        volgende_jaar, volgende = divmod(jaar * _MAANDEN_PER_JAAR + maand + 1, _MAANDEN_PER_JAAR)
        return DagNaMaanden(date(volgende_jaar, volgende + 1, 1), False)
