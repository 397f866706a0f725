# SPDX-License-Identifier: EUPL-1.2
"""The inburgeringstermijn: Wet inburgering 2021 art. 11, Besluit inburgering 2021 art. 4.2 and 2.1.

DUO decides on the term; its end date is exclusive and leads. These rules are our own reckoning beside
it. Terms in years do not shift for weekends or feestdagen (Algemene termijnenwet art. 4).
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.fouten import GegevenStrijdig, NogNietVanKracht
from meedoen.recht.geldigheid import INWERKINGTREDING
from meedoen.recht.kalender import EEN_DAG, Periode, tel_maanden_op
from meedoen.recht.parameters import lengte
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst

__all__ = ["Periode", "inburgeringstermijn", "onderbreking_telt", "start_inburgeringstermijn"]

WI_11_1: Final = Artikel(WET, "11", "1")
WI_11_2: Final = Artikel(WET, "11", "2")
WI_11_3: Final = Artikel(WET, "11", "3")
B_2_1_2: Final = Artikel(BESLUIT, "2.1", "2")
B_4_2: Final = Artikel(BESLUIT, "4.2")

EEN_JAAR_IN_MAANDEN: Final = 12
_FEBRUARI: Final = 2
_SCHRIKKELDAG: Final = 29


def start_inburgeringstermijn(dagtekening: date, *, opnieuw_vastgesteld: bool = False) -> Uitkomst[date]:
    """Return the first day of the term: the day after the dagtekening of the first PIP (art. 11 lid 2).

    A PIP that is changed, replaced or adopted anew does not move the start (art. 11 lid 3):
    `dagtekening` stays that of the first, `opnieuw_vastgesteld` adds the step that says so.
    Raises NogNietVanKracht for a dagtekening before the act came into force.
    """
    if dagtekening < INWERKINGTREDING:
        raise NogNietVanKracht("inburgeringstermijn", WI_11_2, INWERKINGTREDING)
    start = dagtekening + EEN_DAG
    stappen: tuple[Stap, ...] = (Stap(WI_11_2, "termijn_begint", (dagtekening, start)),)
    if opnieuw_vastgesteld:
        stappen += (Stap(WI_11_3, "start_wijzigt_niet", (start,)),)
    return Uitkomst(start, stappen)


def onderbreking_telt(onderbreking: Periode) -> Uitkomst[bool]:
    """Return whether an interruption is short enough, at most one year, to go on (Besluit art. 2.1 lid 2).

    A longer one ends the plicht by DUO's decision and extends nothing. Raises GegevenStrijdig when the
    period is empty or runs backwards.
    """
    if onderbreking.einde <= onderbreking.start:
        raise GegevenStrijdig("onderbreking", B_2_1_2, "periode_leeg")
    grens, bestaat = tel_maanden_op(onderbreking.start, EEN_JAAR_IN_MAANDEN)
    telt = onderbreking.einde <= grens
    code = "onderbreking_hoogstens_een_jaar" if telt else "onderbreking_langer_dan_een_jaar"
    twijfel = "" if bestaat else "ontbrekende_dag"
    return Uitkomst(telt, (Stap(B_2_1_2, code, (onderbreking.start, onderbreking.laatste_dag), twijfel),))


def _verleng(termijn: Periode, onderbrekingen: Sequence[Periode]) -> tuple[Periode, tuple[Stap, ...]]:
    """Extend the term by the interruptions that count, each with the days that lie after its start."""
    stappen: list[Stap] = []
    vorige_einde = date.min
    for onderbreking in sorted(onderbrekingen):
        if onderbreking.start < vorige_einde:
            raise GegevenStrijdig("onderbreking", B_4_2, "onderbrekingen_overlappen")
        vorige_einde = onderbreking.einde
        oordeel = onderbreking_telt(onderbreking)
        stappen.extend(oordeel.stappen)
        if not oordeel.waarde:
            continue
        begin = max(onderbreking.start, termijn.start)
        if begin >= onderbreking.einde or begin >= termijn.einde:
            stappen.append(Stap(B_4_2, "onderbreking_buiten_termijn", (onderbreking.start,)))
            continue
        dagen = (onderbreking.einde - begin).days
        termijn = Periode(termijn.start, termijn.einde + timedelta(days=dagen))
        stappen.append(Stap(B_4_2, "termijn_verlengd", (dagen, termijn.laatste_dag)))
    return termijn, tuple(stappen)


def inburgeringstermijn(
    dagtekening: date, *, onderbreking: Sequence[Periode] = (), opnieuw_vastgesteld: bool = False
) -> Uitkomst[Periode]:
    """Return the term of three years as a half-open period (art. 11 lid 1-2, Besluit art. 4.2).

    `dagtekening` is that of the first PIP. `onderbreking` holds the interruptions; each that counts
    moves the end by exactly its length in days. The doubt `ontbrekende_dag` marks a start on
    29 February, `schrikkeldag` an end on 29 February that the dagtekening plus three years would not
    give. Raises NogNietVanKracht (before 2022) and GegevenStrijdig (empty or overlapping interruptions).
    """
    start = start_inburgeringstermijn(dagtekening, opnieuw_vastgesteld=opnieuw_vastgesteld)
    einde, bestaat = tel_maanden_op(start.waarde, lengte("termijn_maanden", dagtekening))
    termijn = Periode(start.waarde, einde)
    laatste = termijn.laatste_dag
    twijfel = "" if bestaat else "ontbrekende_dag"
    if bestaat and (laatste.month, laatste.day) == (_FEBRUARI, _SCHRIKKELDAG):
        twijfel = "schrikkeldag"
    stappen = (*start.stappen, Stap(WI_11_1, "drie_jaar", (laatste, einde), twijfel))
    if onderbreking:
        termijn, erbij = _verleng(termijn, onderbreking)
        stappen += erbij
    return Uitkomst(termijn, stappen)


REGELS: Final = (
    Regel(
        start_inburgeringstermijn,
        ids=("IT-01", "PIPC-05"),
        artikelen=(
            WI_11_2,
            WI_11_3,
        ),
        voorbeeld={"dagtekening": date(2026, 11, 20)},
    ),
    Regel(
        onderbreking_telt,
        ids=("IT-02", "WHO-05"),
        artikelen=(B_2_1_2,),
        voorbeeld={"onderbreking": Periode(date(2026, 11, 20), date(2027, 2, 1))},
    ),
    Regel(
        inburgeringstermijn,
        ids=("IT-01", "IT-02"),
        artikelen=(
            WI_11_1,
            WI_11_2,
            B_4_2,
        ),
        voorbeeld={"dagtekening": date(2026, 11, 20)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
