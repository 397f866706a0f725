# SPDX-License-Identifier: EUPL-1.2
"""Counts of what would shift: no dossier in them, and no count small enough to point at somebody.

The page of the beheerder, who may not read dossiers, is made of these. A count of one to four is kept as None
("minder dan 5"), bars of a histogram are joined until each stands for five dossiers or more, and the number of
dossiers of all kinds together is rounded, so that it can't be used to find what was left away
(docs/besluiten/0016).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple
from uuid import UUID

from meedoen.domein.klokken import KlokSoort, KlokStaat
from meedoen.regie.impact.rekenen import Onderdeel, Verschuiving

MINST: Final = 5
"""The smallest count that is told."""
_BALKEN: Final = 12
_DAGEN: Final = (7, 14, 28, 56, 91, 182, 365, 730, 1460)
_GRENZEN: Final = {
    Onderdeel.KLOK: _DAGEN,
    Onderdeel.TAAK: _DAGEN,
    Onderdeel.PLICHT: (8, 16, 40, 80, 160, 320, 640),
    Onderdeel.BEDRAG: (1_000, 2_500, 5_000, 10_000, 25_000, 50_000),
}
"""What shifts -> where one bar of a long histogram ends and the next begins, in days, hours or eurocents."""
_ONDERDELEN: Final = tuple(Onderdeel)
_VOLGORDE: Final = {soort.value: plek for plek, soort in enumerate(KlokSoort)}


class Bak(NamedTuple):
    """A bar of the histogram: from and to and including so much later or more (negative: earlier, less), its count."""

    van: int
    tot: int
    aantal: int


@dataclass
class Groep:
    """All that shifts of one kind. `erbij` and `weg`: gets, or no longer has, a day (of a duty: hours to go).

    `verschil` counts how far: days, hours or eurocents. `anders`: the day stays, and the clock stands otherwise.
    """

    verschil: Counter[int] = field(default_factory=Counter)
    anders: int = 0
    erbij: int = 0
    weg: int = 0
    te_laat_erbij: int = 0
    te_laat_weg: int = 0

    def tel(self, v: Verschuiving) -> None:
        """Count one."""
        if v.verschil:
            self.verschil[v.verschil] += 1
        elif v.verschil == 0:
            self.anders += 1
        elif v.van is None and v.naar is not None:
            self.erbij += 1
        elif v.naar is None and v.van is not None:
            self.weg += 1
        laat = KlokStaat.TE_LAAT.value
        self.te_laat_erbij += v.wordt == laat != v.was
        self.te_laat_weg += v.was == laat != v.wordt


class Telling:
    """Adds up; what it holds grows with the kinds and how far they shift, not with the dossiers."""

    def __init__(self) -> None:
        self.groepen: dict[tuple[Onderdeel, str], Groep] = {}
        self.geraakt = 0
        self._vorige: UUID | None = None

    def tel(self, verschuivingen: Iterable[Verschuiving]) -> None:
        """Add these; those of one dossier come one after the other."""
        for v in verschuivingen:
            self.groepen.setdefault((v.onderdeel, v.soort), Groep()).tel(v)
            self.geraakt += v.dossier_id != self._vorige
            self._vorige = v.dossier_id

    def op_volgorde(self) -> list[tuple[Onderdeel, str, Groep]]:
        """Return the kinds: clocks as a dossier shows them, then tasks, duties and fines by code."""
        sleutels = sorted(self.groepen, key=lambda s: (_ONDERDELEN.index(s[0]), _VOLGORDE.get(s[1], 0), s[1]))
        return [(onderdeel, soort, self.groepen[onderdeel, soort]) for onderdeel, soort in sleutels]

    def naamloos(self) -> dict[str, Any]:
        """Return the counts as they may be kept and shown to who may not read dossiers, as JSON can hold them."""
        return {
            "geraakt": _rond(self.geraakt),
            "onderdelen": [onderdeel.value for onderdeel in Onderdeel],
            "groepen": [
                {
                    "onderdeel": onderdeel.value,
                    "soort": soort,
                    "verschuift": grof(groep.verschil.total()),
                    "bakken": [list(bak) for bak in bakken(groep.verschil, _GRENZEN[onderdeel])],
                    "anders": grof(groep.anders),
                    "erbij": grof(groep.erbij),
                    "weg": grof(groep.weg),
                    "te_laat_erbij": grof(groep.te_laat_erbij),
                    "te_laat_weg": grof(groep.te_laat_weg),
                }
                for onderdeel, soort, groep in self.op_volgorde()
            ],
        }


def grof(aantal: int) -> int | None:
    """Return a count, or None for one to four of them."""
    return None if 0 < aantal < MINST else aantal


def _rond(aantal: int) -> int | None:
    return None if 0 < aantal < MINST else MINST * round(aantal / MINST)


def bakken(verschil: Mapping[int, int], grenzen: Sequence[int] = _DAGEN) -> list[Bak]:
    """Return the bars of a histogram, each of `MINST` dossiers or more; none when there are fewer in all.

    Every difference gets its own bar while there are few of them, else they go by `grenzen`: week, month and year.
    """
    losse = [Bak(hoever, hoever, aantal) for hoever, aantal in sorted(verschil.items())]
    if len(losse) > _BALKEN:
        losse = _per_vak(losse, grenzen)
    uit: list[Bak] = []
    for bak in losse:
        if uit and uit[-1].aantal < MINST:
            bak = _samen(uit.pop(), bak)
        uit.append(bak)
    if len(uit) > 1 and uit[-1].aantal < MINST:
        laatste = uit.pop()
        uit.append(_samen(uit.pop(), laatste))
    return uit if uit and uit[0].aantal >= MINST else []


def _samen(een: Bak, ander: Bak) -> Bak:
    return Bak(een.van, ander.tot, een.aantal + ander.aantal)


def _per_vak(losse: Iterable[Bak], grenzen: Sequence[int]) -> list[Bak]:
    vakken: dict[tuple[bool, int], Bak] = {}
    for bak in losse:
        vak = (bak.van > 0, sum(abs(bak.van) > grens for grens in grenzen))
        vakken[vak] = _samen(vakken[vak], bak) if vak in vakken else bak
    return list(vakken.values())
