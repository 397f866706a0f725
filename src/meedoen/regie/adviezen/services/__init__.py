# SPDX-License-Identifier: EUPL-1.2
"""Writes of the advice to DUO on ontheffing: one function per act, keyword-only, atomic."""

from meedoen.regie.adviezen.services.advies import (
    EISEN,
    WIJZEN,
    Oordeel,
    concept,
    neem_op,
    stop,
    uitkomst,
    verstuur,
    weeg,
)
from meedoen.regie.adviezen.services.fouten import AdviesWeigering

__all__ = ["EISEN", "WIJZEN", "AdviesWeigering", "Oordeel", "concept", "neem_op", "stop", "uitkomst", "verstuur",
           "weeg"]  # fmt: skip
