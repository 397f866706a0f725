# SPDX-License-Identifier: EUPL-1.2
"""Amounts, weights and percentages of the SPUK: Besluit inburgering 2021 art. 10.3, Regeling art. 10.1-10.4.

The Regeling sets amounts and weights per budget year. A year that no source gives (2024, and each year not yet
published) is refused by name: the amount of another year never takes its place.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple, TypeVar

from meedoen.recht.bron import REGELING, WET, Artikel
from meedoen.recht.fouten import GegevenStrijdig, JaarOntbreekt, NogNietVanKracht
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, gekend, kies
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst

T = TypeVar("T")

WI_40_1: Final = Artikel(WET, "40", "1")
R_10_1: Final = Artikel(REGELING, "10.1")
R_10_2: Final = Artikel(REGELING, "10.2")
R_10_3: Final = Artikel(REGELING, "10.3")
R_10_4: Final = Artikel(REGELING, "10.4")

EERSTE_JAAR: Final = 2022
LAATSTE_JAAR: Final = 2190
"""Later years can't be reckoned with: the terms of accountability run on for years."""


class BedragenAsiel(NamedTuple):
    """Eurocents per asielstatushouder: in the year of housing (a), the second (b) and the third year (c)."""

    eerste_jaar: int
    tweede_jaar: int
    derde_jaar: int


class GewichtenAsiel(NamedTuple):
    """Weights of the distribution in hundredths: a, b, c as in `BedragenAsiel`, d per traject completed in year t-2."""

    eerste_jaar: int
    tweede_jaar: int
    derde_jaar: int
    afgerond: int


BEDRAG_GO: Final[Sequence[Versie[int]]] = (
    Versie(date(2022, 1, 1), 61_098, BEKEND),
    Versie(date(2023, 1, 1), 63_532, BEKEND),
    Versie(date(2025, 1, 1), 69_423, BEKEND),
    Versie(date(2026, 1, 1), 70_672, BEKEND),
)
"""Eurocents per gezinsmigrant or overige migrant, once; no source gives 2024."""

BEDRAGEN_AS: Final[Sequence[Versie[BedragenAsiel]]] = (
    Versie(date(2022, 1, 1), BedragenAsiel(805_710, 407_967, 101_992), BEKEND),
    Versie(date(2023, 1, 1), BedragenAsiel(837_803, 424_217, 106_054), BEKEND),
    Versie(date(2025, 1, 1), BedragenAsiel(915_491, 463_554, 115_889), BEKEND),
    Versie(date(2026, 1, 1), BedragenAsiel(608_734, 471_896, 117_974), BEKEND),
)

_ZONDER_PRESTATIE: Final = tuple(
    Versie(versie.vanaf, GewichtenAsiel(*versie.waarde, 0), versie.bekend_sinds)
    for versie in BEDRAGEN_AS
    if versie.vanaf.year <= 2025
)
"""Up to and including 2025 the weights are the amounts, and completed trajecten weigh nothing."""

GEWICHTEN_AS: Final[Sequence[Versie[GewichtenAsiel]]] = (
    *_ZONDER_PRESTATIE,
    Versie(date(2026, 1, 1), GewichtenAsiel(582_070, 424_706, 106_177, 85_651), BEKEND),
)

PERCENTAGE_AS: Final[Sequence[Versie[int]]] = (Versie(INWERKINGTREDING, 70, BEKEND),)
"""Percentage of asielstatushouders in prognosis and housing target; the Regeling does not set it per year."""
PERCENTAGE_AS_GELEZEN: Final = frozenset({2023, 2026})
"""Years of which we read art. 10.1 of the Regeling (states 1-4-2023 and 18-4-2026); both say the same."""


def controleer_jaar(jaar: int, artikel: Artikel = WI_40_1) -> None:
    """Refuse a year before the act (NogNietVanKracht) or one that can't be meant (GegevenStrijdig)."""
    if jaar < EERSTE_JAAR:
        raise NogNietVanKracht("spuk", artikel, date(EERSTE_JAAR, 1, 1))
    if jaar > LAATSTE_JAAR:
        raise GegevenStrijdig("jaar", artikel, "jaar_te_ver")


