# SPDX-License-Identifier: EUPL-1.2
"""Algemene termijnenwet art. 1: a term in a wet or AMvB does not end on a weekend or feestdag.

Only for terms counted forwards of at most twelve weeks, ninety days or three months (art. 4 excludes
longer ones and terms in years); whoever calls `verschuif_einde` has checked that.
"""

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from meedoen.recht.bron import TERMIJNENWET, Artikel
from meedoen.recht.feestdagen import feestdagen, gelijkstelling_onbekend
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst

ATW_1_1: Final = Artikel(TERMIJNENWET, "1", "1")
ATW_3_1: Final = Artikel(TERMIJNENWET, "3", "1")
ATW_3_2: Final = Artikel(TERMIJNENWET, "3", "2")
ATW_3_3: Final = Artikel(TERMIJNENWET, "3", "3")

_ZATERDAG: Final = 5
_EEN_DAG: Final = timedelta(days=1)


def reden_geen_werkdag(dag: date) -> str:
    """Return `zaterdag`, `zondag` or the code of the feestdag; empty on a working day.

    A feestdag in a weekend gives the feestdag, because that is what people look for.
    """
    feestdag = feestdagen(dag.year).get(dag)
    if feestdag is not None:
        return feestdag
    weekdag = dag.weekday()
    return "" if weekdag < _ZATERDAG else ("zaterdag", "zondag")[weekdag - _ZATERDAG]


def is_werkdag(dag: date) -> bool:
    """True when the day is no Saturday, Sunday or algemeen erkende feestdag (art. 1 lid 1, art. 3)."""
    return not reden_geen_werkdag(dag)


def tel_werkdagen_op(dag: date, aantal: int) -> date:
    """Return the working day that lies `aantal` working days after `dag`; `dag` itself never counts.

    Zero gives `dag` itself, working day or not. For policy terms, no legal rule. ValueError when negative.
    """
    if aantal < 0:
        raise ValueError("Een aantal werkdagen kan niet negatief zijn.")
    while aantal:
        dag += _EEN_DAG
        if is_werkdag(dag):
            aantal -= 1
    return dag


def grond_geen_werkdag(reden: str) -> Artikel:
    """Return the article that makes a day with this reason (of `reden_geen_werkdag`) no working day."""
    if reden in ("zaterdag", "zondag"):
        return ATW_1_1
    if reden == "goede_vrijdag":
        return ATW_3_2
    return ATW_3_3 if reden == "gelijkgesteld_kb" else ATW_3_1


def verschuif_einde(datum: date) -> Uitkomst[date]:
    """Return the last day of a term that by counting ends on `datum` (art. 1 lid 1).

    The one step is `einde_blijft` (day) on a working day, with the doubt `gelijkstelling_onbekend` when
    a KB that is not known here may have equated that day (art. 3 lid 3); else `einde_schuift` (counted
    end, its reason, last day, the days passed over as pairs of day and reason). Art. 1 lid 1 is cited;
    `grond_geen_werkdag` gives the article for a reason.
    """
    return _verschoven(datum)


@lru_cache(4096)
def _verschoven(datum: date) -> Uitkomst[date]:
    """The same day is asked for many people: nothing but the day decides."""
    reden = reden_geen_werkdag(datum)
    if not reden:
        twijfel = "gelijkstelling_onbekend" if gelijkstelling_onbekend(datum) else ""
        return Uitkomst(datum, (Stap(ATW_1_1, "einde_blijft", (datum,), twijfel),))
    overgeslagen: list[tuple[date, str]] = []
    dag, waarom = datum, reden
    while waarom:
        overgeslagen.append((dag, waarom))
        dag += _EEN_DAG
        waarom = reden_geen_werkdag(dag)
    return Uitkomst(dag, (Stap(ATW_1_1, "einde_schuift", (datum, reden, dag, tuple(overgeslagen))),))


REGELS: Final = (
    Regel(
        verschuif_einde,
        ids=("TERM-05",),
        artikelen=(
            ATW_1_1,
            ATW_3_1,
            ATW_3_2,
            ATW_3_3,
        ),
        voorbeeld={"datum": date(2026, 12, 25)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
