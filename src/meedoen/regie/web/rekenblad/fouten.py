# SPDX-License-Identifier: EUPL-1.2
"""What reading a file gives, and how it says no."""

from __future__ import annotations

from typing import Final, NamedTuple

HOOGSTENS_RIJEN: Final = 2_500
"""More than a gemeente gets coupled by the COA in a year; reading stops at the first row beyond it."""
HOOGSTENS_KOLOMMEN: Final = 100
HOOGSTENS_TEKENS: Final = 2_000
"""Of one cell."""


class BestandGeweigerd(Exception):
    """The file as a whole can't be read; the text says why and what would be accepted."""


class Tabel(NamedTuple):
    """The heading and the rows of a file, each row with its number as a spreadsheet counts; all cells are text.

    `letop`: sentences for the person who reads the file.
    """

    kop: tuple[str, ...]
    rijen: tuple[tuple[int, tuple[str, ...]], ...]
    letop: tuple[str, ...] = ()


def lange_cel(nummer: int) -> str:
    """Say that a row has a cell that is too long."""
    return f"In rij {nummer} staat een cel met meer dan {HOOGSTENS_TEKENS} tekens. {_KIJK}"


class Verzamelaar:
    """Takes rows one by one and refuses as soon as there is too much."""

    def __init__(self, hoogstens: int = HOOGSTENS_RIJEN) -> None:
        self._hoogstens = hoogstens
        self.kop: tuple[str, ...] = ()
        self._rijen: list[tuple[int, tuple[str, ...]]] = []

    def neem(self, nummer: int, cellen: list[str]) -> None:
        """Add one row; empty ones are left out, the first of the others is the heading."""
        cellen = [" ".join(cel.split()) for cel in cellen]
        while cellen and not cellen[-1]:
            cellen.pop()
        if not cellen:
            return
        if len(cellen) > HOOGSTENS_KOLOMMEN:
            raise BestandGeweigerd(f"Rij {nummer} heeft meer dan {HOOGSTENS_KOLOMMEN} kolommen. {_KIJK}")
        if any(len(cel) > HOOGSTENS_TEKENS for cel in cellen):
            raise BestandGeweigerd(lange_cel(nummer))
        if not self.kop:
            self.kop = tuple(cellen)
            return
        if len(self._rijen) == self._hoogstens:
            raise BestandGeweigerd(
                f"Dit bestand heeft meer dan {self._hoogstens} rijen. Zoveel leest Meedoen niet in een keer. "
                "Knip het bestand in stukken, of kijk of je het goede bestand koos."
            )
        self._rijen.append((nummer, tuple(cellen)))

    def tabel(self, letop: tuple[str, ...] = ()) -> Tabel:
        """Return all that was taken. Refuse a file without a heading or without rows."""
        if not self.kop:
            raise BestandGeweigerd("Dit bestand is leeg. Kies een bestand met een kopregel en een rij per persoon.")
        if not self._rijen:
            raise BestandGeweigerd("In dit bestand staat alleen een kopregel. Zet onder de kop een rij per persoon.")
        return Tabel(self.kop, tuple(self._rijen), letop)


_KIJK = "Zo'n rij hoort niet in een lijst van personen. Kijk of je het goede bestand koos."