def van_jaar(versies: Sequence[Versie[T]], jaar: int, bekend_op: date | None) -> T | None:
    """Return the value set for exactly this year, as far as known on `bekend_op`; None when there is none."""
    goed = [versie for versie in gekend(versies, bekend_op) if versie.vanaf.year == jaar]
    return max(goed, key=lambda v: (v.vanaf, v.bekend_sinds)).waarde if goed else None


def bedrag_per_go(jaar: int, bekend_op: date | None = None) -> Uitkomst[int]:
    """Return the amount in eurocents per gezinsmigrant or overige migrant in `jaar` (Regeling art. 10.2).

    Paid once, for the first year. Raises JaarOntbreekt for a year whose amount is not known, NogNietVanKracht
    before 2022.
    """
    controleer_jaar(jaar, R_10_2)
    centen = van_jaar(BEDRAG_GO, jaar, bekend_op)
    if centen is None:
        raise JaarOntbreekt("bedrag_per_go", R_10_2, jaar)
    return Uitkomst(centen, (Stap(R_10_2, "spuk_bedrag_go", (jaar, centen)),))


def bedragen_per_as(jaar: int, bekend_op: date | None = None) -> Uitkomst[BedragenAsiel]:
    """Return the amounts a, b and c in eurocents per asielstatushouder in `jaar` (Regeling art. 10.3).

    They make the national total (TBA); the share of a gemeente follows from the weights (`gewichten_as`).
    Raises JaarOntbreekt for a year whose amounts are not known, NogNietVanKracht before 2022.
    """
    controleer_jaar(jaar, R_10_3)
    bedragen = van_jaar(BEDRAGEN_AS, jaar, bekend_op)
    if bedragen is None:
        raise JaarOntbreekt("bedragen_per_as", R_10_3, jaar)
    return Uitkomst(bedragen, (Stap(R_10_3, "spuk_bedragen_as", (jaar, *bedragen)),))


def gewichten_as(jaar: int, bekend_op: date | None = None) -> Uitkomst[GewichtenAsiel]:
    """Return the weights a to d, in hundredths, that share the national total in `jaar` (Regeling art. 10.4).

    From 2026 completed trajecten weigh too (d); before that d is 0. Raises JaarOntbreekt for a year whose weights
    are not known, NogNietVanKracht before 2022.
    """
    controleer_jaar(jaar, R_10_4)
    gewichten = van_jaar(GEWICHTEN_AS, jaar, bekend_op)
    if gewichten is None:
        raise JaarOntbreekt("gewichten_as", R_10_4, jaar)
    code = "spuk_gewichten_met_prestatie" if gewichten.afgerond else "spuk_gewichten_zonder_prestatie"
    waarden = (jaar, *gewichten) if gewichten.afgerond else (jaar, *gewichten[:3])
    return Uitkomst(gewichten, (Stap(R_10_4, code, waarden),))


def percentage_as(jaar: int, bekend_op: date | None = None) -> Uitkomst[int]:
    """Return the expected percentage of asielstatushouders in prognosis and housing target (Regeling art. 10.1).

    The same for year t and year t-1. The text of a year that we did not read may say something else: doubt
    `percentage_as_niet_gelezen`. Raises NogNietVanKracht before 2022.
    """
    controleer_jaar(jaar, R_10_1)
    deel = kies(PERCENTAGE_AS, date(jaar, 1, 1), bekend_op, regel="spuk", artikel=R_10_1).waarde
    twijfel = "" if jaar in PERCENTAGE_AS_GELEZEN else "percentage_as_niet_gelezen"
    return Uitkomst(deel, (Stap(R_10_1, "spuk_percentage_as", (deel,), twijfel),))


REGELS: Final = (
    Regel(bedrag_per_go, ids=("SP-06",), artikelen=(R_10_2,), voorbeeld={"jaar": 2026}),
    Regel(bedragen_per_as, ids=("SP-07",), artikelen=(R_10_3,), voorbeeld={"jaar": 2026}),
    Regel(gewichten_as, ids=("SP-08",), artikelen=(R_10_4,), voorbeeld={"jaar": 2026}),
    Regel(percentage_as, ids=("SP-05",), artikelen=(R_10_1,), voorbeeld={"jaar": 2026}),
)
"""The rules of this module (`meedoen.recht.register`)."""
