# SPDX-License-Identifier: EUPL-1.2
"""The cap on the fines of the college: Besluit inburgering 2021 art. 7.1 lid 5."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from meedoen.recht.awb.mildste import AWB_5_46_4, mildste, stappen_mildste
from meedoen.recht.bron import BESLUIT, Artikel
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies
from meedoen.recht.kalender import Periode
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst

B_7_1_5: Final = Artikel(BESLUIT, "7.1", "5")


class Boetetermijn(StrEnum):
    """The term a cap belongs to: that of art. 11 with its extension, or a new term after a fine of DUO, by length."""

    EERSTE = "inburgeringstermijn"
    ZES_MAANDEN = "zes_maanden"
    EEN_JAAR = "een_jaar"
    ANDERHALF_JAAR = "anderhalf_jaar"
    TWEE_JAAR = "twee_jaar"


class Plafond(NamedTuple):
    """Where a cap stands and its amount in eurocents."""

    artikel: Artikel
    bedrag: int


PLAFOND: Final[tuple[Versie[Mapping[Boetetermijn, Plafond]], ...]] = (
    Versie(
        INWERKINGTREDING,
        MappingProxyType(
            {
                Boetetermijn.EERSTE: Plafond(B_7_1_5, 240_000),
                Boetetermijn.ZES_MAANDEN: Plafond(Artikel(BESLUIT, "7.1", "5", "a"), 40_000),
                Boetetermijn.EEN_JAAR: Plafond(Artikel(BESLUIT, "7.1", "5", "b"), 80_000),
                Boetetermijn.ANDERHALF_JAAR: Plafond(Artikel(BESLUIT, "7.1", "5", "c"), 120_000),
                Boetetermijn.TWEE_JAAR: Plafond(Artikel(BESLUIT, "7.1", "5", "d"), 160_000),
            }
        ),
        BEKEND,
    ),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class CollegeBoete:
    """A fine of art. 22 or 23, of any gemeente, that stands: day it was imposed and eurocents."""

    opgelegd_op: date
    boetebedrag: int


@dataclass(frozen=True, kw_only=True, slots=True)
class PlafondFeiten:
    """The term that runs (`soort_termijn`, `boetetermijn`: half-open, with its extension) and the fines so far.

    `soort_afgeleid`: nobody told which term it is, it was told by its days. `overtreding_op`: day of the violation, to
    see a change of rules since; None: that of the `peildatum`.
    """

    soort_termijn: Boetetermijn
    boetetermijn: Periode
    college_boetes: tuple[CollegeBoete, ...] = ()
    soort_afgeleid: bool = False
    overtreding_op: date | None = None


def _plafond(feiten: PlafondFeiten, peildatum: date, bekend_op: date | None) -> tuple[int, tuple[Stap, ...]]:
    """The cap that holds: the lowest of those from the violation to `peildatum` is the mildest."""

    def van(dag: date) -> Plafond:
        return kies(PLAFOND, dag, bekend_op, regel="boete_plafond", artikel=B_7_1_5).waarde[feiten.soort_termijn]

    begin = feiten.overtreding_op or peildatum
    if begin > peildatum:
        raise GegevenStrijdig("overtreding_op", B_7_1_5, "besluit_voor_overtreding")
    mild = mildste(lambda dag, _: van(dag).bedrag, PLAFOND, begin, peildatum, bekend_op)
    geldt = van(mild.dag)
    twijfel = "soort_boetetermijn" if feiten.soort_afgeleid else ""
    stap = Stap(geldt.artikel, "boeteplafond", (feiten.soort_termijn.value, geldt.bedrag), twijfel)
    return geldt.bedrag, (*stappen_mildste(begin, peildatum, mild), stap)


def ruimte_onder_plafond(feiten: PlafondFeiten, *, peildatum: date, bekend_op: date | None = None) -> Uitkomst[int]:
    """Return how much the college can still fine in this term, in eurocents (Besluit art. 7.1 lid 5), never below 0.

    Fines of art. 22 and 23 imposed in the term count together. Read by the letter, those from before it, such as fines
    at the brede intake before the first PIP, do not (doubt `boetes_buiten_termijn`). Where the cap changed since the
    violation the lowest holds (Awb art. 5:46 lid 4). Raises GegevenStrijdig for an empty term, a negative fine or a
    violation after `peildatum`, NogNietVanKracht before 1-1-2022.
    """
    if feiten.boetetermijn.einde <= feiten.boetetermijn.start:
        raise GegevenStrijdig("boetetermijn", B_7_1_5, "boetetermijn_leeg")
    plafond, over_plafond = _plafond(feiten, peildatum, bekend_op)
    stappen = list(over_plafond)
    aantal = som = 0
    for boete in feiten.college_boetes:
        if boete.boetebedrag < 0:
            raise GegevenStrijdig("boetebedrag", B_7_1_5, "boete_negatief")
        if feiten.boetetermijn.bevat(boete.opgelegd_op):
            aantal, som = aantal + 1, som + boete.boetebedrag
        else:
            waarden = (boete.opgelegd_op, boete.boetebedrag)
            stappen.append(Stap(B_7_1_5, "boete_buiten_termijn", waarden, "boetes_buiten_termijn"))
    ruimte = max(0, plafond - som)
    stappen.append(Stap(B_7_1_5, "boetes_in_termijn", (aantal, som)))
    stappen.append(Stap(B_7_1_5, "ruimte_over", (ruimte,)))
    return Uitkomst(ruimte, tuple(stappen))


def boete_binnen_plafond(
    berekend: int, feiten: PlafondFeiten, *, peildatum: date, bekend_op: date | None = None
) -> Uitkomst[int]:
    """Return what is left of a fine of `berekend` eurocents under the cap of this term (Besluit art. 7.1 lid 5).

    Raises GegevenStrijdig for a negative fine and as `ruimte_onder_plafond` does.
    """
    if berekend < 0:
        raise GegevenStrijdig("berekend", B_7_1_5, "boete_negatief")
    ruimte = ruimte_onder_plafond(feiten, peildatum=peildatum, bekend_op=bekend_op)
    boete = min(berekend, ruimte.waarde)
    code = "boete_past" if boete == berekend else "boete_afgetopt"
    return Uitkomst(boete, (*ruimte.stappen, Stap(B_7_1_5, code, (berekend, boete))))


_VOORBEELD: Final = PlafondFeiten(
    soort_termijn=Boetetermijn.EERSTE,
    boetetermijn=Periode(date(2025, 3, 16), date(2028, 3, 16)),
    college_boetes=(CollegeBoete(opgelegd_op=date(2026, 3, 2), boetebedrag=2_500),),
)

REGELS: Final = (
    Regel(
        ruimte_onder_plafond,
        ids=("FIN-06", "AWB-06"),
        artikelen=(B_7_1_5, AWB_5_46_4),
        voorbeeld={"feiten": _VOORBEELD, "peildatum": date(2026, 11, 20)},
    ),
    Regel(
        boete_binnen_plafond,
        ids=("FIN-06", "AWB-06"),
        artikelen=(B_7_1_5, AWB_5_46_4),
        voorbeeld={"berekend": 5_000, "feiten": _VOORBEELD, "peildatum": date(2026, 11, 20)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
