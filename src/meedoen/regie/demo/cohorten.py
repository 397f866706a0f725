# SPDX-License-Identifier: EUPL-1.2
"""How large the groups are and who is in them.

Figures under "CBS" come from CBS, Statistiek Wet inburgering (editions 2022 to 2024), as quoted by CBS
itself. Every table whose name begins with ``AANNAME`` is an assumption of ours: no source gives that share.
They shape invented people only and say nothing about real ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate
from random import Random
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Verdeling(Generic[T]):
    """Values with weights, made ready to draw from quickly."""

    __slots__ = ("_som", "waarden")

    def __init__(self, gewichten: Mapping[T, float]) -> None:
        if not gewichten or min(gewichten.values()) < 0:
            raise ValueError("een verdeling heeft gewichten van nul of meer nodig")
        self.waarden = tuple(gewichten)
        self._som = tuple(accumulate(gewichten.values()))

    def trek(self, rng: Random) -> T:
        """Return one value, drawn by weight."""
        return rng.choices(self.waarden, cum_weights=self._som)[0]


class Cohort(NamedTuple):
    """People whose duty began in ``jaar``."""

    jaar: int
    asiel: int
    gezin_overig: int


# --- CBS ----------------------------------------------------------------------------------------------
COHORTEN: tuple[Cohort, ...] = (
    Cohort(2022, 18_900, 7_300),
    Cohort(2023, 22_200, 13_900),
    # 2024: CBS gives the total only (36.2k, provisional); the Algemene Rekenkamer (28 January 2026) counts
    # 64,775 status holders over 2022-2024, which leaves 23.7k for asylum.
    Cohort(2024, 23_700, 12_500),
)
AANDEEL_MAN = {"AS": 0.64, "GO": 0.32}
"""CBS, cohort 2023: asylum 64% men; family and other 68% women."""
AANDEEL_SYRIE = 0.50
"""CBS, cohorts 2022 and 2023, asylum."""
AANDEEL_VIER_LANDEN = 0.29
"""CBS: Turkey, Yemen, Eritrea and Afghanistan together, asylum."""
AANDEEL_PAAR_MET_KINDEREN = 1 / 3
AANDEEL_ALLEEN = 1 / 4
"""CBS, household at settlement, asylum, cohort 2022: about a third and about a quarter."""

# --- Assumptions ----------------------------------------------------------------------------------------
AANNAME_COHORT_NA_2024 = Cohort(0, 23_700, 12_500)
"""Later years are taken to be as large as 2024."""

AANNAME_HERKOMST: dict[str, Verdeling[str]] = {
    "AS": Verdeling(
        {
            "Syrië": AANDEEL_SYRIE,
            "Turkije": AANDEEL_VIER_LANDEN * 0.30,
            "Eritrea": AANDEEL_VIER_LANDEN * 0.26,
            "Jemen": AANDEEL_VIER_LANDEN * 0.24,
            "Afghanistan": AANDEEL_VIER_LANDEN * 0.20,
            "Irak": 0.06,
            "Iran": 0.06,
            "Somalië": 0.05,
            "Ethiopië": 0.04,
        }
    ),
    "GO": Verdeling(
        {
            "Turkije": 0.20,
            "Marokko": 0.20,
            "India": 0.13,
            "China": 0.11,
            "Filipijnen": 0.10,
            "Thailand": 0.08,
            "Brazilië": 0.08,
            "Iran": 0.05,
            "Ethiopië": 0.05,
        }
    ),
}
"""The parts within CBS's sums, and all of family and other (CBS names the countries, not the shares)."""

AANNAME_LEEFTIJD: dict[str, Verdeling[tuple[int, int]]] = {
    "AS": Verdeling({(18, 24): 34, (25, 34): 32, (35, 44): 20, (45, 54): 10, (55, 62): 4}),
    "GO": Verdeling({(18, 24): 16, (25, 34): 48, (35, 44): 24, (45, 54): 9, (55, 62): 3}),
}
"""CBS names the largest class only: 18 to 24 for asylum, 25 to 34 for family."""

AANNAME_HUISHOUDEN: dict[str, Verdeling[str]] = {
    "AS": Verdeling(
        {
            "paar_met_kinderen": AANDEEL_PAAR_MET_KINDEREN,
            "alleenstaand": AANDEEL_ALLEEN,
            "overig": 0.18,
            "paar": 0.11,
            "eenouder": 0.127,
        }
    ),
    "GO": Verdeling({"paar": 0.54, "paar_met_kinderen": 0.36, "eenouder": 0.03, "overig": 0.07}),
}
"""What CBS leaves after its third and quarter; for family and other "more than half couple without
children".
"""

AANNAME_LEERROUTE: dict[str, Verdeling[str]] = {
    "AS": Verdeling({"B": 50, "O": 15, "Z": 35}),
    "GO": Verdeling({"B": 78, "O": 4, "Z": 18}),
}
"""The Rekenkamer says "nearly one third" for Z; policy expected 25% for O, the real share is not
published.
"""

AANNAME_OPLEIDING: dict[str, Verdeling[str]] = {
    "B": Verdeling({"basis": 14, "voortgezet": 42, "beroeps": 24, "hoger": 20}),
    "O": Verdeling({"voortgezet": 62, "beroeps": 8, "hoger": 30}),
    "Z": Verdeling({"geen": 30, "basis": 48, "voortgezet": 18, "beroeps": 4}),
}
AANNAME_ALFABETISERING_Z = 0.55
"""Within the Z-route: share that also learns to read and write (DUO: A or AA)."""
AANNAME_TOLK = {"AS": 0.82, "GO": 0.45}
AANNAME_AL_GEHUISVEST = 0.25
"""Asylum: share for whom DUO's kennisgeving comes after BRP registration in the gemeente."""
AANNAME_PIP_TE_LAAT = 0.40
"""Share of PIPs later than ten weeks; the Rekenkamer gives only the mean ("almost twice" the ten weeks)."""
AANNAME_GEHEIM_ADRES = 0.04
AANNAME_GEBOREN_OP_1_JANUARI = 0.12
"""Asylum: share registered on 1 January, because only the year is known."""
AANNAME_GEMEENTE_GROOTSTE = 0.026
"""Share of all dossiers in the largest gemeente; the rest falls off by rank."""


def cohort(jaar: int) -> Cohort:
    """Return the cohort of a year; years after the last published one are assumed as large as that one."""
    for bekend in COHORTEN:
        if bekend.jaar == jaar:
            return bekend
    if jaar < COHORTEN[0].jaar:
        raise ValueError(f"de Wet inburgering 2021 begint in 2022, niet in {jaar}")
    return AANNAME_COHORT_NA_2024._replace(jaar=jaar)


def gemeentegewichten(aantal: int) -> tuple[float, ...]:
    """Return ``aantal`` shares from large to small that add up to 1.

    By rank (a power law), with the exponent at which the largest holds ``AANNAME_GEMEENTE_GROOTSTE``. With so
    few gemeenten that an even split is larger than that, the split is even.
    """
    if aantal < 1:
        raise ValueError("minstens één gemeente")
    laag, hoog = 0.0, 2.0
    for _ in range(40):
        midden = (laag + hoog) / 2
        grootste = 1 / sum(rang**-midden for rang in range(1, aantal + 1))
        laag, hoog = (midden, hoog) if grootste < AANNAME_GEMEENTE_GROOTSTE else (laag, midden)
    gewichten = [rang**-laag for rang in range(1, aantal + 1)]
    som = sum(gewichten)
    return tuple(gewicht / som for gewicht in gewichten)
