# SPDX-License-Identifier: EUPL-1.2
"""The term for bezwaar and beroep: Algemene wet bestuursrecht art. 6:7 to 6:10, 6:21 and 6:24."""

from datetime import date, timedelta
from typing import Final

from meedoen.recht.bron import AWB, Artikel
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.kalender import EEN_DAG, Periode
from meedoen.recht.parameters import lengte
from meedoen.recht.regel import Regel
from meedoen.recht.termijnenwet import verschuif_einde
from meedoen.recht.uitkomst import Stap, Uitkomst

__all__ = ["Periode", "bezwaar_tijdig", "bezwaartermijn", "onherroepelijk_vanaf"]

AWB_6_7: Final = Artikel(AWB, "6:7")
AWB_6_8_1: Final = Artikel(AWB, "6:8", "1")
AWB_6_9_1: Final = Artikel(AWB, "6:9", "1")
AWB_6_9_2: Final = Artikel(AWB, "6:9", "2")
AWB_6_10_1: Final = Artikel(AWB, "6:10", "1")
AWB_6_21_1: Final = Artikel(AWB, "6:21", "1")
AWB_6_24: Final = Artikel(AWB, "6:24")

EEN_WEEK: Final = timedelta(weeks=1)
INSTANTIES: Final = 4
"""The decision, that on bezwaar, the judgment in beroep and that in hoger beroep."""


def bezwaartermijn(bekendmaking: date) -> Uitkomst[Periode]:
    """Return the six weeks in which one can object, half-open (art. 6:7, 6:8 lid 1).

    They start the day after the bekendmaking; a last day on a weekend or feestdag moves to the next
    working day (Algemene termijnenwet art. 1 lid 1).
    """
    start = bekendmaking + EEN_DAG
    geteld = bekendmaking + timedelta(days=lengte("bezwaar_dagen", bekendmaking))
    einde = verschuif_einde(geteld)
    stappen = (
        Stap(AWB_6_8_1, "bezwaar_begint", (bekendmaking, start)),
        Stap(AWB_6_7, "zes_weken", (start, geteld)),
        *einde.stappen,
    )
    return Uitkomst(Periode(start, einde.waarde + EEN_DAG), stappen)


def bezwaar_tijdig(bekendmaking: date, *, ontvangen_op: date, per_post_op: date | None = None) -> Uitkomst[bool]:
    """Return whether an objection is in time (art. 6:9).

    In time is received before the end of the term (lid 1), or posted before that end and received
    within a week after it (lid 2). `per_post_op` is the day of posting, None when it did not come by
    post. Received before the term began counts where the decision had been made by then (art. 6:10 lid 1);
    on which day that was, is for the caller. Raises GegevenStrijdig for received before it was posted.
    """
    if per_post_op is not None and ontvangen_op < per_post_op:
        raise GegevenStrijdig("ontvangen_op", AWB_6_9_2, "ontvangen_voor_verzonden")
    termijn = bezwaartermijn(bekendmaking)
    if ontvangen_op < termijn.waarde.start:
        stap = Stap(AWB_6_10_1, "bezwaar_voor_begin", (ontvangen_op, termijn.waarde.start))
        return Uitkomst(True, (*termijn.stappen, stap))
    if ontvangen_op < termijn.waarde.einde:
        stap = Stap(AWB_6_9_1, "bezwaar_op_tijd", (ontvangen_op, termijn.waarde.laatste_dag))
        return Uitkomst(True, (*termijn.stappen, stap))
    if per_post_op is None or per_post_op >= termijn.waarde.einde:
        stap = Stap(AWB_6_9_1, "bezwaar_te_laat", (ontvangen_op, termijn.waarde.laatste_dag))
        return Uitkomst(False, (*termijn.stappen, stap))
    uiterste = verschuif_einde(termijn.waarde.laatste_dag + EEN_WEEK).waarde
    tijdig = ontvangen_op <= uiterste
    code = "post_op_tijd" if tijdig else "post_te_laat"
    stap = Stap(AWB_6_9_2, code, (per_post_op, ontvangen_op, uiterste))
    return Uitkomst(tijdig, (*termijn.stappen, stap))


def onherroepelijk_vanaf(
    bekendmakingen: tuple[date, ...], *, aangevochten: bool = False, ingetrokken_op: date | None = None
) -> Uitkomst[date | None]:
    """Return the first day on which nothing can be brought against a decision any more (art. 6:7, 6:8, 6:24).

    `bekendmakingen`: days on which the decision, the decision on bezwaar, the judgment in beroep and that in hoger
    beroep were made known, as far as it came. Each but the last of those four is open for six weeks. `aangevochten`:
    something was brought in time against the last one; then None until that is decided. `ingetrokken_op`: day on which
    the last one that ran was withdrawn (art. 6:21 lid 1), None when none was; up to and including that day it ran. Who
    posted in time may still arrive within a week after (art. 6:9 lid 2): wait for it. Raises GegevenStrijdig for none,
    more than four, or days out of order.
    """
    if not 1 <= len(bekendmakingen) <= INSTANTIES or list(bekendmakingen) != sorted(bekendmakingen):
        raise GegevenStrijdig("bekendmakingen", AWB_6_24, "bekendmakingen_kloppen_niet")
    laatste = bekendmakingen[-1]
    if len(bekendmakingen) == INSTANTIES:
        return Uitkomst(laatste, (Stap(AWB_6_24, "hoogste_rechter", (laatste,)),))
    if aangevochten:
        return Uitkomst(None, (Stap(AWB_6_24, "nog_aangevochten", (laatste,)),))
    termijn = bezwaartermijn(laatste)
    vast = termijn.waarde.einde
    ingetrokken: tuple[Stap, ...] = ()
    if ingetrokken_op is not None and ingetrokken_op >= vast:
        vast = ingetrokken_op + EEN_DAG
        ingetrokken = (Stap(AWB_6_21_1, "ingetrokken_na_termijn", (ingetrokken_op,)),)
    stap = Stap(AWB_6_24, "onherroepelijk", (vast,))
    return Uitkomst(vast, (*termijn.stappen, *ingetrokken, stap))


REGELS: Final = (
    Regel(
        bezwaartermijn,
        ids=("AWB-01",),
        artikelen=(
            AWB_6_7,
            AWB_6_8_1,
        ),
        voorbeeld={"bekendmaking": date(2026, 11, 20)},
    ),
    Regel(
        bezwaar_tijdig,
        ids=("AWB-01",),
        artikelen=(
            AWB_6_9_1,
            AWB_6_9_2,
            AWB_6_10_1,
        ),
        voorbeeld={"bekendmaking": date(2026, 11, 20), "ontvangen_op": date(2027, 1, 4)},
    ),
    Regel(
        onherroepelijk_vanaf,
        ids=("AWB-01", "FIN-04"),
        artikelen=(AWB_6_7, AWB_6_8_1, AWB_6_21_1, AWB_6_24),
        voorbeeld={"bekendmakingen": (date(2026, 11, 20),)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
