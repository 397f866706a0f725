# SPDX-License-Identifier: EUPL-1.2
"""A quarter of a year, with the last day to deliver it. Pure."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final, NamedTuple, cast

from meedoen.recht.wi2021.gegevens_levering import Kwartaal as Nummer
from meedoen.recht.wi2021.gegevens_levering import uiterste_cbs_levering

_CODE: Final = re.compile(r"(20[2-9][0-9])-([1-4])", re.ASCII)
_EERSTE_JAAR: Final = 2022
_WOORDEN: Final = ("1e", "2e", "3e", "4e")


class Kwartaal(NamedTuple):
    """`jaar` from 2022 on and `nummer` 1 to 4; sorts by time."""

    jaar: int
    nummer: int

    @property
    def code(self) -> str:
        """How it is kept and written in an address: "2026-3"."""
        return f"{self.jaar}-{self.nummer}"

    @property
    def naam(self) -> str:
        """How a page says it: "3e kwartaal van 2026"."""
        return f"{_WOORDEN[self.nummer - 1]} kwartaal van {self.jaar}"

    @property
    def begin(self) -> date:
        """The first day."""
        return date(self.jaar, self.nummer * 3 - 2, 1)

    @property
    def einde(self) -> date:
        """The last day."""
        return self.volgende.begin - timedelta(days=1)

    @property
    def uiterlijk(self) -> date:
        """The last day to deliver it: four weeks after the quarter (Wet inburgering 2021, article 39)."""
        return uiterste_cbs_levering(self.jaar, cast(Nummer, self.nummer)).waarde

    @property
    def volgende(self) -> Kwartaal:
        """The quarter after this one."""
        return Kwartaal(self.jaar + self.nummer // 4, self.nummer % 4 + 1)

    @property
    def vorige(self) -> Kwartaal:
        """The quarter before this one."""
        return Kwartaal(self.jaar - (self.nummer == 1), (self.nummer - 2) % 4 + 1)


def van_dag(dag: date) -> Kwartaal:
    """Return the quarter in which a day falls."""
    return Kwartaal(dag.year, (dag.month + 2) // 3)


def laatste_voorbij(vandaag: date) -> Kwartaal:
    """Return the last quarter that is over."""
    return van_dag(vandaag).vorige


def uit_code(code: str) -> Kwartaal | None:
    """Return the quarter of a code like "2026-3"; None when it is none, or from before the act."""
    gelezen = _CODE.fullmatch(code)
    if gelezen is None or int(gelezen[1]) < _EERSTE_JAAR:
        return None
    return Kwartaal(int(gelezen[1]), int(gelezen[2]))


def reeks(eerste: Kwartaal, laatste: Kwartaal) -> list[Kwartaal]:
    """Return the quarters from `eerste` up to and including `laatste`."""
    uit = []
    while eerste <= laatste:
        uit.append(eerste)
        eerste = eerste.volgende
    return uit
