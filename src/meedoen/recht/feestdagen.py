# SPDX-License-Identifier: EUPL-1.2
"""The algemeen erkende feestdagen of Algemene termijnenwet art. 3, for any year.

Source: Algemene termijnenwet art. 3 lid 1 (list) and lid 2 (Goede Vrijdag is equated). 5 mei counts
every year. The King's birthday is celebrated on 27 April, on 26 April when that is a Sunday (since
2014); Koninginnedag before was 30 April, and when that was a Sunday 29 April (from 1980) or 1 May.
Days that a KB equates (art. 3 lid 3) are the table `GELIJKGESTELD`.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import Final

_EERSTE_KONINGSDAG: Final = 2014
_ZATERDAG_REGEL_SINDS: Final = 1980
_ZONDAG: Final = 6

# Days equated by KB (art. 3 lid 3): the Besluiten gelijkstelling of 2022, of 2023-2025 and of 2026-2028.
# Their titles name the days; read in secondary sources. A missing day only makes an end too early.
GELIJKGESTELD: Final[frozenset[date]] = frozenset(
    {
        date(2022, 5, 27),
        date(2023, 4, 28),
        date(2023, 5, 19),
        date(2024, 5, 10),
        date(2024, 12, 27),
        date(2025, 5, 30),
        date(2026, 1, 2),
        date(2026, 5, 15),
        date(2027, 5, 7),
        date(2028, 4, 28),
        date(2028, 5, 26),
    }
)
GELIJKGESTELD_BEKEND_VANAF: Final = 2022
GELIJKGESTELD_BEKEND_TOT_EN_MET: Final = 2028


def pasen(jaar: int) -> date:
    """First Easter day of a Gregorian year (anonymous Gregorian algorithm, Meeus/Jones/Butcher)."""
    a, b, c = jaar % 19, jaar // 100, jaar % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    n = (2 * e + 2 * i - k - h + m + 32) % 7
    maand = (h - m + n + 90) // 25
    return date(jaar, maand, (h - m + n + maand + 19) % 32)


def _verjaardag_koning(jaar: int) -> date:
    dag = date(jaar, 4, 27) if jaar >= _EERSTE_KONINGSDAG else date(jaar, 4, 30)
    if dag.weekday() != _ZONDAG:
        return dag
    terug = jaar >= _ZATERDAG_REGEL_SINDS
    return dag - timedelta(days=1) if terug else dag + timedelta(days=1)


@cache
def feestdagen(jaar: int) -> Mapping[date, str]:
    """The feestdagen of a year as date -> code (read only), such as `eerste_kerstdag`.

    Where two coincide (5 mei on Hemelvaartsdag, 2016) the day carries the code named first in art. 3.
    """
    eerste_paasdag = pasen(jaar)
    dagen = {
        date(jaar, 1, 1): "nieuwjaarsdag",
        eerste_paasdag + timedelta(days=1): "tweede_paasdag",
        eerste_paasdag + timedelta(days=50): "tweede_pinksterdag",
        date(jaar, 12, 25): "eerste_kerstdag",
        date(jaar, 12, 26): "tweede_kerstdag",
    }
    for dag, code in (
        (eerste_paasdag + timedelta(days=39), "hemelvaartsdag"),
        (_verjaardag_koning(jaar), "koningsdag" if jaar >= _EERSTE_KONINGSDAG else "koninginnedag"),
        (date(jaar, 5, 5), "vijf_mei"),
        (eerste_paasdag - timedelta(days=2), "goede_vrijdag"),
    ):
        dagen.setdefault(dag, code)
    for dag in GELIJKGESTELD:
        if dag.year == jaar:
            dagen.setdefault(dag, "gelijkgesteld_kb")
    return MappingProxyType(dagen)


def gelijkstelling_onbekend(dag: date) -> bool:
    """True for a day between a feestdag and a weekend in a year whose KB of art. 3 lid 3 is not known here.

    Such days are often, not always, equated: the Friday after Hemelvaartsdag, the Monday before a
    feestdag on a Tuesday.
    """
    if GELIJKGESTELD_BEKEND_VANAF <= dag.year <= GELIJKGESTELD_BEKEND_TOT_EN_MET:
        return False
    weekdag = dag.weekday()
    if weekdag not in (0, 4):
        return False
    buur = dag + timedelta(days=1 if weekdag == 0 else -1)
    return buur in feestdagen(buur.year)
