# SPDX-License-Identifier: EUPL-1.2
"""Data a gemeente delivers: to CBS each quarter (Wet inburgering 2021 art. 39, Regeling art. 9.1), hours to DUO.

The quarters and the four weeks are those of CBS (Statistiek Wet Inburgering); the three totals of hours those of the
interface of DUO (Besluit art. 9.2 lid 2 onderdeel b, art. 3.14).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, Literal, NamedTuple

from meedoen.recht.bron import BESLUIT, REGELING, WET, Artikel
from meedoen.recht.fouten import GegevenStrijdig, NogNietVanKracht
from meedoen.recht.kalender import EEN_DAG, tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.financiering_bedragen import EERSTE_JAAR, LAATSTE_JAAR
from meedoen.recht.wi2021.leerroute import Leerroute

WI_39_1: Final = Artikel(WET, "39", "1")
R_9_1_1: Final = Artikel(REGELING, "9.1", "1")
B_3_14_6: Final = Artikel(BESLUIT, "3.14", "6")
B_9_2_2_B: Final = Artikel(BESLUIT, "9.2", "2", "b")

VIER_WEKEN: Final = timedelta(weeks=4)
_MAANDEN_PER_KWARTAAL: Final = 3
MEESTE_UREN: Final = 9999

Kwartaal = Literal[1, 2, 3, 4]


class Urensoort(StrEnum):
    """What hours were spent on; `_INTAKE`: during the brede intake."""

    TAALLES = "taalles"
    TAALLES_INTAKE = "taalles_intake"
    PARTICIPATIE = "participatie"
    PARTICIPATIE_INTAKE = "participatie_intake"


class GevolgdUur(NamedTuple):
    """Whole hours of one kind on one day."""

    gevolgd_op: date
    urensoort: Urensoort
    aantal_uren: int


@dataclass(frozen=True, kw_only=True, slots=True)
class UrenFeiten:
    """All hours of one person at this gemeente, from the first day on; earlier routes count too."""

    groep: Doelgroep
    leerroute: Leerroute
    gevolgd: Sequence[GevolgdUur]


class UrenTotaal(NamedTuple):
    """The totals for DUO, known up to `bekend_tot`, which itself is not counted.

    `taalles`: language lessons and KNM, without the brede intake. `participatie`: with the brede intake; None when it
    is not sent. `taalles_intake`: lessons during the brede intake.
    """

    bekend_tot: date
    taalles: int
    participatie: int | None
    taalles_intake: int


def uiterste_cbs_levering(jaar: int, kwartaal: Kwartaal) -> Uitkomst[date]:
    """Return the last day to deliver a quarter to CBS: four weeks after it (art. 39, Regeling art. 9.1 lid 1).

    CBS sets the term, no wet or AMvB, so it does not shift. Raises NogNietVanKracht before 2022, GegevenStrijdig for a
    year too far off.
    """
    if jaar < EERSTE_JAAR:
        raise NogNietVanKracht("cbs_levering", WI_39_1, date(EERSTE_JAAR, 1, 1))
    if jaar > LAATSTE_JAAR:
        raise GegevenStrijdig("jaar", WI_39_1, "jaar_te_ver")
    einde = tel_maanden_op(date(jaar, 1, 1), kwartaal * _MAANDEN_PER_KWARTAAL).dag - EEN_DAG
    uiterlijk = einde + VIER_WEKEN
    stappen = (Stap(WI_39_1, "cbs_kosteloos"), Stap(R_9_1_1, "cbs_vier_weken", (kwartaal, einde, uiterlijk)))
    return Uitkomst(uiterlijk, stappen)


def uren_voor_duo(feiten: UrenFeiten, *, bekend_tot: date) -> Uitkomst[UrenTotaal]:
    """Return the totals of hours up to but not including `bekend_tot` (Besluit art. 9.2 lid 2 onderdeel b).

    Each total takes the place of the one sent before. Participation goes only for an AS in the zelfredzaamheidsroute,
    with that of the brede intake in it (art. 3.14 lid 6). Raises GegevenStrijdig for hours below zero or a total above
    9999.
    """
    som = dict.fromkeys(Urensoort, 0)
    later = 0
    for uur in feiten.gevolgd:
        if uur.aantal_uren < 0:
            raise GegevenStrijdig("gevolgd", B_9_2_2_B, "onder_nul")
        if uur.gevolgd_op < bekend_tot:
            som[uur.urensoort] += uur.aantal_uren
        else:
            later += uur.aantal_uren
    activiteiten = som[Urensoort.PARTICIPATIE] + som[Urensoort.PARTICIPATIE_INTAKE]
    taalles, intake = som[Urensoort.TAALLES], som[Urensoort.TAALLES_INTAKE]
    if max(activiteiten, taalles, intake) > MEESTE_UREN:
        raise GegevenStrijdig("gevolgd", B_9_2_2_B, "te_veel_uren")
    stappen = [Stap(B_9_2_2_B, "uren_taalles", (taalles, intake, bekend_tot))]
    stuurt = feiten.groep is Doelgroep.ASIEL and feiten.leerroute is Leerroute.ZELFREDZAAMHEID
    if stuurt:
        stappen.append(Stap(B_3_14_6, "uren_participatie", (activiteiten, som[Urensoort.PARTICIPATIE_INTAKE])))
    else:
        stappen.append(Stap(B_3_14_6, "uren_participatie_niet"))
    if later:
        stappen.append(Stap(B_9_2_2_B, "uren_later", (later, bekend_tot)))
    totaal = UrenTotaal(bekend_tot, taalles, activiteiten if stuurt else None, intake)
    return Uitkomst(totaal, tuple(stappen))


REGELS: Final = (
    Regel(
        uiterste_cbs_levering,
        ids=("DP-12",),
        artikelen=(WI_39_1, R_9_1_1),
        voorbeeld={"jaar": 2026, "kwartaal": 4},
    ),
    Regel(
        uren_voor_duo,
        ids=("DP-15",),
        artikelen=(B_3_14_6, B_9_2_2_B),
        voorbeeld={
            "feiten": UrenFeiten(
                groep=Doelgroep.ASIEL,
                leerroute=Leerroute.ZELFREDZAAMHEID,
                gevolgd=(
                    GevolgdUur(date(2026, 10, 5), Urensoort.TAALLES, 6),
                    GevolgdUur(date(2026, 10, 7), Urensoort.PARTICIPATIE, 4),
                ),
            ),
            "bekend_tot": date(2026, 11, 1),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
