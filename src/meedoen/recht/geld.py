# SPDX-License-Identifier: EUPL-1.2
"""Whole amounts: fractions while one reckons, eurocents at the end; never a float."""

from enum import StrEnum
from fractions import Fraction
from typing import Final

_CENTEN_PER_EURO: Final = 100
_HELFT: Final = Fraction(1, 2)


class Afronding(StrEnum):
    """To what an amount is rounded, half upwards."""

    CENT = "cent"
    EURO = "euro"


def rond_af(centen: Fraction, op: Afronding = Afronding.CENT) -> int:
    """Return whole eurocents: `centen` rounded to the cent or the euro, half upwards."""
    eenheid = _CENTEN_PER_EURO if op is Afronding.EURO else 1
    return (centen / eenheid + _HELFT).__floor__() * eenheid


def procent(deel: int) -> Fraction:
    """Return a percentage as a fraction: 70 is 7/10."""
    return Fraction(deel, 100)


def in_gelijke_delen(centen: int, delen: int) -> tuple[int, ...]:
    """Return `delen` parts that differ by a cent at most and add up to `centen`; the first parts get the cents over."""
    deel, over = divmod(centen, delen)
    return tuple(deel + (1 if nummer < over else 0) for nummer in range(delen))
